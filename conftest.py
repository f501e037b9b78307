"""Collects the examples of README, docs and docstrings as tests, and sets how property tests run.

Python examples are doctests.
In ``console`` blocks the lines ``$ … attributed-claims …`` are run by a shell in the repository's folder,
and what they print is compared with what stands below them; other commands (``git``, ``pip``, ``make``) are only shown.
"""

from __future__ import annotations

import doctest
import os
import pathlib
import re
import subprocess
import sys

from hypothesis import settings
from sybil import Example, Sybil
from sybil.parsers import myst, rest

HERE = pathlib.Path(__file__).parent
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
RUNS = re.compile(r"(?:^|\|\s*|[A-Z_]+=\S*\s+)(?:attributed-claims|python -m attributed_claims)\b")

# No test is timed, and continuous integration tries the same examples every time.
settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


def run_console(example: Example) -> str | None:
    """Return what differs between the shown output of an example's commands and their real one, or None."""
    environment = os.environ | {
        "PATH": str(pathlib.Path(sys.executable).parent) + os.pathsep + os.environ.get("PATH", ""),
        "COLUMNS": "100",
        "NO_COLOR": "1",
    }
    checker = doctest.OutputChecker()
    for part in re.split(r"^\$ ", str(example.parsed), flags=re.MULTILINE)[1:]:
        command, _, expected = part.partition("\n")
        while command.endswith("\\"):
            more, _, expected = expected.partition("\n")
            command = command[:-1] + more.removeprefix("> ")
        if not RUNS.search(command):
            continue
        done = subprocess.run(
            command, shell=True, cwd=HERE, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False
        )
        shown = doctest.Example(command, expected.strip() + "\n" if expected.strip() else "")
        printed = done.stdout.rstrip() + "\n" if done.stdout.strip() else ""
        if not checker.check_output(shown.want, printed, doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE):
            return f"$ {command}\n{checker.output_difference(shown, printed, doctest.ELLIPSIS)}"
    return None


docstrings = Sybil(
    parsers=[rest.DocTestParser(optionflags=OPTIONS), rest.SkipParser()],
    path=str(HERE / "src"),
    pattern="**/*.py",
)
pages = Sybil(
    parsers=[
        myst.DocTestDirectiveParser(optionflags=OPTIONS),
        myst.PythonCodeBlockParser(doctest_optionflags=OPTIONS),
        myst.CodeBlockParser(language="console", evaluator=run_console),
        myst.SkipParser(),
    ],
    path=str(HERE),
    patterns=["README.md", "docs/*.md", "docs/**/*.md"],
)

pytest_collect_file = (docstrings + pages).pytest()
