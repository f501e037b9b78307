"""From marks to attributions: candidates, the likely ones among them, their extents, how they nest, and their details."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from attributed_claims.attributions.candidates import find_candidates
from attributed_claims.attributions.constructions import RECKONING, reckonings
from attributed_claims.attributions.details import DetailFinder, style_of
from attributed_claims.attributions.extents import content_extent, follow_quotations
from attributed_claims.attributions.heads import by_sentence, find_heads
from attributed_claims.attributions.lexicon import UNKNOWN, cue_lexicon
from attributed_claims.attributions.nesting import Row, nest
from attributed_claims.attributions.relays import with_cited
from attributed_claims.attributions.signs import is_likely
from attributed_claims.attributions.stances import stance_of
from attributed_claims.attributions.view import SentenceView
from attributed_claims.text.words import Sought
from attributed_claims.values import GAP
from attributed_claims.values.trusted import new_attribution, new_cue, new_mention, new_source, new_span

if TYPE_CHECKING:
    from attributed_claims.attributions.candidate import Candidate
    from attributed_claims.attributions.extents import Doubt
    from attributed_claims.marks.marks import Marks
    from attributed_claims.text.sentences import ReadText
    from attributed_claims.values import Attribution, Mention, Source, Span

__all__ = ["find_attributions"]

_LIKELY_ENOUGH = 0.35
"""The likelihood from which it is one where it would be a part of another's content if that one did not end before it."""
_DEEPEST = 24
"""How many contents that may go on over one token are kept in mind, so that work stays bounded."""


_CUES = Sought(lambda word: word in cue_lexicon().forms or word in reckonings())


def find_attributions(marks: Marks) -> tuple[Attribution, ...]:
    """Return who said what in a text, in text order of the cues; who the sources are is not resolved yet.

    >>> from attributed_claims.pipeline import mark_text
    >>> from attributed_claims.text.sentences import read_text
    >>> text = "The Russian Defense Ministry has confirmed casualties, announcing that 498 Russian troops have died."
    >>> for one in find_attributions(mark_text(read_text(text), None)):
    ...     print(one.source.text, "|", one.cue.text, "|", one.content.text, "|", one.stance)
    The Russian Defense Ministry | has confirmed | casualties | confirm
    The Russian Defense Ministry | announcing | that 498 Russian troops have died | report
    """
    view = SentenceView(marks)
    found, cued = _likely(view)
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
    return tuple(
        _attribution(view, finder, row, number) for number, row in enumerate(nest(view, with_cited(view, _outside(rows, doubts))), 1)
    )


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


def _likely(view: SentenceView) -> tuple[list[tuple[Candidate, int]], list[bool]]:
    """Return the likely candidates with their sentences' numbers, and for each sentence whether it has a cue of its own."""
    lexicon = cue_lexicon()
    read, sentences = view.marks.read, view.marks.read.sentences
    found: list[tuple[Candidate, int]] = []
    cued = [False] * len(sentences)
    for number, heads in by_sentence(view, find_heads(view, read.tokens_in(_CUES), lexicon)):
        view.move(sentences[number])
        for candidate, likelihood in find_candidates(view, heads, lexicon):
            if (candidate.content >= 0 or candidate.before >= 0) and is_likely(view, candidate, likelihood):
                found.append((candidate, number))
                cued[number] = cued[number] or not (candidate.form == "adverb" or view.quoted(candidate.head))
    return found, cued


def _attribution(view: SentenceView, finder: DetailFinder, row: Row, number: int) -> Attribution:
    candidate, read, pieces = row.candidate, view.marks.read, row.pieces
    head, source = candidate.head, candidate.source
    details = finder.details(row, read.sentences[bisect_right(view.sentence_firsts, head) - 1])
    return new_attribution(
        id=f"a{number}",
        source=None if source is None else _source(read, source[0], source[1], candidate.first),
        cue=new_cue(*_place(read, candidate.first, candidate.end), _lemma(candidate.word, read.lowers[head])),
        content=_content(read, pieces),
        stance=stance_of(view, candidate, (pieces[0][0], pieces[-1][1])),
        style=style_of(view, pieces),
        negated=candidate.negated,
        via=details.via,
        medium=details.medium,
        reported=details.reported,
        parent=None if row.parent < 0 else f"a{row.parent + 1}",
        rule=f"{candidate.form}/{candidate.frame}",
    )


def _source(read: ReadText, first: int, end: int, cue: int) -> Source:
    if first < cue < end:  # what describes a source may run on into its verb
        end = cue
    while end - first > 1 and read.tags[end - 1] == ",":
        end -= 1
    return new_source(*_place(read, first, end), "unnamed", None, None, None)


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
