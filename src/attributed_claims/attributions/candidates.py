"""Cue candidates: every word that could credit somebody, with the frame it stands in.

A candidate knows where its source and content would stand; whether it is an attribution at all is for
:mod:`attributed_claims.attributions.find` to say, by the lexicon.

*form* is how the cue is built: ``fin`` (finite verb), ``inf`` (to say), ``ger`` (saying), ``part`` (said by),
``pass`` (was told), ``inv`` (said the minister), ``noun`` (claim), ``poss`` (his claim), ``light`` (made the claim),
``adj`` (is confident), ``other``.
*frame* is what stands where the content is due: ``that``, ``clause``, ``quote``, ``colon``, ``to``, ``wh``, ``ing``,
``np`` (and ``np+that``, ``np+to``, ``np+quote``, ``np+as`` …, where somebody is addressed or something is described),
``pp:about`` and the like, ``adj``, ``end`` (nothing), ``post`` (the content stands before).
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from attrs import define, field

from attributed_claims.attributions.lexicon import UNKNOWN, addressing_verbs

if TYPE_CHECKING:
    from attributed_claims.attributions.lexicon import CueLexicon
    from attributed_claims.marks.marks import Marks, QuoteMark
    from attributed_claims.text.sentences import TokenRange

__all__ = ["Candidate", "SentenceView", "find_candidates"]

_BE = frozenset("is are was were be been being am isn't aren't wasn't weren't 's 're 'm".split())
_FINITE = frozenset("xzbm")
_VERB = frozenset("vzxeg")
_FARTHEST_SUBJECT = 45
"""How many tokens left of its verb a subject is looked for across an insertion."""
_CHAIN = frozenset("of for from at in with on by to about against behind near between among over under".split())
_LONGEST_TITLE = 10
_FARTHEST_MODIFIER = 25
_FLOATING = frozenset("both all each himself herself themselves itself".split())
_SMALL_CLAUSES = frozenset(["np+quote", "np+to", "np+adj", "np+ing", "np+wh"])
"""Frames whose noun phrase is part of the content unless the verb addresses somebody: "called the plan "mad""."""
_RAISING = frozenset(["seem:verb", "appear:verb"])
"""Verbs whose grammatical subject belongs to the content: "talks seem to stall"."""
_RUN_ON = frozenset(["?", "!", ",", "—", "–", "--"])
_OBJECT_PRONOUNS = frozenset("him me us them himself herself themselves myself".split())


@define(eq=False)
class Candidate:
    """A word that could be a cue: token numbers, half-open."""

    head: int
    word: str
    form: str
    frame: str
    first: int
    end: int
    source: tuple[int, int] | None
    content: int
    """Where a content behind the cue starts, or -1 where none does."""
    before: int
    """Where a content before the cue ends, exclusive, or -1 where none does."""
    subordinate: bool = False
    """Whether the cue stands in a clause that a main clause follows or surrounds."""
    shared: bool = False
    """Whether the source was taken over from the verb this one is coordinated with."""
    negated: bool = False
    likelihood: float = 0.0
    addressee: tuple[int, int] | None = None
    extra: dict[str, int] = field(factory=dict)


class SentenceView:
    """One sentence with the marks of its document at hand: what the candidate rules read."""

    __slots__ = ("_double_ends", "_double_firsts", "at", "end", "ends", "first", "firsts", "lowers", "marks", "open_quotes", "quote_ends", "quote_starts", "sentence_firsts", "tags", "time_ends", "time_starts", "words")

    def __init__(self, marks: Marks) -> None:
        self.marks = marks
        self.tags = marks.read.tags
        self.lowers = marks.read.lowers
        self.words = marks.read.words
        self.firsts, self.ends, self.at = marks.phrases.firsts, marks.phrases.ends, marks.phrases.at
        self.quote_starts: dict[int, QuoteMark] = {q.first: q for q in marks.quotes if q.outer}
        self.quote_ends: dict[int, QuoteMark] = {q.end: q for q in marks.quotes if q.outer}
        doubles = [q for q in marks.quotes if q.outer and q.kind == "double"]
        self._double_firsts = [q.first for q in doubles]
        self._double_ends = [q.end for q in doubles]
        self.open_quotes = _resumed(marks)
        self.time_starts = {t.first: t.end for t in marks.times}
        self.time_ends = {t.end: t.first for t in marks.times}
        self.sentence_firsts = [s.first for s in marks.read.sentences]
        self.first = self.end = 0

    def move(self, sentence: TokenRange) -> None:
        """Look at ``sentence`` from now on."""
        self.first, self.end = sentence.first, sentence.end

    def quoted(self, token: int) -> bool:
        """Tell whether ``token`` stands inside a quotation in double marks."""
        at = bisect_right(self._double_firsts, token) - 1
        return at >= 0 and token < self._double_ends[at]

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
            if end < self.end and self.tags[end] == "i" and self.lowers[end] in _CHAIN:
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

    def skip_adverbs(self, token: int) -> int:
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
        if lower in {"if", "because", "while", "since", "as", "although", "though", "than", "until", "before", "after", "when"}:
            return ("np+as" if lower == "as" else "sub"), p
        return "pp:" + lower, p

    def _object(self, phrase: tuple[int, int]) -> tuple[str, int]:
        """Return the frame where a noun phrase follows the cue."""
        tags, lowers, end = self.tags, self.lowers, self.end
        first, after = phrase
        lone_object = after - first == 1 and lowers[first] in _OBJECT_PRONOUNS
        direct = self.skip_adverbs(after)
        if not lone_object and direct < end and tags[direct] in "xzbm" and not (tags[direct] == "b" and lowers[direct] in {"being", "be"}):
            return "clause", first
        if not lone_object and direct < end and tags[direct] == "v" and (tags[first] == "o" or lowers[after - 1].endswith("s") or tags[after - 1] == "p"):
            return "clause", first
        if direct >= end:
            return "np", first
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
        if tag == "," and self._relative_then_verb(direct):
            return "clause", first
        following = self.phrase_at(direct)
        if following is not None and tags[following[0]] != "w":
            behind = self.skip_adverbs(self.chain_end(following[1]))
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

    def _relative_then_verb(self, comma: int) -> bool:
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
            if before > self.first and self.tags[before] == "i" and self.lowers[before] in _CHAIN:
                phrase = self.phrase_before(before)
                if phrase is None:
                    return first
                first = phrase[0]
            elif before > self.first and self.tags[before] == "k" and self.lowers[before] in {"and", "or", "&"}:
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
            if before > self.first and self.tags[before] == "i" and self.lowers[before] in _CHAIN:
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
        return tag in ",.:kqcWw()y" or (tag == "r" and first - 1 == self.first) or (tag == "i" and self.lowers[first - 1] not in _CHAIN)

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
                long = self._modified(first, end)
                if long is not None:
                    return long, end
            if first - 1 > self.first and self.tags[first - 1] == "i" and self.lowers[first - 1] in _CHAIN:
                first = phrase[0]
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
            long = self._modified(end, end)
            if long is not None:
                return long, end
        return None

    def _modified(self, first: int, end: int) -> int | None:
        """Return where a subject with a clause of its own starts: "officials who spoke with the paper", "a person familiar with it"."""
        stop = max(self.first, first - _FARTHEST_MODIFIER)
        i = first
        while i > stop and self.tags[i - 1] not in ",.:kqc":
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

    def _with_appositions(self, first: int, end: int) -> tuple[int, int]:
        """Return the subject with the name it is in apposition to: "Kevin Madden, a Republican strategist" said."""
        start = first
        for _ in range(3):
            if first - 2 < self.first or self.tags[first - 1] != "," or self.tags[first] == "o":
                break
            phrase = self.named_before(first - 1)
            if phrase is None or self.tags[phrase[0]] in "ow":
                break
            first = self.chain_first_plain(phrase[0])
            if first <= self.first or self.tags[first - 1] in "cqk:wW":
                return first, end
            if self.tags[first - 1] != ",":
                break
        return start, end

    def _across(self, end: int) -> tuple[int, int] | None:
        """Return the subject before an insertion that ends right before ``end``: a comma, bracket or dash."""
        tags, lowers = self.tags, self.lowers
        mark = tags[end - 1]
        stop = max(self.first, end - _FARTHEST_SUBJECT)
        opener = "(" if mark == ")" else mark
        i = end - 2
        while i > stop:
            if tags[i] == opener and (mark != ":" or lowers[i] == lowers[end - 1]):
                phrase = self.named_before(i)
                if phrase is not None:
                    first = self.chain_first_plain(phrase[0])
                    if self.starts_clause(first):
                        inner = tags[i + 1]
                        first, _ = self._with_appositions(first, i)
                        if mark != ",":
                            return first, end
                        if inner in "dnpsa0w" or (inner == "r" and tags[i + 2] in "adnp"):
                            return first, end
                        return first, i
                if mark == ")":
                    return None
            i -= 1
        return None


def _resumed(marks: Marks) -> dict[int, int]:
    """Return, for each quotation that resumes one left open in the paragraph before, where that one starts."""
    outer = [q for q in marks.quotes if q.outer and q.kind == "double"]
    return {b.first: a.first for a, b in zip(outer, outer[1:], strict=False) if not a.closed and b.first == a.end}


def find_candidates(view: SentenceView, sentence: TokenRange, heads: list[int], lexicon: CueLexicon) -> list[Candidate]:
    """Return the candidates among the tokens ``heads`` of ``sentence``, in text order."""
    view.move(sentence)
    tags, lowers = view.tags, view.lowers
    found: list[Candidate] = []
    speaker = _speaker(view, sentence)
    if speaker is not None:
        speaker.likelihood = lexicon.likelihood(speaker.word, speaker.form, speaker.frame)
        found.append(speaker)
    for head in _with_unknown(view, heads):
        entry = lexicon.forms.get(lowers[head], UNKNOWN)
        tag = tags[head]
        candidate = None
        if lowers[head] == "according":
            candidate = _according(view, head)
        elif tag in _VERB and entry.verb is not None:
            candidate = _verb(view, head, entry.verb, found)
        elif tag == "n":
            if entry.verb is not None and _mistaken_noun(view, head):
                candidate = _verb(view, head, entry.verb, found)
            elif entry.noun is not None:
                candidate = _noun(view, head, entry.noun, found)
        elif tag in "ae" and entry.other is not None:
            candidate = _adjective(view, head, entry.other)
        elif entry.other is not None and tag == "r":
            candidate = _other(view, head, entry.other)
        if candidate is not None and tag == "n" and any(other.content == candidate.content >= 0 and other.end <= candidate.first for other in found):
            candidate = None  # "said in a statement that": the noun is the medium
        if candidate is not None and (entry is not UNKNOWN or "quote" in candidate.frame or candidate.frame in {"qpost", "colon", "that"}):
            candidate.likelihood = lexicon.likelihood(candidate.word, candidate.form, candidate.frame)
            found.append(candidate)
    return found


def _speaker(view: SentenceView, sentence: TokenRange) -> Candidate | None:
    """Return the candidate of a name and a colon at a sentence's start: "TAPPER: And so …", "Ruiz: 'No deal'"."""
    first = sentence.first
    while first < sentence.end and view.tags[first] == "q":
        first += 1
    phrase = view.phrase_at(first)
    if phrase is None:
        return None
    colon = phrase[1]
    if colon + 1 >= sentence.end or view.words[colon] != ":" or view.tags[colon - 1] not in "pn":
        return None
    if colon + 1 in view.quote_starts:
        frame = "quote"
    elif view.words[colon - 1].isupper():
        frame = "capitals"
    else:
        frame = "headline" if view.tags[sentence.end - 1] != "." or sentence.first == view.sentence_firsts[0] else "clause"
    return Candidate(colon, "::other", "colon", frame, colon, colon + 1, phrase, colon + 1, -1)


