"""Who is credited with a place in the text: the attribution whose content covers it, the innermost first.

A source holds for the words its content covers.
It also holds for a sentence that carries on with it ("Another three were hurt." behind "…, police said."),
which :func:`Credits.inherited` tells; such a claim gets the caveat ``inherited-source``.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from attributed_claims.values import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.text.sentences import ReadText, TokenRange
    from attributed_claims.values import Attribution

__all__ = ["Credits"]

_CARRIES_ON = frozenset([
    "another", "others", "among", "of", "they", "these", "those", "both", "most", "some", "further", "a further", "including",
])  # fmt: skip
"""How a sentence begins that goes on with what the sentence before told."""

_ANAPHORS = frozenset("report reports claim claims figure figures allegation allegations it this that number numbers toll account accounts".split())
"""The heads of contents that point back at what was said: "but this report was denied by the army"."""

_ANAPHOR_DETERMINERS = frozenset(["this", "that", "these", "those", "the", "it", "such", "which", "both"])

_NO_ASSERTION = frozenset(["intend", "demand", "ask"])
"""Stances of a source that does not say that what it speaks of is so: "called for 5,000 troops to be sent"."""

_PRESUPPOSING = frozenset(
    "welcome decry condemn deplore praise criticize criticise denounce mourn thank hail regret lament celebrate protest bemoan honor honour"
    " commend applaud congratulate remember commemorate slam blast".split(),
)
"""Cues that take their content for granted: who condemns a strike that left 18 dead is not the one who counts them."""

_FIRST_PERSON = frozenset(["i", "we"])


def _is_anaphor(words: Sequence[str]) -> bool:
    return 0 < len(words) <= 3 and words[0] in _ANAPHOR_DETERMINERS and words[-1] in _ANAPHORS | {"which"}  # noqa: PLR2004 ("these two reports")


class Credits:
    """The attributions of a text, for looking up who is credited with a place.

    Args:
        read: the text.
        attributions: its attributions, in text order.
    """

    def __init__(self, read: ReadText, attributions: Sequence[Attribution]) -> None:
        self._read = read
        self._attributions = tuple(attributions)
        self.by_id = {attribution.id: attribution for attribution in self._attributions}
        pieces = [
            (piece.start, piece.end, order)
            for order, attribution in enumerate(self._attributions)
            for piece in attribution.content.spans
        ]
        self._pieces = sorted(pieces)
        self._starts = [piece[0] for piece in self._pieces]
        # The furthest any piece up to this one reaches: looking to the left may stop where nothing reaches the place any more.
        reach, self._reach = 0, []
        for _, end, _ in self._pieces:
            reach = max(reach, end)
            self._reach.append(reach)

    @property
    def any(self) -> bool:
        """Whether the text has any attribution."""
        return bool(self._attributions)

    def covering(self, span: Span) -> tuple[Attribution, ...]:
        """Return the attributions whose content covers ``span``, the innermost first."""
        found = []
        at = bisect_right(self._starts, span.start) - 1
        while at >= 0 and self._reach[at] >= span.end:
            start, end, order = self._pieces[at]
            if end >= span.end:
                found.append((end - start, -order))
            at -= 1
        return tuple(self._attributions[-order] for _, order in sorted(found))

    def crediting(self, span: Span, whole: Span) -> Attribution | None:
        """Return the attribution that credits a claim, or None where the writer speaks.

        Of those that cover it, it is the innermost that says it is so:
        one with a source, whose cue is not the claim's own verb ("the government sent …") and does not take the content for granted.
        A speaker's "I think" within a quotation gives way to whoever is quoted.

        Args:
            span: the claim's figure, or its verb.
            whole: the claim's words.
        """
        covering = [one for one in self.covering(span) if self._asserts(one, whole)]
        if not covering:
            return None
        first = covering[0]
        if len(covering) > 1 and first.source is not None and first.source.text.lower() in _FIRST_PERSON:
            return covering[1]
        return first

    @staticmethod
    def _asserts(one: Attribution, whole: Span) -> bool:
        if one.source is None or one.stance in _NO_ASSERTION or one.cue.lemma in _PRESUPPOSING:
            return False
        return not any(piece.overlaps(whole) for piece in one.cue.spans)

    def touching(self, span: Span) -> tuple[Attribution, ...]:
        """Return the attributions whose source, cue or content shares a character with ``span``, in text order."""
        found = []
        for attribution in self._attributions:
            places = [*attribution.cue.spans, *attribution.content.spans, *(attribution.source.spans if attribution.source else ())]
            if any(place.overlaps(span) for place in places):
                found.append(attribution)
        return tuple(found)

    def denying(self, span: Span, sentence: TokenRange) -> Attribution | None:
        """Return the attribution further on in the sentence that denies what ``span`` tells by pointing back at it, or None.

        "… the army lost two men, but this report was denied by the ministry."
        """
        read = self._read
        stop = read.ends[sentence.end - 1]
        for attribution in self.touching(Span(span.end, stop)):
            cue = attribution.cue.spans[0]
            if attribution.stance != "deny" or attribution.negated or attribution.source is None or not span.end <= cue.start < stop:
                continue
            words = attribution.content.text.lower().strip('."”').split()
            at = bisect_right(read.starts, cue.start) - 1
            before = read.lowers[max(sentence.first, at - 2) : at]
            if any(_is_anaphor(phrase) for phrase in (words, before, before[-1:])):
                return attribution
        return None

    def inherited(self, number: int) -> Attribution | None:
        """Return the attribution of the sentence before that sentence ``number`` carries on with, or None.

        It must hold for the whole of the sentence before, in the same paragraph,
        and this sentence must start as one that goes on with it and name no source of its own.
        """
        sentences = self._read.sentences
        if not number:
            return None
        sentence, before = sentences[number], sentences[number - 1]
        if sentence.paragraph != before.paragraph or self._read.lowers[sentence.first] not in _CARRIES_ON:
            return None
        last = before.end - 1
        while last > before.first and not self._read.words[last][0].isalnum():
            last -= 1
        span = self._read.span(before.first, last + 1)
        for attribution in self.touching(span):
            if attribution.parent is None and attribution.source is not None:
                hull_end = max(attribution.content.spans[-1].end, attribution.cue.spans[-1].end, attribution.source.spans[-1].end)
                hull_start = min(attribution.content.spans[0].start, attribution.cue.spans[0].start, attribution.source.spans[0].start)
                if hull_start <= span.start + 1 and hull_end >= span.end:
                    return attribution
        return None
