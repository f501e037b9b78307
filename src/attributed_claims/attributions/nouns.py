"""Nouns and adjectives as cues: "his claim that", "made the case that", "is confident that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.attributions.complements import complement
from attributed_claims.attributions.groups import BE
from attributed_claims.attributions.lexicon import light_verbs, receiving_verbs
from attributed_claims.attributions.shared_subjects import shared_subject
from attributed_claims.attributions.subjects import subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.attributions.candidate import Fields, Governor
    from attributed_claims.attributions.view import SentenceView

__all__ = ["adjective_candidate", "noun_candidate"]

_BY = frozenset(["by", "from", "among"])
"""Prepositions that hang its source on a noun: "a warning from the ministry"."""
_SUPPORT = frozenset(["support:noun", "backing:noun", "endorsement:noun", "confidence:noun", "trust:noun", "blessing:noun"])
"""Nouns for what who has it was given by others: "has the backing of the union"."""
_APOSTROPHES = frozenset(["'", "’"])
_HAVE = frozenset("have has had 've having".split())
_RECEIVED_FROM = frozenset(["of", "from"])
"""Prepositions that hang its source on a noun that a subject gets."""
_PARTICLES = frozenset(["out", "up", "forth", "forward"])
_BEHIND_BE = frozenset(["np", "end", "clause"])

Phrase = tuple[int, int]


def noun_candidate(view: SentenceView, head: int, word: str, governors: Sequence[Governor]) -> Fields | None:
    """Return the candidate of a noun that ends its phrase, or None where it is none: "in view of".

    Args:
        view: the sentence.
        head: the noun.
        word: the lexicon's word for it.
        governors: the likely cues before it that may lend their source, in text order.
    """
    tags, lowers = view.tags, view.lowers
    letters = view.letters
    number = view.at[head]
    if number < 0 or view.ends[number] != head + 1:
        return None
    first = view.firsts[number]
    end = head + 1
    following = lowers[end] if end < view.end else ""
    if (first == head and first > view.first and letters[first - 1] == "i" and following not in _BY) or following == "out":
        return None  # "in view of", "in response to", "points out"
    frame, content = complement(view, end)
    if following and letters[end] == "b" and (following in BE or frame in _BEHIND_BE):
        end += 1
        frame, content = complement(view, end)
        frame = "be+" + frame
    owner = tags.rfind("S", first, head) + 1
    if following == "among" and word in _SUPPORT and (owner or letters[first] == "s") and (agent := view.phrase_at(end + 1)) is not None:
        owner = owner or first + 1
        return head, word, "light", frame, owner, end, (agent[0], view.chain_end(agent[1])), -1, owner, False, False
    if owner:
        return head, word, "poss", frame, owner, end, (first, owner), content, -1, False, False
    if letters[first] == "s":
        return head, word, "poss", frame, first + 1, end, (first, first + 1), content, -1, False, False
    if first > view.first and letters[first - 1] in "rSq" and (owned := _owner_apart(view, first)) is not None:
        return head, word, "poss", frame, first, end, owned, content, -1, False, False
    form, source, start = "noun", None, first
    supported = word in _SUPPORT
    received = _received(view, first, end, supported) if following in (_BY if supported else _RECEIVED_FROM) or following == "of" else None
    if received is not None:
        source, start, before = received
        return head, word, "light", frame, start, end, source, -1, before, False, False
    light = _light_verb(view, first, governors)
    if light is not None:
        form, (source, start) = "light", light
    elif end < view.end and lowers[end] in _BY and (agent := view.phrase_at(end + 1)) is not None:
        form, source = "by", (agent[0], view.chain_end(agent[1]))
        frame, content = complement(view, source[1])
    return head, word, form, frame, start, end, source, content, -1, False, False


def _owner_apart(view: SentenceView, first: int) -> Phrase | None:
    """Return whose a noun is where an adverb or a bare apostrophe parts them: "Lee's most telling claim", "the hawks' warnings"."""
    letters, i = view.letters, first
    while i > view.first and letters[i - 1] == "r":
        i -= 1
    if i == view.first or letters[i - 1] not in "sSq":
        return None
    if letters[i - 1] == "s":
        return (i - 1, i) if i < first else None
    if i - 1 == view.first or view.at[i - 2] < 0:
        return None
    if letters[i - 1] == "q":
        read = view.marks.read
        if view.lowers[i - 1] not in _APOSTROPHES or not view.lowers[i - 2].endswith("s") or read.ends[i - 2] != read.starts[i - 1]:
            return None
    return view.firsts[view.at[i - 2]], i


def _received(view: SentenceView, first: int, end: int, supported: bool) -> tuple[Phrase, int, int] | None:
    """Return the source, the cue's start and the content's end where the noun is what the subject gets: "drew criticism from them"."""
    verb = first - 1
    while verb > view.first and view.letters[verb] in "ru":
        verb -= 1  # "picked up the endorsement of"
    if verb <= view.first or not (view.lowers[verb] in receiving_verbs() or (supported and view.lowers[verb] in _HAVE)):
        return None
    group = verb
    while group > view.first and view.letters[group - 1] in "rRbm":
        group -= 1
    topic, agent = subject(view, group), view.phrase_at(end + 1)
    if topic is None or agent is None:
        return None
    return (agent[0], view.chain_end(agent[1])), group, topic[1]


def _light_verb(view: SentenceView, first: int, governors: Sequence[Governor]) -> tuple[Phrase, int] | None:
    """Return the subject and the start of the light verb that a noun phrase is the object of: "made the case"."""
    letters = view.letters
    verb = first - 1
    if verb > view.first and view.lowers[verb] in _PARTICLES:
        verb -= 1  # "put out a statement"
    if verb <= view.first or letters[verb] not in "xzvegb" or view.lowers[verb] not in light_verbs():
        return None
    group = verb
    while group > view.first and letters[group - 1] in "rRbm":
        group -= 1
    source = subject(view, group)
    if source is None and (letters[verb] == "g" or (group > view.first and letters[group - 1] in "tk,")):
        source = shared_subject(view, group, governors)
    return None if source is None else (source, group)


def adjective_candidate(view: SentenceView, head: int, word: str) -> Fields | None:
    """Return the candidate of an adjective behind a verb or a noun phrase: "is confident that", "officials aware of".

    Args:
        view: the sentence.
        head: the adjective, or a participle that stands for one.
        word: the lexicon's word for it.
    """
    tags, lowers = view.tags, view.lowers
    letters = view.letters
    first = head
    while first > view.first and letters[first - 1] in "rRb":
        first -= 1
    if "b" not in tags[first:head]:
        if head > 0 and letters[head - 1] in "xzv":
            first = head - 1
        elif view.phrase_before(head) is None:
            return None
    frame, content = complement(view, head + 1)
    negated = "R" in tags[first:head] or any(lower.endswith("n't") for lower in lowers[first:head])
    return head, word, "adj", frame, first, head + 1, subject(view, first), content, -1, False, negated
