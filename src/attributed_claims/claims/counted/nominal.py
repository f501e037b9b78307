"""The frames of triggers that are nouns ("N arrests", "the deployment of N", "the toll rose to N")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from attributed_claims.claims.counted.figures import figure_at, in_prepositional_phrase
from attributed_claims.claims.counted.findings import Found, figures_of, wholes, with_verb
from attributed_claims.claims.counted.lists import members, parts
from attributed_claims.claims.counted.tallies import is_tally_of, measured, tallied
from attributed_claims.claims.counted.walks import VerbGroup, subjects, verb_group
from attributed_claims.claims.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attributed_claims.claims.clauses import Clause
    from attributed_claims.claims.counted.findings import Place

__all__ = ["act", "by_phrase", "further", "measure", "noun"]

_REPORTS = frozenset(["report", "reports"])


def by_phrase(clause: Clause, verb: int) -> int | None:
    """Return the chunk of the one by whom it is done, or None."""
    for at in range(verb + 1, min(verb + 10, len(clause.kinds) - 1)):
        if clause.lower(at) == "by" and clause.kind(at + 1) == "N":
            return at + 1
        if clause.kind(at) in ".;KCWw,":
            return None
    return None


def further(place: Place, chunk: int) -> Iterator[Found]:
    """Yield the bare figures of the list that a figure with its trigger inside opens: "21 injured people in Rome, 36 in Bari"."""
    for found in figures_of(place, members(place.clause, chunk), "inside", 0):
        if found.listed and found.counted.bare:
            yield found


def noun(place: Place) -> Iterator[Found]:
    """Yield the figures of "N arrests", "no injuries", "the deaths of N people", "casualties rose to N"."""
    clause, chunk = place.clause, place.chunk
    counted = figure_at(clause, chunk)
    if counted is not None and counted.figure_end <= place.token and not (counted.article and clause.kind(chunk + 1) == "O"):
        if "S" in clause.passage.marks.read.tags[counted.figure_end : place.token]:
            return  # "one man's lonely death"
        if (
            counted.quantity.high == 0
            and place.token == counted.group_end - 1
            and clause.passage.marks.read.lowers[counted.head] in _REPORTS
        ):
            yield Found(chunk=chunk, counted=counted, rule="noun", rank=0, inside=True)  # "no reports of injuries"
            return
        plural = place.word.endswith("s") or counted.quantity.low in {0, 1} or not clause.counting  # "a $10 million fine"
        if counted.head == place.token and plural:  # not "52 arrest warrants"
            found = Found(chunk=chunk, counted=counted, rule="noun", rank=0, inside=True)
            named = (evolve(part, listed=True, whole=counted) for part in figures_of(place, parts(clause, chunk, counted), "part", 5))
            yield from with_verb([found, *wholes(clause, found), *further(place, chunk), *named], _governing(clause, chunk))
        return
    if clause.lower(chunk - 1) == "with" and clause.kind(chunk - 2) == "Q" and clause.ends[chunk] - 1 == place.token:
        yield from figures_of(place, [chunk - 2], "with", 1)  # "13 students with minor injuries"
        return
    if clause.lower(chunk - 1) == "with" and place.word == "injuries" and clause.ends[chunk] - 1 == place.token:
        verb = chunk - 2
        while verb > 1 and in_prepositional_phrase(clause, verb):
            verb -= 2
        if clause.kind(verb) in "VE":  # "four were pulled from the water with minor injuries"
            group = verb_group(clause, verb)
            yield from with_verb(figures_of(place, subjects(clause, group.start), "with", 2), group)
        return
    if clause.ends[chunk] - 1 != place.token:
        return  # "death penalty", "injury time"
    of = place.last_chunk + 2
    while clause.kind(of) == "R":
        of += 1  # "the death of only 12 men"
    if clause.kind(place.last_chunk + 1) == "O" and clause.kind(of) in "QN":
        told = not _sought(clause, chunk) and clause.lower(chunk - 1) not in listed("ordering")
        several = list(_with_parts(place, members(clause, of), "noun-of")) if told else []
        yield from several
        if several or clause.kind(of) == "Q":
            return
    if is_tally_of(clause, chunk):
        yield from tallied(place, chunk)  # "brought to 84 the number of deaths"
    elif place.word.endswith("s"):  # one death has no figure, deaths may "rise to N"
        yield from measured(place, chunk)


def _governing(clause: Clause, chunk: int) -> VerbGroup:
    """Return the auxiliaries of the verb whose object a noun phrase is ("could cause N deaths"); none of an infinitive's purpose."""
    before = chunk - 1
    while clause.kind(before) in "Rq":
        before -= 1
    if clause.kind(before) not in "VEGBH":
        return VerbGroup(start=chunk)
    return verb_group(clause, before)._replace(start=chunk, infinitive=False, negated=False)


def _sought(clause: Clause, chunk: int) -> bool:
    """Tell whether the act is only sought, demanded or feared: "seeking the arrest of N"."""
    return any(clause.lower(at) in listed("sought") for at in range(max(0, chunk - 3), chunk))


def _with_parts(place: Place, chunks: list[int], rule: str) -> Iterator[Found]:
    """Yield the figures of a list and of the parts named behind it: "the lives of 90 people, among them four nuns"."""
    found = list(figures_of(place, chunks, rule, 1))
    yield from found
    if found:
        whole = found[0].counted
        for part in figures_of(place, parts(place.clause, chunks[-1], whole), "part", 5):
            yield evolve(part, listed=True, rank=5, whole=whole)


def act(place: Place) -> Iterator[Found]:
    """Yield the figures of "the deployment of N", "announced the withdrawal of N"."""
    clause, chunk = place.clause, place.chunk
    if is_tally_of(clause, chunk) and clause.ends[chunk] - 1 == place.token:
        yield from tallied(place, chunk)  # "brought to 58 the number of bodies"
        return
    brings = clause.kind(chunk + 1) == "O" or (clause.lower(chunk + 1) == "with" and place.word in listed("exercise"))
    if clause.ends[chunk] - 1 == place.token and brings and clause.kind(chunk + 2) in "QN":
        if _sought(clause, chunk):
            return
        planned = any(clause.lower(at) in listed("announced") for at in range(max(0, chunk - 3), chunk))
        for found in _with_parts(place, members(clause, chunk + 2), "act"):
            yield evolve(found, planned=planned, agent=by_phrase(clause, found.chunk))


def measure(place: Place) -> Iterator[Found]:
    """Yield the figures of "the death toll rose from N to N", "a toll of N", "put the toll at N"."""
    clause, chunk = place.clause, place.chunk
    last = clause.ends[chunk] - 1
    headline = last == place.token + 1 and clause.head(chunk) in listed("rise")  # "Death toll soars past 1,400"
    if last == place.token or headline:
        yield from measured(place, chunk, risen=headline)
