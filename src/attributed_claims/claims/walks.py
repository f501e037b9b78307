"""Walks over the chunks of a sentence: from a verb to its auxiliaries, its subjects, its objects and their parts.

Every walk starts at a trigger and takes a bounded number of steps, so that a sentence of any make is read in linear time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from attributed_claims.claims.clauses import Counted
from attributed_claims.marks.quantities import article_quantity, zero_quantity
from attributed_claims.values import Quantity

if TYPE_CHECKING:
    from attributed_claims.claims.clauses import Clause
    from attributed_claims.marks.marks import QuantityMark

__all__ = ["VerbGroup", "behind_phrase", "figure_at", "hypothetical", "objects", "parts", "subjects", "verb_group"]

_STEPS = 40
"""The most chunks a walk looks at."""

_REPORTED = frozenset(
    "reported confirmed feared presumed believed thought said known found listed declared pronounced left rendered made counted"
    " recorded assumed shot beaten stabbed hacked burned burnt crushed officially verified estimated claimed alleged considered".split(),
)
"""Participles that stand between an auxiliary and the word that matters: "were feared dead", "is known to have died"."""

_LINKING = frozenset("remain remains remained go goes went gone lie lies lay become became stay stayed appear appears appeared seem seems seemed happen happened".split())
"""Verbs that tie a subject to the state behind them: "remained missing"."""

_SUBORDINATORS = frozenset("after before since until till while as because although though than when if whether once unless".split())
"""Words of the preposition class that open a clause: what stands behind them is a subject."""

_HYPOTHETICAL = frozenset(["if", "whether", "unless"])

_FIRST_OF_PARTS = frozenset(["including", "includes", "included", "include"])

_COLLECTIVES = frozenset("total fleet group string series team force convoy crew brigade contingent party pack gang family minimum maximum".split())
"""Nouns whose "of" phrase is what counts: "a total of 39", "a fleet of six boats"."""

_POSTMODIFIERS = frozenset(["aboard", "alive", "alone", "nearby", "there", "here", "involved", "inside", "outside", "onboard"])


@frozen(kw_only=True)
class VerbGroup:
    """What the auxiliaries before a verb make of it.

    Args:
        start: the group's first chunk.
        be: whether a form of "be" or "get" stands in it.
        have: whether a form of "have" does.
        modal: the modal verb ("will", "could"), or None.
        infinitive: whether an infinitive that nothing reports ("to kill") opens it.
        negated: whether "not" or "never" stands in it.
    """

    start: int
    be: bool = False
    have: bool = False
    modal: str | None = None
    infinitive: bool = False
    negated: bool = False


def verb_group(clause: Clause, verb: int) -> VerbGroup:
    """Return the auxiliaries before the chunk ``verb``."""
    be = have = infinitive = negated = False
    modal = None
    at = verb - 1
    for _ in range(_STEPS):
        kind, word = clause.kind(at) if at >= 0 else ".", clause.lower(at)
        if kind in "Rq":
            pass
        elif kind == "!":
            negated = True
        elif kind == "B":
            be = True
        elif kind == "H":
            have = True
        elif kind == "M":
            modal = word
        elif kind == "t":
            before = clause.lower(at - 1)
            if not (before in _REPORTED or before in _LINKING):
                if clause.kind(at - 1) == "B":  # "is to send"; "his first act was to send" tells what was done
                    modal, at = ("to" if clause.lower(at - 1) not in {"was", "were"} or be else None), at - 2
                    break
                infinitive = True
                break
        elif kind in "EVA" and (word in _REPORTED or word in _LINKING):
            pass
        elif kind == "D":
            negated = negated or word.endswith("n't")
        else:
            break
        at -= 1
    while at + 1 < verb and clause.kind(at + 1) in "Rq":
        at += 1
    return VerbGroup(start=at + 1, be=be, have=have, modal=modal, infinitive=infinitive, negated=negated)


def figure_at(clause: Clause, chunk: int) -> Counted | None:
    """Return the figure of a chunk: its number, or the 1 or 0 that "a soldier" and "no one" state."""
    found = clause.counted.get(chunk)
    if found is not None or clause.kind(chunk) != "N":
        return found
    read = clause.passage.marks.read
    first, end = clause.firsts[chunk], clause.ends[chunk]
    word = read.lowers[first]
    mark = None
    if word == "another" and end == first + 1:  # "killed one worker and injured another"
        span = read.span(first, end)
        one = Quantity(read.text[span.start : span.end], (span,), low=1, high=1, qualifier="exact", additive=True)
        return Counted(one, first, first, end, end, end, -1, end)
    if word in {"a", "an", "another", "one"}:
        mark = _one(clause, first)
    elif word in {"no", "nobody", "none", "no-one"}:
        mark = zero_quantity(read, first)
    if mark is None:
        return None
    start = max(mark.end, first + 1)
    stop = end
    if stop + 1 < clause.passage.end and read.lowers[stop] == "of":
        behind = clause.chunk(stop + 1)
        if clause.kind(behind) == "N":
            stop = clause.ends[behind]
            if start == end:  # "one of them", "one of the men"
                start, end = stop if clause.head(behind) in _PRONOUNS else clause.firsts[behind], stop
        elif clause.kind(behind) == "Q" and start == end and not clause.counted[behind].bare:
            start, end = clause.counted[behind].group_first, clause.counted[behind].group_end
            stop = end
    return Counted(mark.quantity, first, first, start, start, max(stop, start), end - 1 if end > start else -1, end, article=word in {"a", "an"})


_PRONOUNS = frozenset(["them", "us", "these", "those", "whom", "which"])


def _one(clause: Clause, first: int) -> QuantityMark | None:
    read = clause.passage.marks.read
    if read.lowers[first] == "one" and first > clause.passage.first and clause.kind(clause.chunk(first) - 1) == "B":
        return None  # "was one of the wounded" tells who, not how many
    if read.tags[first + 1 : first + 2] == "S":
        return None  # "losing one's soul"
    return article_quantity(read, first)


def _in_prepositional_phrase(clause: Clause, chunk: int) -> bool:
    before = clause.kind(chunk - 1) if chunk else "."
    if before == "O" and clause.kind(chunk) == "Q" and clause.kind(chunk - 2) == "N" and clause.head(chunk - 2) in _COLLECTIVES:
        return False
    return before == "O" or (before == "P" and clause.lower(chunk - 1) not in _SUBORDINATORS)


def subjects(clause: Clause, start: int, *, finite: bool = True, depth: int = 2) -> list[int]:  # noqa: PLR0912
    """Return the chunks that are the subject of a verb group, the nearest first.

    Args:
        clause: the sentence.
        start: the verb group's first chunk.
        finite: whether the group has an auxiliary or is a past tense, so that a parenthesis may part it from its subject.
        depth: how many verbs that share the subject may be passed.
    """
    found: list[int] = []
    joined = False
    at = start - 1
    for _ in range(_STEPS):
        if at < 0:
            break
        kind = clause.kind(at)
        if kind in "QN":
            if _in_prepositional_phrase(clause, at) and not (at == start - 1 and not finite and kind == "Q"):
                at -= 2
                continue
            found.append(at)
            before = at - 1
            if clause.kind(before) == "K":
                if clause.lower(before) == "but":
                    break
                before -= 1 + (clause.kind(before - 1) == ",")
                joined = True
                if before >= 0 and clause.kind(before) in "QNTR" or (before >= 0 and _ends_list_member(clause, before)):
                    at = before
                    continue
                break
            if joined and before > 0 and clause.kind(before) == "," and _list_member(clause, before - 1):
                at = before - 1
                continue
            break
        if kind in "TRq!":
            at -= 2 if kind == "T" and clause.kind(at - 1) == "P" else 1
        elif kind == "K" and not found and not joined and depth:
            return _shared_subject(clause, at - 1, depth - 1)
        elif kind == "w":
            at -= 1
            if clause.kind(at) in "OP":
                break
            if clause.kind(at) == ",":
                at -= 1
        elif kind == "C" and clause.kind(at - 1) in "QN":
            at -= 1
        elif kind == ")":
            at = _opening(clause, at) - 1
        elif kind == "," and not found and finite:
            opening = _parenthesis(clause, at)
            if opening < 0:
                break
            found += [chunk for chunk in _parts_between(clause, opening + 1, at)]
            at = opening - 1
            joined = True
            main = subjects(clause, at + 1, finite=False, depth=depth)
            return main + [chunk for chunk in found if chunk not in main]
        elif kind in "GE" and at and clause.kind(at - 1) in "QN" and (joined or clause.kind(at + 1) in "PO,T"):
            at -= 1  # "a woman visiting from Canada", "soldiers stationed in Iraq"
        else:
            break
    return found


def _ends_list_member(clause: Clause, chunk: int) -> bool:
    return clause.lower(chunk) in _POSTMODIFIERS


def _list_member(clause: Clause, chunk: int) -> bool:
    """Tell whether a figure, with the prepositional phrases behind it, ends at ``chunk``."""
    for _ in range(6):
        if clause.kind(chunk) == "Q" and not _in_prepositional_phrase(clause, chunk):
            return True
        if clause.kind(chunk) in "QN" and _in_prepositional_phrase(clause, chunk):
            chunk -= 2
        elif clause.kind(chunk) in "GE":
            chunk -= 1
        else:
            return False
    return False


def _shared_subject(clause: Clause, at: int, depth: int) -> list[int]:
    """Return the subject of the verb before "and", which the verb behind it shares."""
    for _ in range(12):
        kind = clause.kind(at) if at >= 0 else "."
        if kind in "VEA":
            group = verb_group(clause, at)
            if group.infinitive or clause.kind(at) == "A" and not group.be:
                return []
            return subjects(clause, group.start, depth=depth)
        if kind in ".;(CW":
            return []
        at -= 1
    return []


def _opening(clause: Clause, at: int) -> int:
    for back in range(at - 1, max(-1, at - 12), -1):
        if clause.kind(back) == "(":
            return back
    return 0


def _parenthesis(clause: Clause, at: int) -> int:
    """Return the comma that opens what the comma ``at`` closes, or -1."""
    for back in range(at - 1, max(-1, at - 18), -1):
        kind = clause.kind(back)
        if kind == "," and back and (clause.kind(back - 1) in "QNq" or clause.lower(back - 1) in _POSTMODIFIERS):
            opens = clause.kind(back + 1)
            if opens in "GwE" or clause.lower(back + 1) in {"among", "most", "mostly", "all", "both", "aged", "according", "some", "many"} or opens in "QN":
                return back
        if kind in ".;C":
            return -1
    return -1


def behind_phrase(clause: Clause, chunk: int) -> int:
    """Return the chunk behind a noun phrase and the prepositional phrases, times and parentheses that follow it."""
    at = chunk + 1
    for _ in range(10):
        kind = clause.kind(at)
        if kind in "OP" and clause.lower(at) not in _SUBORDINATORS and clause.kind(at + 1) in "QNT":
            at += 2
        elif kind in "OP" and clause.lower(at) not in _SUBORDINATORS and clause.kind(at + 1) == "q" and clause.kind(at + 2) in "QNA":
            at += 3
        elif kind in "Tq" or clause.lower(at) in _POSTMODIFIERS:
            at += 1
        elif kind == "G" and clause.lower(at) not in _FIRST_OF_PARTS and clause.kind(at + 1) in "PNT":
            at += 2 if clause.kind(at + 1) == "N" else 1
        elif kind == "(":
            closing = next((i for i in range(at + 1, min(at + 12, len(clause.kinds))) if clause.kind(i) == ")"), -1)
            if closing < 0:
                break
            at = closing + 1
        else:
            break
    return at


def _next_member(clause: Clause, at: int) -> int | None:
    """Return the chunk of a list's next member where the list goes on at ``at``, or None."""
    if clause.kind(at) == "," and clause.kind(at + 2) == "," and clause.lower(at + 1).isdecimal():
        at += 2  # "Omar Diaz, 34, and two other men"
    start = at
    comma = clause.kind(at) == ","
    if comma:
        at += 1
    word = clause.lower(at)
    joined = False
    if clause.kind(at) == "K" and word in {"and", "or", "plus", "&"}:
        at += 1
        joined = True
    elif word in _FIRST_OF_PARTS and clause.kind(at) == "G":
        at += 1
        joined = True
    elif word in {"along", "together"} and clause.lower(at + 1) == "with":
        at += 2
        joined = True
    elif word == "as" and clause.lower(at + 1) == "well" and clause.lower(at + 2) == "as":
        at += 3
        joined = True
    while clause.kind(at) in "RqT" and at < start + 6:
        at += 1
    if at == start:
        return None
    kind = clause.kind(at)
    if kind == "Q" or (kind == "N" and (joined or (comma and clause.lower(at) in {"a", "an", "another"}))):
        return at
    return None


