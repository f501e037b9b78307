"""From what a time expression says to the days it covers, given the day of publication.

A :class:`Moment` is what the words say ("a Monday", "the third of some March", "two months back").
:func:`resolve` finds its days: in the past the latest on or before the day of publication,
in the future the earliest on or after it; without a day of publication only what names its year has days.

Conventions, where English leaves it open:

- weeks run from Monday to Sunday (ISO 8601), weekends from Saturday to Sunday;
- seasons are the northern meteorological ones, and a winter belongs to the year it starts in;
- "a week ago" is that week, "two years ago" that year: the unit named is the precision claimed;
- "early", "mid" and "late" keep the bounds of the whole period, because where they end is nobody's to say.
"""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateutil.relativedelta import relativedelta

__all__ = ["UNRESOLVED", "Days", "Moment", "resolve", "resolve_range"]

Unit = Literal[
    "weekday", "date", "month", "season", "quarter", "half", "year", "decade", "century", "fiscal", "relative", "trailing", "vague",
    "unknown",
]  # fmt: skip

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month each season starts with."""

_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_PERIOD = {"hour": "PT{}H", "day": "P{}D", "week": "P{}W", "fortnight": "P{}W", "weekend": "P{}WE", "month": "P{}M", "quarter": "P{}Q",
           "year": "P{}Y", "decade": "P{}DE", "century": "P{}CE"}  # fmt: skip


class Days(NamedTuple):
    """The first and the last day of a time, inclusive, and its TIMEX3 value; None where open or unresolved."""

    start: dt.date | None
    end: dt.date | None
    value: str | None


UNRESOLVED = Days(None, None, None)


class Moment(NamedTuple):
    """What the words of a time expression say.

    Attributes:
        unit: what kind of thing they name.
            "fiscal" is a business year, which starts on a day of its own,
        "relative" counts ``of`` units from the day of publication, "trailing" is a stretch of them that ends or starts there,
            "vague" has only a ``value``, and "unknown" depends on a time told elsewhere ("the next day").
        number: the weekday (Monday is 0), the month, the quarter or half, or the count of units.
        name: the season's code, the vague value, or what else singles out the unit ("overnight", "today", "month").
        day: the day of the month.
        year: the year, or the decade's or century's first.
        of: the unit that is counted.
        shift: which one: -1 the last, 0 this one, 1 the next, or the units counted; None where tense decides.
        frame: the year (for a weekday: the week) it lies in, counted from the current one.
        weekday: the weekday told beside a date.
        part: the TIMEX3 code of the part of the day.
        edge: the part of the period that is meant (early, late, earlier, start, end), or "week" for the week a day lies in.
        bound: "more" or "less", where the count is hedged.
    """

    unit: Unit
    number: int = 0
    name: str = ""
    day: int = 0
    year: int | None = None
    of: str = ""
    shift: int | None = None
    frame: int | None = None
    weekday: int | None = None
    part: str = ""
    edge: str = ""
    bound: str = ""

    @property
    def is_day(self) -> bool:
        """Whether it names a day."""
        return self.unit in {"weekday", "date"} or (self.unit == "relative" and self.of == "day")

    @property
    def hangs_on_tense(self) -> bool:
        """Whether its days depend on whether the sentence speaks of the future."""
        if self.unit == "relative":
            return self.of == "weekend"
        recurs = self.unit == "weekday" or (self.unit in {"date", "month", "season", "quarter", "half"} and self.year is None)
        return recurs and self.frame is None and self.shift in {None, 0}


@cache
def _relativedelta() -> type[relativedelta]:
    """Return dateutil's class, loaded on first use: importing this package must stay fast."""
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 (see above)

    return relativedelta


def _one_day(day: dt.date, moment: Moment) -> Days:
    return Days(day, day, day.isoformat() + (f"T{moment.part}" if moment.part else ""))


def _months(year: int, month: int, count: int, value: str) -> Days:
    """Return the days of ``count`` months from the given one on."""
    delta = _relativedelta()
    start = dt.date(year, month, 1)
    return Days(start, start + delta(months=count - 1, day=31), value)


def _week(day: dt.date) -> Days:
    year, week, weekday = day.isocalendar()
    monday = day - dt.timedelta(days=weekday - 1)
    return Days(monday, monday + dt.timedelta(days=6), f"{year:04}-W{week:02}")


def _weekend(saturday: dt.date) -> Days:
    year, week, _ = saturday.isocalendar()
    return Days(saturday, saturday + dt.timedelta(days=1), f"{year:04}-W{week:02}-WE")


def _weekday(moment: Moment, published: dt.date, *, future: bool) -> Days:
    delta = _relativedelta()
    from dateutil.relativedelta import weekday  # noqa: PLC0415 (loaded by now)

    if moment.frame is not None:
        monday = _week(published + dt.timedelta(weeks=moment.frame)).start
        return _one_day(monday + dt.timedelta(days=moment.number), moment) if monday else UNRESOLVED
    ahead = future if moment.shift in (None, 0) else moment.shift == 1
    away = {-1: -1, 1: 1}.get(moment.shift or 0, 0)
    return _one_day(published + delta(days=away, weekday=weekday(moment.number, 1 if ahead else -1)), moment)


