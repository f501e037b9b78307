"""The article this project began with, all of it: who says what, the figures, the vote, the article's own remarks, the days."""

from __future__ import annotations

import datetime as dt
import pathlib
from typing import TYPE_CHECKING

import pytest

from attributed_claims import find_times, read_article
from attributed_claims.claims.casualties import Casualties
from attributed_claims.claims.deployments import Deployment
from attributed_claims.claims.votes import Counts, Vote
from tests.readings import line_of

if TYPE_CHECKING:
    from attributed_claims import Claim, Mention

SEED = pathlib.Path(__file__).parent.parent / "seeds" / "000_137d8bd614ad6473.txt"
DOCUMENT = read_article(SEED)
TEXT = SEED.read_text(encoding="utf-8")


def words(mention: Mention | None) -> str | None:
    return mention.text if mention else None


def day(number: int) -> dt.date:
    return dt.date(2022, 3, number)


def source_of(claim: Claim) -> str | None:
    """Return the words of the source a claim is credited to."""
    found = [one for one in DOCUMENT.attributions if one.id == claim.attribution]
    return words(found[0].source) if found else None


def label(claim: Claim) -> str:
    """Return the figure of a claim, or its type where it has none."""
    return claim.quantity.text if isinstance(claim, Casualties | Deployment) else claim.type


def test_header() -> None:
    assert DOCUMENT.title == "Russia confirms casualties in Ukraine ahead of the next round of talks"
    assert DOCUMENT.published == day(3)
    assert DOCUMENT.url == (
        "https://www.kenw.org/npr-news/2022-03-02/russia-confirms-casualties-in-ukraine-ahead-of-the-next-round-of-talks"
    )
    assert DOCUMENT.sentences[0].headline
    assert [TEXT[s.span.start : s.span.end] for s in DOCUMENT.sentences if s.headline] == [DOCUMENT.title]
    assert len(DOCUMENT.sentences) == 17


ATTRIBUTIONS = [
    pytest.param(
        7,
        "Russia | confirms = confirm | casualties in Ukraine ahead of the next round of talks | confirm indirect",
        id="the-headline",
    ),
    pytest.param(
        232,
        "Ukrainian President Volodymyr Zelenskyy | had previously called = call | for security guarantees from NATO | demand indirect",
        id="zelenskyy-calls",
    ),
    pytest.param(
        527,
        "The latest reports | suggest = suggest | the talks will restart Thursday morning near the Belarus-Poland border | suggest indirect",
        id="reports-suggest",
    ),
    pytest.param(
        1204,
        "U.S. | estimates = estimate | Russia has deployed 82 of its forces that were positioned outside Ukraine, "
        "up from an estimated 80 on Tuesday | estimate indirect",
        id="by-us-estimates",
    ),
    pytest.param(
        1443,
        'Russian Foreign Minister Sergey Lavrov | said = say | "Our negotiators are prepared for a second round of discussions '
        'about security guarantees with the Ukrainian representatives." | report direct',
        id="lavrov-says",
    ),
    pytest.param(
        1666,
        "Russian Defense Ministry spokesman Igor Konashenkov | said = say | that among Ukrainian troops, 2,870 have been killed, "
        "around 3,700 injured and 572 captured | report indirect",
        id="konashenkov-s-figures",
    ),
    pytest.param(
        1775,
        'Konashenkov | also called = call | media reports of "countless" losses among Russian troops "deliberate disinformation." | deny mixed',
        id="konashenkov-denies-media-reports",
    ),
    pytest.param(
        1985,
        'the Kremlin | insists = insist | is a limited "special military operation." | claim mixed',
        id="the-kremlin-insists",
    ),
    pytest.param(
        2085,
        "the Russian Defense Ministry | has confirmed = confirm | a substantial number of casualties in Ukraine | confirm indirect",
        id="the-ministry-confirms",
    ),
    pytest.param(
        2146,
        "the Russian Defense Ministry | announcing = announce | that 498 Russian troops have died and 1,597 more have been injured "
        "| report indirect",
        id="the-ministry-announces",
    ),
    pytest.param(
        2251,
        "Russia's Defense Ministry | had previously acknowledged = acknowledge | that some soldiers had died | acknowledge indirect",
        id="the-ministry-had-acknowledged",
    ),
    pytest.param(
        2356,
        'Some regional leaders | had publicly shared = share | news of several soldiers killed in the "special operation." | report mixed',
        id="regional-leaders-share-news",
    ),
]


