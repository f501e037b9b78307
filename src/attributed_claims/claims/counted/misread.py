"""Words whose class their neighbours belie: verbs that pass for nouns, and nouns that pass for adjectives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.claims.counted.nouns import noun_kinds
from attributed_claims.claims.words import listed

if TYPE_CHECKING:
    from collections.abc import Container

    from attributed_claims.text.sentences import ReadText

__all__ = ["MISREAD", "MORE", "ends_phrase", "is_nominal", "is_noun", "is_verb"]

MISREAD = frozenset(["shot", "cost"])
"""Verbs that the words before them pass off as nouns."""

_NOMINAL = frozenset("aegx")
_VERBAL = frozenset("bmvxz")
"""Classes of the words that open a finite verb."""
_NOUNISH = frozenset(["n", "p", "a", "e", "k", "0", ":", "q"])
MORE = frozenset(["more", "others"])
"""What hardly any noun phrase goes on behind."""


def is_verb(read: ReadText, token: int, figures: Container[int]) -> bool:
    """Tell whether a noun by its looks is the verb of "the suspect shot dead three", "the gunman shot two", "it cost 12 lives".

    Args:
        read: the text.
        token: one of :data:`MISREAD`, neither the first nor the last token of its sentence.
        figures: the tokens at which a figure starts.
    """
    if read.lowers[token] == "cost":
        return token + 1 in figures and "lives" in read.lowers[token + 2 : token + 8]
    followed = token + 1 in figures and "person" in noun_kinds(read.lowers[token - 1])
    return followed or read.lowers[token + 1] == "dead"


def is_noun(read: ReadText, token: int, *, opens: bool) -> bool:
    """Tell whether an adjective by its looks is a noun: "one Israeli", "a constable", "two gunmen dead".

    Args:
        read: the text.
        token: the word.
        opens: whether it opens its sentence, so that its capital says nothing.
    """
    word = read.lowers[token]
    if word.endswith("men"):
        return True
    follows, then = read.tags[token + 1 : token + 2], read.tags[token + 2 : token + 3]
    if follows in _NOUNISH and not (follows == "e" and then not in {"n", "p"} and word in listed("noun_too")):
        return False
    return (not opens and read.words[token][0].isupper()) or word.endswith("ers") or word in listed("noun_too")


def ends_phrase(read: ReadText, token: int) -> bool:
    """Tell whether a word is no part of the noun phrase before it: "two more suffered burns", "one is dead following a crash"."""
    if read.lowers[token] == "following":
        return read.tags[token + 1 : token + 2] in {"d", "s", "p"}
    return read.lowers[token - 1] in MORE and read.lowers[token].endswith("ed")


def is_nominal(read: ReadText, token: int) -> bool:
    """Tell whether an adjective or participle stands for people behind a number: "two of the 53 wounded were freed"."""
    return read.tags[token : token + 1] in _NOMINAL and read.tags[token + 1 : token + 2] in _VERBAL
