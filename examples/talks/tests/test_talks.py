"""The type obeys the rules of all claim types, and finds each party, place and day."""

from hypothesis import given

from attributed_claims import Registry, parse
from attributed_claims.testing import check_claim_type, news_texts
from talks import TALKS, Talks

EXAMPLES = [
    # Look-alikes first.
    ("She talks to reporters and plans to end her day early.", []),
    ("Two floors of the hall where the talks are held were flooded.", []),
    (
        "Delegations from Peru and Chile are preparing to begin a fourth round of talks.",
        {"phase": "planned", "round": 4, "parties": ["Peru", "Chile"], "source": None},
    ),
    (
        "The latest reports suggest the talks will restart Thursday morning near the Tacna border.",
        {"phase": "restart", "round": None, "place": "the Tacna border", "as_of": "Thursday morning", "source": "The latest reports"},
    ),
    ("The first round of negotiations ended without a breakthrough on Monday.", {"phase": "ended", "round": 1, "as_of": "Monday"}),
    (
        "Talks between Chad, Mali and Niger have not resumed, the envoy said Friday.",
        {"phase": "restart", "negated": True, "parties": ["Chad", "Mali", "Niger"], "as_of": None, "source": "the envoy"},
    ),
    ('"We plan to resume negotiations," Keita told reporters in Dakar.', {"phase": "planned", "place": None}),
]


def test_it_obeys_every_rule() -> None:
    check_claim_type(TALKS, EXAMPLES)


@given(news_texts(TALKS))
def test_every_party_stands_in_the_text(text: str) -> None:
    for claim in parse(text, registry=Registry([TALKS])).claims:
        assert isinstance(claim, Talks)
        assert all(text[party.hull.start : party.hull.end] == party.text for party in claim.parties)
