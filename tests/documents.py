"""Arbitrary documents for property tests, and a claim type with a field of every shape a record can hold."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 (the record is made from these annotations)
from typing import Annotated, Any, Literal

from attrs import field, frozen
from hypothesis import strategies as st

from attributed_claims.claims.registry import Registry
from attributed_claims.claims.types import ClaimType
from attributed_claims.values import (
    STANCES,
    Attribution,
    Claim,
    Cue,
    Document,
    Mention,
    Quantity,
    Relation,
    Remark,
    Sentence,
    Source,
    Span,
    Step,
    Time,
)

__all__ = ["REGISTRY", "Counts", "Rally", "claims", "documents", "mentions"]


@frozen(kw_only=True)
class Counts:
    """How many marched for and against.

    Args:
        for_: those in favour.
        against: those against, or None.
    """

    for_: int
    against: int | None = None


@frozen
class Route:
    """From where to where."""

    stops: tuple[Mention, ...]
    distance: float = 0.0


@frozen
class Unplanned:
    """That it was not announced, which has no fields."""


@frozen(kw_only=True)
class Rally(Claim):
    """A rally of whatever is needed to have a field of every kind.

    Args:
        marchers: how many marched, or None.
        mood: how it went.
    """

    marchers: Quantity | None = None
    mood: Literal["calm", "tense"] | None = None
    counts: Counts | None = None
    route: Route | None = None
    began: Time | None = None
    day: dt.date | None = None
    share: float = 0.0
    turnout: int | float | None = None
    round: int = 1
    banned: bool = False
    slogan: str = ""
    parties: tuple[Mention, ...] = field(default=(), converter=tuple[Mention, ...])
    grid: tuple[tuple[int, ...], ...] = ()
    place_of_two: tuple[Mention, int] | None = None
    level: Literal[1, 2, True] = 1
    led_by: Mention | Counts | str | None = None
    where: Span | str | None = None
    until: dt.date | int = 0
    length: Annotated[int, "metres"] = 0
    unplanned: Unplanned | None = None
    follows: Claim | None = None
    kind: Literal["rally"] = "rally"
    tags: tuple[str | int | Mention | None, ...] | None = None


def find_none(passage: object) -> tuple[Claim, ...]:
    return ()


REGISTRY = Registry(
    [
        ClaimType(name="rallies", triggers={"rally"}, parse=find_none, result=Rally),
        ClaimType(name="talks", triggers={"talks"}, parse=find_none, result=Claim),
    ]
)

words = st.text(max_size=6)
ids = st.from_regex(r"[ac][1-9]", fullmatch=True)
numbers = st.integers(0, 10**9) | st.floats(0, 1e9, allow_nan=False)
dates = st.dates()
flags = st.booleans()


@st.composite
def spans(draw: st.DrawFn) -> tuple[Span, ...]:
    edges = sorted(draw(st.lists(st.integers(0, 10**6), min_size=2, max_size=4)))
    return tuple(Span(*pair) for pair in zip(edges[::2], edges[1::2], strict=False))


def _build(cls: type, **parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(cls, words, spans(), **parts)


def _optional(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def _some(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(strategy, max_size=2).map(tuple)


mentions = _build(Mention)
times = _build(Time, start=_optional(dates), end=_optional(dates), value=_optional(words))
quantities = _build(
    Quantity,
    low=_optional(numbers),
    high=_optional(numbers),
    qualifier=st.sampled_from(["exact", "approx", "at_least", "at_most", "range", "vague"]),
    unit=_optional(words),
    additive=flags,
)
sources = _build(
    Source,
    kind=st.sampled_from(["person", "organization", "place", "group", "document", "unnamed", "pronoun"]),
    name=_optional(words),
    role=_optional(words),
    affiliation=_optional(words),
)
attributions = st.builds(
    Attribution,
    id=ids,
    source=_optional(sources),
    cue=_build(Cue, lemma=words),
    content=mentions,
    stance=st.sampled_from(STANCES),
    style=st.sampled_from(["direct", "indirect", "mixed"]),
    negated=flags,
    via=_some(mentions),
    medium=_optional(mentions),
    reported=_optional(times),
    parent=_optional(ids),
    rule=words,
)
shared = {
    "id": ids,
    "span": mentions,
    "attribution": _optional(ids),
    "negated": flags,
    "as_of": _optional(times),
    "place": _optional(mentions),
    "caveats": _some(words),
    "rule": words,
    "steps": _some(st.builds(Step, words, words, spans())),
}
counts = st.builds(Counts, for_=st.integers(), against=_optional(st.integers()))
rallies = st.builds(
    Rally,
    type=st.just("rallies"),
    **shared,
    marchers=_optional(quantities),
    mood=st.sampled_from(["calm", "tense", None]),
    counts=_optional(counts),
    route=_optional(st.builds(Route, _some(mentions), st.floats(allow_nan=False, allow_infinity=False))),
    began=_optional(times),
    day=_optional(dates),
    share=st.floats(0, 1),
    turnout=_optional(numbers),
    round=st.integers(),
    banned=flags,
    slogan=words,
    parties=_some(mentions),
    grid=_some(_some(st.integers())),
    place_of_two=_optional(st.tuples(mentions, st.integers())),
    level=st.sampled_from([1, 2, True]),
    led_by=mentions | counts | words | st.none(),
    where=_optional(spans().map(lambda pair: pair[0]) | words),
    until=dates | st.integers(),
    length=st.integers(),
    tags=_optional(_some(_optional(words | st.integers() | mentions))),
    unplanned=st.sampled_from([None, Unplanned()]),
    follows=_optional(st.builds(Claim, type=st.just("talks"), **shared)),
)
claims = rallies | st.builds(Claim, type=st.just("talks"), **shared)
documents = st.builds(
    Document,
    id=words,
    sha256=words,
    title=_optional(words),
    url=_optional(words),
    published=_optional(dates),
    attributions=_some(attributions),
    claims=_some(claims),
    relations=_some(st.builds(Relation, kind=st.sampled_from(["revises", "supersedes", "denies", "exceeds"]), from_=ids, to=ids)),
    remarks=_some(_build(Remark, kind=st.sampled_from(["unverified", "exceeds"]), of=_some(ids))),
    sentences=_some(st.builds(Sentence, spans().map(lambda pair: pair[0]), st.integers(0, 9), flags)),
)
