"""The type obeys the rules of all claim types, and finds whose count it is."""

from hypothesis import given

from attributed_claims import CountedClaim, Registry, parse
from attributed_claims.testing import check_claim_type, news_texts
from crowd_sizes import CROWD_SIZES

EXAMPLES = [
    # Look-alikes first.
    ("Clouds gathered over 12 villages.", []),
    ("He gathered 12 signatures.", []),
    ("The crowd sang for 20 minutes.", []),
    ("Up to 50,000 people are expected to march on Saturday.", []),
    ("The rally drew 40 complaints.", []),
    (
        "Police put the crowd at 5,000; organisers said 20,000 marched.",
        [{"quantity": 5000, "source": "Police"}, {"quantity": 20000, "source": "organisers"}],
    ),
    (
        "More than 100,000 people took to the streets of Tbilisi on Sunday, according to the interior ministry.",
        {"quantity": "More than 100,000", "group": "people", "as_of": "Sunday", "source": "the interior ministry"},
    ),
    (
        "Some 300 teachers turned out in Hull, and dozens of counter-protesters gathered nearby.",
        [{"quantity": "Some 300", "group": "teachers", "place": "Hull"}, {"quantity": "dozens", "group": "counter-protesters"}],
    ),
    ("Organisers claimed a turnout of about 40,000.", {"quantity": "about 40,000", "source": "Organisers"}),
    ("The vigil drew no more than 50 people, the mayor said.", {"quantity": "no more than 50", "source": "the mayor"}),
    ("About 900 did not march.", {"quantity": 900, "negated": True}),
]


def test_it_obeys_every_rule() -> None:
    check_claim_type(CROWD_SIZES, EXAMPLES)


@given(news_texts(CROWD_SIZES))
def test_every_claim_stands_in_the_text(text: str) -> None:
    for claim in parse(text, registry=Registry([CROWD_SIZES])).claims:
        assert isinstance(claim, CountedClaim)
        assert text[claim.quantity.hull.start : claim.quantity.hull.end].startswith(claim.quantity.text.split(" … ")[0])
