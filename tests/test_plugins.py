"""Real packages, built and installed into a directory of their own, offer claim types to a fresh interpreter."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PLUGINS = Path(__file__).parent / "plugins"
TEXT = (
    "The court signed 12 arrest warrants on Friday. The police showed the warrant. About 30 more warrants were sought, the ministry said."
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a directory with the packages installed, without a network and without touching this environment."""
    target = tmp_path_factory.mktemp("site")
    packages = [str(PLUGINS / name) for name in ("arrest_warrants", "broken_plugin", "second_warrants")]
    flags = ["--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check", "--target", str(target)]
    subprocess.run([sys.executable, "-m", "pip", "install", *flags, *packages], check=True)
    return target


def run(site: Path, *arguments: str, warnings: str = "ignore") -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(site), "PYTHONWARNINGS": warnings, "PYTHONUTF8": "1"}
    return subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, encoding="utf-8", check=False)


def evaluate(site: Path, code: str) -> Any:
    done = run(site, "-c", f"import json, attributed_claims as ac, warnings\n{code}")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_an_installed_type_is_listed_with_its_package(site: Path) -> None:
    origins = evaluate(
        site,
        "print(json.dumps([[e.claim_type.name, e.package, e.version, e.module] for e in ac.default_registry().origins()]))",
    )
    assert ["warrants", "arrest-warrants", "1.2.0", "arrest_warrants"] in origins
    assert [name for name, *_ in origins] == sorted(name for name, *_ in origins)


def test_broken_and_second_packages_are_left_out_with_the_reason(site: Path) -> None:
    broken = evaluate(site, "print(json.dumps([[b.name, b.package, b.reason] for b in ac.default_registry().broken]))")
    ours = [row for row in broken if row[1] in {"broken-plugin", "second-warrants"}]
    assert ours == [
        ["strikes", "broken-plugin", "ModuleNotFoundError: No module named 'a_package_that_nobody_has'"],
        [
            "warrants",
            "second-warrants",
            (
                "claim type 'warrants' of second-warrants 3.0 (second_warrants) is already registered by "
                "arrest-warrants 1.2.0 (arrest_warrants); give it another name, or say replace=True"
            ),
        ],
    ]


def test_each_package_left_out_is_warned_of_once(site: Path) -> None:
    done = run(site, "-c", "import attributed_claims as ac; ac.default_registry(); ac.default_registry()", warnings="always")
    for package in ("broken-plugin 0.0.1", "second-warrants 3.0"):
        assert sum("PluginWarning" in line and f"of {package} (" in line.split(" is left out")[0] for line in done.stderr.splitlines()) == 1


def test_a_strict_load_raises_on_the_first_one(site: Path) -> None:
    done = run(site, "-c", "from attributed_claims.claims.registry import installed_registry; installed_registry(strict=True)")
    assert done.returncode == 1
    assert "ClaimTypeError: claim type 'strikes' of broken-plugin 0.0.1 (broken_plugin:STRIKES) is left out" in done.stderr


def test_a_name_that_an_installed_package_has_is_not_taken_in_process(site: Path) -> None:
    code = "from second_warrants import make_type\nac.register(make_type())"
    done = run(site, "-c", f"import attributed_claims as ac\n{code}")
    assert "DuplicateClaimTypeError: claim type 'warrants' of second_warrants (second_warrants)" in done.stderr
    assert "already registered by arrest-warrants 1.2.0 (arrest_warrants)" in done.stderr


def test_claims_of_an_installed_type_are_in_the_output(site: Path) -> None:
    records = evaluate(
        site,
        f"document = ac.parse({TEXT!r}, published='2023-03-18', registry=ac.default_registry().select(['warrants']))\n"
        "record = ac.to_record(document)\n"
        "assert ac.from_record(json.loads(json.dumps(record))) == document\n"
        "sources = {a['id']: a['source']['text'] for a in record['attributions']}\n"
        "print(json.dumps([{**claim, 'source': sources.get(claim['attribution'])} for claim in record['claims']]))",
    )
    assert [
        (claim["id"], claim["type"], claim["span"]["text"], claim["quantity"]["low"], claim["issuer"] and claim["issuer"]["text"])
        for claim in records
    ] == [
        ("c1", "warrants", "12 arrest warrants", 12, "The court"),
        ("c2", "warrants", "About 30 more warrants", 30, None),
    ]
    assert [claim["source"] for claim in records] == [None, "the ministry"]


def test_the_schema_has_an_installed_type(site: Path) -> None:
    schema = evaluate(site, "print(json.dumps(ac.record_schema(ac.default_registry().select('warrants'))))")
    assert schema["$defs"]["warrants"]["properties"]["quantity"] == {"$ref": "#/$defs/Quantity", "description": "how many."}
    assert schema["properties"]["claims"]["items"] == {"oneOf": [{"$ref": "#/$defs/warrants"}]}