def _with_unknown(view: SentenceView, heads: list[int]) -> list[int]:
    """Return ``heads`` with the verbs beside a quotation, a colon or "that" that the lexicon does not know."""
    tags, first, end = view.tags, view.first, view.end
    known = set(heads)
    beside = []
    for i in range(first, end):
        if tags[i] in "xzge" and i not in known:
            behind = tags[i + 1] if i + 1 < end else "."
            if behind in "qc" or (behind in ",:" and (view.words[i + 1] == ":" or (i + 2 < end and tags[i + 2] == "q"))) or (i > first and tags[i - 1] == "q"):
                beside.append(i)
            elif (phrase := view.phrase_before(i)) is not None and phrase[0] in view.quote_ends:
                beside.append(i)
    return sorted([*heads, *beside]) if beside else heads


def _mistaken_noun(view: SentenceView, head: int) -> bool:
    """Tell whether a noun is a verb after all: "The ad claims that …", "the minister plans to"."""
    number = view.at[head]
    if number < 0 or view.ends[number] != head + 1 or not view.lowers[head].endswith("s"):
        return False
    first = max(view.firsts[number], view.first)
    if first in view.quote_ends and first < head and (head + 1 >= view.end or view.tags[head + 1] in ".,"):
        return True
    if head == first or view.tags[first:head] in {"d", "s"} or "S" in view.tags[first:head] or view.tags[first] in "0a":
        return False
    if first > view.first and view.tags[first - 1] in "xzvi":
        return False
    return view.complement(head + 1)[0] in {"that", "clause", "quote", "np+clause", "np+that", "gap", "to", "colon"}


