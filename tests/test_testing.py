"""The conformance kit: the built-in types obey every rule, and of types broken on purpose each breaks the rule it is meant to."""

from __future__ import annotations

import itertools
import pickle
import sys
from typing import TYPE_CHECKING, Any, Literal

import pytest
from attrs import field, frozen
from hypothesis import given, settings

from attributed_claims import AttributedClaimsError, ConformanceError, Trigger, counted_type, parse
from attributed_claims.claims.casualties import CASUALTIES
from attributed_claims.claims.deployments import DEPLOYMENTS
from attributed_claims.claims.registry import Registry
from attributed_claims.claims.types import ClaimType
from attributed_claims.claims.votes import VOTES
from attributed_claims.errors import ClaimTypeError
from attributed_claims.testing import RULES, check_claim_type, news_sentences, news_texts
from attributed_claims.values import Claim, Mention, Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from attributed_claims.claims.passage import Passage

BUILT_IN: dict[str, tuple[ClaimType, list[tuple[str, Any]]]] = {
    "casualties": (
        CASUALTIES,
        [
            ("If twelve men die, who will pay?", []),
            ("The mayor opened a school for the wounded.", []),
            (
                "At least 12 dockers were killed and around 40 injured in Hull on Monday, police said.",
                [
                    {"outcome": "killed", "quantity": "At least 12", "group": "dockers", "source": "police", "as_of": "Monday"},
                    {"outcome": "injured", "quantity": 40, "group": "dockers"},
                ],
            ),
            ("Nobody was hurt.", {"outcome": "injured", "quantity": 0}),
        ],
    ),
    "deployments": (
        DEPLOYMENTS,
        [
            ("The army deployed a new logo.", []),
            ("Peru sent 300 soldiers to Tacna.", {"action": "deploy", "quantity": 300, "deployer": "Peru", "destination": "Tacna"}),
        ],
    ),
    "votes": (
        VOTES,
        [
            ("Mourners passed the hall where the council voted in May.", []),
            ("The Senate approved the budget by 60 votes to 38.", {"outcome": "passed", "body": "The Senate", "motion": "the budget"}),
        ],
    ),
}


@pytest.mark.parametrize(("claim_type", "examples"), [pytest.param(*row, id=name) for name, row in BUILT_IN.items()])
def test_the_built_in_types_obey_every_rule(claim_type: ClaimType, examples: list[tuple[str, Any]]) -> None:
    check_claim_type(claim_type, examples)


# Types broken on purpose. Each is a claim for every "met" or "meets", and breaks one rule.


@frozen(kw_only=True)
class Meeting(Claim):
    who: Mention | None = None
    kind: str = "meeting"


@frozen(kw_only=True)
class Unhashable(Claim):
    names: tuple[str, ...] = ()


def doubled(number: int) -> int:
    return 2 * number


@frozen(kw_only=True)
class Doubling(Claim):
    number: int = field(default=1, converter=doubled)


@frozen(kw_only=True)
class Bytes(Claim):
    code: Literal[b"met"] | None = None


@frozen(eq=False)
class Shy:
    number: int = 1

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Shy):
            raise TypeError("compared with something else")
        return self.number == other.number

    def __hash__(self) -> int:
        return hash(self.number)


@frozen(kw_only=True)
class Shown(Claim):
    shy: Shy = field(factory=Shy)


def meetings(passage: Passage, result: Callable[..., Claim] = Meeting, **values: Any) -> Iterator[Claim]:
    for token in passage.triggers:
        span = passage.mention(token, token + 1)
        yield result(**({"span": span, "rule": "met", "steps": [Step("met", "a meeting", span.spans)]} | values))


COUNTER = itertools.count()


def erring(passage: Passage) -> Iterator[Claim]:
    if not passage.text.endswith("."):
        raise LookupError("no full stop")
    yield from meetings(passage)


def misplaced(passage: Passage) -> Iterator[Claim]:
    yield from meetings(passage, steps=[Step("met", "a meeting", [(0, 5000)])])


def elsewhere(passage: Passage) -> Iterator[Claim]:
    if passage.before is not None:
        yield from meetings(passage, span=passage.before.mention(0, 1))


def unexplained(passage: Passage) -> Iterator[Claim]:
    yield from meetings(passage, steps=())


def unhashable(passage: Passage) -> Iterator[Claim]:
    yield from meetings(passage, Unhashable, names=["a list"])


def doubling(passage: Passage) -> Iterator[Claim]:
    yield from meetings(passage, Doubling)


