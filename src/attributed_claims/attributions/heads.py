"""Which words of a text could be cues, and how each of them is to be read."""

from __future__ import annotations

import re
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from attributed_claims.attributions.complements import complement
from attributed_claims.attributions.constructions import RECKONING, according_to, by_reckoning, reckonings, reportedly, speaker
from attributed_claims.attributions.lexicon import UNKNOWN, Entry, plural_nouns
from attributed_claims.attributions.nouns import adjective_candidate, noun_candidate
from attributed_claims.attributions.relays import quoted_as_saying
from attributed_claims.attributions.verbs import verb_candidate
from attributed_claims.text.per_word import PerWord

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from attributed_claims.attributions.candidate import Candidate
    from attributed_claims.attributions.lexicon import CueLexicon
    from attributed_claims.attributions.view import SentenceView

    Reader = Callable[[SentenceView, int, str, Sequence[Candidate]], Candidate | None]
    """From the view, the head, its word and the likely cues before it, to its candidate or None."""
    Reading = tuple[str, Reader]
    """The lexicon's word for a token, and what reads a candidate off its sentence."""
    Head = tuple[int, Sequence[Reading]]
    """A token that could head a cue, and what it could be read as: the first reading that gives a candidate holds."""

__all__ = ["by_sentence", "find_heads"]

_OFF = frozenset("call called calling take took taken put set setting ward warded show showing".split())
"""Verbs that mean something else with "off"."""
_BESIDE = re.compile(r"[xzge](?=[qc]|[,:]q|:)|(?<=q)[xzge]")
"""A verb right beside a quotation mark, a colon or "that"."""
_QUOTING = frozenset(["qpost", "colon", "that"])
"""Frames that even an unknown verb credits somebody in, beside those with a quotation."""
_BASE_FORM_FRAMES = frozenset(["that", "clause", "quote", "colon", "gap", "to", "wh", "np+that", "np+clause"])
_S_FORM_FRAMES = frozenset(["that", "clause", "quote", "np+clause", "np+that", "gap", "to", "colon"])
"""Frames that show a seeming noun to be a verb."""


def find_heads(view: SentenceView, tokens: Iterable[int], lexicon: CueLexicon) -> list[Head]:
    """Return what could head a cue in a text, in text order; where two share a token, the first that gives a candidate holds.

    Args:
        view: the text.
        tokens: the tokens to look at, in text order: those of the lexicon's forms and of :func:`reckonings`.
        lexicon: what the forms can be.
    """
    tags, lowers = view.tags, view.lowers
    readings = _readings(lexicon)
    heads = [(token, found) for token in tokens if (found := readings[lowers[token]].get(tags[token]))]
    unknown = [(token, _UNKNOWN) for token in _beside_quotations(view) if lowers[token] not in lexicon.forms]
    return sorted(heads + unknown, key=itemgetter(0)) if unknown else heads


def by_sentence(view: SentenceView, heads: Sequence[Head]) -> Iterator[tuple[int, Sequence[Head]]]:
    """Yield the number of each sentence that has heads, and its heads."""
    at = 0
    for number, sentence in enumerate(view.marks.read.sentences):
        while at < len(heads) and heads[at][0] < sentence.first:
            at += 1  # a header stands in no sentence
        start = at
        while at < len(heads) and heads[at][0] < sentence.end:
            at += 1
        if at > start:
            yield number, heads[start:at]


@cache
def _readings(lexicon: CueLexicon) -> PerWord[dict[str, Sequence[Reading]]]:
    """Return, for each word form and each class it can have, the words it can then be and what reads each."""

    def of(lower: str) -> dict[str, Sequence[Reading]]:
        entry = lexicon.forms.get(lower, Entry())
        words = {"verb": entry.verb, "noun": entry.noun, "other": entry.other}
        readings: dict[str, Sequence[Reading]] = {
            tag: [(word, read) for kind, read in readers if (word := words[kind])] for tag, readers in _READERS.items()
        }
        if lower in reckonings():
            return {tag: [(RECKONING, _by_reckoning), *readings.get(tag, ())] for tag in _RECKONING}
        return _SPECIAL.get(lower, readings)

    return PerWord(of)


def _according(view: SentenceView, head: int, _word: str, _governors: Sequence[Candidate]) -> Candidate | None:
    return according_to(view, head)


def _speaker(view: SentenceView, head: int, _word: str, _governors: Sequence[Candidate]) -> Candidate | None:
    return speaker(view, head)


def _by_reckoning(view: SentenceView, head: int, _word: str, _governors: Sequence[Candidate]) -> Candidate | None:
    return by_reckoning(view, head)


def _reportedly(view: SentenceView, head: int, word: str, _governors: Sequence[Candidate]) -> Candidate:
    return reportedly(view, head, word)


