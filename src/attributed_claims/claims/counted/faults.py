"""What may be wrong with the declaration of a counted claim type, each with what would be right."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from attrs import fields

from attributed_claims.claims.counted.declarations import KINDS, PREPOSITIONS, SLOTS, Frame, Trigger
from attributed_claims.claims.counted.tables import table_of
from attributed_claims.values import Claim, Mention, Quantity
from attributed_claims.values.shapes import Choice, Either, Nested, Plain, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from attributed_claims.claims.counted.declarations import CountedGrammar
    from attributed_claims.values.shapes import Field, Shape

__all__ = ["fault_of"]

_SHARED = frozenset(attribute.name for attribute in fields(Claim))
_PARTICLES = frozenset(["out", "off", "up", "down", "away", "back", "over"])
_ANYBODY = frozenset(["people", "person", "human", "humans", "anyone", "anybody"])
_CURRENCIES = frozenset(["dollar", "dollars", "euro", "euros", "$", "€", "£", "usd", "eur", "gbp", "cash", "funds"])


def fault_of(grammar: CountedGrammar) -> str | None:
    """Return the first thing that is wrong with a declaration whose result is a class that a claim type may have, or None."""
    return next(_faults(grammar), None)


def _faults(grammar: CountedGrammar) -> Iterator[str]:
    if not grammar.triggers:
        yield 'has no triggers: declare at least one, such as Trigger("arrest", "object")'
    for trigger in grammar.triggers:
        yield from _faults_of_trigger(trigger)
    yield from _faults_of_counts(grammar)
    yield from _faults_of_result(grammar)
    yield from _faults_of_slots(grammar)
    yield from _faults_of_never(grammar)


def _faults_of_trigger(trigger: object) -> Iterator[str]:
    if not isinstance(trigger, Trigger):
        yield f'has the trigger {trigger!r}, which is no Trigger: write Trigger({trigger!r}, "object"), or another frame'
        return
    if trigger.frame not in get_args(Frame):
        yield f"has a trigger of the frame {trigger.frame!r}; frames are {', '.join(get_args(Frame))}"
        return
    if not trigger.words or not all(word.strip() for word in trigger.words):
        yield f"has an empty trigger, {trigger.words!r}: name at least one word"
        return
    for word in trigger.words:
        plain = word.lower().replace("’", "'")
        if word != plain:
            yield f"has the trigger {word!r}, which is compared with lower-case words: write {plain!r}"
    single = [word for word in trigger.words if " " not in word]
    particle = next((word for word in single[1:] if word in _PARTICLES and (word != "down" or len(single) == 2)), None)
    if trigger.verbal and particle:
        yield (
            f"has the words {' '.join(single)!r}, each a trigger of its own, {particle!r} too: "
            f"write a phrase as one of several strings, [{f'{single[single.index(particle) - 1]} {particle}'!r}, …]"
        )
    clash = trigger.then & trigger.unless or trigger.heads & trigger.never
    if clash:
        yield f"has a trigger {' '.join(trigger.words)!r} that both needs {min(clash)!r} and is ruled out by it: name the word once"


def _faults_of_counts(grammar: CountedGrammar) -> Iterator[str]:
    counts = grammar.counts
    if not isinstance(counts, frozenset):
        return
    if not counts:
        yield f"counts nothing: write one of {', '.join(KINDS)}, or nouns"
    if {"persons", "forces"} <= counts:
        yield "counts persons and forces: forces are people too, write one of them"
    for kind in ("money", "anything"):
        if kind in counts:
            yield f"counts {kind!r} among others: write counts={kind!r} alone"
    for noun in sorted(counts):
        if noun in _ANYBODY:
            yield f"counts the noun {noun!r}, and no word for people besides: write 'persons' for people of any description"
        if noun in _CURRENCIES:
            yield f"counts the noun {noun!r}, which amounts are no count of: write counts='money'"
        if " " in noun or noun != noun.lower():
            yield f"counts {noun!r}, which is compared with the lower-case last word of a noun phrase: write {noun.split()[-1].lower()!r}"


def _faults_of_result(grammar: CountedGrammar) -> Iterator[str]:
    result = grammar.result
    own = _own(result)
    quantity = own.get("quantity")
    if quantity is None or not _holds(quantity.shape, Nested(Quantity)):
        yield f"has the result {result.__qualname__} without a field 'quantity: Quantity', which every counted claim fills"
    for trigger in grammar.triggers:
        yield from _faults_of_values(trigger.sets, own, result, "has a trigger that sets")
    yield from _faults_of_values(grammar.planned or (), own, result, "sets for plans")
    if grammar.joined is not None:
        pairs = [
            (grammar.joined.name, value) for value in (grammar.joined.value, *sorted(grammar.joined.either | grammar.joined.both, key=repr))
        ]
        yield from _faults_of_values(pairs, own, result, "joins values of")
    if grammar.convention is not None and "recorded" not in own:
        yield f"has a convention, and the result {result.__qualname__} no field 'recorded: Figure | None = None' for the number"
    filled = {"quantity"} | {name for name, _ in grammar.slots}
    for name, one in own.items():
        if one.required and name not in filled:
            lacking = next((trigger for trigger in grammar.triggers if name not in dict(trigger.sets)), None)
            if lacking is not None:
                yield (
                    f"has the result {result.__qualname__}, whose field {name!r} has no default, and a trigger "
                    f"{' '.join(lacking.words)!r} that does not set it: give the field a default, or the trigger the value"
                )


def _faults_of_values(pairs: Iterable[tuple[str, object]], own: dict[str, Field], result: type, what: str) -> Iterator[str]:
    for name, value in pairs:
        if name in _SHARED:
            yield f"{what} {name!r}, a field of every claim, which is filled without: name a field that {result.__qualname__} adds"
        elif name not in own:
            yield f"{what} {name!r}, which {result.__qualname__} has no field for"
        elif not _admits(own[name].shape, value):
            yield f"{what} {name!r} to {value!r}, which the field does not allow: it is {_described(own[name].shape)}"


def _faults_of_slots(grammar: CountedGrammar) -> Iterator[str]:
    own = _own(grammar.result)
    fillers = [*SLOTS, *sorted(PREPOSITIONS)]
    for name, filler in grammar.slots:
        if name in _SHARED:
            yield f"has the slot {name!r}, a field of every claim, which is filled without: leave it out"
        elif name not in own:
            yield f"has the slot {name!r}, which {grammar.result.__qualname__} has no field for"
        elif filler not in fillers:
            yield f"has the slot {name!r}, which no frame fills with {filler!r}; write one of {', '.join(fillers)}"
        elif filler == "agent" and not any(trigger.frame in {"object", "act"} for trigger in grammar.triggers):
            yield f"has the slot {name!r} for an agent, which only triggers of the frames 'object' and 'act' have"
        elif not (_holds(own[name].shape, Nested(Mention)) and _admits(own[name].shape, None)):
            yield f"has the slot {name!r}, whose field must hold a mention or None: write {name}: Mention | None = None"


def _faults_of_never(grammar: CountedGrammar) -> Iterator[str]:
    forms = table_of(grammar).triggers.keys()
    for trigger in grammar.triggers:
        if grammar.never.issuperset(trigger.fired) and trigger.forms <= grammar.never:
            word = min(trigger.forms)
            words = " ".join(trigger.words)
            yield f"rules out by never={word!r} every sentence that its trigger {words!r} could fire in: leave out one of the two"
    if grammar.never >= forms:
        yield "rules out by never every sentence that holds a trigger"


def _own(result: type[Claim]) -> dict[str, Field]:
    cls: type = result
    return {one.name: one for one in fields_of(cls) if one.name not in _SHARED}


def _options(shape: Shape) -> tuple[Shape, ...]:
    return shape.options if isinstance(shape, Either) else (shape,)


def _holds(shape: Shape, wanted: Shape) -> bool:
    return wanted in _options(shape)


def _admits(shape: Shape, value: object) -> bool:
    for option in _options(shape):
        match option:
            case Plain(kind):
                if type(value) is kind:
                    return True
            case Choice(values):
                if value in values:
                    return True
            case _:
                if value is not None and not isinstance(value, str | int | float | bool):
                    return True
    return False


def _described(shape: Shape) -> str:
    names = []
    for option in _options(shape):
        match option:
            case Plain(kind):
                names.append("None" if kind is type(None) else kind.__name__)
            case Choice(values):
                names.append("one of " + ", ".join(map(repr, values)))
            case Nested(cls):
                names.append(cls.__qualname__)
            case _:
                names.append("several values")
    return " or ".join(names)
