"""Documents as plain tuples between processes, and what does not fit into them."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
from collections import namedtuple
from typing import Any

import attrs
import pytest
from hypothesis import given

from attributed_claims.values import Claim, Document, Mention, Span
from attributed_claims.values.packing import pack, unpack

from .documents import documents

Pair = namedtuple("Pair", "low high")  # noqa: PYI024 (the subject)


@attrs.frozen
class Bare:
    """No fields."""


@attrs.frozen(slots=False)
class Loose:
    """With a __dict__."""

    name: str


@attrs.frozen(cache_hash=True)
class Cached:
    """With a slot that is no field."""

    name: str


@attrs.frozen(kw_only=True)
class Fog(Claim):
    """With a field that holds anything."""

    seen: Any


@pytest.mark.parametrize(
    "value",
    [
        pytest.param([1, (2, 3)], id="list"),
        pytest.param(Pair(1, 2), id="named tuple"),
        pytest.param((Pair(Span(0, 1), 2), Bare()), id="named tuple in a tuple"),
        pytest.param(Loose("x"), id="attributes that are no slots"),
        pytest.param(Cached("x"), id="slot that is no field"),
        pytest.param(dt.datetime(2021, 8, 14, 12, tzinfo=dt.UTC), id="date and time"),
        pytest.param({"a": (1,)}, id="dict"),
        pytest.param((1, 3, 9), id="tuple that looks like a packed one"),
        pytest.param((), id="empty tuple"),
        pytest.param(((Span(0, 4),), (Span(0, 4), Span(6, 9)), ("x",), (None,)), id="tuples of one"),
        pytest.param((Mention("fog", [(0, 3)]), dt.date(2021, 8, 14), 1.5, True, None), id="values"),
    ],
)
def test_anything_a_claim_may_hold_comes_back(value: Any) -> None:
    assert unpack(pack(value)) == value
    assert type(unpack(pack(value))) is type(value)
    document = Document(id="d", sha256="", claims=[Fog(span=Mention("fog", [(0, 3)]), seen=value)], text="fog")
    for again in (pickle.loads(pickle.dumps(document)), copy.deepcopy(document)):
        assert again == document
        assert (again.text, hash(again.claims[0].span)) == ("fog", hash(document.claims[0].span))


@given(documents)
def test_every_document_comes_back(document: Document) -> None:
    again = pickle.loads(pickle.dumps(document))
    assert (again, repr(again), again.text) == (document, repr(document), document.text)
