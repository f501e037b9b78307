"""The JSON Schema: real records fit it, others do not, and the shipped copy is the one that would be made now."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from attributed_claims import parse
from attributed_claims.claims.registry import OWN_PACKAGE, Registry, default_registry
from attributed_claims.records import record_schema, to_record

from .documents import REGISTRY, documents
from .test_records import DOCUMENT

if TYPE_CHECKING:
    from attributed_claims.values import Document

VALIDATOR = Draft202012Validator(record_schema(REGISTRY), format_checker=Draft202012Validator.FORMAT_CHECKER)
SHIPPED = files("attributed_claims.records") / "record.schema.json"


def own_types() -> Registry:
    registry = default_registry()
    return registry.select([entry.claim_type.name for entry in registry.origins() if entry.package == OWN_PACKAGE])


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(record_schema(REGISTRY))
    Draft202012Validator.check_schema(record_schema(Registry()))


@given(documents)
def test_every_record_fits(document: Document) -> None:
    VALIDATOR.validate(json.loads(json.dumps(to_record(document))))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param("schema", 2, id="another version"),
        pytest.param("id", None, id="no id"),
        pytest.param("published", "Wednesday", id="no date"),
        pytest.param("note", "mine", id="unknown field"),
        pytest.param("claims 0 type", "votes", id="unregistered type"),
        pytest.param("claims 0 type", "talks", id="another type's name"),
        pytest.param("claims 0 marchers low", "900", id="number in quotation marks"),
        pytest.param("claims 0 marchers qualifier", "some", id="unknown qualifier"),
        pytest.param("claims 0 counts for", 1.5, id="half a person"),
        pytest.param("claims 0 mood", "grim", id="no choice"),
        pytest.param("claims 0 place_of_two", [1], id="pair of one"),
        pytest.param("claims 0 span spans", [], id="mention without a span"),
        pytest.param("claims 0 span spans 0", [-1, 3], id="before the text"),
        pytest.param("claims 0 span spans 0", [1, 2, 3], id="three offsets"),
        pytest.param("attributions 0 stance", "shout", id="unknown stance"),
        pytest.param("sentences 0 headline", 0, id="zero is not false"),
    ],
)
def test_what_is_no_record_does_not_fit(path: str, value: Any) -> None:
    record = json.loads(json.dumps(to_record(DOCUMENT)))
    VALIDATOR.validate(record)
    *way, last = [int(step) if step.isdigit() else step for step in path.split()]
    place = record
    for step in way:
        place = place[step]
    place[last] = value
    assert not VALIDATOR.is_valid(record)


def test_a_schema_without_types_has_no_claims() -> None:
    validator = Draft202012Validator(record_schema(Registry()))
    record = json.loads(json.dumps(to_record(DOCUMENT)))
    assert not validator.is_valid(record)
    assert validator.is_valid({**record, "claims": []})


def test_descriptions_come_from_the_docstrings() -> None:
    definitions = record_schema(REGISTRY)["$defs"]
    assert list(definitions) == sorted(definitions)
    rallies = definitions["rallies"]
    assert rallies["description"] == "A rally of whatever is needed to have a field of every kind."
    assert rallies["properties"]["type"] == {"const": "rallies", "description": "The registered name of its type."}
    assert rallies["properties"]["marchers"] == {
        "anyOf": [{"$ref": "#/$defs/Quantity"}, {"type": "null"}],
        "description": "how many marched, or null.",
    }
    assert rallies["properties"]["mood"] == {"enum": ["calm", "tense", None], "description": "how it went."}
    assert rallies["properties"]["place"]["description"] == "where, or null."
    assert definitions["Counts"]["properties"] == {
        "for": {"type": "integer", "description": "those in favour."},
        "against": {"type": ["integer", "null"], "description": "those against, or null."},
    }


def test_every_field_of_our_own_types_is_described() -> None:
    schema = record_schema(own_types())
    missing = [
        f"{name}.{key}"
        for name, definition in [("Document", schema), *schema["$defs"].items()]
        for key, field in definition.get("properties", {}).items()
        if "description" not in field
    ]
    assert missing == []


def test_the_shipped_schema_is_the_one_that_would_be_made_now() -> None:
    assert own_types().names() == ("casualties", "deployments", "votes")
    assert json.loads(SHIPPED.read_text(encoding="utf-8")) == record_schema(own_types())


def test_the_module_prints_the_shipped_schema() -> None:
    printed = subprocess.run([sys.executable, "-m", "attributed_claims.records"], check=True, capture_output=True, encoding="utf-8").stdout
    assert printed == SHIPPED.read_text(encoding="utf-8")


def test_parsed_articles_fit_the_shipped_schema() -> None:
    text = (
        "Ukraine says 12 people were killed\n\n"
        "At least 12 people were killed and about 30 injured in Kharkiv on Monday, the mayor said. "
        '"We deployed 400 soldiers to the border," the defence minister told Reuters. '
        "The council voted 9-2 to approve the motion."
    )
    record = to_record(parse(text, published="2022-03-03", registry=own_types()))
    Draft202012Validator(json.loads(SHIPPED.read_text(encoding="utf-8"))).validate(json.loads(json.dumps(record)))
    assert len(record["sentences"]) == 4
