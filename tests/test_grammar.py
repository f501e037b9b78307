"""The counted grammar as a stranger uses it: declarations that are refused, and types made in a few lines."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import frozen

from attributed_claims import parse
from attributed_claims.claims.grammar import Joined, Trigger, counted_type
from attributed_claims.claims.registry import Registry
from attributed_claims.errors import ClaimTypeError
from attributed_claims.values import Claim, Mention, Quantity


@frozen(kw_only=True)
class Strike(Claim):
    kind: str = "strike"
    quantity: Quantity
    workers: Mention | None = None
    called_by: Mention | None = None


@frozen(kw_only=True)
class Uncounted(Claim):
    workers: Mention | None = None


@pytest.mark.parametrize(
    ("declaration", "reason"),
    [
        pytest.param({"triggers": []}, "has no triggers: declare at least one, such as Trigger(", id="no triggers"),
        pytest.param({"triggers": [Trigger("", "object")]}, "has an empty trigger", id="an empty trigger"),
        pytest.param({"triggers": [Trigger("strike", "verb")]}, "has a trigger of the frame 'verb'; frames are object,", id="no frame"),  # type: ignore[arg-type]
        pytest.param(
            {"triggers": [Trigger("strike", "subject", {"mood": 1})]}, "that sets 'mood', which Strike has no field", id="no field"
        ),
        pytest.param({"slots": {"union": "agent"}}, "has the slot 'union', which Strike has no field for", id="slot without a field"),
        pytest.param(
            {"slots": {"workers": "those"}},
            "which no frame fills with 'those'; write one of counted, agent, to, from,",
            id="unknown filler",
        ),
        pytest.param(
            {"slots": {"called_by": "agent"}},
            "for an agent, which only triggers of the frames 'object' and 'act' have",
            id="slot no frame fills",
        ),
        pytest.param({"planned": {"mood": "plan"}}, "sets for plans 'mood', which Strike has no field for", id="planned without a field"),
        pytest.param({"joined": Joined(name="mood", value=1, either=[2])}, "joins values of 'mood'", id="joined without a field"),
        pytest.param({"result": Uncounted}, "has the result Uncounted without a field 'quantity: Quantity'", id="no quantity"),
    ],
)
def test_a_wrong_declaration_is_refused_with_the_reason(declaration: dict[str, Any], reason: str) -> None:
    right: dict[str, Any] = {"result": Strike, "triggers": [Trigger("strike", "subject")]}
    with pytest.raises(ClaimTypeError) as refused:
        counted_type("strikes", **(right | declaration))
    assert str(refused.value).startswith("claim type 'strikes' ")
    assert reason in str(refused.value)


STRIKES = counted_type(
    "strikes",
    result=Strike,
    triggers=[
        Trigger("strike", "subject"),
        Trigger("walk", "subject", then="out"),
        Trigger("lay", "object", {"kind": "layoff"}, then="off", sure=True),
        Trigger("walkout", "act"),
        Trigger("turnout", "measure", {"kind": "turnout"}),
    ],
    counts="persons",
    slots={"workers": "counted", "called_by": "agent"},
    never="baseball",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("On average 40 miners a day strike.", [], id="a rate"),
        pytest.param("If 40 miners strike, the pit closes.", [], id="a condition"),
        pytest.param("Some 40 miners may strike.", [], id="what may be"),
        pytest.param("Forty miners walk to work.", [], id="another sense"),
        pytest.param("Twelve batters struck out in baseball; two struck.", [], id="a word that rules it out"),
        pytest.param("The firm laid off 40 machines.", [], id="what is not counted"),
        pytest.param("About 900 miners struck on Monday.", [("strike", 900, "approx", "miners", None)], id="subject"),
        pytest.param("More than 60 nurses walked out.", [("strike", 60, "at_least", "nurses", None)], id="with a particle"),
        pytest.param("Acme Foods has laid off 300 clerks.", [("layoff", 300, "exact", "clerks", "Acme Foods")], id="object with its agent"),
        pytest.param("A walkout of 50 drivers followed.", [("strike", 50, "exact", "drivers", None)], id="act"),
        pytest.param("Organisers put the turnout at 5,000.", [("turnout", 5000, "exact", None, None)], id="measure"),
        pytest.param(
            "Some 40 miners struck in Kent and 25 in Durham walked out.",
            [("strike", 40, "approx", "miners", None), ("strike", 25, "exact", "miners", None)],
            id="a bare figure inherits",
        ),
    ],
)
def test_a_declared_type_gets_the_rest_for_free(text: str, expected: list[object]) -> None:
    rows = []
    for claim in parse(text, registry=Registry([STRIKES])).claims:
        assert isinstance(claim, Strike)
        who = (claim.workers.text if claim.workers else None, claim.called_by.text if claim.called_by else None)
        rows.append((claim.kind, claim.quantity.low, claim.quantity.qualifier, *who))
    assert rows == expected
