"""The JSON Schema (2020-12) of the record, made from the classes and their docstrings.

``python -m attributed_claims.records`` prints the one that ships as ``record.schema.json``:
that of the claim types this package brings along.
"""

from __future__ import annotations

import datetime as dt
import inspect
import re
from types import NoneType
from typing import TYPE_CHECKING, Any

from attributed_claims.claims.registry import default_registry
from attributed_claims.values import SCHEMA_VERSION, Document, Mention
from attributed_claims.values.shapes import Choice, Either, Fixed, Many, Nested, Place, Plain, Shape, fields_of

if TYPE_CHECKING:
    from attributed_claims.claims.registry import Registry
    from attributed_claims.claims.types import ClaimType

__all__ = ["record_schema"]

_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}
_ROLE = re.compile(r":[a-z:]{1,30}:`~?(?:[\w.]+\.)?(\w+)`")
_NONE = re.compile(r"\bNone\b")
_ARGUMENT = re.compile(r"(\w+): (.*)")
_SPAN = {
    "type": "array",
    "description": "A half-open range of code points, [start, end].",
    "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 0}],
    "minItems": 2,
    "items": False,
}


def record_schema(registry: Registry | None = None) -> dict[str, Any]:
    """Return the JSON Schema of the records whose claims are of the registered types.

    Args:
        registry: the claim types; None takes the default registry.

    >>> from attributed_claims.claims.registry import Registry
    >>> schema = record_schema(Registry())
    >>> schema["properties"]["published"]
    {'type': ['string', 'null'], 'format': 'date', 'description': "from the caller or the article's header, or null."}
    """
    return _Builder(default_registry() if registry is None else registry).document()


class _Builder:
    """Collects the definitions that a schema refers to."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._names: dict[type, str] = {}
        self._definitions: dict[str, dict[str, Any]] = {claim_type.name: {} for claim_type in registry}

    def document(self) -> dict[str, Any]:
        for claim_type in self._registry:
            self._definitions[claim_type.name] = self._claim(claim_type)
        top = self._object(Document)
        top["properties"]["schema"] = {"const": SCHEMA_VERSION, "description": "The version of the record."}
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": f"attributed-claims record, version {SCHEMA_VERSION}",
            **top,
            "$defs": dict(sorted(self._definitions.items())),
        }

    def _claim(self, claim_type: ClaimType) -> dict[str, Any]:
        schema = self._object(claim_type.result)
        schema["properties"]["type"] = {"const": claim_type.name, "description": "The registered name of its type."}
        return schema

    def _object(self, cls: type) -> dict[str, Any]:
        parts = fields_of(cls)
        texts = _arguments(cls)
        properties = {}
        for part in parts:
            schema = self._shape(part.shape)
            if part.key == "spans" and issubclass(cls, Mention):
                schema["minItems"] = 1
            if part.name in texts:
                schema = {**schema, "description": texts[part.name]}
            properties[part.key] = schema
        return {
            "description": _first_line(cls),
            "type": "object",
            "properties": properties,
            "required": [part.key for part in parts],
            "additionalProperties": False,
        }

    def _shape(self, shape: Shape) -> dict[str, Any]:
        match shape:
            case Plain(dt.date):
                return {"type": "string", "format": "date"}
            case Plain(kind):
                return {"type": _TYPES[kind]}
            case Choice(values):
                return {"enum": list(values)}
            case Place():
                self._definitions["Span"] = _SPAN
                return {"$ref": "#/$defs/Span"}
            case Many(item):
                return {"type": "array", "items": self._shape(item)}
            case Fixed(items):
                return {"type": "array", "prefixItems": [self._shape(item) for item in items], "minItems": len(items), "items": False}
            case Nested(cls):
                return {"$ref": f"#/$defs/{self._define(cls)}"}
            case Either(options):
                return _union([self._shape(option) for option in options])
            case _:
                refs = [{"$ref": f"#/$defs/{name}"} for name in self._registry.names()]
                return {"oneOf": refs} if refs else {"not": {}}

    def _define(self, cls: type) -> str:
        if cls not in self._names:
            name = cls.__name__ if cls.__name__ not in self._definitions else f"{cls.__module__}.{cls.__qualname__}"
            self._names[cls] = name
            self._definitions[name] = {}  # taken, should a class inside have the same name
            self._definitions[name] = self._object(cls)
        return self._names[cls]


def _union(options: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the schema of a union, in its short form where that says the same.

    >>> _union([{"type": "integer"}, {"type": "number"}, {"type": "null"}]), _union([{"enum": ["passed"]}, {"type": "null"}])
    ({'type': ['number', 'null']}, {'enum': ['passed', None]})
    """
    kinds = [option["type"] for option in options if option.keys() <= {"type", "format"}]
    if len(kinds) == len(options):
        if "number" in kinds:  # which an integer is, too
            kinds = [kind for kind in kinds if kind != "integer"]
        dates = [option for option in options if "format" in option]
        return {**(dates[0] if dates else {}), "type": kinds if len(kinds) > 1 else kinds[0]}
    choices = [option["enum"] for option in options if option.keys() == {"enum"}]
    if len(choices) + len(kinds) == len(options) and kinds == ["null"]:
        return {"enum": [*(value for values in choices for value in values), None]}
    return {"anyOf": options}


def _plain(text: str) -> str:
    text = _ROLE.sub(r"\1", text).replace("``", "")
    return " ".join(_NONE.sub("null", text).split())


def _first_line(cls: type) -> str:
    return _plain((inspect.getdoc(cls) or cls.__name__).partition("\n")[0])


def _arguments(cls: type) -> dict[str, str]:
    """Return what the docstrings of a class, and of those it derives from, say of its fields."""
    texts: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        texts.update(_documented(inspect.cleandoc(base.__doc__ or "")))
    return texts


def _documented(doc: str) -> dict[str, str]:
    r"""Return the entries of a docstring's Args section.

    >>> _documented("A span.\n\nArgs:\n    start: where it\n        starts.\n    end: where it ends.\n\nMore.")
    {'start': 'where it starts.', 'end': 'where it ends.'}
    """
    lines: dict[str, list[str]] = {}
    entry: list[str] = []
    inside = False
    for line in doc.splitlines():
        if line and not line.startswith(" "):
            inside = line == "Args:"
        elif inside and line.strip():
            found = _ARGUMENT.fullmatch(line[4:])
            if found:
                entry = lines.setdefault(found[1], [])
                entry.append(found[2])
            else:
                entry.append(line)
    return {name: _plain(" ".join(parts)) for name, parts in lines.items()}
