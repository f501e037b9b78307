"""Lists of noun phrases: a verb's objects, the members of a list, and the parts named behind a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.claims.figures import behind_phrase, counted_in, in_prepositional_phrase
from attributed_claims.claims.words import listed

if TYPE_CHECKING:
    from attributed_claims.claims.clauses import Clause

__all__ = ["has_own_verb", "members", "objects", "parts", "parts_between"]

_MOST_MEMBERS = 12
_PARTICLES = frozenset(["off", "up", "down", "out", "back", "away"])


def objects(clause: Clause, verb: int) -> list[int]:
    """Return the chunks that are the objects of the verb at chunk ``verb``, in text order, the members of a list each."""
    at = verb + 1
    if clause.kind(at) == "P" and (clause.lower(at) in _PARTICLES or (clause.lower(at) == "over" and clause.kind(at + 1) == "Q")):
        at += 1  # "laid off 300 clerks", "handed over 300 clerks"
    while clause.kind(at) in "RqT!" or (clause.kind(at) == "A" and clause.lower(at) in {"dead", "alive"}):
        at += 1
    if clause.kind(at) == "N" and clause.kind(at + 1) == "Q":
        at += 1  # "fined the bank $5 million", "sent Kyiv 31 tanks"
    return members(clause, at) if clause.kind(at) in "QN" else []


def members(clause: Clause, at: int) -> list[int]:
    """Return the members of the list that starts with chunk ``at``."""
    found: list[int] = []
    following: int | None = at
    for _ in range(_MOST_MEMBERS):
        if following is None or (found and has_own_verb(clause, following)):
            break
        found.append(counted_in(clause, following))
        following = _next_member(clause, behind_phrase(clause, following))
    return found


def has_own_verb(clause: Clause, chunk: int) -> bool:
    """Tell whether a finite verb follows a noun phrase, so that it is that verb's subject."""
    at = behind_phrase(clause, chunk)
    while clause.kind(at) == "R":
        at += 1
    return clause.kind(at) in "VBHDM"


def _next_member(clause: Clause, at: int) -> int | None:
    """Return the chunk of a list's next member where the list goes on at ``at``, or None."""
    if clause.kind(at) == "," and clause.kind(at + 2) == "," and clause.lower(at + 1).isdecimal():
        at += 2  # "Omar Diaz, 34, and two other men"
    start = at
    comma = clause.kind(at) == ","
    at += comma
    joiner = _joiner(clause, at)
    at += joiner
    while clause.kind(at) in "RqT" and at < start + 6:
        at += 1
    if at == start:
        return None
    kind = clause.kind(at)
    if kind == "Q" or (kind == "N" and (joiner or (comma and clause.lower(at) in {"a", "an", "another"}))):
        return at
    return None


def _joiner(clause: Clause, at: int) -> int:
    """Return how many chunks join a list's members at ``at``: "and", "including", "along with", "as well as"."""
    word = clause.lower(at)
    if (clause.kind(at) == "K" and word in {"and", "or", "plus", "&"}) or (clause.kind(at) == "G" and word in listed("including")):
        return 1
    if word in {"along", "together"} and clause.lower(at + 1) == "with":
        return 2
    return 3 if word == "as" and clause.lower(at + 1) == "well" and clause.lower(at + 2) == "as" else 0


def parts(clause: Clause, verb: int) -> list[int]:
    """Return the figures named as parts behind the verb's clause: "…, including four clerks", "two of them children"."""
    at = verb + 1
    for _ in range(16):
        kind, word = clause.kind(at), clause.lower(at)
        if word in listed("including") and kind == "G":
            return _list_at(clause, at + 1)
        if word == "among" and clause.kind(at + 1) == "N" and clause.head(at + 1) in {"them", "those"}:
            return _list_at(clause, at + 2)
        if kind == "," and clause.kind(at + 1) == "Q" and clause.counted[at + 1].part and clause.counted[at + 1].bare:
            # "two of them children", "three of whom are children", "two of them seriously"
            follows, then = clause.kind(at + 2), clause.kind(at + 3)
            if follows == "N" or (follows == "B" and then == "N") or (follows == "R" and then in ",."):
                return [at + 1]
        if kind in ".;KVEBHDMCWwG(":
            return []
        at += 1
    return []


def _list_at(clause: Clause, at: int) -> list[int]:
    while clause.kind(at) in "Rq":
        at += 1
    return members(clause, at) if clause.kind(at) in "QN" else []


def parts_between(clause: Clause, first: int, end: int) -> list[int]:
    """Return the figures named as parts in a parenthesis: "Five people, including two children, died"."""
    for at in range(first, end):
        if clause.lower(at) in listed("including") or (clause.lower(at) == "among" and clause.kind(at + 1) == "N"):
            return [chunk for chunk in range(at, end) if clause.kind(chunk) in "QN" and not in_prepositional_phrase(clause, chunk)]
    return []
