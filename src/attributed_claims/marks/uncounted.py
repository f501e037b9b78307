"""Numbers that count nothing: ages, years, dates, times, scores, addresses, money, model and list numbers.

Each test is told the place of one number and looks at a few tokens on either side of it, inside its sentence.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from attributed_claims.marks.contexts import context_words, unit_at
from attributed_claims.marks.numbers import number_at, number_words
from attributed_claims.text.per_word import PerWord

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attributed_claims.text.sentences import ReadText
    from attributed_claims.values import Number

__all__ = ["DASHES", "HYPHENS", "NumberPlace", "is_contest", "is_uncounted", "is_year"]

HYPHENS = frozenset("-\u2010\u2011\u2013")
"""What joins two numbers to a range, or a number to a word: hyphens and the en dash."""

DASHES = HYPHENS | frozenset(["\u2014", "\u2212", "--"])

_OLDEST = 115
_YEARS = range(1800, 2100)
_LAST_DAY = 31
_YEAR_DIGITS = 4
_RATIOS = frozenset([10, 100, 1000])
_LONGEST_LIST = 8
_HEADLINE_SHARE = 0.7
_APOSTROPHES = frozenset(["'", "\u2018", "\u2019"])


class NumberPlace:
    """A number in its sentence.

    Args:
        read: the text's tokens.
        first: the number's first token.
        end: the token after its last.
        value: what it comes to.
        low: its sentence's first token.
        high: the token after its sentence's last.
        hedged: whether a hedge stands before it, which no name, date or list number has.

    The tokens right before and right behind it, in lower case, are ``before`` and ``behind``, "" outside the sentence:
    every test asks for them.
    """

    __slots__ = ("before", "behind", "end", "first", "hedged", "high", "low", "read", "value")

    def __init__(self, read: ReadText, first: int, end: int, value: Number, low: int, high: int, *, hedged: bool) -> None:
        self.read = read
        self.first = first
        self.end = end
        self.value = value
        self.low = low
        self.high = high
        self.hedged = hedged
        self.before = read.lowers[first - 1] if first > low else ""
        self.behind = read.lowers[end] if end < high else ""

    def lower(self, at: int) -> str:
        """Return the token at ``at`` in lower case, "" outside the sentence."""
        return self.read.lowers[at] if self.low <= at < self.high else ""

    def tag(self, at: int) -> str:
        """Return the class letter of the token at ``at``, "." outside the sentence."""
        return self.read.tags[at] if self.low <= at < self.high else "."

    def capital(self, at: int) -> bool:
        """Tell whether the token at ``at`` starts with a capital."""
        return self.low <= at < self.high and self.read.words[at][0].isupper()

    @property
    def tight_before(self) -> bool:
        """Whether the number touches the token before it."""
        return self.first > self.low and self.read.ends[self.first - 1] == self.read.starts[self.first]

    @property
    def tight_behind(self) -> bool:
        """Whether the number touches the token behind it."""
        return self.end < self.high and self.read.ends[self.end - 1] == self.read.starts[self.end]


def is_year(word: str) -> bool:
    """Tell whether a token may be a year: four digits, no grouping, 1800 to 2099.

    >>> is_year("1999"), is_year("2,022"), is_year("3700")
    (True, False, False)
    """
    return len(word) == _YEAR_DIGITS and word.isascii() and word.isdecimal() and int(word) in _YEARS


def is_contest(read: ReadText, first: int, end: int, low: int, high: int) -> bool:
    """Tell whether two numbers from ``first`` to ``end`` are a score or a vote's counts."""
    words = context_words("contest")
    if not words.isdisjoint(read.lowers[end : min(high, end + 3)]):
        return True
    if end < high and read.lowers[end] in context_words("counted"):
        return False
    return not words.isdisjoint(read.lowers[max(low, first - 5) : first])


_Hint = Literal["money", "ratio", "date", "clock", "age", "list", "tally"]


