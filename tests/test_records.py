"""Records: what is written is what is read back, and what does not fit says where."""

from __future__ import annotations

import datetime as dt
import json
import pickle
from typing import Any, cast

import pytest
from attrs import evolve
from hypothesis import given

from attributed_claims.claims.registry import Registry
from attributed_claims.errors import BadRecordError, UnknownClaimTypeError
from attributed_claims.records import from_record, to_record
from attributed_claims.values import (
    Attribution,
    Claim,
    Cue,
    Document,
    Mention,
    Quantity,
    Relation,
    Remark,
    Sentence,
    Source,
    Span,
    Step,
    Time,
)

from .documents import REGISTRY, Counts, Rally, documents

#       0         1         2         3         4         5         6
TEXT = "Police counted about 900 marchers in Lyon on Monday, the prefect said."

RALLY = Rally(
    id="c1",
    type="rallies",
    span=Mention("counted … 900 marchers", [(7, 14), (21, 33)]),
    attribution="a1",
    as_of=Time("Monday", [(45, 51)], start=dt.date(2023, 6, 5), end=dt.date(2023, 6, 5), value="2023-06-05"),
    caveats=("unverified",),
    rule="count",
    steps=(Step("trigger", "marchers", [(25, 33)]),),
    marchers=Quantity("about 900", [(15, 24)], low=900, high=900, qualifier="approx"),
    counts=Counts(for_=900),
)

DOCUMENT = Document(
    id="lyon",
    sha256="0" * 64,
    published=dt.date(2023, 6, 7),
    attributions=(
        Attribution(
            id="a1",
            source=Source("the prefect", [(53, 64)], kind="person", role="prefect"),
            cue=Cue("said", [(65, 69)], lemma="say"),
            content=Mention(TEXT[:51], [(0, 51)]),
            stance="report",
            style="indirect",
            via=(Mention("Police", [(0, 6)]),),
            rule="content-source-cue",
        ),
    ),
    claims=(RALLY,),
    relations=(Relation(kind="revises", from_="c1", to="c1"),),
    remarks=(Remark("counted", [(7, 14)], kind="unverified", of=("c1",)),),
    sentences=(Sentence(Span(0, 70), 0),),
    text=TEXT,
)


def test_a_record_has_the_fields_of_the_contract_in_its_order() -> None:
    record = to_record(DOCUMENT)
    assert list(record) == ("schema id sha256 title url published attributions claims relations remarks sentences".split())
    assert record["published"] == "2023-06-07"
    assert record["attributions"] == [
        {
            "id": "a1",
            "source": {"text": "the prefect", "spans": [[53, 64]], "kind": "person", "name": None, "role": "prefect", "affiliation": None},
            "cue": {"text": "said", "spans": [[65, 69]], "lemma": "say"},
            "content": {"text": "Police counted about 900 marchers in Lyon on Monday", "spans": [[0, 51]]},
            "stance": "report",
            "style": "indirect",
            "negated": False,
            "via": [{"text": "Police", "spans": [[0, 6]]}],
            "medium": None,
            "reported": None,
            "parent": None,
            "rule": "content-source-cue",
        }
    ]
    (claim,) = record["claims"]
    assert list(claim)[:10] == ["id", "type", "span", "attribution", "negated", "as_of", "place", "caveats", "rule", "marchers"]
    assert list(claim)[-1] == "steps"
    assert claim["span"] == {"text": "counted … 900 marchers", "spans": [[7, 14], [21, 33]]}
    assert claim["as_of"] == {"text": "Monday", "spans": [[45, 51]], "start": "2023-06-05", "end": "2023-06-05", "value": "2023-06-05"}
    assert claim["marchers"] == {
        "text": "about 900",
        "spans": [[15, 24]],
        "low": 900,
        "high": 900,
        "qualifier": "approx",
        "unit": None,
        "additive": False,
    }
    assert claim["counts"] == {"for": 900, "against": None}
    assert claim["steps"] == [{"rule": "trigger", "detail": "marchers", "spans": [[25, 33]]}]
    assert record["relations"] == [{"kind": "revises", "from": "c1", "to": "c1"}]
    (remark,) = record["remarks"]
    assert list(remark.items()) == [("kind", "unverified"), ("text", "counted"), ("spans", [[7, 14]]), ("of", ["c1"])]
    assert record["sentences"] == [{"span": [0, 70], "paragraph": 0, "headline": False}]


