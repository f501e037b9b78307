"""From a record back to its document: every field is checked, and a fault says where it is.

A field with a default may be missing, because fields may be added to the record and old files stay readable;
a field nobody knows is a fault, because leaving it out would lose it in silence.
"""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Any

from attributed_claims.claims.registry import default_registry
from attributed_claims.records.faults import Misfit, described, shown
from attributed_claims.values import SCHEMA_VERSION, Document
from attributed_claims.values.shapes import Choice, Either, Fixed, Many, Nested, Place, Plain, Shape, Typed, fields_of
from attributed_claims.values.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from attributed_claims.claims.registry import Registry

    Reader = Callable[[Any, Registry], Any]

__all__ = ["from_record"]

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")  # date.fromisoformat takes 20220303 and 2022-W09-4 too


def from_record(record: Mapping[str, Any], *, registry: Registry | None = None) -> Document:
    """Return the document that :func:`to_record` wrote, with ``text`` None.

    Args:
        record: the plain data, from Python or from JSON.
        registry: where the classes of the claims are looked up by their ``type``; None takes the default registry.

    Raises:
        BadRecordError: if the record does not have the shape ``to_record`` gives it; the message says where.
        UnknownClaimTypeError: if a claim's type is not registered.

    >>> from_record({"schema": 1, "id": "d1", "sha256": "e3b0", "published": "2022-03-03"}).published
    datetime.date(2022, 3, 3)
    >>> from_record({"schema": 1, "id": "d1", "sha256": "e3b0", "published": "Thursday"})
    Traceback (most recent call last):
        ...
    attributed_claims.errors.BadRecordError: published: expected a date YYYY-MM-DD or null, got 'Thursday'
    """
    try:
        document = _object_reader(Document)(record, default_registry() if registry is None else registry)
        if document.schema != SCHEMA_VERSION:
            raise Misfit(f"version {SCHEMA_VERSION}", shown(document.schema)).inside("schema")
    except Misfit as misfit:
        raise misfit.error() from None
    return document  # type: ignore[no-any-return]


def _reader(shape: Shape) -> Reader:
    match shape:
        case Plain() | Choice():
            return _plain_reader(shape)
        case Place():
            return _read_span
        case Many(item):
            return _list_reader(item)
        case Fixed():
            return _fixed_reader(shape)
        case Nested(cls):
            return _object_reader(cls)
        case Either():
            return _either_reader(shape)
        case _:
            return _read_claim


def _fits(shape: Plain | Choice, value: Any) -> bool:  # noqa: ANN401
    kind = value.__class__
    if isinstance(shape, Choice):
        return any(kind is choice.__class__ and value == choice for choice in shape.values)
    if shape.kind is float:
        return kind is float or kind is int
    return kind is (str if shape.kind is dt.date else shape.kind)


def _plain_reader(shape: Plain | Choice) -> Reader:
    def read(value: Any, _: Registry) -> object:  # noqa: ANN401
        if not _fits(shape, value):
            raise Misfit(described(shape), shown(value))
        return value

    def read_date(value: Any, _: Registry) -> dt.date:  # noqa: ANN401
        if isinstance(value, str) and _DATE.fullmatch(value):
            with suppress(ValueError):  # the 31st of February
                return dt.date.fromisoformat(value)
        raise Misfit(described(shape), shown(value))

    return read_date if shape == Plain(dt.date) else read


def _read_span(value: Any, _: Registry) -> Span:  # noqa: ANN401
    if isinstance(value, (list, tuple)) and len(value) == 2 and value[0].__class__ is int and value[1].__class__ is int:
        try:
            return Span(value[0], value[1])
        except ValueError as error:
            raise Misfit(f"[start, end] ({error})", shown(value)) from None
    raise Misfit("[start, end]", shown(value))


def _list_reader(item: Shape) -> Reader:
    read_item = _reader(item)

    def read(values: Any, registry: Registry) -> tuple[Any, ...]:  # noqa: ANN401
        if not isinstance(values, (list, tuple)):
            raise Misfit("a list", shown(values))
        done: list[Any] = []
        try:
            for value in values:
                done.append(read_item(value, registry))  # noqa: PERF401 (its length is the place of a fault)
        except Misfit as misfit:
            raise misfit.inside(len(done)) from None
        return tuple(done)

    return read


def _fixed_reader(shape: Fixed) -> Reader:
    readers = [_reader(item) for item in shape.items]

    def read(values: Any, registry: Registry) -> tuple[Any, ...]:  # noqa: ANN401
        if not isinstance(values, (list, tuple)) or len(values) != len(readers):
            raise Misfit(described(shape), shown(values))
        done: list[Any] = []
        try:
            for read_item, value in zip(readers, values, strict=True):
                done.append(read_item(value, registry))
        except Misfit as misfit:
            raise misfit.inside(len(done)) from None
        return tuple(done)

    return read


def _either_reader(shape: Either) -> Reader:
    options = [(option, _reader(option)) for option in shape.options]
    alone = sum(isinstance(option, (Nested, Typed)) for option in shape.options) == 1

    def read(value: Any, registry: Registry) -> object:  # noqa: ANN401
        for option, read_option in options:
            if _may_be(option, value, alone=alone):
                return read_option(value, registry)
        raise Misfit(described(shape), shown(value))

    return read


def _may_be(shape: Shape, value: Any, *, alone: bool) -> bool:  # noqa: ANN401
    """Tell whether a member of a union is the one a value was written from.

    Args:
        shape: the member.
        value: the data.
        alone: whether it is the only member that is written as an object.
    """
    match shape:
        case Plain(dt.date):
            return isinstance(value, str) and _DATE.fullmatch(value) is not None
        case Plain() | Choice():
            return _fits(shape, value)
        case Nested(cls):
            return isinstance(value, dict) and (alone or value.keys() == {field.key for field in fields_of(cls)})
        case Place() | Many() | Fixed():
            return isinstance(value, (list, tuple))
        case _:
            return isinstance(value, dict)


@cache
def _object_reader(cls: type) -> Reader:
    parts = {field.key: (field.name, _reader(field.shape)) for field in fields_of(cls)}
    required = {field.key: field.shape for field in fields_of(cls) if field.required}

    def read(value: Any, registry: Registry) -> object:  # noqa: ANN401
        if not isinstance(value, dict):
            raise Misfit(described(Nested(cls)), shown(value))
        arguments = {}
        for key, piece in value.items():
            part = parts.get(key)
            if part is None:
                raise Misfit(f"no such field (known are {', '.join(parts)})", shown(piece)).inside(str(key))
            try:
                arguments[part[0]] = part[1](piece, registry)
            except Misfit as misfit:
                raise misfit.inside(key) from None
        for key, shape in required.items():
            if key not in value:
                raise Misfit(described(shape), "nothing").inside(key)
        try:
            return cls(**arguments)
        except (TypeError, ValueError) as error:  # what the class itself refuses, as a mention without a span
            raise Misfit(f"a valid {cls.__name__} ({error})", shown(value)) from None

    return read


def _read_claim(value: Any, registry: Registry) -> object:  # noqa: ANN401
    if not isinstance(value, dict):
        raise Misfit(described(Typed()), shown(value))
    name = value.get("type")
    if not isinstance(name, str):
        raise Misfit("the name of a claim type", shown(name)).inside("type")
    cls: type = registry.get(name).result
    return _object_reader(cls)(value, registry)
