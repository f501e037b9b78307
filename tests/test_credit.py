"""Credit: hand-made attributions first, so that the joining is tested apart from their finding; then whole texts."""

from __future__ import annotations

import pytest

from attributed_claims import parse
from attributed_claims.claims.casualties import CASUALTIES
from attributed_claims.claims.credit import Credits
from attributed_claims.claims.find import find_claims
from attributed_claims.claims.registry import Registry
from attributed_claims.pipeline import mark_text
from attributed_claims.text.sentences import read_text
from attributed_claims.values import Attribution, Claim, Cue, Source, Span, Stance, mention_of

REGISTRY = Registry([CASUALTIES])


def attribution(
    text: str,
    name: str,
    source: str | None,
    cue: str,
    content: str,
    *,
    stance: Stance = "report",
    lemma: str = "",
    negated: bool = False,
) -> Attribution:
    """Return an attribution whose parts are the first such words of ``text``."""

    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    made = mention_of(text, span(cue))
    who = Source(source, (span(source),), kind="group") if source else None
    return Attribution(
        id=name,
        source=who,
        cue=Cue(made.text, made.spans, lemma=lemma or cue),
        content=mention_of(text, span(content)),
        stance=stance,
        style="indirect",
        negated=negated,
    )


def claims(text: str, *attributions: Attribution) -> tuple[Claim, ...]:
    return find_claims(mark_text(read_text(text), None), attributions, REGISTRY, strict=True)


def credits_of(text: str, *attributions: Attribution) -> list[tuple[str | None, bool, tuple[str, ...]]]:
    return [(claim.attribution, claim.negated, claim.caveats) for claim in claims(text, *attributions)]


def test_without_attributions_the_writer_asserts_it() -> None:
    assert credits_of("Six miners died.") == [(None, False, ("unsourced",))]


def test_a_content_that_ends_before_the_figure_credits_nobody_with_it() -> None:
    text = "Police said the mine had flooded, and six miners died."
    said = attribution(text, "a1", "Police", "said", "the mine had flooded")
    assert credits_of(text, said) == [(None, False, ("unsourced",))]


@pytest.mark.parametrize(
    ("cue", "lemma", "stance"),
    [
        pytest.param("demanded", "demand", "demand", id="a demand asserts nothing"),
        pytest.param("hoped", "hope", "intend", id="nor does a hope"),
        pytest.param("condemned", "condemn", "claim", id="who condemns takes it for granted"),
        pytest.param("mourned", "mourn", "report", id="and so does who mourns"),
        pytest.param("called", "call", "report", id="and who calls it something"),
    ],
)
def test_a_cue_that_asserts_nothing_credits_nobody(cue: str, lemma: str, stance: Stance) -> None:
    text = f"The union {cue} a blast that killed six miners."
    one = attribution(text, "a1", "The union", cue, "a blast that killed six miners", stance=stance, lemma=lemma)
    assert credits_of(text, one) == [(None, False, ("unsourced",))]


def test_an_agent_is_no_source() -> None:
    text = "The rebels killed six miners."
    assert credits_of(text, attribution(text, "a1", "The rebels", "killed", "six miners", lemma="kill")) == [(None, False, ("unsourced",))]


def test_each_rival_figure_has_its_own_source() -> None:
    text = "The union said six miners died; the owner put it at four dead."
    union = attribution(text, "a1", "The union", "said", "six miners died")
    owner = attribution(text, "a2", "the owner", "put", "four dead")
    assert [row[0] for row in credits_of(text, union, owner)] == ["a1", "a2"]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The army said 12 soldiers had died; nobody put it at 40 degrees.", ["The army"]),
        ("The army said 12 soldiers had died; the rebels put it at 40.", ["The army", "the rebels"]),
        ("Police said 12 people were killed, while witnesses put the figure at 30.", ["Police", "witnesses"]),
    ],
)
def test_who_puts_a_figure_at_what_is_its_source(text: str, sources: list[str]) -> None:
    document = parse(text)
    named = {one.id: one.source.text for one in document.attributions if one.source is not None}
    assert [named.get(claim.attribution or "") for claim in document.claims] == sources


