"""What a plugin sees and what it may do wrong: the passage, and find_claims around a stranger's code."""

from __future__ import annotations

import datetime as dt
import pickle
import warnings
from typing import TYPE_CHECKING

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from attributed_claims import parse
from attributed_claims.attributions.find import find_attributions
from attributed_claims.claims.find import MOST_CLAIMS, find_claims
from attributed_claims.claims.marked import Reading
from attributed_claims.claims.passage import Passage, Token
from attributed_claims.claims.registry import Registry, default_registry
from attributed_claims.claims.types import ClaimType
from attributed_claims.errors import ClaimTypeError, PluginWarning
from attributed_claims.pipeline import mark_text
from attributed_claims.text.sentences import read_text
from attributed_claims.values import Claim, Mention, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

TEXT = 'The talks ended. On Monday, envoy Ana Ruiz said "some 40 delegates" would meet in Bern. Nobody left.'


def passages(text: str = TEXT) -> list[Passage]:
    marks = mark_text(read_text(text), dt.date(2023, 5, 10))
    reading = Reading(marks, find_attributions(marks))
    return [Passage(reading.passage(number)) for number in range(len(marks.read.sentences))]


def test_a_passage_is_one_sentence() -> None:
    first, middle, last = passages()
    assert first.text == "The talks ended."
    assert (middle.before, middle.after) != (None, None)
    assert (first.before, last.after) == (None, None)
    assert middle.before is not None
    assert middle.before.text == first.text
    assert [passage.span for passage in (first, middle, last)] == [Span(0, 16), Span(17, 87), Span(88, 100)]
    assert (first.headline, first.paragraph, first.number) == (False, 0, 0)


def test_its_tokens_are_counted_from_zero() -> None:
    passage = passages()[2]
    assert passage.tokens == (
        Token("Nobody", "nobody", "o", Span(88, 94)),
        Token("left", "left", "x", Span(95, 99)),
        Token(".", ".", ".", Span(99, 100)),
    )
    assert passage.mention(0, 2) == Mention("Nobody left", [(88, 99)])


def test_its_marks_are_those_of_its_sentence() -> None:
    passage = passages()[1]
    assert [quantity.text for quantity in passage.quantities] == ["some 40"]
    assert [time.value for time in passage.times] == ["2023-05-08"]
    assert [mention.text for mention in passage.names] == ["Ana Ruiz", "Bern"]
    assert "envoy Ana Ruiz" in [mention.text for mention in passage.phrases]
    assert [mention.text for mention in passage.quotes] == ['"some 40 delegates"']
    assert {source.text for one in passage.attributions if (source := one.source)} == {"envoy Ana Ruiz"}
    assert (passages()[0].attributions, passages()[0].quotes, passages()[0].quantities) == ((), (), ())


def test_credit_is_asked_for_a_place() -> None:
    passage = passages()[1]
    credit = passage.credit(passage.quantities[0])
    assert credit is not None
    assert credit.source is not None
    assert credit.source.text == "envoy Ana Ruiz"
    assert passages()[0].credit(passages()[0].span) is None


def test_spans_and_tokens_go_into_each_other() -> None:
    passage = passages()[1]
    figure = passage.quantities[0]
    first, end = passage.tokens_of(figure)
    assert passage.mention(first, end).spans == figure.spans
    assert passage.tokens_of(Span(0, 3)) == (0, 0)  # another sentence's


@pytest.mark.parametrize(("first", "end"), [(-1, 2), (2, 2), (3, 1), (0, 99)])
def test_a_range_that_is_none_is_refused(first: int, end: int) -> None:
    with pytest.raises(ValueError, match=r"the passage has tokens 0 to 2, and no range"):
        passages()[2].mention(first, end)


@given(st.text(max_size=200))
def test_every_passage_of_any_text_can_be_read(text: str) -> None:
    for passage in passages(text):
        assert passage.text == text[passage.span.start : passage.span.end]
        for mention in (*passage.phrases, *passage.names, *passage.quotes, *passage.quantities, *passage.times):
            assert mention.text == " … ".join(text[span.start : span.end] for span in mention.spans)
        assert passage.tokens_of(passage.span) == (0, len(passage.tokens))


# A stranger's code.


@frozen(kw_only=True)
class Meeting(Claim):
    who: Mention | None = None


def meetings(parse_function: Callable[[Passage], Iterable[Claim]], name: str = "meetings") -> ClaimType:
    return ClaimType(name=name, triggers={"met", "meet"}, parse=parse_function, result=Meeting)


def good(passage: Passage) -> Iterable[Claim]:
    return [Meeting(span=passage.mention(token, token + 1)) for token in passage.triggers]


