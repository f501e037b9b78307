"""The cue candidate: a word that could credit somebody, and where its source and content would stand."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

__all__ = ["Candidate", "Fields", "Governor", "new_candidate"]

Fields = tuple[int, str, str, str, int, int, tuple[int, int] | None, int, int, bool, bool]
"""A candidate's fields as a bare tuple: most candidates are none of anybody's words, and a named tuple takes four times as long to make."""
Governor = tuple[int, tuple[int, int]]
"""A likely cue that may lend its source to a verb without one: its head and its source."""


class Candidate(NamedTuple):
    """A word that could be a cue: token numbers, half-open."""

    head: int
    word: str
    form: str
    frame: str
    first: int
    end: int
    source: tuple[int, int] | None
    content: int
    """Where a content behind the cue starts, or -1 where none does."""
    before: int
    """Where a content before the cue ends, exclusive, or -1 where none does."""
    shared: bool = False
    """Whether the source was taken over from the verb this one is coordinated with."""
    negated: bool = False


new_candidate = partial(tuple.__new__, Candidate)
"""Make a candidate from a tuple of all its fields, in half the time that naming them takes."""
