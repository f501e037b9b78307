"""Sources: their kinds, and which names, offices and bodies the document gives them."""

from __future__ import annotations

import re
from bisect import bisect_left
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attributed_claims.attributions.found import Found
from attributed_claims.attributions.resolve import resolve_sources
from attributed_claims.marks.marks import Marks
from attributed_claims.marks.phrases import find_phrases
from attributed_claims.marks.quotes import find_quote_marks
from attributed_claims.text.sentences import read_text
from attributed_claims.values import Cue, Mention

SEED = (Path(__file__).parent.parent / "seeds" / "000_137d8bd614ad6473.txt").read_text(encoding="utf-8")


def marks_of(text: str) -> Marks:
    read = read_text(text)
    return Marks(read, find_phrases(read), find_quote_marks(read), (), ())


def found_at(marks: Marks, *spans: tuple[int, int]) -> list[Found]:
    """Return what is found where each source has some place in the text: its cue the word behind the source, its content the rest."""
    read = marks.read
    found = []
    for start, end in spans:
        first = bisect_left(read.starts, start)
        last = max(first + 1, bisect_left(read.starts, end, first))
        cue = re.compile(r"\w+").search(read.text, end) or re.compile(r"\w+").search(read.text)
        assert cue
        content = Mention(read.text[cue.end() :], [(cue.end(), len(read.text))])
        found.append(Found((first, last), Cue(cue[0], [cue.span()], lemma=cue[0]), content))
    return found


