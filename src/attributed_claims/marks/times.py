"""Time expressions: where they stand, and which days they come down to.

:func:`find_time_marks` looks at the calendar words of a text (:mod:`attributed_claims.marks.moments`), joins ranges,
reads the tense around each expression (:mod:`attributed_claims.marks.tense`)
and resolves it against the day of publication (:mod:`attributed_claims.marks.calendar`).
A mark leaves out the preposition before it, but the preposition opens a period:
"since Friday" has no last day, "until Friday" no first one.
"""

from __future__ import annotations

import datetime as dt
from itertools import chain
from typing import TYPE_CHECKING

from attrs import evolve

from attributed_claims.errors import BadTextError
from attributed_claims.marks.calendar import UNRESOLVED, Days, Moment, resolve, resolve_range
from attributed_claims.marks.marks import TimeMark
from attributed_claims.marks.moments import find_moment
from attributed_claims.marks.scope import Found, Scope
from attributed_claims.marks.tense import speaks_of_future
from attributed_claims.marks.time_words import day_number, is_dotted, triggers
from attributed_claims.text.dates import read_date
from attributed_claims.text.sentences import TokenRange, read_text
from attributed_claims.text.words import Sought
from attributed_claims.values.trusted import new_time

if TYPE_CHECKING:
    from attributed_claims.text.sentences import ReadText
    from attributed_claims.values import Time

__all__ = ["find_time_marks", "find_times", "parse_time", "time_preposition"]

_LONGEST = 40
"""The most tokens :func:`parse_time` takes for one expression."""

_PREPOSITIONS = frozenset([
    "on", "in", "since", "by", "until", "till", "from", "during", "over", "within", "throughout", "through", "between", "before", "after",
    "at",
])  # fmt: skip
_OPENING = {"since": "since", "until": "until", "till": "until", "through": "until", "by": "until", "before": "before", "after": "after"}
_DASHES = frozenset(["-", "–", "—", "‑"])
_TO = frozenset(["to", "through", "until", "till"])
_MAY_TITLES = frozenset(["theresa", "mrs.", "ms.", "mrs", "ms", "minister"])
_TRIGGERS = Sought(triggers, is_dotted)


def find_time_marks(read: ReadText, published: dt.date | None) -> tuple[TimeMark, ...]:
    """Return the time expressions of a text, in text order; they do not overlap.

    Args:
        read: the text.
        published: the day it was published, which relative expressions count from; None leaves those unresolved.

    >>> read = read_text("The latest reports suggest the talks will restart Thursday morning near the border.")
    >>> [(m.time.text, m.time.value) for m in find_time_marks(read, dt.date(2022, 3, 3))]
    [('Thursday morning', '2022-03-03TMO')]
    """
    return _find(read, published, sure=False)


def _find(read: ReadText, published: dt.date | None, *, sure: bool) -> tuple[TimeMark, ...]:
    lowers = read.lowers
    hits = read.tokens_in(_TRIGGERS)
    if not hits:
        return ()
    names_may = not _MAY_TITLES.isdisjoint([lowers[i - 1] for i in hits if i and lowers[i] == "may"])
    marks: list[TimeMark] = []
    sentences = chain(read.sentences, [TokenRange(len(lowers), len(lowers) + 1, 0)])
    sentence = next(sentences)
    scope = Scope(read, 0, 0, names_may, sure)
    done = 0
    for i in hits:
        if i < done:
            continue
        while sentence.end <= i:
            sentence = next(sentences)
        if i < sentence.first:
            continue
        scope.first, scope.end = max(sentence.first, done), sentence.end
        found = _find_range(scope, i)
        if found:
            first, end, one, two = found
            marks.append(_mark(read, sentence, (first, end), (one, two), published))
            done = end
    return tuple(marks)


def _find_range(scope: Scope, i: int) -> tuple[int, int, Moment, Moment | None] | None:
    """Return the expression at the trigger ``i``, with the end of the range where it is one."""
    kind, value = triggers().get(scope.low(i), ("dotted", ""))
    if kind == "joined":
        words = [triggers()[word] for word in value.split()]
        one, two = (Moment("month" if k == "month" else "weekday", int(v)) for k, v in words)
        return (i, i + 1, one, two) if scope.word(i)[0].isupper() else None
    found = find_moment(scope, i)
    if found is None:
        return None
    first = _range_start(scope, found)
    if first:
        return first.first, found.end, first.moment, found.moment
    other = _range_end(scope, found)
    if other is None:
        return found.first, found.end, found.moment, None
    return found.first, other.end, found.moment, other.moment


