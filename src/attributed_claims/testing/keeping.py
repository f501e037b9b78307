"""Rules about what becomes of claims afterwards: hashed, pickled, written as records, described by a schema, shown."""

from __future__ import annotations

import json
import pickle
from copy import copy
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import evolve

from attributed_claims.records import from_record, record_schema, to_record
from attributed_claims.views.csv import to_csv
from attributed_claims.views.explain import explain
from attributed_claims.views.html import to_html
from attributed_claims.views.table import to_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from attributed_claims.testing.trial import Broken, Trial
    from attributed_claims.values import Document

__all__ = ["hashes", "pickles", "record", "schema", "views"]


def hashes(trial: Trial) -> Iterator[Broken]:
    """Claims are hashable, and equal to their copies."""
    for text, claim in trial.claims():
        try:
            same = hash(claim) == hash(copy(claim)) and claim == copy(claim)
        except TypeError as error:
            yield f"its claim {claim.span.text!r} cannot be hashed ({error}): convert lists to tuples, field(converter=tuple)", text
        else:
            if not same:
                yield f"its claim {claim.span.text!r} is not equal to its copy, or has another hash", text


def pickles(trial: Trial) -> Iterator[Broken]:
    """The type and its claims are picklable, and equal afterwards."""
    for text, value in (("", trial.claim_type), *trial.claims()):
        what = "its claim" if text else "the type"
        try:
            read = pickle.loads(pickle.dumps(value))  # noqa: S301 (our own)
        except Exception as error:  # noqa: BLE001 (pickle raises what it likes)
            yield f"{what} cannot be pickled ({type(error).__name__}: {error}): define classes and functions at the top of a module", text
            return
        if read != value:
            yield f"{what} is not what it was after pickling", text


def record(trial: Trial) -> Iterator[Broken]:
    """Claims are the same after a record was written as JSON and read back."""
    for text, document in trial.documents():
        try:
            record = json.loads(json.dumps(to_record(document), allow_nan=False))
            same = from_record(record, registry=trial.registry) == evolve(document, text="")
        except Exception as error:  # noqa: BLE001 (a stranger's class is on trial)
            yield f"its claims cannot be written as a record and read back ({type(error).__name__}: {error})", text
        else:
            if not same:
                yield "its claims are not what they were after a record was written and read back", text


def schema(trial: Trial) -> Iterator[Broken]:
    """The JSON Schema is one, and the records fit it."""
    try:
        check = _checker(json.loads(json.dumps(record_schema(trial.registry))))
    except (TypeError, ValueError) as error:
        yield f"its JSON Schema is none: {error}", ""
        return
    for text, document in trial.documents():
        for fault in check(_recorded(document)):
            yield f"a record does not fit its JSON Schema: {fault}", text


def _recorded(document: Document) -> dict[str, Any]:
    try:
        record: dict[str, Any] = json.loads(json.dumps(to_record(document)))
    except Exception:  # noqa: BLE001 (the rule "record" tells of it)
        return {**to_record(evolve(document, claims=(), relations=(), remarks=()))}
    return record


def _checker(schema: Mapping[str, Any]) -> Callable[[object], list[str]]:
    """Return a function from a record to what in it breaks the schema.

    Raises:
        ValueError: if the schema is none.
    """
    jsonschema = _jsonschema()
    kind = jsonschema.validators.validator_for(schema)
    try:
        kind.check_schema(schema)
    except jsonschema.SchemaError as error:
        raise ValueError(error.message) from error
    validator = kind(schema)
    return lambda record: [f"{error.json_path}: {error.message}" for error in validator.iter_errors(record)]


@cache
def _jsonschema() -> Any:  # noqa: ANN401 (the module, which has no types)
    try:
        import jsonschema  # noqa: PLC0415 (an extra)
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError("checking a claim type needs jsonschema: pip install 'attributed-claims[testing]'") from error
    return jsonschema


def views(trial: Trial) -> Iterator[Broken]:
    """Table, CSV, HTML and explanation show the claims."""
    for text, document in trial.documents():
        try:
            shown = [
                to_table(document),
                to_csv(document),
                to_html(text, document),
                *(explain(document, claim.id) for claim in document.claims),
            ]
        except Exception as error:  # noqa: BLE001 (a stranger's class is on trial)
            yield f"its claims cannot be shown as a table, CSV, HTML and an explanation ({type(error).__name__}: {error})", text
            continue
        for claim in document.claims:
            if claim.id not in shown[0]:
                yield f"the table leaves out its claim {claim.span.text!r}", text
