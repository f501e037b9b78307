"""From a text to its tokens, paragraphs and sentences, and the class of every token.

A blank line or a line's end parts paragraphs, unless the lines are hard-wrapped:
then a single line break inside a sentence counts as a space.
A sentence ends at its final mark and the quotation marks and brackets that close behind it,
where a capital, a digit or an opening mark follows; never between a title and its name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from attrs import frozen

from attributed_claims.text.classes import classify
from attributed_claims.text.lexicon import sentence_starters, titles_before_names
from attributed_claims.text.tokens import tokenize
from attributed_claims.values import Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

__all__ = ["LONGEST_SENTENCE", "ReadText", "TokenRange", "read_text"]

LONGEST_SENTENCE = 400
"""The most tokens a sentence may have: a longer one is read in pieces, so that work stays bounded."""

_WRAPPED_LINE = 100
"""The longest line, in code points, of a text that counts as hard-wrapped."""

_CLOSERS = frozenset(["”", "’", '"', "'", "''", ")", "]", "»"])
_ENDS = frozenset([".", "!", "?", "…", "..", "...", "....", "?!"])


@frozen
class TokenRange:
    """A sentence as a half-open range of token numbers."""

    first: int
    end: int
    paragraph: int
    headline: bool = False


@frozen(eq=False)
class ReadText:
    """A text as the later stages see it: columns of tokens, and sentences as ranges of token numbers.

    Args:
        text: the text itself; every offset is into it.
        words: each token as it stands.
        lowers: each token in lower case, curly apostrophes made straight.
        starts: the offset of each token's first code point.
        ends: the offset after each token's last.
        tags: one class letter a token; see :mod:`attributed_claims.text.classes`.
        sentences: token ranges, in text order.
        index: for each lower-case form, the numbers of its tokens; see :meth:`tokens_in`.
    """

    text: str
    words: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]
    tags: str
    sentences: list[TokenRange]
    index: dict[str, list[int]]

    def tokens_in(self, words: AbstractSet[str]) -> list[int]:
        """Return the numbers of the tokens whose lower-case form is among ``words`` (a set, or a dict's keys), in order."""
        return sorted(chain.from_iterable(map(self.index.__getitem__, self.index.keys() & words)))

    def slice(self, first: int, end: int) -> str:
        """Return the text from token ``first`` up to token ``end``, exclusive."""
        return self.text[self.starts[first] : self.ends[end - 1]] if end > first else ""

    def span(self, first: int, end: int) -> Span:
        """Return the span from token ``first`` up to token ``end``, exclusive."""
        return Span(self.starts[first], self.ends[end - 1])

    def public_sentences(self) -> tuple[Sentence, ...]:
        """Return the sentences as the values users get."""
        return tuple(Sentence(self.span(s.first, s.end), s.paragraph, s.headline) for s in self.sentences)


_BREAK = re.compile(r"[ \t\r\f\v]*+\n[ \t\r\f\v]*+(\n\s*+)?|\r(?!\n)|\u2029")
_SHORT_LINE = 35
"""A hard-wrapped line shorter than this ends its paragraph."""
_INDENT = 2
"""A line indented by more than this starts a paragraph."""


def _paragraph_starts(text: str, start: int) -> list[int]:
    """Return the offsets at which a new paragraph of the body starts, the body's own start left out."""
    breaks = [(m.start(), m.end(), m.end() - m.start() > _INDENT + 1, m.group(1) is not None) for m in _BREAK.finditer(text, start)]
    if not breaks:
        return []
    lengths = [at - end for at, end in zip([b[0] for b in breaks], [start, *[b[1] for b in breaks]], strict=False)]
    longest = max(*lengths, len(text) - breaks[-1][1])
    if longest > _WRAPPED_LINE:
        return [end for _, end, _, _ in breaks]
    starts = []
    for (at, end, indented, blank), length in zip(breaks, lengths, strict=True):
        ended = text[max(0, at - 2) : at].endswith((".", "!", "?", '"', "”", "''"))
        if blank or indented or length < _SHORT_LINE or (ended and length < 0.7 * longest):
            starts.append(end)
    return starts


def _title_case(words: Sequence[str]) -> bool:
    """Tell whether most words are capitalised, as in a headline; with a full stop behind, more of more words must be."""
    letters = [word for word in words if word[0].isalpha() and len(word) > _SMALL_WORD]
    capitals = sum(word[0].isupper() for word in letters)
    if words and words[-1] in _ENDS:
        return len(letters) >= _SURE_TITLE and capitals > 0.85 * len(letters)
    return len(letters) >= _LEAST_TITLE and capitals > 0.7 * len(letters)


_SMALL_WORD = 3
"""The length up to which headlines leave words small."""
_LEAST_TITLE = 3
_SURE_TITLE = 5


def _opens(word: str, start: int, end_before: int) -> bool:
    """Tell whether a sentence may start with this token."""
    head = word[0]
    return start > end_before and (not head.isalpha() or head.isupper())


def _split(words: list[str], starts: list[int], ends: list[int], first: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences of one paragraph, as half-open ranges of token numbers."""
    titles = titles_before_names()
    starters = sentence_starters()
    ranges = []
    begin = i = first
    while i < end:
        word = words[i]
        i += 1
        if word in _ENDS:
            while i < end and starts[i] == ends[i - 1] and words[i] in _CLOSERS and i - begin < LONGEST_SENTENCE:
                i += 1
            if i < end and i - begin < LONGEST_SENTENCE and not _opens(words[i], starts[i], ends[i - 1]):
                continue
        elif i - begin >= LONGEST_SENTENCE:
            pass
        elif word[-1] == "." and i < end and word not in titles:
            # "U.S.", "Inc.", "p.m.": the stop may do double duty before a word that opens sentences.
            if words[i] not in starters or (len(word) == 2 and word[0] != "I"):
                continue
        else:
            continue
        ranges.append((begin, i))
        begin = i
    if begin < end:
        ranges.append((begin, end))
    return ranges


def read_text(text: str, *, headline: Span | None = None, start: int = 0) -> ReadText:
    """Return the tokens, classes and sentences of ``text``.

    Args:
        text: the whole text.
        headline: where its headline stands, which is read as a sentence of its own, or None.
        start: the offset the body starts at; what lies before it (but for the headline) is not read.

    >>> read = read_text("Gen. Ruiz spoke. He left at 5 p.m. The U.S. waited.")
    >>> [read.slice(s.first, s.end) for s in read.sentences]
    ['Gen. Ruiz spoke.', 'He left at 5 p.m.', 'The U.S. waited.']
    """
    tokens = tokenize(text)
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    ranges: list[TokenRange] = []
    paragraph = 0
    if headline is not None:
        first, end = bisect_left(starts, headline.start), bisect_left(starts, headline.end)
        if end > first:
            ranges.append(TokenRange(first, end, paragraph, headline=True))
            paragraph += 1
    at = bisect_left(starts, start)
    for stop in [*_paragraph_starts(text, start), len(text) + 1]:
        end = bisect_left(starts, stop, at)
        if end > at:
            ranges += [TokenRange(a, b, paragraph) for a, b in _split(words, starts, ends, at, end)]
            paragraph += 1
            at = end
    lowers = [word.lower().replace("’", "'") for word in words]
    index: defaultdict[str, list[int]] = defaultdict(list)
    for i, lower in enumerate(lowers):
        index[lower].append(i)
    return ReadText(text, words, lowers, starts, ends, _classes(words, starts, ends, ranges), ranges, dict(index))


def _classes(words: list[str], starts: list[int], ends: list[int], ranges: list[TokenRange]) -> str:
    """Return the class letters, with the sentences' capitals taken for what they are."""
    firsts = [False] * len(words)
    for sentence in ranges:
        i = sentence.first
        while i < sentence.end and not words[i][0].isalnum():
            i += 1
        if i < sentence.end:
            firsts[i] = True
        if sentence.end - i <= _LONGEST_HEADLINE and _title_case(words[i : sentence.end]):
            firsts[i : sentence.end] = [True] * (sentence.end - i)
    last = len(words) - 1
    for i in [i for i, word in enumerate(words) if word in _OPENERS]:
        if i < last and (starts[i + 1] == ends[i] or words[i] == ":"):
            firsts[i + 1] = True
    return classify(words, firsts)


_LONGEST_HEADLINE = 25
_OPENERS = frozenset(['"', "“", "``", "‘", ":"])
