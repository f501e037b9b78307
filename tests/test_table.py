"""What a person looks at: the table, plain and in colour, the explanation, the CSV file and the page."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import re
import unicodedata
from html.parser import HTMLParser
from typing import Literal

import pytest
from attrs import evolve, frozen
from hypothesis import given
from rich.console import Console

from attributed_claims.errors import BadTextError
from attributed_claims.values import (
    Attribution,
    Claim,
    Cue,
    Document,
    Mention,
    Quantity,
    Relation,
    Remark,
    Source,
    Span,
    Step,
    Time,
    mention_of,
)
from attributed_claims.views.csv import COLUMNS, to_csv
from attributed_claims.views.explain import explain, ids_of
from attributed_claims.views.html import to_html
from attributed_claims.views.printable import printable
from attributed_claims.views.rows import Row, attribution_rows, claim_rows, shown_quantity, shown_time
from attributed_claims.views.table import rich_table, to_table
from tests.documents import documents

TEXT = (
    "Mayor Nino Abashidze said on Tuesday that around 40 dock workers were hurt in Batumi. "
    "She had hoped for calm. The council voted 12 to 3 to close the port, and none died."
)


@frozen(kw_only=True)
class Harm(Claim):
    """People who were hurt or died."""

    outcome: Literal["killed", "injured"]
    quantity: Quantity
    group: Mention | None = None


@frozen(kw_only=True)
class Counts:
    """How many voted for and against."""

    for_: int | None = None
    against: int | None = None


@frozen(kw_only=True)
class Ballot(Claim):
    """A vote."""

    body: Mention
    motion: Mention
    counts: Counts
    held: Time | None = None
    secret: bool | None = None


def words(part: str) -> Mention:
    at = TEXT.index(part)
    return mention_of(TEXT, (at, at + len(part)))


def source(part: str, name: str | None) -> Source:
    mention = words(part)
    return Source(mention.text, mention.spans, kind="person", name=name, role="mayor" if name else None)


def cue(part: str, lemma: str) -> Cue:
    mention = words(part)
    return Cue(mention.text, mention.spans, lemma=lemma)


TUESDAY = Time("Tuesday", words("Tuesday").spans, start=dt.date(2021, 8, 17), end=dt.date(2021, 8, 17), value="2021-08-17")
HURT = Harm(
    id="c1",
    type="harm",
    span=words("around 40 dock workers were hurt"),
    attribution="a1",
    as_of=TUESDAY,
    place=words("Batumi"),
    caveats=["unverified"],
    rule="passive",
    steps=[Step("trigger", "a word that means injured", words("hurt").spans)],
    outcome="injured",
    quantity=Quantity("around 40", words("around 40").spans, low=40, high=40, qualifier="approx"),
    group=words("dock workers"),
)
VOTED = Ballot(
    id="c2",
    type="ballot",
    span=words("The council voted 12 to 3 to close the port"),
    body=words("The council"),
    motion=words("to close the port"),
    counts=Counts(for_=12, against=3),
    secret=False,
)
DIED = Harm(
    id="c3",
    type="harm",
    span=words("none died"),
    negated=True,
    outcome="killed",
    quantity=Quantity("none", words("none").spans, low=0, high=0, qualifier="exact"),
)
MAYOR = source("Mayor Nino Abashidze", "Nino Abashidze")
SAID = Attribution(
    id="a1",
    source=MAYOR,
    cue=cue("said", "say"),
    content=words("that around 40 dock workers were hurt in Batumi"),
    stance="report",
    style="indirect",
    reported=TUESDAY,
    rule="subject",
)
HOPED = Attribution(
    id="a2",
    source=source("She", None),
    cue=cue("had hoped", "hope"),
    content=words("for calm"),
    stance="intend",
    style="indirect",
    negated=True,
)
DOCUMENT = Document(
    id="d1",
    sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
    title="Dockers hurt",
    url="https://example.org/docks",
    published=dt.date(2021, 8, 18),
    attributions=[SAID, HOPED],
    claims=[HURT, VOTED, DIED],
    relations=[Relation(kind="exceeds", from_="c1", to="c3")],
    remarks=[Remark("none died", words("none died").spans, kind="unverified", of=["c3"])],
    text=TEXT,
)


def test_a_claim_is_one_row_whatever_its_type() -> None:
    assert claim_rows(DOCUMENT) == (
        Row(
            id="c1",
            who="Nino Abashidze",
            how="report",
            what="harm: injured",
            figure="around 40 (approx)",
            whom="group: dock workers; place: Batumi",
            when="2021-08-17",
            words="around 40 dock workers were hurt [unverified]",
        ),
        Row(
            id="c2",
            who="(the article)",
            what="ballot: secret False",
            figure="for 12, against 3",
            whom="body: The council; motion: to close the port",
            words="The council voted 12 to 3 to close the port",
        ),
        Row(id="c3", who="(the article)", what="not harm: killed", figure="none", words="none died"),
    )


def test_only_attributions_without_a_claim_have_a_row() -> None:
    assert attribution_rows(DOCUMENT) == (Row(id="a2", who="She", how="not intend", words="for calm"),)
    nobody = evolve(HOPED, source=None, negated=False)
    assert attribution_rows(evolve(DOCUMENT, attributions=[nobody]))[0].who == "(nobody named)"


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        pytest.param(Quantity("40", [(0, 2)], low=40, high=40, qualifier="exact"), "40", id="exact"),
        pytest.param(Quantity("40", [(0, 2)], low=40, high=None, qualifier="at_least"), "40 (at least)", id="at-least"),
        pytest.param(Quantity("dozens", [(0, 6)], low=24, high=None, qualifier="vague"), "dozens (vague, 24 or more)", id="vague"),
        pytest.param(Quantity("few", [(0, 3)], low=None, high=9, qualifier="vague"), "few (vague, 9 or fewer)", id="vague-above"),
        pytest.param(Quantity("tens", [(0, 4)], low=20, high=1000, qualifier="vague"), "tens (vague, 20 to 1,000)", id="vague-both"),
        pytest.param(Quantity("countless", [(0, 9)], low=None, high=None, qualifier="vague"), "countless (vague)", id="open"),
        pytest.param(Quantity("4%", [(0, 2)], low=4, high=4, qualifier="exact", unit="percent"), "4% (percent)", id="unit"),
        pytest.param(Quantity("4 percent", [(0, 9)], low=4, high=4, qualifier="exact", unit="percent"), "4 percent", id="unit-in-words"),
    ],
)
def test_a_figure_keeps_its_hedge(quantity: Quantity, expected: str) -> None:
    assert shown_quantity(quantity) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(None, None, '"that week"', id="unresolved"),
        pytest.param(dt.date(2021, 8, 16), None, "since 2021-08-16", id="open-end"),
        pytest.param(None, dt.date(2021, 8, 16), "until 2021-08-16", id="open-start"),
        pytest.param(dt.date(2021, 8, 16), dt.date(2021, 8, 16), "2021-08-16", id="day"),
        pytest.param(dt.date(2021, 8, 16), dt.date(2021, 8, 22), "2021-08-16 to 2021-08-22", id="days"),
    ],
)
def test_a_time_is_shown_as_its_days(start: dt.date | None, end: dt.date | None, expected: str) -> None:
    assert shown_time(Time("that week", [(0, 9)], start=start, end=end)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Łódź — “dead”: 3,700 😀", "Łódź — “dead”: 3,700 😀", id="plain"),
        pytest.param("two\r\n\tlines ", "two lines ", id="white-space"),
        pytest.param("\x1b[2J\x07\x7f\x9b", r"\x1b[2J\x07\x7f\x9b", id="control"),
        pytest.param("\u202e12\u2069\u200f", r"\u202e12\u2069\u200f", id="direction"),
        pytest.param("\ud800\ufeff", r"\ud800\ufeff", id="surrogate-and-mark"),
    ],
)
def test_what_a_terminal_would_obey_is_escaped(text: str, expected: str) -> None:
    assert printable(text) == expected


def test_the_table_at_a_glance() -> None:
    expected = """\
