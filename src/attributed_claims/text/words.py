"""What is known of a word by itself: found once for each word, then looked up once for each of its tokens."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from attributed_claims.text.classes import inner_key
from attributed_claims.text.looks import look_of
from attributed_claims.text.per_word import PerWord

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["Sought", "Word", "blank_of", "find_sought", "word_of"]


class Word(NamedTuple):
    """A word with what holds of it wherever it stands; a blank is none, and stands for white space alone.

    Attributes:
        text: as it stands.
        lower: in lower case, curly apostrophes made straight; the very same object where that is how it stands.
        letters: its look (see :mod:`attributed_claims.text.looks`; a space for a blank), its likeliest class,
            and whether it may have others and whether it is sought, as U+0001 or U+0000.
        width: how many code points it takes up, the white space before it included.
        length: how many without it.
        key: its possible classes inside a sentence; see :func:`attributed_claims.text.classes.class_key`.
        sought: the numbers of the :class:`Sought` that look for it.
    """

    text: str
    lower: str
    letters: str
    width: int
    length: int
    key: str
    sought: tuple[int, ...]


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
        if _WORDS:
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


def _known(text: str) -> Word:
    lower = text.lower().replace("’", "'")
    key = inner_key(text)
    sought = _seekers(lower)
    letters = f"{look_of(text)}{key[0]}{chr(len(key) > 1)}{chr(bool(sought))}"
    return Word(text, text if lower == text else lower, letters, len(text), len(text), key, sought)


_WORDS = PerWord(_known)


def _placed(piece: str) -> Word:
    text, lower, letters, _, length, key, sought = _WORDS[piece.lstrip()]
    return Word(text, lower, letters, len(piece), length, key, sought)


_PIECES = PerWord(_placed)


def word_of(piece: str) -> Word:
    """Return the word of a piece of a text: a token with the white space before it.

    >>> word = word_of(" END")
    >>> word.text, word.lower, word.width, word.length
    ('END', 'end', 4, 3)
    """
    return _PIECES[piece]


def blank_of(width: int) -> Word:
    """Return what stands for so much white space."""
    return Word("", "", " .\0\0", width, 0, ".", ())


def find_sought(words: Sequence[Word], tokens: Iterable[int]) -> list[list[int]]:
    """Return the numbers of the tokens that each :class:`Sought` looks for, in text order, by its number.

    Args:
        words: the tokens of a text.
        tokens: the numbers of those that are sought.

    >>> from attributed_claims.marks.numbers import NUMBERS
    >>> find_sought([word_of("Five"), word_of(" of"), word_of(" 12")], [0, 2])[NUMBERS.number]
    [0, 2]
    """
    found: list[list[int]] = [[] for _ in _DECLARED]
    for token in tokens:
        for number in words[token].sought:
            found[number].append(token)
    return found
