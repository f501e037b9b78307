"""Who "he" and "she" are: the person a singular pronoun goes back to, or nobody where two could be meant.

The text is walked once. In a pronoun's own sentence, then in up to three sentences before it, the people
of fitting gender are gathered: a single one is meant; of several the one who is the subject, or who is quoted there.
People without a name ("a spokesman") count as well, so that a pronoun for them finds no wrong name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from attributed_claims.marks.name_words import role_genders

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
_OWNER = re.compile("nS")  # the president's
_PRONOUN = re.compile("[os]")
_GENDERS: dict[str, Gender] = {"he": "male", "she": "female", "him": "male", "his": "male", "her": "female"}
_CLOSED_APPOSITION = re.compile(r"[,(:][^.,oxz]{1,25}[,):]r?[xzbm]")
_SUBJECT = re.compile(r"r?[xzbmv]|[,:(]w")
_NO_NAMES = {
    "man": "male",
    "boy": "male",
    "guy": "male",
    "woman": "female",
    "girl": "female",
    "lady": "female",
    "person": None,
    "official": None,
}


class _Person(NamedTuple):
    """A mention of a person: its token, the row of its name, and how it stands in its sentence."""

    token: int
    row: int
    gender: Gender | None
    subject: bool
    quoted: bool
    source: bool


@cache
def _person_nouns() -> dict[str, tuple[Gender | None]]:
    """Return the common nouns for one person, each with its gender in a tuple (so that no entry is false)."""
    return {word: (gender,) for word, gender in {**role_genders(), **_NO_NAMES}.items()}  # type: ignore[misc]


def _subject(tags: str, first: int, end: int) -> bool:
    """Tell whether a mention is the subject of a verb, or stands behind it as in "said Ruiz."."""
    if tags[end : end + 2] == "kp":
        return True  # "Ruiz and Okoro met": both are
    if _SUBJECT.match(tags, end) or _CLOSED_APPOSITION.match(tags, end, end + 30):
        return True
    while first > 1 and tags[first - 1] == "p":
        first -= 1  # "said Mr. Ruiz"
    return first > 1 and tags[first - 1] in "xz" and tags[first - 2] in "q," and tags[end : end + 1] in (".", ",")


def _people(marks: Marks, names: Names, sources: Collection[int]) -> list[_Person]:
    """Return the mentions of single people in text order; pronouns still without a row."""
    read, phrases = marks.read, marks.phrases
    tags, lowers = read.tags, read.lowers
    quotes = [(quote.first, quote.end) for quote in marks.quotes if quote.outer]
    starts = [first for first, _ in quotes]

    def quoted(token: int) -> bool:
        at = bisect_right(starts, token) - 1
        return at >= 0 and token < quotes[at][1]

    found = []
    taken = set()
    for first, end, row in zip(names.firsts, names.ends, names.of, strict=True):
        taken.add(end)
        if row >= 0 and names.kinds[row] not in ("person", None):
            continue
        if row < 0 and read.words[end - 1] not in names.surnames:
            continue  # a word of no known person
        gender = names.genders[row] if row >= 0 else None
        found.append(
            _Person(
                first,
                row if row >= 0 and names.kinds[row] else _UNKNOWN,
                gender,
                _subject(tags, first, end),
                quoted(first),
                first in sources,
            )
        )
    nouns = _person_nouns()
    for token in [end - 1 for end in phrases.ends if lowers[end - 1] in nouns]:
        if read.words[token][0].isupper():
            continue
        first = phrases.firsts[phrases.at[token]]
        if tags[first] not in "ds" or (first > 1 and tags[first - 1] == "," and first - 1 in taken):
            continue
        found.append(_Person(token, _UNKNOWN, nouns[lowers[token]][0], _subject(tags, first, token + 1), quoted(token), first in sources))
    for match in _OWNER.finditer(tags):
        token = match.start()
        if lowers[token] in nouns:
            found.append(_Person(token, _UNKNOWN, nouns[lowers[token]][0], subject=False, quoted=quoted(token), source=False))
    for match in _PRONOUN.finditer(tags):
        token = match.start()
        if lowers[token] in ("he", "she") or (token in sources and lowers[token] in _GENDERS):
            found.append(_Person(token, _UNKNOWN, _GENDERS[lowers[token]], True, quoted(token), token in sources))
    found.sort()
    return found


def find_antecedents(marks: Marks, names: Names, sources: Collection[int], trailing: Collection[int] = ()) -> dict[int, int]:
    """Return the row of the person each "he" and "she" means, by its token; those that could mean several are left out.

    Args:
        marks: the marks of the text.
        names: its names.
        sources: the first tokens of the attributions' sources: who is quoted is who the text is about.
        trailing: the sources that stand behind their content ("…, he said"): whoever the content names is not meant.
    """
    read = marks.read
    means: dict[int, int] = {}
    sentences = read.sentences
    ends = [sentence.end for sentence in sentences]
    here: list[_Person] = []
    before: list[list[_Person]] = []
    number = 0
    for person in _people(marks, names, sources):
        at = bisect_right(ends, person.token)
        if at != number:
            before = [here, *before] if at == number + 1 else [[] for _ in range(min(at - number - 1, _REACH))] + [here, *before]
            before = before[:_REACH]
            here, number = [], at
        if read.lowers[person.token] in _GENDERS:
            row = _antecedent(person, [] if person.token in trailing else here, before)
            if row >= 0:
                means[person.token] = row
                here.append(person._replace(row=row))
                continue
        here.append(person)
    return means


def _antecedent(pronoun: _Person, here: list[_Person], before: list[list[_Person]]) -> int:
    """Return the row a pronoun means, or -1."""
    for people in (here, *before):
        fitting = [
            person
            for person in people[:_MOST_HERE]
            if person.quoted == pronoun.quoted and (person.gender is None or person.gender == pronoun.gender)
        ]
        if not fitting:
            continue
        for chosen in (fitting, [person for person in fitting if person.source], [person for person in fitting if person.subject]):
            rows = {person.row for person in chosen}
            if len(rows) == 1:
                return rows.pop()
        return _UNKNOWN
    return _UNKNOWN
