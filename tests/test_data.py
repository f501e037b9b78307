"""The data files: where each comes from, and that no row is doubled, misspelt or unreachable."""

from __future__ import annotations

import pathlib
from collections import Counter
from importlib.resources import files
from itertools import takewhile
from typing import TYPE_CHECKING

import pytest

import attributed_claims
from attributed_claims.text.classes import closed_classes
from attributed_claims.text.lexicon import abbreviations, read_data, sentence_starters, titles_before_names
from attributed_claims.values import STANCES

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDER = files("attributed_claims") / "data"
NAMES = sorted(entry.name for entry in FOLDER.iterdir())
WORD_LISTS = [name for name in NAMES if name.endswith(".txt")]
LETTERS = set("abcdegikmno0pqrRsStuvwWxyz")

LOWER_CASE = [
    "addressing.txt", "closed.tsv", "falsehoods.txt", "feelings.txt", "irregular.tsv", "media.txt", "namings.txt", "movements.tsv", "numbers.tsv",
    "outcomes.tsv", "outlets.txt", "prepositional.txt", "receiving.txt", "reckonings.tsv", "silences.txt", "source_nouns.tsv", "stances.tsv", "starters.txt", "units.tsv", "votes.tsv",
]  # fmt: skip
"""The files whose words are looked up in lower case: a capital would never be found."""


def lines_of(name: str) -> list[str]:
    return (FOLDER / name).read_text(encoding="utf-8").split("\n")


def doubled(values: Iterable[object]) -> list[object]:
    return [value for value, n in Counter(values).items() if n > 1]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_opens_with_what_it_holds_its_provenance_and_its_licence(name: str) -> None:
    head = list(takewhile(lambda line: line.startswith("# "), lines_of(name)))
    assert len(head) > 1
    text = " ".join(line.removeprefix("# ") for line in head)
    assert "Provenance: " in text
    assert "Licence: MIT." in text


@pytest.mark.parametrize("name", NAMES)
def test_a_file_has_rows_each_of_them_once(name: str) -> None:
    lines = lines_of(name)
    assert lines[-1] == "", "the last line ends"
    assert read_data(name)
    assert doubled(read_data(name)) == []
    assert [line for line in lines if "\r" in line or line.endswith(" ")] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_read_by_the_package(name: str) -> None:
    root = pathlib.Path(attributed_claims.__file__).parent
    assert any(f'"{name}"' in path.read_text(encoding="utf-8") for path in root.rglob("*.py"))


@pytest.mark.parametrize("name", WORD_LISTS)
def test_a_word_list_has_each_word_once(name: str) -> None:
    assert doubled(word.lstrip("!") for line in read_data(name) for word in line.split()) == []


@pytest.mark.parametrize("name", LOWER_CASE)
def test_words_that_are_looked_up_in_lower_case_are_written_so(name: str) -> None:
    rows = read_data(name)
    words = [line.split("\t", 1)[1] for line in rows] if name == "closed.tsv" else rows  # its class letters have two cases
    assert [row for row in words if row != row.lower()] == []


def test_each_word_shows_one_stance_and_each_stance_has_words() -> None:
    rows = [line.split("\t") for line in read_data("stances.tsv")]
    assert [stance for stance, _ in rows] == list(STANCES)
    stances_of: dict[str, set[str]] = {}
    for stance, words in rows:
        for word in words.split():
            stances_of.setdefault(word, set()).add(stance)
    assert {word: stances for word, stances in stances_of.items() if len(stances) > 1} == {}


def test_cues_are_counted() -> None:
    rows = [line.split("\t") for line in read_data("cues.tsv")]
    keys = [tuple(row[:3]) for row in rows]
    assert doubled(keys) == []
    assert keys == sorted(keys)
    for word, form, frame, marked, seen in rows:
        assert word.rpartition(":")[2] in {"verb", "noun", "other"}
        assert word == word.lower()
        assert form
        assert frame
        assert 0 <= int(marked) <= int(seen)
        assert int(seen) > 0


def test_places_where_contents_end_are_counted() -> None:
    rows = [line.split("\t") for line in read_data("boundaries.tsv")]
    keys = [tuple(row[:4]) for row in rows]
    assert doubled(keys) == []
    assert keys == sorted(keys)
    for _, role, verb, kind, ended, seen in rows:
        assert role in {"fronted", "main", "subject"}
        assert verb in {"-", "v"}
        assert kind
        assert 0 <= int(ended) <= int(seen)
        assert int(seen) > 0


def test_heads_of_cues_are_words() -> None:
    heads = {line.split("\t")[0].rpartition(":")[0] for line in read_data("cues.tsv")}
    assert sorted(head for head in heads if not head.replace("-", "").isalpha()) == [
        "-",
        ":",
        "?",
    ]  # all the rest, the colon, any other verb


def test_classes_of_words_are_counted() -> None:
    rows = [line.split("\t") for line in read_data("words.tsv")]
    assert doubled(word for word, _, _ in rows) == []
    for word, classes, count in rows:
        letters, _, own = classes.partition(":")
        assert letters
        assert set(letters) <= LETTERS
        assert len(set(letters)) == len(letters)
        assert own in {"", word.lower()}
        assert int(count) > 1


def test_contexts_choose_one_class_each() -> None:
    rows = [line.split("\t") for line in read_data("contexts.tsv")]
    assert doubled(key for key, _, _ in rows) == []
    for key, best, count in rows:
        assert len(key) > 1
        assert best in LETTERS
        assert int(count) > 0


def test_closed_classes_share_no_word() -> None:
    rows = [line.split("\t") for line in read_data("closed.tsv")]
    assert doubled(letter for letter, _ in rows) == []
    assert doubled(word for _, words in rows for word in words.split()) == []
    assert set(closed_classes().values()) <= LETTERS


def test_irregular_verbs_have_one_row_each() -> None:
    rows = [line.split("\t") for line in read_data("irregular.tsv")]
    assert doubled(row[0] for row in rows) == []
    assert all(len(row) <= 5 for row in rows)
    assert all(any(row[1:]) for row in rows)


def test_abbreviations_are_written_without_their_stop() -> None:
    assert [word for word in abbreviations() if word.endswith(".") or word.startswith("!")] == []
    assert {title.removesuffix(".") for title in titles_before_names()} <= abbreviations()
    assert all(word[0].isupper() for word in sentence_starters())
