"""One pass over the text: its tokens, with the offsets they stand at.

The pattern covers every code point (a token takes along the white space before it until the end of this module),
so that offsets are running sums of lengths and no token can be lost.
"""

from __future__ import annotations

import re
from itertools import accumulate
from operator import sub

from attrs import frozen

from attributed_claims.text.lexicon import abbreviations
from attributed_claims.text.per_word import PerWord
from attributed_claims.text.words import TEXT, Word, words_of

__all__ = ["TOKEN", "Tokens", "tokenize"]

_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f\u200c\u200d"
"""Combining marks and joiners that ``\\w`` leaves out: they belong to the letter before them."""

TOKEN = re.compile(
    rf"""
    \s*+
    (?:
      [A-Za-z]++ (?=[ ,])                                         # most words; the next line would read them alike, but slower
    | [^\W\d_] (?: \.(?:[^\W\d_]\.)+                             # U.S.  a.m.
                 | [\w{_MARKS}]*+                                 # word
                   (?: (?: [-\u2010\u2011&] | ['\u2019](?!(?:[sSdDmM]|re|ve|ll)\b) ) \w[\w{_MARKS}]*+ )* )  # state-run  didn't
    | \d++ (?: [.,]\d++ )* (?: (?:st|nd|rd|th)\b )?             # 3,700  2.5  52nd
    | ['\u2019] (?: [sSdDmM] | re | ve | ll )\b                   # the clitics: 's 'd 'll
    | '' | `` | \.\.++ | --++
    | .
    )
    """,
    re.VERBOSE | re.DOTALL,
)
"""A token and the white space before it; white space at the text's end must be left out beforehand."""


@frozen(eq=False)
class Tokens:
    """The tokens of a text, as columns of one length.

    Args:
        known: each token's word, with what is known of it by itself.
        words: each token as it stands; one object for all the tokens of a word, which makes every later look-up quicker.
        starts: the offset of each token's first code point.
        ends: the offset after each token's last.
    """

    known: list[Word]
    words: list[str]
    starts: list[int]
    ends: list[int]


def tokenize(text: str) -> Tokens:
    """Return the tokens of ``text`` in order, white space left out.

    >>> tokenize("The U.S. didn't count Russia's 3,700 dead.").words
    ['The', 'U.S.', "didn't", 'count', 'Russia', "'s", '3,700', 'dead', '.']
    >>> tokenize("Gen. Mark A. Milley").words
    ['Gen.', 'Mark', 'A.', 'Milley']
    """
    pieces = TOKEN.findall(text.rstrip())
    _join_stops(pieces)
    known = words_of(pieces)
    words = list(map(TEXT, known))
    ends = list(accumulate(map(len, pieces)))
    starts = list(map(sub, ends, map(len, words)))
    return Tokens(known, words, starts, ends)


def _join_stops(pieces: list[str]) -> None:
    """Give abbreviations and initials the full stop right behind them."""
    at = -1
    joined = False
    for _ in range(pieces.count(".")):
        at = pieces.index(".", at + 1)
        if at and _KEEPS_STOP[pieces[at - 1]]:
            pieces[at - 1] += "."
            pieces[at] = ""
            joined = True
    if joined:
        pieces[:] = filter(None, pieces)


def _keeps_stop(piece: str) -> bool:
    """Tell whether the word of a piece is an abbreviation or an initial."""
    word = piece.lstrip()
    return word in abbreviations() or (len(word) == 1 and word != "I" and word.isupper())


_KEEPS_STOP = PerWord(_keeps_stop)
