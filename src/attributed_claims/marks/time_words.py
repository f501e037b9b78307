"""The words of time expressions, read from ``data/times.tsv`` once, on first use."""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from attributed_claims.text.lexicon import read_data

__all__ = ["MONTH_DAYS", "YEARS", "day_number", "is_dotted", "is_rank", "time_words", "triggers"]

YEARS = range(1500, 2101)
"""The numbers that can be years without a calendar word beside them."""

MONTH_DAYS = 31

_TRIGGERING = (
    "weekday", "weekday.short", "month", "month.short", "season", "quarter", "day", "night", "vague", "unit", "part", "since", "eve",
)  # fmt: skip
_DOTTED = re.compile(r"\d\d?\.\d\d?\.(?:19|20)\d\d|\d\d\.\d\d\.\d\d")


def is_dotted(word: str) -> bool:
    """Tell whether a token has the form of a date in numbers alone.

    >>> is_dotted("24.02.2022"), is_dotted("24.02")
    (True, False)
    """
    return _DOTTED.fullmatch(word) is not None


def is_rank(word: str) -> bool:
    """Tell whether a word ranks what happened by when it last did: "the first since", "the deadliest in".

    >>> is_rank("worst"), is_rank("deadliest"), is_rank("priest")
    (True, True, False)
    """
    return (word.endswith("iest") and word != "priest") or word in time_words("rank")


@cache
def _rows() -> dict[str, dict[str, str]]:
    kinds: dict[str, dict[str, str]] = {}
    for line in read_data("times.tsv"):
        kind, value, words = line.split("\t")
        kinds.setdefault(kind, {}).update(dict.fromkeys(words.split(), value))
    return kinds


@cache
def time_words(kind: str) -> dict[str, str]:
    """Return the words of a kind, each with its value.

    >>> time_words("weekday")["wednesday"]
    '2'
    """
    return _rows()[kind]


@cache
def triggers() -> dict[str, tuple[str, str]]:
    """Return the words at which a time expression may stand, each with its kind and value.

    Besides the listed words these are the years, and what a hyphen joins to one token ("mid-May", "Monday-Friday").

    >>> triggers()["may"], triggers()["mid-1990s"], triggers()["monday-friday"]
    (('month', '5'), ('edged', 'mid 1990s'), ('joined', 'monday friday'))
    """
    found = {word: (kind, value) for kind in _TRIGGERING for word, value in time_words(kind).items()}
    months, weekdays = list(time_words("month")), list(time_words("weekday"))
    years = [str(year) for year in YEARS]
    found |= dict.fromkeys(years, ("year", ""))
    found |= {tens: ("decade", tens) for tens in ("20", "30", "40", "50", "60", "70", "80", "90")}
    for edge, word in product(("early", "mid", "late", "end"), [*months, *years[400:]]):
        found[f"{edge}-{word}"] = ("edged", f"{edge} {word}")
        if word.endswith("0"):
            found[f"{edge}-{word}s"] = ("edged", f"{edge} {word}s")
    for words in (months, weekdays):
        for one, two in product(words, words):
            found[f"{one}-{two}"] = ("joined", f"{one} {two}")
    return found


def day_number(word: str) -> int:
    """Return the day of the month that a token names, or 0.

    >>> day_number("3"), day_number("21st"), day_number("32"), day_number("3.5")
    (3, 21, 0, 0)
    """
    digits = word[:-2] if word[-2:] in {"st", "nd", "rd", "th"} else word
    if not 0 < len(digits) <= 2 or not digits.isascii() or not digits.isdigit():
        return 0
    day = int(digits)
    return day if day <= MONTH_DAYS else 0