def _hints_before(word: str) -> frozenset[_Hint]:
    """Return which tests the word before a number may make succeed, of those that need a word right before or behind it."""
    links = context_words("list link")
    words: dict[_Hint, Iterable[str]] = {
        "money": context_words("currency"),
        "ratio": ("in", "of"),
        "date": context_words("month"),
        "age": (*context_words("aged"), *context_words("age link"), *context_words("turned"), *links, "at", "("),
        "list": (*context_words("label"), *context_words("Label"), *links, "of", "(", ""),
        "tally": ("for",),
    }
    return frozenset(hint for hint, listed in words.items() if word in listed)


def _hints_behind(word: str) -> frozenset[_Hint]:
    """Return the same for the word behind a number."""
    words: dict[_Hint, Iterable[str]] = {
        "money": (*_money_words(), *context_words("money of"), *HYPHENS),
        "ratio": ("in", "of", "out"),
        "date": context_words("month"),
        "clock": (*context_words("clock"), "local", "zulu"),
        "age": ("year", "years", "yrs"),
        "list": ("magnitude",),
        "tally": ("for",),
    }
    return frozenset(hint for hint, listed in words.items() if word in listed)


_BEFORE, _BEHIND = PerWord(_hints_before), PerWord(_hints_behind)


def is_uncounted(place: NumberPlace) -> bool:
    """Tell whether the number counts nothing."""
    hints = _BEFORE[place.before] | _BEHIND[place.behind]
    if ("money" in hints and _is_money(place)) or ("ratio" in hints and _is_ratio(place)) or ("clock" in hints and _is_clock(place)):
        return True
    if not place.read.lowers[place.first][0].isdigit():
        return _is_word_name(place)
    return (
        _is_stuck(place)
        or ("date" in hints and _is_date(place))
        or ("age" in hints and _is_age(place))
        or _is_bare_year(place)
        or (
            not place.hedged
            and (
                ("list" in hints and _is_listed(place)) or ("tally" in hints and _is_tally(place)) or _is_model(place) or _is_address(place)
            )
        )
    )


def _is_money(place: NumberPlace) -> bool:
    """Money: "$5 million", "5 million dollars", "12 U.S. dollars", "a 500,000-dollar house"."""
    if place.before in context_words("currency"):
        return True
    behind = place.behind
    if behind in _money_words():
        return True
    return (behind in HYPHENS or behind in context_words("money of")) and place.lower(place.end + 1) in context_words("money")


@cache
def _money_words() -> frozenset[str]:
    return context_words("money") | context_words("currency")


def _is_ratio(place: NumberPlace) -> bool:
    """Tell whether the number is one end of "one in five", "nine out of 10" or "1 in 4"; "two of 12 men" are counts."""
    read, first, end = place.read, place.first, place.end
    if place.behind in {"in", "of", "out"}:
        at = end + (2 if place.behind == "out" and place.lower(end + 1) == "of" else 1)
        other = number_at(read, at, place.high)
        if other is not None and _ratio(place.value, other[0], place.behind) and not unit_at(read, other[1], place.high):
            return True
    if place.before not in {"in", "of"}:
        return False
    if place.before == "of" and place.lower(first - 2).rpartition("-")[2] in context_words("fraction"):
        return place.lower(first) in {"a", "an"}  # "three-quarters of a million"
    stop = first - (2 if place.lower(first - 2) == "out" else 1)
    one = number_at(read, stop - 1, stop) if stop > place.low else None
    return one is not None and _ratio(one[0], place.value, place.lower(stop)) and not unit_at(read, end, place.high)


def _ratio(part: Number, base: Number, join: str) -> bool:
    return part < base and (base in _RATIOS or (part == 1 and join == "in"))


def _is_word_name(place: NumberPlace) -> bool:
    """Number words in names, pronouns, fractions and ages: "Big Ten", "one another", "two thirds", "a two year old"."""
    read, first, end, low = place.read, place.first, place.end, place.low
    before, behind = place.before, place.behind
    if end == first + 1 and read.lowers[first] == "one":
        if behind == "of" and before == "least":
            return False  # "at least one of the guards"
        if behind in context_words("thing") or before in context_words("pronoun"):
            return True
        if first > low and place.tag(first - 1) == "a" and before not in context_words("outcome"):
            return True  # "a bigger one"
    if behind in context_words("fraction"):
        return True
    if (before in context_words("aged") or before in context_words("turned")) and place.tag(end) not in "nae":
        return True
    if behind in {"year", "years"} and place.lower(end + 1) in {"old", "olds"}:
        return True
    word = read.words[first]
    if first > low and word[0].isupper() and not word.isupper() and before[0].isalpha():
        return not _is_headline(place)  # a capital inside a sentence is a name's: "the Group of Seven", "Marine One"
    return before in {"world", "phase", "chapter", "act", "number", "day", "part", "page"} and behind != "of"


