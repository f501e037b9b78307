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

from bisect import bisect_right
from typing import TYPE_CHECKING

from attributed_claims.attributions.candidate import new_candidate
from attributed_claims.attributions.constructions import reckonings
from attributed_claims.attributions.heads import find_heads
from attributed_claims.attributions.lexicon import cue_lexicon, no_sources, physical_nouns, physical_words
from attributed_claims.attributions.signs import ALWAYS, NEVER, THRESHOLD, odds_of, sign_weights
from attributed_claims.attributions.verbs import RAISING
from attributed_claims.marks.uncounted import is_year
from attributed_claims.text.words import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from attributed_claims.attributions.candidate import Candidate, Fields, Governor
    from attributed_claims.attributions.heads import Head
    from attributed_claims.attributions.signs import Odds
    from attributed_claims.attributions.view import SentenceView

    Scored = list[tuple[Fields, Odds]]
    """The candidates of a sentence, each with the odds of its word in this form and frame."""

__all__ = ["find_candidates", "likely_candidates"]

_NOBODY = Sought(no_sources, is_year)
"""Words that may show that a source is none."""
_CUES = Sought(lambda: cue_lexicon().forms.keys() | reckonings().keys())

_LONG = frozenset(["light", "quoted"])
"""Forms that take the place of the verb they contain."""
_LIKELY_LONG = 0.5
"""The likelihood from which they do."""
_LIKELY_GOVERNOR = 0.3
"""The likelihood from which a verb before may lend its source to one without."""
_COUNTS = frozenset(["number", "percentage", "numbers"])
_COMPLETING = frozenset(["inf", "adj"])
"""Forms that complete a raising verb."""
_GOVERNING = frozenset(["fin", "coord", "inv", "ger"])


def likely_candidates(view: SentenceView) -> tuple[list[tuple[Candidate, int]], list[bool]]:
    """Return the likely candidates of a text with their sentences' numbers, and for each sentence whether it has a cue of its own."""
    lexicon, weights, in_quotation = cue_lexicon(), sign_weights(), view.in_quotation
    likely: list[tuple[Candidate, int]] = []
    cued = [False] * len(view.sentence_firsts)
    for number, found in find_candidates(view, find_heads(view, view.marks.read.tokens_in(_CUES), lexicon), odds_of(lexicon)):
        for fields, (likelihood, logit) in found:
            if logit == NEVER or (fields[7] < 0 and fields[8] < 0):
                continue  # "go to", or no content
            if in_quotation[fields[0]] or fields[2] == "adverb":
                if likelihood >= THRESHOLD:
                    likely.append((new_candidate(fields), number))
            elif logit == ALWAYS or weights.tip(view, fields, logit):
                likely.append((new_candidate(fields), number))
                cued[number] = True
    return likely, cued


def find_candidates(view: SentenceView, heads: Iterable[Head], odds: Mapping[tuple[str, ...], Odds]) -> Iterator[tuple[int, Scored]]:
    """Yield the number of each sentence that has heads and its candidates, each with its odds, in text order; the view is at the sentence.

    Args:
        view: the text.
        heads: the words of it that could be cues, in text order.
        odds: how likely each word, form and frame is; see :func:`odds_of <attributed_claims.attributions.signs.odds_of>`.
    """
    sentences, firsts, letters, at = view.marks.read.sentences, view.sentence_firsts, view.letters, view.at
    physical, nobodies = physical_words(), _nobodies(view)
    found: Scored = []
    governors: list[Governor] = []
    raising: Fields | None = None
    number = stop = last = -1
    for token, readings in heads:
        if token >= stop:
            if found:
                yield number, found
                found = []
            number = bisect_right(firsts, token) - 1
            if number < 0 or token >= sentences[number][1]:
                continue  # a header stands in no sentence
            view.first, stop, _, _ = sentences[number]
            view.end = stop
            governors, raising = [], None
        if token == last:
            continue
        for one, read in readings:
            candidate = read(view, token, one, governors)
            if candidate is None:
                continue
            head, word, form, frame, first, end, source, content, before, shared, negated = candidate
            if source is not None:
                phrase = at[source[0]]
                if phrase in nobodies or (phrase < 0 and _is_nobody(view, source[1] - 1)):
                    continue
            if word in physical and content >= 0 and _is_physical(view, frame, content):
                continue
            if found and content >= 0 and letters[head] == "n" and _belongs_to_a_verb(candidate, found):
                continue
            break
        else:
            continue
        last = head
        its_odds = odds[word, form, frame]
        likelihood = its_odds[0]
        if raising is not None and likelihood >= _LIKELY_LONG and _is_raised(candidate, raising):
            # "seemed to suggest that", "went on to say that": the verb that is raised is the cue.
            found.pop()
            first = raising[4]
            candidate = head, word, form, frame, first, end, source, content, before, shared, negated
        if form in _LONG and (content >= 0 or before >= 0) and likelihood >= _LIKELY_LONG:
            # "made the case that", "was quoted as saying": the last word is the cue, and the first verb no second one.
            found = [one for one in found if not first <= one[0][0] < end]
            governors = [one for one in governors if not first <= one[0] < end]
        found.append((candidate, its_odds))
        raising = candidate if word in RAISING or (word == "go:verb" and view.lowers[end : end + 2] == ["on", "to"]) else None
        if likelihood > _LIKELY_GOVERNOR and form in _GOVERNING and source is not None:
            governors.append((head, source))
    if found:
        yield number, found


def _nobodies(view: SentenceView) -> set[int]:
    """Return the numbers of the noun phrases that name nobody who could say anything."""
    at, ends = view.at, view.ends
    return {
        at[token]
        for token in view.marks.read.tokens_in(_NOBODY)
        if at[token] >= 0 and ends[at[token]] == token + 1 and _is_nobody(view, token)
    }


def _is_nobody(view: SentenceView, token: int) -> bool:
    """Tell whether the head of a source is a year, or a noun for nobody who could say anything: a law, a toll; "a number of aides" can."""
    lower, word = view.lowers[token], view.words[token]
    if lower in no_sources() and (word == lower or view.sentence_firsts[bisect_right(view.sentence_firsts, token) - 1] == token):
        return lower not in _COUNTS or view.lowers[token + 1 : token + 2] != ["of"]
    return view.letters[token] == "0" and is_year(word)


def _belongs_to_a_verb(noun: Fields, found: Scored) -> bool:
    """Tell whether a noun only serves a verb before it: "said in a statement that", "called the plan “reckless”"."""
    head, _, _, frame, first, _, source, content, _, _, _ = noun
    quoting = source is None and frame == "quote" and head < content
    for (_, _, _, frame_of_verb, _, end, _, content_of_verb, _, _, _), _ in found:
        if content_of_verb == content and end <= first:
            return True
        if quoting and frame_of_verb == "np+quote" and end <= head:
            return True
    return False


def _is_raised(candidate: Fields, raising: Fields) -> bool:
    """Tell whether a cue's verb or adjective completes a raising verb: "seemed to suggest", "seemed hopeful"."""
    _, _, form, _, first, _, source, _, _, _, _ = candidate
    return source is not None and form in _COMPLETING and first in {raising[5], raising[0], raising[5] + (raising[1] == "go:verb")}


def _is_physical(view: SentenceView, frame: str, content: int) -> bool:
    """Tell whether a verb of speech has a thing for its object: "added salt", "called for a taxi"."""
    if frame != "pp:for" and not frame.startswith("np"):
        return False
    first = content + (frame == "pp:for")
    number = view.at[first] if first < view.end else -1
    return number >= 0 and view.lowers[view.ends[number] - 1] in physical_nouns()
