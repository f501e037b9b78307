"""Words that reached the writer through somebody else: "Reuters reported, citing police", "was quoted as saying"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from attributed_claims.attributions.candidate import Candidate
from attributed_claims.attributions.complements import complement
from attributed_claims.attributions.fronts import clause_before, quotation_before
from attributed_claims.attributions.kinds import read_source
from attributed_claims.attributions.nesting import Row
from attributed_claims.attributions.subjects import subject
from attributed_claims.text.lexicon import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.attributions.view import SentenceView

__all__ = ["quoted_as_saying", "with_cited"]

Range = tuple[int, int]

_QUOTED = frozenset("quoted cited reported quotes quoting cites citing".split())
_CITING = frozenset(["cite:verb", "quote:verb"])
_RELAYING = frozenset(["report:verb", "according:other"])
"""Cues that show by themselves that their source passes on what others say."""
_SAYERS = frozenset(["person", "organization", "group", "place", "unnamed", "document"])
_WHOLE = frozenset(["that", "clause", "quote", "wh", "colon"])


def quoted_as_saying(view: SentenceView, head: int, word: str) -> Candidate | None:
    """Return the candidate of "was quoted (by X) as saying" or of "X quoted Y as saying", whose source is who is quoted.

    Args:
        view: the sentence.
        head: the token of "saying" or "telling".
        word: the lexicon's word for it.
    """
    lowers, tags = view.lowers, view.tags
    if head - 3 < view.first or lowers[head - 1] != "as":
        return None
    verb = head - 2
    if lowers[verb] not in _QUOTED:
        named = view.phrase_before(head - 1)
        if named is None or named[0] - 1 < view.first:
            return None
        verb = named[0] - 1
        if lowers[verb] in _QUOTED:
            return _quoting(view, head, word, verb, named)
        verb -= 1
        if lowers[verb + 1] != "by" or lowers[verb] not in _QUOTED:
            return None
    first = verb
    while first > view.first and tags[first - 1] in "brRm":
        first -= 1
    source = subject(view, first) if first < verb else None
    if source is None:
        return None
    end = head + 1
    if view.lowers[end : end + 1] == ["by"] and (agent := view.phrase_at(end + 1)) is not None:
        end = agent[1]
    frame, content = complement(view, end)
    before = -1
    if frame not in _WHOLE:
        before = quotation_before(view, source[0] - 1)
        frame = "qpost"
        if before < 0:
            before, frame = clause_before(view, source[0] - 1), "post"
        content = -1
    last = head + 1 if verb == head - 2 else verb + 1
    return Candidate(head if last > head else verb, word, "quoted", frame, first, last, source, content, before)


def _quoting(view: SentenceView, head: int, word: str, verb: int, named: Range) -> Candidate:
    """Return the candidate of "X quoted Y as saying": what Y said stands behind it, or before X."""
    frame, content = complement(view, head + 1)
    quoting = subject(view, verb) if frame == "end" else None
    before = quotation_before(view, quoting[0] - 1) if quoting is not None else -1
    if before >= 0:
        return Candidate(verb, word, "quoted", "qpost", verb, verb + 1, named, -1, before)
    return Candidate(head, word, "ger", frame, head, head + 1, named, content, -1)


def with_cited(view: SentenceView, rows: Sequence[Row]) -> list[Row]:
    """Return ``rows``, those of "citing police" made to credit whoever is cited with what the citing report says.

    Args:
        view: the document's sentence view.
        rows: candidates with their pieces, in text order of the heads.
    """
    return [(_cited(view, rows, i) or row) if row.candidate.word in _CITING else row for i, row in enumerate(rows)]


def _cited(view: SentenceView, rows: Sequence[Row], number: int) -> Row | None:
    """Return the row of a citation within a report, or None where the row of a word that cites is none."""
    row = rows[number]
    candidate = row.candidate
    if candidate.form != "ger" or len(row.pieces) != 1:
        return None
    first, end = row.pieces[0]
    if first != candidate.end or view.phrase_at(first) is None or view.quotes_between(first, end):
        return None
    for report in rows[max(0, number - 1) : number + 2]:
        if report is not row and _relays(view, report.candidate, candidate) and read_source(view.marks, first, end)[0] in _SAYERS:
            return Row(row.head, candidate._replace(source=(first, end)), report.pieces, row.sentence, reporter=report.candidate.head)
    return None


def _relays(view: SentenceView, report: Candidate, citing: Candidate) -> bool:
    """Tell whether ``report`` is a news report that ``citing`` gives the source of."""
    source = report.source
    if bisect_right(view.sentence_firsts, report.head) != bisect_right(view.sentence_firsts, citing.head):
        return False
    if source is None or (citing.source != source and not source[1] <= citing.first <= source[1] + 1):
        return False
    return report.word in _RELAYING or not word_list("outlets.txt").isdisjoint(view.lowers[source[0] : source[1]])
