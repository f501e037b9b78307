"""From a text to its tokens, paragraphs and sentences, and the class of every token.

A blank line or a line's end parts paragraphs, unless the lines are hard-wrapped:
then a single line break inside a sentence counts as a space.
A sentence ends at its final mark and the quotation marks and brackets that close behind it,
where a capital, a digit or an opening mark follows; never between a title and its name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import chain, pairwise, repeat
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from attributed_claims.text.classes import classify
from attributed_claims.text.lexicon import sentence_starters
from attributed_claims.text.tokens import tokenize
from attributed_claims.values.trusted import new_sentence, new_span

if TYPE_CHECKING:
    from attributed_claims.text.tokens import Tokens
    from attributed_claims.text.words import Sought
    from attributed_claims.values import Sentence, Span

__all__ = ["LONGEST_SENTENCE", "ReadText", "TokenRange", "read_text"]

LONGEST_SENTENCE = 400
"""The most tokens a sentence may have: a longer one is read in pieces, so that work stays bounded."""

_WRAPPED_LINE = 100
"""The longest line, in code points, of a text that counts as hard-wrapped."""

_CLOSERS = frozenset(["”", "’", '"', "'", "''", ")", "]", "»"])
_STOP = re.compile(r"[.Ddef]")
"""Where a sentence may end, over the letters of :mod:`attributed_claims.text.looks`."""


class TokenRange(NamedTuple):
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
        sought: the tokens that later stages look for; see :meth:`tokens_in`.
    """

    text: str
    words: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]
    tags: str
    sentences: list[TokenRange]
    sought: list[list[int]]

    def tokens_in(self, sought: Sought) -> list[int]:
        """Return the numbers of the tokens that ``sought`` looks for, in order."""
        return self.sought[sought.number]

    def slice(self, first: int, end: int) -> str:
        """Return the text from token ``first`` up to token ``end``, exclusive."""
        return self.text[self.starts[first] : self.ends[end - 1]] if end > first else ""

    def span(self, first: int, end: int) -> Span:
        """Return the span from token ``first`` up to token ``end``, exclusive."""
        return new_span(self.starts[first], self.ends[end - 1])

    def public_sentences(self) -> tuple[Sentence, ...]:
        """Return the sentences as the values users get."""
        starts, ends = self.starts, self.ends
        return tuple(
            [
                new_sentence(new_span(starts[first], ends[end - 1]), paragraph, headline)
                for first, end, paragraph, headline in self.sentences
            ]
        )


_BLANK = " \t\r\f\v"
_FEED = r"\n[ \t\r\f\v]*+(\n\s*+)?"
_LINE_FEED = re.compile(_FEED)
_BREAK = re.compile(rf"{_FEED}|\r[ \t\r\f\v]*+(\n[ \t\r\f\v]*+(\n\s*+)?)?|\u2029")
"""A line's end from its first mark on; a carriage return is one by itself unless a line feed follows, white space between."""
_SHORT_LINE = 35
"""A hard-wrapped line shorter than this ends its paragraph."""
_STOPS = frozenset('.!?:"”')
_ARTICLES = frozenset(["The", "A", "An"])
_LEADING = frozenset("the a an of in at on to by for with from and or that its his her their said".split())
"""Words that no line ends with unless the next goes on."""
_INDENT = 2
"""A line indented by more than this starts a paragraph."""


def _line_breaks(text: str, start: int) -> list[tuple[int, int, bool]]:
    """Return the breaks between lines from offset ``start`` on: where each starts and ends, and whether blank lines follow."""
    breaks: list[tuple[int, int, bool]] = []
    before = start
    # A pattern that starts with one mark alone finds it several times as fast, and most texts have no other.
    plain = "\r" not in text and "\u2029" not in text
    for match in _LINE_FEED.finditer(text, start) if plain else _BREAK.finditer(text, start):
        at, end = match.span()
        if text[at] == "\r" and match.start(2) < 0:
            breaks += [(i, i + 1, False) for i in range(at, end) if text[i] == "\r"]
        elif text[at] == "\u2029":
            breaks.append((at, end, False))
        else:
            if text[at - 1] in _BLANK:
                at = before + len(text[before:at].rstrip(_BLANK))
            breaks.append((at, end, match.start(1) >= 0 or (not plain and match.start(3) >= 0)))
        before = breaks[-1][1]
    return breaks


def _paragraph_starts(text: str, start: int) -> list[int]:
    """Return the offsets at which a new paragraph of the body starts, the body's own start left out.

    Whether lines are hard-wrapped is told by the longest line from the start to the next blank one: what is behind changes nothing before.
    """
    starts: list[int] = []
    block: list[tuple[int, int, int]] = []  # the breaks since the last blank line, each with the length of the line before it
    line, longest = start, 0
    for at, end, blank in [*_line_breaks(text, start), (len(text), len(text), True)]:
        longest = max(longest, at - line)
        if blank:
            if block:
                starts += _starts_within(text, block, longest)
                block = []
            starts.append(end)
        else:
            block.append((at, end, at - line))
        line = end
    return starts[:-1]


def _starts_within(text: str, block: list[tuple[int, int, int]], longest: int) -> list[int]:
    """Return the offsets at which a new paragraph starts between two blank lines.

    Args:
        text: the whole text.
        block: where each break between lines starts and ends, and how long the line before it is.
        longest: the length of the longest line so far.
    """
    if longest > _WRAPPED_LINE:
        return [end for at, end, _ in block if not text[end : end + 1].islower() or text[at - 1 : at] in _STOPS]
    starts = []
    indented_throughout = _is_indented_throughout(text, block)
    for at, end, length in block:
        indented = end - at > _INDENT + 1 and not indented_throughout
        ended = text[max(0, at - 2) : at].endswith((".", "!", "?", '"', "”", "''"))
        short = length < _SHORT_LINE and (ended or not _runs_on(text, at - length, at, end))
        if indented or short or (ended and length < 0.7 * longest):
            starts.append(end)
    return starts


