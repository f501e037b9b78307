"""Contents around passives, what stands before a cue and its source, and descriptions that belong to a source."""

from __future__ import annotations

import pytest

from tests.readings import readings

PASSIVES = [
    pytest.param("The strike lasted for weeks in a row.", [], id="no-passive"),
    pytest.param(
        "Residents were told that the water was safe.", ["- | were told = tell | that the water was safe | report indirect"], id="told-that"
    ),
    pytest.param(
        "Residents were told by police that the water was safe.",
        ["police | were told = tell | that the water was safe | report indirect"],
        id="told-by-somebody-that",
    ),
    pytest.param(
        "The plan was rejected by the board as too costly.",
        ["the board | was rejected = reject | The plan … as too costly | deny indirect"],
        id="rejected-as",
    ),
    pytest.param(
        "The deal was described by aides as a first step.",
        ["aides | was described = describe | The deal … as a first step | report indirect"],
        id="described-by-somebody-as",
    ),
    pytest.param("The bridge is seen as unsafe.", ["- | is seen = see | The bridge … as unsafe | believe indirect"], id="seen-as"),
    pytest.param(
        "The road was said by police to be open.",
        ["police | was said = say | The road … to be open | report indirect"],
        id="said-by-somebody-to-be",
    ),
]

FRONTS = [
    pytest.param(
        "After the raid, police asked the court for a warrant.",
        ["police | asked = ask | the court for a warrant | ask indirect"],
        id="not-an-adjunct",
    ),
    pytest.param(
        "“We are done!”\n\nThe coach praised her team.",
        ["The coach | praised = praise | her team | report indirect"],
        id="not-the-paragraph-before",
    ),
    pytest.param(
        "In Aleppo, five people were killed, the ministry said on Monday.",
        ["the ministry | said = say | In Aleppo, five people were killed | report indirect"],
        id="a-clause-with-its-place",
    ),
    pytest.param(
        "At least nine people were wounded, the governor told reporters.",
        ["the governor | told = tell | At least nine people were wounded | report indirect"],
        id="a-hedge-opens-the-clause",
    ),
    pytest.param(
        "In March, the governor said, the river froze.",
        ["the governor | said = say | In March … the river froze | report indirect"],
        id="an-adjunct-and-its-clause-around-the-cue",
    ),
    pytest.param(
        "Until last year, he said, “nobody came here.”",
        ["he | said = say | Until last year … “nobody came here.” | report mixed"],
        id="an-adjunct-and-a-quotation-around-the-cue",
    ),
]

DESCRIBED = [
    pytest.param(
        "“It is late,” said Ana Silva on Tuesday.", ["Ana Silva | said = say | “It is late,” | report direct"], id="a-time-describes-nobody"
    ),
    pytest.param(
        "“It is late,” said an aide to the president. “We will go.”",
        ["an aide to the president | said = say | “It is late,” … “We will go.” | report direct"],
        id="aide-to",
    ),
    pytest.param(
        "An aide to the president said the talks had failed.",
        ["An aide to the president | said = say | the talks had failed | report indirect"],
        id="aide-to-before-the-verb",
    ),
    pytest.param(
        "“It is late,” said Ana Silva, whose clinic was hit.",
        ["Ana Silva, whose clinic was hit | said = say | “It is late,” | report direct"],
        id="whose",
    ),
    pytest.param(
        "“It is late,” said a doctor who runs the clinic.",
        ["a doctor who runs the clinic | said = say | “It is late,” | report direct"],
        id="who-without-a-comma",
    ),
    pytest.param(
        "The bomb killed nine people, according to officials close to the inquiry.",
        ["officials close to the inquiry | according to = according | The bomb killed nine people | report indirect"],
        id="close-to",
    ),
    pytest.param(
        "The bomb killed nine people, according to figures the army released.",
        ["figures the army released | according to = according | The bomb killed nine people | report indirect"],
        id="a-contact-clause",
    ),
]


