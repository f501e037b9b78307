from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from attributed_claims.conventions import ACLED, CCC, GTD, Convention, Figure
from attributed_claims.marks.quantities import parse_quantity

if TYPE_CHECKING:
    from attributed_claims.values import Quantity


def quantity(text: str) -> Quantity:
    found = parse_quantity(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "acled", "ccc", "gtd"),
    [
        pytest.param("countless", None, None, None, id="no bound, no number"),
        pytest.param("several", 3, 3, None, id="several"),
        pytest.param("tens", 10, 20, None, id="tens"),
        pytest.param("dozens", 12, 24, None, id="dozens"),
        pytest.param("Dozens more", 12, 24, None, id="dozens more"),
        pytest.param("hundreds", 100, 200, None, id="hundreds"),
        pytest.param("thousands", 2000, 2000, None, id="thousands"),
        pytest.param("tens of thousands", 20_000, 20_000, None, id="tens of thousands are not tens"),
        pytest.param("hundreds of thousands", 200_000, 200_000, None, id="hundreds of thousands are not hundreds"),
        pytest.param("a dozen", 12, 12, 12, id="a dozen is stated"),
        pytest.param("more than a hundred", 100, 100, 100, id="a hundred is not hundreds"),
        pytest.param("498", 498, 498, 498, id="exact"),
        pytest.param("around 3,700", 3700, 3700, 3700, id="approx"),
        pytest.param("at least 40", 40, 40, 40, id="at least"),
        pytest.param("up to 90", 90, 90, 90, id="at most"),
        pytest.param("between 30 and 50", 30, 30, 30, id="range, never its middle"),
    ],
)
def test_each_scheme_records_its_own_number(text: str, acled: int | None, ccc: int | None, gtd: int | None) -> None:
    found = quantity(text)
    assert [scheme.figure(found) for scheme in (ACLED, CCC, GTD)] == [Figure(acled, "ACLED"), Figure(ccc, "CCC"), Figure(gtd, "GTD")]


def test_variant_is_derived_and_leaves_its_model_alone() -> None:
    high = attrs.evolve(CCC, name="CCC, high", interval="high")
    assert high.figure(quantity("from 40 to 50")) == Figure(50, "CCC, high")
    assert CCC.figure(quantity("from 40 to 50")) == Figure(40, "CCC")


def test_range_may_be_left_blank() -> None:
    strict = Convention(name="strict", interval="blank", vague="blank")
    assert strict.figure(quantity("3 to 5")) == Figure(None, "strict")


def test_listed_word_may_be_left_blank() -> None:
    assert attrs.evolve(ACLED, words={"several": None}).figure(quantity("several")).number is None


def test_vague_word_may_take_its_upper_bound() -> None:
    assert Convention(name="upper", vague="high").figure(quantity("several")) == Figure(3, "upper")


def test_conventions_are_hashable_values() -> None:
    assert len({ACLED, CCC, GTD, attrs.evolve(ACLED)}) == 3
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        ACLED.name = "other"  # type: ignore[misc]
