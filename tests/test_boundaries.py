"""Where contents without quotation marks end: places that keep the content going, and places that end it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attributed_claims.attributions.boundaries import boundaries, make_boundaries
from tests.readings import readings

GOING_ON = [
    pytest.param(
        "The mayor said the bridge would reopen in May after repairs.", "the bridge would reopen in May after repairs", id="adjuncts"
    ),
    pytest.param(
        "The governor said that farmers, who lost most of the harvest, would be paid.",
        "that farmers, who lost most of the harvest, would be paid",
        id="a-relative-clause-before-the-verb",
    ),
    pytest.param(
        "The minister said the port, the road and the airport were closed.",
        "the port, the road and the airport were closed",
        id="a-list-before-the-verb",
    ),
    pytest.param(
        "The agency said schools would close because the river was rising.",
        "schools would close because the river was rising",
        id="a-reason",
    ),
    pytest.param("Aid groups said 12 people died, including three children.", "12 people died, including three children", id="including"),
    pytest.param("The coach said her team was tired, hungry and cold.", "her team was tired, hungry and cold", id="adjectives"),
    pytest.param("The senator supports the bill to protect rivers.", "the bill to protect rivers", id="an-infinitive"),
    pytest.param(
        "Inspectors found that the pump, which the owner said was new, had failed.",
        "that the pump, which the owner said was new, had failed",
        id="a-credit-inside",
    ),
]

ENDING = [
    pytest.param("The mayor said the bridge would reopen, which few in the town believed.", "the bridge would reopen", id="which"),
    pytest.param("The company denied the charge, while the union went to court.", "the charge", id="while"),
    pytest.param("Lagos backed the pact, and the senate will vote on it in June.", "the pact", id="a-second-clause"),
    pytest.param("While the navy says the wreck is safe, divers keep away.", "the wreck is safe", id="a-fronted-clause"),
    pytest.param("Although the bank expects growth of 3 percent, traders are gloomy.", "growth of 3 percent", id="a-fronted-object"),
    pytest.param("His warning about the dam drew laughter.", "about the dam", id="the-verb-of-a-noun"),
    pytest.param("The engineer who said the tunnel was safe has resigned.", "the tunnel was safe", id="the-verb-around-a-relative-clause"),
    pytest.param("The firm opposes the tax — its profits have halved.", "the tax", id="a-dash"),
    pytest.param("The minister praised the police but gave no figures.", "the police", id="silence"),
]


@pytest.mark.parametrize(("text", "content"), [*GOING_ON, *ENDING])
def test_contents_end_where_the_words_of_the_source_do(text: str, content: str) -> None:
    assert readings(text)[0].split(" | ")[2] == content


def test_two_sources_in_one_sentence_have_a_content_each() -> None:
    assert readings("The army said it shot down a drone; the rebels denied it.") == [
        "The army | said = say | it shot down a drone | report indirect",
        "the rebels | denied = deny | it | deny indirect",
    ]


def test_a_place_never_seen_ends_nothing() -> None:
    table = make_boundaries([(("np", "main", "-", ", clause"), 9, 10)])
    assert table.likelihood(("np", "main", "-", "of")) < 0.1
    assert table.likelihood(("np", "main", "-", ", clause")) > 0.6
    assert 0.1 < table.likelihood(("to", "fronted", "v", ", clause")) < 0.9


def test_one_observation_does_not_decide() -> None:
    key = ("np", "main", "-", "via")
    assert make_boundaries([(key, 1, 1)]).likelihood(key) < 0.4


@given(st.sampled_from(sorted(key for key in boundaries().counts if len(key) == 4)))
def test_likelihoods_are_shares(key: tuple[str, str, str, str]) -> None:
    assert 0 <= boundaries().likelihood(key) <= 1
