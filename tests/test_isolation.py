"""A claim type is a stranger's code: whatever it does, the rest of the document stays."""

from __future__ import annotations

import json
import warnings
from itertools import count
from typing import TYPE_CHECKING, Any, Literal, NoReturn, cast

import pytest
from attrs import evolve, field, frozen

from attributed_claims import (
    Claim,
    ClaimType,
    ClaimTypeError,
    Mention,
    Passage,
    PluginWarning,
    Registry,
    Span,
    Step,
    default_registry,
    from_record,
    parse,
    parse_attributions,
    parse_claims,
    read_article,
    to_record,
)
from attributed_claims.claims.find import MOST_CLAIMS, find_claims
from attributed_claims.pipeline import mark_text
from attributed_claims.text.sentences import read_text

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Callable, Iterable

TEXT = "They met and met, and 12 people were killed, police said. Others meet too. The toll could not be verified."


@frozen
class Secret:
    """That nobody else was there, which has no fields."""


@frozen(kw_only=True)
class Meeting(Claim):
    who: Mention | None = None
    others: tuple[Mention, ...] = ()
    mood: Literal["calm", "tense"] | None = None
    hours: float = 0.0
    span_and_rank: tuple[Span, int] | None = None
    secret: Secret | None = None


@frozen(kw_only=True)
class LongMeeting(Meeting):
    days: int = 1


@frozen(kw_only=True)
class Nameless(Claim):
    def __attrs_post_init__(self) -> None:
        _refuse(self.id != "")


@frozen(kw_only=True)
class Carefree(Claim):
    def __attrs_post_init__(self) -> None:
        _refuse("unverified" in self.caveats)


@frozen(kw_only=True)
class Strict(Claim):
    hours: int = field(default=0, validator=lambda _, __, value: _refuse(value > 24))


@frozen(kw_only=True)
class Unhashed(Claim):
    def __hash__(self) -> int:
        message = "no hash today"
        raise RuntimeError(message)


class UnspeakableError(Exception):
    def __str__(self) -> str:
        raise ValueError


def _refuse(wrong: bool) -> None:
    if wrong:
        message = "refused"
        raise ValueError(message)


def meetings(parse_function: Callable[[Passage], Any], name: str = "meetings", result: type[Claim] = Meeting) -> ClaimType:
    return ClaimType(name=name, triggers={"met", "meet"}, parse=parse_function, result=result)


def good(passage: Passage) -> Iterable[Claim]:
    return [Meeting(span=passage.mention(token, token + 1)) for token in passage.triggers]


def registry_of(*types: ClaimType) -> Registry:
    return Registry([*default_registry(), *types])


def raising(_: object = None) -> NoReturn:
    message = "out of\norder"
    raise KeyError(message)


def exiting(_: Passage) -> NoReturn:
    raise SystemExit(3)


def unspeakable(_: Passage) -> NoReturn:
    raise UnspeakableError


def recursing(passage: Passage) -> Iterable[Claim]:
    return recursing(passage)


def raising_half_way(passage: Passage) -> Iterable[Claim]:
    yield from good(passage)
    raising()


def raising_later(passage: Passage) -> Iterable[Claim]:
    return good(passage) if passage.number == 0 else raising()


def endless(passage: Passage) -> Iterable[Claim]:
    for number in count():
        yield Meeting(span=passage.mention(0, 1), rule=str(number))


def endless_of_one(passage: Passage) -> Iterable[Claim]:
    for _ in count():
        yield Meeting(span=passage.mention(0, 1))


def mutating_the_passage(passage: Passage) -> Iterable[Claim]:
    passage.number = 7  # type: ignore[misc]
    return ()


def mutating_a_token(passage: Passage) -> Iterable[Claim]:
    passage.tokens[0].text = "We"  # type: ignore[misc]
    return ()


def mutating_the_tokens(passage: Passage) -> Iterable[Claim]:
    cast(list[object], passage.tokens).append(None)
    return ()


def mutating_an_attribution(passage: Passage) -> Iterable[Claim]:
    passage.attributions[0].negated = True  # type: ignore[misc]
    return ()


def one(passage: Passage, **fields: Any) -> list[Meeting]:
    return [evolve(Meeting(span=passage.mention(0, 1)), **fields)]


