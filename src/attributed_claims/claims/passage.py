"""What a claim type's parse function sees: one sentence with its marks, read-only.

A :class:`Passage` counts its tokens from 0 and gives places in the text as spans and mentions;
:meth:`Passage.mention` and :meth:`Passage.tokens_of` go from the one to the other.
Everything is computed when it is first asked for, so that a passage costs little.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from attributed_claims.claims.credit import Credits
from attributed_claims.values import Mention, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.claims.clauses import Clause
    from attributed_claims.marks.marks import Marks, QuantityMark, QuoteMark, TimeMark
    from attributed_claims.text.sentences import ReadText, TokenRange
    from attributed_claims.values import Attribution, Quantity, Time

__all__ = ["Passage", "Reading", "Token"]


@frozen
class Token:
    """A word or a mark of the text.

    Args:
        text: as it stands.
        lower: in lower case, curly apostrophes made straight.
        tag: its word class, one letter; see :mod:`attributed_claims.text.classes`.
        span: where it stands.
    """

    text: str
    lower: str
    tag: str
    span: Span


class Reading:
    """A marked text with its attributions, prepared for looking things up sentence by sentence.

    Args:
        marks: the text's marks.
        attributions: who said what in it.
    """

    def __init__(self, marks: Marks, attributions: Sequence[Attribution] = ()) -> None:
        self.marks = marks
        self.attributions = tuple(attributions)
        self.shared: dict[int, Clause] = {}

    @cached_property
    def credits(self) -> Credits:
        """Who is credited with what."""
        return Credits(self.marks.read, self.attributions)

    @cached_property
    def sentence_starts(self) -> list[int]:
        """The first token of each sentence."""
        return [sentence.first for sentence in self.marks.read.sentences]

    @cached_property
    def quantity_starts(self) -> list[int]:
        """The first token of each figure."""
        return [mark.first for mark in self.marks.quantities]

    @cached_property
    def time_starts(self) -> list[int]:
        """The first token of each time expression."""
        return [mark.first for mark in self.marks.times]

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

    def passage(self, number: int, triggers: Sequence[int] = ()) -> Passage:
        """Return the passage of sentence ``number``.

        Args:
            number: the sentence's number, counted from 0.
            triggers: the tokens of the text that fired in it.
        """
        return Passage(reading=self, number=number, fired=tuple(triggers))


@frozen(kw_only=True, slots=False, eq=False)
class Passage:
    """One sentence of a document, with what is known of it.

    Args:
        reading: the document it stands in.
        number: the sentence's number in the document, counted from 0.
        fired: the triggers of the type it is shown to, as token numbers of the document.

    >>> from attributed_claims.text.sentences import read_text
    >>> from attributed_claims.pipeline import mark_text
    >>> reading = Reading(mark_text(read_text("The talks ended. Both sides left."), None))
    >>> passage = reading.passage(1)
    >>> passage.text, [token.text for token in passage.tokens], passage.before.text
    ('Both sides left.', ['Both', 'sides', 'left', '.'], 'The talks ended.')
    """

    reading: Reading = field(repr=False)
    number: int
    fired: tuple[int, ...] = field(default=(), repr=False)

    @property
    def sentence(self) -> TokenRange:
        """The sentence as a range of the document's token numbers, for grammars that read the marks themselves."""
        return self.reading.marks.read.sentences[self.number]

    @property
    def marks(self) -> Marks:
        """The marks of the whole document, for grammars that read them themselves."""
        return self.reading.marks

    @property
    def first(self) -> int:
        """The document's number of the first token."""
        return self.reading.marks.read.sentences[self.number].first

    @property
    def end(self) -> int:
        """The document's number of the token after the last."""
        return self.reading.marks.read.sentences[self.number].end

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.marks.read.slice(self.first, self.end)

    @property
    def span(self) -> Span:
        """Where the sentence stands."""
        return self.marks.read.span(self.first, self.end)

    @property
    def headline(self) -> bool:
        """Whether it is the headline."""
        return self.sentence.headline

    @property
    def paragraph(self) -> int:
        """The number of its paragraph, counted from 0."""
        return self.sentence.paragraph

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words and marks of the sentence."""
        read = self.marks.read
        return tuple(Token(read.words[i], read.lowers[i], read.tags[i], Span(read.starts[i], read.ends[i])) for i in range(*self._range))

    @property
    def triggers(self) -> tuple[int, ...]:
        """The numbers of the tokens, in this passage, that the type's triggers stand for."""
        return tuple(token - self.first for token in self.fired)

    @cached_property
    def quantity_marks(self) -> tuple[QuantityMark, ...]:
        """The figures, with the document's token numbers."""
        starts = self.reading.quantity_starts
        return self.marks.quantities[bisect_left(starts, self.first) : bisect_left(starts, self.end)]

    @cached_property
    def time_marks(self) -> tuple[TimeMark, ...]:
        """The time expressions, with the document's token numbers."""
        starts = self.reading.time_starts
        return self.marks.times[bisect_left(starts, self.first) : bisect_left(starts, self.end)]

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The figures, in text order."""
        return tuple(mark.quantity for mark in self.quantity_marks)

    @property
    def times(self) -> tuple[Time, ...]:
        """The time expressions, in text order."""
        return tuple(mark.time for mark in self.time_marks)

    @cached_property
    def phrases(self) -> tuple[Mention, ...]:
        """The base noun phrases ("the Russian Defense Ministry"), in text order."""
        return tuple(self._mention(*pair) for pair in self._phrase_ranges())

    @cached_property
    def names(self) -> tuple[Mention, ...]:
        """The runs of proper nouns ("Belarus-Poland"), in text order."""
        tags = self.marks.read.tags
        found = []
        i = self.first
        while i < self.end:
            if tags[i] == "p":
                start = i
                while i < self.end and tags[i] == "p":
                    i += 1
                found.append(self._mention(start, i))
            i += 1
        return tuple(found)

    @cached_property
    def quotes(self) -> tuple[Mention, ...]:
        """The quotations that stand in the sentence or reach into it, cut to it, marks included."""
        marks = self.reading.quotes_by_sentence.get(self.number, ())
        return tuple(self._mention(max(mark.first, self.first), min(mark.end, self.end)) for mark in marks)

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """The attributions whose source, cue or content touches the sentence, in text order."""
        return self.reading.credits.touching(self.number)

    def credit(self, place: Span | Mention) -> Attribution | None:
        """Return the attribution that covers a place by the structure of its sentence, or None where the writer speaks.

        Args:
            place: the words in question, best the figure or the claim's own verb.
        """
        span = place if isinstance(place, Span) else place.hull
        return self.reading.credits.crediting(span, span)

    def mention(self, first: int, end: int) -> Mention:
        """Return the words from token ``first`` of this passage up to token ``end``, exclusive.

        Raises:
            ValueError: if the passage has no such tokens.
        """
        if not 0 <= first < end <= self.end - self.first:
            msg = f"the passage has tokens 0 to {self.end - self.first - 1}, and no range {first}:{end}"
            raise ValueError(msg)
        return self._mention(self.first + first, self.first + end)

    def tokens_of(self, place: Span | Mention) -> tuple[int, int]:
        """Return (first, end): the numbers of this passage's tokens that lie in ``place``."""
        span = place if isinstance(place, Span) else place.hull
        read = self.marks.read
        first = max(bisect_right(read.ends, span.start), self.first)
        end = min(bisect_left(read.starts, span.end), self.end)
        return first - self.first, max(first, end) - self.first

    @property
    def before(self) -> Passage | None:
        """The passage of the sentence before, or None."""
        return self.reading.passage(self.number - 1) if self.number else None

    @property
    def after(self) -> Passage | None:
        """The passage of the sentence behind, or None."""
        return self.reading.passage(self.number + 1) if self.number + 1 < len(self.marks.read.sentences) else None

    @property
    def _range(self) -> tuple[int, int]:
        return self.first, self.end

    def _mention(self, first: int, end: int) -> Mention:
        return mention_at(self.marks.read, first, end)

    def _phrase_ranges(self) -> list[tuple[int, int]]:
        phrases = self.marks.phrases
        low = bisect_left(phrases.firsts, self.first)
        high = bisect_left(phrases.firsts, self.end)
        return list(zip(phrases.firsts[low:high], phrases.ends[low:high], strict=True))


def mention_at(read: ReadText, first: int, end: int) -> Mention:
    """Return the mention of the document's tokens from ``first`` up to ``end``, exclusive."""
    start, stop = read.starts[first], read.ends[end - 1]
    return Mention(read.text[start:stop], (Span(start, stop),))
