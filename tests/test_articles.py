"""The header of a stored article, and the file it is read from."""

from __future__ import annotations

import datetime as dt
import hashlib
import pathlib

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from attributed_claims import parse, read_article
from attributed_claims.claims.registry import Registry
from attributed_claims.errors import BadArticleError, BadDateError, BadTextError
from attributed_claims.text.articles import Article, decode_article, load_article, split_header
from attributed_claims.text.dates import read_date
from attributed_claims.values import Span

SEED = pathlib.Path(__file__).parents[1] / "seeds" / "000_137d8bd614ad6473.txt"
NONE = Registry()

DAY = dt.date(2021, 8, 14)
URL = "https://example.org/news/ferries"
TITLE = "Two ferries collide off Batumi"
BODY = "The port said nobody was hurt.\nIts chief blamed the fog."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("\n\n\n", id="blank-lines"),
        pytest.param(BODY, id="two-paragraphs"),
        pytest.param(f"{TITLE}\n{BODY}", id="a-headline-alone-may-be-a-paragraph"),
        pytest.param(f"{TITLE}\n\n\n{BODY}", id="blank-date-and-blank-address"),
        pytest.param(f"{TITLE}\n12345678\n{BODY}", id="eight-digits-that-are-no-day"),
        pytest.param(f"{TITLE}\n10101010\n{BODY}", id="eight-digits-of-another-age"),
        pytest.param(f"{TITLE}\n2,870\n{BODY}", id="a-figure"),
        pytest.param(f"{TITLE}\n20210814 was the day.\n{BODY}", id="a-date-that-goes-on"),
        pytest.param(f"The port said nobody was hurt.\n20210814\n{BODY}", id="a-first-line-with-a-final-stop"),
        pytest.param(f"The port's list is here:\n{URL}\n{BODY}", id="an-address-behind-a-colon"),
        pytest.param(f"The full list can be found at\n{URL}\n{BODY}", id="an-address-that-ends-a-sentence"),
        pytest.param(f"{TITLE}\n{URL} has more.\n{BODY}", id="an-address-that-goes-on"),
        pytest.param(f"{TITLE}\nNobody was hurt.\n20210814\n{URL}\n{BODY}", id="a-date-too-far-down"),
        pytest.param(f"{'Ferry ' * 60}\n20210814\n{URL}\n{BODY}", id="a-first-line-as-long-as-a-paragraph"),
    ],
)
def test_text_without_header_is_left_whole(text: str) -> None:
    assert split_header(text) == Article(text)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(f"{TITLE}\n20210814\n{URL}\n", (TITLE, DAY, URL), id="all-three"),
        pytest.param(f"{TITLE}\n2021-08-14\n{URL}\n", (TITLE, DAY, URL), id="iso-date"),
        pytest.param(f"{TITLE}\r\n20210814\r\n{URL}\r\n", (TITLE, DAY, URL), id="windows-line-ends"),
        pytest.param(f"{TITLE}\r20210814\r{URL}\r", (TITLE, DAY, URL), id="old-line-ends"),
        pytest.param(f"{TITLE}\n\n{URL}\n", (TITLE, None, URL), id="blank-date"),
        pytest.param(f"{TITLE}\n{URL}\n", (TITLE, None, URL), id="no-date"),
        pytest.param(f"{TITLE}\n20210814\n\n", (TITLE, DAY, None), id="blank-address"),
        pytest.param(f"{TITLE}\n20210814\n", (TITLE, DAY, None), id="no-address"),
        pytest.param(f"\n20210814\n{URL}\n", (None, DAY, URL), id="blank-title"),
        pytest.param(f"20210814\n{URL}\n", (None, DAY, URL), id="no-title"),
        pytest.param(f"\n\n{URL}\n", (None, None, URL), id="address-alone"),
        pytest.param(f"  {TITLE} \t\n 20210814 \n {URL} \n", (TITLE, DAY, URL), id="white-space-around"),
        pytest.param(f"\ufeff{TITLE}\n20210814\n{URL}\n", (TITLE, DAY, URL), id="byte-order-mark"),
        pytest.param(f"\ufeff20210814\n{URL}\n", (None, DAY, URL), id="byte-order-mark-before-the-date"),
        pytest.param(f"Envoys leave the U.S.\n20210814\n{URL}\n", ("Envoys leave the U.S.", DAY, URL), id="title-that-ends-in-a-stop"),
        pytest.param(f"Who sank the Batumi ferry?\n{URL}\n", ("Who sank the Batumi ferry?", None, URL), id="title-that-asks"),
    ],
)
def test_header_is_recognised(head: str, expected: tuple[str | None, dt.date | None, str | None]) -> None:
    title, published, url = expected
    text = head + BODY
    at = text.index(title or "")
    headline = Span(at, at + len(title)) if title else None
    assert split_header(text) == Article(text, title=title, published=published, url=url, headline=headline, body=len(head))


def test_header_date_that_is_no_day_is_reported_by_line() -> None:
    with pytest.raises(BadArticleError, match=r"^line 2: 20210230 is no date: write it as YYYYMMDD, or leave the line blank$"):
        split_header(f"{TITLE}\n20210230\n{URL}\n{BODY}")


lines = st.sampled_from(["", " ", TITLE, "The list is at", "Fog.", "20210814", "2021-08-14", URL, "\ufeff", "\r", "Ω\u2028x"])


