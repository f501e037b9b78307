"""The words around a number: lists of context words, and the measures that give it a unit."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attributed_claims.text.lexicon import read_data

if TYPE_CHECKING:
    from attributed_claims.text.sentences import ReadText

__all__ = ["PhraseTable", "context_words", "phrase_at", "unit_at", "units_of"]

PhraseTable = dict[str, tuple[tuple[tuple[str, ...], str], ...]]
"""Phrases as token tuples with what each means, longest first, by their first or last word."""


@cache
def context_words(name: str) -> frozenset[str]:
    """Return the words of one list of the data file ``number_contexts.tsv``."""
    words: list[str] = []
    for line in read_data("number_contexts.tsv"):
        key, listed = line.split("\t")
        if key == name:
            words += listed.split()
    return frozenset(words)


@cache
def _units() -> PhraseTable:
    """Return the unit of each measure, by the measure's first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in read_data("units.tsv"):
        unit, forms = line.split("\t")
        for form in forms.split("|"):
            tokens = tuple(form.split())
            found.setdefault(tokens[0], []).append((tokens, unit))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


def phrase_at(read: ReadText, phrases: PhraseTable, at: int, end: int) -> tuple[str, int] | None:
    """Return what the longest phrase that starts at token ``at`` means, and the token after it."""
    if at >= end:
        return None
    lowers = read.lowers
    for tokens, effect in phrases.get(lowers[at], ()):
        stop = at + len(tokens)
        if stop <= end and (len(tokens) == 1 or tuple(lowers[at:stop]) == tokens):
            return effect, stop
    return None


def unit_at(read: ReadText, at: int, end: int) -> tuple[str, int] | None:
    """Return the unit that the measure at token ``at`` gives a number before it, and the token after it."""
    return phrase_at(read, _units(), at, end)


def units_of(words: frozenset[str]) -> frozenset[str]:
    """Return the units that some of the words name as measures, compounds included.

    >>> sorted(units_of(frozenset(["tonnes", "homes"])))
    ['metric ton', 'ton']
    """
    return frozenset(unit for rows in _units().values() for tokens, unit in rows if tokens[-1] in words)