def test_the_text_is_not_in_the_record_and_none_when_read_back() -> None:
    assert TEXT not in json.dumps(to_record(DOCUMENT))
    back = from_record(to_record(DOCUMENT), registry=REGISTRY)
    assert back == DOCUMENT
    assert back.text is None


@given(documents)
def test_a_record_gives_its_document_back(document: Document) -> None:
    record = to_record(document)
    back = from_record(record, registry=REGISTRY)
    assert back == document
    assert hash(back) == hash(document)
    assert [type(claim) for claim in back.claims] == [type(claim) for claim in document.claims]


@given(documents)
def test_a_record_survives_json(document: Document) -> None:
    line = json.dumps(to_record(document))
    back = from_record(json.loads(line), registry=REGISTRY)
    assert back == document
    assert json.dumps(to_record(back)) == line


@given(documents)
def test_a_document_survives_pickling(document: Document) -> None:
    back = pickle.loads(pickle.dumps(document))
    assert back == document
    assert hash(back) == hash(document)


def test_documents_differ_where_a_claim_does() -> None:
    assert evolve(DOCUMENT, claims=(evolve(RALLY, negated=True),)) != DOCUMENT
    assert evolve(DOCUMENT, text=None) == DOCUMENT


def _changed(path: str, value: Any) -> dict[str, Any]:
    """Return the record with the thing at ``path`` (keys and numbers) changed, or taken out where ``value`` is KeyError."""
    record: dict[str, Any] = json.loads(json.dumps(to_record(DOCUMENT)))
    *way, last = [int(step) if step.isdigit() else step for step in path.split()]
    place: Any = record
    for step in way:
        place = place[step]
    if value is KeyError:
        del place[last]
    else:
        place[last] = value
    return record


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        pytest.param("schema", 2, "schema: expected version 1, got 2", id="another version"),
        pytest.param("schema", True, "schema: expected an integer, got True", id="true is no integer"),
        pytest.param("id", KeyError, "id: expected a string, got nothing", id="missing"),
        pytest.param("title", 5, "title: expected a string or null, got 5", id="number for a string"),
        pytest.param("published", "20230607", "published: expected a date YYYY-MM-DD or null, got '20230607'", id="date without hyphens"),
        pytest.param("published", "2023-02-30", "published: expected a date YYYY-MM-DD, got '2023-02-30'", id="no such day"),
        pytest.param("note", "mine", "note: expected no such field (known are schema, id,", id="unknown field"),
        pytest.param("claims", None, "claims: expected a list, got None", id="no list"),
        pytest.param("claims", "c1", "claims: expected a list, got 'c1'", id="string for a list"),
        pytest.param("claims 0", 3, "claims[0]: expected an object with the fields of a claim, got 3", id="no claim"),
        pytest.param("claims 0 type", None, "claims[0].type: expected the name of a claim type, got None", id="no type"),
        pytest.param("claims 0 span", KeyError, "claims[0].span: expected an object with text, spans, got nothing", id="no words"),
        pytest.param("claims 0 negated", 0, "claims[0].negated: expected true or false, got 0", id="zero is not false"),
        pytest.param("claims 0 marchers low", "x", "claims[0].marchers.low: expected a number or null, got 'x'", id="text"),
        pytest.param(
            "claims 0 marchers qualifier", "some", "claims[0].marchers.qualifier: expected one of 'exact', 'approx'", id="no choice"
        ),
        pytest.param("claims 0 mood", "grim", "claims[0].mood: expected one of 'calm', 'tense' or null, got 'grim'", id="no choice"),
        pytest.param("claims 0 counts for", 1.5, "claims[0].counts.for: expected an integer, got 1.5", id="inside a nested class"),
        pytest.param("claims 0 grid", [[1], ["1"]], "claims[0].grid[1][0]: expected an integer, got '1'", id="inside nested lists"),
        pytest.param(
            "claims 0 place_of_two", [1], "claims[0].place_of_two: expected a list of 2: an object with text, spans, an", id="too short"
        ),
        pytest.param("claims 0 kind", "march", "claims[0].kind: expected 'rally', got 'march'", id="the only choice"),
        pytest.param("claims 0 where", [1], "claims[0].where: expected [start, end], got [1]", id="half a span or a string"),
        pytest.param("claims 0 where", 1, "claims[0].where: expected [start, end] or a string or null, got 1", id="nor a string"),
        pytest.param("claims 0 until", "soon", "claims[0].until: expected a date YYYY-MM-DD or an integer, got 'soon'", id="nor a date"),
        pytest.param("claims 0 grid", 1, "claims[0].grid: expected a list, got 1", id="no nested list"),
        pytest.param("claims 0 grid", [1], "claims[0].grid[0]: expected a list, got 1", id="no list in it"),
        pytest.param(
            "claims 0 follows", 1, "claims[0].follows: expected an object with the fields of a claim or null", id="no claim in it"
        ),
        pytest.param("claims 0 follows", {"type": ""}, "no claim type is named ''", id="claim of no type in it"),
        pytest.param("claims 0 place_of_two", [{"text": "x", "spans": [[0, 1]]}, "1"], "claims[0].place_of_two[1]: expected an", id="pair"),
        pytest.param("claims 0 led_by", {"text": "x"}, "claims[0].led_by: expected an object with text, spans or an object", id="neither"),
        pytest.param("claims 0 span spans", [], "claims[0].span: expected a valid Mention (a mention has at least one span", id="no span"),
        pytest.param("claims 0 span spans 1", [9], "claims[0].span.spans[1]: expected [start, end], got [9]", id="half"),
        pytest.param("claims 0 span spans 1", [9, 3], "expected [start, end] (span ends (3) before it starts (9))", id="reversed"),
        pytest.param("sentences 0 span", ["0", 1], "sentences[0].span: expected [start, end], got ['0', 1]", id="string offset"),
        pytest.param("attributions 0 cue", None, "attributions[0].cue: expected an object with text, spans, lemma, got None", id="null"),
        pytest.param("remarks 0 kind", "doubtful", "remarks[0].kind: expected one of 'unverified', 'exceeds'", id="remark kind"),
    ],
)
def test_what_does_not_fit_says_where(path: str, value: Any, message: str) -> None:
    with pytest.raises((BadRecordError, UnknownClaimTypeError)) as caught:
        from_record(_changed(path, value), registry=REGISTRY)
    assert message in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize("record", [None, [], "{}", 1])
