"""Finding time expressions: at each calendar word, what stands around it and what it says together.

The words come from ``data/times.tsv`` (see :mod:`attributed_claims.marks.time_words`).
At a trigger token one small reader per kind of word looks a few tokens left and right, never past its sentence,
and returns what it found as a :class:`Found`, or None where the word is no time there
("Theresa May", "the Sunday Times", "2000 soldiers", "every Monday").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.marks.calendar import Moment
from attributed_claims.marks.months import read_decade, read_dotted, read_edged, read_feast, read_month, read_season, read_year
from attributed_claims.marks.scope import Found
from attributed_claims.marks.stretches import read_quarter, read_since, read_unit
from attributed_claims.marks.time_words import time_words, triggers
from attributed_claims.marks.weekdays import read_deictic, read_part, read_short_weekday, read_weekday

if TYPE_CHECKING:
    from attributed_claims.marks.scope import Scope

__all__ = ["find_moment"]


_PARTS = {"first": "early", "last": "late", "final": "late", "opening": "early", "closing": "late"}
_LENGTHS = frozenset(["months", "weeks", "days", "years"])
_BEFORE_EDGED = frozenset(["far", "-", "on", "of"])
"""What stands right before an expression, besides the edges, where words before that tell the part of the period."""


def find_moment(scope: Scope, i: int) -> Found | None:
    """Return the time expression around the trigger token ``i``, or None.

    >>> from attributed_claims.text.sentences import read_text
    >>> from attributed_claims.marks.scope import Scope
    >>> read = read_text("Shelling resumed late on Friday, March 4, 2022.")
    >>> found = find_moment(Scope(read, 0, len(read.words)), 4)
    >>> read.slice(found.first, found.end), found.moment.day
    ('late on Friday, March 4, 2022', 4)
    """
    kind, value = triggers().get(scope.low(i), ("dotted", ""))
    found: Found | None
    match kind:
        case "unit":
            found = read_unit(scope, i, value)
        case "weekday":
            found = read_weekday(scope, i, int(value))
        case "weekday.short":
            found = read_short_weekday(scope, i, int(value))
        case "month" | "month.short":
            found = read_month(scope, i, int(value), short=kind == "month.short")
        case "year":
            found = read_year(scope, i)
        case "decade":
            found = read_decade(scope, i, 1900 + int(value))
        case "part":
            found = read_part(scope, i, value)
        case "season":
            found = read_season(scope, i, value)
        case "quarter":
            found = read_quarter(scope, i, int(value))
        case "day" | "night":
            found = read_deictic(scope, i, int(value))
        case "edged":
            found = read_edged(scope, i, *value.split())
        case "since":
            found = read_since(scope, i)
        case "eve":
            found = read_feast(scope, i, "eve")
        case "dotted":
            found = read_dotted(scope, i)
        case "vague":
            found = Found(i, i + 1, Moment("vague", name=value))
        case _:  # "joined" words are read as ranges
            found = None
    return found and _with_edge(scope, found)


def _with_edge(scope: Scope, found: Found) -> Found:
    """Take along what says which part of the period is meant."""
    first, moment = found.first, found.moment
    low = scope.low
    at = first - 1
    edges = time_words("edge")
    if moment.edge or (low(at) not in _BEFORE_EDGED and low(at) not in edges):
        return found
    if low(at) == "far" and low(at - 1) == "so" and moment.shift == 0:
        return Found(at - 1, found.end, moment._replace(edge="earlier"))
    if low(at) in edges and low(at) != "mid":
        return Found(at, found.end, moment._replace(edge=low(at)))
    if low(at) == "mid" or (low(at) == "-" and low(at - 1) == "mid"):
        return Found(at - (low(at) == "-"), found.end, moment._replace(edge="mid"))
    if low(at) == "on" and low(at - 1) in edges and moment.is_day:
        return Found(at - 1, found.end, moment._replace(edge=low(at - 1)))
    if low(at) != "of":
        return found
    edge = _PARTS.get(low(at - 3)) if low(at - 1) in _LENGTHS else None
    if edge and low(at - 4) == "the":
        return Found(at - 4, found.end, moment._replace(edge=edge))  # "the first three months of 2010"
    if low(at - 1) == "week" and moment.is_day:
        return Found(at - 1 - (low(at - 2) == "the"), found.end, moment._replace(edge="week"))
    edge = time_words("edge.of").get(low(at - 1))
    if edge and low(at - 2) in {"the", "by", "since", "until", "at"}:
        return Found(at - 2 if low(at - 2) == "the" else at - 1, found.end, moment._replace(edge=edge))
    if low(at - 1) == "hours" and low(at - 2) in {"early", "small"} and moment.is_day:
        start = at - 3 if low(at - 3) == "the" else at - 2
        return Found(start, found.end, moment._replace(edge="early", part=moment.part or "MO"))
    return found
