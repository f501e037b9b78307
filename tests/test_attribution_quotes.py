"""Attributions of quotations: their speakers, their pieces, and quotation marks that quote nobody."""

from __future__ import annotations

import pytest

from tests.readings import readings

NOTHING = [
    pytest.param("The so-called “peace wall” is 12 metres high.", id="scare-quotes"),
    pytest.param('A "smart" toaster burned down the kitchen.', id="scare-quotes-straight"),
    pytest.param("The film “The Long Harbour” opened in Cannes.", id="film-title"),
    pytest.param("Her novel 'A Winter in Tartu' sold 40,000 copies.", id="novel-title-single-marks"),
    pytest.param("The band played “Blue Harbour” twice.", id="song-title"),
    pytest.param("The farmers' barns and the miners' houses burned.", id="plural-possessives"),
    pytest.param("The players' coach and the fans’ bus stood outside.", id="plural-possessives-of-both-kinds"),
    pytest.param("Rock 'n' roll filled the '90s dance hall.", id="apostrophes"),
    pytest.param('James "Jimmy" Olsen drove the truck.', id="nickname"),
    pytest.param("A 6' 2\" man left the bank.", id="feet-and-inches"),
    pytest.param("The boat's name, “Gull”, was freshly painted.", id="ship-name"),
]

BEHIND = [
    pytest.param(
        'The governor said, "The levee is safe."',
        ['The governor | said = say | "The levee is safe." | report direct'],
        id="comma",
    ),
    pytest.param(
        "Deputy Mayor Rosa Lund added: “We have no water.”",
        ["Deputy Mayor Rosa Lund | added = add | “We have no water.” | report direct"],
        id="colon",
    ),
    pytest.param(
        "The minister told parliament: 'No ship will sail.'",
        ["The minister | told = tell | 'No ship will sail.' | report direct"],
        id="single-marks",
    ),
    pytest.param(
        "The foreign secretary said: ‘The war isn’t over.’",
        ["The foreign secretary | said = say | ‘The war isn’t over.’ | report direct"],
        id="single-curly-marks-with-an-apostrophe",
    ),
    pytest.param(
        "Pereira asked, “Who signed the order?”",
        ["Pereira | asked = ask | “Who signed the order?” | ask direct"],
        id="question",
    ),
    pytest.param(
        'The head of the rescue team wrote on Telegram: "Two more alive."',
        ['The head of the rescue team | wrote = write | "Two more alive." | report direct'],
        id="wrote-on-telegram",
    ),
    pytest.param(
        "``We were lucky,'' said the skipper.",
        ["the skipper | said = say | ``We were lucky,'' | report direct"],
        id="typewriter-marks",
    ),
    pytest.param(
        "Colonel Adeyemi said the village was “completely empty”.",
        ["Colonel Adeyemi | said = say | the village was “completely empty” | report mixed"],
        id="partly-quoted",
    ),
    pytest.param(
        'The club said it was "deeply sorry" for the crush and would pay for the funerals.',
        ['The club | said = say | it was "deeply sorry" for the crush and would pay for the funerals | report mixed'],
        id="partly-quoted-in-the-middle",
    ),
]

BEFORE = [
    pytest.param(
        '"The levee is safe," the governor said.',
        ['the governor | said = say | "The levee is safe," | report direct'],
        id="american",
    ),
    pytest.param(
        "‘The levee is safe’, the governor said.",
        ["the governor | said = say | ‘The levee is safe’ | report direct"],
        id="british",
    ),
    pytest.param(
        "“Our wells are dry,” said Hawa Diallo, a farmer.",
        ["Hawa Diallo, a farmer | said = say | “Our wells are dry,” | report direct"],
        id="inverted-with-apposition",
    ),
    pytest.param(
        "“Is anyone alive?” he shouted.",
        ["he | shouted = shout | “Is anyone alive?” | report direct"],
        id="question-runs-on",
    ),
    pytest.param(
        '"Never!" cried the widow.',
        ['the widow | cried = cry | "Never!" | report direct'],
        id="exclamation-runs-on",
    ),
    pytest.param(
        "“The vote was fair,” according to the observers.",
        ["the observers | according to = according | “The vote was fair,” | report direct"],
        id="according-to",
    ),
]

