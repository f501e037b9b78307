"""A process that parses what it is sent, and the handle its parent has on it."""

from __future__ import annotations

import gc
import multiprocessing
import pickle
import signal
import sys
import warnings
from collections import deque
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from attributed_claims.errors import ClaimTypeError, WorkerError
from attributed_claims.garbage import seldom_collected
from attributed_claims.pipeline import parse_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from multiprocessing.connection import Connection

    from attributed_claims.claims.registry import Registry
    from attributed_claims.text.articles import Article
    from attributed_claims.values import Document

__all__ = ["Answer", "Numbered", "Worker", "read_answer"]

Numbered = tuple[int, "Article"]
"""An article and its place among those given, counted from 0."""

Answer = bytes
"""What a worker sends for an article, which is kept as it is until its turn comes: a document takes several times the memory."""

_GRACE = 5.0
"""How many seconds a process that closed its connection has to end."""


class Worker:
    """A worker process: it has a batch of articles in hand, or none.

    Args:
        registry: the pickled registry of claim types, and whether their faults are raised.

    Starting is not waited for: a batch is sent when the process says that it is ready.
    """

    def __init__(self, registry: bytes) -> None:
        # Spawned, on every system: a fork in a program with threads may come to stand still.
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, registry), name="attributed-claims worker", daemon=True)
        self._ready = False
        self.in_hand: deque[Numbered] = deque()
        with _started_whole():
            self._process.start()
        theirs.close()
        self.sources = (self._connection, self._process.sentinel)
        """What becomes ready when there are answers, or the process has ended."""

    def give(self, batch: Sequence[Numbered]) -> bool:
        """Send a batch and tell whether the process was there to take it; it must have none in hand.

        Two processes that both wait for the other to read would wait for ever, so nothing is sent to one that may be answering.
        """
        if self._ready and not self._send(batch):
            return False
        self.in_hand.extend(batch)
        return True

    def _send(self, batch: Iterable[Numbered]) -> bool:
        try:
            self._connection.send([article for _, article in batch])
        except OSError:
            return False
        return True

    def answers(self) -> Iterator[tuple[int, Answer]]:
        """Return the answers that are there, with the places of their articles.

        Raises:
            EOFError: when there are no more and the process has ended.
            WorkerError: if it could not start.
        """
        try:
            while self._connection.poll():
                if self._ready:
                    answer = self._connection.recv_bytes()
                    yield self.in_hand.popleft()[0], answer
                else:
                    self._greet(self._connection.recv())
        except (EOFError, OSError):  # the second where a message breaks off
            ended = True
        else:
            ended = not self._process.is_alive() and not self._connection.poll()
        if ended and not self._ready:
            raise WorkerError(_NOT_STARTED.format(self.end(wait=True)))
        if ended:
            raise EOFError

    def _greet(self, fault: str | None) -> None:
        if fault is not None:
            raise WorkerError(f"a worker process cannot use the registry: {fault}")
        self._ready = True
        self._send(self.in_hand)

    def end(self, *, wait: bool = False) -> str:
        """End the process and return how it ended, in words.

        Args:
            wait: whether it gets some seconds to end by itself; otherwise it is killed.
        """
        self._connection.close()
        if wait:
            self._process.join(_GRACE)
        if self._process.is_alive():
            self._process.kill()
        self._process.join()
        code = self._process.exitcode or 0
        if code >= 0:
            return f"exit status {code}"
        try:
            return signal.Signals(-code).name
        except ValueError:
            return f"signal {-code}"


_NOT_STARTED = (
    "a worker process did not start ({}): "
    "in a script, call parse_many under `if __name__ == '__main__':`, as every worker imports the script"
)


def read_answer(answer: Answer) -> Document | ClaimTypeError | str:
    """Return the document in an answer, what is wrong with a claim type, or why there is none.

    What the worker was warned of is warned of here.

    Warns:
        PluginWarning: and whatever else a claim type's code warned of.
    """
    try:
        outcome, caught = pickle.loads(answer)  # noqa: S301 (from our own worker)
    except Exception as error:  # noqa: BLE001 (a plugin's class may raise anything when it is made again)
        return f"its result cannot be read: {_described(error)}"
    for message, category, filename, lineno in caught:
        warnings.warn_explicit(message, category, filename, lineno)
    return outcome  # type: ignore[no-any-return]


_ENDING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
"""The signals that end a program from outside; they wait while a worker is being started, which would else be left half started."""


def _work(connection: Connection, registry: bytes) -> None:
    """Parse what comes through the connection until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process of the terminal; the parent ends this one
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
    with seldom_collected(), suppress(EOFError, OSError):  # the parent is gone
        try:
            claim_types: Registry
            strict: bool
            claim_types, strict = pickle.loads(registry)  # noqa: S301 (from our own parent)
        except Exception as error:  # noqa: BLE001 (a stranger's module may raise anything when it is imported)
            connection.send(_described(error))
            return
        connection.send(None)
        while True:
            for article in connection.recv():
                connection.send_bytes(_answer(article, claim_types, strict))
    gc.freeze()  # or the collector would look through all that ends with the process, for a tenth of a second


def _answer(article: Article, registry: Registry, strict: bool) -> Answer:
    outcome: Document | ClaimTypeError | str
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")  # the parent's filters decide
        try:
            outcome = parse_article(article, registry=registry, strict=strict)
        except ClaimTypeError as error:
            outcome = error
        except Exception as error:  # noqa: BLE001 (for one, no memory left; it costs this document)
            outcome = f"it cannot be parsed: {_described(error)}"
    told = [(str(warning.message), warning.category, warning.filename, warning.lineno) for warning in caught]
    try:
        return pickle.dumps((outcome, told), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 (a plugin's claim may hold anything)
        return pickle.dumps((f"its result cannot be sent from the worker process: {_described(error)}", []))


def _described(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


@contextmanager
def _started_whole() -> Iterator[None]:
    """Keep the signals that stop a program from what is started here until it can do so itself, and from leaving it half started."""
    if sys.platform == "win32":
        yield
        return
    from multiprocessing import resource_tracker  # noqa: PLC0415 (not everywhere)

    resource_tracker.ensure_running()  # now, for it would lift the block
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT, *_ENDING])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
