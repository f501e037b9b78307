"""Finding time expressions: at each calendar word, what stands around it and what it says together.

The words come from ``data/times.tsv`` (see :mod:`attributed_claims.marks.vocabulary`).
At a trigger token one small reader per kind of word looks a few tokens left and right, never past its sentence,
and returns what it found as a :class:`Found`, or None where the word is no time there
("Theresa May", "the Sunday Times", "2000 soldiers", "every Monday").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from attributed_claims.marks.calendar import Moment
from attributed_claims.marks.vocabulary import YEARS, day_number, time_words, triggers

if TYPE_CHECKING:
    from attributed_claims.text.sentences import ReadText

__all__ = ["Found", "Scope", "find_moment"]

_POINT = frozenset(["in", "since", "until", "till", "by", "during", "through", "throughout", "before", "after", "from", "to", "between", "for", "of"])
_PLAIN_POINT = frozenset(["in", "since", "until", "till", "during", "throughout", "early", "late", "mid", "last", "next", "this"])
_PEOPLE = frozenset(["people", "police", "men", "women", "children", "percent", "per", "pct", "dlrs", "personnel", "staff", "aircraft", "%"])
_SCOPES = frozenset(["in", "over", "during", "within", "for", "throughout"])
_MORE = frozenset(["more", "over", "least"])
_HEDGES = frozenset(["about", "around", "almost", "nearly", "some", "roughly", "approximately", "just", "only", "over"])
_ROUND = 50
_CLOCK = frozenset(["gmt", "hours", "hrs", "utc", "local", "est", "edt"])
_DAY_PARTS = frozenset(["day", "night"])


@frozen
class Found:
    """A moment with the half-open token numbers of its expression."""

    first: int
    end: int
    moment: Moment


@frozen(eq=False)
class Scope:
    """The tokens an expression may take: those of its sentence that no earlier expression took.

    Args:
        read: the text.
        first: the first token that may be taken.
        end: the token after the last one.
        names_may: whether the text speaks of a person called May.
        sure: whether the tokens are known to be a time, so that no context has to show it.
    """

    read: ReadText
    first: int
    end: int
    names_may: bool = False
    sure: bool = False

    def low(self, i: int) -> str:
        """Return the token ``i`` in lower case, or "" outside of the scope."""
        return self.read.lowers[i] if self.first <= i < self.end else ""

    def word(self, i: int) -> str:
        """Return the token ``i`` as it stands, or "" outside of the scope."""
        return self.read.words[i] if self.first <= i < self.end else ""

    def tag(self, i: int) -> str:
        """Return the class of the token ``i``, or "" outside of the scope."""
        return self.read.tags[i] if self.first <= i < self.end else ""

    def is_title(self, i: int) -> bool:
        """Tell whether the token ``i`` has a capital that its place does not explain."""
        return self.word(i)[:1].isupper() and self.tag(i) == "p"

    def joined(self, i: int) -> bool:
        """Tell whether no white space stands before the token ``i``."""
        return self.first < i < self.end and self.read.starts[i] == self.read.ends[i - 1]


def find_moment(scope: Scope, i: int) -> Found | None:
    """Return the time expression around the trigger token ``i``, or None.

    >>> from attributed_claims.text.sentences import read_text
    >>> read = read_text("Shelling resumed late on Friday, March 4, 2022.")
    >>> found = find_moment(Scope(read, 0, len(read.words)), 4)
    >>> read.slice(found.first, found.end), found.moment
    ('late on Friday, March 4, 2022', Moment(unit='date', number=3, name='', day=4, year=2022, of='', shift=None, frame=None, weekday=4, part='', edge='late', bound=''))
    """
    kind, value = triggers()[scope.low(i)]
    if kind == "unit":
        found = _unit(scope, i, value)
    elif kind == "weekday":
        found = _weekday(scope, i, int(value))
    elif kind == "weekday.short":
        found = _short_weekday(scope, i, int(value))
    elif kind in {"month", "month.short"}:
        found = _month(scope, i, int(value), short=kind == "month.short")
    elif kind == "year":
        found = _year(scope, i)
    elif kind == "decade":
        found = _decade(scope, i, 1900 + int(scope.low(i)))
    elif kind == "part":
        return _part(scope, i, value)
    elif kind == "season":
        found = _season(scope, i, value)
    elif kind in {"day", "night"}:
        found = _deictic(scope, i, int(value))
    elif kind == "edged":
        edge, word = value.split()
        found = _edged(scope, i, edge, word)
    elif kind == "joined":
        return None  # read as a range, see ``find_range``
    else:
        found = Found(i, i + 1, Moment("vague", name=value))
    return _with_edge(scope, found) if found else None


def _with_edge(scope: Scope, found: Found) -> Found:
    """Take along what says which part of the period is meant."""
    first, moment = found.first, found.moment
    low = scope.low
    at = first - 1
    edges = time_words("edge")
    if moment.edge:
        return found
    if low(at) in edges and low(at) != "mid":
        return Found(at, found.end, evolve(moment, edge=low(at)))
    if low(at) == "mid" or (low(at) == "-" and low(at - 1) == "mid"):
        return Found(at - (low(at) == "-"), found.end, evolve(moment, edge="mid"))
    if low(at) == "on" and low(at - 1) in edges and moment.is_day:
        return Found(at - 1, found.end, evolve(moment, edge=low(at - 1)))
    if low(at) != "of":
        return found
    edge = time_words("edge.of").get(low(at - 1))
    if edge and low(at - 2) in {"the", "by", "since", "until", "at"}:
        return Found(at - 2 if low(at - 2) == "the" else at - 1, found.end, evolve(moment, edge=edge))
    if low(at - 1) == "hours" and low(at - 2) in {"early", "small"} and moment.is_day:
        start = at - 3 if low(at - 3) == "the" else at - 2
        return Found(start, found.end, evolve(moment, edge="early", part=moment.part or "MO"))
    return found


def _frame(scope: Scope, i: int, unit: str) -> tuple[int, int] | None:
    """Return how far the year or week told from token ``i`` on lies, and the token after it ("of last year")."""
    j = i + 1 if scope.low(i) == "of" else i
    shift = time_words("shift").get(scope.low(j))
    if shift is None or scope.low(j + 1) != unit or scope.low(j) in {"past", "current", "coming"}:
        return None
    return int(shift), j + 2


def _shift(scope: Scope, i: int) -> tuple[int, int] | None:
    """Return which one is meant and the first token of the words before ``i`` that say so."""
    shift = time_words("shift").get(scope.low(i - 1))
    if shift is None or (scope.low(i - 1) == "past" and scope.low(i - 2) not in {"the", "this"}):
        return None  # "half past", "looked past November"
    if scope.low(i - 2) == "this" and shift != "0":
        return int(shift), i - 2
    return int(shift), i - 1


def _year_number(scope: Scope, i: int) -> int:
    """Return the year that the token ``i`` can be, or 0."""
    word = scope.low(i)
    return int(word) if len(word) == 4 and triggers().get(word, ("", ""))[0] == "year" else 0  # noqa: PLR2004 (digits)


def _counted(scope: Scope, i: int) -> bool:
    """Tell whether the token ``i`` is something that a number before it would count."""
    word, tag = scope.low(i), scope.tag(i)
    if word in _PEOPLE:
        return True
    return (tag == "n" and word.endswith("s")) or (tag in "aeg" and tag != "" and scope.tag(i + 1) == "n" and scope.low(i + 1).endswith("s"))


# --- days ---------------------------------------------------------------------------------------------------------------------------


def _weekday(scope: Scope, i: int, number: int) -> Found | None:
    word = scope.word(i)
    if scope.low(i - 1) in time_words("feast") and (scope.word(i - 1)[0].isupper() or scope.low(i - 1) in {"every", "each", "any", "per", "most"}):
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


def _short_weekday(scope: Scope, i: int, number: int) -> Found | None:
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
    j = end + (scope.low(end) == ",")
    kind, value = triggers().get(scope.low(j), ("", ""))
    if kind in {"month", "month.short"}:
        date = _month(scope, j, int(value), short=kind == "month.short", dated=True)
        if date and date.moment.unit == "date" and date.first >= end:
            return Found(i, date.end, evolve(date.moment, weekday=number))
    elif 0 < day_number(scope.low(j)) and triggers().get(scope.low(j + 1), ("", ""))[0].startswith("month"):
        kind, value = triggers()[scope.low(j + 1)]
        date = _month(scope, j + 1, int(value), short=kind == "month.short", dated=True)
        if date and date.moment.unit == "date" and date.first == j:
            return Found(i, date.end, evolve(date.moment, weekday=number))
    moment = Moment("weekday", number)
    first = i
    shift = _shift(scope, i)
    if shift:
        moment, first = evolve(moment, shift=shift[0]), shift[1]
    elif scope.low(i - 1) in {"following", "previous"} and scope.low(i - 2) == "the":
        return Found(i - 2, end, Moment("unknown"))
    moment, end = _with_part(scope, moment, end)
    frame = _frame(scope, end, "week")
    if frame:
        moment, end = evolve(moment, frame=frame[0], shift=None), frame[1]
    return Found(first, end, moment)


def _with_part(scope: Scope, moment: Moment, end: int) -> tuple[Moment, int]:
    """Return the moment with the part of the day behind it, and the token after it."""
    part = time_words("part").get(scope.low(end))
    if part and not scope.is_title(end):
        return evolve(moment, part=part), end + 1
    if scope.low(end) == "overnight":
        return evolve(moment, part="NI"), end + 1
    part = time_words("part").get(scope.low(end + 1))
    if part and scope.low(end) in {"early", "late"}:
        return evolve(moment, part=part, edge=scope.low(end)), end + 2
    return moment, end


def _deictic(scope: Scope, i: int, shift: int) -> Found | None:
    word = scope.low(i)
    if scope.is_title(i) and scope.first < i and scope.word(i - 1)[:1].isalnum() and not scope.sure:
        return None  # USA Today
    if word == "overnight":
        j = i + 1 + (scope.low(i + 1) == "on")
        kind, value = triggers().get(scope.low(j), ("", ""))
        if kind == "weekday":
            found = _weekday(scope, j, int(value))
            return found and Found(i, found.end, evolve(found.moment, part="NI"))
        return Found(i, i + 1, Moment("relative", of="day", shift=shift, name="overnight"))
    moment = Moment("relative", of="day", shift=shift, part="NI" if word == "tonight" else "")
    moment, end = _with_part(scope, moment, i + 1)
    low = scope.low
    if (word, low(i - 1), low(i - 2)) in {("yesterday", "before", "day"), ("tomorrow", "after", "day")}:
        first = i - 3 if low(i - 3) == "the" else i - 2
        return Found(first, end, evolve(moment, shift=2 * shift))
    return Found(i, end, moment)


def _part(scope: Scope, i: int, part: str) -> Found | None:
    """Return a part of the day with the day it belongs to: "this morning", "the night of March 3"."""
    low = scope.low
    if scope.is_title(i) and not scope.sure:
        return None
    at, edge = i - 1, ""
    if low(at) in {"early", "late", "mid"}:
        edge, at = low(at), at - 1
    before = low(at)
    if before == "this":
        found = Found(at, i + 1, Moment("relative", of="day", shift=0, part=part, edge=edge))
        return _with_edge(scope, found)
    if before == "last" and part in {"NI", "EV"}:
        return _with_edge(scope, Found(at, i + 1, Moment("relative", of="day", shift=-1, part=part, edge=edge)))
    if before in {"that", "same", "next", "following", "previous"}:
        return Found(at - (before not in {"that", "next"} and low(at - 1) == "the"), i + 1, Moment("unknown"))
    j = i + 1
    if low(j) in {"of", "on"}:
        j += 1
        for k in (j, j + 1):
            kind, _ = triggers().get(low(k), ("", ""))
            if kind.startswith(("weekday", "month", "day")):
                found = find_moment(Scope(scope.read, j, scope.end, scope.names_may), k)
                if found and found.first == j and found.moment.is_day:
                    first = at + 1 - (before == "the")
                    return Found(first, found.end, evolve(found.moment, part=part, edge=edge or found.moment.edge))
    return None


# --- months, seasons, years ---------------------------------------------------------------------------------------------------------


def _month(scope: Scope, i: int, number: int, *, short: bool, dated: bool = False) -> Found | None:  # noqa: C901, PLR0912 (forms)
    """Return the date or the month at the month's name ``i``."""
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
    if day and not dated and low(i - 1) in {"in", "during"} and scope.tag(end + 1) in "naeg" and scope.tag(end + 1) and not _year_behind(scope, end + 1):
        day = 0  # "in March 20 soldiers died"
    if day and modal and not capital and not dated and low(i - 1) not in {"on", "last", "since", "by", "until", "the"}:
        day = 0
    if day:
        moment, end = evolve(moment, unit="date", day=day), end + 1
    else:
        j = i - 2 if low(i - 1) == "of" and low(i - 2)[-2:] in {"st", "nd", "rd", "th"} else i - 1
        day = day_number(low(j))
        if day and (capital or name not in {"may", "march"}) and low(j - 1) not in {"$", "#", "no."}:
            first = j - 1 if low(j - 1) == "the" and j == i - 2 else j
            moment = evolve(moment, unit="date", day=day)
    # the year: "March 3, 2022", "May 2016", "May of last year"
    j = end + (low(end) == ",")
    j += low(j) == "of"
    year = _year_number(scope, j)
    if year and (low(first - 1) in {"the", "in", "on"} or not _counted(scope, j + 1) or (moment.unit == "date" and low(end) == ",")):
        moment, end = evolve(moment, year=year), j + 1
    else:
        frame = _frame(scope, end, "year")
        if frame:
            moment, end = evolve(moment, frame=frame[0]), frame[1]
    if moment.year is None and moment.frame is None:
        shift = _shift(scope, first)
        if shift and (capital or moment.unit == "date" or not modal):
            moment, first = evolve(moment, shift=shift[0]), shift[1]
    if moment.unit == "month" and modal and not capital and first == i and end == i + 1:
        return None
    if moment.unit == "month" and not scope.sure and not _is_month(scope, first, i, end, moment, modal=modal, short=short):
        return None
    if moment.unit == "date":
        moment, end = _with_part(scope, moment, end)
    return Found(first, end, moment)