def _verb(view: SentenceView, head: int, word: str, found: list[Candidate]) -> Candidate | None:
    tags, lowers = view.tags, view.lowers
    first = head
    passive = infinitive = negated = finite = False
    while first > view.first:
        tag = tags[first - 1]
        if tag == "b":
            finite = True
            if lowers[first - 1] in _BE and tags[head] in "ex":
                passive = True
            negated = negated or lowers[first - 1].endswith("n't")
        elif tag == "m":
            finite = True
            negated = negated or lowers[first - 1].endswith("n't") or lowers[first - 1] == "cannot"
        elif tag == "R":
            negated = True
        elif tag == "t":
            infinitive = True
            first -= 1
            break
        elif tag != "r":
            break
        first -= 1
    while first < head and tags[first] == "r" and lowers[first] in {"here", "there", "ago", "then"}:
        first += 1
    end = head + 1
    if end < view.end and tags[end] == "u":
        end += 1
    tag = tags[head]
    frame, content = view.complement(end)
    if frame in _SMALL_CLAUSES and word not in addressing_verbs():
        content = view.complement_start(end)
    before = -1
    source = None
    shared = False
    left = first - 1
    if infinitive:
        form = "inf"
        source, shared = _governor(view, first, found)
    elif passive:
        form = "pass"
        subject = view.subject(first)
        source = _agent(view, end)
        frame = ("by+" if source else "") + frame
        if subject is not None and (content < 0 or (source is None and frame == "to")):
            before = subject[1]
    elif tag == "g" and not finite:
        form = "ger"
        phrase = view.phrase_before(first)
        source, shared = _governor(view, first, found)
        if phrase is not None and source is None:
            source = phrase
    else:
        form = "fin"
        aside = end < view.end and tags[end] == ","
        subject = view.subject(first, parenthetical=aside) if left >= view.first else None
        if subject is not None:
            source = subject
            left = subject[0] - 1
            if tag == "e" and not finite and not _really_past(view, head, subject, frame):
                form = "part"
                if (agent := _agent(view, end)) is not None:
                    source = agent
                    frame = "by+" + frame
            elif tags[subject[0]] == "w" and tag == "v":
                pass
        else:
            inverted = _inverted(view, first, end)
            if inverted is not None and tag in "xzv":
                form, source, left = "inv", inverted, first - 1
                frame, content = view.complement(inverted[1])
                if frame not in {"quote", "that", "colon"}:
                    frame, content = "end", -1
            elif left >= view.first and tags[left] in "k," and tag in "xzvb":
                source, shared = _governor(view, first, found)
                form = "coord" if source else "bare"
            elif tag == "e":
                form = "part"
                source = _agent(view, end)
                frame = ("by+" if source else "") + frame
            else:
                form = "bare"
    if form in {"fin", "inv", "bare"} and not (source is not None and tags[source[0]] == "w"):
        quoted = _quoted_before(view, left)
        if quoted >= 0 and frame not in {"that", "clause", "np+that", "np+clause"}:
            frame, before = ("qpost+quote" if frame.endswith(("quote", "colon")) else "qpost"), quoted
            return Candidate(head, word, form, frame, first, end, source, content, before, negated=negated)
        post = _before(view, left)
        if post < 0 and form == "fin" and source is not None and lowers[source[0] - 1] == "as" and frame == "end":
            return _as_he_said(view, head, word, (first, end), source, negated=negated)
        if post >= 0 and (frame in {"end", "quote", "ing", "sub", "colon", "to", "np"} or frame.startswith("pp:")):
            if form == "inv" or frame in {"end", "quote"} or frame.startswith("pp:"):
                frame, before = ("post+quote" if frame == "quote" else "post"), post
    if word in _RAISING and form == "fin" and source is not None and frame in {"to", "adj", "np", "np+pp", "np+as", "pp:like", "that"}:
        before, source = source[1], None
    negated = negated or lowers[head] in {"declined", "refused"}
    candidate = Candidate(head, word, form, frame, first, end, source, content, before, shared=shared, negated=negated)
    candidate.subordinate = _subordinate(view, candidate)
    return candidate


