"""A sentence as a row of chunks: noun phrases, figures with what they count, and the words between them.

The frames of the counted grammar (:mod:`~attributed_claims.claims.counted.frames`) walk over chunks instead of words.
A chunk's kind is one letter:

=====  ==============================================  =====  =========================================
 Q     a figure with its noun phrase                    B      form of "be" or "get"
 N     another base noun phrase, a pronoun              H      form of "have"
 T     a time expression                                D      form of "do"
 V     finite verb                                      M      modal verb
 E     past participle                                  t      "to"
 G     -ing form                                        !      "not", "never"
 A     adjective                                        R      adverb, particle
 O     "of"                                             K      "and", "or", "but"
 P     another preposition                              C      "that"
 w     "who", "which", "what"                           W      "when", "where", "if"
 q     quotation mark                                   y      anything else
=====  ==============================================  =====  =========================================

Marks stand for themselves: ``,`` ``;`` (which colons and dashes join) ``(`` ``)`` ``.``.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from attributed_claims.claims.counted.misread import MISREAD, MORE, ends_phrase, is_nominal, is_noun, is_verb
from attributed_claims.claims.counted.plain import CAPITALISED_STOPS, plain_end
from attributed_claims.claims.words import listed

if TYPE_CHECKING:
    from attributed_claims.claims.marked import MarkedPassage
    from attributed_claims.marks.marks import QuantityMark
    from attributed_claims.values import Quantity

__all__ = ["Clause", "Counted", "clause_of", "read_clause"]

_KINDS = {
    "a": "A", "d": "N", "s": "N", "n": "N", "p": "N", "0": "N", "o": "N", "$": "N", "S": "y",
    "c": "C", "e": "E", "g": "G", "i": "P", "k": "K", "m": "M", "q": "q", "r": "R", "R": "!", "t": "t", "u": "R",
    "v": "V", "x": "V", "z": "V", "w": "w", "W": "W", "y": "y", ".": ".", ",": ",", ":": ";", "(": "(", ")": ")", "b": "B",
}  # fmt: skip
_HAVE = frozenset(["have", "has", "had", "having", "haven't", "hasn't", "hadn't", "'ve"])
_DO = frozenset(["do", "does", "did", "don't", "doesn't", "didn't", "doing"])
_GET = frozenset(["get", "gets", "got", "gotten", "getting"])
_NEGATED_AUXILIARY = frozenset(["n't"])

_CAPITALISED = {"of": "O", "and": "K", "to": "t"}
"""Kinds of the small words that a headline in capitals passes off as names; all others are prepositions."""

_HYPHENS = frozenset(["-", "‐", "‑"])
_QUANTIFIERS = frozenset(["whom", "which", "them", "these", "those", "us", "whose"])


@frozen(eq=False)
class Counted:
    """A figure with the noun phrase it counts, as token numbers of the document.

    Args:
        quantity: the figure's value.
        first: the first token, a determiner before the figure included.
        figure_first: the figure's first token.
        figure_end: the token after the figure.
        group_first: the first token of the noun phrase counted.
        group_end: the token after it, equal to ``group_first`` where the figure stands bare.
        head: the noun phrase's head, or -1.
        end: the token after the whole chunk.
        part: whether "of" stands between the figure and the noun phrase ("82 of its forces").
        article: whether the figure is "a" or "an".
    """

    quantity: Quantity
    first: int
    figure_first: int
    figure_end: int
    group_first: int
    group_end: int
    head: int
    end: int
    part: bool = False
    article: bool = False

    @property
    def bare(self) -> bool:
        """Whether no noun stands behind the figure."""
        return self.group_first >= self.group_end


@frozen(eq=False)
class Clause:
    """The chunks of one sentence, as columns of one length.

    Args:
        passage: the sentence.
        kinds: one letter a chunk.
        firsts: each chunk's first token.
        ends: the token after each chunk's last.
        counted: the figures, by the number of their chunk.
        counting: whether the figures count people or things, rather than being measures or money.
    """

    passage: MarkedPassage
    kinds: str
    firsts: list[int]
    ends: list[int]
    counted: dict[int, Counted]
    counting: bool = True

    def chunk(self, token: int) -> int:
        """Return the number of the chunk that the document's ``token`` lies in."""
        return bisect_right(self.firsts, token) - 1

    def lower(self, chunk: int) -> str:
        """Return the chunk's first word in lower case; nothing where there is no such chunk."""
        return self.passage.marks.read.lowers[self.firsts[chunk]] if 0 <= chunk < len(self.kinds) else ""

    def head(self, chunk: int) -> str:
        """Return the chunk's last word in lower case; nothing where there is no such chunk."""
        return self.passage.marks.read.lowers[self.ends[chunk] - 1] if 0 <= chunk < len(self.kinds) else ""

    def kind(self, chunk: int) -> str:
        """Return the chunk's kind, or a full stop beyond the sentence."""
        return self.kinds[chunk] if 0 <= chunk < len(self.kinds) else "."


