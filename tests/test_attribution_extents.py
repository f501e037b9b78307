"""Attributions: how far source, cue and content reach."""

from __future__ import annotations

import pytest

from tests.readings import readings

SOURCES = [
    # what is no part of the source
    pytest.param(
        "On Tuesday the ministry said the ferry sank.",
        ["the ministry | said = say | the ferry sank | report indirect"],
        id="not-a-time-before-it",
    ),
    pytest.param(
        "After the raid, police said two men had fled.",
        ["police | said = say | two men had fled | report indirect"],
        id="not-an-adjunct-before-it",
    ),
    pytest.param(
        "However, the mine's owner says the shaft was sealed.",
        ["the mine's owner | says = say | the shaft was sealed | report indirect"],
        id="not-a-linking-adverb",
    ),
    pytest.param(
        "The fire was out by noon and the mayor said nobody was hurt.",
        ["the mayor | said = say | nobody was hurt | report indirect"],
        id="not-the-clause-before-it",
    ),
    # titles, appositions, relative clauses
    pytest.param(
        "Former Kenyan Foreign Minister Grace Wanjiru said the pact was dead.",
        ["Former Kenyan Foreign Minister Grace Wanjiru | said = say | the pact was dead | report indirect"],
        id="titles",
    ),
    pytest.param(
        "Lena Vogt, the network's director, said the appeal had failed.",
        ["Lena Vogt, the network's director | said = say | the appeal had failed | report indirect"],
        id="apposition",
    ),
    pytest.param(
        "Tariq Mansour, who leads the rescue team, said the lift was stuck.",
        ["Tariq Mansour, who leads the rescue team | said = say | the lift was stuck | report indirect"],
        id="relative-clause",
    ),
    pytest.param(
        "Carlos Peña, 61, said the river had never been so high.",
        ["Carlos Peña, 61 | said = say | the river had never been so high | report indirect"],
        id="age",
    ),
    pytest.param(
        "A spokesman for the Kenyan navy said the crew was safe.",
        ["A spokesman for the Kenyan navy | said = say | the crew was safe | report indirect"],
        id="spokesman-for",
    ),
    pytest.param(
        "The head of the U.N. mission in Haiti said talks had begun.",
        ["The head of the U.N. mission in Haiti | said = say | talks had begun | report indirect"],
        id="chain-of-prepositions",
    ),
    pytest.param(
        "Officials familiar with the probe said the bolt was loose.",
        ["Officials familiar with the probe | said = say | the bolt was loose | report indirect"],
        id="familiar-with",
    ),
    pytest.param(
        "Two diplomats who attended the meeting said no deal was near.",
        ["Two diplomats who attended the meeting | said = say | no deal was near | report indirect"],
        id="restrictive-relative-clause",
    ),
    pytest.param(
        "Ireland and Spain said they would recognise the vote.",
        ["Ireland and Spain | said = say | they would recognise the vote | report indirect"],
        id="two-names",
    ),
    pytest.param(
        "The senator, speaking in Omaha, said farms would fail.",
        ["The senator | said = say | farms would fail | report indirect"],
        id="not-a-participial-insertion",
    ),
    pytest.param(
        "The engineer who said the tunnel was safe has resigned.",
        ["who | said = say | the tunnel was safe | report indirect"],
        id="relative-pronoun",
    ),
]

CUES = [
    pytest.param(
        "The firm has not confirmed the breach.",
        ["The firm | has not confirmed = not confirm | the breach | confirm indirect"],
        id="negation",
    ),
    pytest.param(
        "The general would not say when the siege would end.",
        ["The general | would not say = not say | when the siege would end | report indirect"],
        id="modal-and-negation",
    ),
    pytest.param(
        "Tokyo had previously warned that fuel would run short.",
        ["Tokyo | had previously warned = warn | that fuel would run short | expect indirect"],
        id="adverb-between",
    ),
    pytest.param(
        "The miners are demanding safer lifts.",
        ["The miners | are demanding = demand | safer lifts | demand indirect"],
        id="progressive",
    ),
    pytest.param(
        "The vicar is said to have hidden the silver.",
        ["- | is said = say | The vicar … to have hidden the silver | report indirect"],
        id="passive-without-a-source",
    ),
    pytest.param(
        "The chancellor refused to say that the flight was paid for.",
        [
            "The chancellor | refused = not refuse | to say that the flight was paid for | intend indirect",
            "The chancellor | to say = not say | that the flight was paid for | report indirect",
        ],
        id="refused-to-say",
    ),
]

