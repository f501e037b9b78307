"""Units of time: "two days ago", "last week", "the past 24 hours", "the weekend", and mere lengths, which are no times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.marks.calendar import Moment
from attributed_claims.marks.months import read_feast
from attributed_claims.marks.scope import Found, frame_behind, shift_before, year_number
from attributed_claims.marks.time_words import is_rank, time_words, triggers

if TYPE_CHECKING:
    from attributed_claims.marks.scope import Scope

__all__ = ["read_quarter", "read_since", "read_unit"]

_SCOPES = frozenset(["in", "over", "during", "within", "for", "throughout"])
_HEDGES = frozenset(["about", "around", "almost", "nearly", "some", "roughly", "approximately", "just", "only", "over"])
_CENTURIES = {f"{number}th": 100 * number - 100 for number in range(11, 21)} | {"21st": 2000, "22nd": 2100}
_COMING = frozenset(["will", "'ll", "shall"])
_NEVER = frozenset(["most", "time", "times", "only", "no", "never", "not"])
_RANK_REACH = 7
"""How far before a length of time a word may make it a rank's: "the worst attack on the town in two weeks"."""
_VERB_REACH = 12
"""How far before a count of days or weeks its verb may stand, in tokens."""
_OUTBREAKS = frozenset(["outbreak", "launch", "onset"])
_BEGINNING = frozenset(["began", "started", "erupted", "begun"])
_LONGEST_EVENT = 7
"""How many tokens the name of what began may have."""
_AT_WEEKEND = frozenset(["over", "at", "on", "during", "this", "through", "throughout", "of", "for", "before"])


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
    if word.isascii() and word.isdigit() and len(word) <= 6:
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


def read_unit(scope: Scope, i: int, unit: str) -> Found | None:
    """Return what a unit of time says with the words around it, or None where it is only a length of time."""
    low = scope.low
    if unit == "day" and (feast := read_feast(scope, i, "day")):
        return feast
    if scope.is_title(i) and not scope.sure:
        return None
    if unit in {"quarter", "half"}:
        part = _ordinal_part(scope, i, unit)
        if part or unit == "half":
            return part
    after = low(i + 1)
    if after == "ago":
        return _ago(scope, i, unit)
    count = _count(scope, i)
    if count:
        if low(count[1] - 1) in {"in", "within"} and count[0] and low(count[1]) not in {"a", "an"} and low(i + 1) != "of":
            return _within(scope, i, unit, *count)
        led = _led(scope, i, unit, *count)
        if led:
            return led
        if after in {"earlier", "later", "after", "before"} and unit != "hour" and low(count[1] - 1) not in {"for", "the"}:
            if after in {"after", "before"} and low(i).endswith("s") and low(count[1] - 1) in {"of", "spent"}:
                return None
            return Found(count[1], i + 2, Moment("unknown"))
        return None
    return _this_unit(scope, i, unit)


def _within(scope: Scope, i: int, unit: str, count: int, first: int) -> Found | None:
    """Return a count of units behind "in": so far ahead ("will vote on it in two weeks"), or, of days and weeks, how long it took."""
    before = [scope.low(at) for at in range(first - _VERB_REACH, first)]
    if not _COMING.isdisjoint(before):
        return Found(first, i + 1, Moment("relative", of=unit, shift=count)) if unit != "hour" else None
    if unit not in {"day", "week"} or any(is_rank(word) or word in _NEVER for word in before[-_RANK_REACH:]):
        return None  # "the first attack in two weeks"
    return Found(first, i + 1, Moment("unknown"))


def _ordinal_part(scope: Scope, i: int, unit: str) -> Found | None:
    """Return "the first quarter of 2016", "the second half of last year"; without its year it may be a game's."""
    low = scope.low
    number = time_words("ordinal").get(low(i - 1))
    if number is None or (unit == "half" and number not in {"1", "2"}):
        return None
    moment = Moment("quarter" if unit == "quarter" else "half", int(number))
    first, end = i - 1, i + 1
    j = end + (low(end) == "of")
    j += low(j) == "the"
    if year_number(scope, j):
        moment, end = moment._replace(year=year_number(scope, j)), j + 1
    elif year_number(scope, first - 1):
        moment, first = moment._replace(year=year_number(scope, first - 1)), first - 1
    else:
        frame = frame_behind(scope, end, "year")
        if frame is None:
            return None
        moment, end = moment._replace(frame=frame[0]), frame[1]
    return Found(first - (low(first - 1) == "the"), end, moment)


