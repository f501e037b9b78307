"""What is told on standard error: complaints, and on a terminal how far the run has come."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from attributed_claims.views.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress

__all__ = ["Bar", "Reporter"]

_PAUSE = 0.1
"""How many seconds a plain line stays before it is written anew."""


class Bar(Protocol):
    """How far a run has come."""

    def advance(self, size: int) -> None:
        """Tell that an article of ``size`` bytes is done."""

    def tell(self, line: str) -> None:
        """Write a line of another kind to standard error."""


class Reporter:
    """Tells what goes wrong, and keeps whether anything did."""

    def __init__(self) -> None:
        self.faults = 0
        self._bar: Bar | None = None

    def fault(self, message: str) -> None:
        """Tell what cannot be done; the rest is."""
        self.faults += 1
        self.complain(message)

    def complain(self, message: str) -> None:
        """Write a line to standard error."""
        line = f"attributed-claims: {printable(message)}"
        if self._bar is not None:
            self._bar.tell(line)
        else:
            print(line, file=sys.stderr, flush=True)

    def advance(self, size: int) -> None:
        """Tell that an article of ``size`` bytes is done."""
        if self._bar is not None:
            self._bar.advance(size)

    @contextmanager
    def progress(self, total: int | None) -> Iterator[None]:
        """Show how far the run has come, if standard error is a terminal, and leave no trace of it at the end.

        Args:
            total: how many bytes there are to read, or None where that cannot be known.
        """
        if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
            yield
            return
        with _bar(total) as bar:
            self._bar = bar
            try:
                yield
            finally:
                self._bar = None


@contextmanager
def _bar(total: int | None) -> Iterator[Bar]:
    try:
        from rich.console import Console  # noqa: PLC0415 (an extra, and slow to import)
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn  # noqa: PLC0415
    except ModuleNotFoundError:
        line = _PlainLine(total)
        try:
            yield line
        finally:
            line.clear()
        return
    columns = (TextColumn("{task.fields[count]} articles"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        yield _RichBar(progress, total)


class _RichBar:
    """A bar."""

    def __init__(self, progress: Progress, total: int | None) -> None:
        self._progress = progress
        self._count = 0
        self._task = progress.add_task("", total=total, count=0)

    def advance(self, size: int) -> None:
        self._count += 1
        self._progress.update(self._task, advance=size, count=self._count)

    def tell(self, line: str) -> None:
        self._progress.console.print(line, markup=False, highlight=False, soft_wrap=True)


class _PlainLine:
    """One line of text, written over and over."""

    def __init__(self, total: int | None) -> None:
        self._total = total
        self._count = self._size = self._width = 0
        self._next = 0.0

    def advance(self, size: int) -> None:
        self._count += 1
        self._size += size
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _PAUSE
            share = f", {100 * self._size // self._total} %" if self._total else ""
            self._write(f"{self._count} articles{share}")

    def tell(self, line: str) -> None:
        self.clear()
        print(line, file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Leave nothing in the line."""
        if self._width:
            self._write("")
            print(end="\r", file=sys.stderr, flush=True)

    def _write(self, line: str) -> None:
        print(f"\r{line:<{self._width}}", end="", file=sys.stderr, flush=True)
        self._width = len(line)