def _range_start(scope: Scope, found: Found) -> Found | None:
    """Return the day from which a range runs that ends in ``found``, its month told only there: "2 to 5 March"."""
    last, i = found.moment, found.first
    if last.unit != "date" or last.part or scope.low(i) != str(last.day):
        return None
    link, day = scope.low(i - 1), day_number(scope.low(i - 2))
    if not 0 < day < last.day or scope.low(i - 3) in {"$", "."}:
        return None
    if link in _DASHES or link == "to" or (link == "and" and (scope.low(i - 3) in {"between", "on"} or day == last.day - 1)):
        return Found(i - 2, i - 1, last._replace(day=day, weekday=None))
    return None


def _range_end(scope: Scope, found: Found) -> Found | None:
    """Return the moment up to which a range runs that ``found`` starts."""
    one, end = found.moment, found.end
    link = scope.low(end)
    dash = link in _DASHES
    if not (dash or link in _TO or link == "and"):
        return None
    j = end + 1
    day = day_number(scope.low(j))
    if link == "and" and one.unit == "weekday" and one.shift is None and one.frame is None and not one.part:
        return _weekday_after(scope, j, one.number)
    if link == "and" and scope.low(found.first - 1) != "between":
        listed = one.unit == "date" and day == one.day + 1 and scope.tag(j + 1) in {".", ",", ":", "i", ")"}
        if not listed:  # "on March 1 and 2 were hurt"
            return None
    if one.unit == "date" and one.year is None and day > one.day and not triggers().get(scope.low(j + 1), ("", ""))[0].startswith("month"):
        two = Moment("date", one.number, day=day, shift=one.shift, frame=one.frame)
        year = j + 1 + (scope.low(j + 1) == ",")
        if triggers().get(scope.low(year), ("", ""))[0] == "year":
            return Found(j, year + 1, two._replace(year=int(scope.low(year))))
        return Found(j, j + 1, two)
    if one.unit == "year" and dash:
        return _last_year(scope, j, one.year or 0)
    rest = Scope(scope.read, j, scope.end, scope.names_may, sure=True)
    for k in (j, j + 1, j + 2):
        if scope.low(k) in triggers():
            two_found = find_moment(rest, k)
            if two_found and two_found.first == j and (two_found.moment.unit == one.unit or (one.is_day and two_found.moment.is_day)):
                return two_found
            break
    return None


def _weekday_after(scope: Scope, i: int, number: int) -> Found | None:
    """Return the weekday at ``i`` that follows another, or, behind "between", any: "on Saturday and Sunday"."""
    kind, value = triggers().get(scope.low(i), ("", ""))
    if kind != "weekday":
        return None
    found = find_moment(Scope(scope.read, i, scope.end, scope.names_may, sure=True), i)
    follows = int(value) == (number + 1) % 7 or scope.low(i - 3) == "between"
    return found if found is not None and follows and found.first == i and found.moment.unit == "weekday" else None


def _last_year(scope: Scope, i: int, year: int) -> Found | None:
    """Return the last year of "2014-2017" or "2014-17"."""
    word = scope.low(i)
    if not (word.isascii() and word.isdigit() and len(word) in {2, 4} and scope.joined(i)):
        return None
    last = int(word) if len(word) == 4 else year - year % 100 + int(word)
    return Found(i, i + 1, Moment("year", year=last)) if year < last <= year + 100 else None


def _mark(
    read: ReadText,
    sentence: TokenRange,
    at: tuple[int, int],
    moments: tuple[Moment, Moment | None],
    published: dt.date | None,
) -> TimeMark:
    """Return the mark of an expression, resolved."""
    first, end = at
    one, two = moments
    lead = _lead(read, first, sentence.first)
    lasting = one.year is not None or one.unit in {"vague", "unknown", "trailing"}
    tensed = published is not None and (one.hangs_on_tense if two is None else not lasting)
    named = tensed and two is None and _names_what_comes(read, sentence, at, one, published)
    future = named or (tensed and speaks_of_future(read, sentence, lead, end))
    days = resolve(one, published, future=future) if two is None else resolve_range(one, two, published, future=future)
    if two is None:
        days = _opened(days, one, read.lowers[first - 1] if first > sentence.first else "", read.tags[end] if end < sentence.end else ".")
    span = read.span(first, end)
    time = new_time(read.text[span.start : span.end], (span,), days.start, days.end, days.value)
    return TimeMark(first, end, time)


_SOON, _LONG_AGO = 60, 240
"""Days up to a date that a noun phrase names as coming, and days since its last return that let it be so."""


