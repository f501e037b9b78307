"""Who said what, in which words: source, cue and content, as in PARC and PolNeAR."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from attrs import field, frozen

from attributed_claims.values.spans import Mention
from attributed_claims.values.times import Time  # noqa: TC001 (the record is made from these annotations)

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["STANCES", "Attribution", "Cue", "Kind", "Source", "Stance", "Style"]

Kind = Literal["person", "organization", "place", "group", "document", "unnamed", "pronoun"]
"""What a source is."""

Stance = Literal[
    "report",
    "confirm",
    "acknowledge",
    "claim",
    "estimate",
    "suggest",
    "find",
    "deny",
    "expect",
    "intend",
    "demand",
    "ask",
    "believe",
]
"""How committed the source is to the content, as the writer's cue has it."""

STANCES: tuple[Stance, ...] = get_args(Stance)
"""Every stance, in the order of the record's documentation."""

Style = Literal["direct", "indirect", "mixed"]
"""Whether the content is quoted, reported, or partly quoted."""


@frozen(weakref_slot=False)
class Source(Mention):
    """The words that name who is credited, as they stand at this place.

    Args:
        text: the words.
        spans: where they stand.
        kind: what the source is.
        name: the fullest name of the same source in the document, or None where it is unresolved.
        role: its office or trade ("spokesman"), or None.
        affiliation: the body it speaks for ("Russian Defense Ministry"), or None.
    """

    kind: Kind = field(kw_only=True)
    name: str | None = field(default=None, kw_only=True)
    role: str | None = field(default=None, kw_only=True)
    affiliation: str | None = field(default=None, kw_only=True)


@frozen(weakref_slot=False)
class Cue(Mention):
    """The words that tie the content to its source, with the lemma of their head.

    Args:
        text: the words.
        spans: where they stand.
        lemma: the head's dictionary form ("confirm" for "had not confirmed"; the mark itself for a colon).
    """

    lemma: str = field(kw_only=True)


def _mentions(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    # To call tuple[Mention, ...] itself takes twenty times as long.
    return tuple(mentions)


@frozen(kw_only=True, weakref_slot=False)
class Attribution:
    """One source credited with one content by one cue.

    Args:
        id: unique in the document, "a1", "a2", … in text order.
        source: who is credited, or None when nobody is.
        cue: the words that credit.
        content: the words attributed, quotation marks included.
        stance: how committed the source is.
        style: whether the content is quoted.
        negated: whether the source is said not to say it.
        via: the mentions through which it reached the writer, outermost first.
        medium: the artefact it was said in ("Wednesday's release"), or None.
        reported: when it was said, or None.
        parent: the id of the attribution this one is nested in, or that passes it on, or None.
        rule: the name of the rule that found it.
    """

    id: str
    source: Source | None
    cue: Cue
    content: Mention
    stance: Stance
    style: Style
    negated: bool = False
    via: tuple[Mention, ...] = field(default=(), converter=_mentions)
    medium: Mention | None = None
    reported: Time | None = None
    parent: str | None = None
    rule: str = ""
