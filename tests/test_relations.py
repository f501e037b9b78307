"""Relations and remarks: rival figures stand as they are; only what the text says makes a relation."""

from __future__ import annotations

import pytest

from attributed_claims import parse
from attributed_claims.claims.casualties import CASUALTIES
from attributed_claims.claims.deployments import DEPLOYMENTS
from attributed_claims.claims.registry import Registry
from attributed_claims.relations.names import stems
from attributed_claims.relations.remarks import MOST_REMARKS

REGISTRY = Registry([CASUALTIES, DEPLOYMENTS])


def relations(text: str) -> list[tuple[str, object, object]]:
    """Return (kind, the lower bound that does so, the one it is done to)."""
    document = parse(text, published="2023-05-10", registry=REGISTRY)
    low = {claim.id: claim.quantity.low for claim in document.claims}  # type: ignore[attr-defined]
    return [(relation.kind, low[relation.from_], low[relation.to]) for relation in document.relations]


def remarks(text: str) -> list[tuple[str, str, list[object]]]:
    """Return (kind, words, lower bounds of the figures meant)."""
    document = parse(text, published="2023-05-10", registry=REGISTRY)
    low = {claim.id: claim.quantity.low for claim in document.claims}  # type: ignore[attr-defined]
    return [(remark.kind, remark.text, [low[name] for name in remark.of]) for remark in document.remarks]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The union said six miners died; the owner said four died.", id="rivals"),
        pytest.param("Six men died and 12 were hurt.", id="other outcomes"),
        pytest.param("Twelve people died on Monday. Fifteen people died on Tuesday.", id="other events"),
        pytest.param("Six soldiers from Kent died and four from Surrey were killed.", id="from a place"),
        pytest.param("The ministry said 40 soldiers had died. The ministry said 12 fishermen had died.", id="one source, other people"),
        pytest.param(
            "A doctor said on Monday that 12 men had died. A doctor said on Tuesday that 15 men had died.",
            id="somebody, and somebody again",
        ),
        pytest.param("Nine men died, more than 20 were hurt.", id="more than, the hedge of another outcome"),
        pytest.param("Nine men died above ground and six men died below.", id="above the ground"),
    ],
)
def test_no_relation(text: str) -> None:
    assert relations(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The toll rose from 12 to 15.", [("revises", 15, 12)], id="from N to M"),
        pytest.param("Officials raised the death toll to 45 from 38.", [("revises", 45, 38)], id="to N from M"),
        pytest.param("The army has sent 82 tanks, up from an estimated 80 on Tuesday.", [("revises", 82, 80)], id="up from"),
        pytest.param("Egypt has 12 tanks stationed there, down from 30 in March.", [("revises", 12, 30)], id="down from"),
        pytest.param("Fifteen men died, police said, revising an earlier figure of 12 dead.", [("revises", 15, 12)], id="revising"),
        pytest.param("Hospitals reported 90 dead, well above the official toll of 61.", [("exceeds", 90, 61)], id="above"),
        pytest.param("At least 200 men died, more than the 120 deaths of last year.", [("exceeds", 200, 120)], id="more than the"),
        pytest.param(
            "Officials said on Monday that 12 men had died. Officials said on Tuesday that 15 men had died.",
            [("supersedes", 15, 12)],
            id="one unnamed source on two days",
        ),
        pytest.param(
            "The ministry said 498 soldiers had died. The ministry had previously acknowledged that 30 soldiers had died.",
            [("supersedes", 498, 30)],
            id="previously",
        ),
        pytest.param(
            "Kenya's Health Ministry initially said nine people had died. The Kenyan Health Ministry said on Monday that 14 people had died.",
            [("supersedes", 14, 9)],
            id="initially, the source named otherwise",
        ),
        pytest.param(
            "The union said six miners had died. The owner denied that six miners had died.",
            [("denies", 6, 6)],
            id="denied",
        ),
    ],
)
def test_relations(text: str, expected: list[object]) -> None:
    assert relations(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Police verified that six miners died.", id="verified"),
        pytest.param("The ministry did not confirm that six miners died.", id="a source's silence"),
        pytest.param("Six miners died, but the cause was not known.", id="something else"),
        pytest.param("Six miners died. Exports exceeded the plan.", id="no figures of the article"),
        pytest.param("The verification of ages took six days.", id="verification"),
    ],
)
def test_no_remark(text: str) -> None:
    assert remarks(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The rebels said 40 soldiers died. The claim could not be independently verified.",
            [("unverified", "The claim could not be independently verified", [40])],
            id="the claim",
        ),
        pytest.param(
            "Nine men died. The rebels said 40 soldiers died, but the figure could not be verified.",
            [("unverified", "the figure could not be verified", [40])],
            id="in the same sentence",
        ),
        pytest.param(
            "Nine men died. The rebels said 40 soldiers died. None of the figures has been independently confirmed.",
            [("unverified", "None of the figures has been independently confirmed", [9, 40])],
            id="every figure",
        ),
        pytest.param(
            "Any numbers remain unverified. Nine men died.",
            [("unverified", "Any numbers remain unverified", [9])],
            id="figures told later",
        ),
        pytest.param(
            "The rebels said 40 soldiers died. There was no independent confirmation.",
            [("unverified", "There was no independent confirmation", [40])],
            id="no independent confirmation",
        ),
        pytest.param(
            "The Danish ministry said 40 Danish sailors had died. Foreign estimates have far exceeded the Danish tallies.",
            [("exceeds", "Foreign estimates have far exceeded the Danish tallies", [40])],
            id="exceeds",
        ),
    ],
)
def test_remarks(text: str, expected: list[object]) -> None:
    assert remarks(text) == expected


def test_an_unverified_figure_carries_the_caveat_and_says_why() -> None:
    document = parse("The rebels said 40 soldiers died. The claim could not be independently verified.", registry=REGISTRY)
    (claim,) = document.claims
    assert "unverified" in claim.caveats
    assert claim.explain()[-1].detail == 'the article says: "The claim could not be independently verified"'


def test_remarks_are_bounded() -> None:
    document = parse("Six men died. No figures could be verified. " * (MOST_REMARKS + 20), registry=REGISTRY)
    assert len(document.remarks) == MOST_REMARKS


def test_stems_tell_a_name_by_its_words() -> None:
    assert stems("Russia's Defense Ministry") == stems("the Russian Defense Ministry")
    assert stems("the Russian Defense Ministry") != stems("the Russian Health Ministry")
