"""The marks of a text, gathered: what the attribution and claim stages read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from attrs import frozen

if TYPE_CHECKING:
    from attributed_claims.marks.phrases import Phrases
    from attributed_claims.text.sentences import ReadText
    from attributed_claims.values import Quantity, Time

__all__ = ["Marks", "QuantityMark", "QuoteMark", "TimeMark"]


class QuantityMark(NamedTuple):
    """A figure: half-open token numbers, its value, and the tokens of the bare number inside it."""

    first: int
    end: int
    quantity: Quantity
    number_first: int
    number_end: int


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