def _year_behind(scope: Scope, i: int) -> bool:
    return _year_number(scope, i + (scope.low(i) == ",")) > 0


def _is_month(scope: Scope, first: int, i: int, end: int, moment: Moment, *, modal: bool, short: bool) -> bool:  # noqa: PLR0911
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
    return scope.tag(first - 1) in {"d", "S", "s"} and after == "n" and scope.word(end)[0].islower()


def _season(scope: Scope, i: int, code: str) -> Found | None:
    low = scope.low
    if scope.is_title(i) and scope.is_title(i - 1):
        return None  # Arab Spring
    moment = Moment("season", name=code)
    end = i + 1
    j = end + (low(end) == "of")
    year = _year_number(scope, j)
    if year and not _counted(scope, j + 1):
        first = i - 1 if low(i - 1) == "the" and j > end else i
        return Found(first, j + 1, evolve(moment, year=year))
    frame = _frame(scope, end, "year")
    if frame:
        return Found(i - 1 if low(i - 1) == "the" else i, frame[1], evolve(moment, frame=frame[0]))
    shift = _shift(scope, i)
    if shift and low(shift[1] - 1) != "the":
        return Found(shift[1], end, evolve(moment, shift=shift[0]))
    at = i - 1
    if low(at) in {"early", "late"}:
        at -= 1
    if low(at) == "the" and low(at - 1) in {"in", "over", "during", "since", "until", "by", "through", "throughout", "of"} and low(end) not in {"of", "'s"}:
        if scope.tag(end) in "nap" and scope.tag(end):
            return None  # "in the summer heat"
        return Found(at, end, evolve(moment, edge=low(i - 1) if at < i - 1 else ""))
    return Found(i, end, moment) if scope.sure else None


