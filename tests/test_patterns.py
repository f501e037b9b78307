"""What every pattern of the package keeps to."""

from __future__ import annotations

import pathlib
import re

import pytest

SOURCES = sorted((pathlib.Path(__file__).parents[1] / "src").rglob("*.py"))
POSSESSIVE_GROUP = re.compile(r"\)[*+?]\+|\(\?>")


@pytest.mark.parametrize("text", ["(?:ab|a)*+c", "(?:ab)++", "(?>ab)"])
def test_the_search_finds_possessive_groups(text: str) -> None:
    assert POSSESSIVE_GROUP.search(text)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_group_is_possessive(path: pathlib.Path) -> None:
    """Python 3.11.0 to 3.11.4 match possessive groups wrongly (fixed in 3.11.5); single characters are safe."""
    assert [line for line in path.read_text(encoding="utf-8").splitlines() if POSSESSIVE_GROUP.search(line)] == []
