"""Quotation marks: which ones pair, and which are apostrophes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attributed_claims.marks.quotes import find_quote_marks
from attributed_claims.text.sentences import read_text


def quotations(text: str) -> list[str]:
    """Return each quotation; an inner one in square brackets, an open one with a bar behind it."""
    read = read_text(text)
    found = []
    for mark in find_quote_marks(read):
        words = read.slice(mark.first, mark.end) + "|" * (not mark.closed)
        found.append(words if mark.outer else f"[{words}]")
    return found


NONE = [
    pytest.param("", id="nothing"),
    pytest.param("No marks at all.", id="no-marks"),
    pytest.param("The miners' wives and the players’ bus.", id="plural-possessives"),
    pytest.param("Russia's and Kenya’s claims.", id="possessives"),
    pytest.param("It isn't so, and they’re not.", id="clitics"),
    pytest.param("Rock 'n' roll of the '90s.", id="left-out-letters"),
    pytest.param("In the summer of ’68 and of ’69.", id="years"),
    pytest.param("The workers' pay and the teachers' hours.", id="two-plural-possessives"),
    pytest.param("The O'Briens' and the O’Neills’ houses.", id="names"),
    pytest.param("A 6-foot-2' board.", id="foot"),
    pytest.param('A stray mark at the end."', id="stray-closing-mark"),
]

DOUBLE = [
    pytest.param('He said "no" twice.', ['"no"'], id="straight"),
    pytest.param("He said “no” twice.", ["“no”"], id="curly"),
    pytest.param("He said ``no'' twice.", ["``no''"], id="typewriter"),
    pytest.param("He said «no» twice.", ["«no»"], id="guillemets"),
    pytest.param("He said „no” twice.", ["„no”"], id="low"),
    pytest.param('"One," he said, "two."', ['"One,"', '"two."'], id="two-in-a-sentence"),
    pytest.param('("No.")', ['"No."'], id="in-brackets"),
    pytest.param('A plan—"mad"—failed.', ['"mad"'], id="between-dashes"),
    pytest.param('The "yes"-sayers won.', ['"yes"'], id="before-a-hyphen"),
    pytest.param("“One. Two. Three.”", ["“One. Two. Three.”"], id="over-sentences"),
    pytest.param('He said "no." "Why?" she asked.', ['"no."', '"Why?"'], id="side-by-side"),
]

SINGLE = [
    pytest.param("He said 'no' twice.", ["'no'"], id="straight"),
    pytest.param("He said ‘no’ twice.", ["‘no’"], id="curly"),
    pytest.param("‘We can’t go,’ he said.", ["‘We can’t go,’"], id="with-an-apostrophe"),
    pytest.param("'The miners' wives wept,' he said.", ["'The miners' wives wept,'"], id="with-a-plural-possessive"),
    pytest.param("“It's 'over',” he said.", ["“It's 'over',”", "['over']"], id="inside-double-marks"),
    pytest.param("‘He said “no”,’ she wrote.", ["‘He said “no”,’", "[“no”]"], id="around-double-marks"),
]

UNCLOSED = [
    pytest.param("“One.\n\n“Two.”", ["“One.|", "“Two.”"], id="resumed-in-the-next-paragraph"),
    pytest.param('"One.\n\n"Two.\n\n"Three."', ['"One.|', '"Two.|', '"Three."'], id="resumed-twice"),
    pytest.param("“One. Two.\n\nThree.", ["“One. Two.|"], id="begins-its-paragraph"),
    pytest.param("He said “one. Two.\n\nThree.", ["“one.|"], id="missing-mark-costs-a-sentence"),
    pytest.param("He said “one. She said “two.”", ["“two.”"], id="missing-mark-before-another"),
    pytest.param("One said 'no.\n\nTwo said 'yes'.", ["'yes'"], id="single-marks-never-cross-paragraphs"),
]


@pytest.mark.parametrize("text", NONE)
def test_apostrophes_and_stray_marks_quote_nothing(text: str) -> None:
    assert quotations(text) == []


@pytest.mark.parametrize(("text", "expected"), DOUBLE)
def test_double_marks(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


@pytest.mark.parametrize(("text", "expected"), SINGLE)
def test_single_marks(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


@pytest.mark.parametrize(("text", "expected"), UNCLOSED)
def test_open_quotations(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


marks = st.lists(st.sampled_from(["“", "”", '"', "'", "‘", "’", "``", "''", " ", "word", "s", ".", ",", "\n\n", "(", ")", "—"])).map(
    "".join
)


@given(marks)
def test_quotations_stand_in_order_and_never_cross(text: str) -> None:
    read = read_text(text)
    found = find_quote_marks(read)
    assert [(q.first, -q.end) for q in found] == sorted((q.first, -q.end) for q in found)
    for quote in found:
        assert 0 <= quote.first < quote.end <= len(read.words)
        (paragraph,) = {s.paragraph for s in read.sentences if s.first < quote.end and quote.first < s.end}
        assert paragraph >= 0
    outer = [q for q in found if q.outer]
    assert all(one.end <= other.first for one, other in pairwise(outer))
    for inner in (q for q in found if not q.outer):
        assert any(q.first < inner.first and inner.end <= q.end for q in outer)
