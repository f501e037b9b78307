"""How the claims of one document stand to each other: one revises, supersedes, denies or exceeds another.

Only what the text says makes a relation: two rival figures stay as they are.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from attrs import fields

from attributed_claims.relations.names import same_source, stems
from attributed_claims.values import Claim, Mention, Quantity, Relation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from attributed_claims.marks.marks import Marks
    from attributed_claims.values import Attribution
    from attributed_claims.values.document import RelationKind

__all__ = ["find_relations"]

_SKIPPED = frozenset(
    "a an the previous earlier initial original prior preliminary reported official estimated just only toll count tally figure of".split(),
)
"""Words that may stand between "from" or "to" and its figure."""

_EARLIER = frozenset(["previously", "earlier", "initially", "originally", "first"])
"""Adverbs that make a statement an earlier one."""

_ABOVE = frozenset(["higher", "above", "larger", "greater", "more"])
"""What stands before "than" and a lower figure."""

_BEYOND = frozenset("above exceeding exceeds exceeded surpassing surpasses surpassed topping tops double triple twice times".split())
"""What stands right before a lower figure, but for its article and its noun."""

_REVISING = frozenset(["revising", "correcting", "replacing", "superseding"])
"""What stands before a figure that another takes the place of."""

_PEOPLE = frozenset(["soldiers", "troops", "servicemen", "men", "military", "personnel", "fighters"])
"""Words for the same people in uniform."""

_MOST_COMPARED = 60
"""With how many others a claim is compared: beyond, only neighbours are."""


def find_relations(claims: Sequence[Claim], marks: Marks, attributions: Sequence[Attribution] = ()) -> tuple[Relation, ...]:
    """Return how the claims stand to each other, in the order of the claims.

    Args:
        claims: the document's claims, in text order.
        marks: its marks.
        attributions: its attributions, to tell which claims have one source.
    """
    if len(claims) < len(("from", "to")):
        return ()
    by_id = {attribution.id: attribution for attribution in attributions}
    found = [*_revisions(claims, marks), *_supersessions(claims, marks, by_id), *_denials(claims)]
    order = {claim.id: number for number, claim in enumerate(claims)}
    unique = {(relation.kind, relation.from_, relation.to): relation for relation in found}
    return tuple(sorted(unique.values(), key=lambda relation: (order[relation.from_], order[relation.to], relation.kind)))


def _quantity(claim: Claim) -> Quantity | None:
    quantity = getattr(claim, "quantity", None)
    return quantity if isinstance(quantity, Quantity) else None


def _kind_of(claim: Claim) -> tuple[object, ...]:
    """Return what a claim says beside its figure: its type and the values of its own fields that are plain words."""
    shared = {attribute.name for attribute in fields(Claim)}
    own = [(a.name, getattr(claim, a.name)) for a in fields(type(claim)) if a.name not in shared]
    return (claim.type, *((name, value) for name, value in own if isinstance(value, str)))


def _revisions(claims: Sequence[Claim], marks: Marks) -> Iterator[Relation]:
    """Yield that the first figure of "82, up from 80" revises the second, and the second of "rose from 12 to 15" the first."""
    read = marks.read
    starts = [sentence.first for sentence in read.sentences]
    for pair in _neighbours(claims):
        if _kind_of(pair[0]) != _kind_of(pair[1]):
            continue
        (a, one), (b, other) = sorted(((_token(marks, claim), claim) for claim in pair), key=lambda row: row[0])
        sentence = bisect_right(starts, a) - 1
        if a == b or sentence < 0 or sentence != bisect_right(starts, b) - 1:
            continue
        before_first, before_second = (_preposition(read.lowers, token, starts[sentence]) for token in (a, b))
        if before_second == "from" and before_first != "from":
            yield _relation("revises", one, other)
        elif before_first == "from" and before_second == "to":
            yield _relation("revises", other, one)
        elif before_second in _REVISING:
            yield _relation("revises", one, other)
        elif before_second in _BEYOND or (before_second == "than" and not _ABOVE.isdisjoint(read.lowers[a:b])):
            yield _relation("exceeds", one, other)


def _token(marks: Marks, claim: Claim) -> int:
    """Return the first token of a claim's figure."""
    quantity = _quantity(claim)
    return bisect_left(marks.read.starts, (quantity or claim.span).hull.start)


