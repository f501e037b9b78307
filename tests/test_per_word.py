"""Tables of what is known of words: right answers, and never more of them than may be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from attributed_claims.text import per_word
from attributed_claims.text.per_word import PerWord, PerWords

if TYPE_CHECKING:
    import pytest


@given(st.lists(st.text(max_size=150)), st.integers(1, 4))
def test_a_table_answers_like_its_function_and_stays_small(words: list[str], most: int) -> None:
    kept = per_word._MOST
    per_word._MOST = most
    try:
        table = PerWord(str.upper)
        for word in words:
            assert table[word] == word.upper()
            assert max(len(table), len(table._before)) <= most
            assert max(map(len, table), default=0) <= per_word._LONGEST
    finally:
        per_word._MOST = kept


def test_what_comes_again_is_not_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(per_word, "_MOST", 2)
    asked: list[str] = []

    def itself(word: str) -> str:
        asked.append(word)
        return word

    table = PerWord(itself)
    for word in ["the", "fog", "the", "sun", "the", "rain", "the", "fog"]:
        assert table[word] == word
    assert asked == ["the", "fog", "sun", "rain", "fog"]


def test_what_is_long_is_not_kept() -> None:
    half = "x" * (per_word._LONGEST // 2)
    words = PerWords(" ".join)
    assert (words[half, half], words[half, half + "x"]) == (f"{half} {half}", f"{half} {half}x")
    assert list(words) == [(half, half)]
