"""The counted grammar: a claim type declared by its triggers, and everything else for free.

A declaration names what is counted, the words that say so and how they are built into their sentences.
From it come the figures with their hedges, the group with its inheritance along a list, elision, negation,
the time, the place, the credit and the explanation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import frozen

from attributed_claims.claims.counting import counted_claims
from attributed_claims.claims.declarations import SLOTS, CountedGrammar, Frame, Joined, Trigger, fault_of
from attributed_claims.claims.passage import marked
from attributed_claims.claims.tables import table_of
from attributed_claims.claims.types import ClaimType
from attributed_claims.errors import ClaimTypeError
from attributed_claims.text.lexicon import read_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from attributed_claims.claims.nouns import Countable
    from attributed_claims.claims.passage import Passage
    from attributed_claims.values import Claim

__all__ = ["SLOTS", "CountedGrammar", "CountedParse", "Joined", "Trigger", "counted_type", "read_triggers"]


@frozen
class CountedParse:
    """The parse function of a counted claim type.

    Args:
        grammar: what the type looks for.
    """

    grammar: CountedGrammar

    def __call__(self, passage: Passage) -> tuple[Claim, ...]:
        """Return the claims of a passage, in text order."""
        return counted_claims(table_of(self.grammar), marked(passage))


def counted_type(
    name: str,
    *,
    result: type[Claim],
    triggers: Iterable[Trigger],
    counts: Countable = "anything",
    slots: Mapping[str, str] | None = None,
    planned: Mapping[str, object] | None = None,
    joined: Joined | None = None,
    never: str | Iterable[str] = (),
) -> ClaimType:
    """Return the claim type that a declaration describes.

    Args:
        name: the name it is to be registered under.
        result: the class of its claims, with a field ``quantity``.
        triggers: the words that make a figure a claim.
        counts: what a figure may count: ``persons``, ``forces`` or ``anything``.
        slots: fields of the result, each with what fills it (see :data:`SLOTS`).
        planned: fields with the value they get where the text speaks of the future; None: that is no claim.
        joined: what a figure means that several triggers share.
        never: words whose sentences make no claim.

    Raises:
        ClaimTypeError: if the declaration is wrong; the message says what is.

    >>> from attributed_claims.values import Claim, Quantity
    >>> @frozen(kw_only=True)
    ... class Strike(Claim):
    ...     quantity: Quantity
    >>> counted_type("strikes", result=Strike, triggers=[Trigger("strike walk", "subject")], slots={"workers": "counted"})
    Traceback (most recent call last):
        ...
    attributed_claims.errors.ClaimTypeError: claim type 'strikes' has the slot 'workers', which Strike has no field for
    """
    grammar = CountedGrammar(
        result=result,
        triggers=triggers,
        counts=counts,
        slots=slots or {},
        planned=planned,
        joined=joined,
        never=never,
    )
    reason = fault_of(grammar)
    if reason:
        raise ClaimTypeError(f"claim type {name!r} {reason}")
    return ClaimType(name=name, triggers=frozenset(table_of(grammar).triggers), parse=CountedParse(grammar), result=result)


def read_triggers(name: str, sets: str) -> tuple[Trigger, ...]:
    """Return the triggers that a data file of this package lists: value, frame, words and options, parted by tabs.

    Args:
        name: the file's name.
        sets: the field of the result that the first column gives its value.
    """
    triggers = []
    for line in read_data(name):
        value, frame, words, *options = line.split("\t")
        given = dict(option.split("=", 1) for option in options if "=" in option)
        triggers.append(
            Trigger(
                words,
                cast(Frame, frame),
                {sets: value},
                heads=given.get("heads", ""),
                then=given.get("then", ""),
                given=given.get("given", ""),
                unless=given.get("unless", ""),
                never=given.get("never", ""),
                sure="sure" in options,
                named="named" in options,
                counted="counted" in options,
                weak="weak" in options,
            ),
        )
    return tuple(triggers)