FAULTS = [
    pytest.param(raising, Meeting, r"KeyError: 'out of\\norder'", id="raises"),
    pytest.param(raising_half_way, Meeting, r"KeyError: 'out of\\norder'", id="raises half-way"),
    pytest.param(raising_later, Meeting, r"KeyError: 'out of\\norder'", id="raises on a later passage"),
    pytest.param(exiting, Meeting, "SystemExit: 3", id="exits"),
    pytest.param(unspeakable, Meeting, "UnspeakableError", id="raises an error that cannot be shown"),
    pytest.param(recursing, Meeting, "RecursionError: maximum recursion depth exceeded", id="recurses"),
    pytest.param(lambda _: None, Meeting, "it returned None, and not claims; where there is none, return ()", id="returns nothing"),
    pytest.param(lambda _: 7, Meeting, "it returned 7, and not claims", id="returns a number"),
    pytest.param(lambda _: "none", Meeting, "it returned 'n', which is no Meeting", id="returns a string"),
    pytest.param(lambda _: [None], Meeting, "it returned None, which is no Meeting", id="returns no claim"),
    pytest.param(lambda _: [{}], Meeting, "it returned a value of class dict, which is no Meeting", id="returns a dict"),
    pytest.param(lambda passage: set(good(passage)), Meeting, "it returned a set, whose order differs", id="returns a set"),
    pytest.param(lambda p: [Claim(span=p.mention(0, 1))], Meeting, "a value of class Claim, which is no Meeting", id="another class"),
    pytest.param(lambda p: [LongMeeting(span=p.mention(0, 1))], Meeting, "class LongMeeting, which is no Meeting", id="derived class"),
    pytest.param(endless, Meeting, f"it returned more than {MOST_CLAIMS} claims for one passage", id="never ends"),
    pytest.param(endless_of_one, Meeting, f"it returned more than {MOST_CLAIMS} claims for one passage", id="never ends, one claim"),
    pytest.param(
        lambda _: [Meeting(span=Mention("met", [(5000, 5003)]))],
        Meeting,
        r"its span.spans\[0\] 5000:5003 leaves the text, which has 106 code points",
        id="outside the text",
    ),
    pytest.param(
        lambda p: one(p, who=Mention("Ann", [(0, 3)])),
        Meeting,
        "its who 'Ann' is not what stands at 0:3, which is 'The'",
        id="other words",
    ),
    pytest.param(
        lambda p: one(p, who=Mention("They met", [(0, 4), (5, 8)])),
        Meeting,
        "its who 'They met' is not what stands at 0:4, 5:8, which is 'They … met'",
        id="pieces joined otherwise",
    ),
    pytest.param(
        lambda p: one(p, others=(p.mention(0, 1), Mention("x", [(0, 3)]))),
        Meeting,
        r"its others\[1\] 'x' is not what stands",
        id="other words in a list",
    ),
    pytest.param(lambda p: one(p, who=Mention("", [(3, 3)])), Meeting, "its who '' is not what stands at 3:3, which is ''", id="no words"),
    pytest.param(
        lambda p: one(p, steps=[Step("r", "d", [(0, 999)])]),
        Meeting,
        r"its steps\[0\].spans\[0\] 0:999 leaves the text",
        id="step outside the text",
    ),
    pytest.param(lambda p: one(p, span_and_rank=(Span(0, 999), 1)), Meeting, r"its span_and_rank\[0\] 0:999 leaves", id="pair outside"),
    pytest.param(lambda p: one(p, span_and_rank=(Span(0, 1),)), Meeting, "its span_and_rank is a value of class tuple", id="half a pair"),
    pytest.param(
        lambda _: [Meeting(span=cast(Mention, None))], Meeting, "its span is None, which its class does not declare", id="no span"
    ),
    pytest.param(lambda p: one(p, span=Span(0, 4)), Meeting, "its span is a value of class Span", id="a span for a mention"),
    pytest.param(lambda p: one(p, mood="grim"), Meeting, "its mood is 'grim', which its class does not declare", id="no choice"),
    pytest.param(lambda p: one(p, others=[p.mention(0, 1)]), Meeting, "its others is a value of class list", id="list for a tuple"),
    pytest.param(lambda p: one(p, negated=1), Meeting, "its negated is 1, which", id="number for a truth value"),
    pytest.param(lambda p: one(p, caveats=[b"x"]), Meeting, r"its caveats\[0\] is a value of class bytes", id="bytes for a caveat"),
    pytest.param(lambda p: one(p, place="x" * 99), Meeting, "its place is 'x{59}…, which", id="a string for a place"),
    pytest.param(lambda p: one(p, attribution="a99"), Meeting, "its attribution 'a99' is none of the document's", id="unknown attribution"),
    pytest.param(lambda p: [Strict(span=p.mention(0, 1), hours=25)], Strict, "ValueError: refused", id="refused by its validator"),
    pytest.param(lambda p: [Nameless(span=p.mention(0, 1))], Nameless, "ValueError: refused", id="refuses its id"),
    pytest.param(lambda p: [Carefree(span=p.mention(0, 1))], Carefree, "ValueError: refused", id="refuses a caveat"),
    pytest.param(lambda p: [Unhashed(span=p.mention(0, 1))], Unhashed, "RuntimeError: no hash today", id="has no hash"),
    pytest.param(mutating_the_passage, Meeting, "FrozenInstanceError", id="changes the passage"),
    pytest.param(mutating_a_token, Meeting, "FrozenInstanceError", id="changes a token"),
    pytest.param(mutating_the_tokens, Meeting, "AttributeError: 'tuple' object has no attribute 'append'", id="changes the tokens"),
    pytest.param(mutating_an_attribution, Meeting, "FrozenInstanceError", id="changes an attribution"),
]


