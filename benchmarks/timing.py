"""Processor time, taken in rounds: each thing once a round, so that what disturbs the machine disturbs them all alike."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Task", "Timing", "cpu_time", "timed"]


@frozen
class Task:
    """Something to be timed.

    Args:
        name: what the tables call it.
        run: does it once.
        size: how many characters it goes through.
        most: in how many rounds it is timed at most; None for all of them.
    """

    name: str
    run: Callable[[], object]
    size: int
    most: int | None = None


@frozen
class Timing:
    """How long a task took.

    Args:
        name: the task's.
        size: how many characters it went through.
        seconds: the processor time of each round that it was timed in.
    """

    name: str
    size: int
    seconds: tuple[float, ...]

    @property
    def best(self) -> float:
        """The seconds of the round that was disturbed least."""
        return min(self.seconds)

    @property
    def rate(self) -> float:
        """Millions of characters a second, in that round."""
        return self.size / self.best / 1e6


def cpu_time(run: Callable[[], object]) -> float:
    """Return the processor time that one run takes, in seconds; what earlier runs left behind is cleared away before."""
    gc.collect()
    start = time.process_time()
    run()
    return time.process_time() - start


def timed(tasks: Sequence[Task], rounds: int) -> tuple[Timing, ...]:
    """Return how long each task took in each of the rounds, behind a first round that does not count.

    What the tasks work on is kept from the garbage collector, or each would be charged for looking through what all the others hold.
    """
    gc.collect()
    gc.freeze()
    seconds: list[list[float]] = [[] for _ in tasks]
    for number in range(rounds + 1):
        for task, column in zip(tasks, seconds, strict=True):
            if task.most is not None and number > task.most:
                continue
            spent = cpu_time(task.run)
            if number:
                column.append(spent)
    gc.unfreeze()
    return tuple(Timing(task.name, task.size, tuple(column)) for task, column in zip(tasks, seconds, strict=True))
