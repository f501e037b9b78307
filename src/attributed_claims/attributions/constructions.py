"""Credits that are built around no verb or noun of saying, each with its own shape.

"According to the ministry, …", "by U.S. estimates", "in the minister's view", "as Ruiz put it",
"RUIZ: …", "reportedly".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attributed_claims.attributions.candidate import Candidate
from attributed_claims.attributions.lexicon import addressing_verbs
from attributed_claims.attributions.subjects import subject
from attributed_claims.text.lexicon import read_data

if TYPE_CHECKING:
    from attributed_claims.attributions.view import SentenceView

__all__ = ["RECKONING", "according_to", "as_he_said", "by_reckoning", "reckonings", "reportedly", "says_as", "speaker"]

RECKONING = "reckoning:other"
"""The lexicon's word for all nouns of :func:`reckonings` together."""
_CONTRASTING = frozenset("while whereas although though".split())
_OF_THE_OCCASION = frozenset(["pp:in", "pp:at", "pp:during"])
_LONGEST_RECKONER = 7


@cache
def reckonings() -> dict[str, tuple[str, str]]:
    """Return, for each form of a noun that credits behind "by" or "in", its lemma and its preposition."""
    rows = {}
    for line in read_data("reckonings.tsv"):
        preposition, lemma, *forms = line.split()
        for form in (lemma, *forms):
            rows[form] = (lemma, preposition)
    return rows


def reportedly(view: SentenceView, head: int, word: str) -> Candidate:
    """Return the candidate of an adverb that credits nobody by name: reportedly, allegedly; its clause is the content."""
    content = head + 1
    if content < view.end and view.tags[content] == ",":
        content += 1
    verb = head
    while verb > view.first and view.tags[verb - 1] in "brRm":
        verb -= 1
    own = subject(view, verb) if verb > view.first else None
    return Candidate(head, word, "adverb", "adv" if own is None else "adv+post", head, head + 1, None, content, -1 if own is None else head)


def according_to(view: SentenceView, head: int) -> Candidate | None:
    """Return the candidate of "according to": before its content at a sentence's start, behind it elsewhere."""
    tags, lowers = view.tags, view.lowers
    if head + 1 >= view.end or lowers[head + 1] != "to":
        return None
    phrase = view.phrase_at(head + 2)
    if phrase is None and head + 3 < view.end and tags[head + 2] == "v" and (named := view.phrase_at(head + 3)) is not None:
        phrase = head + 2, named[1]  # "according to rebel commander Omar": no infinitive
    if phrase is None:
        return None
    chain = view.description_end(view.chain_end(phrase[1]))
    counted = chain + 1 in view.figures  # "according to the guards, 12 men, …": no apposition opens with a figure
    source = (phrase[0], chain if counted else view.appositions_end(chain))
    left = head - 1
    if left < view.first or (tags[left] in "kq" and left == view.first) or _opens_clause(view, left, source[1]):
        after = view.chain_end(phrase[1])
        while after < view.end and tags[after] != ",":
            after += 1
        if after >= view.end - 1:
            return None
        if source[1] > after:
            # An apposition may have run on into the content: hold it to what a closing comma bounds.
            closing = next((i for i in range(after + 1, view.end) if tags[i] == ","), -1)
            source = (phrase[0], source[1]) if closing == source[1] else (phrase[0], after)
        source = (phrase[0], max(source[1], after) if source[1] <= after else source[1])
        return Candidate(head, "according:other", "other", "front", head, head + 2, source, source[1] + 1, -1)
    return Candidate(head, "according:other", "other", "post", head, head + 2, source, -1, left if tags[left] == "," else head)


def _opens_clause(view: SentenceView, left: int, end: int) -> bool:
    """Tell whether a credit that ends at ``end`` stands at the start of a second clause: "…, but, according to the sheriff, nobody …"."""
    joined = left - (view.tags[left] == ",")
    if joined <= view.first or not (view.tags[joined] == "k" or view.lowers[joined] in _CONTRASTING):
        return False
    if view.tags[end : end + 1] != ",":
        return False
    phrase = view.phrase_at(end + 1)
    return phrase is not None and view.finite_at(view.chain_end(phrase[1]))


