"""When and where a claim holds: of the times and places of its sentence, the one that goes with its trigger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.claims.passage import mention_at

if TYPE_CHECKING:
    from attributed_claims.claims.clauses import Clause
    from attributed_claims.claims.passage import Passage
    from attributed_claims.values import Attribution, Mention, Time

__all__ = ["place_of", "time_of"]

_PLACE_WORDS = frozenset(["in", "at", "near", "outside", "inside", "across", "around", "off", "on"])


def time_of(passage: Passage, token: int, credit: Attribution | None, low: int | None = None, high: int | None = None) -> Time | None:
    """Return the time that dates what the trigger at ``token`` tells: the event's, or else the statement's, or None.

    Args:
        passage: the sentence.
        token: the trigger, as a token number of the document.
        credit: the attribution that covers the claim: a time outside its content dates the statement.
        low: the first token the time may stand at; None: the sentence's first.
        high: the token before which it must stand; None: the sentence's end.
    """
    marks = [mark for mark in passage.time_marks if (low is None or mark.first >= low) and (high is None or mark.first < high)]
    if not marks:
        return None
    tags, lowers = passage.marks.read.tags, passage.marks.read.lowers
    stated = credit.reported if credit is not None else None
    best: tuple[int, int] | None = None
    chosen: Time | None = None
    for mark in marks:
        time = mark.time
        if stated is not None and time.spans == stated.spans:
            continue
        start, stop = (mark.end, token) if mark.end <= token else (token + 1, mark.first)
        between = tags[start:stop]
        # A clause border costs more than any number of words: the event's own clause first.
        borders = sum(1 for i in range(start, stop) if tags[i] in ":." or lowers[i] in {"while", "although", "though", "but"})
        relative = sum(1 for tag in between if tag in "wWc")
        outside = 0
        if credit is not None and not any(piece.start <= time.spans[0].start < piece.end for piece in credit.content.spans):
            outside = 1
        cost = (4 * outside + 3 * borders + 2 * relative + (between.count(",") > 2), len(between))
        if best is None or cost < best:
            best, chosen = cost, time
    if chosen is None or (best is not None and best[0] >= 9):
        return stated
    return chosen


def place_of(passage: Passage, clause: Clause, chunk: int) -> Mention | None:
    """Return the first named place behind the trigger's chunk, in its clause, or None."""
    tags = passage.marks.read.tags
    for at in range(chunk + 1, min(chunk + 12, len(clause.kinds) - 1)):
        kind = clause.kind(at)
        if kind in ".;CWwVM":
            return None
        if kind == "P" and clause.lower(at) in _PLACE_WORDS and clause.kind(at + 1) == "N":
            first, end = clause.firsts[at + 1], clause.ends[at + 1]
            if "p" in tags[first:end]:
                return mention_at(passage.marks.read, first, end)
    return None
