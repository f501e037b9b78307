"""Attributions in sentences as long as a newspaper's, from floods, strikes, elections, wars and courts."""

from __future__ import annotations

import pytest

from tests.readings import readings

NOTHING = [
    pytest.param(
        "Thousands of commuters were stranded on Thursday as a 24-hour walkout by signal workers closed nine of the capital's eleven lines.",
        id="strike",
    ),
    pytest.param(
        "The river burst its banks shortly after midnight, sweeping away two bridges and a school bus near the town of Arroyo Seco.",
        id="flood",
    ),
    pytest.param(
        "Voters in Moldova went to the polls on Sunday in an election overshadowed by the war across the border.",
        id="election",
    ),
    pytest.param(
        "The trial, which opened in March, has heard from 62 witnesses and is due to end next month.",
        id="court",
    ),
    pytest.param(
        "Government forces pushed into the eastern suburbs under cover of artillery fire, cutting the last road to the airport.",
        id="war",
    ),
    pytest.param(
        "The author of “The Quiet Ledger” and two other novels died at her home in Bath on Friday aged 81.",
        id="obituary",
    ),
    pytest.param(
        "Shares in the Danish shipping group closed 4.2% lower at 1,310 crowns, their weakest level since November.",
        id="markets",
    ),
    pytest.param(
        "Striker Lucas Amado scored twice in the second half as the hosts came from behind to win 3-2.",
        id="sport",
    ),
]

NEWS = [
    pytest.param(
        "The Interior Ministry said 14 officers had been injured and 220 protesters detained,"
        " while rights groups put the number of arrests at more than 500.",
        [
            "The Interior Ministry | said = say | 14 officers had been injured and 220 protesters detained | report indirect",
            "rights groups | put = put | the number of arrests at more than 500 | estimate indirect",
        ],
        id="two-counts",
    ),
    pytest.param(
        "Anwar, who won the first round with 48 percent, has accused his rival of buying votes and has demanded a recount in six districts.",
        [
            "Anwar | has accused = accuse | his rival of buying votes | claim indirect",
            "Anwar | has demanded = demand | a recount in six districts | demand indirect",
        ],
        id="accused-and-demanded",
    ),
    pytest.param(
        "Unions had warned that the cuts would cost lives. The health secretary, Alan Pryce, called those warnings “scaremongering”.",
        [
            "Unions | had warned = warn | that the cuts would cost lives | expect indirect",
            "The health secretary, Alan Pryce | called = call | those warnings “scaremongering” | report mixed",
        ],
        id="scaremongering",
    ),
    pytest.param(
        "At least 31 people were killed and dozens more are missing after a dam burst in northern Sudan, local officials said on Monday.",
        [
            (
                "local officials | said = say | At least 31 people were killed and dozens more are missing after a dam burst in northern Sudan "
                "| report indirect"
            )
        ],
        id="flood-lead",
    ),
    pytest.param(
        "“The moon was never on the table,” said Eilidh Ross, a paramedic on the picket line in Glasgow. “Nobody can live on this wage.”",
        [
            (
                "Eilidh Ross, a paramedic on the picket line in Glasgow | said = say "
                "| “The moon was never on the table,” … “Nobody can live on this wage.” | report direct"
            )
        ],
        id="picket-line",
    ),
    pytest.param(
        "Prosecutors say Mr. Haskell, 44, lied to investors about the mine's reserves; his lawyers deny it.",
        [
            "Prosecutors | say = say | Mr. Haskell, 44, lied to investors about the mine's reserves | report indirect",
            "his lawyers | deny = deny | it | deny indirect",
        ],
        id="court-two-sides",
    ),
    pytest.param(
        "Meteorologists expect the cyclone to make landfall near Chittagong early on Wednesday with winds of up to 180 kilometres an hour.",
        [
            (
                "Meteorologists | expect = expect | the cyclone to make landfall near Chittagong early on Wednesday "
                "with winds of up to 180 kilometres an hour | expect indirect"
            )
        ],
        id="cyclone",
    ),
    pytest.param(
        "In a statement issued late on Saturday, the airline said that all 96 passengers and five crew had been evacuated.",
        ["the airline | said = say | that all 96 passengers and five crew had been evacuated | report indirect"],
        id="in-a-statement-issued",
    ),
    pytest.param(
        "Neighbours told the Irish Independent they had heard shouting at about 3am.",
        ["Neighbours | told = tell | they had heard shouting at about 3am | report indirect"],
        id="told-the-paper",
    ),
    pytest.param(
        "The European Commission is considering whether to extend the tariffs, two people with knowledge of the talks said.",
        [
            "The European Commission | is considering = consider | whether to extend the tariffs | intend indirect",
            (
                "two people with knowledge of the talks | said = say | The European Commission is considering whether to extend the tariffs "
                "| report indirect"
            ),
        ],
        id="two-people-with-knowledge",
    ),
    pytest.param(
        "It was not immediately clear how many people were on board, according to the coast guard, which sent three boats and a helicopter.",
        [
            (
                "the coast guard, which sent three boats and a helicopter | according to = according "
                "| It was not immediately clear how many people were on board | report indirect"
            )
        ],
        id="according-to-with-a-relative-clause",
    ),
    pytest.param(
        "Asked by reporters in Nairobi whether he would concede, the president said only that “every vote must be counted”.",
        [
            "reporters in Nairobi | Asked = ask | whether he would concede | ask indirect",
            "the president | said = say | that “every vote must be counted” | report mixed",
        ],
        id="said-only-that",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_the_writer_s_own_sentences_credit_nobody(text: str) -> None:
    assert readings(text) == []


@pytest.mark.parametrize(("text", "expected"), NEWS)
def test_sentences_of_the_news(text: str, expected: list[str]) -> None:
    assert readings(text) == expected
