"""What a verb that tells a motion's fate says in its own sentence: "approved", "was rejected by", "passed the House", "failed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from attributed_claims.claims.voted.ballots import vote_words
from attributed_claims.claims.voted.decision import Decision
from attributed_claims.claims.voted.voting import tellers

if TYPE_CHECKING:
    from attributed_claims.claims.counted.walks import VerbGroup
    from attributed_claims.claims.voted.decision import VoteOutcome
    from attributed_claims.claims.voted.motions import VoteClause

__all__ = ["fated", "ruled", "unpassed"]


def ruled(sentence: VoteClause, token: int, chunk: int, group: VerbGroup, outcome: VoteOutcome, lemma: str) -> Decision | None:
    """Return the decision of "The council approved the plan", "The plan was rejected by the council" and "approved, 5-2", or None.

    Args:
        sentence: the sentence, read for a vote.
        token: the verb.
        chunk: its chunk.
        group: the verb with its auxiliaries.
        outcome: what becomes of the motion.
        lemma: the verb's dictionary form.
    """
    clause = sentence.clause
    decision = Decision(token=token, kind="verdict", outcome=outcome, margin=sentence.margin(chunk))
    subject = sentence.subject(group.start)
    if subject is None and lemma == "pass":
        return fated(sentence, token, chunk, group, outcome, needs_counts=False)
    by = sentence.body_behind(chunk, "by")
    if subject is None and by is not None and clause.kind(chunk) in "EV" and clause.kind(chunk - 1) == ",":
        motion = sentence.fated_subject(group.start)  # "The bill, approved by the House last week, …"
        return None if motion is None else evolve(decision, body=by, motion=sentence.named(motion))
    if subject is None or (not group.be and clause.kind(subject - 1) in "BH"):
        return None  # "get a budget passed"
    reduced = clause.kind(chunk) == "E" and not group.have  # "a plan approved by the council"
    if by is None and group.be and sentence.is_body(subject):
        return None  # "he passed, the council said, and was approved as a guide"
    if group.be or (reduced and by is not None):
        body = by or sentence.body_behind(chunk, "in") or sentence.body_within(subject)
        return evolve(decision, body=body, motion=sentence.named(subject))
    if subject in clause.counted:
        against = lemma in vote_words("opposing")
        return tellers(sentence, token, subject, sentence.motion(chunk + 1), against_it=against)
    target = sentence.aim(chunk) if lemma in vote_words("aiming") else sentence.target(chunk)
    if target is None and sentence.is_body(subject) and clause.kind(subject - 1) in "wC":
        motion = sentence.fated_subject(subject)  # "the ordinance, which the council passed"
        return None if motion is None else evolve(decision, body=sentence.mention(subject), motion=sentence.named(motion))
    if lemma == "pass" and (target is None or sentence.is_body(target) or clause.head(target) in {"reading", "stage", "hurdle"}):
        if reduced and target is None and (within := sentence.body_within(subject)):
            return evolve(decision, body=within, motion=sentence.mention(subject))  # "the council resolution, passed unanimously"
        return fated(sentence, token, chunk, group, outcome, needs_counts=False)
    if target is None:
        return evolve(decision, body=sentence.mention(subject)) if sentence.is_body(subject) and sentence.ballots else None
    balloted = clause.head(subject) in vote_words("members") and (
        decision.margin is not None or "ballot" in sentence.read.lowers[token : sentence.passage.end]
    )
    if not (sentence.is_body(subject) or balloted or (sentence.ballots and sentence.points(subject))):
        return None
    if not sentence.ballots and (clause.head(target) in vote_words("no_motion") or clause.lower(target) == "no"):
        return None
    if lemma == "deny" and not sentence.ballots and clause.head(target) not in vote_words("asked_for"):
        return None
    if lemma == "defeat" and not sentence.is_motion(target):
        return None  # a game, or a war
    named = sentence.is_motion(target) or lemma in vote_words("aiming")
    if clause.head(subject) in vote_words("weak_body") and not sentence.ballots and decision.margin is None and not named:
        return None
    return evolve(decision, body=sentence.named(subject) or sentence.speaker(subject), motion=sentence.motion(target))


def unpassed(sentence: VoteClause, token: int, chunk: int, group: VerbGroup) -> Decision | None:
    """Return the decision of "Congress failed to override the veto" and "The council failed on Monday to adopt the text", or None.

    Args:
        sentence: the sentence, read for a vote.
        token: the verb.
        chunk: its chunk.
        group: the verb with its auxiliaries.
    """
    clause = sentence.clause
    subject = sentence.subject(group.start)
    at = chunk + 1
    while clause.kind(at) in "TR" or (clause.kind(at) == "P" and clause.kind(at + 1) == "T"):
        at += 1
    verb = clause.lower(at + 1)
    if subject is None or group.be or not sentence.is_body(subject) or clause.kind(at) != "t" or verb not in vote_words("pass"):
        return None
    words = sentence.read.lowers[token : sentence.passage.end]
    if verb != "override" and not sentence.ballots and vote_words("voting").isdisjoint(words):
        return None  # "failed to pass a budget in time"
    motion = sentence.motion(at + 1 if verb == "override" else at + 2)
    return Decision(token=token, kind="verdict", outcome="rejected", body=sentence.mention(subject), motion=motion, short=True)


def fated(
    sentence: VoteClause,
    token: int,
    chunk: int,
    group: VerbGroup,
    outcome: VoteOutcome,
    *,
    needs_counts: bool,
) -> Decision | None:
    """Return the decision of "The bill passed the House", "The measure fell short" and "An attempt to end it lost 5-4", or None.

    Args:
        sentence: the sentence, read for a vote.
        token: the verb.
        chunk: its chunk.
        group: the verb with its auxiliaries.
        outcome: what becomes of the motion that is the verb's subject.
        needs_counts: whether the verb tells a vote only where it is counted.
    """
    clause, lowers = sentence.clause, sentence.read.lowers
    subject = sentence.fated_subject(group.start)
    if subject is None or (group.be and not (lowers[token] == "carried" and sentence.ballots)):
        return None
    if clause.kind(chunk + 1) == "t" and not sentence.in_ballot(chunk + 2):
        if outcome == "passed" or clause.lower(chunk + 2) not in vote_words("failed_to"):
            return None
        chunk += 2  # "failed to clear the House"
    paired = any(ballot.pair is not None for ballot in sentence.ballots)
    if lowers[token] in {"fell", "falls", "fallen"} and not paired and vote_words("shy").isdisjoint(lowers[token + 1 : token + 5]):
        return None
    target = sentence.target(chunk)
    where = sentence.mention(target) if target is not None and sentence.is_body(target) else None
    body = where or sentence.body_behind(chunk, "in", "by", "through", "from", "of") or sentence.body_within(subject)
    if not sentence.ballots and (needs_counts or body is None):
        if (needs_counts and sentence.margin(chunk) is None) or (
            body is None and not sentence.points(subject) and clause.head(subject) not in vote_words("fated")
        ):
            return None
        if sentence.margin(chunk) is None:
            return None
    motion = sentence.named(subject)
    return Decision(token=token, kind="verdict", outcome=outcome, body=body, motion=motion, margin=sentence.margin(chunk))
