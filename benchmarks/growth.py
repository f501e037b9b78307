"""How time grows with the text, in one document and in many."""

from __future__ import annotations

from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from attributed_claims import Article
from attributed_claims.garbage import seldom_collected
from attributed_claims.pipeline import parse_article
from benchmarks.articles import made_articles, made_text
from benchmarks.timing import cpu_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

__all__ = ["Growth", "growth"]

_TIMES, _LONG = 3, 6.0
"""A size is measured so many times, each time with other texts, but one that takes more seconds than this only once."""


@frozen
class Growth:
    """How long texts of one size take.

    Args:
        size: how many characters there are.
        one: the seconds they take as one document, the mean over several texts of that size where it is small.
        many: the seconds they take as articles of a few thousand characters, the same.
    """

    size: int
    one: float
    many: float


def growth(sizes: Sequence[int], mixed: int) -> Iterator[Growth]:
    """Return how long each size takes, the garbage collector running as seldom as on the command line.

    No text is parsed twice: of small texts that come again everything would be known, of long ones only what the tables can hold.

    Args:
        sizes: how many characters.
        mixed: of a size below this, as many texts are measured as make so many characters: what the few sentences of one hold is chance.
    """
    seeds = count(1)
    for size in sizes:
        texts = max(1, mixed // size)
        one, many = _best(partial(_documents, size, texts), seeds), _best(partial(_parts, size, texts), seeds)
        yield Growth(size, one / texts, many / texts)


def _best(articles: Callable[[int], Sequence[Article]], seeds: Iterator[int]) -> float:
    """Return the seconds of the time that was disturbed least, each with what ``articles`` makes of another seed."""
    seconds: list[float] = []
    while len(seconds) < _TIMES and (not seconds or seconds[-1] < _LONG):
        run = partial(_parse_all, articles(next(seeds)))
        with seldom_collected():
            seconds.append(cpu_time(run))
    return min(seconds)


def _parse_all(articles: Iterable[Article]) -> None:
    for article in articles:
        parse_article(article)


def _documents(size: int, texts: int, seed: int) -> list[Article]:
    """Return so many articles of ``size`` characters."""
    text = made_text(size * texts, seed)
    return [Article(text[size * i : size * (i + 1)], published="2020-05-15") for i in range(texts)]


def _parts(size: int, texts: int, seed: int) -> list[Article]:
    """Return so many times ``size`` characters of articles, each time the last one cut off."""
    parts: list[Article] = []
    left, times = size, 0
    for article in made_articles(size * texts, seed):
        parts.append(evolve(article, text=article.text[:left]))
        left -= len(article.text)
        if left <= 0:
            left, times = size, times + 1
        if times == texts:
            break
    return parts
