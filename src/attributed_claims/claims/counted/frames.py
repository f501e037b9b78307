"""The frames of the counted grammar: where a trigger's figure stands, for each way a trigger is built into its sentence.

=========  ==============================================================  ======================================
 frame     the figure stands …                                             as in
=========  ==============================================================  ======================================
 object    behind the verb, or before its passive                          "police arrested N", "N were arrested"
 subject   before the verb                                                 "N died"
 state     before the word, or as the noun it belongs to                   "N dead", "N are missing", "the N dead"
 noun      before the noun, or behind it and "of"                          "N arrests", "the arrest of N"
 act       behind the noun and "of"                                        "the deployment of N"
 measure   behind the noun, with "to", "at", "of", "is" …                  "the toll rose to N", "a toll of N"
=========  ==============================================================  ======================================

Each frame is a function from a sentence's chunks and a trigger to what it found there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.claims.counted.beside import increase, meant, other_agents, parts_told, some_among
from attributed_claims.claims.counted.figures import behind_phrase, figure_at, in_prepositional_phrase
from attributed_claims.claims.counted.findings import Found, describes, figures_of, wholes, with_verb
from attributed_claims.claims.counted.lists import has_own_verb, members, objects
from attributed_claims.claims.counted.nominal import act, by_phrase, further, measure, noun
from attributed_claims.claims.counted.tallies import is_tally_of, tallied
from attributed_claims.claims.counted.walks import VerbGroup, hypothetical, subjects, verb_group
from attributed_claims.claims.words import listed
from attributed_claims.text.inflection import verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attributed_claims.claims.clauses import Clause
    from attributed_claims.claims.counted.declarations import Frame
    from attributed_claims.claims.counted.findings import Place

__all__ = ["FRAMES", "find_frame"]

_ADJECTIVES = frozenset("aegrx")
"""Classes of the words that stand in a noun phrase as adjectives; a base form there is part of a compound ("arrest warrants")."""

_NEAR = 6
"""How far behind a trigger or its figure the words it needs may stand, in tokens."""


def find_frame(frame: Frame, place: Place) -> Iterator[Found]:
    """Return what the trigger at ``place`` finds in ``frame``."""
    for found in FRAMES[frame](place):
        yield found
        yield from some_among(place, found)
        yield from increase(place, found)


def _object(place: Place) -> Iterator[Found]:
    """Yield the figures of "police arrested N", "N were arrested (by police)", "N arrested in raids"."""
    clause = place.clause
    if not place.alone:
        if clause.passage.marks.read.tags[place.token] in _ADJECTIVES:
            yield from _inside(place)
        return
    accused = place.word.endswith("ing") and _is_accused(clause, place.chunk)
    if clause.kind(place.chunk - 1) == "O" and not accused:
        yield from tallied(place, place.chunk)  # "the number of wounded rose to N"
        return
    if clause.kind(place.chunk - 1) == "N" and is_tally_of(clause, place.chunk - 1):
        yield from tallied(place, place.chunk - 1)  # "the number of people killed rose to N"
        return
    group = verb_group(clause, place.chunk)
    continuous = place.word.endswith("ing")
    if hypothetical(clause, group.start) or (
        group.infinitive and _unwilling(clause, max(group.start if group.governed < 0 else group.governed, 0))
    ):
        return
    if continuous and not group.be and clause.lower(group.start - 1) in listed("weighed") and clause.kind(group.start - 1) in "VEG":
        return  # "would consider sending N"
    given = not clause.counting and clause.kind(place.last_chunk + 1) == "Q"  # "was fined $5 million"
    called_in = "in" in place.then
    verb = place.last_chunk
    verb += clause.kind(verb + 1) == "V" and clause.lower(verb + 1) in place.then  # "let go 300 clerks"
    if clause.lower(verb + 1) == "and" and clause.kind(verb + 2) in "VE":
        verb += 2  # "kidnapped and murdered five men"
    behind = [] if group.be and not continuous and not given else objects(clause, verb, called_in=called_in)
    if [clause.lower(chunk) for chunk in behind] == ["them"]:
        behind = meant(clause, behind[0]) or behind
    if place.then and not _has_then(place, behind):
        return
    if behind:
        agents = subjects(clause, group.start)
        agent = by_phrase(clause, behind[-1]) if given and group.be and not continuous else agents[0] if agents else None
        found = list(with_verb(figures_of(place, behind, "object", 2), group, agent))
        yield from found
        if len(behind) > 1 and clause.kinds[behind[-1] : behind[-1] + 2] == "NQ":
            behind.pop()  # "and Chile 15": no object, but another subject
        yield from other_agents(place, behind[-1], group)
        yield from parts_told(place, behind[-1], group, found)
        return
    if continuous or ((group.have or group.modal or group.infinitive) and not group.be) or place.word.endswith("s"):
        yield from _relative(place, group)
        return
    if _opens(place):
        yield from _inverted(place)
        return
    finite = group.be
    before = subjects(clause, group.start, finite=finite) or _parted(place)
    if (group.have and not finite) or _is_base_form(place):
        return
    if not finite and not _reduced(place, before):
        yield from _relative(place, group)
        return
    if not finite and len(before) > 1 and before[0] in clause.counted and clause.counted[before[0]].bare:
        before = before[:1]  # "brought 20 bodies and 50 wounded"
    agent = by_phrase(clause, place.last_chunk)
    found = list(with_verb(figures_of(place, before, "passive", 1), group, agent, clause))
    yield from found
    if not finite:
        for one in found:
            yield from wholes(clause, one)  # "two of the 71 bodies found were a child's"
    yield from parts_told(place, place.last_chunk, group, found)


def _parted(place: Place) -> list[int]:
    """Return the figure of which a participle between commas says what happened to it: "Five men, captured in May, were freed"."""
    clause = place.clause
    at = place.chunk - 2
    if clause.kind(place.chunk - 1) != "," or clause.kind(place.chunk) not in "EV":
        return []
    closing = behind_phrase(clause, place.last_chunk)
    if clause.kind(closing) != "," or clause.kind(closing + 1) not in "BHM":
        return []
    while at > 1 and in_prepositional_phrase(clause, at):
        at -= 2
    return [at] if clause.kind(at) == "Q" else []


def _is_accused(clause: Clause, chunk: int) -> bool:
    """Tell whether somebody is said to have done what the "of" before a chunk brings: "accused (two men) of killing N"."""
    accused = clause.lower(chunk - 2)
    return accused in listed("accused") or (clause.kind(chunk - 2) in "QN" and clause.lower(chunk - 3) in listed("accused"))


def _opens(place: Place) -> bool:
    """Tell whether the trigger opens its sentence, so that its subject may follow."""
    return place.chunk == 0 or (place.chunk == 1 and place.clause.lower(0) in {"also", "and", "still"})


def _inverted(place: Place) -> Iterator[Found]:
    """Yield the figures of "Killed in the raid were two nuns", "Still missing are 12 sailors"."""
    clause = place.clause
    at = behind_phrase(clause, place.last_chunk)
    if clause.kind(at) == "B" and clause.kind(at + 1) in "QN":
        yield from figures_of(place, members(clause, at + 1), "inverted", 1)


def _is_base_form(place: Place) -> bool:
    """Tell whether the trigger is no participle ("execute 52 arrest warrants"); "hurt" may be one."""
    return place.clause.passage.marks.read.tags[place.token] == "v" and len(verb_forms(place.word)) > len(("hurt", "hurts", "hurting"))


def _unwilling(clause: Clause, start: int) -> bool:
    """Tell whether the infinitive that ``start`` opens is wanted, asked for or refused rather than planned."""
    return any(clause.lower(at) in listed("unwilling") for at in range(max(0, start - 4), start))


def _relative(place: Place, group: VerbGroup) -> Iterator[Found]:
    """Yield the figures of "the 5,000 agents (that) the president is deploying": the object stands before the subject."""
    clause = place.clause
    agents = subjects(clause, group.start)
    if not agents or clause.kind(agents[0]) != "N":
        return
    at = agents[0] - 1
    if clause.kind(at) in "Cw":
        at -= 1
    if clause.kind(at) == "Q":
        yield from with_verb(figures_of(place, [at], "relative", 2), group, agents[0])


def _reduced(place: Place, before: list[int]) -> bool:
    """Tell whether a participle without auxiliary may say of the phrase before it that it happened to it: "nine killed in …"."""
    if not before or before[0] < place.chunk - 8:
        return False
    clause = place.clause
    figures = ((chunk, figure_at(clause, chunk)) for chunk in before)
    chunk, counted = next(((chunk, counted) for chunk, counted in figures if counted is not None), (0, None))
    return counted is not None and not describes(clause, chunk, counted)


def _has_then(place: Place, behind: list[int]) -> bool:
    """Tell whether a word the trigger needs stands behind it or behind its figures."""
    clause = place.clause
    lowers = clause.passage.marks.read.lowers
    spots = [place.end]
    for chunk in behind:
        following = behind_phrase(clause, chunk)
        spots += [clause.ends[chunk], *(clause.firsts[following : following + 1])]
    window = {lowers[i] for spot in spots for i in range(spot, min(spot + _NEAR, clause.passage.end))}
    return not window.isdisjoint(place.then)


def _subject(place: Place) -> Iterator[Found]:
    """Yield the figures of "N died", "N have died"."""
    clause = place.clause
    if not place.alone:
        return
    group = verb_group(clause, place.chunk)
    if hypothetical(clause, group.start):
        return
    if clause.kind(group.start - 1) in "wC" and is_tally_of(clause, group.start - 2):
        yield from tallied(place, group.start - 2)  # "the number of nurses who died rose to N"
        return
    running = place.word.endswith("ing") and not group.be
    before = group.start - 1
    while running and before and clause.kind(before) == "R":
        before -= 1
    if running and clause.kind(before) != "Q":
        return  # only "3,000 agents already patrolling"
    if place.then and not _has_then(place, [place.last_chunk + 1] if clause.kind(place.last_chunk + 1) in "QN" else []):
        return
    chunks = subjects(clause, before + 1, finite=not running)
    found = list(with_verb(figures_of(place, chunks, "subject", 1), group, None, clause))
    yield from found
    yield from parts_told(place, place.last_chunk, group, found)


def _inside(place: Place) -> Iterator[Found]:
    """Yield the figure whose noun phrase the trigger stands in: "21 injured individuals", "four of the injured", "the 12 dead"."""
    clause, chunk = place.clause, place.chunk
    counted = figure_at(clause, chunk)
    if counted is not None:
        last = place.end == counted.group_end or place.token == counted.head
        if place.token >= counted.figure_end and (last or clause.passage.marks.read.tags[place.token] in _ADJECTIVES):
            found = Found(chunk=chunk, counted=counted, rule="inside", rank=0, inside=True)
            yield found
            yield from wholes(clause, found)
            yield from further(place, chunk)
        return
    before = chunk - 2
    if clause.kind(chunk - 1) == "O" and clause.kind(before) == "Q" and clause.counted[before].bare:
        yield Found(chunk=before, counted=clause.counted[before], rule="part-of", rank=0)
    elif clause.kinds[chunk : chunk + 3] == "N,Q" and not has_own_verb(clause, chunk + 2):
        # "The wounded recruits, two men and a girl, …"
        yield from figures_of(place, members(clause, chunk + 2), "apposition", 3)
    elif clause.ends[chunk] - 1 == place.token:
        yield from _among(place)


def _state(place: Place) -> Iterator[Found]:
    """Yield the figures of "N dead", "N are missing", "left N homeless", "the N dead", "N are in custody"."""
    clause, chunk = place.clause, place.chunk
    state_noun = place.word in listed("state_noun") or _behind_preposition(place)
    if state_noun and clause.ends[chunk] - 1 != place.token:
        return  # "52 arrest warrants": only "under arrest" is a state
    if not place.alone and not state_noun:
        inside = list(_inside(place))
        last = clause.ends[chunk] - 1 == place.token  # not "the number of dead trees"
        yield from inside or [*_among(place), *(tallied(place, chunk) if last else ()), *(_put(place) if last else ())]
        return
    if place.then and clause.lower(chunk + 1) not in place.then:
        return
    if is_tally_of(clause, chunk):
        yield from tallied(place, chunk)  # "the number of dead rose to N"
        return
    if clause.kind(chunk - 1) == "N":
        yield from tallied(place, chunk - 1)
    if clause.kind(chunk) == "N":
        if not _behind_preposition(place):
            return
        chunk -= 2 if clause.lower(chunk - 1) == "of" else 1  # "12 men are in custody", "out of work"
        if not _LYING.isdisjoint((clause.lower(chunk - 1), clause.lower(chunk - 2))):
            return  # "Two soldiers lay (dead) on the ground"
    if _opens(place):
        yield from _inverted(place)
        return
    group = verb_group(clause, chunk)
    if hypothetical(clause, group.start) or (
        not group.be and (group.have or (clause.kind(chunk) == "P" and not _may_be_in(clause, chunk - 1)))
    ):
        return
    behind = group.start - 1
    while behind > 0 and clause.kind(behind) == "R":
        behind -= 1
    if group.start == chunk and clause.kind(behind) not in ("QN)" if behind == chunk - 1 else "Q"):
        return  # "14 crew still missing"
    before = subjects(clause, group.start, finite=group.be)
    if before and not group.be and clause.lower(before[-1] - 1) in _LEAVING:
        group = verb_group(clause, before[-1] - 1)  # "could leave N homeless"
    if group.be or _reduced(place, before):
        found = list(with_verb(figures_of(place, before, "state", 1), group, None, clause))
        yield from found
        yield from parts_told(place, place.last_chunk, group, found)


_LYING = frozenset(["lie", "lies", "lay"])
_ARTICLES = frozenset(["a", "an", "another", "one"])
_LEFT = frozenset(["left", "leaves", "leaving"])
_LEAVING = frozenset(["leave", "make", "render"])
"""Verbs that say what becomes of their object, as they stand behind a modal verb or "to"."""
_STATE_PREPOSITIONS = frozenset(["in", "under", "with", "without", "on", "behind"])


def _may_be_in(clause: Clause, before: int) -> bool:
    """Tell whether the chunk before "in custody" may be who is in it: a figure, a linking verb, or the one of "left a man in …"."""
    if clause.kind(before) == "Q" or clause.lower(before) in listed("linking"):
        return True
    return clause.lower(before) in _ARTICLES and clause.lower(before - 1) in _LEFT


def _behind_preposition(place: Place) -> bool:
    """Tell whether the trigger is a noun behind a preposition that makes it a state: "in custody", "out of work"."""
    clause, chunk = place.clause, place.chunk
    described = clause.ends[chunk] - clause.firsts[chunk] > 1  # only of listed nouns: "on a long strike" may be anything
    if clause.kind(chunk) != "N" or (described and place.word not in listed("state_noun")):
        return False
    if clause.kind(chunk - 1) == "P":
        return clause.lower(chunk - 1) in _STATE_PREPOSITIONS
    return clause.lower(chunk - 1) == "of" and clause.lower(chunk - 2) == "out"


def _put(place: Place) -> Iterator[Found]:
    """Yield the figure of "put the dead at N"."""
    clause, chunk = place.clause, place.chunk
    if clause.lower(chunk - 1) in listed("put") and clause.lower(chunk + 1) == "at" and clause.kind(chunk + 2) == "Q":
        yield from figures_of(place, members(clause, chunk + 2), "measure", 3)


def _among(place: Place) -> Iterator[Found]:
    """Yield the figures of "One child was among the dead", "Among the dead were three nurses", "The dead include three nurses"."""
    clause, chunk = place.clause, place.chunk
    opens = chunk == 0 or clause.lower(chunk - 1) == "among"  # "The dead were two nuns"
    included = clause.lower(chunk + 1) in listed("including") or (clause.kind(chunk + 1) == "B" and opens)
    if included and clause.kind(chunk + 2) in "QN" and clause.ends[chunk] - 1 == place.token:
        yield from figures_of(place, members(clause, chunk + 2), "among", 1)
        return
    if chunk == 1 and clause.kinds[:4] == "ON,Q":  # "Of the dead, nine were nuns"
        yield from figures_of(place, [3], "among", 1)
        return
    if clause.lower(chunk - 1) != "among":
        return
    if clause.kind(chunk - 2) == "Q":  # "counted three children among the dead"
        yield from figures_of(place, [chunk - 2], "among", 1)
        return
    group = verb_group(clause, chunk - 1)
    start = group.start
    if not group.be and clause.kind(chunk - 2) == ",":
        opening = next((i for i in range(chunk - 3, max(-1, chunk - 14), -1) if clause.kind(i) == ","), -1)
        if opening > 0:
            group = verb_group(clause, opening)
            start = group.start
    if group.be:
        yield from with_verb(figures_of(place, subjects(clause, start), "among", 1), group)


FRAMES = {"object": _object, "subject": _subject, "state": _state, "noun": noun, "act": act, "measure": measure}
"""What each frame's name stands for."""
