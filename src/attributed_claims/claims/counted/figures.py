"""Noun phrases among the chunks: the figures they state, the phrases they stand in, and what follows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from attributed_claims.claims.clauses import Counted
from attributed_claims.claims.words import listed
from attributed_claims.marks.contexts import context_words
from attributed_claims.marks.figureless import article_quantity, zero_quantity
from attributed_claims.values import Quantity

if TYPE_CHECKING:
    from attributed_claims.claims.clauses import Clause
    from attributed_claims.marks.marks import QuantityMark

__all__ = ["behind_phrase", "counted_in", "figure_at", "in_prepositional_phrase"]

_ONES = frozenset(["a", "an", "another", "one"])
_ZEROS = frozenset(["no", "nobody", "none", "no-one"])
_SINGULAR = frozenset(["is", "was", "has"])
_ORDINALS = {
    word: number
    for number, word in enumerate(["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], start=2)
}
_PRONOUNS = frozenset(["them", "us", "these", "those", "whom", "which"])


def figure_at(clause: Clause, chunk: int) -> Counted | None:
    """Return the figure of a chunk: its number, or the 1 or 0 that "a soldier" and "no one" state."""
    found = clause.counted.get(chunk)
    if found is not None or clause.kind(chunk) != "N" or not clause.counting:
        return _none(clause, found) if found is not None and clause.lower(chunk - 1) == "not" else found
    read = clause.passage.marks.read
    first, end = clause.firsts[chunk], clause.ends[chunk]
    word = read.lowers[first]
    if word == "another" and end == first + 1:  # "killed one worker and injured another"
        return _one_more(clause, first, end)
    if end == first + 2 and word == "a" and _counts_on(clause, chunk):  # "two died and a third was hurt"
        return _one_more(clause, first, end)
    mark = _one(clause, first) if word in _ONES else zero_quantity(read, first) if word in _ZEROS else None
    if mark is None:
        return None
    start, stop, end = _people(clause, max(mark.end, first + 1), end)
    head = end - 1 if end > start else -1
    if word in {"a", "an"} and head > mark.end and read.lowers[head] in context_words("behind article"):
        return None  # "an undetermined number"
    one = Counted(mark.quantity, first, first, start, start, max(stop, start), head, end, article=word in {"a", "an"})
    return _none(clause, one) if clause.lower(chunk - 1) == "not" else one


def _none(clause: Clause, one: Counted) -> Counted:
    """Return the figure 0 of "not one": any other figure behind "not" stays as it is."""
    quantity, read = one.quantity, clause.passage.marks.read
    if quantity.low != 1 or read.lowers[one.figure_first] != "one":
        return one
    span = read.span(one.figure_first - 1, max(one.figure_end, one.figure_first + 1))
    zero = evolve(quantity, text=read.text[span.start : span.end], spans=(span,), low=0, high=0)
    return evolve(one, quantity=zero, first=one.figure_first - 1)


def _one_more(clause: Clause, first: int, end: int) -> Counted:
    """Return the figure 1 of words that stand for one more of those before."""
    read = clause.passage.marks.read
    span = read.span(first, end)
    quantity = Quantity(read.text[span.start : span.end], (span,), low=1, high=1, qualifier="exact", additive=True)
    return Counted(quantity, first, first, end, end, end, -1, end)


def _counts_on(clause: Clause, chunk: int) -> bool:
    """Tell whether "a third", "a fifth" is one person more and no fraction: one verb's singular or the count before it tells."""
    ordinal = _ORDINALS.get(clause.head(chunk))
    if ordinal is None:
        return False
    behind = chunk + 1
    while clause.kind(behind) == "R":
        behind += 1
    if clause.lower(behind) in _SINGULAR:
        return True
    before = {counted.quantity.low for at, counted in clause.counted.items() if at < chunk}
    if chunk == 0 and clause.passage.before is not None:
        before = {mark.quantity.low for mark in clause.passage.before.quantity_marks}
    return clause.kind(behind) in "VEMPTK,.;" and clause.lower(behind) != "of" and ordinal - 1 in before


def _one(clause: Clause, first: int) -> QuantityMark | None:
    read = clause.passage.marks.read
    if read.lowers[first] == "one" and first > clause.passage.first and clause.kind(clause.chunk(first) - 1) == "B":
        return None  # "was one of the wounded" tells who, not how many
    if read.tags[first + 1 : first + 2] == "S":
        return None  # "losing one's soul"
    return article_quantity(read, first)


def _people(clause: Clause, start: int, end: int) -> tuple[int, int, int]:
    """Return start, end and head's end of whom an article or "one" counts, "of" phrases included: "one of two crewmen"."""
    stop = end
    if stop + 1 < clause.passage.end and clause.passage.marks.read.lowers[stop] == "of":
        behind = clause.chunk(stop + 1)
        if clause.kind(behind) == "N":
            stop = clause.ends[behind]
            if start == end:  # "one of them", "one of the men"
                start, end = (stop if clause.head(behind) in _PRONOUNS else clause.firsts[behind]), stop
        elif clause.kind(behind) == "Q" and start == end and not clause.counted[behind].bare:
            start, end = clause.counted[behind].group_first, clause.counted[behind].group_end
            stop = end
    return start, stop, end


def in_prepositional_phrase(clause: Clause, chunk: int) -> bool:
    """Tell whether a preposition governs a noun phrase, so that it is no subject; not so behind "a total of", "a fleet of"."""
    before = clause.kind(chunk - 1) if chunk else "."
    if before == "y" and chunk > 1 and clause.passage.marks.read.tags[clause.firsts[chunk - 1]] == "S":
        return in_prepositional_phrase(clause, chunk - 2)  # "one of the plane's two crew"
    gathers = before == "O" or clause.lower(chunk - 1) == "with"  # "a fleet of six boats", "a force with 600 marines"
    if gathers and clause.kind(chunk) == "Q" and clause.kind(chunk - 2) == "N" and clause.head(chunk - 2) in listed("collective"):
        return False
    return before == "O" or (before == "P" and clause.lower(chunk - 1) not in listed("subordinator"))


def counted_in(clause: Clause, chunk: int) -> int:
    """Return the figure that a collective noun's "of" brings ("a fleet of six boats"), or its "with", or the chunk itself."""
    collective = clause.kind(chunk) == "N" and clause.head(chunk) in listed("collective")
    brings = collective and (clause.kind(chunk + 1) == "O" or clause.lower(chunk + 1) == "with")
    return chunk + 2 if brings and clause.kind(chunk + 2) == "Q" else chunk


def behind_phrase(clause: Clause, chunk: int) -> int:
    """Return the chunk behind a noun phrase and the prepositional phrases, times and parentheses that follow it."""
    at = chunk + 1
    for _ in range(10):
        kind = clause.kind(at)
        preposition = kind in "OP" and clause.lower(at) not in listed("subordinator")
        if preposition and clause.kind(at + 1) in "QNT":
            at += 2
        elif preposition and clause.kind(at + 1) == "q" and clause.kind(at + 2) in "QNA":
            at += 3
        elif kind in "Tq" or clause.lower(at) in listed("postmodifier"):
            at += 1
        elif kind == "G" and clause.lower(at) not in listed("including") and clause.kind(at + 1) in "PNT":
            at += 2 if clause.kind(at + 1) == "N" else 1
        elif kind == "(":
            closing = next((i for i in range(at + 1, min(at + 12, len(clause.kinds))) if clause.kind(i) == ")"), -1)
            if closing < 0:
                break
            at = closing + 1
        else:
            break
    return at
