"""How time grows with the text, in one document and in many."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from attributed_claims import Article
from attributed_claims.pipeline import parse_article
from benchmarks.articles import made_articles, made_text
from benchmarks.timing import cpu_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

__all__ = ["Growth", "growth"]

_MOST, _ENOUGH, _LONG = 50, 1.5, 6.0
"""A size is measured again and again for so many seconds, though not more than 50 times; one that takes long, once."""


@frozen
class Growth:
    """How long texts of one size take.

    Args:
        size: how many characters there are.
        one: the seconds they take as one document.
        many: the seconds they take as articles of a few thousand characters.
    """

    size: int
    one: float
    many: float


def growth(sizes: Sequence[int]) -> Iterator[Growth]:
    """Return how long each size takes."""
    articles = _articles(max(sizes))
    text = made_text(max(sizes))
    for size in sizes:
        yield Growth(size, _best(_parse_all, [Article(text[:size], published="2020-05-15")]), _best(_parse_all, _first(articles, size)))


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


def _first(articles: Iterable[Article], size: int) -> list[Article]:
    """Return the first of some articles, ``size`` characters altogether, the last one cut off."""
    first: list[Article] = []
    for article in articles:
        if size <= 0:
            break
        first.append(evolve(article, text=article.text[:size]))
        size -= len(article.text)
    return first