CONTENTS = [
    # inserted clauses end before the sentence's own verb
    pytest.param(
        "The ministry, which said the road, built in May, was closed, left.",
        ["which | said = say | the road, built in May, was closed | report indirect"],
        id="inserted-between-commas",
    ),
    pytest.param(
        "The ministry - which said calm had returned - killed three men.",
        ["which | said = say | calm had returned | report indirect"],
        id="inserted-between-dashes",
    ),
    # as they said somewhere, sometime
    pytest.param("As Ruiz insisted on calm, the dam burst.", ["Ruiz | insisted = insist | on calm | demand indirect"], id="as-while"),
    pytest.param(
        "As the Herald reported on Saturday, the dam leaks.",
        ["the Herald | reported = report | the dam leaks | report indirect"],
        id="as-reported-on-a-day",
    ),
    pytest.param("As Ruiz told the Herald, the dam leaks.", ["Ruiz | told = tell | the dam leaks | report indirect"], id="as-told"),
    # scores
    pytest.param(
        "The council voted 6-1 to close the port.",
        ["The council | voted = vote | to close the port | intend indirect"],
        id="voted-by-a-score",
    ),
    # according to whom, and which side of it
    pytest.param(
        "The dam leaks and the road is closed, according to Ruiz, and the mayor left.",
        ["Ruiz | according to = according | The dam leaks and the road is closed | report indirect"],
        id="credited-behind",
    ),
    pytest.param(
        "The storm left a trail of damage but, according to the sheriff, nobody was hurt.",
        ["the sheriff | according to = according | nobody was hurt | report indirect"],
        id="credited-in-front-of-a-second-clause",
    ),
    pytest.param(
        "The mayor accused the army of raising tension by killing three farmers.",
        ["The mayor | accused = accuse | the army of raising tension by killing three farmers | claim indirect"],
        id="by-doing",
    ),
    # what goes on behind the credit
    pytest.param(
        "The dam leaks badly, he said, and Lee said the road was closed.",
        ["he | said = say | The dam leaks badly | report indirect", "Lee | said = say | the road was closed | report indirect"],
        id="another-credit-behind-a-coordinator",
    ),
    pytest.param(
        "The depot will hold 48 guards by May, the minister said, and already has 20.",
        ["the minister | said = say | The depot will hold 48 guards by May … and already has 20 | report indirect"],
        id="resumed-behind-a-coordinator",
    ),
    # who is spoken of does not speak
    pytest.param(
        "He said rivals hid his hat, called him names and left.",
        ["He | said = say | rivals hid his hat, called him names and left | report indirect"],
        id="called-him-names",
    ),
    pytest.param(
        "He said the dam leaked and called himself lucky.",
        ["He | said = say | the dam leaked | report indirect", "He | called = call | himself lucky | report indirect"],
        id="called-himself",
    ),
    # objects before their clause
    pytest.param(
        "The mayor had a plan in which he called for a strike.",
        ["he | called = call | for a strike | demand indirect"],
        id="no-object-behind-a-preposition",
    ),
    pytest.param("Farmers who voted for Lee stayed home.", ["who | voted = vote | for Lee | intend indirect"], id="who-voted"),
    pytest.param(
        "The harbour has a new crane, which Lee often mentions in interviews.",
        ["Lee | often mentions = mention | which | report indirect"],
        id="object-relative",
    ),
    pytest.param(
        "The council met on the roads they care about, and left.",
        ["they | care = care | the roads | report indirect"],
        id="stranded-preposition",
    ),
    pytest.param(
        "While the dam held, he said, “the road did not.”",
        ["he | said = say | While the dam held … “the road did not.” | report mixed"],
        id="quotation-that-goes-on-with-the-front",
    ),
    pytest.param(
        "As the crowd sang, the mayor said, “Please go home.”",
        ["the mayor | said = say | “Please go home.” | report direct"],
        id="scene-before-a-quotation",
    ),
    # "that" before a noun
    pytest.param(
        "Ruiz echoed that line on Monday, saying the dam would hold.",
        ["Ruiz | echoed = echo | that line on Monday | report indirect", "Ruiz | saying = say | the dam would hold | report indirect"],
        id="that-promise",
    ),
    pytest.param(
        "Ruiz said that unemployment in the north had risen.",
        ["Ruiz | said = say | that unemployment in the north had risen | report indirect"],
        id="that-with-a-bare-noun",
    ),
    pytest.param(
        "Economists who have praised the tax agree that the dam is safe.",
        [
            "who | have praised = praise | the tax | report indirect",
            "Economists who have praised the tax | agree = agree | that the dam is safe | intend indirect",
        ],
        id="object-before-the-outer-verb",
    ),
    # what is no part of the content
    pytest.param(
        "The ferry sank in minutes, the ministry said on Tuesday.",
        ["the ministry | said = say | The ferry sank in minutes | report indirect"],
        id="not-the-time-of-saying",
    ),
    pytest.param(
        "The ministry said in a statement that the ferry had sunk.",
        ["The ministry | said = say | that the ferry had sunk | report indirect"],
        id="not-the-medium",
    ),
    pytest.param(
        "The ministry said on Tuesday that the ferry had sunk.",
        ["The ministry | said = say | that the ferry had sunk | report indirect"],
        id="not-the-day-before-that",
    ),
    pytest.param(
        "The witness, who said he heard two shots, was found dead.",
        ["who | said = say | he heard two shots | report indirect"],
        id="not-the-main-verb-behind-a-relative-clause",
    ),
    pytest.param(
        "The premier said the dam was safe, according to the Hindu.",
        [
            "The premier | said = say | the dam was safe | report indirect",
            "the Hindu | according to = according | The premier said the dam was safe | report indirect",
        ],
        id="not-the-outer-credit",
    ),
    # what is
    pytest.param(
        "The army said that rebels had crossed the river, burned two bridges and taken the fort.",
        ["The army | said = say | that rebels had crossed the river, burned two bridges and taken the fort | report indirect"],
        id="a-list-of-verbs",
    ),
    pytest.param(
        "The court said that the law was void and that elections must be held.",
        ["The court | said = say | that the law was void and that elections must be held | report indirect"],
        id="two-that-clauses",
    ),
    pytest.param(
        "The company expects to sell 2,000 buses because fuel is dear.",
        ["The company | expects = expect | to sell 2,000 buses because fuel is dear | expect indirect"],
        id="a-because-clause",
    ),
    pytest.param(
        "The officer said that among the passengers, nine were missing, about 20 hurt and four dead.",
        ["The officer | said = say | that among the passengers, nine were missing, about 20 hurt and four dead | report indirect"],
        id="elided-verbs",
    ),
    pytest.param(
        "The court was told that the guard slept.",
        ["- | was told = tell | that the guard slept | report indirect"],
        id="passive",
    ),
    pytest.param(
        "The judge said the clerk told her that the file was lost.",
        [
            "The judge | said = say | the clerk told her that the file was lost | report indirect",
            "the clerk | told = tell | that the file was lost | report indirect",
        ],
        id="nested",
    ),
    pytest.param(
        "The mayor said the bridge, which was built in 1931, would be closed.",
        ["The mayor | said = say | the bridge, which was built in 1931, would be closed | report indirect"],
        id="a-relative-clause-inside",
    ),
    pytest.param(
        "The council voted to condemn the raid and to demand that it end.",
        [
            "The council | voted = vote | to condemn the raid and to demand that it end | intend indirect",
            "The council | to condemn = condemn | the raid | report indirect",
            "The council | to demand = demand | that it end | demand indirect",
        ],
        id="two-infinitives",
    ),
]

