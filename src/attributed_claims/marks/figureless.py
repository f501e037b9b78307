"""Quantities that no figure states: the one of "a soldier" and "another man", the none of "nobody".

They are read where a claim asks for them: in every sentence they would be noise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.marks.contexts import context_words, unit_at
from attributed_claims.marks.marks import QuantityMark, quantity_mark
from attributed_claims.marks.numbers import number_at, sentence_end

if TYPE_CHECKING:
    from attributed_claims.text.sentences import ReadText

__all__ = ["article_quantity", "zero_quantity"]


def article_quantity(read: ReadText, token: int) -> QuantityMark | None:
    """Return the quantity 1 that "a soldier", "one of them", "another man" or "a fifth person" states.

    Args:
        read: the text's tokens.
        token: the article, "one" or "another"; nothing else gives a quantity.

    Returns:
        A mark over the article and an ordinal behind it; None where a number or a measure follows ("a dozen", "an hour").

    >>> from attributed_claims.text.sentences import read_text
    >>> read = read_text("A fifth person died an hour later.")
    >>> article_quantity(read, 0).quantity.text, article_quantity(read, 4)
    ('A fifth', None)
    """
    if not 0 <= token < len(read.words):
        return None
    word = read.lowers[token]
    if word not in {"a", "an", "one", "another"}:
        return None
    high = sentence_end(read, token)
    end = token + 1
    if end >= high:
        return None
    additive = word == "another"
    if word == "one":
        return quantity_mark(read, token, token, end, end, 1, 1, "exact")
    if word in {"a", "an"} and not _is_compound(read, end, high) and (number_at(read, token, high) or number_at(read, end, high)):
        return None
    if _is_ordinal(read.lowers[end]) and end + 1 < high and read.tags[end + 1] in "naep":
        end += 1
        additive = True
    elif read.lowers[end] == "single" and end + 1 < high:
        end += 1
    if read.tags[end] not in "naegpr0yv" or unit_at(read, end, high) or read.lowers[end] in context_words("behind article"):
        return None
    return quantity_mark(read, token, token, end, end, 1, 1, "exact", additive=additive)


def _is_compound(read: ReadText, token: int, high: int) -> bool:
    """Tell whether a hyphen joins a word to the number at ``token``, so that it describes: "a 25-year-old man"."""
    if token + 2 >= high or read.lowers[token + 1] not in {"-", "‐", "‑"} or not read.words[token + 2][0].isalpha():
        return False
    return read.starts[token + 1] == read.ends[token] and read.starts[token + 2] == read.ends[token + 1]


def _is_ordinal(word: str) -> bool:
    return word in context_words("ordinal") or (word[0].isdigit() and word.endswith(("st", "nd", "rd", "th")))


def zero_quantity(read: ReadText, token: int) -> QuantityMark | None:
    """Return the quantity 0 that the pronoun at ``token`` states: "no one", "nobody", "none", "no-one".

    >>> from attributed_claims.text.sentences import read_text
    >>> zero_quantity(read_text("No one was hurt."), 0).quantity.high
    0
    """
    if not 0 <= token < len(read.words):
        return None
    high = sentence_end(read, token)
    word = read.lowers[token]
    end = token + 1
    if word == "no" and end < high and read.lowers[end] == "one":
        end += 1
    elif word not in {"nobody", "none", "no-one"}:
        return None
    return quantity_mark(read, token, token, end, end, 0, 0, "exact")
