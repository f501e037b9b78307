"""The days that callers and files give beside a text."""

from __future__ import annotations

import datetime as dt
import re

from attributed_claims.errors import BadDateError

__all__ = ["read_date"]

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?=[T ]|\Z)", re.ASCII)


def read_date(value: dt.date | str | None) -> dt.date | None:
    """Return the day that ``value`` stands for.

    Args:
        value: a date, a date and time (its day counts, as written), either of them as an ISO 8601 string with hyphens, or None.

    Raises:
        BadDateError: if it is none of these.

    >>> read_date("2022-03-03"), read_date("2022-03-03T23:30:00Z")
    (datetime.date(2022, 3, 3), datetime.date(2022, 3, 3))
    >>> read_date("3 March 2022")
    Traceback (most recent call last):
        ...
    attributed_claims.errors.BadDateError: '3 March 2022' is no date: write it as YYYY-MM-DD
    """
    if isinstance(value, dt.datetime):
        return value.date()
    if value is None or isinstance(value, dt.date):
        return value
    if not isinstance(value, str):
        raise BadDateError(f"a date is a datetime.date or a string written YYYY-MM-DD, not {type(value).__name__}")
    try:
        if _ISO.match(value):  # fromisoformat also takes 20220303 and the days of numbered weeks
            return dt.datetime.fromisoformat(value).date()
    except ValueError:
        pass
    raise BadDateError(f"{value!r} is no date: write it as YYYY-MM-DD")
