"""The shape of a name: what its words tell by themselves, in the order they stand."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

from attributed_claims.marks.name_words import code_word, country_forms, given_genders, known_names, title_genders, word_codes
from attributed_claims.text.classes import word_classes
from attributed_claims.text.per_word import PerWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from attributed_claims.marks.name_words import Gender

__all__ = ["BODY_FORMS", "FIRST", "TELLS", "BodyForm", "NameKind", "Shape", "Tells", "body_form", "body_key", "shape_of", "shapes_of"]

NameKind = Literal["person", "organization", "place", "group"]
"""What a name names; the same words as in :data:`attributed_claims.values.attributions.Kind`."""
Tells = Literal["name", "title", "place", "little"]
"""How much a name's words tell: a full name, a title before a surname or given name, one word for a place, or less."""

_TITLED = re.compile(
    r"""
    (?P<body> [^T]*?)
    (?P<role> [mM]*+ T(?:[mMO]*T)* (?: o[pmMOLKT]{1,3}(?=[GBA]) )? )    # Secretary of State John
    (?P<person> (?: [GBALDqXmNTUpK] ){1,6}? S?)\Z
    """,
    re.VERBOSE,
)
_PLAIN = re.compile(
    r"""
    (?P<body> [DLKOMU]* )
    (?P<person> (?: [GB]A*[GBq]*A*q*[GBpALDXmNT]{1,3}?    # Igor Konashenkov, Bill de Blasio
              | A{1,2}[pGB]{1,2} | pA+p ) S?)\Z            # J.K. Rowling
    """,
    re.VERBOSE,
)
_BODY = re.compile(r".*(?:[OC]|[^o]M)S?\Z|.*O+o+[^o].*|[UK]+\Z|.+U\Z|p+(?:op)+\Z")
_PLACE = re.compile(r".*[^o]N\Z|[LD]*L\Z|q[pL]+\Z")


class Shape(NamedTuple):
    """What the words of a name tell by themselves.

    Attributes:
        kind: what they name, or None.
        first: the word the person's name starts with, after titles and bodies.
        role_first, role_end: the words of the title, empty without one.
        gender: as far as a title or given name tells.
        tells: how much that is.
    """

    kind: NameKind | None
    first: int
    role_first: int
    role_end: int
    gender: Gender | None
    tells: Tells = "little"


FIRST, TELLS = itemgetter(1), itemgetter(5)


def shape_of(words: tuple[str, ...]) -> Shape:
    """Return what the words of one name tell.

    >>> shape_of(("Russian", "Foreign", "Minister", "Sergey", "Lavrov"))
    Shape(kind='person', first=3, role_first=1, role_end=3, gender='male', tells='name')
    >>> shape_of(("Ford", "Motor", "Co.")).kind
    'organization'
    """
    return _SHAPES[words]


def shapes_of(names: Iterable[tuple[str, ...]]) -> list[Shape]:
    """Return the shape of each of several names."""
    return list(map(_SHAPES.__getitem__, names))


def _shape(words: tuple[str, ...]) -> Shape:
    shape = _read_shape(words)
    if shape.kind is not None and len(words) - shape.first > 1:
        return shape._replace(tells="name")
    if shape.role_end:
        return shape._replace(tells="title")
    return shape._replace(tells="place") if shape.kind == "place" else shape


def _read_shape(words: tuple[str, ...]) -> Shape:
    known = known_names()
    whole = known.get(" ".join(words))
    if whole:
        return Shape(whole, 0, 0, 0, None)
    codes = "".join([code_word(word) for word in words])
    titled = _TITLED.match(codes)
    if titled and titled["person"] not in ("D", "L", "X", "T"):
        first, end = titled.span("role")
        gender = next((g for g in (title_genders().get(word) for word in words[first:end]) if g), None)
        return Shape("person", end, first, end, gender or given_genders().get(words[end]))
    if _BODY.match(codes):
        return Shape("organization", 0, 0, 0, None)
    if _PLACE.match(codes):
        return Shape("place", 0, 0, 0, None)
    if 1 < len(words) <= 3 and words[0] in _PLACE_STARTS and set(codes[1:]) <= set("pGB"):
        return Shape("place", 0, 0, 0, None)
    plain = _PLAIN.match(codes)
    if plain:
        first = plain.start("person")
        return Shape("person", first, 0, 0, given_genders().get(words[first]))
    if codes[-1] in "Xom" or codes == "T":
        return Shape(None, 0, 0, 0, None)
    if codes == "D":
        return Shape("group", 0, 0, 0, None) if words[0].endswith(("s", "n")) else Shape(None, 0, 0, 0, None)
    if 1 < len(words) <= 3 and set(codes) <= set("pGBqL"):
        # Words the lexicon has as plain words make a body's or a thing's name, unknown ones a foreign person's.
        plain_words = word_classes()
        if not any(word.lower() in plain_words for word in words):
            return Shape("person", 0, 0, 0, given_genders().get(words[0]))
    return Shape(None, 0, 0, 0, given_genders().get(words[0]) if len(words) == 1 else None)


_SHAPES = PerWords(_shape)


class BodyForm(NamedTuple):
    """What the words of a body's or place's name are looked up by.

    Attributes:
        key: what stays the same where the name is put in other words.
        head: its head noun in lower case: the last word, or the last before "of".
        acronym: the word without its stops, where it is the only one.
        initials: the capitals of several words.
        company: the first word of a company's name.
    """

    key: frozenset[str]
    head: str
    acronym: str = ""
    initials: str = ""
    company: str = ""


def body_form(words: Sequence[str]) -> BodyForm:
    """Return what the words of one name are looked up by, should it be a body's or place's.

    >>> body_form(["Department", "of", "Justice"]).head, body_form(["Tax", "Office"]).head
    ('department', 'office')
    """
    return BODY_FORMS[tuple(words)]


def body_key(words: Sequence[str]) -> frozenset[str]:
    """Return what stays the same where a body's name is put in other words.

    >>> body_key(["Russia", "'s", "Defense", "Ministry"]) == body_key(["Russian", "Ministry", "of", "Defence"])
    True
    """
    return BODY_FORMS[tuple(words)].key


def _body_form(words: tuple[str, ...]) -> BodyForm:
    countries = country_forms()
    lowers = [_SPELLINGS.get(word, word) for word in map(str.lower, words)]
    key = frozenset([countries.get(word, word) for word in lowers if word not in _EMPTY])
    head = words[words.index("of", 1) - 1 if "of" in words[1:] else -1].lower()
    if len(words) == 1:
        return BodyForm(key, head, acronym=words[0].replace(".", ""))
    initials = "".join([word[0] for word in words if word[0].isupper()])
    return BodyForm(key, head, initials=initials, company=words[0] if word_codes().get(words[-1]) == "C" else "")


BODY_FORMS = PerWords(_body_form)  # the same names fill a day's articles
_PLACE_STARTS = frozenset(
    ["St.", "Fort", "Ft.", "Mount", "Mt.", "Port", "San", "Santa", "Los", "Las", "North", "South", "East", "West", "New", "Saint"]
)
_SPELLINGS = {"defence": "defense", "centre": "center", "organisation": "organization", "labour": "labor"}
_EMPTY = frozenset(["the", "of", "for", "and", "&", "'s", "’s", "a", "an", "'", "’", "on", "in"])