def resolved(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    """Return kind, name, role and affiliation of each source, which stand in square brackets in ``text``."""
    marks = marks_of(re.sub(r"[\[\]]", "", text))
    spans = [(m.start() - 2 * i, m.end() - 2 * i - 2) for i, m in enumerate(re.finditer(r"\[[^]]*\]", text))]
    sources = [source for _, source in resolve_sources(marks, found_at(marks, *spans))]
    return [(s.kind, s.name, s.role, s.affiliation) for s in sources if s]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ana Ruiz met Eva Ruiz. Later [Ruiz] said so.", ("person", None, None, None), id="two-people-with-one-surname"),
        pytest.param(
            "Mayor Ana Ruiz met Mayor Eva Okoro. [The mayor] said so.", ("unnamed", None, "mayor", None), id="two-people-with-one-office"
        ),
        pytest.param(
            "Ana Ruiz is the former mayor. [The mayor] said so.", ("unnamed", None, "mayor", None), id="a-former-mayor-is-not-the-mayor"
        ),
        pytest.param(
            "Vice President Ana Ruiz came. [The president] said so.", ("unnamed", None, "president", None), id="nor-a-vice-president"
        ),
        pytest.param(
            "Texas Sen. Ana Ruiz came. [The Vermont senator] said so.", ("unnamed", None, "senator", "Vermont"), id="of-another-state"
        ),
        pytest.param(
            "Ruiz campaign spokesman Igor Orlov left. [A spokesman] said so.", ("unnamed", None, "spokesman", None), id="a-spokesman"
        ),
        pytest.param("Igor Orlov stood with Pedro Ruiz. Now [he] says so.", ("pronoun", "Igor Orlov", None, None), id="he-is-the-subject"),
        pytest.param("Igor Orlov and Pedro Ruiz met. Now [he] says so.", ("pronoun", None, None, None), id="he-after-two-men"),
        pytest.param("Ana Ruiz left. [He] says so.", ("pronoun", None, None, None), id="he-after-a-woman"),
        pytest.param("Igor Orlov left. A spokesman stayed. [He] says so.", ("pronoun", None, None, None), id="he-without-a-name"),
        pytest.param("Igor Orlov left. One. Two. Three. [He] says so.", ("pronoun", None, None, None), id="he-too-far-behind"),
        pytest.param("Igor Orlov left. [They] say so.", ("pronoun", None, None, None), id="they-after-one"),
        pytest.param("Denzel Washington lives in Washington. Now [Washington] says so.", ("place", None, None, None), id="man-or-city"),
        pytest.param("Bill Ford owns Ford Motor Co. and [Ford] says so.", ("person", None, None, None), id="man-or-company"),
        pytest.param(
            "The Interior Ministry and the Health Ministry met; [the ministry] said so.",
            ("organization", None, None, None),
            id="two-ministries",
        ),
        pytest.param("[Ana Ruiz and Igor Orlov] said so.", ("group", None, None, None), id="two-people"),
        pytest.param("[Ana Ruiz, the mayor, and Senator Orlov] said so.", ("group", None, None, None), id="two-people-described"),
        pytest.param("[President Orlov, Ana Ruiz, and other guests] said so.", ("group", None, None, None), id="a-list-of-three"),
        pytest.param("[The mayor, her aides and her donors] said so.", ("group", None, None, None), id="a-mayor-and-two-more"),
        pytest.param(
            "Igor Orlov left. The president's plan failed. Now [he] says so.", ("pronoun", None, None, None), id="he-after-an-owner"
        ),
        pytest.param(
            "The Relief Fund, a charity, and the Care League, a charity, met. [The charity] said so.",
            ("organization", None, None, None),
            id="two-charities",
        ),
        pytest.param("A monitor came. [The monitor] said so.", ("unnamed", None, "monitor", None), id="a-monitor-nobody-named"),
        pytest.param("[A study published in May] found so.", ("document", None, None, None), id="a-study-published"),
        pytest.param("[The mayor and her aides] said so.", ("group", None, None, None), id="a-mayor-and-others"),
        pytest.param("Ana Ruiz left. [One Republican] said so.", ("unnamed", None, None, None), id="one-republican"),
        pytest.param("[A source close to the mayor] said so.", ("unnamed", None, None, None), id="a-source-close-to"),
    ],
)
def test_a_name_that_two_could_bear_stays_none(text: str, expected: tuple[str, str | None, str | None, str | None]) -> None:
    assert resolved(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Igor Orlov left. [Orlov] said so.", ("person", "Igor Orlov", None, None), id="surname"),
        pytest.param(
            "The Aleppo Observatory, a war monitor, counted. [The monitor] said so.",
            ("organization", "Aleppo Observatory", None, None),
            id="a-body-by-its-apposition",
        ),
        pytest.param(
            "Aid came from the Office for the Coordination of Humanitarian Affairs (OCHA). [OCHA] said so.",
            ("organization", "Office for the Coordination of Humanitarian Affairs", None, None),
            id="capitals-in-brackets",
        ),
        pytest.param(
            "Ukraine's military intelligence agency (GUR) knew. [The GUR] said so.",
            ("organization", "Ukraine's military intelligence agency", None, None),
            id="capitals-of-a-body-without-a-name",
        ),
        pytest.param(
            "The company's chief executive, Ana Ruiz, left. [The CEO] said so.",
            ("person", "Ana Ruiz", "CEO", "The company"),
            id="an-office-in-other-words",
        ),
        pytest.param(
            "Prime Minister Ana Ruiz left. [The premier] said so.",
            ("person", "Ana Ruiz", "premier", None),
            id="the-prime-minister-as-premier",
        ),
        pytest.param(
            "[Capt. Igor Orlov, a spokesman for the Central Command,] said so.",
            ("person", "Igor Orlov", "spokesman", "Central Command"),
            id="an-office-tells-more-than-a-rank",
        ),
        pytest.param(
            "[Chief Cabinet Secretary Igor Orlov] said so.",
            ("person", "Igor Orlov", "Secretary", "Cabinet"),
            id="a-body-inside-an-office",
        ),
        pytest.param(
            "[The secretary general, Piet de Vries,] said so.",
            ("person", "Piet de Vries", "secretary general", None),
            id="a-name-of-unknown-words-behind-an-office",
        ),
        pytest.param("[Fishermen in the village] said so.", ("group", None, None, None), id="fishermen"),
        pytest.param("MP Igor Orlov left. [The MP] said so.", ("person", "Igor Orlov", "MP", None), id="a-member-of-parliament"),
        pytest.param("Now [Orlov] says so. Igor Orlov left.", ("person", "Igor Orlov", None, None), id="surname-first"),
        pytest.param("Ana Ruiz met Pedro Ruiz. [Mr. Ruiz] said so.", ("person", "Pedro Ruiz", None, None), id="mr-tells-which"),
        pytest.param("Jordan is warm. Jim Jordan left. [Mr. Jordan] said so.", ("person", "Jim Jordan", None, None), id="jordan-the-man"),
        pytest.param("Jim Orlov went home. [Jordan] said so.", ("place", "Jordan", None, None), id="jordan-the-country"),
        pytest.param("The plant of Ford Motor Co. closed. [Ford] said so.", ("organization", "Ford Motor Co.", None, None), id="company"),
        pytest.param(
            "Igor Orlov, a Ford spokesman, left. [Orlov] said so.", ("person", "Igor Orlov", "spokesman", "Ford"), id="carried-office"
        ),
        pytest.param(
            "[Igor Orlov, the network's director,] said so.", ("person", "Igor Orlov", "director", "the network"), id="apposition"
        ),
        pytest.param("[Orlov, his spokesman,] said so.", ("person", "Orlov", "spokesman", None), id="possessive-apposition"),
        pytest.param(
            "Igor Orlov met Pedro Ruiz, and the case of Ruiz, [he] said, is closed.",
            ("pronoun", "Igor Orlov", None, None),
            id="he-in-the-middle",
        ),
        pytest.param("[Ruiz's spokesman, Igor Orlov,] said so.", ("person", "Igor Orlov", "spokesman", "Ruiz"), id="office-then-name"),
        pytest.param("[U.N. chief Ana Ruiz] said so.", ("person", "Ana Ruiz", "chief", "U.N."), id="office-before-name"),
        pytest.param("[Mayor Li Na] said so.", ("person", "Li Na", "Mayor", None), id="title"),
        pytest.param("Mayor Ana Ruiz came. [The mayor] said so.", ("person", "Ana Ruiz", "mayor", None), id="the-one-mayor"),
        pytest.param("[A spokesman for the ministry] said so.", ("unnamed", None, "spokesman", "the ministry"), id="spokesman-for"),
        pytest.param("Igor Orlov left. [He] says so.", ("pronoun", "Igor Orlov", None, None), id="he"),
        pytest.param("Ana Ruiz met Igor Orlov. “Yes,” [she] said.", ("pronoun", "Ana Ruiz", None, None), id="she-of-two"),
        pytest.param("We met Ana Ruiz, [who] said so.", ("pronoun", "Ana Ruiz", None, None), id="who"),
        pytest.param(
            "The Defense Ministry met. [The ministry] said so.", ("organization", "Defense Ministry", None, None), id="the-ministry"
        ),
        pytest.param(
            "The Tax Justice Network (TJN) met. [TJN] said so.", ("organization", "Tax Justice Network", None, None), id="acronym"
        ),
        pytest.param("[The Kremlin] said so.", ("organization", "Kremlin", None, None), id="kremlin"),
        pytest.param("[Moscow] said so.", ("place", "Moscow", None, None), id="capital"),
        pytest.param("[The indictment] says so.", ("document", None, None, None), id="indictment"),
        pytest.param("[A new poll of Ohio voters] says so.", ("document", None, None, None), id="poll"),
        pytest.param("[Police] said so.", ("group", None, None, None), id="police"),
        pytest.param("[Two officials] said so.", ("group", None, None, None), id="two-officials"),
        pytest.param("[75 percent of Democrats] said so.", ("group", None, None, None), id="percent"),
        pytest.param("[Republicans] said so.", ("group", None, None, None), id="republicans"),
    ],
)
def test_sources_get_the_names_the_document_gives(text: str, expected: tuple[str, str | None, str | None, str | None]) -> None:
    assert resolved(text) == [expected]


