"""From a passage's triggers to the figures they make claims of: which triggers fire, what their frames find, what counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from attributed_claims.claims.clauses import clause_of
from attributed_claims.claims.counted.admission import is_claim
from attributed_claims.claims.counted.comparisons import compared, rivals
from attributed_claims.claims.counted.findings import Found, place_at
from attributed_claims.claims.counted.frames import find_frame
from attributed_claims.claims.counted.plain import plain_end

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from attributed_claims.claims.clauses import Clause
    from attributed_claims.claims.counted.declarations import CountedGrammar, Trigger
    from attributed_claims.claims.counted.tables import TriggerTable
    from attributed_claims.claims.marked import MarkedPassage, Reading
    from attributed_claims.marks.marks import QuantityMark
    from attributed_claims.text.sentences import TokenRange

__all__ = ["Hit", "find_hits", "glance"]

_JOINING = frozenset(["or", "and", ",", "and/or", "either", "/"])
_NOBODY = frozenset(["no", "nobody", "none", "no-one"])
_ARTICLES = frozenset(["a", "an"])
_COUNTED_ALONE = _NOBODY | {"one", "another"}
_ONE = _ARTICLES | {"one", "another"}
_TELLING = frozenset(["object", "passive", "subject", "state"])
"""Rules that tell more of a figure than the noun behind it does."""

_SMALL = frozenset("up in into out to for on at there toward towards back from down".split())
"""Particles and prepositions, which stand right behind their verb: "called in 400 guards"."""

_SHORTLY = 4
"""How far before a trigger the words it needs may stand, in tokens."""
_BEHIND = 6
"""How far behind a trigger the words that rule it out may stand, in tokens."""
_WEAK = 3
"""How much farther fetched a weak trigger is."""


@frozen(eq=False, kw_only=True)
class Hit:
    """A figure with the trigger that makes a claim of it.

    Args:
        found: the figure, as the frame found it.
        trigger: the trigger.
        token: its token.
        end: the token after it, or after the last of several that share their figure.
        sets: the fields it gives their value.
        rank: how far fetched it is.
        earlier: the figure it is compared with ("up from"), where it is that one's.
    """

    found: Found
    trigger: Trigger
    token: int
    end: int
    sets: tuple[tuple[str, object], ...]
    rank: int
    earlier: Found | None = None


def glance(table: TriggerTable, reading: Reading) -> Callable[[TokenRange, list[int]], bool]:
    """Return what tells of a sentence and the triggers in it whether the declaration may make a claim of one of its figures."""
    lowers, needed, units = reading.marks.read.lowers, table.needed.get, table.units

    def may_count(sentence: TokenRange, fired: list[int]) -> bool:
        first, end, _, _ = sentence
        words = lowers[first:end]
        for token in fired:
            others = needed(lowers[token])
            if others is None or not others.isdisjoint(words):
                break
        else:
            return False  # no trigger stands with a word it needs
        return bool(units) or _has_figure(table, reading.quantities_in(first, end), words)

    return may_count


def find_hits(table: TriggerTable, passage: MarkedPassage) -> list[Hit]:
    """Return the figures of a passage that a declaration makes claims of, in text order."""
    grammar = table.grammar
    first = passage.first
    words = passage.marks.read.lowers[first : passage.end]
    fired = {token: triggers for token in passage.fired if (triggers := _triggers_at(table, words, token - first))}
    if not fired or not grammar.never.isdisjoint(words):
        return []
    if table.units:
        figured = bool(passage.figures(table.units))
    else:
        figured = _has_figure(table, passage.quantity_marks, words) and not _has_only_articles(table, passage, words, fired)
    if not figured:
        return []
    clause = clause_of(passage, table.units)
    best: dict[int, list[Hit]] = {}
    for cluster in _clusters(grammar, passage, fired):
        for hit in _hits(table, clause, *cluster):
            best.setdefault(hit.found.counted.figure_first, []).append(hit)
    hits = [hit for figure in sorted(best) for hit in _least_far_fetched(best[figure])]
    known = set(best)
    told = [one for hit in hits for one in (hit, *_earlier(clause, hit, known))]
    return told + _rivals(clause, told)


def _has_figure(table: TriggerTable, marks: Sequence[QuantityMark], words: Sequence[str]) -> bool:
    """Tell whether a sentence states any figure that counts, so that its chunks are worth reading at all."""
    for mark in marks:
        if mark.quantity.unit is None:
            return True
    if not _NOBODY.isdisjoint(words):
        return True
    # "a soldier": the article alone is too common to go by.
    return not _ONE.isdisjoint(words) and (bool(marks) or table.counts_any(words))


def _has_only_articles(table: TriggerTable, passage: MarkedPassage, words: Sequence[str], fired: dict[int, Sequence[Trigger]]) -> bool:
    """Tell whether a sentence states no figure but with articles before plain nouns that do not count: "killed a bill"."""
    if not _COUNTED_ALONE.isdisjoint(words) or any(mark.quantity.unit is None for mark in passage.quantity_marks):
        return False
    if any(trigger.heads for triggers in fired.values() for trigger in triggers):
        return False
    read, end = passage.marks.read, passage.end
    times = {token for mark in passage.time_marks for token in range(mark.first, mark.end)}
    for token, word in enumerate(words, passage.first):
        if word in _ARTICLES:
            stop = plain_end(read, token, end, times)
            if not stop or table.may_count_one(read.lowers[stop - 1]):
                return False
    return True


def _triggers_at(table: TriggerTable, words: Sequence[str], at: int) -> Sequence[Trigger]:
    """Return the triggers that word ``at`` of a sentence may be, by the words that stand around it and anywhere in the sentence."""
    plain = table.plain.get(words[at])
    if plain is not None:
        return plain
    needed = table.needed.get(words[at])
    if needed is not None and needed.isdisjoint(words):
        return ()
    before = words[max(0, at - _SHORTLY) : at]
    behind = words[at + 1 : at + 1 + _BEHIND]
    fired = [
        trigger
        for trigger in table.triggers.get(words[at], ())
        if trigger.unless.isdisjoint(behind)
        and not (trigger.given and trigger.given.isdisjoint(before))
        and not (trigger.then and trigger.then.isdisjoint(behind if trigger.then <= _SMALL else words[at + 1 :]))
        and not (trigger.heads and trigger.heads.isdisjoint(words))
    ]
    particular = {trigger.frame for trigger in fired if trigger.given}
    return [trigger for trigger in fired if trigger.given or trigger.frame not in particular]  # "fatally wounding" is no wounding


def _alike(one: str, other: str, *, comma: bool) -> bool:
    """Tell whether triggers of two classes can share a figure: nouns do so with nouns alone, "killing, injuring" with its like."""
    if (one in "np") != (other in "np"):
        return False
    return not comma or (one == "g") == (other == "g")


def _clusters(
    grammar: CountedGrammar, passage: MarkedPassage, fired: dict[int, Sequence[Trigger]]
) -> list[tuple[int, int, Sequence[Trigger], object]]:
    """Return the triggers as (first token, end, triggers, the value those get that share their figure, or None)."""
    lowers, tags, joined = passage.marks.read.lowers, passage.marks.read.tags, grammar.joined
    clusters: list[tuple[int, int, Sequence[Trigger], object]] = []
    runs: list[list[int]] = []
    for token in fired:
        between = lowers[runs[-1][-1] + 1 : token] if runs else []
        # "left 4 dead, injuring 12", "claimed 12 lives and wounded six" share nothing.
        alike = bool(runs) and _alike(tags[runs[-1][-1]], tags[token], comma=between == [","])
        if joined is not None and alike and 0 < len(between) <= 2 and _JOINING.issuperset(between):
            runs[-1].append(token)
        else:
            runs.append([token])
    for run in runs:
        if joined is not None and len(run) > 1:
            values = {dict(fired[token][0].sets).get(joined.name) for token in run}
            alternative = "or" in lowers[run[0] : run[-1]]
            if len(values) > 1 and ((alternative and values <= joined.either) or values <= joined.both):
                clusters.append((run[0], run[-1] + 1, fired[run[0]], joined.value))
                continue
        clusters += [(token, token + 1, fired[token], None) for token in run]
    return clusters


def _hits(table: TriggerTable, clause: Clause, token: int, end: int, triggers: Sequence[Trigger], value: object) -> list[Hit]:
    """Return what the triggers at ``token`` find, where it counts what they count."""
    hits, joined = [], table.grammar.joined
    for trigger in triggers:
        sets = dict(trigger.sets)
        if value is not None and joined is not None:
            sets[joined.name] = value
        for found in find_frame(trigger.frame, place_at(clause, token, end, trigger.then)):
            if is_claim(table, clause, found, trigger, token):
                rank = found.rank + _WEAK * trigger.weak
                hits.append(Hit(found=found, trigger=trigger, token=token, end=end, sets=tuple(sets.items()), rank=rank))
    return hits


def _least_far_fetched(hits: list[Hit]) -> list[Hit]:
    """Of the triggers that claim one figure, keep the nearest by structure; two as near stay where they say different things."""
    told = {hit.sets for hit in hits if hit.found.rule in _TELLING}
    hits = [hit for hit in hits if not (hit.found.rule == "noun" and hit.sets in told)]  # "60 strikers marched": the verb tells more
    ranks = {min(hit.rank for hit in hits), min((hit.rank for hit in hits if not _is_attribute(hit)), default=0)}
    kept: list[Hit] = []
    for hit in hits:
        if hit.rank in ranks and all(hit.sets != other.sets for other in kept):
            kept.append(_with_agent(hit, hits))
    return kept


def _is_attribute(hit: Hit) -> bool:
    """Tell whether the trigger describes those whom another verb tells something of: "arrested three wounded men"."""
    return hit.found.rule == "inside" and hit.found.counted.head != hit.token


def _with_agent(hit: Hit, hits: list[Hit]) -> Hit:
    """Return a hit with who does it, where only another trigger that says the same tells: "the storm left 40 homes without power"."""
    agents = (other.found.agent for other in hits if other.sets == hit.sets and other.found.agent is not None)
    agent = next(agents, None) if hit.found.agent is None else None
    return hit if agent is None else evolve(hit, found=evolve(hit.found, agent=agent))


def _earlier(clause: Clause, hit: Hit, known: set[int]) -> list[Hit]:
    """Return the figure that a figure is said to be "up from" or "down from", as a hit of its own."""
    at = compared(clause, hit.found.chunk)
    if at is None or clause.counted[at].figure_first in known:
        return []
    counted = clause.counted[at]
    known.add(counted.figure_first)
    whole = None if clause.lower(at) == "the" else hit.found.counted  # "more than the 120 that the palace admits" is the palace's
    found = evolve(hit.found, chunk=at, counted=counted, rule="compared", listed=True, whole=whole)
    return [evolve(hit, found=found, earlier=hit.found)]


def _rivals(clause: Clause, hits: Sequence[Hit]) -> list[Hit]:
    """Return the figures that others in the sentence give for the same thing, where all before them tell of one thing."""
    if not hits or any(hit.sets != hits[0].sets for hit in hits):
        return []
    last = max(hits, key=lambda hit: hit.found.chunk)
    known = {hit.found.counted.figure_first for hit in hits}
    chunks = [at for at in rivals(clause, last.found.chunk) if clause.counted[at].figure_first not in known]
    found = (evolve(last.found, chunk=at, counted=clause.counted[at], rule="rival", listed=True, inside=False) for at in chunks)
    return [evolve(last, found=one, earlier=last.found) for one in found]