def _subordinate(view: SentenceView, candidate: Candidate) -> bool:
    """Tell whether the cue's clause is a relative, participial or adverbial one."""
    if candidate.form in {"ger", "part"}:
        return True
    start = candidate.first
    if candidate.source is not None and candidate.source[0] < candidate.first and not candidate.shared:
        start = candidate.source[0]
        if view.tags[start] in "wc":
            return True
        last = candidate.source[1] - 1
        if last > start and view.tags[last] in "wc":
            return True
    return start > view.first and (view.tags[start - 1] == "W" or (view.tags[start - 1] == "i" and view.lowers[start - 1] not in _CHAIN))


def _really_past(view: SentenceView, head: int, subject: tuple[int, int], frame: str) -> bool:
    """Tell whether what looks like a participle is a past tense: "The campaign also called on the agency"."""
    if not view.lowers[head].endswith("ed") or (head + 1 < view.end and view.lowers[head + 1] == "by"):
        return False
    if frame in {"that", "clause", "quote", "np+that", "np+clause", "np+quote", "colon", "gap"} or view.tags[subject[0]] in "ow":
        return True
    return view.starts_clause(subject[0]) and not any(tag in "xzbm" for tag in view.tags[head + 1 : view.end])


def _as_he_said(view: SentenceView, head: int, word: str, cue: tuple[int, int], source: tuple[int, int], *, negated: bool) -> Candidate:
    """Return the candidate of "As Ruiz put it, …" or "…, as Ruiz put it"."""
    as_ = source[0] - 1
    if as_ <= view.first + 1:
        comma = next((i for i in range(cue[1], min(view.end, cue[1] + 12)) if view.tags[i] == ","), -1)
        return Candidate(head, word, "fin", "as+front", *cue, source, comma + 1 if comma > 0 else -1, -1, negated=negated)
    before = as_ - 1 if view.tags[as_ - 1] == "," else as_
    return Candidate(head, word, "fin", "as+post", *cue, source, -1, before, negated=negated)


