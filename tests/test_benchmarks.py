"""The benchmarks: their articles are the same everywhere, and everything runs; what they measure is not tested."""

from __future__ import annotations

import hashlib
import pathlib
from itertools import islice
from typing import TYPE_CHECKING

import pytest
from benchmarks.__main__ import main
from benchmarks.articles import articles_in, made_articles, made_text
from benchmarks.growth import Growth
from benchmarks.report import growth_table, ratio_table
from benchmarks.stages import CUES, PARSE, TAGGER, TAGGER_PIPE, TOKENIZER
from benchmarks.timing import Task, Timing, timed

from attributed_claims import Article, parse_many

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = pathlib.Path(__file__).parents[1]


def test_made_articles_are_the_same_on_every_machine() -> None:
    text = "\f".join(f"{article.id} {article.published} {article.text}" for article in made_articles(20))
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == "877c2c5f3ca44b71"


def test_another_seed_makes_other_articles_and_more_of_them_the_same_ones() -> None:
    assert list(made_articles(3)) == list(islice(made_articles(9), 3))
    assert [article.text for article in made_articles(3, seed=1)] != [article.text for article in made_articles(3)]


@pytest.mark.parametrize("size", [0, 1, 999, 30_000])
def test_made_text_is_as_long_as_it_should_be(size: int) -> None:
    assert len(made_text(size)) == size
    assert made_text(size) == made_text(40_000)[:size]


def test_made_articles_leave_no_slot_open_and_have_what_news_has() -> None:
    articles = list(made_articles(40))
    assert [article.id for article in articles if "{" in article.text or "  " in article.text] == []
    documents = list(parse_many(articles))
    assert {claim.type for document in documents for claim in document.claims} == {"casualties", "deployments", "votes"}
    per_article = sum(len(document.attributions) for document in documents) / len(documents)
    assert 10 < per_article < 60


def test_articles_of_a_folder_and_of_json_lines_are_read(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.txt").write_text("Fog\n20210814\n\nThe fog has lifted.", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "Fog.", "date": "2021-08-14"}\n', encoding="utf-8")
    (article,) = articles_in(tmp_path)
    assert (article.id, article.title, str(article.published)) == ("a.txt", "Fog", "2021-08-14")
    assert list(articles_in(tmp_path / "b.jsonl")) == [Article("Fog.", id="0", published="2021-08-14")]


def test_there_are_as_many_cue_words_as_the_table_says() -> None:
    assert len(set(CUES)) == len(CUES) == 84


def test_each_task_runs_once_a_round_or_as_often_as_it_may_and_the_first_round_does_not_count() -> None:
    ran: list[str] = []

    def task(name: str) -> Callable[[], object]:
        return lambda: ran.append(name)

    timings = timed([Task("a", task("a"), 10), Task("b", task("b"), 20), Task("c", task("c"), 30, most=1)], rounds=2)
    assert ran == ["a", "b", "c", "a", "b", "c", "a", "b"]
    assert [(timing.name, timing.size, len(timing.seconds)) for timing in timings] == [("a", 10, 2), ("b", 20, 2), ("c", 30, 1)]


def test_ratios_are_of_rates_in_the_best_round() -> None:
    timings = (
        Timing(PARSE, 1_000_000, (3.0, 1.0)),
        Timing(TOKENIZER, 1_000_000, (0.04, 0.05)),
        Timing(TAGGER, 10_000, (1.5, 2.0)),
        Timing(TAGGER_PIPE, 10_000, (0.7, 0.8)),
    )
    rows = [row.split(" | ") for row in ratio_table(timings).splitlines()[2:]]
    assert [(row[1], row[3]) for row in rows] == [
        ("25.0", "**not reached** |"),
        ("150", "aim reached |"),
        ("70", "reached |"),
    ]


def test_growth_is_shown_against_half_the_size() -> None:
    table = growth_table([Growth(1_000, 0.002, 0.001), Growth(2_000, 0.005, 0.002), Growth(1_024_000, 2.0, 1.0)])
    assert table.splitlines()[2:4] == ["| 1 k | 2.0 |  | 1.0 |  |", "| 2 k | 5.0 | 2.50 | 2.0 | 2.00 |"]
    assert table.splitlines()[4].startswith("| 1 M | 2,000.0 |")


@pytest.mark.skipif(not pathlib.Path("/proc/self/status").exists(), reason="memory is measured on Linux only")
def test_everything_runs_and_the_page_is_written(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "speed.md"
    main(["--quick", "--write", str(page)])
    text = page.read_text(encoding="utf-8")
    assert "$" not in text.replace("$ make", "").replace("$ python", "")
    for table in capsys.readouterr().out.strip().split("\n\n"):
        assert table in text
    shipped = (HERE / "docs" / "speed.md").read_text(encoding="utf-8")
    assert [line for line in shipped.splitlines() if line.startswith("#")] == [line for line in text.splitlines() if line.startswith("#")]
    assert str(HERE) not in shipped
