"""The people, bodies and places a text names: every mention of each, under its fullest name.

A name's mention is a run of proper nouns. Full names are gathered first; then a surname, a short form
or an acronym goes to the one name it fits, and to none where it fits two:
a text with two people called Ruiz does not tell who "Ruiz" is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import compress, count
from operator import add, itemgetter
from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from attributed_claims.marks.name_runs import name_runs
from attributed_claims.marks.name_shapes import BODY_FORMS, FIRST, TELLS, body_form, shapes_of
from attributed_claims.marks.name_words import body_nouns, body_words, given_form, role_genders, suffixes
from attributed_claims.marks.offices import office_head, roles_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.marks.name_shapes import BodyForm, NameKind, Shape, Tells
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
        firsts: the first token of each mention, titles left out.
        ends: the token after the last of each.
        of: the row of the name each mention means, or -1 where it fits none or several.
        given: the offices that mentions of people give them, by the tokens of each, titles taken in.
        surnames: the rows of the people with a surname.
        givens: the rows of the people with a given name.
        heads: the rows of the bodies with a head noun, in lower case.
        by_key: the row of the body with a key, see :class:`BodyForm`.
        acronyms: the rows of the names with those initials.
        holders: the rows of the people with an office, by its head noun.
        companies: the rows of the companies by the first word of their names.
        called: the rows of the bodies that an apposition calls by a common noun ("…, a war monitor,"), by that noun.
        visited: the words that stand as places somewhere ("in Washington").
    """

    words: list[tuple[str, ...]] = field(factory=list)
    kinds: list[NameKind | None] = field(factory=list)
    genders: list[Gender | None] = field(factory=list)
    offices: list[Sequence[Role]] = field(factory=list)
    firsts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)
    of: list[int] = field(factory=list)
    given: dict[tuple[int, int], list[Role]] = field(factory=dict)
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
        return self._body(body_form(words), short=len(words) == 1)

    def _body(self, form: BodyForm, *, short: bool) -> int:
        key, head, acronym, _, _ = form
        if not key:
            return -1
        if short:
            named = self.acronyms.get(acronym, ())
            if len(named) == 1:
                return named[0]
        found = self.by_key.get(key, -1)
        rivals = self.heads.get(head, ())
        called = self.called.get(head, ()) if short else ()
        if not (rivals or called) or len(rivals) > _MOST_RIVALS:
            return found
        wider = [row for row in rivals if key < body_form(self.words[row]).key]
        wider += [row for row in called if row not in wider]
        return wider[0] if len(wider) == 1 else found

    def mention_in(self, first: int, end: int) -> int:
        """Return the number of the first mention that lies between two tokens, or -1."""
        at = bisect_left(self.firsts, first)
        return at if at < len(self.firsts) and self.ends[at] <= end else -1

    def mention_ending(self, end: int) -> bool:
        """Tell whether a mention ends before a token."""
        at = bisect_left(self.ends, end)
        return at < len(self.ends) and self.ends[at] == end

    def add_body(self, words: tuple[str, ...], kind: NameKind | None, gender: Gender | None = None) -> int:
        """Add the name of a body, a place or something unknown, or widen the one it is another form of, and return its row."""
        form = BODY_FORMS[words]
        row = self.by_key.get(form.key, -1)
        if row < 0:
            return self._append_body(words, form, kind, gender)
        known = self.words[row]
        if known is not words and "'s" not in words and "’s" not in words and ("'s" in known or "’s" in known or len(words) > len(known)):
            self.words[row] = words
        return row

    def _append_body(self, words: tuple[str, ...], form: BodyForm, kind: NameKind | None, gender: Gender | None) -> int:
        key, head, _, initials, company = form
        row = self.by_key[key] = len(self.words)
        self.words.append(words)
        self.kinds.append(kind)
        self.genders.append(gender)
        self.offices.append(())
        if kind == "organization":
            self.heads.setdefault(head, []).append(row)
            if company:
                self.companies.setdefault(company, []).append(row)
        if initials:
            self.acronyms.setdefault(initials, []).append(row)
        return row

    def short_form(self, said: tuple[str, ...], shape: Shape) -> int:
        """Return the row of a name without a title that is one word or of no known kind, added where it is new, or -1."""
        first, last, short = said[0], said[-1], len(said) == 1
        if last in self.surnames or (short and first in self.givens):
            if first in self.companies or last in self.visited:
                # "Ford" beside Ford Motor Co. and Bill Ford, "Washington" beside the city and the man.
                return -1
            row = self.person(said)
            if row >= 0 or short:
                return row
        if short and first in self.companies:
            rivals = self.companies[first]
            return rivals[0] if len(rivals) == 1 else -1
        form = BODY_FORMS[said]
        row = self._body(form, short=short)
        if row >= 0:
            return row
        # No name has this key, or a body would have been found.
        return self._append_body(said, form, shape.kind, shape.gender) if form.key else self.add_body(said, shape.kind, shape.gender)

    def add_person(self, words: tuple[str, ...], gender: Gender | None) -> int:
        """Add a person, or widen the name of the one they are another form of, and return the row."""
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
        row = len(self.words)
        self.words.append(words)
        self.kinds.append("person")
        self.genders.append(gender)
        self.offices.append(())
        namesakes.append(row)
        if len(words) > 1:
            self.givens.setdefault(words[0], []).append(row)
        return row


