"""Decisions by vote: those a sentence tells, completed from the sentences around it.

A vote is often told first and its counts a sentence later ("The final vote was 61 to 24"): both are one decision,
which stands where the counts do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import evolve

from attributed_claims.claims.clauses import clause_of
from attributed_claims.claims.voted.ballots import find_ballots, vote_words
from attributed_claims.claims.voted.deciding import told_in
from attributed_claims.claims.voted.motions import VoteClause
from attributed_claims.claims.when import time_of
from attributed_claims.values import Mention, Span

if TYPE_CHECKING:
    from attributed_claims.claims.marked import MarkedPassage
    from attributed_claims.claims.voted.ballots import Ballot
    from attributed_claims.claims.voted.decision import Decision
    from attributed_claims.values import Time

__all__ = ["decision_time", "decisions_of", "without_retold"]

_LONGEST_ABSTENTION = 12
"""The most tokens a sentence may have that does no more than count abstentions."""

_LONGEST_NAME = 6
"""How many words into a motion's name its body may be named."""

_OVERRIDING = frozenset(["override", "overrode", "overridden", "overriding", "president", "mayor", "governor"])
"""Words of a veto that is not a member's of the body that voted."""

_PRONOUNS = frozenset(["it", "they"])
_AUXILIARIES = 3
"""How far before "voted" the pronoun that opens its sentence may stand, in tokens."""

_NEAR = 3
"""How many sentences apart a vote and its counts may stand."""


def decisions_of(passage: MarkedPassage) -> list[Decision]:
    """Return the decisions that a sentence tells, completed from the sentences before it where they point back."""
    told = told_in(passage)
    if not told:
        return []
    before = _around(passage, "before") if any(decision.pointing for decision in told) else []
    found = [_settled(passage, _completed(passage, decision, told, before)) for decision in told]
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


def _around(passage: MarkedPassage, side: Literal["before", "after"]) -> list[tuple[MarkedPassage, list[Decision]]]:
    """Return the sentences close by on one side, the nearest first, each with what it tells by itself."""
    found: list[tuple[MarkedPassage, list[Decision]]] = []
    near = passage.before if side == "before" else passage.after
    while near is not None and len(found) < _NEAR:
        found.append((near, told_in(near)))
        near = near.before if side == "before" else near.after
    return found


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
            if _may_complete(sentence, earlier, decision):
                place = read.span(sentence.first, sentence.end)
                return evolve(_joined(decision, earlier), as_of=decision_time(sentence, earlier), completed_from=place)
    return decision


def _may_complete(before: MarkedPassage, earlier: Decision, decision: Decision) -> bool:
    """Tell whether what a sentence before tells may be the decision that points back."""
    if earlier.pointing or not _is_vote(before, earlier) or not _agree(earlier, decision):
        return False
    return not decision.partial or (earlier.ballot is None and _points_back(decision.motion))


def _settled(passage: MarkedPassage, decision: Decision) -> Decision:
    """Return a decision with the abstentions that the sentence behind counts, and turned where it was vetoed."""
    if decision.ballot is None:
        return _with_antecedent(passage, decision)
    decision = evolve(decision, ballot=_counted_on(passage, decision.ballot))
    labelled = dict(decision.ballot.labelled) if decision.ballot is not None else {}
    if decision.body is None and ({"for", "against"} <= set(labelled) or (decision.partial and _vetoed(passage))):
        body, place = _body_of_motion(decision.motion) or _body_before(passage)
        told = place or (decision.voters.hull if decision.voters else None)
        decision = evolve(decision, body=body or decision.voters, completed_from=told)
    if decision.outcome == "passed" and _vetoed(passage):
        decision = evolve(decision, outcome="rejected", short=True)
    return decision


def _with_antecedent(passage: MarkedPassage, decision: Decision) -> Decision:
    """Return a decision with the body of the sentence before, where a pronoun stands for it: "It has voted to close the port"."""
    if decision.kind != "vote" or decision.body is not None or decision.motion is None:
        return decision
    if passage.marks.read.lowers[passage.first] not in _PRONOUNS or decision.token - passage.first > _AUXILIARIES:
        return decision
    body, place = _body_before(passage)
    return decision if body is None else evolve(decision, body=body, completed_from=place)


