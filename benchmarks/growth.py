"""How time grows with the text, in one document and in many."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from attrs import frozen

from attributed_claims import Article
from attributed_claims.pipeline import parse_article
from benchmarks.articles import made_articles, made_text
from benchmarks.timing import cpu_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

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


def growth(sizes: Iterable[int]) -> Iterator[Growth]:
    """Return how long each size takes."""
    for size in sizes:
        yield Growth(size, _best(_parse_all, [Article(made_text(size), published="2020-05-15")]), _best(_parse_all, _articles(size)))


def _parse_all(articles: Iterable[Article]) -> None:
    for article in articles:
        parse_article(article)


def _best(run: Callable[[list[Article]], None], articles: list[Article]) -> float:
    seconds = [cpu_time(partial(run, articles))]
    while (len(seconds) == 1 and seconds[0] < _LONG) or (sum(seconds) < _ENOUGH and len(seconds) < _MOST):
        seconds.append(cpu_time(partial(run, articles)))
    return min(seconds)


def _articles(size: int) -> list[Article]:
    """Return articles of ``size`` characters altogether, the last one cut off."""
    articles: list[Article] = []
    for article in made_articles(size):
        if size <= 0:
            break
        articles.append(Article(article.text[:size], published=article.published))
        size -= len(article.text)
    return articles
