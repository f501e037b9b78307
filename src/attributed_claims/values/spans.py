"""Places in a text: half-open spans of code points, and mentions that keep the words beside them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["GAP", "Mention", "Span", "mention_of"]

GAP = " … "
"""What joins the pieces of a discontinuous mention in its ``text``."""


@frozen(order=True, weakref_slot=False)
class Span:
    """A half-open range of code points, ``text[start:end]`` (W3C TextPositionSelector).

    Args:
        start: offset of the first code point.
        end: offset after the last one.

    Raises:
        ValueError: if the span starts before the text or ends before it starts.

    >>> span = Span(7, 15)
    >>> "Russia confirms casualties in Ukraine"[span.start:span.end]
    'confirms'
    >>> Span(3, 1)
    Traceback (most recent call last):
        ...
    ValueError: span ends (1) before it starts (3)
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if 0 <= self.start <= self.end:
            return
        msg = f"span starts ({self.start}) before the text" if self.start < 0 else f"span ends ({self.end}) before it starts ({self.start})"
        raise ValueError(msg)

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a code point.

        >>> Span(0, 4).overlaps(Span(3, 9)), Span(0, 4).overlaps(Span(4, 9))
        (True, False)
        """
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly in this span.

        >>> Span(0, 9).covers(Span(3, 9)), Span(0, 4).covers(Span(3, 9))
        (True, False)
        """
        return self.start <= other.start and other.end <= self.end


def _spans(spans: Iterable[Span | tuple[int, int]]) -> tuple[Span, ...]:
    if isinstance(spans, tuple) and len(spans) == 1 and isinstance(only := spans[0], Span):
        return (only,)  # nearly every mention is one piece
    return tuple([span if isinstance(span, Span) else Span(*span) for span in spans])


@frozen(weakref_slot=False)
class Mention:
    """Words of the document together with where they stand.

    Args:
        text: what the spans slice out of the document, pieces joined by ``" … "``.
        spans: one span, or several in text order for a discontinuous mention.

    Raises:
        ValueError: if there is no span, or the spans overlap or stand out of order.

    >>> Mention("Lavrov", [(1436, 1442)])
    Mention(text='Lavrov', spans=(Span(start=1436, end=1442),))
    """

    text: str
    spans: tuple[Span, ...] = field(converter=_spans)

    def __attrs_post_init__(self) -> None:
        spans = self.spans
        if len(spans) == 1:
            return
        if not spans:
            msg = f"a mention has at least one span, {self.text!r} has none"
            raise ValueError(msg)
        for before, after in pairwise(spans):
            if after.start < before.end:
                msg = f"the spans of {self.text!r} overlap or stand out of order: {before}, {after}"
                raise ValueError(msg)

    @property
    def hull(self) -> Span:
        """The one span from the first piece's start to the last piece's end.

        >>> Mention("shed … light", [(11, 15), (20, 25)]).hull
        Span(start=11, end=25)
        """
        return Span(self.spans[0].start, self.spans[-1].end)


def mention_of(text: str, *spans: Span | tuple[int, int]) -> Mention:
    """Return the mention that ``spans`` slice out of ``text``.

    Args:
        text: the whole document.
        spans: half-open code-point offsets into it, in text order.

    Raises:
        ValueError: if a span leaves the text, or spans overlap or stand out of order.

    >>> mention_of("Russia confirms casualties in Ukraine", (0, 6), (16, 26)).text
    'Russia … casualties'
    """
    pieces = _spans(spans)
    if pieces and pieces[-1].end > len(text):
        msg = f"{pieces[-1]} leaves the text, which has {len(text)} code points"
        raise ValueError(msg)
    return Mention(GAP.join([text[p.start : p.end] for p in pieces]), pieces)
