"""The offices one mention of a person gives it: a title, what stands before the name, and the apposition behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attributed_claims.marks.name_words import OFFICE_NOUNS, office_of, ranks
from attributed_claims.marks.roles import Role, noun_phrase_role, role_behind, with_complement

if TYPE_CHECKING:
    from attributed_claims.marks.name_shapes import Shape
    from attributed_claims.marks.phrases import Phrases
    from attributed_claims.text.sentences import ReadText

__all__ = ["office_head", "roles_at"]

_FARTHEST_ROLE = 30
"""How many tokens behind a name its office is looked for."""
_INDEFINITE = frozenset(["a", "an", "another", "some", "no"])
_BEHIND_APPOSED = re.compile(r",(?!k)|r?[xzbm]|\.")


def roles_at(read: ReadText, phrases: Phrases, shape: Shape, first: int, end: int) -> list[Role]:
    """Return the offices given before and behind one mention of a person.

    Args:
        read: the text.
        phrases: its noun phrases.
        shape: the shape of the mention's words.
        first: the first token of its run of proper nouns, titles taken in.
        end: the token after its last.
    """
    tags, number = read.tags, phrases.at[first]
    begin = phrases.firsts[number] if number >= 0 else first
    _, skipped, role_first, role_end, _, _ = shape
    apposed = end < len(tags) and tags[end] in ",:"
    if not (role_end or begin < first or apposed or (begin > 1 and tags[begin - 1] == ",")):
        return []
    found: Role | None = None
    if role_end:
        stop = first + role_end
        if OFFICE_NOUNS[read.lowers[stop - 1]]:  # "Mr." tells no office
            found = _held_role(read, begin, stop)
        if found is None and "of" in read.lowers[first + role_first : stop]:
            # "Secretary of State": the office noun stands before its "of".
            found = Role(read.slice(first + role_first, stop), None, read.lowers[first + role_first])
    elif begin < first and not skipped:
        found = noun_phrase_role(read, begin, first)
    else:
        found = _role_before_comma(read, phrases, begin, end)
    roles = []
    limit = min(end + _FARTHEST_ROLE, len(tags))
    if found is not None:
        roles.append(with_complement(read, phrases, found, end, limit))
    if apposed:
        found = role_behind(read, phrases, end, limit)
        if found is not None:
            roles.append(found)
    return roles


def _held_role(read: ReadText, begin: int, stop: int) -> Role | None:
    """Return the office of a title, or the one before it where it is a rank ("military spokesman Lt. Col. Avi Dahan")."""
    titled = noun_phrase_role(read, begin, stop)
    if titled is None or titled.head not in ranks():
        return titled
    end = stop - len(titled.role.split())  # "Prosecutor General" is one office
    while end > begin and OFFICE_NOUNS[read.lowers[end - 1]] in ranks():
        end -= 1
    return noun_phrase_role(read, begin, end) or titled


def _role_before_comma(read: ReadText, phrases: Phrases, first: int, end: int) -> Role | None:
    """Return the office that a name stands behind as its apposition ("the company's chief executive, Ana Ruiz, left")."""
    tags = read.tags
    if first < 2 or tags[first - 1] != "," or not _BEHIND_APPOSED.match(tags, end):
        return None
    phrase = phrases.ending_at(first - 1)
    if phrase is None or read.lowers[phrase[0]] in _INDEFINITE or not (tags[phrase[0]] in "ds" or "S" in tags[slice(*phrase)]):
        return None
    return noun_phrase_role(read, *phrase)


def office_head(role: Role) -> str:
    """Return the noun an office is looked up by: the last of its usual words ("the CEO" is an "executive")."""
    office = office_of(role.role)
    return role.head if office == role.role.lower() else office.rsplit(" ", 1)[-1]
