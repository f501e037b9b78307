"""Steps of a backtracking matcher, counted: what ``re`` does for a pattern, done slowly and in the open."""

from __future__ import annotations

import re
import sys
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Then = Callable[[int], bool]

__all__ = ["Matcher", "hard_texts", "unbounded_inside"]

_REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)
_POOL = "ax7 .,\n-'\"_AZop\u0301"
"""Characters to try where a class says what it is not."""


class Matcher:
    """A pattern, matched by going back step by step.

    Args:
        pattern: a compiled pattern of ``re`` without back references.
    """

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.tree = parser.parse(pattern.pattern, pattern.flags)
        self.flags = pattern.flags
        self.text = ""
        self.steps = 0

    def run(self, text: str, how: str) -> list[tuple[int, int]]:
        """Return the spans that ``match``, ``fullmatch``, ``search`` or ``finditer`` find; ``steps`` are counted anew."""
        self.text, self.steps = text, 0
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(100_000)
        try:
            return list(self._spans(how))
        finally:
            sys.setrecursionlimit(limit)

    def _spans(self, how: str) -> Iterator[tuple[int, int]]:
        size = len(self.text)
        at = 0
        while at <= size:
            end = self._end(self.tree, at, whole=how == "fullmatch")
            if end is not None:
                yield at, end
            if how in {"match", "fullmatch"} or (how == "search" and end is not None):
                break
            at = max(at + 1, end or 0)

    def _match(self, items: Any, number: int, at: int, then: Then) -> bool:
        self.steps += 1
        if number == len(items):
            return then(at)
        op, argument = items[number]

        def following(end: int) -> bool:
            return self._match(items, number + 1, end, then)

        if op in _REPEATS:
            low, high, body = argument
            return self._repeat(op, low, high, body, at, following)
        match op:
            case code.BRANCH:
                return any(self._match(branch, 0, at, following) for branch in argument[1])
            case code.SUBPATTERN:
                return self._match(argument[3], 0, at, following)
            case code.ATOMIC_GROUP:
                end = self._end(argument, at)
                return end is not None and following(end)
            case code.ASSERT | code.ASSERT_NOT:
                side, body = argument
                start = at if side > 0 else at - body.getwidth()[0]
                found = start >= 0 and self._match(body, 0, start, lambda _: True)
                return found == (op is code.ASSERT) and following(at)
            case code.AT:
                return self._is_place(argument, at) and following(at)
            case _:
                return self._is_one(op, argument, at) and following(at + 1)

    def _end(self, items: Any, at: int, *, whole: bool = False) -> int | None:
        """Return where the first way to match ends, at the end of the text if it must be the whole."""
        ends: list[int] = []

        def then(end: int) -> bool:
            ends.append(end)
            return not whole or end == len(self.text)

        return ends[-1] if self._match(items, 0, at, then) else None

    def _repeat(self, op: Any, low: int, high: int, body: Any, at: int, then: Then) -> bool:
        if op is code.POSSESSIVE_REPEAT:
            times = 0
            while times < high and (end := self._end(body, at)) is not None and end > at:
                at, times = end, times + 1
            return times >= low and then(at)
        if op is code.MAX_REPEAT and len(body) == 1 and body[0][0] in {code.LITERAL, code.NOT_LITERAL, code.IN, code.ANY}:
            end = at
            while end - at < high and self._is_one(body[0][0], body[0][1], end):
                end += 1
            return any(then(stop) for stop in range(end, at + low - 1, -1))

        def go_on(times: int, begun: int) -> bool:
            def again() -> bool:
                return times < high and self._match(body, 0, begun, lambda end: end > begun and go_on(times + 1, end))

            if times < low:
                return again()
            return again() or then(begun) if op is code.MAX_REPEAT else then(begun) or again()

        return go_on(0, at)

    def _is_one(self, op: Any, argument: Any, at: int) -> bool:
        self.steps += 1
        return at < len(self.text) and _fits(op, argument, self.text[at], self.flags)

    def _is_place(self, place: Any, at: int) -> bool:
        size = len(self.text)
        if place in {code.AT_BEGINNING, code.AT_BEGINNING_STRING}:
            return at == 0
        if place is code.AT_END:
            return at == size or (at == size - 1 and self.text[at] == "\n")
        if place is code.AT_END_STRING:
            return at == size
        before, after = (0 <= i < size and _fits(code.CATEGORY, code.CATEGORY_WORD, self.text[i], self.flags) for i in (at - 1, at))
        return (before != after) == (place is code.AT_BOUNDARY)


