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

from typing import TYPE_CHECKING, Literal

from attrs import evolve, field, frozen

from attributed_claims.claims.walks import behind_phrase, figure_at, hypothetical, members, objects, parts, subjects, verb_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attributed_claims.claims.clauses import Clause, Counted
    from attributed_claims.claims.walks import VerbGroup

__all__ = ["FRAMES", "Found", "Frame", "Place", "find_frame"]

Frame = Literal["object", "subject", "state", "noun", "act", "measure"]
"""How a trigger is built into its sentence."""

_FUTURE = frozenset(["will", "shall", "'ll", "to", "would", "'d"])
"""Modals of what is to come: where plans are claims, it is one."""

_UNWILLING = frozenset(
    "refuse refuses refused decline declines declined want wants wanted urge urges urged ask asks asked call calls called demand demands demanded need needs"
    " needed threaten threatens threatened hope hopes hoped propose proposes proposed consider considers considered considering fail fails failed"
    " unable seek seeks sought try tries tried willing request requests requested pressure pressured like able ready right power authority able".split(),
)
"""Words whose infinitive is no plan: "refused to send N", "called on them to send N"."""

_GERUND_GOVERNORS = frozenset(
    "consider considers considered considering propose proposes proposed suggest suggests suggested discuss discusses discussed discussing oppose opposes"
    " opposed favor favors favored favour support supports supported avoid avoids avoided recommend recommends recommended about of by without for against from"
    .split(),
)
_ANNOUNCED = frozenset(
    "announce announces announced announcing order orders ordered ordering approve approves approved approving authorize authorizes authorized"
    " authorise authorised agree agreed agrees plan plans planned planning propose proposes proposed consider considers considering considered"
    " allow allows allowed require requires required suggest suggested recommend recommended promise promised promises pledge pledged".split(),
)
"""What is done to an act that has not happened yet: "announced the deployment of N"."""

_SOUGHT = frozenset(
    "seek seeks seeking sought demand demands demanded demanding urge urged urging call called calling oppose opposes opposed prevent prevents"
    " prevented avoid avoids avoided avenge risk risks risking threaten threatens threatened threatening want wants wanted".split(),
)
"""What is done to an act that may never happen: "seeking the arrest of N"."""

_RISE = frozenset(
    "rise rises rose risen rising climb climbs climbed climbing grow grows grew grown growing increase increases increased increasing"
    " jump jumps jumped jumping soar soars soared soaring go goes went up go reach reaches reached reaching hit hits hitting stand stands"
    " stood standing come comes came total totals totaled totalled totalling pass passes passed passing top tops topped topping exceed"
    " exceeds exceeded exceeding surpass surpasses surpassed put puts putting bring brings brought bringing push pushes pushed pushing"
    " raise raises raised raising take takes took taking number numbers numbered revise revises revised revising fall falls fell fallen"
    " drop drops dropped lower lowers lowered cut is was are were be been being has have had remain remains remained include includes"
    " including place places placed give gives gave estimate estimates estimated list lists listed move moves moved mount mounts mounted"
    " confirm confirms confirmed report reports reported record records recorded double doubled climbing".split(),
)
"""What a tally does before its figure: "rose to", "stood at", "is"."""

_BEFORE_FIGURE = frozenset(["to", "at", "of", "from", "as", "is", "was", "are", "were", "reached", "hit", "hits", "reaches", "reaching", "totaled", "totalled", "stands", "exceeded", "topped", "passed", "surpassed", "exceeds", "tops", "exceeding", "surpassing", "topping", "included", "include", "includes", "numbered", ":", "remains", "remained", "put", "been", "be"])

_ADJECTIVES = frozenset("aegrx")
"""Classes of the words that stand in a noun phrase as adjectives; a base form there is part of a compound ("arrest warrants")."""

_COUNTING_NOUNS = frozenset(["number", "numbers", "total", "totals", "count", "tally", "toll", "figure"])


