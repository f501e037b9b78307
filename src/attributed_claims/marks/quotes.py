"""Quotations: pairs of marks."""
from __future__ import annotations
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from attributed_claims.marks.marks import QuoteMark
    from attributed_claims.text.sentences import ReadText

def find_quote_marks(read: ReadText) -> tuple[QuoteMark, ...]:
    return ()
