"""What holds for every text: of the news, broken, or any code points at all."""

from __future__ import annotations

import contextlib
import copy
import json
import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from attributed_claims import (
    Article,
    AttributedClaimsError,
    Quantity,
    find_quantities,
    find_times,
    from_record,
    parse,
    parse_many,
    parse_quantity,
    parse_time,
    to_record,
)
from attributed_claims.cli.inputs import Fault, Item, read_inputs
from attributed_claims.conventions import ACLED, CCC, GTD
from attributed_claims.views.csv import to_csv
from attributed_claims.views.explain import explain, ids_of
from attributed_claims.views.html import to_html
from attributed_claims.views.table import to_table

from .soundness import check, parts_of
from .strategies import articles, texts, wrapped

if TYPE_CHECKING:
    import pathlib

    from attributed_claims import Document

PUBLISHED = "2022-03-03"


def written(document: Document) -> str:
    return json.dumps(to_record(document))


@given(texts)
@example("")
@example("\x00")
@example("\ud800 said \udfff")
@example("“" * 50)
def test_every_document_is_sound_and_comes_back_whole(text: str) -> None:
    document = parse(text, published=PUBLISHED)
    check(document, text)
    assert from_record(to_record(document)) == document
    assert from_record(json.loads(written(document))) == document
    again = pickle.loads(pickle.dumps(document))
    assert (again, again.text, hash(again)) == (document, text, hash(document))
    for other in (copy.copy(document), copy.deepcopy(document)):
        assert other == document
        assert other.text == text


@given(texts)
def test_every_document_can_be_shown(text: str) -> None:
    document = parse(text, published=PUBLISHED)
    assert to_table(document).count("\n") >= len(document.claims)
    assert to_csv(document).count("\r\n") > len(document.claims)
    assert to_html(text, document).startswith("<!DOCTYPE html>")
    for name in ids_of(document):
        assert explain(document, name).startswith(f"{name}: ")
    for part in parts_of(document):
        if isinstance(part, Quantity):
            for convention in (ACLED, CCC, GTD):
                assert convention.figure(part).convention == convention.name


@given(texts)
@example("7" * 5000)
@example("１２３")
@example("1" + ",000" * 200)
def test_every_figure_and_time_stands_where_it_says(text: str) -> None:
    found = [
        *find_quantities(text),
        *find_times(text, relative_to=PUBLISHED),
        parse_quantity(text),
        parse_time(text, relative_to=PUBLISHED),
    ]
    for one in found:
        assert one is None or one.text == text[one.hull.start : one.hull.end] != ""
        if isinstance(one, Quantity):
            assert one.low is not None or one.high is not None
            assert one.low is None or one.high is None or one.low <= one.high
        elif one is not None:
            assert one.start is None or one.end is None or one.start <= one.end


@given(st.lists(articles | texts, max_size=4))
def test_one_after_another_or_apart(many: list[str]) -> None:
    apart = [parse(text, published=PUBLISHED) for text in many]
    assert list(parse_many(Article(text, published=PUBLISHED) for text in many)) == apart
    assert [parse(text, published=PUBLISHED) for text in reversed(many)] == apart[::-1]


# What a longer text leaves as it is.

UNRELATED = [
    "The orchard festival opens in June, and entry is free.",
    "The orchard festival opens in June, as it does wherever apples grow, and entry is free for whoever brings a basket, a ladder and some patience.",
    "The orchard festival opens in June,\nas it does wherever apples grow,\nand entry is free.",
]
"""Paragraphs that say nothing of what other paragraphs may be about: no names, no figures, no cues, no quotation marks."""


def told(document: Document) -> tuple[object, object]:
    """Return what an unrelated paragraph behind the text must not change: all but who a source may be, which names tell."""
    return (
        [(one.cue, one.content, one.stance, one.negated, one.source and one.source.spans, one.reported) for one in document.attributions],
        [(one.type, one.span, one.negated, one.attribution, getattr(one, "quantity", None), one.caveats) for one in document.claims],
    )


@pytest.mark.parametrize("paragraph", UNRELATED)
@given(articles | wrapped)
def test_an_unrelated_paragraph_behind_it_changes_nothing(paragraph: str, text: str) -> None:
    assume(not text.endswith(",”"))  # who says such a quotation comes next
    before, after = parse(text, published=PUBLISHED), parse(f"{text}\n\n{paragraph}", published=PUBLISHED)
    assert told(after) == told(before)
    assert after.sentences[: len(before.sentences)] == before.sentences


