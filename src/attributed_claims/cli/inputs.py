"""From the files named on the command line to articles, one after the other, with faults as values.

Nothing is read before it is asked for, so that JSON lines can be piped through;
a fault costs only the file or the line it is in.
"""

from __future__ import annotations

import gzip
import json
import os
import sys
import zlib
from itertools import chain
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from attributed_claims.errors import BadArticleError, BadDateError
from attributed_claims.text.articles import Article, decode_article, load_article, split_header
from attributed_claims.text.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import IO

__all__ = ["Fault", "Item", "read_inputs", "total_size"]

_JSON_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
STANDARD_INPUT = "standard input"


@frozen(kw_only=True, eq=False)
class Item:
    """An article to parse.

    Args:
        place: the file it is from, with the number of its line where it is one of many.
        article: its text and what is said about it.
        size: how many bytes of the input it is.
    """

    place: str
    article: Article
    size: int = 0


@frozen
class Fault:
    """What is wrong with a file or a line of it, in words that name it."""

    message: str


def read_inputs(files: Iterable[str], form: str) -> Iterator[Item | Fault]:
    """Return the articles of some files, in order.

    Args:
        files: paths; ``-`` is standard input.
        form: ``text``, ``jsonl``, or ``auto``: by a file's suffix, and on standard input by a "{" at its start.
    """
    for name in files:
        if name == "-":
            yield from _read_standard_input(form)
        elif form == "jsonl" or (form == "auto" and name.lower().endswith(_JSON_LINES)):
            yield from _read_json_lines(name)
        elif form == "auto" and name.lower().endswith(".json"):
            yield Fault(f"{name}: neither a text nor JSON lines, by its suffix; say --from jsonl or --from text if it is one of them")
        else:
            yield _read_text(name)


def total_size(files: Iterable[str]) -> int | None:
    """Return how many bytes the items of some files come to, or None where that is not known before they are read."""
    sizes = [_size(name) for name in files]
    return None if None in sizes else sum(size for size in sizes if size)


def _size(name: str) -> int | None:
    if name == "-" or name.lower().endswith(".gz"):
        return None
    try:
        return os.stat(name).st_size  # noqa: PTH116 (a name as it was given)
    except OSError:
        return 0  # a fault, when its turn comes


def _read_text(name: str) -> Item | Fault:
    try:
        return Item(place=name, article=evolve(load_article(name), id=name), size=_size(name) or 0)
    except BadArticleError as error:
        return Fault(str(error))


def _read_json_lines(name: str) -> Iterator[Item | Fault]:
    try:
        file = gzip.open(name) if name.lower().endswith(".gz") else open(name, "rb")  # noqa: PTH123, SIM115 (closed below)
    except OSError as error:
        yield Fault(f"{name}: {error.strerror or error}")
        return
    with file:
        yield from _rows(name, file)


def _read_standard_input(form: str) -> Iterator[Item | Fault]:
    stream: IO[bytes] = sys.stdin.buffer
    if form == "jsonl":
        yield from _rows(STANDARD_INPUT, stream)
        return
    start = []
    if form == "auto":
        for line in stream:
            start.append(line)
            if line.removeprefix(_BYTE_ORDER_MARK).strip():
                break
        if start and start[-1].removeprefix(_BYTE_ORDER_MARK).lstrip().startswith(b"{"):
            yield from _rows(STANDARD_INPUT, chain(start, stream))
            return
    try:
        yield Item(place=STANDARD_INPUT, article=split_header(decode_article(b"".join(start) + stream.read())))
    except BadArticleError as error:
        yield Fault(f"{STANDARD_INPUT}: {error}")


def _rows(name: str, lines: Iterable[bytes]) -> Iterator[Item | Fault]:
    number = 0
    try:
        for number, line in enumerate(lines, 1):
            if number == 1:
                line = line.removeprefix(_BYTE_ORDER_MARK)  # noqa: PLW2901 (it belongs to the file, not to an article)
            if line.strip():
                yield _row(f"{name}:{number}", line)
    except (OSError, EOFError, zlib.error) as error:
        yield Fault(f"{name}:{number + 1}: cannot be read: {error}")
        return
    if not number:
        yield Fault(f"{name}: empty: there is no line in it")


def _row(place: str, line: bytes) -> Item | Fault:
    try:
        row = json.loads(line.decode("utf-8").rstrip())
    except UnicodeDecodeError as error:
        return Fault(f"{place}: not UTF-8: byte 0x{line[error.start]:02X} at offset {error.start} of the line")
    except json.JSONDecodeError as error:
        return Fault(f"{place}: not JSON: {error.msg} at column {error.colno}")
    except (ValueError, RecursionError) as error:  # a number too long, brackets too deep
        return Fault(f"{place}: not JSON that can be read: {error}")
    if not isinstance(row, dict):
        return Fault(f'{place}: not an object with a "text"')
    if "text" not in row:
        return Fault(f'{place}: there is no "text"')
    if not isinstance(row["text"], str):
        return Fault(f'{place}: "text" is not a string')
    for key in ("title", "url", "published"):
        if not (row.get(key) is None or isinstance(row[key], str)):
            return Fault(f'{place}: "{key}" is neither a string nor null')
    given = row.get("id")
    if isinstance(given, bool) or not (given is None or isinstance(given, str | int)):
        return Fault(f'{place}: "id" is neither a string nor a whole number')
    try:
        published = read_date(row.get("published"))
    except BadDateError as error:
        return Fault(f'{place}: "published": {error}')
    article = Article(
        row["text"], title=row.get("title"), url=row.get("url"), published=published, id=None if given is None else str(given)
    )
    return Item(place=place, article=article, size=len(line))