def test_a_record_is_an_object(record: Any) -> None:
    with pytest.raises(BadRecordError, match="record: expected an object with schema, id"):
        from_record(record, registry=REGISTRY)


def test_a_long_piece_is_shown_shortened() -> None:
    with pytest.raises(BadRecordError) as caught:
        from_record(_changed("id", ["x" * 5000]), registry=REGISTRY)
    assert len(str(caught.value)) < 120


@pytest.mark.parametrize("path", ["id", "schema", "sentences", "claims 0 span", "claims 0 negated", "attributions 0 cue"])
def test_a_piece_that_cannot_be_shown_is_named(path: str) -> None:
    deep: list[Any] = ["x"]
    for _ in range(100_000):
        deep = [deep]
    for value, shown in [(10**5000, "int too long to show"), ({"x": deep}, "dict too long to show")]:
        with pytest.raises(BadRecordError, match=f"got ({shown}|list too long to show)$"):
            from_record(_changed(path, value), registry=REGISTRY)


def test_a_field_with_a_default_may_be_missing() -> None:
    for path in ("title", "claims 0 steps", "claims 0 mood", "attributions 0 via"):
        back = from_record(_changed(path, KeyError), registry=REGISTRY)
        assert back.id == "lyon"
    assert from_record(_changed("claims 0 caveats", KeyError), registry=REGISTRY).claims[0].caveats == ()