@pytest.mark.parametrize(("fault", "result", "reason"), FAULTS)
def test_a_fault_costs_the_type_s_own_claims_and_one_warning(fault: Callable[[Passage], Any], result: type[Claim], reason: str) -> None:
    expected = parse(TEXT, id="d1", registry=registry_of(meetings(good)))
    with pytest.warns(PluginWarning) as caught:
        document = parse(TEXT, id="d1", registry=registry_of(meetings(fault, "broken", result), meetings(good)))
    assert document == expected
    assert {claim.type for claim in document.claims} == {"casualties", "meetings"}
    assert document.remarks
    (message,) = [str(warning.message) for warning in caught]
    start = "claim type 'broken' of tests (tests.test_isolation) failed in document 'd1', and its claims there are left out: "
    assert message.startswith(start)
    with pytest.raises(ClaimTypeError, match=reason) as raised:
        parse(TEXT, id="d1", registry=registry_of(meetings(fault, "broken", result)), strict=True)
    assert str(raised.value) == message
    assert raised.value.__cause__ is not None


def test_a_type_that_failed_is_not_asked_again() -> None:
    asked: list[int] = []

    def failing(passage: Passage) -> NoReturn:
        asked.append(passage.number)
        raising()

    with pytest.warns(PluginWarning):
        parse(TEXT, registry=Registry([meetings(failing)]))
    assert asked == [0]


def test_every_type_that_fails_is_warned_of() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for name in ("d1", "d2"):
            parse(TEXT, id=name, registry=Registry([meetings(raising, "first"), meetings(exiting, "second")]))
    assert [str(warning.message).partition(" of ")[0] for warning in caught] == ["claim type 'first'", "claim type 'second'"] * 2


def test_an_interrupt_goes_through() -> None:
    def interrupted(_: Passage) -> NoReturn:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        parse(TEXT, registry=Registry([meetings(interrupted)]))


def test_every_way_in_can_be_strict(tmp_path: pathlib.Path) -> None:
    registry = Registry([meetings(raising)])
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(ClaimTypeError, match="claim type 'meetings'"):
        parse_claims(TEXT, registry=registry, strict=True)
    with pytest.raises(ClaimTypeError, match="claim type 'meetings'"):
        parse_attributions(TEXT, registry=registry, strict=True)
    with pytest.raises(ClaimTypeError, match="claim type 'meetings'"):
        read_article(path, registry=registry, strict=True)


# What is no fault


def test_the_pipeline_fills_in_what_every_claim_has() -> None:
    text = "They met and met. Others meet too."
    claims = parse_claims(text, registry=Registry([meetings(good), meetings(good, "rounds")]), strict=True)
    assert [(claim.id, claim.type, claim.span.hull.start, claim.attribution) for claim in claims] == [
        ("c1", "meetings", 5, None),
        ("c2", "rounds", 5, None),
        ("c3", "meetings", 13, None),
        ("c4", "rounds", 13, None),
        ("c5", "meetings", 25, None),
        ("c6", "rounds", 25, None),
    ]
    assert {claim.caveats for claim in claims} == {("unsourced",)}


def test_a_claim_of_every_shape_is_taken_and_written() -> None:
    def full(passage: Passage) -> Iterable[Claim]:
        first, second = passage.mention(0, 1), passage.mention(1, 2)
        yield Meeting(span=first, who=second, others=(first, second), mood="tense", hours=2, span_and_rank=(first.hull, 1), secret=Secret())

    registry = Registry([meetings(full)])
    document = parse(TEXT, registry=registry, strict=True)
    assert len(document.claims) == 2
    assert from_record(json.loads(json.dumps(to_record(document))), registry=registry) == document


def test_an_exact_duplicate_is_dropped() -> None:
    twice = Registry([meetings(lambda passage: [*good(passage), *good(passage)])])
    assert parse_claims(TEXT, registry=twice, strict=True) == parse_claims(TEXT, registry=Registry([meetings(good)]), strict=True)


def test_as_many_claims_as_a_passage_may_have() -> None:
    many = meetings(lambda passage: [Meeting(span=passage.mention(0, 1), hours=float(n)) for n in range(MOST_CLAIMS)])
    assert len(parse_claims("They met.", registry=Registry([many]), strict=True)) == MOST_CLAIMS


def test_a_plugin_that_names_an_attribution_is_credited_with_it() -> None:
    named = meetings(lambda passage: [Meeting(span=passage.mention(0, 1), attribution="a1")])
    (claim,) = parse_claims("Police said they met.", registry=Registry([named]), strict=True)
    assert claim.attribution == "a1"
    assert [step.rule for step in claim.explain()] == ["credit"]


def test_a_header_is_not_searched() -> None:
    read = read_text("They met.\n20230510\nThey met.", start=19)
    claims = find_claims(mark_text(read, None), (), Registry([meetings(good)]), strict=True)
    assert [claim.span.hull.start for claim in claims] == [24]
