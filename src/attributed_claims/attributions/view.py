"""One sentence with the marks of its document at hand: what the candidate rules read.

The methods that look right answer "what stands where a content is due" (:meth:`SentenceView.complement`);
those that look left answer "whose verb is this" (:meth:`SentenceView.subject`).
Every look is bounded by the sentence, or by fewer tokens than that.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from attributed_claims.values import Mention

if TYPE_CHECKING:
    from attributed_claims.marks.marks import Marks, QuoteMark
    from attributed_claims.text.sentences import TokenRange
    from attributed_claims.values import Time

__all__ = ["CHAIN", "FARTHEST_SUBJECT", "OBJECT_PRONOUNS", "SentenceView"]

FARTHEST_SUBJECT = 45
"""How many tokens left of its verb a subject is looked for across an insertion."""
_FARTHEST_MODIFIER = 25
_FARTHEST_FIGURE = 8
CHAIN = frozenset("of for from at in with on by to about against behind near between among over under".split())
"""Prepositions that hang a phrase on the noun phrase before them."""
OBJECT_PRONOUNS = frozenset("him me us them himself herself themselves myself".split())
_FLOATING = frozenset("both all each himself herself themselves itself".split())
_SUBORDINATORS = frozenset("if because while since as although though than until before after when".split())


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
        "at",
        "end",
        "ends",
        "figures",
        "first",
        "firsts",
        "hedged",
        "hedges",
        "lowers",
        "marks",
        "open_quotes",
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
        self.lowers = marks.read.lowers
        self.words = marks.read.words
        self.firsts, self.ends, self.at = marks.phrases.firsts, marks.phrases.ends, marks.phrases.at
        self.quote_starts: dict[int, QuoteMark] = {q.first: q for q in marks.quotes}
        self.quote_ends: dict[int, QuoteMark] = {q.end: q for q in marks.quotes if q.outer}
        outer = [q for q in marks.quotes if q.outer]
        self._quote_firsts = [q.first for q in outer]
        self._quote_ends = [q.end for q in outer]
        inner = [q for q in marks.quotes if not q.outer]
        self._inner_firsts = [q.first for q in inner]
        self._inner_ends = [q.end for q in inner]
        self.open_quotes = _resumed(marks)
        self.times_by_first: dict[int, Time] = {t.first: t.time for t in marks.times}
        self.figures = {q.first for q in marks.quantities}
        self.hedges = {token for q in marks.quantities for token in range(q.first, q.number_first)}
        self.hedged = {q.number_first: q.first for q in marks.quantities if q.first < q.number_first}
        self.time_starts = {t.first: t.end for t in marks.times}
        self.time_ends = {t.end: t.first for t in marks.times}
        self.sentence_firsts = [s.first for s in marks.read.sentences]
        self.first = self.end = 0

    def move(self, sentence: TokenRange) -> None:
        """Look at ``sentence`` from now on."""
        self.first, self.end = sentence.first, sentence.end

    def quoted(self, token: int) -> bool:
        """Tell whether ``token`` stands inside a quotation."""
        at = bisect_right(self._quote_firsts, token) - 1
        return at >= 0 and token < self._quote_ends[at]

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
        if token <= self.first:
            return None
        number = self.at[token - 1]
        if number < 0 or (self.ends[number] != token and self.ends[number] != token + 1) or self.firsts[number] < self.first:
            return None
        first = self.firsts[number]
        if token in self.time_ends and self.time_ends[token] <= first:
            return None
        for i in range(first, token):
            stop = self.time_starts.get(i)
            if stop is not None and stop < token and self.tags[stop] != "S":
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
        return Mention(read.slice(first, end), (read.span(first, end),))

    def named_before(self, token: int) -> tuple[int, int] | None:
        """Return :meth:`phrase_before`, a bracket behind the phrase passed over: "Ann Ruiz (D)"."""
        if token - 1 > self.first and self.tags[token - 1] == ")":
            for i in range(token - 2, max(self.first, token - 12), -1):
                if self.tags[i] == "(":
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
        return token, min(self.ends[number], self.end)

    # -- to the right ------------------------------------------------------------------------------------------

    def chain_end(self, end: int) -> int:
        """Return the end of the prepositional phrases that hang on the noun phrase ending at ``end``."""
        for _ in range(5):
            if end < self.end and self.tags[end] == "i" and self.lowers[end] in CHAIN:
                phrase = self.phrase_at(end + 1)
                if phrase is None or end + 1 in self.time_starts:
                    return end
                end = phrase[1]
            elif end < self.end - 1 and self.tags[end] == "k" and self.lowers[end] in {"and", "or", "&"}:
                phrase = self.phrase_at(end + 1)
                if phrase is None or self.tags[phrase[0]] == "o":
                    return end
                end = phrase[1]
            else:
                return end
        return end

    def appositions_end(self, end: int) -> int:
        """Return where the appositions and relative clauses behind a name end."""
        tags = self.tags
        for _ in range(3):
            if end < self.end and tags[end] == "(":
                close = next((q for q in range(end + 1, min(self.end, end + 20)) if tags[q] == ")"), -1)
                if close < 0:
                    return end
                end = close + 1
                continue
            if end + 1 >= self.end or tags[end] != "," or end + 1 in self.quote_starts or end + 1 in self.time_starts:
                return end
            if tags[end + 1] == "w":
                stop = end + 1
                if any(i in self.quote_starts for i in range(stop, min(self.end, stop + 20))):
                    return end  # the clause quotes something itself: more than a description
                while stop < self.end and tags[stop] not in ".q" and not (tags[stop] == "," and stop > end + 1):
                    stop += 1
                end = stop
                continue
            phrase = self.phrase_at(end + 1)
            if phrase is None or tags[phrase[0]] == "o":
                return end
            after = self.chain_end(phrase[1])
            if after < self.end and tags[after] in "xzbm":
                return end
            while after < self.end and tags[after] in "ieg" and after - end < 25:
                after += 1
                inner = self.phrase_at(after)
                if inner is not None:
                    after = self.chain_end(inner[1])
            end = after
        return end

    def skip_adverbs(self, token: int) -> int:
        """Return the first token from ``token`` on that is no adverb, particle or "not"."""
        while token < self.end and self.tags[token] in "rRu":
            token += 1
        return token

    def finite_at(self, token: int) -> bool:
        """Tell whether a finite verb stands at ``token``, adverbs before it allowed."""
        token = self.skip_adverbs(token)
        if token >= self.end:
            return False
        return self.tags[token] in "xzbmv"

    def complement(self, start: int, depth: int = 0) -> tuple[str, int]:
        """Return the frame that starts at ``start``, and where the content starts (-1: nowhere)."""
        tags, lowers, end = self.tags, self.lowers, self.end
        p = start
        while p < end and tags[p] in "rRu":
            p += 1
        if p >= end:
            return "end", -1
        if p in self.time_starts and depth < 3:
            frame, content = self.complement(self.time_starts[p], depth + 1)
            return frame, content
        tag = tags[p]
        if tag == "c":
            if p + 1 < end and tags[p + 1] in "zbxm.,":
                return "np", p
            return "that", p
        if tag == "q":
            return ("quote", p) if p in self.quote_starts else ("end", -1)
        if tag == ",":
            if p + 1 in self.quote_starts:
                return "quote", p + 1
            if p + 1 < end and tags[p + 1] == "c":
                return "that", p + 1
            if depth < 2 and p + 1 < end and tags[p + 1] in "ig":
                for q in range(p + 2, min(end - 1, p + 18)):
                    if tags[q] == ",":
                        if q + 1 in self.quote_starts:
                            return "quote", q + 1
                        if tags[q + 1] == "c":
                            return "that", q + 1
                        break
            return "end", -1
        if tag == ":":
            if lowers[p] == ":":
                return "colon", p + 1
            return ("quote", p + 1) if p + 1 in self.quote_starts else ("end", -1)
        if tag == "t":
            return "to", p
        if tag in "wW":
            return "wh", p
        if tag == "g":
            return "ing", p
        if tag == "i":
            return self._preposition(p, depth)
        phrase = self.phrase_at(p)
        if phrase is not None:
            return self._object(phrase)
        if tag in "ae":
            return "adj", p
        if tag in ").(":
            return "end", -1
        if tag in "xzbm":
            return "gap", p
        return "other", p

    def complement_start(self, start: int) -> int:
        """Return where the noun phrase behind a cue starts, adverbs and times passed over."""
        start = self.skip_adverbs(start)
        return self.time_starts.get(start, start)

    def _preposition(self, p: int, depth: int) -> tuple[str, int]:
        """Return the frame where a preposition follows the cue: an adjunct to skip, or the content's own."""
        lower = self.lowers[p]
        phrase = self.phrase_at(p + 1)
        if phrase is not None and depth < 3:
            after = self.chain_end(phrase[1])
            frame, content = self.complement(after, depth + 1)
            if frame in {"that", "quote", "colon"}:
                return frame, content
        if lower in _SUBORDINATORS:
            return ("np+as" if lower == "as" else "sub"), p
        return "pp:" + lower, p

    def _object(self, phrase: tuple[int, int]) -> tuple[str, int]:
        """Return the frame where a noun phrase follows the cue."""
        tags, lowers, end = self.tags, self.lowers, self.end
        first, after = phrase
        lone_object = after - first == 1 and lowers[first] in OBJECT_PRONOUNS
        direct = self.skip_adverbs(after)
        if not lone_object and direct < end and tags[direct] in "xzbm" and not (tags[direct] == "b" and lowers[direct] in {"being", "be"}):
            return "clause", first
        if (
            not lone_object
            and direct < end
            and tags[direct] == "v"
            and (tags[first] == "o" or lowers[after - 1].endswith("s") or tags[after - 1] == "p")
        ):
            return "clause", first
        if direct >= end:
            return "np", first
        if not lone_object and direct in self.quote_starts and direct + 1 < end and tags[direct + 1] in "xzbm":
            return "clause", first  # he “saw nothing”
        tag = tags[direct]
        if direct in self.time_starts:
            frame, content = self.complement(direct, 2)
            if frame in {"that", "quote", "colon", "to", "wh"}:
                return "np+" + frame, content
            return "np", first
        if tag == "c":
            return "np+that", direct
        if tag == "q" and direct in self.quote_starts:
            return "np+quote", direct
        if tag == "," and direct + 1 in self.quote_starts:
            return "np+quote", direct + 1
        if tag == ":" and lowers[direct] == ":":
            return "np+colon", direct + 1
        if tag == "t":
            return "np+to", direct
        if tag in "wW":
            chained = direct
            if tag == "w" and self.finite_at(chained + 1):
                return "np", first  # a relative clause: "the man who"
            return "np+wh", direct
        if tag == "i":
            if lowers[direct] == "as":
                return "np+as", first
            if self._figure_behind_at(direct):
                return "np+at", first
            chain = self.chain_end(after)
            if chain > after:
                behind = self.skip_adverbs(chain)
                if behind < end and tags[behind] in "xzbm":
                    return "clause", first
                if behind < end and tags[behind] == "c":
                    return "np+that", behind
                if behind in self.quote_starts:
                    return "np+quote", behind
                if behind < end and tags[behind] == "," and behind + 1 in self.quote_starts:
                    return "np+quote", behind + 1
                if behind < end and tags[behind] == "t":
                    return "np+to", behind
            return ("np+pp", first) if lowers[direct] in {"of", "about", "on", "against", "over", "for", "to", "with"} else ("np", first)
        if tag == "," and self.relative_then_verb(direct):
            return "clause", first
        following = self.phrase_at(direct)
        if following is not None and tags[following[0]] != "w":
            behind = self.skip_adverbs(self.chain_end(following[1]))
            if behind in self.quote_starts:
                behind += 1
            if behind < end and tags[behind] in "xzbm":
                return "np+clause", direct
        if tag in "ae" or following is not None:
            return "np+adj", first
        if tag == "g":
            return "np+ing", first
        if tag == "k":
            chain = self.chain_end(after)
            behind = self.skip_adverbs(chain)
            if chain > after and behind < end and tags[behind] in "xzbmv":
                return "clause", first
        return "np", first

    def _figure_behind_at(self, start: int) -> bool:
        """Tell whether a noun phrase goes on to "at" and a figure: "put the number of arrests at more than 500"."""
        for i in range(start, min(self.end - 1, start + _FARTHEST_FIGURE)):
            if self.lowers[i] == "at":
                return i + 1 in self.figures
            if self.tags[i] in "xzbm,.qc":
                return False
        return False

    def relative_then_verb(self, comma: int) -> bool:
        """Tell whether an insertion between commas and then a finite verb follow: "X, who …, was"."""
        tags = self.tags
        for q in range(comma + 2, min(self.end - 1, comma + 25)):
            if tags[q] == ",":
                return tags[q + 1] in "xzbm"
        return False

    # -- to the left -------------------------------------------------------------------------------------------

    def chain_first(self, first: int) -> int:
        """Return where the noun phrase that ``first`` belongs to starts, prepositional phrases and conjuncts taken along."""
        for _ in range(6):
            before = first - 1
            if before > self.first and self.tags[before] == "i" and self.lowers[before] in CHAIN:
                phrase = self.phrase_before(before)
                if phrase is None:
                    return first
                first = phrase[0]
            elif before > self.first and self.tags[before] == "k" and self.lowers[before] in {"and", "or", "nor", "&"}:
                phrase = self.phrase_before(before)
                if phrase is None or self.tags[phrase[0]] == "o":
                    return first
                earlier = self.chain_first_plain(phrase[0])
                if not self.starts_clause(earlier):
                    return first
                first = earlier
            else:
                return first
        return first

    def chain_first_plain(self, first: int) -> int:
        """Return :meth:`chain_first` by prepositions alone."""
        for _ in range(4):
            before = first - 1
            if before > self.first and self.tags[before] == "i" and self.lowers[before] in CHAIN:
                phrase = self.phrase_before(before)
                if phrase is None:
                    return first
                first = phrase[0]
            else:
                return first
        return first

    def starts_clause(self, first: int) -> bool:
        """Tell whether a clause can start at ``first``: nothing governs the phrase there."""
        if first <= self.first:
            return True
        tag = self.tags[first - 1]
        return tag in ",.:kqcWw()y" or (tag == "r" and first - 1 == self.first) or (tag == "i" and self.lowers[first - 1] not in CHAIN)

    def subject(self, verb: int, *, parenthetical: bool = False) -> tuple[int, int] | None:
        """Return the subject of the verb group that starts at ``verb``, titles, appositions and relative clauses included.

        Args:
            verb: the group's first token.
            parenthetical: whether the verb and its subject stand between commas, so that no apposition can.
        """
        end = verb
        while end - 1 > self.first and (self.tags[end - 1] in "rR" or self.lowers[end - 1] in _FLOATING):
            end -= 1
        quote = self.quote_ends.get(end)
        if quote is not None and quote.first <= self.first + 1:
            return None
        phrase = self.phrase_before(end)
        if phrase is not None:
            if parenthetical and phrase[0] > self.first and self.tags[phrase[0] - 1] == ",":
                return phrase
            first = self.chain_first(phrase[0])
            if not self.starts_clause(first):
                long = self._modified(first)
                if long is not None:
                    return long, end
            if first - 1 > self.first and self.tags[first - 1] == "i" and self.lowers[first - 1] in CHAIN:
                first = phrase[0]
            first = self.hedged.get(first, first)
            return self._with_appositions(first, end)
        if end - 1 > self.first and self.tags[end - 1] == "c" and self.tags[end - 2] in "npS":
            return end - 1, end
        if end - 2 > self.first and self.tags[end - 1] == "q" and self.tags[end - 2] == ",":
            return self._across(end - 1)
        if end > self.first and self.tags[end - 1] in ",):" and end - 1 > self.first:
            return self._across(end)
        if end in self.time_ends and self.time_ends[end] > self.first:
            start = self.time_ends[end]
            if self.tags[start - 1] == "i":
                start -= 1
            return self.subject(start) if start > self.first else None
        if not self.starts_clause(end):
            long = self._modified(end)
            if long is not None:
                return long, end
        return None

    def _modified(self, first: int) -> int | None:
        """Return where a subject with a clause of its own starts: "officials who spoke with the paper", "a person familiar with it"."""
        stop = max(self.first, first - _FARTHEST_MODIFIER)
        i = first
        while i > stop and self.tags[i - 1] not in ",.:kqcW" and not (self.tags[i - 1] == "i" and self.lowers[i - 1] not in CHAIN):
            i -= 1
        if i > self.first and i == stop:
            return None
        phrase = self.phrase_at(i)
        if phrase is None or self.tags[i] in "ow" or phrase[1] >= first:
            return None
        after = self.chain_end(phrase[1])
        if after >= first:
            return None
        tag = self.tags[after]
        if tag in "wega" or (tag == "o" and self.tags[after + 1] in "xvbm"):
            return i
        return None

    def _with_appositions(self, first: int, end: int, *, closed: bool = False) -> tuple[int, int]:
        """Return the subject with the names and descriptions beside it: "Kevin Madden, a strategist, former aide," said.

        Args:
            first: where the subject's last phrase starts.
            end: where it ends.
            closed: whether a comma closes it; without one only a list ("Ruiz, Lee and Okoro said")
                or a description before its name ("his manager, Lee Okoro said") can be meant.
        """
        start = first
        listed = "k" in self.tags[first:end]
        for _ in range(3):
            if first - 2 < self.first or self.tags[first - 1] != "," or self.tags[first] == "o":
                break
            phrase = self.named_before(first - 1)
            if phrase is None or self.tags[phrase[0]] in "ow":
                break
            left, right = "p" in self.tags[phrase[0] : phrase[1]], "p" in self.tags[first:end]
            if not (left or right) or not (closed or listed or (right and not left and self.tags[phrase[0]] in "ds")):
                break
            first = self.chain_first_plain(phrase[0])
            if first <= self.first or self.tags[first - 1] in "cq:wW" or (self.tags[first - 1] == "k" and first - 1 == self.first):
                return first, end
            if self.tags[first - 1] != ",":
                break
        return start, end

    def _across(self, end: int) -> tuple[int, int] | None:
        """Return the subject before an insertion that ends right before ``end``: a comma, bracket or dash."""
        tags, lowers = self.tags, self.lowers
        mark = tags[end - 1]
        stop = max(self.first, end - FARTHEST_SUBJECT)
        opener = "(" if mark == ")" else mark
        i = end - 2
        while i > stop:
            if tags[i] == opener and (mark != ":" or lowers[i] == lowers[end - 1]):
                phrase = self.named_before(i)
                if phrase is not None:
                    first = self.chain_first_plain(phrase[0])
                    if self.starts_clause(first):
                        inner = tags[i + 1]
                        first, _ = self._with_appositions(first, i, closed=True)
                        if mark != ",":
                            return first, end
                        if inner in "dnpsa0w" or (inner == "r" and tags[i + 2] in "adnp"):
                            return first, end
                        return first, i
                if mark == ")":
                    return None
            i -= 1
        return None
