"""Whether a claim is what its class declares and stands where it says: what a parse function returns is a stranger's.

A claim that fails here would fail later, where it would cost the whole document: in a record, a table, or a reader's look-up.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from itertools import repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from attributed_claims.errors import ClaimTypeError
from attributed_claims.values import GAP, Claim, Mention
from attributed_claims.values.shapes import Choice, Either, Fixed, Many, Nested, Place, Plain, Shape, fields_of
from attributed_claims.values.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    Checker = Callable[[Any, str], str | None]
    Checks = dict[type, Checker | None]

__all__ = ["check_claim"]


def check_claim(claim: Claim, result: type, text: str, attributions: Collection[str]) -> None:
    """Check a claim that a parse function returned.

    Args:
        claim: what it returned.
        result: the class that its type declares.
        text: the document.
        attributions: the ids of the document's attributions.

    Raises:
        ClaimTypeError: if it is of another class, a field holds what the class does not declare,
            a mention is not what stands at its place, or it names an attribution that there is not.

    >>> check_claim(Claim(span=Mention("They met", [(0, 8)])), Claim, "They met.", ())
    >>> check_claim(Claim(span=Mention("They meet", [(0, 9)])), Claim, "They met.", ())
    Traceback (most recent call last):
        ...
    attributed_claims.errors.ClaimTypeError: its span 'They meet' is not what stands at 0:9, which is 'They met.'
    """
    check = _fields_checker(result)
    if type(claim) is not result:
        raise ClaimTypeError(f"it returned {_named(claim)}, which is no {result.__qualname__}")
    fault = check(claim, text)
    if fault is not None:
        raise ClaimTypeError("its " + fault.removeprefix("."))
    if claim.attribution is not None and claim.attribution not in attributions:
        raise ClaimTypeError(f"its attribution {claim.attribution!r} is none of the document's")


@cache
def _fields_checker(cls: type) -> Checker:
    """Return what checks the fields of an object of the class, and where it is a mention, its words."""
    parts = fields_of(cls)
    get = attrgetter("__class__", "__class__", *(part.name for part in parts))  # two more, so that it is always a tuple
    rows = [(part.name, _checks(part.shape)) for part in parts]

    def check(held: Any, text: str) -> str | None:  # noqa: ANN401
        for value, (name, checks) in zip(get(held)[2:], rows, strict=True):
            if checks.get(value.__class__, _undeclared) is not None:
                fault = _fault(value, checks, text)
                if fault is not None:
                    return f".{name}{fault}"
        return None

    return (lambda held, text: check(held, text) or _fault_of_words(held, text)) if issubclass(cls, Mention) else check


def _checks(shape: Shape) -> Checks:
    """Return for each class whose objects a shape may be what checks them further, or None where nothing is left to check."""
    match shape:
        case Plain(kind):
            return {kind: None, int: None} if kind is float else {kind: None}
        case Choice(values):
            return {value.__class__: lambda value, text: None if value in values else _undeclared(value, text) for value in values}
        case Place():
            return {Span: _fault_of_place}
        case Many(item):
            return {tuple: _items_checker(repeat(_checks(item)), None)}
        case Fixed(items):
            return {tuple: _items_checker([_checks(item) for item in items], len(items))}
        case Either(options):
            return {cls: check for option in options for cls, check in _checks(option).items()}
        case Nested(cls):
            return {cls: _fields_checker(cls)}
        case _:
            return {Claim: lambda value, text: _fields_checker(value.__class__)(value, text)}


def _fault(value: Any, checks: Checks, text: str) -> str | None:  # noqa: ANN401
    check = checks.get(value.__class__, _undeclared)
    if check is _undeclared and Claim in checks and isinstance(value, Claim):
        check = checks[Claim]
    return check(value, text) if check is not None else None


def _items_checker(items: Iterable[Checks], size: int | None) -> Checker:
    def check(values: Any, text: str) -> str | None:  # noqa: ANN401
        if size is not None and len(values) != size:
            return _undeclared(values, text)
        for number, (value, checks) in enumerate(zip(values, items, strict=False)):
            fault = _fault(value, checks, text)
            if fault is not None:
                return f"[{number}]{fault}"
        return None

    return check


def _undeclared(value: object, _: str) -> str:
    return f" is {_named(value)}, which its class does not declare"


def _fault_of_place(span: Span, text: str) -> str | None:
    start, end = span.start, span.end
    if start.__class__ is int and end.__class__ is int and end <= len(text):
        return None
    return f" {start}:{end} leaves the text, which has {len(text)} code points"


def _fault_of_words(mention: Mention, text: str) -> str | None:
    words = GAP.join([text[span.start : span.end] for span in mention.spans])
    if mention.text == words and words:
        return None
    places = ", ".join(f"{span.start}:{span.end}" for span in mention.spans)
    return f" {_short(mention.text)} is not what stands at {places}, which is {_short(words)}"


def _named(value: object) -> str:
    """Return what a value is, in words; a stranger's repr is not asked."""
    if value is None or isinstance(value, bool | int | float | str | dt.date):
        return _short(value)
    return f"a value of class {type(value).__qualname__}"


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= _LONGEST else shown[:_LONGEST] + "…"


_LONGEST = 60
