"""Whose cue it is: subjects, shared and far ones, and what stands between them and their verbs."""

from __future__ import annotations

import pytest

from tests.readings import readings

ROWS = [
    pytest.param("The keeper left, and on Monday the lock failed.", [], id="a-time-and-another-subject"),
    pytest.param(
        "The port during a storm sank, and all of it was lost, the clerk said.",
        ["the clerk | said = say | The port during a storm sank, and all of it was lost | report indirect"],
        id="a-scene-that-is-part-of-the-content",
    ),
    pytest.param(
        "The union asked the mayor to say that the well was dry.",
        [
            "The union | asked = ask | to say that the well was dry | demand indirect",
            "The union | to say = say | that the well was dry | report indirect",
        ],
        id="no-controller",
    ),
    pytest.param("The toll says nothing of the missing.", [], id="a-toll"),
    pytest.param("The ferry, repaired in May, sank.", [], id="it-says-nothing"),
    pytest.param("Worried about strangers, the village closed its school.", [], id="worried-in-front"),
    pytest.param(
        "Both clerks nodded, and both said the well was dry.", ["both | said = say | the well was dry | report indirect"], id="both"
    ),
    pytest.param(
        "The keeper during a Sunday briefing said the lock was safe.",
        ["The keeper during a Sunday briefing | said = say | the lock was safe | report indirect"],
        id="behind-a-scene",
    ),
    pytest.param(
        "A new poll from the Herald/Lakeside University found that most farmers had left.",
        ["A new poll from the Herald/Lakeside University | found = find | that most farmers had left | find indirect"],
        id="slash",
    ),
    pytest.param(
        "Sen. Ann Lee (D-Ohio), said after lunch that the well was dry.",
        ["Sen. Ann Lee (D-Ohio) | said = say | that the well was dry | report indirect"],
        id="behind-a-bracket-and-a-comma",
    ),
    pytest.param(
        "The minister opened the lock and on Monday announced that it would stay open.",
        ["The minister | announced = announce | that it would stay open | report indirect"],
        id="coordinated-behind-a-time",
    ),
    pytest.param(
        "The clerk left the town and then claimed that the dam was safe.",
        ["The clerk | claimed = claim | that the dam was safe | claim indirect"],
        id="coordinated-behind-then",
    ),
    pytest.param(
        "The governor has in March said that the road was safe.",
        ["The governor | said = say | that the road was safe | report indirect"],
        id="auxiliary-before-a-time",
    ),
    pytest.param(
        "The leak led the mayor to say that the well was dry.",
        ["the mayor | to say = say | that the well was dry | report indirect"],
        id="controller",
    ),
    pytest.param(
        "Council to endorse the plan.", ["Council | to endorse = endorse | the plan | intend indirect"], id="infinitive-of-a-headline"
    ),
    pytest.param(
        "While the council called for calm, the mayor left the hall, noting that the dam had burst.",
        [
            "the council | called = call | for calm | demand indirect",
            "the mayor | noting = note | that the dam had burst | report indirect",
        ],
        id="participle-behind-two-clauses",
    ),
    pytest.param(
        "The union wants to close the lock, Ruiz said, adding that it leaked.",
        [
            "The union | wants = want | to close the lock | intend indirect",
            "Ruiz | said = say | The union wants to close the lock | report indirect",
            "Ruiz | adding = add | that it leaked | report indirect",
        ],
        id="participle-behind-a-credit",
    ),
    pytest.param(
        "Ruiz, who lost her boat, said Tuesday that the dam was safe.",
        ["Ruiz | said = say | that the dam was safe | report indirect"],
        id="a-day-is-no-inverted-subject",
    ),
    pytest.param(
        "Lee worried that the dam would burst.",
        ["Lee | worried = worry | that the dam would burst | expect indirect"],
        id="worry-with-a-clause",
    ),
    pytest.param(
        "The ruling angered the farmers, who left.", ["the farmers | angered = anger | The ruling | report indirect"], id="stirred"
    ),
    pytest.param(
        "Even as the union moves to Kent, a county it wanted to keep, the vote will be close, said Ann Lee, a pollster.",
        [
            "it | wanted = want | to keep | intend indirect",
            (
                "Ann Lee, a pollster | said = say | Even as the union moves to Kent, a county it wanted to keep, the vote will be close"
                " | report indirect"
            ),
        ],
        id="inverted-behind-commas",
    ),
    pytest.param(
        "Some farmers who have listened to the speeches over the years, on television or at fairs, said the dam was safe.",
        [
            (
                "Some farmers who have listened to the speeches over the years, on television or at fairs | said = say | the dam was safe"
                " | report indirect"
            )
        ],
        id="relative-clause-with-commas",
    ),
    pytest.param(
        "Ann Ruiz also commented on the strike, but acknowledged that it was over.",
        [
            "Ann Ruiz | also commented = comment | on the strike | report indirect",
            "Ann Ruiz | acknowledged = acknowledge | that it was over | acknowledge indirect",
        ],
        id="coordinated-behind-a-verb-like-a-participle",
    ),
    pytest.param("It's said that the dam leaks.", ["- | 's said = say | that the dam leaks | report indirect"], id="is-said"),
    pytest.param("He's expected to stay.", ["- | 's expected = expect | He … to stay | expect indirect"], id="is-expected"),
    pytest.param("He's said the dam leaks.", ["He | 's said = say | the dam leaks | report indirect"], id="has-said"),
    pytest.param("Ruiz, who's called for calm, left.", ["who | 's called = call | for calm | demand indirect"], id="has-called-for"),
    pytest.param(
        "Ruiz said he would not stay and warned that the dam leaked.",
        ["Ruiz | said = say | he would not stay | report indirect", "Ruiz | warned = warn | that the dam leaked | expect indirect"],
        id="coordinated-with-the-verb-of-its-tense",
    ),
    pytest.param(
        "The unions, including the dockers, have urged calm.",
        ["The unions, including the dockers | have urged = urge | calm | demand indirect"],
        id="including",
    ),
    pytest.param(
        "He met Ruiz, who denied the report, calling it false.",
        ["who | calling = call | it false | deny indirect"],
        id="participle-in-a-relative-clause",
    ),
    pytest.param(
        "Ruiz, who denied the claim, will leave the board, saying she was tired.",
        ["Ruiz | saying = say | she was tired | report indirect"],
        id="participle-behind-a-relative-clause",
    ),
    pytest.param(
        "The unions posted messages to voters saying that the dam leaked.",
        ["The unions | saying = say | that the dam leaked | report indirect"],
        id="said-in-a-message",
    ),
    pytest.param("A crowd of voters chanting “Stay” left.", ["voters | chanting = chant | “Stay” | report direct"], id="said-by-a-crowd"),
    pytest.param(
        "The port council also called on the mayor to act, and said that the dam leaked.",
        [
            "- | also called = call | on the mayor to act | demand indirect",
            "The port council | said = say | that the dam leaked | report indirect",
        ],
        id="coordinated-behind-a-swallowed-verb",
    ),
    pytest.param("Ruiz paused, then revealed that it leaked.", ["Ruiz | revealed = reveal | that it leaked | report indirect"], id="then"),
    pytest.param(
        "Ruiz, after conceding that the dam leaked, left.",
        ["Ruiz | conceding = concede | that the dam leaked | acknowledge indirect"],
        id="inserted-behind-after",
    ),
    pytest.param("The mayor has faith in the support of the dam.", [], id="support-of-a-thing"),
    pytest.param(
        "Lee has the backing of the dockers.", ["the dockers | has the backing = backing | Lee | intend indirect"], id="has-the-backing"
    ),
    pytest.param(
        "Lee picked up the endorsement of the dockers.",
        ["the dockers | picked up the endorsement = endorsement | Lee | intend indirect"],
        id="picked-up-the-endorsement",
    ),
    pytest.param("Her support among farmers is a signal.", ["farmers | support = support | Her | intend indirect"], id="support-among"),
    pytest.param("The keeper told ‘the old days’ stories.", [], id="closing-mark-behind-an-s"),
    pytest.param(
        "The budget hawks’ warnings that rates would rise were wrong.",
        ["The budget hawks’ | warnings = warning | that rates would rise | expect indirect"],
        id="bare-apostrophe",
    ),
    pytest.param(
        "Lee's most surprising suggestion was that the dam leaked.",
        ["Lee's | most surprising suggestion was = suggestion | that the dam leaked | suggest indirect"],
        id="owner-before-an-adverb",
    ),
    pytest.param(
        "The labour leaders point out that the dam leaks.",
        ["The labour leaders | point out = point | that the dam leaks | suggest indirect"],
        id="point-out",
    ),
    pytest.param(
        "Farmers are mystified that the dam leaks.",
        ["Farmers | are mystified = mystify | that the dam leaks | report indirect"],
        id="mystified",
    ),
    pytest.param(
        "The mayor, a doctor, and two aides said the dam would hold.",
        ["The mayor, a doctor, and two aides | said = say | the dam would hold | report indirect"],
        id="behind-an-apposition",
    ),
    pytest.param(
        "Ruiz, Lee, and Okoro said the dam would hold.",
        ["Ruiz, Lee, and Okoro | said = say | the dam would hold | report indirect"],
        id="list-with-a-last-comma",
    ),
    pytest.param(
        "Neither Ruiz nor Lee said the dam was safe.",
        ["Neither Ruiz nor Lee | said = not say | the dam was safe | report indirect"],
        id="neither-of-two",
    ),
    pytest.param(
        "Ruiz neither confirmed nor denied the report.",
        ["Ruiz | neither confirmed = not confirm | the report | confirm indirect", "Ruiz | denied = not deny | the report | deny indirect"],
        id="neither-nor",
    ),
    pytest.param(
        "The coach seemed to suggest that the season was over.",
        ["The coach | seemed to suggest = suggest | that the season was over | suggest indirect"],
        id="raised-verb",
    ),
    pytest.param(
        "The coach seemed hopeful that the season would go on.",
        ["The coach | seemed hopeful = hopeful | that the season would go on | expect indirect"],
        id="raised-adjective",
    ),
    pytest.param(
        "Recognizing the danger, Ruiz backed the plan.",
        ["Ruiz | Recognizing = recognize | the danger | acknowledge indirect", "Ruiz | backed = back | the plan | intend indirect"],
        id="participle-in-front",
    ),
    pytest.param(
        "After saying that he was tired, the keeper left.",
        ["the keeper | saying = say | that he was tired | report indirect"],
        id="after-saying",
    ),
    pytest.param(
        "Ruiz, noting the size of the crowd, backed the plan.",
        ["Ruiz | noting = note | the size of the crowd | report indirect", "Ruiz | backed = back | the plan | intend indirect"],
        id="participle-inserted",
    ),
    pytest.param(
        "Ruiz, who had been at sea for months, arrived on Friday and acknowledged that the hull leaked.",
        ["Ruiz | acknowledged = acknowledge | that the hull leaked | acknowledge indirect"],
        id="verb-like-a-participle-behind-an-insertion",
    ),
    pytest.param(
        "The inspector, a former pilot, lashed out at the union, telling reporters that it had lied.",
        [
            "The inspector, a former pilot | lashed out = lash | at the union | report indirect",
            "The inspector, a former pilot | telling = tell | that it had lied | report indirect",
        ],
        id="participle-behind-a-clause",
    ),
    pytest.param(
        "A survey released this week found that 40 percent of farmers had left.",
        ["A survey released this week | found = find | that 40 percent of farmers had left | find indirect"],
        id="released-this-week",
    ),
    pytest.param(
        "A survey of farmers released on Tuesday showed that most had left.",
        ["A survey of farmers released on Tuesday | showed = show | that most had left | find indirect"],
        id="released-on-a-day",
    ),
    pytest.param(
        "A number of bakers said they would stay.",
        ["A number of bakers | said = say | they would stay | report indirect"],
        id="number-of",
    ),
    pytest.param(
        "So far 39 have said they support her.",
        ["39 | have said = say | they support her | report indirect", "they | support = support | her | intend indirect"],
        id="bare-number",
    ),
    pytest.param(
        "At least 6,400 said they would help.", ["At least 6,400 | said = say | they would help | report indirect"], id="hedged-number"
    ),
    pytest.param("He said, twice, that the hull leaked.", ["He | said = say | that the hull leaked | report indirect"], id="said-twice"),
    pytest.param(
        "The keeper, said Ruiz, who met him, does not forgive.",
        ["Ruiz, who met him | said = say | The keeper … does not forgive | report indirect"],
        id="inverted-in-the-middle",
    ),
    pytest.param("Several said that the well was dry.", ["Several | said = say | that the well was dry | report indirect"], id="several"),
    pytest.param("Critics in particular feared the worst.", ["Critics | feared = fear | the worst | expect indirect"], id="in-particular"),
    pytest.param(
        "The unions have all condemned the plan.", ["The unions | have all condemned = condemn | the plan | report indirect"], id="have-all"
    ),
    pytest.param(
        "“It leaks,” said Ana Ruiz, the keeper of the lock and secretary to the board for the port.",
        ["Ana Ruiz, the keeper of the lock and secretary to the board for the port | said = say | “It leaks,” | report direct"],
        id="inverted-with-a-long-description",
    ),
    pytest.param(
        "“It leaks,” said Ruiz, who also keeps the lock.",
        ["Ruiz, who also keeps the lock | said = say | “It leaks,” | report direct"],
        id="inverted-who",
    ),
    pytest.param(
        "The owners were convinced that the mine was safe.",
        ["The owners | were convinced = convince | that the mine was safe | believe indirect"],
        id="convinced",
    ),
    pytest.param(
        "The council was worried about the dam.", ["The council | was worried = worry | about the dam | expect indirect"], id="worried"
    ),
    pytest.param(
        "She has told neighbours since the autumn that the ferry leaks.",
        ["She | has told = tell | that the ferry leaks | report indirect"],
        id="told-since",
    ),
    pytest.param(
        "The navy said on Tuesday the ferry had sunk.", ["The navy | said = say | the ferry had sunk | report indirect"], id="said-on-a-day"
    ),
    pytest.param(
        "Officials told Reuters on Monday the ferry had sunk.",
        ["Officials | told = tell | the ferry had sunk | report indirect"],
        id="told-on-a-day",
    ),
    pytest.param(
        "The herders spread word of the attack.", ["The herders | spread word = word | of the attack | report indirect"], id="spread-word"
    ),
    pytest.param(
        "Figures show exports fell in May.", ["Figures | show = show | exports fell in May | find indirect"], id="verb-like-a-noun"
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_sources_of_cues(text: str, expected: list[str]) -> None:
    assert readings(text) == expected
