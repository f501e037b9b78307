"""Which words of a text the later stages look for: one look-up a token answers for all of them.

A stage declares at import what it looks for, and asks each text for the tokens
(:meth:`ReadText.tokens_in <attributed_claims.text.sentences.ReadText.tokens_in>`).
Most words are sought by nobody; so each text is gone through once, not once a stage.
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from attributed_claims.text.per_word import PerWord

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Sought", "find_sought"]


class Sought:
    """What one stage looks for: words told by a test of their lower-case form, which is made once for each word.

    Args:
        test: tells whether a word is sought; a pure function.
    """

    __slots__ = ("number", "test")

    def __init__(self, test: Callable[[str], object]) -> None:
        self.test = test
        self.number = len(_DECLARED)
        _DECLARED.append(self)
        _SOUGHT_BY.clear()  # a word known before may pass the new test


_DECLARED: list[Sought] = []
_SOUGHT_BY = PerWord(lambda word: tuple([sought.number for sought in _DECLARED if sought.test(word)]))


def find_sought(lowers: Sequence[str]) -> list[list[int]]:
    """Return the numbers of the tokens that each declared :class:`Sought` looks for, in text order, by its number.

    >>> vowels = Sought(lambda word: word in {"a", "e"})
    >>> find_sought(["a", "b", "e"])[vowels.number]
    [0, 2]
    """
    found: list[list[int]] = [[] for _ in _DECLARED]
    rows = list(map(_SOUGHT_BY.__getitem__, lowers))
    for token, row in compress(enumerate(rows), rows):
        for number in row:
            found[number].append(token)
    return found
