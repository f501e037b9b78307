"""Figures beside the one a verb has: those among it, how much it has grown, its parts, other subjects', and what "them" means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from attributed_claims.claims.counted.figures import behind_phrase
from attributed_claims.claims.counted.findings import figures_of, with_verb
from attributed_claims.claims.counted.lists import gapped, has_own_verb, parts
from attributed_claims.claims.counted.walks import subjects, verb_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attributed_claims.claims.clauses import Clause
    from attributed_claims.claims.counted.findings import Found, Place
    from attributed_claims.claims.counted.walks import VerbGroup

__all__ = ["increase", "meant", "other_agents", "parts_told", "some_among"]

_ANTECEDENT = 16
"""How far before "them" the figure may stand that it means, in chunks."""
_MOST_GAPS = 6
"""How many further subjects may share a verb."""


def some_among(place: Place, whole: Found) -> Iterator[Found]:
    """Yield the figures of those that are said to be "among" the figure found: "Seven nurses were among nine people killed"."""
    clause, at = place.clause, whole.chunk - 1
    if clause.lower(at) != "among" or not verb_group(clause, at).be:
        return
    for found in figures_of(place, subjects(clause, verb_group(clause, at).start), "among", whole.rank):
        yield evolve(found, planned=whole.planned)


def increase(place: Place, whole: Found) -> Iterator[Found]:
    """Yield the figure that a table gives for how much another has grown: "about 151,370 (+715) people"."""
    counted, passage = whole.counted, place.clause.passage
    at = counted.figure_end
    if passage.marks.read.lowers[at : at + 2] != ["(", "+"]:
        return
    for mark in passage.quantity_marks:
        if mark.first == at + 2:
            more = evolve(counted, quantity=evolve(mark.quantity, additive=True), first=at + 2, figure_first=at + 2, figure_end=mark.end)
            yield evolve(whole, counted=more, rule="increase", listed=True, rank=whole.rank + 1, whole=counted)


def meant(clause: Clause, pronoun: int) -> list[int]:
    """Return the figure that "them" stands for: the object of the verb before ("dragged 17 men out and shot them dead"), or nothing."""
    for at in range(pronoun - 1, max(0, pronoun - _ANTECEDENT), -1):
        if at in clause.counted:
            return [at] if clause.kind(at - 1) in "VE" and not clause.counted[at].bare else []
        if clause.kind(at) in ";.":
            break
    return []


def other_agents(place: Place, last: int, group: VerbGroup) -> Iterator[Found]:
    """Yield the figures of further subjects that leave the verb out: "Peru sent 20 doctors and Chile 15"."""
    clause = place.clause
    at = behind_phrase(clause, last)
    for _ in range(_MOST_GAPS):
        while clause.kind(at) == "R":
            at += 1  # "20 doctors so far and Chile 15"
        at += clause.kind(at) in ",;"
        at += clause.kind(at) == "K"
        if clause.kind(at - 1) not in ",;K" or clause.kind(at) != "N" or clause.kind(at + 1) != "Q" or has_own_verb(clause, at + 1):
            return
        for found in with_verb(figures_of(place, [at + 1], "gapped", 4), group, at):
            yield evolve(found, listed=True)
        at = behind_phrase(clause, at + 1)


def parts_told(place: Place, verb: int, group: VerbGroup, told: list[Found]) -> Iterator[Found]:
    """Yield the figures named as parts behind the clause ("…, including four clerks"), and those of clauses without a verb."""
    whole = told[0].counted if told else None
    further = parts(place.clause, verb, whole)
    if told and not further:
        further = gapped(place.clause, verb)
    for found in figures_of(place, further, "part", 5):
        yield evolve(found, planned=group.infinitive or group.modal is not None, listed=True, rank=5, whole=whole)
