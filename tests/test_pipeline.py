"""The way from a text to its document: arguments, misuse, and what holds for every text."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import pathlib
import subprocess
import sys
from typing import Any

import pytest

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

from .soundness import check
from .work import Work

SEED = pathlib.Path(__file__).parent.parent / "seeds" / "000_137d8bd614ad6473.txt"

DAM = "The ministry said on Monday that 12 people had drowned. “We need boats,” Mayor Rosa Lund added."


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


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ruiz called for", id="a preposition as the last word"),
        pytest.param("The Senate rejected it by a show of", id="what a vote was shown by is missing"),
        pytest.param("\x1c \r\n \u200d 12 people were killed", id="a separator before a joiner"),
        pytest.param(
            "next month , added \r\n early Tuesday The U.N. is said to have claims Police hours later to vote 51-49 against the bill",
            id="a source that runs into its cue",
        ),
        pytest.param(", added" * 60, id="verbs between commas"),
        pytest.param("was quoted by RIA as saying " * 20, id="passives that run on"),
        pytest.param("½added:" * 30, id="colons without blanks"),
        pytest.param("“We won, he said.\n\n" * 20, id="quotations left open"),
        pytest.param("12 voted for, 13 against, " * 20, id="votes told in a row"),
        pytest.param("The House passed the bill. " * 2 + "the House passed the bill " * 20, id="one vote told again"),
        pytest.param("said " * 200, id="one cue"),
        pytest.param("\x05\x05\udcd4\udce4 said \udce4", id="lone surrogates"),
    ],
)
def test_what_once_broke_or_held_up_the_parser_is_parsed(text: str) -> None:
    with Work() as work:
        check(parse(text, published="2022-03-03"), text)
    work.check(text)
