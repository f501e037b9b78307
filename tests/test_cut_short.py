"""No sentence of any test raises when it is cut short: what looks for the word behind has to bear that there is none."""

from __future__ import annotations

import ast
import pathlib
import re

import pytest

from attributed_claims import parse

HERE = pathlib.Path(__file__).parent

_WORD = re.compile(r"\w+|[^\w\s]")


def sentences_of(path: pathlib.Path) -> list[str]:
    """Return the texts that stand in a module, in order, each once."""
    strings = (node.value for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Constant))
    return list(dict.fromkeys(text for text in strings if isinstance(text, str) and 20 <= len(text) <= 600 and " " in text))


MODULES = {path.stem: sentences_of(path) for path in sorted(HERE.glob("test_*.py"))}


@pytest.mark.parametrize("name", [name for name, texts in MODULES.items() if texts])
def test_no_text_raises_that_is_cut_short_at_either_end(name: str) -> None:
    for text in MODULES[name]:
        for word in _WORD.finditer(text):
            parse(text[: word.end()], strict=True)
            parse(text[word.start() :], strict=True)


def test_there_are_texts_of_all_kinds_to_cut() -> None:
    assert sum(map(len, MODULES.values())) > 3_000
    assert min(len(MODULES[name]) for name in ("test_votes", "test_casualties", "test_deployments", "test_subjects")) > 50
