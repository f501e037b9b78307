"""Casualties: how many were killed, injured, captured, missing, displaced or detained."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from attributed_claims.claims.counted.grammar import Joined, counted_type, read_triggers
from attributed_claims.values import Claim, Mention, Quantity

__all__ = ["CASUALTIES", "Casualties", "Outcome"]

Outcome = Literal["killed", "injured", "captured", "missing", "displaced", "detained", "casualties"]
"""What became of the people; ``casualties`` is killed and injured together, or losses of no stated kind."""


@frozen(kw_only=True)
class Casualties(Claim):
    """One figure for one outcome.

    Args:
        outcome: what became of the people.
        quantity: how many.
        group: the people, or the side that bears the loss, or None where the text does not say.
    """

    outcome: Outcome
    quantity: Quantity
    group: Mention | None = None


CASUALTIES = counted_type(
    "casualties",
    result=Casualties,
    triggers=read_triggers("outcomes.tsv", "outcome"),
    counts="persons",
    slots={"group": "counted"},
    never="defines defined definition",
    joined=Joined(
        name="outcome",
        value="casualties",
        either={"killed", "injured", "captured", "missing", "casualties"},
        both={"killed", "injured", "missing"},
    ),
)
"""The type as it is registered."""