def _quoted_before(view: SentenceView, left: int) -> int:
    """Return where a quoted statement before the cue ends, exclusive: its mark or a comma inside it shows that it is one."""
    tags = view.tags
    stop = left + 1
    if stop not in view.quote_ends and left >= view.first and tags[left] == "," and left in view.quote_ends:
        stop = left
    quote = view.quote_ends.get(stop)
    if quote is None:
        return -1
    last = stop - 1
    while last > quote.first and tags[last] == "q":
        last -= 1
    if left < view.first:
        # The quotation ended the sentence before: only a question or a cry runs on into its cue.
        return stop if view.words[last] in _RUN_ON and view.tags[view.first] != "k" else -1
    if (stop == left or not quote.closed or tags[last] in ",.:") and not _is_title(view, quote):
        return stop
    return -1


def _is_title(view: SentenceView, quote: QuoteMark) -> bool:
    """Tell whether a quotation inside a clause is the name of something: on “Sunday Morning,” the senator said."""
    if quote.first <= view.first or quote.end - quote.first > _LONGEST_TITLE or view.tags[quote.first - 1] in ",:":
        return False
    return all(not word[0].isalpha() or word[0].isupper() or len(word) < 5 for word in view.words[quote.first : quote.end])  # noqa: PLR2004


def _before(view: SentenceView, left: int) -> int:
    """Return where a clause before the cue ends, exclusive: at a comma or dash at token ``left``; -1 if none does."""
    if left <= view.first:
        return -1
    tag = view.tags[left]
    if tag == "," or (tag == ":" and view.lowers[left] in {"—", "–", "--", "-"}):
        return left
    return -1


