"""Cue candidates: every word that could credit somebody, with the frame it stands in.

A candidate knows where its source and content would stand; whether it is an attribution at all is for
:mod:`attributed_claims.attributions.find` to say, by the lexicon.

*form* is how the cue is built: ``fin`` (finite verb), ``inf`` (to say), ``ger`` (saying), ``part`` (said by),
``pass`` (was told), ``felt`` (was convinced), ``inv`` (said the minister), ``noun`` (claim), ``poss`` (his claim),
``light`` (made the claim), ``adj`` (is confident), ``quoted`` (was quoted as saying), ``other``.
*frame* is what stands where the content is due: ``that``, ``clause``, ``quote``, ``colon``, ``to``, ``wh``, ``ing``,
``np`` (and ``np+that``, ``np+to``, ``np+quote``, ``np+as`` …, where somebody is addressed or something is described),
``pp:about`` and the like, ``adj``, ``end`` (nothing), ``post`` (the content stands before).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.attributions.lexicon import no_sources, physical_nouns, physical_words
from attributed_claims.attributions.verbs import RAISING
from attributed_claims.attributions.view import CHAIN
from attributed_claims.marks.uncounted import is_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.attributions.candidate import Candidate
    from attributed_claims.attributions.heads import Head
    from attributed_claims.attributions.lexicon import CueLexicon
    from attributed_claims.attributions.view import SentenceView

__all__ = ["find_candidates", "is_subordinate"]

_LONG = frozenset(["light", "quoted"])
"""Forms that take the place of the verb they contain."""
_LIKELY_LONG = 0.5
"""The likelihood from which they do."""
_LIKELY_GOVERNOR = 0.3
"""The likelihood from which a verb before may lend its source to one without."""
_COUNTS = frozenset(["number", "percentage", "numbers"])
_GOVERNING = frozenset(["fin", "coord", "inv", "ger"])


def find_candidates(view: SentenceView, heads: Sequence[Head], lexicon: CueLexicon) -> list[tuple[Candidate, float]]:
    """Return the candidates of the sentence the view is at, each with the lexicon's likelihood, in text order.

    Args:
        view: the sentence.
        heads: the words of it that could be cues, in text order.
        lexicon: what tells how likely each candidate is.
    """
    found: list[tuple[Candidate, float]] = []
    governors: list[Candidate] = []
    last = -1
    for head, readings in heads:
        if head == last:
            continue
        for word, read in readings:
            candidate = read(view, head, word, governors)
            if candidate is not None and not _is_ruled_out(view, candidate, found):
                break
        else:
            continue
        form, last = candidate.form, candidate.head
        likelihood = lexicon.likelihood(candidate.word, form, candidate.frame)
        if found and found[-1][0].word in RAISING and likelihood >= _LIKELY_LONG and _is_raised(candidate, found[-1][0]):
            # "seemed to suggest that": the verb that is raised is the cue.
            candidate = candidate._replace(first=found.pop()[0].first)
        if form in _LONG and (candidate.content >= 0 or candidate.before >= 0) and likelihood >= _LIKELY_LONG:
            # "made the case that", "was quoted as saying": the last word is the cue, and the first verb no second one.
            found = [one for one in found if not candidate.first <= one[0].head < candidate.end]
            governors = [one for one in governors if not candidate.first <= one.head < candidate.end]
        found.append((candidate, likelihood))
        if likelihood > _LIKELY_GOVERNOR and form in _GOVERNING and candidate.source is not None:
            governors.append(candidate)
    return found


def _is_ruled_out(view: SentenceView, candidate: Candidate, found: Sequence[tuple[Candidate, float]]) -> bool:
    """Tell whether a candidate is none after all: by what its source or its object is, or because it only serves a verb before it."""
    if candidate.source is not None and _is_no_source(view, candidate.source):
        return True
    if candidate.word in physical_words() and _is_physical(view, candidate):
        return True
    return bool(found) and view.tags[candidate.head] == "n" and _belongs_to_a_verb(candidate, found)


def _belongs_to_a_verb(noun: Candidate, found: Sequence[tuple[Candidate, float]]) -> bool:
    """Tell whether a noun only serves a verb before it: "said in a statement that", "called the plan “reckless”"."""
    for verb, _ in found:
        if verb.content == noun.content >= 0 and verb.end <= noun.first:
            return True
        if noun.source is None and noun.frame == "quote" and verb.frame == "np+quote" and verb.end <= noun.head < noun.content:
            return True
    return False


def _is_no_source(view: SentenceView, source: tuple[int, int]) -> bool:
    """Tell whether a phrase names nobody who could say anything: a year, a law, a toll; "a number of aides" can."""
    first, end = source
    number = view.at[first]
    head = view.ends[number] - 1 if number >= 0 else end - 1
    lower = view.lowers[head]
    if lower in no_sources() and (view.words[head] == lower or head == view.first):
        return lower not in _COUNTS or view.lowers[head + 1 : head + 2] != ["of"]
    return view.tags[head] == "0" and is_year(view.words[head])


def _is_raised(candidate: Candidate, raising: Candidate) -> bool:
    """Tell whether a cue's verb or adjective completes a raising verb: "seemed to suggest", "seemed hopeful"."""
    return candidate.source is not None and candidate.form in {"inf", "adj"} and candidate.first in {raising.end, raising.head}


def _is_physical(view: SentenceView, candidate: Candidate) -> bool:
    """Tell whether a verb of speech has a thing for its object: "added salt", "called for a taxi"."""
    first = candidate.content
    if first < 0 or not (candidate.frame.startswith("np") or candidate.frame == "pp:for"):
        return False
    first += candidate.frame == "pp:for"
    number = view.at[first] if first < view.end else -1
    return number >= 0 and view.lowers[view.ends[number] - 1] in physical_nouns()


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
