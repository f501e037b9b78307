"""Which attribution stands inside whose content, and which one nobody can be credited with."""

from __future__ import annotations

import sys
from bisect import bisect_left
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.attributions.candidate import Candidate
    from attributed_claims.attributions.view import SentenceView

__all__ = ["HEAD", "Row", "nest", "new_row"]

Range = tuple[int, int]

_DEEPEST = 24
"""How many contents may lie over one token before the outermost are forgotten, so that work stays bounded."""


class Row(NamedTuple):
    """A candidate with the pieces of its content, and the number of the row it is nested in, or -1."""

    head: int
    """The head of the cue."""
    candidate: Candidate
    pieces: list[Range]
    sentence: int
    """The number of the cue's sentence."""
    parent: int = -1
    reporter: int = -1
    """The head of the cue that passes the same content on, or -1."""


new_row = partial(tuple.__new__, Row)
"""Make a row from a tuple of all its fields, in half the time that naming them takes."""
HEAD, _PIECES, _REPORTER = itemgetter(0), itemgetter(2), itemgetter(5)
"""What gets these fields of a row, quicker than by their names."""


def nest(view: SentenceView, rows: Sequence[Row]) -> list[Row]:
    """Return ``rows`` with their parents, contents held inside their parents', orphans left out.

    An orphan stands inside a quotation that nobody is credited with: there is no telling who speaks.

    Args:
        view: the document's sentence view.
        rows: candidates with their pieces, in text order of the heads.
    """
    heads = list(map(HEAD, rows))
    parents = _parents(rows, heads)
    _cut_circles(parents, rows)
    pieces = list(map(_PIECES, rows))
    # Outer rows first, so that every content is held inside one that is held inside its own parent's already.
    depths = _depths(parents)
    for i in sorted([i for i, depth in enumerate(depths) if depth], key=depths.__getitem__):
        head, parent = heads[i], parents[i]
        while parent >= 0 and (piece := _piece_at(pieces[parent], head)) is None:
            parent = parents[parent]
        parents[i] = parent
        if parent >= 0 and piece is not None:
            pieces[i] = _inside(view, pieces[i], piece) or pieces[i]
    for i, reporter in enumerate(map(_REPORTER, rows)):
        if reporter >= 0:
            parents[i] = bisect_left(heads, reporter)
            pieces[i] = pieces[parents[i]]
    quoted = list(map(view.in_quotation.__getitem__, heads))
    kept = [i for i, inside in enumerate(quoted) if not inside or not quoted[_root(parents, i)]]
    number = {i: n for n, i in enumerate(kept)}
    nested = []
    for i in kept:
        if parents[i] >= 0:
            head, candidate, _, sentence, _, reporter = rows[i]
            nested.append(new_row((head, candidate, pieces[i], sentence, number.get(parents[i], -1), reporter)))
        else:
            nested.append(rows[i])
    return nested


def _depths(parents: Sequence[int]) -> list[int]:
    """Return in how many others each row lies, one inside the other; there are no circles."""
    depths = [-1] * len(parents)
    for i, known in enumerate(depths):
        if known >= 0:
            continue
        above = []
        while i >= 0 and depths[i] < 0:
            above.append(i)
            i = parents[i]  # noqa: PLW2901 (up to a row whose depth is known)
        depth = depths[i] if i >= 0 else -1
        for row in reversed(above):
            depth += 1
            depths[row] = depth
    return depths


def _root(parents: Sequence[int], i: int) -> int:
    for _ in range(_DEEPEST):
        if parents[i] < 0:
            break
        i = parents[i]
    return i


def _parents(rows: Sequence[Row], heads: Sequence[int]) -> list[int]:
    """Return for each row the number of the row whose content its head lies in, innermost, or -1."""
    pieces = sorted([(first, -end, n) for n, (_, _, pieces, _, _, reporter) in enumerate(rows) if reporter < 0 for first, end in pieces])
    pieces.append((sys.maxsize, 0, -1))
    parents = [-1] * len(rows)
    active: list[tuple[int, int, int]] = []
    at = 0
    for i, head in enumerate(heads):
        if active:
            active = [piece for piece in active if -piece[1] > head]
        while pieces[at][0] <= head:
            if -pieces[at][1] > head:
                active.append(pieces[at])
            at += 1
        if not active:
            continue
        active = active[-_DEEPEST:]
        shortest, parent = sys.maxsize, -1
        for first, last, number in active:
            length = -last - first
            # Of contents of one length the first row's is the parent.
            shorter = length < shortest or (length == shortest and number < parent)
            if shorter and number != i and _contains(rows[number].candidate, heads[number], rows[i].pieces, head):
                shortest, parent = length, number
        parents[i] = parent
    return parents


def _contains(outer: Candidate, outer_head: int, pieces: Sequence[Range], head: int) -> bool:
    """Tell which of two rows is the outer one where each head lies in the other's content: the credit behind its content is."""
    return _piece_at(pieces, outer_head) is None or head < outer.before


def _cut_circles(parents: list[int], rows: Sequence[Row]) -> None:
    """Take its parent from the row of the longest content in each circle of rows that lie in one another's contents."""
    walks = [-1] * len(parents)  # the walk that came by each row first
    for start, parent in enumerate(parents):
        if parent < start:  # every circle has a row whose parent comes after it
            continue
        at = start
        while at >= 0 and walks[at] < 0:
            walks[at] = start
            at = parents[at]
        if at >= 0 and walks[at] == start:
            circle = [at]
            while parents[circle[-1]] != at:
                circle.append(parents[circle[-1]])
            parents[max(circle, key=lambda i: sum(end - first for first, end in rows[i].pieces))] = -1


def _piece_at(pieces: Sequence[Range], token: int) -> Range | None:
    """Return the piece that a token lies in, or None."""
    for piece in pieces:
        if piece[0] <= token < piece[1]:
            return piece
    return None


def _inside(view: SentenceView, pieces: Sequence[Range], outer: Range) -> list[Range]:
    """Return the pieces of a row cut to the piece of the parent's content that its head lies in."""
    start, stop = outer
    tags, quote_ends = view.tags, view.quote_ends
    kept = []
    for piece in pieces:
        first, end = max(piece[0], start), min(piece[1], stop)
        if end > first and tags[end - 1] in ",q.":
            enclosed = end in quote_ends and quote_ends[end].first < first
            while end > first and (tags[end - 1] == "," or (enclosed and tags[end - 1] in "q.")):
                end -= 1
        if end > first:
            kept.append((first, end))
    return kept