def _year(scope: Scope, i: int) -> Found | None:
    """Return a year, a decade or an ISO date at the number ``i``."""
    low = scope.low
    year = int(low(i))
    iso = _iso_date(scope, i, year)
    if iso:
        return iso
    if low(i + 1) == "s" and scope.joined(i + 1):
        return _decade(scope, i, year)
    if low(i + 1) in {"-", "/"} and scope.joined(i + 1) and low(i + 2)[:1].isalpha():
        return None  # "a 2000-strong force"
    found = Found(i, i + 1, Moment("year", year=year))
    return found if scope.sure or _is_year(scope, i, year) else None


def _iso_date(scope: Scope, i: int, year: int) -> Found | None:
    low = scope.low
    if low(i + 1) == "-" and low(i + 3) == "-" and all(scope.joined(k) for k in range(i + 1, i + 5)):
        month, day = low(i + 2), day_number(low(i + 4))
        if day and len(month) == 2 and month.isascii() and month.isdigit() and 1 <= int(month) <= 12:  # noqa: PLR2004 (two digits, twelve months)
            return Found(i, i + 5, Moment("date", int(month), day=day, year=year))
    return None


def _is_year(scope: Scope, i: int, year: int) -> bool:  # noqa: PLR0911, C901 (one return a context)
    """Tell whether the bare number at ``i`` is a year."""
    low, tag = scope.low, scope.tag
    before, after = low(i - 1), low(i + 1)
    if after in _CLOCK or after == "%" or before in {"$", "£", "€", "at", "than", "no.", "#", "least", "about", "around"}:
        return False
    if after in {"-", "–"} and tag(i + 2) == "0":
        return len(low(i + 2)) == 4 and low(i + 2).isdigit() and year < int(low(i + 2)) < YEARS[-1] and scope.joined(i + 1)  # noqa: PLR2004
    even = year % _ROUND == 0 or year not in YEARS[300:]
    if before == "(" and after == ")":
        return True
    if before in {"year", "fiscal", "circa", "since", "election", "mid", "early", "late", "summer", "autumn", "spring", "fall", "winter"}:
        return True
    counted = _counted(scope, i + 1)
    if before in {"in", "until", "till", "by", "during", "before", "after", "from", "to", "for", "of", "through", "between", "and"}:
        if before in {"by", "for", "of", "to", "from", "and", "after"}:
            if before == "and" and not (low(i - 3) == "between" or _year_number(scope, i - 2)):
                return False
            if before == "to" and not (_year_number(scope, i - 2) or low(i - 2) in {"up", "back"}):
                return False
            return not counted and not (even and tag(i + 1) in {"n", "a"}) and (before not in {"by", "to", "from"} or not even)
        return not counted or (not even and before == "in" and tag(i + 2) in {"x", "v", "b", "z", "m"})
    if tag(i - 1) in {"d", "s", "S"} and before not in {"a", "an", "all", "some", "every", "any", "no", "those", "these"}:
        return not counted or not even and before != "another"
    if before in {"a", "an"}:
        return tag(i + 1) in {"n", "a", "p"} and after not in time_words("make") and not counted
    if i == scope.first or before == ";":
        return tag(i + 1) in {"b", "x", "z", "m"} or after == "saw"
    return not even and tag(i + 1) == "n" and not counted and not after.endswith("s")


