"""Amounts of money: what is one, with its hedge and its currency as the text names it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attributed_claims.marks.money import find_money
from attributed_claims.text.sentences import read_text


def amounts(text: str) -> list[tuple[object, ...]]:
    read = read_text(text)
    found = [mark.quantity for mark in find_money(read, 0, len(read.words))]
    return [(quantity.text, quantity.low, quantity.high, quantity.qualifier, quantity.unit) for quantity in found]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Twelve men gave 12 coats.", id="a count"),
        pytest.param("The dollar fell.", id="no number"),
        pytest.param("They ran 5m in 20 days.", id="metres"),
        pytest.param("Dollars and 12 cars were found.", id="a word apart"),
        pytest.param("$ and cents", id="a sign alone"),
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$50 million", ("$50 million", 50_000_000, 50_000_000, "exact", "dollar")),
        ("about US$3bn", ("about US$3bn", 3_000_000_000, 3_000_000_000, "approx", "US dollar")),
        ("€1.2bn", ("€1.2bn", 1_200_000_000, 1_200_000_000, "exact", "euro")),
        ("at least 5m euros", ("at least 5m euros", 5_000_000, None, "at_least", "euro")),
        ("up to £20,000", ("up to £20,000", None, 20_000, "at_most", "pound")),
        ("10 million U.S. dollars", ("10 million U.S. dollars", 10_000_000, 10_000_000, "exact", "US dollar")),
        ("300,000 Swiss francs", ("300,000 Swiss francs", 300_000, 300_000, "exact", "Swiss franc")),
        ("$5-10 million", ("$5-10 million", 5_000_000, 10_000_000, "range", "dollar")),
        ("between $5 million and $8 million", ("between $5 million and $8 million", 5_000_000, 8_000_000, "range", "dollar")),
        ("5 to 8 million euros", ("5 to 8 million euros", 5_000_000, 8_000_000, "range", "euro")),
        ("a $50-million grant", ("$50-million", 50_000_000, 50_000_000, "exact", "dollar")),
        ("tens of millions of dollars", ("tens of millions of dollars", 20_000_000, None, "vague", "dollar")),
        ("several million pounds", ("several million pounds", 3_000_000, None, "vague", "pound")),
        ("Rs 500 crore", ("Rs 500 crore", 5_000_000_000, 5_000_000_000, "exact", "rupee")),
    ],
)
def test_what_is_one(text: str, expected: tuple[object, ...]) -> None:
    assert amounts(text) == [expected]


def test_every_amount_has_its_own_hedge() -> None:
    assert [row[:1] + row[3:4] for row in amounts("Oslo gave at least $5 million and Bern $3 million more.")] == [
        ("at least $5 million", "at_least"),
        ("$3 million more", "exact"),
    ]


@given(
    st.lists(
        st.sampled_from(
            "$ € 5 12.5 million bn m euros dollars between and to - about more than of tens millions U.S. Swiss francs , .".split()
        ),
        max_size=30,
    )
)
def test_amounts_slice_out_of_any_text_and_never_overlap(words: list[str]) -> None:
    text = " ".join(words)
    read = read_text(text)
    end = 0
    for mark in find_money(read, 0, len(read.words)):
        span = mark.quantity.hull
        assert text[span.start : span.end] == mark.quantity.text
        assert mark.first >= end
        assert mark.quantity.unit
        end = mark.end
