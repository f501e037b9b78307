"""How one claim or attribution came about, in lines that a person can check against the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.values import Mention, Time
from attributed_claims.views.printable import printable
from attributed_claims.views.rows import WRITER, own_fields, shown_source, shown_time, shown_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from attributed_claims.values import Attribution, Claim, Document, Span

__all__ = ["explain", "ids_of"]


def ids_of(document: Document) -> tuple[str, ...]:
    """Return the ids that :func:`explain` knows in a document: those of its attributions and claims."""
    return (*[attribution.id for attribution in document.attributions], *[claim.id for claim in document.claims])


def explain(document: Document, id: str) -> str:
    """Return how a claim or an attribution came about, step by step.

    Args:
        document: what ``parse`` returned, or what was read back from a record (then without the words of the steps).
        id: the id of one of its claims or attributions ("c1", "a3").

    Raises:
        LookupError: if the document has nothing of that id.

    >>> from attributed_claims.values import Claim, Document, Mention, Step
    >>> text = "498 Russian troops have died"
    >>> steps = [Step("trigger", "a word that means killed", [(24, 28)])]
    >>> claim = Claim(id="c1", type="casualties", span=Mention(text, [(0, 28)]), rule="subject-verb", steps=steps)
    >>> print(explain(Document(id="d1", sha256="", claims=[claim], text=text), "c1"))
    c1: casualties [0:28] "498 Russian troops have died"
      credited to  (the article)
      rule         subject-verb
      steps
        1. trigger: a word that means killed [24:28] "died"
    """
    text = document.text
    for claim in document.claims:
        if claim.id == id:
            credit = next((a for a in document.attributions if a.id == claim.attribution), None)
            return "\n".join(_claim_lines(claim, credit, text))
    for attribution in document.attributions:
        if attribution.id == id:
            carried = [claim for claim in document.claims if claim.attribution == id]
            return "\n".join(_attribution_lines(attribution, carried))
    raise LookupError(f"no attribution or claim is named {printable(id)!r}; there are {', '.join(ids_of(document)) or 'none'}")


def _claim_lines(claim: Claim, credit: Attribution | None, text: str | None) -> Iterator[str]:
    yield f"{claim.id}: {printable(claim.type)} {_placed(claim.span)}"
    yield _entry("credited to", WRITER if credit is None else f"{credit.id}, {shown_source(credit)} ({credit.stance})")
    for name, value in own_fields(claim).items():
        yield _entry(name.rstrip("_"), _described(value))
    if claim.as_of is not None:
        yield _entry("as of", _described(claim.as_of))
    if claim.place is not None:
        yield _entry("place", _described(claim.place))
    if claim.negated:
        yield _entry("negated", "yes")
    if claim.caveats:
        yield _entry("caveats", ", ".join(map(printable, claim.caveats)))
    if claim.rule:
        yield _entry("rule", printable(claim.rule))
    if claim.steps:
        yield "  steps"
    for number, step in enumerate(claim.explain(), 1):
        yield f"    {number}. {printable(step.rule)}: {printable(step.detail)}{_places(step.spans, text)}"


def _attribution_lines(attribution: Attribution, carried: Sequence[Claim]) -> Iterator[str]:
    source, negated = attribution.source, "not " if attribution.negated else ""
    yield f"{attribution.id}: {negated}{attribution.stance}, {attribution.style} {_placed(attribution.content)}"
    if source is None:
        yield _entry("source", shown_source(attribution))
    else:
        yield _entry("source", f"{_placed(source)}, {source.kind}")
        for name in ("name", "role", "affiliation"):
            if value := getattr(source, name):
                yield _entry(name, printable(value))
    yield _entry("cue", f"{_placed(attribution.cue)}, lemma {printable(attribution.cue.lemma)}")
    for via in attribution.via:
        yield _entry("via", _placed(via))
    if attribution.medium is not None:
        yield _entry("medium", _placed(attribution.medium))
    if attribution.reported is not None:
        yield _entry("reported", _described(attribution.reported))
    if attribution.parent is not None:
        yield _entry("nested in", attribution.parent)
    if attribution.rule:
        yield _entry("rule", printable(attribution.rule))
    if carried:
        yield _entry("claims", ", ".join(claim.id for claim in carried))


def _entry(name: str, value: str) -> str:
    return f"  {printable(name):<11}  {value}"


def _described(value: object) -> str:

    shown = shown_time(value) if isinstance(value, Time) else shown_value(value)
    return f"{shown} {_places(value.spans, None).lstrip()}" if isinstance(value, Mention) else shown


def _placed(mention: Mention) -> str:
    return f'{_places(mention.spans, None).lstrip()} "{printable(mention.text)}"'


def _places(spans: Sequence[Span], text: str | None) -> str:
    """Return the places, each with its words where the text is at hand."""
    return "".join(
        f" [{span.start}:{span.end}]" + (f' "{printable(text[span.start : span.end])}"' if text is not None else "") for span in spans
    )
