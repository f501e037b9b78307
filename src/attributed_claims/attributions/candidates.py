"""Cue candidates: every word that could credit somebody, with the frame it stands in.

A candidate knows where its source and content would stand; whether it is an attribution at all is for
:mod:`attributed_claims.attributions.find` to say, by the lexicon.

*form* is how the cue is built: ``fin`` (finite verb), ``inf`` (to say), ``ger`` (saying), ``part`` (said by),
``pass`` (was told), ``inv`` (said the minister), ``noun`` (claim), ``poss`` (his claim), ``light`` (made the claim),
``adj`` (is confident), ``other``.
*frame* is what stands where the content is due: ``that``, ``clause``, ``quote``, ``colon``, ``to``, ``wh``, ``ing``,
``np`` (and ``np+that``, ``np+to``, ``np+quote``, ``np+as`` …, where somebody is addressed or something is described),
``pp:about`` and the like, ``adj``, ``end`` (nothing), ``post`` (the content stands before).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attributed_claims.attributions.complements import complement
from attributed_claims.attributions.constructions import according_to, by_reckoning, reckonings, reportedly, speaker
from attributed_claims.attributions.lexicon import UNKNOWN, no_sources, plural_nouns
from attributed_claims.attributions.nouns import adjective_candidate, noun_candidate
from attributed_claims.attributions.verbs import verb_candidate
from attributed_claims.attributions.view import CHAIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.attributions.candidate import Candidate
    from attributed_claims.attributions.lexicon import CueLexicon
    from attributed_claims.attributions.view import SentenceView
    from attributed_claims.text.sentences import TokenRange

__all__ = ["find_candidates", "is_subordinate", "verbs_beside_quotations"]

_VERB = frozenset("vzxeg")
_OFF = frozenset("call called calling take took taken put set setting ward warded show showing".split())
"""Verbs that mean something else with "off"."""
_LIKELY_LIGHT = 0.5
"""The likelihood from which a noun takes the place of the light verb before it."""
_LIKELY_GOVERNOR = 0.3
"""The likelihood from which a verb before may lend its source to one without."""
_GOVERNING = frozenset(["fin", "coord", "inv", "ger"])
_QUOTING = frozenset(["qpost", "colon", "that"])
"""Frames that even an unknown verb credits somebody in, beside those with a quotation."""
_PLURAL_CLAIMS = frozenset(["that", "clause", "quote", "colon", "gap", "to", "wh", "np+that", "np+clause"])
_SINGULAR_CLAIMS = frozenset(["that", "clause", "quote", "np+clause", "np+that", "gap", "to", "colon"])


def find_candidates(view: SentenceView, sentence: TokenRange, heads: Sequence[int], lexicon: CueLexicon) -> list[Candidate]:
    """Return the candidates among the tokens ``heads`` of ``sentence``, in text order."""
    view.move(sentence)
    found: list[Candidate] = []
    governors: list[Candidate] = []
    speaking = speaker(view, sentence)
    if speaking is not None:
        found.append(speaking)
    for head in heads:
        candidate = _candidate(view, head, governors, lexicon)
        if candidate is None or (candidate.source is not None and _is_no_source(view, candidate.source)):
            continue
        if view.tags[head] == "n" and _belongs_to_a_verb(candidate, found):
            continue
        likely = lexicon.likelihood(candidate.word, candidate.form, candidate.frame)
        if candidate.form == "light" and candidate.content >= 0 and likely >= _LIKELY_LIGHT:
            # "made the case that": the noun is the cue, and its verb no second one.
            found = [one for one in found if not candidate.first <= one.head < candidate.end]
            governors = [one for one in governors if not candidate.first <= one.head < candidate.end]
        found.append(candidate)
        if likely > _LIKELY_GOVERNOR and candidate.source is not None and candidate.form in _GOVERNING:
            governors.append(candidate)
    return found


def _candidate(view: SentenceView, head: int, governors: Sequence[Candidate], lexicon: CueLexicon) -> Candidate | None:
    """Return what the token ``head`` is a candidate of, by its class."""
    lower, tag = view.lowers[head], view.tags[head]
    if lower == "according":
        return according_to(view, head)
    if lower in reckonings() and (reckoned := by_reckoning(view, head)) is not None:
        return reckoned
    entry = lexicon.forms.get(lower)
    if entry is None:
        return _unknown_verb(view, head, governors) if tag in _VERB else None
    if tag in _VERB:
        if entry.verb is not None and not _attributive(view, head):
            return verb_candidate(view, head, entry.verb, governors)
        return adjective_candidate(view, head, entry.other) if tag == "e" and entry.other is not None else None
    if tag == "n":
        if entry.verb is not None and _mistaken_noun(view, head):
            return verb_candidate(view, head, entry.verb, governors)
        return None if entry.noun is None else noun_candidate(view, head, entry.noun, governors)
    if entry.other is not None and tag == "a":
        return adjective_candidate(view, head, entry.other)
    return reportedly(view, head, entry.other) if entry.other is not None and tag == "r" else None


def _unknown_verb(view: SentenceView, head: int, governors: Sequence[Candidate]) -> Candidate | None:
    """Return the candidate of a verb the lexicon does not list: only a quotation, a colon or "that" makes it one."""
    if _attributive(view, head):
        return None
    candidate = verb_candidate(view, head, UNKNOWN, governors)
    return candidate if candidate is not None and ("quote" in candidate.frame or candidate.frame in _QUOTING) else None


def _belongs_to_a_verb(noun: Candidate, found: list[Candidate]) -> bool:
    """Tell whether a noun only serves a verb before it: "said in a statement that", "called the plan “reckless”"."""
    for verb in found:
        if verb.content == noun.content >= 0 and verb.end <= noun.first:
            return True
        if noun.source is None and noun.frame == "quote" and verb.frame == "np+quote" and verb.end <= noun.head < noun.content:
            return True
    return False


_BESIDE = re.compile(r"[xzge](?=[qc]|[,:]q|:)|(?<=q)[xzge]")
"""A verb right beside a quotation mark, a colon or "that"."""


def verbs_beside_quotations(view: SentenceView) -> list[int]:
    """Return the verbs of a text beside a quotation, a colon or "that": where even an unknown verb can be a cue."""
    tags = view.tags
    beside = [match.start() for match in _BESIDE.finditer(tags)]
    for end in view.quote_ends:
        number = view.at[end] if end < len(view.at) else -1
        if number >= 0 and view.firsts[number] == end and view.ends[number] < len(tags) and tags[view.ends[number]] in "xz":
            beside.append(view.ends[number])
    return beside


def _attributive(view: SentenceView, head: int) -> bool:
    """Tell whether a participle describes the noun behind it ("the asking price"), or stands in a set phrase."""
    if view.tags[head] not in "geaxv":
        return False
    if head in view.hedges:
        return True  # "an estimated 80"
    number = view.at[head]
    if view.tags[head] != "v" and number >= 0 and view.ends[number] > head + 1 and head > view.firsts[number]:
        return True
    if view.tags[head] == "e" and head > view.first and view.tags[head - 1] == "i" and view.tags[head + 1 : head + 2] in {"n", "a", "p"}:
        return True  # "with reported damage"
    if view.tags[head] == "e" and head == view.first and view.tags[head + 1 : head + 2] in {"n", "a"}:
        return True  # "Confirmed cases fall"
    if view.lowers[head + 1 : head + 2] == ["off"] and view.lowers[head] in _OFF:
        return True  # "was called off"
    return head > view.first and view.lowers[head - 1] == "without"


def _is_no_source(view: SentenceView, source: tuple[int, int]) -> bool:
    """Tell whether a phrase names nobody who could say anything: a bare number, a law, a toll."""
    first, end = source
    number = view.at[first]
    head = view.ends[number] - 1 if number >= 0 else end - 1
    return view.lowers[head] in no_sources() or (view.tags[head] == "0" and view.words[head][0].isdigit())


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
        return plural and complement(view, head + 1)[0] in _PLURAL_CLAIMS
    if first in view.quote_ends and first < head and (head + 1 >= view.end or view.tags[head + 1] in ".,"):
        return True
    if head == first or view.tags[first:head] in {"d", "s"} or "S" in view.tags[first:head] or view.tags[first] in "0a":
        return False
    if first > view.first and view.tags[first - 1] in "xzvi":
        return False
    return complement(view, head + 1)[0] in _SINGULAR_CLAIMS


def is_subordinate(view: SentenceView, candidate: Candidate) -> bool:
    """Tell whether the cue's clause is a relative, participial or adverbial one."""
    if candidate.form in {"ger", "part"}:
        return True
    start = candidate.first
    if candidate.source is not None and candidate.source[0] < candidate.first and not candidate.shared:
        start = candidate.source[0]
        if view.tags[start] in "wc":
            return True
        last = candidate.source[1] - 1
        if last > start and view.tags[last] in "wc":
            return True
    return start > view.first and (view.tags[start - 1] == "W" or (view.tags[start - 1] == "i" and view.lowers[start - 1] not in CHAIN))
