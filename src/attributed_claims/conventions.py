"""Conventions: which one number a coding scheme records for a quantity that the text leaves open.

A :class:`~attributed_claims.Quantity` keeps bounds and never a midpoint.
Data sets want one number; a convention gives it, and the :class:`Figure` says which convention gave it.
Three are here, each with the definitions its scheme is known by;
derive your own with :func:`attrs.evolve`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from attributed_claims.values import Number, Quantity  # noqa: TC001 (attrs resolves them at run time)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["ACLED", "CCC", "GTD", "Convention", "Figure"]

Bound = Literal["low", "high", "blank"]
"""What stands for an interval: its lower bound, its upper bound, or nothing."""


@frozen
class Figure:
    """The one number that a convention records.

    Args:
        number: the number, or None where the convention leaves the field blank.
        convention: the name of the convention that gave it.
    """

    number: Number | None
    convention: str


def _pairs(words: Mapping[str, Number | None] | Iterable[tuple[str, Number | None]]) -> tuple[tuple[str, Number | None], ...]:
    rows = words.items() if hasattr(words, "items") else words
    return tuple((word.lower(), number) for word, number in rows)


@frozen(kw_only=True)
class Convention:
    """How a coding scheme turns an interval into one number.

    A bound that the preferred end lacks is taken from the other end: "at least 40" is 40 whichever is preferred,
    since no other number is stated. A figure that the text states exactly or approximately is recorded as it is.

    Args:
        name: the scheme's name, which every :class:`Figure` carries.
        words: vague words and the number the scheme writes down for each (None: it leaves the field blank).
            A mapping or pairs; the longest that the quantity's text ends in, or holds, is taken.
        vague: what stands for a vague word that is not listed.
        interval: what stands for a range.

    >>> from attrs import evolve
    >>> from attributed_claims import parse_quantity
    >>> dozens = parse_quantity("dozens")
    >>> ACLED.figure(dozens), CCC.figure(dozens)
    (Figure(number=12, convention='ACLED'), Figure(number=24, convention='CCC'))
    >>> cautious = evolve(GTD, name="GTD, lower bounds", vague="low")
    >>> GTD.figure(dozens).number, cautious.figure(dozens)
    (None, Figure(number=24, convention='GTD, lower bounds'))
    """

    name: str
    words: tuple[tuple[str, Number | None], ...] = field(default=(), converter=_pairs)
    vague: Bound = "low"
    interval: Bound = "low"

    def figure(self, quantity: Quantity) -> Figure:
        """Return the number this convention records for ``quantity``.

        >>> from attributed_claims import parse_quantity
        >>> ACLED.figure(parse_quantity("around 3,700"))
        Figure(number=3700, convention='ACLED')
        >>> ACLED.figure(parse_quantity("hundreds")).number, CCC.figure(parse_quantity("tens of thousands")).number
        (100, 20000)
        """
        return Figure(self._number(quantity), self.name)

    def _number(self, quantity: Quantity) -> Number | None:
        low, high = quantity.low, quantity.high
        if quantity.qualifier == "vague":
            listed, number = self._listed(quantity.text)
            if listed:
                return number
            return _end(self.vague, low, high)
        if low is not None and low == high:
            return low
        if low is None or high is None:
            return high if low is None else low
        return _end(self.interval, low, high)

    def _listed(self, text: str) -> tuple[bool, Number | None]:
        said = " ".join(word.strip(".,;:\"'“”") for word in text.lower().split())
        held = f" {said} "
        for word, number in sorted(self.words, key=lambda row: -len(row[0])):
            if f" {word} " in held:
                return True, number
        return False, None


def _end(bound: Bound, low: Number | None, high: Number | None) -> Number | None:
    if bound == "blank":
        return None
    preferred, other = (low, high) if bound == "low" else (high, low)
    return other if preferred is None else preferred


_COMPOUND = {
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "tens of millions": 20_000_000,
    "hundreds of millions": 200_000_000,
}
"""Compounds that hold a listed word ("hundreds of thousands" is not "hundreds"), at this package's own lower bounds."""

ACLED = Convention(name="ACLED", words={"tens": 10, "dozens": 12, "hundreds": 100, **_COMPOUND})
"""Armed Conflict Location & Event Data, by its codebook's rules for fatalities:
"tens" is coded 10, "dozens" 12 and "hundreds" 100.
Other vague words and ranges give their lower bound: this package's choice, the cautious one.
"""

CCC = Convention(name="CCC", words={"hundreds": 200, "thousands": 2_000, **_COMPOUND})
"""Crowd Counting Consortium, by its coding rules for crowd sizes:
"hundreds" is coded 200, "thousands" 2,000 and "tens of thousands" 20,000.
Ranges give their lower bound; ``attrs.evolve(CCC, interval="high")`` gives the upper one.
"""

GTD = Convention(name="GTD", vague="blank")
"""Global Terrorism Database, whose codebook leaves a number blank that the sources leave vague.
Ranges give their lower bound, this package's choice; ``attrs.evolve(GTD, interval="blank")`` leaves them blank too.
"""