@pytest.mark.parametrize(("start", "expected"), ATTRIBUTIONS)
def test_attribution(start: int, expected: str) -> None:
    (found,) = [one for one in DOCUMENT.attributions if one.cue.hull.start == start]
    assert line_of(found) == expected
    assert found.parent is None
    assert not found.negated


def test_nobody_else_is_credited_but_the_assembly_and_the_reports() -> None:
    starts = {row.values[0] for row in ATTRIBUTIONS}
    others = [one for one in DOCUMENT.attributions if one.cue.hull.start not in starts]
    assert {words(one.source) for one in others} == {"the U.N. General Assembly", "Russia's military reports"}
    assert others[0].content.text == "to condemn Russia for invading Ukraine and to demand that it end the war"
    assert {one.parent for one in others if words(one.source) == "the U.N. General Assembly"} <= {None, *(one.id for one in others)}


def test_who_the_sources_are() -> None:
    found = {
        one.source.text: (one.source.kind, one.source.name, one.source.role, one.source.affiliation)
        for one in DOCUMENT.attributions
        if one.source
    }
    konashenkov = ("person", "Igor Konashenkov", "spokesman", "Russian Defense Ministry")
    ministry = ("organization", "Russian Defense Ministry", None, None)
    assert found == {
        "Russia": ("place", "Russia", None, None),
        "Russia's military reports": ("document", None, None, None),
        "Ukrainian President Volodymyr Zelenskyy": ("person", "Volodymyr Zelenskyy", "President", "Ukrainian"),
        "the U.N. General Assembly": ("organization", "U.N. General Assembly", None, None),
        "The latest reports": ("document", None, None, None),
        "U.S.": ("place", "U.S.", None, None),
        "Russian Foreign Minister Sergey Lavrov": ("person", "Sergey Lavrov", "Foreign Minister", "Russian"),
        "Russian Defense Ministry spokesman Igor Konashenkov": konashenkov,
        "Konashenkov": konashenkov,
        "the Kremlin": ("organization", "Kremlin", None, None),
        "the Russian Defense Ministry": ministry,
        "Russia's Defense Ministry": ministry,
        "Some regional leaders": ("group", None, None, None),
    }


@pytest.mark.parametrize(
    ("start", "via", "medium", "reported"),
    [
        pytest.param(527, [], None, None, id="reports-suggest"),
        pytest.param(1204, [], None, ("Wednesday", day(2)), id="by-us-estimates-wednesday"),
        pytest.param(1443, ["RIA Novosti"], "an interview", None, id="in-an-interview-cited-by-ria-novosti"),
        pytest.param(1666, [], "Wednesday's release", ("Wednesday", day(2)), id="in-wednesday-s-release"),
        pytest.param(2085, [], None, None, id="for-the-first-time"),
        pytest.param(2251, [], None, None, id="had-previously"),
    ],
)
def test_how_it_reached_the_writer(start: int, via: list[str], medium: str | None, reported: tuple[str, dt.date] | None) -> None:
    (found,) = [one for one in DOCUMENT.attributions if one.cue.hull.start == start]
    assert [mention.text for mention in found.via] == via
    assert words(found.medium) == medium
    assert (found.reported and (found.reported.text, found.reported.start)) == reported


CASUALTIES = [
    ("detained", "thousands", (2000, None), "vague", False, "anti-war protesters", None, False),
    ("killed", "2,870", (2870, 2870), "exact", False, "Ukrainian troops", "Russian Defense Ministry spokesman Igor Konashenkov", False),
    (
        "injured",
        "around 3,700",
        (3700, 3700),
        "approx",
        False,
        "Ukrainian troops",
        "Russian Defense Ministry spokesman Igor Konashenkov",
        False,
    ),
    ("captured", "572", (572, 572), "exact", False, "Ukrainian troops", "Russian Defense Ministry spokesman Igor Konashenkov", False),
    ("casualties", "countless", (None, None), "vague", False, "Russian troops", "Konashenkov", True),
    ("killed", "498", (498, 498), "exact", False, "Russian troops", "the Russian Defense Ministry", False),
    ("injured", "1,597 more", (1597, 1597), "exact", True, "Russian troops", "the Russian Defense Ministry", False),
    ("killed", "some", (2, None), "vague", False, "soldiers", "Russia's Defense Ministry", False),
    ("killed", "several", (3, None), "vague", False, "soldiers", "Some regional leaders", False),
]


