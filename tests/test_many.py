"""Many texts in one process and in several: the same documents, in order, whatever becomes of the workers."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import pathlib
import pickle
import signal
import subprocess
import sys
import time
import types
from typing import TYPE_CHECKING, Any

import pytest

from attributed_claims import (
    Article,
    BadTextError,
    ClaimType,
    ClaimTypeError,
    Document,
    PluginWarning,
    Registry,
    WorkerError,
    default_registry,
    parse,
    parse_many,
)
from attributed_claims.pipeline import parse_article
from attributed_claims.processes.pool import Pool
from attributed_claims.processes.worker import read_answer
from attributed_claims.values import Claim
from tests.children import heed_signals
from tests.deadly import REGISTRY, Harm

if TYPE_CHECKING:
    from collections.abc import Iterator

SEED = (pathlib.Path(__file__).parents[1] / "seeds" / "000_137d8bd614ad6473.txt").read_text(encoding="utf-8")
FOG = "The fog has lifted."


def shown(outcomes: Iterator[Document | WorkerError]) -> list[str]:
    return [outcome.id if isinstance(outcome, Document) else str(outcome) for outcome in outcomes]


def named(*texts: str) -> list[Article]:
    return [Article(text, id=f"d{number}") for number, text in enumerate(texts)]


# What is refused


@pytest.mark.parametrize("processes", [0, -1, True, 2.0, "2", None])
def test_the_number_of_processes_is_a_whole_number_from_1(processes: Any) -> None:
    with pytest.raises(ValueError, match="^processes is a whole number from 1, not "):
        parse_many([FOG], processes=processes)


def test_errors_are_raised_or_returned() -> None:
    with pytest.raises(ValueError, match=r"^errors is 'raise' or 'return', not 'ignore'$"):
        parse_many([FOG], errors="ignore")  # type: ignore[call-overload]


def test_one_text_is_no_iterable_of_texts() -> None:
    with pytest.raises(BadTextError, match="^documents are several texts, not one: call parse"):
        parse_many(FOG)


@pytest.mark.parametrize("processes", [1, 2])
def test_what_is_no_text_is_refused_behind_the_documents_before_it(processes: int) -> None:
    documents = parse_many([FOG, FOG, b"Fog."], processes=processes)  # type: ignore[list-item]
    assert [next(documents).text, next(documents).text] == [FOG, FOG]
    with pytest.raises(BadTextError, match="^a document to parse is a str or an Article, not bytes$"):
        next(documents)


@pytest.mark.parametrize("processes", [1, 2])
def test_what_taking_a_text_raises_comes_behind_the_documents_before_it(processes: int) -> None:
    def texts() -> Iterator[str]:
        yield FOG
        raise OSError("the disk is gone")

    documents = parse_many(texts(), processes=processes)
    assert next(documents).text == FOG
    with pytest.raises(OSError, match="the disk is gone"):
        next(documents)


def test_a_type_that_cannot_travel_is_named() -> None:
    registry = Registry([ClaimType(name="fog", triggers={"fog"}, parse=lambda passage: (), result=Claim)])
    assert [document.claims for document in parse_many([FOG], registry=registry)] == [()]
    with pytest.raises(ClaimTypeError, match=r"^claim type 'fog' cannot be sent to another process \(.*lambda.*say processes=1$"):
        parse_many([FOG], registry=registry, processes=2)


def test_a_registry_that_workers_cannot_import_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def find(_: object) -> tuple[()]:
        return ()

    module = types.ModuleType("only_here")
    module.find = find  # type: ignore[attr-defined]
    find.__module__, find.__qualname__ = "only_here", "find"
    monkeypatch.setitem(sys.modules, "only_here", module)
    registry = Registry([ClaimType(name="fog", triggers={"fog"}, parse=find, result=Claim)])
    with pytest.raises(WorkerError, match="^a worker process cannot use the registry: ModuleNotFoundError: No module named 'only_here'$"):
        list(parse_many([FOG], registry=registry, processes=2, errors="return"))


# What comes out


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_documents_are_those_of_parse_in_the_order_of_the_texts(processes: int) -> None:
    articles = [
        Article(SEED, published="2022-03-03", title="Talks", url="https://example.org", id="seed"),
        *[Article(f"Police said {number} people had died.") for number in range(300)],
        Article("\ud800\0"),
        Article(""),
        Article(SEED * 9),
        Article(FOG),
    ]
    documents = list(parse_many(articles, processes=processes))
    assert documents == [parse_article(article) for article in articles]
    assert [document.text for document in documents] == [article.text for article in articles]
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("processes", [1, 2])
def test_no_texts_give_no_documents(processes: int) -> None:
    assert list(parse_many([], processes=processes)) == []


def test_only_the_types_of_the_registry_are_looked_for() -> None:
    votes = default_registry().select(["votes"])
    (document,) = parse_many([SEED], registry=votes, processes=2)
    assert document == parse(SEED, registry=votes)


def test_in_one_process_each_text_is_taken_when_its_document_is_asked_for() -> None:
    taken = itertools.count()
    documents = parse_many(FOG for _ in taken)
    next(documents)
    next(documents)
    assert next(taken) == 2


@pytest.mark.parametrize(
    ("text", "most"), [("Fog.", 2_000), ("Fog lifts. " * 500, 120), (FOG + " " * 300_000, 5)], ids=["short", "news", "long"]
)
def test_in_several_processes_few_texts_are_taken_ahead(text: str, most: int) -> None:
    taken = itertools.count()
    texts = (text for _ in taken)
    documents = parse_many(texts, processes=2, registry=Registry())
    for _ in range(3):
        next(documents)
    time.sleep(0.2)  # whatever the workers answer meanwhile
    next(documents)
    assert multiprocessing.active_children() != []
    documents.close()
    assert multiprocessing.active_children() == []
    assert next(taken) <= most + 4


def test_a_forgotten_iterator_ends_its_workers() -> None:
    documents = parse_many(itertools.repeat(FOG), processes=2)
    next(documents)
    del documents
    assert multiprocessing.active_children() == []


def test_no_more_workers_are_started_than_there_is_work_for() -> None:
    documents = parse_many([FOG], processes=50)
    next(documents)
    assert len(multiprocessing.active_children()) <= 1
    list(documents)


# What becomes of workers


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Exit there.", "the worker process parsing it died (exit status 3)", id="exit"),
        pytest.param("Kill it.", "the worker process parsing it died (SIGKILL)", id="killed"),
        pytest.param("Interrupt it.", "the worker process parsing it died (exit status 1)", id="interrupted"),
        pytest.param("Hide it.", "its result cannot be sent from the worker process: ", id="not to be pickled"),
        pytest.param("Faint now.", "its result cannot be read: RuntimeError: no strength left", id="not to be unpickled"),
    ],
)
def test_a_worker_that_fails_is_an_error_that_names_the_document(text: str, reason: str) -> None:
    articles = named(FOG, FOG, text, FOG, text, FOG)
    documents = parse_many(articles, processes=2, registry=REGISTRY)
    assert [next(documents), next(documents)] == [parse_article(article, registry=REGISTRY) for article in articles[:2]]
    with pytest.raises(WorkerError) as caught:
        next(documents)
    assert (caught.value.document, caught.value.index) == ("d2", 2)
    assert caught.value.reason.startswith(reason)
    assert multiprocessing.active_children() == []


def test_the_other_documents_are_not_lost() -> None:
    articles = named("Exit at once.", *["Police said 14 people had died."] * 200, "Kill it.", "Hide it.", SEED, "Exit at last.")
    outcomes = list(parse_many(articles, processes=2, registry=REGISTRY, errors="return"))
    assert [outcome.index for outcome in outcomes if isinstance(outcome, WorkerError)] == [0, 201, 202, 204]
    for article, outcome in zip(articles, outcomes, strict=True):
        if not isinstance(outcome, WorkerError):
            assert outcome == parse_article(article, registry=REGISTRY)


def test_what_a_worker_is_warned_of_is_warned_of_here() -> None:
    articles = named(FOG, "Warn them.", "Warn them.")
    with pytest.warns(UserWarning, match="^mind the fog$") as caught:
        documents = list(parse_many(articles, processes=2, registry=REGISTRY))
    assert (len(caught), [len(document.claims) for document in documents]) == (2, [0, 1, 1])


def test_a_plugin_that_fails_in_a_worker_warns_with_the_document() -> None:
    with pytest.warns(PluginWarning, match="in document 'd1'") as caught:
        list(parse_many(named(FOG, "Faint."), processes=2, registry=Registry([_BROKEN])))
    assert len(caught) == 1


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("errors", ["raise", "return"])
def test_a_plugin_that_fails_under_strict_ends_the_iteration(processes: int, errors: Any) -> None:
    documents = parse_many(named(FOG, "Faint."), processes=processes, registry=Registry([_BROKEN]), strict=True, errors=errors)
    assert next(documents).id == "d0"
    with pytest.raises(ClaimTypeError, match="claim type 'broken' .* in document 'd1', .*: ZeroDivisionError$"):
        next(documents)


def find_nothing(_: object) -> tuple[()]:
    raise ZeroDivisionError


_BROKEN = ClaimType(name="broken", triggers={"faint"}, parse=find_nothing, result=Harm)


def test_a_worker_that_dies_with_nothing_to_do_is_replaced() -> None:
    long = FOG + " " * 8_000  # a batch of its own, asked for when the only worker has none

    def articles() -> Iterator[Article]:
        yield Article(long)
        (worker,) = multiprocessing.active_children()
        worker.kill()
        worker.join()
        yield from [Article(long), Article(FOG)]

    answers = [
        read_answer(answer) for _, answer in Pool(articles(), pickle.dumps((REGISTRY, False)), 1).answers() if isinstance(answer, bytes)
    ]
    assert answers == [parse(text, registry=REGISTRY) for text in (long, long, FOG)]


# As a program

SCRIPT = """
import itertools, multiprocessing, sys
from attributed_claims import parse_many
if __name__ == "__main__":
    if len(sys.argv) > 1:
        multiprocessing.set_start_method(sys.argv[1])
    texts = itertools.repeat("Police said 14 people had died. " * 100) if len(sys.argv) == 1 else ["Fog."] * 9
    for document in parse_many(texts, processes=2):
        print(len(document.claims), flush=True)
