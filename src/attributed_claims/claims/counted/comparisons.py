"""Comparisons: the figure that another is said to be up from, compared with, or a revision of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.claims.counted.nouns import noun_kinds
from attributed_claims.claims.words import listed

if TYPE_CHECKING:
    from attributed_claims.claims.clauses import Clause

__all__ = ["compared", "rivals"]

_STANDS = frozenset(["stood", "stands", "stand"])
_IS = frozenset(["is", "was"])
_SAYS = frozenset(["say", "says", "said", "claim", "claims", "claimed"])
_IT = frozenset(["it", "that", "this", "them"])
_CHANGES = frozenset("drop fall decline decrease reduction dip rise increase jump climb surge change".split())
_REACH = 16
"""How far behind a figure "compared with" may stand, in chunks."""
_COMPARED = 7
"""How far behind "compared with" its figure may stand, in chunks."""


def compared(clause: Clause, chunk: int) -> int | None:
    """Return the chunk of the figure that another is compared with (", up from N", "revising an earlier figure of N"), or None."""
    for at in range(chunk + 1, min(chunk + _REACH, len(clause.kinds) - 1)):
        if _compares(clause, at):
            return next((i for i in range(at + 1, at + _COMPARED) if _is_compared(clause, at, i)), None)
        if clause.kind(at) in "Q;.K":
            return None
    return None


def _compares(clause: Clause, at: int) -> bool:
    """Tell whether a chunk brings a figure to compare with: "up from", "compared with", "revising", "far more than the"."""
    word, follows = clause.lower(at), clause.lower(at + 1)
    if (clause.kind(at - 1) in ",R;(" and clause.kind(at) != "N") or clause.kind(at) in "EG":
        return (
            (word in {"up", "down"} and follows == "from")
            or (word in listed("compared") and (follows in {"with", "to"} or clause.kind(at + 1) == "Q"))
            or (word in listed("revising") and clause.kind(at) == "G")
        )
    if clause.kind(at) == "N" and follows == "from" and clause.kind(at - 1) == "," and clause.head(at) in _CHANGES:
        return True  # "3,400 murders, a slight drop from the 3,800 of 2017"
    # "far more than the 120 that the army admits"
    return word in listed("above_below") and clause.kind(at - 1) in "RA" and clause.kind(at + 1) == "Q" and follows == "the"


def _is_compared(clause: Clause, at: int, chunk: int) -> bool:
    """Tell whether ``chunk`` is the first figure behind ``at``, with nothing between that would part them, and counts people."""
    if clause.kind(chunk) != "Q" or not set(clause.kinds[at + 1 : chunk]) <= set("PtNORVAT"):
        return False
    if clause.lower(at) in listed("revising"):
        between = clause.passage.marks.read.lowers[clause.ends[at] : clause.firsts[chunk]]
        if listed("counting").isdisjoint(between) and listed("figures").isdisjoint(between):
            return False  # "raising 12 doubts"
    counted = clause.counted[chunk]
    return counted.bare or noun_kinds(clause.passage.marks.read.lowers[counted.head]) != {"other"}


def rivals(clause: Clause, chunk: int) -> list[int]:
    """Return the chunks behind ``chunk`` whose figures another gives for the same thing: "the army put it at N", "its figure is N"."""
    return [at for at in clause.counted if at > chunk and clause.counted[at].bare and _is_rival(clause, at)]


def _is_rival(clause: Clause, at: int) -> bool:
    """Tell whether a verb or "is" gives a figure for what "it", "the number" or "their figure" stands for."""
    before = at - 1
    while clause.kind(before) == "R":
        before -= 1
    word = clause.lower(before)
    if clause.kind(before) == "V" and word in _SAYS and clause.kind(before - 1) == "N":
        return clause.kind(at + 1) in ".;,"  # "the palace says 498"
    if word == "at" and clause.lower(before - 1) in _STANDS:
        return _is_figure(clause, before - 2)
    if word == "at":
        put = next((back for back in range(before - 1, max(-1, before - 5), -1) if clause.lower(back) in listed("put")), -1)
        if put < 0 or put + 1 >= before or not set(clause.kinds[put + 1 : before]) <= set("NCR"):
            return False
        return clause.lower(put + 1) in _IT or _is_figure(clause, put + 1)
    if word == "of":
        return _is_figure(clause, before - 1) and clause.lower(before - 2) in listed("giving")
    return clause.kind(before) == "B" and word in _IS and _is_figure(clause, before - 1)


def _is_figure(clause: Clause, chunk: int) -> bool:
    return clause.kind(chunk) == "N" and clause.head(chunk) in listed("figures")
