"""What importing the package costs, and what it offers."""

from __future__ import annotations

import subprocess
import sys

import pytest

import attributed_claims

HEAVY = [
    "argparse",
    "dateutil",
    "hashlib",
    "importlib.metadata",
    "importlib.resources",
    "json",
    "jsonschema",
    "multiprocessing",
    "pathlib",
    "pickle",
    "regex",
    "rich",
]


def modules_after(statement: str) -> set[str]:
    script = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-I", "-c", script], capture_output=True, encoding="utf-8", check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("statement", "heavy"),
    [
        pytest.param("import attributed_claims", HEAVY, id="package"),
        pytest.param(
            "import attributed_claims.cli", ["dateutil", "importlib.metadata", "jsonschema", "multiprocessing", "rich"], id="command line"
        ),
    ],
)
def test_importing_loads_nothing_heavy(statement: str, heavy: list[str]) -> None:
    loaded = modules_after(statement)
    assert "attributed_claims.pipeline" in loaded
    assert sorted(loaded.intersection(heavy)) == []


def test_importing_reads_no_word_list() -> None:
    script = "import sys; sys.addaudithook(lambda event, args: event == 'open' and print(args[0])); import attributed_claims"
    done = subprocess.run([sys.executable, "-I", "-c", script], capture_output=True, encoding="utf-8", check=True)
    opened = done.stdout.splitlines()
    assert [path for path in opened if "attributed_claims" in path]
    assert [path for path in opened if path.endswith((".tsv", ".txt", ".json"))] == []


def test_every_public_name_is_there_and_documented() -> None:
    names = attributed_claims.__all__
    assert len(names) == len(set(names))
    assert [name for name in names if not getattr(attributed_claims, name).__doc__] == []
