"""Attributions: stance, style, negation, carriers, medium, time of saying, and what stands in whose content."""

from __future__ import annotations

import pytest

from attributed_claims import parse_attributions
from attributed_claims.values import STANCES
from tests.readings import NO_CLAIMS


def stances(text: str) -> list[str]:
    return [one.stance for one in parse_attributions(text, registry=NO_CLAIMS)]


def styles(text: str) -> list[str]:
    return [one.style for one in parse_attributions(text, registry=NO_CLAIMS)]


def negations(text: str) -> list[tuple[str, bool]]:
    return [(one.cue.lemma, one.negated) for one in parse_attributions(text, registry=NO_CLAIMS)]


def carriers(text: str) -> list[tuple[str, ...]]:
    return [tuple(mention.text for mention in one.via) for one in parse_attributions(text, registry=NO_CLAIMS)]


def media(text: str) -> list[str | None]:
    return [one.medium.text if one.medium else None for one in parse_attributions(text, registry=NO_CLAIMS)]


def reporting_times(text: str) -> list[tuple[str, str | None] | None]:
    found = parse_attributions(text, published="2023-05-10", registry=NO_CLAIMS)
    return [(one.reported.text, one.reported.value) if one.reported else None for one in found]


def nesting(text: str) -> list[tuple[str | None, str | None, tuple[str, ...]]]:
    found = parse_attributions(text, registry=NO_CLAIMS)
    return [(one.source.text if one.source else None, one.parent, tuple(mention.text for mention in one.via)) for one in found]


STANCE = [
    # the same word in another frame is another stance
    pytest.param("The judge told the court that the tape was lost.", ["report"], id="told-that"),
    pytest.param("The judge told the jury to leave the room.", ["demand"], id="told-to"),
    pytest.param("The widow asked who had locked the gate.", ["ask"], id="asked-who"),
    pytest.param("The widow asked the guards to open the gate.", ["demand"], id="asked-to"),
    pytest.param("The widow asked for a second autopsy.", ["demand"], id="asked-for"),
    pytest.param("Beirut called the strike an act of war.", ["report"], id="called-something"),
    pytest.param("Beirut called the report a hoax.", ["deny"], id="called-a-falsehood"),
    pytest.param("Beirut called for an emergency session.", ["demand"], id="called-for"),
    pytest.param("The priest said the bell was cracked.", ["report"], id="said"),
    pytest.param("The police confirmed that the bell was stolen.", ["confirm"], id="confirmed"),
    pytest.param("The bank conceded that the vault was open.", ["acknowledge"], id="conceded"),
    pytest.param("The seller insists that the painting is real.", ["claim"], id="insists"),
    pytest.param("The agency estimates that 300 homes burned.", ["estimate"], id="estimates"),
    pytest.param("The data suggest that rents peaked in May.", ["suggest"], id="suggest"),
    pytest.param("Researchers found that the vaccine lasts two years.", ["find"], id="found"),
    pytest.param("The army denied that it had used gas.", ["deny"], id="denied"),
    pytest.param("Traders expect that the yen will rise.", ["expect"], id="expect"),
    pytest.param("The party vowed to repeal the law.", ["intend"], id="vowed"),
    pytest.param("Many voters believe that the tunnel is a waste.", ["believe"], id="believe"),
    pytest.param("The envoy demanded that the siege end.", ["demand"], id="demanded"),
]

STYLE = [
    pytest.param("The bishop said the church would reopen.", ["indirect"], id="indirect"),
    pytest.param("The bishop said the “Red Chapel” would reopen.", ["mixed"], id="mixed"),
    pytest.param("The bishop said: “The church will reopen.”", ["direct"], id="direct"),
    pytest.param("“The church,” the bishop said, “will reopen.”", ["direct"], id="direct-in-pieces"),
    pytest.param("The bishop said the church “will reopen”, but not when.", ["mixed"], id="mixed-at-its-end"),
]

NEGATED = [
    pytest.param("The airline said no passenger was hurt.", [("say", False)], id="negation-in-the-content"),
    pytest.param("The airline said it had not lost the bags.", [("say", False)], id="not-in-the-content"),
    pytest.param("The airline denied losing the bags.", [("deny", False)], id="denial-is-a-stance"),
    pytest.param("Nobody knew why the airline said the bags were lost.", [("know", False), ("say", False)], id="another-verb-s-negation"),
    pytest.param("The airline did not say how many bags were lost.", [("say", True)], id="did-not"),
    pytest.param("The airline has never admitted that the bags were lost.", [("admit", True)], id="never"),
    pytest.param("The airline wouldn't say who lost the bags.", [("say", True)], id="n-t"),
    pytest.param("The airline could not confirm the loss of the bags.", [("confirm", True)], id="could-not"),
    pytest.param("The airline cannot say where the bags are.", [("say", True)], id="cannot"),
    pytest.param("The airline declined to comment on the bags.", [("decline", True), ("comment", True)], id="declined"),
]

