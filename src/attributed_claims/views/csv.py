"""Claims as a table for a spreadsheet: one row a claim, in columns that are the same for every type."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from attributed_claims.records.write import to_record
from attributed_claims.values import Quantity
from attributed_claims.views.rows import own_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from attributed_claims.values import Attribution, Claim, Document

__all__ = ["COLUMNS", "to_csv"]

COLUMNS = (
    "document",
    "title",
    "url",
    "published",
    "id",
    "type",
    "negated",
    "figure",
    "low",
    "high",
    "qualifier",
    "unit",
    "additive",
    "as_of_start",
    "as_of_end",
    "place",
    "source_name",
    "source",
    "stance",
    "source_negated",
    "caveats",
    "words",
    "start",
    "end",
    "fields",
)
"""The columns; ``fields`` holds what the claim's type adds, as JSON."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet read a cell as a formula (the last four after it has narrowed them)."""


def to_csv(*documents: Document) -> str:
    """Return the claims of documents as CSV (RFC 4180), with a heading row.

    A cell that a spreadsheet would take for a formula starts with an apostrophe.

    Args:
        documents: what ``parse`` returned, or what was read back from records.

    >>> from attributed_claims.values import Claim, Document, Mention
    >>> claim = Claim(id="c1", type="casualties", span=Mention("=2 killed", [(0, 9)]))
    >>> heading, row = to_csv(Document(id="d1", sha256="", claims=[claim])).splitlines()
    >>> row
    "d1,,,,c1,casualties,no,,,,,,,,,,,,,,,'=2 killed,0,9,{}"
    """
    file = io.StringIO()
    rows = csv.writer(file)
    rows.writerow(COLUMNS)
    for document in documents:
        credited = {attribution.id: attribution for attribution in document.attributions}
        records = to_record(document)["claims"]
        for claim, record in zip(document.claims, records, strict=True):
            cells = _cells(document, claim, credited.get(claim.attribution or ""), record)
            rows.writerow([_safe(cells.get(column)) for column in COLUMNS])
    return file.getvalue()


def _cells(document: Document, claim: Claim, credit: Attribution | None, record: Mapping[str, object]) -> dict[str, object]:
    own = own_fields(claim)
    hull = claim.span.hull
    cells: dict[str, object] = {
        "document": document.id,
        "title": document.title,
        "url": document.url,
        "published": document.published,
        "id": claim.id,
        "type": claim.type,
        "negated": claim.negated,
        "caveats": " ".join(claim.caveats),
        "words": claim.span.text,
        "start": hull.start,
        "end": hull.end,
        "fields": json.dumps({name: record[name] for name in (key.rstrip("_") for key in own)}, ensure_ascii=False),
    }
    figure = _figure(own.values())
    if figure is not None:
        cells |= {
            "figure": figure.text,
            "low": figure.low,
            "high": figure.high,
            "qualifier": figure.qualifier,
            "unit": figure.unit,
            "additive": figure.additive,
        }
    if claim.as_of is not None:
        cells |= {"as_of_start": claim.as_of.start, "as_of_end": claim.as_of.end}
    if claim.place is not None:
        cells["place"] = claim.place.text
    if credit is not None:
        cells |= {"stance": credit.stance, "source_negated": credit.negated}
        if credit.source is not None:
            cells |= {"source_name": credit.source.name, "source": credit.source.text}
    return cells


def _figure(values: Iterable[object]) -> Quantity | None:
    """Return a claim's figure; None where it has several, which stand in ``fields`` under their names."""
    figures = [value for value in values if isinstance(value, Quantity)]
    return figures[0] if len(figures) == 1 else None


def _safe(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return "'" + value
    return value
