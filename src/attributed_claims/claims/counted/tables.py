"""A declaration as the matcher looks it up: its triggers by the forms that fire, worked out once."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from attributed_claims.claims.counted.declarations import KINDS, noun_set
from attributed_claims.claims.counted.nouns import counts
from attributed_claims.marks.contexts import context_words, units_of
from attributed_claims.text.per_word import PerWord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from attributed_claims.claims.counted.declarations import CountedGrammar, Trigger
    from attributed_claims.claims.counted.nouns import Countable

__all__ = ["TriggerTable", "table_of"]


_TOLD_BESIDE = frozenset(["single", "member", "members"])
"""Nouns that say little by themselves: "a single" stands for one of those before, "a member of the Guard" is of its force."""


@frozen(eq=False, kw_only=True)
class TriggerTable:
    """A declaration as the matcher looks it up.

    Args:
        grammar: the declaration.
        triggers: what each form may be.
        plain: the same for the forms that always fire, whatever words stand around them.
        needed: for the forms that never fire by themselves ("took"): the words of which one must stand in their sentence.
        kind: what figures count; ``anything`` also where nothing but nouns is declared.
        nouns: the nouns that figures count, alone or besides the kind, singular and plural.
        units: the units of the figures, where they are measures or money; empty where they count.
    """

    grammar: CountedGrammar
    triggers: Mapping[str, tuple[Trigger, ...]]
    plain: Mapping[str, tuple[Trigger, ...]]
    needed: Mapping[str, frozenset[str]]
    kind: Countable
    nouns: frozenset[str]
    units: frozenset[str]
    _sure: PerWord[bool] = field(init=False, repr=False)

    @_sure.default
    def _ask_surely(self) -> PerWord[bool]:
        return PerWord(lambda noun: self.counts(noun, sure=True))

    def counts_any(self, words: Iterable[str]) -> bool:
        """Tell whether one of several words is known as a noun of what the type counts."""
        return any(map(self._sure.__getitem__, words))

    def may_count_one(self, noun: str) -> bool:
        """Tell whether an article before this head noun may count what the type counts, where the noun tells or words beside it."""
        return self._sure[noun] or noun in _TOLD_BESIDE or noun in context_words("ordinal") or not noun.isalpha()

    def counts(self, noun: str, *, sure: bool = False) -> bool:
        """Tell whether a figure before this head noun may count what the type counts.

        Args:
            noun: the head noun, in lower case.
            sure: whether it must be known as such; else any noun will do that is not known as something else.
        """
        if self.nouns and (noun in self.nouns or self.kind == "anything"):
            return noun in self.nouns
        return counts(noun, self.kind, sure=sure)

    def names(self, noun: str) -> bool:
        """Tell whether a noun is a word for what the type counts: "evacuees" where it counts persons."""
        return not self.units and (self.kind != "anything" or bool(self.nouns)) and self.counts(noun, sure=True)


@lru_cache(maxsize=128)
def table_of(grammar: CountedGrammar) -> TriggerTable:
    """Return a declaration ready to be looked up."""
    triggers: dict[str, tuple[Trigger, ...]] = {}
    for declared in grammar.triggers:
        for trigger in _single(declared):
            for form in sorted(trigger.forms):
                triggers[form] = (*triggers.get(form, ()), trigger)
    words = {form: [one.given or one.then or one.heads for one in several] for form, several in triggers.items()}
    needed = {form: frozenset().union(*sets) for form, sets in words.items() if all(sets)}
    plain = {
        form: several
        for form, several in triggers.items()
        if not any(trigger.unless or trigger.given or trigger.then or trigger.heads for trigger in several)
    }
    declared_counts = grammar.counts
    several = declared_counts if isinstance(declared_counts, frozenset) else frozenset([declared_counts])
    kind: Countable = "persons" if "persons" in several else "forces" if "forces" in several else "anything"
    nouns = noun_set(several - set(KINDS))
    return TriggerTable(
        grammar=grammar,
        triggers=MappingProxyType(triggers),
        plain=MappingProxyType(plain),
        needed=MappingProxyType(needed),
        kind=kind,
        nouns=nouns,
        units=frozenset(["money"]) if declared_counts == "money" else units_of(nouns),
    )


def _single(trigger: Trigger) -> Iterator[Trigger]:
    """Yield a trigger of single words for its single words, and one for each of its phrases."""
    trigger = evolve(trigger, heads=noun_set(trigger.heads), never=noun_set(trigger.never))
    single = [word for word in trigger.words if " " not in word]
    if single:
        yield evolve(trigger, words=single)
    for phrase in trigger.words:
        first, *others = phrase.split()
        if others and trigger.verbal and first == "be":
            # "be out of work": a state, told by its last word behind the one before.
            yield evolve(trigger, words=others[-1:], frame="state", given=others[-2:-1])
        elif others and trigger.verbal:
            yield evolve(trigger, words=[first], then=noun_set(others[-1:]))
        elif others:
            yield evolve(trigger, words=others[-1:], given=[first, *others[:-1]][-1:])
