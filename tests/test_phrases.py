"""Base noun phrases: where they start and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attributed_claims.marks.phrases import find_phrases
from attributed_claims.text.sentences import read_text


def phrases(text: str) -> list[str]:
    read = read_text(text)
    found = find_phrases(read)
    return [read.slice(first, end) for first, end in zip(found.firsts, found.ends, strict=True)]


ROWS = [
    pytest.param("", [], id="nothing"),
    pytest.param("Go!", [], id="verb-alone"),
    pytest.param("They left.", ["They"], id="pronoun"),
    pytest.param("The dam broke.", ["The dam"], id="determiner"),
    pytest.param("The very old dam broke.", ["The very old dam"], id="adverb-and-adjective"),
    pytest.param("Their first attack failed.", ["Their first attack"], id="possessive-pronoun"),
    pytest.param("Russia's Defense Ministry spoke.", ["Russia's Defense Ministry"], id="possessive-taken-along"),
    pytest.param("The mayor's wife's car burned.", ["The mayor's wife's car"], id="two-possessives"),
    pytest.param("The head of the mission spoke.", ["The head", "the mission"], id="of-phrase-left-out"),
    pytest.param("Lena Vogt, the director, spoke.", ["Lena Vogt", "the director"], id="apposition-left-out"),
    pytest.param("Gen. Mark A. Milley spoke.", ["Gen. Mark A. Milley"], id="title-and-initial"),
    pytest.param("The wounded waited.", ["The wounded"], id="participle-as-head"),
    pytest.param("Ruiz and Okoro met.", ["Ruiz", "Okoro"], id="conjuncts-are-two"),
    pytest.param("He paid $3,700 in cash.", ["He", "$3,700", "cash"], id="money"),
    pytest.param("498 Russian troops died in Ukraine.", ["498 Russian troops", "Ukraine"], id="number-and-name"),
    pytest.param("Slowly and surely.", [], id="adverbs"),
    pytest.param("Two heavily armed men fled.", ["Two heavily armed men"], id="number-and-participle"),
    pytest.param("The man who won wept.", ["The man", "who"], id="relative-pronoun"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_phrases(text: str, expected: list[str]) -> None:
    assert phrases(text) == expected


def test_phrases_are_found_by_their_edges() -> None:
    found = find_phrases(read_text("The old dam above Vale broke."))
    assert [found.starting_at(token) for token in range(8)] == [(0, 3), None, None, None, (4, 5), None, None, None]
    assert [found.ending_at(token) for token in range(7)] == [None, None, None, (0, 3), None, (4, 5), None]


words = st.sampled_from("the of Russia 's Ministry said old , and $ 3 killed who they his very “ ” . \n\n is to".split(" "))


@given(st.lists(words).map(" ".join))
def test_phrases_are_in_order_inside_sentences_and_known_by_their_tokens(text: str) -> None:
    read = read_text(text)
    found = find_phrases(read)
    edges = list(zip(found.firsts, found.ends, strict=True))
    assert edges == sorted(edges)
    assert all(first < end for first, end in edges)
    assert all(end <= first for (_, end), (first, _) in pairwise(edges))
    assert all(any(s.first <= first and end <= s.end for s in read.sentences) for first, end in edges)
    numbers = [-1] * len(read.words)
    for number, (first, end) in enumerate(edges):
        numbers[first:end] = [number] * (end - first)
    assert found.at == numbers