def bytes_in_schema(passage: Passage) -> Iterator[Claim]:
    yield from meetings(passage, Bytes)


def shown(passage: Passage) -> Iterator[Claim]:
    yield from meetings(passage, Shown)


def counting(passage: Passage) -> Iterator[Claim]:
    yield from meetings(passage, kind=str(next(COUNTER)))


def first_only(passage: Passage) -> Iterator[Claim]:
    if passage.span.start == 0:
        yield from meetings(passage)


def meddling(passage: Passage) -> Iterator[Claim]:
    passage._marked.marks.read.lowers[passage._marked.first] = "x"
    yield from meetings(passage)


def squaring(passage: Passage) -> Iterator[Claim]:
    pairs = 0
    for _ in passage.tokens:
        for _ in passage.tokens:
            pairs += 1
    yield from meetings(passage, kind=str(pairs > 0))


GOOD: list[tuple[str, Any]] = [("The talks ended. Envoys met in Oslo.", {"span": "met"}), ("The met office closed.", [])]
"""The second holds a trigger before a noun, which :func:`sober` knows to leave out."""


def sober(find: Callable[[Passage], Iterable[Claim]]) -> Callable[[Passage], Iterable[Claim]]:
    return _Sober(find)


@frozen
class _Sober:
    """Leaves out "the met office"; a value, so that it can be pickled."""

    find: Callable[[Passage], Iterable[Claim]]

    def __call__(self, passage: Passage) -> Iterable[Claim]:
        return () if "met office" in passage.text.lower() else self.find(passage)


def met(find: Callable[[Passage], Iterable[Claim]], result: type[Claim] = Meeting) -> ClaimType:
    return ClaimType(name="meetings", triggers={"met"}, parse=sober(find), result=result)


def local_class() -> ClaimType:
    @frozen(kw_only=True)
    class Local(Claim):
        pass

    return met(lambda passage: meetings(passage, Local), Local)


BROKEN: dict[str, tuple[ClaimType, list[tuple[str, Any]], str]] = {
    "examples": (met(meetings), GOOD[:1], "no example with a trigger expects nothing: show a sentence with a trigger that is no claim"),
    "expected": (
        met(meetings),
        [(GOOD[0][0], {"span": "Envoys met"}), GOOD[1]],
        "expected the span 'Envoys met' of 'met', and found 'met'",
    ),
    "errors": (met(erring), GOOD, "LookupError: no full stop"),
    "spans": (met(misplaced), GOOD, "its steps[0].spans[0] Span(start=0, end=5000) leaves the text"),
    "passage": (met(elsewhere), [(GOOD[0][0], {"span": "The"}), GOOD[1]], "its claim 'The' stands outside the sentence it was shown"),
    "steps": (met(unexplained), GOOD, "its claim 'met' cannot be explained: give steps=[Step(…)]"),
    "hash": (met(unhashable, Unhashable), GOOD, "its claim 'met' cannot be hashed (unhashable type: 'list')"),
    "pickle": (local_class(), GOOD, "the type cannot be pickled"),
    "record": (met(doubling, Doubling), GOOD, "its claims are not what they were after a record was written and read back"),
    "schema": (met(bytes_in_schema, Bytes), GOOD, "its JSON Schema is none: Object of type bytes is not JSON serializable"),
    "views": (met(shown, Shown), GOOD, "(TypeError: compared with something else)"),
    "determinism": (met(counting), GOOD, "a second reading finds something else"),
    "place": (met(first_only), [("Envoys met in Oslo.", {"span": "met"}), GOOD[1]], "it finds something else behind the paragraph"),
    "isolation": (met(meddling), GOOD, "it changes the passages it is shown, which other types see too"),
    "growth": (met(squaring), GOOD, "its work grows faster than the text"),
}


def test_every_rule_has_a_type_that_breaks_it_and_says_what_it_asks() -> None:
    assert list(BROKEN) == list(RULES)
    assert [name for name, rule in RULES.items() if not rule.__doc__] == []


@pytest.mark.parametrize(("rule", "claim_type", "examples", "reason"), [pytest.param(rule, *row, id=rule) for rule, row in BROKEN.items()])
def test_a_broken_type_fails_its_rule(rule: str, claim_type: ClaimType, examples: list[tuple[str, Any]], reason: str) -> None:
    with pytest.raises(ConformanceError) as failed:
        check_claim_type(claim_type, examples)
    broken = {name: why for name, why, _ in failed.value.failures}
    assert reason in broken[rule]
    # A misplaced or unhashable claim is refused by the library too, and so has no record; what counts is a number that changes is not the same anywhere.
    refused = {"errors", "expected"}
    also = {"spans": refused, "hash": refused, "determinism": {"place", "isolation"}, "views": {"hash", "record"}}.get(rule, set())
    assert broken.keys() - also == {rule}


