"""What a single word tells about a name it stands in, from the package's word lists.

A name is a run of proper nouns; each of its words is coded by one letter, so that the shape of a name
is a string patterns can read ("Russian Foreign Minister Sergey Lavrov" is ``DmTGp``):

====  ==========================================  ====  ==========================================
 G    given name                                   T    title or office before a name
 B    given name that is a place or a word too     m    modifier of an office (Foreign, Prime)
 A    initial                                      M    modifier or head of a body (Campaign)
 S    what follows a surname (Jr., III)            O    head of a body's name (Ministry)
 q    particle (de, bin)                           C    what ends a company's name (Inc.)
 o    "of", "for", "the", "and", "&"               K    body known by this word (Kremlin)
 L    place                                        U    capitals alone (NRA)
 D    demonym or party (Russian, Republican)       X    head of a name of neither (Act, War)
 N    head of a place's name (County)              p    anything else
====  ==========================================  ====  ==========================================
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from attributed_claims.text.lexicon import read_data
from attributed_claims.text.per_word import PerWord

__all__ = [
    "CODES",
    "OFFICE_NOUNS",
    "Gender",
    "body_nouns",
    "body_words",
    "code_word",
    "country_forms",
    "given_form",
    "given_genders",
    "known_names",
    "office_of",
    "particles",
    "ranks",
    "role_genders",
    "role_heads",
    "role_modifiers",
    "suffixes",
    "title_genders",
    "word_codes",
]

Gender = Literal["male", "female"]

_PARTICLES = frozenset(
    ["de", "von", "van", "der", "den", "al", "bin", "ibn", "el", "la", "le", "du", "da", "dos", "del", "della", "di", "ter", "abu", "ul"]
)
_LINKS = frozenset(["of", "for", "the", "and", "&", "in", "on"])
_SUFFIXES = frozenset(["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "Esq."])
_INITIAL = re.compile(r"[^\W\d_]\.(?:-?[^\W\d_]\.){0,2}\Z|[A-Z]\Z")
_CAPITALS = re.compile(r"(?:[A-Z]\.){2,}\Z|[A-Z][A-Z&]{1,6}s?\Z")


def _rows(name: str) -> list[tuple[str, str]]:
    return [(kind, words) for kind, _, words in (line.partition("\t") for line in read_data(name))]


def particles() -> frozenset[str]:
    """Return the lower-case words that may stand inside a person's name ("Bill de Blasio")."""
    return _PARTICLES


def suffixes() -> frozenset[str]:
    """Return what may follow a surname ("Jr.")."""
    return _SUFFIXES


@cache
def given_genders() -> dict[str, Gender | None]:
    """Return each given name with its gender, None where both bear it."""
    genders: dict[str, Gender | None] = {"m": "male", "f": "female", "u": None}
    return {word: genders[kind] for kind, words in _rows("given_names.tsv") if kind in genders for word in words.split()}


@cache
def _given_forms() -> dict[str, str]:
    forms: dict[str, str] = {}
    for kind, words in _rows("given_names.tsv"):
        if kind == "=":
            first, *others = words.split()
            for other in others:
                forms.setdefault(other, first)
    return forms


def given_form(word: str) -> str:
    """Return the full form of a given name ("Bernie" is a form of "Bernard")."""
    return _given_forms().get(word, word)


@cache
def title_genders() -> dict[str, Gender | None]:
    """Return the words that stand, capitalised, before a name, with the gender they tell."""
    genders: dict[str, Gender | None] = {"title": None, "title-m": "male", "title-f": "female"}
    titles = {word: genders[kind] for kind, words in _rows("roles.tsv") if kind in genders for word in words.split()}
    for word, gender in role_genders().items():
        titles.setdefault(word.capitalize(), gender)
    return titles


@cache
def role_genders() -> dict[str, Gender | None]:
    """Return the common nouns for one person by office, trade or tie, with the gender they tell."""
    genders: dict[str, Gender | None] = {"role": None, "role-m": "male", "role-f": "female"}
    return {word: genders[kind] for kind, words in _rows("roles.tsv") if kind in genders for word in words.split()}


@cache
def role_heads() -> dict[str, str]:
    """Return the office noun for each lower-case word that heads an office, short forms among them ("sen." for "senator")."""
    heads = {word: word for word in role_genders()}
    for kind, words in _rows("roles.tsv"):
        if kind == "short":
            heads.update({short.lower(): role for short, _, role in (pair.partition("=") for pair in words.split())})
    return heads


OFFICE_NOUNS: PerWord[str | None] = PerWord(lambda lower: role_heads().get(lower))
"""The office noun for a lower-case word, or None: :func:`role_heads`, without the call that takes longer than the look-up."""


