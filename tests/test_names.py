"""Names: which runs of proper nouns are one name, of what kind, held in which office."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attributed_claims.marks.name_shapes import body_key, shape_of
from attributed_claims.marks.names import Names, find_names
from attributed_claims.marks.phrases import find_phrases
from attributed_claims.text.sentences import read_text


def names_of(text: str) -> tuple[Names, list[tuple[str, str | None]]]:
    """Return the names of a text, and each mention's words with the name it means."""
    read = read_text(text)
    names = find_names(read, find_phrases(read))
    mentions = [
        (read.slice(first, end), names.full(row) if row >= 0 else None)
        for first, end, row in zip(names.firsts, names.ends, names.of, strict=True)
    ]
    return names, mentions


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        pytest.param("Tuesday", None, id="a-day-is-no-name"),
        pytest.param("Clean Water Act", None, id="a-law-is-no-body"),
        pytest.param("Iraq War", None, id="a-war-is-no-place"),
        pytest.param("Secretary", None, id="a-title-alone"),
        pytest.param("Miller Foundation", "organization", id="a-foundation-named-after-a-person"),
        pytest.param("Bill Ford", "person", id="a-person-called-like-a-company"),
        pytest.param("Ford Motor Co.", "organization", id="a-company-called-like-a-person"),
        pytest.param("Johnson & Johnson", "organization", id="two-names-in-a-company"),
        pytest.param("Jordan", "place", id="a-country-that-is-a-given-name"),
        pytest.param("Jordan Peele", "person", id="a-given-name-that-is-a-country"),
        pytest.param("Washington", "place", id="a-city-that-is-a-surname"),
        pytest.param("U.N. General Assembly", "organization", id="a-title-word-inside-a-body"),
        pytest.param("Department of Justice", "organization", id="a-body-with-of"),
        pytest.param("Orange County", "place", id="a-county"),
        pytest.param("NRA", "organization", id="capitals"),
        pytest.param("Igor Konashenkov", "person", id="given-name"),
        pytest.param("Bill de Blasio", "person", id="particle"),
        pytest.param("J.K. Rowling", "person", id="initials"),
        pytest.param("Gen. Okoro", "person", id="title-and-surname"),
        pytest.param("Republicans", "group", id="a-party's-people"),
    ],
)
def test_the_words_of_a_name_tell_its_kind(words: str, kind: str | None) -> None:
    assert shape_of(tuple(words.split())).kind == kind


def test_a_shape_parts_titles_from_the_name() -> None:
    assert shape_of(("Russian", "Foreign", "Minister", "Sergey", "Lavrov")) == ("person", 3, 1, 3, "male", "name")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("Defense Ministry", "Interior Ministry", False, id="two-ministries"),
        pytest.param("Russian Defense Ministry", "Ukrainian Defense Ministry", False, id="two-countries"),
        pytest.param("Russia 's Defense Ministry", "the Russian Ministry of Defence", True, id="country-order-spelling"),
        pytest.param("Department of Justice", "Justice Department", True, id="order"),
    ],
)
def test_one_body_in_other_words_has_one_key(one: str, other: str, *, same: bool) -> None:
    assert (body_key(one.split()) == body_key(other.split())) is same


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        pytest.param(
            "Ana Ruiz met Eva Ruiz. They heard Ruiz out.",
            [("Ana Ruiz", "Ana Ruiz"), ("Eva Ruiz", "Eva Ruiz"), ("Ruiz", None)],
            id="two-people-with-one-surname",
        ),
        pytest.param(
            "Bill Ford runs Ford Motor Co. and nobody knows what Ford wants.",
            [("Bill Ford", "Bill Ford"), ("Ford Motor Co.", "Ford Motor Co."), ("Ford", None)],
            id="a-company-and-its-owner",
        ),
        pytest.param(
            "Denzel Washington lives in Washington. Nobody knows what Washington wants.",
            [("Denzel Washington", "Denzel Washington"), ("Washington", "Washington"), ("Washington", None)],
            id="a-man-and-a-city",
        ),
        pytest.param(
            "The State Audit Office and the National Audit Office disagreed, and the Audit Office paid.",
            [
                ("State Audit Office", "State Audit Office"),
                ("National Audit Office", "National Audit Office"),
                ("Audit Office", "Audit Office"),
            ],
            id="two-bodies-a-short-form-fits",
        ),
        pytest.param(
            "Mr. Ruiz left before Ana Ruiz came.",
            [("Ruiz", "Ruiz"), ("Ana Ruiz", "Ana Ruiz")],
            id="a-title-of-the-other-gender",
        ),
        pytest.param(
            "Ana M. Ruiz spoke. Later Ana Ruiz left, and Ruiz slept.",
            [("Ana M. Ruiz", "Ana M. Ruiz"), ("Ana Ruiz", "Ana M. Ruiz"), ("Ruiz", "Ana M. Ruiz")],
            id="an-initial-more",
        ),
        pytest.param(
            "Yesterday Ruiz spoke. Ana Ruiz is a nurse.",
            [("Ruiz", "Ana Ruiz"), ("Ana Ruiz", "Ana Ruiz")],
            id="a-surname-before-its-full-name",
        ),
        pytest.param(
            "The National Rifle Association (NRA) met; the NRA voted.",
            [
                ("National Rifle Association", "National Rifle Association"),
                ("NRA", "National Rifle Association"),
                ("NRA", "National Rifle Association"),
            ],
            id="an-acronym",
        ),
        pytest.param(
            "Condoleezza Rice came. Rice spoke.",
            [("Condoleezza Rice", "Condoleezza Rice"), ("Rice", "Condoleezza Rice")],
            id="a-surname-that-is-a-word-opens-a-sentence",
        ),
        pytest.param(
            "We saw Omar al-Bashir and Ursula von der Leyen.",
            [("Omar al-Bashir", "Omar al-Bashir"), ("Ursula von der Leyen", "Ursula von der Leyen")],
            id="particles",
        ),
    ],
)
def test_mentions_go_to_the_one_name_they_fit(text: str, mentions: list[tuple[str, str | None]]) -> None:
    assert names_of(text)[1] == mentions


