"""One sentence with the marks of its document at hand: what the candidate rules read.

The methods that look right answer "what stands where a content is due" (:meth:`SentenceView.complement`);
those that look left answer "whose verb is this" (:meth:`SentenceView.subject`).
Every look is bounded by the sentence, or by fewer tokens than that.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from attributed_claims.values.trusted import new_mention

if TYPE_CHECKING:
    from attributed_claims.marks.marks import Marks, QuoteMark
    from attributed_claims.text.sentences import TokenRange
    from attributed_claims.values import Mention, Time

__all__ = ["CHAIN", "OBJECT_PRONOUNS", "SentenceView"]

CHAIN = frozenset("of for from at in with on by to about against behind near between among over under".split())
"""Prepositions that hang a phrase on the noun phrase before them."""
_FIRST, _END = itemgetter(0), itemgetter(1)
"""The first token of a mark, and the one behind it: quicker than asking each for its attribute."""
_AND = frozenset(["and", "or", "&"])
_BREAKS = bytes([letter in b",:(kiWwcxzbmoqv" for letter in range(256)])
"""The classes of tokens at which a clause or its verb may begin: marks, words that join, prepositions, pronouns and verbs."""
_PAUSES = bytes([letter in b",:(kiWq" for letter in range(256)])
"""Those at which words that are no clause may end."""
_FINITE = bytes([letter in b"xzbm" for letter in range(256)])
"""Those of finite verbs."""
_MOST_APPOSITIONS = 3
_MOST_ADJUNCTS = 3
_OF_A_PLACE = frozenset(["of", "from"])
_LONGEST_BRACKET = 20
_FARTHEST_MODIFIER = 25
OBJECT_PRONOUNS = frozenset("him me us them himself herself themselves myself".split())


def _resumed(marks: Marks) -> dict[int, int]:
    """Return, for each quotation that resumes one left open in the paragraph before, where that one starts."""
    outer = [q for q in marks.quotes if q.outer and q.kind == "double"]
    return {b.first: a.first for a, b in pairwise(outer) if not a.closed and b.first == a.end}


class SentenceView:
    """One sentence with the marks of its document at hand: what the candidate rules read."""

    __slots__ = (
        "_inner_ends",
        "_inner_firsts",
        "_quote_ends",
        "_quote_firsts",
        "_timed",
        "at",
        "breaks",
        "end",
        "ends",
        "figures",
        "finite",
        "first",
        "firsts",
        "hedged",
        "hedges",
        "in_quotation",
        "letters",
        "lowers",
        "marks",
        "open_quotes",
        "pauses",
        "quote_ends",
        "quote_starts",
        "sentence_firsts",
        "tags",
        "time_ends",
        "time_starts",
        "times_by_first",
        "words",
    )

    def __init__(self, marks: Marks) -> None:
        self.marks = marks
        self.tags = marks.read.tags
        self.letters = list(self.tags)  # for one token, quicker by far than a string; for a range of them, the string is
        self.lowers = marks.read.lowers
        self.words = marks.read.words
        self.firsts, self.ends, self.at = marks.phrases.firsts, marks.phrases.ends, marks.phrases.at
        quotes, times, figures = marks.quotes, marks.times, marks.quantities
        outer, inner = [q for q in quotes if q.outer], [q for q in quotes if not q.outer]
        self.quote_starts: dict[int, QuoteMark] = dict(zip(map(_FIRST, quotes), quotes, strict=True))
        self.quote_ends: dict[int, QuoteMark] = dict(zip(map(_END, outer), outer, strict=True))
        self._quote_firsts, self._quote_ends = list(map(_FIRST, outer)), list(map(_END, outer))
        self._inner_firsts, self._inner_ends = list(map(_FIRST, inner)), list(map(_END, inner))
        self.in_quotation = bytearray(len(self.tags) + 1)
        for first, end in zip(self._quote_firsts, self._quote_ends, strict=True):
            self.in_quotation[first:end] = b"\1" * (end - first)
        self.open_quotes = _resumed(marks)
        self.times_by_first: dict[int, Time] = dict(map(itemgetter(0, 2), times))
        self.time_starts: dict[int, int] = dict(map(itemgetter(0, 1), times))
        self.time_ends: dict[int, int] = dict(map(itemgetter(1, 0), times))
        self._timed = {self.at[token] for first, end, _ in times for token in (first, end - 1)}
        self.figures: dict[int, int] = dict(map(itemgetter(0, 4), figures))
        hedged = [(q.first, q.number_first) for q in figures if q.first < q.number_first]
        self.hedges = {token for first, number in hedged for token in range(first, number)}
        self.hedged = {token: first for first, number in hedged for token in range(first + 1, number + 1)}
        self.sentence_firsts: list[int] = list(map(_FIRST, marks.read.sentences))
        codes = self.tags.encode()
        self.breaks, self.pauses = codes.translate(_BREAKS), codes.translate(_PAUSES)
        self.finite = codes.replace(b"tb", b"t.").translate(_FINITE)  # "to be named" has none
        self.first = self.end = 0

    def move(self, sentence: TokenRange) -> None:
        """Look at ``sentence`` from now on."""
        self.first, self.end = sentence.first, sentence.end

    def opens_paragraph(self) -> bool:
        """Tell whether the sentence is the first of its paragraph."""
        sentences = self.marks.read.sentences
        number = bisect_right(self.sentence_firsts, self.first) - 1
        return number < 1 or sentences[number].paragraph != sentences[number - 1].paragraph

    def quoted(self, token: int) -> bool:
        """Tell whether ``token`` stands inside a quotation."""
        return self.in_quotation[token] == 1

    def quotes_between(self, first: int, end: int) -> list[tuple[int, int]]:
        """Return the quotations that touch the tokens from ``first`` to ``end``: the outer ones, or the inner ones where one covers all."""
        firsts, ends = self._quote_firsts, self._quote_ends
        at = bisect_right(firsts, first) - 1
        if at >= 0 and firsts[at] < first and ends[at] >= end:
            firsts, ends = self._inner_firsts, self._inner_ends
            at = bisect_right(firsts, first) - 1
        if at < 0 or ends[at] <= first:
            at += 1
        found = []
        while at < len(firsts) and firsts[at] < end:
            found.append((firsts[at], min(end, ends[at])))
            at += 1
        return found

    def phrase_before(self, token: int) -> tuple[int, int] | None:
        """Return the noun phrase whose last token is ``token - 1``, cut free of a time expression before it."""
        number = self.at[token - 1]
        if number < 0 or token <= self.first:
            return None
        first, end = self.firsts[number], self.ends[number]
        if end != token and end != token + 1:
            return None
        return self._beside_time(first, token) if number in self._timed else (first, token)

    def _beside_time(self, first: int, token: int) -> tuple[int, int] | None:
        """Return :meth:`phrase_before` of a phrase from ``first`` on that a time expression starts or ends in."""
        if token in self.time_ends and self.time_ends[token] <= first:
            return None
        for i in range(first, first + 1 if self.letters[first] in "ds" else token):  # but "a Sunday briefing"
            stop = self.time_starts.get(i)
            if stop is not None and stop < token and self.letters[stop] != "S":
                return stop, token
        return first, token

    def phrase_from(self, token: int) -> tuple[int, int] | None:
        """Return the noun phrase that ``token`` starts or continues, from there on."""
        if token >= len(self.at):
            return None
        number = self.at[token]
        return None if number < 0 else (token, self.ends[number])

    def mention(self, first: int, end: int) -> Mention:
        """Return the words from token ``first`` up to token ``end``, exclusive."""
        read = self.marks.read
        return new_mention(read.slice(first, end), (read.span(first, end),))

    def named_before(self, token: int) -> tuple[int, int] | None:
        """Return :meth:`phrase_before`, a bracket behind the phrase passed over: "Ann Ruiz (D)"."""
        if token - 1 > self.first and self.letters[token - 1] == ")":
            for i in range(token - 2, max(self.first, token - 12), -1):
                if self.letters[i] == "(":
                    return self.phrase_before(i)
            return None
        return self.phrase_before(token)

    def phrase_at(self, token: int) -> tuple[int, int] | None:
        """Return the noun phrase that starts at ``token``."""
        if token >= self.end:
            return None
        number = self.at[token]
        if number < 0 or self.firsts[number] != token:
            return None
        return token, self.ends[number]

    def chain_end(self, end: int) -> int:
        """Return the end of the prepositional phrases that hang on the noun phrase ending at ``end``."""
        letters, stop = self.letters, self.end
        if end >= stop or letters[end] not in "itk":
            return end
        for _ in range(5):
            if end >= stop:
                return end
            tag = letters[end]
            if tag in "it":
                if self.lowers[end] not in CHAIN or end + 1 in self.time_starts:
                    return end
            elif tag != "k" or end + 1 >= stop or letters[end + 1] == "o" or self.lowers[end] not in _AND:
                return end
            phrase = self.phrase_at(end + 1)
            if phrase is None:
                return end
            end = phrase[1]
        return end

    def appositions_end(self, end: int) -> int:
        """Return where the appositions and relative clauses behind a name end."""
        tags, stop = self.tags, self.end
        letters = self.letters
        for _ in range(_MOST_APPOSITIONS):
            if end + 1 >= stop:
                return end
            tag = letters[end]
            if tag == "(":
                close = tags.find(")", end + 1, min(stop, end + _LONGEST_BRACKET))
                if close < 0:
                    return end
                end = close + 1
                continue
            first = end + (tag == ",")
            if tag == "," and (letters[first] == "r" or self.lowers[first] in _OF_A_PLACE) and self.phrase_at(first + 1) is not None:
                first += 1  # "now a partner", "of Chicago"
            if self.relative_at(first):
                if any(i in self.quote_starts for i in range(first, min(stop, first + _LONGEST_BRACKET))):
                    return end  # the clause quotes something itself: more than a description
                end = first + 1
                while end < stop and letters[end] not in ".q,":
                    end += 1
                continue
            if tag != "," or first in self.quote_starts or first in self.time_starts:
                return end
            phrase = self.phrase_at(first)
            if phrase is None or letters[first] == "o":
                return end
            after = self.chain_end(phrase[1])
            if after < stop and letters[after] in "xzbm":
                return end
            while after < stop and letters[after] in "ieg" and after - end < _FARTHEST_MODIFIER:
                after += 1
                inner = self.phrase_at(after)
                if inner is not None:
                    after = self.chain_end(inner[1])
            if after < stop and letters[after] in "xzbm":
                return end  # "according to papers, men living there found it": what is described is a subject
            end = after
        return end

    def description_end(self, end: int) -> int:
        """Return where what describes a noun phrase ending at ``end`` ends: "people close to the talks", "figures the bank released"."""
        if end >= self.end:
            return end
        tag = self.letters[end]
        contact = self.phrase_at(end) is not None and end not in self.time_starts  # "figures the bank released"
        if not (tag in "aeg" or contact or self.relative_at(end)):
            return end
        while end < self.end and self.letters[end] not in ",.:q(k":
            end += 1
        return end

    def relative_at(self, token: int) -> bool:
        """Tell whether a relative clause starts at ``token``: "who", "which", "whose"."""
        return token < self.end and (self.letters[token] == "w" or self.lowers[token] == "whose")

    def adjuncts_end(self, end: int) -> int:
        """Return where the person addressed, the times and the prepositional phrases behind a cue end: "told CNN in March"."""
        for _ in range(_MOST_ADJUNCTS):
            if end >= self.end:
                return end
            time = self.time_starts.get(end)
            phrase = self.phrase_at(end + (self.letters[end] in "it"))
            if time is None and phrase is None:
                return end
            end = time if time is not None else self.chain_end(phrase[1]) if phrase is not None else end
        return end

    def skip_adverbs(self, token: int) -> int:
        """Return the first token from ``token`` on that is no adverb, particle or "not"."""
        while token < self.end and self.letters[token] in "rRu":
            token += 1
        return token

    def finite_at(self, token: int) -> bool:
        """Tell whether a finite verb stands at ``token``, adverbs before it allowed."""
        token = self.skip_adverbs(token)
        if token >= self.end:
            return False
        return self.letters[token] in "xzbmv"

    def relative_then_verb(self, comma: int) -> bool:
        """Tell whether an insertion between commas and then a finite verb follow: "X, who …, was"."""
        letters = self.letters
        for q in range(comma + 2, min(self.end - 1, comma + 25)):
            if letters[q] == ",":
                return letters[q + 1] in "xzbm"
        return False

    def starts_clause(self, first: int) -> bool:
        """Tell whether a clause can start at ``first``: nothing governs the phrase there."""
        if first <= self.first:
            return True
        tag = self.letters[first - 1]
        return tag in ",.:kqcWw()y" or (tag == "r" and first - 1 == self.first) or (tag == "i" and self.lowers[first - 1] not in CHAIN)