@frozen(eq=False)
class Place:
    """Where a trigger stands.

    Args:
        clause: the sentence's chunks.
        token: the trigger's token.
        end: the token after it, or after the last of several that share their figure ("killed or wounded").
        then: words one of which must stand behind the trigger or behind its figure ("took N hostage"); empty for none.
    """

    clause: Clause
    token: int
    end: int
    then: frozenset[str] = frozenset()

    @property
    def chunk(self) -> int:
        """The chunk the trigger lies in."""
        return self.clause.chunk(self.token)

    @property
    def last_chunk(self) -> int:
        """The chunk the last trigger of several lies in."""
        return self.clause.chunk(self.end - 1)

    @property
    def word(self) -> str:
        """The trigger in lower case."""
        return self.clause.passage.marks.read.lowers[self.token]


@frozen(kw_only=True, eq=False)
class Found:
    """A figure that a frame ties to its trigger.

    Args:
        chunk: the figure's chunk.
        counted: the figure with its noun phrase.
        rule: the frame's name, with what it did.
        rank: how far fetched it is; of several outcomes for one figure the least far fetched is right.
        agent: the chunk of the one who does it, or None.
        planned: whether it is said of the future.
        negated: whether "not" denies it.
        listed: whether the figure is a further member of a list, so that the trigger is supplied.
        inside: whether the trigger stands inside the figure's own noun phrase.
    """

    chunk: int
    counted: Counted
    rule: str
    rank: int = 1
    agent: int | None = field(default=None)
    planned: bool = False
    negated: bool = False
    listed: bool = False
    inside: bool = False


def find_frame(frame: Frame, place: Place) -> Iterator[Found]:
    """Return what the trigger at ``place`` finds in ``frame``."""
    return FRAMES[frame](place)


def _figures(place: Place, chunks: list[int], rule: str, rank: int) -> Iterator[Found]:
    """Yield the figures among the members of a list, the first of which is what the trigger itself goes with."""
    for number, chunk in enumerate(chunks):
        counted = figure_at(place.clause, chunk)
        if counted is not None:
            listed = number > 0
            yield Found(chunk=chunk, counted=counted, rule=rule + "-list" if listed else rule, rank=rank + 4 * listed, listed=listed)


def _with_verb(found: Iterator[Found], group: VerbGroup, agent: int | None = None, clause: Clause | None = None) -> Iterator[Found]:
    if group.modal is not None and group.modal not in _FUTURE:
        return  # what may, could or should be is no claim
    planned = group.infinitive or group.modal is not None
    for one in found:
        # "sent 82 of its forces that were positioned outside": the main verb tells more than the relative clause's.
        relative = clause is not None and one.chunk < group.start and not {"w", "C"}.isdisjoint(clause.kinds[one.chunk : group.start])
        if relative and clause is not None and _describes(clause, one.chunk, one.counted):
            continue
        yield evolve(one, planned=planned, negated=group.negated, agent=agent, rank=one.rank + 3 * relative)


def _object(place: Place) -> Iterator[Found]:
    """ "police arrested N", "N were arrested (by police)", "N arrested in raids"."""
    clause = place.clause
    if clause.ends[place.chunk] - clause.firsts[place.chunk] > 1:
        if clause.passage.marks.read.tags[place.token] in _ADJECTIVES:
            yield from _inside(place)
        return
    if clause.kind(place.chunk - 1) == "O":
        yield from _tally(place, place.chunk)  # "the number of wounded rose to N"
        return
    if clause.kind(place.chunk - 1) == "N" and clause.kind(place.chunk - 2) == "O" and clause.head(place.chunk - 3) in _COUNTING_NOUNS:
        yield from _tally(place, place.chunk - 1)  # "the number of people killed rose to N"
        return
    group = verb_group(clause, place.chunk)
    continuous = place.word.endswith("ing")
    if hypothetical(clause, group.start) or (group.infinitive and _unwilling(clause, group.start)):
        return
    if continuous and not group.be and clause.lower(group.start - 1) in _GERUND_GOVERNORS and clause.kind(group.start - 1) in "VEG":
        return  # "would consider sending N"
    behind = [] if group.be and not continuous else objects(clause, place.last_chunk)
    if place.then and not _has_then(place, behind):
        return
    if behind:
        agents = subjects(clause, group.start)
        yield from _with_verb(_figures(place, behind, "object", 2), group, agents[0] if agents else None)
        yield from _parts(place, behind[-1], group)
        return
    if continuous or ((group.have or group.modal or group.infinitive) and not group.be) or place.word.endswith("s"):
        yield from _relative(place, group)
        return
    finite = group.be
    before = subjects(clause, group.start, finite=finite)
    if group.have and not group.be:
        return
    if not finite and not _reduced(place, before):
        yield from _relative(place, group)
        return
    agent = _by_phrase(clause, place.last_chunk)
    yield from _with_verb(_figures(place, before, "passive", 1), group, agent, clause)
    yield from _parts(place, place.last_chunk, group)