def _decade(scope: Scope, i: int, year: int) -> Found | None:
    low = scope.low
    if low(i + 1) != "s" or not scope.joined(i + 1) or year % 10:
        return None
    first = i
    if len(low(i)) == 2:  # noqa: PLR2004 (the '90s)
        if scope.joined(i) and low(i - 1) in {"'", "‘"}:
            first = i - 1
        if low(first - 1) != "the" and first == i:
            return None  # "in his early 60s"
        if first == i and low(first - 3) in {"temperatures", "highs", "lows"}:
            return None
        if year < 1930:  # noqa: PLR2004 (the '20s may be either century's)
            return None
    if low(first - 1) == "the":
        first -= 1
    unit = "century" if year % 100 == 0 and year < 2000 else "decade"  # noqa: PLR2004 (the 2000s are a decade)
    return Found(first, i + 2, Moment(unit, year=year))


def _edged(scope: Scope, i: int, edge: str, word: str) -> Found:
    """Return what a hyphen joins to its edge: "mid-May", "late-2014", "mid-1990s"."""
    end = i + 1
    if word.endswith("0s"):
        first = i - (scope.low(i - 1) == "the")
        return Found(first, end, Moment("decade", year=int(word[:-1]), edge=edge))
    kind, value = triggers()[word]
    if kind == "year":
        return Found(i, end, Moment("year", year=int(word), edge=edge))
    year = _year_number(scope, end + (scope.low(end) == ","))
    moment = Moment("month", int(value), edge=edge)
    if year and not _counted(scope, end + 1):
        return Found(i, end + 1 + (scope.low(end) == ","), evolve(moment, year=year))
    return Found(i, end, moment)