def found(*types: ClaimType, text: str = "They met and met. Others meet too.", strict: bool = False) -> tuple[Claim, ...]:
    return find_claims(mark_text(read_text(text), None), (), Registry(types), document="d1", strict=strict)


def test_the_pipeline_fills_in_what_every_claim_has() -> None:
    claims = found(meetings(good), meetings(good, "rounds"))
    assert [(claim.id, claim.type, claim.span.hull.start, claim.attribution) for claim in claims] == [
        ("c1", "meetings", 5, None),
        ("c2", "rounds", 5, None),
        ("c3", "meetings", 13, None),
        ("c4", "rounds", 13, None),
        ("c5", "meetings", 25, None),
        ("c6", "rounds", 25, None),
    ]
    assert {claim.caveats for claim in claims} == {("unsourced",)}


def test_an_exact_duplicate_is_dropped() -> None:
    twice = meetings(lambda passage: [*good(passage), *good(passage)])
    assert found(twice) == found(meetings(good))


def raising(passage: Passage) -> Iterable[Claim]:
    message = f"cannot read {passage.text!r}"
    raise KeyError(message)


def yielding_then_raising(passage: Passage) -> Iterable[Claim]:
    yield from good(passage)
    raise RuntimeError


def outside(passage: Passage) -> Iterable[Claim]:
    return [Meeting(span=Mention("met", [(5000, 5003)])) for _ in passage.triggers]


def misquoting(passage: Passage) -> Iterable[Claim]:
    return [Meeting(span=passage.mention(0, 1), who=Mention("Ann", [(0, 3)]))]


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        pytest.param(raising, "KeyError: \"cannot read 'They met and met.'\"", id="raises"),
        pytest.param(yielding_then_raising, "RuntimeError: ", id="raises half-way"),
        pytest.param(lambda _: [Claim(span=Mention("They", [(0, 4)]))], "which is no Meeting", id="another class"),
        pytest.param(lambda _: [None], "it returned None, which is no Meeting", id="no claim"),
        pytest.param(lambda _: None, "TypeError: 'NoneType' object is not iterable", id="returns nothing"),
        pytest.param(outside, "its span 'met' leaves the text", id="outside the text"),
        pytest.param(misquoting, "its who 'Ann' is not what stands at Span(start=0, end=3)", id="other words"),
        pytest.param(
            lambda passage: [Meeting(span=passage.mention(0, 1), rule=str(n)) for n in range(MOST_CLAIMS + 1)],
            f"it returned more than {MOST_CLAIMS} claims for one passage",
            id="too many",
        ),
    ],
)
def test_a_fault_costs_only_the_types_own_claims_and_one_warning(fault: Callable[[Passage], Iterable[Claim]], reason: str) -> None:
    broken = meetings(fault, "broken")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        claims = found(broken, meetings(good))
    assert {claim.type for claim in claims} == {"meetings"}
    assert len(claims) == 3
    assert [warning.category for warning in caught] == [PluginWarning]
    message = str(caught[0].message)
    assert message.startswith("claim type 'broken' of tests")
    assert "failed in document 'd1', and its claims there are left out" in message
    assert reason in message


def test_strict_raises() -> None:
    with pytest.raises(ClaimTypeError, match="claim type 'broken'.*cannot read"):
        found(meetings(raising, "broken"), strict=True)


def test_a_plugin_that_names_an_attribution_is_credited_with_it() -> None:
    text = "Police said they met."
    marks = mark_text(read_text(text), None)
    attributions = find_attributions(marks)
    named = meetings(lambda passage: [Meeting(span=passage.mention(0, 1), attribution=attributions[0].id)])
    text_claim = find_claims(marks, attributions, Registry([named]))[0]
    assert text_claim.attribution == attributions[0].id
    assert [step.rule for step in text_claim.explain()] == ["credit"]


def test_a_header_is_not_searched() -> None:
    text = "They met.\n20230510\nThey met."
    read = read_text(text, start=19)
    claims = find_claims(mark_text(read, None), (), Registry([meetings(good)]))
    assert [claim.span.hull.start for claim in claims] == [24]


@given(st.lists(st.sampled_from(
    'killed wounded dead missing 12 at least some no toll rose to from a man and or , ; . including of them were was voted 5-2 the Senate troops sent " said police'.split(),
), max_size=60))  # fmt: skip
def test_any_order_of_the_words_of_claims_yields_well_formed_claims(words: list[str]) -> None:
    text = " ".join(words)
    document = parse(text, published="2023-05-10", registry=default_registry().select(["casualties", "deployments", "votes"]))
    assert document == parse(text, published="2023-05-10", registry=default_registry().select(["casualties", "deployments", "votes"]))
    for claim in document.claims:
        assert text[claim.span.hull.start : claim.span.hull.end] == claim.span.text
        assert claim.steps
    assert pickle.loads(pickle.dumps(document)) == document
