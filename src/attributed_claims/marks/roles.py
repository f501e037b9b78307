"""The office a text gives somebody, in a noun phrase before the name or behind it.

"Russian Defense Ministry spokesman" is a role ("spokesman") with an affiliation ("Russian Defense Ministry"),
and so is "the network's director" or "director of the network".
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from attributed_claims.marks.name_words import CODES, OFFICE_NOUNS, role_modifiers

if TYPE_CHECKING:
    from attributed_claims.marks.phrases import Phrases
    from attributed_claims.text.sentences import ReadText

__all__ = ["PORTFOLIOS", "Role", "noun_phrase_role", "role_behind"]

_LEFT_OUT = frozenset(["the", "a", "an", "this", "that", "one", "some", "another", "our", "my", "his", "her", "its", "their", "your"])
PORTFOLIOS = frozenset(
    [
        "state",
        "staff",
        "defense",
        "defence",
        "justice",
        "commerce",
        "labor",
        "labour",
        "energy",
        "agriculture",
        "treasury",
        "education",
        "elections",
    ]
)
"""What belongs to the office where "of" stands between them: "secretary of state", "chief of staff"."""
_MANNERS = frozenset("former acting interim retired outgoing incoming longtime senior chief top then veteran".split())
"""How an office is held: no part of the body's name, even with the capital of a sentence's start."""

_OWN_BODIES = frozenset(["campaign", "party", "government", "police", "army", "navy", "military"])
_OF = frozenset(["of", "for", "at", "with", "from", "in"])
_MOST_WORDS = 12
"""The most words of a noun phrase that are looked at for its role: longer ones are no descriptions."""


class Role(NamedTuple):
    """An office: its words, the body it is held in or None, and its head noun in lower case."""

    role: str
    affiliation: str | None
    head: str


new_role = partial(tuple.__new__, Role)
"""Make one from a tuple of all its fields, in half the time that naming them takes."""


def _affiliation(read: ReadText, first: int, end: int) -> str | None:
    """Return the body or place named by what stands before an office noun, or None."""
    words, tags, lowers = read.words, read.tags, read.lowers
    owner = tags.rfind("S", first, end)
    begin = owner + 1
    while owner >= 0 and begin < end and not words[begin][0].isupper():
        begin += 1
    if owner < 0 or begin < end:
        begin = first if owner < 0 else owner + 1
        while begin < end and not (words[begin][0].isupper() and lowers[begin] not in _LEFT_OUT and lowers[begin] not in _MANNERS):
            begin += 1
        while end > begin and not (words[end - 1][0].isupper() or (CODES[words[end - 1].capitalize()] or "p") in "OM"):
            end -= 1
        return read.slice(begin, end) if end > begin else None
    if lowers[first] in _LEFT_OUT and first + 1 < owner and words[first + 1][0].isupper():
        first += 1
    return read.slice(first, owner) if owner > first and tags[first] != "o" else None


def noun_phrase_role(read: ReadText, first: int, end: int) -> Role | None:
    """Return the office that heads the noun phrase from token ``first`` up to ``end``, or None.

    >>> from attributed_claims.text.sentences import read_text
    >>> read = read_text("the network's director")
    >>> noun_phrase_role(read, 0, 4)
    Role(role='director', affiliation='the network', head='director')
    """
    lowers = read.lowers
    head = OFFICE_NOUNS[lowers[end - 1]] if end > first else None
    if head is None:
        return None
    if end - first > _MOST_WORDS:
        first = end - _MOST_WORDS
    begin = end - 1
    modifiers = role_modifiers()
    while begin > first and lowers[begin - 1] in modifiers:
        # "Clinton campaign manager": the campaign is the body; "campaign manager" alone is the office.
        if (
            begin - 1 > first
            and lowers[begin - 1] in _OWN_BODIES
            and read.words[begin - 2][0].isupper()
            and lowers[begin - 2] not in _LEFT_OUT
        ):
            break
        if read.tags[begin - 1] in "RSds":
            break
        begin -= 1
    role = read.slice(begin, end)
    if begin == first:
        return new_role((role, None, head))
    rest = lowers[first:begin]
    for word in ("former", "acting", "ex"):
        if word in rest:
            role = f"{word} {role}"
            while first < begin and lowers[first] != word:
                first += 1
            first += 1
            break
    return new_role((role, _affiliation(read, first, begin), head))


def role_behind(read: ReadText, phrases: Phrases, end: int, limit: int) -> Role | None:
    """Return the office in the apposition behind a name ("…, the network's director,"), or None.

    Args:
        read: the text.
        phrases: its noun phrases.
        end: the token after the name.
        limit: where its sentence ends, a token number.
    """
    tags = read.tags
    if end >= limit or tags[end] not in ",:":
        return None
    at = end + 1
    if at < limit and read.lowers[at] in ("now", "then", "currently", "formerly"):
        at += 1
    number = phrases.at[at] if at < limit else -1
    if number < 0 or phrases.firsts[number] != at:
        return None
    stop = phrases.ends[number]
    found = noun_phrase_role(read, at, stop)
    if found is None or (tags[at] not in "dsa" and stop < limit and tags[stop] not in ",.:)iq" and read.lowers[stop] not in ("and", "who")):
        return None
    return with_complement(read, phrases, found, stop, limit)


def with_complement(read: ReadText, phrases: Phrases, role: Role, end: int, limit: int) -> Role:
    """Return the role with the body that stands behind its noun ("director of the network", "professor of law at Lund")."""
    lowers, words = read.lowers, read.words
    if end + 1 >= limit or lowers[end] not in _OF:  # nearly always
        return role
    if lowers[end] == "of" and lowers[end + 1] in PORTFOLIOS:
        role = role._replace(role=f"{role.role} of {words[end + 1]}")
        end += 2
    for _ in range(2):
        if role.affiliation is not None or end + 1 >= limit or lowers[end] not in _OF:
            return role
        first, number = end + 1, phrases.at[end + 1]
        if number < 0 or phrases.firsts[number] != first:
            return role
        stop = phrases.ends[number]
        while stop + 1 < limit and phrases.at[stop + 1] >= 0 and _goes_on(read, stop):
            stop = phrases.ends[phrases.at[stop + 1]]
        if read.tags[first] not in "osw0" and _institution(read, first, stop):
            if lowers[first] in _LEFT_OUT and first + 1 < stop and words[first + 1][0].isupper():
                first += 1
            return role._replace(affiliation=read.slice(first, stop))
        end = stop
    return role


def _goes_on(read: ReadText, stop: int) -> bool:
    """Tell whether a body's name goes on behind its "of" or "for" ("Center for Politics")."""
    words = read.words
    if read.lowers[stop] == "for":
        return words[stop - 1][0].isupper() and words[stop + 1][0].isupper()
    return read.lowers[stop] == "of" and _body(read, stop - 1)


def _body(read: ReadText, token: int) -> bool:
    return (CODES[read.words[token].capitalize() if read.words[token].islower() else read.words[token]] or "p") in "OMT"


def _institution(read: ReadText, first: int, end: int) -> bool:
    """Tell whether a noun phrase names a body or place, and no field or task ("director of research")."""
    last = read.words[end - 1]
    return read.words[end - 1][0].isupper() or (CODES[last.capitalize()] or "p") in "OMN" or read.tags[first] == "d"
