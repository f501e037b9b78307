"""What several processes bring: the same articles through parse_many, and beside it what the machine itself would allow."""

from __future__ import annotations

import multiprocessing
import resource
import time
from typing import TYPE_CHECKING

from attrs import frozen

from attributed_claims import Article, parse_many
from attributed_claims.pipeline import parse_article
from benchmarks.articles import made_articles

if TYPE_CHECKING:
    from collections.abc import Sequence
    from multiprocessing.synchronize import Barrier

__all__ = ["Scaling", "ceiling", "scaling"]


@frozen
class Scaling:
    """How long articles take in several processes.

    Args:
        articles: how many articles.
        processes: how many processes.
        seconds: how long parse_many takes, by the clock, from the first text to the last document.
        spent: the processor time that all processes together take.
    """

    articles: int
    processes: int
    seconds: float
    spent: float


def scaling(counts: Sequence[int], processes: Sequence[int], rounds: int) -> list[Scaling]:
    """Return how long so many made articles take in each of these numbers of processes, the best of some rounds.

    Each round has articles of its own, for this process would know the words of those it had parsed before, and those it starts would not.
    """
    rows = []
    for count in counts:
        runs: dict[int, list[tuple[float, float]]] = {number: [] for number in processes}
        for seed in range(1, rounds + 1):
            articles = list(made_articles(count, seed))
            for number in processes:
                runs[number].append(_together(articles, number))
        rows += [Scaling(count, number, min(s for s, _ in run), min(spent for _, spent in run)) for number, run in runs.items()]
    return rows


def ceiling(count: int, processes: int, rounds: int) -> float:
    """Return how many times faster so many interpreters are that share ``count`` articles and tell nobody what they found."""
    single, together = (min(_apart(count, number) for _ in range(rounds)) for number in (1, processes))
    return processes * single / together


def _together(articles: list[Article], processes: int) -> tuple[float, float]:
    start, before = time.perf_counter(), _spent()
    for _ in parse_many(articles, processes=processes):
        pass
    return time.perf_counter() - start, _spent() - before


def _spent() -> float:
    """Return the processor seconds of this process and of those it started that have ended."""
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def _apart(count: int, processes: int) -> float:
    """Return how long the slowest of so many interpreters takes when each parses all the articles."""
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(processes)
    results: multiprocessing.SimpleQueue[float] = context.SimpleQueue()
    running = [context.Process(target=_alone, args=(count, barrier, results)) for _ in range(processes)]
    for process in running:
        process.start()
    seconds = [results.get() for _ in running]
    for process in running:
        process.join()
    return max(seconds)


def _alone(count: int, barrier: Barrier, results: multiprocessing.SimpleQueue[float]) -> None:
    articles = list(made_articles(count))
    parse_article(articles[0])
    barrier.wait()
    start = time.perf_counter()
    for article in articles:
        parse_article(article)
    results.put(time.perf_counter() - start)
