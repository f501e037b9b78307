"""Inflection: the forms a dictionary word takes."""

from __future__ import annotations

import pytest

from attributed_claims.text.inflection import noun_forms, verb_forms
from attributed_claims.text.lexicon import read_data

VERBS = [
    pytest.param("warn", "warn warns warned warning", id="regular"),
    pytest.param("argue", "argue argues argued arguing", id="silent-e"),
    pytest.param("agree", "agree agrees agreed agreeing", id="double-e"),
    pytest.param("imply", "imply implies implied implying", id="consonant-and-y"),
    pytest.param("convey", "convey conveys conveyed conveying", id="vowel-and-y"),
    pytest.param("stress", "stress stresses stressed stressing", id="sibilant"),
    pytest.param("preach", "preach preaches preached preaching", id="ch"),
    pytest.param("veto", "veto vetoes vetoed vetoing", id="o"),
    pytest.param("die", "die dies died dying", id="ie"),
    pytest.param("lie", "lie lies lied lay lain lying", id="two-verbs-spelt-alike"),
    pytest.param("say", "say says said saying", id="say"),
    pytest.param("tell", "tell tells told telling", id="tell"),
    pytest.param("know", "know knows knew known knowing", id="past-and-participle-differ"),
    pytest.param("read", "read reads reading", id="forms-that-are-spelt-alike-stand-once"),
    pytest.param("admit", "admit admits admitted admitting", id="doubled-consonant"),
    pytest.param("plan", "plan plans planned planning", id="doubled-n"),
    pytest.param("label", "label labels labeled labelled labeling labelling", id="both-spellings"),
    pytest.param("foresee", "foresee foresees foresaw foreseen foreseeing", id="compound-of-an-irregular-verb"),
]

NOUNS = [
    pytest.param("claim", "claim claims", id="regular"),
    pytest.param("inquiry", "inquiry inquiries", id="consonant-and-y"),
    pytest.param("survey", "survey surveys", id="vowel-and-y"),
    pytest.param("speech", "speech speeches", id="ch"),
    pytest.param("belief", "belief beliefs", id="f"),
]


@pytest.mark.parametrize(("base", "forms"), VERBS)
def test_verb_forms(base: str, forms: str) -> None:
    assert sorted(verb_forms(base)) == sorted(forms.split())
    assert verb_forms(base)[0] == base


@pytest.mark.parametrize(("base", "forms"), NOUNS)
def test_noun_forms(base: str, forms: str) -> None:
    assert noun_forms(base) == tuple(forms.split())


def test_every_irregular_verb_has_forms_that_differ_from_each_other() -> None:
    bases = [line.split("\t")[0] for line in read_data("irregular.tsv")]
    for base in bases:
        forms = verb_forms(base)
        assert len(forms) == len(set(forms)) >= 3
        assert all(forms)
