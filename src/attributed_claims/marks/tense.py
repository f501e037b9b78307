"""Whether a place in a sentence speaks of the future: what tells which Thursday "Thursday" is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attributed_claims.marks.time_words import time_words

if TYPE_CHECKING:
    from collections.abc import Collection

    from attributed_claims.text.sentences import ReadText, TokenRange

__all__ = ["speaks_of_future"]

_LEFT = 20
_RIGHT = 15
_MODALS = frozenset(["will", "shall", "'ll", "won't", "shan't", "would", "should", "must"])
_BE = frozenset(["is", "are", "'re"])
_OPEN = frozenset(["would", "should", "must", "may", "might"])
"""Modals that look ahead unless "have" follows."""
_HAVE = frozenset(["has", "have", "had", "was", "were"])
_FROM_THEN = frozenset(["starting", "beginning", "effective"])
_CARRY_ON = frozenset(["and", "but", "that", "because", "while"])


def speaks_of_future(read: ReadText, sentence: TokenRange, first: int, end: int) -> bool:
    """Tell whether the clause around the tokens from ``first`` to ``end`` looks ahead.

    The nearest verb group before the expression decides, and where there is none the first one behind it;
    an expression that opens a clause ("and on Monday he will …") looks behind itself first.
    Without any verb it is the past.

    Args:
        read: the text.
        sentence: the sentence the expression lies in.
        first: the expression's first token, its preposition included.
        end: the token after its last.
    """
    if first > sentence.first and read.lowers[first - 1] in _FROM_THEN:
        return _starts_ahead(read, sentence, first, end)
    opens = first == sentence.first or read.lowers[first - 1] in _CARRY_ON
    if opens:
        answer = _behind(read, end, min(sentence.end, end + _RIGHT))
        if answer is not None:
            return answer
    answer = _before(read, max(sentence.first, first - _LEFT), first, end)
    if answer is None and not opens:
        answer = _behind(read, end, min(sentence.end, end + _RIGHT))
    return bool(answer)


@cache
def _telling_before() -> tuple[Collection[str], ...]:
    """Return the words that may tell the tense before an expression, and of them those that look ahead, each for a reason of its own."""
    lists = [time_words(kind) for kind in ("ahead", "ahead.to", "ahead.at", "timetable")]
    return frozenset().union(*lists) | _OPEN | _HAVE | _BE, *lists


@cache
def _telling_behind() -> frozenset[str]:
    """Return the words that may tell the tense behind an expression."""
    return frozenset([*time_words("ahead.to"), *time_words("timetable")]) | _MODALS | _HAVE | _BE


def _before(read: ReadText, start: int, first: int, end: int) -> bool | None:
    """Read the verb groups before the expression, the nearest first."""
    lowers, tags = read.lowers, read.tags
    telling, always, before_to, at_once, timetable = _telling_before()
    named = end < len(tags) and tags[end] == "S"
    behind = "" if first >= len(lowers) else lowers[first]
    for i in range(first - 1, start - 1, -1):
        word, tag = lowers[i], tags[i]
        if tag not in "xet" and word not in telling:
            behind = word
            continue
        if word in always:
            return True
        if i == first - 1 and word in at_once:
            return True
        if word in _OPEN and tag == "m" and read.words[i] != "May":
            return behind != "have"
        if word in before_to and behind == "to" and (i + 2 >= len(tags) or tags[i + 2] in "vbn"):
            return True
        if word in before_to and behind == "for" and tag != "b":
            return True
        if tag == "x" or word in _HAVE:
            return False
        if word in _BE:
            if i == first - 1:
                return True  # "the vote is Thursday"
            if tags[i + 1] == "g" and not named:
                return True  # "is meeting donors on Thursday"
            if tags[i + 1] in "er":
                return False if tags[i + 1] == "e" else None
        if word in timetable and tag in "vz" and not _bare(read, i, start):
            return True
        if tag == "e" and behind not in {"to", "for"} and not _passive(lowers, tags, i, start):
            return False  # "a poll released Friday"
        if tag == "t" and behind == "be" and i + 2 < first and tags[i + 2] == "e" and tags[i - 1] in "np,":
            return True  # "talks to be held Friday"
        behind = word
    return None


def _starts_ahead(read: ReadText, sentence: TokenRange, first: int, end: int) -> bool:
    """Tell whether what starts then ("masks are required starting Monday") is told in the present or the future."""
    lowers, tags = read.lowers, read.tags
    left = range(first - 2, max(sentence.first, first - _LEFT) - 1, -1)
    for i in [*left, *range(end, min(sentence.end, end + _RIGHT))]:
        if lowers[i] in _BE or lowers[i] in _MODALS:
            return True
        if tags[i] == "x" or lowers[i] in _HAVE:
            return False
    return True


def _passive(lowers: list[str], tags: str, i: int, start: int) -> bool:
    """Tell whether a form of be or have stands shortly before the participle at ``i``."""
    near = max(start, i - 3)
    return "b" in tags[near:i] or "get" in lowers[near:i]


def _bare(read: ReadText, i: int, start: int) -> bool:
    """Tell whether the verb at ``i`` leans on a "to" or a modal before it."""
    return i > start and read.tags[i - 1] in "tmR"


def _behind(read: ReadText, end: int, stop: int) -> bool | None:
    """Read the first verb group behind the expression."""
    lowers, tags = read.lowers, read.tags
    before_to = time_words("ahead.to")
    telling = _telling_behind()
    for i in range(end, stop):
        word, tag = lowers[i], tags[i]
        if tag != "x" and word not in telling:
            continue
        if word in _MODALS:
            return True
        if word in before_to and i + 1 < stop and lowers[i + 1] == "to":
            return True
        if tag == "x" or word in _HAVE:
            return False
        if word in _BE and i + 2 < stop:
            ahead = lowers[i + 1] in time_words("ahead") or (lowers[i + 1] in before_to and lowers[i + 2] == "to")
            return ahead or tags[i + 1] == "g"
        if word in time_words("timetable") and tag in "vz":
            return True
    return None
