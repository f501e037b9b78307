"""The conformance kit: one call that checks a claim type against every rule and tells of all that are broken at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

from attributed_claims.claims.types import ClaimType
from attributed_claims.errors import ClaimTypeError, ConformanceError
from attributed_claims.testing.keeping import hashes, pickles, record, schema, views
from attributed_claims.testing.readings import errors, examples, expected, passage, spans, steps
from attributed_claims.testing.repeats import determinism, growth, isolation, place
from attributed_claims.testing.trial import Example, Trial

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from attributed_claims.testing.trial import Broken

__all__ = ["RULES", "check_claim_type"]

RULES: Mapping[str, Callable[[Trial], Iterator[Broken]]] = {
    "examples": examples,
    "expected": expected,
    "errors": errors,
    "spans": spans,
    "passage": passage,
    "steps": steps,
    "hash": hashes,
    "pickle": pickles,
    "record": record,
    "schema": schema,
    "views": views,
    "determinism": determinism,
    "place": place,
    "isolation": isolation,
    "growth": growth,
}
"""The rules by name, in the order in which they are checked; the docstring of each says what it asks."""


def check_claim_type(
    claim_type: ClaimType,
    examples: Iterable[tuple[str, object]],
    *,
    published: str | None = "2024-05-15",
) -> None:
    """Check a claim type against every rule that all types must obey; ``RULES`` lists them.

    Args:
        claim_type: the type.
        examples: texts, each with what is expected of it: for each claim, in text order, the fields to compare
            (or these alone, where it is one claim); an empty list where there is none.
            A mention, a time and a quantity are compared by their words, a quantity also by a number that is both its bounds;
            ``source`` is the source that the claim is credited to.
        published: the day the texts were published, written YYYY-MM-DD, or None.

    Raises:
        ConformanceError: if rules are broken; it lists each with the reason and the text. It is an ``AssertionError`` too.
        ClaimTypeError: if ``claim_type`` is none, or an example is no pair of a text and what is expected of it.
        ModuleNotFoundError: if jsonschema is not installed: it comes with the extra ``testing``.

    >>> from attributed_claims import Trigger, counted_type
    >>> arrests = counted_type("arrests", triggers=[Trigger("arrest", "object")], counts="persons")
    >>> check_claim_type(arrests, [
    ...     ("Police arrested at least 12 men, officials said.", {"quantity": "at least 12", "group": "men", "source": "officials"}),
    ...     ("Nobody was arrested.", {"quantity": 0}),
    ...     ("The arrested man ran 12 shops.", []),
    ... ])
    >>> check_claim_type(arrests, [("Police arrested 12 men.", {"quantity": 13}), ("The arrested man ran 12 shops.", [])])
    Traceback (most recent call last):
        ...
    attributed_claims.errors.ConformanceError: claim type 'arrests' breaks 1 rule
    expected: expected the quantity 13 of 'arrested 12 men', and found '12'
        in 'Police arrested 12 men.'
    """
    if not isinstance(claim_type, ClaimType):
        raise ClaimTypeError(f"not a ClaimType: {claim_type!r}")
    trial = Trial(claim_type=claim_type, examples=tuple(map(_example, examples)), published=published)
    failures = [(name, reason, text) for name, rule in RULES.items() for reason, text in dict.fromkeys(rule(trial))]
    if failures:
        raise ConformanceError(claim_type.name, failures)


def _example(pair: object) -> Example:
    match pair:
        case (str(text), Mapping() as row):
            return Example(text, (row,))
        case (str(text), list() | tuple() as rows) if all(isinstance(row, Mapping) for row in rows):
            return Example(text, tuple(cast(Iterable[Mapping[str, object]], rows)))
    raise ClaimTypeError(f"not an example: {pair!r}; write (text, [{{field: what is expected}}, …]), or (text, []) for no claim")
