"""A time expression with the days it comes down to."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 (attrs resolves the annotations for the schema)

from attrs import field, frozen

from attributed_claims.values.spans import Mention

__all__ = ["Time"]


@frozen(weakref_slot=False)
class Time(Mention):
    """A time expression and the days it covers.

    Args:
        text: the words of the expression.
        spans: where they stand.
        start: the first day it covers, or None where it is open or unresolved.
        end: the last day it covers, inclusive, or None where it is open or unresolved.
        value: the TIMEX3 value ("2022-03-03TMO"), or None where it is unresolved.

    >>> import datetime as dt
    >>> from attributed_claims import parse_time
    >>> parse_time("Wednesday", relative_to=dt.date(2022, 3, 3)).value
    '2022-03-02'
    """

    start: dt.date | None = field(default=None, kw_only=True)
    end: dt.date | None = field(default=None, kw_only=True)
    value: str | None = field(default=None, kw_only=True)