def _is_headline(place: NumberPlace) -> bool:
    """Tell whether most words around are capitalised."""
    start = max(place.low, place.first - 12)
    around = place.read.words[start : min(place.high, start + 25)]
    words = [word for word in around if word[0].isalpha() and len(word) > 3]  # short words stay small
    return sum(word[0].isupper() for word in words) > _HEADLINE_SHARE * len(words)


def _is_stuck(place: NumberPlace) -> bool:
    """Digits stuck to something: "9/11", "21-3-2009", "10:30", "1990s", "'90", "#4", "5G", "34-year-old"."""
    read, first, end = place.read, place.first, place.end
    if place.tight_before:
        before = place.before
        if before == "+" and place.lower(first - 2) == "(" and place.lower(first - 3)[-1:].isdigit():
            return False  # "about 151,370 (+715)"
        if before in {"#", "+", "@", "_", "/", ".", "=", "\\"}:
            return True
        if before in _APOSTROPHES and place.behind == "s":
            return True
        chained = place.lower(first - 2)[-1:].isdigit() and read.ends[first - 2] == read.starts[first - 1]
        if chained and (before == ":" or before in HYPHENS):
            return True
    if not place.tight_behind:
        return False
    behind, next_word = place.behind, place.lower(end + 1)
    if behind in {"/", ":"} and next_word[:1].isdigit():
        return True
    if behind in HYPHENS and next_word.startswith("year-old"):
        return True
    if behind == "'s" or (behind in _APOSTROPHES and next_word == "s"):
        return True
    # Letters make something else of a number ("5G", "12a", "4x4"), but a unit or a noun that lacks its space does not.
    letters = read.words[end]
    return letters[0].isalpha() and not unit_at(read, end, place.high) and (len(letters) < 4 or not letters.islower())  # "23people"


def _is_date(place: NumberPlace) -> bool:
    """Calendar dates: "March 3", "3 March", "Aug 88", "May 2010"."""
    read, first, value = place.read, place.first, place.value
    word = read.lowers[first]
    months = context_words("month")
    before = place.before
    if (
        before in months
        and (place.capital(first - 1) or before not in {"may", "march", "mar"})
        and (
            value <= _LAST_DAY or is_year(word) or (len(word) == 2 and place.lower(first - 2)[:1].isdigit())  # "25 Aug 88"
        )
    ):
        return True
    return place.behind in months and value <= _LAST_DAY and place.capital(place.end)


def _is_clock(place: NumberPlace) -> bool:
    """Clock times: "5 p.m.", "ten o'clock", "1800 GMT", "1800 local time"."""
    behind = place.behind
    if behind in context_words("clock"):
        return True
    word = place.read.words[place.first]
    return behind in {"local", "zulu"} and len(word) == _YEAR_DIGITS and place.lower(place.end + 1) == "time"