def _unwilling(clause: Clause, start: int) -> bool:
    """Tell whether the infinitive that ``start`` opens is wanted, asked for or refused rather than planned."""
    return any(clause.lower(at) in _UNWILLING for at in range(max(0, start - 4), start))


def _relative(place: Place, group: VerbGroup) -> Iterator[Found]:
    """ "the 5,000 agents (that) the president is deploying": the object stands before the subject."""
    clause = place.clause
    agents = subjects(clause, group.start)
    if not agents or clause.kind(agents[0]) != "N":
        return
    at = agents[0] - 1
    if clause.kind(at) in "Cw":
        at -= 1
    if clause.kind(at) == "Q":
        yield from _with_verb(_figures(place, [at], "relative", 2), group, agents[0])


def _reduced(place: Place, before: list[int]) -> bool:
    """Tell whether a participle without auxiliary may say of the phrase before it that it happened to it: "nine killed in …"."""
    if not before or before[0] < place.chunk - 8:
        return False
    counted = figure_at(place.clause, before[0])
    return counted is not None and not _describes(place.clause, before[0], counted)


def _describes(clause: Clause, chunk: int, counted: Counted) -> bool:
    """Tell whether "a soldier" with its clause describes somebody named before: "Ruiz, a soldier killed in …", "was a man who died"."""
    return counted.article and clause.kind(chunk - 1) in ",BP" and chunk > 0


def _has_then(place: Place, behind: list[int]) -> bool:
    clause = place.clause
    lowers = clause.passage.marks.read.lowers
    spots = [place.end]
    for chunk in behind:
        spots += [clause.ends[chunk], clause.firsts[behind_phrase(clause, chunk)] if behind_phrase(clause, chunk) < len(clause.kinds) else place.end]
    window = {lowers[i] for spot in spots for i in range(spot, min(spot + 6, clause.passage.end))}
    return not window.isdisjoint(place.then)


def _by_phrase(clause: Clause, verb: int) -> int | None:
    for at in range(verb + 1, min(verb + 10, len(clause.kinds) - 1)):
        if clause.lower(at) == "by" and clause.kind(at + 1) == "N":
            return at + 1
        if clause.kind(at) in ".;KCWw,":
            return None
    return None


def _parts(place: Place, verb: int, group: VerbGroup) -> Iterator[Found]:
    for found in _figures(place, parts(place.clause, verb), "part", 5):
        yield evolve(found, planned=group.infinitive or group.modal is not None, listed=True, rank=5)


def _subject(place: Place) -> Iterator[Found]:
    """ "N died", "N have died"."""
    clause = place.clause
    if clause.ends[place.chunk] - clause.firsts[place.chunk] > 1:
        return
    group = verb_group(clause, place.chunk)
    if hypothetical(clause, group.start):
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
    yield from _with_verb(_figures(place, chunks, "subject", 1), group, None, clause)
    yield from _parts(place, place.last_chunk, group)


