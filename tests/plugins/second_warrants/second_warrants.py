"""A claim type of a name that is taken, given by a function."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims import Claim, ClaimType

if TYPE_CHECKING:
    from attributed_claims.claims.passage import Passage

__all__ = ["make_type"]


def find_none(_: Passage) -> tuple[Claim, ...]:
    """Return nothing."""
    return ()


def make_type() -> ClaimType:
    """Return the type."""
    return ClaimType(name="warrants", triggers={"warrant"}, parse=find_none, result=Claim)