def test_the_innermost_content_counts() -> None:
    text = "The agency reported that police said six miners died."
    outer = attribution(text, "a1", "The agency", "reported", "that police said six miners died")
    inner = attribution(text, "a2", "police", "said", "six miners died")
    assert [row[0] for row in credits_of(text, outer, inner)] == ["a2"]


def test_a_content_that_nobody_is_credited_with_gives_way() -> None:
    text = "Police said it was feared six miners died."
    outer = attribution(text, "a1", "Police", "said", "it was feared six miners died")
    inner = attribution(text, "a2", None, "was feared", "six miners died", stance="expect")
    assert [row[0] for row in credits_of(text, outer, inner)] == ["a1"]


def test_who_says_i_think_in_a_quotation_is_who_is_quoted() -> None:
    text = '"I think six miners died," Ruiz said.'
    outer = attribution(text, "a1", "Ruiz", "said", '"I think six miners died,"')
    inner = attribution(text, "a2", "I", "think", "six miners died", stance="believe")
    assert [row[0] for row in credits_of(text, outer, inner)] == ["a1"]


@pytest.mark.parametrize(
    ("stance", "negated", "expected"),
    [
        pytest.param("deny", False, True, id="denied"),
        pytest.param("deny", True, False, id="not denied"),
        pytest.param("report", False, False, id="said"),
    ],
)
def test_who_denies_a_figure_negates_it(stance: Stance, negated: bool, expected: bool) -> None:
    text = "The owner commented that six miners had died."
    one = attribution(text, "a1", "The owner", "commented", "that six miners had died", stance=stance, negated=negated)
    assert credits_of(text, one) == [("a1", expected, ())]


@pytest.mark.parametrize(
    ("source", "negated"),
    [
        pytest.param("The owner", True, id="did not confirm"),
        pytest.param("No owner", False, id="nobody confirmed"),
        pytest.param("Neither owner", False, id="neither confirmed"),
    ],
)
def test_who_does_not_say_it_is_not_credited(source: str, negated: bool) -> None:
    text = f"{source} confirmed that six miners had died."
    one = attribution(text, "a1", source, "confirmed", "that six miners had died", stance="confirm", negated=negated)
    assert credits_of(text, one) == [(None, False, ("unsourced",))]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        pytest.param("Reports that six miners had died were false.", [], id="false"),
        pytest.param("Rumours on the radio that six miners had died turned out to be untrue, police said.", [], id="turned out"),
        pytest.param("False reports that six miners had died spread in Vale.", [], id="false reports"),
        pytest.param("Reports that six miners had died were not false.", ["six"], id="not false"),
        pytest.param("Reports that six miners had died were true, and the baseless case was closed.", ["six"], id="something else"),
        pytest.param("A false alarm rang, and six miners died.", ["six"], id="no rumour"),
        pytest.param("Six miners died, and the first report was false.", ["Six"], id="another report"),
    ],
)
def test_a_rumour_that_is_called_false_is_no_claim(text: str, figures: list[str]) -> None:
    assert [claim.quantity.text for claim in parse(text, registry=REGISTRY).claims] == figures  # type: ignore[attr-defined]


def test_a_denial_that_points_back_takes_the_figures_over() -> None:
    text = "It was reported that the army lost two dead, but this claim was denied by the ministry."
    denial = attribution(text, "a1", "the ministry", "was denied", "this claim", stance="deny")
    assert credits_of(text, denial) == [("a1", True, ())]


def test_a_sentence_that_carries_on_inherits_the_source_with_a_caveat() -> None:
    text = "Six miners died, police said. Another three were hurt. The mine was closed after nine deaths."
    said = attribution(text, "a1", "police", "said", "Six miners died")
    assert credits_of(text, said) == [
        ("a1", False, ()),
        ("a1", False, ("inherited-source",)),
        (None, False, ("unsourced",)),
    ]