def _inside(place: Place) -> Iterator[Found]:
    """The trigger in the figure's own noun phrase: "21 injured individuals", "four of the injured", "the 12 dead"."""
    clause, chunk = place.clause, place.chunk
    if clause.ends[chunk] - clause.firsts[chunk] < 2:
        return
    counted = figure_at(clause, chunk)
    if counted is not None:
        last = place.end == counted.group_end or place.token == counted.head
        if place.token >= counted.figure_end and (last or clause.passage.marks.read.tags[place.token] in _ADJECTIVES):
            yield Found(chunk=chunk, counted=counted, rule="inside", rank=0, inside=True)
            yield from _further(place, chunk)
        return
    before = chunk - 2
    if clause.kind(chunk - 1) == "O" and clause.kind(before) == "Q" and clause.counted[before].bare:
        yield Found(chunk=before, counted=clause.counted[before], rule="part-of", rank=0)
    elif clause.kind(chunk) == "N" and clause.kind(chunk + 1) == "," and clause.kind(chunk + 2) == "Q" and not _has_verb_ahead(clause, chunk + 2):
        # "The injured teenagers, three girls and a boy, …"
        yield from _figures(place, members(clause, chunk + 2), "apposition", 3)
    else:
        yield Found(chunk=chunk, counted=None, rule="none", rank=99)  # type: ignore[arg-type]


def _further(place: Place, chunk: int) -> Iterator[Found]:
    """The bare figures of the list that a figure with its trigger inside opens: "21 injured people in Rome, 36 in Bari"."""
    for found in _figures(place, members(place.clause, chunk), "inside", 0):
        if found.listed and found.counted.bare:
            yield found


def _has_verb_ahead(clause: Clause, chunk: int) -> bool:
    behind = behind_phrase(clause, chunk)
    return clause.kind(behind) in "VBHDM"


def _state(place: Place) -> Iterator[Found]:
    """ "N dead", "N are missing", "left N homeless", "the N dead", "N is among the dead"."""
    clause = place.clause
    inside = list(_inside(place))
    if inside and inside[0].rule != "none":
        yield from inside
        return
    chunk = place.chunk
    if inside:
        yield from _among(place)
        yield from _tally(place, chunk)
        return
    if clause.kind(chunk - 1) == "N" and clause.kind(chunk - 2) == "O":
        yield from _tally(place, chunk - 1)
    if clause.kind(chunk) == "N":
        if clause.kind(chunk - 1) == "P" and clause.lower(chunk - 1) in {"in", "under"}:
            chunk -= 1  # "12 men are in custody"
        else:
            return
    group = verb_group(clause, chunk)
    if hypothetical(clause, group.start):
        return
    if clause.kind(chunk - 1) == "Q" or group.start < chunk or clause.kind(chunk - 1) in "N)":
        finite = group.be
        if clause.kind(chunk) == "P" and not finite:
            return
        before = subjects(clause, group.start, finite=finite)
        if not (group.have and not finite) and (finite or _reduced(place, before)):
            yield from _with_verb(_figures(place, before, "state", 1), group, None, clause)
            yield from _parts(place, place.last_chunk, group)


def _among(place: Place) -> Iterator[Found]:
    """ "One child was among the dead", "Among the dead were three nurses", "The dead include three nurses"."""
    clause, chunk = place.clause, place.chunk
    included = clause.lower(chunk + 1) in {"include", "includes", "included", "including"} or (
        clause.kind(chunk + 1) == "B" and clause.lower(chunk - 1) == "among"
    )
    if included and clause.kind(chunk + 2) in "QN" and clause.ends[chunk] - 1 == place.token:
        yield from _figures(place, members(clause, chunk + 2), "among", 1)
        return
    if clause.lower(chunk - 1) != "among":
        return
    group = verb_group(clause, chunk - 1)
    start = group.start
    if not group.be and clause.kind(chunk - 2) == ",":
        opening = next((i for i in range(chunk - 3, max(-1, chunk - 14), -1) if clause.kind(i) == ","), -1)
        if opening > 0:
            group = verb_group(clause, opening)
            start = group.start
    if group.be:
        yield from _with_verb(_figures(place, subjects(clause, start), "among", 1), group)


def _tally(place: Place, counted: int) -> Iterator[Found]:
    """ "the number of Georgian dead at ten": the state word stands in what a counting noun counts."""
    clause, chunk = place.clause, place.chunk
    if clause.kind(counted - 1) == "O" and clause.kind(counted - 2) == "N" and clause.head(counted - 2) in _COUNTING_NOUNS:
        yield from _measured(place, chunk, raised=counted - 2)


