"""Chains of credit: what a nested attribution reached the reader through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.values.trusted import new_attribution, new_mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.attributions.found import Found
    from attributed_claims.values import Attribution, Mention, Source

__all__ = ["with_chains"]

_LONGEST = 12
"""How many attributions up a chain is followed."""


def with_chains(resolved: Sequence[tuple[Found, Source | None]]) -> tuple[Attribution, ...]:
    """Return the attributions, each nested one with the sources it is reported by in its ``via``, outermost first.

    A source that reports itself ("she said she hoped") is no link of the chain.

    Args:
        resolved: what was found in a text, in text order, each with its source.
    """
    ids = [f"a{number}" for number in range(1, len(resolved) + 1)]
    made = []
    for id_, (found, source) in zip(ids, resolved, strict=True):
        _, cue, content, stance, style, negated, via, medium, reported, parent, rule = found
        outer = None
        if parent >= 0:
            outer = ids[parent]
            via = _chain(resolved, parent, source, via)
        made.append(new_attribution(id_, source, cue, content, stance, style, negated, via, medium, reported, outer, rule))
    return tuple(made)


def _chain(
    resolved: Sequence[tuple[Found, Source | None]], parent: int, source: Source | None, via: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """Return the ``via`` of an attribution of ``source`` that stands in the one numbered ``parent``."""
    chain = via
    at = parent
    for _ in range(_LONGEST):
        if at < 0:
            break
        outer, who = resolved[at]
        if who is not None and not _same(who, source):
            chain = (new_mention(who.text, who.spans), *chain)
        if outer.via:
            chain = (*outer.via, *chain)
        at = outer.parent
    return chain if len(chain) < 2 else tuple(dict.fromkeys(chain))


def _same(one: Source, other: Source | None) -> bool:
    if other is None:
        return False
    if one.name is not None and one.name == other.name:
        return True
    return one.text.lower() == other.text.lower() or (other.kind == "pronoun" and other.name is None)
