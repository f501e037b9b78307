"""Where names stand: the runs of proper nouns of a text, with the particles and "of" that belong to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attributed_claims.marks.name_words import particles, word_codes
from attributed_claims.text.words import Sought

if TYPE_CHECKING:
    from attributed_claims.marks.phrases import Phrases
    from attributed_claims.text.sentences import ReadText

__all__ = ["name_runs"]

_LONGEST_NAME = 14
_RUN = re.compile("pp*")  # a literal first is found several times as fast
_MAY_BELONG = frozenset("anegi")
"""The classes of what may belong to the name behind it: adjectives, nouns, participles, and the "of" of an office."""
_FAR = 2
"""How many tokens before a name another can stand that it is joined to."""
_ARTICLES = ("al-", "el-", "as-", "ul-")
"""What a surname may start with in lower case ("Bashar al-Assad")."""
_ARTICLED = Sought(tuple, lambda word: word.startswith(_ARTICLES))
_LINKS = particles() | {"of", "for", "and", "&"}
"""The words that may join a name to the one before it."""
_DAYS = frozenset("Yesterday Today Tomorrow Tonight Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


def name_runs(read: ReadText, phrases: Phrases) -> tuple[list[int], list[int]]:
    """Return the first tokens of the runs of proper nouns and the tokens behind their last, in text order, particles and "of" taken in."""
    words, tags, at, codes = read.words, read.tags, phrases.at, word_codes()
    within = particles()
    articled = set(read.tokens_in(_ARTICLED))
    firsts: list[int] = []
    ends: list[int] = []
    before_first, before = 0, -_FAR - 1
    for match in _RUN.finditer(tags):
        first, end = match.span()
        single = end - first == 1
        if (
            (single or at[first] == at[end - 1])
            and (not first or tags[first - 1] not in _MAY_BELONG or ((word := words[first - 1]) != "of" and not word[0].isupper()))
            and (first - before > _FAR or words[before] not in _LINKS)
            and end not in articled
        ):
            # Most names: nothing around them can belong to them.
            if not single:
                if words[first] in _DAYS:
                    first += 1
                if end - first > _LONGEST_NAME:
                    first = end - _LONGEST_NAME
            firsts.append(first)
            ends.append(end)
            before_first, before = first, end
            continue
        while at[first] != at[end - 1]:
            # A run over a sentence's end, or two phrases side by side: its first phrase alone.
            stop = phrases.ends[at[first]] if at[first] >= 0 else first + 1
            if stop >= end:
                break
            firsts.append(first)
            ends.append(stop)
            first = stop
        number = at[first]
        if end in articled and at[end] in (number, -1) and words[end].startswith(_ARTICLES):
            end += 1
        while (
            first > before
            and first
            and number >= 0
            and at[first - 1] == number
            and tags[first - 1] in "aneg"
            and words[first - 1][0].isupper()
            and (first - 1 > phrases.firsts[number] or codes.get(words[first - 1], "m") != "m" or codes.get(words[first], "p") in "OM")
        ):
            first -= 1
        if (
            first > 1
            and first - before > 2
            and words[first - 1] == "of"
            and tags[first - 2] == "n"
            and words[first - 2][0].isupper()
            and codes.get(words[first - 2], "p") in "OMT"
        ):
            first -= 2  # "Secretary of State" at a sentence's start, where the capital alone makes no name
        if end - first > 1 and words[first] in _DAYS:
            first += 1
        gap = first - before
        if gap > _FAR:
            joined = False
        elif ends and gap == 1:
            link = words[before]
            joined = (
                (link in within and at[before] == number)
                or link == "&"
                or (link in ("of", "for") and codes.get(words[before - 1], "p") in "OMT")
                or (link == "of" and "for" in words[before_first:before])  # Office for the Coordination of Humanitarian Affairs
            )
            joined = joined or (
                link == "and"
                and ("of" in words[before_first:before] or words[before_first] in ("House", "Senate"))
                and codes.get(words[end - 1]) in ("O", "M")
            )
        else:
            joined = (
                bool(ends)
                and gap == 2
                and (
                    (words[before] in ("of", "for") and words[before + 1] == "the" and codes.get(words[before - 1]) == "O")
                    or (words[before] in within and words[before + 1] in within)
                )
            )
        if joined and end - before_first <= _LONGEST_NAME:
            firsts[-1] = before_first
            before = ends[-1] = end
            continue
        if end - first > _LONGEST_NAME:
            first = end - _LONGEST_NAME
        firsts.append(first)
        ends.append(end)
        before_first, before = first, end
    return firsts, ends
