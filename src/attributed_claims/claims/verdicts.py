"""What a word of deciding tells in its own sentence: who decided what, and how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import evolve, frozen

from attributed_claims.claims.ballots import Ballot, vote_words
from attributed_claims.claims.marked import mention_at
from attributed_claims.claims.walks import hypothetical, verb_group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.claims.clauses import Counted
    from attributed_claims.claims.motions import VoteClause
    from attributed_claims.claims.walks import VerbGroup
    from attributed_claims.text.sentences import ReadText
    from attributed_claims.values import Mention, Span, Time

__all__ = ["Decision", "VoteOutcome", "decide", "tells_without_counts", "with_ballots"]

VoteOutcome = Literal["passed", "rejected"]
"""What became of a motion."""

_SINGLE_VOTERS = frozenset(["he", "she", "i", "you"])
_ELECTING = frozenset(["elect", "re-elect", "reelect"])
_REACH = 14
"""How far behind the verb "vote" the motion may start, in chunks."""


@frozen(eq=False, kw_only=True)
class Decision:
    """A word of deciding, with what is known of the decision.

    Args:
        token: the verb, or the noun "vote".
        kind: ``vote`` (the verb), ``verdict`` ("approved", "failed"), ``act`` ("adoption") or ``noun`` ("a vote of 5-2").
        outcome: what became of the motion, or None.
        body: who decided, or None.
        motion: what was decided on, or None.
        against_it: whether the counts begin with those against ("voted A to B against").
        short: whether the counts begin with those for it though it was rejected.
        margin: the words for how clear it was, or None.
        ballot: the counts, or None.
        as_of: when, where another sentence tells it.
        completed_from: the words that told the rest, or None.
        completed_by: the token of the decision in the same sentence that told the rest, or None.
    """

    token: int
    kind: Literal["vote", "verdict", "act", "noun"]
    outcome: VoteOutcome | None
    body: Mention | None = None
    motion: Mention | None = None
    against_it: bool = False
    short: bool = False
    margin: Mention | None = None
    ballot: Ballot | None = None
    as_of: Time | None = None
    completed_from: Span | None = None
    completed_by: int | None = None

    @property
    def pointing(self) -> bool:
        """Whether the body must come from another sentence."""
        return self.body is None


def tells_without_counts(read: ReadText, words: Sequence[str], token: int, kind: str) -> bool:
    """Tell whether :func:`decide` may find a decision in a word where no counts stand, before the sentence's chunks are read.

    Args:
        read: the text.
        words: the lower-case words of the sentence.
        token: the word of deciding.
        kind: its row in ``votes.tsv``.
    """
    return "unanimous" in words if kind == "act" else kind != "noun" and _is_past(read, token)


def _is_past(read: ReadText, token: int) -> bool:
    return read.tags[token] in "xe" or read.lowers[token].endswith("ed")


def decide(sentence: VoteClause, token: int, kind: str, lemma: str) -> Decision | None:
    """Return the decision that the word at ``token`` tells, or None.

    Args:
        sentence: the sentence, read for a vote.
        token: the word.
        kind: its row in ``votes.tsv``.
        lemma: its dictionary form.
    """
    clause, read = sentence.clause, sentence.read
    chunk = clause.chunk(token)
    if kind == "act":
        return _act(sentence, token, chunk)
    if kind == "noun" or clause.ends[chunk] - clause.firsts[chunk] > 1 or clause.kind(chunk) not in "VE":
        return _noun(sentence, token, chunk) if kind in {"noun", "vote"} else None
    group = verb_group(clause, chunk)
    if group.modal or group.infinitive or group.negated or hypothetical(clause, group.start):
        return None
    if not _is_past(read, token) and not sentence.ballots:
        return None
    if kind == "vote":
        return None if group.be else _vote(sentence, token, chunk, group)  # "was voted best speaker"
    if kind == "fail":
        return _fail(sentence, token, chunk, group)
    decision = _verdict(sentence, token, chunk, group, "passed" if kind.endswith("pass") else "rejected", lemma)
    if decision is not None and kind.startswith("weak") and not sentence.ballots and decision.margin is None:
        return None
    return decision


# The verb "vote".


def _vote(sentence: VoteClause, token: int, chunk: int, group: VerbGroup) -> Decision | None:
    clause = sentence.clause
    subject = sentence.subject(group.start)
    outcome, motion, against_it = _after_vote(sentence, chunk)
    if subject is not None:
        if subject in clause.counted:
            return _tellers(sentence, token, subject, clause.counted[subject], motion, against_it=against_it)
        if clause.head(subject) in _SINGLE_VOTERS:
            return None
    if outcome is None and motion is None and not sentence.ballots:
        return None
    return Decision(
        token=token,
        kind="vote",
        outcome=outcome,
        body=sentence.named(subject),
        motion=motion,
        against_it=against_it,
        margin=sentence.margin(chunk),
    )


def _after_vote(sentence: VoteClause, chunk: int) -> tuple[VoteOutcome | None, Mention | None, bool]:
    """Return outcome, motion and whether the counts begin with those against, from what follows the verb "vote"."""
    clause = sentence.clause
    at = chunk + 1
    for _ in range(_REACH):
        kind, word, following = clause.kind(at), clause.lower(at), clause.kind(at + 1)
        if sentence.in_ballot(at):
            pass
        elif kind == "t" and (following in "VR" or _verb_as_noun(sentence, at + 1)):
            if clause.lower(at + 1) in _ELECTING:
                return None, None, False
            return "passed", sentence.motion(at + 1), False
        elif word in {"down", "against"}:
            return "rejected", sentence.motion(at + 1), word == "against"
        elif word == "for":
            return "passed", sentence.motion(at + 1), False
        elif word == "in" and following == "N" and clause.head(at + 1) in {"favor", "favour"}:
            return "passed", sentence.motion(at + 3), False
        elif word == "on" and following in "NQ":
            return None, sentence.motion(at + 1), False
        elif not _is_manner(sentence, chunk, at):
            break
        at += 1
    return ("passed" if sentence.ballots else None), None, False


def _verb_as_noun(sentence: VoteClause, chunk: int) -> bool:
    """Tell whether a chunk behind "to" is a verb read as a noun: "voted Monday to wipe …"."""
    return sentence.clause.kind(chunk) == "N" and sentence.read.tags[sentence.clause.firsts[chunk]] == "n"


def _is_manner(sentence: VoteClause, chunk: int, at: int) -> bool:
    """Tell whether a chunk between "voted" and its motion tells how or when: "unanimously", "on Tuesday", "with nine abstaining"."""
    clause = sentence.clause
    kind, word = clause.kind(at), clause.lower(at)
    if kind == "G":
        return any(word in vote_words(side) for side in ("abstain", "against", "absent"))
    if kind == "N" and at > chunk + 1:
        return clause.kind(at - 1) in "POT"
    return kind in "RTPONAq,"


def _tellers(
    sentence: VoteClause,
    token: int,
    subject: int,
    voters: Counted,
    motion: Mention | None,
    *,
    against_it: bool,
) -> Decision | None:
    """Return the decision whose subject is one side's count: "294 deputies in the assembly voted to back it, with 282 against"."""
    low = voters.quantity.low
    if not sentence.ballots or not isinstance(low, int) or voters.quantity.qualifier != "exact":
        return None
    own = Ballot(first=voters.figure_first, end=voters.figure_end, labelled=(("against" if against_it else "for", low),))
    ballot = own.joined(sentence.ballots[0])
    sides = dict(ballot.labelled)
    if not {"for", "against"} <= set(sides):
        return None  # how some members voted
    sentence.ballots[0] = ballot
    outcome: VoteOutcome = "passed" if sides["for"] > sides["against"] else "rejected"
    return Decision(token=token, kind="vote", outcome=outcome, body=sentence.body_behind(subject, "in", "of"), motion=motion)


