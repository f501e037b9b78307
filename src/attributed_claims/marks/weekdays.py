"""Days told by their weekday, by "yesterday", "today" and "tomorrow", or by a part of the day ("this morning")."""

from __future__ import annotations

from attributed_claims.marks.calendar import Moment
from attributed_claims.marks.months import read_month
from attributed_claims.marks.scope import Found, Scope, frame_behind, shift_before, with_part
from attributed_claims.marks.time_words import day_number, time_words, triggers

__all__ = ["read_deictic", "read_part", "read_short_weekday", "read_weekday"]

_HABITS = frozenset(["every", "each", "any", "per", "most"])


def read_weekday(scope: Scope, i: int, number: int) -> Found | None:
    """Return the weekday named in full at ``i``, or None where it is a feast, a habit or part of a title."""
    word, before = scope.word(i), scope.word(i - 1)
    if before.lower() in time_words("feast") and (before[0].isupper() or before in _HABITS):
        return None
    after = scope.word(i + 1)
    if after[:1].isupper() and not word.isupper():
        if after.lower() in time_words("title"):
            return None
        if after == "Night" and scope.word(i + 2)[:1].isupper():
            return None
    if _closes_title(scope, i):
        return None
    if scope.low(i + 1) == "the" and scope.low(i + 2).endswith("th"):  # Friday the 13th
        return None
    return _day_of_week(scope, i, i + 1, number)


def _closes_title(scope: Scope, i: int) -> bool:
    """Tell whether the token ``i`` is the last of a few capitalised words in quotation marks."""
    if scope.tag(i + 1) != "q" and scope.tag(i + 2) != "q":
        return False
    for j in range(i - 1, i - 5, -1):
        if scope.tag(j) == "q":
            return j < i - 1
        if not scope.word(j)[:1].isupper():
            return False
    return False


def read_short_weekday(scope: Scope, i: int, number: int) -> Found | None:
    """Return the abbreviated weekday at ``i``; what else the short word may be ("sun", "sat") needs a full stop or a date."""
    if not scope.word(i)[0].isupper():
        return None
    dotted = scope.low(i + 1) == "." and scope.joined(i + 1)
    j = i + 1 + dotted
    j += scope.low(j) == ","
    dated = triggers().get(scope.low(j), ("", ""))[0] in {"month", "month.short"} and day_number(scope.low(j + 1)) > 0
    led = scope.low(i - 1) in {"on", "since", "until", "by", "late", "early", "last", "next"}
    plain = scope.low(i) not in {"sat", "sun", "wed"}
    if not (scope.sure or dated or (dotted and led) or (plain and (dotted or led))):
        return None
    return _day_of_week(scope, i, i + 1 + (dotted and i + 2 < scope.end), number)


def _day_of_week(scope: Scope, i: int, end: int, number: int) -> Found | None:
    """Return the weekday at ``i``, with the date behind it or the words around it."""
    if scope.low(end) == "(":
        bracketed = _read_day(Scope(scope.read, end + 1, scope.end, scope.names_may))
        if bracketed and bracketed.moment.unit == "date" and scope.low(bracketed.end) == ")":
            return Found(i, bracketed.end + 1, bracketed.moment._replace(weekday=number))
    j = end + (scope.low(end) == ",")
    kind, value = triggers().get(scope.low(j), ("", ""))
    if kind in {"month", "month.short"}:
        date = read_month(scope, j, int(value), short=kind == "month.short", dated=True)
        if date and date.moment.unit == "date" and date.first >= end:
            return Found(i, date.end, date.moment._replace(weekday=number))
    elif day_number(scope.low(j)) > 0 and triggers().get(scope.low(j + 1), ("", ""))[0].startswith("month"):
        kind, value = triggers()[scope.low(j + 1)]
        date = read_month(scope, j + 1, int(value), short=kind == "month.short", dated=True)
        if date and date.moment.unit == "date" and date.first == j:
            return Found(i, date.end, date.moment._replace(weekday=number))
    moment = Moment("weekday", number)
    first = i
    shift = shift_before(scope, i)
    if shift:
        moment, first = moment._replace(shift=shift[0]), shift[1]
    elif scope.low(i - 1) in {"following", "previous"} and scope.low(i - 2) == "the":
        return Found(i - 2, end, Moment("unknown"))
    moment, end = with_part(scope, moment, end)
    frame = frame_behind(scope, end, "week")
    if frame:
        moment, end = moment._replace(frame=frame[0], shift=None), frame[1]
    return Found(first, end, moment)


def read_deictic(scope: Scope, i: int, shift: int) -> Found | None:
    """Return the day that counts from the day of publication at ``i``: "yesterday evening", "overnight on Monday"."""
    word = scope.low(i)
    if scope.is_title(i) and scope.first < i and scope.word(i - 1)[:1].isalnum() and not scope.sure:
        return None  # USA Today
    if word == "overnight":
        j = i + 1 + (scope.low(i + 1) == "on")
        kind, value = triggers().get(scope.low(j), ("", ""))
        if kind == "weekday":
            found = read_weekday(scope, j, int(value))
            return found and Found(i, found.end, found.moment._replace(part="NI"))
        return Found(i, i + 1, Moment("relative", of="day", shift=shift, name="overnight"))
    moment = Moment("relative", of="day", shift=shift, part="NI" if word == "tonight" else "")
    moment, end = with_part(scope, moment, i + 1)
    low = scope.low
    if (word, low(i - 1), low(i - 2)) in {("yesterday", "before", "day"), ("tomorrow", "after", "day")}:
        first = i - 3 if low(i - 3) == "the" else i - 2
        return Found(first, end, moment._replace(shift=2 * shift))
    return Found(i, end, moment)


def read_part(scope: Scope, i: int, part: str) -> Found | None:
    """Return a part of the day with the day it belongs to: "this morning", "the night of March 3"."""
    low = scope.low
    if scope.is_title(i) and not scope.sure:
        return None
    at, edge = i - 1, ""
    if low(at) in {"early", "late", "mid"}:
        edge, at = low(at), at - 1
    before = low(at)
    if before == "this":
        return Found(at, i + 1, Moment("relative", of="day", shift=0, part=part, edge=edge))
    if before == "last" and part in {"NI", "EV"}:
        return Found(at, i + 1, Moment("relative", of="day", shift=-1, part=part, edge=edge))
    if before == "the" and low(i + 1) == "before" and part == "NI":
        return Found(at, i + 2, Moment("unknown"))
    if before in {"that", "same", "next", "following", "previous"}:
        return Found(at - (before not in {"that", "next"} and low(at - 1) == "the"), i + 1, Moment("unknown"))
    if low(i + 1) not in {"of", "on"}:
        return None
    day = _read_day(Scope(scope.read, i + 2, scope.end, scope.names_may))
    first = at + 1 - (before == "the")
    return day and Found(first, day.end, day.moment._replace(part=part, edge=edge))


def _read_day(scope: Scope) -> Found | None:
    """Return the day told from the first token of the scope on."""
    for i in (scope.first, scope.first + 1):
        kind, value = triggers().get(scope.low(i), ("", ""))
        found = None
        if kind == "weekday":
            found = read_weekday(scope, i, int(value))
        elif kind == "weekday.short":
            found = read_short_weekday(scope, i, int(value))
        elif kind in {"month", "month.short"}:
            found = read_month(scope, i, int(value), short=kind == "month.short")
        if found and found.first == scope.first and found.moment.is_day:
            return found
    return None
