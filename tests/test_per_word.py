"""Tables of what is known of words: right answers, and never more of them than may be kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from attributed_claims.text import per_word
from attributed_claims.text.per_word import PerWord, PerWords


@given(st.lists(st.text(max_size=150)), st.integers(1, 4))
def test_a_table_answers_like_its_function_and_stays_small(words: list[str], most: int) -> None:
    kept = per_word._MOST
    per_word._MOST = most
    try:
        table = PerWord(str.upper)
        for word in words:
            assert table[word] == word.upper()
            assert len(table) <= most
            assert max(map(len, table), default=0) <= per_word._LONGEST
    finally:
        per_word._MOST = kept


def test_what_is_long_is_not_kept() -> None:
    half = "x" * (per_word._LONGEST // 2)
    words = PerWords(" ".join)
    assert (words[half, half], words[half, half + "x"]) == (f"{half} {half}", f"{half} {half}x")
    assert list(words) == [(half, half)]
