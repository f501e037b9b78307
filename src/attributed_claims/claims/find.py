"""From marks and attributions to claims: every type sees the sentences that hold one of its triggers.

A parse function is a stranger's code: whatever it raises or returns, it costs no more than its own claims of one document,
and one warning says so. All of them go, not only those of the passage it failed on: half of a type's claims would look like all.
"""

from __future__ import annotations

import warnings
from bisect import bisect_right
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import TYPE_CHECKING

from attrs import evolve

from attributed_claims.claims.checks import check_claim
from attributed_claims.claims.marked import GlancingParse, Reading
from attributed_claims.claims.passage import Passage
from attributed_claims.errors import ClaimTypeError, PluginWarning
from attributed_claims.values import Attribution, Claim, Mention, Span, Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
        strict: raise what is wrong with a type, instead of leaving its claims out with a warning.

    Raises:
        ClaimTypeError: if ``strict`` and a type's parse function raises, or returns what it may not.

    Warns:
        PluginWarning: once for every type that failed, unless ``strict``.
    """
    found: dict[str, dict[Claim, Claim]] = {}
    failed: dict[str, str] = {}
    reading = Reading(marks, attributions)
    glances = {one.name: one.parse.glance(reading) for one in registry if isinstance(one.parse, GlancingParse)}
    sentences = marks.read.sentences
    for number, claim_type, tokens in _called(marks, registry):
        name = claim_type.name
        if name in failed:
            continue
        try:
            glance = glances.get(name)
            if glance is not None and not glance(sentences[number], tokens):
                continue
            for claim in _parsed(claim_type, reading.passage(number, tokens)):
                distinct = found.setdefault(name, {})
                distinct.setdefault(evolve(claim, steps=(), rule=""), claim)  # exact duplicates once, however they were found
        except (Exception, SystemExit) as error:  # a stranger's code may raise anything at all
            fault = _fault(registry, claim_type, document, error)
            if strict:
                raise ClaimTypeError(fault) from error
            failed[name] = fault
            found.pop(name, None)
    reading.forget()
    for fault in failed.values():
        warnings.warn(fault, PluginWarning, stacklevel=2)
    return _numbered(chain.from_iterable(distinct.values() for distinct in found.values()))


def passages_of(reading: Reading, registry: Registry) -> Iterator[tuple[ClaimType, MarkedPassage]]:
    """Yield every type with each sentence that holds one of its triggers, in text order."""
    for number, claim_type, tokens in _called(reading.marks, registry):
        yield claim_type, reading.passage(number, tokens)


def _called(marks: Marks, registry: Registry) -> list[tuple[int, ClaimType, list[int]]]:
    """Return the numbers of the sentences with a trigger, once for each type called for, with the tokens that call for it."""
    sentences = marks.read.sentences
    starts = [sentence.first for sentence in sentences]
    rows: list[tuple[int, ClaimType, list[int]]] = []
    by_type: dict[str, list[int]] = {}
    end = number = 0
    for token, called in registry.called_in(marks.read):
        if token >= end:  # behind the sentence of the trigger before
            number = bisect_right(starts, token) - 1
            if number < 0 or token >= sentences[number].end:
                continue  # the header, which is no sentence
            end = sentences[number].end
            by_type = {}
        for claim_type in called:
            tokens = by_type.get(claim_type.name)
            if tokens is None:
                tokens = by_type[claim_type.name] = []
                rows.append((number, claim_type, tokens))
            tokens.append(token)
    return rows


def _parsed(claim_type: ClaimType, passage: MarkedPassage) -> list[Claim]:
    """Return what the type's parse function finds in the passage, with type and credit; rumours that are called false are left out.

    Raises:
        ClaimTypeError: if it returns what no claim type may return.
    """
    returned = claim_type.parse(Passage(passage))
    if type(returned) is tuple and not returned:
        return []  # as for most passages: what follows takes as long as finding out that there is no claim
    if not isinstance(returned, Iterable):
        raise ClaimTypeError(f"it returned {returned!r:.60}, and not claims; where there is none, return ()")
    if isinstance(returned, AbstractSet):
        raise ClaimTypeError("it returned a set, whose order differs from process to process: return a list")
    text, known = passage.marks.read.text, passage.reading.credits.by_id
    claims: list[Claim] = []
    for number, claim in enumerate(returned):
        if number >= MOST_CLAIMS:
            raise ClaimTypeError(f"it returned more than {MOST_CLAIMS} claims for one passage")
        check_claim(claim, claim_type.result, text, known)
        if _is_none(claim, passage):
            continue
        credited = _credited(evolve(claim, id="", type=claim_type.name), passage)
        evolve(credited, id="c1", caveats=(*credited.caveats, "unverified"))  # later stages will: a class that refuses it does so here
        claims.append(credited)
    return claims


def _fault(registry: Registry, claim_type: ClaimType, document: str, error: BaseException) -> str:
    origin = next((entry.origin for entry in registry.origins() if entry.claim_type is claim_type), "")
    where = f" in document {document!r}" if document else ""
    return f"claim type {claim_type.name!r} of {origin} failed{where}, and its claims there are left out: {_cause(error)}"


def _cause(error: BaseException) -> str:
    if isinstance(error, ClaimTypeError):
        return str(error)
    try:
        message = str(error)
    except Exception:  # noqa: BLE001 (it is a stranger's too)
        message = ""
    return f"{type(error).__name__}: {message}" if message else type(error).__name__


def _numbered(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims in text order, with ids."""
    ordered = sorted(claims, key=lambda claim: (claim.span.hull.start, claim.span.hull.end, claim.type))
    return tuple(evolve(claim, id=f"c{number}") for number, claim in enumerate(ordered, 1))


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
