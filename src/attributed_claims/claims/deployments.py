"""Deployments: how many forces or emergency services were sent, moved, massed, stationed or withdrawn."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from attributed_claims.claims.counted.grammar import counted_type, read_triggers
from attributed_claims.values import Claim, Mention, Quantity

__all__ = ["DEPLOYMENTS", "Action", "Deployment"]

Action = Literal["deploy", "withdraw", "plan"]
"""What is done with the forces: ``plan`` where it is announced, ordered or agreed but not yet done."""


@frozen(kw_only=True)
class Deployment(Claim):
    """One figure of forces that their own side moves.

    Args:
        action: what is done with them.
        quantity: how many.
        what: the forces, or None where a bare number stands for them.
        deployer: who sends them, or None.
        destination: where to, or where they stand, or None.
        origin: where from, or None.
    """

    action: Action
    quantity: Quantity
    what: Mention | None = None
    deployer: Mention | None = None
    destination: Mention | None = None
    origin: Mention | None = None


DEPLOYMENTS = counted_type(
    "deployments",
    result=Deployment,
    triggers=read_triggers("movements.tsv", "action"),
    counts="forces",
    slots={"what": "counted", "deployer": "agent", "destination": "to", "origin": "from"},
    planned={"action": "plan"},
)
"""The type as it is registered."""
