"""From a text to its document: the stages one after the other, as plain functions from value to value.

text → :mod:`~attributed_claims.text` (tokens, sentences, classes) → :mod:`~attributed_claims.marks`
→ :mod:`~attributed_claims.attributions` → :mod:`~attributed_claims.claims` (through the registry)
→ :mod:`~attributed_claims.relations` → :class:`~attributed_claims.Document`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING

from attributed_claims.attributions.find import find_attributions
from attributed_claims.errors import BadDateError, BadTextError
from attributed_claims.marks.marks import Marks
from attributed_claims.marks.phrases import find_phrases
from attributed_claims.marks.quantities import find_quantity_marks
from attributed_claims.marks.quotes import find_quote_marks
from attributed_claims.marks.times import find_time_marks
from attributed_claims.text.sentences import read_text
from attributed_claims.values import Document

if TYPE_CHECKING:
    from attributed_claims.text.sentences import ReadText
    from attributed_claims.values import Attribution

__all__ = ["mark_text", "parse"]


def mark_text(read: ReadText, published: dt.date | None) -> Marks:
    """Return the marks of a text: phrases, quotations, figures and times."""
    return Marks(read, find_phrases(read), find_quote_marks(read), find_quantity_marks(read), find_time_marks(read, published))


def parse(text: str, *, published: dt.date | str | None = None, title: str | None = None, url: str | None = None, id: str | None = None, registry=None) -> Document:
    date = _date(published)
    if not isinstance(text, str):
        raise BadTextError(f"text is a str, not {type(text).__name__}")
    read = read_text(text)
    marks = mark_text(read, date)
    attributions = find_attributions(marks)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(id=id or digest[:16], sha256=digest, title=title, url=url, published=date, attributions=attributions, sentences=read.public_sentences(), text=text)


def _date(value: dt.date | str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if isinstance(value, str) else value
