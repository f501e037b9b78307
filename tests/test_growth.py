"""Twice the text, twice the work: counted in calls of functions, for texts made to be hard."""

from __future__ import annotations

import pytest

from attributed_claims import parse

from .shapes import SHAPES
from .soundness import check
from .work import Work

SIZE = 5_000
"""Code points; more than the longest sentence that is read in one piece, so that what is bounded by it is at its bound."""

MOST = 2.5
"""How many times the work twice the text may take: twice, and what comes to its bound only in the longer text; the square is four."""


def calls(text: str) -> int:
    with Work() as work:
        parse(text, published="2022-03-03")
    work.check(text)
    return work.calls


@pytest.fixture(scope="module", autouse=True)
def tables_filled() -> None:
    """Read the word lists before anything is counted."""
    for shape in SHAPES.values():
        parse(shape(200), published="2022-03-03")


@pytest.mark.parametrize("name", SHAPES)
def test_twice_the_text_takes_twice_the_work(name: str) -> None:
    once, twice = calls(SHAPES[name](SIZE)), calls(SHAPES[name](2 * SIZE))
    assert twice <= MOST * once + 2_000


def test_the_count_tells_the_square_from_the_line() -> None:
    def squared(text: str) -> None:
        for at, _ in enumerate(text):
            for _ in range(at):
                len(text)

    with Work() as once:
        squared("x" * 100)
    with Work() as twice:
        squared("x" * 200)
    assert twice.calls > 1.4 * MOST * once.calls


@pytest.mark.parametrize("name", SHAPES)
def test_no_shape_makes_parse_raise(name: str) -> None:
    text = SHAPES[name](700)
    check(parse(text, published="2022-03-03"), text)
