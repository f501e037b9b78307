"""A marked text, prepared for looking things up sentence by sentence: what the package's own claim types read.

A plugin never sees it: it is given a :class:`~attributed_claims.claims.passage.Passage`, which hands out values alone.
Here are the columns of tokens themselves, with the document's token numbers.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from attrs import field, frozen

from attributed_claims.claims.credit import Credits
from attributed_claims.marks.money import find_money
from attributed_claims.values import Mention, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from attributed_claims.claims.passage import Passage
    from attributed_claims.marks.marks import Marks, QuantityMark, QuoteMark, TimeMark
    from attributed_claims.text.sentences import ReadText, TokenRange
    from attributed_claims.values import Attribution, Claim

__all__ = ["GlancingParse", "MarkedPassage", "Reading", "mention_at"]

_T = TypeVar("_T")

_KEPT = 8
"""How many sentences' readings are kept: a type may look at those around."""


class Reading:
    """A marked text with its attributions, prepared for looking things up sentence by sentence.

    Args:
        marks: the text's marks.
        attributions: who said what in it.
    """

    def __init__(self, marks: Marks, attributions: Sequence[Attribution] = ()) -> None:
        self.marks = marks
        self.attributions = tuple(attributions)
        self._once: dict[tuple[object, ...], object] = {}
        self._quantity_firsts = [mark.first for mark in marks.quantities]
        self._time_firsts = [mark.first for mark in marks.times]

    @cached_property
    def credits(self) -> Credits:
        """Who is credited with what."""
        return Credits(self.marks.read, self.attributions)

    @cached_property
    def sentence_starts(self) -> list[int]:
        """The first token of each sentence."""
        return [sentence.first for sentence in self.marks.read.sentences]

    def quantities_in(self, first: int, end: int) -> tuple[QuantityMark, ...]:
        """Return the figures that begin from token ``first`` up to ``end``, exclusive."""
        firsts = self._quantity_firsts
        low = bisect_left(firsts, first)
        return self.marks.quantities[low : bisect_left(firsts, end, low)]

    def times_in(self, first: int, end: int) -> tuple[TimeMark, ...]:
        """Return the time expressions that begin from token ``first`` up to ``end``, exclusive."""
        firsts = self._time_firsts
        low = bisect_left(firsts, first)
        return self.marks.times[low : bisect_left(firsts, end, low)]

    @cached_property
    def quotes_by_sentence(self) -> dict[int, list[QuoteMark]]:
        """The quotations that stand in a sentence or reach into it, by its number."""
        sentences = self.marks.read.sentences
        found: dict[int, list[QuoteMark]] = {}
        for mark in self.marks.quotes:
            number = max(0, bisect_right(self.sentence_starts, mark.first) - 1)
            while number < len(sentences) and sentences[number].first < mark.end:
                if max(mark.first, sentences[number].first) < min(mark.end, sentences[number].end):
                    found.setdefault(number, []).append(mark)
                number += 1
        return found

    def passage(self, number: int, triggers: Sequence[int] = ()) -> MarkedPassage:
        """Return the passage of sentence ``number``.

        Args:
            number: the sentence's number, counted from 0.
            triggers: the tokens of the text that fired in it.
        """
        sentence = self.marks.read.sentences[number]
        return MarkedPassage(self, number, tuple(triggers), self.marks, sentence, sentence.first, sentence.end)

    def once(self, read: Callable[[MarkedPassage, frozenset[str]], _T], passage: MarkedPassage, units: frozenset[str]) -> _T:
        """Return what ``read`` makes of a passage and its figures in ``units``: read once for all the types that ask for it."""
        key = (read, passage.number, units)
        if key not in self._once:
            if len(self._once) > _KEPT:
                self._once.clear()
            self._once[key] = read(passage, units)
        return cast(_T, self._once[key])

    def forget(self) -> None:
        """Forget what was read: it holds its passages and so this reading, and the whole text with it until a collector comes."""
        self._once.clear()


@frozen(slots=False, eq=False)
class MarkedPassage:
    """One sentence of a document, with its marks; :meth:`Reading.passage` makes it.

    Args:
        reading: the document it stands in.
        number: the sentence's number in the document, counted from 0.
        fired: the triggers of the type it is shown to, as token numbers of the document.
        marks: the marks of the whole document.
        sentence: the sentence as a range of the document's token numbers.
        first: the document's number of the first token.
        end: the document's number of the token after the last.
    """

    reading: Reading = field(repr=False)
    number: int
    fired: tuple[int, ...] = field(repr=False)
    marks: Marks = field(repr=False)
    sentence: TokenRange = field(repr=False)
    first: int = field(repr=False)
    end: int = field(repr=False)

    @property
    def quantity_marks(self) -> tuple[QuantityMark, ...]:
        """The figures, with the document's token numbers."""
        return self.reading.quantities_in(self.first, self.end)

    @property
    def time_marks(self) -> tuple[TimeMark, ...]:
        """The time expressions, with the document's token numbers."""
        return self.reading.times_in(self.first, self.end)

    def figures(self, units: frozenset[str]) -> tuple[QuantityMark, ...]:
        """Return the figures in the given units ("money" is one), or those that count where none is given."""
        if not units:
            return tuple([mark for mark in self.quantity_marks if mark.quantity.unit is None])
        if "money" in units:
            return find_money(self.marks.read, self.first, self.end)
        return tuple([mark for mark in self.quantity_marks if mark.quantity.unit in units])

    @property
    def before(self) -> MarkedPassage | None:
        """The passage of the sentence before, or None."""
        return self.reading.passage(self.number - 1) if self.number else None

    @property
    def after(self) -> MarkedPassage | None:
        """The passage of the sentence behind, or None."""
        return self.reading.passage(self.number + 1) if self.number + 1 < len(self.marks.read.sentences) else None

    def credit(self, place: Span | Mention) -> Attribution | None:
        """Return the attribution that covers a place by the structure of its sentence, or None where the writer speaks."""
        span = place if isinstance(place, Span) else place.hull
        return self.reading.credits.crediting(span, span)


class GlancingParse:
    """A parse function that tells beforehand, from a few columns, of which sentences it is worth making passages at all."""

    __slots__ = ()

    def __call__(self, passage: Passage) -> Iterable[Claim]:
        """Return the claims of a passage."""
        raise NotImplementedError

    def glance(self, reading: Reading) -> Callable[[TokenRange, list[int]], bool]:
        """Return what tells of a sentence and the triggers in it whether it may hold a claim."""
        raise NotImplementedError


def mention_at(read: ReadText, first: int, end: int) -> Mention:
    """Return the mention of the document's tokens from ``first`` up to ``end``, exclusive."""
    start, stop = read.starts[first], read.ends[end - 1]
    return Mention(read.text[start:stop], (Span(start, stop),))
