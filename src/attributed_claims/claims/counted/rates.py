"""Rates and shares: the figures that count nobody once and for all ("100 a day", "one in five", "every week about 30")."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attributed_claims.claims.counted.nouns import counts
from attributed_claims.marks.numbers import number_words

if TYPE_CHECKING:
    from attributed_claims.claims.clauses import Clause, Counted

__all__ = ["is_rate"]

_PERIODS = frozenset("day days week weeks weekend month months year years hour hours night minute minutes second seconds annum".split())
_ADVERBS = frozenset(["daily", "weekly", "monthly", "annually", "yearly", "hourly", "nightly"])
_AVERAGES = frozenset(["average", "averages", "averaged", "averaging"])
_EVERY = frozenset(["every", "each", "per"])
_APART = frozenset(["later", "earlier", "after", "before", "ago", "prior", "into", "from"])
"""What makes "a day" behind a figure a distance in time: "died a day later"."""

_REACH = 16
"""How far from a figure the word stands that makes it a rate, in tokens."""

_LARGEST_SHARE = 10
"""The largest whole of which "two in ten" tells a share."""


def is_rate(clause: Clause, counted: Counted) -> bool:
    """Tell whether a figure is one for every day or the like, an average, or a share ("one in five patients")."""
    return _is_share(clause, counted) or _is_rate_by_what_follows(clause, counted) or _is_rate_by_what_precedes(clause, counted)


def _is_rate_by_what_follows(clause: Clause, counted: Counted) -> bool:
    """Tell whether the figure's clause goes on with "a day", "per 100,000", "every two hours"."""
    passage = clause.passage
    read = passage.marks.read
    lowers, tags = read.lowers, read.tags
    further = (mark.first for mark in passage.quantity_marks if mark.first >= counted.end)
    for i in range(counted.figure_end, min(counted.end + _REACH, next(further, passage.end))):
        word, follows = lowers[i], lowers[i + 1 : i + 2]
        if tags[i] in ",:.cwW" and i >= counted.end:
            return False
        if word in _ADVERBS and tags[i + 1 : i + 2] not in {"n", "p"}:
            return True
        if word == "per" and tags[i + 1 : i + 2] in {"0", "n"}:
            return True
        if word in _EVERY and not _PERIODS.isdisjoint(lowers[i + 1 : i + 4]) and ":" not in tags[i + 1 : i + 3]:
            return True
        if (
            word == "a"
            and follows
            and follows[0] in _PERIODS
            and follows[0] != "second"
            and tags[i - 1] not in "ik"
            and not _is_apart(lowers[i + 2 : i + 3])
        ):
            return True
    return False


def _is_apart(behind: list[str]) -> bool:
    return bool(behind) and behind[0] in _APART


def _is_rate_by_what_precedes(clause: Clause, counted: Counted) -> bool:
    """Tell whether "every day", "an average of" or "the daily" stands before the figure."""
    passage = clause.passage
    read = passage.marks.read
    lowers, tags = read.lowers, read.tags
    for i, j in pairwise(range(max(passage.first, counted.figure_first - _REACH), counted.figure_first + 1)):
        if lowers[i] in _AVERAGES or (lowers[i] in _EVERY and not _PERIODS.isdisjoint(lowers[j : min(j + 2, counted.figure_first)])):
            return True
        if read.words[i] == "daily" and j < counted.figure_first and tags[j] in "na":
            return True  # "the daily toll"; a newspaper has a capital behind it or in its name
    return lowers[counted.figure_first - 1 : counted.figure_first] in (["every"], ["each"])


def _is_share(clause: Clause, counted: Counted) -> bool:
    """Tell whether the figure is so many of any few: "one in five patients", "four out of every ten murders"."""
    passage = clause.passage
    lowers, at = passage.marks.read.lowers, counted.figure_end
    if lowers[at : at + 3] == ["out", "of", "every"] or lowers[at : at + 2] == ["in", "every"]:
        return True
    low = counted.quantity.low
    if not counted.bare or low is None or lowers[at : at + 1] != ["in"] or at + 1 >= passage.end:
        return False
    kind, whole = number_words().get(lowers[at + 1], ("", 0))
    if kind not in {"unit", "teen", "ten"} or not low < whole <= _LARGEST_SHARE:
        return False
    noun = clause.head(clause.chunk(at + 1))
    return clause.ends[clause.chunk(at + 1)] == at + 2 or counts(noun, "persons", sure=True)
