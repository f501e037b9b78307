"""Work counted and not timed: how many functions of Python and of C a piece of code calls."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import FrameType

__all__ = ["Work"]

_MOST_CALLS = 100
"""The most Python functions called a code point that any text may take; news text takes some five."""

_LEAST = 100_000
"""Calls that any text may take, however short: tables are filled on first use."""


class Work:
    """Count the calls of a ``with`` block, in ``python`` those of functions of Python and in ``native`` those of C."""

    def __init__(self) -> None:
        self.python = 0
        self.native = 0

    @property
    def calls(self) -> int:
        """All the calls."""
        return self.python + self.native

    def __enter__(self) -> Self:
        self._before = sys.getprofile()
        sys.setprofile(self._count)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(self._before)

    def _count(self, _frame: FrameType, event: str, _argument: object) -> None:
        if event == "call":
            self.python += 1
        elif event == "c_call":
            self.native += 1

    def check(self, text: str) -> None:
        """Assert that it did not take too many for its text; what a fuzzer puts into the code is native, and not counted."""
        assert self.python <= _LEAST + _MOST_CALLS * len(text), f"{self.python} calls for {len(text)} code points"
