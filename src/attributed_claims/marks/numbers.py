"""Bare numbers: digits with any grouping, number words of any length, magnitudes; no hedge, no unit.

A number's words are read from left to right by a small machine: a word of a kind that cannot stand behind
the one before it ends the number, so "two hundred and forty-three" is one number and "two 30-strong" two.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from attributed_claims.marks.contexts import context_words
from attributed_claims.marks.number_state import NumberState, whole
from attributed_claims.text.lexicon import read_data
from attributed_claims.text.per_word import PerWord
from attributed_claims.text.words import Sought

if TYPE_CHECKING:
    from attributed_claims.text.sentences import ReadText
    from attributed_claims.values import Number

__all__ = ["NUMBERS", "has_number", "number_at", "number_atoms", "number_words", "numbers_in", "sentence_end"]

_DIGITS = re.compile(
    r"""
      (?P<plain>   [1-9]\d{0,14} | 0 )              # 498
    | (?P<grouped> [1-9]\d{0,2}(?:,\d{3}){1,4} | [1-9]\d?(?:,\d{2}){1,4},\d{3} )(?P<cents>\.\d{1,6})?   # 3,700  1,20,000
    | (?P<dotted>  [1-9]\d{0,2}(?:\.\d{3}){2,4} )   # 1.200.000
    | (?P<decimal> (?:0|[1-9]\d{0,11})\.\d{1,6} )   # 1.5
    """,
    re.VERBOSE | re.ASCII,
)
_AMBIGUOUS = re.compile(r"[1-9]\d{0,2}\.\d{3}", re.ASCII)
"""1.500: fifteen hundred in much of Europe, one and a half elsewhere."""

_FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "½": 0.5, "¼": 0.25, "¾": 0.75}
_MAGNITUDES_JOINED = ("million-", "billion-", "thousand-", "hundred-")
_GROUP_SPACES = frozenset([" ", "\u00a0", "\u2009", "\u202f"])


@cache
def number_words() -> dict[str, tuple[str, int]]:
    """Return the kind and the value of each word that makes up numbers."""
    rows = (line.split("\t") for line in read_data("numbers.tsv"))
    return {word: (kind, int(value)) for kind, value, words in rows for word in words.split()}


_SMALL = frozenset(["unit", "teen", "ten"])
_HYPHENATED = frozenset([*_SMALL, "hundred", "magnitude", "dozen", "half"])


@cache
def _plain_atoms() -> dict[str, tuple[tuple[str, int], ...]]:
    return {word: (atom,) for word, atom in number_words().items() if atom[0] in _HYPHENATED}


def number_atoms(word: str) -> tuple[tuple[str, int], ...]:
    """Return the kinds and values that a lower-case token adds to a number: several for "twenty-three", none for "truce".

    >>> number_atoms("forty-three")
    (('ten', 40), ('unit', 3))
    >>> number_atoms("two-day")
    ()
    """
    known = _plain_atoms()
    found = known.get(word)
    if found is not None:
        return found
    if "-" not in word:
        return ()
    atoms = []
    for part in word.removesuffix("-strong").split("-"):
        if part in {"and", "a"}:
            atoms.append((part, 0))
        elif part in known:
            atoms += known[part]
        else:
            return ()
    return tuple(atoms)


NUMBERS = Sought(_plain_atoms, lambda word: word[0].isdigit() or number_atoms(word))
"""What may be or begin a number: digits and number words."""


def has_number(read: ReadText, first: int, end: int) -> bool:
    """Tell whether one of the tokens from ``first`` up to ``end`` may be or begin a number."""
    tokens = read.tokens_in(NUMBERS)
    at = bisect_left(tokens, first)
    return at < len(tokens) and tokens[at] < end


def numbers_in(read: ReadText, first: int, end: int) -> list[int]:
    """Return the tokens from ``first`` up to ``end`` that may be or begin a number."""
    tokens = read.tokens_in(NUMBERS)
    return tokens[bisect_left(tokens, first) : bisect_left(tokens, end)]


def sentence_end(read: ReadText, token: int) -> int:
    """Return the token after the sentence that ``token`` stands in (after the text, if in none)."""
    low, high = 0, len(read.sentences)
    while low < high:
        middle = (low + high) // 2
        if read.sentences[middle].end <= token:
            low = middle + 1
        else:
            high = middle
    if low < len(read.sentences) and read.sentences[low].first <= token:
        return read.sentences[low].end
    return len(read.words)


def number_at(read: ReadText, token: int, end: int | None = None) -> tuple[Number, int] | None:
    """Return the value of the longest bare number that starts at ``token``, and the token after it.

    Args:
        read: the text's tokens.
        token: the number of the token it must start at.
        end: the token it must end before; by default its sentence's end.

    Returns:
        None where no number starts there, or where it cannot be told which ("1.500").

    >>> from attributed_claims.text.sentences import read_text
    >>> number_at(read_text("two hundred and forty-three soldiers"), 0)
    (243, 4)
    >>> number_at(read_text("1.5 million people"), 0), number_at(read_text("half a dozen"), 0)
    ((1500000, 2), (6, 3))
    """
    if end is None:
        end = sentence_end(read, token)
    if not 0 <= token < end:
        return None
    word = read.lowers[token]
    if word[0].isdigit():
        return _digits_at(read, token, end)
    return _words_at(read, token, end) if _OPENS[word] else None


def digits_value(word: str) -> Number | None:
    """Return the value of a token of digits, or None if it is no number (an ordinal, a date, a list).

    >>> digits_value("3,700"), digits_value("2.5"), digits_value("52nd"), digits_value("007")
    (3700, 2.5, None, None)
    """
    found = _DIGITS.fullmatch(word)
    if found is None:
        return None
    if found["plain"]:
        return int(word)
    if found["grouped"]:
        value = word.replace(",", "")
        return whole(float(value)) if found["cents"] else int(value)
    if found["dotted"]:
        return int(word.replace(".", ""))
    return whole(float(word))


_DIGITS_ALONE = PerWord(lambda word: None if _AMBIGUOUS.fullmatch(word) else digits_value(word))
"""What a token of digits comes to where nothing behind it goes on."""


def _goes_on_digits(word: str) -> bool:
    """Tell whether a lower-case word may be part of the number whose digits stand before it."""
    kind = number_words().get(word.removesuffix("-strong"), ("", 0))[0]
    known = kind in {"mark", "magnitude", "hundred", "dozen"} or word in _FRACTIONS or word == "-"
    return known or word[0].isdigit() or word.startswith(_MAGNITUDES_JOINED)


_GOES_ON_DIGITS = PerWord(_goes_on_digits)


def _digits_at(read: ReadText, token: int, end: int) -> tuple[Number, int] | None:
    words, lowers, starts, ends, text = read.words, read.lowers, read.starts, read.ends, read.text
    at = token + 1
    if at == end or not _GOES_ON_DIGITS[lowers[at]]:
        alone = _DIGITS_ALONE[words[token]]
        return None if alone is None else (alone, at)
    value = digits_value(words[token])
    if value is None:
        return None
    if len(words[token]) <= 3:  # a group
        groups: list[str] = []
        while (
            at < end
            and len(groups) < 4  # trillions
            and len(words[at]) == 3  # a group
            and words[at].isdecimal()
            and words[at].isascii()
            and starts[at] == ends[at - 1] + 1
            and text[ends[at - 1]] in _GROUP_SPACES
        ):
            groups.append(words[at])
            at += 1
        if groups and value:
            return int(words[token] + "".join(groups)), at
        at = token + 1
    fraction = _FRACTIONS.get(text[starts[at] : ends[min(at + 2, end - 1)]], 0) if at + 2 < end and words[at + 1] == "/" else 0
    if fraction:
        return whole(value + fraction), at + 3  # "2 1/2 years"
    if at < end and words[at] in _FRACTIONS and starts[at] == ends[at - 1]:
        value = whole(value + _FRACTIONS[words[at]])  # "2½ million"
        at += 1
    scaled = False
    while at < end:
        word = lowers[at]
        step = 1
        if word == "-" and at + 1 < end and lowers[at + 1] in {"million", "billion", "trillion"} and starts[at] == ends[at - 1]:
            word, step = lowers[at + 1], 2
        kind, factor = number_words().get(word.removesuffix("-strong"), ("", 0))
        if word.startswith(_MAGNITUDES_JOINED) and not kind:
            return None  # "10 million-year-old"
        if kind == "mark":
            if starts[at] != ends[at - 1] and word in {"m", "k"}:
                break
            if word in {"m", "k"} and not _magnitude_letter(read, token, at, end):
                return None
        elif kind not in {"magnitude", "hundred", "dozen"}:
            break
        value = whole(value * factor)
        scaled = True
        at += step
        if kind == "dozen":
            break
    if not scaled and _AMBIGUOUS.fullmatch(words[token]):
        return None
    return value, at


def _magnitude_letter(read: ReadText, token: int, at: int, end: int) -> bool:
    """Tell whether the letter at ``at`` means a million or a thousand: "2.3m people", but not "100m hurdles"."""
    if token and read.tags[token - 1] == "$":
        return True
    behind = read.lowers[at + 1] if at + 1 < end else ""
    if behind == "-" or behind in context_words("metres"):
        return False
    return (at + 1 < end and read.tags[at + 1] in "nae") or "." in read.words[token]


_NEVER_FIRST = ("million", "billion", "trillion", "lakh", "crore")
"""How number words start that begin none: "thousand people" is said, "million people" is not."""


def _opens_number(word: str) -> bool:
    """Tell whether a number may start at a lower-case word: an article, "half" or a number word."""
    half = number_words().get(word, ("", 0))[0] == "half" or word.startswith("half-")
    return word in {"a", "an"} or half or bool(number_atoms(word))


def _word_alone(word: str) -> Number | None:
    """Return what a word comes to that is a number by itself, or None where what is behind it decides."""
    if word in {"a", "an"} or word.startswith(("half", *_NEVER_FIRST)):
        return None
    state, atoms = NumberState(), number_atoms(word)
    return state.value if atoms and state.add_all(atoms) else None


_OPENS = PerWord(_opens_number)
_WORD_ALONE = PerWord(_word_alone)
_GOES_ON_WORDS = PerWord(lambda word: word in {"and", ",", "quarters"} or bool(number_atoms(word)))
"""Whether a lower-case word may be part of the number whose words stand before it."""


def _words_at(read: ReadText, token: int, end: int) -> tuple[Number, int] | None:
    lowers = read.lowers
    first = lowers[token]
    if token + 1 == end or not _GOES_ON_WORDS[lowers[token + 1]]:
        alone = _WORD_ALONE[first]
        if alone is not None:
            return alone, token + 1
    kind, value = number_words().get(first, ("", 0))
    if first in {"a", "an"}:
        behind = lowers[token + 1] if token + 1 < end else ""
        kind, value = number_words().get(behind, ("", 0))
        if kind == "group":
            return _group_at(read, token + 2, end, value)
        if behind == "quarter" and lowers[token + 2 : token + 5] == ["of", "a", "million"] and token + 4 < end:
            return 250_000, token + 5
        atoms = number_atoms(behind)
        if not atoms or atoms[0][0] not in {"hundred", "magnitude", "dozen", "half"}:
            return None
        if atoms[0][0] == "half":
            return _half_at(read, token + 1, end)
        found = _run(read, token + 1, end)
        return found if found is not None and found[0] else None
    if kind == "half" or first.startswith("half-"):
        return _half_at(read, token, end)
    if first == "three" and lowers[token + 1 : token + 5] == ["quarters", "of", "a", "million"] and token + 4 < end:
        return 750_000, token + 5
    if first.startswith(_NEVER_FIRST):
        return None
    return _run(read, token, end)


def _group_at(read: ReadText, at: int, end: int, value: int) -> tuple[Number, int] | None:
    """Return what "a couple" (read up to ``at``) and the words behind it make, or None where it is a couple."""
    behind = read.lowers[at] if at < end else ""
    skip = 1 if behind == "of" else 0
    kind, factor = number_words().get(read.lowers[at + skip], ("", 0)) if at + skip < end else ("", 0)
    if kind in {"hundred", "magnitude", "dozen"}:
        return value * factor, at + skip + 1
    if skip or at >= end or behind == "more" or (read.tags[at] == "n" and behind.endswith("s")):
        return value, at
    return None


def _half_at(read: ReadText, token: int, end: int) -> tuple[Number, int] | None:
    """Return the value of "half a million", "half-dozen"; half of anything else is no number."""
    atoms = list(number_atoms(read.lowers[token]))
    at = token + 1
    while at < end and at < token + 4 and len(atoms) < 4:  # half a hundred thousand
        word = read.lowers[at]
        more = (("a", 0),) if word in {"a", "an"} else number_atoms(word)
        if not more or more[0][0] not in {"a", "hundred", "magnitude", "dozen"}:
            break
        atoms += more
        at += 1
    factor = 1
    for kind, value in atoms[1:]:
        if kind in _SMALL or kind in {"half", "and"}:
            return None
        factor *= value or 1
    if factor == 1:
        return None
    return whole(factor / 2), at


def _run(read: ReadText, token: int, end: int) -> tuple[Number, int] | None:
    """Run the machine over the number words from ``token`` on."""
    lowers = read.lowers
    state = NumberState()
    at = token
    while at < end:
        word = lowers[at]
        if word == "and":
            if at + 2 < end and lowers[at + 1] == "a" and lowers[at + 2] == "half" and state.add_half():
                at += 3
                continue
            behind = number_atoms(lowers[at + 1]) if at + 1 < end else ()
            if state.last not in {"hundred", "magnitude"} or not behind or behind[0][0] not in _SMALL or not behind[0][1]:
                break
            before = state.copy()
            if not state.add_all(behind) or (at + 2 < end and number_atoms(lowers[at + 2])[:1] == (("hundred", 100),)):
                state = before
                break
            at += 2
            continue
        if word == "," and state.last == "magnitude" and at + 2 < end:
            behind = number_atoms(lowers[at + 1])
            if not behind or behind[0][0] not in _SMALL or number_atoms(lowers[at + 2])[:1] != (("hundred", 100),):
                break
            at += 1
            continue
        atoms = number_atoms(word)
        if not atoms:
            break
        before = state.copy()
        if not state.add_all(atoms):
            state = before
            break
        at += 1
    return None if at == token else (state.value, at)
