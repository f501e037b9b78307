"""From marks to attributions: candidates, the likely ones among them, their extents, and how they nest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.attributions.candidates import Candidate, SentenceView, find_candidates
from attributed_claims.attributions.extents import content_pieces, follow_quotations
from attributed_claims.attributions.lexicon import cue_lexicon
from attributed_claims.attributions.nesting import Row, nest
from attributed_claims.values import Attribution, Cue, Mention, Source, Span

if TYPE_CHECKING:
    from attributed_claims.attributions.lexicon import CueLexicon
    from attributed_claims.marks.marks import Marks

__all__ = ["THRESHOLD", "find_attributions"]

THRESHOLD = 0.5
"""The likelihood from which a candidate is an attribution."""

Range = tuple[int, int]


def find_attributions(marks: Marks) -> tuple[Attribution, ...]:
    """Return who said what in a text, in text order of the cues."""
    lexicon = cue_lexicon()
    view = SentenceView(marks)
    read = marks.read
    found: list[tuple[Candidate, int]] = []
    cued: list[bool] = []
    heads = [i for i, entry in enumerate(map(lexicon.forms.get, marks.read.lowers)) if entry]
    at = 0
    for number, sentence in enumerate(marks.read.sentences):
        while at < len(heads) and heads[at] < sentence.first:
            at += 1
        inside = []
        while at < len(heads) and heads[at] < sentence.end:
            inside.append(heads[at])
            at += 1
        own = False
        if inside or ":" in read.words[sentence.first : sentence.end]:
            for candidate in find_candidates(view, sentence, inside, lexicon):
                if candidate.likelihood >= THRESHOLD and (candidate.content >= 0 or candidate.before >= 0):
                    found.append((candidate, number))
                    own = own or not (candidate.form == "adverb" or view.quoted(candidate.head))
        cued.append(own)
    return _attributions(marks, view, lexicon, found, cued)


def _attributions(marks: Marks, view: SentenceView, lexicon: CueLexicon, found: list[tuple[Candidate, int]], cued: list[bool]) -> tuple[Attribution, ...]:
    rows: list[Row] = []
    sentences = marks.read.sentences
    for candidate, number in found:
        view.move(sentences[number])
        pieces = content_pieces(view, candidate, lexicon)
        if pieces:
            rows.append(Row(candidate, follow_quotations(view, pieces, number, cued)))
    rows.sort(key=lambda row: row.candidate.head)
    return tuple(
        _attribution(marks, row.candidate, row.pieces, f"a{i}", None if row.parent < 0 else f"a{row.parent + 1}")
        for i, row in enumerate(nest(view, rows), 1)
    )


def _attribution(marks: Marks, candidate: Candidate, pieces: list[Range], id_: str, parent: str | None) -> Attribution:
    read = marks.read
    source = None
    if candidate.source is not None and candidate.source[1] > candidate.source[0]:
        first, end = _trimmed(marks, candidate.source)
        source = Source(read.slice(first, end), (read.span(first, end),), kind="unnamed")
    spans = tuple(read.span(a, b) for a, b in pieces)
    return Attribution(
        id=id_,
        source=source,
        cue=Cue(read.slice(candidate.first, candidate.end), (read.span(candidate.first, candidate.end),), lemma=candidate.word.rsplit(":", 1)[0]),
        content=_mention(read.text, spans),
        stance="report",
        style="indirect",
        negated=candidate.negated,
        parent=parent,
        rule=f"{candidate.form}/{candidate.frame}",
    )


def _trimmed(marks: Marks, source: Range) -> Range:
    first, end = source
    while end - first > 1 and marks.read.tags[end - 1] in ",":
        end -= 1
    return first, end


def _mention(text: str, spans: tuple[Span, ...]) -> Mention:
    return Mention(" … ".join([text[s.start : s.end] for s in spans]), spans)
