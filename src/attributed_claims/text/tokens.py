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
from attributed_claims.text.token_pattern import token_pattern
from attributed_claims.text.words import LOOK, TEXT, Word, words_of

__all__ = ["TOKEN", "Tokens", "tokenize"]


TOKEN = re.compile(token_pattern(""), re.VERBOSE | re.DOTALL)
"""A token and the white space before it; white space at the text's end must be left out beforehand."""


@frozen(eq=False)
class Tokens:
    """The tokens of a text, as columns of one length.

    Args:
        known: each token's word, with what is known of it by itself.
        words: each token as it stands; one object for all the tokens of a word, which makes every later look-up quicker.
        starts: the offset of each token's first code point.
        ends: the offset after each token's last.
        looks: one letter a token; see :mod:`attributed_claims.text.looks`.
    """

    known: list[Word]
    words: list[str]
    starts: list[int]
    ends: list[int]
    looks: str


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
    looks = "".join(map(LOOK, known))
    if "M" in looks:
        pieces = _with_marks(pieces, looks)
        known = words_of(pieces)
        looks = "".join(map(LOOK, known))
    words = list(map(TEXT, known))
    ends = list(accumulate(map(len, pieces)))
    starts = list(map(sub, ends, map(len, words)))
    return Tokens(known, words, starts, ends, looks)


def _with_marks(pieces: list[str], looks: str) -> list[str]:
    """Return the pieces with each combining mark and joiner in the word of the letter before it."""
    from attributed_claims.text.marked_tokens import MARKED_TOKEN  # noqa: PLC0415 (regex is slow to import, and few texts have marks)

    joined: list[str] = []
    done, at = 0, looks.find("M")
    while at >= 0:
        first, end = at, at + 1
        while first > done and not pieces[first][0].isspace():
            first -= 1
        while end < len(pieces) and not pieces[end][0].isspace():
            end += 1
        again = MARKED_TOKEN.findall("".join(pieces[first:end]))
        _join_stops(again)
        joined += pieces[done:first] + again
        done, at = end, looks.find("M", end)
    return joined + pieces[done:]


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