@pytest.mark.parametrize(
    ("text", "name", "offices"),
    [
        pytest.param("Mr. Igor Orlov left.", "Igor Orlov", [], id="mr-is-no-office"),
        pytest.param("Ana Ruiz, who lives here, left.", "Ana Ruiz", [], id="a-relative-clause-is-no-office"),
        pytest.param("Ana Ruiz, directors and clerks left.", "Ana Ruiz", [], id="a-list-is-no-apposition"),
        pytest.param("A chief strategist, Tad Novak, left.", "Tad Novak", [], id="an-indefinite-office-before-a-comma"),
        pytest.param("They saw the mayor, Tad Novak, and two aides.", "Tad Novak", [], id="a-list-of-a-mayor-and-a-name"),
        pytest.param(
            "The company's chief strategist, Tad Novak, left.",
            "Tad Novak",
            [("chief strategist", "The company", "strategist")],
            id="an-office-before-a-comma",
        ),
        pytest.param(
            "Prosecutor General Ana Ruiz left.", "Ana Ruiz", [("Prosecutor General", None, "general")], id="an-office-of-two-nouns"
        ),
        pytest.param(
            "Russian Defense Ministry spokesman Igor Orlov left.",
            "Igor Orlov",
            [("spokesman", "Russian Defense Ministry", "spokesman")],
            id="body-office-name",
        ),
        pytest.param(
            "Army spokesman Brig. Gen. Igor Orlov left.", "Igor Orlov", [("spokesman", "Army", "spokesman")], id="an-office-before-a-rank"
        ),
        pytest.param("Former CIA director Leon Novak left.", "Leon Novak", [("former director", "CIA", "director")], id="former"),
        pytest.param("Igor Orlov, the network's director, left.", "Igor Orlov", [("director", "the network", "director")], id="possessor"),
        pytest.param(
            "Igor Orlov, a professor of law at Lund University, left.",
            "Igor Orlov",
            [("professor", "Lund University", "professor")],
            id="a-field-is-no-body",
        ),
        pytest.param("Clinton campaign manager Ana Ruiz left.", "Ana Ruiz", [("manager", "Clinton campaign", "manager")], id="campaign"),
        pytest.param(
            "Secretary of State Ana Ruiz left.", "Ana Ruiz", [("Secretary of State", None, "secretary")], id="an-office-with-its-portfolio"
        ),
        pytest.param("Sen. Ana Ruiz of Texas left.", "Ana Ruiz", [("Sen.", "Texas", "senator")], id="a-state-behind-the-name"),
    ],
)
def test_offices_before_and_behind_a_name(text: str, name: str, offices: list[tuple[str, str | None, str]]) -> None:
    names, _ = names_of(text)
    row = [names.full(row) for row in range(len(names.words))].index(name)
    assert [tuple(office) for office in names.offices[row]] == offices


@given(
    st.lists(
        st.sampled_from([*"Ana Ruiz Ministry of the Mr. U.S. , . and Ford Co. said 's Jordan de".split(), "\n\n", "“", "("]), max_size=40
    )
)
def test_mentions_lie_in_order_and_name_their_rows(pieces: list[str]) -> None:
    read = read_text(" ".join(pieces))
    names = find_names(read, find_phrases(read))
    assert names.firsts == sorted(names.firsts)
    assert all(0 <= first < end <= len(read.words) for first, end in zip(names.firsts, names.ends, strict=True))
    assert all(-1 <= row < len(names.words) for row in names.of)
    assert all(names.words)