AROUND = [
    pytest.param(
        "In March, he warned of the dangers.", ["he | warned = warn | of the dangers | expect indirect"], id="an-adjunct-is-no-content"
    ),
    pytest.param(
        "Instead, Okoro told CNN, his policy would be to wait.",
        ["Okoro | told = tell | Instead … his policy would be to wait | report indirect"],
        id="around-a-cue-and-somebody-addressed",
    ),
    pytest.param(
        "The paradox of Nairobi, says Carl Antony, a historian, is that it is poor.",
        ["Carl Antony, a historian | says = say | The paradox of Nairobi … is that it is poor | report indirect"],
        id="around-an-inverted-cue",
    ),
    pytest.param(
        "“The race is a game of corners” Grubbs said. “The port is one.”",
        ["Grubbs | said = say | “The race is a game of corners” … “The port is one.” | report direct"],
        id="no-comma-in-the-quotation",
    ),
    pytest.param(
        "“The ship went down at noon.” Okoro said.",
        ["Okoro | said = say | “The ship went down at noon.” | report direct"],
        id="a-full-stop-in-the-quotation",
    ),
    pytest.param(
        "QQWe hear, 'Goma is a special case,'QQ Mr. Okoro said. QQIt is a lie.QQ".replace("Q", "'"),
        ["Mr. Okoro | said = say | QQWe hear, 'Goma is a special case,'QQ … QQIt is a lie.QQ | report direct".replace("Q", "'")],
        id="three-marks-close-two-quotations",
    ),
    pytest.param(
        "He said, however, that the port would reopen.",
        ["He | said = say | that the port would reopen | report indirect"],
        id="however-before-that",
    ),
    pytest.param(
        "There is a wish among brewers to sell more, Law said.",
        ["Law | said = say | There is a wish among brewers to sell more | report indirect"],
        id="a-name-that-is-a-word-for-no-source",
    ),
]

OBJECTS = [
    pytest.param(
        "The army said reports that ten people died were false.",
        ["The army | said = say | reports that ten people died were false | report indirect"],
        id="a-subject-with-a-that-clause",
    ),
    pytest.param(
        "A spokesman told the Associated Press on Tuesday that talks had resumed.",
        ["A spokesman | told = tell | that talks had resumed | report indirect"],
        id="somebody-and-a-time-before-that",
    ),
    pytest.param(
        "The ministry neither confirmed nor denied the report.",
        [
            "The ministry | neither confirmed = not confirm | the report | confirm indirect",
            "The ministry | denied = not deny | the report | deny indirect",
        ],
        id="neither-nor",
    ),
    pytest.param(
        "Warning that the dam was weak, the engineer left.",
        ["the engineer | Warning = warn | that the dam was weak | expect indirect"],
        id="a-fronted-participle-has-the-main-clause's-source",
    ),
]

RECEIVED = [
    pytest.param("The mayor received a letter from the bank.", [], id="no-cue-noun"),
    pytest.param(
        "The bill drew criticism from aid groups.", ["aid groups | drew criticism = criticism | The bill | report indirect"], id="drew-from"
    ),
    pytest.param(
        "The senator won the support of the union.",
        ["the union | won the support = support | The senator | intend indirect"],
        id="won-of",
    ),
    pytest.param(
        "Police moved in on a crowd shouting that the vote was rigged.",
        ["a crowd | shouting = shout | that the vote was rigged | report indirect"],
        id="who-stands-right-before-an-ing-form",
    ),
]

RESUMED = [
    pytest.param(
        "“We lost,” he said, adding, “It hurts.”",
        ["he | said = say | “We lost,” | report direct", "he | adding = add | “It hurts.” | report direct"],
        id="not-the-quotation-of-the-next-cue",
    ),
    pytest.param(
        "“We lost,” Lee told reporters in Washington, D.C. “Now we rest.”",
        ["Lee | told = tell | “We lost,” … “Now we rest.” | report direct"],
        id="behind-an-abbreviation",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*PASSIVES, *FRONTS, *AROUND, *DESCRIBED, *OBJECTS, *RECEIVED, *RESUMED])
def test_extents_around_passives_fronts_descriptions_objects_and_resumed_quotations(text: str, expected: list[str]) -> None:
    assert readings(text) == expected
