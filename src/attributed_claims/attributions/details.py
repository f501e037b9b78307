"""What a sentence says about an attribution beside its source, cue and content: style, medium, via, time of reporting."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from attributed_claims.text.lexicon import word_list
from attributed_claims.text.words import Sought

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.attributions.nesting import Row
    from attributed_claims.attributions.view import SentenceView
    from attributed_claims.text.sentences import TokenRange
    from attributed_claims.values import Mention, Style, Time

__all__ = ["MEDIUM_PREPOSITIONS", "DetailFinder", "Details", "medium_at", "style_of"]

Range = tuple[int, int]
Clue = tuple[int, int]
"""A token, and whether it is a medium, a carrier or a time: 0, 1 or 2."""

_CARRIERS = frozenset(
    "cited quoted carried published aired broadcast reported obtained released posted printed distributed monitored relayed".split()
)
"""Participles that put a carrier behind "by": "in an interview cited by RIA Novosti"."""
MEDIUM_PREPOSITIONS = frozenset("in on at during via through".split())
_MEDIUM_OUTLETS = (["with"], ["to"], ["for"], ["in"])
"""What stands between a medium and the outlet it reached the writer through: "in an interview with the BBC", "in a letter to the Times"."""
_REACH = 30
"""How many tokens around a cue its medium, carrier and time are looked for."""
_FEW = 4
"""So many clues are looked through as fast as those in reach are picked out."""


def style_of(view: SentenceView, pieces: list[Range]) -> Style:
    """Return whether the content is all, partly or not at all in quotation marks."""
    find, quoted = view.tags.find, []
    for first, end in pieces:
        if find("q", first, end) < 0:
            continue
        if len(pieces) == 1 and (whole := view.quote_ends.get(end)) is not None and whole.first == first:
            return "direct"
        # A quotation that starts before the piece is somebody else's, and these are words in it.
        quoted += [quote for quote in view.quotes_between(first, end) if quote[0] >= first]
    if not quoted:
        return "indirect"
    start = pieces[0][0]
    if start < quoted[0][0] and view.words[start][0].isalnum():
        return "mixed"
    for first, end in _outside(pieces, quoted):
        for word in view.words[first:end]:
            if word[0].isalnum():
                return "mixed"
    return "direct"


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


_MEDIA = Sought(lambda: word_list("media.txt"))
_CARRYING = Sought(lambda: _CARRIERS)
_OUTLETS = Sought(lambda: word_list("outlets.txt"))


class Details(NamedTuple):
    """What a sentence says of one attribution: whom it reached the writer through, what it was said in, and when."""

    via: tuple[Mention, ...]
    medium: Mention | None
    reported: Time | None


_NO_DETAILS = Details((), None, None)


class DetailFinder:
    """The media, carriers, outlets and times of a document by their places, to be asked for one attribution after the other."""

    __slots__ = ("_clues", "_told", "_view")

    def __init__(self, view: SentenceView) -> None:
        self._view = view
        read, firsts, at = view.marks.read, view.firsts, view.at
        self._clues: dict[int, list[Clue]] = {}
        """The media, carriers and times of each sentence that has any, in text order."""
        places = read.tokens_in(_MEDIA), read.tokens_in(_CARRYING), [mark.first for mark in view.marks.times]
        for clue in sorted([(token, kind) for kind, tokens in enumerate(places) for token in tokens]):
            number = bisect_right(view.sentence_firsts, clue[0]) - 1
            if number >= 0 and clue[0] < read.sentences[number].end:
                self._clues.setdefault(number, []).append(clue)
        self._told = {token for i in read.tokens_in(_OUTLETS) if at[i] >= 0 for token in range(firsts[at[i]], i + 1)}
        """The tokens from which on a noun phrase names an outlet."""

    def details(self, row: Row) -> Details:
        """Return the details of an attribution, read off the sentence its cue stands in."""
        _, candidate, _, number, _, _ = row
        if number in self._clues:
            media, carriers, times = self._free(self._clues[number], row)
            if media or carriers or times:
                sentence = self._view.marks.read.sentences[number]
                return Details(
                    (self._carrier(carriers, row, sentence) if carriers else ()) or (self._addressee(media, row) if self._told else ()),
                    self._medium(media, row, sentence) if media else None,
                    self._reported(times, row) if times else None,
                )
        return Details(self._addressee((), row), None, None) if candidate.end in self._told else _NO_DETAILS

    def _free(self, clues: list[Clue], row: Row) -> tuple[list[int], list[int], list[int]]:
        """Return the media, carriers and times near a cue that lie in no content, those behind the cue first, then the nearest."""
        _, candidate, pieces, _, _, _ = row
        cue, low, high = candidate.first, candidate.first - _REACH, candidate.end + _REACH
        if len(clues) > _FEW:
            clues = clues[bisect_left(clues, (low,)) : bisect_left(clues, (high,))]
        found: tuple[list[int], list[int], list[int]] = [], [], []
        before = []
        for clue in clues:
            token, kind = clue
            for first, end in pieces:
                if first <= token < end:
                    break
            else:
                if cue <= token < high:
                    found[kind].append(token)
                elif low <= token < cue:
                    before.append(clue)
        for token, kind in reversed(before):
            found[kind].append(token)
        return found

    def _reported(self, times: list[int], row: Row) -> Time | None:
        """Return when it was said: the time nearest to the cue that is no part of the content or of a quotation."""
        head = row.head
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

    def _addressee(self, media: Sequence[int], row: Row) -> tuple[Mention, ...]:
        """Return the news outlet it was told to, or in an interview with."""
        view, told, tokens = self._view, self._told, [row.candidate.end]
        if media:
            tokens += [i + 2 for i in media if view.lowers[i + 1 : i + 2] in _MEDIUM_OUTLETS]
        for token in tokens:
            if token not in told:
                continue
            phrase = token, view.ends[view.at[token]]
            if not any(first <= token < end for first, end in row.pieces) and not _within(phrase, row.candidate.source):
                return (view.mention(*_name_in(view, phrase)),)
        return ()


def _medium_first(view: SentenceView, token: int) -> int:
    """Return where the phrase that ``token`` ends starts if it is a medium behind its preposition, else -1."""
    number = view.at[token]
    if number < 0 or view.ends[number] != token + 1 or view.lowers[token] not in word_list("media.txt"):
        return -1
    first = view.firsts[number]
    return first if first > 0 and view.lowers[first - 1] in MEDIUM_PREPOSITIONS else -1


def medium_at(view: SentenceView, preposition: int) -> bool:
    """Tell whether a preposition brings a medium: "in a statement", "on Telegram"."""
    phrase = view.phrase_at(preposition + 1) if view.lowers[preposition] in MEDIUM_PREPOSITIONS else None
    return phrase is not None and view.tags[phrase[0]] in "dsp" and _medium_first(view, phrase[1] - 1) == phrase[0]


def _within(inner: Range, outer: Range | None) -> bool:
    return outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]


def _name_in(view: SentenceView, phrase: Range) -> Range:
    """Return the name a phrase ends in, its description left out: "Russian state-run news agency RIA Novosti"."""
    first = phrase[1]
    while first > phrase[0] and view.tags[first - 1] == "p":
        first -= 1
    return (first, phrase[1]) if first < phrase[1] else phrase