# --- units: weeks ago, last month -----------------------------------------------------------------------------------------------------


def _count(scope: Scope, end: int) -> tuple[int, int] | None:
    """Return the count that ends before the token ``end`` (0: some number), and its first token."""
    low = scope.low
    i = end - 1
    if low(i) == "half" and low(i - 1) == "a" and low(i - 2) == "and":  # two and a half
        found = _count(scope, i - 2)
        return found and (0, found[1])
    if low(i) == "of" and low(i - 1) in {"couple", "dozens", "number"}:
        i -= 1
    word = low(i)
    if word.isascii() and word.isdigit() and len(word) <= 6:  # noqa: PLR2004 (more would leave the calendar)
        return int(word), i
    value = time_words("count").get(word)
    if value is None:
        return None
    number = int(value)
    if word == "couple":
        number = 2
    if number == 0 or word in {"couple", "hundred"}:
        i -= low(i - 1) in {"a", "the"}
    return number, i


def _unit(scope: Scope, i: int, unit: str) -> Found | None:  # noqa: PLR0911 (forms)
    """Return what a unit of time says with the words around it, or None where it is only a length of time."""
    low = scope.low
    if scope.is_title(i) and not scope.sure:
        return None
    after = low(i + 1)
    if after == "ago":
        return _ago(scope, i, unit)
    count = _count(scope, i)
    if count:
        led = _led(scope, i, unit, *count)
        if led:
            return led
        if after in {"earlier", "later", "after", "before"} and unit != "hour" and low(count[1] - 1) not in {"for", "the"}:
            if after in {"after", "before"} and low(i).endswith("s") and low(count[1] - 1) in {"of", "spent"}:
                return None
            return Found(count[1], i + 2, Moment("unknown"))
        return None
    return _this_unit(scope, i, unit)


