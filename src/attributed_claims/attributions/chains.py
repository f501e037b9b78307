"""Chains of credit: what a nested attribution reached the reader through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.values.trusted import new_attribution, new_mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.values import Attribution, Mention, Source

__all__ = ["with_chains"]

_LONGEST = 12
"""How many attributions up a chain is followed."""


def with_chains(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions, each nested one with the sources it is reported by in its ``via``, outermost first.

    A source that reports itself ("she said she hoped") is no link of the chain.
    """
    by_id = {one.id: one for one in attributions}
    return tuple([one if one.parent is None else _with_chain(one, by_id) for one in attributions])


def _with_chain(one: Attribution, by_id: dict[str, Attribution]) -> Attribution:
    chain: list[Mention] = []
    at = one.parent
    for _ in range(_LONGEST):
        if at is None:
            break
        outer = by_id[at]
        chain = [*outer.via, *_link(outer.source, one.source), *chain]
        at = outer.parent
    return _with_via(one, tuple(dict.fromkeys((*chain, *one.via)))) if chain else one


def _link(outer: Source | None, source: Source | None) -> list[Mention]:
    """Return the link of a chain that an outer source is: none where it reports itself."""
    return [] if outer is None or _same(outer, source) else [new_mention(outer.text, outer.spans)]


def _with_via(one: Attribution, via: tuple[Mention, ...]) -> Attribution:
    return new_attribution(
        one.id,
        one.source,
        one.cue,
        one.content,
        one.stance,
        one.style,
        one.negated,
        via,
        one.medium,
        one.reported,
        one.parent,
        one.rule,
    )


def _same(one: Source, other: Source | None) -> bool:
    if other is None:
        return False
    if one.name is not None and one.name == other.name:
        return True
    return one.text.lower() == other.text.lower() or (other.kind == "pronoun" and other.name is None)
