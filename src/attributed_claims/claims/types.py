"""What a claim type is: a small typed value of a name, trigger words, a parse function and a result class.

A type is checked when it is made, so that a wrong declaration fails where it is written
and not on the first article that happens to hold one of its words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import field, fields, frozen

from attributed_claims.errors import ClaimTypeError
from attributed_claims.text import tokens
from attributed_claims.values import Claim
from attributed_claims.values.shapes import fields_of, is_frozen_attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from attributed_claims.claims.passage import Passage

__all__ = ["ClaimType", "fault_of_result"]

_NAME = re.compile(r"[a-z][a-z0-9_]*+")


def _triggers(triggers: Iterable[str]) -> frozenset[str]:
    if isinstance(triggers, str):  # its letters would be the triggers
        msg = f"triggers are several words, not the one string {triggers!r}; write {{{triggers!r}}}"
        raise ClaimTypeError(msg)
    return frozenset(triggers)


@frozen(kw_only=True)
class ClaimType:
    """A kind of claim: when to look, how to find it, and what comes out.

    Args:
        name: the name it is registered under and that its claims carry as ``type``:
            lower-case letters, digits and underscores.
        triggers: lower-case words, each one token as it stands in the text (see :func:`~attributed_claims.inflections`);
            a sentence that holds none of them is never shown to ``parse``.
        parse: given a passage, returns the claims in it.
        result: the class of those claims, a frozen attrs class derived from :class:`~attributed_claims.Claim`.

    Raises:
        ClaimTypeError: if one of these is not so; the message says which, and what would be right.

    >>> from attrs import frozen
    >>> @frozen(kw_only=True)
    ... class Strike(Claim):
    ...     workers: int | None = None
    >>> strikes = ClaimType(name="strikes", triggers={"strike", "walkout"}, parse=lambda passage: (), result=Strike)
    >>> ClaimType(name="strikes", triggers=set(), parse=strikes.parse, result=Strike)
    Traceback (most recent call last):
        ...
    attributed_claims.errors.ClaimTypeError: claim type 'strikes' has no triggers: name the words whose sentences it should see
    """

    name: str
    triggers: frozenset[str] = field(converter=_triggers, repr=lambda triggers: f"frozenset({sorted(triggers)!r})")
    parse: Callable[[Passage], Iterable[Claim]]
    result: type[Claim]

    def __attrs_post_init__(self) -> None:
        reason = (
            _fault_of_name(self.name) or _fault_of_triggers(self.triggers) or _fault_of_parse(self.parse) or fault_of_result(self.result)
        )
        if reason:
            msg = f"claim type {self.name!r} {reason}"
            raise ClaimTypeError(msg)


def _fault_of_name(name: object) -> str | None:
    if isinstance(name, str) and _NAME.fullmatch(name):
        return None
    return "has no usable name: write lower-case letters, digits and underscores, a letter first"


def _fault_of_triggers(triggers: frozenset[object]) -> str | None:
    if not triggers:
        return "has no triggers: name the words whose sentences it should see"
    for trigger in sorted(triggers, key=repr):
        if not isinstance(trigger, str):
            return f"has the trigger {trigger!r}, which is not a str"
        if not trigger.strip():
            return f"has a blank trigger, {trigger!r}"
        plain = trigger.lower().replace("’", "'")  # as ReadText.lowers writes its words
        if trigger != plain:
            return f"has the trigger {trigger!r}, which is compared with lower-case words: write {plain!r}"
        if (trigger.isascii() and trigger.isalpha()) or tokens.TOKEN.findall(trigger) == [trigger]:
            continue  # one word: only what is not so plain is worth reading as a text, for which all word lists are read
        words = tokens.tokenize(trigger).words
        if words != [trigger]:
            return f"has the trigger {trigger!r}, which is not one word: name the rarest of {words} and look for the others in parse"
    return None


def _fault_of_parse(parse: object) -> str | None:
    return None if callable(parse) else f"has a parse that cannot be called: {parse!r}"


def fault_of_result(result: object) -> str | None:
    """Return what keeps ``result`` from being the class of a type's claims, or None where nothing does."""
    if not (isinstance(result, type) and issubclass(result, Claim)):
        return f"has the result {result!r}, which is not a class derived from attributed_claims.Claim"
    cls: type = result
    name = cls.__qualname__
    if not is_frozen_attrs(cls):
        return f"has the result {name}, which is not a frozen attrs class: decorate it with @attrs.frozen(kw_only=True)"
    shared = {attribute.name: attribute for attribute in fields(Claim)}
    keys = dict.fromkeys(shared)
    for attribute in fields(cls):
        own = attribute.name
        if shared.get(own) == attribute:
            continue
        key = own.removesuffix("_")  # as the record writes it
        if own in shared or key in keys or hasattr(Claim, own):
            return f"has the result {name}, whose field {own!r} clashes with a field of every claim or another of its own"
        if own.startswith("_") or not attribute.init:
            return f"has the result {name}, whose field {own!r} cannot be read back from a record: make it public and init=True"
        keys[key] = None
    try:
        fields_of(cls)
    except ClaimTypeError as error:
        return f"has a result that no record can hold: {error}"
    return None
