"""What a plugin sees: the passage."""

from __future__ import annotations

import datetime as dt
import pickle
from typing import Any, cast

import pytest
from attrs import fields, has
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from attributed_claims import parse
from attributed_claims.attributions.chains import with_chains
from attributed_claims.attributions.find import find_attributions
from attributed_claims.attributions.resolve import resolve_sources
from attributed_claims.claims.marked import Reading
from attributed_claims.claims.passage import Passage, Token
from attributed_claims.claims.registry import default_registry
from attributed_claims.pipeline import mark_text
from attributed_claims.text.sentences import read_text
from attributed_claims.values import Mention, Span

TEXT = 'The talks ended. On Monday, envoy Ana Ruiz said "some 40 delegates" would meet in Bern. Nobody left.'


def passages(text: str = TEXT) -> list[Passage]:
    marks = mark_text(read_text(text), dt.date(2023, 5, 10))
    reading = Reading(marks, with_chains(resolve_sources(marks, find_attributions(marks))))
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


def test_nothing_a_passage_shows_can_be_changed() -> None:
    passage = passages()[1]
    seen: list[object] = [getattr(passage, name) for name in dir(passage) if not name.startswith("_")]
    for value in seen:
        if isinstance(value, tuple):
            seen += value
        elif isinstance(value, Passage) or callable(value):
            continue
        elif has(type(value)):
            with pytest.raises(FrozenInstanceError):
                value.text = ""  # type: ignore[attr-defined]
            seen += [getattr(value, field.name) for field in fields(cast(Any, type(value)))]
        else:
            assert isinstance(value, str | int | bool | dt.date | None), value


@given(st.text(max_size=200))
def test_every_passage_of_any_text_can_be_read(text: str) -> None:
    for passage in passages(text):
        assert passage.text == text[passage.span.start : passage.span.end]
        for mention in (*passage.phrases, *passage.names, *passage.quotes, *passage.quantities, *passage.times):
            assert mention.text == " … ".join(text[span.start : span.end] for span in mention.spans)
        assert passage.tokens_of(passage.span) == (0, len(passage.tokens))


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
