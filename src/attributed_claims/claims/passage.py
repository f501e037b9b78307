"""What a claim type's parse function sees: one sentence with what is known of it, read-only.

A :class:`Passage` counts its tokens from 0 and gives places in the text as spans and mentions;
:meth:`Passage.mention` and :meth:`Passage.tokens_of` go from the one to the other.
Everything is computed when it is first asked for, so that a passage costs little,
and everything it gives is a frozen value: no parse function can change what another one sees.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from attributed_claims.claims.marked import mention_at
from attributed_claims.values import Mention, Span

if TYPE_CHECKING:
    from attributed_claims.claims.marked import MarkedPassage
    from attributed_claims.values import Attribution, Quantity, Time

__all__ = ["Passage", "Token", "marked"]


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


@frozen(slots=False, eq=False)
class Passage:
    """One sentence of a document, with what is known of it.

    The library makes passages; a parse function only reads them.

    >>> from attributed_claims import Claim, ClaimType, Registry, parse_claims
    >>> def show(passage):
    ...     print(passage.text, [token.text for token in passage.tokens], passage.before.text)
    ...     return ()
    >>> leavings = ClaimType(name="leavings", triggers={"left"}, parse=show, result=Claim)
    >>> parse_claims("The talks ended. Both sides left.", registry=Registry([leavings]))
    Both sides left. ['Both', 'sides', 'left', '.'] The talks ended.
    ()
    """

    _marked: MarkedPassage = field(repr=False)

    @property
    def number(self) -> int:
        """The sentence's number in the document, counted from 0."""
        return self._marked.number

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self._marked.marks.read.slice(self._marked.first, self._marked.end)

    @property
    def span(self) -> Span:
        """Where the sentence stands."""
        return self._marked.marks.read.span(self._marked.first, self._marked.end)

    @property
    def headline(self) -> bool:
        """Whether it is the headline."""
        return self._marked.sentence.headline

    @property
    def paragraph(self) -> int:
        """The number of its paragraph, counted from 0."""
        return self._marked.sentence.paragraph

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words and marks of the sentence."""
        read = self._marked.marks.read
        tokens = range(self._marked.first, self._marked.end)
        return tuple(Token(read.words[i], read.lowers[i], read.tags[i], Span(read.starts[i], read.ends[i])) for i in tokens)

    @property
    def triggers(self) -> tuple[int, ...]:
        """The numbers of the tokens, in this passage, that the type's triggers stand for."""
        return tuple(token - self._marked.first for token in self._marked.fired)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The figures, in text order."""
        return tuple(mark.quantity for mark in self._marked.quantity_marks)

    @property
    def times(self) -> tuple[Time, ...]:
        """The time expressions, in text order."""
        return tuple(mark.time for mark in self._marked.time_marks)

    @cached_property
    def phrases(self) -> tuple[Mention, ...]:
        """The base noun phrases ("the Russian Defense Ministry"), in text order."""
        phrases = self._marked.marks.phrases
        low, high = bisect_left(phrases.firsts, self._marked.first), bisect_left(phrases.firsts, self._marked.end)
        return tuple(map(self._mention, phrases.firsts[low:high], phrases.ends[low:high]))

    @cached_property
    def names(self) -> tuple[Mention, ...]:
        """The runs of proper nouns ("Belarus-Poland") that are no part of a time expression, in text order."""
        tags, end = self._marked.marks.read.tags, self._marked.end
        times = {token for mark in self._marked.time_marks for token in range(mark.first, mark.end)}
        found = []
        i = self._marked.first
        while i < end:
            if tags[i] == "p" and i not in times:
                start = i
                while i < end and tags[i] == "p" and i not in times:
                    i += 1
                found.append(self._mention(start, i))
            i += 1
        return tuple(found)

    @cached_property
    def quotes(self) -> tuple[Mention, ...]:
        """The quotations that stand in the sentence or reach into it, cut to it, marks included."""
        marks = self._marked.reading.quotes_by_sentence.get(self._marked.number, ())
        return tuple(self._mention(max(mark.first, self._marked.first), min(mark.end, self._marked.end)) for mark in marks)

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """The attributions whose source, cue or content touches the sentence, in text order."""
        return self._marked.reading.credits.touching(self._marked.number)

    def credit(self, place: Span | Mention) -> Attribution | None:
        """Return the attribution that covers a place by the structure of its sentence, or None where the writer speaks.

        Args:
            place: the words in question, best the figure or the claim's own verb.
        """
        return self._marked.credit(place)

    def mention(self, first: int, end: int) -> Mention:
        """Return the words from token ``first`` of this passage up to token ``end``, exclusive.

        Raises:
            ValueError: if the passage has no such tokens.
        """
        count = self._marked.end - self._marked.first
        if not 0 <= first < end <= count:
            msg = f"the passage has tokens 0 to {count - 1}, and no range {first}:{end}"
            raise ValueError(msg)
        return self._mention(self._marked.first + first, self._marked.first + end)

    def tokens_of(self, place: Span | Mention) -> tuple[int, int]:
        """Return (first, end): the numbers of this passage's tokens that lie in ``place``."""
        span = place if isinstance(place, Span) else place.hull
        read, start = self._marked.marks.read, self._marked.first
        first = max(bisect_right(read.ends, span.start), start)
        end = min(bisect_left(read.starts, span.end), self._marked.end)
        return first - start, max(first, end) - start

    @property
    def before(self) -> Passage | None:
        """The passage of the sentence before, or None."""
        before = self._marked.before
        return None if before is None else Passage(before)

    @property
    def after(self) -> Passage | None:
        """The passage of the sentence behind, or None."""
        after = self._marked.after
        return None if after is None else Passage(after)

    def _mention(self, first: int, end: int) -> Mention:
        return mention_at(self._marked.marks.read, first, end)


def marked(passage: Passage) -> MarkedPassage:
    """Return the marks beneath a passage, for the package's own claim types."""
    return passage._marked  # noqa: SLF001 (plugins see values alone)
