"""Attributions."""
from __future__ import annotations
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from attributed_claims.marks.marks import Marks
    from attributed_claims.values import Attribution

def find_attributions(marks: Marks) -> tuple[Attribution, ...]:
    return ()