def read_clause(passage: MarkedPassage, units: frozenset[str] = frozenset()) -> Clause:
    """Return the chunks of a passage's sentence.

    Args:
        passage: the sentence.
        units: the units of its figures, "money" among them; without any, the figures are those that count people or things.

    >>> from attributed_claims.claims.marked import Reading
    >>> from attributed_claims.pipeline import mark_text
    >>> from attributed_claims.text.sentences import read_text
    >>> reading = Reading(mark_text(read_text("At least five soldiers from Kent were killed on Monday."), None))
    >>> read_clause(reading.passage(0)).kinds
    'QPNBEPT.'
    """
    return _Chunker(passage, units).read()


def clause_of(passage: MarkedPassage, units: frozenset[str] = frozenset()) -> Clause:
    """Return the chunks of a passage's sentence, read once for all the types that ask for them."""
    return passage.reading.once(read_clause, passage, units)


@lru_cache(maxsize=4096)
def _kind(tag: str, lower: str) -> str:
    """Return the kind of a chunk of one word, by the word's class and the word."""
    kind = _KINDS.get(tag, "y")
    if kind == "B":
        return "H" if lower in _HAVE else "D" if lower in _DO else "!" if lower in _NEGATED_AUXILIARY else "B"
    if kind == "P":
        return "O" if lower == "of" else "B" if lower in _GET else "P"
    return "B" if lower in _GET else kind


