"""How time grows with the text, in one document and in many."""

from __future__ import annotations

from functools import partial
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

_MOST, _ENOUGH, _LONG = 50, 1.5, 6.0
"""A size is measured again and again for so many seconds, though not more than 50 times; one that takes long, once."""

_MIXED = 256_000
"""Of a size below this as many texts are measured as make this many characters: what stands in the few sentences of one is chance."""


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


def growth(sizes: Sequence[int]) -> Iterator[Growth]:
    """Return how long each size takes, the garbage collector running as seldom as on the command line."""
    most = max(sizes)
    text, articles = made_text(max(most, _MIXED)), _articles(max(most, _MIXED))
    for size in sizes:
        count = max(1, _MIXED // size)
        documents = [Article(text[size * i : size * (i + 1)], published="2020-05-15") for i in range(count)]
        parts = _parts(articles, size, count)
        with seldom_collected():
            one, many = _best(_parse_all, documents), _best(_parse_all, parts)
        yield Growth(size, one / count, many / count)


def _parse_all(articles: Iterable[Article]) -> None:
    for article in articles:
        parse_article(article)


def _best(run: Callable[[list[Article]], None], articles: list[Article]) -> float:
    seconds = [cpu_time(partial(run, articles))]
    while (len(seconds) == 1 and seconds[0] < _LONG) or (sum(seconds) < _ENOUGH and len(seconds) < _MOST):
        seconds.append(cpu_time(partial(run, articles)))
    return min(seconds)


def _articles(size: int) -> list[Article]:
    """Return articles of at least ``size`` characters altogether."""
    articles: list[Article] = []
    for article in made_articles(size):
        if size <= 0:
            break
        articles.append(article)
        size -= len(article.text)
    return articles


def _parts(articles: Iterable[Article], size: int, count: int) -> list[Article]:
    """Return so many times ``size`` characters of some articles, each time the last one cut off."""
    parts: list[Article] = []
    left, times = size, 0
    for article in articles:
        parts.append(evolve(article, text=article.text[:left]))
        left -= len(article.text)
        if left <= 0:
            left, times = size, times + 1
        if times == count:
            break
    return parts
