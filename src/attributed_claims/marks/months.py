"""Dates, months, seasons, years and decades: what a month's name or a year's number says with the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attributed_claims.marks.calendar import Moment
from attributed_claims.marks.scope import Found, frame_behind, is_counted, shift_before, with_part, year_number
from attributed_claims.marks.time_words import MONTH_DAYS, YEARS, day_number, time_words, triggers

if TYPE_CHECKING:
    from attributed_claims.marks.scope import Scope

__all__ = ["read_decade", "read_dotted", "read_edged", "read_feast", "read_month", "read_season", "read_year"]

_POINT = frozenset([
    "in", "since", "until", "till", "by", "during", "through", "throughout", "before", "after", "from", "to", "between", "for", "of",
])  # fmt: skip
_PLAIN_POINT = frozenset(["in", "since", "until", "till", "during", "throughout", "early", "late", "mid", "last", "next", "this"])
_SEASON_POINT = frozenset(["in", "over", "during", "since", "until", "by", "through", "throughout", "of"])
_ROUND = 50
_FEASTS = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26), "new year eve": (12, 31), "new year day": (1, 1),
}  # fmt: skip
_MONTHS_A_YEAR = 12
_LAST_CENTURY = 69
"""The first year of two digits that is of the last century."""
_CLOCK = frozenset(["gmt", "hours", "hrs", "utc", "local", "est", "edt"])


def read_month(scope: Scope, i: int, number: int, *, short: bool, dated: bool = False) -> Found | None:
    """Return the date or the month at the month's name ``i``.

    Args:
        scope: the tokens that may be taken.
        i: the token of the name.
        number: the month.
        short: whether the name is an abbreviation.
        dated: whether a weekday stands before it, so that a number beside it is the day.
    """
    low = scope.low
    name = low(i)
    modal = name in {"may", "march"}
    end = i + 1
    if short and name[-1] != "." and low(end) == "." and scope.joined(end) and scope.word(end + 1)[:1].isdigit():
        end += 1
    capital = scope.word(i)[0].isupper()
    if short and not capital:
        return None
    moment = Moment("month", number)
    first = i
    # the day: "March 3", "3 March", "3rd of March"
    day = day_number(low(end))
    counts = low(i - 1) in {"in", "during"} and scope.tag(end + 1) in {"n", "a", "e", "g"} and not dated
    if day and counts and not _year_behind(scope, end + 1):
        day = 0  # "in March 20 soldiers died"
    if day and modal and not capital and not dated and low(i - 1) not in {"on", "last", "since", "by", "until", "the"}:
        day = 0
    if day:
        moment, end = moment._replace(unit="date", day=day), end + 1
    else:
        j = i - 2 if low(i - 1) == "of" and low(i - 2)[-2:] in {"st", "nd", "rd", "th"} else i - 1
        day = day_number(low(j))
        if day and (capital or name not in {"may", "march"}) and low(j - 1) not in {"$", "#", "no."}:
            first = j - 1 if low(j - 1) == "the" and j == i - 2 else j
            moment = moment._replace(unit="date", day=day)
    # the year: "March 3, 2022", "May 2016", "May of last year"
    j = end + (low(end) == ",")
    j += low(j) == "of"
    year = year_number(scope, j)
    if year and (not is_counted(scope, j + 1) or low(first - 1) in {"the", "in", "on"}):
        moment, end = moment._replace(year=year), j + 1
    else:
        frame = frame_behind(scope, end, "year")
        if frame:
            moment, end = moment._replace(frame=frame[0]), frame[1]
    if moment.year is None and moment.frame is None:
        shift = shift_before(scope, first)
        if shift and (capital or moment.unit == "date" or not modal):
            moment, first = moment._replace(shift=shift[0]), shift[1]
    if moment.unit == "month" and modal and not capital and first == i and end == i + 1:
        return None
    if moment.unit == "month" and not scope.sure and not _is_month(scope, first, i, end, moment, modal=modal, short=short):
        return None
    if moment.unit == "date":
        moment, end = with_part(scope, moment, end)
    return Found(first, end, moment)


def _year_behind(scope: Scope, i: int) -> bool:
    return year_number(scope, i + (scope.low(i) == ",")) > 0


def _is_month(scope: Scope, first: int, i: int, end: int, moment: Moment, *, modal: bool, short: bool) -> bool:
    """Tell whether a month's name without a day is a month there, and neither a verb nor somebody's name."""
    before, after = scope.low(first - 1), scope.tag(end)
    if not scope.word(i)[0].isupper():
        return not modal and (first < i or before in _POINT)
    if moment.year is not None or moment.frame is not None:
        return True
    if short and scope.low(i)[-1] != ".":
        return False
    if first < i:
        return True
    if scope.is_title(i - 1) and scope.low(i - 1) not in time_words("edge") and before not in _POINT:
        return False  # "Theresa May", "Women's March"
    if after == "p" and scope.word(end)[0].isupper() and before not in {"in", "since", "until"}:
        return False  # "April Ryan", "May Day"
    if not modal:
        return before in _POINT or before in time_words("edge") or after != "p"
    if before in _PLAIN_POINT or before in time_words("edge"):
        return not (before in {"since", "until", "during", "for"} and scope.names_may)
    if before in {"by", "from", "through", "before", "after", "to", "between", "of"}:
        if scope.names_may:
            return False
        return scope.low(i) == "may" or after in ".,:" or scope.low(end) in {"to", "and", "until"}
    # "a March poll", "the May vote", never "the March on the capital"
    return scope.tag(first - 1) in {"d", "S", "s"} and after in {"n", "a", "v", "e", "g"} and scope.word(end)[0].islower()


def read_season(scope: Scope, i: int, code: str) -> Found | None:
    """Return the season at ``i`` where "last", a year or "in the" shows that the word is one ("fall", "spring")."""
    low = scope.low
    if scope.is_title(i) and scope.is_title(i - 1):
        return None  # Arab Spring
    moment = Moment("season", name=code)
    end = i + 1
    j = end + (low(end) == "of")
    year = year_number(scope, j)
    if year and not is_counted(scope, j + 1):
        first = i - 1 if low(i - 1) == "the" and j > end else i
        return Found(first, j + 1, moment._replace(year=year))
    frame = frame_behind(scope, end, "year")
    if frame:
        return Found(i - 1 if low(i - 1) == "the" else i, frame[1], moment._replace(frame=frame[0]))
    shift = shift_before(scope, i)
    if shift and low(shift[1] - 1) != "the":
        return Found(shift[1], end, moment._replace(shift=shift[0]))
    at = i - 1
    if low(at) in {"early", "late"}:
        at -= 1
    if low(at) == "the" and low(at - 1) in _SEASON_POINT and low(end) not in {"of", "'s"}:
        if scope.tag(end) in "nap" and scope.tag(end):
            return None  # "in the summer heat"
        return Found(at, end, moment._replace(edge=low(i - 1) if at < i - 1 else ""))
    return Found(i, end, moment) if scope.sure else None


def read_year(scope: Scope, i: int) -> Found | None:
    """Return a year, a decade or an ISO date at the number ``i``."""
    low = scope.low
    year = int(low(i))
    numbers = _iso_date(scope, i, year) or _slashed_date(scope, i)
    if numbers:
        return numbers
    if low(i + 1) == "s" and scope.joined(i + 1):
        return read_decade(scope, i, year)
    if low(i + 1) in {"-", "/"} and scope.joined(i + 1) and low(i + 2)[:1].isalpha():
        return None  # "a 2000-strong force"
    fiscal = i - 1 - (low(i - 1) == "year")
    if low(fiscal) in {"fiscal", "financial"}:
        return Found(fiscal, i + 1, Moment("fiscal", year=year))
    named = 2 if low(i - 1) == "year" and low(i - 2) == "the" else 0  # "in the year 2000"
    found = Found(i - named, i + 1, Moment("year", year=year))
    return found if scope.sure or _is_year(scope, i, year) else None


def _iso_date(scope: Scope, i: int, year: int) -> Found | None:
    low = scope.low
    if low(i + 1) == "-" and low(i + 3) == "-" and all(scope.joined(k) for k in range(i + 1, i + 5)):
        month, day = low(i + 2), day_number(low(i + 4))
        if day and len(month) == 2 and month.isascii() and month.isdigit() and 1 <= int(month) <= 12:
            return Found(i, i + 5, Moment("date", int(month), day=day, year=year))
    return None


def read_dotted(scope: Scope, i: int) -> Found | None:
    """Return the date in numbers at ``i``, the day before the month: "24.02.2022".

    A year of two digits is of the century that POSIX gives it: 69 to 99 of the last, 00 to 68 of this one.
    """
    day, month, digits = scope.low(i).split(".")
    year = int(digits)
    if len(digits) == len("22"):
        year += 1900 if year >= _LAST_CENTURY else 2000
    return _date_in_numbers(i, i + 1, int(day), int(month), year)


def read_feast(scope: Scope, i: int, word: str) -> Found | None:
    """Return the feast whose name ends in "Day" or "Eve" at ``i``: "Christmas Day", "New Year's Eve"."""
    low = scope.low
    if word == "eve" and low(i) != "eve":
        return None
    named = low(i - 1) if low(i - 1) != "'s" else f"{low(i - 3)} {low(i - 2)}"
    date = _FEASTS.get(f"{named} {word}")
    if date is None or not scope.word(i)[:1].isupper():
        return None
    month, day = date
    moment, end = Moment("date", month, day=day), i + 1
    year = year_number(scope, end + (low(end) == ","))
    if year:
        moment, end = moment._replace(year=year), end + 1 + (low(end) == ",")
    return Found(i - 1 if low(i - 1) != "'s" else i - 3, end, moment)


def _slashed_date(scope: Scope, i: int) -> Found | None:
    """Return the date whose year stands at ``i``: "24/02/2022"; which number is the month, only one beyond twelve shows."""
    low = scope.low
    if low(i - 1) != "/" or low(i - 3) != "/" or not all(scope.joined(k) for k in range(i - 3, i + 1)):
        return None
    one, two = day_number(low(i - 4)), day_number(low(i - 2))
    if not one or not two:
        return None
    if one <= _MONTHS_A_YEAR and two <= _MONTHS_A_YEAR and one != two:
        return Found(i - 4, i + 1, Moment("unknown"))
    if two > _MONTHS_A_YEAR:
        one, two = two, one
    return _date_in_numbers(i - 4, i + 1, one, two, int(low(i)))


def _date_in_numbers(first: int, end: int, day: int, month: int, year: int) -> Found | None:
    if not (1 <= day <= MONTH_DAYS and 1 <= month <= _MONTHS_A_YEAR):
        return None
    return Found(first, end, Moment("date", month, day=day, year=year))


def _is_year(scope: Scope, i: int, year: int) -> bool:
    """Tell whether the bare number at ``i`` is a year."""
    low, tag = scope.low, scope.tag
    before, after = low(i - 1), low(i + 1)
    if after in _CLOCK or after == "%" or before in {"$", "£", "€", "at", "than", "no.", "#", "least", "about", "around"}:
        return False
    if after in {"-", "–"} and tag(i + 2) == "0":
        return len(low(i + 2)) == 4 and low(i + 2).isdigit() and year < int(low(i + 2)) < YEARS[-1] and scope.joined(i + 1)
    even = year % _ROUND == 0 or year not in YEARS[300:]
    if before == "(" and after == ")":
        return True
    if before in {"year", "circa", "since", "election", "mid", "early", "late", "summer", "autumn", "spring", "fall", "winter"}:
        return True
    counted = is_counted(scope, i + 1)
    if before in {"in", "until", "till", "by", "during", "before", "after", "from", "to", "for", "of", "through", "between", "and"}:
        if before in {"by", "for", "of", "to", "from", "and", "after"}:
            if before == "and" and not _follows_year(scope, i):
                return False
            if before == "to" and not (year_number(scope, i - 2) or low(i - 2) in {"up", "back"}):
                return False
            return not counted and not (even and tag(i + 1) in {"n", "a"}) and (before not in {"by", "to", "from"} or not even)
        return not counted or (not even and before == "in" and tag(i + 2) in {"x", "v", "b", "z", "m"})
    if tag(i - 1) in {"d", "s", "S"} and before not in {"a", "an", "all", "some", "every", "any", "no", "those", "these"}:
        return not counted or (not even and before != "another")
    if before in {"a", "an"}:
        return tag(i + 1) in {"n", "a", "p"} and after not in time_words("make") and not counted
    if before == "," and _follows_year(scope, i):
        return not counted
    if i == scope.first or before == ";":
        return tag(i + 1) in {"b", "x", "z", "m"} or after == "saw"
    return not even and tag(i + 1) == "n" and not counted and not after.endswith("s")


def _follows_year(scope: Scope, i: int) -> bool:
    """Tell whether the number at ``i`` goes on a list of years, which an earlier expression may have taken."""
    lowers = scope.read.lowers
    return i > 1 and lowers[i - 2] in triggers() and triggers()[lowers[i - 2]][0] == "year" and i - 1 >= scope.first


def read_decade(scope: Scope, i: int, year: int) -> Found | None:
    """Return the decade whose number stands at ``i``: "the 1990s", "the late '80s"."""
    low = scope.low
    if low(i + 1) != "s" or not scope.joined(i + 1) or year % 10:
        return None
    first = i
    if len(low(i)) == 2:
        if scope.joined(i) and low(i - 1) in {"'", "‘"}:
            first = i - 1
        if low(first - 1) != "the" and first == i:
            return None  # "in his early 60s"
        if first == i and low(first - 3) in {"temperatures", "highs", "lows"}:
            return None
        if year < 1930:
            return None
    if low(first - 1) == "the":
        first -= 1
    unit: Literal["century", "decade"] = "century" if year % 100 == 0 and year < 2000 else "decade"
    return Found(first, i + 2, Moment(unit, year=year))


def read_edged(scope: Scope, i: int, edge: str, word: str) -> Found:
    """Return what a hyphen joins to its edge: "mid-May", "late-2014", "mid-1990s"."""
    end = i + 1
    if word.endswith("0s"):
        first = i - (scope.low(i - 1) == "the")
        return Found(first, end, Moment("decade", year=int(word[:-1]), edge=edge))
    kind, value = triggers()[word]
    if kind == "year":
        return Found(i, end, Moment("year", year=int(word), edge=edge))
    year = year_number(scope, end + (scope.low(end) == ","))
    moment = Moment("month", int(value), edge=edge)
    if year and not is_counted(scope, end + 1):
        return Found(i, end + 1 + (scope.low(end) == ","), moment._replace(year=year))
    return Found(i, end, moment)
