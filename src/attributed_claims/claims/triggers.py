"""The triggers of this package's own types: they are in most texts, and so are found with what the other stages look for."""

from __future__ import annotations

from functools import cache

from attributed_claims.text.words import Sought

__all__ = ["TRIGGERS", "own_triggers"]


@cache
def own_triggers() -> frozenset[str]:
    """Return the triggers of the package's own types, registered or not."""
    # As late as the word lists they are made of are read.
    from attributed_claims.claims.casualties import CASUALTIES  # noqa: PLC0415
    from attributed_claims.claims.deployments import DEPLOYMENTS  # noqa: PLC0415
    from attributed_claims.claims.votes import VOTES  # noqa: PLC0415

    return CASUALTIES.triggers | DEPLOYMENTS.triggers | VOTES.triggers


TRIGGERS = Sought(own_triggers)
"""What a text is searched for."""
