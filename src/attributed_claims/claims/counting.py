"""The counted grammar at work on one passage: from the figures its triggers find to claims that explain themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.claims.clauses import clause_of
from attributed_claims.claims.groups import agent_of, direction_of, group_of
from attributed_claims.claims.marked import mention_at
from attributed_claims.claims.matching import compared, find_hits
from attributed_claims.claims.when import place_of, time_of
from attributed_claims.values import Step

if TYPE_CHECKING:
    from attributed_claims.claims.clauses import Clause
    from attributed_claims.claims.declarations import CountedGrammar
    from attributed_claims.claims.marked import MarkedPassage
    from attributed_claims.claims.matching import Hit
    from attributed_claims.claims.tables import TriggerTable
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
    inherited: Mention | None = None
    last = passage.first
    for hit in find_hits(table, passage):
        here = hit.found.counted.figure_first
        if ";" in passage.marks.read.lowers[last:here]:
            inherited = None
        claim, group = _claim(table.grammar, passage, hit, inherited)
        if group is not None and hit.found.counted.quantity.low not in {0, 1}:
            inherited = group
        claims.append(claim)
        last = max(last, here)
    return tuple(claims)


def _claim(grammar: CountedGrammar, passage: MarkedPassage, hit: Hit, inherited: Mention | None) -> tuple[Claim, Mention | None]:
    """Return the claim with the group it counts.

    Args:
        grammar: the grammar.
        passage: the sentence.
        hit: the figure with its trigger.
        inherited: the group that a bare figure takes over from the one before it, or None.
    """
    clause, read, found = clause_of(passage), passage.marks.read, hit.found
    counted, figure = found.counted, found.counted.quantity
    words = f'"{read.slice(hit.token, hit.end)}"'
    trigger = [read.span(hit.token, hit.end)]
    meaning = "".join(f", {name}: {value}" for name, value in hit.sets)
    steps = [
        Step("trigger", f"{words} in the frame {hit.trigger.frame}{meaning}", trigger),
        Step("figure", f'"{figure.text}" by {found.rule}: low {figure.low}, high {figure.high}, {figure.qualifier}', figure.spans),
    ]
    group, how = group_of(clause, found, hit.trigger, hit.token, hit.end)
    if group is None and hit.earlier is not None:
        group, how = group_of(clause, hit.earlier, hit.trigger, hit.token, hit.end)[0], "inherited from the figure it is compared with"
    elided = found.listed and counted.bare
    if group is None and figure.low != 0 and inherited is not None and found.rule not in _NOT_INHERITING:
        group, how, elided = inherited, "inherited from the figure before it", True
    if group is not None:
        steps.append(Step("group", f'"{group.text}" {how}', group.spans))
    if found.listed:
        steps.append(Step("elision", f"{words} is supplied from another member of the list", trigger))
    values: dict[str, object] = dict(hit.sets)
    if found.planned and grammar.planned is not None:
        values |= dict(grammar.planned)
        steps.append(Step("plan", "said of the future or of an order", trigger))
    low, high = _time_window(clause, hit)
    as_of = time_of(passage, hit.token, passage.credit(figure), low, high)
    if as_of is not None:
        steps.append(Step("time", f'"{as_of.text}" is {as_of.value or "not resolved"}', as_of.spans))
    caveats = ["elided"] if elided else []
    if grammar.counts == "forces" and _lacks_unit(clause, hit):
        caveats.append("unit-missing")
        steps.append(Step("caveat", "a part-of count without a unit: a percent sign may have been lost", figure.spans))
    for name, filler in grammar.slots:
        values[name] = group if filler == "counted" else _slot(clause, hit, filler)
    values |= {
        "span": mention_at(read, min(counted.first, hit.token), max(counted.end, hit.end)),
        "quantity": figure,
        "negated": found.negated,
        "as_of": as_of,
        "place": place_of(passage, clause, clause.chunk(hit.end - 1)),
        "caveats": caveats,
        "rule": f"{hit.trigger.frame}/{found.rule}",
        "steps": steps,
    }
    return grammar.result(**values), group  # type: ignore[arg-type]


def _slot(clause: Clause, hit: Hit, filler: str) -> Mention | None:
    if filler == "agent":
        return agent_of(clause, hit.found)
    return direction_of(clause, hit.found, hit.end, origin=filler == "from")


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
