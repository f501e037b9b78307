"""What a sentence says about an attribution beside its source, cue and content: style, medium, via, time of reporting."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from attributed_claims.text.lexicon import read_data
from attributed_claims.text.words import Sought

if TYPE_CHECKING:
    from attributed_claims.attributions.nesting import Row
    from attributed_claims.attributions.view import SentenceView
    from attributed_claims.text.sentences import TokenRange
    from attributed_claims.values import Mention, Style, Time

__all__ = ["Details", "style_of"]

Range = tuple[int, int]

_CARRIERS = frozenset(
    "cited quoted carried published aired broadcast reported obtained released posted printed distributed monitored relayed".split()
)
"""Participles that put a carrier behind "by": "in an interview cited by RIA Novosti"."""
_MEDIUM_PREPOSITIONS = frozenset("in on at during via through".split())
_REACH = 30
"""How many tokens around a cue its medium, carrier and time are looked for."""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word for line in read_data(name) for word in line.split())


def style_of(view: SentenceView, pieces: list[Range]) -> Style:
    """Return whether the content is all, partly or not at all in quotation marks."""
    words = view.words
    inside = outside = False
    for first, end in pieces:
        at = first
        for quote_first, quote_end in view.quotes_between(first, end):
            if quote_first < first:
                continue  # the words stand in somebody else's quotation
            inside = True
            outside = outside or any(words[i][0].isalnum() for i in range(at, quote_first))
            at = max(at, quote_end)
        outside = outside or any(words[i][0].isalnum() for i in range(at, end))
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"


_MEDIA = Sought(lambda word: word in _words("media.txt"))
_CARRYING = Sought(_CARRIERS.__contains__)


class Details:
    """The media, carriers and times of a document by their places, to be asked for one attribution after the other."""

    __slots__ = ("_carriers", "_media", "_times", "view")

    def __init__(self, view: SentenceView) -> None:
        self.view = view
        self._media = view.marks.read.tokens_in(_MEDIA)
        self._carriers = view.marks.read.tokens_in(_CARRYING)
        self._times = [mark.first for mark in view.marks.times]

    def _near(self, places: list[int], row: Row, sentence: TokenRange) -> list[int]:
        """Return which of the places lie near the cue and in no content, those behind the cue first, then the nearest."""
        cue = row.candidate
        low = bisect_left(places, max(sentence.first, cue.first - _REACH))
        high = bisect_left(places, min(sentence.end, cue.end + _REACH))
        if low == high:
            return []
        free = [i for i in places[low:high] if not any(first <= i < end for first, end in row.pieces)]
        return sorted(free, key=lambda i: (i < cue.first, abs(i - cue.first)))

    def reported(self, row: Row, sentence: TokenRange) -> Time | None:
        """Return when it was said: the time nearest to the cue that is no part of the content or of a quotation."""
        head = row.candidate.head
        free = [i for i in self._near(self._times, row, sentence) if not self.view.quoted(i)]
        return self.view.times_by_first[min(free, key=lambda i: abs(i - head))] if free else None

    def medium(self, row: Row, sentence: TokenRange) -> Mention | None:
        """Return the artefact or occasion it was said in: "in a statement", "on Twitter", "In Wednesday's release"."""
        view = self.view
        for i in self._near(self._media, row, sentence):
            number = view.at[i]
            if number < 0 or view.ends[number] != i + 1:
                continue
            first = view.firsts[number]
            if first > sentence.first and view.lowers[first - 1] in _MEDIUM_PREPOSITIONS and not _within((first, i), row.candidate.source):
                return view.mention(first, i + 1)
        return None

    def via(self, row: Row, sentence: TokenRange) -> list[Mention]:
        """Return whom it reached the writer through: who carried it, or the news outlet it was told to."""
        view, lowers, source = self.view, self.view.lowers, row.candidate.source
        for i in self._near(self._carriers, row, sentence):
            if i + 1 < sentence.end and lowers[i + 1] == "by":
                phrase = view.phrase_from(i + 2)
                if phrase is not None and not _within(phrase, source):
                    return [view.mention(*_name_in(view, phrase))]
        addressee = view.phrase_from(row.candidate.end)
        if addressee is None or any(first <= addressee[0] < end for first, end in row.pieces) or _within(addressee, source):
            return []
        if _words("outlets.txt").isdisjoint(lowers[addressee[0] : addressee[1]]):
            return []
        return [view.mention(*_name_in(view, addressee))]


def _within(inner: Range, outer: Range | None) -> bool:
    return outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]


def _name_in(view: SentenceView, phrase: Range) -> Range:
    """Return the name a phrase ends in, its description left out: "Russian state-run news agency RIA Novosti"."""
    first = phrase[1]
    while first > phrase[0] and view.tags[first - 1] == "p":
        first -= 1
    return (first, phrase[1]) if first < phrase[1] else phrase
