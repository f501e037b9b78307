"""Whom a figure counts: the noun phrase behind it, the side that bears the loss, and the other slots of a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.claims.counted.nouns import noun_kinds
from attributed_claims.claims.counted.tallies import is_tally_of
from attributed_claims.claims.counted.walks import subjects, verb_group
from attributed_claims.claims.marked import mention_at
from attributed_claims.claims.words import listed

if TYPE_CHECKING:
    from attributed_claims.claims.clauses import Clause
    from attributed_claims.claims.counted.declarations import Trigger
    from attributed_claims.claims.counted.findings import Found
    from attributed_claims.values import Mention

__all__ = ["agent_of", "direction_of", "group_of", "is_borne"]

_MORE = frozenset(["other", "more", "additional", "extra", "further"])
_CAPITALISED_STOPS = frozenset(["in", "at", "by", "on", "after", "as", "when", "near", "during"])
"""Prepositions that a headline in capitals passes off as a name."""

_LIVES = frozenset(["life", "lives"])
_STAND_FOR_PEOPLE = frozenset(["life", "body", "prisoner"])
"""Nouns that a figure counts where it is people that it means: "12 lives", "nine bodies"."""
_BEARER = "as the side that bears it"
_REACH = 14
"""How many chunks behind the trigger a place may stand."""


def group_of(clause: Clause, found: Found, trigger: Trigger, first: int, end: int) -> tuple[Mention | None, str]:
    """Return the people or things a figure counts, and how they were found.

    Args:
        clause: the sentence's chunks.
        found: the figure.
        trigger: what makes it a claim.
        first: the trigger's token.
        end: the token after it.
    """
    if found.rule == "noun" or (found.whole is None and not trigger.heads.isdisjoint(_STAND_FOR_PEOPLE)):
        return _before_noun(clause, found) or _bearer(clause, found, end)
    before = clause.chunk(first) - 1
    if found.rule == "measure" and trigger.frame == "object" and is_tally_of(clause, before):
        return _mention(clause, before), "before the trigger"  # "the number of people killed"
    if found.rule.startswith("measure") and trigger.frame == "state":
        chunk = clause.chunk(first)  # "the number of Chadian dead"
        if not set(clause.passage.marks.read.tags[clause.firsts[chunk] : first]) <= {"d"}:
            return mention_at(clause.passage.marks.read, clause.firsts[chunk], first), "before the trigger"
        if clause.kind(chunk - 1) == "N":
            return _mention(clause, chunk - 1), "before the trigger"
    within = measured_in(clause, found.chunk)
    if within is not None:
        return _mention(clause, within), 'behind "in"'
    group = None if found.counted.bare else _behind_figure(clause, found, trigger, first, end)
    return (group, "behind the figure") if group is not None else _bearer(clause, found, end)


def measured_in(clause: Clause, chunk: int) -> int | None:
    """Return the chunk of what an amount is given in ("$5 million in aid"), or None; a name behind "in" is a place."""
    if clause.counting or clause.lower(chunk + 1) != "in" or clause.kind(chunk + 2) != "N":
        return None
    return None if clause.passage.marks.read.tags[clause.ends[chunk + 2] - 1] == "p" else chunk + 2


def is_borne(how: str) -> bool:
    """Tell whether a group was found as the side that bears a loss."""
    return how == _BEARER


def _before_noun(clause: Clause, found: Found) -> tuple[Mention, str] | None:
    """Return whose they are in "12 Danish lives", "five civilian deaths": what stands between the figure and the noun tells whose."""
    read, counted = clause.passage.marks.read, found.counted
    first, last = counted.group_first, counted.head
    while first < last and (read.lowers[first] in listed("plain") or read.tags[first] not in "aenp"):
        first += 1
    if any("person" in noun_kinds(read.lowers[i]) or read.words[i][0].isupper() for i in range(first, last)):
        return mention_at(read, first, last), "before the noun"
    behind = found.chunk + 1
    if clause.kind(behind) == "B" and clause.kind(behind + 1) == "O" and clause.kind(behind + 2) == "N":
        return _mention(clause, behind + 2), 'behind "of"'  # "six deaths were of children"
    return None


def _behind_figure(clause: Clause, found: Found, trigger: Trigger, token: int, end: int) -> Mention | None:
    read, counted = clause.passage.marks.read, found.counted
    first, last = counted.group_first, counted.group_end
    if first <= token < last:  # the trigger stands in the phrase: "21 injured dockers"; but "four of the injured"
        if token == first:
            first = end
        elif end == last and not (counted.part and token - first == 1 and read.tags[first] in "ds"):
            last = token
    if last - first > 1 and read.lowers[last - 1] in trigger.then:
        last -= 1  # "11 tourists hostage"
    while first < last and read.lowers[first] in _MORE:
        first += 1
    if first >= last or read.lowers[first] in _CAPITALISED_STOPS:
        return None
    first += read.tags[first] == "q"
    if counted.part:
        last = _with_relative(clause, found.chunk, last)
    elif found.rule.startswith(("passive", "subject", "state")):
        last = _with_origin(clause, found.chunk, last)
    return mention_at(read, first, last) if first < last else None


def _with_origin(clause: Clause, chunk: int, last: int) -> int:
    """Return the end of a subject that tells where its people are from: "a tourist from Canada"."""
    if clause.ends[chunk] == last and clause.lower(chunk + 1) == "from" and clause.kind(chunk + 2) == "N":
        named = clause.passage.marks.read.tags[clause.firsts[chunk + 2]] == "p"
        return clause.ends[chunk + 2] if named else last
    return last


def _with_relative(clause: Clause, chunk: int, last: int) -> int:
    """Return the end of a whole that a clause with "that" delimits: "82 of its forces that were positioned outside"."""
    if clause.kind(chunk + 1) != "C" or clause.ends[chunk] != last or clause.kind(chunk + 2) not in "BHVM":
        return last
    for at in range(chunk + 2, min(chunk + _REACH, len(clause.kinds))):
        if clause.kind(at) in ",;.KCWw(T":
            return clause.ends[at - 1]
    return last


def _bearer(clause: Clause, found: Found, end: int) -> tuple[Mention | None, str]:
    """Return the side a bare figure belongs to: "the army suffered two dead", "among our troops, 12 were killed"."""
    chunk = found.chunk
    at = chunk - 1
    while at >= 0 and clause.kind(at) in "KR,Q" and at > chunk - 8:
        at -= 1
    head = found.counted.head
    taken = head >= 0 and clause.passage.marks.read.lowers[head] in _LIVES  # "the storm took 12 lives": nobody's own
    if (
        at >= 0
        and not (taken and clause.lower(at) in listed("taking"))
        and clause.lower(at) in listed("suffer")
        and clause.kind(at) in "VHEG"
    ):
        before = subjects(clause, verb_group(clause, at).start)
        pronoun = bool(before) and clause.passage.marks.read.tags[clause.firsts[before[0]]] == "o"
        if before and not pronoun and clause.lower(before[0]) != "there":
            return _mention(clause, before[0]), _BEARER
    if clause.lower(at) in listed("inflict") and clause.lower(chunk + 1) == "on" and clause.kind(chunk + 2) == "N":
        return _mention(clause, chunk + 2), _BEARER
    for back in range(chunk - 1, max(-1, chunk - 4), -1):
        if clause.kind(back) == "N" and clause.lower(back - 1) == "among" and clause.kind(back + 1) == ",":
            return _mention(clause, back), 'behind "among"'
    behind = clause.chunk(end - 1) + 1
    if clause.lower(behind) == "among" and clause.kind(behind + 1) == "N" and clause.head(behind + 1) not in {"them", "those"}:
        return _mention(clause, behind + 1), 'behind "among"'
    return None, ""


def agent_of(clause: Clause, found: Found) -> Mention | None:
    """Return who does it, or None."""
    agent = found.agent
    if agent is None or clause.kind(agent) not in "NQ" or clause.head(agent) in {"who", "which"}:
        return None
    return _mention(clause, agent)


def direction_of(clause: Clause, found: Found, end: int, preposition: str) -> Mention | None:
    """Return the noun phrase that a preposition brings behind trigger and figure, or None; for "to" also "in" and the like."""
    origin = preposition == "from"
    verb = clause.chunk(end - 1)
    start = max(measured_in(clause, found.chunk) or found.chunk, verb) + 1
    leaving = clause.lower(verb) in listed("leaving")
    listed_on = False  # "sent 300 medics and two ships to Beira": what brings the last one's brings the first one's too
    for at in range(start, min(start + _REACH, len(clause.kinds) - 1)):
        kind, word = clause.kind(at), clause.lower(at)
        if kind in ".;CW" or (kind == "w" and not origin) or (kind == "K" and clause.kind(at + 1) == "V") or (listed_on and kind in "VBHM"):
            return None
        listed_on = listed_on or (kind == "K" and clause.kind(at + 1) == "Q")
        if origin and word == "out" and clause.kind(at + 1) == "O" and clause.kind(at + 2) == "N":
            return _mention(clause, at + 2)
        brings = word == preposition
        if preposition == "to":
            brings = kind == "t" or (kind == "P" and (word in listed("towards") or (leaving and word == "for")))
        if brings and clause.kind(at + 1) == "N":
            return _mention(clause, at + 1, with_of=True)
    return None


def _mention(clause: Clause, chunk: int, *, with_of: bool = False) -> Mention:
    end, behind = clause.ends[chunk], chunk + 1
    while with_of and clause.kind(behind) == "O" and clause.kind(behind + 1) == "N":
        end = clause.ends[behind + 1]
        behind += 2
    return mention_at(clause.passage.marks.read, clause.firsts[chunk], end)
