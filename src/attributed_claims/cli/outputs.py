"""The forms of output: tables, JSON lines, a JSON array; each document is written before the next is read."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING, Protocol

from attributed_claims.records.write import to_record

if TYPE_CHECKING:
    from collections.abc import Callable

    from attributed_claims.cli.sinks import Sink
    from attributed_claims.values import Document

__all__ = ["Writer", "writer"]

_WIDTH = 100
"""How wide a table is, in characters, where there is no terminal to ask."""


class Writer(Protocol):
    """Writes documents in one form."""

    def write(self, document: Document) -> None:
        """Write a document."""

    def close(self) -> None:
        """Write what comes after the last document."""


def writer(form: str, sink: Sink) -> Writer:
    """Return the writer for ``table``, ``jsonl`` or ``json``."""
    writers: dict[str, Callable[[Sink], Writer]] = {"table": _Tables, "jsonl": _JsonLines, "json": _JsonArray}
    return writers[form](sink)


class _JsonLines:
    """One compact record a line."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._encode = _encoder(separators=(",", ":"))

    def write(self, document: Document) -> None:
        self._sink.write(self._encode(to_record(document)) + "\n")

    def close(self) -> None:
        pass


class _JsonArray:
    """One array of records, indented."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._encode = _encoder(indent=2)
        self._before = "["

    def write(self, document: Document) -> None:
        record = self._encode(to_record(document)).replace("\n", "\n  ")
        self._sink.write(f"{self._before}\n  {record}")
        self._before = ","

    def close(self) -> None:
        self._sink.write("[]\n" if self._before == "[" else "\n]\n")


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

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._width = shutil.get_terminal_size((_WIDTH, 0)).columns
        self._shown = _coloured if sink.is_terminal and _wants_colour() else _plain
        self._before = ""

    def write(self, document: Document) -> None:
        self._sink.write(self._before + self._shown(document, self._width) + "\n")
        self._before = "\n\n"

    def close(self) -> None:
        pass


def _wants_colour() -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
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
