"""A declaration's triggers by the forms that fire, worked out once for each declaration."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attributed_claims.claims.declarations import CountedGrammar, Trigger

__all__ = ["TriggerTable", "table_of"]


@frozen(eq=False)
class TriggerTable:
    """A declaration as the matcher looks it up.

    Args:
        grammar: the declaration.
        triggers: what each form may be.
        needed: for the forms that never fire by themselves ("took"): the words of which one must stand in their sentence.
    """

    grammar: CountedGrammar
    triggers: Mapping[str, tuple[Trigger, ...]]
    needed: Mapping[str, frozenset[str]]


@lru_cache(maxsize=128)
def table_of(grammar: CountedGrammar) -> TriggerTable:
    """Return the triggers of a declaration by their forms."""
    triggers: dict[str, tuple[Trigger, ...]] = {}
    for trigger in grammar.triggers:
        for form in sorted(trigger.forms):
            triggers[form] = (*triggers.get(form, ()), trigger)
    words = {form: [one.given or one.then or one.heads for one in several] for form, several in triggers.items()}
    needed = {form: frozenset().union(*sets) for form, sets in words.items() if all(sets)}
    return TriggerTable(grammar, MappingProxyType(triggers), MappingProxyType(needed))
