"""Hedges: the words before and behind a number that say how far it holds.

A hedge binds the number it touches and no other: "at least five killed and 18 injured" leaves 18 exact.
Where hedges stack ("as many as about 50"), a bound outweighs an approximation.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attributed_claims.marks.contexts import PhraseTable, context_words, phrase_at
from attributed_claims.text.lexicon import read_data

if TYPE_CHECKING:
    from attributed_claims.text.sentences import ReadText

__all__ = ["hedges_apart", "hedges_before", "hedges_behind"]

_LONGEST_STACK = 4
_APART = 3
"""How many tokens may part a number from the hedge behind its noun ("40 armed men or more")."""


@cache
def _hedges(side: str, key: int) -> PhraseTable:
    """Return the hedges of one side as token tuples with their effect, longest first, by their first (0) or last (-1) word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in read_data("hedges.tsv"):
        where, effect, phrases = line.split("\t")
        if where == side:
            for phrase in phrases.split("|"):
                tokens = tuple(phrase.split())
                found.setdefault(tokens[key], []).append((tokens, effect))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


def hedges_before(read: ReadText, first: int, low: int) -> tuple[list[str], int]:
    """Return the effects of the hedges that end at token ``first``, innermost first, and the token they start at.

    Args:
        read: the text's tokens.
        first: the number's first token.
        low: the sentence's first token.
    """
    phrases = _hedges("before", -1)
    lowers = read.lowers
    effects: list[str] = []
    if first <= low or lowers[first - 1] not in phrases:
        return effects, first
    while first > low and len(effects) < _LONGEST_STACK:
        for tokens, effect in phrases.get(lowers[first - 1], ()):
            start = first - len(tokens)
            if start < low or (len(tokens) > 1 and tuple(lowers[start:first]) != tokens):
                continue
            if effect == "inner" and not effects:
                continue  # "well" and "just" belong to a hedge, not to a number
            break
        else:
            break
        if _is_something_else(read, tokens, start, low):
            break
        effects.append(effect)
        first = start
    return effects, first


def _is_something_else(read: ReadText, tokens: tuple[str, ...], start: int, low: int) -> bool:
    """Tell whether the words belong to what stands before them ("handed over 300 men", "the toll went up to 12")."""
    before = read.lowers[start - 1] if start > low else ""
    if tokens == ("over",):
        return before in context_words("handover")
    if tokens == ("up", "to"):
        return before in context_words("upward")
    return False


def hedges_behind(read: ReadText, at: int, end: int) -> tuple[str, int] | None:
    """Return the effect of the hedge that starts at token ``at``, right behind a number, and the token after it."""
    found = phrase_at(read, _hedges("behind", 0), at, end)
    if found is None:
        return None
    effect, stop = found
    behind = read.lowers[stop] if stop < end else ""
    word = read.lowers[at]
    if effect == "additive":
        # "50 more than in May" compares; "50 further south" does not count.
        compares = behind in {"than", "or"} or (word == "further" and read.tags[stop : stop + 1] != "n")
        return None if compares else found
    if word == "plus" and read.tags[stop : stop + 1] not in {"n", "a"}:
        return None  # "12 plus the driver"
    if word == "odd" and read.tags[stop : stop + 1] != "n":
        return None
    if word == "and" and behind and read.tags[stop] not in ".,:)kivzxb":
        return None
    return found


def hedges_apart(read: ReadText, at: int, end: int) -> tuple[str, int, int] | None:
    """Return the effect, first and end token of a hedge behind the number's noun ("40 people or more")."""
    lowers = read.lowers
    phrases = _hedges("apart", 0)
    for i in range(at, min(at + _APART, end)):
        if lowers[i] in phrases:
            if i == at and lowers[i] == "or":
                return None
            found = phrase_at(read, phrases, i, end)
            if found is None or (found[1] < end and read.tags[found[1]] not in ".,:)vxzbi"):
                return None  # "12 soldiers and at least 3 civilians" never gets here; "12 men, at least 3 armed" must not either
            return found[0], i, found[1]
        if read.tags[i] not in "nae":
            return None
    return None
