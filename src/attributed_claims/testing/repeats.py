"""Rules about reading again: the same comes out, elsewhere in a text, beside other types, and with no more work than the text is long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from attributed_claims.claims.registry import Registry, default_registry
from attributed_claims.testing.growth import growing_texts, lines_run
from attributed_claims.testing.trial import parts_of
from attributed_claims.values import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attributed_claims.claims.passage import Passage
    from attributed_claims.marks.marks import Marks
    from attributed_claims.testing.trial import Broken, Trial
    from attributed_claims.values import Claim

__all__ = ["determinism", "growth", "isolation", "place"]

_BUILT_IN = ("casualties", "deployments", "votes")

_MOST_GROWTH = 8
"""How many times the work a text four times as long may take: four is linear, sixteen the square."""

_FEWEST_LINES = 2000
"""Work below this says nothing about how it grows."""

_BEFORE = "The weather was fine.\n\n"
"""A paragraph that says nothing, to be put before a text."""


def determinism(trial: Trial) -> Iterator[Broken]:
    """A second reading finds the same."""
    for text in trial.texts:
        first, again = trial.read(text)[0], trial.read(text)[0]
        if first != again:
            yield "a second reading finds something else", text


def place(trial: Trial) -> Iterator[Broken]:
    """A paragraph that says nothing, put before the text, changes no claim."""
    for text in trial.texts:
        alone, behind = trial.read(text)[0], trial.read(_BEFORE + text)[0]
        if alone is None or behind is None:
            continue
        if [_wordings(claim) for claim in alone.claims] != [_wordings(claim) for claim in behind.claims]:
            yield f"it finds something else behind the paragraph {_BEFORE.strip()!r}, which says nothing", text


def _wordings(claim: Claim) -> list[tuple[str, object]]:
    """Return what a claim says, without where it stands."""
    said = ((name, value.text if isinstance(value, Mention) else value) for name, value in parts_of(claim))
    return [(name, value) for name, value in said if isinstance(value, str | float) or value is None]


def isolation(trial: Trial) -> Iterator[Broken]:
    """A passage is the same after it was read, and other types find the same beside this one, and this one beside them."""
    others = default_registry().select([name for name in _BUILT_IN if name != trial.claim_type.name])
    for text in trial.texts:
        marks, passages = trial.passages(text)
        before = _seen(marks, passages)
        for passage in passages:
            try:
                list(trial.claim_type.parse(passage))
            except Exception:  # noqa: BLE001, S112 (the rule "errors" tells of it)
                continue
        if _seen(marks, passages) != before:
            yield "it changes the passages it is shown, which other types see too", text
            continue
        together = trial.read(text, Registry([*others, trial.claim_type]))[0]
        apart = [trial.read(text, registry)[0] for registry in (others, trial.registry)]
        if together is None or None in apart:
            continue
        claims = [_unnumbered(claim) for document in apart if document is not None for claim in document.claims]
        if sorted(map(repr, claims)) != sorted(repr(_unnumbered(claim)) for claim in together.claims):
            yield f"beside {', '.join(others.names())} it finds something else, or they do", text


def _unnumbered(claim: Claim) -> Claim:
    return evolve(claim, id="")


def _seen(marks: Marks, passages: list[Passage]) -> object:
    read = marks.read
    columns = (
        *read.words,
        *read.lowers,
        *read.starts,
        *read.ends,
        read.tags,
        *read.sentences,
        *marks.quotes,
        *marks.quantities,
        *marks.times,
    )
    return columns, [(passage.text, passage.tokens, passage.phrases, passage.names, passage.attributions) for passage in passages]


def growth(trial: Trial) -> Iterator[Broken]:
    """Work grows no faster than the text."""
    for short, long in growing_texts(trial):
        lines_run(trial, short)  # whatever is computed once is computed now
        few, many = lines_run(trial, short), lines_run(trial, long)
        if many > max(_FEWEST_LINES, _MOST_GROWTH * few):
            yield f"its work grows faster than the text: {few} lines of Python run for a text, {many} for one four times as long", long
