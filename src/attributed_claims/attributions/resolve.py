"""Who each source is: its kind, its fullest name in the document, its office and the body it speaks for.

A source's own words are read first (:mod:`~attributed_claims.attributions.kinds`); then the names of the document
tell what a surname, short form, office or pronoun stands for. Where two could be meant, the name stays None.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, get_args

from attributed_claims.attributions.antecedents import find_antecedents
from attributed_claims.attributions.kinds import PRONOUNS, Reading, read_source
from attributed_claims.marks.name_shapes import body_key
from attributed_claims.marks.name_words import office_of, ranks
from attributed_claims.marks.names import find_names
from attributed_claims.marks.offices import office_head, roles_at
from attributed_claims.values import Kind
from attributed_claims.values.trusted import new_source, new_span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.attributions.found import Found
    from attributed_claims.marks.marks import Marks
    from attributed_claims.marks.name_shapes import Shape
    from attributed_claims.marks.names import Names
    from attributed_claims.marks.roles import Role
    from attributed_claims.values import Source

__all__ = ["resolve_sources"]

_MOST_HOLDERS = 12
_DETERMINERS = frozenset("the this that its their his her our".split())
_SINGULAR = frozenset([word for word, form in PRONOUNS.items() if form in ("he", "she")])
_OURS = frozenset(["I", "we"])
_INDEFINITE = frozenset("a an one another some".split())
_OTHER_OFFICE = frozenset("former acting vice deputy ex-president assistant co-chair".split())
_TIES = frozenset(
    "husband wife son daughter brother sister father mother friend ally rival opponent critic supporter partner colleague "
    "spouse child parent widow widower uncle aunt nephew niece cousin relative predecessor successor member".split()
)
"""Nouns that tie somebody to somebody else: said of a person, but no office to carry over to its other mentions."""


_Place = tuple[int, int]
"""Where a source stands: token numbers, half-open."""


_Resolved = tuple[Kind, "str | None", "str | None", "str | None", int]
"""What a source turned out to be: its kind, name, role and affiliation, and the row of its name, or -1."""


def resolve_sources(marks: Marks, found: Sequence[Found]) -> list[tuple[Found, Source | None]]:
    """Return what was found, each with its source: its words, kind, name, role and affiliation; None where nobody is credited.

    Args:
        marks: the marks of the text.
        found: what was found in it, in text order.
    """
    places = sorted({one.source for one in found if one.source is not None})
    if not places:
        return [(one, None) for one in found]
    read = marks.read
    text, starts, ends = read.text, read.starts, read.ends
    readings = [read_source(marks, first, end) for first, end in places]
    names = find_names(read, marks.phrases)
    resolver = _Resolver(marks, names, _antecedents(marks, names, found, dict(zip(places, readings, strict=True))))
    known: dict[_Place, _Resolved] = {}
    sources: dict[_Place | None, Source | None] = {None: None}
    ours: dict[_Place, str] = {}
    for place, reading in zip(places, readings, strict=True):
        known[place] = who = resolver.resolve(reading)
        kind, name, role, affiliation, _ = who
        start, stop = starts[place[0]], ends[place[1] - 1]
        sources[place] = new_source(text[start:stop], (new_span(start, stop),), kind, name, role, affiliation)
        if kind == "pronoun" and (said := PRONOUNS[read.lowers[reading[2]]]) in _OURS:
            ours[place] = said
    if not ours:
        return [(one, sources[one.source]) for one in found]
    return [(one, _speaker(found, known, ours, one, sources[one.source])) for one in found]


def _antecedents(marks: Marks, names: Names, found: Sequence[Found], readings: dict[_Place, Reading]) -> dict[int, int]:
    """Return the row of the person each "he" and "she" among the sources means, by its token; see :func:`find_antecedents`."""
    lowers, starts = marks.read.lowers, marks.read.starts
    firsts = {place: first for place, (_, _, first, _, _, _, _) in readings.items() if lowers[first] in _SINGULAR}
    asked = [first for place, first in firsts.items() if readings[place][1] == "pronoun"]
    if not asked:
        return {}
    trailing = {firsts[one.source] for one in found if one.source in firsts and one.content.spans[-1].end <= starts[one.source[0]]}
    sources = {*map(_FIRST, readings.values()), *map(_NAME_FIRST, readings.values())}
    return find_antecedents(marks, names, sources, trailing, asked)


def _speaker(
    found: Sequence[Found], known: dict[_Place, _Resolved], ours: dict[_Place, str], one: Found, source: Source | None
) -> Source | None:
    """Return the source of an attribution, and for an "I" or "we" in a quotation with the name and office of who is quoted."""
    if source is None or one.source is None or one.source not in ours or one.parent < 0:
        return source
    parent = found[one.parent]
    if parent.source is None or parent.style == "indirect":
        return source
    kind, name, role, affiliation, _ = known[parent.source]
    # A person's "we" is whoever the person speaks for, not the person.
    if name is None or (ours[one.source] == "we" and kind != "organization"):
        return source
    return new_source(source.text, source.spans, "pronoun", name, role, affiliation)


_FIRST, _NAME_FIRST, _SENTENCE_FIRST = itemgetter(2), itemgetter(4), itemgetter(0)
_UNNAMED: dict[Kind, _Resolved] = {kind: (kind, None, None, None, -1) for kind in get_args(Kind)}
"""Whoever is neither named nor called by an office, by kind."""


class _Resolver:
    """The names of one document, and what its sources before this one were."""

    def __init__(self, marks: Marks, names: Names, antecedents: dict[int, int]) -> None:
        self.marks = marks
        self.names = names
        self.antecedents = antecedents
        self.persons: dict[int, _Resolved] = {}
        """The people by their rows, each with the office that is given where the source itself gives none."""
        self.unnamed: set[str] = set()
        self.last: tuple[int, _Resolved] | None = None

    def resolve(self, reading: Reading) -> _Resolved:
        """Return what a source is; sources come in text order."""
        kind, form, first, end, _, _, role = reading
        if form == "pronoun":
            _, name, office, affiliation, row = self._pronoun(first)
            found: _Resolved = "pronoun", name, office, affiliation, row
        elif form == "name":
            found = self._named(reading)
        elif kind == "organization" or (kind == "unnamed" and role is not None):
            found = self._noun(kind, first, end, role)
        else:
            found = _UNNAMED[kind]
        self.last = (first, found)
        return found

    def _person(self, row: int, roles: Sequence[Role]) -> _Resolved:
        """Return the person of a row, with the office given here or, failing that, the first one given elsewhere."""
        if roles:
            role = _telling(roles)
            return "person", self.names.full(row), role and role.role, role and role.affiliation, row
        if row not in self.persons:
            role = _telling([role for role in self.names.offices[row] if role.head not in _TIES])
            self.persons[row] = ("person", self.names.full(row), role and role.role, role and role.affiliation, row)
        return self.persons[row]

    def _named(self, reading: Reading) -> _Resolved:
        """Return who or what a source that ends in a name is."""
        kind, _, _, end, first, shape, _ = reading
        names, read = self.names, self.marks.read
        row, known = self._row(kind, first, end, shape)
        if row >= 0:
            kind = names.kinds[row] or kind
            if shape is not None and shape.kind == "person" and kind != "person":
                kind, row = "person", -1
        if kind == "person":
            own = self._offices(reading)
            if row >= 0:
                return self._person(row, own)
            role = _telling(own)
            name = " ".join(read.words[first:end]) if not known and (shape is None or end - first > 1) else None
            return "person", name, role and role.role, role and role.affiliation, -1
        if kind == "group":
            return _UNNAMED["group"]
        last = read.words[end - 1]
        if kind == "organization" and last[-1] == "s" and last[-2:-1].isupper():
            return _UNNAMED["group"]  # "super PACs"
        if row >= 0:
            return kind, names.full(row), None, None, row
        return kind, None if known else read.slice(first, end), None, None, -1

    def _offices(self, reading: Reading) -> Sequence[Role]:
        """Return the offices that a source that ends in a person's name gives."""
        _, _, _, end, name_first, shape, role = reading
        if role is not None:
            return [role]
        if shape is None:
            return ()
        first = name_first - shape.first
        given = self.names.given.get((first, end))
        return roles_at(self.marks.read, self.marks.phrases, shape, first, end) if given is None else given

    def _row(self, kind: Kind, first: int, end: int, shape: Shape | None) -> tuple[int, bool]:
        """Return the row of a name, or -1, and whether the document has a name that it could be."""
        names = self.names
        number = names.mention_in(first, end)
        if number >= 0 and names.ends[number] == end and names.firsts[number] == first:
            row = names.of[number]
            return row, row < 0
        words = self.marks.read.words[first:end]
        row = names.person(words, shape.gender if shape is not None and (shape.role_end or len(words) > 1) else None)
        if row < 0 and kind != "person":
            row = names.body(words)
        return row, row < 0 and words[-1] in names.surnames

    def _noun(self, kind: Kind, first: int, end: int, role: Role | None) -> _Resolved:
        """Return who or what a body or office that a common noun names is."""
        read = self.marks.read
        lower = read.lowers[first]
        definite = lower not in _INDEFINITE and (lower in _DETERMINERS or read.words[first][0].isupper() or read.tags[end - 1] == "p")
        if role is None or kind == "organization":
            words = read.words[first + (lower in _DETERMINERS) : end]
            if not words or lower in _INDEFINITE or not (definite or any(word[0].isupper() for word in words)):
                return _UNNAMED["organization"]
            row = self.names.body(words)
            return ("organization", self.names.full(row), None, None, row) if row >= 0 else _UNNAMED["organization"]
        if definite and role.role in self.names.called and (row := self.names.body([role.role])) >= 0:
            return "organization", self.names.full(row), None, None, row  # "the monitor": a body the text calls one
        row = self._holder(role) if definite and role.head not in self.unnamed else -1
        if row >= 0:
            return self._person(row, [_with_body(role, self.names.offices[row])])
        self.unnamed.add(role.head)
        return "unnamed", None, role.role, role.affiliation, -1

    def _holder(self, role: Role) -> int:
        """Return the row of the one person with an office, or -1."""
        head = office_head(role)
        holders = self.names.holders.get(head, [])
        if len(holders) > _MOST_HOLDERS or role.head in _TIES:
            return -1
        said = set(office_of(role.role).split())
        fitting = []
        for row in holders:
            for office in self.names.offices[row]:
                has = set(office_of(office.role).split())
                if office_head(office) != head or (said ^ has) & _OTHER_OFFICE:
                    continue
                if not (said - {head} <= has):
                    continue
                fitting.append((row, office))
                break
        if len(fitting) != 1:
            return -1
        row, office = fitting[0]
        if role.affiliation is not None and not _same_body(role.affiliation, office.affiliation):
            return -1
        return row

    def _pronoun(self, token: int) -> _Resolved:
        """Return who a pronoun means."""
        word = self.marks.read.lowers[token]
        if word in _SINGULAR:  # "him", "his" and "her" among them
            row = self.antecedents.get(token, -1)
            return self._person(row, ()) if row >= 0 else _UNNAMED["pronoun"]
        said = PRONOUNS[word]
        if said == "who":
            return self._before_who(token)
        if said in ("it", "they") and self.last is not None:
            at, who = self.last
            if who[0] == "organization" and who[4] >= 0 and self._near(at, token) and not self._bodies_between(at, token, who[4]):
                return who
        return _UNNAMED["pronoun"]

    def _near(self, first: int, token: int) -> bool:
        """Tell whether a token stands in the sentence of an earlier one or in the next."""
        sentences = self.marks.read.sentences
        own = bisect_right(sentences, first, key=_SENTENCE_FIRST)  # the number of the next
        return own + 1 >= len(sentences) or token < sentences[own + 1].first

    def _bodies_between(self, first: int, token: int, row: int) -> bool:
        """Tell whether another body, place or group is named between a source and a pronoun."""
        names = self.names
        at, end = bisect_left(names.firsts, first), bisect_left(names.firsts, token)
        return end - at > _MOST_HOLDERS or any(other != row and (other < 0 or names.kinds[other] != "person") for other in names.of[at:end])

    def _before_who(self, token: int) -> _Resolved:
        """Return whoever the noun phrase before a relative pronoun names."""
        read, phrases = self.marks.read, self.marks.phrases
        end = token - 1 if token and read.tags[token - 1] in ",:(" else token
        found = phrases.ending_at(end)
        if found is None or (first := found[0]) == token:
            return _UNNAMED["pronoun"]
        reading = read_source(self.marks, first, end)
        return self._named(reading) if reading[:2] == ("person", "name") else _UNNAMED["pronoun"]


def _telling(roles: Sequence[Role]) -> Role | None:
    """Return the office that tells most: the first that is no mere rank, else the first."""
    if len(roles) < 2:
        return roles[0] if roles else None
    return next((role for role in roles if role.head not in ranks()), roles[0])


def _with_body(role: Role, offices: Sequence[Role]) -> Role:
    """Return the office as it is said here, with the body given elsewhere where this place gives none."""
    if role.affiliation is None:
        for office in offices:
            if office_head(office) == office_head(role) and office.affiliation is not None:
                return role._replace(affiliation=office.affiliation)
    return role


def _same_body(one: str, other: str | None) -> bool:
    """Tell whether two wordings can name one body: the words of one are among the other's."""
    if other is None:
        return False
    a, b = body_key(one.replace("'s", " 's").split()), body_key(other.replace("'s", " 's").split())
    return a <= b or b <= a
