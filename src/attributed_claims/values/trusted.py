"""Values made by the package's own stages, without the conversions and checks that arguments from outside need.

Each maker takes all the fields of its class, as they are to be kept: a mention's ``spans`` is a tuple of spans in text order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from attrs import fields

if TYPE_CHECKING:
    from collections.abc import Callable

from attributed_claims.values.attributions import Attribution, Cue, Source
from attributed_claims.values.document import Sentence
from attributed_claims.values.quantities import Quantity
from attributed_claims.values.spans import Mention, Span
from attributed_claims.values.times import Time

__all__ = ["new_attribution", "new_cue", "new_mention", "new_quantity", "new_sentence", "new_source", "new_span", "new_time"]

_Value = TypeVar("_Value")


def _trusted(cls: type[_Value]) -> Callable[..., _Value]:
    """Return a maker of values of a frozen class that takes its fields as they are, all of them, in the order of the class.

    A frozen class has to write each field around its own ``__setattr__``, which takes three quarters of the time that making one takes.
    The maker fills an unfrozen twin, a class of the same layout, and turns that into ``cls``.
    It is a function, not the twin itself: a class takes longer to call with arguments, and twice as long with names.

    Args:
        cls: a class made by ``attrs.frozen(weakref_slot=False)``: only the layouts of such classes can be told to be the same.

    >>> new_span(3, 8) == Span(3, 8), type(new_span(3, 8)) is Span
    (True, True)
    """
    names = [field.name for field in fields(cls)]  # type: ignore[arg-type]  # mypy asks for an attrs class, which no type variable can be
    plain = {name: getattr(object, name) for name in ("__init__", "__setattr__", "__delattr__")}
    twin = type(cls.__name__, cls.__bases__, {"__slots__": vars(cls)["__slots__"], **plain})
    namespace: dict[str, Any] = {"cls": cls, "twin": twin}
    filled = [f" self.{name} = {name}" for name in names]
    lines = [f"def make({', '.join(names)}):", " self = twin()", *filled, " self.__class__ = cls", " return self"]
    exec("\n".join(lines), namespace)  # noqa: S102 (as attrs makes its own; the names are those of our fields)
    make: Callable[..., _Value] = namespace["make"]
    return make


new_span = _trusted(Span)
new_mention = _trusted(Mention)
new_source = _trusted(Source)
new_cue = _trusted(Cue)
new_attribution = _trusted(Attribution)
new_sentence = _trusted(Sentence)
new_quantity = _trusted(Quantity)
new_time = _trusted(Time)
