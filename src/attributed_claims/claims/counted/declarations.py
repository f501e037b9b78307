"""The declaration of a counted claim type: the words that make a figure a claim, as frozen values.

What a declaration finds in a sentence is worked out by :mod:`attributed_claims.claims.counted.counting`;
:func:`~attributed_claims.counted_type` makes a claim type of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from attrs import field, frozen

from attributed_claims.errors import ClaimTypeError
from attributed_claims.text.inflection import inflections, noun_forms, verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from attributed_claims.conventions import Convention
    from attributed_claims.values import Claim

__all__ = ["KINDS", "PREPOSITIONS", "SLOTS", "CountedGrammar", "Counts", "Frame", "Joined", "Trigger", "noun_set"]

Frame = Literal["object", "subject", "state", "noun", "act", "measure"]
"""How a trigger is built into its sentence; see :mod:`attributed_claims.claims.counted.frames`."""

Counts = Literal["persons", "forces", "money", "anything"] | frozenset[str]
"""What figures count: one of the kinds, or nouns in dictionary form."""

SLOTS = ("counted", "agent", "to", "from")
"""What a slot can be filled by besides a preposition: the noun phrase counted, who does it, the places to and from which."""

PREPOSITIONS = frozenset("for with against over after via through under about between among behind".split())
"""Prepositions whose noun phrase can fill a slot."""

KINDS = ("persons", "forces", "money", "anything")
"""What figures may count, besides nouns that a declaration names."""


def _words(words: str | Iterable[str]) -> tuple[str, ...]:
    if isinstance(words, str):
        return tuple(words.split())
    listed: tuple[object, ...] = tuple(words) if hasattr(words, "__iter__") else (words,)
    wrong = next((word for word in listed if not isinstance(word, str)), None)
    if wrong is not None:
        raise ClaimTypeError(f"words are a str or several, not {wrong!r}")
    return tuple(" ".join(str(word).split()) for word in listed)


def _word_set(words: str | Iterable[str]) -> frozenset[str]:
    return frozenset(_words(words))


def _counts(counts: str | Iterable[str]) -> Counts:
    return cast(Counts, counts) if isinstance(counts, str) and counts in KINDS else _word_set(counts)


def _pairs(values: Mapping[str, object] | Iterable[tuple[str, object]]) -> tuple[tuple[str, object], ...]:
    try:
        return tuple(sorted(dict(values).items(), key=lambda pair: pair[0]))
    except (TypeError, ValueError) as error:
        raise ClaimTypeError(f"fields stand with their values, as {{'kind': 'arrest'}}, and not as {values!r}") from error


def _slots(slots: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    try:
        return tuple(sorted(dict(slots).items()))
    except (TypeError, ValueError) as error:
        raise ClaimTypeError(f"slots stand with what fills them, as {{'group': 'counted'}}, and not as {slots!r}") from error


def _pairs_or_none(values: Mapping[str, object] | Iterable[tuple[str, object]] | None) -> tuple[tuple[str, object], ...] | None:
    return None if values is None else _pairs(values)


def _values(values: Iterable[object]) -> frozenset[object]:
    return frozenset(values)


def _triggers(triggers: Iterable[Trigger]) -> tuple[Trigger, ...]:
    return (triggers,) if isinstance(triggers, Trigger) else tuple(triggers)


@frozen
class Trigger:
    """Words that make a figure a claim, and how they are built into their sentence.

    Args:
        words: dictionary forms, as one string of single words, or as several strings, each of which may be a phrase:
            ``"arrest detain"``, ``["shoot down", "intercept"]``. Of a verb's phrase the first word is looked for and the last must follow;
            of a noun's the last is looked for and the others must stand before it.
        frame: where the figure stands: ``object`` ("police arrested N", "N were arrested"), ``subject`` ("N died"),
            ``state`` ("N are missing", "N dead"), ``noun`` ("N arrests", "the arrest of N"), ``act`` ("the deployment of N")
            or ``measure`` ("the toll rose to N", "a crowd of N").
        sets: fields of the result with the value that these words give them.
        heads: the counted noun must be one of these, in dictionary form ("claimed N *lives*"); empty: any noun that may be counted.
        then: one of these words must stand behind the trigger or its figure ("took N *hostage*"); empty: none need to.
        given: one of these words must stand shortly before the trigger ("*fatally* shot N"); empty: none need to.
        unless: none of these words may stand shortly behind it ("were flown *to hospital*" deploys nobody).
        sure: whether the counted noun must be known as one that the type counts; else any noun will do that is not known as something else.
        owned: whether the text must say whose they are ("300 *German* losses"); for nouns.
        event: whether a noun tells what happened, though it could be the people counted ("casualties"); for nouns.
        named: whether a noun must stand behind the figure.
        counted: whether it must be a number: "a soldier" is none.
        never: nouns in dictionary form that a figure of this trigger does not count.
        weak: whether any other trigger of the same figure is to be preferred.

    >>> sorted(Trigger(["shoot down"], "object").forms)
    ['shoot', 'shooting', 'shoots', 'shot']
    """

    words: tuple[str, ...] = field(converter=_words)
    frame: Frame
    sets: tuple[tuple[str, object], ...] = field(default=(), converter=_pairs)
    heads: frozenset[str] = field(default=frozenset(), converter=_word_set, kw_only=True)
    then: frozenset[str] = field(default=frozenset(), converter=_word_set, kw_only=True)
    given: frozenset[str] = field(default=frozenset(), converter=_word_set, kw_only=True)
    unless: frozenset[str] = field(default=frozenset(), converter=_word_set, kw_only=True)
    sure: bool = field(default=True, kw_only=True)
    owned: bool = field(default=False, kw_only=True)
    event: bool = field(default=False, kw_only=True)
    named: bool = field(default=False, kw_only=True)
    counted: bool = field(default=False, kw_only=True)
    never: frozenset[str] = field(default=frozenset(), converter=_word_set, kw_only=True)
    weak: bool = field(default=False, kw_only=True)

    @property
    def verbal(self) -> bool:
        """Whether the words are verbs: in the frames object and subject."""
        return self.frame in {"object", "subject"}

    @property
    def forms(self) -> frozenset[str]:
        """Every form of the words that fires: of verbs for object and subject, of nouns for noun, act and measure."""
        fired = self.fired
        if self.verbal:
            return inflections(*fired).union(*map(verb_forms, fired))
        return frozenset(fired) if self.frame == "state" else noun_set(fired)

    @property
    def fired(self) -> list[str]:
        """The one word of each, in dictionary form, that is looked for."""
        return [word.split()[0 if self.verbal else -1] for word in self.words]


def noun_set(nouns: Iterable[str]) -> frozenset[str]:
    """Return singular and plural of nouns in dictionary form; one given in the plural is let be.

    >>> sorted(noun_set(["woman", "house"])), sorted(noun_set(["drones"]))
    (['house', 'houses', 'woman', 'women'], ['drone', 'drones'])
    """
    return frozenset(form for noun in nouns for form in (noun, *(_irregular_plural(noun) or _number_forms(noun))))


def _number_forms(noun: str) -> tuple[str, ...]:
    plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    return (noun[:-1],) if plural else noun_forms(noun)


def _irregular_plural(noun: str) -> tuple[str, ...]:
    if noun.endswith("man"):
        return (noun[:-3] + "men",)
    if noun.endswith(("life", "wife", "knife")):
        return (noun[:-2] + "ves",)
    return {"person": ("people",), "child": ("children",), "foot": ("feet",)}.get(noun, ())


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
        counts: what a figure may count: ``persons``, ``forces``, ``money``, ``anything``, or nouns in dictionary form ("home house"),
            among which ``persons`` or ``forces`` may stand.
            A noun that is a measure ("tonne", "percent") is counted as such.
        slots: fields of the result, each with what fills it: ``counted``, ``agent``, ``to``, ``from`` or another preposition.
        planned: fields with the value they get where the text speaks of the future or of an order; None: that is no claim.
        joined: what a figure means that several triggers share, or None.
        never: lower-case words whose sentences make no claim ("average").
        convention: the coding scheme whose one number goes into the field ``recorded`` of the result, or None.
    """

    result: type[Claim]
    triggers: tuple[Trigger, ...] = field(converter=_triggers)
    counts: Counts = field(default="anything", converter=_counts)
    slots: tuple[tuple[str, str], ...] = field(default=(), converter=_slots)
    planned: tuple[tuple[str, object], ...] | None = field(default=None, converter=_pairs_or_none)
    joined: Joined | None = None
    never: frozenset[str] = field(default=frozenset(), converter=_word_set)
    convention: Convention | None = None
