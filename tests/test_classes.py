"""Word classes: one letter a token, by the word, its shape and its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attributed_claims.text.classes import classify, closed_classes, guess, inner_key
from attributed_claims.text.sentences import read_text

if TYPE_CHECKING:
    from collections.abc import Collection

LETTERS = frozenset("abcdegikmno0pqrRsStuvwWxyz.,:()$")

GUESSES = [
    pytest.param("thing", "n", id="too-short-for-an-ing-form"),
    pytest.param("bombarding", "g", id="ing"),
    pytest.param("bombarded", "ex", id="ed"),
    pytest.param("bombastically", "r", id="ly"),
    pytest.param("dronelike", "n", id="unknown-ending"),
    pytest.param("droneless", "a", id="less"),
    pytest.param("weaponize", "v", id="ize"),
    pytest.param("weaponises", "z", id="ises"),
]

SENTENCES = [
    pytest.param("", "", id="nothing"),
    pytest.param("The ministry denied the claims.", "dnxdn.", id="past"),
    pytest.param("The ministry has denied the claims.", "dnbedn.", id="participle"),
    pytest.param("They did not say why.", "obRvW.", id="negation"),
    pytest.param("She says that they will go.", "ozcomv.", id="that-clause"),
    pytest.param("Russia's losses grew.", "pSnx.", id="possessive"),
    pytest.param("He's gone.", "obe.", id="clitic-of-a-pronoun"),
    pytest.param("They want to leave.", "ovtv.", id="infinitive"),
    pytest.param("Ruiz and Okoro met in Doha, he said.", "pkpxip,ox.", id="names"),
    pytest.param("“No,” said Ruiz.", "qd,qxp.", id="quotation"),
    pytest.param("It paid $3,700 (or more); nobody knew - ever!", "ox$0(ka):ox:r.", id="marks"),
    pytest.param("Our troops took the hill.", "snxdn.", id="possessive-pronoun"),
    pytest.param("“Prices,” not wages, rose.", "qn,qRn,x.", id="a-term-in-quotes"),
    pytest.param("“Prices rose,” recalls Ana Ruiz.", "qnx,qzpp.", id="inverted-behind-a-quotation"),
    pytest.param("“Prices rose,” sighed the baker.", "qnx,qxdn.", id="inverted-past-behind-a-quotation"),
    pytest.param("“Prices rose,” Ruiz, a taxi driver, complains.", "qnx,qp,dnn,z.", id="behind-a-quotation-and-an-apposition"),
    pytest.param("They gave up.", "oxu.", id="particle"),
    pytest.param("They Reject New Charges", "ovan", id="headline-in-title-case"),
    pytest.param("Officials met Will in May.", "nxpip.", id="names-spelt-as-auxiliaries"),
    pytest.param("The override ended, and troops retook twelve towns.", "dnx,knx0n.", id="rare-noun-spelt-as-a-verb"),
    pytest.param("The gunners wanted to strafe villages.", "dnxtvn.", id="unlisted-verb-behind-to"),
    pytest.param("The strafe came at noon.", "dnxin.", id="unlisted-noun-behind-the"),
    pytest.param("The Police Confirm Three Deaths", "dnv0n", id="headline-of-an-agency"),
]


def classified(words: list[str], openers: Collection[int]) -> str:
    keys = list(map(inner_key, words))
    return classify(words, "".join(key[0] for key in keys), {i: key for i, key in enumerate(keys) if key[1:]}, openers)


def tags(text: str) -> str:
    return read_text(text).tags


@pytest.mark.parametrize(("word", "classes"), GUESSES)
def test_guess_goes_by_the_ending(word: str, classes: str) -> None:
    assert guess(word) == classes


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_classes_of_a_sentence(text: str, expected: str) -> None:
    assert tags(text) == expected


def test_a_name_of_the_text_is_a_name_at_a_sentence_s_start() -> None:
    words = "Rose spoke . Later Rose left .".split()
    assert classified(words, [0, 3])[0] == "p"
    assert classified(words[:3], [0])[0] == "x"


def test_words_of_closed_classes_keep_their_class() -> None:
    assert closed_classes()["not"] == "R"
    for word, letter in closed_classes().items():
        assert classified(["x", word], [])[1] == letter


@given(st.lists(st.text(st.characters(exclude_categories=["Z", "Cc"]), min_size=1).filter(str.strip), max_size=30))
def test_any_words_get_one_known_letter_each(words: list[str]) -> None:
    tags = classified(words, range(0, len(words), 7))
    assert len(tags) == len(words)
    assert set(tags) <= LETTERS