def _choose_year(years: range, days_of: Callable[[int], Days], fits: Callable[[Days], bool]) -> Days:
    """Return the first of the years' days that exists and fits."""
    for year in years:
        if not dt.MINYEAR <= year <= dt.MAXYEAR:
            break
        try:
            days = days_of(year)
        except (ValueError, OverflowError):  # there is no 29 February that year
            continue
        if fits(days):
            return days
    return UNRESOLVED


def _of_year(moment: Moment, published: dt.date | None, *, future: bool, days_of: Callable[[int], Days]) -> Days:
    """Return the days of something that comes once a year."""
    if moment.year is not None:
        return days_of(moment.year)
    if published is None:
        return UNRESOLVED
    year = published.year
    if moment.frame is not None:
        return days_of(year + moment.frame)
    today = published
    far = 9  # a 29 February may be eight years away
    back, on = range(year, year - far, -1), range(year - 1, year + far)
    if moment.shift == 0 and moment.unit != "date":
        days = days_of(year)
        before = days_of(year - 1)
        if before.end is not None and days.start is not None and moment.name == "WI":
            just_over = not future and today - before.end < days.start - today
            if before.end >= today or just_over:
                return before
        return days_of(year + 1) if future and days.end is not None and days.end < today else days
    if moment.shift == -1:
        limit = today if moment.unit == "date" else today.replace(day=1)
        return _choose_year(back, days_of, lambda d: d.end is not None and d.end < limit)
    if moment.shift == 1:
        return _choose_year(on, days_of, lambda d: d.start is not None and d.start > today)
    past = _choose_year(back, days_of, lambda d: d.start is not None and d.start <= today)
    ahead = _choose_year(on, days_of, lambda d: d.end is not None and d.end >= today)
    first, second = (ahead, past) if future else (past, ahead)
    if moment.weekday is not None and first.start and second.start and first.start.weekday() != moment.weekday == second.start.weekday():
        return second  # "Friday, June 3" tells which June by its weekday
    return first


def _calendar(moment: Moment, published: dt.date | None, *, future: bool) -> Days:
    """Return the days of a date, month, season, quarter or half."""
    number = moment.number

    def date(year: int) -> Days:
        return _one_day(dt.date(year, number, moment.day), moment)

    def month(year: int) -> Days:
        return _months(year, number, 1, f"{year:04}-{number:02}")

    def season(year: int) -> Days:
        return _months(year, SEASONS[moment.name], 3, f"{year:04}-{moment.name}")

    def quarter(year: int) -> Days:
        return _months(year, 3 * number - 2, 3, f"{year:04}-Q{number}")

    def half(year: int) -> Days:
        return _months(year, 6 * number - 5, 6, f"{year:04}-H{number}")

    days_of = {"date": date, "month": month, "season": season, "quarter": quarter, "half": half}[moment.unit]
    return _of_year(moment, published, future=future, days_of=days_of)


def _years(moment: Moment) -> Days:
    """Return the days of a year, decade or century."""
    year = moment.year or 0
    start = dt.date(year, 1, 1)
    length, digits = {"year": (1, 4), "decade": (10, 3), "century": (100, 2)}[moment.unit]
    return Days(start, dt.date(year + length - 1, 12, 31), f"{year:04}"[:digits])


def _relative(moment: Moment, published: dt.date, *, future: bool) -> Days:
    """Return the days of the unit that lies ``shift`` units away."""
    shift, unit = moment.shift, moment.of
    if moment.bound and shift is not None:
        other = published + _length(unit, shift)
        if moment.bound == "less":
            return Days(min(other, published), max(other, published), None)
        return Days(None, other, None) if shift < 0 else Days(other, None, None)
    if moment.name in {"today", "week", "month"}:  # "a year ago today", "two years ago this month"
        day = published + _length(unit, shift or 0)
        if moment.name == "today":
            return _one_day(day, moment)
        return _relative(Moment("relative", of=moment.name, shift=0), day, future=False)
    if unit == "day":
        day = published + dt.timedelta(days=shift or 0)
        if moment.name == "overnight":
            return Days(day, day + dt.timedelta(days=1), f"{day.isoformat()}TNI")
        return _one_day(day, moment)
    if unit in {"week", "fortnight"}:
        return _week(published + dt.timedelta(weeks=(shift or 0) * (2 if unit == "fortnight" else 1)))
    if unit == "weekend":
        return _relative_weekend(shift, published, future=future)
    if unit == "hour":
        return UNRESOLVED
    length = _MONTHS[unit]
    day = published + _relativedelta()(months=length * (shift or 0))
    if unit == "month":
        return _months(day.year, day.month, 1, f"{day.year:04}-{day.month:02}")
    if unit == "quarter":
        quarter = (day.month + 2) // 3
        return _months(day.year, 3 * quarter - 2, 3, f"{day.year:04}-Q{quarter}")
    size = length // 12
    return _years(Moment(unit, year=day.year - day.year % size))  # type: ignore[arg-type]  # the three units left are Units


