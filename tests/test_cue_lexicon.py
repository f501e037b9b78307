"""The lexicon of cues: which forms it knows, and how it weighs a word by its frame."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attributed_claims.attributions.lexicon import UNKNOWN, Entry, addressing_verbs, cue_lexicon, make_lexicon
from attributed_claims.attributions.signs import THRESHOLD

FORMS = [
    pytest.param("deny", "denied", Entry(verb="deny:verb"), id="verb"),
    pytest.param("claim", "claims", Entry(verb="claim:verb", noun="claim:noun"), id="verb-and-noun"),
    pytest.param("inquiry", "inquiries", None, id="a-word-it-does-not-list"),
]

LEMMAS = [
    pytest.param("said", "say:verb", id="irregular"),
    pytest.param("denies", "deny:verb", id="ies"),
    pytest.param("alleged", "allege:verb", id="silent-e"),
    pytest.param("admitted", "admit:verb", id="doubled-consonant"),
    pytest.param("dubbed", "dub:verb", id="dubbed"),
    pytest.param("bragged", "brag:verb", id="bragged"),
    pytest.param("booed", "boo:verb", id="booed"),
    pytest.param("dedicated", "dedicate:verb", id="dedicated"),
    pytest.param("prescribed", "prescribe:verb", id="prescribed"),
    pytest.param("rattled", "rattle:verb", id="rattled"),
    pytest.param("opined", "opine:verb", id="opined"),
    pytest.param("extolled", "extol:verb", id="extolled"),
]

LIKELY = [
    pytest.param("say:verb", "fin", "that", id="said-that"),
    pytest.param("say:verb", "fin", "clause", id="said-clause"),
    pytest.param("say:verb", "inv", "end", id="said-he"),
    pytest.param("tell:verb", "fin", "np+that", id="told-somebody-that"),
    pytest.param("insist:verb", "fin", "that", id="insist-that"),
    pytest.param("announce:verb", "ger", "that", id="announcing-that"),
    pytest.param("according:other", "other", "post", id="according-to"),
    pytest.param("?:verb", "fin", "qpost", id="unknown-verb-behind-a-quotation"),
]

UNLIKELY = [
    pytest.param("take:verb", "fin", "np", id="take-something"),
    pytest.param("?:verb", "fin", "np", id="unknown-verb-and-an-object"),
    pytest.param("?:verb", "fin", "end", id="unknown-verb-alone"),
]


@pytest.mark.parametrize(("word", "form", "frame"), UNLIKELY)
def test_frames_in_which_nobody_is_credited(word: str, form: str, frame: str) -> None:
    assert cue_lexicon().likelihood(word, form, frame) < THRESHOLD


@pytest.mark.parametrize(("word", "form", "frame"), LIKELY)
def test_frames_in_which_somebody_is(word: str, form: str, frame: str) -> None:
    assert cue_lexicon().likelihood(word, form, frame) >= THRESHOLD


def verb_of(form: str) -> str | None:
    entry = cue_lexicon().forms.get(form)
    return entry.verb if entry else None


@pytest.mark.parametrize(("form", "expected"), LEMMAS)
def test_lemmas_are_words_of_the_language(form: str, expected: str) -> None:
    assert verb_of(form) == expected


@pytest.mark.parametrize(("word", "form", "entry"), FORMS)
def test_a_made_lexicon_knows_the_forms_of_its_words(word: str, form: str, entry: Entry | None) -> None:
    lexicon = make_lexicon([("deny:verb", "fin", "that", 1, 2), ("claim:verb", "fin", "np", 1, 2), ("claim:noun", "noun", "that", 1, 2)])
    assert lexicon.forms.get(form) == entry
    assert (word in lexicon.forms) == (entry is not None)


def test_a_word_seen_often_is_weighed_by_its_own_counts() -> None:
    lexicon = make_lexicon([("deny:verb", "fin", "np", 900, 1000), ("eat:verb", "fin", "np", 0, 1000)])
    assert lexicon.likelihood("deny:verb", "fin", "np") > 0.85
    assert lexicon.likelihood("eat:verb", "fin", "np") < 0.05


def test_a_rare_pair_leans_on_its_word_and_its_frame() -> None:
    lexicon = make_lexicon(
        [
            ("deny:verb", "fin", "np", 90, 100),
            ("deny:verb", "fin", "that", 1, 1),
            ("eat:verb", "fin", "np", 2, 100),
            ("eat:verb", "fin", "that", 1, 1),
            ("say:verb", "fin", "that", 95, 100),
        ]
    )
    deny, eat = (lexicon.likelihood(word, "fin", "that") for word in ("deny:verb", "eat:verb"))
    assert eat < deny
    assert lexicon.likelihood("deny:verb", "fin", "np") < deny


def test_what_the_lexicon_does_not_list_is_any_verb() -> None:
    assert UNKNOWN == "?:verb"
    assert "rusted" not in cue_lexicon().forms
    assert cue_lexicon().counts[UNKNOWN, "*", "*"][1] > 0


def test_addressing_verbs_are_verbs_of_the_lexicon_s_spelling() -> None:
    assert {"tell:verb", "assure:verb", "ask:verb"} <= addressing_verbs()
    assert not {"say:verb", "announce:verb"} & addressing_verbs()


def test_sums_are_those_of_the_frames() -> None:
    rows = [("deny:verb", "fin", "np", 9, 10), ("deny:verb", "fin", "that", 3, 4), ("say:verb", "fin", "that", 5, 5)]
    assert make_lexicon(rows).counts == {
        ("deny:verb", "fin", "np"): (9, 10),
        ("deny:verb", "fin", "that"): (3, 4),
        ("say:verb", "fin", "that"): (5, 5),
        ("deny:verb", "*", "*"): (12, 14),
        ("say:verb", "*", "*"): (5, 5),
        ("*", "fin", "np"): (9, 10),
        ("*", "fin", "that"): (8, 9),
        ("*", "fin", "*"): (17, 19),
    }


def test_more_rows_add_to_the_frames_of_a_word_and_tell_nothing_of_frames_in_general() -> None:
    rows = [("deny:verb", "fin", "np", 9, 10)]
    plain, more = make_lexicon(rows), make_lexicon(rows, [("deny:verb", "fin", "np", 3, 4), ("rebut:verb", "fin", "that", 3, 4)])
    assert more.counts["deny:verb", "fin", "np"] == (12, 14)
    assert more.counts["rebut:verb", "*", "*"] == (3, 8)  # of its other frames nothing is known
    assert "rebuts" in more.forms
    assert {key: n for key, n in more.counts.items() if key[0] == "*"} == {key: n for key, n in plain.counts.items() if key[0] == "*"}


def test_rows_can_add_to_a_word_whatever_the_frame() -> None:
    rows = [("deny:verb", "fin", "np", 5, 10), ("eat:verb", "fin", "np", 0, 10), ("say:verb", "fin", "that", 9, 9)]
    plain, more = make_lexicon(rows), make_lexicon(rows, [("chide:verb", "*", "*", 4, 6)])
    assert more.counts == {**plain.counts, ("chide:verb", "*", "*"): (4, 6)}
    assert (
        more.likelihood("chide:verb", "fin", "that") > more.likelihood("chide:verb", "fin", "np") > more.likelihood("eat:verb", "fin", "np")
    )


@given(st.sampled_from(["say:verb", "claim:noun", "?:verb", "no:such", "*"]), st.text(max_size=4), st.text(max_size=6))
def test_a_likelihood_is_a_share(word: str, form: str, frame: str) -> None:
    assert 0 < cue_lexicon().likelihood(word, form, frame) < 1
