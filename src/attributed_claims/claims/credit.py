"""Who is credited with a place in the text: the attribution whose content covers it, the innermost first.

A source holds for the words its content covers.
It also holds for a sentence that carries on with it ("Another three were hurt." behind "…, police said."),
which :func:`Credits.inherited` tells; such a claim gets the caveat ``inherited-source``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from attributed_claims.attributions.stances import falsehoods
from attributed_claims.claims.words import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.text.sentences import ReadText
    from attributed_claims.values import Attribution, Span

__all__ = ["Credits"]

_DETERMINERS = frozenset(["this", "that", "these", "those", "the", "it", "such", "which", "both"])
"""How words begin that point back at what was said: "but this claim was denied by the army"."""

_NO_ASSERTION = frozenset(["intend", "demand", "ask"])
"""Stances of a source that does not say that what it speaks of is so: "called for 5,000 troops to be sent"."""

_RUMOUR = 12
"""How far before a figure a rumour it belongs to may be named, in tokens."""
_FALSEHOOD = 20
"""How far behind a figure it may be called false, in tokens."""
_THAT = frozenset(["that", "of", "about"])
_BE = frozenset(["is", "are", "was", "were", "be", "been", "as"])
_NOT = frozenset(["not", "n't", "never", "wasn't", "weren't", "isn't", "aren't"])
_NOBODY = frozenset(["no", "nobody", "none", "neither", "you"])
"""How a source begins that is nobody: "no group confirmed", "you know"."""
_HAPPENING = frozenset(["record", "register", "see", "log"])
_FIRST_PERSON = frozenset(["i", "we"])
_OF_OBJECTS = ("np", "pp")
"""How the frames of an object begin: what a relative clause in it tells is known, as in "condemned the raid that killed six"."""
_LIVES = frozenset(["life", "lives"])
_VERBS = "xzbm"
_HANGING = "wg" + _VERBS
_BORDERS = frozenset(["while", "although", "though", "but", "whereas"])
_OPENING = 6
"""How far into a content it may be said what is denied or claimed, in tokens."""
_PARTS = frozenset([("of", "whom"), ("of", "which"), ("of", "whose"), ("in", "which")])
_OF_WHOM = 4
"""How far behind a figure "of whom" may begin or end, in tokens."""


def _is_anaphor(words: Sequence[str]) -> bool:
    return 0 < len(words) <= 3 and words[0] in _DETERMINERS and words[-1] in listed("anaphor")  # "these two reports"


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

    @property
    def any(self) -> bool:
        """Whether the text has any attribution."""
        return bool(self._attributions)

    @cached_property
    def _by_sentence(self) -> dict[int, list[Attribution]]:
        """The attributions whose source, cue or content touches a sentence, by its number."""
        starts = self._starts
        found: dict[int, list[Attribution]] = {}
        for one in self._attributions:
            low, high = one.cue.spans[0].start, one.cue.spans[-1].end
            for part in (one.content, one.source):
                if part is not None and part.spans:
                    low, high = min(low, part.spans[0].start), max(high, part.spans[-1].end)
            number = max(0, bisect_right(starts, low) - 1)
            if bisect_right(starts, high) == number + 1:
                found.setdefault(number, []).append(one)  # wholly in one sentence, as most are
                continue
            numbers: set[int] = set()
            for piece in one.cue.spans + one.content.spans + (one.source.spans if one.source else ()):
                first = max(0, bisect_right(starts, piece.start) - 1)
                numbers.update(range(first, max(first + 1, bisect_left(starts, piece.end))))
            for number in sorted(numbers):
                found.setdefault(number, []).append(one)
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [self._read.starts[sentence.first] for sentence in self._read.sentences]

    def touching(self, number: int) -> tuple[Attribution, ...]:
        """Return the attributions whose source, cue or content touches sentence ``number``, in text order."""
        return tuple(self._by_sentence.get(number, ()))

    def covering(self, span: Span) -> tuple[Attribution, ...]:
        """Return the attributions whose content covers ``span``, the innermost first."""
        found = []
        for order, one in enumerate(self._by_sentence.get(bisect_right(self._starts, span.start) - 1, ())):
            lengths = [piece.end - piece.start for piece in one.content.spans if piece.covers(span)]
            if lengths:
                found.append((min(lengths), -order, one))
        found.sort(key=lambda row: row[:2])
        return tuple(row[2] for row in found)

    def crediting(self, span: Span, whole: Span) -> Attribution | None:
        """Return the attribution that credits a claim, or None where the writer speaks.

        Of those that cover it, it is the innermost that says it is so:
        one with a source, whose cue is not the claim's own verb ("the government sent …") and does not take the content for granted.
        A speaker's "I think" within a quotation gives way to whoever is quoted.

        Args:
            span: the claim's figure, or its verb.
            whole: the claim's words.
        """
        covering = [one for one in self.covering(span) if _asserts(one, whole) and not self._takes_for_granted(one, span)]
        if not covering:
            return self._carried_on(span, whole)
        first = covering[0]
        if len(covering) > 1 and first.source is not None and first.source.text.lower() in _FIRST_PERSON:
            return covering[1]
        return first

    def _takes_for_granted(self, one: Attribution, span: Span) -> bool:
        """Tell whether a content speaks of what ``span`` tells as of something known: "denied any role in the blast that killed six"."""
        read = self._read
        first = bisect_left(read.starts, one.content.hull.start)
        opening = read.lowers[first : first + _OPENING]
        if not listed("answering").isdisjoint(opening) or (one.cue.lemma == "claim" and not _LIVES.isdisjoint(opening)):
            return True  # "claimed responsibility for", "the fire claimed the lives of"
        if one.stance != "deny" and (one.cue.lemma in listed("telling") or not one.rule.rpartition("/")[2].startswith(_OF_OBJECTS)):
            return False
        tags = read.tags
        return any(
            tags[i] in "wc" and (tags[i + 1] in _VERBS or tags[i - 1] == "i")
            for i in range(first + 1, bisect_left(read.starts, span.start))
        )

    def _carried_on(self, span: Span, whole: Span) -> Attribution | None:
        """Return the attribution in front of a sentence whose content ends at a comma before words that hang on it, or None.

        "Police said the van hit a crowd near the port, two of whom died": what follows has no other subject to be another's words.
        """
        read = self._read
        for one in self._by_sentence.get(bisect_right(self._starts, span.start) - 1, ()):
            according = one.cue.lemma == "according"
            if one.source is None or not (according or one.cue.lemma in listed("saying")):
                continue
            source, cue, content = one.source.hull, one.cue.hull, one.content.hull
            first, second = (cue, source) if according else (source, cue)
            if not first.start < second.start < content.start < content.end <= span.start:
                continue
            counting = according or "0" in read.tags[bisect_left(read.starts, content.start) : bisect_left(read.starts, content.end)]
            if not self._hangs_on(bisect_left(read.starts, content.end), span, counting=counting):
                continue
            if _asserts(one, whole) and not self._takes_for_granted(one, span):
                return one
        return None

    def _hangs_on(self, comma: int, span: Span, *, counting: bool) -> bool:
        """Tell whether the words from a comma up to ``span`` go on with those before it: "…, two of whom died", "…, and six died"."""
        read = self._read
        if read.tags[comma] != ",":
            return False
        first, end = comma + 1, bisect_right(read.starts, span.start)
        lowers, tags = read.lowers[first:end], read.tags[first : end + _OF_WHOM]
        if not lowers or not {":", ";", "q"}.isdisjoint(tags[: len(lowers)]) or not _BORDERS.isdisjoint(lowers):
            return False
        if tags[0] == "k":
            return lowers[0] == "and" and counting
        if any(pair == ",k" and tags[i + 2] not in "xg" for i, pair in enumerate(map("".join, pairwise(tags[: len(lowers)])))):
            return False  # "…, which sank, and six were hurt"
        if tags[0] in _HANGING or lowers[0] in listed("including"):
            return True
        return any(pair in _PARTS for pair in pairwise(read.lowers[first : end + _OF_WHOM]))

    def denying(self, span: Span, number: int) -> Attribution | None:
        """Return the attribution further on in sentence ``number`` that denies what ``span`` tells by pointing back at it, or None.

        "… the army lost two men, but this claim was denied by the ministry."
        """
        read, sentence = self._read, self._read.sentences[number]
        for one in self.touching(number):
            cue = one.cue.spans[0]
            if one.stance != "deny" or one.negated or one.source is None or not span.end <= cue.start < read.ends[sentence.end - 1]:
                continue
            words = one.content.text.lower().strip('."”').split()
            at = bisect_right(read.starts, cue.start) - 1
            before = read.lowers[max(sentence.first, at - 2) : at]
            if any(_is_anaphor(phrase) for phrase in (words, before, before[-1:])):
                return one
        return None

    def speaks(self, span: Span, whole: Span, number: int) -> bool:
        """Tell whether a figure of sentence ``number`` counts who speaks: "a bomb killed nine men, two officials alleged".

        Args:
            span: the figure.
            whole: the claim's words: where they too stand in the source, the source is whom it happened to ("two wounded men said").
            number: the sentence's number.
        """
        sources = (one.source.hull for one in self.touching(number) if one.source is not None and one.stance not in _NO_ASSERTION)
        return any(source.covers(span) and not source.covers(whole) for source in sources)

    def declared_false(self, span: Span, number: int) -> bool:
        """Tell whether sentence ``number`` calls what ``span`` tells a false rumour: "Reports that ten died were untrue"."""
        read, sentence = self._read, self._read.sentences[number]
        lowers = read.lowers
        first, end = bisect_left(read.starts, span.start), bisect_left(read.starts, span.end)
        noun = next((i for i in range(first - 1, max(sentence.first - 1, first - _RUMOUR), -1) if lowers[i] in listed("rumour")), None)
        if noun is None or _THAT.isdisjoint(lowers[noun + 1 : first]):
            return False
        if not falsehoods().isdisjoint(lowers[max(sentence.first, noun - 2) : noun]):
            return True  # "false reports that ten died"
        for i in range(end, min(sentence.end, end + _FALSEHOOD)):
            if lowers[i] in falsehoods():
                before = lowers[max(end, i - 4) : i]
                return not listed("proving").isdisjoint(before) or (not _BE.isdisjoint(before) and _NOT.isdisjoint(before))
        return False

    def inherited(self, number: int) -> Attribution | None:
        """Return the attribution of the sentence before that sentence ``number`` carries on with, or None.

        It must hold for the whole of the sentence before, in the same paragraph,
        and this sentence must start as one that goes on with it ("Another three were hurt.").
        """
        read = self._read
        if not number:
            return None
        sentence, before = read.sentences[number], read.sentences[number - 1]
        if sentence.paragraph != before.paragraph or read.lowers[sentence.first] not in listed("carries_on"):
            return None
        last = before.end - 1
        while last > before.first and not read.words[last][0].isalnum():
            last -= 1
        span = read.span(before.first, last + 1)
        for one in self.touching(number - 1):
            if one.parent is None and one.source is not None:
                pieces = (one.content.hull, one.cue.hull, one.source.hull)
                if min(piece.start for piece in pieces) <= span.start + 1 and max(piece.end for piece in pieces) >= span.end:
                    return one
        return None


def _withheld(one: Attribution) -> bool:
    """Tell whether a source is said not to say it ("did not confirm that"), or nobody says it ("no group confirmed")."""
    source = one.source.text.split(maxsplit=1)[0].lower() if one.source is not None else ""
    return (one.negated and one.stance != "deny") or source in _NOBODY


def _asserts(one: Attribution, whole: Span) -> bool:
    """Tell whether an attribution says that its content is so, and not by the claim's own verb."""
    if (
        one.source is None
        or (one.stance in _NO_ASSERTION and not one.cue.text.lower().startswith("announc"))  # "announced plans to send 600 men"
        or (one.stance != "deny" and one.cue.lemma in listed("presupposing"))
        or (one.source.kind == "place" and one.cue.lemma in _HAPPENING)  # "Honduras registered 3,482 murders": there they happened
        or _withheld(one)
    ):
        return False
    reckons = one.rule.endswith("/np+at")  # "B put it at 40": within the claim's words where its verb is an earlier clause's
    inserted = len(one.content.spans) > 1 and whole.covers(one.source.hull)  # "a nun was, by the guards' account, among the dead"
    return reckons or inserted or not any(piece.overlaps(whole) for piece in one.cue.spans)
