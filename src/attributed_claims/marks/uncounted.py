"""Numbers that count nothing: ages, years, dates, times, scores, addresses, money, model and list numbers.

Each test looks at a few tokens on either side of the number, inside its sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.marks.contexts import context_words, unit_at
from attributed_claims.marks.numbers import number_at

if TYPE_CHECKING:
    from attributed_claims.text.sentences import ReadText
    from attributed_claims.values import Number

__all__ = ["is_contest", "is_uncounted", "is_year"]

_OLDEST = 115
_YEARS = range(1800, 2100)
_DAYS = 31
_HOURS = 2400
_DASHES = frozenset(["-", "–", "—", "‐", "‑", "−"])
_RATIOS = frozenset([10, 100, 1000])
_LIST = 8
_JOINED = frozenset(["/", "-", "–", ":"])


def is_year(word: str) -> bool:
    """Tell whether a token may be a year: four digits, no grouping, 1800 to 2099.

    >>> is_year("1999"), is_year("2,022"), is_year("3700")
    (True, False, False)
    """
    return len(word) == 4 and word.isascii() and word.isdecimal() and int(word) in _YEARS  # noqa: PLR2004 (a year's digits)


def is_contest(read: ReadText, first: int, end: int, low: int, high: int) -> bool:
    """Tell whether two numbers from ``first`` to ``end`` are a score or a vote's counts."""
    words = context_words("contest")
    return not words.isdisjoint(read.lowers[max(low, first - 5) : first]) or not words.isdisjoint(read.lowers[end : min(high, end + 3)])


def is_uncounted(read: ReadText, first: int, end: int, value: Number, low: int, high: int, *, hedged: bool) -> bool:  # noqa: C901, PLR0911, PLR0912, PLR0913 (one case a line)
    """Tell whether the number of tokens ``first`` to ``end`` counts nothing.

    Args:
        read: the text's tokens.
        first: the number's first token.
        end: the token after its last.
        value: what it comes to.
        low: its sentence's first token.
        high: the token after its sentence's last.
        hedged: whether a hedge stands before it, which no name, date or list number has.
    """
    words, lowers, tags = read.words, read.lowers, read.tags
    word = lowers[first]
    digits = word[0].isdigit()
    before = lowers[first - 1] if first > low else ""
    behind = lowers[end] if end < high else ""
    tight_before = bool(before) and read.ends[first - 1] == read.starts[first]
    tight_behind = bool(behind) and read.ends[end - 1] == read.starts[end]

    if before in context_words("currency") or (tags[end - 1 : end] == "$"):
        return True
    if behind in context_words("money") or behind in {"€", "$", "£"}:
        return True
    if (behind in _DASHES or behind in context_words("money of")) and end + 1 < high and lowers[end + 1] in context_words("money"):
        return True
    if _is_ratio(read, first, end, value, low, high, before, behind):
        return True
    if not digits:
        return _is_word_name(read, first, end, low, high, before, behind)
    if tight_before and before in _JOINED and first - 1 > low and lowers[first - 2][-1].isdigit() and read.ends[first - 2] == read.starts[first - 1]:
        return True
    if tight_behind and behind in {"/", ":"} and end + 1 < high and lowers[end + 1][0].isdigit():
        return True
    if tight_behind and (behind in {"'s", "'"} or _is_suffix(read, end, high)):
        return True
    if tight_before and (before in {"'", "#", "+", "@", "_", "~", "/", ".", "=", "\\"} and before != "~" or before in {"‘", "’"} and behind == "s"):
        return True
    if behind in _DASHES and tight_behind and end + 1 < high and lowers[end + 1].startswith("year-old"):
        return True
    months = context_words("month")
    if before in months and not (before in {"may", "march"} and words[first - 1].islower()) and (value <= _DAYS or is_year(word) or (len(word) == 2 and first - 1 > low and lowers[first - 2][0].isdigit())):  # noqa: PLR2004
        return True
    if behind in months and value <= _DAYS and words[end][0].isupper():
        return True
    if behind in context_words("clock") or (before in {"noon", "midnight"} and value <= _HOURS):
        return True
    if behind in {"local", "zulu"} and word.isdecimal() and len(word) == 4:  # noqa: PLR2004
        return True
    if _is_age(read, first, end, value, low, high, before, behind):
        return True
    if is_year(word) and end == first + 1 and not hedged and not _counts(read, first, end, low, high, before, behind):
        return True
    if hedged:
        return False
    head = _list_head(read, first, low)
    label = lowers[head - 1] if head > low else ""
    if label in context_words("label") or (label in context_words("Label") and words[head - 1][0].isupper()):
        # "No 4", "Article 5"; but at a sentence's start "Police No" cannot be told from a list.
        return True
    if behind == "for" and end + 1 < high and lowers[end + 1][0].isdigit():
        return True
    if before == "for" and first - 1 > low and lowers[first - 2][0].isdigit():
        return True
    if first == low and (behind in {".", ")"} and tight_behind) and end + 1 <= high:
        return True
    if before == "(" and first - 1 == low and behind == ")":
        return True
    if tags[first - 1 : first] == "p" and first > low and (not behind or tags[end] not in "naegzxvbp0ik(") and "," not in word:
        return True  # "Boeing 737.", "Ajax 3,"
    return _is_address(read, end, high)


