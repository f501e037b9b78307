"""The word lists of the claims, read from the package's data file once, on first use."""

from __future__ import annotations

from functools import cache

from attributed_claims.text.lexicon import read_data

__all__ = ["listed"]


@cache
def _lists() -> dict[str, frozenset[str]]:
    lists: dict[str, set[str]] = {}
    for line in read_data("claim_words.tsv"):
        kind, words = line.split("\t")
        lists.setdefault(kind, set()).update(words.split())
    return {kind: frozenset(words) for kind, words in lists.items()}


@cache
def listed(kind: str) -> frozenset[str]:
    """Return the lower-case words of a kind.

    >>> "rose" in listed("rise"), "rose" in listed("suffer")
    (True, False)
    """
    return _lists()[kind]
