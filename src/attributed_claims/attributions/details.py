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
        if view.tags.find("q", first, end) < 0:
            continue
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


_NO_CLUES: tuple[list[int], list[int], list[int]] = [], [], []


class DetailFinder:
    """The media, carriers, outlets and times of a document by their places, to be asked for one attribution after the other."""

    __slots__ = ("_clues", "_kinds", "_outlets", "_phrases", "_view")

    def __init__(self, view: SentenceView) -> None:
        self._view = view
        read = view.marks.read
        places = read.tokens_in(_MEDIA), read.tokens_in(_CARRYING), [mark.first for mark in view.marks.times]
        clues = sorted([(token, kind) for kind, tokens in enumerate(places) for token in tokens])
        self._clues = [token for token, _ in clues]
        self._kinds = [kind for _, kind in clues]
        self._outlets = read.tokens_in(_OUTLETS)
        self._phrases = {view.at[token] for token in self._outlets} - {-1}

    def details(self, row: Row, sentence: TokenRange) -> Details:
        """Return the details of an attribution, read off the sentence its cue stands in."""
        clues, cue = self._clues, row.candidate
        low = bisect_left(clues, max(sentence.first, cue.first - _REACH))
        high = bisect_left(clues, min(sentence.end, cue.end + _REACH), low)
        media, carriers, times = self._free(low, high, row) if low < high else _NO_CLUES
        return Details(
            (self._carrier(carriers, row, sentence) if carriers else ()) or (self._addressee(media, row) if self._phrases else ()),
            self._medium(media, row, sentence) if media else None,
            self._reported(times, row) if times else None,
        )

    def _free(self, low: int, high: int, row: Row) -> tuple[list[int], list[int], list[int]]:
        """Return the media, carriers and times among some clues that lie in no content, those behind the cue first, then the nearest."""
        clues, kinds = self._clues, self._kinds
        found: tuple[list[int], list[int], list[int]] = [], [], []
        cue = bisect_left(clues, row.candidate.first, low, high)
        for number in (*range(cue, high), *range(cue - 1, low - 1, -1)):
            token = clues[number]
            for first, end in row.pieces:
                if first <= token < end:
                    break
            else:
                found[kinds[number]].append(token)
        return found

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
        view, outlets, phrases = self._view, self._outlets, self._phrases
        at = view.at
        for token in (row.candidate.end, *[i + 2 for i in media if view.lowers[i + 1 : i + 2] in _MEDIUM_OUTLETS]):
            if token >= len(at) or at[token] not in phrases:
                continue
            phrase = token, view.ends[at[token]]
            if bisect_left(outlets, token) == bisect_left(outlets, phrase[1]):
                continue
            if not any(first <= token < end for first, end in row.pieces) and not _within(phrase, row.candidate.source):
                return (view.mention(*_name_in(view, phrase)),)
        return ()


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