@given(st.lists(lines).map("\n".join))
def test_header_never_leaves_the_text(text: str) -> None:
    article = split_header(text)
    assert article.text == text
    assert 0 <= article.body <= len(text)
    if article.body:
        assert article.url or article.published
    if article.title:
        assert article.headline
        assert text[article.headline.start : article.headline.end] == article.title == article.title.strip()
        assert article.headline.end <= article.body


def test_seed_is_read_with_the_offsets_of_the_file() -> None:
    text = SEED.read_bytes().decode()
    document = read_article(SEED, registry=NONE)
    assert (document.title, document.published, document.text) == (text.partition("\n")[0], dt.date(2022, 3, 3), text)
    assert document.url == text.split("\n")[2]
    assert document.sha256 == hashlib.sha256(SEED.read_bytes()).hexdigest()
    first, second = document.sentences[:2]
    assert (first.span, first.headline, second.headline) == (Span(0, 70), True, False)
    assert text[second.span.start : second.span.end].startswith("Ukrainian President Volodymyr Zelenskyy had previously")


def test_a_long_address_does_not_break_a_wrapped_body(tmp_path: pathlib.Path) -> None:
    body = (
        "The port said that nobody had been hurt when the two ferries collided in\nthick fog on Saturday. Both were towed to the\nharbour."
    )
    path = tmp_path / "fog.txt"
    path.write_text(f"{TITLE}\n20210814\n{URL}{'/fog' * 30}\n{body}", encoding="utf-8")
    document = read_article(path, registry=NONE)
    assert document.text
    sentences = [document.text[s.span.start : s.span.end] for s in document.sentences]
    assert sentences == [TITLE, body[: body.index(" Both")], body[body.index("Both") :]]


def test_parse_takes_nothing_for_a_header() -> None:
    text = SEED.read_text(encoding="utf-8")
    document = parse(text, registry=NONE)
    assert (document.title, document.url, document.published) == (None, None, None)
    assert not any(sentence.headline for sentence in document.sentences)


def test_date_and_id_of_the_caller_come_before_those_of_the_file() -> None:
    document = read_article(str(SEED), published="2022-03-02", id="npr", registry=NONE)
    assert (document.published, document.id) == (dt.date(2022, 3, 2), "npr")
    assert read_article(SEED, published=dt.date(2022, 3, 2), registry=NONE) == evolve(document, id=document.sha256[:16])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", r"empty: there is no text in it", id="empty"),
        pytest.param("\ufeff \r\n".encode(), r"empty: there is no text in it", id="blank"),
        pytest.param(b"PK\x03\x04\0\0", r"not a text but binary data: a NUL byte at offset 4", id="binary"),
        pytest.param(b"Fog.\nCaf\xe9", r"not UTF-8: byte 0xE9 at offset 8, line 2; convert it to UTF-8 first", id="latin-1"),
        pytest.param(b"Fog \xe2\x80", r"not UTF-8: byte 0xE2 at offset 4, line 1; .*", id="cut-short"),
        pytest.param(b"\xed\xa0\x80", r"not UTF-8: byte 0xED at offset 0, line 1; .*", id="surrogate"),
        pytest.param("Fog".encode("utf-16"), r"not UTF-8 but UTF-16, .*", id="utf-16"),
    ],
)
def test_bytes_that_are_no_article(data: bytes, message: str, tmp_path: pathlib.Path) -> None:
    with pytest.raises(BadArticleError, match=f"^{message}$"):
        decode_article(data)
    path = tmp_path / "fog.txt"
    path.write_bytes(data)
    with pytest.raises(BadArticleError, match=rf".*fog\.txt: {message}$"):
        load_article(path)


def test_missing_file_and_folder_are_named(tmp_path: pathlib.Path) -> None:
    with pytest.raises(BadArticleError, match=r"fog\.txt: No such file"):
        read_article(tmp_path / "fog.txt")
    with pytest.raises(BadArticleError, match=f"{tmp_path.name}: Is a directory"):
        read_article(tmp_path)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(None, None, id="none"),
        pytest.param(DAY, DAY, id="date"),
        pytest.param(dt.datetime(2021, 8, 14, 23, 59, tzinfo=dt.UTC), DAY, id="datetime"),
        pytest.param("2021-08-14", DAY, id="iso"),
        pytest.param("2021-08-14T23:59:00+14:00", DAY, id="iso-with-time"),
    ],
)
def test_dates_that_are_read(value: dt.date | str | None, expected: dt.date | None) -> None:
    got = read_date(value)
    assert got == expected
    assert type(got) is type(expected)


@pytest.mark.parametrize(
    "value", ["", "today", "14.08.2021", "2021-02-30", "2021", "20210814", "2021-W32-6", "2021-08-14x", 20210814, 0, b"2021-08-14"]
)
def test_dates_that_are_none(value: object) -> None:
    with pytest.raises(BadDateError, match="YYYY-MM-DD"):
        parse(BODY, published=value, registry=NONE)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [None, b"Fog.", 3, pathlib.Path("fog.txt")])
def test_text_must_be_a_str(value: object) -> None:
    with pytest.raises(BadTextError, match="text must be a str, not "):
        parse(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["title", "url", "id"])
def test_what_is_kept_must_be_a_str(name: str) -> None:
    with pytest.raises(BadTextError, match=f"^{name} must be a str or None, not int$"):
        parse(BODY, **{name: 3})  # type: ignore[arg-type]
