"""What a noun of deciding tells in its own sentence: "the unanimous adoption of", "gave approval to", "a vote of 5-2"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.claims.counted.walks import verb_group
from attributed_claims.claims.marked import mention_at
from attributed_claims.claims.voted.ballots import vote_words
from attributed_claims.claims.voted.decision import Decision

if TYPE_CHECKING:
    from attributed_claims.claims.voted.decision import VoteOutcome
    from attributed_claims.claims.voted.motions import VoteClause

__all__ = ["acted", "counted"]

_VERBS_TRIED = 4
"""How many verbs of a sentence are tried for what "by a vote of 9 to 2" decided."""


def acted(sentence: VoteClause, token: int, chunk: int) -> Decision | None:
    """Return the decision of an act's noun, or None.

    Args:
        sentence: the sentence, read for a vote.
        token: the noun.
        chunk: its chunk.
    """
    if sentence.clause.ends[chunk] - 1 != token:
        return None
    return _unanimous(sentence, token, chunk) or _approval(sentence, token, chunk)


def _unanimous(sentence: VoteClause, token: int, chunk: int) -> Decision | None:
    """Return the decision of "the unanimous adoption of Resolution 2254 by the council"."""
    clause, read = sentence.clause, sentence.read
    words = read.lowers[clause.firsts[chunk] : token]
    motion = chunk + 2
    if "unanimous" not in words or clause.kind(chunk + 1) != "O" or clause.kind(motion) not in "NQ":
        return None
    body = sentence.body_behind(motion, "by") or sentence.body_within(motion)
    if body is None:
        return None
    place = words.index("unanimous") + clause.firsts[chunk]
    outcome: VoteOutcome = "rejected" if read.lowers[token] in vote_words("rejecting_act") else "passed"
    margin = mention_at(read, place, place + 1)
    return Decision(token=token, kind="act", outcome=outcome, body=body, motion=sentence.mention(motion), margin=margin)


def _approval(sentence: VoteClause, token: int, chunk: int) -> Decision | None:
    """Return the decision of "The council gave final approval to the plan" and "The bill won approval in the House"."""
    clause, verb = sentence.clause, chunk - 1
    if sentence.read.lowers[token] not in vote_words("assent") or clause.kind(verb) not in "VE":
        return None
    group = verb_group(clause, verb)
    greeting = sentence.read.lowers[token] == "nod" and clause.lower(chunk) == "a"  # "gave a nod to the crowd"
    if group.modal or group.infinitive or group.negated or group.be or greeting:
        return None
    subject = sentence.subject(group.start)
    if subject is not None and clause.lower(verb) in vote_words("granting") and sentence.is_body(subject):
        at = chunk + 1
        while clause.kind(at) in "TR" or sentence.in_ballot(at) or (clause.kind(at) == "P" and clause.kind(at + 1) == "T"):
            at += 1
        if clause.kind(at) not in "tP" or clause.lower(at) not in {"to", "for"}:
            return None
        body, motion = sentence.mention(subject), sentence.motion(at + 1)
        return Decision(
            token=token,
            kind="act",
            outcome="passed",
            body=body,
            motion=motion,
            margin=sentence.margin(chunk),
            verb=clause.firsts[verb],
        )
    owner = sentence.fated_subject(group.start)
    if owner is None or clause.lower(verb) not in vote_words("gaining"):
        return None
    who = sentence.body_behind(chunk, "from", "by", "in", "of") or sentence.body_within(chunk)
    if who is None:
        return None
    motion, margin = sentence.named(owner), sentence.margin(chunk)
    return Decision(token=token, kind="act", outcome="passed", body=who, motion=motion, margin=margin, verb=clause.firsts[verb])


def counted(sentence: VoteClause, token: int, chunk: int) -> Decision | None:
    """Return the decision of "a 4-3 vote by the council delayed it", "By a vote of 9 to 2, …" and "The final vote was 61 to 24", or None.

    Args:
        sentence: the sentence, read for a vote.
        token: the noun.
        chunk: its chunk.
    """
    clause = sentence.clause
    if clause.ends[chunk] - 1 != token or clause.kind(chunk) not in "NQ" or not sentence.ballots:
        return None
    if read_votes := _gained(sentence, token, chunk):
        return read_votes
    opening = sentence.opening(chunk)
    by, who, verb = clause.lower(chunk + 1), chunk + 2, chunk + 3
    if by == "by" and clause.kind(who) == "N" and sentence.is_body(who) and clause.kind(verb) == "V":
        return Decision(token=token, kind="noun", outcome="passed", body=sentence.mention(who), motion=sentence.motion(verb))
    before = clause.kind(opening - 1)
    if before == "P" and clause.lower(opening - 1) in {"by", "in", "on", "with"}:
        return _by_vote(sentence, token, chunk)
    if owner := sentence.owner(opening):
        at = chunk + 1
        while clause.kind(at) in "TR" or (clause.kind(at) == "P" and clause.kind(at + 1) == "T"):
            at += 1
        if clause.kind(at) == "t":  # "the council's 5-2 vote on Monday to raise fees"
            motion = sentence.motion(at + 1, finite_ends=True)
            return Decision(token=token, kind="noun", outcome="passed", body=owner, motion=motion)
        if clause.lower(at) in {"for", "against"}:  # "the senate's 80-19 vote for the treaty"
            against = clause.lower(at) == "against"
            motion = sentence.motion(at + 1, finite_ends=True)
            outcome: VoteOutcome = "rejected" if against else "passed"
            return Decision(token=token, kind="noun", outcome=outcome, body=owner, motion=motion, against_it=against)
    if before in "PO":
        return None
    where = chunk + 2 if clause.lower(chunk + 1) == "in" and clause.kind(chunk + 2) == "N" and sentence.is_body(chunk + 2) else None
    be = chunk + 1 if where is None else where + 1
    while clause.kind(be) == "O" and clause.kind(be + 1) == "N":
        be += 2
    if clause.kind(be) != "B" or verb_group(clause, be + 1).modal:
        return None
    if where is None:
        return Decision(token=token, kind="noun", outcome=None)
    return Decision(token=token, kind="noun", outcome=_leaning(sentence, be), body=sentence.mention(where))


def _leaning(sentence: VoteClause, chunk: int) -> VoteOutcome | None:
    """Return the outcome of "The vote in the Senate was 52-48 in favour", by the word behind the counts."""
    words = sentence.read.lowers[sentence.clause.ends[chunk] : sentence.passage.end]
    for word in words:
        if word in {"for", "favor", "favour"}:
            return "passed"
        if word == "against":
            return "rejected"
    return None


def _gained(sentence: VoteClause, token: int, chunk: int) -> Decision | None:
    """Return the decision of "The amendment got 54 votes", which has an outcome where the sentence tells it."""
    clause = sentence.clause
    if clause.lower(chunk - 1) not in vote_words("gaining"):
        return None
    motion = sentence.fated_subject(chunk - 1)
    if motion is None and clause.lower(chunk + 1) == "for" and clause.kind(chunk + 2) in "NQ" and sentence.is_motion(chunk + 2):
        motion = chunk + 2  # "They won 57 votes for the plan"
    words = sentence.read.lowers[token + 1 : sentence.passage.end]
    if motion is None or vote_words("shy").isdisjoint(words):
        return None
    body = sentence.body_behind(chunk, "in")
    return Decision(token=token, kind="verdict", outcome="rejected", body=body, motion=sentence.named(motion), short=True)


def _by_vote(sentence: VoteClause, token: int, chunk: int) -> Decision | None:
    """Return the decision of "By a vote of 9 to 2, the council delayed the levy": any verb may tell what was decided."""
    clause = sentence.clause
    for at in sorted(sentence.past_verbs, key=lambda at: abs(at - chunk))[:_VERBS_TRIED]:
        group = verb_group(clause, at)
        subject = sentence.subject(group.start)
        if subject is not None and sentence.is_body(subject) and not group.modal and not group.negated:
            body, motion, margin = sentence.mention(subject), sentence.motion(at), sentence.margin(chunk)
            return Decision(token=token, kind="noun", outcome="passed", body=body, motion=motion, margin=margin, verb=clause.firsts[at])
    return None
