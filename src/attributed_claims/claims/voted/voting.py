"""What the verb "vote" tells in its own sentence: who voted on what, and how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from attributed_claims.claims.voted.ballots import Ballot, vote_words
from attributed_claims.claims.voted.decision import Decision

if TYPE_CHECKING:
    from attributed_claims.claims.counted.walks import VerbGroup
    from attributed_claims.claims.voted.decision import VoteOutcome
    from attributed_claims.claims.voted.motions import VoteClause
    from attributed_claims.values import Mention

__all__ = ["split", "tellers", "voted"]

_SINGLE_VOTERS = frozenset(["he", "she", "i", "you"])
_ELECTING = frozenset(["elect", "re-elect", "reelect"])
_FAVOUR = frozenset(["favor", "favour", "support"])
_FOR = frozenset(["for", "favor", "favour"])
_TIE_REACH = 24
"""How far behind counts that are even it may be told what became of the motion, in tokens."""
_REACH = 14
"""How far behind the verb "vote" the motion may start, in chunks."""


def voted(sentence: VoteClause, token: int, chunk: int, group: VerbGroup) -> Decision | None:
    """Return the decision of "The Senate voted 52-48 to block it" and "294 deputies voted for it and 282 against", or None.

    Args:
        sentence: the sentence, read for a vote.
        token: the verb.
        chunk: its chunk.
        group: the verb with its auxiliaries.
    """
    clause = sentence.clause
    subject = sentence.participle_subject(chunk) if clause.kind(chunk) == "G" else sentence.subject(group.start)
    if subject is None and clause.kind(chunk) == "G":
        return None  # "The Senate, voting 98 to 0, passed it"
    told = _after_vote(sentence, chunk)
    if told is None:
        return Decision(token=token, kind="election", outcome=None)
    outcome, motion, against_it = told
    if subject is not None:
        if subject in clause.counted:
            return tellers(sentence, token, subject, motion or _voted_on(sentence, chunk), against_it=against_it)
        if clause.head(subject) in _SINGLE_VOTERS:
            return None
    if outcome is None and motion is None and not sentence.ballots:
        return None
    return Decision(
        token=token,
        kind="vote",
        outcome=outcome,
        body=sentence.named(subject) or (None if subject is None else sentence.speaker(subject)),
        motion=motion,
        against_it=against_it,
        margin=sentence.margin(chunk),
    )


def split(sentence: VoteClause, token: int, chunk: int, group: VerbGroup) -> Decision | None:
    """Return the decision of "The council deadlocked 3-3 on the ban", rejected or passed only where the sentence says so, or None.

    Args:
        sentence: the sentence, read for a vote.
        token: the verb.
        chunk: its chunk.
        group: the verb with its auxiliaries.
    """
    pair = next((one.pair for one in sentence.ballots if 0 <= one.first - token <= _TIE_REACH and one.pair is not None), None)
    decision = voted(sentence, token, chunk, group) if pair is not None else None
    subject = sentence.subject(group.start)
    if decision is None or pair is None or subject is None or not sentence.is_body(subject):
        return None  # "both parties split 7 to 2"
    words = sentence.read.lowers[token : min(token + _TIE_REACH, sentence.passage.end)]
    if pair[0] != pair[1]:
        told = sentence.clause.kind(chunk + 1) == "t" or not (_FOR | {"against"}).isdisjoint(words)
        return decision if told else evolve(decision, outcome=None)
    breaking = words[words.index("tie") :] if "tie" in words else []
    if "against" in breaking or "no" in breaking or not vote_words("failing").isdisjoint(words):
        return evolve(decision, outcome="rejected")
    return evolve(decision, outcome="passed" if not (_FOR | {"yes"}).isdisjoint(breaking) else None)


def _after_vote(sentence: VoteClause, chunk: int) -> tuple[VoteOutcome | None, Mention | None, bool] | None:
    """Return outcome, motion and whether the counts begin with those against, from what follows the verb "vote"; None for an election."""
    clause = sentence.clause
    at = chunk + 1
    for _ in range(_REACH):
        kind, word, following = clause.kind(at), clause.lower(at), clause.kind(at + 1)
        if sentence.in_ballot(at):
            pass
        elif kind == "t" and following != ".":
            if clause.lower(at + 1) in _ELECTING:
                return None
            return "passed", sentence.motion(at + 1), False
        elif word in {"down", "against"}:
            return "rejected", sentence.motion(at + 1), word == "against"
        elif word == "for":
            return "passed", sentence.motion(at + 1), False
        elif word == "in" and following == "N" and clause.head(at + 1) in _FAVOUR:
            return "passed", sentence.motion(at + 3), False
        elif word in {"on", "over"} and following in "NQ":
            return None, sentence.motion(at + 1), False
        elif not _is_manner(sentence, chunk, at):
            break
        at += 1
    return ("passed" if sentence.ballots else None), None, False


def _is_manner(sentence: VoteClause, chunk: int, at: int) -> bool:
    """Tell whether a chunk between "voted" and its motion tells how or when: "unanimously", "on Tuesday", "with nine abstaining"."""
    clause = sentence.clause
    kind, word = clause.kind(at), clause.lower(at)
    if kind == "G":
        return any(word in vote_words(side) for side in ("abstain", "against", "absent"))
    if kind in "NQ" and at > chunk + 1:
        return clause.kind(at - 1) in "POTK,"
    return kind in "RTPONAKq,"


def _voted_on(sentence: VoteClause, chunk: int) -> Mention | None:
    """Return the motion of "143 countries voted for the resolution", which stands within the counts, or None."""
    clause = sentence.clause
    at = chunk + 1
    if clause.lower(at) in {"for", "against"} and clause.kind(at + 1) == "N":
        return sentence.named(at + 1)
    return None


def tellers(sentence: VoteClause, token: int, subject: int, motion: Mention | None, *, against_it: bool) -> Decision | None:
    """Return the decision whose subject is one side's count: "294 deputies in the assembly voted to back it, with 282 against", or None.

    Args:
        sentence: the sentence, read for a vote.
        token: the verb.
        subject: the chunk of the count.
        motion: what was voted on, or None.
        against_it: whether the verb is of those who voted against.
    """
    voters = sentence.clause.counted[subject]
    low = voters.quantity.low
    side = "against" if against_it else "for"
    if not isinstance(low, int) or voters.quantity.qualifier != "exact":
        return None
    known = next((one for one in sentence.ballots if one.first <= voters.figure_first < one.end), None)
    if known is not None and known.first != voters.figure_first:
        return None  # "…, two voted against": counted with those before
    ballot = known or _with_others(sentence, Ballot(first=voters.figure_first, end=voters.figure_end, labelled=((side, low),)))
    sides = dict(ballot.labelled)
    if not {"for", "against"} <= set(sides):
        return _one_side(sentence, token, ballot, motion)
    outcome: VoteOutcome = "passed" if sides["for"] > sides["against"] else "rejected"
    body = sentence.body_behind(subject, "in", "of") or sentence.body_before(subject)
    return Decision(token=token, kind="vote", outcome=outcome, body=body, motion=motion, voters=sentence.voters(subject))


def _with_others(sentence: VoteClause, own: Ballot) -> Ballot:
    """Return the voters' own count joined with the next counts of the sentence, which it replaces."""
    for number, other in enumerate(sentence.ballots):
        if other.pair is None and other.end > own.first:
            joined = sentence.ballots[number] = own.joined(other)
            return joined
    return own


def _one_side(sentence: VoteClause, token: int, ballot: Ballot, motion: Mention | None) -> Decision | None:
    """Return the decision of "Ten members voted for it.", which counts only behind a decision told before; else it is how some voted."""
    if "for" not in dict(ballot.labelled):
        return None
    if ballot not in sentence.ballots:
        sentence.ballots.append(ballot)
    return Decision(token=token, kind="vote", outcome="passed", motion=motion, partial=True)
