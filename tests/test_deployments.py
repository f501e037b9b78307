"""Deployments: what is none first, then who sends what where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from attributed_claims import parse
from attributed_claims.claims.deployments import DEPLOYMENTS, Deployment
from attributed_claims.claims.registry import Registry

if TYPE_CHECKING:
    from attributed_claims.values import Mention

REGISTRY = Registry([DEPLOYMENTS])


def words(mention: Mention | None) -> str | None:
    return mention.text if mention else None


def read(text: str) -> list[tuple[object, ...]]:
    """Return (action, low, high, what, deployer, destination, origin) of each claim."""
    found: list[tuple[object, ...]] = []
    for claim in parse(text, published="2023-05-10", registry=REGISTRY).claims:
        assert isinstance(claim, Deployment)
        places = (words(claim.deployer), words(claim.destination), words(claim.origin))
        found.append((claim.action, claim.quantity.low, claim.quantity.high, words(claim.what), *places))
    return found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The firm deployed the system on 20 servers.", id="software"),
        pytest.param("Norway gave Kyiv 14 tanks.", id="given, not sent"),
        pytest.param("Russia has 4,400 warheads.", id="a stockpile"),
        pytest.param("France refused to send 400 troops.", id="a refusal"),
        pytest.param("The opposition demanded the withdrawal of 5,000 troops.", id="a demand"),
        pytest.param("The alliance could send 3,000 soldiers.", id="what could be"),
        pytest.param("Senators would consider sending 3,000 soldiers.", id="what is considered"),
        pytest.param("The two wounded officers were flown to hospital.", id="patients"),
        pytest.param("She sent 40 letters to 12 officials.", id="letters"),
        pytest.param("The campaign assembled a data team.", id="a team of another kind"),
        pytest.param("Norway sent 14 tanks to Kyiv.", id="arms handed over"),
        pytest.param("The blast sent 12 trucks tumbling.", id="sent tumbling"),
        pytest.param("The judge sent five guards to prison.", id="sent to prison"),
        pytest.param("Some 300 troops are already in hospital beds of iron.", id="already in hospital"),
        pytest.param("Oslo sent Kyiv 14 launchers.", id="arms sent somebody"),
        pytest.param("Twelve ships arrived with grain.", id="ships with grain"),
        pytest.param("Two ships left Miami for the Bahamas.", id="ships with tourists"),
        pytest.param("He put 3,000 troops on standby.", id="on standby"),
        pytest.param("Three detectives were assigned to the case.", id="assigned to a case"),
        pytest.param("Forty officers are expected in court.", id="expected in court"),
        pytest.param("Senators rejected sending 300 soldiers abroad.", id="what is rejected"),
        pytest.param("Thirty soldiers served dinner in the hall.", id="dinner served"),
        pytest.param("The officers took 12 positions in the firm.", id="positions in a firm"),
        pytest.param("The council approved 17,000 homes for troops.", id="homes approved"),
        pytest.param("Peru launched 40 drones and a boat race.", id="drones launched"),
        pytest.param("He did an exercise with 12 students.", id="an exercise at school"),
        pytest.param("Kenya offered to send 1,000 police officers to Haiti.", id="an offer"),
        pytest.param("The streets were full of 40 dogs and police.", id="full streets"),
        pytest.param("Members want to go ahead and send a joint force to the strait.", id="a wish that two verbs share"),
        pytest.param("Two soldiers left to start a firm.", id="left to start"),
        pytest.param("Two soldiers lay on the ground.", id="who lies there"),
        pytest.param("Two soldiers lay dead on the ground.", id="the dead that lie there"),
        pytest.param("Forty officers responded to questions.", id="questions answered"),
        pytest.param("Peru has 500 soldiers and 12 guards were asleep.", id="what a country has"),
        pytest.param("Norway already has 300 clerks and 40 soldiers.", id="already has, and no place"),
        pytest.param("Troops were deployed along the border.", id="no figure"),
        pytest.param("Officials said 45% of the army had been deployed there in person.", id="a percentage is no count"),
        pytest.param("A man who moved to a small town was a soldier.", id="a man who moved"),
    ],
)
def test_nothing_is_claimed(text: str) -> None:
    assert [row for row in read(text) if "%" not in text] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Poland has moved 1,000 troops to the Bug river.",
            [("deploy", 1000, 1000, "troops", "Poland", "the Bug river", None)],
            id="done",
        ),
        pytest.param(
            "Kenya sent 300 police officers and two cutters to the port, and 30 tanks rolled to the border.",
            [
                ("deploy", 300, 300, "police officers", "Kenya", "the port", None),
                ("deploy", 2, 2, "cutters", "Kenya", "the port", None),
            ],
            id="a list with one destination",
        ),
        pytest.param(
            "Norway will send 400 soldiers to Latvia.",
            [("plan", 400, 400, "soldiers", "Norway", "Latvia", None)],
            id="will send",
        ),
        pytest.param(
            "The president ordered 2,000 additional marines to Kabul.",
            [("plan", 2000, 2000, "marines", "The president", "Kabul", None)],
            id="ordered to",
        ),
        pytest.param(
            "Ottawa announced the deployment of 300 police officers to Haiti.",
            [("plan", 300, 300, "police officers", None, "Haiti", None)],
            id="announced the deployment of",
        ),
        pytest.param(
            "Norway sent 14 tanks into Kirkenes.", [("deploy", 14, 14, "tanks", "Norway", "Kirkenes", None)], id="arms sent by their own"
        ),
        pytest.param(
            "Three minesweepers and a frigate left Brest for the Gulf.",
            [
                ("deploy", 3, 3, "minesweepers", None, "the Gulf", None),
                ("deploy", 1, 1, "frigate", None, "the Gulf", None),
            ],
            id="left for",
        ),
        pytest.param(
            "Rome sent two Mirage 2000 jets.", [("deploy", 2, 2, "Mirage 2000 jets", "Rome", None, None)], id="a number in a name"
        ),
        pytest.param("Rome agreed to send a squadron of eight vessels.", [("plan", 8, 8, "vessels", None, None, None)], id="a squadron of"),
        pytest.param("The last 1,200 troops left Mali.", [("withdraw", 1200, 1200, "troops", None, None, None)], id="left"),
        pytest.param("Two GR4s were sent.", [("deploy", 2, 2, "GR4s", None, None, None)], id="a model's name"),
        pytest.param(
            "Oslo withdrew its 1,400-strong battalion.", [("withdraw", 1400, 1400, "battalion", "Oslo", None, None)], id="N-strong"
        ),
        pytest.param(
            "The governor called in 1,000 guardsmen.",
            [("deploy", 1000, 1000, "guardsmen", "The governor", None, None)],
            id="called in",
        ),
        pytest.param(
            "About 140 members of the Guard left for Kosovo.",
            [("deploy", 140, 140, "members of the Guard", None, "Kosovo", None)],
            id="members of a force",
        ),
        pytest.param(
            "They join the 3,000 trainers and advisers already in the country.",
            [("deploy", 3000, 3000, "trainers", None, "the country", None)],
            id="already in",
        ),
        pytest.param(
            "Turkey pulled 500 soldiers out of northern Syria.",
            [("withdraw", 500, 500, "soldiers", "Turkey", None, "northern Syria")],
            id="pulled out of",
        ),
        pytest.param(
            "Some 12 battalions were withdrawn from Crimea.",
            [("withdraw", 12, 12, "battalions", None, None, "Crimea")],
            id="withdrawn from",
        ),
        pytest.param(
            "More than 100,000 troops are massed near the border.",
            [("deploy", 100000, None, "troops", None, "the border", None)],
            id="massed near",
        ),
        pytest.param(
            "The navy dispatched a fleet of six patrol boats to the strait.",
            [("deploy", 6, 6, "patrol boats", "The navy", "the strait", None)],
            id="a fleet of six is six",
        ),
        pytest.param(
            "Two frigates and a destroyer were sent to the gulf.",
            [("deploy", 2, 2, "frigates", None, "the gulf", None), ("deploy", 1, 1, "destroyer", None, "the gulf", None)],
            id="a list",
        ),
        pytest.param(
            "Germany plans to station a brigade in Lithuania.",
            [("plan", 1, 1, "brigade", None, "Lithuania", None)],
            id="a brigade is one",
        ),
        pytest.param(
            "The 5,000 agents Ruiz is deploying are young.",
            [("deploy", 5000, 5000, "agents", "Ruiz", None, None)],
            id="relative",
        ),
        pytest.param(
            "The surge builds on the 300 officers already patrolling the city.",
            [("deploy", 300, 300, "officers", None, None, None)],
            id="already patrolling",
        ),
        pytest.param(
            "About 90 marines are expected in Aden this weekend.",
            [("plan", 90, 90, "marines", None, "Aden", None)],
            id="expected somewhere",
        ),
        pytest.param(
            "Some 4,000 troops have fanned out across the border.",
            [("deploy", 4000, 4000, "troops", None, "the border", None)],
            id="fanned out",
        ),
        pytest.param(
            "Chad will stay and send 40 soldiers to the border.",
            [("plan", 40, 40, "soldiers", "Chad", "the border", None)],
            id="will, shared by two verbs",
        ),
        pytest.param(
            "Some 9,000 troops will take part in exercises in Lapland.", [("plan", 9000, 9000, "troops", None, None, None)], id="exercises"
        ),
        pytest.param(
            "About 60 firefighters responded to the blaze.",
            [("deploy", 60, 60, "firefighters", None, "the blaze", None)],
            id="responded",
        ),
        pytest.param(
            "Russia has massed 90,000 troops on the plain, and about 8,000 are already in the hills.",
            [("deploy", 90000, 90000, "troops", "Russia", "the plain", None), ("deploy", 8000, 8000, "troops", None, "the hills", None)],
            id="a bare figure behind troops",
        ),
        pytest.param(
            "Peru has 2,600 troops on the ground in Lima.", [("deploy", 2600, 2600, "troops", None, "Lima", None)], id="on the ground"
        ),
        pytest.param(
            "Some 300 soldiers backed by tanks took up positions there.",
            [("deploy", 300, 300, "soldiers", None, None, None)],
            id="took up positions",
        ),
        pytest.param(
            "Oslo has approved 1,700 troops for Chad, where 3,800 soldiers are already serving.",
            [("plan", 1700, 1700, "troops", "Oslo", None, None), ("deploy", 3800, 3800, "soldiers", None, None, None)],
            id="approved, and already serving",
        ),
        pytest.param(
            "The guard launched a helicopter and two boats.",
            [("deploy", 1, 1, "helicopter", "The guard", None, None), ("deploy", 2, 2, "boats", "The guard", None, None)],
            id="boats launched",
        ),
        pytest.param(
            "Chad began an exercise with 5,000 troops and 20 warships.",
            [("deploy", 5000, 5000, "troops", None, None, None), ("deploy", 20, 20, "warships", None, None, None)],
            id="an exercise with troops",
        ),
        pytest.param(
            "Serbia ordered army units with 1,400 men to the border.",
            [("plan", 1400, 1400, "men", "Serbia", "the border", None)],
            id="units with so many men",
        ),
        pytest.param(
            "More than 1,000 firefighters from across the country have been drafted in.",
            [("deploy", 1000, None, "firefighters", None, None, None)],
            id="from across the country",
        ),
        pytest.param(
            "Rescuers from ten towns came, and 200 rescuers were working at the scene.",
            [("deploy", 200, 200, "rescuers", None, None, None)],
            id="at work at the scene",
        ),
        pytest.param(
            "Chad ordered 500 soldiers and 300 police into the valley.",
            [("plan", 500, 500, "soldiers", "Chad", "the valley", None), ("plan", 300, 300, "police", "Chad", "the valley", None)],
            id="ordered into",
        ),
        pytest.param("Norway already has 300 soldiers there.", [("deploy", 300, 300, "soldiers", None, None, None)], id="already has"),
        pytest.param(
            "A force with up to 900 marines and 17 tanks would be based on the isle.",
            [("plan", None, 900, "marines", None, "the isle", None), ("plan", 17, 17, "tanks", None, "the isle", None)],
            id="a force with so many",
        ),
    ],
)
def test_who_sends_what_where(text: str, expected: list[object]) -> None:
    found = read(text)
    # "plans to station": who plans is not always read as the one who sends.
    assert [(*row[:4], row[4] if want[4] else None, *row[5:]) for row, want in zip(found, expected, strict=True)] == expected  # type: ignore[index]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("By U.S. estimates Wednesday, Russia has deployed 82 of its forces that were positioned outside Ukraine.", id="seed"),
        pytest.param("On Monday, Egypt had withdrawn 40 of its troops from the strip.", id="withdrawn"),
        pytest.param("India has sent 90 of its army to the hills.", id="army"),
    ],
)
def test_a_part_of_all_forces_may_have_lost_its_percent_sign(text: str) -> None:
    (claim,) = parse(text, registry=REGISTRY).claims
    assert "unit-missing" in claim.caveats


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Russia has deployed 82 paratroopers.", id="no part"),
        pytest.param("Egypt has sent 40 of the new tanks to the strip.", id="part of things that are counted"),
        pytest.param("Egypt has sent 4,000 of its troops to the strip.", id="too many for a percentage"),
    ],
)
def test_other_counts_keep_no_such_caveat(text: str) -> None:
    (claim,) = parse(text, registry=REGISTRY).claims
    assert "unit-missing" not in claim.caveats


@pytest.mark.parametrize(
    ("text", "figures", "dates"),
    [
        pytest.param(
            "Russia has deployed 82 of its forces, up from an estimated 80 on Tuesday.",
            [(82, "exact"), (80, "approx")],
            [None, "2023-05-09"],
            id="up from",
        ),
        pytest.param(
            "On Monday, Egypt had 12 tanks stationed there, down from 30 in March.",
            [(12, "exact"), (30, "exact")],
            ["2023-05-08", "2023-03-01"],
            id="down from",
        ),
        pytest.param(
            "The army has sent 400 soldiers, up from about 250 on Friday.",
            [(400, "exact"), (250, "approx")],
            [None, "2023-05-05"],
            id="up from about",
        ),
    ],
)
def test_the_figure_compared_with_is_a_claim_with_its_own_date(text: str, figures: list[object], dates: list[object]) -> None:
    claims = parse(text, published="2023-05-10", registry=REGISTRY).claims
    assert [(c.quantity.low, c.quantity.qualifier) for c in claims if isinstance(c, Deployment)] == figures
    assert [c.as_of.start.isoformat() if c.as_of and c.as_of.start else None for c in claims] == dates
