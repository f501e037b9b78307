"""Attributions as lines a person can read: "source | cue = lemma | content | stance style"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims import Registry, parse_attributions

if TYPE_CHECKING:
    from attributed_claims import Attribution

__all__ = ["line_of", "readings"]

NO_CLAIMS = Registry([])


def line_of(one: Attribution) -> str:
    """Return who said what, how: ``-`` where nobody is credited, "not" in front where it is said not to be said."""
    source = one.source.text if one.source else "-"
    return f"{source} | {one.cue.text} = {'not ' * one.negated}{one.cue.lemma} | {one.content.text} | {one.stance} {one.style}"


def readings(text: str) -> list[str]:
    """Return the attributions of ``text`` as lines."""
    return [line_of(one) for one in parse_attributions(text, registry=NO_CLAIMS)]
