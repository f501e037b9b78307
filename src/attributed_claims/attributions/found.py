"""What is found of an attribution before it is known who its source is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from attributed_claims.values import Cue, Mention, Stance, Style, Time

__all__ = ["Found", "new_found"]


class Found(NamedTuple):
    """An attribution but for its source, of which only the place is known: token numbers, half-open."""

    source: tuple[int, int] | None
    """The tokens that name who is credited, or None where nobody is."""
    cue: Cue
    content: Mention
    stance: Stance = "report"
    style: Style = "indirect"
    negated: bool = False
    via: tuple[Mention, ...] = ()
    """Whom the sentence itself says it came through; the sources it is nested in are not among them yet."""
    medium: Mention | None = None
    reported: Time | None = None
    parent: int = -1
    """The number, from 0 on, of the attribution it is nested in or passed on by, or -1."""
    rule: str = ""


new_found = partial(tuple.__new__, Found)
"""Make one from a tuple of all its fields, in half the time that naming them takes."""