def _inverted(view: SentenceView, first: int, end: int) -> tuple[int, int] | None:
    """Return the source behind an inverted verb: "…," said Walter Stone, an author."""
    left = first - 1
    if left < view.first:
        if first not in view.quote_ends and not _opens_inverted(view, end):
            return None
    elif view.tags[left] not in ",q:.":
        return None
    phrase = view.phrase_at(end)
    if phrase is None or view.tags[phrase[0]] == "w" or view.lowers[phrase[0]] in _OBJECT_PRONOUNS or view.lowers[phrase[0]] == "her":
        return None
    after = _appositions_end(view, view.chain_end(phrase[1]))
    if after < view.end and view.tags[after] in "xzbmtcv":
        return None
    return phrase[0], after


def _opens_inverted(view: SentenceView, end: int) -> bool:
    """Tell whether a sentence opens with an inverted verb: "Said Dorothy Lane: …"."""
    phrase = view.phrase_at(end)
    if phrase is None or view.tags[phrase[0]] not in "pdsn":
        return False
    after = _appositions_end(view, view.chain_end(phrase[1]))
    return after < view.end - 1 and (view.words[after] == ":" or after + 1 in view.quote_starts)


def _appositions_end(view: SentenceView, end: int) -> int:
    """Return where the appositions and relative clauses behind a name end."""
    tags = view.tags
    for _ in range(3):
        if end < view.end and tags[end] == "(":
            close = next((q for q in range(end + 1, min(view.end, end + 20)) if tags[q] == ")"), -1)
            if close < 0:
                return end
            end = close + 1
            continue
        if end + 1 >= view.end or tags[end] != "," or end + 1 in view.quote_starts or end + 1 in view.time_starts:
            return end
        if tags[end + 1] in "w":
            stop = end + 1
            while stop < view.end and tags[stop] not in ".q" and not (tags[stop] == "," and stop > end + 1):
                stop += 1
            end = stop
            continue
        phrase = view.phrase_at(end + 1)
        if phrase is None or tags[phrase[0]] == "o":
            return end
        after = view.chain_end(phrase[1])
        if after < view.end and tags[after] in "xzbm":
            return end
        while after < view.end and tags[after] in "ieg" and after - end < 25:
            after += 1
            inner = view.phrase_at(after)
            if inner is not None:
                after = view.chain_end(inner[1])
        end = after
    return end


def _agent(view: SentenceView, end: int) -> tuple[int, int] | None:
    """Return the by-phrase of a passive."""
    for i in range(end, min(view.end, end + 8)):
        if view.tags[i] == "i" and view.lowers[i] == "by":
            phrase = view.phrase_at(i + 1)
            return None if phrase is None else (phrase[0], view.chain_end(phrase[1]))
        if view.tags[i] in ".,qc:":
            return None
    return None


def _governor(view: SentenceView, first: int, found: list[Candidate]) -> tuple[tuple[int, int] | None, bool]:
    """Return the subject a verb without its own shares with one before it in the sentence."""
    participial = view.tags[first] == "g" and first > view.first and view.tags[first - 1] == ","
    quoted = view.quoted(first)
    for earlier in found if participial else reversed(found):
        if view.quoted(earlier.head) == quoted and earlier.source is not None and earlier.form in {"fin", "coord", "inv", "ger"} and earlier.likelihood > 0.3:  # noqa: PLR2004
            return earlier.source, True
    tags = view.tags
    stop = max(view.first, first - _FARTHEST_SUBJECT)
    for i in range(stop, first) if participial else range(first - 1, stop, -1):
        if tags[i] in "xzbmv" and view.quoted(i) == quoted:
            subject = view.subject(i)
            if subject is not None and view.tags[subject[0]] != "w":
                return subject, True
    return None, False


