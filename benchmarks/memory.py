"""What an interpreter of its own takes: memory while it parses and afterwards, and the time to import the package."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims import Article

__all__ = ["Memory", "import_time", "memory"]

_SCRIPT = """
import gc, json, re, sys

def told(name):
    with open("/proc/self/status", encoding="ascii", errors="replace") as status:
        return 1024 * int(re.search(rf"^{name}:\\s*(\\d+) kB", status.read(), re.MULTILINE)[1])

def peak():
    return told("VmHWM")

def held():
    gc.collect()
    return told("VmRSS")

rows = json.load(sys.stdin)
interpreter = peak()
from attributed_claims import parse
imported = peak()
parse("Police said 14 people had died in Lima on Friday.", published="2020-05-15")
ready = peak()
before = held()
kept = []
for text, published in rows:
    document = parse(text, published=published)
    if KEEP:
        kept.append(document)
    del document
most = peak()
kept.clear()
print(json.dumps([interpreter, imported, ready, most, before, held()]))
"""


@frozen
class Memory:
    """Bytes an interpreter takes beyond what it took with the texts alone.

    Args:
        imported: with the package imported.
        ready: when the first text, a sentence, has been parsed, and so all word lists are loaded.
        each: at most, while the texts are parsed and each document is dropped.
        all: at most, while the texts are parsed and all documents are kept.
        left: when all of them have been dropped, compared with before.
    """

    imported: int
    ready: int
    each: int
    all: int
    left: int


def memory(articles: Sequence[Article]) -> Memory:
    """Return what parsing the articles takes, where the system tells (Linux)."""
    rows = json.dumps([[article.text, str(article.published) if article.published else None] for article in articles])
    interpreter, imported, ready, each, *_ = _told(rows, keep=False)
    kept_interpreter, _, _, kept, before, after = _told(rows, keep=True)
    return Memory(imported - interpreter, ready - interpreter, each - interpreter, kept - kept_interpreter, after - before)


def _told(rows: str, *, keep: bool) -> list[int]:
    command = [sys.executable, "-I", "-c", _SCRIPT.replace("KEEP", str(keep))]
    done = subprocess.run(command, input=rows, capture_output=True, encoding="utf-8", check=True)
    numbers: list[int] = json.loads(done.stdout)
    return numbers


def import_time(rounds: int) -> tuple[float, float]:
    """Return the processor seconds of a bare interpreter, and how many more it takes with the package imported."""
    bare: list[float] = []
    imported: list[float] = []
    for _ in range(rounds):
        bare.append(_spent("pass"))
        imported.append(_spent("import attributed_claims"))
    return min(bare), min(imported) - min(bare)


def _spent(statement: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-I", "-c", statement], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
