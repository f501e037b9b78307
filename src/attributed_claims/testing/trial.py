"""A claim type on trial: its examples read, and the texts made of them that no type may stumble over."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, cast

from attrs import fields, frozen, has

from attributed_claims.attributions.chains import with_chains
from attributed_claims.attributions.find import find_attributions
from attributed_claims.attributions.resolve import resolve_sources
from attributed_claims.claims.find import passages_of
from attributed_claims.claims.marked import Reading
from attributed_claims.claims.passage import Passage
from attributed_claims.claims.registry import Registry
from attributed_claims.errors import PluginWarning
from attributed_claims.pipeline import mark_text, parse
from attributed_claims.text.dates import read_date
from attributed_claims.text.sentences import read_text
from attributed_claims.values import Claim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from attributed_claims.claims.types import ClaimType
    from attributed_claims.marks.marks import Marks
    from attributed_claims.values import Document

__all__ = ["Broken", "Example", "Trial", "hostile_texts", "parts_of"]

Broken = tuple[str, str]
"""Where a rule is broken: the reason, and the text, empty where it is none in particular."""

_MOST_TRIGGERS = 40
"""How many of a type's triggers stand in the texts made of them."""


@frozen
class Example:
    """A text with what is expected of it.

    Args:
        text: the text.
        expected: for each claim, in text order, the fields to compare.
    """

    text: str
    expected: tuple[Mapping[str, object], ...]


@frozen(kw_only=True, eq=False)
class Trial:
    """A claim type with what it is tried on.

    Args:
        claim_type: the type.
        examples: texts with what is expected of them.
        published: the day they were published, or None.
    """

    claim_type: ClaimType
    examples: tuple[Example, ...]
    published: str | None

    @property
    def registry(self) -> Registry:
        """The type in a registry of its own."""
        return Registry([self.claim_type])

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of the examples."""
        return tuple(example.text for example in self.examples)

    def read(self, text: str, registry: Registry | None = None) -> tuple[Document | None, str | None]:
        """Return the document of a text and what a type of the registry did wrong in it: None and the error where nothing came of it."""
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                document = parse(text, published=self.published, registry=registry or self.registry)
            except Exception as error:  # noqa: BLE001 (a stranger's code is on trial)
                return None, f"{type(error).__name__}: {error}"
        fault = next((str(warning.message) for warning in caught if issubclass(warning.category, PluginWarning)), None)
        return document, fault

    def documents(self) -> Iterator[tuple[str, Document]]:
        """Yield each example's text with its document."""
        for text in self.texts:
            document, _ = self.read(text)
            if document is not None:
                yield text, document

    def raw(self, text: str) -> Iterator[tuple[Passage, list[Claim]]]:
        """Yield the passages of a text, each with the claims that the parse function itself returns; none where it raises."""
        for passage in self.passages(text)[1]:
            try:
                yield passage, _only_claims(self.claim_type.parse(passage))
            except Exception:  # noqa: BLE001 (the rule "errors" tells of it)
                yield passage, []

    def claims(self) -> Iterator[tuple[str, Claim]]:
        """Yield each example's text with each claim that the parse function returns in it."""
        for text in self.texts:
            for _, claims in self.raw(text):
                for claim in claims:
                    yield text, claim

    def passages(self, text: str) -> tuple[Marks, list[Passage]]:
        """Return the marks of a text and the passages of it that the type is shown, as the library makes them."""
        marks = mark_text(read_text(text), read_date(self.published))
        reading = Reading(marks, with_chains(resolve_sources(marks, find_attributions(marks))))
        return marks, [Passage(passage) for _, passage in passages_of(reading, self.registry)]


def _only_claims(returned: Iterable[object]) -> list[Claim]:
    return [claim for claim in returned if isinstance(claim, Claim)]


def parts_of(value: object, name: str = "claim") -> Iterator[tuple[str, object]]:
    """Yield a value and all that it is made of, at any depth, each with the name of its place."""
    yield name, value
    if isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from parts_of(part, f"{name}[{number}]")
    elif has(type(value)):
        for attribute in fields(cast(Any, type(value))):
            yield from parts_of(getattr(value, attribute.name), f"{name}.{attribute.name}".removeprefix("claim."))


def hostile_texts(trial: Trial) -> tuple[str, ...]:
    """Return texts that hold the type's triggers where no writer would put them, and its examples broken in many ways."""
    triggers = sorted(trial.claim_type.triggers)[:_MOST_TRIGGERS]
    texts = ["", " ", "\n\n", " ".join(triggers), ", ".join(triggers) + ".", ". ".join(triggers), "12 " + " 12 ".join(triggers)]
    texts += [f"{trigger} 3 {trigger.upper()} of {trigger.title()}" for trigger in triggers]
    texts.append(" and ".join(f"at least 12 {trigger}" for trigger in triggers))
    for text in trial.texts:
        words = text.split()
        texts += [
            text.upper(),
            text.lower(),
            f"“{text}",
            f"{text}”",
            f"({text}",
            text.replace(" ", "\r\n"),
            text.replace(" ", "\u00a0"),
            text.replace(" ", " \u200b\U0001f642e\u0301 "),
            " ".join(reversed(words)),
            " ".join(word for word in words for _ in range(2)),
            "".join(words),
            text.rstrip(".") + ", " + text,
            f"\ud800{text}",
            f"{text}\n{text}",
        ]
    return tuple(dict.fromkeys(texts))
