"""Whether two mentions name the same source: "the Russian Defense Ministry" and "Russia's Defense Ministry"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attributed_claims.values import Attribution

__all__ = ["same_source", "stems", "stems_of_source"]

_WORD = re.compile(r"[^\W\d_]+(?:['’](?!s\b)\w+)?")
_DULL = frozenset(
    "the a an of for and in on at by its his her their said s latest new newly released recent official officials some any".split(),
)
"""Words that name nobody."""

_INDEFINITE = frozenset(["a", "an", "another", "one", "some", "other", "others", "several", "many"])
"""How a source begins that is none told before."""

_STEM = 5
"""How many letters of a word are compared: "Russia" and "Russian" agree in so many."""


def stems(text: str) -> frozenset[str]:
    """Return the first letters of the words that carry a name.

    >>> sorted(stems("the Russian Defense Ministry"))
    ['defen', 'minis', 'russi']
    """
    return frozenset(word.lower()[:_STEM] for word in _WORD.findall(text) if word.lower() not in _DULL)


def stems_of_source(attribution: Attribution) -> frozenset[str]:
    """Return the stems of everything known of an attribution's source: its words, its full name and its affiliation."""
    source = attribution.source
    if source is None:
        return frozenset()
    return stems(" ".join(filter(None, (source.text, source.name, source.affiliation))))


def same_source(one: Attribution, other: Attribution) -> bool:
    """Tell whether two attributions credit the same source.

    Nobody is told twice by "a spokesman": another may be meant. "Officials" twice are the same.
    """
    if one.id == other.id:
        return True
    first, second = one.source, other.source
    if first is None or second is None:
        return False
    if first.name is not None and first.name == second.name:
        return True
    words = first.text.lower().split(), second.text.lower().split()
    if any(said[0] in _INDEFINITE for said in words) and (first.name is None or second.name is None):
        return False
    if first.hull.overlaps(second.hull):
        return True  # "police, who had said …, said"
    a, b = stems(first.name or first.text), stems(second.name or second.text)
    if not a or not b:
        return words[0] == words[1] and first.kind != "pronoun"
    # One name may say more than the other, but not by half, and one word in common is not enough.
    return a == b or ((a <= b or b <= a) and len(a & b) > 1 and 2 * len(a & b) >= len(a | b))
