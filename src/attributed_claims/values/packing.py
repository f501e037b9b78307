"""Values as plain tuples, so that a document travels between processes at half of what pickling each value would cost.

A packed value is a tuple headed by its class; one that is not headed so stands for itself.
What is not known here (a class that keeps something beside its fields) is left as it is, for pickle to deal with.
"""

from __future__ import annotations

import datetime as dt
from types import MemberDescriptorType, NoneType
from typing import TYPE_CHECKING, Any

from attrs import fields, has

from attributed_claims.values.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["pack", "unpack"]

_PLAIN = frozenset([str, int, float, bool, NoneType, dt.date])
_ONE_SPAN = 1
"""What heads a tuple of one span, which is what most mentions have."""


def pack(value: object) -> Any:  # noqa: ANN401 (a nest of tuples)
    """Return a value as nested plain tuples.

    >>> pack((Span(3, 9),)), pack("shed light")
    ((1, 3, 9), 'shed light')
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
            parts = [f"(v if (k := type(v := x.{field.name})) in plain else packers[k](v))" for field in fields(cls)]
            self[cls] = eval(f"lambda x: (cls, {', '.join(parts)})", {"cls": cls, "plain": _PLAIN, "packers": self})  # noqa: S307
        else:
            self[cls] = _pack_whole if issubclass(cls, tuple) else _pack_not
        return self[cls]


class _Makers(dict[object, "Callable[[Any], Any]"]):
    """How the values of each class are made again: its fields are set as they were, and nothing is checked or converted twice."""

    def __missing__(self, cls: type) -> Callable[[Any], Any]:
        names = [field.name for field in fields(cls)]
        known: dict[str, Any] = {"cls": cls, "makers": self, "new": object.__new__}
        known |= {f"set_{name}": getattr(cls, name).__set__ for name in names}
        lines = [f"    set_{name}(o, makers[{name}_[0]]({name}_) if type({name}_) is tuple else {name}_)\n" for name in names]
        arguments = ", ".join(f"{name}_" for name in names)
        exec(f"def make(x):\n    _, {arguments}, = x\n    o = new(cls)\n{''.join(lines)}    return o", known)  # noqa: S102
        self[cls] = known["make"]
        return self[cls]


class _Whole:
    """Heads a tuple of a class of its own, which would be taken for a packed value."""


def _is_its_fields(cls: type) -> bool:
    """Tell whether the fields of a class are its slots, and it keeps nothing else."""
    if not has(cls) or any("__dict__" in vars(base) for base in cls.__mro__):
        return False
    slots = {name for base in cls.__mro__ for name, value in vars(base).items() if isinstance(value, MemberDescriptorType)}
    return bool(slots) and slots == {field.name for field in fields(cls)}


def _pack_whole(value: tuple[Any, ...]) -> tuple[Any, ...]:
    return (_Whole, value)


def _pack_not(value: object) -> object:
    return value


def _pack_tuple(value: tuple[Any, ...]) -> tuple[Any, ...]:
    if len(value) == 1 and type(span := value[0]) is Span:
        return (_ONE_SPAN, span.start, span.end)
    return (tuple, *[item if (cls := type(item)) in _PLAIN else _PACKERS[cls](item) for item in value])


def _make_tuple(packed: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple([_MAKERS[item[0]](item) if type(item) is tuple else item for item in packed[1:]])


def _make_span_tuple(packed: tuple[int, int, int], new: Any = object.__new__) -> tuple[Span]:  # noqa: ANN401 (of type[Span])
    """Return a tuple of one span, made as :class:`_Makers` makes it: half of all the objects in a document are these."""
    span = new(Span)
    _SET_START(span, packed[1])
    _SET_END(span, packed[2])
    return (span,)


_SET_START: Callable[[Span, int], None] = vars(Span)["start"].__set__
_SET_END: Callable[[Span, int], None] = vars(Span)["end"].__set__
_PACKERS = _Packers({tuple: _pack_tuple})
_MAKERS = _Makers({tuple: _make_tuple, _ONE_SPAN: _make_span_tuple, _Whole: lambda packed: packed[1]})