@cache
def ranks() -> frozenset[str]:
    """Return the office nouns that are ranks or degrees: they tell less than an office does ("captain", "doctor")."""
    return frozenset(word for kind, words in _rows("roles.tsv") if kind == "rank" for word in words.split())


@cache
def role_modifiers() -> frozenset[str]:
    """Return the words that belong to the office noun behind them ("foreign" minister)."""
    return frozenset(word for kind, words in _rows("roles.tsv") if kind == "before" for word in words.split())


@cache
def _countries() -> list[tuple[list[str], list[str]]]:
    """Return the names and the demonyms of each country."""
    rows = [words.partition(";") for kind, words in _rows("places.tsv") if kind == "country"]
    return [(_forms(names), _forms(demonyms)) for names, _, demonyms in rows]


def _forms(words: str) -> list[str]:
    return [form for form in map(str.strip, words.split("|")) if form]


@cache
def country_forms() -> dict[str, str]:
    """Return the country each of its names and demonyms stands for, all in lower case."""
    return {form.lower(): names[0].lower() for names, demonyms in _countries() for form in [*names, *demonyms]}


@cache
def known_names() -> dict[str, Literal["organization", "place"]]:
    """Return the bodies and places known by the very words, "the" left out."""
    names: dict[str, Literal["organization", "place"]] = {name: "place" for forms, _ in _countries() for name in forms}
    for kind, words in _rows("places.tsv"):
        if kind in ("city", "state"):
            names.update(dict.fromkeys(_forms(words), "place"))
    for kind, words in _rows("bodies.tsv"):
        if kind == "known":
            names.update(dict.fromkeys(_forms(words), "organization"))
    return names


@cache
def body_nouns() -> frozenset[str]:
    """Return the lower-case nouns that head the names of bodies ("ministry", "observatory")."""
    return frozenset(word for kind, words in _rows("bodies.tsv") if kind == "noun" for word in words.split())


@cache
def body_words() -> frozenset[str]:
    """Return the words that, with a capital, end the names of bodies, in lower case ("campaign", "government")."""
    words = {word.lower(): word for word, code in word_codes().items() if code in "OM"}
    return frozenset([lower for lower, word in words.items() if lower.capitalize() == word])


@cache
def _offices() -> dict[str, str]:
    rows = [words.split("|") for kind, words in _rows("roles.tsv") if kind == "same"]
    return {other.strip(): same.strip() for same, *others in rows for other in others}


def office_of(role: str) -> str:
    """Return the usual lower-case words for an office that goes by several ("the CEO" is the "chief executive")."""
    lower = role.lower()
    return _offices().get(lower, lower)


@cache
def word_codes() -> dict[str, str]:
    """Return the letter of every listed word, in the case it stands in."""
    bodies: dict[str, list[str]] = {}
    for kind, words in _rows("bodies.tsv"):
        bodies.setdefault(kind, []).extend(words.split())
    places = _rows("places.tsv")
    heads = [word.capitalize() for word in bodies["noun"]]
    codes = dict.fromkeys([word.capitalize() for kind, words in places if kind == "noun" for word in words.split()], "N")
    codes.update(dict.fromkeys([word.capitalize() for word in bodies["thing"]], "X"))
    codes.update(dict.fromkeys(heads, "O"))
    codes.update({word: "C" for word in bodies["company"] if word not in codes})
    codes.update(
        {
            word.capitalize(): "M" if codes.get(word.capitalize()) == "O" else "m"
            for word in role_modifiers()
            if codes.get(word.capitalize()) != "N"
        }
    )
    codes.update(dict.fromkeys([form for kind, words in places if kind == "people" for form in _forms(words)], "D"))
    codes.update(dict.fromkeys([form for _, demonyms in _countries() for form in demonyms], "D"))
    codes.update({word: "T" for word in title_genders() if codes.get(word) != "D"})
    codes.update({name: "L" if kind == "place" else "K" for name, kind in known_names().items() if " " not in name})
    codes.update({word: "B" if word in codes else "G" for word in given_genders()})
    codes.update(dict.fromkeys(_SUFFIXES, "S"))
    codes.update(dict.fromkeys([form for word in _PARTICLES for form in (word, word.capitalize())], "q"))
    codes.update(dict.fromkeys(_LINKS, "o"))
    return codes


CODES: PerWord[str | None] = PerWord(lambda word: word_codes().get(word))
"""The letter of a listed word, or None: :func:`word_codes`, without the call that takes longer than the look-up."""


def code_word(word: str) -> str:
    """Return the letter of one word of a name.

    >>> "".join(map(code_word, "Russian Foreign Minister Sergey Lavrov".split()))
    'DmTGp'
    """
    code = word_codes().get(word)
    if code is None:
        code = "A" if _INITIAL.match(word) else "U" if _CAPITALS.match(word) else "p"
    return code
