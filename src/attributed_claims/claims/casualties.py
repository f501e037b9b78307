"""Casualties: how many were killed, injured, captured, missing, displaced or detained."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from attributed_claims.claims.grammar import Joined, Trigger, counted_type
from attributed_claims.text.lexicon import read_data
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


def _triggers() -> list[Trigger]:
    """Read ``outcomes.tsv``."""
    triggers = []
    for line in read_data("outcomes.tsv"):
        outcome, frame, words, *options = line.split("\t")
        given = dict(option.split("=", 1) for option in options if "=" in option)
        triggers.append(
            Trigger(
                words,
                frame,  # type: ignore[arg-type]
                {"outcome": outcome},
                heads=given.get("heads", ""),
                then=given.get("then", ""),
                sure="sure" in options,
                weak="weak" in options,
            ),
        )
    return triggers


CASUALTIES = counted_type(
    "casualties",
    result=Casualties,
    triggers=_triggers(),
    counts="persons",
    slots={"group": "counted"},
    joined=Joined(
        field="outcome",
        value="casualties",
        either={"killed", "injured", "captured", "missing", "casualties"},
        both={"killed", "injured"},
    ),
)
"""The type as it is registered."""