def _is_indented_throughout(text: str, block: list[tuple[int, int, int]]) -> bool:
    """Tell whether all lines behind the first are indented, and one goes on in lower case: then no indent starts a paragraph."""
    if any(end - at <= _INDENT + 1 for at, end, _ in block):
        return False
    return any(text[end : end + 1].islower() for _, end, _ in block)


def _runs_on(text: str, start: int, at: int, following: int) -> bool:
    """Tell whether a short line without a stop goes on in the next: a first line whose dateline was cut away, an odd break.

    What opens with an article is no headline, and what ends in "of" or a comma, or goes on in lower case, is not at its end.
    """
    if text[following : following + 1].islower() or text[at - 1 : at] == ",":
        return True
    words = text[start:at].split()
    if not words or words[-1].lower() in _LEADING:
        return bool(words)
    after = text[following : following + _SHORT_LINE].split(maxsplit=1)
    return words[0] in _ARTICLES and bool(after) and after[0] not in sentence_starters()


def _title_case(looks: str, first: int, end: int) -> bool:
    """Tell whether most words are capitalised, as in a headline; with a full stop behind, more of more words must be."""
    capitals = looks.count("C", first, end) + looks.count("D", first, end)
    if capitals < _LEAST_TITLE:
        return False
    letters = capitals + looks.count("c", first, end) + looks.count("d", first, end)
    if looks[end - 1] == ".":
        return letters >= _SURE_TITLE and capitals > 0.85 * letters
    return capitals > 0.7 * letters


_LEAST_TITLE = 3
_SURE_TITLE = 5


def _sentences(tokens: Tokens, bounds: list[int], paragraph: int) -> list[TokenRange]:
    """Return the sentences of some paragraphs.

    Args:
        tokens: the tokens of the text.
        bounds: the first token of each paragraph, and the token after the last one's last.
        paragraph: the number of the first paragraph.
    """
    new = tuple.__new__  # half the time that calling the class takes
    ranges: list[TokenRange] = []
    stops = chain([match.end() for match in _STOP.finditer(tokens.looks, bounds[0])], [len(tokens.words) + 1])
    stop = 0
    for number, (begin, end) in enumerate(pairwise(bounds), paragraph):
        at = begin
        while at < end:
            while stop <= at:
                stop = next(stops)
            if stop > end or stop - begin >= LONGEST_SENTENCE:
                at = min(end, begin + LONGEST_SENTENCE)
            elif stop == end:
                at = end
            else:
                at, ends = _behind_stop(tokens, begin, stop, end)
                if not ends:
                    continue
            ranges.append(new(TokenRange, (begin, at, number, False)))
            begin = at  # noqa: PLW2901 (what is left of the paragraph)
        if begin < end:
            ranges.append(TokenRange(begin, end, number))
    return ranges


def _behind_stop(tokens: Tokens, begin: int, stop: int, end: int) -> tuple[int, bool]:
    """Return the token to go on from behind a stop that does not end the paragraph, and whether a sentence ends before it.

    Args:
        tokens: the tokens of the text.
        begin: the sentence's first token.
        stop: the token after the stop.
        end: the token after the paragraph's last.
    """
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    word = words[stop]
    if tokens.looks[stop - 1] != ".":
        # "U.S.", "Inc.", "p.m.": the stop may do double duty before a word that opens sentences.
        before = words[stop - 1]
        return stop, word in sentence_starters() and (len(before) != 2 or before[0] == "I")
    at = stop
    while word in _CLOSERS and starts[at] == ends[at - 1]:
        at += 1
        if at == end or at - begin == LONGEST_SENTENCE:
            return at, True
        word = words[at]
    head = word[0]
    return at, starts[at] > ends[at - 1] and (not head.isalpha() or head.isupper())


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
    words, starts = tokens.words, tokens.starts
    looks = tokens.looks
    ranges: list[TokenRange] = []
    if headline is not None:
        first, end = bisect_left(starts, headline.start), bisect_left(starts, headline.end)
        if end > first:
            ranges.append(TokenRange(first, end, 0, headline=True))
    bounds = list(dict.fromkeys(map(bisect_left, repeat(starts), [start, *_paragraph_starts(text, start), len(text) + 1])))
    ranges += _sentences(tokens, bounds, len(ranges))
    tags = classify(words, tokens.likeliest, tokens.keys, _openers(tokens, looks, ranges))
    return ReadText(text, words, tokens.lowers, starts, tokens.ends, tags, ranges, tokens.sought)


def _openers(tokens: Tokens, looks: str, ranges: list[TokenRange]) -> set[int]:
    """Return the tokens whose capital may be due to their place: at the start of a sentence or quotation, or in a headline."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    openers: set[int] = set()
    for first, end, _, _ in ranges:
        i = first
        while i < end and looks[i] in ".foyM":
            i += 1
        if i < end:
            openers.add(i)
            if end - i <= _LONGEST_HEADLINE and _title_case(looks, i, end):
                openers.update(range(i, end))
    last = len(words) - 1
    i = looks.find("o")
    while 0 <= i < last:
        if starts[i + 1] == ends[i] or words[i] == ":":
            openers.add(i + 1)
        i = looks.find("o", i + 1)
    return openers


_LONGEST_HEADLINE = 25
