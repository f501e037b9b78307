"""What holds of a word, or of words together, wherever they stand: found once for each and then looked up.

Most words come again and again, in one text and in the next:
``map(table.__getitem__, words)`` answers for all tokens of a text at the speed of a dict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["PerWord", "PerWords"]

_Key = TypeVar("_Key")
_Answer = TypeVar("_Answer")

_MOST = 1 << 13
"""The most answers that a table holds of its latest questions, and as many of those before."""
_LONGEST = 100
"""What is longer, in code points, hardly comes again: it is not kept, so that the table stays small whatever the text."""


class _Table(dict[_Key, _Answer]):
    """A pure function, as a dict of what was asked for so far.

    When it holds too much it starts afresh, with the answers at hand once more for those who ask for them again:
    what every text has stays, and what one text had goes.

    Args:
        ask: the function.
        times: how many times as much as others it holds, where there are more questions.
    """

    __slots__ = ("_ask", "_before", "_times")

    _length: ClassVar[staticmethod[[Any], int]]
    """Returns the length of what is asked for, in code points."""

    def __init__(self, ask: Callable[[_Key], _Answer], times: int = 1) -> None:
        super().__init__()
        self._ask = ask
        self._times = times
        self._before: dict[_Key, _Answer] = {}

    def __missing__(self, key: _Key) -> _Answer:
        """Return the answer for what was not asked for before, or not lately."""
        before = self._before
        answer = before[key] if key in before else self._ask(key)
        if self._length(key) <= _LONGEST:
            if len(self) >= _MOST * self._times:
                self._before = dict(self)
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
    _length = staticmethod(len)


class PerWords(_Table[tuple[str, ...], _Answer]):
    """A pure function of several words, kept for those asked for so far.

    >>> PerWords(" ".join)["Ana", "Ruiz"]
    'Ana Ruiz'
    """

    __slots__ = ()
    _length = staticmethod(lambda key: sum(map(len, key)))