def _ago(scope: Scope, i: int, unit: str) -> Found | None:
    """Return "two days ago" with its hedge."""
    low = scope.low
    count = _count(scope, i)
    if count is None:
        if low(i).endswith("s"):
            return Found(i, i + 2, Moment("vague", name="PAST_REF"))
        return None
    number, first = count
    bound = ""
    before = low(first - 1)
    if before == "than" and low(first - 2) in {"more", "less"}:
        bound, first = low(first - 2), first - 2
        first -= low(first - 1) in {"little", "slightly", "no", "not"}
    elif before == "least" and low(first - 2) == "at":
        bound, first = "more", first - 2
    elif before in {"over", "under"}:
        bound, first = {"over": "more", "under": "less"}[before], first - 1
    elif before in _HEDGES:
        first -= 1
    if not number:
        return Found(first, i + 2, Moment("vague", name="PAST_REF"))
    return Found(first, i + 2, Moment("relative", of=unit, shift=-number, bound=bound))


def _led(scope: Scope, i: int, unit: str, count: int, first: int) -> Found | None:
    """Return a counted stretch up to now or from now on: "the past 24 hours", "the next two weeks"."""
    low = scope.low
    shift = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(low(first - 1))
    if low(first) == "few" or shift is None or low(first) in {"a", "an"}:
        if low(first) != "few" or shift is None:
            return None
    first -= 1
    if low(first - 1) in {"the", "this", "these"}:
        first -= 1
    elif low(first - 1) not in _SCOPES:
        return None
    if low(i + 1) == "of":
        return None
    return Found(first, i + 1, Moment("trailing", count, of=unit, shift=shift))