_SUFFIXES = suffixes()


def surname_of(words: Sequence[str]) -> str:
    """Return the last word of a person's name that is no suffix.

    >>> surname_of(["Donald", "Ruiz", "Jr."])
    'Ruiz'
    """
    return words[-2] if len(words) > 1 and words[-1] in _SUFFIXES else words[-1]


def _same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names of one surname can be one person's: "Ana M. Ruiz" and "Ana Ruiz", not "Eva Ruiz"."""
    if (one[-1] in _SUFFIXES) != (other[-1] in _SUFFIXES):
        return False
    if len(one) == 1 or len(other) == 1:
        return len(one) == len(other)
    a, b = one[0], other[0]
    if given_form(a) == given_form(b):
        return True
    if a[-1] == "." or b[-1] == ".":
        return a[0] == b[0]
    return a in other[:-1] or b in one[:-1]


class _Runs(NamedTuple):
    """The runs of proper nouns of a text, as columns: their tokens, their words, and the shapes of those and how much they tell."""

    firsts: list[int]
    ends: list[int]
    said: list[tuple[str, ...]]
    shapes: list[Shape]
    tells: list[Tells]


_FIRST_TOKEN = itemgetter(0)
_WAITING = frozenset(["place", "little"])


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
    firsts, ends = name_runs(read, phrases)
    words = read.words
    said_at = [(words[first],) if end - first == 1 else tuple(words[first:end]) for first, end in zip(firsts, ends, strict=True)]
    shapes = shapes_of(said_at)
    runs = _Runs(firsts, ends, said_at, shapes, list(map(TELLS, shapes)))
    names.firsts.extend(map(add, firsts, map(FIRST, shapes)))
    names.ends.extend(ends)
    names.of.extend([-1] * len(ends))
    bodies = _place_full_names(read, phrases, names, runs)
    _add_other_names(read, phrases, names, bodies)
    _place_titled(read, phrases, names, runs)
    _place_short_forms(read, names, runs)
    _add_openers(read, names)
    return names


def _place_full_names(read: ReadText, phrases: Phrases, names: Names, runs: _Runs) -> dict[int, int]:
    """Add the full names, and return the rows of the bodies and places among them by the token behind each mention."""
    words, tags, nouns, of = read.words, read.tags, body_words(), names.of
    firsts, ends, said_at, shapes, _ = runs
    bodies: dict[int, int] = {}
    known: dict[tuple[str, ...], int] = {}  # bodies and places by their very words: to add one again changes nothing
    behind = map((tags + ".").__getitem__, ends)
    for mention, tells, tag in zip(count(), runs.tells, behind):
        if tells == "name":
            first, end, said = firsts[mention], ends[mention], said_at[mention]
            kind, skipped, _, _, gender, _ = shape = shapes[mention]
            if kind == "person":
                row = names.add_person(said[skipped:] if skipped else said, gender)
                roles = names.given[first, end] = roles_at(read, phrases, shape, first, end)
                if roles:
                    _keep(names, row, roles)
            else:
                if first > 1 and tags[first - 1] == "S" and tags[first - 2] == "p" and len(said) > 1:
                    said = (words[first - 2], words[first - 1], *said)  # "Russia's Defense Ministry"
                row = known.get(said, -1)
                if row < 0:
                    row = known[said] = names.add_body(said, kind, gender)
                bodies[end] = row
            of[mention] = row
        if tag == "n" and words[ends[mention]] in nouns:
            # "the Ruiz campaign", "the Georgian government": a body whose head is a common noun.
            names.add_body((*said_at[mention][shapes[mention].first :], words[ends[mention]]), "organization")
    return bodies


