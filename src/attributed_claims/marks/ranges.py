"""Ranges: two numbers that make one interval, in all their spellings.

"between 3 and 5", "from 40 to 50", "10-12", "two or three hundred", "70 to 80,000".
Two numbers joined like that may also be a score, a vote, years or ages, and then count nothing;
and "rose from 12 to 15" states two figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import frozen

from attributed_claims.marks.contexts import context_words
from attributed_claims.marks.number_state import whole
from attributed_claims.marks.numbers import number_at, number_words
from attributed_claims.marks.uncounted import DASHES, HYPHENS, NumberPlace, is_contest, is_uncounted, is_year

if TYPE_CHECKING:
    from attributed_claims.text.sentences import ReadText
    from attributed_claims.values import Number

__all__ = ["NumberRange", "range_at"]

Join = Literal["hyphen", "to", "or", "and"]

_THOUSAND = 1000
_JOINS = DASHES | {"and", "to", "or"}
_SCALES = frozenset(["hundred", "magnitude", "dozen", "mark"])
_SOFTENERS = frozenset(["about", "around", "some", "nearly", "almost", "roughly", "approximately"])
_CHANGE_REACH = 6
_EXCHANGE = 3
_EXTENSION = 4


@frozen
class NumberRange:
    """Two joined numbers.

    Args:
        start: the first token, "between" or "from" included.
        end: the token after the last.
        low: the lower bound.
        high: the upper bound.
        counts: whether they count anything: a score, a vote's counts or a span of years does not.
    """

    start: int
    end: int
    low: Number
    high: Number
    counts: bool


def range_at(first: NumberPlace, floor: int, *, alone: bool = False) -> NumberRange | None:
    """Return the range that the number at ``first`` opens, or None where no second number joins it.

    Args:
        first: the first number.
        floor: the token that nothing may be taken before.
        alone: whether the two may be a text of their own, which nothing around can refuse.
    """
    read = first.read
    joined = _join(first)
    if joined is None:
        return None
    join, at = joined
    parsed = number_at(read, at, first.high)
    if parsed is None:
        return None
    high, end = parsed
    low = _scaled(first, at, end, high)
    before = first.before
    start = first.first
    if before in {"between", "from"}:
        start -= 1
    elif join == "and":
        start -= 2  # "between about 30 and 40"
    if first.lower(start - 1) in {"anywhere", "somewhere"} and start < first.first:
        start -= 1
    start = max(start, floor)
    whole_text = alone and start == first.low and end == first.high
    if join == "to" and before in {"by", "up", "down"}:
        return None  # "rose by 12 to 340", "up 12 to 340"
    if before == "from" and not context_words("change").isdisjoint(
        read.lowers[max(first.low, first.first - 1 - _CHANGE_REACH) : first.first - 1],
    ):
        return None  # "rose from 12 to 15"
    if join == "to" and is_year(read.words[first.first]) and not is_year(read.words[at]) and is_uncounted(first):
        return None  # "from 31 in 2007 to 24"
    if not whole_text and _counts_nothing(first, at, end, high, join):
        return NumberRange(start, end, low, high, counts=False)
    if low >= high:
        return NumberRange(start, end, low, high, counts=False) if join == "hyphen" else None
    if join == "or" and (high > 2 * low or first.lower(end) in {"more", "so"}):
        return None  # "150,000 or 1 million" names two figures
    return NumberRange(start, end, low, high, counts=True)


def _join(first: NumberPlace) -> tuple[Join, int] | None:
    """Return how the number is joined to what may be a second one, and the token that starts at."""
    word = first.behind
    if word not in _JOINS:
        return None
    read, end = first.read, first.end
    at = end + 1
    if at >= first.high:
        return None
    join: Join
    if word in DASHES:
        if not first.tight_behind:
            return None
        if first.lower(at) in {"to", "or"}:  # "10-to-12", "10- to 12-member"
            return "to", at + (2 if first.lower(at + 1) in HYPHENS else 1)
        if read.starts[at] != read.ends[end]:
            return None  # a dash with a space parts clauses
        join = "hyphen"
    elif word == "and":
        before = first.before
        if before != "between" and not (before in _SOFTENERS and first.lower(first.first - 2) == "between"):
            return None
        join = "and"
    elif word == "to":
        join = "to"
    else:
        join = "or"
    if join != "hyphen" and first.lower(at) in _SOFTENERS:
        at += 1
    if first.tag(at) == "$":
        at += 1
    return (join, at) if at < first.high else None


def _scaled(first: NumberPlace, at: int, end: int, high: Number) -> Number:
    """Return the first number with the magnitude that the second one states ("70 to 80,000", "two or three hundred")."""
    read, value = first.read, first.value
    if not value or value >= high:
        return value
    if _scale(read, first.first, first.end) > 1:
        return value
    factor = _scale(read, at, end)
    if factor > 1:
        return whole(value * factor) if value * factor < high else value
    grouped = "," in read.words[at] and high % _THOUSAND == 0 and first.end == first.first + 1
    return int(value) * _THOUSAND if grouped and value == int(value) and value * _THOUSAND < high else value


def _scale(read: ReadText, at: int, end: int) -> int:
    factor = 1
    for word in read.lowers[at:end]:
        kind, scale = number_words().get(word, ("", 0))
        if kind in _SCALES:
            factor *= scale
    return factor


def _counts_nothing(first: NumberPlace, at: int, end: int, high: Number, join: Join) -> bool:
    """Tell whether the pair is a score, a vote, a span of years or ages, a telephone number or a date."""
    read, words = first.read, first.read.words
    if join == "hyphen" and (_is_code(first, at, end, high) or is_contest(read, first.first, end, first.low, first.high)):
        return True
    if join == "to" and first.before not in {"from", "between"} and _is_vote(first, end):
        return True
    if is_year(words[first.first]) and is_year(words[at]) and not first.hedged and first.lower(end) not in context_words("counted"):
        return True
    if is_uncounted(first):
        return True
    # The second number's own left context is the first number: only what stands behind it can refuse it.
    return is_uncounted(NumberPlace(read, at, end, high, at, first.high, hedged=True))


def _is_vote(first: NumberPlace, end: int) -> bool:
    near = first.read.lowers[max(first.low, first.first - 5) : first.first] + first.read.lowers[end : min(first.high, end + 2)]
    return any(word.startswith(("vote", "voting")) for word in near)


def _is_code(first: NumberPlace, at: int, end: int, high: Number) -> bool:
    """Years, telephone numbers, dates and names that are written like a range: "1980-88", "555-1234", "9-11", "3-5-2009"."""
    one, two = first.read.words[first.first], first.read.words[at]
    if is_year(one) and (is_year(two) or len(two) == 2):  # "1980-88"
        return True
    if len(one) == _EXCHANGE and len(two) == _EXTENSION and two.isdecimal() and first.tag(end) not in "nae":
        return True
    if first.lower(end) in HYPHENS | {"/"} and first.lower(end + 1)[:1].isdigit():
        return True
    return (first.value, high) == (9, 11)
