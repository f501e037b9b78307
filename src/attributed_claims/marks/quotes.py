"""Quotations: which quotation marks open, which close, and which are apostrophes.

Marks pair inside a paragraph.
A straight mark opens where white space, a bracket or a dash stands before it and none behind it.
A quotation left open at its paragraph's end is kept, marked as not closed, if it began the paragraph
or the next paragraph resumes it; otherwise a mark is missing, and the quotation is read to its sentence's end.
A single mark is a quotation only if it opens before a word and one of its kind closes it in the same paragraph
where no plural possessive can stand.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from attributed_claims.marks.marks import QuoteMark
from attributed_claims.text.words import Sought

if TYPE_CHECKING:
    from attributed_claims.text.sentences import ReadText

__all__ = ["find_quote_marks"]

_DOUBLE = {'"': "straight", "''": "straight", "“": "open", "``": "open", "”": "close", "„": "open", "«": "open", "»": "close"}
_SINGLE = {"'": "straight", "‘": "open", "’": "close"}
_MARKS = Sought(lambda: _DOUBLE | _SINGLE)
_LONGEST = 1200
"""The most tokens a quotation may span, so that a stray mark on one endless line costs little."""
_LONGEST_SINGLE = 80
_BEFORE_CLOSING = frozenset([",", ".", "!", "?", "…", '"', "”", "''"])
"""What stands before the single mark that closes around double ones; behind a word it is rather an apostrophe."""


def _opens(read: ReadText, i: int, first: int) -> bool:
    """Tell whether the straight mark at token ``i`` opens, by the white space around it."""
    before = i > first and read.starts[i] == read.ends[i - 1]
    behind = i + 1 < len(read.words) and read.starts[i + 1] == read.ends[i]
    if before and behind:  # ("word", —"word", "word"—
        return read.words[i - 1] in {"(", "[", "—", "–", "-", "--", "'", "‘", ":", "/"}
    return not before


def _paragraphs(read: ReadText) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    number = -1
    for first, end, paragraph, _ in read.sentences:
        if paragraph == number:
            ranges[-1] = (ranges[-1][0], end)
        else:
            ranges.append((first, end))
            number = paragraph
    return ranges


def _sentence_end(read: ReadText, token: int) -> int:
    """Return the end of the sentence that ``token`` stands in; a mark stands in one, as it stands in a paragraph."""
    return read.sentences[bisect_right(read.sentences, token, key=attrgetter("first")) - 1].end


def find_quote_marks(read: ReadText) -> tuple[QuoteMark, ...]:
    r"""Return the quotations of a text, in text order.

    >>> from attributed_claims.text.sentences import read_text
    >>> read = read_text("The officers' union said: “It's 'over'.” It called the plan \"mad\".")
    >>> [(read.slice(q.first, q.end), q.kind, q.outer) for q in find_quote_marks(read)]
    [("“It's 'over'.”", 'double', True), ("'over'", 'single', False), ('"mad"', 'double', True)]
    """
    marked = read.tokens_in(_MARKS)
    if not marked:
        return ()
    quotes: list[QuoteMark] = []
    at = 0
    paragraphs = _paragraphs(read)
    for number, (first, end) in enumerate(paragraphs):
        if marked[at] >= end:
            continue
        at = bisect_left(marked, first, at)
        inside = marked[at : bisect_left(marked, end, at)]
        if inside:
            next_first = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else -1
            resumed = next_first >= 0 and _DOUBLE.get(read.words[next_first]) in {"open", "straight"}
            quotes += _pair(read, inside, first, end, resumed=resumed)
            at += len(inside)
        if at == len(marked):
            break
    return tuple(quotes)


def _pair(read: ReadText, inside: list[int], first: int, end: int, *, resumed: bool) -> list[QuoteMark]:
    """Return the quotations of one paragraph."""
    words = read.words
    doubles: list[tuple[int, int, bool]] = []
    opened = -1
    for i in inside:
        kind = _DOUBLE.get(words[i])
        if kind is None:
            continue
        opens = kind == "open" or (kind == "straight" and _opens(read, i, first))
        if opened < 0:
            if opens:
                opened = i
        elif opens and kind == "open":
            # A second opening mark: the first one's partner is missing. Lose that one.
            opened = i
        elif i - opened <= _LONGEST:
            doubles.append((opened, i + 1, True))
            opened = -1
        else:
            opened = -1
    if opened >= 0 and opened + 1 < end:
        if resumed or opened == first:
            doubles.append((opened, min(end, opened + _LONGEST), False))
        else:
            doubles.append((opened, _sentence_end(read, opened), False))
    single = [i for i in inside if words[i] in _SINGLE]
    if not single:
        return [QuoteMark(a, b, c, "double") for a, b, c in doubles]
    return _nested(read, doubles, _pair_singles(read, single, first))


def _nested(read: ReadText, doubles: list[tuple[int, int, bool]], singles: list[tuple[int, int]]) -> list[QuoteMark]:
    """Return the quotations of a paragraph, each with whether it stands in another; singles that cross a double are apostrophes."""
    quotes: list[QuoteMark] = []
    inner: set[int] = set()
    position = 0
    for a, b in singles:
        while position < len(doubles) and doubles[position][1] <= a:
            position += 1
        following = position
        while following < len(doubles) and doubles[following][0] < b:
            following += 1
        if following == position:
            quotes.append(QuoteMark(a, b, closed=True, kind="single"))
        elif doubles[position][0] < a and b <= doubles[position][1]:
            quotes.append(QuoteMark(a, b, closed=True, kind="single", outer=False))
        elif a < doubles[position][0] and doubles[following - 1][1] < b and read.words[b - 2] in _BEFORE_CLOSING:
            quotes.append(QuoteMark(a, b, closed=True, kind="single"))
            inner.update(range(position, following))
    quotes += [QuoteMark(a, b, closed=c, kind="double", outer=i not in inner) for i, (a, b, c) in enumerate(doubles)]
    return sorted(quotes, key=lambda q: (q.first, -q.end))


def _pair_singles(read: ReadText, inside: list[int], first: int) -> list[tuple[int, int]]:
    """Return the pairs of single marks that are quotations and no apostrophes."""
    words, starts, ends = read.words, read.starts, read.ends
    pairs = []
    opened = -1
    last = len(words) - 1
    for i in inside:
        glued_before = i > first and starts[i] == ends[i - 1]
        glued_behind = i < last and starts[i + 1] == ends[i] and words[i + 1][0].isalnum()
        after_bracket = glued_before and words[i - 1] in {"(", "[", "—", "–", '"', "“"}
        if words[i] != "’" and glued_behind and (not glued_before or after_bracket):
            opened = i
        elif opened >= 0 and glued_before and words[i] != "‘":
            possessive = words[i - 1][-1:] in "sS" and i < last and words[i + 1][0].isalpha() and read.tags[i + 1] in "napg0"
            if possessive and i - opened > 1:
                continue
            if i - opened <= _LONGEST_SINGLE and not (i - opened == 2 and words[i - 1].lower() == "n"):  # rock 'n' roll
                pairs.append((opened, i + 1))
            opened = -1
    return pairs
