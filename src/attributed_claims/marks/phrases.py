"""Base noun phrases: runs of tokens that a determiner, adjectives, nouns and names make up.

A base noun phrase takes possessives along ("Russia's Defense Ministry") and nothing behind its head:
no "of" phrase, apposition or relative clause; the stages that want those look further right themselves.
The head is its last token.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from attributed_claims.text.per_word import PerWord

if TYPE_CHECKING:
    from attributed_claims.text.sentences import ReadText

__all__ = ["Phrases", "find_phrases"]

PHRASE = re.compile(
    r"""
    (?= [odsar0$npw] )                                      # what none starts with is passed over at once
    (?: o                                                   # he
      | (?: [ds]++ (?: r?[aeg] | (?<=[ae])[,k](?=a) | 0:(?=[an]) | [0np$] )*       # the (heavily armed) men
          | (?:ra)? (?: a (?:[,k]a)* | 0 (?: r(?=[ae]) )? | [$np] ) [aeg0np$]*+ )   # former Russian soldiers
        (?: S [aeg0np$]*+ )*                                # 's ministry
      | w )
    """,
    re.VERBOSE,
)
"""A base noun phrase over class letters; see :mod:`attributed_claims.text.classes`."""

_NAMED = frozenset("odsar0$npw,kegS:")
"""The classes that the pattern names: no phrase reaches, or looks, across any other."""

_PARTED = {ord(letter): " " for letter in map(chr, range(128)) if letter not in _NAMED}
"""What makes a space of every class that the pattern does not name."""

_NO_HEADS = frozenset("aegr,k$S")


@frozen(eq=False)
class Phrases:
    """The base noun phrases of a text.

    Args:
        firsts: the first token of each, in order.
        ends: the token after the last of each.
        at: for each token, the number of the phrase it lies in, or -1.
    """

    firsts: list[int]
    ends: list[int]
    at: list[int]

    def ending_at(self, token: int) -> tuple[int, int] | None:
        """Return (first, end) of the phrase whose last token is ``token - 1``, or None."""
        number = self.at[token - 1] if token else -1
        if number < 0 or self.ends[number] != token:
            return None
        return self.firsts[number], token

    def starting_at(self, token: int) -> tuple[int, int] | None:
        """Return (first, end) of the phrase whose first token is ``token``, or None."""
        number = self.at[token] if token < len(self.at) else -1
        if number < 0 or self.firsts[number] != token:
            return None
        return token, self.ends[number]


def find_phrases(read: ReadText) -> Phrases:
    """Return the base noun phrases of every sentence, in text order.

    >>> from attributed_claims.text.sentences import read_text
    >>> read = read_text("Russia's Defense Ministry said 498 Russian troops died.")
    >>> phrases = find_phrases(read)
    >>> [read.slice(a, b) for a, b in zip(phrases.firsts, phrases.ends)]
    ["Russia's Defense Ministry", '498 Russian troops']
    """
    tags = read.tags
    at = [-1] * len(tags)
    firsts: list[int] = []
    ends: list[int] = []
    number = 0
    for start, stop in _stretches(read):
        offset = start
        for run in tags[start:stop].translate(_PARTED).split(" "):
            if run:
                for first, end in _IN_RUN[run]:
                    first += offset  # noqa: PLW2901 (this loop sees every phrase)
                    end += offset  # noqa: PLW2901
                    firsts.append(first)
                    ends.append(end)
                    at[first] = at[end - 1] = number
                    if end - first > 2:  # a list takes longer to make
                        at[first:end] = [number] * (end - first)
                    number += 1
                offset += len(run)
            offset += 1
    return Phrases(firsts, ends, at)


def _stretches(read: ReadText) -> list[tuple[int, int]]:
    """Return the ranges of tokens that are searched as one: sentences one behind the other that no phrase can run across."""
    tags = read.tags
    cuts = [0]
    stop = 0
    for first, end, _, _ in read.sentences:
        if first != stop:
            cuts += (stop, first)
        elif tags[first - 1] in _NAMED:
            cuts += (first, first)
        stop = end
    cuts.append(stop)
    return list(zip(cuts[::2], cuts[1::2], strict=True))


@lru_cache(maxsize=1024)
def _edges(first: int, end: int) -> tuple[int, int]:
    """Return where a phrase stands in its run: one object for all that stand alike, which stays near to hand in memory."""
    return first, end


def _in_run(run: str) -> tuple[tuple[int, int], ...]:
    """Return where phrases start and end in a run of the classes that the pattern names."""
    found = []
    for match in PHRASE.finditer(run):
        first, end = match.span()
        end = _trimmed(run, first, end)
        if end > first:
            found.append(_edges(first, end))
    return tuple(found)


_IN_RUN = PerWord(_in_run)


def _trimmed(tags: str, first: int, end: int) -> int:
    """Return the end of a phrase without what is no head at its end: it is given back, down to the last noun, name or number."""
    while end > first and tags[end - 1] in _NO_HEADS:
        if tags[end - 1] in "ae" and end - first > 1 and (tags[first] == "d" or tags[end - 2] == "S"):
            break  # "the wounded", "Israel's military"
        end -= 1
    return end