def speaker(view: SentenceView, colon: int) -> Candidate | None:
    """Return the candidate of a name and a colon at a sentence's start: "TAPPER: And so …", "Ruiz: 'No deal'"."""
    first = view.first
    while view.tags[first] == "q":
        first += 1
    phrase = view.phrase_at(first)
    if phrase is None or phrase[1] != colon or colon + 1 >= view.end or view.tags[colon - 1] not in "pn":
        return None
    if colon + 1 in view.quote_starts:
        frame = "quote"
    elif view.words[colon - 1].isupper():
        frame = "capitals"
    else:
        frame = "headline" if view.tags[view.end - 1] != "." or view.first == view.sentence_firsts[0] else "clause"
    return Candidate(colon, "::other", "colon", frame, colon, colon + 1, phrase, colon + 1, -1)


def as_he_said(view: SentenceView, head: int, word: str, cue: tuple[int, int], source: tuple[int, int], negated: bool) -> Candidate:
    """Return the candidate of "As Ruiz put it, …" or "…, as Ruiz put it"."""
    as_ = source[0] - 1
    if view.lowers[cue[1] : cue[1] + 1] == ["it"]:
        cue = (cue[0], cue[1] + 1)  # "as the coach put it"
    if as_ <= view.first + 1 or as_ - 1 in view.quote_starts:
        comma = next((i for i in range(cue[1], min(view.end, cue[1] + 12)) if view.tags[i] == ","), -1)
        return Candidate(head, word, "fin", "as+front", *cue, source, comma + 1 if comma > 0 else -1, -1, negated=negated)
    before = as_ - 1 if view.tags[as_ - 1] == "," else as_
    return Candidate(head, word, "fin", "as+post", *cue, source, -1, before, negated=negated)


def says_as(view: SentenceView, word: str, frame: str, end: int) -> bool:
    """Tell whether the clause of an "as" is "as Ruiz said", "as Ruiz put it", "as Ruiz told CNN in May"."""
    if frame == "end" or (view.lowers[end : end + 1] == ["it"] and view.lowers[end + 1 : end + 2] in ([","], ["."])):
        return True
    told = frame == "np" and word in addressing_verbs()
    if told or frame in _OF_THE_OCCASION or end + 1 in view.time_starts:
        after = view.adjuncts_end(end)
        return view.tags[after : after + 1] == "," or (not told and view.tags[after : after + 1] == ".")
    return False


def by_reckoning(view: SentenceView, head: int) -> Candidate | None:
    """Return the candidate of "By U.S. estimates, …" or "…, in the minister's view"."""
    tags, lowers = view.tags, view.lowers
    _, preposition = reckonings()[lowers[head]]
    start = head - 1
    while start > max(view.first, head - _LONGEST_RECKONER) and tags[start] in "dspSnae":
        start -= 1
    if lowers[start] != preposition or head - start < 2:
        return None
    end = head
    while end > start + 1 and (lowers[end - 1] == "own" or tags[end - 1] == "a"):
        end -= 1
    owner = tags.rfind("S", start + 1, end)
    if owner > 0:
        end = owner + 1
    elif tags[start + 1] == "s":
        end = start + 2
    elif "p" not in tags[start + 1 : end] and preposition == "in":
        return None
    if end <= start + 1 or (end == start + 2 and tags[start + 1] == "d"):
        return None
    source = (start + 1, end)
    if start == view.first or (start == view.first + 1 and tags[view.first] in "kqr"):
        comma = next((i for i in range(head + 1, min(view.end - 1, head + 8)) if tags[i] == ","), -1)
        if comma < 0:
            return None
        return Candidate(head, RECKONING, "other", "front", head, head + 1, source, comma + 1, -1)
    return Candidate(head, RECKONING, "other", "post", head, head + 1, source, -1, start - 1 if tags[start - 1] == "," else start)
