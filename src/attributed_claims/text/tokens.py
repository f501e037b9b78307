"""The tokens of a text, with the offsets they stand at.

A text is taken apart at its single spaces, and what stands between two of them is read once: most of it comes again and again.
Every code point is covered (a token takes along the white space before it),
so that offsets are running sums of lengths and no token can be lost.
"""

from __future__ import annotations

import re
from itertools import accumulate, chain
from operator import sub
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import frozen

from attributed_claims.text.lexicon import abbreviations
from attributed_claims.text.per_word import PerWord
from attributed_claims.text.token_pattern import token_pattern
from attributed_claims.text.words import GLUED, SPACED, Word, blank_of, find_noted, word_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_Item = TypeVar("_Item")

__all__ = ["TOKEN", "Tokens", "tokenize"]


TOKEN = re.compile(token_pattern(""), re.VERBOSE | re.DOTALL)
"""A token and the white space before it; white space at the text's end must be left out beforehand."""


_COLUMNS = 6
"""How many values make up a :data:`~attributed_claims.text.words.Word`."""


@frozen(eq=False)
class Tokens:
    """The tokens of a text, as columns of one length.

    Args:
        words: each token as it stands; one object for all the tokens of a word, which makes every later look-up quicker.
        lowers: each token in lower case, curly apostrophes made straight.
        starts: the offset of each token's first code point.
        ends: the offset after each token's last.
        looks: one letter a token; see :mod:`attributed_claims.text.looks`.
        likeliest: the class letter that each token most often has inside a sentence.
        keys: for each token that has several possible classes, all of them; see :func:`attributed_claims.text.classes.class_key`.
        sought: the tokens that each :class:`~attributed_claims.text.words.Sought` looks for, by its number.
    """

    words: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]
    looks: str
    likeliest: str
    keys: dict[int, str]
    sought: list[list[int]]


def tokenize(text: str) -> Tokens:
    """Return the tokens of ``text`` in order, white space left out.

    >>> tokenize("The U.S. didn't count Russia's 3,700 dead.").words
    ['The', 'U.S.', "didn't", 'count', 'Russia', "'s", '3,700', 'dead', '.']
    >>> tokenize("Gen. Mark A. Milley").words
    ['Gen.', 'Mark', 'A.', 'Milley']
    """
    # All white space parts tokens alike, so a line's end may count as a space; of an empty line's two, one stays with the word behind it.
    chunks = text.rstrip().replace("\n\n", " \t").replace("\n", " ").split(" ")
    known = list(chain.from_iterable(map(_CHUNKS.__getitem__, chunks)))
    words, lowers, letters, widths, lengths, noted = [known[i::_COLUMNS] for i in range(_COLUMNS)]
    ends = list(accumulate(widths, initial=-1))  # the first token has no space before it
    del ends[0]
    starts = list(map(sub, ends, lengths))
    joined = "".join(letters)
    looks = joined[::2]
    if " " in looks:  # blanks
        runs = list(map(len, looks.split(" ")))
        words, lowers, starts, ends, noted = [_runs_of(column, runs) for column in (words, lowers, starts, ends, noted)]
        joined = "".join(_runs_of(letters, runs))
        looks = joined[::2]
    return Tokens(words, lowers, starts, ends, looks, joined[1::2], *find_noted(noted))


def _runs_of(column: Sequence[_Item], runs: list[int]) -> list[_Item]:
    """Return the runs of so many items that a column has, without the single items between them."""
    kept: list[_Item] = []
    start = 0
    for length in runs:
        kept += column[start : start + length]
        start += length + 1
    return kept


def _chunk(chunk: str) -> tuple[Any, ...]:
    """Return the tokens of what stands between two spaces, the space before it taken along; white space at its end is a blank.

    Returns:
        The values of one word after the other in a single tuple, which is the quickest to look up and to make columns of.
    """
    word = chunk.rstrip(_TAIL)
    if word.isalpha():  # three of four
        tail = chunk[len(word) :]
        if not tail:
            return SPACED[word]
        if tail[0] != "." or not _keeps_stop(word):
            return SPACED[word] + _TAILS[tail]
    body = f" {chunk}".rstrip()
    words = _words(TOKEN.findall(body))
    if not body.isascii() and any(letters[0] == "M" for _, _, letters, _, _, _ in words):
        from attributed_claims.text.marked_tokens import MARKED_TOKEN  # noqa: PLC0415 (regex is slow to import, and few texts have marks)

        words = _words(MARKED_TOKEN.findall(body))
    if len(body) <= len(chunk):
        words.append(blank_of(len(chunk) + 1 - len(body)))
    return words[0] if len(words) == 1 else tuple(chain.from_iterable(words))


_CHUNKS = PerWord(_chunk, times=2)

_TAIL = ',.:;?!"”'
"""Marks behind a word that are read alike whatever the word, but for the full stop of an abbreviation."""
_TAILS = PerWord(lambda tail: tuple(chain.from_iterable(map(GLUED.__getitem__, TOKEN.findall(tail)))))
"""The tokens of such marks."""


def _words(pieces: list[str]) -> list[Word]:
    """Return the words of the pieces; the full stop right behind an abbreviation or an initial is part of it."""
    if "." in pieces:
        joined: list[str] = []
        for piece in pieces:
            if piece == "." and joined and _keeps_stop(joined[-1].lstrip()):
                joined[-1] += piece
            else:
                joined.append(piece)
        pieces = joined
    return list(map(word_of, pieces))


def _keeps_stop(word: str) -> bool:
    """Tell whether a word is an abbreviation or an initial."""
    return word in abbreviations() or (len(word) == 1 and word != "I" and word.isupper())
