"""From marks to attributions: candidates, the likely ones among them, their extents, how they nest, and their details."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from attributed_claims.attributions.candidates import likely_candidates
from attributed_claims.attributions.constructions import RECKONING, reckonings
from attributed_claims.attributions.details import DetailFinder, style_of
from attributed_claims.attributions.extents import content_extent, follow_quotations
from attributed_claims.attributions.found import Found, new_found
from attributed_claims.attributions.lexicon import UNKNOWN, cue_lexicon
from attributed_claims.attributions.nesting import Row, nest
from attributed_claims.attributions.relays import with_cited
from attributed_claims.attributions.stances import stance_of
from attributed_claims.attributions.view import SentenceView
from attributed_claims.values import GAP
from attributed_claims.values.trusted import new_cue, new_mention, new_span

if TYPE_CHECKING:
    from attributed_claims.attributions.extents import Doubt
    from attributed_claims.marks.marks import Marks
    from attributed_claims.text.sentences import ReadText
    from attributed_claims.values import Mention, Span

__all__ = ["find_attributions"]

_LIKELY_ENOUGH = 0.35
"""The likelihood from which it is one where it would be a part of another's content if that one did not end before it."""
_DEEPEST = 24
"""How many contents that may go on over one token are kept in mind, so that work stays bounded."""


def find_attributions(marks: Marks) -> list[Found]:
    """Return what is said in a text, how and where its source is named, in text order of the cues.

    >>> from attributed_claims.pipeline import mark_text
    >>> from attributed_claims.text.sentences import read_text
    >>> text = "The Russian Defense Ministry has confirmed casualties, announcing that 498 Russian troops have died."
    >>> for one in find_attributions(mark_text(read_text(text), None)):
    ...     print(one.source, "|", one.cue.text, "|", one.content.text, "|", one.stance)
    (0, 4) | has confirmed | casualties | confirm
    (0, 4) | announcing | that 498 Russian troops have died | report
    """
    view = SentenceView(marks)
    found, cued = likely_candidates(view)
    rows: list[Row] = []
    doubts: list[Doubt] = []
    for candidate, number in found:
        view.move(marks.read.sentences[number])
        pieces, doubt = content_extent(view, candidate, cue_lexicon())
        if pieces:
            rows.append(Row(candidate, follow_quotations(view, pieces, number, cued)))
        if doubt is not None:
            doubts.append(doubt)
    rows.sort(key=lambda row: row.candidate.head)
    finder = DetailFinder(view)
    return [_found(view, finder, row) for row in nest(view, with_cited(view, _outside(rows, doubts)))]


def _outside(rows: list[Row], doubts: list[Doubt]) -> list[Row]:
    """Return the rows without those that stand where a content before them may go on, and so may be no attribution of the writer's own."""
    lexicon = cue_lexicon()
    doubts.sort()
    kept = []
    active: list[Doubt] = []
    at = 0
    for row in rows:
        head = row.candidate.head
        while at < len(doubts) and doubts[at].first <= head:
            active.append(doubts[at])
            at += 1
        if active:
            active = [doubt for doubt in active if doubt.end > head][-_DEEPEST:]
        if not active or lexicon.likelihood(*row.candidate[1:4]) * min([doubt.share for doubt in active]) >= _LIKELY_ENOUGH:
            kept.append(row)
    return kept


def _found(view: SentenceView, finder: DetailFinder, row: Row) -> Found:
    """Return the attribution of a row."""
    candidate, read, pieces = row.candidate, view.marks.read, row.pieces
    head, source = candidate.head, candidate.source
    details = finder.details(row, read.sentences[bisect_right(view.sentence_firsts, head) - 1])
    return new_found(
        (
            None if source is None else _source(read.tags, source, candidate.first),
            new_cue(*_place(read, candidate.first, candidate.end), _lemma(candidate.word, read.lowers[head])),
            _content(read, pieces),
            stance_of(view, candidate, (pieces[0][0], pieces[-1][1])),
            style_of(view, pieces),
            candidate.negated,
            details.via,
            details.medium,
            details.reported,
            row.parent,
            f"{candidate.form}/{candidate.frame}",
        )
    )


def _source(tags: str, source: tuple[int, int], cue: int) -> tuple[int, int]:
    """Return the tokens of a source without the cue's and the commas at their end."""
    first, end = source
    if first < cue < end:  # what describes a source may run on into its verb
        end = cue
    while end - first > 1 and tags[end - 1] == ",":
        end -= 1
    return first, end


def _content(read: ReadText, pieces: list[tuple[int, int]]) -> Mention:
    first, end = pieces[0]
    if len(pieces) == 1:
        return new_mention(*_place(read, first, end))
    places = [_place(read, first, end) for first, end in pieces]
    return new_mention(GAP.join([text for text, _ in places]), tuple([span for _, (span,) in places]))


def _place(read: ReadText, first: int, end: int) -> tuple[str, tuple[Span]]:
    """Return the text and the span of the tokens from ``first`` up to ``end``."""
    start, stop = read.starts[first], read.ends[end - 1]
    return read.text[start:stop], (new_span(start, stop),)


def _lemma(word: str, lower: str) -> str:
    """Return the dictionary form of the cue's head; of a verb the lexicon does not know, the form in place."""
    if word == RECKONING:
        return reckonings()[lower][0]
    return lower if word == UNKNOWN else word.rsplit(":", 1)[0]
