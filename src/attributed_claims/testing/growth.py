"""How much work a parse function does, counted in lines of Python and not in seconds, so that every machine counts the same."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from attributed_claims.claims.passage import Passage
    from attributed_claims.testing.trial import Trial

__all__ = ["growing_texts", "lines_run"]

_SIZES = (80, 320)
"""Roughly how many words the two texts of a pair have: a sentence of the second is just not cut into pieces."""


def growing_texts(trial: Trial) -> Iterator[tuple[str, str]]:
    """Yield pairs of texts of the same make, the second four times as long as the first."""
    triggers = sorted(trial.claim_type.triggers)
    found = [example.text for example in trial.examples if example.expected] or list(trial.texts)
    clauses = [text.rstrip(".!? ") for text in found]
    yield from (_pair(clauses, " and "), _pair(clauses, ", "), _pair(found, " "))
    yield from (_pair(triggers[:12], " "), _pair([f"12 {trigger}" for trigger in triggers[:12]], " "))


def _pair(pieces: list[str], joint: str) -> tuple[str, str]:
    short, long = (joint.join(_repeated(pieces, size)) + "." for size in _SIZES)
    return short, long


def _repeated(pieces: list[str], size: int) -> Iterator[str]:
    words = 0
    while words < size:
        for piece in pieces:
            if words >= size:
                return
            words += max(1, len(piece.split()))
            yield piece


def lines_run(trial: Trial, text: str) -> int:
    """Return how many lines of Python the type's parse function runs through for a text, what it calls included."""
    _, passages = trial.passages(text)
    count = 0

    def trace(_: FrameType, event: str, __: Any) -> Any:  # noqa: ANN401 (as sys.settrace has it)
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        _run(trial, passages)
    finally:
        sys.settrace(before)
    return count


def _run(trial: Trial, passages: list[Passage]) -> None:
    for passage in passages:
        try:
            for _ in trial.claim_type.parse(passage):
                pass
        except Exception:  # noqa: BLE001, S110 (another rule tells of it)
            pass
