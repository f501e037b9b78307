"""A glance beforehand spares passages, never claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import example, given

from attributed_claims import Claim, ClaimType, Registry, counted_type, default_registry, parse
from attributed_claims.claims.counted.declarations import Trigger

from .strategies import texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attributed_claims import Passage

FINED = counted_type("fines", triggers=Trigger("fine", "object"), counts="money")
LOUD = ClaimType(name="loud", triggers={"loud"}, parse=lambda passage: (), result=Claim)


def unglanced(claim_type: ClaimType) -> ClaimType:
    """Return the type with a parse function that is shown every sentence with a trigger."""

    def read(passage: Passage) -> Iterable[Claim]:
        return claim_type.parse(passage)

    return evolve(claim_type, parse=read)


TYPES = [*default_registry(), FINED]
GLANCED = Registry(TYPES)
UNGLANCED = Registry([*map(unglanced, TYPES), LOUD])
"""The same types, each shown every sentence, and one whose triggers are no word of the package's own types."""


@given(texts)
@example("The talks were killed off.")
@example("Nobody was hurt. A sailor died. Police killed him, and another was wounded.")
@example("The gunman shot dead a guard. Two were taken hostage; none lost their lives.")
@example("The navy sent a frigate. The army moved 300 men in.")
@example("The court fined the bank $5 million. The bank was fined.")
@example("The council unanimously rejected it. The Senate passed the bill 52-48. The vote was two to one. Parliament gave its approval.")
def test_a_glance_hides_no_claim(text: str) -> None:
    assert parse(text, registry=GLANCED) == parse(text, registry=UNGLANCED)