def _adjective(view: SentenceView, head: int, word: str, _governors: Sequence[Candidate]) -> Candidate | None:
    return adjective_candidate(view, head, word)


def _verb(view: SentenceView, head: int, word: str, governors: Sequence[Candidate]) -> Candidate | None:
    return None if _attributive(view, head) else verb_candidate(view, head, word, governors)


def _saying(view: SentenceView, head: int, word: str, governors: Sequence[Candidate]) -> Candidate | None:
    return quoted_as_saying(view, head, word) or _verb(view, head, word, governors)


def _verb_like_a_noun(view: SentenceView, head: int, word: str, governors: Sequence[Candidate]) -> Candidate | None:
    return verb_candidate(view, head, word, governors) if _mistaken_noun(view, head) else None


def _unknown_verb(view: SentenceView, head: int, word: str, governors: Sequence[Candidate]) -> Candidate | None:
    """Return the candidate of a verb the lexicon does not list: only a quotation, a colon or "that" makes it one."""
    candidate = _verb(view, head, word, governors)
    return candidate if candidate is not None and ("quote" in candidate.frame or candidate.frame in _QUOTING) else None


_RECKONING = "ngvzap"
"""The classes that "in her telling" and the like are taken for."""
_READERS: dict[str, tuple[tuple[str, Reader], ...]] = {
    "v": (("verb", _verb),),
    "x": (("verb", _verb),),
    "z": (("verb", _verb),),
    "g": (("verb", _verb),),
    "e": (("verb", _verb), ("other", _adjective)),
    "n": (("verb", _verb_like_a_noun), ("noun", noun_candidate)),
    "a": (("other", _adjective),),
    "r": (("other", _reportedly),),
}
"""For each class of token: which of a form's words it can be, and what reads it."""
_UNKNOWN: Sequence[Reading] = ((UNKNOWN, _unknown_verb),)
"""What a verb that the lexicon does not list is read as."""
_SPECIAL: dict[str, dict[str, Sequence[Reading]]] = {
    "according": {"g": [("according:other", _according)]},
    ":": {":": [("::other", _speaker)]},
    "saying": {"g": [("say:verb", _saying)]},
    "telling": {"g": [("tell:verb", _saying)]},
}


def _beside_quotations(view: SentenceView) -> set[int]:
    """Return the verbs of a text beside a quotation, a colon or "that": where even an unknown verb can be a cue."""
    tags = view.tags
    beside = {match.start() for match in _BESIDE.finditer(tags)}
    for end in view.quote_ends:
        number = view.at[end] if end < len(view.at) else -1
        if number >= 0 and view.firsts[number] == end and view.ends[number] < len(tags) and tags[view.ends[number]] in "xz":
            beside.add(view.ends[number])
    return beside


def _attributive(view: SentenceView, head: int) -> bool:
    """Tell whether a participle describes the noun behind it ("the asking price"), or stands in a set phrase."""
    tags, lowers = view.tags, view.lowers
    if head in view.hedges:
        return True  # "an estimated 80"
    if tags[head] in "geax":
        number = view.at[head]
        if number >= 0 and view.firsts[number] < head < view.ends[number] - 1:
            return True  # "the asking price"
    if tags[head] == "e":
        behind = tags[head + 1 : head + 2] or "."
        if head > view.first and tags[head - 1] == "i" and behind in "nap":
            return True  # "with reported damage"
        if head == view.first and behind in "na":
            return True  # "Confirmed cases fall"
    if lowers[head] in _OFF and lowers[head + 1 : head + 2] == ["off"]:
        return True  # "was called off"
    return head > view.first and lowers[head - 1] == "without"


def _mistaken_noun(view: SentenceView, head: int) -> bool:
    """Tell whether a noun is a verb after all: "The ad claims that …", "the minister plans to"."""
    number = view.at[head]
    if number < 0 or view.ends[number] != head + 1:
        return False
    first = max(view.firsts[number], view.first)
    if not view.lowers[head].endswith("s"):
        # "The rebels claim that": a plural before a base form is its subject.
        plural = (
            head > first and view.tags[head - 1] == "n" and (view.lowers[head - 1].endswith("s") or view.lowers[head - 1] in plural_nouns())
        )
        return plural and complement(view, head + 1)[0] in _BASE_FORM_FRAMES
    if first in view.quote_ends and first < head and (head + 1 >= view.end or view.tags[head + 1] in ".,"):
        return True
    if head == first or view.tags[first:head] in {"d", "s"} or "S" in view.tags[first:head] or view.tags[first] in "0a":
        return False
    if first > view.first and view.tags[first - 1] in "xzvi":
        return False
    return complement(view, head + 1)[0] in _S_FORM_FRAMES