def _is_age(place: NumberPlace) -> bool:
    """Ages: "Ann Lee, 34,", "aged 34", "ages of 14 and 18", "34 years old", "died at 87", "people over 60"."""
    first, end, low, lowers = place.first, place.end, place.low, place.read.lowers
    if place.value > _OLDEST:
        return False
    before, behind = place.before, place.behind
    head = _list_head(place)
    lead = place.lower(head - 1)
    if lead in context_words("aged"):
        return True
    if lead in context_words("age link") and not context_words("aged").isdisjoint(lowers[max(low, head - 4) : head - 1]):
        return True
    if behind in {"year", "years", "yrs"} and (place.lower(end + 1) in {"old", "olds"} or lowers[end + 1 : end + 3] == ["of", "age"]):
        return True
    two_before = place.lower(first - 2)
    ends_there = place.tag(end) not in "nae"
    if lead in context_words("turned") and ends_there:
        return True
    counted = place.lower(first - 3) in {"the", "of", "and", "or"}  # "put the number of dead at 12" is no age
    if before == "at" and two_before in {"died", "dies", "dead"} and not counted and place.tag(end) in ",.:)":
        return True
    if before == "than" and two_before in {"younger", "older"}:
        return True
    if before in {"over", "under"} and two_before in context_words("persons") and ends_there:
        return True
    if place.tag(first - 2) not in "pn" or first - 2 < low:
        return False
    if before == "(":
        return behind == ")"
    if before != "," or end > first + 1 or (behind in HYPHENS and place.tight_behind):
        return False
    if place.tag(end) in ",.:)q":
        return True
    # "Ann Lee, 34 and Omar Diaz, 22," and "Ann Lee, 34 of Leeds,"
    return place.tag(first - 2) == "p" and (behind == "who" or (behind in {"and", "of", "from", "was"} and place.tag(end + 1) in "pe"))


def _is_bare_year(place: NumberPlace) -> bool:
    """A year, unless it counts what stands behind it ("killed 2000 people")."""
    first, end = place.first, place.end
    if place.hedged or end > first + 1 or not is_year(place.read.words[first]):
        return False
    before, behind = place.before, place.behind
    if behind in context_words("counted"):
        return False
    if place.tag(end) not in "na" or before in context_words("temporal") or before in context_words("month"):
        return True
    if before == "," and place.lower(first - 2)[-1:].isdigit():
        return True  # "March 3, 2009"
    at = end
    while place.tag(at) == "a" and at < end + 3:
        at += 1
    counts = place.tag(at) == "n" and place.lower(at).endswith("s") and (first == place.low or place.tag(first - 1) in "xvgze,")
    return not counts


def _list_head(place: NumberPlace) -> int:
    """Return the first number of the list that the number ends ("articles 12, 13 and 15"): a token number."""
    at = place.first
    links = context_words("list link")
    while at - 2 >= max(place.low, place.first - _LONGEST_LIST) and place.lower(at - 1) in links:
        word = place.lower(at - 2)
        if not (word[0].isdigit() or word in number_words()):
            break
        at -= 2
    return at


def _is_listed(place: NumberPlace) -> bool:
    """List numbers: "No. 4", "Article 5", "Group 7", and "1." or "(2)" at the start of a sentence."""
    first, end, low = place.first, place.end, place.low
    head = _list_head(place)
    label = place.lower(head - 1)
    if place.behind == "magnitude":
        return True  # "a 6.1 magnitude quake"
    capital = place.capital(head - 1)
    if label in context_words("label") and (capital or place.tag(end) not in "nae" or not label.isalpha()):
        return True  # but "on a bus 12 people died"
    if label in context_words("Label") and capital:
        return True
    if label == "of" and place.lower(head - 2) in {"magnitude", "magnitudes"}:
        return True
    if first == low:
        return end == first + 1 and place.behind in {".", ")"} and place.tight_behind
    return first == low + 1 and place.lower(low) == "(" and place.behind == ")"


def _is_tally(place: NumberPlace) -> bool:
    """Shots or hits out of tries: "0 for 10"."""
    first, end = place.first, place.end
    return (place.behind == "for" and place.lower(end + 1)[:1].isdigit()) or (
        place.before == "for" and place.lower(first - 2)[:1].isdigit()
    )


def _is_model(place: NumberPlace) -> bool:
    """A number that ends a name: "a Boeing 737.", "Ajax 3,"; where a noun follows, it may count: "In Kabul 12 people"."""
    first = place.first
    return place.tag(first - 1) == "p" and first > place.low and place.tag(place.end) in ".,:)q" and "," not in place.read.words[first]


def _is_address(place: NumberPlace) -> bool:
    """A street number: "12 Main St.", "10 Downing Street"."""
    at = place.end
    while place.capital(at) and at < place.end + 4:
        if at > place.end and place.lower(at) in context_words("street"):
            return True
        at += 1
    return False