def _is_suffix(read: ReadText, at: int, high: int) -> bool:
    """Tell whether letters stuck to a number make something else of it: "5G", "12a", "4x4"; a unit or a stuck noun does not."""
    word = read.words[at]
    if not word[0].isalpha() or unit_at(read, at, high):
        return False
    return len(word) < 4 or not word.islower()  # noqa: PLR2004 ("23people" lacks a space)


def _list_head(read: ReadText, first: int, low: int) -> int:
    """Return the first number of the list that the number at ``first`` ends ("articles 12, 13 and 15")."""
    lowers = read.lowers
    at = first
    while at - 2 >= max(low, first - _LIST) and lowers[at - 1] in {",", "and", "or", "to", "&", "-", "–"} and lowers[at - 2][0].isdigit():
        at -= 2
    return at


def _is_ratio(read: ReadText, first: int, end: int, value: Number, low: int, high: int, before: str, behind: str) -> bool:  # noqa: PLR0913
    """Tell whether the number is part of "one in five", "nine out of 10" or "1 in 4"."""
    lowers = read.lowers
    at = end + (2 if behind == "out" and lowers[end + 1 : end + 2] == ["of"] else 1)
    if behind in {"in", "of", "out"} and at < high:
        other = number_at(read, at, high)
        if other is not None and value < other[0] and (other[0] in _RATIOS or (value == 1 and behind == "in")) and not unit_at(read, other[1], high):
            return True
    if before not in {"in", "of"} or first - 2 < low:
        return False
    at = first - (3 if lowers[first - 2] == "out" else 2)
    if at < low:
        return False
    one = number_at(read, at, first)
    return one is not None and one[1] == first - (2 if lowers[first - 2] == "out" else 1) and one[0] < value and (value in _RATIOS or (one[0] == 1 and before == "in"))


def _is_word_name(read: ReadText, first: int, end: int, low: int, high: int, before: str, behind: str) -> bool:  # noqa: PLR0913
    """Tell whether number words are part of a name, a pronoun or a fraction ("Big Ten", "one another", "two thirds")."""
    words = read.words
    if end == first + 1 and read.lowers[first] == "one":
        if behind in context_words("thing") or before in context_words("pronoun") or read.tags[first - 1 : first] == "a" and first > low and before not in {"dead", "more", "killed", "wounded", "least", "than", "least"}:
            return True
    if behind in context_words("fraction") and behind not in {"second"}:
        return True
    if behind in {"o'clock", "am", "pm", "a.m.", "p.m."} or behind in context_words("clock"):
        return True
    if before in context_words("aged") and behind in {",", ".", ")", "and", ""} and before != "turns":
        return True
    if behind in {"year", "years"} and end + 1 < high and read.lowers[end + 1] in {"old", "olds"}:
        return True
    word = words[first]
    if first > low and word[0].isupper() and not word.isupper() and before[0].isalpha():
        # A capital inside a sentence is a name's: "the Group of Seven", "Six Nations", "Marine One".
        return not _headline(read, low, high)
    return before in {"world", "phase", "chapter", "act", "number", "day", "part", "page"} and not behind == "of"


