"""A figure with its hedge: an interval, never a midpoint."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from attributed_claims.values.spans import Mention

__all__ = ["Number", "Qualifier", "Quantity"]

Number = int | float
"""A bound of a quantity: an ``int`` wherever the text states a whole number."""

Qualifier = Literal["exact", "approx", "at_least", "at_most", "range", "vague"]
"""How the text hedges a figure."""


@frozen(weakref_slot=False)
class Quantity(Mention):
    """A stated figure as an interval with its qualifier.

    Args:
        text: the words of the figure, its hedge included.
        spans: where they stand.
        low: the lower bound, or None where it is open.
        high: the upper bound, or None where it is open.
        qualifier: ``exact``, ``approx`` (about, around, nearly), ``at_least`` (at least, more than),
            ``at_most`` (up to, as many as, fewer than), ``range`` or ``vague`` (dozens, several).
        unit: None where people or things are counted, ``"percent"``, or what a plugin sets.
        additive: whether the figure adds to one stated before ("1,597 more").

    >>> from attributed_claims import parse_quantity
    >>> around = parse_quantity("around 3,700")
    >>> around.low, around.high, around.qualifier
    (3700, 3700, 'approx')
    """

    low: Number | None = field(kw_only=True)
    high: Number | None = field(kw_only=True)
    qualifier: Qualifier = field(kw_only=True)
    unit: str | None = field(default=None, kw_only=True)
    additive: bool = field(default=False, kw_only=True)