"""


@pytest.fixture
def script(tmp_path: pathlib.Path) -> pathlib.Path:
    path = tmp_path / "script.py"
    path.write_text(SCRIPT, encoding="utf-8")
    return path


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_the_start_method_of_the_program_makes_no_difference(method: str, script: pathlib.Path) -> None:
    done = subprocess.run([sys.executable, script, method], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "0\n" * 9, "")


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_program_that_is_stopped_leaves_no_process(sign: signal.Signals, script: pathlib.Path) -> None:
    with subprocess.Popen(
        [sys.executable, script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
        preexec_fn=heed_signals,
    ) as program:
        assert program.stdout
        assert program.stdout.readline() == "100\n"
        if sign is signal.SIGINT:  # as a terminal does: to all of them
            os.killpg(program.pid, sign)
        else:
            program.send_signal(sign)
        _, err = program.communicate()
    for _ in range(500):
        try:
            os.killpg(program.pid, 0)
        except ProcessLookupError:
            break
        time.sleep(0.02)
    else:
        pytest.fail("a process is left")
    assert err.count("Traceback") == (sign is signal.SIGINT)


def test_a_script_without_a_guard_is_told_so(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "bare.py"
    path.write_text("from attributed_claims import parse_many\nlist(parse_many(['Fog.'], processes=2))\n", encoding="utf-8")
    done = subprocess.run([sys.executable, path], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "WorkerError: a worker process did not start (exit status 1): in a script, call parse_many under `if __name__" in done.stderr
