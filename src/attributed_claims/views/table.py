"""The table a person looks at first: who · how · what · figure · about whom · when · the words.

Claims come first, then the attributions that carry no typed claim, then relations and remarks in a line each.
There is one table in two hands: plain text with this module alone,
and colour where `rich <https://rich.readthedocs.io>`_ is installed (the extra ``cli``); their content is the same.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from attributed_claims.views.printable import printable
from attributed_claims.views.rows import Row, attribution_rows, claim_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from attributed_claims.values import Document

__all__ = ["rich_table", "to_table"]

_COLUMNS = {
    "id": ("", "dim"),
    "who": ("WHO", "bold"),
    "how": ("HOW", "magenta"),
    "what": ("WHAT", "cyan"),
    "figure": ("FIGURE", "bold yellow"),
    "whom": ("ABOUT WHOM", "green"),
    "when": ("WHEN", "blue"),
    "words": ("THE WORDS", ""),
}
"""The fields of a row, with the title and the style of their columns."""

_LEAST = 72
"""The narrowest table, in characters; a narrower terminal wraps it once more."""
_LEAST_CELL = 4
_WHOLE = frozenset(["id", "figure", "when"])
"""Columns whose words are never broken: half a figure is another figure."""
_LONGEST_WHOLE = 30
"""Longer than this, in characters, is no figure but rubbish."""

_GAP = "  "
_RULE = "─"

NOTHING = "No claim and no attribution found."


def to_table(document: Document, *, width: int = 100) -> str:
    """Return a document's claims and attributions as plain text.

    Args:
        document: what ``parse`` returned, or what was read back from a record.
        width: the longest line, in characters, but for the heading; at least 72.

    >>> from attributed_claims.values import Document
    >>> print(to_table(Document(id="d1", sha256="", title="Fog over Batumi")))
    Fog over Batumi
    <BLANKLINE>
    No claim and no attribution found.
    """
    lines = list(_heading(document))
    for rows in _sections(document):
        lines += ["", *_grid(rows, max(width, _LEAST))]
    for note in _notes(document):
        lines += textwrap.wrap(note, max(width, _LEAST), subsequent_indent="  ") if note else [""]
    return "\n".join(lines)


def rich_table(document: Document, *, width: int = 100) -> RenderableType:
    """Return the same as :func:`to_table` as something a :class:`rich.console.Console` prints, in colour.

    Args:
        document: what ``parse`` returned, or what was read back from a record.
        width: the longest line, in characters, but for the heading; at least 72.

    Raises:
        ModuleNotFoundError: if rich is not installed.
    """
    from rich.console import Group  # noqa: PLC0415 (an extra, and slow to import)
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    heading, *about = _heading(document)
    parts: list[RenderableType] = [Text(heading, style="bold"), *[Text(line, style="dim") for line in about]]
    for rows in _sections(document):
        names = _used(rows)
        table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
        for name, size in zip(names, _widths(rows, names, max(width, _LEAST)), strict=True):
            title, style = _COLUMNS[name]
            table.add_column(title, style=style, overflow="fold", width=size)
        for row in rows:
            table.add_row(*[Text(getattr(row, name)) for name in names])  # Text: nothing in an article is markup
        parts += ["", table]
    parts += [Text(note) for note in _notes(document)]
    return Group(*parts)


def _heading(document: Document) -> Iterator[str]:
    yield printable(document.title or document.id)
    about = [str(document.published or ""), printable(document.url or "")]
    if any(about):
        yield " · ".join(filter(None, about))


def _sections(document: Document) -> list[tuple[Row, ...]]:
    return [rows for rows in (claim_rows(document), attribution_rows(document)) if rows]


def _notes(document: Document) -> list[str]:
    """Return the lines below the table, with a blank line above them."""
    notes = [f"{relation.from_} {relation.kind} {relation.to}" for relation in document.relations]
    for remark in document.remarks:
        about = f" (about {', '.join(remark.of)})" if remark.of else ""
        notes.append(f"{remark.kind}: {printable(remark.text)}{about}")
    if not (notes or document.claims or document.attributions):
        notes = [NOTHING]
    return ["", *notes] if notes else []


def _used(rows: Sequence[Row]) -> list[str]:
    """Return the columns in which a row has something to say."""
    return [name for name in _COLUMNS if any(getattr(row, name) for row in rows)]


def _grid(rows: Sequence[Row], width: int) -> Iterator[str]:
    names = _used(rows)
    widths = _widths(rows, names, width)
    cells = [[_COLUMNS[name][0] for name in names], *[[getattr(row, name) for name in names] for row in rows]]
    for number, row in enumerate(cells):
        wrapped = [textwrap.wrap(cell, size, break_on_hyphens=False) for cell, size in zip(row, widths, strict=True)]
        for i in range(max(map(len, wrapped))):
            line = _GAP.join((part[i] if i < len(part) else "").ljust(size) for part, size in zip(wrapped, widths, strict=True))
            yield line.rstrip()
        if number == 0:
            yield _GAP.join(_RULE * size for size in widths)


def _widths(rows: Sequence[Row], names: Sequence[str], width: int) -> list[int]:
    """Return how wide each column is: what it needs up to a share of the whole, and the words take the rest."""
    columns = [[_COLUMNS[name][0], *[getattr(row, name) for row in rows]] for name in names]
    needs = [max(map(len, column)) for column in columns]
    longest = [max([len(word) for cell in column for word in cell.split()], default=0) for column in columns]
    share = max(_LEAST_CELL, width // 5)
    least = [min(need, _LONGEST_WHOLE) if name in _WHOLE else _LEAST_CELL for name, need in zip(names, longest, strict=True)]
    widths = [max(low, min(need, share)) for low, need in zip(least, needs, strict=True)]
    last = len(widths) - 1
    widths[last] = min(needs[last], width // 3)
    room = width - len(_GAP) * last
    while sum(widths) > room:
        # The widest column gives way first, the words only when twice as wide; none breaks a word while another could still wrap.
        loose = [i for i in range(last + 1) if widths[i] > longest[i]] or [i for i in range(last + 1) if widths[i] > least[i]]
        if not loose:
            break
        widths[max(loose, key=lambda i: widths[i] * (1 if i == last else 2))] -= 1
    widths[last] = max(widths[last], min(needs[last], room - sum(widths[:last])))
    return widths