def _this_unit(scope: Scope, i: int, unit: str) -> Found | None:  # noqa: C901, PLR0911, PLR0912 (one return a form)
    """Return a unit without a count: "last week", "the past year", "that day", "the weekend"."""
    low = scope.low
    before, first = low(i - 1), i - 1
    plural = low(i).endswith("s") and unit != "century"
    the = low(i - 2) in {"the", "these", "those"}
    if before in {"recent", "past", "last", "coming", "previous"} and plural:
        if before == "previous" or low(i + 1) == "of" or (before == "last" and not the):
            return None
        name = "FUTURE_REF" if before == "coming" else "PAST_REF"
        return Found(first - the, i + 1, Moment("vague", name=name))
    if plural or unit == "hour":
        return None
    if before in {"same", "following", "previous", "next"} and the and not (before == "next" and low(i - 3) in _SCOPES and unit != "day"):
        return Found(first - 1, i + 1, Moment("unknown"))
    if before == "next" and unit == "day":
        return Found(first, i + 1, Moment("unknown"))
    if before == "that" and scope.tag(i + 1) not in {"n", "a"} and unit != "century":
        return Found(first, i + 1, Moment("unknown"))
    if before == "the":
        return _the_unit(scope, i, unit)
    shift = _shift(scope, i)
    if shift is None or before == "current" or low(i + 1) == "of":
        if before == "current" and the and unit in {"week", "month", "quarter", "year"}:
            return Found(i - 2, i + 1, Moment("relative", of=unit, shift=0))
        return None
    number, first = shift
    if unit == "day":
        if number and the and low(i - 3) in _SCOPES and before != "coming":
            return Found(i - 2, i + 1, Moment("trailing", 1, of="day", shift=number))
        return None
    if number and unit != "weekend" and (the or before in {"past", "coming"} or (before == "last" and first < i - 1)):
        # "the last week", "this past year": a stretch up to now, no calendar week or year
        return Found(first - the if first == i - 1 else first, i + 1, Moment("trailing", 1, of=unit, shift=number))
    return Found(first - (the and unit == "weekend" and first == i - 1), i + 1, Moment("relative", of=unit, shift=number))


def _the_unit(scope: Scope, i: int, unit: str) -> Found | None:
    """Return "the weekend", and "the year" where an edge before it shows that the current one is meant."""
    low = scope.low
    if unit == "weekend":
        if low(i - 2) in {"over", "at", "on", "during", "this", "through", "throughout", "of", "for", "before"} and low(i + 1) != "of":
            return Found(i - 1, i + 1, Moment("relative", of="weekend"))
        return None
    if unit not in {"week", "month", "quarter", "year", "decade", "century"} or low(i + 1) in {"of", "'s"}:
        return None
    if low(i - 2) == "in" and low(i - 3) in time_words("edge"):
        return Found(i - 3, i + 1, Moment("relative", of=unit, shift=0, edge=low(i - 3)))
    if low(i - 2) == "of" and low(i - 3) in time_words("edge.of"):
        return Found(i - 1, i + 1, Moment("relative", of=unit, shift=0))
    return None
