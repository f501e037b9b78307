"""Which words of a text could be cues, and how each of them is to be read."""

from __future__ import annotations

import re
from functools import cache
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING

from attributed_claims.attributions.complements import complement
from attributed_claims.attributions.constructions import RECKONING, according_to, by_reckoning, reckonings, reportedly, speaker
from attributed_claims.attributions.lexicon import UNKNOWN, Entry, plural_nouns
from attributed_claims.attributions.nouns import adjective_candidate, noun_candidate
from attributed_claims.attributions.relays import quoted_as_saying
from attributed_claims.attributions.verbs import verb_candidate
from attributed_claims.text.per_word import PerWords

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from attributed_claims.attributions.candidate import Fields, Governor
    from attributed_claims.attributions.lexicon import CueLexicon
    from attributed_claims.attributions.view import SentenceView

    Reader = Callable[[SentenceView, int, str, Sequence[Governor]], Fields | None]
    """From the view, the head, its word and the likely cues before it, to its candidate or None."""
    Reading = tuple[str, Reader]
    """The lexicon's word for a token, and what reads a candidate off its sentence."""
    Head = tuple[int, Sequence[Reading]]
    """A token that could head a cue, and what it could be read as: the first reading that gives a candidate holds."""

__all__ = ["find_heads"]

_TOKEN = itemgetter(0)
"""The token of a head."""
_BESIDE = re.compile(r"[xzge](?:(?=[qc:]|,q)|(?<=q.))")
"""A verb right beside a quotation mark, a colon or "that"."""
_QUOTING = frozenset(["qpost", "colon", "that"])
"""Frames that even an unknown verb credits somebody in, beside those with a quotation."""
_BEHIND_VERBS = [["out"], ["at"], ["about"]]
_BEHIND_OUT = frozenset(["that", "clause", "quote", "colon", "end"])
_PREDICATES = frozenset("xzbm")
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
    lowers = view.lowers
    keys = zip(map(lowers.__getitem__, tokens), map(view.letters.__getitem__, tokens), strict=True)
    found = list(map(_readings(lexicon).__getitem__, keys))
    heads = list(compress(zip(tokens, found, strict=True), found))
    unknown = [(token, _UNKNOWN) for token in _beside_quotations(view) if lowers[token] not in lexicon.forms]
    if unknown:
        heads = sorted(heads + unknown, key=_TOKEN)
    hedging = view.hedges.intersection(map(_TOKEN, heads)) if view.hedges else view.hedges
    return [_no_verb(head) if head[0] in hedging else head for head in heads] if hedging else heads


def _no_verb(head: Head) -> Head:
    """Return what a participle can be that hedges a figure ("an estimated 80"): no verb."""
    return head[0], [reading for reading in head[1] if reading[1] not in _OF_PARTICIPLES]


@cache
def _readings(lexicon: CueLexicon) -> PerWords[Sequence[Reading]]:
    """Return, for each word form and the class it has in place, the words it can then be and what reads each."""

    def of(key: tuple[str, ...]) -> Sequence[Reading]:
        lower, tag = key
        entry = lexicon.forms.get(lower, Entry())
        words = {"verb": entry.verb, "noun": entry.noun, "other": entry.other}
        readings = [(word, read) for kind, read in _READERS.get(tag, ()) if (word := words[kind])]
        if lower in reckonings():
            return [(RECKONING, _by_reckoning), *readings] if tag in _RECKONING else []
        if lower in _SPECIAL:
            return _SPECIAL[lower].get(tag, [])
        return readings

    return PerWords(of)


def _according(view: SentenceView, head: int, _word: str, _governors: Sequence[Governor]) -> Fields | None:
    return according_to(view, head)


def _speaker(view: SentenceView, head: int, _word: str, _governors: Sequence[Governor]) -> Fields | None:
    return speaker(view, head)


def _by_reckoning(view: SentenceView, head: int, _word: str, _governors: Sequence[Governor]) -> Fields | None:
    return by_reckoning(view, head)


def _reportedly(view: SentenceView, head: int, word: str, _governors: Sequence[Governor]) -> Fields:
    return reportedly(view, head, word)


def _adjective(view: SentenceView, head: int, word: str, _governors: Sequence[Governor]) -> Fields | None:
    return adjective_candidate(view, head, word)