SEED = [
    # In Wednesday's release on casualties, X said that among …
    pytest.param(
        "At Friday's hearing, fire chief Dolores Whelan testified that of the 40 detectors, 31 had no battery.",
        ["fire chief Dolores Whelan | testified = testify | that of the 40 detectors, 31 had no battery | confirm indirect"],
        id="at-fridays-hearing",
    ),
    pytest.param(
        "Nigerian army spokesman Musa Bello reported that among the villagers, 60 were wounded and 12 abducted.",
        [
            "Nigerian army spokesman Musa Bello | reported = report | that among the villagers, 60 were wounded and 12 abducted | report indirect"
        ],
        id="spokesman-reported",
    ),
    pytest.param(
        "In Monday's bulletin on the floods, provincial governor Ines Carvalho said that in the lower valley, 214 houses have collapsed.",
        ["provincial governor Ines Carvalho | said = say | that in the lower valley, 214 houses have collapsed | report indirect"],
        id="in-mondays-bulletin",
    ),
]


MORE = [
    pytest.param(
        "In Lagos, a trader named Bola said prices had doubled.",
        ["a trader named Bola | said = say | prices had doubled | report indirect"],
        id="a-trader-named",
    ),
    pytest.param(
        "The bank's chief economist, Sanna Virtanen, expects growth of 2 percent.",
        ["The bank's chief economist, Sanna Virtanen | expects = expect | growth of 2 percent | expect indirect"],
        id="name-in-apposition",
    ),
    pytest.param(
        "The consul said the men were alive, adding that they would be flown home.",
        [
            "The consul | said = say | the men were alive | report indirect",
            "The consul | adding = add | that they would be flown home | report indirect",
        ],
        id="not-the-participle-of-another-credit",
    ),
    pytest.param(
        "The consul said the men were alive; their families wept.",
        ["The consul | said = say | the men were alive | report indirect"],
        id="not-behind-a-semicolon",
    ),
    pytest.param(
        "The minister said the road, the port and the airport were closed.",
        ["The minister | said = say | the road, the port and the airport were closed | report indirect"],
        id="a-list-of-nouns",
    ),
    pytest.param(
        "The minister said that, after the quake, the port was closed.",
        ["The minister | said = say | that, after the quake, the port was closed | report indirect"],
        id="an-insertion-behind-that",
    ),
    pytest.param(
        "Police believe that the gunman acted alone and that he bought the rifle in May.",
        ["Police | believe = believe | that the gunman acted alone and that he bought the rifle in May | believe indirect"],
        id="two-that-clauses-believed",
    ),
    pytest.param(
        "Two of the three survivors later told a judge that the skipper had no licence.",
        ["Two of the three survivors | later told = tell | that the skipper had no licence | report indirect"],
        id="two-of-the-three",
    ),
    pytest.param(
        "The government in Khartoum and its allies deny bombing the market.",
        ["The government in Khartoum and its allies | deny = deny | bombing the market | deny indirect"],
        id="a-government-and-its-allies",
    ),
    pytest.param(
        "Because the pumps failed, the engineer said, the mine flooded.",
        ["the engineer | said = say | Because the pumps failed … the mine flooded | report indirect"],
        id="credit-between-two-clauses",
    ),
    pytest.param(
        "More than 40 scientists have urged the agency to ban the spray.",
        ["More than 40 scientists | have urged = urge | to ban the spray | demand indirect"],
        id="more-than-40",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SOURCES)
def test_extent_of_sources(text: str, expected: list[str]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(("text", "expected"), CUES)
def test_extent_of_cues(text: str, expected: list[str]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(("text", "expected"), CONTENTS)
def test_extent_of_contents(text: str, expected: list[str]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(("text", "expected"), SEED)
def test_extents_of_the_seed_article_hold_for_other_words(text: str, expected: list[str]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_more_extents_of_the_news(text: str, expected: list[str]) -> None:
    assert readings(text) == expected
