"""What is known of a decision by vote while a sentence is read for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import frozen

if TYPE_CHECKING:
    from attributed_claims.claims.voted.ballots import Ballot
    from attributed_claims.values import Mention, Span, Time

__all__ = ["Decision", "VoteOutcome"]

VoteOutcome = Literal["passed", "rejected"]
"""What became of a motion."""


@frozen(eq=False, kw_only=True)
class Decision:
    """A word of deciding, with what is known of the decision.

    Args:
        token: the verb, or the noun "vote".
        kind: ``vote`` (the verb), ``verdict`` ("approved", "failed"), ``act`` ("adoption"), ``noun`` ("a vote of 5-2")
            or ``election`` ("elected"), which is none but has counts of its own.
        outcome: what became of the motion, or None.
        body: who decided, or None.
        motion: what was decided on, or None.
        against_it: whether the counts begin with those against ("voted A to B against").
        short: whether the counts begin with those for it though it was rejected.
        margin: the words for how clear it was, or None.
        ballot: the counts, or None.
        voters: those who are counted ("ten council members"), who stand for the body where no other is named, or None.
        partial: whether only one side is counted, which may be how some members voted.
        weak: whether the word tells a decision only with counts or a margin of its own.
        verb: the verb that tells what a ``noun`` decided, or None.
        as_of: when, where another sentence tells it.
        completed_from: the words that told the rest, or None.
        completed_by: the token of the decision in the same sentence that told the rest, or None.
    """

    token: int
    kind: Literal["vote", "verdict", "act", "noun", "election"]
    outcome: VoteOutcome | None
    body: Mention | None = None
    motion: Mention | None = None
    against_it: bool = False
    short: bool = False
    margin: Mention | None = None
    ballot: Ballot | None = None
    voters: Mention | None = None
    partial: bool = False
    weak: bool = False
    verb: int | None = None
    as_of: Time | None = None
    completed_from: Span | None = None
    completed_by: int | None = None

    @property
    def pointing(self) -> bool:
        """Whether the body must come from another sentence."""
        return self.body is None
