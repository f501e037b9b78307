"""Times."""
from __future__ import annotations
import datetime as dt
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from attributed_claims.marks.marks import TimeMark
    from attributed_claims.text.sentences import ReadText

def find_time_marks(read: ReadText, published: dt.date | None) -> tuple[TimeMark, ...]:
    return ()