PIECES = [
    pytest.param(
        '"The roof," she said, "fell in seconds."',
        ['she | said = say | "The roof," … "fell in seconds." | report direct'],
        id="split-by-the-credit",
    ),
    pytest.param(
        "“The roof fell in seconds,” Amari said. “Nobody had time to run.”",
        ["Amari | said = say | “The roof fell in seconds,” … “Nobody had time to run.” | report direct"],
        id="goes-on-in-the-next-sentence",
    ),
    pytest.param(
        "“The roof fell in seconds. Nobody had time to run,” Amari said.",
        ["Amari | said = say | “The roof fell in seconds. Nobody had time to run,” | report direct"],
        id="starts-in-the-sentence-before",
    ),
    pytest.param(
        "Amari said: “The roof fell in seconds. Nobody had time to run. We dug with our hands.”",
        ["Amari | said = say | “The roof fell in seconds. Nobody had time to run. We dug with our hands.” | report direct"],
        id="three-sentences",
    ),
    pytest.param(
        "“The roof fell,” Amari said. “We dug.” “All night,” added his brother.",
        [
            "Amari | said = say | “The roof fell,” … “We dug.” | report direct",
            "his brother | added = add | “All night,” | report direct",
        ],
        id="two-speakers",
    ),
    pytest.param(
        "“The roof fell,” Amari said. “It was loud.\n\n“Then it was silent.”",
        ["Amari | said = say | “The roof fell,” … “It was loud.\n\n“Then it was silent.” | report direct"],
        id="left-open-and-resumed",
    ),
    pytest.param(
        "Amari said the roof “fell in seconds” and that nobody “had time to run”.",
        ["Amari | said = say | the roof “fell in seconds” and that nobody “had time to run” | report mixed"],
        id="two-fragments",
    ),
]

NESTED = [
    pytest.param(
        "“We don’t want a strike,” Haddad said.",
        ["We | don’t want = not want | a strike | intend indirect", "Haddad | said = say | “We don’t want a strike,” | report direct"],
        id="we-in-a-quotation",
    ),
    pytest.param(
        "The pilot said: “The tower told us that the runway was clear.”",
        [
            "The pilot | said = say | “The tower told us that the runway was clear.” | report direct",
            "The tower | told = tell | that the runway was clear | report indirect",
        ],
        id="told-us-in-a-quotation",
    ),
    pytest.param(
        "“My brother shouted, ‘Get out!’ and we ran,” Noor said.",
        [
            "My brother | shouted = shout | ‘Get out!’ | report direct",
            "Noor | said = say | “My brother shouted, ‘Get out!’ and we ran,” | report direct",
        ],
        id="quotation-in-a-quotation",
    ),
]

LOST = [
    pytest.param(
        "“The roof fell,” Amari said. The mayor said the hall was new.",
        [
            "Amari | said = say | “The roof fell,” | report direct",
            "The mayor | said = say | the hall was new | report indirect",
        ],
        id="nothing-missing",
    ),
    pytest.param(
        'The mayor said the hall was "new.\n\nThe governor said, "It was old."',
        [
            'The mayor | said = say | the hall was "new. | report mixed',
            'The governor | said = say | "It was old." | report direct',
        ],
        id="closing-mark-missing-in-one-paragraph",
    ),
    pytest.param(
        'The mayor said the hall was new."\n\nThe governor said, "It was old."',
        [
            "The mayor | said = say | the hall was new | report indirect",
            'The governor | said = say | "It was old." | report direct',
        ],
        id="opening-mark-missing-in-one-paragraph",
    ),
]

SEED = [
    # In an interview cited by …, X said: "…"
    pytest.param(
        "In a speech carried by state broadcaster TVR, President Ana Popescu warned: “Winter will be hard for every family.”",
        ["President Ana Popescu | warned = warn | “Winter will be hard for every family.” | expect direct"],
        id="in-a-speech-carried-by",
    ),
    pytest.param(
        "“Our doors stay open,” Bishop Tomas Reyes said in remarks published by El País.",
        ["Bishop Tomas Reyes | said = say | “Our doors stay open,” | report direct"],
        id="in-remarks-published-by",
    ),
    pytest.param(
        'In a letter quoted by Kyodo, Japanese Trade Minister Kenji Mori wrote: "We will not reopen the talks."',
        ['Japanese Trade Minister Kenji Mori | wrote = write | "We will not reopen the talks." | report direct'],
        id="in-a-letter-quoted-by",
    ),
]


