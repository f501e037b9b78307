"""Walks to the left over the chunks of a sentence: from a verb to its auxiliaries and its subjects.

Every walk starts at a trigger and takes a bounded number of steps, so that a sentence of any make is read in linear time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attributed_claims.claims.counted.figures import in_prepositional_phrase
from attributed_claims.claims.counted.lists import is_of_them, parts_between
from attributed_claims.claims.words import listed
from attributed_claims.marks.numbers import number_words

if TYPE_CHECKING:
    from attributed_claims.claims.clauses import Clause

__all__ = ["VerbGroup", "hypothetical", "subjects", "verb_group"]

_STEPS = 40
"""The most chunks a walk looks at."""

_SHARED = 12
"""How far before "and" the modal verb may stand that the verb behind it shares, in chunks."""
_LONGEST_AGES = 8
"""How many chunks "aged 7, 9 and 12" may take."""
_WENT = frozenset(["go", "goes", "went", "gone"])
_SINGULAR = frozenset(["was", "is", "has"])
_ARTICLES = frozenset(["a", "an"])
_HYPOTHETICAL = frozenset(["if", "whether", "unless"])
_MEANWHILE = frozenset(["before", "after", "while"])
_APPOSITIVE = frozenset("among most mostly all both aged according some many about around nearly almost half".split())


class VerbGroup(NamedTuple):
    """What the auxiliaries before a verb make of it.

    Args:
        start: the group's first chunk.
        be: whether a form of "be" or "get" stands in it.
        have: whether a form of "have" does.
        modal: the modal verb ("will", "could"), or None.
        infinitive: whether an infinitive that nothing reports ("to kill") opens it.
        negated: whether "not" or "never" stands in it.
        governed: the first chunk of the verb group whose modal verb or "to" it shares, or -1 where it has its own.
    """

    start: int
    be: bool = False
    have: bool = False
    modal: str | None = None
    infinitive: bool = False
    negated: bool = False
    governed: int = -1


def verb_group(clause: Clause, verb: int) -> VerbGroup:
    """Return the auxiliaries before the chunk ``verb``.

    What reports the verb counts as one of them: "were feared dead", "is known to have died", "remained missing".
    """
    reported, linking = listed("reported"), listed("linking")
    be = have = infinitive = negated = to = False
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
        elif kind == "t" and clause.kind(verb) == "G":
            break  # "confessed to killing three"
        elif kind == "t":
            to = True
            before = clause.lower(at - 1)
            if not (before in reported or before in linking):
                if clause.lower(at - 1) == "had":  # "had to be flown to hospital" tells what was done
                    at -= 2 + (clause.kind(at - 2) == "H")
                    break
                if clause.kind(at - 1) == "B":  # "is to send"; "his first act was to send" tells what was done
                    modal, at = ("to" if clause.lower(at - 1) not in {"was", "were"} or be else None), at - 2
                    break
                went_on = before == "on" and clause.lower(at - 2) in _WENT  # "went on to kill six"
                infinitive = not went_on and before not in listed("implying")
                break
        elif kind in "EVA" and (word in reported or word in linking):
            be = be or (word in linking and not to)  # "have gone missing"
        elif kind == "P" and word == "since" and clause.kind(at - 1) == "H":
            pass  # "have since died"
        elif kind == "P" and word == "as" and clause.lower(at - 1) in reported:
            pass  # "are listed as missing"
        elif kind == "D":
            negated = negated or word.endswith("n't")
        else:
            break
        at -= 1
    while at + 1 < verb and clause.kind(at + 1) in "Rq":
        at += 1
    if clause.kind(at) == "K" and at + 1 == verb:
        shared = _shared_auxiliary(clause, at, verb)
        if shared is not None:
            return shared
    return VerbGroup(at + 1, be, have, modal, infinitive, negated)


def _shared_auxiliary(clause: Clause, joiner: int, verb: int) -> VerbGroup | None:
    """Return what the modal verb or "to" of the verb before "and" makes of a base form behind it: "could stay and send", or None."""
    if clause.passage.marks.read.tags[clause.firsts[verb]] != "v":
        return None
    for at in range(joiner - 1, max(-1, joiner - _SHARED), -1):
        kind = clause.kind(at)
        if kind in "Mt" and clause.kind(at + 1) in "VR!":
            opened = next((i for i in range(at + 1, joiner) if clause.kind(i) == "V"), None)
            if opened is None:
                return None
            group = verb_group(clause, opened)
            return group._replace(start=verb, governed=group.start) if group.modal or group.infinitive else None
        if kind in ".;CwWBH":
            return None
    return None


def subjects(clause: Clause, start: int, *, finite: bool = True, depth: int = 2) -> list[int]:
    """Return the chunks that are the subject of a verb group, the nearest first.

    Args:
        clause: the sentence.
        start: the verb group's first chunk.
        finite: whether the group has an auxiliary or is a past tense, so that a parenthesis may part it from its subject.
        depth: how many verbs that share the subject may be passed.
    """
    found: list[int] = []
    at = _before_ages(clause, start - 1)
    if clause.lower(at) in _MEANWHILE and clause.lower(start) == "being" and depth:
        return _shared_subject(clause, at - 1, depth - 1)  # "Two gunmen killed a guard before being killed"
    for _ in range(_STEPS):
        if at < 0:
            break
        kind = clause.kind(at)
        if kind in "QN":
            if in_prepositional_phrase(clause, at) and not (not finite and kind == "Q" and set(clause.kinds[at + 1 : start]) <= {"R"}):
                at -= 2
                at -= clause.kind(at) == "P" and clause.kind(at - 1) in "QN"  # "from across the country"
                continue
            if found and ((finite and _is_object(clause, at)) or is_of_them(clause, at)):
                break
            if kind == "N" and found and _is_aged(clause, at):
                at -= 2  # "the driver, a 16-year-old girl, and two riders"
                continue
            if not found and clause.kind(at - 1) == "G" and clause.kind(at - 2) in "QN" and clause.lower(at - 1) not in listed("including"):
                at -= 2  # "a soldier guarding the memorial died"
                continue
            found.append(at)
            before = _member_before(clause, at, joined=len(found) > 1, finite=finite)
            if before is None:
                break
            at = before
        elif kind in "TRq!" or (kind == "P" and clause.lower(at) in listed("postmodifier")):
            at -= 2 if kind == "T" and clause.kind(at - 1) == "P" else 1
        elif kind == "K" and not found and depth:
            return _shared_subject(clause, at - 1, depth - 1)
        elif kind == "w" and clause.kind(at - 1) not in "OP":
            singular = clause.lower(at + 1) in _SINGULAR
            at -= 2 if clause.kind(at - 1) == "," else 1
            if (clause.kind(at) == "Q" and not (singular and clause.counted[at].quantity.low != 1)) or (
                clause.kind(at) == "N" and clause.passage.marks.read.tags[clause.ends[at] - 1] == "p"
            ):
                return [at]  # "families of the nine guests who", "two series about Bernard Madoff, who was arrested"
        elif kind == "C" and clause.kind(at - 1) in "QN":
            at -= 1
        elif kind == ")":
            at = _opening(clause, at) - 1
        elif kind == "," and not found and finite:
            opening = _parenthesis(clause, at)
            if opening < 0:
                break
            main = subjects(clause, opening, finite=False, depth=depth)
            return main + [chunk for chunk in parts_between(clause, opening + 1, at) if chunk not in main]
        elif (
            (kind in "GE" or (clause.kinds[at : at + 2] == "VP" and clause.lower(at + 1) == "by"))
            and at
            and clause.kind(at - 1) in "QN"
            and (found or clause.kind(at + 1) in "PO,T")
        ):
            at -= 1  # "a woman visiting from Canada", "soldiers stationed in Iraq"
        else:
            break
    return found


def _before_ages(clause: Clause, at: int) -> int:
    """Return the chunk before "aged 7, 9 and 12" where that ends at ``at``; else ``at``."""
    if clause.kind(at) != "N" or not _is_number(clause, at):
        return at
    for back in range(at - 1, max(0, at - _LONGEST_AGES), -1):
        if clause.lower(back) == "aged":
            return back - 1 - (clause.kind(back - 1) == ",")
        if clause.kind(back) not in ",K" and not _is_number(clause, back):
            break
    return at


def _is_number(clause: Clause, chunk: int) -> bool:
    word = clause.lower(chunk)
    return word.isdecimal() or word in number_words()


def _is_aged(clause: Clause, chunk: int) -> bool:
    """Tell whether a noun phrase tells who the one before it is by an age: "the driver, a 16-year-old girl"."""
    words = clause.passage.marks.read.lowers[clause.firsts[chunk] : clause.ends[chunk]]
    return clause.kinds[max(0, chunk - 2) : chunk] == "N," and "year-old" in words


def _member_before(clause: Clause, at: int, *, joined: bool, finite: bool) -> int | None:
    """Return where a list of subjects goes on to the left of the member ``at``, or None."""
    before = at - 1
    if clause.lower(before) in listed("including") and clause.kind(before - 1) in "QN":
        return before - 1  # "36 people including five nurses were hurt"
    if clause.kind(before) == "K":
        if clause.lower(before) == "but":
            return None
        if clause.kind(before - 1) == "," and clause.lower(before - 3) in listed("including"):
            return None  # "45, including six children, and 20 guests are missing"
        if clause.kind(before - 1) == "," and not joined and clause.kind(at) == "Q" and clause.counted[at].bare:
            return None  # "among them a nurse, and 32 were hurt"
        before -= 1 + (clause.kind(before - 1) == ",")
        before = _before_ages(clause, before)
        goes_on = before >= 0 and (clause.kind(before) in "QNTR" or clause.lower(before) in listed("postmodifier"))
        return before if goes_on and not (finite and _is_object(clause, before)) else None
    if joined and before > 0 and clause.kind(before) == "," and _list_member(clause, before - 1):
        return before - 1
    return None


def _is_object(clause: Clause, chunk: int) -> bool:
    """Tell whether a noun phrase is what the verb before it acts on: "trained 310 guards and 50 cooks were killed"."""
    verb = chunk - 1
    if clause.kind(verb) == "B":
        return clause.kind(chunk) == "Q" and clause.counted[chunk].bare  # "the number of seats is 12 and two men died"
    if clause.kind(verb) == "H":
        return True  # "has 500 men there, and 30 more are to be sent"
    return clause.kind(verb) in "VE" and clause.lower(verb) not in listed("saying") and clause.kind(verb - 1) in "NQHBRw"


def _list_member(clause: Clause, chunk: int) -> bool:
    """Tell whether a figure, with the prepositional phrases behind it, ends at ``chunk``."""
    for _ in range(6):
        one = clause.kind(chunk) == "N" and clause.lower(chunk) in _ARTICLES and clause.kinds[max(0, chunk - 2) : chunk] != "N,"
        if (one or clause.kind(chunk) == "Q") and not in_prepositional_phrase(clause, chunk):
            return True
        if clause.kind(chunk) in "QN" and in_prepositional_phrase(clause, chunk):
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
            if group.infinitive or (clause.kind(at) == "A" and not group.be):
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
    including = _including(clause, at)
    if including >= 0:
        return including
    for back in range(at - 1, max(-1, at - 18), -1):
        kind = clause.kind(back)
        if kind == "," and back and (clause.kind(back - 1) in "QNq" or clause.lower(back - 1) in listed("postmodifier")):
            opens = clause.kind(back + 1)
            word = clause.lower(back + 1)
            if opens in "GwEQN" or word == "where" or word in _APPOSITIVE or (opens == "V" and word in listed("reported")):
                return back
        if kind in ".;C":
            return -1
    return -1


def _including(clause: Clause, at: int) -> int:
    """Return the comma before "including" or "among them" whose list the comma ``at`` closes, or -1."""
    for back in range(at - 1, max(0, at - 18), -1):
        if clause.kind(back) in ".;CVBHMWw":
            return -1
        if clause.kind(back) == "," and (clause.lower(back + 1) in listed("including") or clause.lower(back + 1) == "among"):
            return back
    return -1


def hypothetical(clause: Clause, start: int) -> bool:
    """Tell whether the clause whose verb group starts at ``start`` hangs on "if", "whether", "unless", or on "any case in which"."""
    for at in range(start - 1, max(-1, start - 12), -1):
        kind = clause.kind(at)
        if clause.lower(at) in _HYPOTHETICAL:
            return True
        if clause.lower(at) == "any" and kind == "N" and not {"w", "C"}.isdisjoint(clause.kinds[at + 1 : at + 3]):
            return True
        if kind in ",;.":
            return False
    return False
