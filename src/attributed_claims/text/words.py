"""What is known of a word by itself: found once for each word, then looked up once for each of its tokens."""

from __future__ import annotations

from itertools import compress, count
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from attributed_claims.text.classes import inner_key
from attributed_claims.text.looks import look_of
from attributed_claims.text.per_word import PerWord

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["KEY", "LOOK", "LOWER", "TEXT", "Sought", "Word", "find_sought", "words_of"]


class Word(NamedTuple):
    """A word with what holds of it wherever it stands.

    Attributes:
        text: as it stands.
        lower: in lower case, curly apostrophes made straight; the very same object where that is how it stands.
        look: one letter; see :mod:`attributed_claims.text.looks`.
        key: its possible classes inside a sentence; see :func:`attributed_claims.text.classes.class_key`.
        sought: the numbers of the :class:`Sought` that look for it.
    """

    text: str
    lower: str
    look: str
    key: str
    sought: tuple[int, ...]


TEXT, LOWER, LOOK, KEY, _SOUGHT = map(itemgetter, range(5))
"""What takes a column out of a text's words: quicker than asking each word for its attribute."""


class Sought:
    """Words that a later stage looks for in every text; most words are sought by nobody, so one look-up a token serves all stages.

    It is made while the package is imported; each text then has the tokens ready
    (:meth:`ReadText.tokens_in <attributed_claims.text.sentences.ReadText.tokens_in>`).

    Args:
        test: tells of a word in lower case whether it is sought; a pure function.

    Raises:
        RuntimeError: if a text has been read: what is known of its words is kept.
    """

    __slots__ = ("number", "test")

    def __init__(self, test: Callable[[str], object]) -> None:
        if _WORDS:
            msg = "a text has been read: make what is sought in a module that the package imports"
            raise RuntimeError(msg)
        self.test = test
        self.number = len(_DECLARED)
        _DECLARED.append(self)


_DECLARED: list[Sought] = []


def _known(text: str) -> Word:
    lower = text.lower().replace("’", "'")
    sought = tuple([one.number for one in _DECLARED if one.test(lower)])
    return Word(text, text if lower == text else lower, look_of(text), inner_key(text), sought)


_WORDS = PerWord(_known)
_PIECES = PerWord(lambda piece: _WORDS[piece.lstrip() or piece])
"""The same by the pieces of :mod:`attributed_claims.text.tokens`, white space before the word."""


def words_of(pieces: Iterable[str]) -> list[Word]:
    """Return the word of each piece of a text: a token with the white space before it.

    >>> [word.lower for word in words_of(["The", " END"])]
    ['the', 'end']
    """
    return list(map(_PIECES.__getitem__, pieces))


def find_sought(words: Iterable[Word]) -> list[list[int]]:
    """Return the numbers of the tokens that each :class:`Sought` looks for, in text order, by its number.

    >>> from attributed_claims.marks.numbers import NUMBERS
    >>> find_sought(words_of(["Five", " of", " 12"]))[NUMBERS.number]
    [0, 2]
    """
    found: list[list[int]] = [[] for _ in _DECLARED]
    by_token = list(map(_SOUGHT, words))
    for token in compress(count(), by_token):
        for number in by_token[token]:
            found[number].append(token)
    return found
