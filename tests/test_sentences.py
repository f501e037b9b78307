"""Sentences and paragraphs: where they end, and where only an abbreviation does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attributed_claims.text.sentences import LONGEST_SENTENCE, read_text
from attributed_claims.values import Sentence, Span


def sentences(text: str) -> list[str]:
    read = read_text(text)
    return [read.slice(sentence.first, sentence.end) for sentence in read.sentences]


def paragraphs(text: str) -> list[list[str]]:
    read = read_text(text)
    grouped: dict[int, list[str]] = {}
    for sentence in read.sentences:
        grouped.setdefault(sentence.paragraph, []).append(read.slice(sentence.first, sentence.end))
    return list(grouped.values())


# A bar stands where one sentence ends and the next starts.
ONE = [
    pytest.param("Gen. Ruiz and Lt. Col. Adams met Sen. Whitcomb.", id="titles"),
    pytest.param("Dr. Okoro lives on St. Mark's Square.", id="saint"),
    pytest.param("The U.S. Army and the U.N. General Assembly agreed.", id="dotted-names"),
    pytest.param("He paid $3.5 million, or 2.1 percent, to Acme Inc. of Ohio.", id="numbers-and-inc"),
    pytest.param("George W. Bush and J. R. R. Tolkien never met.", id="initials"),
    pytest.param("It fell on Jan. 3 and again on Feb. 11.", id="months"),
    pytest.param("See No. 7 and pp. 12 to 14.", id="numbers-named"),
    pytest.param("“Is anyone alive?” he shouted.", id="question-that-runs-on"),
    pytest.param("“Never!” cried the widow.", id="exclamation-that-runs-on"),
    pytest.param("They waited ... and waited.", id="ellipsis-inside"),
    pytest.param("The firm (it was founded in 1990!) failed.", id="brackets"),
    pytest.param("the site example.com went down", id="address"),
    pytest.param("no final mark", id="no-final-mark"),
]

SEVERAL = [
    pytest.param("The dam broke.| Nobody drowned.", id="stop"),
    pytest.param("Who knew?| Nobody!| So it goes.", id="question-and-exclamation"),
    pytest.param("He left at 5 p.m.| The train was late.", id="stop-that-does-double-duty"),
    pytest.param("She works for the U.N.| He does not.", id="dotted-name-at-the-end"),
    pytest.param("Shares of Acme Inc.| The board met.", id="inc-at-the-end"),
    pytest.param("“We lost.”| The mayor wept.", id="closing-mark-goes-along"),
    pytest.param("“We lost.”| “Again.”", id="quotation-behind-a-quotation"),
    pytest.param("(It rained.)| Then it stopped.", id="bracket-goes-along"),
    pytest.param("‘We lost.’| Then they left.", id="single-mark-goes-along"),
    pytest.param("It stopped…| Then it went on.", id="ellipsis-at-the-end"),
    pytest.param("The toll rose.| 14 are missing.", id="digit-opens"),
    pytest.param("It was I.| We left.", id="the-pronoun"),
    pytest.param("The first line\n|The second line, which is rather longer.", id="line-end"),
]

PARAGRAPHS = [
    pytest.param("", [], id="nothing"),
    pytest.param("One.\n", [["One."]], id="final-line-end"),
    pytest.param("One. Two.", [["One.", "Two."]], id="one-paragraph"),
    pytest.param("One.\nTwo.\n\nThree.", [["One."], ["Two."], ["Three."]], id="short-lines"),
    pytest.param("One.\r\n\r\nTwo.", [["One."], ["Two."]], id="carriage-returns"),
    pytest.param("One.\u2029Two.", [["One."], ["Two."]], id="paragraph-separator"),
    pytest.param(
        "The dam above the town of Vale broke on Monday and the water ran\nthrough the market. Nobody drowned, but the church and the two old\nmills are gone.\n\nThe mayor wept.",
        [
            [
                "The dam above the town of Vale broke on Monday and the water ran\nthrough the market.",
                "Nobody drowned, but the church and the two old\nmills are gone.",
            ],
            ["The mayor wept."],
        ],
        id="hard-wrapped",
    ),
    pytest.param(
        "The dam above the town of Vale broke on Monday, and\n    the water ran through the market.\n    Nobody drowned, the mayor\n    said.",
        [
            ["The dam above the town of Vale broke on Monday, and\n    the water ran through the market."],
            ["Nobody drowned, the mayor\n    said."],
        ],
        id="a block with every further line indented",
    ),
    pytest.param(
        "The dam above the town of Vale broke on Monday, and all the water ran through the market, the two old mills and the church\nof Saint Ann.\nthe end",
        [
            [
                "The dam above the town of Vale broke on Monday, and all the water ran through the market, the two old mills and the church\nof Saint Ann.",
            ],
            ["the end"],
        ],
        id="a long line that goes on in lower case",
    ),
    pytest.param(
        "Flood in the Vale Valley\nThe dam above the town broke on Monday, and all the water ran\nthrough the market.",
        [["Flood in the Vale Valley"], ["The dam above the town broke on Monday, and all the water ran\nthrough the market."]],
        id="a short line as a title",
    ),
    pytest.param(
        "The town council of\nVale voted on Monday to rebuild the dam above the market and\nboth mills.",
        [["The town council of\nVale voted on Monday to rebuild the dam above the market and\nboth mills."]],
        id="a short first line that runs on",
    ),
    pytest.param(
        "Three men drowned,\nOfficer Ray said on Monday, when the dam above the market\nbroke.",
        [["Three men drowned,\nOfficer Ray said on Monday, when the dam above the market\nbroke."]],
        id="a short line that ends in a comma",
    ),
]


@pytest.mark.parametrize("text", ONE)
def test_no_sentence_ends_inside(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize("text", SEVERAL)
def test_sentences_end(text: str) -> None:
    assert sentences(text.replace("|", "")) == [part.strip() for part in text.split("|")]


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_paragraphs(text: str, expected: list[list[str]]) -> None:
    assert paragraphs(text) == expected


def test_headline_is_a_sentence_and_a_paragraph_of_its_own() -> None:
    text = "Dam breaks above Vale\n20230510\n\nNobody drowned."
    read = read_text(text, headline=Span(0, 21), start=31)
    assert read.public_sentences() == (Sentence(Span(0, 21), 0, headline=True), Sentence(Span(32, 47), 1))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("word " * (2 * LONGEST_SENTENCE + 7), id="words"),
        pytest.param("Oh!" + "”" * (2 * LONGEST_SENTENCE + 5), id="closing-marks"),
    ],
)
def test_a_sentence_without_an_end_is_read_in_pieces(text: str) -> None:
    read = read_text(text)
    assert [sentence.end - sentence.first for sentence in read.sentences] == [LONGEST_SENTENCE, LONGEST_SENTENCE, 7]


news = st.lists(
    st.sampled_from(["Gen.", "Ruiz", "said", "“", "”", ".", "?", "\n", "\n\n", " ", "U.S.", "The", "dam", "3", "(", ")", "'", ","])
).map(" ".join)


@given(news | st.text(st.characters(exclude_categories=[])))
def test_every_token_stands_in_one_sentence_and_has_one_class(text: str) -> None:
    read = read_text(text)
    assert len(read.words) == len(read.lowers) == len(read.tags) == len(read.starts) == len(read.ends)
    assert [i for sentence in read.sentences for i in range(sentence.first, sentence.end)] == list(range(len(read.words)))
    assert all(0 < sentence.end - sentence.first <= LONGEST_SENTENCE for sentence in read.sentences)
    numbers = [sentence.paragraph for sentence in read.sentences]
    assert sorted(set(numbers)) == list(range(len(set(numbers))))
    assert numbers == sorted(numbers)
    assert read.text is text
