"""What a sentence says about an attribution beside its source, cue and content: style, medium, via, time of reporting."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attributed_claims.text.lexicon import read_data
from attributed_claims.values import Mention

if TYPE_CHECKING:
    from attributed_claims.attributions.nesting import Row
    from attributed_claims.attributions.view import SentenceView
    from attributed_claims.text.sentences import TokenRange
    from attributed_claims.values import Style, Time

__all__ = ["medium_of", "reported_at", "style_of", "via_of"]

Range = tuple[int, int]

_CARRIERS = frozenset("cited quoted carried published aired broadcast reported obtained released posted printed distributed monitored relayed".split())
"""Participles that put a carrier behind "by": "in an interview cited by RIA Novosti"."""
_MEDIUM_PREPOSITIONS = frozenset("in on at during via through".split())
_REACH = 30
"""How many tokens around a cue its medium, carrier and time are looked for."""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word for line in read_data(name) for word in line.split())


def style_of(view: SentenceView, pieces: list[Range]) -> Style:
    """Return whether the content is all, partly or not at all in quotation marks."""
    inside = outside = 0
    for first, end in pieces:
        i = first
        while i < end:
            if view.quoted(i):
                inside += view.words[i][0].isalnum()
            else:
                outside += view.words[i][0].isalnum()
            i += 1
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"


def _around(row: Row, sentence: TokenRange) -> list[Range]:
    """Return the parts of the cue's neighbourhood that no content covers, the one behind the cue first."""
    cue = row.candidate
    low, high = max(sentence.first, cue.first - _REACH), min(sentence.end, cue.end + _REACH)
    parts = []
    at = low
    for first, end in sorted(row.pieces):
        if first > at:
            parts.append((at, min(first, high)))
        at = max(at, end)
    if at < high:
        parts.append((at, high))
    return sorted((part for part in parts if part[1] > part[0]), key=lambda part: (part[1] <= cue.first, -part[0]))


def reported_at(view: SentenceView, row: Row, sentence: TokenRange) -> Time | None:
    """Return when it was said: the time nearest to the cue that is no part of the content or a quotation."""
    times = view.times_by_first
    best: tuple[int, int] | None = None
    for first, end in _around(row, sentence):
        for i in range(first, end):
            if i in times and not view.quoted(i):
                distance = i - row.candidate.end if i >= row.candidate.end else row.candidate.first - i
                if best is None or distance < best[0]:
                    best = (distance, i)
    return None if best is None else times[best[1]]


def medium_of(view: SentenceView, row: Row, sentence: TokenRange) -> Mention | None:
    """Return the artefact or occasion it was said in: "in a statement", "on Twitter", "In Wednesday's release"."""
    media = _words("media.txt")
    for first, end in _around(row, sentence):
        for i in range(first, end):
            if view.lowers[i] in _MEDIUM_PREPOSITIONS and view.tags[i] == "i":
                phrase = view.phrase_from(i + 1)
                if phrase is not None and phrase[1] <= end and view.lowers[phrase[1] - 1] in media:
                    return view.mention(*phrase)
    return None


def via_of(view: SentenceView, row: Row, sentence: TokenRange) -> list[Mention]:
    """Return whom it reached the writer through: who carried it, or the news outlet it was told to."""
    lowers = view.lowers
    for first, end in _around(row, sentence):
        for i in range(first, end - 1):
            if lowers[i] in _CARRIERS and lowers[i + 1] == "by":
                phrase = view.phrase_from(i + 2)
                if phrase is not None and not _within(phrase, row.candidate.source):
                    return [view.mention(*_name_in(view, phrase))]
    addressee = view.phrase_from(row.candidate.end)
    if addressee is not None and not any(first <= addressee[0] < end for first, end in row.pieces):
        outlets = _words("outlets.txt")
        if any(lowers[i] in outlets for i in range(*addressee)) and not _within(addressee, row.candidate.source):
            return [view.mention(*_name_in(view, addressee))]
    return []


def _within(inner: Range, outer: Range | None) -> bool:
    return outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]


def _name_in(view: SentenceView, phrase: Range) -> Range:
    """Return the name a phrase ends in, its description left out: "Russian state-run news agency RIA Novosti"."""
    first = phrase[1]
    while first > phrase[0] and view.tags[first - 1] == "p":
        first -= 1
    return (first, phrase[1]) if first < phrase[1] else phrase
