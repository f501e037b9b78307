"""From marks and attributions to claims: every type sees the sentences that hold one of its triggers.

A parse function is a stranger's code: whatever it raises or returns, it costs no more than its own claims of one passage,
and one warning says so.
"""

from __future__ import annotations

import warnings
from bisect import bisect_right
from itertools import compress, count
from typing import TYPE_CHECKING

from attrs import evolve, fields

from attributed_claims.claims.marked import Reading
from attributed_claims.claims.passage import Passage
from attributed_claims.errors import ClaimTypeError, PluginWarning
from attributed_claims.values import Attribution, Claim, Mention, Span, Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from attributed_claims.claims.marked import MarkedPassage
    from attributed_claims.claims.registry import Registry
    from attributed_claims.claims.types import ClaimType
    from attributed_claims.marks.marks import Marks

__all__ = ["MOST_CLAIMS", "find_claims", "passages_of"]

MOST_CLAIMS = 200
"""The most claims one type may find in one passage: more is a fault of the type."""


def find_claims(
    marks: Marks,
    attributions: Sequence[Attribution],
    registry: Registry,
    *,
    document: str = "",
    strict: bool = False,
) -> tuple[Claim, ...]:
    """Return the claims of every registered type, in text order.

    Args:
        marks: the text's marks.
        attributions: who said what in it.
        registry: the claim types to look for.
        document: the document's id, for warnings.
        strict: raise what a type's parse function raises, instead of leaving its claims of that passage out with a warning.

    Raises:
        ClaimTypeError: if ``strict`` and a type's parse function raises, or returns what it may not.

    Warns:
        PluginWarning: once for every type that failed, unless ``strict``.
    """
    found: list[tuple[int, int, str, Claim, MarkedPassage]] = []
    failed: dict[str, str] = {}
    for claim_type, passage in passages_of(Reading(marks, attributions), registry):
        try:
            claims = _checked(claim_type, passage)
        except Exception as error:  # a stranger's code may raise anything at all; it costs its own claims of this passage only
            if strict:
                raise ClaimTypeError(_fault(registry, claim_type, document, error)) from error
            failed.setdefault(claim_type.name, _fault(registry, claim_type, document, error))
            continue
        found += [(claim.span.hull.start, claim.span.hull.end, claim_type.name, claim, passage) for claim in claims]
    for fault in failed.values():
        warnings.warn(fault, PluginWarning, stacklevel=2)
    found.sort(key=lambda row: row[:3])
    return _numbered(found)


def passages_of(reading: Reading, registry: Registry) -> Iterator[tuple[ClaimType, MarkedPassage]]:
    """Yield every type with each sentence that holds one of its triggers, in text order."""
    for number, by_type in _fired(reading.marks, registry):
        for claim_type, tokens in by_type.values():
            yield claim_type, reading.passage(number, tokens)


def _fired(marks: Marks, registry: Registry) -> list[tuple[int, dict[str, tuple[ClaimType, list[int]]]]]:
    """Return the numbers of the sentences with a trigger, each with the types called for and the tokens that call for them."""
    read = marks.read
    lowers, sentences = read.lowers, read.sentences
    triggers = registry.triggers()
    starts = [sentence.first for sentence in sentences]
    fired: list[tuple[int, dict[str, tuple[ClaimType, list[int]]]]] = []
    by_type: dict[str, tuple[ClaimType, list[int]]] = {}
    end = 0
    known = triggers.copy().__contains__  # of a dict, which is quicker to ask than a view of it
    for token in compress(count(), map(known, lowers)):
        if token >= end:  # behind the sentence of the trigger before
            number = bisect_right(starts, token) - 1
            if number < 0 or token >= sentences[number].end:
                continue  # the header, which is no sentence
            end = sentences[number].end
            by_type = {}
            fired.append((number, by_type))
        for claim_type in triggers[lowers[token]]:
            called = by_type.get(claim_type.name)
            if called is None:
                by_type[claim_type.name] = (claim_type, [token])
            else:
                called[1].append(token)
    return fired