def _names_what_comes(read: ReadText, sentence: TokenRange, at: tuple[int, int], moment: Moment, published: dt.date | None) -> bool:
    """Tell whether a date inside a noun phrase ("the June 23 referendum") is the coming one.

    The clause's tense says nothing of such a date, and news leaves out the year only where it is plain:
    one a few weeks ahead is meant rather than the one nearly a year ago.
    """
    first, end = at
    if moment.unit != "date" or moment.shift is not None or moment.frame is not None or first == sentence.first or end >= sentence.end:
        return False
    if read.tags[first - 1] not in "dsS" or read.tags[end] not in "nap" or published is None:
        return False
    before, ahead = resolve(moment, published).start, resolve(moment, published, future=True).start
    return before is not None and ahead is not None and (published - before).days > _LONG_AGO and (ahead - published).days <= _SOON


def _opened(days: Days, moment: Moment, preposition: str, behind: str) -> Days:
    """Return the days with the side left open that the preposition before them opens."""
    opening = _OPENING.get(preposition)
    start, end, value = days
    if opening is None or start is None or end is None:
        return days
    if opening == "since":
        return Days(end if moment.edge == "end" else start, None, value)
    if preposition == "by" and behind == "S":
        return days  # "caused by Thursday's quake"
    if opening == "until":
        return Days(None, start if moment.edge == "start" else end, value)
    if behind in "Snapeg":
        return days  # "after Friday's vote": the vote was on Friday
    try:
        if opening == "before":
            if moment.edge == "end":
                return Days(None, end, value)
            return Days(None, start - dt.timedelta(days=1), value)
        return Days(end + dt.timedelta(days=1), None, value)
    except OverflowError:
        return UNRESOLVED


def _lead(read: ReadText, first: int, start: int) -> int:
    """Return the first token of the preposition before ``first``, or ``first``."""
    lowers = read.lowers
    i = first
    if i > start and lowers[i - 1] in _PREPOSITIONS:
        i -= 1
    elif i - 1 > start and lowers[i - 1] == "of" and lowers[i - 2] == "as":
        i -= 2
    return i


def time_preposition(read: ReadText, mark: TimeMark) -> int:
    """Return the token number at which the preposition before a time starts ("as of", "since"), or ``mark.first``.

    >>> read = read_text("As of Monday, nine people were missing.")
    >>> [time_preposition(read, mark) for mark in find_time_marks(read, None)]
    [0]
    """
    return _lead(read, mark.first, 0)


def _checked(text: object) -> ReadText:
    if not isinstance(text, str):
        msg = f"text is a str, not {type(text).__name__}"
        raise BadTextError(msg)
    return read_text(text)


def find_times(text: str, *, relative_to: dt.date | str | None = None) -> tuple[Time, ...]:
    """Return the time expressions of a text, resolved, in text order.

    Args:
        text: the text; any string.
        relative_to: the day it was published (a date or YYYY-MM-DD; of a ``datetime`` only the date counts).
            Without it only expressions that name their year have days.

    Raises:
        BadTextError: if ``text`` is not a ``str``.
        BadDateError: if ``relative_to`` is not a day.

    >>> text = "The first round of negotiations ended without a breakthrough on Monday."
    >>> [(time.text, time.value) for time in find_times(text, relative_to="2022-03-03")]
    [('Monday', '2022-02-28')]
    >>> [(time.text, time.start) for time in find_times(text)]
    [('Monday', None)]
    """
    published = read_date(relative_to)
    return tuple(mark.time for mark in find_time_marks(_checked(text), published))


def parse_time(text: str, *, relative_to: dt.date | str | None = None) -> Time | None:
    """Return the time that a text names, or None where the whole of it is not one time expression.

    Args:
        text: the expression, with or without a preposition before it.
        relative_to: the day it counts from (a date or YYYY-MM-DD; of a ``datetime`` only the date counts).

    Raises:
        BadTextError: if ``text`` is not a ``str``.
        BadDateError: if ``relative_to`` is not a day.

    >>> import datetime as dt
    >>> parse_time("Wednesday", relative_to=dt.date(2022, 3, 3)).value
    '2022-03-02'
    >>> time = parse_time("since Friday", relative_to="2022-03-03")
    >>> time.text, time.start, time.end
    ('Friday', datetime.date(2022, 2, 25), None)
    >>> parse_time("82 of its forces") is None
    True
    """
    published = read_date(relative_to)
    read = _checked(text)
    count = len(read.words)
    if not 0 < count <= _LONGEST:
        return None
    marks = _find(evolve(read, sentences=[TokenRange(0, count, 0)]), published, sure=True)
    if len(marks) != 1:
        return None
    mark = marks[0]
    whole = mark.end == count or (mark.end == count - 1 and read.words[-1] == ".")
    return mark.time if whole and time_preposition(read, mark) == 0 else None
