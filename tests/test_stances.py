"""Stances: how committed a source is, by the cue's word, its frame, and what the content is called."""

from __future__ import annotations

import pytest

from attributed_claims import parse_attributions
from tests.readings import NO_CLAIMS

SENTENCES = {
    "report": [
        "The mayor said the river had risen.",
        "The Foreign Office told the BBC it was aware of the reports.",
        "The governor stated that schools would stay shut.",
        "Statistics Canada reported that prices rose 2 percent.",
    ],
    "confirm": [
        "The hospital confirmed three deaths.",
        "Officials verified that the video was filmed in Goma.",
    ],
    "acknowledge": [
        "The premier admitted that mistakes had been made.",
        "Boeing acknowledged a fault in the wing.",
        "The minister conceded defeat.",
    ],
    "claim": [
        "Rebels claimed to have shot down a helicopter.",
        "The opposition accused the army of shelling a market.",
        "Prosecutors allege that he stole the funds.",
        "The group claimed responsibility for the attack.",
        "The driver insisted he was innocent.",
        "The lawyer maintained that his client was abroad.",
        "Kyiv blamed Moscow for the strike.",
    ],
    "estimate": [
        "The U.N. estimates that 4,000 people have fled.",
        "Aid workers put the toll at 90.",
        "The ministry reckons the harvest fell by a third.",
        "Economists calculate that the tax would cost $4 billion.",
    ],
    "suggest": [
        "The data suggest the disease is spreading.",
        "The envoy hinted that talks could resume.",
        "The president signalled he would run again.",
        "Early results indicate the party lost its majority.",
    ],
    "find": [
        "The inquiry found that the brakes had failed.",
        "A study showed that rents had doubled.",
        "The jury found him guilty.",
    ],
    "deny": [
        "The company denied wrongdoing.",
        "The minister dismissed the allegations as baseless.",
        "Israel rejected the accusation.",
        "The club called the report a lie.",
        "The senator disputed the figures.",
        "The firm has ruled out a sale.",
    ],
    "expect": [
        "Forecasters expect heavy rain.",
        "Analysts predicted the bank would cut rates.",
        "Residents fear the dam will burst.",
        "The IMF warned that growth would slow.",
        "The aid group is worried that supplies will run out.",
        "The agency cautioned that numbers may rise.",
    ],
    "intend": [
        "The government plans to raise taxes.",
        "The union vowed to strike.",
        "Turkey pledged 200 trucks of aid.",
        "The senator backs the bill.",
        "The minister threatened to resign.",
        "The party promised free school meals.",
        "Ottawa agreed to take in 500 refugees.",
        "The council decided to close the pool.",
        "The trust hopes to reopen the museum.",
        "The president refused to sign the bill.",
        "The minister declined to comment.",
    ],
    "demand": [
        "The pope called for an end to the war.",
        "The judge ordered the state to pay.",
        "Unions demanded a rise of 5 percent.",
        "The U.N. urged both sides to stop fighting.",
        "Washington asked Seoul to send troops.",
        "The opposition called on the premier to quit.",
        "The police told drivers to stay at home.",
        "The ministry instructed schools to close.",
    ],
    "ask": [
        "The reporter asked whether he would resign.",
        "The senator questioned the cost of the plan.",
        "Residents wondered why no siren had sounded.",
        "“Who pays?” the mayor asked.",
    ],
    "believe": [
        "Police believe the fire was set on purpose.",
        "The coach thinks his side can win.",
        "Many doubt that the truce will hold.",
        "The deal is seen as a success.",
        "The mayor considers the matter closed.",
        "She is convinced the vote was fair.",
    ],
}


@pytest.mark.parametrize(("text", "stance"), [(text, stance) for stance, texts in SENTENCES.items() for text in texts])
def test_stances_of_the_news(text: str, stance: str) -> None:
    assert [one.stance for one in parse_attributions(text, registry=NO_CLAIMS)][:1] == [stance]


FALSE = [
    pytest.param("The union's claim that nine miners died is new.", "claim", id="not-false"),
    pytest.param("The union's claim that nine miners died is false.", "deny", id="is-false"),
    pytest.param("The army said the claim was false.", "report", id="said-to-be-false"),
    pytest.param("The mayor called the plan a success.", "report", id="called-a-success"),
    pytest.param("The mayor called the report a hoax.", "deny", id="called-a-hoax"),
]


@pytest.mark.parametrize(("text", "stance"), FALSE)
def test_what_is_called_false_is_denied(text: str, stance: str) -> None:
    assert parse_attributions(text, registry=NO_CLAIMS)[0].stance == stance


FELT = [
    pytest.param("Residents were told about the dam.", None, id="told-is-no-feeling"),
    pytest.param("Residents are worried about the dam.", "Residents", id="worried"),
    pytest.param("She is convinced the vote was fair.", "She", id="convinced"),
]


@pytest.mark.parametrize(("text", "source"), FELT)
def test_who_feels_is_the_source(text: str, source: str | None) -> None:
    (one,) = parse_attributions(text, registry=NO_CLAIMS)
    assert (one.source and one.source.text) == source
