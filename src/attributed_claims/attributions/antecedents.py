"""Who "he" and "she" are: the person a singular pronoun goes back to, or nobody where two could be meant.

The text is walked once. In a pronoun's own sentence, then in up to three sentences before it, the people
of fitting gender are gathered: a single one is meant; of several the one who is the subject, or who is quoted there.
People without a name ("a spokesman") count as well, so that a pronoun for them finds no wrong name.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from attributed_claims.marks.name_words import role_genders
from attributed_claims.text.words import Sought

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

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


_NOUNS = Sought(lambda word: word in _person_nouns())
_PRONOUNS = Sought(_GENDERS.__contains__)


def _subject(tags: str, first: int, end: int) -> bool:
    """Tell whether a mention is the subject of a verb, or stands behind it as in "said Ruiz."."""
    if tags[end : end + 2] == "kp":
        return True  # "Ruiz and Okoro met": both are
    if _SUBJECT.match(tags, end) or _CLOSED_APPOSITION.match(tags, end, end + 30):
        return True
    while first > 1 and tags[first - 1] == "p":
        first -= 1  # "said Mr. Ruiz"
    return first > 1 and tags[first - 1] in "xz" and tags[first - 2] in "q," and tags[end : end + 1] in (".", ",")


class _People:
    """The mentions of single people in a text; a sentence is read when a pronoun first asks for it."""

    def __init__(self, marks: Marks, names: Names, sources: Collection[int], pronouns: Sequence[int]) -> None:
        self.marks = marks
        self.names = names
        self.sources = sources
        self.pronouns = pronouns
        self.ends = list(map(_SENTENCE_END, marks.read.sentences))
        self.nouns = marks.read.tokens_in(_NOUNS)
        self.quoted = bytearray(len(marks.read.words))
        """Whether each token stands in a quotation."""
        for quote in marks.quotes:
            if quote.outer:
                self.quoted[quote.first : quote.end] = b"\1" * (quote.end - quote.first)
        self.known: dict[int, list[_Person]] = {}

    def sentence(self, number: int) -> list[_Person]:
        """Return the people of a sentence in text order, the first few."""
        people = self.known.get(number)
        if people is None:
            low = self.ends[number - 1] if number else 0
            high = self.ends[number] if number < len(self.ends) else len(self.marks.read.words)
            people = self._named(low, high)
            named = len(people)
            at = bisect_left(self.nouns, low)
            if at < len(self.nouns) and self.nouns[at] < high:
                self._add_unnamed(people, at, high)
            at = bisect_left(self.pronouns, low)
            if at < len(self.pronouns) and self.pronouns[at] < high:
                self._add_pronouns(people, at, high)
            if 0 < named < len(people):
                people.sort(key=_TOKEN_OF)
            del people[_MOST_HERE:]
            self.known[number] = people
        return people

    def _named(self, low: int, high: int) -> list[_Person]:
        names, sources, quoted = self.names, self.sources, self.quoted
        at = bisect_left(names.firsts, low)
        stop = bisect_left(names.firsts, high, at)
        people: list[_Person] = []
        for first, end, row in zip(names.firsts[at:stop], names.ends[at:stop], names.of[at:stop], strict=True):
            if row >= 0:
                kind = names.kinds[row]
                if kind == "person":
                    people.append((first, row, names.genders[row], first, end, first in sources, quoted[first]))
                elif kind is None:
                    people.append((first, _UNKNOWN, names.genders[row], first, end, first in sources, quoted[first]))
            elif self.marks.read.words[end - 1] in names.surnames:  # else a word of no known person
                people.append((first, _UNKNOWN, None, first, end, first in sources, quoted[first]))
        return people

    def _add_unnamed(self, people: list[_Person], at: int, high: int) -> None:
        """Add who a common noun stands for, from the one numbered ``at`` on."""
        read, phrases, nouns, quoted, names = self.marks.read, self.marks.phrases, _person_nouns(), self.quoted, self.names
        tags = read.tags
        for token in self.nouns[at : bisect_left(self.nouns, high, at)]:
            number, gender = phrases.at[token], nouns[read.lowers[token]]
            if number >= 0 and phrases.ends[number] == token + 1 and not read.words[token][0].isupper():
                first = phrases.firsts[number]
                if tags[first] in "ds" and not (first > 1 and tags[first - 1] == "," and names.mention_ending(first - 1)):
                    people.append((token, _UNKNOWN, gender, first, token + 1, first in self.sources, quoted[token]))
            if tags[token] == "n" and tags[token + 1 : token + 2] == "S":  # the president's
                people.append((token, _UNKNOWN, gender, token, token + 1, False, quoted[token]))

    def _add_pronouns(self, people: list[_Person], at: int, high: int) -> None:
        """Add who the pronouns mean, from the one numbered ``at`` on."""
        pronouns, lowers, sources, quoted = self.pronouns, self.marks.read.lowers, self.sources, self.quoted
        people += [
            (token, _UNKNOWN, _GENDERS[lowers[token]], token, _NO_END, token in sources, quoted[token])
            for token in pronouns[at : bisect_left(pronouns, high, at)]
        ]


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
    people = _People(marks, names, sources, pronouns)
    means: dict[int, int] = {}
    own = 0
    for token in pronouns:
        own = bisect_right(people.ends, token, own)
        row = _antecedent(people, token, means, own, alone=token in trailing)
        if row >= 0:
            means[token] = row
    return means


def _antecedent(people: _People, token: int, means: dict[int, int], own: int, *, alone: bool) -> int:
    """Return the row a pronoun means, or -1.

    Args:
        people: the people of the text.
        token: the pronoun.
        means: the rows of the pronouns before it.
        own: the number of its own sentence.
        alone: whether nobody in its own sentence can be meant.
    """
    gender = _GENDERS[people.marks.read.lowers[token]]
    quoted = people.quoted[token]
    for number in range(own - alone, max(own - _REACH, 0) - 1, -1):
        fitting = [one for one in people.sentence(number) if one[6] == quoted and (one[2] == gender or one[2] is None) and one[0] < token]
        if not fitting:
            continue
        if len(fitting) == 1:  # nearly always
            return means.get(fitting[0][0], fitting[0][1])
        rows = {means.get(other, row) for other, row, _, _, _, _, _ in fitting}
        if len(rows) > 1:
            rows = {means.get(other, row) for other, row, _, _, _, source, _ in fitting if source}
        if len(rows) != 1:
            tags = people.marks.read.tags
            rows = {means.get(other, row) for other, row, _, first, end, _, _ in fitting if end == _NO_END or _subject(tags, first, end)}
        return rows.pop() if len(rows) == 1 else _UNKNOWN
    return _UNKNOWN