def _has_own_verb(clause: Clause, chunk: int) -> bool:
    """Tell whether a finite verb follows a noun phrase, so that it is that verb's subject."""
    at = behind_phrase(clause, chunk)
    while clause.kind(at) == "R":
        at += 1
    return clause.kind(at) in "VBHDM" or (clause.kind(at) == "w" and False)


def objects(clause: Clause, verb: int) -> list[int]:
    """Return the chunks that are the objects of the verb at chunk ``verb``, in text order, the members of a list each."""
    at = verb + 1
    while clause.kind(at) in "RqT!" or (clause.kind(at) == "A" and clause.lower(at) in {"dead", "alive"}):
        at += 1
    if clause.kind(at) not in "QN":
        return []
    return members(clause, at)


def members(clause: Clause, at: int) -> list[int]:
    """Return the members of the list that starts with chunk ``at``."""
    found = []
    following: int | None = at
    for _ in range(12):
        if following is None or (found and _has_own_verb(clause, following)):
            break
        found.append(_counted_in(clause, following))
        following = _next_member(clause, behind_phrase(clause, following))
    return found


def _counted_in(clause: Clause, chunk: int) -> int:
    """Return the figure that a collective noun's "of" brings ("a fleet of six boats"), or the chunk itself."""
    collective = clause.kind(chunk) == "N" and clause.head(chunk) in _COLLECTIVES
    return chunk + 2 if collective and clause.kind(chunk + 1) == "O" and clause.kind(chunk + 2) == "Q" else chunk


