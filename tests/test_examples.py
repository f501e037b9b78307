"""The example plugins as a stranger installs them: their tests, and what they find in the seed article."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/pyproject.toml"))
SEED = ROOT / "seeds" / "000_137d8bd614ad6473.txt"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a directory with the examples installed, without a network and without touching this environment."""
    target = tmp_path_factory.mktemp("site")
    flags = ["--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check", "--target", str(target)]
    subprocess.run([sys.executable, "-m", "pip", "install", *flags, *map(str, EXAMPLES)], check=True)
    return target


def run(site: Path, *arguments: str, cwd: Path = ROOT) -> str:
    environment = os.environ | {"PYTHONPATH": str(site), "PYTHONUTF8": "1", "PYTHONWARNINGS": "error"}
    done = subprocess.run([sys.executable, *arguments], env=environment, cwd=cwd, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("example", [pytest.param(path, id=path.name) for path in EXAMPLES])
def test_its_tests_and_its_readme_pass(example: Path, site: Path) -> None:
    assert " passed" in run(site, "-m", "pytest", "-q", "-p", "no:cacheprovider", cwd=example)


def test_the_counted_example_is_declared_in_fifteen_lines() -> None:
    lines = (ROOT / "examples" / "crowd-sizes" / "crowd_sizes.py").read_text(encoding="utf-8").splitlines()
    assert len(lines[lines.index("CROWD_SIZES = counted_type(") :]) <= 15


def test_each_is_listed_with_its_package_and_module(site: Path) -> None:
    listed = run(site, "-m", "attributed_claims", "types").splitlines()
    assert [line.split(maxsplit=1) for line in listed if "1.0.0" in line] == [
        ["crowd_sizes", "crowd-sizes 1.0.0 (crowd_sizes)"],
        ["talks", "talks-claims 1.0.0 (talks)"],
    ]


def test_the_seed_article_tells_of_three_rounds_of_talks(site: Path) -> None:
    document = json.loads(run(site, "-m", "attributed_claims", "parse", "--to", "jsonl", str(SEED)))
    sources = {attribution["id"]: attribution["source"] for attribution in document["attributions"]}
    rows: list[Any] = [
        (
            claim["phase"],
            claim["round"],
            [party["text"] for party in claim["parties"]],
            claim["place"] and claim["place"]["text"],
            claim["as_of"] and (claim["as_of"]["text"], claim["as_of"]["start"]),
            claim["attribution"] and sources[claim["attribution"]]["text"],
        )
        for claim in document["claims"]
        if claim["type"] == "talks"
    ]
    assert rows == [
        ("planned", 2, ["Ukraine", "Russia"], None, None, None),
        ("restart", None, [], "the Belarus-Poland border", ("Thursday morning", "2022-03-03"), "The latest reports"),
        ("ended", 1, [], None, ("Monday", "2022-02-28"), None),
    ]
    assert [claim for claim in document["claims"] if claim["type"] == "crowd_sizes"] == []


def test_the_how_to_page_shows_the_code_of_talks() -> None:
    page = (ROOT / "docs" / "howto" / "write-a-parse-function.md").read_text(encoding="utf-8")
    blocks = [block.strip() for block in re.findall(r"```python\n(.*?)```", page, re.DOTALL) if not block.startswith(">>>")]
    module = (ROOT / "examples" / "talks" / "talks.py").read_text(encoding="utf-8")
    assert len(blocks) > 3
    assert [block for block in blocks if block not in module.replace('__all__ = ["TALKS", "Phase", "Talks", "find_talks"]\n\n', "")] == []


def test_the_how_to_page_shows_the_project_of_crowd_sizes() -> None:
    page = (ROOT / "docs" / "howto" / "publish-a-plugin.md").read_text(encoding="utf-8")
    project = (ROOT / "examples" / "crowd-sizes" / "pyproject.toml").read_text(encoding="utf-8")
    assert f"```toml\n{project}```" in page
