"""What holds of a word, or of words together, wherever they stand: found once for each and then looked up.

Most words come again and again, in one text and in the next:
``map(table.__getitem__, words)`` answers for all tokens of a text at the speed of a dict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["PerWord", "PerWords"]

_Key = TypeVar("_Key", bound="str | tuple[str, ...]")
_Answer = TypeVar("_Answer")

_MOST = 1 << 15
"""The most that a table holds: the words of some five megabytes of news."""
_LONGEST = 100
"""What is longer, in code points, hardly comes again: it is not kept, so that the table stays small whatever the text."""


class _Table(dict[_Key, _Answer]):
    """A pure function, as a dict of what was asked for so far; it starts afresh when it holds too much."""

    __slots__ = ("_ask",)

    def __init__(self, ask: Callable[[_Key], _Answer]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, key: _Key) -> _Answer:
        """Return the answer for what was not asked for before."""
        answer = self._ask(key)
        if (len(key) if isinstance(key, str) else sum(map(len, key))) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[key] = answer
        return answer


class PerWord(_Table[str, _Answer]):
    """A pure function of a word, kept for the words asked for so far.

    >>> lower = PerWord(str.lower)
    >>> list(map(lower.__getitem__, ["The", "END"])), dict(lower)
    (['the', 'end'], {'The': 'the', 'END': 'end'})
    """

    __slots__ = ()


class PerWords(_Table[tuple[str, ...], _Answer]):
    """A pure function of several words, kept for those asked for so far.

    >>> PerWords(" ".join)["Ana", "Ruiz"]
    'Ana Ruiz'
    """

    __slots__ = ()