def parts(clause: Clause, verb: int) -> list[int]:
    """Return the figures named as parts behind the verb's clause: "…, including four clerks", "two of them children"."""
    at = verb + 1
    for _ in range(16):
        kind, word = clause.kind(at), clause.lower(at)
        if word in _FIRST_OF_PARTS and kind == "G":
            return _figures(clause, at + 1)
        if word == "among" and clause.kind(at + 1) == "N" and clause.head(at + 1) in {"them", "those"}:
            return _figures(clause, at + 2)
        if kind == "," and clause.kind(at + 1) == "Q" and clause.counted[at + 1].part and clause.counted[at + 1].bare:
            # "two of them children", "three of whom are children", "two of them seriously"
            follows = clause.kind(at + 2)
            if follows == "N" or (follows == "B" and clause.kind(at + 3) == "N") or (follows == "R" and clause.kind(at + 3) in ",."):
                return [at + 1]
        if kind in ".;KVEBHDMCWwG(":
            return []
        at += 1
    return []


def _figures(clause: Clause, at: int) -> list[int]:
    while clause.kind(at) in "Rq":
        at += 1
    return members(clause, at) if clause.kind(at) in "QN" else []


def _parts_between(clause: Clause, first: int, end: int) -> list[int]:
    for at in range(first, end):
        if clause.lower(at) in _FIRST_OF_PARTS or (clause.lower(at) == "among" and clause.kind(at + 1) == "N"):
            return [chunk for chunk in range(at, end) if clause.kind(chunk) in "QN" and not _in_prepositional_phrase(clause, chunk)]
    return []


def hypothetical(clause: Clause, start: int) -> bool:
    """Tell whether "if", "whether" or "unless" opens the clause whose verb group starts at ``start``."""
    for at in range(start - 1, max(-1, start - 12), -1):
        kind = clause.kind(at)
        if clause.lower(at) in _HYPOTHETICAL:
            return True
        if kind in ",;.":
            return False
    return False
