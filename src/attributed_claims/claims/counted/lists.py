"""Lists of noun phrases: a verb's objects, the members of a list, and the parts named behind a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.claims.counted.figures import behind_phrase, counted_in, figure_at, in_prepositional_phrase
from attributed_claims.claims.words import listed

if TYPE_CHECKING:
    from attributed_claims.claims.clauses import Clause, Counted

__all__ = ["gapped", "has_own_verb", "is_of_them", "members", "objects", "parts", "parts_between"]

_MOST_MEMBERS = 12
_MOST_SKIPPED = 4
"""How many members without a figure ("the mayor, his wife, …") may stand between two with one."""
_STEPS = 16
"""How far behind a verb the parts of its figure may be named, in chunks."""
_ASIDE = 9
"""How many chunks of "police said on Monday" may part a figure from its parts."""
_PLACING = frozenset(["in", "on", "at", "near", "outside"])
"""Prepositions that tell where: "seven died on Kansas roads, five in Iowa"."""
_PRONOUNS = frozenset(["them", "whom", "which", "these", "those", "us"])
_PARTICLES = frozenset(["off", "up", "down", "out", "back", "away"])


def objects(clause: Clause, verb: int, *, called_in: bool = False) -> list[int]:
    """Return the chunks that are the objects of the verb at chunk ``verb``, in text order, the members of a list each.

    Args:
        clause: the sentence.
        verb: the verb's chunk.
        called_in: whether "in" may be the verb's particle ("called in 400 guards"), which mostly brings a place.
    """
    at = verb + 1
    at += clause.kind(verb) == "R" and clause.kind(at) == "H"  # "already has 300 guards there"
    if clause.lower(at) == "into" and clause.lower(at + 1) == "custody":
        at += 2  # "took into custody 40 men"
    elif clause.lower(at) == "to" and clause.lower(at + 1) == "death":
        at += 2  # "stabbed to death two men"
    word = clause.lower(at)
    if clause.kind(at) == "P" and (word in _PARTICLES or (called_in and word == "in") or (word == "over" and clause.kind(at + 1) == "Q")):
        at += 1  # "laid off 300 clerks", "handed over 300 clerks"
    while clause.kind(at) in "RqT!" or (clause.kind(at) == "A" and clause.lower(at) in {"dead", "alive"}):
        at += 1
    if clause.kind(at) == "N" and clause.kind(at + 1) == "Q":
        at += 1  # "fined the bank $5 million", "sent Kyiv 31 tanks"
    listing = members(clause, at) if clause.kind(at) in "QN" else []
    if len(listing) > 2 and listing[0] in clause.counted and _adds_up(clause, listing[1:], clause.counted[listing[0]]):
        return listing[:1]  # "found five bodies, four men and one woman": the others are its parts
    return listing


def members(clause: Clause, at: int) -> list[int]:
    """Return the members of the list that starts with chunk ``at``."""
    found: list[int] = []
    following: int | None = at
    for _ in range(_MOST_MEMBERS):
        if following is None or (found and has_own_verb(clause, following)):
            break
        found.append(counted_in(clause, following))
        following = _next_member(clause, behind_phrase(clause, following), following)
    return found


def has_own_verb(clause: Clause, chunk: int) -> bool:
    """Tell whether a finite verb follows a noun phrase, so that it is that verb's subject."""
    at = behind_phrase(clause, chunk)
    while clause.kind(at) == "R":
        at += 1
    return clause.kind(at) in "VBHDM"


def _next_member(clause: Clause, at: int, last: int, skipped: int = 0) -> int | None:
    """Return the chunk of a list's next member where the list goes on at ``at``, or None.

    Args:
        clause: the sentence.
        at: the chunk behind the last member.
        last: the last member; behind a name "a nurse" tells who it is.
        skipped: how many members that state no figure were passed.
    """
    if clause.kinds[at : at + 3] == ",N," and clause.lower(at + 1).isdecimal():
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
    named = clause.kind(last) == "N" and clause.passage.marks.read.tags[clause.ends[last] - 1] == "p"
    if kind == "Q" or (kind == "N" and (joiner or (comma and not named and clause.lower(at) in {"a", "an", "another"}))):
        return at
    if comma and kind == "N" and skipped < _MOST_SKIPPED and clause.kinds[at + 1 : at + 3] in {",K", "K", ",N"}:
        # "the mayor, his wife, and two clerks"; an age leaves it to the name before it what follows
        return _next_member(clause, at + 1, last if clause.lower(at).isdecimal() else at, skipped + 1)
    return None


def _joiner(clause: Clause, at: int) -> int:
    """Return how many chunks join a list's members at ``at``: "and", "including", "along with", "as well as"."""
    word = clause.lower(at)
    if (clause.kind(at) == "K" and word in {"and", "or", "plus", "&"}) or (clause.kind(at) == "G" and word in listed("including")):
        return 1
    if word in {"along", "together"} and clause.lower(at + 1) == "with":
        return 2
    return 3 if word == "as" and clause.lower(at + 1) == "well" and clause.lower(at + 2) == "as" else 0


