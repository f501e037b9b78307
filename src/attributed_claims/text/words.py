"""What is known of a word by itself: found once for each word, then looked up once for each of its tokens."""

from __future__ import annotations

from functools import cache
from itertools import compress, count
from sys import intern
from typing import TYPE_CHECKING

from attributed_claims.text.classes import inner_key
from attributed_claims.text.looks import look_of
from attributed_claims.text.per_word import PerWord

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["GLUED", "SPACED", "Noted", "Sought", "Word", "blank_of", "find_noted", "word_of"]

Noted = tuple[str, tuple[int, ...]]
"""The possible classes of a word that has several ("" for one alone), and the numbers of the :class:`Sought` that look for it."""


Word = tuple[str, str, str, int, int, Noted | None]
"""A word with what holds of it wherever it stands.

It is a plain tuple, for speed, of

- its text, as it stands;
- the same in lower case, curly apostrophes made straight; one object with the text where that is how it stands;
- its look (see :mod:`attributed_claims.text.looks`) and its likeliest class inside a sentence, a letter each;
- its width: how many code points it takes up, the white space before it included;
- its length: how many without it;
- what else there is to it; None for most words, which have one class and are sought by nobody.
"""


class Sought:
    """Words that a later stage looks for in every text; most words are sought by nobody, so one look-up a token serves all stages.

    It is made while the package is imported; each text then has the tokens ready
    (:meth:`ReadText.tokens_in <attributed_claims.text.sentences.ReadText.tokens_in>`).

    Args:
        words: returns the words, in lower case; asked when the first text is read, for word lists are not read before.
        shape: tells of a word in lower case that is not all letters whether it is sought as well; a pure function, or None.

    Raises:
        RuntimeError: if a text has been read: what is known of its words is kept.
    """

    __slots__ = ("number", "shape", "words")

    def __init__(self, words: Callable[[], Iterable[str]], shape: Callable[[str], object] | None = None) -> None:
        if SPACED or GLUED:
            msg = "a text has been read: make what is sought in a module that the package imports"
            raise RuntimeError(msg)
        self.words = words
        self.shape = shape
        self.number = len(_DECLARED)
        _DECLARED.append(self)


_DECLARED: list[Sought] = []


@cache
def _listed() -> dict[str, tuple[int, ...]]:
    """Return each word that is sought by its letters, with the numbers of what seeks it."""
    listed: dict[str, tuple[int, ...]] = {}
    for one in _DECLARED:
        for word in set(one.words()):
            listed[word] = (*listed.get(word, ()), one.number)
    return listed


def _seekers(lower: str) -> tuple[int, ...]:
    """Return the numbers of what seeks a word."""
    numbers = _listed().get(lower, ())
    if not lower.isalpha():
        shaped = [one.number for one in _DECLARED if one.shape is not None and one.number not in numbers and one.shape(lower)]
        numbers = (*numbers, *shaped)
    return numbers


@cache
def _noted(key: str, sought: tuple[int, ...]) -> Noted | None:
    """Return what a word is noted for, if anything: one object for all words alike, which stays near to hand in memory."""
    several = len(key) > 1
    return (key * several, sought) if several or sought else None


def _word(text: str, space: int) -> Word:
    text, lower = intern(text), intern(text.lower().replace("’", "'"))
    key = inner_key(text)
    letters = intern(look_of(text) + key[0])  # one object, as above
    return text, lower, letters, len(text) + space, len(text), _noted(key, _seekers(lower))


SPACED = PerWord(lambda text: _word(text, 1))
"""Each word with a space before it."""

GLUED = PerWord(lambda text: _word(text, 0))
"""Each word with no space before it."""


def word_of(piece: str) -> Word:
    """Return the word of a piece of a text: a token with the white space before it.

    >>> word_of("  END")[:5]
    ('END', 'end', 'np', 5, 3)
    """
    text = piece.lstrip()
    space = len(piece) - len(text)
    if space == 1:
        return SPACED[text]
    known = GLUED[text]
    return (*known[:3], len(piece), *known[4:]) if space else known


def blank_of(width: int) -> Word:
    """Return what stands for so much white space, without a word: its look is a space."""
    return "", "", " .", width, 0, None


def find_noted(column: Sequence[Noted | None]) -> tuple[dict[int, str], list[list[int]]]:
    """Return the possible classes of each token that has several, and the tokens that each :class:`Sought` looks for, by its number.

    Args:
        column: what each token of a text is noted for.

    >>> from attributed_claims.marks.numbers import NUMBERS
    >>> keys, sought = find_noted([word_of(piece)[-1] for piece in ("Five", " denied", " 12")])
    >>> keys, sought[NUMBERS.number]
    ({1: 'xe'}, [0, 2])
    """
    keys: dict[int, str] = {}
    sought: list[list[int]] = [[] for _ in _DECLARED]
    for token in compress(count(), column):
        key, numbers = column[token] or ("", ())
        if key:
            keys[token] = key
        for number in numbers:
            sought[number].append(token)
    return keys, sought