def _checked(claim_type: ClaimType, passage: MarkedPassage) -> list[Claim]:
    """Return what the type's parse function finds in the passage.

    Raises:
        ClaimTypeError: if it returns what no claim type may return.
    """
    returned = claim_type.parse(Passage(passage))
    claims: list[Claim] = []
    for claim in returned:
        if not isinstance(claim, claim_type.result):
            raise ClaimTypeError(f"it returned {claim!r}, which is no {claim_type.result.__qualname__}")
        if len(claims) >= MOST_CLAIMS:
            raise ClaimTypeError(f"it returned more than {MOST_CLAIMS} claims for one passage")
        _check_mentions(claim, passage.marks.read.text)
        claims.append(claim)
    return claims


def _check_mentions(claim: Claim, text: str) -> None:
    for attribute in fields(type(claim)):
        value = getattr(claim, attribute.name)
        if isinstance(value, Mention):
            if value.spans[-1].end > len(text):
                raise ClaimTypeError(f"its {attribute.name} {value.text!r} leaves the text")
            if len(value.spans) == 1 and text[value.spans[0].start : value.spans[0].end] != value.text:
                raise ClaimTypeError(f"its {attribute.name} {value.text!r} is not what stands at {value.spans[0]}")


def _fault(registry: Registry, claim_type: ClaimType, document: str, error: Exception) -> str:
    origin = next((entry.origin for entry in registry.origins() if entry.claim_type is claim_type), "")
    where = f" in document {document!r}" if document else ""
    cause = str(error) if isinstance(error, ClaimTypeError) else f"{type(error).__name__}: {error}"
    return f"claim type {claim_type.name!r} of {origin} failed{where}, and its claims there are left out: {cause}"


def _numbered(found: Iterable[tuple[int, int, str, Claim, MarkedPassage]]) -> tuple[Claim, ...]:
    """Return the claims with credit, caveats and ids; exact duplicates once, and rumours that are called false not at all."""
    claims: list[Claim] = []
    seen: set[Claim] = set()
    for _, _, name, claim, passage in found:
        if _is_none(claim, passage):
            continue
        credited = _credited(evolve(claim, id="", type=name), passage)
        key = evolve(credited, steps=(), rule="")
        if key not in seen:
            seen.add(key)
            claims.append(evolve(credited, id=f"c{len(claims) + 1}"))
    return tuple(claims)


def _is_none(claim: Claim, passage: MarkedPassage) -> bool:
    """Tell whether the attributions show that a claim is none: a rumour that is called false, or speakers taken for a list member."""
    credits_, figure = passage.reading.credits, _crux(claim)
    if claim.rule.endswith("-list") and credits_.speaks(figure, claim.span.hull, passage.number):
        return True
    return credits_.declared_false(figure, passage.number)


def _credited(claim: Claim, passage: MarkedPassage) -> Claim:
    """Return the claim with who is credited with it, and with what follows from that."""
    credits_ = passage.reading.credits
    if not credits_.any:
        return claim if claim.attribution else evolve(claim, caveats=(*claim.caveats, "unsourced"))
    place = _crux(claim)
    caveats, steps = list(claim.caveats), list(claim.steps)
    attribution: Attribution | None = None
    if claim.attribution is None:
        attribution = credits_.denying(place, passage.number) or credits_.crediting(place, claim.span.hull)
        if attribution is None:
            attribution = credits_.inherited(passage.number)
            if attribution is not None:
                caveats.append("inherited-source")
    else:
        attribution = credits_.by_id.get(claim.attribution)
    if attribution is None:
        if claim.attribution is None:
            caveats.append("unsourced")
        return evolve(claim, caveats=caveats)
    source = attribution.source
    who = f'"{source.text}"' if source is not None else "nobody named"
    spans = [*(source.spans if source is not None else ()), *attribution.cue.spans]
    steps.append(Step("credit", f'{who} by "{attribution.cue.text}" ({attribution.stance})', spans))
    denied = attribution.stance == "deny" and not attribution.negated
    return evolve(claim, attribution=attribution.id, negated=claim.negated != denied, caveats=caveats, steps=steps)


def _crux(claim: Claim) -> Span:
    """Return the place in the claim that credit is decided by: its figure, where it has one."""
    quantity = getattr(claim, "quantity", None)
    return quantity.hull if isinstance(quantity, Mention) else claim.span.hull
