"""What holds of a word wherever it stands, found once for each word and then looked up.

Most words come again and again, in one text and in the next:
``map(table.__getitem__, words)`` answers for all tokens of a text at the speed of a dict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["PerWord"]

_Answer = TypeVar("_Answer")

_MOST_WORDS = 1 << 16
_LONGEST_WORD = 40
"""A longer word, in code points, hardly comes again: it is not kept, so that the table stays small whatever the text."""


class PerWord(dict[str, _Answer]):
    """A pure function of a word, as a dict of the words asked for so far; it starts afresh when it holds too many.

    >>> lower = PerWord(str.lower)
    >>> list(map(lower.__getitem__, ["The", "END"])), dict(lower)
    (['the', 'end'], {'The': 'the', 'END': 'end'})
    """

    __slots__ = ("_ask",)

    def __init__(self, ask: Callable[[str], _Answer]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, word: str) -> _Answer:
        """Return the answer for a word not asked for before."""
        answer = self._ask(word)
        if len(word) <= _LONGEST_WORD:
            if len(self) >= _MOST_WORDS:
                self.clear()
            self[word] = answer
        return answer
