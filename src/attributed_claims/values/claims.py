"""What every typed claim has, whichever type it is of, and the steps that explain it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from attributed_claims.values.quantities import Quantity  # noqa: TC001 (as Time)
from attributed_claims.values.spans import Mention, Span
from attributed_claims.values.times import Time  # noqa: TC001 (the record is made from these annotations)

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Claim", "CountedClaim", "Step"]


def _spans(spans: object) -> tuple[Span, ...]:
    return tuple(span if isinstance(span, Span) else Span(*span) for span in spans)  # type: ignore[attr-defined]


@frozen
class Step:
    """One step of how a claim came about.

    Args:
        rule: the name of the rule that took the step.
        detail: what it did, in words for a person.
        spans: the trigger words or the inherited words it went by; empty where there are none.

    >>> str(Step("trigger", 'the word "killed" means killed', [(1715, 1721)]))
    'trigger: the word "killed" means killed [1715:1721]'
    """

    rule: str
    detail: str
    spans: tuple[Span, ...] = field(default=(), converter=_spans)

    def __str__(self) -> str:
        places = "".join(f" [{span.start}:{span.end}]" for span in self.spans)
        return f"{self.rule}: {self.detail}{places}"


def _codes(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(codes)  # to call tuple[str, ...] itself takes twenty times as long


def _steps(steps: Iterable[Step]) -> tuple[Step, ...]:
    return tuple(steps)


@frozen(kw_only=True)
class Claim:
    """A typed statement, credited to an attribution or the writer's own.

    A claim type's result derives from this class and adds its own fields.
    A parse function fills ``span``, its own fields and what it knows of the others;
    ``id``, ``type`` and, where it is left None, ``attribution`` are filled by the pipeline.

    Args:
        id: unique in the document, "c1", "c2", … in text order.
        type: the registered name of its type.
        span: the words that carry the claim.
        attribution: the id of the attribution that credits it, or None where the writer asserts it.
        negated: whether it is denied, by its source or by a "no" or "not" in the claim.
        as_of: the time the claim is about, or None.
        place: where, or None.
        caveats: codes for what a careful reader must know.
        rule: the name of the rule that found it.
        steps: how it came about; see :meth:`explain`.
    """

    id: str = ""
    type: str = ""
    span: Mention
    attribution: str | None = None
    negated: bool = False
    as_of: Time | None = None
    place: Mention | None = None
    caveats: tuple[str, ...] = field(default=(), converter=_codes)
    rule: str = ""
    steps: tuple[Step, ...] = field(default=(), converter=_steps, repr=False)

    def explain(self) -> tuple[Step, ...]:
        """Return the steps that led to this claim, first to last.

        >>> claim = Claim(span=Mention("498 died", [(0, 8)]), steps=[Step("trigger", "died: killed", [(4, 8)])])
        >>> for step in claim.explain():
        ...     print(step)
        trigger: died: killed [4:8]
        """
        return self.steps


@frozen(kw_only=True)
class CountedClaim(Claim):
    """A claim of a counted type that has no class of its own: one figure, with what is told of it.

    Args:
        kind: what the trigger says happened, where the type tells several things apart; else None.
        quantity: how many, or how much.
        group: the people or things counted, or None where the text does not say.
        agent: who does it, or None.
        origin: where from, or None.
        destination: where to, or None.
    """

    kind: str | None = None
    quantity: Quantity
    group: Mention | None = None
    agent: Mention | None = None
    origin: Mention | None = None
    destination: Mention | None = None
