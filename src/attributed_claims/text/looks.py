"""What a token looks like, as one letter, so that sentences are found by patterns over a string.

=====  =======================================================
 C     capitalised word that counts in a headline
 c     small word that counts in a headline
 n     any other word or number: short, or of digits
 D     like C, with a full stop that may end a sentence
 d     like c, with such a stop
 e     like n, with such a stop
 .     final mark
 f     other mark that ends in a stop (".....")
 o     mark behind which a quotation or a clause may open
 M     combining mark or joiner, which stands alone only where there is no letter before it
 y     any other mark
=====  =======================================================
"""

from __future__ import annotations

import unicodedata

from attributed_claims.text.lexicon import titles_before_names

__all__ = ["look_of"]

_ENDS = frozenset([".", "!", "?", "…", "..", "...", "....", "?!"])
_OPENERS = frozenset(['"', "“", "``", "‘", ":"])
_JOINERS = frozenset(["\u200c", "\u200d"])
_SMALL_WORD = 3
"""The length up to which headlines leave words small."""
_STOPPED = {"C": "D", "c": "d", "n": "e", "y": "f"}


def look_of(word: str) -> str:
    """Return the letter of one token.

    >>> "".join(map(look_of, "Gen. Ruiz left at 5 p.m. .".split()))
    'CCcnnd.'
    """
    head = word[0]
    if head.isalpha():
        look = ("C" if head.isupper() else "c") if len(word) > _SMALL_WORD else "n"
    elif word in _ENDS:
        return "."
    elif word in _OPENERS:
        return "o"
    elif head in _JOINERS or unicodedata.category(head)[0] == "M":
        return "M"
    else:
        look = "n" if head.isalnum() else "y"
    return _STOPPED[look] if word[-1] == "." and word not in titles_before_names() else look
