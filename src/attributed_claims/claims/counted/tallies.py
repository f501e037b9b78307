"""Tallies: the figure that a toll, a number or a count is said to come to, wherever its clause puts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from attributed_claims.claims.counted.findings import figures_of
from attributed_claims.claims.counted.lists import members
from attributed_claims.claims.words import listed
from attributed_claims.values import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attributed_claims.claims.clauses import Clause
    from attributed_claims.claims.counted.findings import Found, Place

__all__ = ["is_tally_of", "measured", "tallied"]

_REACH = 16
"""How many chunks behind its noun a tally's figure may stand."""

_HEDGES = ("exceed", "surpass", "topp", "tops", "over", "above", "more")
"""How a hedge starts that is itself the tally's verb: "tolls exceeded 100"."""

_PLAIN_LINKS = frozenset(["at", "is", "was", "are", "were"])


def is_tally_of(clause: Clause, chunk: int) -> bool:
    """Tell whether what stands in ``chunk`` is what a counting noun counts: "the number of wounded"."""
    return clause.kind(chunk - 1) == "O" and clause.kind(chunk - 2) == "N" and clause.head(chunk - 2) in listed("counting")


def tallied(place: Place, chunk: int) -> Iterator[Found]:
    """Yield the figures of a tally: "the number of Chadian dead at six", where ``chunk`` is what is counted."""
    clause = place.clause
    if not is_tally_of(clause, chunk):
        return
    before = chunk - 3
    if clause.kind(before) == "Q" and clause.lower(before - 1) == "to" and clause.lower(before - 2) in listed("rise"):
        yield from figures_of(place, [before], "measure", 1)  # "brought to 40 the number of wounded"
    else:
        gapped = clause.kind(chunk - 3) in ",K" and any(clause.lower(at) in listed("rise") for at in range(max(0, chunk - 9), chunk - 3))
        yield from measured(place, place.chunk, raised=chunk - 2, risen=gapped)


def measured(place: Place, chunk: int, raised: int | None = None, *, risen: bool = False) -> Iterator[Found]:
    """Yield the figures that the tally in ``chunk`` is said to come to.

    Args:
        place: the trigger.
        chunk: the noun that tells what is counted.
        raised: the noun that a verb before it may raise or set; None: the same.
        risen: whether a verb of rising is known already.
    """
    clause = place.clause
    risen = risen or _raised(clause, chunk if raised is None else raised)
    at = chunk + 1
    for _ in range(_REACH):
        if clause.kind(at) == "Q":
            fits = _fits(clause, chunk, at, risen=risen)
            if fits is None:
                return
            if fits:
                found = list(figures_of(place, members(clause, at), "measure", 3))
                if found and clause.lower(at - 1) in listed("passed"):
                    found[0] = _passed(clause, found[0], at - 1)
                yield from found
                at = max([at, *(one.chunk for one in found)]) + 1
                continue
        if clause.kind(at) == "N" and clause.kind(at + 1) == "O" and clause.head(at) in listed("counting") and at > chunk + 1:
            return  # "the number of dead rose to 12, the number of wounded to 64"
        if _ends(clause, at) and not (at == chunk + 2 and clause.kinds[chunk + 1 : chunk + 3] == ",w"):  # "the toll, which stood at 3"
            return
        risen = risen or clause.lower(at) in listed("rise")
        at += 1


def _passed(clause: Clause, found: Found, verb: int) -> Found:
    """Return the figure of "the toll has passed 3,700" as the lower bound it is, with the verb that makes it one."""
    counted = found.counted
    quantity = counted.quantity
    if quantity.qualifier != "exact":
        return found
    read = clause.passage.marks.read
    span = Span(read.starts[clause.firsts[verb]], quantity.spans[-1].end)
    bound = evolve(quantity, text=read.text[span.start : span.end], spans=(span,), high=None, qualifier="at_least")
    return evolve(found, counted=evolve(counted, quantity=bound))


def _fits(clause: Clause, chunk: int, at: int, *, risen: bool) -> bool | None:
    """Tell whether a figure is what the tally comes to; None where it ends the search."""
    before = at - 1
    while clause.kind(before) in "Rq":
        before -= 1
    if clause.kind(before) == "A" and clause.lower(before) == "high":  # "as high as"
        before -= 1
    word = clause.lower(before)
    hedged = clause.counted[at].quantity.text.lower().startswith(_HEDGES)
    if before == chunk:
        return True if hedged else None
    if word == "of":
        return before == chunk + 1
    return (word in listed("before_figure") and (risen or word in _PLAIN_LINKS)) or (hedged and word == ",") or _opens_row(clause, before)


def _ends(clause: Clause, at: int) -> bool:
    """Tell whether the tally's clause ends at a chunk, or says what may be."""
    kind, word = clause.kind(at), clause.lower(at)
    if kind in ".CMw" or word in listed("unsure"):
        return True
    return (kind == ";" and word != ":" and not _opens_row(clause, at)) or (kind == "K" and clause.kind(at + 1) not in "QR")


def _opens_row(clause: Clause, at: int) -> bool:
    """Tell whether a dash opens the first figure of a table: "losses amounted to: personnel - about 151,370"."""
    return clause.lower(at - 2) == ":" and clause.kinds[at - 1 : at + 2] in {"N;Q", "NyQ"}


def _raised(clause: Clause, chunk: int) -> bool:
    """Tell whether a verb before the tally raises or sets it: "brought the toll to N"."""
    for at in range(chunk - 1, max(-1, chunk - 4), -1):
        if clause.lower(at) in listed("rise") and clause.kind(at) in "VGEB":
            return True
        if clause.kind(at) not in "RAONq":
            return False
    return False
