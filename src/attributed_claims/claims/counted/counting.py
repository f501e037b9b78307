"""The counted grammar at work on one passage: from the figures its triggers find to claims that explain themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from attributed_claims.claims.clauses import clause_of
from attributed_claims.claims.counted.comparisons import compared
from attributed_claims.claims.counted.groups import agent_of, direction_of, group_of
from attributed_claims.claims.counted.lists import is_of_them
from attributed_claims.claims.counted.matching import find_hits
from attributed_claims.claims.marked import mention_at
from attributed_claims.claims.when import place_of, time_of
from attributed_claims.claims.words import listed
from attributed_claims.values import Step

if TYPE_CHECKING:
    from attributed_claims.claims.clauses import Clause
    from attributed_claims.claims.counted.matching import Hit
    from attributed_claims.claims.counted.tables import TriggerTable
    from attributed_claims.claims.marked import MarkedPassage
    from attributed_claims.values import Claim, Mention

__all__ = ["counted_claims"]

_NOT_INHERITING = frozenset(["measure", "measure-list", "noun"])
"""Rules whose figures stand for themselves: a toll does not count the people of the figure before it."""

_WHOLES = frozenset(["forces", "force", "army", "military", "troops", "fleet", "strength", "power"])
"""Nouns for all the forces there are."""

_MOST_PERCENT = 100


def counted_claims(table: TriggerTable, passage: MarkedPassage) -> tuple[Claim, ...]:
    """Return the claims that a declaration finds in a passage, in text order."""
    claims: list[Claim] = []
    hits = find_hits(table, passage)
    inherited = _opening(table, passage) if hits else None
    last = passage.first
    for hit in hits:
        here = hit.found.counted.figure_first
        if ";" in passage.marks.read.lowers[last:here]:
            inherited = None
        last = max(last, here)
        group = _group(table, passage, hit, inherited)
        if table.nouns and table.kind == "anything" and not table.units and group.mention is None and _counts_unknown(hit):
            continue
        if group.mention is not None and hit.found.counted.quantity.low not in {0, 1} and not _is_part(passage, hit):
            inherited = group.mention
        claims.append(_claim(table, passage, hit, group))
    return tuple(claims)


def _opening(table: TriggerTable, passage: MarkedPassage) -> Mention | None:
    """Return the whole that a sentence opens with and whose parts it tells: "Of 40 drones launched, 31 were shot down"."""
    clause = clause_of(passage, table.units)
    whole = clause.counted.get(1)
    if whole is None or whole.bare or clause.kind(0) != "O":
        return None
    return mention_at(passage.marks.read, whole.group_first, whole.group_end)


@frozen
class _Group:
    """The people or things that a figure counts.

    Args:
        mention: the words for them, or None.
        how: how they were found.
        elided: whether they, or the figure's verb, are told only with another figure.
    """

    mention: Mention | None
    how: str
    elided: bool


def _group(table: TriggerTable, passage: MarkedPassage, hit: Hit, inherited: Mention | None) -> _Group:
    """Return whom a hit's figure counts.

    Args:
        table: the declaration.
        passage: the sentence.
        hit: the figure with its trigger.
        inherited: the group that a bare figure takes over from the one before it, or None.
    """
    clause, found = clause_of(passage, table.units), hit.found
    read, counted = passage.marks.read, found.counted
    if found.rule == "noun" and not hit.trigger.event and table.names(read.lowers[hit.token]):
        return _Group(mention_at(read, counted.group_first, counted.group_end), "as the noun itself", elided=False)
    group, how = group_of(clause, found, hit.trigger, hit.token, hit.end)
    if group is None and hit.earlier is not None:
        group, how = group_of(clause, hit.earlier, hit.trigger, hit.token, hit.end)[0], "inherited from the figure it is compared with"
    if group is None and counted.quantity.low != 0 and inherited is not None and found.rule not in _NOT_INHERITING:
        return _Group(inherited, "inherited from the figure before it", elided=True)
    return _Group(group, how, elided=found.listed and counted.bare)


def _counts_unknown(hit: Hit) -> bool:
    """Tell whether nothing says what a figure counts: "12 were destroyed", where only some nouns are counted."""
    return hit.found.counted.bare and hit.trigger.frame in {"object", "subject", "state"} and not hit.found.rule.startswith("measure")


def _claim(table: TriggerTable, passage: MarkedPassage, hit: Hit, group: _Group) -> Claim:
    """Return the claim that a hit makes."""
    grammar, clause = table.grammar, clause_of(passage, table.units)
    read, found = passage.marks.read, hit.found
    counted, figure = found.counted, found.counted.quantity
    words = f'"{read.slice(hit.token, hit.end)}"'
    trigger = [read.span(hit.token, hit.end)]
    meaning = "".join(f", {name}: {value}" for name, value in hit.sets)
    steps = [
        Step("trigger", f"{words} in the frame {hit.trigger.frame}{meaning}", trigger),
        Step("figure", f'"{figure.text}" by {found.rule}: low {figure.low}, high {figure.high}, {figure.qualifier}', figure.spans),
    ]
    if group.mention is not None:
        steps.append(Step("group", f'"{group.mention.text}" {group.how}', group.mention.spans))
    if found.listed:
        steps.append(Step("elision", f"{words} is supplied from another member of the list", trigger))
    values: dict[str, object] = dict(hit.sets)
    if found.planned and grammar.planned is not None:
        values |= dict(grammar.planned)
        steps.append(Step("plan", "said of the future or of an order", trigger))
    low, high = _time_window(clause, hit)
    credit = passage.credit(figure)
    if credit is None and found.whole is not None:
        credit = passage.credit(found.whole.quantity)
        values["attribution"] = None if credit is None else credit.id
    told_at = (
        counted.figure_end - 1 if found.listed and counted.first > hit.token else hit.token
    )  # "six died on Monday and nine on Tuesday"
    as_of = time_of(passage, told_at, credit, low, high)
    if as_of is not None:
        steps.append(Step("time", f'"{as_of.text}" is {as_of.value or "not resolved"}', as_of.spans))
    caveats = ["elided"] if group.elided else []
    if grammar.counts == "forces" and _lacks_unit(clause, hit):
        caveats.append("unit-missing")
        steps.append(Step("caveat", "a part-of count without a unit: a percent sign may have been lost", figure.spans))
    for name, filler in grammar.slots:
        values[name] = group.mention if filler == "counted" else _slot(clause, hit, filler)
    if grammar.convention is not None:
        values["recorded"] = grammar.convention.figure(figure)
        steps.append(Step("convention", f"{grammar.convention.name} records {values['recorded']}", figure.spans))
    values |= {
        "span": mention_at(read, min(counted.first, _opening_token(clause, hit)), max(counted.end, hit.end)),
        "quantity": figure,
        "negated": found.negated,
        "as_of": as_of,
        "place": place_of(passage, clause, clause.chunk(hit.end - 1)),
        "caveats": caveats,
        "rule": f"{hit.trigger.frame}/{found.rule}",
        "steps": steps,
    }
    return grammar.result(**values)  # type: ignore[arg-type]


def _opening_token(clause: Clause, hit: Hit) -> int:
    """Return the token the trigger's words start at, the verb of "found the remains of four men" included: to find is not to tell."""
    if hit.trigger.frame == "act":
        chunk = clause.chunk(hit.token)
        for verb in range(chunk - 1, max(-1, chunk - 4), -1):
            if clause.lower(verb) in listed("finding"):
                return clause.firsts[verb]
            if clause.kind(verb) not in "NAE":
                break
    return hit.token


