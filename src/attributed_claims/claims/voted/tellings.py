"""The counts of a sentence, each given to the decision they are of, and what they make of its outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from attributed_claims.claims.voted.ballots import Ballot, vote_words

if TYPE_CHECKING:
    from attributed_claims.claims.voted.decision import Decision
    from attributed_claims.claims.voted.motions import VoteClause
    from attributed_claims.values import Mention

__all__ = ["with_ballots"]

_SHORT_REACH = 14
"""How far behind its counts a vote may be said to fall short, in tokens."""


def with_ballots(sentence: VoteClause, decisions: list[Decision]) -> list[Decision]:
    """Return the decisions of a sentence, each count given to the nearest of them.

    Args:
        sentence: the sentence, read for a vote.
        decisions: what its words of deciding tell.
    """
    decisions = _told_once(decisions)
    given: dict[int, Ballot] = {}
    further: list[tuple[Decision, Ballot]] = []
    for ballot in sentence.ballots:
        near = min(decisions, key=lambda one: (abs(ballot.first - one.token), one.token), default=None)
        if near is None:
            continue
        known = given.get(near.token)
        if known is not None and known.pair and ballot.pair and _counts_again(sentence, known, ballot):
            further.append((near, ballot))
        elif known is not None and known.pair and ballot.pair and (other := _other_body(sentence, known, ballot)):
            further.append((evolve(near, body=other), ballot))
        else:
            given[near.token] = _nearer(known, ballot, near.token)
    pairs = [(one, given.get(one.token)) for one in decisions]
    told = [_with_ballot(sentence, one, ballot) for one, ballot in [*pairs, *further]]
    counted_on = any(one.partial for one in told)  # "backed the bill: 243 deputies voted for it"
    return [one for one in told if not one.weak or one.ballot is not None or one.margin is not None or counted_on]


def _told_once(decisions: list[Decision]) -> list[Decision]:
    """Return the decisions without the nouns that only count what a verb tells: "By a vote of 5-2, the council approved it"."""
    verbs = {token for one in decisions if one.kind != "noun" for token in (one.token, one.verb)}
    if not verbs:
        return decisions
    return [one for one in decisions if one.kind != "noun" or (one.body is not None and one.verb is not None and one.verb not in verbs)]


def _counts_again(sentence: VoteClause, known: Ballot, ballot: Ballot) -> bool:
    """Tell whether counts are of a further motion: "impeached him for perjury, by 228 to 206, and for obstruction, by 221 to 212"."""
    between = sentence.read.tags[known.end : ballot.first]
    return sentence.read.lowers[ballot.first - 1] == "by" and not any(tag in "xzbm" for tag in between)


def _other_body(sentence: VoteClause, known: Ballot, ballot: Ballot) -> Mention | None:
    """Return the other body whose counts stand right behind its name: "passed the Senate 38-10 and the House 101-44"."""
    clause = sentence.clause
    chunk = clause.chunk(ballot.first) - 1
    if clause.kind(chunk) != "N" or not sentence.is_body(chunk) or clause.firsts[chunk] < known.end:
        return None
    return sentence.mention(chunk) if clause.kind(chunk - 1) in "K," else None


def _nearer(known: Ballot | None, ballot: Ballot, token: int) -> Ballot:
    if known is None:
        return ballot
    if known.pair is not None and ballot.pair is not None:
        return min(known, ballot, key=lambda one: abs(one.first - token))
    return known.joined(ballot)


def _with_ballot(sentence: VoteClause, decision: Decision, ballot: Ballot | None) -> Decision:
    outcome, short = decision.outcome, decision.short
    lowers = sentence.read.lowers
    if (
        ballot is not None
        and ballot.pair is not None
        and outcome == "passed"
        and decision.kind == "vote"
        and ballot.pair[0] < ballot.pair[1]
    ):
        outcome, short = "rejected", True
    beyond = not vote_words("beyond").isdisjoint(lowers[sentence.passage.first : sentence.passage.end])
    if ballot is not None and outcome == "passed" and beyond and _falls_short(sentence, ballot):
        outcome = "rejected"
    return evolve(decision, ballot=ballot, outcome=outcome, short=short or beyond)


def _falls_short(sentence: VoteClause, ballot: Ballot) -> bool:
    """Tell whether counts are said not to reach what was needed: "54-46, short of the 60 votes needed"."""
    words = sentence.read.lowers[ballot.end : min(ballot.end + _SHORT_REACH, sentence.passage.end)]
    at = next((i for i, word in enumerate(words) if word in vote_words("shy")), None)
    if at is None:
        return False
    return not {"needed", "required", "two-thirds", "majority", "quorum", "threshold", "votes"}.isdisjoint(words[at:])