def read_quarter(scope: Scope, i: int, number: int) -> Found | None:
    """Return the quarter at "Q3", with its year behind or before it."""
    if not scope.word(i)[0].isupper():
        return None
    moment = Moment("quarter", number)
    j = i + 1 + (scope.low(i + 1) == "of")
    if year_number(scope, j):
        return Found(i, j + 1, moment._replace(year=year_number(scope, j)))
    if year_number(scope, i - 1):
        return Found(i - 1, i + 1, moment._replace(year=year_number(scope, i - 1)))
    frame = frame_behind(scope, i + 1, "year")
    return Found(i, frame[1], moment._replace(frame=frame[0])) if frame else None


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
    moment = Moment("relative", of=unit, shift=-number, bound=bound)
    if bound or unit == "hour":
        return Found(first, i + 2, moment)
    if low(i + 2) == "today":
        return Found(first, i + 3, moment._replace(name="today"))
    if low(i + 2) == "this" and low(i + 3) in {"week", "month"}:
        return Found(first, i + 4, moment._replace(name=low(i + 3)))
    weekday = time_words("weekday").get(low(i + 2))
    if weekday and unit == "week":
        return Found(first, i + 3, Moment("weekday", int(weekday), frame=-number))
    return Found(first, i + 2, moment)


def _led(scope: Scope, i: int, unit: str, count: int, first: int) -> Found | None:
    """Return a counted stretch up to now or from now on: "the past 24 hours", "the next two weeks"."""
    low = scope.low
    shift = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(low(first - 1))
    if shift is None or low(first) in {"a", "an"}:
        return None
    first -= 1
    if low(first) == "previous":
        return Found(first - 1, i + 1, Moment("unknown")) if low(first - 1) == "the" else None
    if low(first - 1) in {"the", "this", "these"}:
        first -= 1
    elif low(first - 1) not in _SCOPES:
        return None
    if low(i + 1) == "of":
        return None
    return Found(first, i + 1, Moment("trailing", count, of=unit, shift=shift))


def _this_unit(scope: Scope, i: int, unit: str) -> Found | None:
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
    if unit == "century" and before in _CENTURIES:
        return Found(i - 1 - (low(i - 2) == "the"), i + 1, Moment("century", year=_CENTURIES[before]))
    if unit == "weekend" and before not in time_words("shift") and _dates_event(scope, i):
        return Found(i - (before == "the"), i + 1, Moment("relative", of="weekend"))
    if before == "the":
        return _the_unit(scope, i, unit)
    shift = shift_before(scope, i)
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


def _dates_event(scope: Scope, i: int) -> bool:
    """Tell whether the weekend at ``i`` dates what the words behind it name: "weekend bombing raids"."""
    events = time_words("weekend")
    return scope.tag(i + 1) in {"n", "a", "g"} and (scope.low(i + 1) in events or scope.low(i + 2) in events)


def read_since(scope: Scope, i: int) -> Found | None:
    """Return since when something has gone on where no day tells it, the preposition included: "since the war began"."""
    low, tag = scope.low, scope.tag
    first = at = i + 1
    if low(at) not in {"the", "its", "their", "his", "her"} and tag(at) != "p":
        return None
    at += 1
    start = low(at) in time_words("edge.of") or low(at) in _OUTBREAKS
    if start:
        if low(at + 1) != "of":
            return None
        at += 2 + (tag(at + 2) in {"d", "s"})
    at = _name_end(scope, at)
    if not start:
        if low(at) not in _BEGINNING:
            return None
        at = _name_end(scope, at + 1 + (tag(at + 1) in {"d", "s"}))  # "Ruritania began its war"
    elif tag(at - 1) not in {"n", "p"}:
        return None
    dated = any(triggers().get(low(k), ("decade", ""))[0] != "decade" for k in range(first, at + 2 + (tag(at) == "i")))
    return None if dated else Found(i, at, Moment("unknown"))  # a calendar word tells more


def _name_end(scope: Scope, i: int) -> int:
    """Return the token behind the words of a name that goes on at ``i``: "full-scale invasion of the valley"."""
    end = i
    while end - i < _LONGEST_EVENT:
        if scope.tag(end) in {"n", "p", "a", "S"}:
            end += 1
        elif scope.low(end) == "of" and end > i:
            end += 1 + (scope.tag(end + 1) in {"d", "s"})
        else:
            break
    return end


def _the_unit(scope: Scope, i: int, unit: str) -> Found | None:
    """Return "the weekend", and "the year" where an edge before it shows that the current one is meant."""
    low = scope.low
    if unit == "weekend":
        if low(i - 2) in _AT_WEEKEND and low(i + 1) != "of":
            return Found(i - 1, i + 1, Moment("relative", of="weekend"))
        return None
    if unit not in {"week", "month", "quarter", "year", "decade", "century"} or low(i + 1) in {"of", "'s"}:
        return None
    if low(i - 2) == "in" and low(i - 3) in time_words("edge"):
        return Found(i - 3, i + 1, Moment("relative", of=unit, shift=0, edge=low(i - 3)))
    if low(i - 2) == "of" and low(i - 3) in time_words("edge.of"):
        return Found(i - 1, i + 1, Moment("relative", of=unit, shift=0))
    return None
