"""What the fields of a value are made of, read once from the annotations of its class.

Records are written, read and described (JSON Schema) from these shapes alone,
so that the fields of a claim type nobody here has seen are treated like our own.
A field may hold: ``str``, ``int``, ``float``, ``bool``, ``datetime.date``, a ``Literal``,
another frozen attrs class (:class:`~attributed_claims.Mention`, :class:`~attributed_claims.Quantity`, one's own),
a tuple of these, or a union of these.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields, frozen

from attributed_claims.errors import ClaimTypeError
from attributed_claims.values.claims import Claim
from attributed_claims.values.document import Remark
from attributed_claims.values.spans import Span

__all__ = ["Choice", "Either", "Field", "Fixed", "Many", "Nested", "Place", "Plain", "Shape", "Typed", "fields_of", "is_frozen_attrs"]


@frozen
class Plain:
    """One value of ``kind``: str, int, float, bool, date, or NoneType."""

    kind: type


@frozen
class Choice:
    """One of the values of a ``Literal``."""

    values: tuple[str | int | bool | None, ...]


@frozen
class Place:
    """A :class:`Span`, which a record writes ``[start, end]``."""


@frozen
class Many:
    """A tuple of any length."""

    item: Shape


@frozen
class Fixed:
    """A tuple whose places each have a type of their own."""

    items: tuple[Shape, ...]


@frozen
class Nested:
    """An object of an attrs class."""

    cls: type


@frozen
class Typed:
    """A claim of whichever registered type."""


@frozen
class Either:
    """One of several shapes, at most one of which fits any one value."""

    options: tuple[Shape, ...]


Shape = Plain | Choice | Place | Many | Fixed | Nested | Typed | Either
"""What a field may hold."""


@frozen(kw_only=True)
class Field:
    """A field of a class, as a record has it.

    Args:
        name: its name in the class.
        key: its name in a record: ``from_`` becomes ``from``.
        shape: what it may hold.
        required: whether it has no default.
    """

    name: str
    key: str
    shape: Shape
    required: bool


_PLAIN = frozenset([str, int, float, bool, dt.date, NoneType])
_UNWRITTEN = frozenset(["Document.text"])  # the record has the digest instead
_HOLDS = "a record can hold str, int, float, bool, datetime.date, Literal, frozen attrs classes, and tuples or unions of these"


def is_frozen_attrs(cls: type) -> bool:
    """Tell whether ``cls`` itself, not only a class it derives from, was made by ``attrs.frozen``."""
    changes: object = cls.__setattr__
    return "__attrs_attrs__" in vars(cls) and changes is Claim.__setattr__  # attrs has one for all frozen classes


@cache
def fields_of(cls: type) -> tuple[Field, ...]:
    """Return the fields of an attrs class in the order of its record.

    Raises:
        ClaimTypeError: if a field is of a type that a record cannot hold.

    >>> [field.key for field in fields_of(Span)]
    ['start', 'end']
    """
    return _fields(cls, ())


def _fields(cls: type, outer: tuple[type, ...]) -> tuple[Field, ...]:
    try:
        hints = get_type_hints(cls)
    except NameError as error:
        msg = f"{cls.__qualname__}: {error}, when its annotations are resolved; import it outside `if TYPE_CHECKING`"
        raise ClaimTypeError(msg) from error
    found = []
    for attribute in fields(cls):
        where = f"{cls.__qualname__}.{attribute.name}"
        if where in _UNWRITTEN:
            continue
        found.append(
            Field(
                name=attribute.name,
                key=attribute.name.removesuffix("_"),
                shape=_shape(hints.get(attribute.name, Any), where, (*outer, cls)),
                required=attribute.default is NOTHING,
            )
        )
    if issubclass(cls, Claim):  # what a type adds stands before the steps, which are long
        found.sort(key=lambda field: field.key == "steps")
    elif issubclass(cls, Remark):
        found.sort(key=lambda field: field.key != "kind")
    return tuple(found)


def _shape(hint: Any, where: str, outer: tuple[type, ...]) -> Shape:  # noqa: ANN401 (an annotation can be anything)
    hint = getattr(hint, "__supertype__", hint)  # NewType
    hint = getattr(hint, "__value__", hint)  # type X = …
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return Choice(args)
    if origin in (Union, UnionType):
        return _either(tuple(_shape(arg, where, outer) for arg in args), where)
    if origin is tuple and args:
        if args[-1] is Ellipsis:
            return Many(_shape(args[0], where, outer))
        return Fixed(tuple(_shape(arg, where, outer) for arg in args))
    if isinstance(hint, type):
        if hint in _PLAIN:
            return Plain(hint)
        if hint is Span:
            return Place()
        if hint is Claim:
            return Typed()
        if is_frozen_attrs(hint) and hint not in outer:
            _fields(hint, outer)  # refuse now what would fail later
            return Nested(hint)
    msg = f"{where} is of type {hint.__qualname__ if origin is None and isinstance(hint, type) else hint}; {_HOLDS}"
    raise ClaimTypeError(msg)


def _either(options: tuple[Shape, ...], where: str) -> Shape:
    flat = [inner for option in options for inner in (option.options if isinstance(option, Either) else (option,))]
    marks = [mark for option in flat for mark in _marks(option)]
    clash = next((mark for i, mark in enumerate(marks) if mark in marks[:i]), None)
    if Typed() in flat and any(mark.startswith("fields") for mark in marks):
        clash = "a claim"
    if clash is not None:
        msg = f"{where} is a union of which two members look alike in a record ({clash}); make it one class, or two fields"
        raise ClaimTypeError(msg)
    return Either(tuple(flat))


def _marks(shape: Shape) -> tuple[str, ...]:
    """Return what tells a shape from the others of a union when a record is read."""
    match shape:
        case Plain(kind):
            return ("text",) if kind in {str, dt.date} else (kind.__name__,)
        case Choice(values):
            return tuple(dict.fromkeys("text" if isinstance(value, str) else type(value).__name__ for value in values))
        case Many() | Fixed() | Place():
            return ("list",)
        case Nested(cls):
            return ("fields " + ", ".join(sorted(field.key for field in _fields(cls, ()))),)
        case _:
            return ("object",)
