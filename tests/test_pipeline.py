"""The way from a text to its document: arguments, misuse, and what holds for every text."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import pathlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from attributed_claims import (
    BadArticleError,
    BadDateError,
    BadTextError,
    Registry,
    parse,
    parse_attributions,
    parse_claims,
    read_article,
    to_record,
)
from attributed_claims.values import GAP, Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attributed_claims import Document

SEED = pathlib.Path(__file__).parent.parent / "seeds" / "000_137d8bd614ad6473.txt"

DAM = "The ministry said on Monday that 12 people had drowned. “We need boats,” Mayor Rosa Lund added."


def mentions_in(value: object) -> Iterator[Mention]:
    """Yield every mention in a value, however deep."""
    if isinstance(value, Mention):
        yield value
    parts = list(value) if isinstance(value, tuple) else [getattr(value, field.name) for field in getattr(value, "__attrs_attrs__", ())]
    for part in parts:
        yield from mentions_in(part)


def check(document: Document, text: str) -> None:
    """Assert what must hold for the document of any text."""
    assert document.text is text
    for mention in mentions_in(document):
        assert mention.text == GAP.join(text[span.start : span.end] for span in mention.spans)
        assert mention.spans[-1].end <= len(text)
    ends = [sentence.span.end for sentence in document.sentences]
    starts = [sentence.span.start for sentence in document.sentences]
    assert starts == sorted(starts)
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    ids = [one.id for one in document.attributions]
    assert ids == [f"a{number}" for number in range(1, len(ids) + 1)]
    assert [claim.id for claim in document.claims] == [f"c{number}" for number in range(1, len(document.claims) + 1)]
    assert {one.parent for one in document.attributions} <= {None, *ids}
    assert all(one.parent != one.id for one in document.attributions)
    by_id = {one.id: one for one in document.attributions}
    for one in document.attributions:
        assert not any(span.overlaps(cue) for span in one.content.spans for cue in one.cue.spans)
        assert one.source is None or not any(span.overlaps(cue) for span in one.source.spans for cue in one.cue.spans)
        assert len(set(one.via)) == len(one.via)
        if one.parent is not None:
            assert any(span.overlaps(one.cue.hull) for span in by_id[one.parent].content.spans)
    assert {claim.attribution for claim in document.claims} <= {None, *ids}
    known = {claim.id for claim in document.claims}
    assert all({relation.from_, relation.to} <= known for relation in document.relations)
    assert all(set(remark.of) <= known for remark in document.remarks)


# Misuse


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(None, "text must be a str, not NoneType", id="None"),
        pytest.param(b"498 died", "text must be a str, not bytes: decode it first", id="bytes"),
        pytest.param(bytearray(b"498 died"), "text must be a str, not bytearray: decode it first", id="bytearray"),
        pytest.param(["498 died"], "text must be a str, not list", id="list"),
        pytest.param(SEED, f"text must be a str, not {type(SEED).__name__}", id="path"),
    ],
)
@pytest.mark.parametrize("function", [parse, parse_attributions, parse_claims])
def test_a_text_that_is_no_str_is_refused(function: Any, text: object, message: str) -> None:
    with pytest.raises(BadTextError) as caught:
        function(text)
    assert str(caught.value) == message
    assert isinstance(caught.value, TypeError)


@pytest.mark.parametrize("name", ["title", "url", "id"])
def test_what_goes_beside_the_text_is_a_str_or_none(name: str) -> None:
    arguments: dict[str, Any] = {name: 7}
    with pytest.raises(BadTextError, match=f"^{name} must be a str or None, not int$"):
        parse(DAM, **arguments)


@pytest.mark.parametrize(
    ("published", "message"),
    [
        pytest.param("3 March 2022", "'3 March 2022' is no date: write it as YYYY-MM-DD", id="words"),
        pytest.param("2022-02-30", "'2022-02-30' is no date: write it as YYYY-MM-DD", id="no-such-day"),
        pytest.param("20220303", "'20220303' is no date: write it as YYYY-MM-DD", id="without-hyphens"),
        pytest.param("", "'' is no date: write it as YYYY-MM-DD", id="empty"),
        pytest.param(20220303, "a date is a datetime.date or a string written YYYY-MM-DD, not int", id="int"),
    ],
)
def test_a_date_that_is_none_is_refused(published: Any, message: str) -> None:
    with pytest.raises(BadDateError) as caught:
        parse(DAM, published=published)
    assert str(caught.value) == message
    assert isinstance(caught.value, ValueError)


def test_everything_but_the_text_goes_by_name() -> None:
    with pytest.raises(TypeError, match="positional"):
        parse(DAM, "2022-03-03")  # type: ignore[call-arg]


def test_a_file_that_is_missing_is_named(tmp_path: pathlib.Path) -> None:
    with pytest.raises(BadArticleError, match="missing.txt: No such file or directory"):
        read_article(tmp_path / "missing.txt")


# Arguments


@pytest.mark.parametrize(
    "published",
    [
        pytest.param(dt.date(2022, 3, 3), id="date"),
        pytest.param(dt.datetime(2022, 3, 3, 23, 30), id="datetime"),  # noqa: DTZ001 (the day counts as written)
        pytest.param("2022-03-03", id="iso-date"),
        pytest.param("2022-03-03T23:30:00Z", id="iso-date-and-time"),
    ],
)
def test_published_is_a_day(published: dt.date | str) -> None:
    document = parse(DAM, published=published)
    assert document.published == dt.date(2022, 3, 3)
    times = [one.reported for one in document.attributions]
    assert [time and time.value for time in times] == ["2022-02-28", None]


def test_without_published_nothing_relative_is_resolved() -> None:
    times = [one.reported for one in parse(DAM).attributions]
    assert [time and (time.text, time.value, time.start) for time in times] == [("Monday", None, None), None]


def test_what_the_caller_says_is_kept() -> None:
    document = parse(DAM, title="Twelve drown", url="https://news.example/1", id="n-1", published="2022-03-03")
    assert (document.title, document.url, document.id) == ("Twelve drown", "https://news.example/1", "n-1")
    plain = parse(DAM)
    assert (plain.title, plain.url, plain.published) == (None, None, None)
    assert plain.id == plain.sha256[:16]
    assert plain.sha256 == hashlib.sha256(DAM.encode()).hexdigest() == document.sha256
    assert plain.sentences == document.sentences


def test_a_header_is_read_from_files_only(tmp_path: pathlib.Path) -> None:
    text = "Twelve drown in Vale\n20220303\nhttps://news.example/1\n" + DAM
    path = tmp_path / "article.txt"
    path.write_text(text, encoding="utf-8")
    document = read_article(path)
    assert (document.title, document.url, document.published) == ("Twelve drown in Vale", "https://news.example/1", dt.date(2022, 3, 3))
    assert document.sentences[0].headline
    assert not any(sentence.headline for sentence in parse(text).sentences)
    assert parse(text).title is None
    assert read_article(path, published="2023-01-01").published == dt.date(2023, 1, 1)


def test_claim_types_come_from_the_registry() -> None:
    assert {claim.type for claim in parse(DAM).claims} == {"casualties"}
    assert parse(DAM, registry=Registry([])).claims == ()


def test_parse_attributions_and_parse_claims_are_the_document_s() -> None:
    document = parse(DAM, published="2022-03-03")
    assert parse_attributions(DAM, published="2022-03-03") == document.attributions
    assert parse_claims(DAM, published="2022-03-03") == document.claims
    assert len(document.attributions) == 2


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\ufeff", "\x00", "\ud800", "”", "...", "?!" * 500])
def test_a_text_without_words_has_nothing(text: str) -> None:
    document = parse(text, published="2022-03-03")
    assert (document.attributions, document.claims, document.relations, document.remarks) == ((), (), (), ())
    check(document, text)


# The same every time


def test_the_same_text_gives_the_same_record_in_every_process() -> None:
    script = (
        "import json, sys; from attributed_claims import read_article, to_record;"
        "print(json.dumps(to_record(read_article(sys.argv[1])), ensure_ascii=True))"
    )
    records = [
        subprocess.run(
            [sys.executable, "-c", script, str(SEED)],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in [("0", "UTC"), ("1", "Asia/Tokyo")]
    ]
    assert records[0] == records[1]
    assert json.loads(records[0]) == json.loads(json.dumps(to_record(read_article(SEED))))


def test_parse_may_run_in_several_threads_at_once() -> None:
    texts = [f"{SEED.read_text(encoding='utf-8')}\n\n{DAM.replace('12', str(number))}" for number in range(8)]
    expected = [parse(text, published="2022-03-03") for text in texts]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda text: parse(text, published="2022-03-03"), texts * 2))
    assert found == expected * 2
    assert len({document.claims for document in expected}) == len(texts)


def test_word_lists_may_be_read_first_by_several_threads_at_once() -> None:
    script = (
        "import sys; from concurrent.futures import ThreadPoolExecutor; from attributed_claims import read_article;"
        "pool = ThreadPoolExecutor(4); found = list(pool.map(read_article, [sys.argv[1]] * 4));"
        "print(len(set(found)), len(found[0].attributions) > 9)"
    )
    done = subprocess.run([sys.executable, "-c", script, str(SEED)], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "1 True\n"


# Any text whatever

anything = st.text(st.characters(exclude_categories=[]))
names = st.sampled_from(["Ruiz", "Gen. Okoro", "the Kremlin", "Police", "officials in Oslo", "He", "The U.N.", "who"])
verbs = st.sampled_from(["said", "said that", "denied", "told Reuters", "has not confirmed", "called", "added:", "according to", "claims"])
rest = st.sampled_from(
    [
        "12 people were killed",
        "around 3,700 injured and 572 captured",
        "“no deal” was near",
        "to vote 51-49 against the bill",
        "three battalions were sent to Kyiv",
        "it was 'over'",
        "up from 80 on Tuesday",
        "in a statement",
        "dozens",
        "“",
        "”",
        "'",
    ]
)
marks = st.sampled_from([".", ",", ".\n\n", ",”", "?", ":", " —", " (", ")", "", ";", ".\n", "\x00", "\ud800", "…”", "\u2028"])
news = st.lists(st.one_of(names, verbs, rest, marks), max_size=40).map(" ".join)


@given(anything)
def test_no_text_makes_parse_raise(text: str) -> None:
    check(parse(text, published="2022-03-03"), text)


@given(news)
def test_news_like_text_gives_a_sound_document(text: str) -> None:
    document = parse(text, published="2022-03-03")
    check(document, text)
    assert parse(text, published="2022-03-03") == document


@given(news)
def test_a_document_does_not_depend_on_the_ones_before_it(text: str) -> None:
    before = parse(text)
    parse(DAM)
    assert parse(text) == before
    assert evolve(before, id="x") == parse(text, id="x")
