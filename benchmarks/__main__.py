"""Measure, print the tables, and write them where they are wanted."""

from __future__ import annotations

import argparse
import importlib
import pathlib
from typing import TYPE_CHECKING

from attrs import frozen

from attributed_claims import parse
from attributed_claims.pipeline import parse_article
from benchmarks.articles import articles_in, made_articles
from benchmarks.growth import growth
from benchmarks.machine import facts, load
from benchmarks.memory import import_time, memory
from benchmarks.report import facts_table, growth_table, import_table, memory_table, page, ratio_table, scaling_table, stage_table
from benchmarks.scaling import ceiling, scaling
from benchmarks.stages import stage_tasks, yardstick_tasks
from benchmarks.timing import cpu_time, timed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.timing import Timing


@frozen
class Scale:
    """How much is measured.

    Args:
        articles: how many articles the stages get.
        rounds: how often each thing is timed.
        doublings: how many sizes growth is shown for, from 1,000 characters on.
        mixed: how many characters of texts a small size is measured with.
        many: how many articles several processes share, in the runs that are shown.
        scaled: how often each run is made.
        imports: how often the package is imported.
    """

    articles: int = 84
    rounds: int = 7
    doublings: int = 15
    mixed: int = 1_024_000
    many: tuple[int, ...] = (100, 600, 3_000)
    scaled: int = 3
    imports: int = 20


QUICK = Scale(articles=2, rounds=1, doublings=2, mixed=2_000, many=(4,), scaled=1, imports=1)


def main(argv: Sequence[str] | None = None) -> None:
    """Run the benchmarks.

    Args:
        argv: the arguments; None takes those of the process.
    """
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure the speed and memory of attributed-claims.")
    parser.add_argument(
        "--texts", type=pathlib.Path, metavar="PATH", help="a folder of texts or a file of JSON lines, in place of made articles"
    )
    parser.add_argument("--write", type=pathlib.Path, metavar="FILE", help="write the page of results there")
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="write the timings there, as pyperf does")
    parser.add_argument("--quick", action="store_true", help="only try whether everything runs; the numbers mean nothing")
    arguments = parser.parse_args(argv)
    scale = QUICK if arguments.quick else Scale()
    before = load()

    parse(next(made_articles(1, seed=1)).text)  # loads the word lists
    articles = list(articles_in(arguments.texts) if arguments.texts else made_articles(scale.articles))
    size = sum(len(article.text) for article in articles)
    first = cpu_time(lambda: [parse_article(article) for article in articles])
    tables = {"facts": facts_table(facts()), "count": f"{len(articles):,}", "size": f"{size:,}", "rounds": str(scale.rounds)}
    tables["mixed"] = f"{scale.mixed:,}"
    tables["first"] = f"{size / first / 1e6:.2f}"
    _show(tables["facts"])

    timings = timed([*stage_tasks(articles), *yardstick_tasks(articles)], scale.rounds)
    tables["stages"] = _show(stage_table(timings))
    tables["ratios"] = _show(ratio_table(timings))
    tables["memory"] = _show(memory_table(size, memory(articles)))
    tables["imports"] = _show(import_table(*import_time(scale.imports)))
    tables["scaling"] = _show(scaling_table(scaling(scale.many, (1, 2), scale.scaled)))
    tables["ceiling"] = f"{ceiling(scale.many[0], 2, scale.scaled):.2f}"
    tables["growth"] = _show(growth_table(list(growth([1_000 << doubling for doubling in range(scale.doublings)], scale.mixed))))

    if arguments.json:
        _write_timings(timings, arguments.json)
    if arguments.write:
        arguments.write.write_text(page(tables | {"before": before, "after": load()}), encoding="utf-8")


def _show(table: str) -> str:
    print(f"{table}\n", flush=True)
    return table


def _write_timings(timings: Sequence[Timing], path: pathlib.Path) -> None:
    pyperf = importlib.import_module("pyperf")  # only here, so that everything else runs without it
    suite = [
        pyperf.Benchmark([pyperf.Run(timing.seconds, metadata={"name": timing.name, "unit": "second"}, collect_metadata=True)])
        for timing in timings
    ]
    pyperf.BenchmarkSuite(suite).dump(str(path), replace=True)


if __name__ == "__main__":
    main()
