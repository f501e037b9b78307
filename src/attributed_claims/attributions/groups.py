"""The group that a verb heads: its auxiliaries, its adverbs, its negation, and what shows that there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attributed_claims.attributions.view import SentenceView

__all__ = ["BE", "DECLINING", "LEADING", "OFF", "auxiliaries", "describes"]

BE = frozenset("is are was were be been being am isn't aren't wasn't weren't 's 're 'm".split())
DECLINING = frozenset("declined declines decline declining refused refuses refuse refusing".split())
_BETWEEN = frozenset("all both each since".split())
"""Words that may stand between an auxiliary and its verb: "have all said"."""
_NEITHER = frozenset(["neither", "nor"])
LEADING = _BETWEEN | {"neither", "nor", "without"}
"""What else a verb's group may start with, or what shows that there is none."""
OFF = frozenset("call called calling take took taken put set setting ward warded show showing".split())
"""Verbs that mean something else with "off"."""
_OF_PLACE = frozenset("here there ago then".split())
"""Adverbs that belong to what stands before a verb rather than to its group."""


def auxiliaries(view: SentenceView, head: int) -> tuple[int, bool, bool, bool, bool]:
    """Return where the group of the verb ``head`` starts, and whether it is an infinitive, passive, finite by an auxiliary, negated."""
    letters, lowers, start = view.letters, view.lowers, view.first
    first = head
    infinitive = passive = finite = negated = False
    while first > start:
        tag = letters[first - 1]
        if tag in "bm":
            finite = True
            lower = lowers[first - 1]
            if lower in BE and letters[head] in "ex":
                passive = True
            if lower[-3:] == "n't" or lower == "cannot":
                negated = True
        elif tag == "t":
            infinitive = True
            first -= 1
            break
        elif tag == "R":
            negated = True
        elif tag != "r":
            lower = lowers[first - 1]
            if lower not in LEADING:
                break
            if lower == "neither":
                finite = negated = True
            elif lower not in _BETWEEN or letters[first - 2] not in "bm":
                break
        first -= 1
    while first < head and letters[first] == "r" and lowers[first] in _OF_PLACE:
        first += 1
    if first > start and lowers[first - 1] in _NEITHER:
        negated = negated or lowers[first - 1] == "nor" or first - 1 > start
        finite = finite or first - 1 > start
        if lowers[first - 1] == "neither" and first - 1 > start:
            first -= 1
    return first, infinitive, passive, finite, negated or (infinitive and lowers[first - 1] in DECLINING)


def describes(view: SentenceView, head: int) -> bool:
    """Tell whether a participle describes the noun behind it: "the asking price"."""
    tags = view.tags
    letters = view.letters
    number = view.at[head]
    if number >= 0 and view.firsts[number] < head < view.ends[number] - 1:
        return True
    if letters[head] == "g":
        return False
    behind = tags[head + 1 : head + 2] or "."
    if head > view.first and letters[head - 1] == "i" and behind in "nap":
        return True  # "with reported damage"
    return head == view.first and behind in "na"  # "Confirmed cases fall"
