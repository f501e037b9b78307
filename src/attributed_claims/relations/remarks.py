"""The article on its own figures: "could not be independently verified", "far exceeded the official tallies"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from attrs import evolve

from attributed_claims.relations.names import stems, stems_of_source
from attributed_claims.values import Claim, Mention, Quantity, Remark, Span, Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.marks.marks import Marks
    from attributed_claims.text.sentences import TokenRange
    from attributed_claims.values import Attribution

__all__ = ["find_remarks", "with_caveats"]

_VERIFY = frozenset("verify verified verifies corroborate corroborated authenticate authenticated substantiate substantiated confirm confirmed verifying".split())
_NOUNS = frozenset(["verification", "confirmation", "corroboration"])
_UNVERIFIED = frozenset(["unverified", "unconfirmed", "unverifiable", "uncorroborated"])
_INDEPENDENT = frozenset(["independently", "immediately", "separately", "fully", "independent", "immediate"])
_NOT = frozenset(["not", "never", "cannot", "can't", "couldn't", "hasn't", "haven't", "wasn't", "weren't", "unable", "impossible", "difficult", "hard", "n't", "no", "without", "nor", "neither"])
_LINKS = frozenset("remain remains remained is are was were be been go goes went stay stays stayed".split())
_EXCEED = frozenset("exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing dwarf dwarfs dwarfed outstrip outstrips outstripped".split())
_FIGURES = frozenset(
    "estimate estimates figure figures tally tallies toll tolls number numbers count counts claim claims report reports statistics data total totals assessment assessments".split(),
)
_EVERYTHING = frozenset(["any", "all", "none", "neither", "no", "such", "both"])
_CLAUSE_STARTS = frozenset([",", ";", ":", "-", "–", "—", "(", '"', "“"])
_LOOK_BACK = 8
"""How far before its verb a negation is looked for, in tokens."""
_TRIGGERS = _VERIFY | _NOUNS | _UNVERIFIED | _EXCEED


def find_remarks(marks: Marks, claims: Sequence[Claim], attributions: Sequence[Attribution] = ()) -> tuple[Remark, ...]:
    """Return what the article says of its own figures, in text order.

    Args:
        marks: the document's marks.
        claims: its claims, in text order.
        attributions: its attributions, to tell whose tallies are meant.
    """
    read = marks.read
    starts = [sentence.first for sentence in read.sentences]
    counted = [claim for claim in claims if isinstance(getattr(claim, "quantity", None), Quantity)]
    found: list[Remark] = []
    last = -1
    for token in [i for i, word in enumerate(read.lowers) if word in _TRIGGERS]:
        number = bisect_right(starts, token) - 1
        if number < 0 or token >= read.sentences[number].end or token < last:
            continue
        sentence = read.sentences[number]
        word = read.lowers[token]
        if word in _EXCEED:
            remark = _exceeds(marks, sentence, token, counted, attributions)
        elif _is_unverified(marks, sentence, token):
            remark = _unverified(marks, sentence, token, counted)
        else:
            continue
        if remark is not None:
            found.append(remark)
            last = bisect_left(read.starts, remark.hull.end)
    return tuple(found)


def with_caveats(claims: Sequence[Claim], remarks: Sequence[Remark]) -> tuple[Claim, ...]:
    """Return the claims with the caveat ``unverified`` where a remark says so."""
    marked = {name: remark for remark in reversed(remarks) if remark.kind == "unverified" for name in remark.of}
    return tuple(
        evolve(
            claim,
            caveats=(*claim.caveats, "unverified"),
            steps=(*claim.steps, Step("caveat", f'the article says: "{marked[claim.id].text}"', marked[claim.id].spans)),
        )
        if claim.id in marked and "unverified" not in claim.caveats
        else claim
        for claim in claims
    )


def _is_unverified(marks: Marks, sentence: TokenRange, token: int) -> bool:
    """Tell whether the word says that something is not verified."""
    lowers = marks.read.lowers
    word = lowers[token]
    before = lowers[max(sentence.first, token - _LOOK_BACK) : token]
    if word in _UNVERIFIED:
        return bool(before) and before[-1] in _LINKS or (len(before) > 1 and before[-2] in _LINKS)
    if _NOT.isdisjoint(before):
        return False
    if word in _NOUNS:
        return "independent" in before or "immediate" in before
    # "did not confirm it" is a source's silence; "could not be confirmed" and "could not independently confirm" are the article's.
    could = not {"could", "cannot", "can't", "couldn't", "unable", "impossible", "can", "difficult", "hard"}.isdisjoint(before)
    independent = not _INDEPENDENT.isdisjoint(before) or lowers[token + 1 : token + 2] == ["independently"]
    passive = not {"be", "been"}.isdisjoint(before[-3:])
    if word.startswith("confirm"):
        return independent and (passive or could)
    return could or (passive and (independent or "not" in before)) or independent


def _clause(marks: Marks, sentence: TokenRange, token: int) -> tuple[int, int]:
    """Return the tokens of the clause that a word stands in."""
    lowers = marks.read.lowers
    first = token
    while first > sentence.first and lowers[first - 1] not in _CLAUSE_STARTS:
        first -= 1
    if lowers[first] in {"and", "but", "though", "although", "while"}:
        first += 1
    end = token + 1
    while end < sentence.end and lowers[end] not in {",", ";", ".", "!", "?", ")", '"', "”", "and", "but"}:
        end += 1
    return first, end


def _mention(marks: Marks, first: int, end: int) -> Mention:
    span = marks.read.span(first, end)
    return Mention(marks.read.text[span.start : span.end], (span,))


def _unverified(marks: Marks, sentence: TokenRange, token: int, claims: Sequence[Claim]) -> Remark | None:
    first, end = _clause(marks, sentence, token)
    mention = _mention(marks, first, end)
    subject = marks.read.lowers[first:token]
    if not _EVERYTHING.isdisjoint(subject[:3]) and not _FIGURES.isdisjoint(subject):
        concerned = list(claims)
    else:
        concerned = _nearest(marks, sentence, mention.hull, claims)
    return Remark(mention.text, mention.spans, kind="unverified", of=tuple(claim.id for claim in concerned))


def _nearest(marks: Marks, sentence: TokenRange, place: Span, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims of the sentence the remark stands in, before it, or else of the nearest sentence with any before it."""
    read = marks.read
    start = read.starts[sentence.first]
    same = [claim for claim in claims if start <= claim.span.hull.start < place.start]
    if same:
        return same
    before = [claim for claim in claims if claim.span.hull.start < start]
    if not before:
        return []
    nearest = before[-1].span.hull.start
    starts = [read.starts[other.first] for other in read.sentences]
    number = bisect_right(starts, nearest) - 1
    here = bisect_right(starts, start) - 1
    if here - number > 2 or read.sentences[number].paragraph < sentence.paragraph - 1:  # noqa: PLR2004 (farther off, something else is meant)
        return []
    begin = starts[number]
    return [claim for claim in before if claim.span.hull.start >= begin]


