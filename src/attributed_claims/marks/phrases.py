"""Base noun phrases: runs of tokens that a determiner, adjectives, nouns and names make up.

A base noun phrase takes possessives along ("Russia's Defense Ministry") and nothing behind its head:
no "of" phrase, apposition or relative clause; the stages that want those look further right themselves.
The head is its last token.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

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
    firsts: list[int] = []
    ends: list[int] = []
    at = [-1] * len(tags)
    number = 0
    for sentence in read.sentences:
        for match in PHRASE.finditer(tags, sentence.first, sentence.end):
            first, end = match.span()
            if tags[end - 1] in _NO_HEADS:
                end = _trimmed(tags, first, end)
            if end - first == 1:  # every other phrase
                at[first] = number
            elif end > first:
                at[first:end] = [number] * (end - first)
            else:
                continue
            firsts.append(first)
            ends.append(end)
            number += 1
    return Phrases(firsts, ends, at)


def _trimmed(tags: str, first: int, end: int) -> int:
    """Return the end of a phrase without what is no head at its end: it is given back, down to the last noun, name or number."""
    while end > first and tags[end - 1] in _NO_HEADS:
        if tags[end - 1] in "ae" and end - first > 1 and (tags[first] == "d" or tags[end - 2] == "S"):
            break  # "the wounded", "Israel's military"
        end -= 1
    return end
