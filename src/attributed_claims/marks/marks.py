"""The marks of a text, gathered: what the attribution and claim stages read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from attrs import frozen

from attributed_claims.values import GAP
from attributed_claims.values.trusted import new_quantity

if TYPE_CHECKING:
    from attributed_claims.marks.phrases import Phrases
    from attributed_claims.text.sentences import ReadText
    from attributed_claims.values import Number, Qualifier, Quantity, Span, Time

__all__ = ["Marks", "QuantityMark", "QuoteMark", "TimeMark", "quantity_mark"]


class QuantityMark(NamedTuple):
    """A figure: half-open token numbers, its value, and the tokens of the bare number inside it."""

    first: int
    end: int
    quantity: Quantity
    number_first: int
    number_end: int


def quantity_mark(
    read: ReadText,
    start: int,
    first: int,
    number_end: int,
    end: int,
    lower: Number | None,
    upper: Number | None,
    qualifier: Qualifier,
    *,
    unit: str | None = None,
    additive: bool = False,
    apart: tuple[str, int, int] | None = None,
) -> QuantityMark:
    """Return the mark of a quantity.

    Args:
        read: the text's tokens.
        start: the quantity's first token, its hedges included.
        first: the number's first token.
        number_end: the token after the number's last.
        end: the token after the quantity's last.
        lower: the least it can be, or None.
        upper: the most, or None.
        qualifier: how exact it is.
        unit: what it counts, where that is a measure.
        additive: whether it adds to a figure before ("three more").
        apart: a hedge that stands apart behind it, as the effect it has and its tokens.
    """
    spans: tuple[Span, ...] = (read.span(start, end),)
    text = read.text[spans[0].start : spans[0].end]
    if apart is not None:
        behind = read.span(apart[1], apart[2])
        spans = (spans[0], behind)
        text = f"{text}{GAP}{read.text[behind.start : behind.end]}"
    quantity = new_quantity(text, spans, lower, upper, qualifier, unit, additive)
    return QuantityMark(start, end, quantity, first, number_end)


class TimeMark(NamedTuple):
    """A time expression: half-open token numbers and its value."""

    first: int
    end: int
    time: Time


class QuoteMark(NamedTuple):
    """A quotation: half-open token numbers, its marks included.

    Args:
        first: the token of the opening mark.
        end: the token after the closing mark (or the paragraph's last token, where none closes it).
        closed: whether a mark closes it.
        kind: by which marks.
        outer: whether it stands in no other quotation.
    """

    first: int
    end: int
    closed: bool
    kind: Literal["double", "single"]
    outer: bool = True


@frozen(eq=False)
class Marks:
    """Everything the later stages know of a text, each list in text order."""

    read: ReadText
    phrases: Phrases
    quotes: tuple[QuoteMark, ...]
    quantities: tuple[QuantityMark, ...]
    times: tuple[TimeMark, ...]