_BRACKETED = re.compile(r"\(p\)(?<=[pn]\(p\))")  # the literal first: it is found several times as fast


def _add_other_names(read: ReadText, phrases: Phrases, names: Names, bodies: dict[int, int]) -> None:
    """Add what else the text calls its bodies: capitals in brackets behind a name, and the noun of an apposition."""
    words, lowers, tags = read.words, read.lowers, read.tags
    kinds = names.kinds
    row_ending = {end: row for end, row in bodies.items() if kinds[row] != "person"}
    for match in _BRACKETED.finditer(tags):
        end, capitals = match.start(), words[match.start() + 1]
        if not capitals.isupper() or len(capitals) < _SHORTEST_ACRONYM:
            continue
        row = row_ending.get(end, -1)
        phrase = phrases.ending_at(end)
        if row < 0 and phrase is not None and lowers[end - 1] in body_nouns():
            # "Ukraine's military intelligence agency (GUR)": a body without a name of its own.
            first = phrase[0] + (tags[phrase[0]] == "d")
            row = names.add_body(tuple(words[first:end]), "organization")
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
    words, tags = read.words, read.tags
    firsts = list(map(_FIRST_TOKEN, read.sentences))
    openers = [
        (first, first + 1, row)
        for first in compress(firsts, map(names.surnames.__contains__, map(words.__getitem__, firsts)))
        if tags[first] != "p" and (row := names.person([words[first]])) >= 0
    ]
    if openers:
        rows = sorted([*zip(names.firsts, names.ends, names.of, strict=True), *openers])
        names.firsts[:], names.ends[:], names.of[:] = map(list, zip(*rows, strict=True))


def _place_titled(read: ReadText, phrases: Phrases, names: Names, runs: _Runs) -> None:
    """Give the surnames and given names behind a title their rows, now that the full names are known."""
    for mention in compress(count(), map("title".__eq__, runs.tells)):
        first, end, shape = runs.firsts[mention], runs.ends[mention], runs.shapes[mention]
        bearer, gender = runs.said[mention][shape.first :], shape.gender
        row = names.person(bearer, gender)
        if row < 0 and (not names.surnames.get(bearer[-1]) or gender):
            row = names.add_person(bearer, gender)
        if row >= 0:
            names.genders[row] = names.genders[row] or gender
            roles = names.given[first, end] = roles_at(read, phrases, shape, first, end)
            _keep(names, row, roles)
        names.of[mention] = row


def _place_short_forms(read: ReadText, names: Names, runs: _Runs) -> None:
    """Give the surnames, acronyms and unknown names their rows, now that the other names are known."""
    lowers, tells, keys = read.lowers, runs.tells, list(runs.said)
    for mention in compress(count(), map("place".__eq__, tells)):
        first, said = runs.firsts[mention], keys[mention]
        if first and lowers[first - 1] in _PLACE_WORDS:  # it stands as a place there: an empty word keeps it apart
            keys[mention] = ("", *said)
            names.visited.add(said[-1])
    of = names.of
    rows: dict[tuple[str, ...], int] = {}
    for mention, key in compress(enumerate(keys), map(_WAITING.__contains__, tells)):
        row = rows.get(key)
        if row is None:
            row = rows[key] = names.short_form(key, runs.shapes[mention]) if key[0] else names.add_body(key[1:], "place")
        of[mention] = row


def _keep(names: Names, row: int, roles: list[Role]) -> None:
    """Keep the offices of a person, each once."""
    for role in roles:
        known = names.offices[row]
        if role in known or len(known) > _MOST_RIVALS:
            continue
        if (head := office_head(role)) not in map(office_head, known):
            names.holders.setdefault(head, []).append(row)
        names.offices[row] = [*known, role]
        names.genders[row] = names.genders[row] or role_genders().get(role.head)