def test_an_unknown_type_lists_the_known_ones() -> None:
    with pytest.raises(UnknownClaimTypeError, match="no claim type is named 'rallies'; registered are: talks"):
        from_record(to_record(DOCUMENT), registry=REGISTRY.select(["talks"]))


def test_whole_numbers_stay_whole_and_others_do_not() -> None:
    for number in (3, 3.5, 0.1):
        claim = evolve(RALLY, marchers=Quantity("n", [(0, 1)], low=number, high=number, qualifier="exact"))
        (back,) = from_record(json.loads(json.dumps(to_record(evolve(DOCUMENT, claims=(claim,))))), registry=REGISTRY).claims
        assert isinstance(back, Rally)
        assert back.marchers is not None
        assert repr(back.marchers.low) == repr(number)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param({"id": 3}, "id: expected a string, got 3", id="number for a string"),
        pytest.param({"published": "2023-06-07"}, "published: expected datetime.date, got '2023-06-07'", id="date as text"),
        pytest.param({"published": dt.datetime(2023, 6, 7, tzinfo=dt.UTC)}, "published: expected datetime.date", id="time of day"),
        pytest.param({"claims": (3,)}, "claims[0]: expected Claim, got 3", id="no claim"),
        pytest.param({"sentences": (3,)}, "sentences[0]: expected Sentence, got 3", id="no sentence"),
    ],
)
def test_a_document_of_wrong_types_is_not_written(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(BadRecordError) as caught:
        to_record(evolve(DOCUMENT, **changes))
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param({"place": DOCUMENT.attributions[0].source}, "place: expected Mention, got Source(", id="would lose fields"),
        pytest.param({"mood": "grim"}, "mood: expected one of 'calm', 'tense', got 'grim'", id="no choice"),
        pytest.param({"parties": (RALLY.span, "x")}, "parties[1]: expected Mention, got 'x'", id="inside a list"),
        pytest.param({"grid": [[1]]}, "grid: expected a tuple, got [[1]]", id="list"),
        pytest.param({"led_by": 2.5}, "led_by: expected an object with text, spans or an object", id="no member of the union"),
        pytest.param({"led_by": Counts(for_=cast(int, "x"))}, "led_by.for: expected an integer, got 'x'", id="inside a union"),
        pytest.param({"place_of_two": (1,)}, "place_of_two: expected a list of 2", id="half a pair"),
        pytest.param({"place_of_two": (RALLY.span, "x")}, "place_of_two[1]: expected an integer, got 'x'", id="inside a pair"),
        pytest.param({"where": (0, 1)}, "where: expected [start, end] or a string or null, got (0, 1)", id="span"),
        pytest.param({"until": None}, "until: expected a date YYYY-MM-DD or an integer, got None", id="neither"),
        pytest.param({"unplanned": RALLY.span}, "unplanned: expected Unplanned, got Mention(", id="class without fields"),
        pytest.param({"steps": (Step("r", "d"), None)}, "steps[1]: expected Step, got None", id="step"),
    ],
)
def test_a_claim_of_wrong_types_is_not_written(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(BadRecordError) as caught:
        to_record(evolve(DOCUMENT, claims=(evolve(RALLY, **changes),)))
    assert str(caught.value).startswith(f"claims[0].{message}")


def test_spans_that_are_none_are_not_written() -> None:
    for spans in ([Span(0, 1)], ("x",)):
        step = Step("r", "d")
        object.__setattr__(step, "spans", spans)  # as nobody should
        with pytest.raises(BadRecordError, match=r"claims\[0\]\.steps\[0\]\.spans"):
            to_record(evolve(DOCUMENT, claims=(evolve(RALLY, steps=(step,)),)))


def test_a_claim_class_without_a_type_is_still_written() -> None:
    document = Document(id="x", sha256="y", claims=(Claim(span=Mention("x", [(0, 1)])),))
    assert to_record(document)["claims"][0]["type"] == ""
    with pytest.raises(UnknownClaimTypeError):
        from_record(to_record(document), registry=Registry())
