"""Votes: what a legislature, council, committee, board or membership decided, and with how many votes.

A parse function of its own: it reads the sentence's chunks for the verb that decides,
its subject (the body), its object (the motion), and the counts wherever they stand,
and looks at the sentences around for a vote that is told first without and then with its counts.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from attrs import field, frozen

from attributed_claims.claims.marked import GlancingParse, mention_at
from attributed_claims.claims.passage import marked
from attributed_claims.claims.types import ClaimType
from attributed_claims.claims.voted.ballots import Counts
from attributed_claims.claims.voted.deciding import may_decide, vote_triggers
from attributed_claims.claims.voted.decision import VoteOutcome
from attributed_claims.claims.voted.decisions import decision_time, decisions_of, without_retold
from attributed_claims.values import Claim, Mention, Step

if TYPE_CHECKING:
    from collections.abc import Callable

    from attributed_claims.claims.marked import MarkedPassage, Reading
    from attributed_claims.claims.passage import Passage
    from attributed_claims.claims.voted.decision import Decision
    from attributed_claims.text.sentences import TokenRange

__all__ = ["VOTES", "Counts", "Vote", "VoteOutcome", "VoteParse"]


@frozen(kw_only=True)
class Vote(Claim):
    """One decision by vote.

    Args:
        body: who decided, or None where the text does not say.
        motion: what was decided on, or None.
        outcome: what became of the motion, or None where the text does not say.
        counts: how many voted which way, as seen from the motion.
        margin: the words for how clear it was ("overwhelmingly"), or None.
    """

    body: Mention | None = None
    motion: Mention | None = None
    outcome: VoteOutcome | None = None
    counts: Counts = field(factory=Counts)
    margin: Mention | None = None


@frozen
class VoteParse(GlancingParse):
    """The parse function of votes."""

    def __call__(self, passage: Passage) -> tuple[Vote, ...]:
        """Return the votes of a passage, in text order."""
        inner = marked(passage)
        decisions = decisions_of(inner)
        return tuple([_claim(inner, decision) for decision in without_retold(inner, decisions)]) if decisions else ()

    def glance(self, reading: Reading) -> Callable[[TokenRange, list[int]], bool]:
        """Return what tells of a sentence and the words of deciding in it whether it may tell a vote."""
        return partial(may_decide, reading.marks.read)


def _claim(passage: MarkedPassage, decision: Decision) -> Vote:
    read = passage.marks.read
    span = read.span(decision.token, decision.token + 1)
    steps = [Step("trigger", f'"{read.words[decision.token]}" tells a decision: {decision.outcome or "its outcome is not said"}', [span])]
    counts = Counts()
    first, end = decision.token, decision.token + 1
    if decision.verb is not None:
        first, end = min(first, decision.verb), max(end, decision.verb + 1)
    if decision.ballot is not None:
        ballot = decision.ballot
        counts = ballot.counts(decision.outcome, against_it=decision.against_it, short=decision.short)
        words = read.slice(ballot.first, ballot.end)
        steps.append(Step("counts", f'"{words}" as seen from the motion', [read.span(ballot.first, ballot.end)]))
        first, end = min(first, ballot.first), max(end, ballot.end)
    for name, mention in (("body", decision.body), ("motion", decision.motion), ("margin", decision.margin)):
        if mention is not None:
            steps.append(Step(name, f'"{mention.text}"', mention.spans))
    caveats: tuple[str, ...] = ()
    as_of = decision_time(passage, decision)
    if decision.completed_from is not None:
        caveats = ("elided",)
        steps.append(Step("elision", "what was decided, or by whom, is told in a sentence before", [decision.completed_from]))
        as_of = as_of or decision.as_of
    if as_of is not None:
        steps.append(Step("time", f'"{as_of.text}" is {as_of.value or "not resolved"}', as_of.spans))
    return Vote(
        span=mention_at(read, first, end),
        body=decision.body,
        motion=decision.motion,
        outcome=decision.outcome,
        counts=counts,
        margin=decision.margin,
        as_of=as_of,
        caveats=caveats,
        rule=f"vote/{decision.kind}",
        steps=steps,
    )


VOTES = ClaimType(
    name="votes",
    triggers=vote_triggers(),
    parse=VoteParse(),
    result=Vote,
)
"""The type as it is registered."""
