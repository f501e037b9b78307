"""The counted grammar: a claim type declared by its triggers, and everything else for free.

A declaration names what is counted, the words that say so and how they are built into their sentences.
From it come the figures with their hedges, the group with its inheritance along a list, elision, negation,
the time, the place, the credit and the explanation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, cast

from attrs import evolve, field, frozen

from attributed_claims.claims.counted.counting import counted_claims
from attributed_claims.claims.counted.declarations import CountedGrammar, Frame, Joined, Trigger
from attributed_claims.claims.counted.faults import fault_of
from attributed_claims.claims.counted.matching import glance
from attributed_claims.claims.counted.tables import table_of
from attributed_claims.claims.marked import GlancingParse
from attributed_claims.claims.passage import marked
from attributed_claims.claims.types import ClaimType, fault_of_result
from attributed_claims.errors import ClaimTypeError
from attributed_claims.text.lexicon import read_data
from attributed_claims.values import CountedClaim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Unpack

    from attributed_claims.claims.counted.tables import TriggerTable
    from attributed_claims.claims.marked import Reading
    from attributed_claims.claims.passage import Passage
    from attributed_claims.conventions import Convention
    from attributed_claims.text.sentences import TokenRange
    from attributed_claims.values import Claim

__all__ = ["CountedGrammar", "CountedParse", "CountedType", "Joined", "Trigger", "counted_type", "read_triggers"]


@frozen
class CountedParse(GlancingParse):
    """The parse function of a counted claim type.

    Args:
        grammar: what the type looks for.
    """

    grammar: CountedGrammar
    _table: TriggerTable | None = field(default=None, init=False, repr=False, eq=False)

    def __call__(self, passage: Passage) -> tuple[Claim, ...]:
        """Return the claims of a passage, in text order."""
        return counted_claims(self.table, marked(passage))

    def __reduce__(self) -> tuple[type[CountedParse], tuple[CountedGrammar]]:
        """Leave out what cannot travel to another process: the table computed from the grammar."""
        return CountedParse, (self.grammar,)

    @property
    def table(self) -> TriggerTable:
        """The declaration ready to be looked up, kept here: to find it by its grammar takes a comparison of the two."""
        table = self._table
        if table is None:
            table = table_of(self.grammar)
            object.__setattr__(self, "_table", table)
        return table

    def glance(self, reading: Reading) -> Callable[[TokenRange, list[int]], bool]:
        """Return what tells of a sentence and the triggers in it whether it may hold a claim."""
        return glance(self.table, reading)


@frozen(kw_only=True)
class CountedType(ClaimType):
    """A claim type that is declared by its triggers; :func:`counted_type` makes it.

    Args:
        grammar: the declaration.
    """

    grammar: CountedGrammar

    def vary(self, *, name: str | None = None, **changes: Unpack[Changes]) -> CountedType:
        """Return a type like this one with parts of its declaration replaced.

        Args:
            name: its name; None keeps this one's, so that it can take this one's place.
            changes: what is to be different, as :func:`counted_type` takes it.

        Raises:
            ClaimTypeError: if the declaration is wrong as changed; the message says what is.

        >>> from attributed_claims import Registry, Trigger, parse_claims
        >>> from attributed_claims.claims.casualties import CASUALTIES
        >>> more = [*CASUALTIES.grammar.triggers, Trigger("vaporise", "object", {"outcome": "killed"})]
        >>> registry = Registry([CASUALTIES])
        >>> registry.register(CASUALTIES.vary(triggers=more), replace=True)
        >>> [(claim.outcome, claim.quantity.low) for claim in parse_claims("The army vaporised 12 militants.", registry=registry)]
        [('killed', 12)]
        """
        return _counted(name or self.name, evolve(self.grammar, **changes))


class Changes(TypedDict, total=False):
    """What may be changed in a declaration."""

    result: type[Claim]
    triggers: Iterable[Trigger]
    counts: str | Iterable[str]
    slots: Mapping[str, str]
    planned: Mapping[str, object] | None
    joined: Joined | None
    never: str | Iterable[str]
    convention: Convention | None


def counted_type(
    name: str,
    *,
    triggers: Iterable[Trigger] | Trigger,
    result: type[Claim] = CountedClaim,
    counts: str | Iterable[str] = "anything",
    slots: Mapping[str, str] | None = None,
    planned: Mapping[str, object] | None = None,
    joined: Joined | None = None,
    never: str | Iterable[str] = (),
    convention: Convention | None = None,
) -> CountedType:
    """Return the claim type that a declaration describes.

    Args:
        name: the name it is to be registered under.
        triggers: the words that make a figure a claim, one trigger or several.
        result: the class of its claims, with a field ``quantity``; without one of its own, claims are :class:`CountedClaim`.
        counts: what a figure may count: ``persons``, ``forces``, ``money``, ``anything``, or nouns in dictionary form ("home house"),
            among which ``persons`` or ``forces`` may stand.
            A noun that is a measure ("tonne", "percent") is counted as such.
        slots: fields of the result, each with what fills it: ``counted`` (the noun phrase counted), ``agent`` (who does it),
            ``to`` (the phrase behind "to", "in", "at" and the like), or another preposition ("from", "for", "with");
            None: the group and the agent of a :class:`CountedClaim`, nothing of another class.
        planned: fields with the value they get where the text speaks of the future or of an order; None: that is no claim.
        joined: what a figure means that several triggers share.
        never: words whose sentences make no claim.
        convention: the coding scheme whose one number goes into the field ``recorded`` of the result, or None.

    Raises:
        ClaimTypeError: if the declaration is wrong; the message says what is, and what would be right.

    >>> from attributed_claims import Registry, Trigger, parse_claims
    >>> arrests = counted_type("arrests", triggers=[Trigger("arrest detain", "object"), Trigger("arrest", "noun")], counts="persons")
    >>> for claim in parse_claims("Police arrested about 40 dockers; no more arrests followed.", registry=Registry([arrests])):
    ...     print(claim.quantity.text, claim.group.text if claim.group else None, claim.agent.text if claim.agent else None)
    about 40 dockers Police
    >>> counted_type("arrests", triggers=[Trigger("arrest", "object")], slots={"suspects": "counted"})
    Traceback (most recent call last):
        ...
    attributed_claims.errors.ClaimTypeError: claim type 'arrests' has the slot 'suspects', which CountedClaim has no field for
    """
    triggers = (triggers,) if isinstance(triggers, Trigger) else tuple(triggers)
    if slots is None and result is CountedClaim:
        acts = any(getattr(trigger, "frame", "") in {"object", "act"} for trigger in triggers)
        slots = {"group": "counted"} | ({"agent": "agent"} if acts else {})
    return _counted(
        name,
        CountedGrammar(
            result=result,
            triggers=triggers,
            counts=counts,
            slots=slots or {},
            planned=planned,
            joined=joined,
            never=never,
            convention=convention,
        ),
    )


def _counted(name: str, grammar: CountedGrammar) -> CountedType:
    reason = fault_of_result(grammar.result) or fault_of(grammar)
    if reason:
        raise ClaimTypeError(f"claim type {name!r} {reason}")
    forms = frozenset(table_of(grammar).triggers)
    return CountedType(name=name, triggers=forms, parse=CountedParse(grammar), result=grammar.result, grammar=grammar)


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
                owned="owned" in options,
                event="event" in options,
                named="named" in options,
                counted="counted" in options,
                weak="weak" in options,
            ),
        )
    return tuple(triggers)
