"""From a document to its record: plain dicts, lists, strings and numbers, ready for any serialiser.

A writer is made once for each class, from the shapes of its fields.
It checks the class of what it writes, so that a value of a wrong type fails here, with its place,
and not in the reader of a file written years before.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, cast

from attributed_claims.records.faults import Misfit, described, shown
from attributed_claims.values import Document
from attributed_claims.values.claims import Claim
from attributed_claims.values.shapes import Choice, Either, Fixed, Many, Nested, Place, Plain, Shape, fields_of
from attributed_claims.values.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["to_record"]


def to_record(document: Document) -> dict[str, Any]:
    """Return the document as plain data, the text left out; :func:`from_record` gives the document back.

    Args:
        document: what ``parse`` returned.

    Raises:
        BadRecordError: if a field holds what its class does not declare.

    >>> from attributed_claims.values import Document, Sentence, Span
    >>> record = to_record(Document(id="d1", sha256="e3b0", sentences=[Sentence(Span(0, 9), 0)]))
    >>> record["id"], record["published"], record["sentences"]
    ('d1', None, [{'span': [0, 9], 'paragraph': 0, 'headline': False}])
    """
    try:
        return _object_writer(Document)(document)  # type: ignore[no-any-return]
    except Misfit as misfit:
        raise misfit.error() from None


def _writer(shape: Shape) -> Callable[[Any], Any]:
    match shape:
        case Plain(dt.date):
            return _write_date
        case Plain(kind):
            return _plain_writer(shape, frozenset([kind, int]) if kind is float else frozenset([kind]))
        case Choice():
            return _choice_writer(shape)
        case Place():
            return _write_span
        case Many(Place()):
            return _write_spans
        case Many(item):
            return _list_writer(item)
        case Fixed():
            return _fixed_writer(shape)
        case Nested(cls):
            return _object_writer(cls)
        case Either(options):
            return _either_writer(shape, options)
        case _:
            return _write_claim


def _plain_writer(shape: Shape, kinds: frozenset[type]) -> Callable[[Any], Any]:
    def write(value: object) -> object:
        if value.__class__ not in kinds:
            raise Misfit(described(shape), shown(value))
        return value

    return write


def _choice_writer(shape: Choice) -> Callable[[Any], Any]:
    values = frozenset(shape.values)
    kinds = frozenset(value.__class__ for value in shape.values)  # True is not 1

    def write(value: Any) -> object:  # noqa: ANN401
        if value.__class__ not in kinds or value not in values:
            raise Misfit(described(shape), shown(value))
        return value

    return write


def _write_date(value: Any) -> str:  # noqa: ANN401
    if value.__class__ is not dt.date:
        raise Misfit("datetime.date", shown(value))
    return str(value)


def _write_span(value: Any) -> list[int]:  # noqa: ANN401
    if value.__class__ is not Span:
        raise Misfit("Span", shown(value))
    return [value.start, value.end]


def _write_spans(values: Any) -> list[list[int]]:  # noqa: ANN401
    if values.__class__ is not tuple:
        raise Misfit("a tuple", shown(values))
    if len(values) == 1 and values[0].__class__ is Span:  # most mentions are of one piece
        return [[values[0].start, values[0].end]]
    return [[value.start, value.end] if value.__class__ is Span else _write_span(value) for value in values]


def _list_writer(item: Shape) -> Callable[[Any], Any]:
    write_item = _writer(item)

    def write(values: Any) -> list[Any]:  # noqa: ANN401
        if values.__class__ is not tuple:
            raise Misfit("a tuple", shown(values))
        written: list[Any] = []
        try:
            for value in values:
                written.append(write_item(value))  # noqa: PERF401 (its length is the place of a fault)
        except Misfit as misfit:
            raise misfit.inside(len(written)) from None
        return written

    return write


def _fixed_writer(shape: Fixed) -> Callable[[Any], Any]:
    writers = [_writer(item) for item in shape.items]

    def write(values: Any) -> list[Any]:  # noqa: ANN401
        if values.__class__ is not tuple or len(values) != len(writers):
            raise Misfit(described(shape), shown(values))
        written: list[Any] = []
        try:
            for write_item, value in zip(writers, values, strict=True):
                written.append(write_item(value))
        except Misfit as misfit:
            raise misfit.inside(len(written)) from None
        return written

    return write


def _either_writer(shape: Either, options: tuple[Shape, ...]) -> Callable[[Any], Any]:
    writers = [_writer(option) for option in options if option != Plain(type(None))]
    if len(writers) == 1:  # and else None: its faults say more than those of the union
        only = writers[0]
        return lambda value: None if value is None else only(value)
    plain = all(isinstance(option, Plain) and option.kind is not dt.date for option in options)
    if plain:
        return _plain_writer(shape, frozenset(option.kind for option in options if isinstance(option, Plain)))

    writers = [_writer(option) for option in options]

    def write(value: object) -> object:
        for write_option in writers:
            try:
                return write_option(value)
            except Misfit as misfit:
                if misfit.path:  # the right member, with a fault inside
                    raise
        raise Misfit(described(shape), shown(value))

    return write


@cache
def _object_writer(cls: type) -> Callable[[Any], Any]:
    parts = fields_of(cls)
    if not parts:
        return lambda value: {} if value.__class__ is cls else _refuse(cls, value)
    writers = [_writer(part.shape) for part in parts]
    get = attrgetter(*(part.name for part in parts), "__class__")  # one more, so that it is always a tuple

    def refuse(value: object) -> NoReturn:
        """Raise what is wrong with a value that could not be written, with its place."""
        if value.__class__ is not cls:  # a class derived from it would lose its own fields
            _refuse(cls, value)
        key = ""
        try:
            for part, write_part, held in zip(parts, writers, get(value), strict=False):
                key = part.key
                write_part(held)
        except Misfit as misfit:
            raise misfit.inside(key) from None
        raise AssertionError(cls)  # pragma: no cover (a writer finds the same fault twice)

    # One expression for all the fields, made as attrs makes its methods: a loop over them takes twice as long.
    # Nothing of the class but its keys stands in it, each as a literal.
    names = {"cls": cls, "get": get, "refuse": refuse, "Misfit": Misfit}
    items = []
    for number, (part, write_part) in enumerate(zip(parts, writers, strict=True)):
        names[f"write{number}"] = write_part
        names[f"plain{number}"] = plain = _as_they_are(part.shape)
        kept = f"part{number} if part{number}.__class__ in plain{number} else " if plain else ""
        items.append(f"{part.key!r}: {kept}write{number}(part{number})")
    held = ", ".join(f"part{number}" for number in range(len(parts)))
    exec(_WRITE.format(held=held, items=", ".join(items)), names)  # noqa: S102
    return cast("Callable[[Any], Any]", names["write"])


_WRITE = """
def write(value):
    if value.__class__ is not cls:
        refuse(value)
    {held}, _ = get(value)
    try:
        return {{{items}}}
    except Misfit:
        refuse(value)
"""


def _as_they_are(shape: Shape) -> frozenset[type]:
    """Return the classes whose values a record has as they are: most fields need no call."""
    match shape:
        case Plain(kind) if kind is not dt.date:
            return frozenset([kind])
        case Either(options):
            return frozenset().union(*map(_as_they_are, options))
        case _:
            return frozenset()


def _refuse(cls: type, value: object) -> NoReturn:
    raise Misfit(cls.__name__, shown(value))


def _write_claim(value: Any) -> Any:  # noqa: ANN401
    if not isinstance(value, Claim):
        raise Misfit("Claim", shown(value))
    cls: type = value.__class__
    return _object_writer(cls)(value)
