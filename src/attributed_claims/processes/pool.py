"""Worker processes fed from an iterator, and what they answer in the order of what they were fed.

Each worker has one small batch of articles at a time and answers article by article:
so when one dies it is known which article it was parsing, and those behind it go to another worker.
"""

from __future__ import annotations

from collections import deque
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from attributed_claims.errors import WorkerError
from attributed_claims.processes.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from attributed_claims.processes.worker import Answer, Numbered
    from attributed_claims.text.articles import Article

__all__ = ["Pool"]

_BATCH, _LARGEST_BATCH = 8_000, 32_000
"""How many characters go to a worker at once: few at first, so that all get some, then more, so that the round trip is a trifle."""

_BATCHES = 8
"""How many batches of each process what has been taken so far makes, while they grow."""

_BATCH_MOST = 64
"""How many articles go to a worker at once, however short they are."""

_AHEAD = 256_000
"""How many characters may be taken ahead for each process."""

_AHEAD_LEAST = 2
"""How many articles may be taken ahead for each process, however long they are."""

_AHEAD_MOST = 1_000
"""How many may be, however short they are."""


class Pool:
    """Worker processes, started when there is work for them.

    Args:
        articles: what they parse, taken only when it is needed.
        registry: the pickled registry of claim types, and whether their faults are raised.
        processes: how many of them there are at most.
    """

    def __init__(self, articles: Iterator[Article], registry: bytes, processes: int) -> None:
        self._articles = articles
        self._registry = registry
        self._processes = processes
        self._workers: list[Worker] = []
        self._returned: deque[list[Numbered]] = deque()  # what a worker that died did not come to
        self._answers: dict[int, Answer | WorkerError] = {}
        self._waiting: deque[Article] = deque()  # those taken and not yet answered for, in order
        self._ahead = 0  # how many characters they have
        self._taken = 0
        self._size = 0  # how many characters they had
        self._ended = False
        self._fault: Exception | None = None

    def answers(self) -> Generator[tuple[Numbered, Answer | WorkerError], None, None]:
        """Return the articles, numbered from 0, each with what a worker answered.

        Raises:
            WorkerError: if a worker cannot be started.
            Exception: what taking an article raised, after the answers to those before it.
        """
        polite = False
        try:
            self._feed()
            while self._waiting:
                index = self._taken - len(self._waiting)
                if index not in self._answers:
                    self._collect(None)
                else:
                    article = self._waiting.popleft()
                    self._ahead -= len(article.text)
                    yield (index, article), self._answers.pop(index)
                    if index + 1 in self._answers:  # otherwise what has come meanwhile is collected next
                        self._collect(0)
                self._feed()
            polite = True
        finally:
            for worker in self._workers:
                worker.end(wait=polite)
        if self._fault is not None:
            raise self._fault

    def _feed(self) -> None:
        """Give every idle worker a batch, as long as there is one to give."""
        while True:
            idle = next((worker for worker in self._workers if not worker.in_hand), None)
            if idle is None and len(self._workers) >= self._processes:
                return
            batch = self._returned.popleft() if self._returned else self._next_batch()
            if not batch:
                return
            if idle is None:
                idle = self._start()
            if not idle.give(batch):  # it died idle, and no document with it
                self._workers.remove(idle)
                idle.end()
                self._returned.appendleft(batch)

    def _start(self) -> Worker:
        try:
            worker = Worker(self._registry)
        except OSError as error:  # too many of them, for one
            raise WorkerError(f"a worker process cannot be started: {error}") from error
        self._workers.append(worker)
        return worker

    def _next_batch(self) -> list[Numbered]:
        batch: list[Numbered] = []
        room = min(max(_BATCH, self._size // (_BATCHES * self._processes)), _LARGEST_BATCH)
        while room > 0 and len(batch) < _BATCH_MOST and not self._ended and self._may_take():
            try:
                article = next(self._articles, None)
            except Exception as error:  # noqa: BLE001 (the caller's; it is raised when its turn comes)
                self._fault = error
                article = None
            if article is None:
                self._ended = True
                break
            batch.append((self._taken, article))
            self._taken += 1
            self._waiting.append(article)
            self._ahead += len(article.text)
            self._size += len(article.text)
            room -= len(article.text)
        return batch

    def _may_take(self) -> bool:
        count = len(self._waiting)
        if count < _AHEAD_LEAST * self._processes:
            return True
        return count < _AHEAD_MOST * self._processes and self._ahead < _AHEAD * self._processes

    def _collect(self, timeout: float | None) -> None:
        """Take what the workers have answered, waiting for the first answer as long as ``timeout`` says."""
        busy = [worker for worker in self._workers if worker.in_hand]
        ready = wait([source for worker in busy for source in worker.sources], timeout)
        for worker in busy:
            if any(source in ready for source in worker.sources):
                try:
                    for index, answer in worker.answers():
                        self._answers[index] = answer
                except EOFError:
                    self._bury(worker)

    def _bury(self, worker: Worker) -> None:
        self._workers.remove(worker)
        how = worker.end(wait=True)
        if worker.in_hand:  # or it had answered for all of them
            index, article = worker.in_hand.popleft()
            self._answers[index] = WorkerError(f"the worker process parsing it died ({how})", article.name, index)
        if worker.in_hand:
            self._returned.append([*worker.in_hand])