def _noun(view: SentenceView, head: int, word: str, found: list[Candidate]) -> Candidate | None:
    tags, lowers = view.tags, view.lowers
    number = view.at[head]
    if number < 0 or view.ends[number] != head + 1:
        return None
    first = max(view.firsts[number], view.first)
    end = head + 1
    owner_end = tags.rfind("S", first, head) + 1
    frame, content = view.complement(end)
    if frame in {"np", "end", "clause"} and end < view.end and tags[end] == "b":
        frame, content = view.complement(end + 1)
        frame = "be+" + frame
        end += 1
    elif end < view.end and tags[end] == "b" and lowers[end] in _BE:
        frame, content = view.complement(end + 1)
        frame = "be+" + frame
        end += 1
    source: tuple[int, int] | None = None
    start = first
    if owner_end:
        form, source, start = "poss", (first, owner_end), owner_end
    elif tags[first] == "s":
        form, source, start = "poss", (first, first + 1), first + 1
    else:
        form = "noun"
        verb = first - 1
        if verb > view.first and tags[verb] in "xzvegb":
            group = verb
            while group > view.first and tags[group - 1] in "rRbm":
                group -= 1
            subject = view.subject(group)
            if subject is not None:
                form, source, start = "light", subject, group
            elif tags[verb] == "g" or (group > view.first and tags[group - 1] in "tk,"):
                source, _ = _governor(view, group, found)
                form, start = ("light", group) if source else ("noun", first)
        if source is None and end < view.end and tags[end] == "i" and lowers[end] in {"by", "from", "among"}:
            phrase = view.phrase_at(end + 1)
            if phrase is not None:
                source = (phrase[0], view.chain_end(phrase[1]))
                form = "by"
                frame, content = view.complement(source[1])
    return Candidate(head, word, form, frame, start, end, source, content, -1)


def _adjective(view: SentenceView, head: int, word: str) -> Candidate | None:
    tags, lowers = view.tags, view.lowers
    first = head
    while first > view.first and tags[first - 1] in "rRb":
        first -= 1
    frame, content = view.complement(head + 1)
    if "b" not in tags[first:head]:
        phrase = view.phrase_before(head)
        if tags[head - 1 : head] in {"x", "z", "v"}:
            first = head - 1
        elif phrase is None:
            return None
    subject = view.subject(first)
    negated = "R" in tags[first:head] or any(word_.endswith("n't") for word_ in lowers[first:head])
    return Candidate(head, word, "adj", frame, first, head + 1, subject, content, -1, negated=negated)


def _other(view: SentenceView, head: int, word: str) -> Candidate | None:
    """Return the candidate of an adverb that credits nobody by name: reportedly, allegedly."""
    return Candidate(head, word, "adverb", "adv", head, head + 1, None, head + 1, -1)


def _according(view: SentenceView, head: int) -> Candidate | None:
    """Return the candidate of "according to": before its content at a sentence's start, behind it elsewhere."""
    tags, lowers = view.tags, view.lowers
    if head + 1 >= view.end or lowers[head + 1] != "to":
        return None
    phrase = view.phrase_at(head + 2)
    if phrase is None:
        return None
    source = (phrase[0], _appositions_end(view, view.chain_end(phrase[1])))
    left = head - 1
    if left < view.first or (tags[left] in "kq" and left == view.first):
        after = view.chain_end(phrase[1])
        while after < view.end and tags[after] != ",":
            after += 1
        if after >= view.end - 1:
            return None
        if source[1] > after:
            # An apposition may have run on into the content: hold it to what a closing comma bounds.
            closing = next((i for i in range(after + 1, view.end) if tags[i] == ","), -1)
            source = (phrase[0], source[1]) if closing == source[1] else (phrase[0], after)
        source = (phrase[0], max(source[1], after) if source[1] <= after else source[1])
        return Candidate(head, "according:other", "other", "front", head, head + 2, source, source[1] + 1, -1)
    return Candidate(head, "according:other", "other", "post", head, head + 2, source, -1, left if tags[left] == "," else head)
