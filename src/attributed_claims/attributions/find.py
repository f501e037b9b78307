"""From marks to attributions: candidates, the likely ones among them, their extents, how they nest, and their details."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from attributed_claims.attributions.candidates import likely_candidates
from attributed_claims.attributions.constructions import RECKONING, reckonings
from attributed_claims.attributions.details import DetailFinder, style_of
from attributed_claims.attributions.extents import Doubt, content_extent, follow_quotations, followed_by_quotations
from attributed_claims.attributions.found import Found, new_found
from attributed_claims.attributions.lexicon import UNKNOWN, cue_lexicon
from attributed_claims.attributions.nesting import HEAD, nest, new_row
from attributed_claims.attributions.relays import with_cited
from attributed_claims.attributions.stances import stance_of
from attributed_claims.attributions.view import SentenceView
from attributed_claims.text.per_word import PerWord
from attributed_claims.values import GAP
from attributed_claims.values.trusted import new_cue, new_mention, new_span

if TYPE_CHECKING:
    from attributed_claims.attributions.nesting import Row
    from attributed_claims.marks.marks import Marks
    from attributed_claims.text.sentences import ReadText
    from attributed_claims.values import Mention

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
    view, lexicon, sentences = SentenceView(marks), cue_lexicon(), marks.read.sentences
    found, cued = likely_candidates(view)
    rows: list[Row] = []
    doubts: list[Doubt] = []
    followed = followed_by_quotations(view, cued)
    for candidate, number in found:
        view.move(sentences[number])
        pieces, doubt = content_extent(view, candidate, lexicon)
        if pieces:
            if number in followed or len(pieces) > 1 or pieces[0][1] > view.end:
                pieces = follow_quotations(view, pieces, number, cued)
            rows.append(new_row((candidate[0], candidate, pieces, number, -1, -1)))
        if doubt is not None:
            doubts.append(doubt)
    rows.sort(key=HEAD)
    return _found(view, nest(view, with_cited(view, _outside(rows, doubts))))


def _outside(rows: list[Row], doubts: list[Doubt]) -> list[Row]:
    """Return the rows without those that stand where a content before them may go on, and so may be no attribution of the writer's own."""
    if not doubts:
        return rows
    lexicon = cue_lexicon()
    doubts.sort()
    doubts.append(Doubt(sys.maxsize, 0, 0.0))
    kept = []
    active: list[Doubt] = []
    at = 0
    for row in rows:
        head = row[0]
        while doubts[at][0] <= head:
            active.append(doubts[at])
            at += 1
        if active:
            active = [doubt for doubt in active if doubt[1] > head][-_DEEPEST:]
        if not active or lexicon.likelihood(*row.candidate[1:4]) * min([doubt.share for doubt in active]) >= _LIKELY_ENOUGH:
            kept.append(row)
    return kept


def _found(view: SentenceView, rows: list[Row]) -> list[Found]:
    """Return what the rows hold, put in the words of the text."""
    read, details = view.marks.read, DetailFinder(view).details
    text, tags, lowers, starts, ends = read.text, read.tags, read.lowers, read.starts, read.ends
    found = []
    for row in rows:
        _, candidate, pieces, _, parent, _ = row
        head, word, form, frame, first, end, source, _, _, _, negated = candidate
        if source is not None and (source[0] < first < source[1] or tags[source[1] - 1] == ","):
            source = _source(tags, source, first)
        start, stop = starts[first], ends[end - 1]
        cue = new_cue(text[start:stop], (new_span(start, stop),), _LEMMAS[word] or _own_lemma(word, lowers[head]))
        first, end = pieces[0][0], pieces[-1][1]
        start, stop = starts[first], ends[end - 1]
        content = new_mention(text[start:stop], (new_span(start, stop),)) if len(pieces) == 1 else _content(read, pieces)
        stance = stance_of(view, candidate, first, end)
        via, medium, reported = details(row)
        style, rule = style_of(view, pieces), f"{form}/{frame}"
        found.append(new_found((source, cue, content, stance, style, negated, via, medium, reported, parent, rule)))
    return found


def _source(tags: str, source: tuple[int, int], cue: int) -> tuple[int, int]:
    """Return the tokens of a source without the cue's and the commas at their end."""
    first, end = source
    if first < cue < end:  # what describes a source may run on into its verb
        end = cue
    while end - first > 1 and tags[end - 1] == ",":
        end -= 1
    return first, end


def _content(read: ReadText, pieces: list[tuple[int, int]]) -> Mention:
    """Return the words of several pieces, which are token numbers."""
    spans = tuple([read.span(first, end) for first, end in pieces])
    return new_mention(GAP.join([read.text[span.start : span.end] for span in spans]), spans)


_LEMMAS = PerWord(lambda word: "" if word in (RECKONING, UNKNOWN) else word.rsplit(":", 1)[0])
"""The dictionary form of each of the lexicon's words; none where it is the token that tells."""


def _own_lemma(word: str, lower: str) -> str:
    """Return the dictionary form of a reckoning's noun, or of a verb the lexicon does not know the form in place."""
    return reckonings()[lower][0] if word == RECKONING else lower
