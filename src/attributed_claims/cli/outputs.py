"""Writing documents to standard output: as UTF-8 whatever the locale, one at a time, each before the next is read."""

from __future__ import annotations

import json
import os
import shutil
import sys
from typing import TYPE_CHECKING, Protocol

from attributed_claims.records.write import to_record

if TYPE_CHECKING:
    from collections.abc import Callable

    from attributed_claims.values import Document

__all__ = ["Writer", "print_text", "writer"]

_WIDTH = 100
"""How wide a table is, in characters, where there is no terminal to ask."""


class Writer(Protocol):
    """Writes documents in one form."""

    def write(self, document: Document) -> None:
        """Write a document and flush it."""

    def close(self) -> None:
        """Write what comes after the last document."""


def writer(form: str) -> Writer:
    """Return the writer for ``table``, ``jsonl`` or ``json``."""
    writers: dict[str, Callable[[], Writer]] = {"table": _Tables, "jsonl": _JsonLines, "json": _JsonArray}
    return writers[form]()


def print_text(text: str) -> None:
    """Write text as UTF-8 and flush it, so that a reader at the other end of a pipe is not kept waiting."""
    out = sys.stdout.buffer
    out.write(text.encode("utf-8", "backslashreplace"))
    out.flush()


class _JsonLines:
    """One compact record a line."""

    def __init__(self) -> None:
        self._encode = _encoder(separators=(",", ":"))

    def write(self, document: Document) -> None:
        print_text(self._encode(to_record(document)) + "\n")

    def close(self) -> None:
        pass


class _JsonArray:
    """One array of records, indented."""

    def __init__(self) -> None:
        self._encode = _encoder(indent=2)
        self._before = "["

    def write(self, document: Document) -> None:
        record = self._encode(to_record(document)).replace("\n", "\n  ")
        print_text(f"{self._before}\n  {record}")
        self._before = ","

    def close(self) -> None:
        print_text("[]\n" if self._before == "[" else "\n]\n")


def _encoder(**options: object) -> Callable[[object], str]:
    plain = json.JSONEncoder(ensure_ascii=False, allow_nan=False, **options)  # type: ignore[arg-type]
    escaped = json.JSONEncoder(ensure_ascii=True, allow_nan=False, **options)  # type: ignore[arg-type]

    def encode(record: object) -> str:
        line = plain.encode(record)
        try:
            line.encode("utf-8")
        except UnicodeEncodeError:  # a lone surrogate, which JSON can write only as an escape
            return escaped.encode(record)
        return line

    return encode


class _Tables:
    """A table for each document, in colour on a terminal where rich is installed."""

    def __init__(self) -> None:
        self._width = shutil.get_terminal_size((_WIDTH, 0)).columns
        self._shown = _coloured if _wants_colour() else _plain
        self._before = ""

    def write(self, document: Document) -> None:
        print_text(self._before + self._shown(document, self._width) + "\n")
        self._before = "\n\n"

    def close(self) -> None:
        pass


def _wants_colour() -> bool:
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    try:
        import rich  # noqa: F401, PLC0415 (an extra)
    except ModuleNotFoundError:
        return False
    return True


def _plain(document: Document, width: int) -> str:
    from attributed_claims.views.table import to_table  # noqa: PLC0415 (not for records)

    return to_table(document, width=width)


def _coloured(document: Document, width: int) -> str:
    from rich.console import Console  # noqa: PLC0415 (an extra, and slow to import)

    from attributed_claims.views.table import rich_table  # noqa: PLC0415

    console = Console(width=width, force_terminal=True, highlight=False)
    with console.capture() as captured:
        console.print(rich_table(document, width=width), end="")
    return captured.get()