# "approved", "rejected", "passed", "failed".


def _verdict(
    sentence: VoteClause,
    token: int,
    chunk: int,
    group: VerbGroup,
    outcome: VoteOutcome,
    lemma: str,
) -> Decision | None:
    clause = sentence.clause
    decision = Decision(token=token, kind="verdict", outcome=outcome, margin=sentence.margin(chunk))
    subject = sentence.subject(group.start)
    if subject is None or (not group.be and clause.kind(subject - 1) in "BH"):
        return None  # "get a budget passed"
    by = sentence.body_behind(chunk, "by")
    if group.be or (clause.kind(chunk) == "E" and by is not None and not group.have):
        return evolve(decision, body=by or sentence.body_behind(chunk, "in"), motion=sentence.named(subject))
    target = sentence.target(chunk)
    if target is None or (lemma == "pass" and sentence.is_body(target)):
        return _without_object(sentence, decision, chunk, subject, target, lemma)
    if not (sentence.is_body(subject) or (sentence.ballots and sentence.points(subject))):
        return None
    if clause.head(subject) in vote_words("weak_body") and not sentence.ballots and not sentence.is_motion(target):
        return None
    return evolve(decision, body=sentence.named(subject), motion=sentence.motion(target))


def _without_object(
    sentence: VoteClause,
    decision: Decision,
    chunk: int,
    subject: int,
    body: int | None,
    lemma: str,
) -> Decision | None:
    """Return the decision of "The bill passed (the House)", where the subject is the motion, or of "The council approved 5-2"."""
    if sentence.is_body(subject) and (lemma != "pass" or sentence.ballots):
        return evolve(decision, body=sentence.mention(subject)) if sentence.ballots else None
    named = sentence.clause.head(subject) in vote_words("motion") or sentence.points(subject)
    if lemma != "pass" or sentence.is_body(subject) or not named:
        return None
    who = sentence.mention(body) if body is not None else sentence.body_behind(chunk, "in", "by", "through")
    return evolve(decision, body=who, motion=sentence.mention(subject))