def _noun(place: Place) -> Iterator[Found]:
    """ "N arrests", "no injuries", "the deaths of N people", "casualties rose to N"."""
    clause, chunk = place.clause, place.chunk
    counted = figure_at(clause, chunk)
    if counted is not None and counted.figure_end <= place.token and not (counted.article and clause.kind(chunk + 1) == "O"):
        if counted.head == place.token:
            yield Found(chunk=chunk, counted=counted, rule="noun", rank=0, inside=True)
            yield from _further(place, chunk)
        return
    if clause.lower(chunk - 1) == "with" and clause.kind(chunk - 2) == "Q" and clause.ends[chunk] - 1 == place.token:
        yield from _figures(place, [chunk - 2], "with", 1)  # "13 students with minor injuries"
        return
    if clause.ends[chunk] - 1 != place.token:
        return  # "death penalty", "injury time"
    if clause.kind(chunk + 1) == "O" and clause.kind(chunk + 2) in "QN":
        if not _sought(clause, chunk):
            yield from _figures(place, members(clause, chunk + 2), "noun-of", 1)
        return
    if place.word.endswith("s"):  # one death has no figure, deaths may "rise to N"
        yield from _measured(place, chunk)


def _sought(clause: Clause, chunk: int) -> bool:
    return any(clause.lower(at) in _SOUGHT for at in range(max(0, chunk - 3), chunk))


def _act(place: Place) -> Iterator[Found]:
    """ "the deployment of N", "announced the withdrawal of N"."""
    clause, chunk = place.clause, place.chunk
    if clause.ends[chunk] - 1 == place.token and clause.kind(chunk + 1) == "O" and clause.kind(chunk + 2) in "QN":
        if _sought(clause, chunk):
            return
        planned = any(clause.lower(at) in _ANNOUNCED for at in range(max(0, chunk - 3), chunk))
        for found in _figures(place, members(clause, chunk + 2), "act", 1):
            yield evolve(found, planned=planned)


def _measure(place: Place) -> Iterator[Found]:
    """ "the death toll rose from N to N", "a toll of N", "put the toll at N"."""
    clause, chunk = place.clause, place.chunk
    if clause.ends[chunk] - 1 == place.token:
        yield from _measured(place, chunk)


def _measured(place: Place, chunk: int, raised: int | None = None) -> Iterator[Found]:
    """Yield the figures that the tally in ``chunk`` is said to come to."""
    clause = place.clause
    at = chunk + 1
    risen = _raised(clause, chunk if raised is None else raised)
    for _ in range(16):
        kind, word = clause.kind(at), clause.lower(at)
        if kind == "Q" and at > chunk:
            before = at - 1
            while clause.kind(before) in "Rq":
                before -= 1
            if clause.kind(before) == "A" and clause.lower(before) == "high":
                before -= 1
            lower = clause.lower(before)
            hedged = clause.counted[at].quantity.text.lower().startswith(("exceed", "surpass", "topp", "tops", "over", "above", "more"))
            adjacent = before == chunk
            if adjacent and not hedged:
                return
            if (lower == "of" and before == chunk + 1) or (lower in _BEFORE_FIGURE and lower != "of" and (risen or lower in {"at", "is", "was", "are", "were"})) or (hedged and (adjacent or lower == ",")):
                found = list(_figures(place, members(clause, at), "measure", 3))
                yield from found
                at = max(at, found[-1].chunk if found else at) + 1
                continue
        if kind in ".C" or kind == "M" or word in {"expected", "likely", "feared", "could", "if"}:
            return
        if kind == ";" and word != ":":
            return
        if kind == "K" and clause.kind(at + 1) not in "QR":
            return
        if kind == "w":
            return
        if word in _RISE:
            risen = True
        at += 1


def _raised(clause: Clause, chunk: int) -> bool:
    """Tell whether a verb before the tally raises or sets it: "brought the toll to N"."""
    at = chunk - 1
    for _ in range(3):
        if at < 0:
            return False
        if clause.lower(at) in _RISE and clause.kind(at) in "VGEB":
            return True
        if clause.kind(at) not in "RAONq":
            return False
        at -= 1
    return False


FRAMES = {"object": _object, "subject": _subject, "state": _state, "noun": _noun, "act": _act, "measure": _measure}
"""What each frame's name stands for."""