class _Chunker:
    """Cuts one sentence into chunks from left to right."""

    def __init__(self, passage: MarkedPassage, units: frozenset[str]) -> None:
        self.passage = passage
        self.units = units
        marks = passage.marks
        self.read_ = marks.read
        self.phrases = marks.phrases
        self.first, self.end = passage.first, passage.end
        self.times = {mark.first: mark.end for mark in passage.time_marks}
        in_time = {token for mark in passage.time_marks for token in range(mark.first, mark.end)}
        self.figures: dict[int, QuantityMark] = {
            mark.first: mark for mark in passage.figures(units) if mark.number_first not in in_time and not self._is_age(mark.end)
        }
        self.stops = in_time | set(self.figures)

    def read(self) -> Clause:
        """Return the clause."""
        kinds: list[str] = []
        firsts: list[int] = []
        counted: dict[int, Counted] = {}
        tags, lowers, phrase_at = self.read_.tags, self.read_.lowers, self.phrases.at
        times, figures, stops = self.times, self.figures, self.stops
        token, end = self.first, self.end
        while token < end:
            if phrase_at[token] < 0 and token not in stops:
                kinds.append(_kind(tags[token], lowers[token]))
                firsts.append(token)
                token += 1
                continue
            found = None
            stop = times.get(token, 0)
            if stop > token and self._dates_noun(stop):
                kind, stop = "N", self._noun_end(stop + 1)  # "last year's disaster"
            elif stop > token:
                kind = "T"
            elif (mark := figures.get(token)) is not None:
                found = self._counted(mark, token)
                kind, stop = "Q", found.end
            elif phrase_at[token] < 0:
                kind, stop = _kind(tags[token], lowers[token]), token + 1
            elif plain := plain_end(self.read_, token, end, stops):
                kind, stop = "N", plain
            else:
                kind, stop, found = self._phrase(token)
            if found is not None:
                counted[len(kinds)] = found
            kinds.append(kind)
            firsts.append(token)
            token = stop
        return Clause(self.passage, "".join(kinds), firsts, [*firsts[1:], token], counted, counting=not self.units)

    def _is_age(self, end: int) -> bool:
        return end < self.end and self.read_.lowers[end].startswith("year-old")  # "his 25 year-old son"

    def _dates_noun(self, stop: int) -> bool:
        """Tell whether a time expression's end and a possessive bring a noun."""
        return stop + 1 < self.end and self.read_.tags[stop] == "S" and self._noun_end(stop + 1) > stop + 1

    def _phrase(self, token: int) -> tuple[str, int, Counted | None]:
        """Return the chunk that starts with a token of a base noun phrase that is neither a time nor a figure."""
        read, phrases = self.read_, self.phrases
        tags, lower = read.tags, read.lowers[token]
        tag, number = tags[token], phrases.at[token]
        if tag == "p" and lower in CAPITALISED_STOPS and read.words[token].isupper():
            return _CAPITALISED.get(lower, "P"), token + 1, None
        if lower in MISREAD and self._is_verb(token):
            return "V", token + 1, None
        participle = tag in "eg" and token > self.first and tags[token - 1] in "npo"
        if tag != "w" and not participle:  # "police arrested Ruiz": behind a noun it describes no other
            stop = self._noun_end(token)
            time = self.times.get(token + 1) if tag in "ds" else None
            if stop == token and time is not None and (further := self._noun_end(time)) > time:
                stop = further  # "its February 10-11 meeting"
                return "N", stop, None
            if stop == token and (phrases.firsts[number] == token or tag in "dsnpo0$"):
                stop = self._nominal_end(token) or min(phrases.ends[number], self.end)
        else:
            stop = token
        if stop > token + 1 and tag == "a" and ends_phrase(read, token + 1):
            stop = token
        if stop > token:
            inner = next((i for i in range(token + 1, stop) if i in self.stops), None) if stop > token + 1 else None
            if inner is None:
                return "N", stop, None
            mark = self.figures.get(inner)
            if mark is not None and all(tag in "dsar" for tag in read.tags[token:inner]):
                found = self._counted(mark, token)  # "the 17 prisoners", "a previous 93"
                return "Q", found.end, found
            return "N", inner, None
        return _kind(tag, lower), token + 1, None

    def _counted(self, mark: QuantityMark, first: int) -> Counted:
        """Return the figure of ``mark`` with the noun phrase behind it."""
        read = self.read_
        at, part = self._increase_end(self._strong_end(mark.end)), False
        if at < self.end and read.lowers[at] == "of":
            start = at + 1
            pronoun = start < self.end and read.lowers[start] in _QUANTIFIERS and read.lowers[start] != "whose"
            if pronoun and not (read.lowers[start] in {"these", "those"} and self._is_determiner(start)):
                start += 1
                stop = self._predicated_end(start)
                head = stop - 1 if stop > start else -1
                return Counted(mark.quantity, first, mark.first, mark.end, start, stop, head, stop, part=True)
            if start + 1 < self.end and read.tags[start] == "s" and read.lowers[start + 1] == "own":
                return Counted(mark.quantity, first, mark.first, mark.end, start + 2, start + 2, -1, start + 2, part=True)
            inner = next((i for i in range(start, min(start + 3, self.end)) if i in self.figures), None)
            if inner is not None and all(tag in "dsa" for tag in self.read_.tags[start:inner]):
                start = self.figures[inner].end  # "one of two crewmen", "two of the first five raids"
            stop = self._noun_end(start)
            if stop == start and inner is not None and is_nominal(read, start):
                return Counted(mark.quantity, first, mark.first, mark.end, start, start + 1, start, start + 1, part=True)
            if stop > start:
                at, part = start, True
        determined = at < self.end and not part and read.tags[at] in "ds"  # "brought to 40 the number of dead"
        stop = at if determined else self._noun_end(at)
        while at < stop and read.tags[at] == "q":
            at += 1
        head = stop - 1 if stop > at else -1
        if stop > at:
            stop = self._with_of(stop)
        return Counted(mark.quantity, first, mark.first, mark.end, at, stop, head, max(stop, mark.end), part=part)

    def _is_determiner(self, start: int) -> bool:
        """Tell whether "these" or "those" brings a noun: "two of those patients died", but not "two of those children"."""
        return self._noun_end(start + 1) > start + 1 == self._predicated_end(start + 1)

    def _predicated_end(self, start: int) -> int:
        """Return the end of the noun phrase that says what "nine of them" are: "nine of them children," but not "whom police say"."""
        stop = self._noun_end(start)
        closed = stop > start and self.read_.tags[start] not in "ds" and (stop >= self.end or self.read_.tags[stop] in ",.:)k")
        return stop if closed else start

    def _noun_end(self, start: int) -> int:
        """Return the token after the head of the noun phrase that goes on at ``start``, or ``start`` where none does."""
        tags, lowers = self.read_.tags, self.read_.lowers
        head = start
        token = start
        while token < self.end:
            tag = tags[token]
            if tag == "0" and (compound := self._compound(token)):  # "16-year-old schoolgirls"
                token = compound
                continue
            if tag == "0" and head == token > start and tags[token - 1] == "p" and tags[token + 1 : token + 2] == "n":
                token += 1  # "two Mirage 2000 jets"
                continue
            if (token in self.stops and not (token == start and tag in "ds")) or (lowers[token] in MISREAD and self._is_verb(token)):
                break
            if tag == "p" and lowers[token] in CAPITALISED_STOPS:
                break
            if token > self.first and (lowers[token] == "following" or lowers[token - 1] in MORE) and ends_phrase(self.read_, token):
                break
            if tag in "np" or (tag == "o" and lowers[token] == "others"):
                if tag == "p" and head == token > start and tags[head - 1] == "n" and lowers[head - 1].endswith("s"):
                    break  # "the 5,000 agents Ruiz is sending"
                head = token + 1
            elif tag in "ag" or tag == "e":
                if head > start and tag != "a":
                    break
                if tag == "a" and is_noun(self.read_, token, opens=token == self.first):
                    head = token + 1  # "one Israeli", "a constable"
            elif tag in "ds":
                if token > start:
                    break
                if lowers[token] in {"the", "these", "those"} and tags[token + 1 : token + 2] in {"a", "e"}:
                    # "four of the injured": the adjective is the head, unless a noun follows.
                    after = tags[token + 2 : token + 3]
                    if after not in {"n", "p", "a", "e"} or lowers[token + 2] in listed("suffer"):
                        return token + 2
            elif tag == "x":
                # Behind a figure, a past tense before a noun is a participle: "12 wounded soldiers".
                if head > start or tags[token + 1 : token + 2] != "n" or lowers[token - 1] == "more":
                    break
            elif tag == "r":
                if head > start or tags[token + 1 : token + 2] not in {"a", "e"}:
                    break
            elif tag == "0":
                if not any(c.isalpha() for c in lowers[token]):
                    break
            elif tag == "S":
                if head != token:
                    break
            elif tag == "k":
                # "American and coalition service members"
                if head > start or token == start or tags[token - 1] != "a" or tags[token + 1 : token + 2] not in {"a", "n"}:
                    break
            elif tag == "q":
                if tags[token + 1 : token + 2] not in {"n", "p", "a", "e"} or token > start:
                    break
            else:
                break
            token += 1
        return head

    def _nominal_end(self, start: int) -> int:
        """Return the token after a determiner and the adjectives that stand for people behind it ("the British"), or 0."""
        tags = self.read_.tags
        if tags[start] not in "ds":
            return 0
        token = start + 1
        while token < self.end and tags[token] == "a" and token not in self.stops:
            token += 1
        if token == start + 1 and token < self.end and tags[token] == "e":
            token += 1
        return token if token > start + 1 else 0

    def _strong_end(self, at: int) -> int:
        """Return the token behind "-strong" ("a 3,000-strong force"), or ``at`` where it does not follow."""
        lowers = self.read_.lowers
        return at + 2 if at + 2 < self.end and lowers[at] in _HYPHENS and lowers[at + 1] == "strong" else at

    def _increase_end(self, at: int) -> int:
        """Return the token behind "(+715)", or ``at`` where it does not follow."""
        lowers = self.read_.lowers
        return at + 4 if at + 3 < self.end and lowers[at] == "(" and lowers[at + 1] == "+" and lowers[at + 3] == ")" else at

    def _is_verb(self, token: int) -> bool:
        return self.first < token < self.end - 1 and is_verb(self.read_, token, self.figures)

    def _compound(self, token: int) -> int:
        """Return the token after a number and the word a hyphen joins to it ("16-year-old"), or 0."""
        read = self.read_
        if read.tags[token] != "0" or token + 2 >= self.end or read.lowers[token + 1] not in _HYPHENS:
            return 0
        joined = read.starts[token + 1] == read.ends[token] and read.starts[token + 2] == read.ends[token + 1]
        return token + 3 if joined and read.words[token + 2][0].isalpha() else 0

    def _with_of(self, stop: int) -> int:
        """Return the end of a noun phrase with the "of" phrases behind it: "members of the security forces"."""
        for _ in range(2):
            if stop + 1 >= self.end or self.read_.lowers[stop] != "of" or stop + 1 in self.stops:
                break
            if self.read_.tags[stop + 1] == "g" and self.read_.lowers[stop - 1] not in {"member", "members"}:
                break  # "cleared 12 soldiers of killing civilians"
            further = self._noun_end(stop + 1)
            if further == stop + 1:
                break
            stop = further
        return stop