Dockers hurt
2021-08-18 · https://example.org/docks

    WHO             HOW     WHAT            FIGURE           ABOUT WHOM       WHEN        THE WORDS
──  ──────────────  ──────  ──────────────  ───────────────  ───────────────  ──────────  ──────────────────────────────
c1  Nino Abashidze  report  harm: injured   around 40        group: dock      2021-08-17  around 40 dock workers were
                                            (approx)         workers; place:              hurt [unverified]
                                                             Batumi
c2  (the article)           ballot: secret  for 12, against  body: The                    The council voted 12 to 3 to
                            False           3                council;                     close the port
                                                             motion: to
                                                             close the port
c3  (the article)           not harm:       none                                          none died
                            killed

    WHO   HOW         THE WORDS
──  ────  ──────────  ─────────
a2  She   not intend  for calm

c1 exceeds c3
unverified: none died (about c3)"""
    assert to_table(DOCUMENT, width=120) == expected


def test_a_document_with_nothing_in_it_says_so() -> None:
    assert to_table(Document(id="d1", sha256="")) == "d1\n\nNo claim and no attribution found."


@pytest.mark.parametrize("width", [1, 40, 79, 100, 200])
def test_the_table_keeps_to_its_width(width: int) -> None:
    grid = to_table(DOCUMENT, width=width).split("\n")[2:]
    assert max(map(len, grid)) <= max(width, 72)
    for whole in ("2021-08-17", "(approx)", "against"):  # no figure and no day is broken, however narrow
        assert any(whole in line for line in grid)


def coloured(document: Document, width: int = 400) -> str:
    file = io.StringIO()
    console = Console(file=file, force_terminal=True, width=width, color_system="truecolor")
    console.print(rich_table(document, width=width))
    return file.getvalue()


def test_colour_changes_nothing_but_colour() -> None:
    document = evolve(DOCUMENT, title="[bold]Dockers[/bold] hurt")
    shown = coloured(document)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert plain != shown
    assert plain.split() == to_table(document, width=400).replace("─", "").split()


@given(documents)
def test_any_document_can_be_shown(document: Document) -> None:
    lines = to_table(document, width=80).split("\n")
    assert not [character for line in lines for character in line if unicodedata.category(character) in {"Cc", "Cs"}]
    assert [name for name in ids_of(document) if not explain(document, name).startswith(f"{printable(name)}: ")] == []


def test_a_claim_is_explained_with_the_words_it_went_by() -> None:
    assert explain(DOCUMENT, "c1").split("\n") == [
        'c1: harm [42:74] "around 40 dock workers were hurt"',
        "  credited to  a1, Nino Abashidze (report)",
        "  outcome      injured",
        "  quantity     around 40 (approx) [42:51]",
        "  group        dock workers [52:64]",
        "  as of        2021-08-17 [29:36]",
        "  place        Batumi [78:84]",
        "  caveats      unverified",
        "  rule         passive",
        "  steps",
        '    1. trigger: a word that means injured [70:74] "hurt"',
    ]
    assert explain(evolve(DOCUMENT, text=None), "c1").endswith("injured [70:74]")
    assert "  negated      yes" in explain(DOCUMENT, "c3").split("\n")


def test_an_attribution_is_explained() -> None:
    deeper = evolve(SAID, via=[words("The council")], medium=words("the port"), parent="a9", source=evolve(MAYOR, affiliation="Batumi"))
    assert explain(evolve(DOCUMENT, attributions=[deeper]), "a1").split("\n") == [
        'a1: report, indirect [37:84] "that around 40 dock workers were hurt in Batumi"',
        '  source       [0:20] "Mayor Nino Abashidze", person',
        "  name         Nino Abashidze",
        "  role         mayor",
        "  affiliation  Batumi",
        '  cue          [21:25] "said", lemma say',
        '  via          [110:121] "The council"',
        '  medium       [145:153] "the port"',
        "  reported     2021-08-17 [29:36]",
        "  nested in    a9",
        "  rule         subject",
        "  claims       c1",
    ]
    nobody = evolve(HOPED, source=None)
    assert explain(evolve(DOCUMENT, attributions=[nobody]), "a2").split("\n")[:2] == [
        'a2: not intend, indirect [100:108] "for calm"',
        "  source       (nobody named)",
    ]


def test_an_unknown_id_lists_the_known_ones() -> None:
    with pytest.raises(LookupError, match="'c9'; there are a1, a2, c1, c2, c3"):
        explain(DOCUMENT, "c9")


def test_claims_are_rows_of_a_spreadsheet() -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv(DOCUMENT, evolve(DOCUMENT, id="d2", claims=[])), newline="")))
    assert [row["id"] for row in rows] == ["c1", "c2", "c3"]
    assert {name: value for name, value in rows[0].items() if value} == {
        "document": "d1",
        "title": "Dockers hurt",
        "url": "https://example.org/docks",
        "published": "2021-08-18",
        "id": "c1",
        "type": "harm",
        "negated": "no",
        "figure": "around 40",
        "low": "40",
        "high": "40",
        "qualifier": "approx",
        "additive": "no",
        "as_of_start": "2021-08-17",
        "as_of_end": "2021-08-17",
        "place": "Batumi",
        "source_name": "Nino Abashidze",
        "source": "Mayor Nino Abashidze",
        "stance": "report",
        "source_negated": "no",
        "caveats": "unverified",
        "words": "around 40 dock workers were hurt",
        "start": "42",
        "end": "74",
        "fields": rows[0]["fields"],
    }
    assert '"counts": {"for": 12, "against": 3}' in rows[1]["fields"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_no_cell_is_a_formula(start: str) -> None:
    title = start + 'cmd|" /C calc"!A0'
    row = next(csv.DictReader(io.StringIO(to_csv(evolve(DOCUMENT, title=title)), newline="")))
    assert row["title"] == "'" + title
    assert to_csv().rstrip() == ",".join(COLUMNS)


class Marks(HTMLParser):
    """Collects the text of a page's article, and the marked pieces with the ids that lie on them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str | None] = []
        self.pieces: list[tuple[str, str]] = []
        self.text = ""
        self.tags: set[str] = set()
        self.feed(page[page.index("<article>") : page.index("</article>")])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.ids.append(dict(attrs).get("data-ids"))

    def handle_endtag(self, tag: str) -> None:
        assert tag == "mark"
        self.ids.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        ids = self.ids[-1]
        if ids is not None:
            self.pieces.append((ids, data))