MORE = [
    pytest.param(
        "“The vault was empty.\n\n“Nobody had a key,” the clerk testified.",
        ["the clerk | testified = testify | “The vault was empty.\n\n“Nobody had a key,” | confirm direct"],
        id="open-paragraph-before-the-credit",
    ),
    pytest.param(
        "“Who did this,” asked the priest, “and why?”",
        ["the priest | asked = ask | “Who did this,” … “and why?” | ask direct"],
        id="question-around-an-inverted-credit",
    ),
    pytest.param(
        "‘The word was “never”,’ the envoy recalled.",
        ["the envoy | recalled = recall | ‘The word was “never”,’ | report direct"],
        id="double-marks-in-single-ones",
    ),
    pytest.param(
        "The firm said it had “no comment”.",
        ["The firm | said = say | it had “no comment” | report mixed"],
        id="no-comment",
    ),
    pytest.param(
        "Fishing minister: ‘No deal before June’",
        ["Fishing minister | : = : | ‘No deal before June’ | report direct"],
        id="headline-with-a-colon",
    ),
    pytest.param(
        '"It\'s a relief," she said, adding that the children were asleep.',
        [
            'she | said = say | "It\'s a relief," | report direct',
            "she | adding = add | that the children were asleep | report indirect",
        ],
        id="said-adding-that",
    ),
    pytest.param(
        "In his words, the harvest was “a miracle”.",
        ["his | words = words | the harvest was “a miracle” | report mixed"],
        id="in-his-words",
    ),
    pytest.param(
        "The general — a veteran of two wars — said: “Hold the bridge.”",
        ["The general — a veteran of two wars — | said = say | “Hold the bridge.” | report direct"],
        id="insertion-between-dashes",
    ),
    pytest.param(
        "“Stop!” she said. “Stop now!”",
        ["she | said = say | “Stop!” … “Stop now!” | report direct"],
        id="exclamations",
    ),
    pytest.param(
        "“Rain came at nine,” Ida Holm said. It rained until noon.",
        ["Ida Holm | said = say | “Rain came at nine,” | report direct"],
        id="the-writer-goes-on",
    ),
    pytest.param(
        "The village is “a graveyard now”, said Oksana, a baker.",
        ["Oksana, a baker | said = say | The village is “a graveyard now” | report mixed"],
        id="partly-quoted-before",
    ),
    pytest.param(
        "“We will appeal,” said the lawyer, who called the verdict “a disgrace”.",
        [
            "the lawyer | said = say | “We will appeal,” | report direct",
            "who | called = call | the verdict “a disgrace” | report mixed",
        ],
        id="credit-and-relative-clause",
    ),
    pytest.param(
        "The pilot told investigators he “saw nothing” before the crash.",
        ["The pilot | told = tell | he “saw nothing” before the crash | report mixed"],
        id="told-investigators-he",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_marks_that_quote_nobody_give_nothing(text: str) -> None:
    assert readings(text) == []


@pytest.mark.parametrize(("text", "expected"), BEHIND)
def test_quotations_behind_their_credit(text: str, expected: list[str]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(("text", "expected"), BEFORE)
def test_quotations_before_their_credit(text: str, expected: list[str]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(("text", "expected"), PIECES)
def test_quotations_in_pieces_are_one_attribution_of_one_source(text: str, expected: list[str]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(("text", "expected"), LOST)
def test_a_missing_mark_costs_one_quotation_and_not_the_article(text: str, expected: list[str]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(("text", "expected"), SEED)
def test_quotations_reported_by_others_are_their_speakers(text: str, expected: list[str]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(("text", "expected"), NESTED)
def test_credits_in_a_quotation_are_attributions_of_their_own(text: str, expected: list[str]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_more_quotations_of_the_news(text: str, expected: list[str]) -> None:
    assert readings(text) == expected