def test_casualty_figures() -> None:
    found = [
        (
            claim.outcome,
            claim.quantity.text,
            (claim.quantity.low, claim.quantity.high),
            claim.quantity.qualifier,
            claim.quantity.additive,
            words(claim.group),
            source_of(claim),
            claim.negated,
        )
        for claim in DOCUMENT.claims
        if isinstance(claim, Casualties)
    ]
    assert found == CASUALTIES


def test_deployments() -> None:
    forces = "its forces that were positioned outside Ukraine"
    found = [
        (
            claim.action,
            claim.quantity.text,
            (claim.quantity.low, claim.quantity.high),
            claim.quantity.qualifier,
            words(claim.what),
            words(claim.deployer),
            claim.as_of and claim.as_of.start,
            source_of(claim),
        )
        for claim in DOCUMENT.claims
        if isinstance(claim, Deployment)
    ]
    assert found == [
        ("deploy", "82", (82, 82), "exact", forces, "Russia", day(2), "U.S."),
        ("deploy", "an estimated 80", (80, 80), "approx", forces, "Russia", day(1), "U.S."),
    ]


def test_vote() -> None:
    (vote,) = [claim for claim in DOCUMENT.claims if isinstance(claim, Vote)]
    assert words(vote.body) == "the U.N. General Assembly"
    assert words(vote.motion) == "condemn Russia for invading Ukraine and to demand that it end the war"
    assert (vote.outcome, words(vote.margin)) == ("passed", "overwhelmingly")
    assert vote.counts == Counts(for_=None, against=None, abstain=None, absent=None)
    assert vote.as_of
    assert vote.as_of.start == day(2)
    assert vote.attribution is None


def test_caveats_tell_what_a_careful_reader_must_know() -> None:
    found = {label(claim): set(claim.caveats) - {"unverified"} for claim in DOCUMENT.claims}
    assert found == {
        "votes": {"unsourced"},
        "thousands": {"unsourced"},
        "82": {"unit-missing"},
        "an estimated 80": {"elided"},
        "2,870": set(),
        "around 3,700": {"elided"},
        "572": {"elided"},
        "countless": set(),
        "498": set(),
        "1,597 more": {"elided"},
        "some": set(),
        "several": set(),
    }


def test_relations() -> None:
    names = {claim.id: label(claim) for claim in DOCUMENT.claims}
    found = [(names[relation.from_], relation.kind, names[relation.to]) for relation in DOCUMENT.relations]
    assert found == [("82", "revises", "an estimated 80"), ("498", "supersedes", "some")]


def test_remarks() -> None:
    names = {claim.id: label(claim) for claim in DOCUMENT.claims}
    figures = [name for name in names.values() if name != "votes"]
    found = [(remark.kind, remark.text, [names[one] for one in remark.of]) for remark in DOCUMENT.remarks]
    assert found == [
        ("exceeds", "Western and Ukrainian estimates have far exceeded the newly released Russian tallies", ["498", "1,597 more"]),
        ("unverified", "any numbers remain unverified", figures),
    ]


def test_every_weekday_is_resolved() -> None:
    body = TEXT.index("Ukrainian President")
    found = [
        (time.text, time.value, time.start, time.end)
        for time in find_times(TEXT, relative_to=day(3))
        if time.hull.start >= body and time.start
    ]
    monday = dt.date(2022, 2, 28)
    assert found == [
        ("Wednesday", "2022-03-02", day(2), day(2)),
        ("Thursday morning", "2022-03-03TMO", day(3), day(3)),
        ("Monday", "2022-02-28", monday, monday),
        ("Wednesday", "2022-03-02", day(2), day(2)),
        ("Tuesday", "2022-03-01", day(1), day(1)),
        ("Wednesday", "2022-03-02", day(2), day(2)),
    ]


@pytest.mark.parametrize(
    "words_of_nobody",
    [
        pytest.param("Delegations from Ukraine and Russia are preparing to begin a second round of talks.", id="talks-are-prepared"),
        pytest.param("The first round of negotiations ended without a breakthrough on Monday.", id="talks-ended"),
        pytest.param("Russian media outlets currently face fines or blockage for using words like", id="scare-quotes"),
        pytest.param("The losses shed new light on what had been up until now", id="new-light"),
    ],
)
def test_the_writer_s_own_sentences_credit_nobody(words_of_nobody: str) -> None:
    start = TEXT.index(words_of_nobody)
    end = start + len(words_of_nobody)
    assert [line_of(one) for one in DOCUMENT.attributions if start <= one.cue.hull.start < end] == []
