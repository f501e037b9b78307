"""Amounts of money, which count nobody: only claim types that declare they count money ask for them.

"$50 million", "more than 20 million euros", "between $5 million and $8 million", "millions of dollars".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attributed_claims.marks.hedges import hedges_before, hedges_behind
from attributed_claims.marks.marks import QuantityMark
from attributed_claims.marks.number_state import whole
from attributed_claims.marks.numbers import number_at, number_words
from attributed_claims.marks.uncounted import HYPHENS
from attributed_claims.text.lexicon import read_data
from attributed_claims.values import Quantity, Span

if TYPE_CHECKING:
    from attributed_claims.text.sentences import ReadText
    from attributed_claims.values import Number, Qualifier

__all__ = ["find_money"]

_LETTER_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "b": 10**9, "tn": 10**12, "trn": 10**12}
"""Magnitudes as letters behind the digits of an amount; behind a count they would be metres."""

_SCALES = frozenset(["magnitude", "hundred", "dozen"])
_PLURALS = frozenset(["hundreds", "thousands", "millions", "billions", "trillions"])


@cache
def _currencies(kind: str) -> dict[str, str]:
    rows = (line.split("\t") for line in read_data("currencies.tsv"))
    return {form: name for row, name, forms in rows if row == kind for form in forms.split()}


def find_money(read: ReadText, low: int, high: int) -> tuple[QuantityMark, ...]:
    """Return the amounts of money between two tokens, in text order.

    Args:
        read: the text.
        low: the first token that may belong to one.
        high: the token after the last.

    >>> from attributed_claims.text.sentences import read_text
    >>> read = read_text("Oslo gave about $1.5bn, Bern 3 million Swiss francs, Rome millions of euros.")
    >>> found = [mark.quantity for mark in find_money(read, 0, len(read.words))]
    >>> [(quantity.text, quantity.low, quantity.unit) for quantity in found]
    [('about $1.5bn', 1500000000, 'dollar'), ('3 million Swiss francs', 3000000, 'Swiss franc'), ('millions of euros', 2000000, 'euro')]
    """
    words = read.lowers[low:high]
    if _currencies("sign").keys().isdisjoint(words) and _currencies("word").keys().isdisjoint(words):
        return ()
    marks: list[QuantityMark] = []
    token = floor = low
    while token < high:
        mark = _amount_at(read, token, floor, high)
        if mark is None:
            token += 1
        else:
            marks.append(mark)
            token = floor = mark.end
    return tuple(marks)


class _Amount:
    """An amount without its hedges: the tokens from ``first`` up to ``end``, its value and its unit; None where that is still to come."""

    __slots__ = ("end", "first", "unit", "value")

    def __init__(self, first: int, end: int, value: Number, unit: str | None) -> None:
        self.first = first
        self.end = end
        self.value = value
        self.unit = unit


def _amount_at(read: ReadText, token: int, floor: int, high: int) -> QuantityMark | None:
    vague = _vague_at(read, token, high)
    if vague is not None:
        return _mark(read, vague, None, floor, high, vague=True)
    first = _plain_at(read, token, high)
    if first is None:
        return None
    second = _second(read, first, floor, high)
    if first.unit is None:
        if second is None or second.unit is None:
            return None
        first.unit = second.unit
    return _mark(read, first, second, floor, high)


def _plain_at(read: ReadText, token: int, high: int) -> _Amount | None:
    """Return the number at a token with its currency, and without where only a second number may bring one ("5 to 8 million euros")."""
    signed = _sign_at(read, token, high)
    at = signed[1] if signed else token
    parsed = number_at(read, at, high)
    if parsed is None:
        return None
    value, end = parsed
    scale = _LETTER_SCALES.get(read.lowers[end]) if end < high else None
    if end < high and read.lowers[end] in HYPHENS and end + 1 < high and number_words().get(read.lowers[end + 1], ("",))[0] == "magnitude":
        value, end = whole(value * number_words()[read.lowers[end + 1]][1]), end + 2  # "a $50-million grant"
    elif scale is not None and (signed or _unit_at(read, end + 1, high)):
        value, end = whole(value * scale), end + 1
    named = _unit_at(read, end, high)
    if named is not None:
        return _Amount(token, named[1], value, signed[0] if signed else named[0])
    return _Amount(token, end, value, signed[0] if signed else None)


def _sign_at(read: ReadText, token: int, high: int) -> tuple[str, int] | None:
    """Return the currency of the sign at a token, letters before it included ("US$"), and the token after it."""
    signs = _currencies("sign")
    sign = signs.get(read.lowers[token])
    if sign is not None:
        return sign, token + 1
    whose = _currencies("of").get(read.lowers[token])
    if whose and token + 1 < high and read.lowers[token + 1] == "$" and read.ends[token] == read.starts[token + 1]:
        return f"{whose} dollar", token + 2
    return None


def _unit_at(read: ReadText, at: int, high: int) -> tuple[str, int] | None:
    """Return the currency named at a token ("euros", "Swiss francs", "-dollar"), and the token after it."""
    if at < high and read.lowers[at] in HYPHENS:
        at += 1
    whose = _currencies("of").get(read.lowers[at]) if at < high else None
    at += whose is not None
    name = _currencies("word").get(read.lowers[at]) if at < high else None
    return None if name is None else (f"{whose} {name}" if whose else name, at + 1)


def _second(read: ReadText, first: _Amount, floor: int, high: int) -> _Amount | None:
    """Return the upper bound of a range: "$5-8 million", "between $5 million and $8 million", "5 to 8 million euros"."""
    at = first.end
    if at + 1 >= high:
        return None
    before = read.lowers[first.first - 1] if first.first > floor else ""
    join = read.lowers[at]
    tight = read.ends[at - 1] == read.starts[at] and read.starts[at + 1] == read.ends[at]
    if not ((join in HYPHENS and tight) or join in {"to", "or"} or (join == "and" and before == "between")):
        return None
    second = _plain_at(read, at + 1, high)
    if second is None or (second.unit is None and first.unit is None):
        return None
    if first.value < second.value and _scale(read, first) == 1:
        factor = _scale(read, second)
        first.value = whole(first.value * factor) if first.value * factor < second.value else first.value
    return second if first.value < second.value and second.unit in {None, first.unit, first.unit or second.unit} else None


def _scale(read: ReadText, amount: _Amount) -> int:
    factor = 1
    for word in read.lowers[amount.first : amount.end]:
        kind, scale = number_words().get(word, ("", 0))
        factor *= scale if kind in _SCALES else _LETTER_SCALES.get(word, 1)
    return factor


def _vague_at(read: ReadText, token: int, high: int) -> _Amount | None:
    """Return "millions of dollars", "tens of millions of euros", "several million pounds"."""
    kind, value = number_words().get(read.lowers[token], ("", 0))
    if kind != "vague" and read.lowers[token] not in _PLURALS:
        return None
    end = token + 1
    of = end < high and read.lowers[end] == "of"
    scale = read.lowers[end + of] if end + of < high else ""
    if of and scale in _PLURALS:
        value, end = value * number_words()[scale][1] // 2, end + 2  # "millions" alone stands for two million
    elif not of and number_words().get(scale, ("",))[0] in _SCALES:
        value, end = value * number_words()[scale][1], end + 1
    named = _unit_at(read, end + (end < high and read.lowers[end] == "of"), high)
    return None if named is None else _Amount(token, named[1], value, named[0])


def _mark(read: ReadText, first: _Amount, second: _Amount | None, floor: int, high: int, *, vague: bool = False) -> QuantityMark:
    start, end = first.first, (second or first).end
    if second is not None and start > floor and read.lowers[start - 1] in {"between", "from"}:
        start -= 1
    effects, start = hedges_before(read, start, floor)
    behind = hedges_behind(read, end, high)
    if behind is not None:
        effects, end = [*effects, behind[0]], behind[1]
    low: Number | None = first.value
    top: Number | None = None if vague else (second or first).value
    qualifier: Qualifier = "vague" if vague else "exact" if low == top else "range"
    if "at_least" in effects:
        qualifier, top = "at_least", None
    elif "at_most" in effects:
        qualifier, low = ("vague" if vague else "at_most"), None
    elif "approx" in effects and qualifier == "exact":
        qualifier = "approx"
    span = Span(read.starts[start], read.ends[end - 1])
    quantity = Quantity(
        read.text[span.start : span.end],
        (span,),
        low=low,
        high=top,
        qualifier=qualifier,
        unit=first.unit,
        additive="additive" in effects,
    )
    return QuantityMark(start, end, quantity, first.first, (second or first).end)