def test_nothing_is_inherited_across_paragraphs() -> None:
    text = "Six miners died, police said.\n\nAnother three were hurt."
    said = attribution(text, "a1", "police", "said", "Six miners died")
    assert [row[0] for row in credits_of(text, said)] == ["a1", None]


def test_looking_up_is_by_sentence() -> None:
    text = "Police said six miners died. The union said nine did."
    read = read_text(text)
    one = attribution(text, "a1", "Police", "said", "six miners died")
    two = attribution(text, "a2", "The union", "said", "nine did")
    credits_ = Credits(read, [one, two])
    assert [a.id for a in credits_.touching(0)] == ["a1", "a2"]  # the cue "said" is found at its first place
    assert credits_.touching(1) == (two,)
    assert credits_.covering(Span(text.index("nine"), text.index("nine") + 4)) == (two,)
    assert credits_.covering(Span(0, len(text))) == ()


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        pytest.param("A blast killed six miners, the union said.", ["the union"], id="behind"),
        pytest.param("According to the owner, six miners died.", ["the owner"], id="according to"),
        pytest.param("The union said six miners died; the owner said only two were hurt.", ["The union", "the owner"], id="rivals"),
        pytest.param("The owner denied that six miners had died.", ["The owner"], id="denied"),
        pytest.param("Six miners died in the blast.", [None], id="the writer"),
        pytest.param("Police said a bomb went off, killing six miners.", ["Police"], id="what came of what is said"),
        pytest.param("Police said between six and nine miners died.", ["Police"], id="between"),
        pytest.param("Police said up to six miners died.", ["Police"], id="up to"),
        pytest.param("Police said nearly six hundred miners died.", ["Police"], id="nearly"),
        pytest.param("Police said well over six hundred miners died.", ["Police"], id="well over"),
        pytest.param("According to the guards, six miners, including two boys, died.", ["the guards", "the guards"], id="no apposition"),
        pytest.param("According to rebel commander Omar, six miners died.", ["rebel commander Omar"], id="a noun like a verb"),
        pytest.param("According to the guards, a fire, which began at night, killed six miners.", ["the guards"], id="a clause within"),
        pytest.param(
            "Six miners, including two boys, died, said the guards.", ["the guards", "the guards"], id="inverted behind insertions"
        ),
        pytest.param(
            "A guard who asked not to be named said a bomb went off, killing six miners.",
            ["A guard who asked not to be named"],
            id="not to be named",
        ),
        pytest.param("The guards said as a result of the fire, six miners died.", ["The guards"], id="as a result"),
        pytest.param("A bomb killed six miners, two guards alleged.", ["two guards"], id="who speaks is no victim"),
        pytest.param("Two wounded guards said six miners died.", [None, "Two wounded guards"], id="whom it happened to may speak"),
        pytest.param("The union counted six dead miners.", ["The union"], id="counted"),
        pytest.param("The South Ossetians counted six dead miners.", ["The South Ossetians"], id="a people that counts"),
        pytest.param("The mayor gave the figure of six dead.", ["The mayor"], id="gave the figure"),
        pytest.param("Reports that six miners had died were denied by the owner.", ["the owner"], id="denied by"),
        pytest.param("The mayor gave six speeches. Six miners died.", [None], id="gave something else"),
        pytest.param("The owners denied any part in the deaths of six miners.", [None], id="what is not denied but known"),
        pytest.param("The owner blamed the weather for a blast that killed six miners.", [None], id="what is not blamed but known"),
        pytest.param("A rebel group claimed responsibility for the blast, which killed six miners.", [None], id="claimed responsibility"),
        pytest.param("The fire at the mine claimed the lives of six miners.", [None], id="claimed lives"),
        pytest.param("Raiders attacked the mine: six miners dead.", [None], id="attacked no claim"),
        pytest.param("Police said they searched the mine, and six miners were hurt.", [None], id="a clause of its own"),
        pytest.param("Police said the pit had been flooded, but six miners died elsewhere.", [None], id="a clause against it"),
        pytest.param("The mayor called the blast that killed six miners an outrage.", [None], id="called what is known"),
        pytest.param(
            "A judge sentenced the owner to prison for a blast in which six miners died.", [None], id="sentenced for what is known"
        ),
        pytest.param(
            "The blast killed six miners, said the mayor, and wounded 40.", ["the mayor", "the mayor"], id="a verb behind the cue"
        ),
        pytest.param("France recorded six deaths.", [None], id="a place that records"),
        pytest.param("A bill passed by the House after six miners had died failed in the Senate.", [None], id="passed by"),
        pytest.param("A court found the owner guilty over a blast which killed six miners.", [None], id="found guilty over what is known"),
        pytest.param('"Six miners died, you know, and nobody cared," the union said.', ["the union"], id="you know"),
        pytest.param(
            "Six miners died, the rescue service wrote on its page at 13:00 on Sunday.", ["the rescue service"], id="a clock's colon"
        ),
        pytest.param("He said six miners died, and 40 were hurt.", ["He", "He"], id="a count that goes on"),
        pytest.param("According to the guards, a pit fell in, and six miners died.", ["the guards"], id="what goes on behind according to"),
        pytest.param("The union recorded six deaths.", ["The union"], id="a union that records"),
        pytest.param("Police reported a blast that killed six miners.", ["Police"], id="reported what killed"),
        pytest.param("The owner denied reports that six miners had died.", ["The owner"], id="denied reports"),
        pytest.param("The owner blamed the weather for the deaths of six miners.", ["The owner"], id="blamed for deaths"),
        pytest.param("Police said a lift fell at the mine near Orr, two of whose riders died.", ["Police"], id="of whose"),
        pytest.param("Police said a lift fell with ten men at the mine, two of whom died.", ["Police"], id="of whom"),
        pytest.param(
            "Police said a blast last week killed six miners, left 40 missing and made 200 homeless.",
            ["Police", "Police", "Police"],
            id="verbs that share their subject",
        ),
        pytest.param(
            "Police said 20 lifts, built by one firm, were shut after a fall near Orr, which killed two men and a boy.",
            ["Police", "Police"],
            id="a relative clause at the end",
        ),
        pytest.param("Police said more than six miners died.", ["Police"], id="more than"),
        pytest.param("One miner was, according to the guards, among the dead.", ["the guards"], id="inserted according to"),
        pytest.param("Six miners, the union said, were killed.", ["the union"], id="inserted said"),
        pytest.param("Police found six dead miners, two lamps and the owner's notes.", [None], id="a list that ends like a verb"),
        pytest.param("Six miners died on Monday, the owner's office reports.", ["the owner's office"], id="reports at the end"),
        pytest.param("Six miners died this year, El Faro estimates.", ["El Faro"], id="estimates at the end"),
        pytest.param("Six miners died in the pit, local officials report.", ["local officials"], id="report at the end"),
        pytest.param("The union says fewer than six miners died.", ["The union"], id="fewer than"),
    ],
)
def test_in_a_text(text: str, sources: list[str | None]) -> None:
    document = parse(text, registry=REGISTRY)
    by_id = {one.id: one for one in document.attributions}
    found = []
    for claim in document.claims:
        source = by_id[claim.attribution].source if claim.attribution else None
        found.append(source.text if source else None)
    assert found == sources


def test_a_place_that_records_deaths_is_where_they_happened() -> None:
    document = parse("Chad registered 40 murders. Chad reported 12 deaths.", registry=REGISTRY)
    sources = {attribution.id: attribution.source.text for attribution in document.attributions if attribution.source}
    assert [sources.get(claim.attribution or "") for claim in document.claims] == [None, "Chad"]