def test_a_sound_type_breaks_no_rule() -> None:
    check_claim_type(met(meetings), GOOD)


def test_a_text_without_a_trigger_proves_nothing() -> None:
    with pytest.raises(ConformanceError, match="no example with a trigger expects nothing"):
        check_claim_type(met(meetings), [GOOD[0], ("The weather was fine.", [])])
    check_claim_type(met(meetings), [*GOOD, ("The weather was fine.", [])])


def test_a_stranger_writes_evacuations_in_a_few_lines() -> None:
    evacuations = counted_type(
        "evacuations",
        triggers=[Trigger("evacuate", "object"), Trigger("evacuation", "act"), Trigger("evacuee", "noun")],
        counts="persons",
        slots={"group": "counted", "agent": "agent", "origin": "from", "destination": "to"},
    )
    check_claim_type(
        evacuations,
        [
            ("The 12 museums were evacuated.", []),
            ("Officials may evacuate 500 villagers.", []),
            (
                "More than 2,000 residents were evacuated from Mariupol, officials said.",
                {"quantity": "More than 2,000", "group": "residents", "origin": "Mariupol", "source": "officials"},
            ),
            (
                "The navy evacuated 40 nurses and around 300 patients to Hove.",
                [
                    {"quantity": 40, "group": "nurses", "agent": "The navy"},
                    {"quantity": "around 300", "group": "patients", "agent": "The navy"},
                ],
            ),
        ],
    )


def test_all_failures_are_told_at_once() -> None:
    with pytest.raises(ConformanceError) as failed:
        check_claim_type(met(unexplained), [(GOOD[0][0], {"span": "Envoys met"})])
    error = failed.value
    assert [rule for rule, _, _ in error.failures] == ["examples", "expected", "steps"]
    assert str(error).startswith("claim type 'meetings' breaks 3 rules\nexamples: no example with a trigger expects nothing")
    assert f"in {GOOD[0][0]!r}" in str(error)
    assert isinstance(error, AssertionError)
    assert isinstance(error, AttributedClaimsError)
    assert pickle.loads(pickle.dumps(error)).failures == error.failures


@pytest.mark.parametrize(
    ("examples", "reason"),
    [
        pytest.param([("no pair",)], "not an example", id="no pair"),
        pytest.param([(b"bytes", [])], "not an example", id="no text"),
        pytest.param([("They met.", "met")], "not an example", id="no fields"),
        pytest.param([("They met.", ["met"])], "not an example", id="rows without fields"),
    ],
)
def test_what_is_no_example_is_refused(examples: Any, reason: str) -> None:
    with pytest.raises(ClaimTypeError, match=reason):
        check_claim_type(met(meetings), examples)


def test_what_is_no_claim_type_is_refused() -> None:
    with pytest.raises(ClaimTypeError, match="not a ClaimType: 'casualties'"):
        check_claim_type("casualties", [])  # type: ignore[arg-type]


def test_an_unknown_field_is_told() -> None:
    with pytest.raises(ConformanceError, match="a claim has no field 'whom': compare one of its fields, or its 'source'"):
        check_claim_type(met(meetings), [(GOOD[0][0], {"whom": "Envoys"}), GOOD[1]])


@pytest.mark.parametrize(
    ("module", "use"), [("jsonschema", lambda: check_claim_type(met(meetings), GOOD)), ("hypothesis", lambda: news_texts(["met"]))]
)
def test_a_missing_extra_is_named(module: str, use: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> None:
    from attributed_claims.testing import keeping

    keeping._jsonschema.cache_clear()
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ModuleNotFoundError, match=rf"needs? {module}: pip install 'attributed-claims\[testing\]'"):
        use()


@settings(max_examples=60)
@given(news_texts(CASUALTIES))
def test_the_strategies_make_texts_that_are_read_without_an_error(text: str) -> None:
    document = parse(text, published="2024-05-15", registry=Registry([CASUALTIES, DEPLOYMENTS, VOTES]))
    assert all(text[claim.span.hull.start : claim.span.hull.end] == claim.span.text for claim in document.claims)


@settings(max_examples=30)
@given(news_sentences({"met"}))
def test_every_sentence_holds_a_trigger(sentence: str) -> None:
    assert "met" in sentence.split() or "met" in "".join(c if c.isalnum() else " " for c in sentence).split()