def test_a_quoted_speaker_is_i_but_a_persons_we_is_nobody() -> None:
    marks = marks_of("“I know we win,” Igor Orlov said.")
    *nested, quotation = found_at(marks, (1, 2), (8, 10), (17, 27))
    quotation = quotation._replace(content=Mention(marks.read.text[:16], [(0, 16)]), style="direct")
    found = [*(one._replace(parent=2) for one in nested), quotation]
    sources = [source for _, source in resolve_sources(marks, found)]
    assert [(s.kind, s.name) for s in sources if s] == [("pronoun", "Igor Orlov"), ("pronoun", None), ("person", "Igor Orlov")]


def test_the_seed_articles_sources() -> None:
    spans = [
        m.span()
        for words in (
            "Russian Foreign Minister Sergey Lavrov",
            "Russian Defense Ministry spokesman Igor Konashenkov",
            "Konashenkov(?= also)",
            "the Kremlin",
            "the Russian Defense Ministry",
            "Russia's Defense Ministry",
            "Some regional leaders",
            "Western and Ukrainian estimates",
        )
        for m in [re.search(words, SEED)]
        if m
    ]
    marks = marks_of(SEED)
    found = [source for _, source in resolve_sources(marks, found_at(marks, *spans))]
    assert [(s.kind, s.name, s.role, s.affiliation) for s in found if s] == [
        ("person", "Sergey Lavrov", "Foreign Minister", "Russian"),
        ("person", "Igor Konashenkov", "spokesman", "Russian Defense Ministry"),
        ("person", "Igor Konashenkov", "spokesman", "Russian Defense Ministry"),
        ("organization", "Kremlin", None, None),
        ("organization", "Russian Defense Ministry", None, None),
        ("organization", "Russian Defense Ministry", None, None),
        ("group", None, None, None),
        ("document", None, None, None),
    ]


WORDS = [
    *"Ana Ruiz Igor Orlov he she who they I the mayor ministry Ministry Defense , . said and of a Ford Co. 's “ ” 12 U.S.".split(),
    "\n\n",
]


@given(st.lists(st.sampled_from(WORDS), min_size=3, max_size=40), st.data())
def test_each_source_is_the_words_of_its_place(pieces: list[str], data: st.DataObject) -> None:
    text = " ".join(pieces)
    words = [m.span() for m in re.finditer(r"\S+", text)]
    if not re.search(r"\w", text):
        return
    picks = data.draw(st.lists(st.tuples(st.integers(0, len(words) - 1), st.integers(1, 6)), min_size=1, max_size=4))
    marks = marks_of(text)
    found = found_at(marks, *[(words[at][0], words[min(at + length, len(words)) - 1][1]) for at, length in picks])
    assert [(one, source and (source.text, source.spans)) for one, source in resolve_sources(marks, found)] == [
        (one, one.source and (marks.read.slice(*one.source), (marks.read.span(*one.source),))) for one in found
    ]


def test_nobody_credited_has_no_source() -> None:
    marks = marks_of("It is said to win.")
    (one,) = (one._replace(source=None) for one in found_at(marks, (0, 2)))
    assert resolve_sources(marks, [one]) == [(one, None)]


def test_no_attribution_no_work() -> None:
    assert resolve_sources(marks_of("Nothing."), ()) == []
