"""The counted grammar as a stranger uses it: declarations that are refused, and types made in a few lines."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any, Literal

import pytest
from attrs import frozen

from attributed_claims import parse, parse_claims
from attributed_claims.claims.casualties import CASUALTIES
from attributed_claims.claims.counted.grammar import CountedParse, Joined, Trigger, counted_type
from attributed_claims.claims.registry import Registry
from attributed_claims.conventions import ACLED, CCC, Figure
from attributed_claims.errors import ClaimTypeError
from attributed_claims.values import Claim, CountedClaim, Mention, Quantity

if TYPE_CHECKING:
    from collections.abc import Callable


@frozen(kw_only=True)
class Strike(Claim):
    kind: str = "strike"
    quantity: Quantity
    workers: Mention | None = None
    called_by: Mention | None = None
    phase: Literal["begun", "ended"] | None = None


@frozen(kw_only=True)
class Phased(Claim):
    quantity: Quantity
    phase: Literal["begun", "ended"]


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
        pytest.param(
            {"triggers": ["strike"]}, "has the trigger 'strike', which is no Trigger: write Trigger('strike', \"object\")", id="a bare word"
        ),
        pytest.param(
            {"triggers": [Trigger("Strike", "subject")]}, "which is compared with lower-case words: write 'strike'", id="a capital"
        ),
        pytest.param(
            {"triggers": [Trigger("walk out", "subject")]},
            "write a phrase as one of several strings, ['walk out', …]",
            id="a phrase as words",
        ),
        pytest.param({"triggers": [Trigger("shoot down", "object")]}, "strings, ['shoot down', …]", id="a phrase with a verb"),
        pytest.param(
            {"triggers": [Trigger("walk", "subject", then="out", unless="out")]},
            "both needs 'out' and is ruled out by it",
            id="needed and not",
        ),
        pytest.param(
            {"triggers": [Trigger("cut", "object", heads="job", never="job")]},
            "both needs 'job' and is ruled out by it",
            id="a head and not",
        ),
        pytest.param(
            {"triggers": [Trigger("strike", "subject", {"kind": 3})]},
            "sets 'kind' to 3, which the field does not allow: it is str",
            id="a wrong value",
        ),
        pytest.param(
            {"triggers": [Trigger("strike", "subject", {"phase": "on"})]}, "it is one of 'begun', 'ended' or None", id="no such choice"
        ),
        pytest.param(
            {"triggers": [Trigger("strike", "subject", {"place": "x"})]},
            "sets 'place', a field of every claim, which is filled without",
            id="a shared field",
        ),
        pytest.param(
            {"slots": {"place": "to"}},
            "has the slot 'place', a field of every claim, which is filled without: leave it out",
            id="a shared slot",
        ),
        pytest.param({"slots": {"kind": "counted"}}, "write kind: Mention | None = None", id="a slot that holds no mention"),
        pytest.param({"counts": ""}, "counts nothing: write one of persons, forces, money, anything, or nouns", id="nothing counted"),
        pytest.param({"counts": "persons forces"}, "forces are people too, write one of them", id="two kinds among nouns"),
        pytest.param({"counts": "money job"}, "write counts='money' alone", id="money among nouns"),
        pytest.param({"counts": "people"}, "write 'persons' for people of any description", id="people as a noun"),
        pytest.param({"counts": "dollar euro"}, "write counts='money'", id="money as a noun"),
        pytest.param({"counts": ["apartment building"]}, "write 'building'", id="a noun phrase"),
        pytest.param(
            {"never": "strike strikes striking struck stricken"},
            "every sentence that its trigger 'strike' could fire in",
            id="a swallowed trigger",
        ),
        pytest.param({"convention": ACLED}, "no field 'recorded: Figure | None = None' for the number", id="nowhere to record"),
        pytest.param(
            {"result": Phased},
            "whose field 'phase' has no default, and a trigger 'strike' that does not set it",
            id="a field that nothing fills",
        ),
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


PEOPLE = {"counts": "persons"}
HOMES = {"counts": "home house"}
MONEY = {"counts": "money"}
TONNES = {"counts": "ton tonne"}
EVACUATE = [Trigger("evacuate", "object"), Trigger("evacuation", "act"), Trigger("evacuee", "noun")]
DESTROY = [Trigger("destroy damage", "object"), Trigger("destruction", "act")]
PLEDGE = [Trigger("pledge", "object"), Trigger("pledge", "act"), Trigger("fine", "object")]
SHIP = [Trigger("ship", "object"), Trigger("shipment", "act")]
SHOOT = [Trigger(["shoot down", "intercept"], "object")]
LAYOFFS = [
    Trigger(["lay off", "let go"], "object"),
    Trigger(["lose their job", "go on strike"], "subject"),
    Trigger(["job loss"], "noun"),
    Trigger("strike", "state"),
]
CUT = [Trigger("cut", "object", heads="job post")]


@pytest.mark.parametrize(
    ("triggers", "more", "text", "expected"),
    [
        # What is no claim.
        pytest.param(EVACUATE, PEOPLE, "The 12 museums were evacuated.", [], id="persons: what is not known as such"),
        pytest.param(EVACUATE, PEOPLE, "The ship can carry 300 evacuees.", [], id="noun: what a verb says may be"),
        pytest.param(EVACUATE, PEOPLE, "The mayor was evacuated with 12 bags.", [], id="object: another noun"),
        pytest.param(DESTROY, HOMES, "The flood destroyed 12 bridges.", [], id="nouns: another noun"),
        pytest.param(DESTROY, HOMES, "Another 12 were damaged.", [], id="nouns: nobody says which"),
        pytest.param(DESTROY, HOMES, "Nobody was damaged.", [], id="nouns: nobody is none"),
        pytest.param(PLEDGE, MONEY, "Oslo pledged 20 trucks.", [], id="money: a count"),
        pytest.param(PLEDGE, MONEY, "Oslo pledged help within 20 days.", [], id="money: a measure"),
        pytest.param(PLEDGE, MONEY, "A pledge by Oslo drew 40 critics.", [], id="money: no one is no amount"),
        pytest.param(SHIP, TONNES, "Odesa shipped 12 tanks 40 kilometres.", [], id="measures: another measure"),
        pytest.param(SHOOT, {"counts": "drone"}, "The board shot the plan for 12 drones to pieces.", [], id="phrase: without its end"),
        pytest.param(LAYOFFS, PEOPLE, "Ten clerks lost their keys.", [], id="phrase: another end"),
        pytest.param(LAYOFFS, PEOPLE, "There were 12 losses.", [], id="phrase of a noun: without its start"),
        pytest.param(CUT, PEOPLE, "The bank cut 12 clerks.", [], id="heads: another noun"),
        # What is one.
        pytest.param(EVACUATE, PEOPLE, "The island had 90 young evacuees.", [(90, "young evacuees", None)], id="noun: nobody bears them"),
        pytest.param(EVACUATE, PEOPLE, "The hall holds 240 evacuees.", [(240, "evacuees", None)], id="noun: who is counted"),
        pytest.param(
            EVACUATE, PEOPLE, "Medics evacuated 240 evacuees.", [(240, "evacuees", "Medics")], id="the verb tells more than the noun"
        ),
        pytest.param(EVACUATE, PEOPLE, "The evacuation of 80 boys by the navy began.", [(80, "boys", "the navy")], id="act: by whom"),
        pytest.param(
            EVACUATE, PEOPLE, "Medics evacuated 40 men and nuns 15.", [(40, "men", "Medics"), (15, "men", "nuns")], id="a verb left out"
        ),
        pytest.param(DESTROY, HOMES, "The fire destroyed 30 old houses.", [(30, "old houses", "The fire")], id="nouns"),
        pytest.param(
            DESTROY,
            HOMES,
            "Shells destroyed 30 houses and damaged 12.",
            [(30, "houses", "Shells"), (12, "houses", "Shells")],
            id="nouns: a bare figure inherits",
        ),
        pytest.param(DESTROY, HOMES, "Of 40 houses in Hove, 31 were destroyed.", [(31, "houses", None)], id="nouns: parts of a whole"),
        pytest.param(PLEDGE, MONEY, "Oslo pledged $50 million in aid.", [(50_000_000, "aid", "Oslo")], id="money"),
        pytest.param(
            PLEDGE,
            MONEY,
            "Oslo pledged $20 million so far and Bern $15 million.",
            [(20_000_000, None, "Oslo"), (15_000_000, None, "Bern")],
            id="money: list",
        ),
        pytest.param(
            PLEDGE, MONEY, "The court fined the bank €1.2bn.", [(1_200_000_000, None, "The court")], id="money behind another object"
        ),
        pytest.param(
            PLEDGE, MONEY, "The bank was fined £300,000 by the court.", [(300_000, None, "the court")], id="money behind a passive"
        ),
        pytest.param(
            [Trigger("loan", "noun")], MONEY, "A $2 billion loan was granted.", [(2_000_000_000, None, None)], id="money before a noun"
        ),
        pytest.param(SHIP, TONNES, "Odesa shipped 2,500 tonnes of wheat.", [(2500, "wheat", "Odesa")], id="measures"),
        pytest.param(SHIP, TONNES, "A shipment of 500 metric tons of rice arrived.", [(500, "rice", None)], id="measures: in two words"),
        pytest.param(
            SHOOT, {"counts": "drone"}, "The army shot down 12 of 15 drones.", [(12, "drones", "The army")], id="phrase of a verb"
        ),
        pytest.param(LAYOFFS, PEOPLE, "The mill let go 300 men.", [(300, "men", "The mill")], id="phrase of two verbs"),
        pytest.param(LAYOFFS, PEOPLE, "Some 90 nurses lost their jobs.", [(90, "nurses", None)], id="phrase: the plural"),
        pytest.param(LAYOFFS, PEOPLE, "The plan meant 350 job losses.", [(350, None, None)], id="phrase of a noun"),
        pytest.param(LAYOFFS, PEOPLE, "About 900 dockers are on strike.", [(900, "dockers", None)], id="state behind on"),
        pytest.param(
            CUT,
            PEOPLE,
            "The bank cut 40 posts in May and 12 more in June.",
            [(40, "posts", "The bank"), (12, "posts", "The bank")],
            id="heads: list",
        ),
    ],
)
def test_what_a_declaration_without_a_class_finds(triggers: list[Trigger], more: dict[str, Any], text: str, expected: list[object]) -> None:
    rows = []
    for claim in parse_claims(text, registry=Registry([counted_type("example", triggers=triggers, **more)])):
        assert isinstance(claim, CountedClaim)
        rows.append((claim.quantity.low, claim.group and claim.group.text, claim.agent and claim.agent.text))
    assert rows == expected


@pytest.mark.parametrize(
    ("filler", "text", "expected"),
    [
        pytest.param("for", "Oslo sent 12 medics.", None, id="none"),
        pytest.param("for", "Oslo sent 12 medics for training.", "training", id="for"),
        pytest.param("with", "Oslo sent 12 medics with the convoy.", "the convoy", id="with"),
        pytest.param("from", "Oslo sent 12 medics from Bergen to Kyiv.", "Bergen", id="from"),
        pytest.param("to", "Oslo sent 12 medics from Bergen to Kyiv.", "Kyiv", id="to"),
    ],
)
def test_a_slot_is_filled_by_a_preposition(filler: str, text: str, expected: str | None) -> None:
    sent = counted_type("sent", triggers=[Trigger("send", "object")], counts="persons", slots={"destination": filler})
    (claim,) = parse_claims(text, registry=Registry([sent]))
    assert isinstance(claim, CountedClaim)
    assert (claim.destination and claim.destination.text) == expected


def test_a_declaration_is_a_value() -> None:
    same = counted_type("strikes", result=Strike, triggers=[Trigger("strike", "subject")], slots={"workers": "counted"}, never="film")
    again = counted_type("strikes", result=Strike, triggers=(Trigger(["strike"], "subject"),), slots={"workers": "counted"}, never=["film"])
    assert same == again
    assert hash(same) == hash(again)
    assert pickle.loads(pickle.dumps(same)) == same
    assert hash(pickle.loads(pickle.dumps(same.grammar))) == hash(same.grammar)
    with pytest.raises(AttributeError):
        same.grammar.never = frozenset()  # type: ignore[misc]


@frozen(kw_only=True)
class CodedStrike(Strike):
    recorded: Figure | None = None


def test_a_variant_differs_in_what_is_said_and_in_nothing_else() -> None:
    more = STRIKES.vary(triggers=[*STRIKES.grammar.triggers, Trigger("down", "object", heads="tool")], never="baseball film")
    assert (more.name, more.result, more.grammar.slots) == (STRIKES.name, STRIKES.result, STRIKES.grammar.slots)
    assert "downed" in more.triggers
    assert "downed" not in STRIKES.triggers
    assert STRIKES.vary() == STRIKES
    assert STRIKES.vary(name="walkouts").name == "walkouts"
    with pytest.raises(ClaimTypeError, match="claim type 'strikes' has no triggers"):
        STRIKES.vary(triggers=[])


def test_a_variant_takes_the_place_of_the_built_in_type() -> None:
    registry = Registry([CASUALTIES])
    registry.register(CASUALTIES.vary(triggers=[Trigger("vaporise", "object", {"outcome": "killed"})], joined=None), replace=True)
    assert [claim.rule for claim in parse_claims("Shells vaporised 12 men and killed three.", registry=registry)] == ["object/object"]


def test_a_convention_records_its_number() -> None:
    coded = STRIKES.vary(result=CodedStrike, convention=CCC)
    (claim,) = parse_claims("Hundreds of miners struck.", registry=Registry([coded]))
    assert isinstance(claim, CodedStrike)
    assert claim.recorded == Figure(200, "CCC")
    assert "convention" in [step.rule for step in claim.explain()]


@pytest.mark.parametrize(
    ("declare", "reason"),
    [
        pytest.param(lambda: Trigger("arrest", "object", "detained"), "fields stand with their values, as {'kind': 'arrest'}", id="sets"),  # type: ignore[arg-type]
        pytest.param(lambda: Trigger(["arrest", 5], "object"), "words are a str or several, not 5", id="words"),  # type: ignore[list-item]
        pytest.param(lambda: Trigger(5, "object"), "words are a str or several, not 5", id="no words"),  # type: ignore[arg-type]
        pytest.param(
            lambda: counted_type("arrests", triggers=[Trigger("arrest", "object")], slots=["group"]),  # type: ignore[arg-type]
            "slots stand with what fills them, as {'group': 'counted'}",
            id="slots",
        ),
    ],
)
def test_what_is_of_the_wrong_kind_is_refused(declare: Callable[[], object], reason: str) -> None:
    with pytest.raises(ClaimTypeError) as refused:
        declare()
    assert reason in str(refused.value)


def test_one_trigger_needs_no_list_and_a_plural_is_let_be() -> None:
    drones = counted_type("drones", triggers=Trigger("intercept", "object"), counts="drones")
    assert drones == drones.vary(triggers=[Trigger("intercept", "object")])
    assert [claim.rule for claim in parse_claims("The army intercepted a drone.", registry=Registry([drones]))] == ["object/object"]


def test_a_type_that_has_been_used_travels_and_finds_its_table() -> None:
    parse = CASUALTIES.parse
    assert isinstance(parse, CountedParse)
    table = parse.table
    travelled = pickle.loads(pickle.dumps(parse))
    assert travelled == parse
    assert travelled.table is table
