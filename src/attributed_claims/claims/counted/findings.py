"""What a frame starts from and what it finds: the place of a trigger, and a figure tied to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve, frozen

from attributed_claims.claims.counted.figures import figure_at
from attributed_claims.claims.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from attributed_claims.claims.clauses import Clause, Counted
    from attributed_claims.claims.counted.walks import VerbGroup

__all__ = ["Found", "Place", "describes", "figures_of", "place_at", "wholes", "with_verb"]


class Place(NamedTuple):
    """Where a trigger stands; :func:`place_at` makes it.

    Args:
        clause: the sentence's chunks.
        token: the trigger's token.
        end: the token after it, or after the last of several that share their figure ("killed or wounded").
        then: words one of which must stand behind the trigger or behind its figure ("took N hostage"); empty for none.
        chunk: the chunk the trigger lies in.
        last_chunk: the chunk the last trigger of several lies in.
        word: the trigger in lower case.
    """

    clause: Clause
    token: int
    end: int
    then: frozenset[str]
    chunk: int
    last_chunk: int
    word: str

    @property
    def alone(self) -> bool:
        """Whether the trigger stands in no longer noun phrase."""
        return self.clause.ends[self.chunk] - self.clause.firsts[self.chunk] == 1


def place_at(clause: Clause, token: int, end: int, then: frozenset[str] = frozenset()) -> Place:
    """Return the place of the trigger, or the triggers that share their figure, from ``token`` up to ``end``."""
    chunk = clause.chunk(token)
    return Place(
        clause, token, end, then, chunk, chunk if end == token + 1 else clause.chunk(end - 1), clause.passage.marks.read.lowers[token]
    )


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
        whole: the figure it is a part or a revision of, whose source is its own as well, or None.
    """

    chunk: int
    counted: Counted
    rule: str
    rank: int = 1
    agent: int | None = None
    planned: bool = False
    negated: bool = False
    listed: bool = False
    inside: bool = False
    whole: Counted | None = None


def figures_of(place: Place, chunks: Iterable[int], rule: str, rank: int) -> Iterator[Found]:
    """Yield the figures among the members of a list, the first of which is what the trigger itself goes with."""
    for number, chunk in enumerate(chunks):
        counted = figure_at(place.clause, chunk)
        if counted is not None:
            listed = number > 0
            yield Found(chunk=chunk, counted=counted, rule=rule + "-list" if listed else rule, rank=rank + 4 * listed, listed=listed)


def wholes(clause: Clause, found: Found) -> Iterator[Found]:
    """Yield the figure of the whole where "of" makes another a part of it: "four of the 12 wounded", "10 of the 26 deaths"."""
    counted = found.counted
    if counted.part:
        for mark in clause.passage.quantity_marks:
            if counted.figure_end < mark.first < counted.group_first:
                whole = evolve(
                    counted,
                    quantity=mark.quantity,
                    first=mark.first,
                    figure_first=mark.first,
                    figure_end=mark.end,
                    part=False,
                )
                yield evolve(found, counted=whole)


def with_verb(
    found: Iterable[Found],
    group: VerbGroup,
    agent: int | None = None,
    clause: Clause | None = None,
) -> Iterator[Found]:
    """Yield the figures with what their verb's auxiliaries make of them; none where they say what may, could or should be."""
    if group.modal is not None and group.modal not in listed("future"):
        return
    planned = group.infinitive or group.modal is not None
    for one in found:
        # "sent 82 of its forces that were positioned outside": the main verb tells more than the relative clause's.
        relative = False
        if clause is not None and one.chunk < group.start:
            relative = not {"w", "C"}.isdisjoint(clause.kinds[one.chunk : group.start])
            if relative and describes(clause, one.chunk, one.counted):
                continue
        yield evolve(one, planned=planned, negated=group.negated, agent=agent, rank=one.rank + 3 * relative)


def describes(clause: Clause, chunk: int, counted: Counted) -> bool:
    """Tell whether "a soldier" with its clause describes somebody named before: "Ruiz, a soldier killed in …", "was a man who died"."""
    return counted.article and clause.kind(chunk - 1) in ",BP" and chunk > 0
