"""Plain noun phrases: those whose class letters alone tell where they end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attributed_claims.claims.counted.misread import MISREAD, MORE

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from attributed_claims.text.sentences import ReadText

__all__ = ["CAPITALISED_STOPS", "plain_end"]

CAPITALISED_STOPS = frozenset(["in", "at", "by", "on", "after", "as", "when", "near", "during", "of", "from", "and", "to"])
"""Small words that a headline in capitals passes off as names."""

_PLAIN = re.compile(r"[ds]?+a*+(?:p++n*+|n++)(?![ap0So])")
"""A noun phrase, over class letters, that is as long as it looks: nothing behind it may go on with it."""
_TELLING = MISREAD | MORE | CAPITALISED_STOPS | {"following"}
"""Words that may end a noun phrase though their class does not say so."""


def plain_end(read: ReadText, token: int, end: int, stops: AbstractSet[int]) -> int:
    """Return the token after the chunk of a plain noun phrase, or 0 where more than classes decides how far it goes.

    Args:
        read: the text.
        token: the phrase's first token.
        end: the token after the sentence.
        stops: the tokens at which it would end all the same, those of times and figures.
    """
    match = _PLAIN.match(read.tags, token, end)
    if match is None or read.lowers[token - 1] in MORE:
        return 0
    stop = match.end()
    return stop if _TELLING.isdisjoint(read.lowers[token:stop]) and stops.isdisjoint(range(token, stop)) else 0