def _exceeds(marks: Marks, sentence: TokenRange, token: int, claims: Sequence[Claim], attributions: Sequence[Attribution]) -> Remark | None:
    """ "Western estimates have far exceeded the Russian tallies"."""
    read, phrases = marks.read, marks.phrases
    first, _ = _clause(marks, sentence, token)
    subject = next((i for i in range(token - 1, first - 1, -1) if phrases.at[i] >= 0 and read.tags[i] in "np"), None)
    if subject is None or read.lowers[subject] not in _FIGURES or token + 1 >= sentence.end or phrases.at[token + 1] < 0:
        return None
    end = phrases.ends[phrases.at[token + 1]]
    if read.lowers[end - 1] not in _FIGURES:
        return None
    mention = _mention(marks, first, end)
    whose = stems(read.slice(token + 1, end - 1))
    by_id = {attribution.id: attribution for attribution in attributions}
    concerned = [claim for claim in claims if not claim.negated and claim.attribution in by_id and whose & stems_of_source(by_id[claim.attribution or ""])]
    own = [claim for claim in concerned if isinstance(getattr(claim, "group", None), Mention) and whose & stems(claim.group.text)]  # type: ignore[attr-defined]
    return Remark(mention.text, mention.spans, kind="exceeds", of=tuple(claim.id for claim in own or concerned))
