"""How often the garbage collector runs in the command line and in workers, and nowhere else."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from attributed_claims import parse
from attributed_claims.garbage import seldom_collected

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "Mayor Ana Ruiz said on Monday that 14 people had died, “most of them” in the port. She denied that troops had been sent. " * 20


@pytest.fixture
def _thresholds() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


@pytest.mark.usefixtures("_thresholds")
@pytest.mark.parametrize(
    ("before", "within"),
    [
        pytest.param((0, 10, 10), (0, 10, 10), id="it was switched off"),
        pytest.param((90_000, 5, 5), (90_000, 5, 5), id="it runs more seldom as it is"),
        pytest.param((700, 10, 10), (50_000, 10, 10), id="as Python has it"),
    ],
)
def test_it_runs_more_seldom_and_then_as_before(before: tuple[int, int, int], within: tuple[int, int, int]) -> None:
    gc.set_threshold(*before)
    with seldom_collected():
        seen = gc.get_threshold()
    assert (seen, gc.get_threshold()) == (within, before)


def test_a_parse_leaves_nothing_for_it_to_do() -> None:
    parse(TEXT)
    gc.collect()
    parse(TEXT)
    assert gc.collect() == 0