def _fail(sentence: VoteClause, token: int, chunk: int, group: VerbGroup) -> Decision | None:
    """Return the decision of "The motion failed 5-4" and "The measure fell short"."""
    clause, lowers = sentence.clause, sentence.read.lowers
    subject = sentence.subject(group.start)
    if subject is None or clause.head(subject) not in vote_words("motion") or clause.kind(chunk + 1) == "t":
        return None
    body = sentence.body_behind(chunk, "in", "by")
    if (lowers[token] == "fell" and lowers[token + 1 : token + 2] != ["short"]) or (body is None and not sentence.ballots):
        return None
    motion = sentence.mention(subject)
    return Decision(token=token, kind="verdict", outcome="rejected", body=body, motion=motion, margin=sentence.margin(chunk))


# Nouns.


def _act(sentence: VoteClause, token: int, chunk: int) -> Decision | None:
    """Return the decision of "the unanimous adoption of Resolution 2254 by the council"."""
    clause, read = sentence.clause, sentence.read
    words = read.lowers[clause.firsts[chunk] : token]
    motion = chunk + 2
    if clause.ends[chunk] - 1 != token or "unanimous" not in words or clause.kind(chunk + 1) != "O" or clause.kind(motion) not in "NQ":
        return None
    body = sentence.body_behind(motion, "by") or sentence.body_within(motion)
    if body is None:
        return None
    place = words.index("unanimous") + clause.firsts[chunk]
    outcome: VoteOutcome = "rejected" if read.lowers[token] in vote_words("rejecting_act") else "passed"
    margin = mention_at(read, place, place + 1)
    return Decision(token=token, kind="act", outcome=outcome, body=body, motion=sentence.mention(motion), margin=margin)


def _noun(sentence: VoteClause, token: int, chunk: int) -> Decision | None:
    """Return the decision of "a 3-2 vote by the council delayed it", "By a vote of 9 to 2, …" and "The final vote was 79 to 18"."""
    clause = sentence.clause
    if clause.ends[chunk] - 1 != token or clause.kind(chunk) not in "NQ" or not sentence.ballots:
        return None
    by, who, verb = clause.lower(chunk + 1), chunk + 2, chunk + 3
    if by == "by" and clause.kind(who) == "N" and sentence.is_body(who) and clause.kind(verb) == "V":
        return Decision(token=token, kind="noun", outcome="passed", body=sentence.mention(who), motion=sentence.motion(verb))
    before = clause.kind(chunk - 1)
    if before == "P" and clause.lower(chunk - 1) in {"by", "in", "on"}:
        return _by_vote(sentence, token, chunk)
    if clause.kind(chunk + 1) == "B" and before not in "PO" and not verb_group(clause, chunk + 2).modal:
        return Decision(token=token, kind="noun", outcome=None)
    return None


def _by_vote(sentence: VoteClause, token: int, chunk: int) -> Decision | None:
    """Return the decision of "By a vote of 9 to 2, the council delayed the levy": any verb may tell what was decided."""
    for at in sorted(sentence.past_verbs, key=lambda at: abs(at - chunk))[:4]:
        group = verb_group(sentence.clause, at)
        subject = sentence.subject(group.start)
        if subject is not None and sentence.is_body(subject) and not group.modal and not group.negated:
            body, motion = sentence.mention(subject), sentence.motion(at)
            return Decision(token=token, kind="noun", outcome="passed", body=body, motion=motion, margin=sentence.margin(chunk))
    return None


# Counts.


def with_ballots(sentence: VoteClause, decisions: list[Decision]) -> list[Decision]:
    """Return the decisions of a sentence, each count given to the nearest of them."""
    verbs = [one for one in decisions if one.kind != "noun" or one.body is None]
    decisions = verbs or decisions  # "By a vote of 5-2, the council approved it": the verb of deciding tells it
    given: dict[int, Ballot] = {}
    for ballot in sentence.ballots:
        near = min(decisions, key=lambda one: (abs(ballot.first - one.token), one.token), default=None)
        if near is not None:
            given[near.token] = _nearer(given.get(near.token), ballot, near.token)
    beyond = not vote_words("beyond").isdisjoint(sentence.read.lowers[sentence.passage.first : sentence.passage.end])
    return [_with_ballot(one, given.get(one.token), beyond=beyond) for one in decisions]


def _nearer(known: Ballot | None, ballot: Ballot, token: int) -> Ballot:
    if known is None:
        return ballot
    if known.pair is not None and ballot.pair is not None:
        return min(known, ballot, key=lambda one: abs(one.first - token))
    return known.joined(ballot)


def _with_ballot(decision: Decision, ballot: Ballot | None, *, beyond: bool) -> Decision:
    outcome, voted = decision.outcome, decision.kind == "vote"
    if ballot is not None and ballot.pair is not None and outcome == "passed" and voted and ballot.pair[0] < ballot.pair[1]:
        outcome = "rejected"
    return evolve(decision, ballot=ballot, outcome=outcome, short=beyond or (voted and not decision.against_it))
