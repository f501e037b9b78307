"""Decisions by vote: those a sentence tells, completed from the sentences around it.

A vote is often told first and its counts a sentence later ("The final vote was 79 to 18"): both are one decision,
which stands where the counts do.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from attrs import evolve

from attributed_claims.claims.ballots import find_ballots, vote_words
from attributed_claims.claims.clauses import clause_of
from attributed_claims.claims.motions import VoteClause
from attributed_claims.claims.verdicts import decide, tells_without_counts, with_ballots
from attributed_claims.claims.when import time_of
from attributed_claims.marks.numbers import number_atoms
from attributed_claims.text.inflection import inflections

if TYPE_CHECKING:
    from attributed_claims.claims.marked import MarkedPassage
    from attributed_claims.claims.verdicts import Decision
    from attributed_claims.values import Mention, Time

__all__ = ["decision_time", "decisions_of", "vote_triggers", "without_retold"]

_NEAR = 3
"""How many sentences apart a vote and its counts may stand."""

_MOST_WORDS = 12
"""How many words of deciding are read in one sentence: no sentence of news has more, and each looks at all around it."""


@cache
def _kinds() -> dict[str, tuple[str, str]]:
    """Return the kind and the lemma of each form that tells a decision."""
    found: dict[str, tuple[str, str]] = {}
    for kind in ("vote", "pass", "reject", "fail", "weak_pass", "weak_reject"):
        for lemma in sorted(vote_words(kind)):
            found |= {form: (kind, lemma) for form in inflections(lemma) if not form.endswith("ing")}
    found |= {noun: ("act", noun) for noun in vote_words("act")}
    return found | {"tally": ("noun", "tally"), "fell": ("fail", "fall")}


def vote_triggers() -> frozenset[str]:
    """Return the words whose sentences may tell a decision."""
    return frozenset(_kinds())


def decisions_of(passage: MarkedPassage) -> list[Decision]:
    """Return the decisions that a sentence tells, completed from the sentences before it where they point back."""
    told = _told(passage)
    before = _around(passage, "before") if any(decision.pointing for decision in told) else []
    found = [_completed(passage, decision, told, before) for decision in told]
    retold = {decision.completed_by for decision in found}
    return [decision for decision in found if decision.token not in retold and _is_vote(passage, decision)]


def without_retold(passage: MarkedPassage, decisions: list[Decision]) -> list[Decision]:
    """Return the decisions of a passage but for those that a sentence close behind tells again, with their counts."""
    if all(decision.ballot is not None for decision in decisions):
        return decisions
    again = [
        later
        for _, told in _around(passage, "after")
        for later in told
        if later.ballot is not None and later.pointing and _points_back(later.motion)
    ]
    return [decision for decision in decisions if decision.ballot is not None or not any(_agree(decision, later) for later in again)]


def decision_time(passage: MarkedPassage, decision: Decision) -> Time | None:
    """Return when it was decided: a time in the motion dates the motion."""
    read = passage.marks.read
    time = time_of(passage, decision.token, passage.credit(read.span(decision.token, decision.token + 1)))
    if time is None or decision.motion is None or not decision.motion.hull.overlaps(time.hull):
        return time
    start = decision.motion.hull.start
    high = next((i for i in range(passage.first, passage.end) if read.starts[i] >= start), passage.end)
    return time_of(passage, decision.token, None, None, high)


def _told(passage: MarkedPassage) -> list[Decision]:
    """Return the decisions that a sentence tells by itself."""
    read, kinds = passage.marks.read, _kinds()
    first, end = passage.first, passage.end
    words = read.lowers[first:end]
    tokens = [token for token, word in enumerate(words, first) if word in kinds][:_MOST_WORDS]
    if not tokens or (vote_words("body").isdisjoint(words) and not any(map(_is_number, words))):
        return []  # nothing is decided, or there is neither anybody who decides nor a count
    dated = [(mark.first, mark.end) for mark in passage.time_marks]
    ballots = [one for one in find_ballots(read, first, end) if not any(a < one.end and one.first < b for a, b in dated)]
    if not ballots and not any(tells_without_counts(read, words, token, kinds[read.lowers[token]][0]) for token in tokens):
        return []
    sentence = VoteClause(clause_of(passage), ballots)
    told = [decision for token in tokens if (decision := decide(sentence, token, *kinds[read.lowers[token]])) is not None]
    return with_ballots(sentence, told)


def _around(passage: MarkedPassage, side: Literal["before", "after"]) -> list[tuple[MarkedPassage, list[Decision]]]:
    """Return the sentences close by on one side, the nearest first, each with what it tells by itself."""
    found: list[tuple[MarkedPassage, list[Decision]]] = []
    near = passage.before if side == "before" else passage.after
    while near is not None and len(found) < _NEAR:
        found.append((near, _told(near)))
        near = near.before if side == "before" else near.after
    return found


@lru_cache(maxsize=4096)
def _is_number(word: str) -> bool:
    """Tell whether a lower-case word may be or begin a number."""
    return word[0].isdigit() or bool(number_atoms(word))


def _completed(
    passage: MarkedPassage,
    decision: Decision,
    same: list[Decision],
    before: list[tuple[MarkedPassage, list[Decision]]],
) -> Decision:
    """Return a decision that points back with what its sentence and those before told of it."""
    if not decision.pointing:
        return decision
    read = passage.marks.read
    for earlier in reversed(same):
        if earlier.token < decision.token and not earlier.pointing and earlier.ballot is None and _agree(earlier, decision):
            place = read.span(earlier.token, earlier.token + 1)
            return evolve(_joined(decision, earlier), completed_from=place, completed_by=earlier.token)
    for sentence, told in before:
        for earlier in reversed(told):
            if not earlier.pointing and _is_vote(sentence, earlier) and _agree(earlier, decision):
                place = read.span(sentence.first, sentence.end)
                return evolve(_joined(decision, earlier), as_of=decision_time(sentence, earlier), completed_from=place)
    return decision


def _joined(decision: Decision, earlier: Decision) -> Decision:
    motion = (earlier.motion or decision.motion) if _points_back(decision.motion) else decision.motion
    return evolve(
        decision,
        body=earlier.body,
        motion=motion,
        outcome=decision.outcome or earlier.outcome,
        margin=decision.margin or earlier.margin,
    )


def _agree(first: Decision, later: Decision) -> bool:
    return later.outcome is None or first.outcome is None or later.outcome == first.outcome


def _points_back(motion: Mention | None) -> bool:
    """Tell whether a motion is one told before: "it", "the final vote", "the bill"."""
    if motion is None:
        return True
    words = motion.text.lower().split()
    return words[-1] in vote_words("pointing") and set(words[:-1]) <= {"the", "this", "that", "final"}


def _is_vote(passage: MarkedPassage, decision: Decision) -> bool:
    """Tell whether it is a decision by vote of a body that decides, and not an election, a poll or a company's."""
    words = decision.body.text.lower().split() if decision.body is not None else []
    head = _head(words)
    if not vote_words("never").isdisjoint(words) or head in vote_words("party"):
        return False
    known = head in vote_words("body")
    if decision.ballot is None:
        company = not vote_words("company").isdisjoint(passage.marks.read.lowers[passage.first : passage.end])
        return known and not company and (decision.outcome is not None or decision.motion is not None)
    if known or decision.completed_from is not None:
        return True
    sides = dict(decision.ballot.labelled)
    named = decision.motion is not None and not vote_words("motion").isdisjoint(decision.motion.text.lower().split())
    if decision.ballot.pair is None:
        return named and "for" in sides and len(sides) > 1
    return named or (decision.kind == "vote" and decision.body is not None)


def _head(words: list[str]) -> str:
    """Return the head of a body's words: the last before "of", "in" or "for"."""
    end = next((i for i, word in enumerate(words) if i and word in {"of", "in", "for", "at", "on"}), len(words))
    return words[end - 1].strip("\"”“'’,.") if words else ""
