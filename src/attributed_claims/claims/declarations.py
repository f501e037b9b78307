"""The declaration of a counted claim type: the words that make a figure a claim, as frozen values.

What a declaration finds in a sentence is worked out by :mod:`attributed_claims.claims.counting`;
:func:`~attributed_claims.counted_type` makes a claim type of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from attrs import field, fields, frozen

from attributed_claims.text.inflection import inflections, noun_forms, verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from attributed_claims.claims.nouns import Countable
    from attributed_claims.values import Claim

__all__ = ["SLOTS", "CountedGrammar", "Frame", "Joined", "Trigger", "fault_of"]

Frame = Literal["object", "subject", "state", "noun", "act", "measure"]
"""How a trigger is built into its sentence; see :mod:`attributed_claims.claims.frames`."""

SLOTS = frozenset(["counted", "agent", "to", "from"])
"""What a slot can be filled by: the noun phrase counted, who does it, and the phrases behind "to", "in" … and "from"."""


def _words(words: str | Iterable[str]) -> tuple[str, ...]:
    return tuple(words.split()) if isinstance(words, str) else tuple(words)


def _word_set(words: str | Iterable[str]) -> frozenset[str]:
    return frozenset(_words(words))


def _pairs(values: Mapping[str, object] | Iterable[tuple[str, object]]) -> tuple[tuple[str, object], ...]:
    return tuple(sorted(dict(values).items(), key=lambda pair: pair[0]))


def _slots(slots: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(dict(slots).items()))


def _pairs_or_none(values: Mapping[str, object] | Iterable[tuple[str, object]] | None) -> tuple[tuple[str, object], ...] | None:
    return None if values is None else _pairs(values)


def _values(values: Iterable[object]) -> frozenset[object]:
    return frozenset(values)


def _triggers(triggers: Iterable[Trigger]) -> tuple[Trigger, ...]:
    return tuple(triggers)


@frozen
class Trigger:
    """Words that make a figure a claim, and how they are built into their sentence.

    Args:
        words: dictionary forms, as a string of words or as several strings.
        frame: ``object``, ``subject``, ``state``, ``noun``, ``act`` or ``measure``; see :mod:`attributed_claims.claims.frames`.
        sets: fields of the result with the value that these words give them.
        heads: the counted noun must be one of these ("claimed N *lives*"); empty: any noun that may be counted.
        then: one of these words must stand behind the trigger or its figure ("took N *hostage*"); empty: none need to.
        given: one of these words must stand shortly before the trigger ("*fatally* shot N"); empty: none need to.
        unless: none of these words may stand shortly behind it ("were flown *to hospital*" deploys nobody).
        sure: whether the counted noun must be known as one; else any noun will do that is not known as something else.
        named: whether a noun must stand behind the figure.
        counted: whether it must be a number: "a soldier" is none.
        never: nouns that a figure of this trigger does not count.
        weak: whether any other trigger of the same figure is to be preferred.

    >>> from attributed_claims import inflections
    >>> Trigger("detain arrest", "object", {"outcome": "detained"}).forms == inflections("detain", "arrest")
    True
    """

    words: tuple[str, ...] = field(converter=_words)
    frame: Frame
    sets: tuple[tuple[str, object], ...] = field(default=(), converter=_pairs)
    heads: frozenset[str] = field(default=frozenset(), converter=_word_set, kw_only=True)
    then: frozenset[str] = field(default=frozenset(), converter=_word_set, kw_only=True)
    given: frozenset[str] = field(default=frozenset(), converter=_word_set, kw_only=True)
    unless: frozenset[str] = field(default=frozenset(), converter=_word_set, kw_only=True)
    sure: bool = field(default=False, kw_only=True)
    named: bool = field(default=False, kw_only=True)
    counted: bool = field(default=False, kw_only=True)
    never: frozenset[str] = field(default=frozenset(), converter=_word_set, kw_only=True)
    weak: bool = field(default=False, kw_only=True)

    @property
    def forms(self) -> frozenset[str]:
        """Every form of the words that fires: of verbs for object and subject, of nouns for noun, act and measure."""
        if self.frame in {"object", "subject"}:
            return inflections(*self.words).union(*map(verb_forms, self.words))
        if self.frame == "state":
            return frozenset(self.words)
        return frozenset(form for word in self.words for form in noun_forms(word))


@frozen(kw_only=True)
class Joined:
    """What a figure means that several triggers share: "killed or wounded 900".

    Args:
        name: the field of the result that would have several values.
        value: the value it gets instead.
        either: the values that "or" joins to it.
        both: the values that "and" joins to it as well.
    """

    name: str
    value: object
    either: frozenset[object] = field(converter=_values)
    both: frozenset[object] = field(converter=_values, default=frozenset())


@frozen(kw_only=True, cache_hash=True)
class CountedGrammar:
    """What a counted claim type looks for; :func:`~attributed_claims.counted_type` makes it, and checks it.

    Args:
        result: the class of the claims, with a field ``quantity``.
        triggers: the words that make a figure a claim.
        counts: what a figure may count.
        slots: fields of the result, each with what fills it (see :data:`SLOTS`).
        planned: fields with the value they get where the text speaks of the future or of an order; None: that is no claim.
        joined: what a figure means that several triggers share, or None.
        never: lower-case words whose sentences make no claim ("average").
    """

    result: type[Claim]
    triggers: tuple[Trigger, ...] = field(converter=_triggers)
    counts: Countable = "anything"
    slots: tuple[tuple[str, str], ...] = field(default=(), converter=_slots)
    planned: tuple[tuple[str, object], ...] | None = field(default=None, converter=_pairs_or_none)
    joined: Joined | None = None
    never: frozenset[str] = field(default=frozenset(), converter=_word_set)


def fault_of(grammar: CountedGrammar) -> str | None:
    """Return what is wrong with the declaration, or None."""
    own = {attribute.name for attribute in fields(grammar.result)}
    if not grammar.triggers:
        return "has no triggers: declare at least one Trigger"
    if "quantity" not in own:
        return f"has the result {grammar.result.__qualname__} without a field 'quantity', which every counted claim fills"
    for trigger in grammar.triggers:
        if not trigger.words or not all(word.strip() for word in trigger.words):
            return f"has an empty trigger: {trigger!r}"
        if trigger.frame not in get_args(Frame):
            return f"has a trigger of the frame {trigger.frame!r}; frames are {', '.join(get_args(Frame))}"
        for name, _ in trigger.sets:
            if name not in own:
                return f"has a trigger that sets {name!r}, which {grammar.result.__qualname__} has no field for"
    for name, filler in grammar.slots:
        if name not in own:
            return f"has the slot {name!r}, which {grammar.result.__qualname__} has no field for"
        if filler not in SLOTS:
            return f"has the slot {name!r}, which no frame fills with {filler!r}; write one of {', '.join(sorted(SLOTS))}"
        if filler == "agent" and not any(trigger.frame == "object" for trigger in grammar.triggers):
            return f"has the slot {name!r} for an agent, which only triggers of the frame 'object' have"
    for name, _ in grammar.planned or ():
        if name not in own:
            return f"sets {name!r} for plans, which {grammar.result.__qualname__} has no field for"
    if grammar.joined is not None and grammar.joined.name not in own:
        return f"joins values of {grammar.joined.name!r}, which {grammar.result.__qualname__} has no field for"
    return None
