"""When a claim holds: of several times in a sentence, the event's before the statement's, and none that dates something else."""

from __future__ import annotations

import pytest

from attributed_claims import parse
from attributed_claims.claims.casualties import CASUALTIES
from attributed_claims.claims.deployments import DEPLOYMENTS
from attributed_claims.claims.registry import Registry
from attributed_claims.claims.votes import VOTES

REGISTRY = Registry([CASUALTIES, DEPLOYMENTS, VOTES])


@pytest.mark.parametrize(
    ("text", "times"),
    [
        pytest.param(
            "Six men died before the police, who arrived on Tuesday, opened fire.", [None], id="a relative clause of another deed"
        ),
        pytest.param("Six men died when the bridge, built in 1967, fell.", [None], id="a year in an insertion"),
        pytest.param("The attack, the worst since 2015, killed six men.", [None], id="a year in an apposition"),
        pytest.param("The Senate passed the bill 52-48, and the House will vote on Friday.", [None], id="another's vote to come"),
        pytest.param("Voters decide in November; council members voted 8-6 to ask them.", [None], id="behind a semicolon"),
        pytest.param("The board voted 4-0-1 Monday to hire a clerk.", ["Monday"], id="behind hyphened numbers"),
        pytest.param("Six men died on Monday, police said on Tuesday.", ["Monday"], id="the event before the statement"),
        pytest.param("Six men had died, police said on Tuesday.", ["Tuesday"], id="the statement where nothing dates the event"),
        pytest.param("The 2010 census counted the six men who died.", [None], id="a year of something else"),
        pytest.param(
            'The army said it killed "around 20" men on Monday; a nurse reached by phone counted nine bodies.',
            ["Monday", None],
            id="not across a semicolon",
        ),
        pytest.param("A bill that was put off until April passed the Senate 52-48.", [None], id="until when it was put off"),
        pytest.param("A woman born in 1960 was hurt.", [None], id="a year of birth"),
        pytest.param("Six men died, fewer than in the same period of 2010.", [None], id="a period compared"),
        pytest.param("Police held six men, saying they had met on Monday.", [None], id="in the words of the police on something else"),
        pytest.param("The army has sent 600 men and said 800 would arrive next week.", [None, "next week"], id="sent and to arrive"),
        pytest.param("Six men died in a fall, the worst accident since 1991.", [None], id="a rank"),
        pytest.param("Monday's fall left six men hurt, making it the worst since 1991.", ["Monday"], id="a rank behind a day"),
        pytest.param("Six men have died since 1991.", ["1991"], id="since a year"),
        pytest.param("Six men died in a blast, the second attack this month.", [None], id="an apposition at the end"),
        pytest.param("The town was at peace until 1996, when six men drowned.", ["1996"], id="a year and what happened then"),
        pytest.param("He lied about the deaths of six men, who drowned in 1999.", ["1999"], id="how those who died did"),
        pytest.param("Six men died on Saturday and Sunday.", ["Saturday and Sunday"], id="two days"),
        pytest.param("The 2010 ferry disaster, in which six men died, led to new rules.", ["2010"], id="a year of what happened"),
        pytest.param("The 2008 attacks killed six men.", ["2008"], id="a year of what killed"),
        pytest.param("Nine died in weekend bombing raids.", ["weekend"], id="a weekend of what happened"),
        pytest.param("Six men died on 24.02.2023, police said.", ["24.02.2023"], id="a date in numbers"),
        pytest.param("The navy will send 40 divers in two weeks.", ["two weeks"], id="weeks ahead"),
        pytest.param("The blast, which happened on Monday, killed six men.", ["Monday"], id="an insertion with a day"),
        pytest.param("Six men died when the bridge, built in 1967, fell on Monday.", ["Monday"], id="a day behind an insertion"),
        pytest.param("A bomb killed six men on Monday and wounded nine on Tuesday.", ["Monday", "Tuesday"], id="two verbs"),
        pytest.param("Six men died on Monday and nine on Tuesday.", ["Monday", "Tuesday"], id="one verb for two days"),
        pytest.param("In Monday's attack six men died, and in March nine were hurt.", ["Monday", "March"], id="two clauses"),
        pytest.param("A blast in the town, where six men died in May, killed nine on Monday.", ["May", "Monday"], id="an earlier event"),
        pytest.param("Kenya sent 600 troops in 2013 and will send 100 more next month.", ["2013", "next month"], id="sent and to be sent"),
        pytest.param("Kenya said on Monday it would send 600 troops next month.", ["next month"], id="said on Monday it would"),
        pytest.param("The council, which meets again on Tuesday, passed the plan 5-2 last week.", ["last week"], id="another meeting"),
    ],
)
def test_the_time_that_dates_a_claim(text: str, times: list[str | None]) -> None:
    found = [claim.as_of.text if claim.as_of else None for claim in parse(text, published="2023-05-10", registry=REGISTRY).claims]
    assert found == times
