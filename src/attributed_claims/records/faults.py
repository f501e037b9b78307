"""What does not fit, and where: collected on the way out of the nested data."""

from __future__ import annotations

import datetime as dt
from types import NoneType

from attributed_claims.errors import BadRecordError
from attributed_claims.values.shapes import Choice, Either, Fixed, Many, Nested, Place, Plain, Shape, fields_of

__all__ = ["Misfit", "described", "shown"]

_LONGEST = 60
_WORDS = {str: "a string", int: "an integer", float: "a number", bool: "true or false", dt.date: "a date YYYY-MM-DD", NoneType: "null"}


class Misfit(Exception):  # noqa: N818 (never leaves the package)
    """A piece of data that is not what stands in its place; each level it passes adds where it was.

    Args:
        expected: what should be there.
        got: what is.
    """

    def __init__(self, expected: str, got: str) -> None:
        super().__init__(expected, got)
        self.expected = expected
        self.got = got
        self.path: list[str | int] = []

    def inside(self, place: str | int) -> Misfit:
        """Return itself, with the key or the number of the item it was found in."""
        self.path.append(place)
        return self

    def error(self) -> BadRecordError:
        """Return the error to show, with the whole path.

        >>> Misfit("a string", "5").inside("text").inside(3).inside("claims").error().path
        'claims[3].text'
        """
        path = "".join(f"[{place}]" if isinstance(place, int) else f".{place}" for place in reversed(self.path))
        return BadRecordError(path.removeprefix("."), self.expected, self.got)


def shown(value: object) -> str:
    """Return a short repr.

    >>> shown("x" * 100)
    "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"
    """
    try:
        text = repr(value)
    except (ValueError, RecursionError):  # a number too long, lists too deep
        text = f"{type(value).__name__} too long to show"
    return text if len(text) <= _LONGEST else text[: _LONGEST + 1] + "…"


def described(shape: Shape) -> str:
    """Return in words what a shape takes.

    >>> described(Either((Plain(int), Plain(float), Plain(NoneType))))
    'a number or null'
    """
    match shape:
        case Plain(kind):
            return _WORDS[kind]
        case Choice(values):
            return "one of " + ", ".join(map(repr, values)) if len(values) > 1 else repr(values[0])
        case Place():
            return "[start, end]"
        case Many(item):
            return f"a list, each item {described(item)}"
        case Fixed(items):
            return f"a list of {len(items)}: {', '.join(map(described, items))}"
        case Nested(cls):
            return f"an object with {', '.join(field.key for field in fields_of(cls))}"
        case Either(options):
            kept = [option for option in options if not (option == Plain(int) and Plain(float) in options)]
            return " or ".join(map(described, kept))
        case _:
            return "an object with the fields of a claim"