def _is_part(passage: MarkedPassage, hit: Hit) -> bool:
    """Tell whether a figure is a part of the one before it, whose people are not those of the next."""
    clause, chunk = clause_of(passage), hit.found.chunk
    return is_of_them(clause, chunk) or hit.found.rule.startswith("among") or clause.lower(chunk - 1) in listed("including")


def _slot(clause: Clause, hit: Hit, filler: str) -> Mention | None:
    if filler == "agent":
        return agent_of(clause, hit.found)
    place = direction_of(clause, hit.found, hit.end, filler)
    if place is not None and hit.trigger.frame == "subject" and place.text.split()[-1].lower() in hit.trigger.then:
        return None  # "took part in exercises"
    return place


def _time_window(clause: Clause, hit: Hit) -> tuple[int, int]:
    """Return the tokens between which the time must stand: what dates the figure compared with dates no other."""
    passage = clause.passage
    if hit.earlier is not None:
        return hit.found.counted.end, passage.end
    at = compared(clause, hit.found.chunk)
    return passage.first, passage.end if at is None else clause.firsts[at]


def _lacks_unit(clause: Clause, hit: Hit) -> bool:
    """Tell whether a part-of count may have lost its percent sign: at most 100 of a side's forces as a whole."""
    read, counted = clause.passage.marks.read, hit.found.counted
    low = counted.quantity.low
    if not counted.part or counted.bare or low is None or low > _MOST_PERCENT or counted.quantity.qualifier == "vague":
        return False
    return read.tags[counted.group_first] in "sd" and read.lowers[counted.head] in _WHOLES
