"""The word lists of this stage, read from the package's data files once, on first use."""

from __future__ import annotations

from functools import cache
from pkgutil import get_data

__all__ = ["abbreviations", "read_data", "sentence_starters", "titles_before_names", "word_list"]


def read_data(name: str) -> list[str]:
    """Return the lines of the data file ``name`` without blank lines and comments.

    >>> read_data("abbreviations.txt")[0].split()[:2]
    ['!Mr', '!Mrs']
    """
    # importlib.resources would take a tenth of the time that this package takes to import.
    data = get_data("attributed_claims", f"data/{name}")
    if data is None:
        raise FileNotFoundError(name)
    return [line for line in data.decode().splitlines() if line and not line.startswith("#")]


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the words of the data file ``name``, which holds nothing else.

    >>> "denied" in word_list("falsehoods.txt"), "hoax" in word_list("falsehoods.txt")
    (False, True)
    """
    return frozenset(word for line in read_data(name) for word in line.split())


@cache
def abbreviations() -> frozenset[str]:
    """Return the abbreviations that keep their full stop, without it."""
    return frozenset(word.lstrip("!") for line in read_data("abbreviations.txt") for word in line.split())


@cache
def titles_before_names() -> frozenset[str]:
    """Return the abbreviations that hardly ever end a sentence, with their full stop."""
    return frozenset(word[1:] + "." for line in read_data("abbreviations.txt") for word in line.split() if word[0] == "!")


@cache
def sentence_starters() -> frozenset[str]:
    """Return the capitalised words that open a sentence behind an abbreviation's full stop."""
    return frozenset(word.capitalize() for line in read_data("starters.txt") for word in line.split())