def _saying(view: SentenceView, head: int, word: str, governors: Sequence[Governor]) -> Fields | None:
    return quoted_as_saying(view, head, word) or verb_candidate(view, head, word, governors)


def _verb_like_a_noun(view: SentenceView, head: int, word: str, governors: Sequence[Governor]) -> Fields | None:
    return verb_candidate(view, head, word, governors) if _mistaken_noun(view, head) else None


def _unknown_verb(view: SentenceView, head: int, word: str, governors: Sequence[Governor]) -> Fields | None:
    """Return the candidate of a verb the lexicon does not list: only a quotation, a colon or "that" makes it one."""
    candidate = verb_candidate(view, head, word, governors)
    return candidate if candidate is not None and ("quote" in candidate[3] or candidate[3] in _QUOTING) else None


_RECKONING = "ngvzap"
"""The classes that "in her telling" and the like are taken for."""
_READERS: dict[str, tuple[tuple[str, Reader], ...]] = {
    "v": (("verb", verb_candidate),),
    "x": (("verb", verb_candidate),),
    "z": (("verb", verb_candidate),),
    "g": (("verb", verb_candidate),),
    "e": (("verb", verb_candidate), ("other", _adjective)),
    "n": (("verb", _verb_like_a_noun), ("noun", noun_candidate)),
    "a": (("other", _adjective),),
    "r": (("other", _reportedly),),
}
"""For each class of token: which of a form's words it can be, and what reads it."""
_UNKNOWN: Sequence[Reading] = ((UNKNOWN, _unknown_verb),)
"""What a verb that the lexicon does not list is read as."""
_OF_PARTICIPLES = frozenset([verb_candidate, _saying, _unknown_verb])
"""What reads a verb, whatever its form."""
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
        if number >= 0 and view.firsts[number] == end and view.ends[number] < len(tags) and view.letters[view.ends[number]] in "xz":
            beside.add(view.ends[number])
    return beside


def _closes_sentence(view: SentenceView, first: int, head: int) -> bool:
    """Tell whether a clause and a comma stand before a noun phrase that ends the sentence: it is none in "…, the ministry reports"."""
    if first <= view.first or view.letters[first - 1] != "," or (head + 1 < view.end and view.letters[head + 1] != "."):
        return False
    return not _PREDICATES.isdisjoint(view.tags[view.first : first])


def _mistaken_noun(view: SentenceView, head: int) -> bool:
    """Tell whether a noun is a verb after all: "The ad claims that …", "the minister plans to"."""
    number = view.at[head]
    if number < 0 or view.ends[number] != head + 1:
        return False
    first = view.firsts[number]
    if head == first:
        return False
    lower = view.lowers[head]
    if not lower.endswith("s"):
        # "The rebels claim that": a plural before a base form is its subject.
        plural = view.letters[head - 1] == "n" and (view.lowers[head - 1].endswith("s") or view.lowers[head - 1] in plural_nouns())
        shown = _closes_sentence(view, first, head) or complement(view, head + 1)[0] in _BASE_FORM_FRAMES
        return plural and (shown or _only_predicate(view, first, head))
    if first in view.quote_ends and (head + 1 >= view.end or view.letters[head + 1] in ".,"):
        return True
    if _closes_sentence(view, first, head):
        return True
    if view.tags[first:head] in {"d", "s"} or "S" in view.tags[first:head] or view.letters[first] in "0a":
        return False
    if first > view.first and view.letters[first - 1] in "xzvi":
        return False
    return complement(view, head + 1)[0] in _S_FORM_FRAMES or _only_predicate(view, first, head)


def _only_predicate(view: SentenceView, first: int, head: int) -> bool:
    """Tell whether what looks like a noun is its clause's only verb, a particle or preposition behind it: "Two aides hint at a deal"."""
    if view.lowers[head + 1 : head + 2] not in _BEHIND_VERBS or not view.starts_clause(first):
        return False
    if view.lowers[head + 1] == "out":
        return complement(view, head + 2)[0] in _BEHIND_OUT
    stop = head + 1
    while stop < view.end and view.letters[stop] not in ",.:q":
        stop += 1
    return _PREDICATES.isdisjoint(view.tags[head + 1 : stop])