def _counted_on(passage: MarkedPassage, ballot: Ballot) -> Ballot:
    """Return counts with those that a short sentence behind adds: "Another 48 abstained.", "Seven were against and 32 abstained."."""
    after = passage.after
    if after is None or after.end - after.first > _LONGEST_ABSTENTION:
        return ballot
    further = find_ballots(after.marks.read, after.first, after.end)
    sides = set(dict(further[0].labelled)) if len(further) == 1 and further[0].pair is None else set()
    known = set(dict(ballot.labelled)) | ({"for", "against"} if ballot.pair is not None else set())
    if not sides or "for" in sides or sides & known:
        return ballot
    return evolve(ballot, labelled=(*ballot.labelled, *further[0].labelled))


def _body_of_motion(motion: Mention | None) -> tuple[Mention, Span] | None:
    """Return the body in a motion's name ("the General Assembly resolution"), and where it stands, or None."""
    if motion is None or len(motion.spans) != 1:
        return None
    end = 0
    for word in motion.text.split()[:_LONGEST_NAME]:
        end = motion.text.index(word, end) + len(word)
        if word.lower() in vote_words("body"):
            span = Span(motion.hull.start, motion.hull.start + end)
            return Mention(motion.text[:end], (span,)), span
    return None


def _body_before(passage: MarkedPassage) -> tuple[Mention | None, Span | None]:
    """Return the last body that the sentence before names as one that decides, and where it stands."""
    before = passage.before
    if before is None:
        return None, None
    sentence = VoteClause(clause_of(before), [])
    body = sentence.body_before(len(sentence.clause.kinds))
    return body, body.hull if body else None


def _vetoed(passage: MarkedPassage) -> bool:
    """Tell whether a council's member vetoed what the council voted for, here or in a sentence beside."""
    first, end = _beside(passage)
    words = passage.marks.read.lowers[first:end]
    if "vetoed" not in words or not _OVERRIDING.isdisjoint(words):
        return False
    own = passage.marks.read.lowers[passage.first : passage.end]
    return "council" in words or (
        "vetoed" in own and own[own.index("vetoed") + 1 :][:1] == ["by"]
    )  # "won 11 votes but was vetoed by Ruritania"


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
    motion = decision.motion.text.lower().split() if decision.motion is not None else []
    head = _head(words)
    if _never_votes(words) or head in vote_words("party") or _of_person(motion):
        return False
    if decision.partial and decision.completed_from is None:
        return False  # how some members voted
    known = head in vote_words("body") or (head in vote_words("members") and not vote_words("work").isdisjoint(motion))
    if decision.ballot is None:
        return known and not _of_company(passage, words) and (decision.outcome is not None or decision.motion is not None)
    if known or decision.completed_from is not None:
        return True
    sides = dict(decision.ballot.labelled)
    named = not vote_words("motion").isdisjoint(motion)
    if decision.ballot.pair is None:
        return named and "for" in sides and (len(sides) > 1 or (decision.kind == "verdict" and not decision.weak))
    return named or (decision.kind == "vote" and decision.body is not None)


def _never_votes(words: list[str]) -> bool:
    """Tell whether a body is a court, the people or the like: "a three-judge panel"."""
    return any(part in vote_words("never") for word in words for part in (word, *word.split("-")))


def _of_person(motion: list[str]) -> bool:
    """Tell whether a person is decided on: "endorsed Lee for mayor"."""
    return any(word in {"for", "as"} and not vote_words("office").isdisjoint(motion[at + 1 : at + 3]) for at, word in enumerate(motion[:6]))


def _of_company(passage: MarkedPassage, words: list[str]) -> bool:
    """Tell whether the board that decides is a company's: its sentence says so, or one beside it where only "the board" is named."""
    if _head(words) in vote_words("public_body"):
        return False
    read, first, end = passage.marks.read, passage.first, passage.end
    if vote_words("plain_body").issuperset(words):
        first, end = _beside(passage)
    return not vote_words("company").isdisjoint(read.lowers[first:end])


def _beside(passage: MarkedPassage) -> tuple[int, int]:
    """Return the tokens of a passage with the sentences beside it."""
    before, after = passage.before, passage.after
    return (before.first if before else passage.first), (after.end if after else passage.end)


def _head(words: list[str]) -> str:
    """Return the head of a body's words: the last before "of", "in" or "for"."""
    end = next((i for i, word in enumerate(words) if i and word in {"of", "in", "for", "at", "on"}), len(words))
    return words[end - 1].strip("\"”“'’,.") if words else ""