def test_a_page_marks_what_lies_on_the_words() -> None:
    crossing = evolve(DIED, id="c4", span=Mention(TEXT[52:84], [Span(52, 84)]))
    page = Marks(to_html(TEXT, evolve(DOCUMENT, claims=[HURT, crossing])))
    assert page.text == TEXT
    assert page.pieces == [
        ("a1", "Mayor Nino Abashidze"),
        ("a1", "said"),
        ("c1", "around 40 "),
        ("c1 c4", "dock workers were hurt"),
        ("c4", " in Batumi"),
        ("a2", "She"),
        ("a2", "had hoped"),
    ]


def test_a_page_holds_no_markup_of_the_article() -> None:
    text = "<script>alert('2 & 3')</script>\r\n\x1b\u202e\ttwo"
    document = Document(id='"><script>', sha256=hashlib.sha256(text.encode()).hexdigest())
    page = to_html(text, document)
    assert Marks(page).tags == {"article"}
    assert Marks(page).text == "<script>alert('2 & 3')</script>\n\\x1b\\u202e\ttwo"
    assert "<title>&quot;&gt;&lt;script&gt;</title>" in page


def test_a_page_of_another_text_is_refused() -> None:
    with pytest.raises(BadTextError, match="not the one"):
        to_html(TEXT + " ", DOCUMENT)
