"""Who "he" and "she" are: the person a singular pronoun goes back to, or nobody where two could be meant.

The text is walked once. In a pronoun's own sentence, then in up to three sentences before it, the people
of fitting gender are gathered: a single one is meant; of several the one who is the subject, or who is quoted there.
People without a name ("a spokesman") count as well, so that a pronoun for them finds no wrong name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import pairwise
from operator import itemgetter, sub
from typing import TYPE_CHECKING

from attributed_claims.marks.name_words import role_genders
from attributed_claims.text.words import Sought

if TYPE_CHECKING:
    from collections.abc import Collection

    from attributed_claims.marks.marks import Marks
    from attributed_claims.marks.name_words import Gender
    from attributed_claims.marks.names import Names

__all__ = ["find_antecedents"]

_REACH = 3
"""How many sentences before its own a pronoun may go back."""
_MOST_HERE = 12
"""The most people of one sentence that are weighed: in a list of twenty names nobody stands out."""

_UNKNOWN = -1
_NO_END = -1
"""The end of a pronoun, which is a subject whatever stands behind it."""
_SUBJECT_PRONOUNS = frozenset(["he", "she"])
_GENDERS: dict[str, Gender] = {"he": "male", "she": "female", "him": "male", "his": "male", "her": "female"}
_CLOSED_APPOSITION = re.compile(r"[,(:][^.,oxz]{1,25}[,):]r?[xzbm]")
_SUBJECT = re.compile(r"r?[xzbmv]|[,:(]w")
_NO_NAMES: dict[str, Gender | None] = {
    "man": "male",
    "boy": "male",
    "guy": "male",
    "woman": "female",
    "girl": "female",
    "lady": "female",
    "person": None,
    "official": None,
}


_Person = tuple[int, int, "Gender | None", int, int, bool, int]
"""Who is mentioned: the token, the row of the name, the gender, the tokens of its phrase, whether it is a source, and 1 if quoted.