def parts(clause: Clause, verb: int, whole: Counted | None = None) -> list[int]:
    """Return the figures named as parts behind the verb's clause: "…, including four clerks", "two of them children".

    Args:
        clause: the sentence.
        verb: the verb's last chunk.
        whole: the figure whose parts they are; a list behind a colon or a dash is one where it adds up to it.
    """
    at = verb + 1
    for _ in range(_STEPS):
        at = _behind_aside(clause, at)
        kind, word = clause.kind(at), clause.lower(at)
        if word in listed("including") and kind == "G":
            return _list_at(clause, at + 1)
        if word in {"along", "together"} and clause.lower(at + 1) == "with":
            return _list_at(clause, at + 2)
        if word == "among" and clause.kind(at + 1) == "N" and clause.head(at + 1) in {"them", "those"}:
            return _list_at(clause, at + 2)
        if kind in ",;(" and _is_part(clause, at + 1):
            return _parts_on(clause, at + 1)
        if kind in ",;" and whole is not None and clause.kind(at + 1) in "QN":
            listing = members(clause, at + 1)
            if _adds_up(clause, listing, whole):
                return listing
        described = kind in "EG" and clause.kind(at - 1) in "QN"  # "found 12 bodies dumped by a road, two of them women"
        if kind in ".;KVEBHDMCWwG(" and not described:
            return []
        at += 1
    return []


def _behind_aside(clause: Clause, at: int) -> int:
    """Return the comma that closes "…, police said on Monday, …" where ``at`` opens it; else ``at``."""
    if clause.kind(at) != ",":
        return at
    if not any(clause.kind(i) in "VE" and clause.lower(i) in listed("saying") for i in range(at + 1, at + 4)):
        return at
    closing = next((i for i in range(at + 2, at + _ASIDE) if clause.kind(i) in ",.;KQ"), at)
    return closing if clause.kind(closing) == "," else at


def _parts_on(clause: Clause, at: int) -> list[int]:
    """Return the part at ``at`` and those that go on with it: "43 of them men and six women"."""
    further = members(clause, at)
    return [at, *(chunk for chunk in further[1:] if chunk in clause.counted and not clause.counted[chunk].bare)]


def _is_part(clause: Clause, at: int) -> bool:
    """Tell whether a chunk says how many "of them" are something, or how many badly so: "two of them children", "four seriously"."""
    if clause.kinds[at : at + 3] == "NON" and clause.lower(at) == "one" and clause.head(at + 2) in _PRONOUNS:
        return clause.kind(at + 3) in "PEARVN" or clause.kinds[at + 3 : at + 5] == "BN"  # "one of them critically"
    if clause.kind(at) != "Q":
        return False
    behind, then = clause.kind(at + 1), clause.kind(at + 2)
    if is_of_them(clause, at):
        return not clause.counted[at].bare or behind in "PEAGV" or (behind == "B" and then == "N") or (behind == "R" and then in ",.;")
    return clause.counted[at].bare and behind == "R" and clause.lower(at + 1) in listed("gravely") and then in ",.;K"


def is_of_them(clause: Clause, chunk: int) -> bool:
    """Tell whether a pronoun stands for those a figure is part of: "nine of them", "four of whom"."""
    counted = clause.counted.get(chunk)
    return counted is not None and counted.part and clause.passage.marks.read.lowers[counted.group_first - 1] in _PRONOUNS


def _adds_up(clause: Clause, chunks: list[int], whole: Counted) -> bool:
    """Tell whether the figures of a list, articles counted as one, come to the whole."""
    figures = [figure_at(clause, chunk) for chunk in chunks]
    lows = [None if figure is None or figure.quantity.qualifier != "exact" else figure.quantity.low for figure in figures]
    return len(lows) > 1 and whole.quantity.low is not None and None not in lows and sum(filter(None, lows)) == whole.quantity.low


def _list_at(clause: Clause, at: int) -> list[int]:
    while clause.kind(at) in "Rq":
        at += 1
    return members(clause, at) if clause.kind(at) in "QN" else []


def parts_between(clause: Clause, first: int, end: int) -> list[int]:
    """Return the figures named as parts in a parenthesis: "Five people, including two children, died"."""
    if is_of_them(clause, first) and not clause.counted[first].bare:
        return [chunk for chunk in _parts_on(clause, first) if chunk < end]
    for at in range(first, end):
        if clause.lower(at) in listed("including") or (clause.lower(at) == "among" and clause.kind(at + 1) == "N"):
            return [chunk for chunk in range(at, end) if clause.kind(chunk) in "QN" and not in_prepositional_phrase(clause, chunk)]
    return []


def gapped(clause: Clause, verb: int) -> list[int]:
    """Return the bare figures of clauses that leave their verb out: "11 died in March and nine in June"."""
    at = verb + 1
    opening = clause.lower(at)
    if clause.kind(at) not in "PT" or (clause.kind(at) == "P" and clause.kind(at + 1) not in "NT"):
        return []
    found: list[int] = []
    at += clause.kind(at) == "P"
    kind = clause.kind(at)
    at += 1
    for _ in range(_MOST_MEMBERS):
        at += clause.kind(at) == ","
        at += clause.kind(at) == "K" and clause.lower(at) == "and"
        figure = at
        again = clause.kind(at) == "Q" and clause.counted[at].bare
        at += again and clause.lower(at + 1) == "each"  # "two each in Lille and Metz"
        again = again and (clause.lower(at + 1) == opening or {opening, clause.lower(at + 1)} <= _PLACING)
        if not again or clause.kind(at + 2) != kind or clause.head(at + 2) in listed("state_noun") or has_own_verb(clause, at):
            break
        found.append(figure)
        at += 3
    return found
