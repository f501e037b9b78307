"""One pass over the text: its tokens, with the offsets they stand at.

The pattern covers every code point (white space is a token of its own until the end of this module),
so that offsets are running sums of lengths and no token can be lost.
"""

from __future__ import annotations

import re
from itertools import accumulate

from attrs import frozen

from attributed_claims.text.lexicon import abbreviations

__all__ = ["TOKEN", "Tokens", "tokenize"]

_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f\u200c\u200d"
"""Combining marks and joiners that ``\\w`` leaves out: they belong to the letter before them."""

TOKEN = re.compile(
    rf"""
      \s+
    | [^\W\d_] (?: \.(?:[^\W\d_]\.)+                             # U.S.  a.m.
                 | [\w{_MARKS}]*+                                 # word
                   (?: (?: [-\u2010\u2011&] | ['\u2019](?!(?:[sSdDmM]|re|ve|ll)\b) ) \w[\w{_MARKS}]*+ )* )  # state-run  didn't
    | \d++ (?: [.,]\d++ )* (?: (?:st|nd|rd|th)\b )?             # 3,700  2.5  52nd
    | ['\u2019] (?: [sSdDmM] | re | ve | ll )\b                   # the clitics: 's 'd 'll
    | '' | `` | \.\.++ | --++
    | .
    """,
    re.VERBOSE | re.DOTALL,
)
"""A token, or the white space between tokens."""


@frozen(eq=False)
class Tokens:
    """The tokens of a text, as columns of one length.

    Args:
        words: each token as it stands.
        starts: the offset of each token's first code point.
        ends: the offset after each token's last.
    """

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
    known = abbreviations()
    pieces = TOKEN.findall(text)
    for i in [i for i, piece in enumerate(pieces) if piece == "." and i]:
        before = pieces[i - 1]
        if before in known or (len(before) == 1 and before.isupper() and before != "I"):
            pieces[i - 1] = before + "."
            pieces[i] = ""
    ends = list(accumulate(map(len, pieces)))
    keep = [i for i, piece in enumerate(pieces) if piece and not piece.isspace()]
    words = [pieces[i] for i in keep]
    stops = [ends[i] for i in keep]
    starts = [end - len(word) for end, word in zip(stops, words, strict=True)]
    return Tokens(words, starts, stops)
