"""The people, bodies and places a text names: every mention of each, under its fullest name.

A name's mention is a run of proper nouns. Full names are gathered first; then a surname, a short form
or an acronym goes to the one name it fits, and to none where it fits two:
a text with two people called Ruiz does not tell who "Ruiz" is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import field, frozen

from attributed_claims.marks.name_runs import name_runs
from attributed_claims.marks.name_shapes import Shape, body_head, body_key, shapes_of
from attributed_claims.marks.name_words import body_nouns, body_words, given_form, role_genders, word_codes
from attributed_claims.marks.offices import office_head, roles_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.marks.name_shapes import NameKind
    from attributed_claims.marks.name_words import Gender
    from attributed_claims.marks.phrases import Phrases
    from attributed_claims.marks.roles import Role
    from attributed_claims.text.sentences import ReadText

__all__ = ["Names", "find_names", "surname_of"]

_SHORTEST_ACRONYM = 2
_MOST_RIVALS = 12
"""The most names sharing a surname or head noun among which a short form is looked for: more are rivals anyway."""

_PLACE_WORDS = frozenset(
    ["in", "from", "to", "at", "near", "of", "into", "across", "outside", "inside", "around", "through", "toward", "towards"]
)


@frozen(eq=False)
class Names:
    """The names of a text, as columns with a row each, and their mentions, as columns in text order.

    Args:
        words: the words of each name in its fullest form.
        kinds: what each names, or None where the text does not tell.
        genders: the gender of each person, as far as a title, office or given name tells.
        offices: the offices the text gives each, in text order.
        keys: what stays the same in other wordings of each, see :func:`body_key`.
        firsts: the first token of each mention, titles left out.
        ends: the token after the last of each.
        of: the row of the name each mention means, or -1 where it fits none or several.
        surnames: the rows of the people with a surname.
        givens: the rows of the people with a given name.
        heads: the rows of the bodies with a head noun, in lower case.
        by_key: the row of the body with a key.
        acronyms: the rows of the names with those initials.
        holders: the rows of the people with an office, by its head noun.
        companies: the rows of the companies by the first word of their names.
        called: the rows of the bodies that an apposition calls by a common noun ("…, a war monitor,"), by that noun.
        visited: the words that stand as places somewhere ("in Washington").
    """

    words: list[tuple[str, ...]] = field(factory=list)
    kinds: list[NameKind | None] = field(factory=list)
    genders: list[Gender | None] = field(factory=list)
    offices: list[list[Role]] = field(factory=list)
    keys: list[frozenset[str]] = field(factory=list)
    firsts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)
    of: list[int] = field(factory=list)
    surnames: dict[str, list[int]] = field(factory=dict)
    givens: dict[str, list[int]] = field(factory=dict)
    heads: dict[str, list[int]] = field(factory=dict)
    by_key: dict[frozenset[str], int] = field(factory=dict)
    acronyms: dict[str, list[int]] = field(factory=dict)
    holders: dict[str, list[int]] = field(factory=dict)
    companies: dict[str, list[int]] = field(factory=dict)
    called: dict[str, list[int]] = field(factory=dict)
    visited: set[str] = field(factory=set)

    def full(self, row: int) -> str:
        """Return the fullest name of a row, its words parted by blanks ("Russia's Defense Ministry" keeps its 's)."""
        return " ".join(self.words[row]).replace(" 's", "'s").replace(" ’s", "’s")

    def person(self, words: Sequence[str], gender: Gender | None = None) -> int:
        """Return the row of the one person these words can mean, or -1.

        Args:
            words: a surname, a given name or both, without titles.
            gender: what a title tells, or None.
        """
        rivals = self.surnames.get(surname_of(words))
        if rivals is None:
            rivals = self.givens.get(words[0], []) if len(words) == 1 else []
        if len(rivals) > _MOST_RIVALS:
            return -1
        if len(words) > 1:
            rivals = [row for row in rivals if _same_person(words, self.words[row]) or tuple(words) == self.words[row][-len(words) :]]
        if gender:
            rivals = [row for row in rivals if self.genders[row] in (gender, None)]
        return rivals[0] if len(rivals) == 1 else -1

    def body(self, words: Sequence[str]) -> int:
        """Return the row of the one body whose name these words shorten, or -1.

        Args:
            words: the words of a body's name, an acronym, or a short form ("the ministry").
        """
        key = body_key(words)
        if not key:
            return -1
        short = len(words) == 1
        if short:
            named = self.acronyms.get(words[0].replace(".", ""), ())
            if len(named) == 1:
                return named[0]
        found = self.by_key.get(key, -1)
        head = body_head(words)
        rivals = self.heads.get(head, ())
        called = self.called.get(head, ()) if short else ()
        if not (rivals or called) or len(rivals) > _MOST_RIVALS:
            return found
        wider = [row for row in rivals if key < self.keys[row]]
        wider += [row for row in called if row not in wider]
        return wider[0] if len(wider) == 1 else found

    def mention_in(self, first: int, end: int) -> int:
        """Return the number of the first mention that lies between two tokens, or -1."""
        at = bisect_left(self.firsts, first)
        return at if at < len(self.firsts) and self.ends[at] <= end else -1

    def add(self, words: tuple[str, ...], kind: NameKind | None, gender: Gender | None) -> int:
        """Add a name, or widen the one it is another form of, and return its row."""
        if kind == "person":
            return self._add_person(words, gender)
        key = body_key(words)
        row = self.by_key.get(key, -1)
        if row >= 0:
            if (
                "'s" not in words
                and "’s" not in words
                and ("'s" in self.words[row] or "’s" in self.words[row] or len(words) > len(self.words[row]))
            ):
                self.words[row] = words
            return row
        row = self.by_key[key] = self._append(words, kind, gender, key)
        several = len(words) > 1
        if kind == "organization":
            self.heads.setdefault(body_head(words), []).append(row)
            if several and word_codes().get(words[-1]) == "C":
                self.companies.setdefault(words[0], []).append(row)
        if several:
            self.acronyms.setdefault("".join([word[0] for word in words if word[0].isupper()]), []).append(row)
        return row

    def _append(self, words: tuple[str, ...], kind: NameKind | None, gender: Gender | None, key: frozenset[str]) -> int:
        self.words.append(words)
        self.kinds.append(kind)
        self.genders.append(gender)
        self.offices.append([])
        self.keys.append(key)
        return len(self.words) - 1

    def _add_person(self, words: tuple[str, ...], gender: Gender | None) -> int:
        surname = surname_of(words)
        namesakes = self.surnames.setdefault(surname, [])
        if len(namesakes) <= _MOST_RIVALS:
            for row in namesakes:
                if self.genders[row] and gender and self.genders[row] != gender:
                    continue
                if words == self.words[row] or _same_person(words, self.words[row]):
                    if len(words) > len(self.words[row]):
                        self.words[row] = words
                    self.genders[row] = self.genders[row] or gender
                    return row
        row = self._append(words, "person", gender, frozenset())
        namesakes.append(row)
        if len(words) > 1:
            self.givens.setdefault(words[0], []).append(row)
        return row


_Late = tuple[int, int, int, tuple[str, ...], Shape]
"""A mention whose name waits for the full names: its number, the tokens of its run, their words, and the words' shape."""


def surname_of(words: Sequence[str]) -> str:
    """Return the last word of a person's name that is no suffix.

    >>> surname_of(["Donald", "Ruiz", "Jr."])
    'Ruiz'
    """
    return words[-2] if len(words) > 1 and word_codes().get(words[-1]) == "S" else words[-1]


def _same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names of one surname can be one person's: "Ana M. Ruiz" and "Ana Ruiz", not "Eva Ruiz"."""
    codes = word_codes()
    if (codes.get(one[-1]) == "S") != (codes.get(other[-1]) == "S"):
        return False
    if len(one) == 1 or len(other) == 1:
        return len(one) == len(other)
    a, b = one[0], other[0]
    if given_form(a) == given_form(b):
        return True
    if a[-1] == "." or b[-1] == ".":
        return a[0] == b[0]
    return a in other[:-1] or b in one[:-1]


def find_names(read: ReadText, phrases: Phrases) -> Names:
    """Return the names of a text and their mentions.

    >>> from attributed_claims.marks.phrases import find_phrases
    >>> from attributed_claims.text.sentences import read_text
    >>> read = read_text("Defense Ministry spokesman Igor Orlov left. Orlov had denied it.")
    >>> names = find_names(read, find_phrases(read))
    >>> [names.full(row) for row in names.of]
    ['Defense Ministry', 'Igor Orlov', 'Igor Orlov']
    >>> names.offices[names.of[1]]
    [Role(role='spokesman', affiliation='Defense Ministry', head='spokesman')]
    """
    names = Names()
    words, tags, bodies = read.words, read.tags, body_words()
    late: list[_Late] = []
    known: dict[tuple[str, ...], int] = {}  # bodies and places by their very words: to add one again changes nothing
    runs = name_runs(read, phrases)
    said_at = [tuple(words[first:end]) for first, end in runs]
    shapes = shapes_of(said_at)
    of = names.of
    of.extend([-1] * len(runs))
    names.ends.extend([end for _, end in runs])
    names.firsts.extend([run[0] + shape[1] for run, shape in zip(runs, shapes, strict=True)])
    for mention, ((first, end), said, shape) in enumerate(zip(runs, said_at, shapes, strict=True)):
        kind, skipped, _, _, gender = shape
        if kind is None or end - first - skipped == 1:
            late.append((mention, first, end, said, shape))
        elif kind == "person":
            of[mention] = row = names.add(said[skipped:], kind, gender)
            if roles := roles_at(read, phrases, shape, first, end):
                _keep(names, row, roles)
        else:
            full = _with_country(read, first, said)
            if full not in known:
                known[full] = names.add(full, kind, gender)
            of[mention] = known[full]
        if tags[end : end + 1] == "n" and words[end] in bodies:
            # "the Ruiz campaign", "the Georgian government": a body whose head is a common noun.
            names.add((*said[skipped:], words[end]), "organization", None)
    _add_other_names(read, phrases, names)
    _place_short_forms(read, phrases, names, late)
    _add_openers(read, names)
    return names


_BRACKETED = re.compile(r"(?<=[pn])\(p\)")


def _add_other_names(read: ReadText, phrases: Phrases, names: Names) -> None:
    """Add what else the text calls its bodies: capitals in brackets behind a name, and the noun of an apposition."""
    words, lowers, tags = read.words, read.lowers, read.tags
    kinds = names.kinds
    row_ending = {end: row for end, row in zip(names.ends, names.of, strict=True) if row >= 0 and kinds[row] != "person"}
    for match in _BRACKETED.finditer(tags):
        end, capitals = match.start(), words[match.start() + 1]
        if not capitals.isupper() or len(capitals) < _SHORTEST_ACRONYM:
            continue
        row = row_ending.get(end, -1)
        phrase = phrases.ending_at(end)
        if row < 0 and phrase is not None and lowers[end - 1] in body_nouns():
            # "Ukraine's military intelligence agency (GUR)": a body without a name of its own.
            first = phrase[0] + (tags[phrase[0]] == "d")
            row = names.add(tuple(words[first:end]), "organization", None)
        if row >= 0:
            names.acronyms[capitals.replace(".", "")] = [row]
    for end, row in row_ending.items():
        if kinds[row] == "organization" and tags[end : end + 1] == ",":
            apposed = phrases.starting_at(end + 1)
            if apposed is not None and tags[apposed[0]] == "d" and tags[apposed[1] : apposed[1] + 1] in {",", "."}:
                noun = lowers[apposed[1] - 1]
                if noun in body_nouns() and row not in names.called.setdefault(noun, []):
                    names.called[noun].append(row)


def _add_openers(read: ReadText, names: Names) -> None:
    """Add the surnames whose capital the sentence's start hid from the word classes ("Rice said …")."""
    words, tags, surnames = read.words, read.tags, names.surnames
    openers = []
    for first, _, _, _ in read.sentences:
        if tags[first] != "p" and words[first] in surnames:
            row = names.person([words[first]])
            if row >= 0:
                openers.append((first, first + 1, row))
    if openers:
        rows = sorted([*zip(names.firsts, names.ends, names.of, strict=True), *openers])
        names.firsts[:], names.ends[:], names.of[:] = map(list, zip(*rows, strict=True))


def _with_country(read: ReadText, first: int, said: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a body's name with the possessive before it ("Russia's Defense Ministry")."""
    if first > 1 and read.tags[first - 1] == "S" and read.tags[first - 2] == "p" and len(said) > 1:
        return (*read.words[first - 2 : first], *said)
    return said


def _place_short_forms(read: ReadText, phrases: Phrases, names: Names, late: list[_Late]) -> None:
    """Give the surnames, acronyms and unknown names their rows, now that the full names are known."""
    lowers, of = read.lowers, names.of
    bare: list[tuple[int, tuple[str, ...], Shape, bool]] = []
    for mention, first, end, said, shape in late:
        kind, skipped, _, role_end, gender = shape
        if not role_end:
            # A place stands as one behind "in" or "from".
            visited = kind == "place" and first > 0 and lowers[first - 1] in _PLACE_WORDS
            bare.append((mention, said, shape, visited))
            if visited:
                names.visited.add(said[-1])
        else:
            bearer = said[skipped:]
            row = names.person(bearer, gender)
            if row < 0 and (not names.surnames.get(bearer[-1]) or gender):
                row = names.add(bearer, "person", gender)
            if row >= 0:
                names.genders[row] = names.genders[row] or gender
                _keep(names, row, roles_at(read, phrases, shape, first, end))
            of[mention] = row
    meant: dict[tuple[str, ...], int] = {}
    places: dict[tuple[str, ...], int] = {}
    for mention, said, shape, visited in bare:
        if visited:
            if said not in places:
                places[said] = names.add(said, "place", None)
            of[mention] = places[said]
            continue
        if said not in meant:
            meant[said] = _short_form(names, said, shape)
        of[mention] = meant[said]


def _short_form(names: Names, said: tuple[str, ...], shape: Shape) -> int:
    """Return the row of a name without a title that is one word or of no known kind, or -1."""
    if said[-1] in names.surnames or (len(said) == 1 and said[0] in names.givens):
        if said[0] in names.companies or said[-1] in names.visited:
            # "Ford" beside Ford Motor Co. and Bill Ford, "Washington" beside the city and the man.
            return -1
        row = names.person(said)
        if row >= 0 or len(said) == 1:
            return row
    if len(said) == 1 and said[0] in names.companies:
        rivals = names.companies[said[0]]
        return rivals[0] if len(rivals) == 1 else -1
    row = names.body(said)
    return row if row >= 0 else names.add(said, shape.kind, shape.gender)


def _keep(names: Names, row: int, roles: list[Role]) -> None:
    """Keep the offices of a person, each once."""
    for role in roles:
        if role in names.offices[row] or len(names.offices[row]) > _MOST_RIVALS:
            continue
        if (head := office_head(role)) not in map(office_head, names.offices[row]):
            names.holders.setdefault(head, []).append(row)
        names.offices[row].append(role)
        names.genders[row] = names.genders[row] or role_genders().get(role.head)