def _headline(read: ReadText, low: int, high: int) -> bool:
    letters = [word for word in read.words[low : min(high, low + 25)] if word[0].isalpha() and len(word) > 3]  # noqa: PLR2004
    return sum(word[0].isupper() for word in letters) > 0.7 * len(letters)  # noqa: PLR2004


def _is_age(read: ReadText, first: int, end: int, value: Number, low: int, high: int, before: str, behind: str) -> bool:  # noqa: PLR0913
    lowers, tags = read.lowers, read.tags
    if value > _OLDEST:
        return False
    head = _list_head(read, first, low)
    if head > low and lowers[head - 1] in context_words("aged"):
        return True
    if before == "at" and first - 2 >= low and lowers[first - 2] in {"died", "dies", "dead"} and (not behind or tags[end] in ",.:)"):
        return True
    if before == "than" and first - 2 >= low and lowers[first - 2] in {"younger", "older"}:
        return True
    if (before if head == first else lowers[head - 1] if head > low else "") in {"of", "to", "between", "from", "over", "under", "about", "around", "than", "least"} and not context_words("aged").isdisjoint(lowers[max(low, head - 4) : head - 1]):
        return True
    if behind in {"year", "years", "yrs", "year-old"} and end + 1 < high and (lowers[end + 1] in {"old", "olds"} or (lowers[end + 1] == "of" and lowers[end + 2 : end + 3] == ["age"])):
        return True
    if before in {"over", "under"} and first - 2 >= low and lowers[first - 2] in context_words("persons") and (not behind or tags[end] not in "nae"):
        return True
    if first - 2 < low:
        return False
    if before == "(" and behind == ")":
        return tags[first - 2] in "pn" and tags[first - 2] != "0"
    if before == "," and tags[first - 2] in "pn" and end == first + 1 and not (behind in _DASHES and read.ends[end - 1] == read.starts[end]):
        if not behind or tags[end] in ",.:)q":
            return True
        # ", 34 and Omar Diaz, 22," and ", 34 of Leeds,"
        return behind in {"and", "of", "from", "who", "was"} and end + 1 < high and (tags[end + 1] in "pe" or behind == "who") and tags[first - 2] == "p"
    return False


def _counts(read: ReadText, first: int, end: int, low: int, high: int, before: str, behind: str) -> bool:  # noqa: PLR0913
    """Tell whether what looks like a year counts what stands behind it ("killed 2000 people")."""
    if behind in context_words("counted"):
        return True
    if not behind or read.tags[end] not in "na" or before in context_words("temporal") or before in context_words("month"):
        return False
    if before == "," and first - 2 >= low and read.lowers[first - 2][-1].isdigit():
        return False
    at = end
    while at < min(high, end + 3) and read.tags[at] == "a":
        at += 1
    return at < high and read.tags[at] == "n" and read.lowers[at].endswith("s") and read.tags[first - 1 : first] in "xvgze,"


def _is_address(read: ReadText, end: int, high: int) -> bool:
    """Tell whether a street stands behind the number ("12 Main St.", "10 Downing Street")."""
    words = read.words
    at = end
    while at < min(high, end + 4) and words[at][0].isupper():
        if at > end and read.lowers[at] in context_words("street"):
            return True
        at += 1
    return False
