"""The reference is complete: what is public is documented, and links lead somewhere; its examples are run by the conftest."""

from __future__ import annotations

import pathlib
import re

import pytest

import attributed_claims
from attributed_claims.values import STANCES

HERE = pathlib.Path(__file__).parents[1]
PAGES = {page.stem: page.read_text(encoding="utf-8") for page in (HERE / "docs" / "reference").glob("*.md")}
DIRECTIVES = frozenset(re.findall(r"^\.\. auto\w+:: attributed_claims\.(\w+)(?:\(\))?$", "\n".join(PAGES.values()), re.MULTILINE))


def test_the_reference_documents_what_is_public_and_nothing_else_at_the_top() -> None:
    assert DIRECTIVES - {"text"} == set(attributed_claims.__all__)


@pytest.mark.parametrize("stance", STANCES)
def test_every_stance_has_its_row(stance: str) -> None:
    assert re.search(rf"^\| `{stance}` \|", PAGES["stances"], re.MULTILINE)


def test_every_caveat_of_the_seed_article_has_its_section() -> None:
    document = attributed_claims.read_article(HERE / "seeds" / "000_137d8bd614ad6473.txt")
    sections = set(re.findall(r"^## `([a-z-]+)`$", PAGES["caveats"], re.MULTILINE))
    assert {caveat for claim in document.claims for caveat in claim.caveats} <= sections


def test_every_field_of_the_record_has_its_row() -> None:
    definitions = attributed_claims.record_schema()["$defs"]
    parts = [definitions[name] for name in ("Attribution", "Source", "Quantity", "Time", "casualties", "deployments", "votes")]
    names = {name for part in [attributed_claims.record_schema(), *parts] for name in part["properties"]} - {"text", "spans"}
    assert {name for name in names if f"`{name}`" not in PAGES["records"]} == set()


@pytest.mark.parametrize("page", sorted(path.relative_to(HERE).as_posix() for path in [HERE / "README.md", *HERE.glob("docs/**/*.md")]))
def test_links_to_files_lead_somewhere(page: str) -> None:
    path = HERE / page
    links = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).is_file()] == []
