"""How many arrest warrants were signed, by whom: a claim type as anybody might write one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from attributed_claims import Claim, ClaimType, Mention, Quantity, inflections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attributed_claims.claims.passage import Passage

__all__ = ["WARRANTS", "Warrants"]


@frozen(kw_only=True)
class Warrants(Claim):
    """Warrants that were signed or sought.

    Args:
        quantity: how many.
        issuer: the words before the verb, or None.
    """

    quantity: Quantity
    issuer: Mention | None = None


def find_warrants(passage: Passage) -> Iterator[Warrants]:
    """Yield a claim for every figure that stands at most two words before "warrant" or "warrants"."""
    words = [token.lower for token in passage.tokens]
    for quantity in passage.quantities:
        first, end = passage.tokens_of(quantity)
        noun = next((i for i in range(end, min(end + 3, len(words))) if words[i] in {"warrant", "warrants"}), None)
        if noun is not None:
            verb = next((i for i in range(first) if words[i] in SIGN), None)
            yield Warrants(
                span=passage.mention(first, noun + 1),
                quantity=quantity,
                issuer=passage.mention(0, verb) if verb else None,
                rule="figure-before-warrants",
            )


SIGN = inflections("sign")
WARRANTS = ClaimType(name="warrants", triggers=inflections("warrant"), parse=find_warrants, result=Warrants)
