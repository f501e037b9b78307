"""Votes: elections, polls and courts first, which are none; then bodies, motions and counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from attributed_claims import parse
from attributed_claims.claims.registry import Registry
from attributed_claims.claims.voted.ballots import Counts
from attributed_claims.claims.votes import VOTES, Vote

if TYPE_CHECKING:
    from attributed_claims.values import Mention

REGISTRY = Registry([VOTES])


def words(mention: Mention | None) -> str | None:
    return mention.text if mention else None


def votes(text: str) -> list[Vote]:
    return [claim for claim in parse(text, published="2023-05-10", registry=REGISTRY).claims if isinstance(claim, Vote)]


def read(text: str) -> list[tuple[object, ...]]:
    """Return (outcome, for, against, abstain, body, motion) of each vote."""
    return [
        (vote.outcome, vote.counts.for_, vote.counts.against, vote.counts.abstain, words(vote.body), words(vote.motion))
        for vote in votes(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Smith was elected chairman by a vote of 7-2.", id="an election"),
        pytest.param("She beat her rival by 300 votes.", id="an election's margin"),
        pytest.param("Residents voted 1,204 to 833 to leave the district.", id="a popular vote"),
        pytest.param("Polls show 52 percent of voters approve of the law.", id="a poll"),
        pytest.param("The court's decision was 3 to 1.", id="a court"),
        pytest.param("The jury voted 10-2 to convict.", id="a jury"),
        pytest.param("Senator Lee voted against the bill.", id="a single member"),
        pytest.param("He voted for the bill in the Senate.", id="a single member by a pronoun"),
        pytest.param("Three senators voted against the bill.", id="some members"),
        pytest.param("The Senate will vote on the bill on Friday.", id="a vote to come"),
        pytest.param("The council may approve the plan 5-2.", id="a forecast"),
        pytest.param("A vote on it would go 67 to 33 for the bill.", id="a hypothetical vote"),
        pytest.param("Shareholders of Acme Corp approved the merger.", id="a company without counts"),
        pytest.param("Leeds won the game 3-1 and passed the halfway line.", id="a score"),
        pytest.param("Republicans in the Senate oppose the bill.", id="part of a body"),
        pytest.param("She cannot have her plan passed by Congress.", id="what cannot be done"),
        pytest.param("The mayor killed the bill and was voted best speaker.", id="voted best speaker"),
        pytest.param("The board passed the ball to the committee.", id="another object"),
        pytest.param("The Senators defeated the Rangers 5-2 on Tuesday.", id="a game of a team named like a body"),
        pytest.param("The board met from 5 to 7 p.m. and passed the time.", id="hours"),
        pytest.param("The council rejected claims of bias.", id="what is no motion"),
        pytest.param("The Senate adopted a wait-and-see approach.", id="an approach"),
        pytest.param("A two-judge panel rejected the appeal on a 2-1 vote.", id="a panel of judges"),
        pytest.param("The guild council endorsed Okafor for governor by a vote of 30-9.", id="an endorsement of a person"),
        pytest.param("The council elected Ames chairwoman 5-2 and adjourned.", id="an election's counts"),
        pytest.param("Delta Paper said its board voted unanimously to reject the tender offer.", id="a company's board"),
        pytest.param(
            "Delta Paper plans a buyout. The board approved the plan.",
            id="a company's board, told by a sentence beside",
        ),
        pytest.param("The cabinet approved the plan.", id="a cabinet"),
        pytest.param("The council agreed to meet on Friday.", id="agreed without counts"),
        pytest.param("The team lost 5-4 and the coach advanced.", id="a score with a verb of fate"),
        pytest.param("Workers voted for the opposition.", id="workers who vote for a party"),
        pytest.param("The council heard the plan. Three members voted for it in March.", id="how some voted"),
        pytest.param("The council gave an award to the plan.", id="gave something else than approval"),
        pytest.param("The bill would win approval in the Senate 51-49.", id="approval to come"),
        pytest.param("The amendment got 54 votes.", id="votes for it alone"),
        pytest.param("The governor would sign bills passed by the Senate.", id="whatever is passed"),
        pytest.param("The assembly voted by 96 to 81 to elect Ines Roth as chancellor.", id="an election by a vote"),
        pytest.param("The board approved of its 2009-10 audit.", id="a school year"),
        pytest.param("The plan failed to impress the council.", id="failed at something else"),
        pytest.param("The committee split up on Friday.", id="split without counts"),
        pytest.param("Parliament passes around twenty laws a year.", id="the present tense without a headline's bare object"),
        pytest.param("Rebels in the Senate carried 40 banners.", id="carried by hand"),
        pytest.param("She resigned, voting against the bill.", id="a single member's participle"),
        pytest.param("Both parties split 7 to 2 for the treaty.", id="parties that split"),
        pytest.param("The council gave a nod to the crowd and its consent was not asked.", id="a nod"),
        pytest.param("He passed the exam, the council said, and was approved as a guide.", id="what is approved is no body"),
        pytest.param("Congress failed to pass a budget in time.", id="failed to pass without a vote"),
        pytest.param("Workers approved of the weather.", id="workers without a ballot"),
        pytest.param("The mayor was tired. They voted to go home.", id="a pronoun for nobody who decides"),
        pytest.param("Lawmakers passed each other on the stairs.", id="passed one another"),
        pytest.param("The council has approved no new permits since May.", id="approved nothing"),
        pytest.param("The board denied the report.", id="denied what is said"),
        pytest.param("The Senate unanimously confirmed the nominee as attorney general.", id="a person confirmed"),
        pytest.param("The treaty was not adopted.", id="not adopted, without counts"),
    ],
)
def test_nothing_is_claimed(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The Senate voted 52-48 on Tuesday to block the tariffs.",
            ("passed", 52, 48, None, "The Senate", "block the tariffs"),
            id="A-B to",
        ),
        pytest.param(
            "The diet voted nine to one to keep the levy.",
            ("passed", 9, 1, None, "The diet", "keep the levy"),
            id="number words",
        ),
        pytest.param(
            "The Knesset voted 61–52 late Monday to dissolve itself.",
            ("passed", 61, 52, None, "The Knesset", "dissolve itself"),
            id="a dash",
        ),
        pytest.param(
            "By a vote of 141 to 7, with 32 abstentions, the assembly demanded a truce.",
            ("passed", 141, 7, 32, "the assembly", "demanded a truce"),
            id="by a vote of, any verb",
        ),
        pytest.param(
            "The council adopted the budget by 14 votes to 7, with two abstentions.",
            ("passed", 14, 7, 2, "The council", "the budget"),
            id="votes to",
        ),
        pytest.param(
            "The assembly rejected the budget by 41 votes to 60.",
            ("rejected", 41, 60, None, "The assembly", "the budget"),
            id="rejected",
        ),
        pytest.param(
            "The committee rejected the bill 60-40.",
            ("rejected", 40, 60, None, "The committee", "the bill"),
            id="rejected, the larger number first",
        ),
        pytest.param(
            "The bill was defeated 212-220 in the House.",
            ("rejected", 212, 220, None, "the House", "The bill"),
            id="defeated in",
        ),
        pytest.param(
            "The diet passed the levy with 74 in favour, 45 against and no abstentions.",
            ("passed", 74, 45, 0, "The diet", "the levy"),
            id="no abstentions",
        ),
        pytest.param(
            "School trustees approved a budget for 2009-10 that closes a school.",
            ("passed", None, None, None, "School trustees", "a budget for 2009"),
            id="a school year",
        ),
        pytest.param(
            "The motion was carried by 61 votes to 58 in the senate.",
            ("passed", 61, 58, None, "the senate", "The motion"),
            id="carried",
        ),
        pytest.param("The amendment fell 310 to 311.", ("rejected", 310, 311, None, None, "The amendment"), id="fell with counts"),
        pytest.param(
            "A draft text failed to pass after receiving 10 votes in favor and three against.",
            ("rejected", 10, 3, None, None, "A draft text"),
            id="failed to pass",
        ),
        pytest.param(
            "Only Councillor Hale opposed the ordinance, which passed 6-1.",
            ("passed", 6, 1, None, None, "the ordinance"),
            id="a relative clause behind a preposition or an object",
        ),
        pytest.param(
            "He had argued for the fishing bill that passed the Senate in May.",
            ("passed", None, None, None, "the Senate", "the fishing bill"),
            id="a restrictive relative clause",
        ),
        pytest.param(
            "The board approved, with Vice Chair Ruth Oram opposed, a lease for the pier.",
            ("passed", None, None, None, "The board", "a lease for the pier"),
            id="who dissents between verb and object",
        ),
        pytest.param(
            "The assembly, where the party holds 56 of 84 seats, rejected the treaty.",
            ("rejected", None, None, None, "The assembly", "the treaty"),
            id="a clause of place behind the body",
        ),
        pytest.param(
            "The council threw out the mayor's amendments.",
            ("rejected", None, None, None, "The council", "the mayor's amendments"),
            id="a particle before the object",
        ),
        pytest.param(
            "Lawmakers in the state assembly backed the charter in a 83-0 vote.",
            ("passed", 83, 0, None, "Lawmakers in the state assembly", "the charter"),
            id="a body within a body",
        ),
        pytest.param(
            "Peers rebelled on Monday, voting by 286 to 207 against the levy.",
            ("rejected", 207, 286, None, "Peers", "the levy"),
            id="a participle",
        ),
        pytest.param("Senate passes farm bill.", ("passed", None, None, None, "Senate", "farm bill"), id="a headline"),
        pytest.param(
            "Trustees deadlocked 3-3 on the lease, which means it fails.",
            ("rejected", 3, 3, None, "Trustees", "the lease"),
            id="a tie that is said to reject",
        ),
        pytest.param(
            "The council split 3-3 over the ban, and the mayor broke the tie by voting for it.",
            ("passed", 3, 3, None, "The council", "the ban"),
            id="a tie that is broken",
        ),
        pytest.param("The board tied 2-2 on the lease.", (None, 2, 2, None, "The board", "the lease"), id="a tie whose effect is not told"),
        pytest.param(
            "The resolution was adopted with 13 votes in favour.",
            ("passed", 13, None, None, None, "The resolution"),
            id="one side of a motion by name",
        ),
        pytest.param(
            "A harbour resolution won 11 votes but was vetoed by Ruritania in the council.",
            ("rejected", 11, None, None, "the council", "A harbour resolution"),
            id="vetoed",
        ),
        pytest.param(
            "Supporters won 57 votes for the amendment, falling short of the 60 needed.",
            ("rejected", 57, None, None, None, "the amendment"),
            id="votes for it short of a majority",
        ),
        pytest.param(
            "The bill passed its second reading by 361 votes to 156.",
            ("passed", 361, 156, None, None, "The bill"),
            id="passed a reading",
        ),
        pytest.param(
            "Parliament's vote on Wednesday to lift his immunity, by 276 to 61, paves the way for a trial.",
            ("passed", 276, 61, None, "Parliament", "lift his immunity"),
            id="a name's vote",
        ),
        pytest.param(
            "Ministers agreed by majority vote to cut the quotas.",
            ("passed", None, None, None, "Ministers", "cut the quotas"),
            id="by majority vote",
        ),
        pytest.param(
            "Aldermen gave the nod to a contract with two firms.",
            ("passed", None, None, None, "Aldermen", "a contract with two firms"),
            id="gave the nod",
        ),
        pytest.param(
            "Shipyard workers narrowly rejected the contract in a ballot on Friday.",
            ("rejected", None, None, None, "Shipyard workers", "the contract"),
            id="workers in a ballot",
        ),
        pytest.param(
            "The commerce committee cleared the bill 32 to 10 last week.",
            ("passed", 32, 10, None, "The commerce committee", "the bill"),
            id="a body that clears",
        ),
        pytest.param(
            "The senate, voting 98 to 0, passed the resolution.",
            ("passed", 98, 0, None, "The senate", "the resolution"),
            id="a participle within",
        ),
        pytest.param(
            "The mayor can veto the ordinance, which the council passed 8-5 last Monday.",
            ("passed", 8, 5, None, "the council", "the ordinance"),
            id="an object's relative clause",
        ),
        pytest.param(
            "Congress failed to override the veto of the farm bill.",
            ("rejected", None, None, None, "Congress", "override the veto of the farm bill"),
            id="failed to override",
        ),
        pytest.param(
            "The council failed on Monday to adopt the text; only four countries voted for it.",
            ("rejected", None, None, None, "The council", "the text"),
            id="failed to adopt",
        ),
        pytest.param(
            "The senate's 80-19 vote for the treaty surprised few.",
            ("passed", 80, 19, None, "The senate", "the treaty"),
            id="a body's vote for",
        ),
        pytest.param(
            "The text received five votes in favour and four against, and was not adopted.",
            ("rejected", 5, 4, None, None, "The text"),
            id="not adopted",
        ),
        pytest.param(
            "The harbour commission said it voted unanimously to approve the application.",
            ("passed", None, None, None, "The harbour commission", "approve the application"),
            id="a body that tells its own vote",
        ),
        pytest.param(
            "The faculty passed a vote of no confidence in the dean, 88-12.",
            ("passed", 88, 12, None, "The faculty", "a vote of no confidence in the dean"),
            id="a vote of no confidence is a motion",
        ),
        pytest.param(
            "The planning board denied the rezoning request.",
            ("rejected", None, None, None, "The planning board", "the rezoning request"),
            id="a request denied",
        ),
        pytest.param(
            "The rada backed the draft law on grain: 243 deputies voted in favour.",
            ("passed", 243, None, None, "The rada", "the draft law on grain"),
            id="one side counted behind a colon",
        ),
        pytest.param(
            "The cocoa council rejected the buffer stock proposal.",
            ("rejected", None, None, None, "The cocoa council", "the buffer stock proposal"),
            id="a word of companies beside a public body",
        ),
        pytest.param("The panel shelved the measure 49-38.", ("rejected", 38, 49, None, "The panel", "the measure"), id="shelved"),
        pytest.param("The board voted 4-3 against the levy.", ("rejected", 3, 4, None, "The board", "the levy"), id="voted against"),
        pytest.param(
            "The measure passed the House, 217-213, on Friday.",
            ("passed", 217, 213, None, "the House", "The measure"),
            id="passed the House",
        ),
        pytest.param(
            "The parliament approved the law with 226 votes in favour, 12 against and nine abstentions.",
            ("passed", 226, 12, 9, "The parliament", "the law"),
            id="labelled counts",
        ),
        pytest.param(
            "Lawmakers voted 230 to 195, with nine abstaining, in favour of the treaty.",
            ("passed", 230, 195, 9, "Lawmakers", "the treaty"),
            id="in favour of",
        ),
        pytest.param(
            "In a 3-2 vote, the board on Friday approved renting two barges.",
            ("passed", 3, 2, None, "the board", "renting two barges"),
            id="in a 3-2 vote",
        ),
        pytest.param(
            "A 4-3 vote by the harbour council delayed the hearing.",
            ("passed", 4, 3, None, "the harbour council", "delayed the hearing"),
            id="a vote by the council",
        ),
        pytest.param(
            "The Senate confirmed the envoy 53-46 on Tuesday.",
            ("passed", 53, 46, None, "The Senate", "the envoy"),
            id="confirmed, with counts",
        ),
        pytest.param(
            "Deputies dissolved the chamber 74–45 at midnight.",
            ("passed", 74, 45, None, "Deputies", "dissolved the chamber"),
            id="a deed, with counts",
        ),
        pytest.param(
            "The council approved, 5-2, a plan for the harbour.",
            ("passed", 5, 2, None, "The council", "a plan for the harbour"),
            id="counts between commas",
        ),
        pytest.param(
            "On a 4-3 vote, the school board agreed Monday to close two schools.",
            ("passed", 4, 3, None, "the school board", "close two schools"),
            id="agreed to",
        ),
        pytest.param(
            "Commissioners shot down the levy, 8-3.",
            ("rejected", 3, 8, None, "Commissioners", "the levy"),
            id="a verb with its particle",
        ),
        pytest.param(
            "The council adopted the text by 24 votes to none, with five abstentions.",
            ("passed", 24, 0, 5, "The council", "the text"),
            id="votes to none",
        ),
        pytest.param(
            "The union members approved the pact by a two-to-one margin.",
            ("passed", None, None, None, "The union members", "the pact"),
            id="a ratio is no count",
        ),
        pytest.param(
            "The assembly voted by 448 in favour to 197 against to open the port.",
            ("passed", 448, 197, None, "The assembly", "open the port"),
            id="each number with its side",
        ),
        pytest.param(
            "The legislature approved the reform with 67 votes on Monday.",
            ("passed", 67, None, None, "The legislature", "the reform"),
            id="with so many votes",
        ),
        pytest.param(
            "The bill cleared the state Senate 41-12 and now goes to the governor.",
            ("passed", 41, 12, None, "the state Senate", "The bill"),
            id="a motion that clears a body",
        ),
        pytest.param(
            "A resolution condemning the raid passed the House 240-187.",
            ("passed", 240, 187, None, "the House", "A resolution"),
            id="a motion described by a participle",
        ),
        pytest.param(
            "An attempt to override the veto fell seven votes short in the House, 75-45.",
            ("rejected", 75, 45, None, "the House", "An attempt"),
            id="fell so many votes short",
        ),
        pytest.param(
            "The amendment got 54 votes in the Senate, falling short of the 60 needed.",
            ("rejected", 54, None, None, "the Senate", "The amendment"),
            id="got too few votes",
        ),
        pytest.param(
            "The Senate voted 54-46 for the bill, short of the 60 votes needed.",
            ("rejected", 54, 46, None, "The Senate", "the bill"),
            id="more for it, and not enough",
        ),
        pytest.param(
            "The board voted 4-0-1 Monday to hire a clerk.",
            ("passed", 4, 0, 1, "The board", "hire a clerk"),
            id="abstentions as a third number",
        ),
        pytest.param(
            "The council has voted in support of a sugar tax.",
            ("passed", None, None, None, "The council", "a sugar tax"),
            id="in support of",
        ),
        pytest.param(
            "Members of the drivers' union approved the pact 52-48.",
            ("passed", 52, 48, None, "Members of the drivers' union", "the pact"),
            id="a body named by whose members decide",
        ),
        pytest.param(
            "The council, by a 5-2 vote, rejected the plan.",
            ("rejected", 2, 5, None, "The council", "the plan"),
            id="counts before the verb",
        ),
        pytest.param(
            "The bill, approved by the House last week on a 52-48 vote, would cut taxes.",
            ("passed", 52, 48, None, "the House", "The bill"),
            id="a participle between commas",
        ),
        pytest.param(
            "The vote in the Senate was 52-48 in favour of the bill.",
            ("passed", 52, 48, None, "the Senate", None),
            id="the vote in a body",
        ),
        pytest.param("Aldermen voted down the levy, 8-3.", ("rejected", 3, 8, None, "Aldermen", "the levy"), id="voted down, with counts"),
        pytest.param(
            "The Senate gave its approval to the bill by 52 votes to 48.",
            ("passed", 52, 48, None, "The Senate", "the bill"),
            id="gave approval, with counts",
        ),
        pytest.param(
            "An amendment to cut the tax failed in the House, 48-52.",
            ("rejected", 48, 52, None, "the House", "An amendment"),
            id="a motion with an infinitive",
        ),
        pytest.param(
            "The county board gave final approval Friday to a ban on fires.",
            ("passed", None, None, None, "The county board", "a ban on fires"),
            id="gave approval to",
        ),
        pytest.param(
            "The measure won approval in the House 62-33.",
            ("passed", 62, 33, None, "the House", "The measure"),
            id="won approval in",
        ),
        pytest.param(
            "The Security Council resolution, passed unanimously on 20 July, asks for a truce.",
            ("passed", None, None, None, "The Security Council", "The Security Council resolution"),
            id="a body in its motion's name",
        ),
        pytest.param(
            "Dockers voted to end their strike.",
            ("passed", None, None, None, "Dockers", "end their strike"),
            id="a union's members on their own work",
        ),
        pytest.param(
            "The board's 5-2 vote on Monday to raise fees surprised many.",
            ("passed", 5, 2, None, "The board", "raise fees"),
            id="a body's own vote",
        ),
        pytest.param("The motion failed 4-5.", ("rejected", 4, 5, None, None, "The motion"), id="failed"),
        pytest.param("By 5 votes to 4 the motion carried", ("passed", 5, 4, None, None, "the motion"), id="the last word of the text"),
        pytest.param(
            "The measure fell short of the 60 votes needed, 54-46.",
            ("rejected", 54, 46, None, None, "The measure"),
            id="fell short",
        ),
        pytest.param(
            "The council voted down a plan for the harbour.",
            ("rejected", None, None, None, "The council", "a plan for the harbour"),
            id="down",
        ),
        pytest.param(
            "Deputies voted on a resolution to recall the envoy.",
            (None, None, None, None, "Deputies", "a resolution"),
            id="the result is not said",
        ),
    ],
)
def test_one_vote(text: str, expected: tuple[object, ...]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "margin"),
    [
        pytest.param("On Wednesday, the U.N. General Assembly overwhelmingly voted to condemn Russia.", "overwhelmingly", id="seed"),
        pytest.param("The council voted unanimously to rename the street.", "unanimously", id="behind the verb"),
        pytest.param("Councillors narrowly rejected the plan.", "narrowly", id="rejected"),
        pytest.param("Aldermen rejected the plan by a show of hands.", "by a show of hands", id="a show of hands"),
        pytest.param("The union agreed by acclamation to end the talks.", "acclamation", id="by acclamation"),
        pytest.param("The union members backed the pact by a two-to-one margin.", "a two-to-one margin", id="a ratio"),
        pytest.param("The House passed the bill on a voice vote.", "a voice vote", id="a voice vote"),
        pytest.param("She welcomed the unanimous adoption of the resolution by the council.", "unanimous", id="a noun"),
    ],
)
def test_the_words_for_how_clear_it_was(text: str, margin: str) -> None:
    (vote,) = votes(text)
    assert (words(vote.margin), vote.counts) == (margin, Counts())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The Senate voted on Monday to fund the port. The final vote was 61 to 24.",
            ("passed", 61, 24, None, "The Senate", "fund the port"),
            id="the final vote",
        ),
        pytest.param(
            "The House voted to hold two ministers in contempt. The vote passed along party lines, 212-to-187.",
            ("passed", 212, 187, None, "The House", "hold two ministers in contempt"),
            id="the vote passed",
        ),
        pytest.param(
            "The bill was defeated by the farm committee. The vote was tight, with six members voting for it, nine against and two abstaining.",
            ("rejected", 6, 9, 2, "the farm committee", "The bill"),
            id="labelled counts a sentence later",
        ),
        pytest.param(
            "The diet voted to extend the truce; the vote passed with 188 votes for, seven abstentions, and three votes against.",
            ("passed", 188, 3, 7, "The diet", "extend the truce"),
            id="in one sentence",
        ),
    ],
)
def test_a_vote_told_first_without_and_then_with_its_counts_is_one(text: str, expected: tuple[object, ...]) -> None:
    assert read(text) == [expected]
    (vote,) = votes(text)
    assert "elided" in vote.caveats
    assert any(step.rule == "elision" for step in vote.explain())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The council elected Ames chairwoman 5-2 and approved the budget.",
            [("passed", None, None, None, "The council", "the budget")],
            id="an election's counts are no other's",
        ),
        pytest.param(
            "Deputies backed the bill by 329 votes to 299, but later rejected the timetable by 322 to 308.",
            [("passed", 329, 299, None, "Deputies", "the bill"), ("rejected", 308, 322, None, "Deputies", "the timetable")],
            id="two verbs, two counts",
        ),
        pytest.param(
            "141 states voted in favour of the General Assembly resolution. Seven were against and 32 abstained.",
            [("passed", 141, 7, 32, "the General Assembly", "the General Assembly resolution")],
            id="the other sides in a sentence of their own",
        ),
        pytest.param(
            "The parliament voted 448 to 197 to act. Another 48 abstained.",
            [("passed", 448, 197, 48, "The parliament", "act")],
            id="abstentions in a sentence of their own",
        ),
        pytest.param(
            "The General Assembly condemned the raid: 143 countries voted for the text, five against and 35 abstained.",
            [("passed", 143, 5, 35, "The General Assembly", "the text")],
            id="behind a colon",
        ),
        pytest.param(
            'The assembly read the bill on water. 283 deputies voted "for", 1 voted "against", 49 abstained.',
            [("passed", 283, 1, 49, "The assembly", None)],
            id="tellers in quotation marks",
        ),
        pytest.param(
            "The parliament is in a fighting mood. It has voted to reopen the treaty.",
            [("passed", None, None, None, "The parliament", "reopen the treaty")],
            id="a pronoun for the body",
        ),
        pytest.param(
            "Ruritania vetoed the draft in the Security Council. Ten members voted in favour, and two abstained.",
            [("rejected", 10, None, 2, "the Security Council", None)],
            id="a veto in a council",
        ),
        pytest.param(
            "The board voted three to two last month against the purchase, then reversed itself Monday on a 4-1 vote.",
            [
                ("rejected", 2, 3, None, "The board", "the purchase"),
                ("passed", 4, 1, None, "The board", "reversed itself"),
            ],
            id="two votes of one body",
        ),
        pytest.param(
            "The bill passed the Senate 38-10 and the House 101-44.",
            [("passed", 38, 10, None, "the Senate", "The bill"), ("passed", 101, 44, None, "the House", "The bill")],
            id="two chambers, each with its counts",
        ),
        pytest.param(
            "A levy bill passed by the Commons had failed in the Lords.",
            [("passed", None, None, None, "the Commons", "A levy bill"), ("rejected", None, None, None, "the Lords", "A levy bill")],
            id="one chamber and the other",
        ),
        pytest.param(
            "The chamber impeached him for perjury, by 228 votes to 206, and for obstruction, by 221 to 212.",
            [
                ("passed", 228, 206, None, "The chamber", "impeached him for perjury"),
                ("passed", 221, 212, None, "The chamber", "impeached him for perjury"),
            ],
            id="two counts of one verb",
        ),
    ],
)
def test_counts_told_apart(text: str, expected: list[tuple[object, ...]]) -> None:
    assert read(text) == expected


def test_a_time_in_the_motion_is_not_the_votes() -> None:
    (vote,) = votes("The Senate on Monday passed a bill that would have banned the sale in March.")
    assert words(vote.as_of) == "Monday"
