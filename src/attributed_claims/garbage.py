"""How often the garbage collector runs where the process is this package's own: its command line and its workers."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["seldom_collected"]

_OBJECTS = 50_000
"""How many objects are made between two runs; Python's own number is 700, less than a text of a page has.

With so many even a text of 16 MB, all of whose objects are kept to its end, is hardly ever looked through as a whole.
"""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let the collector run more seldom, which saves a twelfth of the time: what a parse makes has no cycles and goes without it.

    A program that imports this package decides that for itself.
    """
    before = gc.get_threshold()
    gc.set_threshold(max(before[0], _OBJECTS) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