VIA = [
    pytest.param("The captain told the jury that the mast broke.", [()], id="a-jury-is-no-carrier"),
    pytest.param("The captain said in an interview that the mast broke.", [()], id="nor-is-an-interview"),
    pytest.param("The captain told CNN that the mast broke.", [("CNN",)], id="told-cnn"),
    pytest.param("“The mast broke,” the captain told Reuters.", [("Reuters",)], id="told-reuters-behind"),
    pytest.param("The captain told the Irish Times that the mast broke.", [("Irish Times",)], id="told-a-newspaper"),
    pytest.param("In remarks carried by Xinhua, the captain said the mast broke.", [("Xinhua",)], id="carried-by"),
    pytest.param("The captain said the mast broke, according to Interfax.", [("Interfax",), ()], id="the-outer-credit"),
]

MEDIUM = [
    pytest.param("The harbour said the crane fell.", [None], id="none"),
    pytest.param("The harbour said in a statement that the crane fell.", ["a statement"], id="in-a-statement"),
    pytest.param("In a letter to the owners, the harbour said the crane fell.", ["a letter"], id="in-a-letter"),
    pytest.param("“The crane fell,” the harbour wrote on Twitter.", ["Twitter"], id="on-twitter"),
    pytest.param("The harbour said during a news conference that the crane fell.", ["a news conference"], id="during-a-news-conference"),
    pytest.param("In Friday's bulletin on the port, the harbour said the crane fell.", ["Friday's bulletin"], id="in-fridays-bulletin"),
]

REPORTED = [
    pytest.param("The regulator said the plant closed on Monday.", [None], id="a-time-in-the-content"),
    pytest.param("The regulator said the plant was closed.", [None], id="none"),
    pytest.param("The regulator said on Monday that the plant was closed.", [("Monday", "2023-05-08")], id="behind-the-cue"),
    pytest.param("The regulator said Monday that the plant was closed.", [("Monday", "2023-05-08")], id="american"),
    pytest.param("On Tuesday, the regulator said the plant was closed.", [("Tuesday", "2023-05-09")], id="in-front"),
    pytest.param("The plant was closed, the regulator said on Monday.", [("Monday", "2023-05-08")], id="at-the-end"),
    pytest.param("By Peru's count Sunday, 900 fish had died.", [("Sunday", "2023-05-07")], id="by-counts-sunday"),
    pytest.param("In Monday's report, the regulator said the plant was closed.", [("Monday", "2023-05-08")], id="in-mondays-report"),
    pytest.param("The regulator said on Monday that the plant closed on Friday.", [("Monday", "2023-05-08")], id="one-of-two"),
]

NESTED = [
    pytest.param(
        "The mayor said the road was closed. The driver said it was open.",
        [("The mayor", None, ()), ("The driver", None, ())],
        id="side-by-side",
    ),
    pytest.param(
        "The mayor said the road was closed and added that it would reopen.",
        [("The mayor", None, ()), ("The mayor", None, ())],
        id="coordinated",
    ),
    pytest.param(
        "The mayor said the driver admitted that he slept.",
        [("The mayor", None, ()), ("the driver", "a1", ("The mayor",))],
        id="one-in-the-other",
    ),
    pytest.param(
        "The mayor said she feared that the road would flood.",
        [("The mayor", None, ()), ("she", "a1", ())],
        id="of-oneself",
    ),
    pytest.param(
        "The road was closed, the driver said, according to the mayor.",
        [("the driver", "a2", ("the mayor",)), ("the mayor", None, ())],
        id="outer-credit-behind",
    ),
    pytest.param(
        "Kyodo reported that the ministry had told CNN that the pilot denied drinking.",
        [("Kyodo", None, ()), ("the ministry", "a1", ("Kyodo", "CNN")), ("the pilot", "a2", ("Kyodo", "CNN", "the ministry"))],
        id="three-deep",
    ),
]


@pytest.mark.parametrize(("text", "expected"), STANCE)
def test_stance_goes_by_word_and_frame(text: str, expected: list[str]) -> None:
    assert stances(text) == expected


def test_every_stance_has_a_row() -> None:
    assert {stance for row in STANCE for stance in stances(str(row.values[0]))} == set(STANCES)


@pytest.mark.parametrize(("text", "expected"), STYLE)
def test_style(text: str, expected: list[str]) -> None:
    assert styles(text) == expected


@pytest.mark.parametrize(("text", "expected"), NEGATED)
def test_negated_where_the_source_is_said_not_to_say_it(text: str, expected: list[tuple[str, bool]]) -> None:
    assert negations(text) == expected


@pytest.mark.parametrize(("text", "expected"), VIA)
def test_via_is_who_carried_it(text: str, expected: list[tuple[str, ...]]) -> None:
    assert carriers(text) == expected


@pytest.mark.parametrize(("text", "expected"), MEDIUM)
def test_medium(text: str, expected: list[str | None]) -> None:
    assert media(text) == expected


@pytest.mark.parametrize(("text", "expected"), REPORTED)
def test_when_it_was_said(text: str, expected: list[tuple[str, str] | None]) -> None:
    assert reporting_times(text) == expected


@pytest.mark.parametrize(("text", "expected"), NESTED)
def test_parents_and_the_chain_outermost_first(text: str, expected: list[tuple[str, str | None, tuple[str, ...]]]) -> None:
    assert nesting(text) == expected
