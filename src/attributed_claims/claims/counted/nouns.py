"""What a figure may count: persons, forces, or neither, told by the head noun."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from attributed_claims.text.inflection import noun_forms
from attributed_claims.text.lexicon import read_data

__all__ = ["Countable", "counts", "noun_kinds"]

Countable = Literal["persons", "forces", "anything"]
"""What the figures of a claim type count."""


@cache
def _rows() -> tuple[dict[str, frozenset[str]], tuple[str, ...]]:
    words: dict[str, set[str]] = {}
    endings: tuple[str, ...] = ()
    for line in read_data("counted.tsv"):
        kind, listed = line.split("\t")
        if kind == "ending":
            endings = tuple(listed.split())
            continue
        for word in listed.split():
            for form in noun_forms(word):
                words.setdefault(form, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in words.items()}, endings


def noun_kinds(noun: str) -> frozenset[str]:
    """Return what a lower-case noun is listed as: ``person``, ``force``, ``other``; empty where it is unknown.

    >>> sorted(noun_kinds("paratroopers")), sorted(noun_kinds("mullet"))
    (['force', 'person'], ['other'])
    """
    words = _rows()[0]
    found = words.get(noun)
    if found is None and "-" in noun:
        found = words.get(noun.rpartition("-")[2])
    return found or frozenset()


@lru_cache(maxsize=8192)
def counts(noun: str, what: Countable, *, sure: bool = False) -> bool:
    """Tell whether a figure before this head noun may count ``what``.

    Args:
        noun: the head noun, in lower case.
        what: persons, forces, or anything.
        sure: whether the noun must be known as such; else any noun will do that is not known as something else.

    >>> counts("nurses", "persons"), counts("houses", "persons"), counts("zorbers", "persons"), counts("zorbs", "persons", sure=True)
    (True, False, True, False)
    """
    if what == "anything":
        return True
    kind = "person" if what == "persons" else "force"
    kinds = noun_kinds(noun)
    if kinds:
        return kind in kinds
    if kind == "force":
        return noun.endswith(("men", "ships", "craft", "forces", "planes", "boats", "troops"))
    return not sure or noun.endswith(_rows()[1])