# Whoever asks, and however often.

SCRIPT = """
import hashlib, json, sys
from attributed_claims import parse, to_record
for text in json.load(sys.stdin):
    print(json.dumps(to_record(parse(text, published="2022-03-03"))))
"""


def examples_of(strategy: st.SearchStrategy[str], number: int) -> list[str]:
    """Return texts of a strategy, the same ones in every run."""
    found: list[str] = []

    @settings(max_examples=number, derandomize=True, database=None)
    @given(strategy)
    def collect(text: str) -> None:
        found.append(text)

    collect()
    return found


def test_two_processes_write_the_same_bytes() -> None:
    given_texts = json.dumps(examples_of(texts, 100) + examples_of(articles, 60))
    written_by = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            input=given_texts,
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for seed, zone in [("1", "UTC"), ("2", "Asia/Tokyo")]
    ]
    assert written_by[0] == written_by[1]
    assert written_by[0].count("\n") == len(json.loads(given_texts))


THREADS = """
import json, sys, threading
from concurrent.futures import ThreadPoolExecutor
from attributed_claims import parse, to_record
sys.setswitchinterval(1e-5)
texts = json.load(sys.stdin)
together = threading.Barrier(8)
def work(number):
    together.wait()
    return [json.dumps(to_record(parse(text, published="2022-03-03"))) for text in texts]
with ThreadPoolExecutor(8) as pool:
    print(json.dumps(list(pool.map(work, range(8)))))
"""
"""Eight threads that read the word lists for the first time together."""


def test_eight_threads_at_once_find_what_one_finds() -> None:
    given_texts = examples_of(articles, 12)
    done = subprocess.run([sys.executable, "-c", THREADS], input=json.dumps(given_texts), capture_output=True, encoding="utf-8", check=True)
    assert json.loads(done.stdout) == [[written(parse(text, published=PUBLISHED)) for text in given_texts]] * 8


def test_threads_that_parse_different_texts_do_not_mix_them_up() -> None:
    given_texts = examples_of(articles, 40)
    start = Barrier(8)

    def work(first: int) -> list[Document]:
        start.wait()
        return [parse(text, published=PUBLISHED) for text in given_texts[first::8]]

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(work, range(8)))
    assert found == [[parse(text, published=PUBLISHED) for text in given_texts[first::8]] for first in range(8)]


# Records and lines that somebody has changed.

ANY_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["2022-03-03", "casualties", "a1", "exact"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["text", "spans", "id", "type", "x"]), inner, max_size=3),
    max_leaves=6,
)

RECORD = to_record(
    parse(
        "Berg told CNN on Monday that around 3,700 troops were killed. Russia has sent 82 of its forces to Lviv. "
        "The Senate passed the bill 51-49. The toll, up from 3,500 a week ago, could not be independently verified.",
        published=PUBLISHED,
    )
)


def places_in(value: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the way to every place in nested data, as keys and numbers."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [way, *[place for key, piece in inside for place in places_in(piece, (*way, key))]]


def changed(value: Any, way: tuple[Any, ...], by: Any) -> Any:
    """Return nested data with another piece in one place."""
    if not way:
        return by
    key, *rest = way
    if isinstance(value, dict):
        return value | {key: changed(value[key], tuple(rest), by)}
    return [*value[:key], changed(value[key], tuple(rest), by), *value[key + 1 :]]


@given(st.sampled_from(places_in(RECORD)), ANY_JSON)
def test_a_changed_record_is_read_or_refused_with_its_place(way: tuple[Any, ...], by: Any) -> None:
    record = changed(RECORD, way, by)
    with contextlib.suppress(AttributedClaimsError):
        document = from_record(record)
        assert from_record(to_record(document)) == document or by != by  # noqa: PLR0124 (not a number)
        to_table(document)
        to_csv(document)


@given(st.lists(st.binary(max_size=30) | ANY_JSON.map(lambda row: json.dumps(row).encode()) | st.builds(
    lambda text, date: json.dumps({"text": text, "published": date}).encode(), texts, st.sampled_from([None, "2022-03-03", "x", 7]),
), max_size=5))  # fmt: skip
def test_every_line_is_an_article_or_a_fault(tmp_path_factory: pytest.TempPathFactory, lines: list[bytes]) -> None:
    path: pathlib.Path = tmp_path_factory.mktemp("lines") / "articles.jsonl"
    path.write_bytes(b"\n".join(lines))
    for item in read_inputs([str(path)], "auto"):
        assert isinstance(item, Item | Fault)
