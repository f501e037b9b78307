"""What a sentence says about an attribution beside its source, cue and content: style, medium, via, time of reporting."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from attributed_claims.text.lexicon import word_list
from attributed_claims.text.words import Sought

if TYPE_CHECKING:
    from attributed_claims.attributions.nesting import Row
    from attributed_claims.attributions.view import SentenceView
    from attributed_claims.text.sentences import TokenRange
    from attributed_claims.values import Mention, Style, Time

__all__ = ["DetailFinder", "Details", "medium_at", "style_of"]

Range = tuple[int, int]

_CARRIERS = frozenset(
    "cited quoted carried published aired broadcast reported obtained released posted printed distributed monitored relayed".split()
)
"""Participles that put a carrier behind "by": "in an interview cited by RIA Novosti"."""
_MEDIUM_PREPOSITIONS = frozenset("in on at during via through".split())
_MEDIUM_OUTLETS = (["with"], ["to"], ["for"], ["in"])
"""What stands between a medium and the outlet it reached the writer through: "in an interview with the BBC", "in a letter to the Times"."""
_REACH = 30
"""How many tokens around a cue its medium, carrier and time are looked for."""


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


_MEDIA = Sought(lambda word: word in word_list("media.txt"))
_CARRYING = Sought(_CARRIERS.__contains__)
_OUTLETS = Sought(lambda word: word in word_list("outlets.txt"))


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
            self._carrier(_free(self._carriers, reach, row), row, sentence) or self._addressee(media, row),
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
            first = _medium_first(view, i)
            if first <= sentence.first or _within((first, i), row.candidate.source):
                continue
            # "in a post on Telegram" is one medium
            while (outer := _medium_first(view, first - 2)) > sentence.first and view.ends[view.at[outer]] == first - 1:
                first = outer
            return view.mention(first, i + 1)
        return None

    def _carrier(self, carriers: list[int], row: Row, sentence: TokenRange) -> tuple[Mention, ...]:
        """Return who carried it: "in an interview cited by RIA Novosti"."""
        view = self._view
        for i in carriers:
            by = i + 3 if view.lowers[i + 1 : i + 3] == ["as", "saying"] else i + 1
            if by < sentence.end and view.lowers[by] == "by":
                phrase = view.phrase_from(by + 1)
                if phrase is not None and not _within(phrase, row.candidate.source):
                    return (view.mention(*_name_in(view, phrase)),)
        return ()

    def _addressee(self, media: list[int], row: Row) -> tuple[Mention, ...]:
        """Return the news outlet it was told to, or in an interview with."""
        view, outlets = self._view, self._outlets
        if not outlets:
            return ()
        behind = [i + 2 for i in media if view.lowers[i + 1 : i + 2] in _MEDIUM_OUTLETS]
        for token in (row.candidate.end, *behind):
            phrase = view.phrase_from(token)
            if phrase is None or bisect_left(outlets, phrase[0]) == bisect_left(outlets, phrase[1]):
                continue
            if not any(first <= phrase[0] < end for first, end in row.pieces) and not _within(phrase, row.candidate.source):
                return (view.mention(*_name_in(view, phrase)),)
        return ()


def _free(places: list[int], reach: Range, row: Row) -> list[int]:
    """Return which of the places lie within reach and in no content, those behind the cue first, then the nearest."""
    low = bisect_left(places, reach[0]) if places else 0
    if low == len(places) or places[low] >= reach[1]:
        return []
    cue = row.candidate
    free = [i for i in places[low : bisect_left(places, reach[1])] if not any(first <= i < end for first, end in row.pieces)]
    return sorted(free, key=lambda i: (i < cue.first, abs(i - cue.first)))


def _medium_first(view: SentenceView, token: int) -> int:
    """Return where the phrase that ``token`` ends starts if it is a medium behind its preposition, else -1."""
    number = view.at[token]
    if number < 0 or view.ends[number] != token + 1 or view.lowers[token] not in word_list("media.txt"):
        return -1
    first = view.firsts[number]
    return first if first > 0 and view.lowers[first - 1] in _MEDIUM_PREPOSITIONS else -1


def medium_at(view: SentenceView, preposition: int) -> bool:
    """Tell whether a preposition brings a medium: "in a statement", "on Telegram"."""
    phrase = view.phrase_at(preposition + 1) if view.lowers[preposition] in _MEDIUM_PREPOSITIONS else None
    return phrase is not None and view.tags[phrase[0]] in "dsp" and _medium_first(view, phrase[1] - 1) == phrase[0]


def _within(inner: Range, outer: Range | None) -> bool:
    return outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]


def _name_in(view: SentenceView, phrase: Range) -> Range:
    """Return the name a phrase ends in, its description left out: "Russian state-run news agency RIA Novosti"."""
    first = phrase[1]
    while first > phrase[0] and view.tags[first - 1] == "p":
        first -= 1
    return (first, phrase[1]) if first < phrase[1] else phrase
