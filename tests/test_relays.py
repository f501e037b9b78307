"""Words that reached the writer through somebody else: who says them, and whom they came through."""

from __future__ import annotations

import pytest

from attributed_claims import parse_attributions
from tests.readings import NO_CLAIMS, line_of


def chains(text: str) -> list[str]:
    """Return the attributions as lines: what each is nested in, whom it came through, and the attribution."""
    return [
        f"{one.parent or '-'} < {', '.join(link.text for link in one.via) or '-'} < {line_of(one)}"
        for one in parse_attributions(text, registry=NO_CLAIMS)
    ]


CITED = [
    pytest.param(
        "Traders fled, the minister said, citing safety concerns.",
        [
            "- < - < the minister | said = say | Traders fled | report indirect",
            "- < - < the minister | citing = cite | safety concerns | report indirect",
        ],
        id="a-reason-is-no-source",
    ),
    pytest.param(
        "The bridge collapsed, according to Interfax, citing the transport ministry.",
        [
            "- < - < Interfax | according to = according | The bridge collapsed | report indirect",
            "a1 < Interfax < the transport ministry | citing = cite | The bridge collapsed | report indirect",
        ],
        id="according-to-citing",
    ),
    pytest.param(
        "Four people died, Reuters reported, quoting a police spokesman.",
        [
            "- < - < Reuters | reported = report | Four people died | report indirect",
            "a1 < Reuters < a police spokesman | quoting = quote | Four people died | report indirect",
        ],
        id="reported-quoting",
    ),
    pytest.param(
        "Citing police, Reuters reported that four people had died.",
        [
            "a2 < Reuters < police | Citing = cite | that four people had died | report indirect",
            "- < - < Reuters | reported = report | that four people had died | report indirect",
        ],
        id="citing-in-front",
    ),
    pytest.param(
        "Interfax, citing the transport ministry, said the bridge had collapsed.",
        [
            "a2 < Interfax < the transport ministry | citing = cite | the bridge had collapsed | report indirect",
            "- < - < Interfax | said = say | the bridge had collapsed | report indirect",
        ],
        id="citing-in-between",
    ),
]

QUOTED = [
    pytest.param(
        "Four people died, a police spokesman was quoted as saying by Reuters.",
        ["- < Reuters < a police spokesman | was quoted as saying = say | Four people died | report indirect"],
        id="quoted-as-saying-by",
    ),
    pytest.param(
        "“We had no choice,” the minister was quoted as saying.",
        ["- < - < the minister | was quoted as saying = say | “We had no choice,” | report direct"],
        id="quoted-as-saying-behind-a-quotation",
    ),
    pytest.param(
        "The minister was quoted by state media as saying that the port was open.",
        ["- < state media < The minister | was quoted = say | that the port was open | report indirect"],
        id="quoted-by-as-saying",
    ),
    pytest.param(
        "State television quoted the minister as saying there was no choice.",
        [
            "- < - < State television | quoted = quote | the minister as saying there was no choice | report indirect",
            "a1 < State television < the minister | saying = say | there was no choice | report indirect",
        ],
        id="quoted-somebody-as-saying",
    ),
    pytest.param(
        "“The pier is safe,” the harbour agency quoted an unnamed engineer as saying.",
        ["- < - < an unnamed engineer | quoted = say | “The pier is safe,” | report direct"],
        id="quoted-somebody-as-saying-behind-a-quotation",
    ),
]

CARRIED = [
    pytest.param(
        "The governor told voters that the ministry had confirmed the deaths.",
        [
            "- < - < The governor | told = tell | that the ministry had confirmed the deaths | report indirect",
            "a1 < The governor < the ministry | had confirmed = confirm | the deaths | confirm indirect",
        ],
        id="voters-are-no-outlet",
    ),
    pytest.param(
        "The governor told CNN that the ministry had confirmed the deaths.",
        [
            "- < CNN < The governor | told = tell | that the ministry had confirmed the deaths | report indirect",
            "a1 < CNN, The governor < the ministry | had confirmed = confirm | the deaths | confirm indirect",
        ],
        id="told-an-outlet",
    ),
    pytest.param(
        "A spokesman told the Associated Press on Tuesday that talks had resumed.",
        ["- < Associated Press < A spokesman | told = tell | that talks had resumed | report indirect"],
        id="told-an-outlet-on-a-day",
    ),
    pytest.param(
        "The port was hit, the navy said in remarks carried by TASS.",
        ["- < TASS < the navy | said = say | The port was hit | report indirect"],
        id="carried-by",
    ),
    pytest.param(
        "The port was hit, the navy said, as quoted by the Anadolu agency.",
        ["- < the Anadolu agency < the navy | said = say | The port was hit | report indirect"],
        id="as-quoted-by",
    ),
    pytest.param(
        "The minister denied the report in an interview with the BBC.",
        ["- < BBC < The minister | denied = deny | the report | deny indirect"],
        id="in-an-interview-with",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*CITED, *QUOTED, *CARRIED])
def test_who_says_it_and_whom_it_came_through(text: str, expected: list[str]) -> None:
    assert chains(text) == expected


MEDIA = [
    pytest.param("In March, the mayor said two people were hurt.", None, id="a-time-is-no-medium"),
    pytest.param("In a post on Telegram on Friday, the mayor said two people were hurt.", "a post on Telegram", id="a-post-on"),
    pytest.param("The police chief, in an email to reporters, confirmed the arrest.", "an email", id="between-commas"),
    pytest.param("The minister praised the crew during a briefing.", "a briefing", id="behind-an-object"),
]


@pytest.mark.parametrize(("text", "medium"), MEDIA)
def test_media(text: str, medium: str | None) -> None:
    (one,) = parse_attributions(text, registry=NO_CLAIMS)
    assert (one.medium and one.medium.text) == medium
