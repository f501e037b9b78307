"""Values as plain tuples, so that a document travels between processes at half of what pickling each value would cost.

A packed value is a tuple headed by its class; one that is not headed so stands for itself.
The place of a value, one span as a rule, is written out as its two offsets: half of all the objects in a document are such spans.
What is not known here (a class that keeps something beside its fields) is left as it is, for pickle to deal with.
"""

from __future__ import annotations

import datetime as dt
from types import MemberDescriptorType, NoneType
from typing import TYPE_CHECKING, Any

from attrs import fields, has

from attributed_claims.values.makers import maker_of
from attributed_claims.values.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["pack", "unpack"]

_PLAIN = frozenset([str, int, float, bool, NoneType, dt.date])
_IS_ONE_SPAN = {
    "span": "type(s := x.span) is Span",
    "spans": "type(s := x.spans) is tuple and len(s) == 1 and type(s := s[0]) is Span",
}
"""What tells, of the field of such a name, whether it is one span."""
_ONE_SPAN = {"span": "span(start, end)", "spans": "(span(start, end),)"}
"""What makes the field again."""


def pack(value: object) -> Any:  # noqa: ANN401 (a nest of tuples)
    """Return a value as nested plain tuples.

    >>> pack(Span(3, 9))[1:], pack("shed light")
    ((3, 9), 'shed light')
    """
    return value if type(value) in _PLAIN else _PACKERS[type(value)](value)


def unpack(packed: Any) -> Any:  # noqa: ANN401 (as pack)
    """Return the value that was packed.

    >>> unpack(pack((Span(3, 9), "shed", None)))
    (Span(start=3, end=9), 'shed', None)
    """
    return _MAKERS[packed[0]](packed) if type(packed) is tuple else packed


class _Packers(dict[type, "Callable[[Any], Any]"]):
    """How the values of each class are packed.

    It is written out as code when the class is first met, as attrs writes out its methods: a loop over the fields takes twice the time.
    """

    def __missing__(self, cls: type) -> Callable[[Any], Any]:
        if _is_its_fields(cls):
            names = [field.name for field in fields(cls)]
            parts = [f"(v if (k := type(v := x.{name})) in plain else packers[k](v))" for name in names]
            code = f"(cls, {', '.join(parts)})"
            at = _placed(names)
            if at is not None:
                parts[at] = "s.start, s.end"
                code = f"(cls, {', '.join(parts)}) if {_IS_ONE_SPAN[names[at]]} else {code}"
            self[cls] = eval(f"lambda x: {code}", {"cls": cls, "plain": _PLAIN, "packers": self, "Span": Span})  # noqa: S307
        else:
            self[cls] = _pack_whole if issubclass(cls, tuple) else _pack_not
        return self[cls]


class _Makers(dict[object, "Callable[[Any], Any]"]):
    """How the values of each class are made again: its fields are set as they were, and nothing is checked or converted twice."""

    def __missing__(self, cls: type) -> Callable[[Any], Any]:
        names = [field.name for field in fields(cls)]
        known: dict[str, Any] = {"makers": self, "new": _new(cls, names), "span": maker_of(Span)}
        parts = [f"f{i}" for i in range(len(names))]
        made = [f"makers[{part}[0]]({part}) if type({part}) is tuple else {part}" for part in parts]
        lines = [f"    _, {', '.join(parts)}, = x", f"    return new({', '.join(made)})"]
        at = _placed(names)
        if at is not None:
            parts[at], made[at] = "start, end", _ONE_SPAN[names[at]]
            written_out = [f"        _, {', '.join(parts)}, = x", f"        return new({', '.join(made)})"]
            lines = [f"    if len(x) == {len(names) + 2}:", *written_out, *lines]
        exec("\n".join(["def make(x):", *lines]), known)  # noqa: S102
        self[cls] = known["make"]
        return self[cls]


def _placed(names: Sequence[str]) -> int | None:
    """Return which field may be written out as two offsets, by which the tuple is one longer, or None."""
    return next((i for i, name in enumerate(names) if name in _IS_ONE_SPAN), None)


def _new(cls: type, names: Sequence[str]) -> Callable[..., Any]:
    """Return what makes a value of a class from all its fields, in order."""
    if not any("__weakref__" in vars(base) for base in cls.__mro__):
        return maker_of(cls)
    known: dict[str, Any] = {"cls": cls, "bare": object.__new__}
    known |= {f"put{i}": getattr(cls, name).__set__ for i, name in enumerate(names)}
    values = [f"f{i}" for i in range(len(names))]
    lines = [f"    put{i}(made, f{i})" for i in range(len(names))]
    exec("\n".join([f"def new({', '.join(values)}):", "    made = bare(cls)", *lines, "    return made"]), known)  # noqa: S102
    new: Callable[..., Any] = known["new"]
    return new


class _Whole:
    """Heads a tuple of a class of its own, which would be taken for a packed value."""


def _is_its_fields(cls: type) -> bool:
    """Tell whether the fields of a class are its slots, and it keeps nothing else."""
    if type(cls) is not type or not has(cls) or any("__dict__" in vars(base) for base in cls.__mro__):
        return False
    slots = {name for base in cls.__mro__ for name, value in vars(base).items() if isinstance(value, MemberDescriptorType)}
    return bool(slots) and slots == {field.name for field in fields(cls)}


def _pack_whole(value: tuple[Any, ...]) -> tuple[Any, ...]:
    return (_Whole, value)


def _pack_not(value: object) -> object:
    return value


def _pack_tuple(value: tuple[Any, ...]) -> tuple[Any, ...]:
    return (tuple, *[item if (cls := type(item)) in _PLAIN else _PACKERS[cls](item) for item in value])


def _make_tuple(packed: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple([_MAKERS[item[0]](item) if type(item) is tuple else item for item in packed[1:]])


_PACKERS = _Packers({tuple: _pack_tuple})
_MAKERS = _Makers({tuple: _make_tuple, _Whole: lambda packed: packed[1]})