A plain tuple, taken apart where it is read: it is made in a third of the time.
"""
_TOKEN_OF, _SENTENCE_END = itemgetter(0), itemgetter(1)


@cache
def _person_nouns() -> dict[str, Gender | None]:
    """Return the common nouns for one person, each with its gender."""
    return {**role_genders(), **_NO_NAMES}


_NOUNS = Sought(_person_nouns)
_PRONOUNS = Sought(lambda: _GENDERS)


def _subject(tags: str, first: int, end: int) -> bool:
    """Tell whether a mention is the subject of a verb, or stands behind it as in "said Ruiz."."""
    if tags[end : end + 2] == "kp":
        return True  # "Ruiz and Okoro met": both are
    if _SUBJECT.match(tags, end) or _CLOSED_APPOSITION.match(tags, end, end + 30):
        return True
    while first > 1 and tags[first - 1] == "p":
        first -= 1  # "said Mr. Ruiz"
    return first > 1 and tags[first - 1] in "xz" and tags[first - 2] in "q," and tags[end : end + 1] in (".", ",")


def _quoted(marks: Marks) -> bytearray:
    """Return for each token whether it stands in a quotation: 1 or 0."""
    quoted = bytearray(len(marks.read.words))
    for first, end, _, _, outer in marks.quotes:
        if outer:
            quoted[first:end] = b"\1" * (end - first)
    return quoted


def _named(marks: Marks, names: Names, sources: Collection[int], quoted: bytearray, last: int) -> list[_Person]:
    """Return the mentions of people by their names, up to the token ``last``."""
    words, kinds, genders, surnames = marks.read.words, names.kinds, names.genders, names.surnames
    people: list[_Person] = []
    for first, end, row in zip(names.firsts[: bisect_left(names.firsts, last)], names.ends, names.of, strict=False):
        if row >= 0:
            kind = kinds[row]
            if kind == "person":
                people.append((first, row, genders[row], first, end, first in sources, quoted[first]))
            elif kind is None:
                people.append((first, _UNKNOWN, genders[row], first, end, first in sources, quoted[first]))
        elif words[end - 1] in surnames:  # else a word of no known person
            people.append((first, _UNKNOWN, None, first, end, first in sources, quoted[first]))
    return people


def _unnamed(marks: Marks, names: Names, sources: Collection[int], quoted: bytearray, last: int) -> list[_Person]:
    """Return whom common nouns stand for, up to the token ``last``."""
    read, phrases, genders = marks.read, marks.phrases, _person_nouns()
    tags = read.tags
    people: list[_Person] = []
    for token in read.tokens_in(_NOUNS):
        if token >= last:
            break
        number, gender = phrases.at[token], genders[read.lowers[token]]
        if number >= 0 and phrases.ends[number] == token + 1 and not read.words[token][0].isupper():
            first = phrases.firsts[number]
            if tags[first] in "ds" and not (first > 1 and tags[first - 1] == "," and names.mention_ending(first - 1)):
                people.append((token, _UNKNOWN, gender, first, token + 1, first in sources, quoted[token]))
        if tags[token] == "n" and tags[token + 1 : token + 2] == "S":  # the president's
            people.append((token, _UNKNOWN, gender, token, token + 1, False, quoted[token]))
    return people


def find_antecedents(
    marks: Marks, names: Names, sources: Collection[int], trailing: Collection[int], asked: Collection[int]
) -> dict[int, int]:
    """Return the row of the person each "he" and "she" means, by its token; those that could mean several are left out.

    Args:
        marks: the marks of the text.
        names: its names.
        sources: the first tokens of the attributions' sources: who is quoted is who the text is about.
        trailing: the sources that stand behind their content ("…, he said"): whoever the content names is not meant.
        asked: the tokens of the pronouns that are asked for; those behind the last of them are not looked at.
    """
    tags, lowers = marks.read.tags, marks.read.lowers
    last = max(asked, default=-1)
    pronouns = [
        token
        for token in marks.read.tokens_in(_PRONOUNS)
        if token <= last and tags[token] in "os" and (lowers[token] in _SUBJECT_PRONOUNS or token in sources)
    ]
    quoted = _quoted(marks)
    people = _named(marks, names, sources, quoted, last)
    people += _unnamed(marks, names, sources, quoted, last)
    people += [(token, _UNKNOWN, _GENDERS[lowers[token]], token, _NO_END, token in sources, quoted[token]) for token in pronouns]
    people.sort(key=_TOKEN_OF)
    ends = list(map(_SENTENCE_END, marks.read.sentences))
    before = _counted(people, ends)
    if max(map(sub, before[1:], before), default=0) > _MOST_HERE:
        people = [one for first, end in pairwise(before) for one in people[first : min(end, first + _MOST_HERE)]]
        before = _counted(people, ends)
    means: dict[int, int] = {}
    own = here = 0
    for token in pronouns:
        while ends[own] <= token:
            own += 1
        while here < len(people) and people[here][0] < token:
            here += 1
        # Nobody in its own sentence can be meant where it stands behind what it says.
        at = before[own] if token in trailing else here
        farthest = before[own - _REACH] if own > _REACH else 0
        gender, within = _GENDERS[lowers[token]], quoted[token]
        fitting: list[_Person] = []
        number = own
        while at > farthest:
            at -= 1
            one = people[at]
            if one[6] == within and (one[2] == gender or one[2] is None):
                if not fitting:
                    while before[number] > at:
                        number -= 1
                    farthest = before[number]  # those of one sentence alone
                fitting.append(one)
        if fitting:
            row = _one_of(tags, fitting, means)
            if row >= 0:
                means[token] = row
    return means


def _counted(people: list[_Person], ends: list[int]) -> list[int]:
    """Return how many people are mentioned before each sentence, and before the end of the text."""
    before = [0]
    at = 0
    for end in ends:
        while at < len(people) and people[at][0] < end:
            at += 1
        before.append(at)
    return before


def _one_of(tags: str, fitting: list[_Person], means: dict[int, int]) -> int:
    """Return the row of the one who is meant among the fitting people of a sentence, or -1.

    Args:
        tags: the classes of the text.
        fitting: the people.
        means: the rows of the pronouns before.
    """
    if len(fitting) == 1:  # every other time
        token, row, _, _, _, _, _ = fitting[0]
        return means.get(token, row)
    rows: set[int] = set()
    sources: set[int] = set()
    for token, row, _, _, _, source, _ in fitting:
        meant = means.get(token, row)
        rows.add(meant)
        if source:
            sources.add(meant)
    if len(rows) > 1:
        rows = sources
    if len(rows) != 1:
        rows = {means.get(token, row) for token, row, _, first, end, _, _ in fitting if end == _NO_END or _subject(tags, first, end)}
    return rows.pop() if len(rows) == 1 else _UNKNOWN
