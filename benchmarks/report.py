"""The page of results."""

from __future__ import annotations

import pathlib
import string
from typing import TYPE_CHECKING

from benchmarks.stages import PARSE, TAGGER, TAGGER_PIPE, TOKENIZER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from benchmarks.growth import Growth
    from benchmarks.memory import Memory
    from benchmarks.scaling import Scaling
    from benchmarks.timing import Timing

__all__ = ["facts_table", "growth_table", "import_table", "memory_table", "page", "ratio_table", "scaling_table", "stage_table"]

_PAGE = pathlib.Path(__file__).with_name("page.md")


def page(tables: Mapping[str, str]) -> str:
    """Return the whole page: the prose of ``page.md`` with the tables in their places."""
    return string.Template(_PAGE.read_text(encoding="utf-8")).substitute(tables)


def facts_table(facts: Mapping[str, str]) -> str:
    """Return the facts of the machine, a row each."""
    return _table(("", ""), facts.items())


def stage_table(timings: Sequence[Timing]) -> str:
    """Return what each task takes, and how often the tokenizer's time."""
    tokenizer = _named(timings, TOKENIZER)
    return _table(
        ("", "ms per MB", "MB/s", f"times {TOKENIZER}"),
        ((timing.name, f"{1000 / timing.rate:,.0f}", f"{timing.rate:.3g}", f"{tokenizer.rate / timing.rate:,.1f}") for timing in timings),
    )


def ratio_table(timings: Sequence[Timing]) -> str:
    """Return the ratios we hold ourselves to, and whether they are reached."""
    rates = {timing.name: timing.rate for timing in timings}
    slower = rates[TOKENIZER] / rates[PARSE]
    rows = [
        (
            f"`parse` takes so many times the time of {TOKENIZER}",
            f"{slower:.1f}",
            "at most 20, aim 10",
            _verdict(slower <= 20, slower <= 10),
        )
    ]
    for name in TAGGER, TAGGER_PIPE:
        if name in rates:
            faster = rates[PARSE] / rates[name]
            verdict = _verdict(faster >= 60, faster >= 120)
            rows.append((f"`parse` is so many times as fast as {name}", f"{faster:.0f}", "at least 60, aim 120", verdict))
    return _table(("", "measured", "wanted", ""), rows)


def growth_table(rows: Sequence[Growth]) -> str:
    """Return the time of each size, and how often the time of half of it."""
    lines = []
    for before, row in zip([None, *rows], rows, strict=False):
        one, many = (f"{row.one / before.one:.2f}", f"{row.many / before.many:.2f}") if before else ("", "")
        lines.append((_size(row.size), f"{1000 * row.one:,.1f}", one, f"{1000 * row.many:,.1f}", many))
    return _table(("characters", "one document, ms", "× half", "many articles, ms", "× half"), lines)


def memory_table(size: int, memory: Memory) -> str:
    """Return what parsing takes in memory."""
    rows = [
        ("the package is imported", memory.imported),
        ("the word lists are loaded, with the first text", memory.ready),
        (f"at most, parsing {size / 1000:,.0f} kB of articles, each document dropped", memory.each),
        ("at most, all documents kept", memory.all),
        ("still there when all of them have been dropped", memory.left),
    ]
    return _table(("", "MB"), ((name, f"{number / 1e6:.1f}") for name, number in rows))


def scaling_table(rows: Sequence[Scaling]) -> str:
    """Return what several processes bring."""
    lines = []
    for row in rows:
        one = next(single for single in rows if single.articles == row.articles)
        faster, free = one.seconds / row.seconds, row.processes * one.spent / row.spent
        lines.append(
            (f"{row.articles:,}", str(row.processes), f"{row.seconds:.2f}", f"{faster:.2f}", f"{row.spent:.2f}", f"{free:.2f}"),
        )
    return _table(
        ("articles", "processes", "seconds by the clock", "times as fast as one", "processor seconds", "with a free core for each"),
        lines,
    )


def import_table(bare: float, imported: float) -> str:
    """Return what importing takes."""
    return _table(
        ("", "ms"),
        (("a bare interpreter, start to end", f"{1000 * bare:.0f}"), ("`import attributed_claims` adds", f"{1000 * imported:.0f}")),
    )


def _verdict(reached: bool, aim: bool) -> str:
    return "aim reached" if aim else "reached" if reached else "**not reached**"


def _named(timings: Iterable[Timing], name: str) -> Timing:
    return next(timing for timing in timings if timing.name == name)


def _size(number: int) -> str:
    return f"{number // 1_024_000} M" if number >= 1_024_000 else f"{number // 1_000} k"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
