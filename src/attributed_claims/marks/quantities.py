"""Quantities."""
from __future__ import annotations
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from attributed_claims.marks.marks import QuantityMark
    from attributed_claims.text.sentences import ReadText

def find_quantity_marks(read: ReadText) -> tuple[QuantityMark, ...]:
    return ()