def _relative_weekend(shift: int | None, published: dt.date, *, future: bool) -> Days:
    """Return a weekend: the last one is over, the next one is not the one of this week."""
    saturday = published + dt.timedelta(days=5 - published.weekday())
    running = published >= saturday
    if shift is None:
        shift = 0 if running or future else -1
    elif shift < 0 and running:
        pass
    elif shift == 0 and not future and not running:
        # "this weekend" in a past sentence of a weekday looks back
        shift = -1
    return _weekend(saturday + dt.timedelta(weeks=shift))


def _length(unit: str, count: int) -> relativedelta:
    """Return ``count`` units; hours count as the days they touch."""
    delta = _relativedelta()
    if unit == "hour":
        days = -(-abs(count) // 24)
        return delta(days=days if count > 0 else -days)
    if unit == "day":
        return delta(days=count)
    if unit in {"week", "weekend", "fortnight"}:
        return delta(weeks=2 * count if unit == "fortnight" else count)
    return delta(months=_MONTHS[unit] * count)


def _trailing(moment: Moment, published: dt.date | None) -> Days:
    """Return the stretch of time that ends, or starts, on the day of publication."""
    count, unit = moment.number, moment.of
    value = _PERIOD[unit].format(2 * count if unit == "fortnight" and count else count or "X")
    if not count or published is None:
        return Days(None, None, None if published is None else value)
    other = published + _length(unit, count * (moment.shift or -1))
    return Days(min(other, published), max(other, published), value)


def _days(moment: Moment, published: dt.date | None, *, future: bool) -> Days:
    unit = moment.unit
    if unit in {"year", "decade", "century"}:
        return _years(moment)
    if unit in {"date", "month", "season", "quarter", "half"}:
        return _calendar(moment, published, future=future)
    if unit == "fiscal":
        return Days(None, None, f"FY{moment.year:04d}")
    if published is None or unit == "unknown":
        return UNRESOLVED
    if unit == "vague":
        return Days(None, None, moment.name)
    if unit == "weekday":
        return _weekday(moment, published, future=future)
    if unit == "trailing":
        return _trailing(moment, published)
    return _relative(moment, published, future=future)


@lru_cache(maxsize=4096)
def resolve(moment: Moment, published: dt.date | None, *, future: bool = False) -> Days:
    """Return the days a moment covers; :data:`UNRESOLVED` where that cannot be told or no such day exists.

    Args:
        moment: what the words say.
        published: the day of publication, or None.
        future: whether the sentence speaks of the future.

    >>> resolve(Moment("weekday", 2), dt.date(2022, 3, 3)).value
    '2022-03-02'
    >>> resolve(Moment("weekday", 3, part="MO"), dt.date(2022, 3, 3), future=True).value
    '2022-03-03TMO'
    >>> resolve(Moment("date", 2, day=30), dt.date(2022, 3, 3))
    Days(start=None, end=None, value=None)
    """
    try:
        days = _days(moment, published, future=future)
    except (ValueError, OverflowError):  # no such day, or one outside the calendar
        return UNRESOLVED
    start, end = days.start, days.end
    if moment.edge == "week" and start is not None:
        return _week(start)
    if published is not None and start is not None and end is not None and start <= published <= end:
        if moment.edge == "earlier":
            return Days(start, published, days.value)
        if moment.edge == "later":
            return Days(published, end, days.value)
    return days


def resolve_range(first: Moment, last: Moment, published: dt.date | None, *, future: bool = False) -> Days:
    """Return the days from the start of one moment to the end of another; its value is an ISO 8601 interval.

    >>> tuesday = dt.date(2022, 3, 1)
    >>> resolve_range(Moment("weekday", 0), Moment("weekday", 2), tuesday).value
    '2022-02-21/2022-02-23'
    """
    if future and (last.year is None or first.year is not None):
        one = resolve(first, published, future=True)
        two = resolve(last, published, future=True)
        if first.unit != "weekday" and one.start and two.end and one.start > two.end:
            one = resolve(first, two.end)  # it is running: "will be open from June 3 to July 3"
        two = resolve(last, one.start if published and one.start else published, future=True)
    else:
        two = resolve(last, published)
        one = resolve(first, two.end if two.end and (published or first.unit not in {"weekday", "relative"}) else published)
    if one.start is None or two.end is None or two.end < one.start or one.value is None or two.value is None:
        return UNRESOLVED
    return Days(one.start, two.end, f"{one.value}/{two.value}")
