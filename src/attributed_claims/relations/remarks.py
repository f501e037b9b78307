"""The article on its own figures: "could not be independently verified", "far exceeded the official tallies"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve

from attributed_claims.claims.marked import mention_at
from attributed_claims.claims.words import listed
from attributed_claims.relations.names import stems, stems_of_source
from attributed_claims.text.words import Sought
from attributed_claims.values import Claim, Mention, Quantity, Remark, Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.marks.marks import Marks
    from attributed_claims.text.sentences import TokenRange
    from attributed_claims.values import Attribution

__all__ = ["MOST_REMARKS", "find_remarks", "with_caveats"]

MOST_REMARKS = 50
"""The most remarks one document may have: each may be about every figure, and work must stay bounded."""

_NOUNS = frozenset(["verification", "confirmation", "corroboration"])
_ADVERBS = frozenset(["independently", "immediately", "separately", "fully", "independent", "immediate"])
_NOT = frozenset(
    "not never cannot can't couldn't hasn't haven't wasn't weren't unable impossible difficult hard"
    " n't no none without nor neither".split(),
)
_COULD = frozenset(["could", "cannot", "can't", "couldn't", "unable", "impossible", "can", "difficult", "hard"])
_LINKS = frozenset("remain remains remained is are was were be been go goes went stay stays stayed".split())
_EVERY = frozenset(["any", "all", "none", "neither", "no", "such", "both"])
_OPENING = frozenset([",", ";", ":", "-", "–", "—", "(", '"', "“"])
_CLOSING = frozenset([",", ";", ".", "!", "?", ")", '"', "”", "and", "but"])
_JOINING = frozenset(["and", "but", "though", "although", "while"])

_LOOK_BACK = 8
"""How far before its verb a negation is looked for, in tokens."""

_LONGEST = 40
"""The most tokens before or behind its verb that a remark takes in."""

_NEAR = 2
"""How many sentences behind the figures a remark on them may stand."""


@cache
def _trigger_words() -> frozenset[str]:
    return _NOUNS | listed("verify") | listed("unverified") | listed("exceed")


_TRIGGERS = Sought(_trigger_words)


def find_remarks(marks: Marks, claims: Sequence[Claim], attributions: Sequence[Attribution] = ()) -> tuple[Remark, ...]:
    """Return what the article says of its own figures, in text order.

    Args:
        marks: the document's marks.
        claims: its claims, in text order.
        attributions: its attributions, to tell whose tallies are meant.
    """
    read = marks.read
    tokens = read.tokens_in(_TRIGGERS)
    if not tokens:
        return ()
    starts = [sentence.first for sentence in read.sentences]
    counted = _Figures(marks, claims, attributions)
    found: list[Remark] = []
    end = 0
    for token in tokens:
        number = bisect_right(starts, token) - 1
        if number < 0 or not end <= token < read.sentences[number].end or len(found) >= MOST_REMARKS:
            continue
        sentence = read.sentences[number]
        if read.lowers[token] in listed("exceed"):
            remark = _exceeds(marks, sentence, token, counted)
        else:
            remark = _unverified(marks, number, token, counted) if _is_unverified(marks, sentence, token) else None
        if remark is not None:
            found.append(remark)
            end = bisect_left(read.starts, remark.hull.end)
    return tuple(found)


def with_caveats(claims: Sequence[Claim], remarks: Sequence[Remark]) -> tuple[Claim, ...]:
    """Return the claims with the caveat ``unverified`` where a remark says so."""
    by_claim = {name: remark for remark in reversed(remarks) if remark.kind == "unverified" for name in remark.of}
    return tuple(_doubted(claim, by_claim.get(claim.id)) for claim in claims)


def _doubted(claim: Claim, remark: Remark | None) -> Claim:
    if remark is None or "unverified" in claim.caveats:
        return claim
    step = Step("caveat", f'the article says: "{remark.text}"', remark.spans)
    return evolve(claim, caveats=(*claim.caveats, "unverified"), steps=(*claim.steps, step))


class _Figures:
    """The claims that state a figure, for looking up those a remark is about."""

    def __init__(self, marks: Marks, claims: Sequence[Claim], attributions: Sequence[Attribution]) -> None:
        self.claims = [claim for claim in claims if isinstance(getattr(claim, "quantity", None), Quantity)]
        self.starts = [claim.span.hull.start for claim in self.claims]
        self._marks = marks
        self._by_id = {attribution.id: attribution for attribution in attributions}

    def before(self, number: int, place: int) -> list[Claim]:
        """Return the claims of sentence ``number`` that stand before the offset ``place``, or else those of a sentence close before."""
        read = self._marks.read
        last = bisect_left(self.starts, place)
        for sentence in range(number, max(-1, number - _NEAR - 1), -1):
            if read.sentences[sentence].paragraph < read.sentences[number].paragraph - 1:
                break
            first = bisect_left(self.starts, read.starts[read.sentences[sentence].first])
            if first < last:
                return self.claims[first:last]
        return []

    def of_source(self, whose: frozenset[str]) -> list[Claim]:
        """Return the figures credited to a source of these name stems, those about its own people where there are any."""
        theirs = []
        for claim in self.claims:
            credit = self._by_id.get(claim.attribution or "")
            if credit is not None and not claim.negated and whose & stems_of_source(credit):
                theirs.append(claim)
        own = []
        for claim in theirs:
            group = getattr(claim, "group", None)
            if isinstance(group, Mention) and whose & stems(group.text):
                own.append(claim)
        return own or theirs


def _is_unverified(marks: Marks, sentence: TokenRange, token: int) -> bool:
    """Tell whether the word says that something is not verified."""
    lowers = marks.read.lowers
    word = lowers[token]
    before = lowers[max(sentence.first, token - _LOOK_BACK) : token]
    if word in listed("unverified"):
        return not _LINKS.isdisjoint(before[-2:])
    if _NOT.isdisjoint(before):
        return False
    if word in _NOUNS:
        return not _ADVERBS.isdisjoint(before)
    # "did not confirm it" is a source's silence; "could not be confirmed" and "could not independently confirm" are the article's.
    could = not _COULD.isdisjoint(before)
    independent = not _ADVERBS.isdisjoint(before) or lowers[token + 1 : token + 2] == ["independently"]
    passive = not {"be", "been"}.isdisjoint(before[-3:])
    if word.startswith("confirm"):
        return independent and (passive or could)
    return could or independent or (passive and "not" in before)


def _clause(marks: Marks, sentence: TokenRange, token: int) -> tuple[int, int]:
    """Return the tokens of the clause that a word stands in."""
    lowers = marks.read.lowers
    first, low = token, max(sentence.first, token - _LONGEST)
    while first > low and lowers[first - 1] not in _OPENING:
        first -= 1
    if first < token and lowers[first] in _JOINING:
        first += 1
    end, high = token + 1, min(sentence.end, token + _LONGEST)
    while end < high and lowers[end] not in _CLOSING:
        end += 1
    return first, end


def _unverified(marks: Marks, number: int, token: int, figures: _Figures) -> Remark:
    """Return the remark of "any numbers remain unverified" (of every figure) or "the claim could not be verified" (of those before it)."""
    read = marks.read
    first, end = _clause(marks, read.sentences[number], token)
    mention = mention_at(read, first, end)
    subject = read.lowers[first:token]
    every = not _EVERY.isdisjoint(subject[:3]) and not listed("figures").isdisjoint(subject)
    concerned = figures.claims if every else figures.before(number, mention.hull.start)
    return Remark(mention.text, mention.spans, kind="unverified", of=tuple(claim.id for claim in concerned))


def _exceeds(marks: Marks, sentence: TokenRange, token: int, figures: _Figures) -> Remark | None:
    """Return the remark of "Western estimates have far exceeded the Russian tallies", or None."""
    read, phrases = marks.read, marks.phrases
    first, _ = _clause(marks, sentence, token)
    subject = next((i for i in range(token - 1, first - 1, -1) if phrases.at[i] >= 0 and read.tags[i] in "np"), None)
    if subject is None or read.lowers[subject] not in listed("figures") or token + 1 >= sentence.end or phrases.at[token + 1] < 0:
        return None
    end = phrases.ends[phrases.at[token + 1]]
    if read.lowers[end - 1] not in listed("figures"):
        return None
    mention = mention_at(read, first, end)
    concerned = figures.of_source(stems(read.slice(token + 1, end - 1)))
    return Remark(mention.text, mention.spans, kind="exceeds", of=tuple(claim.id for claim in concerned))