def _fits(op: Any, argument: Any, one: str, flags: int) -> bool:
    """Tell whether one character is what a piece of a pattern takes."""
    match op:
        case code.LITERAL | code.NOT_LITERAL:
            same = one == chr(argument) or (flags & re.IGNORECASE != 0 and one.lower() == chr(argument).lower())
            return same == (op is code.LITERAL)
        case code.ANY:
            return one != "\n" or flags & re.DOTALL != 0
        case code.RANGE:
            ways = {one, one.lower(), one.upper()} if flags & re.IGNORECASE else {one}
            return any(argument[0] <= ord(way) <= argument[1] for way in ways if len(way) == 1)
        case code.CATEGORY:
            name = str(argument).removeprefix("CATEGORY_")
            kinds = {"DIGIT": one.isdecimal(), "SPACE": one.isspace(), "WORD": one.isalnum() or one == "_"}
            plain = kinds[name.removeprefix("NOT_")] and (one.isascii() or not flags & re.ASCII)
            return plain != name.startswith("NOT_")
        case _:  # a class
            negated = argument[0][0] is code.NEGATE
            return any(_fits(inner, piece, one, flags) for inner, piece in argument[negated:]) != negated


def unbounded_inside(items: Any, *, within: bool = False) -> Iterator[str]:
    """Yield the repeats without an upper bound that may give back what they took, inside another repeat without one."""
    for op, argument in items:
        unbounded = op in _REPEATS and argument[1] is code.MAXREPEAT
        if within and unbounded and op is not code.POSSESSIVE_REPEAT:
            yield str(argument)
        for part in _parts(op, argument):
            yield from unbounded_inside(part, within=(within and op is not code.ATOMIC_GROUP) or unbounded)


def _parts(op: Any, argument: Any) -> list[Any]:
    """Return the patterns inside a piece of a pattern."""
    if op in _REPEATS:
        return [argument[2]]
    match op:
        case code.BRANCH:
            return list(argument[1])
        case code.SUBPATTERN:
            return [argument[3]]
        case code.ATOMIC_GROUP:
            return [argument]
        case code.ASSERT | code.ASSERT_NOT:
            return [argument[1]]
        case _:
            return []


def _sample(items: Any, flags: int) -> str:
    """Return the least that a pattern takes, what it may repeat once."""
    found = ""
    for op, argument in items:
        if op in _REPEATS:
            found += _sample(argument[2], flags) * max(1, argument[0])
        elif op in {code.ASSERT, code.ASSERT_NOT}:
            continue
        elif parts := _parts(op, argument):
            found += _sample(parts[0], flags)
        else:
            found += "".join(_ones(op, argument, flags)[:1])
    return found


def _ones(op: Any, argument: Any, flags: int) -> list[str]:
    """Return some characters that a piece of a pattern takes."""
    match op:
        case code.LITERAL:
            return [chr(argument)]
        case code.IN if argument[0][0] is not code.NEGATE:
            return [
                chr(inner[1] if inner[0] is code.LITERAL else inner[1][0]) for inner in argument if inner[0] in {code.LITERAL, code.RANGE}
            ][:3] or [one for one in _POOL if _fits(op, argument, one, flags)][:2]
        case code.IN | code.ANY | code.NOT_LITERAL:
            return [one for one in _POOL if _fits(op, argument, one, flags)][:2]
        case _:
            return []


def _alphabet(items: Any, flags: int) -> Iterator[str]:
    for op, argument in items:
        yield from _ones(op, argument, flags)
        for part in _parts(op, argument):
            yield from _alphabet(part, flags)


def _samples(items: Any, flags: int) -> Iterator[str]:
    """Yield what each of the alternatives takes at least."""
    yield _sample(items, flags)
    for op, argument in items:
        for part in _parts(op, argument):
            yield from _samples(part, flags)


def hard_texts(matcher: Matcher, size: int) -> list[str]:
    """Return texts of about ``size`` characters, built from what the pattern itself takes: pieces and near misses, many times over."""
    ones = list(dict.fromkeys([*_alphabet(matcher.tree, matcher.flags), "!"]))[:9]
    pieces = list(dict.fromkeys([*ones, *[a + b for a in ones[:6] for b in ones[:6]]]))
    samples = [sample for sample in dict.fromkeys(_samples(matcher.tree, matcher.flags)) if sample][:6]
    pieces += [*samples, *[sample[:-1] for sample in samples]]
    texts = [piece * (size // len(piece)) for piece in dict.fromkeys(pieces) if piece]
    starts = [sample[:end] for sample in samples for end in range(1, min(6, len(sample)))]
    return texts + [start + one * size + "!" for start in dict.fromkeys(starts) for one in ones]