def _neighbours(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield each claim that states a figure with the two of its type behind it."""
    by_type: dict[str, list[Claim]] = {}
    for claim in claims:
        if _quantity(claim) is None:
            continue
        by_type.setdefault(claim.type, []).append(claim)
    for same in by_type.values():
        yield from pairwise(same)
        yield from zip(same, same[2:], strict=False)


def _preposition(lowers: Sequence[str], token: int, begin: int) -> str:
    """Return the word before a figure that ties it to the sentence, fillers stepped over."""
    at = token - 1
    while at > begin and lowers[at] in _SKIPPED:
        at -= 1
    return lowers[at] if at >= begin else ""


class _Given(NamedTuple):
    """A figure with who gives it, whether the cue puts it before the others, and the day it was given on."""

    claim: Claim
    credit: Attribution
    earlier: bool
    day: dt.date | None

    def precedes(self, other: _Given) -> bool:
        """Tell whether the text puts this one before the other."""
        if self.earlier != other.earlier:
            return self.earlier
        return self.day is not None and other.day is not None and self.day < other.day


def _supersessions(claims: Sequence[Claim], marks: Marks, by_id: dict[str, Attribution]) -> Iterator[Relation]:
    """One source's later figure for the same people supersedes the one it gave before."""
    groups: dict[tuple[object, ...], list[_Given]] = {}
    for claim in claims:
        credit = by_id.get(claim.attribution or "")
        if credit is not None and _quantity(claim) is not None and not claim.negated:
            given = _Given(claim, credit, _is_earlier(credit, marks), credit.reported.start if credit.reported else None)
            groups.setdefault(_kind_of(claim), []).append(given)
    for same in groups.values():
        for number, one in enumerate(same):
            for other in same[number + 1 : number + 1 + _MOST_COMPARED]:
                before, after = (one, other) if one.precedes(other) else (other, one)
                if before.precedes(after) and _supersedes(after, before):
                    yield _relation("supersedes", after.claim, before.claim)


def _supersedes(after: _Given, before: _Given) -> bool:
    """Tell whether two figures, given one after the other, are one source's for the same people."""
    one, other = before.credit, after.credit
    return one.id != other.id and same_source(one, other) and _same_people(before.claim, after.claim)


def _is_earlier(attribution: Attribution, marks: Marks) -> bool:
    """Tell whether the cue puts the statement before the others: "had previously acknowledged", "initially said"."""
    read = marks.read
    start = bisect_left(read.starts, attribution.cue.hull.start)
    end = bisect_left(read.starts, attribution.cue.hull.end)
    return not _EARLIER.isdisjoint(read.lowers[max(0, start - 1) : end + 1])


def _same_people(one: Claim, other: Claim) -> bool:
    """Tell whether the groups may be the same: words in common, words for the same people, or one of them not given."""
    first, second = _group(one), _group(other)
    if first is None or second is None or stems(first.text) & stems(second.text):
        return True
    return {first.text.lower().split()[-1], second.text.lower().split()[-1]} <= _PEOPLE


def _group(claim: Claim) -> Mention | None:
    mentions = (getattr(claim, name, None) for name in ("group", "what"))
    return next((mention for mention in mentions if isinstance(mention, Mention)), None)


def _denials(claims: Sequence[Claim]) -> Iterator[Relation]:
    """A denied figure denies the same figure where another source gives it."""
    said: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        quantity = _quantity(claim)
        if quantity is not None and not claim.negated:
            said.setdefault((_kind_of(claim), quantity.low, quantity.high), []).append(claim)
    for denied in claims:
        quantity = _quantity(denied)
        if quantity is not None and denied.negated:
            for other in said.get((_kind_of(denied), quantity.low, quantity.high), ())[:_MOST_COMPARED]:
                if other.attribution != denied.attribution:
                    yield _relation("denies", denied, other)


def _relation(kind: RelationKind, one: Claim, other: Claim) -> Relation:
    return Relation(kind=kind, from_=one.id, to=other.id)
