"""Where a time expression is looked for, what is found there, and the looks left and right that every reader takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attributed_claims.marks.time_words import time_words, triggers

if TYPE_CHECKING:
    from attributed_claims.marks.calendar import Moment
    from attributed_claims.text.sentences import ReadText

__all__ = ["Found", "Scope", "frame_behind", "is_counted", "shift_before", "with_part", "year_number"]

_PEOPLE = frozenset([
    "people", "police", "men", "women", "children", "personnel", "staff", "aircraft", "percent",
    "per", "pct", "dlrs", "%",
])  # fmt: skip
"""Words a number counts although they do not end in "s"."""


class Found(NamedTuple):
    """A moment with the half-open token numbers of its expression."""

    first: int
    end: int
    moment: Moment


class Scope:
    """The tokens an expression may take: those of its sentence that no earlier expression took.

    Args:
        read: the text.
        first: the first token that may be taken.
        end: the token after the last one.
        names_may: whether the text speaks of a person called May.
        sure: whether the tokens are known to be a time, so that no context has to show it.
    """

    __slots__ = ("end", "first", "lowers", "names_may", "read", "sure")

    def __init__(self, read: ReadText, first: int, end: int, names_may: bool = False, sure: bool = False) -> None:
        self.read = read
        self.lowers = read.lowers
        self.first = first
        self.end = end
        self.names_may = names_may
        self.sure = sure

    def low(self, i: int) -> str:
        """Return the token ``i`` in lower case, or "" outside of the scope."""
        return self.lowers[i] if self.first <= i < self.end else ""

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


def shift_before(scope: Scope, i: int) -> tuple[int, int] | None:
    """Return which one is meant and the first token of the words before ``i`` that say so."""
    shift = time_words("shift").get(scope.low(i - 1))
    if shift is None or (scope.low(i - 1) == "past" and scope.low(i - 2) not in {"the", "this"}):
        return None  # "half past", "looked past November"
    if scope.low(i - 2) == "this" and shift != "0":
        return int(shift), i - 2
    return int(shift), i - 1


def frame_behind(scope: Scope, i: int, unit: str) -> tuple[int, int] | None:
    """Return how far the year or week told from token ``i`` on lies, and the token after it ("of last year")."""
    j = i + 1 if scope.low(i) == "of" else i
    shift = time_words("shift").get(scope.low(j))
    if shift is None or scope.low(j + 1) != unit or scope.low(j) in {"past", "current", "coming"}:
        return None
    return int(shift), j + 2


def year_number(scope: Scope, i: int) -> int:
    """Return the year that the token ``i`` can be, or 0."""
    word = scope.low(i)
    return int(word) if len(word) == 4 and triggers().get(word, ("", ""))[0] == "year" else 0


def is_counted(scope: Scope, i: int) -> bool:
    """Tell whether the token ``i`` is something that a number before it would count."""
    word, tag = scope.low(i), scope.tag(i)
    if word in _PEOPLE:
        return True
    if tag == "n":
        return word.endswith("s")
    return tag in {"a", "e", "g"} and scope.tag(i + 1) == "n" and scope.low(i + 1).endswith("s")


def with_part(scope: Scope, moment: Moment, end: int) -> tuple[Moment, int]:
    """Return the moment with the part of the day behind it, and the token after it."""
    part = time_words("part").get(scope.low(end))
    if part and not scope.is_title(end):
        return moment._replace(part=part), end + 1
    if scope.low(end) == "overnight":
        return moment._replace(part="NI"), end + 1
    part = time_words("part").get(scope.low(end + 1))
    if part and scope.low(end) in {"early", "late"}:
        return moment._replace(part=part, edge=scope.low(end)), end + 2
    return moment, end
