"""What a sentence says about an attribution beside its source, cue and content: style, medium, via, time of reporting."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from attributed_claims.text.lexicon import read_data
from attributed_claims.text.words import Sought

if TYPE_CHECKING:
    from attributed_claims.attributions.nesting import Row
    from attributed_claims.attributions.view import SentenceView
    from attributed_claims.text.sentences import TokenRange
    from attributed_claims.values import Mention, Style, Time

__all__ = ["DetailFinder", "Details", "style_of"]

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
    quoted: list[Range] = []
    for first, end in pieces:
        # A quotation that starts before the piece is somebody else's, and these are words in it.
        quoted += [quote for quote in view.quotes_between(first, end) if quote[0] >= first]
    if not quoted:
        return "indirect"
    bare = _outside(pieces, quoted)
    return "mixed" if any(view.words[i][0].isalnum() for first, end in bare for i in range(first, end)) else "direct"


def _outside(pieces: list[Range], quoted: list[Range]) -> list[Range]:
    """Return what of the pieces lies in none of the quotations; both are in text order."""
    bare = []
    for first, end in pieces:
        at = first
        for quote_first, quote_end in quoted:
            if first <= quote_first < end:
                bare.append((at, quote_first))
                at = max(at, quote_end)
        bare.append((at, end))
    return bare


_MEDIA = Sought(lambda word: word in _words("media.txt"))
_CARRYING = Sought(_CARRIERS.__contains__)
_OUTLETS = Sought(lambda word: word in _words("outlets.txt"))


class Details(NamedTuple):
    """What a sentence says of one attribution: whom it reached the writer through, what it was said in, and when."""

    via: tuple[Mention, ...]
    medium: Mention | None
    reported: Time | None


class DetailFinder:
    """The media, carriers, outlets and times of a document by their places, to be asked for one attribution after the other."""

    __slots__ = ("_carriers", "_media", "_outlets", "_times", "_view")

    def __init__(self, view: SentenceView) -> None:
        self._view = view
        read = view.marks.read
        self._media = read.tokens_in(_MEDIA)
        self._carriers = read.tokens_in(_CARRYING)
        self._outlets = read.tokens_in(_OUTLETS)
        self._times = [mark.first for mark in view.marks.times]

    def details(self, row: Row, sentence: TokenRange) -> Details:
        """Return the details of an attribution, read off the sentence its cue stands in."""
        cue = row.candidate
        reach = max(sentence.first, cue.first - _REACH), min(sentence.end, cue.end + _REACH)
        media = _free(self._media, reach, row)
        times = _free(self._times, reach, row)
        return Details(
            self._carrier(_free(self._carriers, reach, row), row, sentence) or self._addressee(row),
            self._medium(media, row, sentence) if media else None,
            self._reported(times, row) if times else None,
        )

    def _reported(self, times: list[int], row: Row) -> Time | None:
        """Return when it was said: the time nearest to the cue that is no part of the content or of a quotation."""
        head = row.candidate.head
        free = [i for i in times if not self._view.quoted(i)]
        return self._view.times_by_first[min(free, key=lambda i: abs(i - head))] if free else None

    def _medium(self, media: list[int], row: Row, sentence: TokenRange) -> Mention | None:
        """Return the artefact or occasion it was said in: "in a statement", "on Twitter", "In Wednesday's release"."""
        view = self._view
        for i in media:
            number = view.at[i]
            if number < 0 or view.ends[number] != i + 1:
                continue
            first = view.firsts[number]
            if first > sentence.first and view.lowers[first - 1] in _MEDIUM_PREPOSITIONS and not _within((first, i), row.candidate.source):
                return view.mention(first, i + 1)
        return None

    def _carrier(self, carriers: list[int], row: Row, sentence: TokenRange) -> tuple[Mention, ...]:
        """Return who carried it: "in an interview cited by RIA Novosti"."""
        view = self._view
        for i in carriers:
            if i + 1 < sentence.end and view.lowers[i + 1] == "by":
                phrase = view.phrase_from(i + 2)
                if phrase is not None and not _within(phrase, row.candidate.source):
                    return (view.mention(*_name_in(view, phrase)),)
        return ()

    def _addressee(self, row: Row) -> tuple[Mention, ...]:
        """Return the news outlet it was told to."""
        view, outlets = self._view, self._outlets
        phrase = view.phrase_from(row.candidate.end) if outlets else None
        if phrase is None or bisect_left(outlets, phrase[0]) == bisect_left(outlets, phrase[1]):
            return ()
        if any(first <= phrase[0] < end for first, end in row.pieces) or _within(phrase, row.candidate.source):
            return ()
        return (view.mention(*_name_in(view, phrase)),)


def _free(places: list[int], reach: Range, row: Row) -> list[int]:
    """Return which of the places lie within reach and in no content, those behind the cue first, then the nearest."""
    low = bisect_left(places, reach[0])
    if low == len(places) or places[low] >= reach[1]:
        return []
    cue = row.candidate
    free = [i for i in places[low : bisect_left(places, reach[1])] if not any(first <= i < end for first, end in row.pieces)]
    return sorted(free, key=lambda i: (i < cue.first, abs(i - cue.first)))


def _within(inner: Range, outer: Range | None) -> bool:
    return outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]


def _name_in(view: SentenceView, phrase: Range) -> Range:
    """Return the name a phrase ends in, its description left out: "Russian state-run news agency RIA Novosti"."""
    first = phrase[1]
    while first > phrase[0] and view.tags[first - 1] == "p":
        first -= 1
    return (first, phrase[1]) if first < phrase[1] else phrase
