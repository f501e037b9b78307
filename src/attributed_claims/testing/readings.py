"""Rules about what a type finds: as expected, without an error, in its place, and with an explanation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import fields

from attributed_claims.testing.trial import hostile_texts, parts_of
from attributed_claims.values import Claim, Mention, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attributed_claims.testing.trial import Broken, Example, Trial
    from attributed_claims.values import Document

__all__ = ["errors", "examples", "expected", "passage", "spans", "steps"]


def examples(trial: Trial) -> Iterator[Broken]:
    """Some example expects a claim, and some text with a trigger expects none."""
    if not any(example.expected for example in trial.examples):
        yield "no example expects a claim: show what the type finds", ""
    if not any(not example.expected and trial.passages(example.text)[1] for example in trial.examples):
        yield "no example with a trigger expects nothing: show a sentence with a trigger that is no claim, as (text, [])", ""


def expected(trial: Trial) -> Iterator[Broken]:
    """Each example yields the claims that are expected of it."""
    for example in trial.examples:
        document, _ = trial.read(example.text)
        claims = document.claims if document is not None else ()
        if len(claims) != len(example.expected):
            found = ", ".join(repr(claim.span.text) for claim in claims) or "none"
            yield f"expected {len(example.expected)} claims, and found {len(claims)}: {found}", example.text
        elif document is not None:
            yield from _differences(document, example)


def _differences(document: Document, example: Example) -> Iterator[Broken]:
    for claim, row in zip(document.claims, example.expected, strict=True):
        for name, wanted in row.items():
            if name == "source":
                got: object = _source(document, claim)
            elif name in {attribute.name for attribute in fields(type(claim))}:
                got = getattr(claim, name)
            else:
                yield f"a claim has no field {name!r}: compare one of its fields, or its 'source'", example.text
                continue
            if not _equal(got, wanted):
                yield f"expected the {name} {wanted!r} of {claim.span.text!r}, and found {_plain(got)!r}", example.text


def _source(document: Document, claim: Claim) -> Mention | None:
    credit = next((one for one in document.attributions if one.id == claim.attribution), None)
    return credit.source if credit is not None else None


def _equal(got: object, wanted: object) -> bool:
    if isinstance(wanted, str) and isinstance(got, Mention):
        return got.text == wanted
    if isinstance(got, Quantity) and isinstance(wanted, int | float):
        return (got.low, got.high) == (wanted, wanted)
    if isinstance(got, tuple) and isinstance(wanted, list | tuple):
        return len(got) == len(wanted) and all(map(_equal, got, wanted))
    return got == wanted


def _plain(value: object) -> object:
    return value.text if isinstance(value, Mention) else [*map(_plain, value)] if isinstance(value, tuple) else value


def errors(trial: Trial) -> Iterator[Broken]:
    """Nothing raises and nothing returned is refused, on the examples and on hostile texts."""
    for text in (*trial.texts, *hostile_texts(trial)):
        _, fault = trial.read(text)
        if fault is not None:
            yield fault, text
            return  # one will do: hostile texts are many


def spans(trial: Trial) -> Iterator[Broken]:
    """Every mention and span, at any depth, slices its words out of the text."""
    for text in (*trial.texts, *hostile_texts(trial)):
        for _, claims in trial.raw(text):
            for claim in claims:
                yield from ((reason, text) for reason in _misplaced(claim, text))


def _misplaced(claim: Claim, text: str) -> Iterator[str]:
    for name, value in parts_of(claim):
        if isinstance(value, Mention) and _sliced(text, value) != value.text:
            yield f"its {name} {value.text!r} is not what stands at {_places(value)}"
        elif isinstance(value, Span) and not 0 <= value.start <= value.end <= len(text):
            yield f"its {name} {value} leaves the text"


def _sliced(text: str, mention: Mention) -> str:
    return " … ".join(text[span.start : span.end] for span in mention.spans)


def _places(mention: Mention) -> str:
    return ", ".join(f"{span.start}:{span.end}" for span in mention.spans)


def passage(trial: Trial) -> Iterator[Broken]:
    """A claim stands in the sentence that was shown."""
    for text in trial.texts:
        for shown, claims in trial.raw(text):
            for claim in claims:
                if not shown.span.covers(claim.span.hull):
                    yield f"its claim {claim.span.text!r} stands outside the sentence it was shown, {shown.text!r}", text


def steps(trial: Trial) -> Iterator[Broken]:
    """A claim names its rule and explains itself."""
    for text, claim in trial.claims():
        if not claim.rule:
            yield f"its claim {claim.span.text!r} does not name its rule: set rule=…", text
        if not claim.steps:
            yield f"its claim {claim.span.text!r} cannot be explained: give steps=[Step(…)]", text
