"""What else tells an attribution from its look-alikes, beside the cue's word, form and frame: who the source is, and how it is said.

``signs.tsv`` holds a weight for each *sign*, fitted over annotated news: by how much it moves the odds that
:meth:`CueLexicon.likelihood <attributed_claims.attributions.lexicon.CueLexicon.likelihood>` gives.
"He said" is likelier an attribution than "it said", "may say" is less likely one than "said".
"""

from __future__ import annotations

import math
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING

from attrs import field, frozen

from attributed_claims.attributions.kinds import noun_kinds
from attributed_claims.text.lexicon import read_data
from attributed_claims.text.per_word import PerWord, PerWords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attributed_claims.attributions.candidate import Fields
    from attributed_claims.attributions.lexicon import CueLexicon
    from attributed_claims.attributions.view import SentenceView

    Odds = tuple[float, float]
    """A likelihood between 0 and 1, and the logarithm of odds; see :func:`odds_of`."""

__all__ = ["ALWAYS", "BASE", "NEVER", "SCALE", "THRESHOLD", "SignWeights", "is_likely", "is_weighed", "odds_of", "sign_weights", "signs_of"]

THRESHOLD = 0.5
"""The likelihood from which a candidate is an attribution: more likely than not."""
SCALE, BASE = "scale", "base"
"""The rows of what the lexicon's own odds are multiplied by, and of what every candidate is given."""
NEVER, ALWAYS = -math.inf, math.inf
"""The logarithms of odds that no sign can move."""
_OPEN = 0.1, 0.95
"""Between these likelihoods signs can decide whether a candidate is an attribution; nearer to 0 or 1 they cannot."""
_NOTHING = repeat(0.0)
"""What signs move that are not listed."""
_SLACK = 1e-6
"""What sums of weights in another order may differ by, and much more."""
_LONG_SOURCE = 9
_AGENTS = ("ers", "ors", "ists", "ians", "men", "women")
"""Endings of nouns for people, some things among them."""
_HAVE = frozenset("have has had 've having haven't hasn't hadn't".split())


_BESIDE = frozenset(["long source", "shared source", "modal", "perfect", "quotes", "question"])
"""The signs that a candidate may have beside the one of its form and the one of its source."""


@frozen(eq=False)
class SignWeights:
    """How much each sign moves the logarithm of the odds; a sign that is not listed moves nothing."""

    weights: Mapping[str, float]
    of_sources: tuple[float, float] = field(init=False)
    """By how much the sign of its source may move a candidate at least and at most."""
    beside: tuple[float, float] = field(init=False)
    """By how much its signs but those of its source and its form may."""

    @of_sources.default
    def _bounds_of_sources(self) -> tuple[float, float]:
        apart = _BESIDE | {SCALE, BASE}
        weights = [0.0, *(weight for sign, weight in self.weights.items() if sign not in apart and not sign.startswith("form "))]
        return min(weights) - _SLACK, max(weights) + _SLACK

    @beside.default
    def _bounds_beside(self) -> tuple[float, float]:
        weights = [weight for sign, weight in self.weights.items() if sign in _BESIDE]
        return sum(weight for weight in weights if weight < 0) - _SLACK, sum(weight for weight in weights if weight > 0) + _SLACK

    def logit(self, form: str, likelihood: float) -> float:
        """Return the logarithm of the odds that the lexicon's ``likelihood`` gives a candidate of a form, its other signs not counted."""
        weights = self.weights
        odds = weights.get(SCALE, 1.0) * math.log(likelihood / (1 - likelihood))
        return odds + weights.get(BASE, 0.0) + weights.get(f"form {form}", 0.0)

    def tip(self, view: SentenceView, candidate: Fields, logit: float) -> bool:
        """Tell whether its signs make a candidate likelier an attribution than not.

        Args:
            view: the sentence.
            candidate: the candidate.
            logit: the logarithm of its odds by :func:`odds_of`.
        """
        logit += self.weights.get(_source_sign(view, candidate[6]), 0.0)
        worst, best = self.beside
        if -best < logit < -worst:
            logit += sum(map(self.weights.get, _signs_beside(view, candidate), _NOTHING))
        return logit >= 0

    def likelihood(self, view: SentenceView, candidate: Fields, likelihood: float) -> float:
        """Return the lexicon's ``likelihood`` of a candidate, moved by its signs; both between 0 and 1."""
        if not is_weighed(view, candidate):
            return likelihood
        moved = sum(map(self.weights.get, (_source_sign(view, candidate[6]), *_signs_beside(view, candidate)), _NOTHING))
        return 1 / (1 + math.exp(-self.logit(candidate[2], likelihood) - moved))


def is_weighed(view: SentenceView, candidate: Fields) -> bool:
    """Tell whether a candidate's signs count: the weights are fitted over the writer's own words, and an adverb never has a source."""
    return candidate[2] != "adverb" and not view.in_quotation[candidate[0]]


@cache
def odds_of(lexicon: CueLexicon) -> PerWords[Odds]:
    """Return, for each word, form and frame, the lexicon's likelihood and the logarithm of the odds that signs are to move.

    The logarithm is infinite where signs cannot decide: :data:`NEVER` or :data:`ALWAYS`.
    """
    weights = sign_weights()
    worst, best = map(sum, zip(weights.of_sources, weights.beside, strict=True))

    def of(key: tuple[str, ...]) -> Odds:
        word, form, frame = key
        likelihood = lexicon.likelihood(word, form, frame)
        if likelihood <= _OPEN[0]:
            return likelihood, NEVER
        if likelihood >= _OPEN[1]:
            return likelihood, ALWAYS
        logit = weights.logit(form, likelihood)
        if logit + best < 0 and likelihood < THRESHOLD:
            return likelihood, NEVER
        return likelihood, ALWAYS if logit + worst >= 0 else logit

    return PerWords(of)


@cache
def sign_weights() -> SignWeights:
    """Return the shipped weights."""
    return SignWeights({sign: float(weight) for sign, weight in (line.split("\t") for line in read_data("signs.tsv"))})


def is_likely(view: SentenceView, candidate: Fields, likelihood: float) -> bool:
    """Tell whether a candidate is an attribution by the lexicon's ``likelihood`` and, where that leaves it open, its signs."""
    if _OPEN[0] < likelihood < _OPEN[1]:
        likelihood = sign_weights().likelihood(view, candidate, likelihood)
    return likelihood >= THRESHOLD


def signs_of(view: SentenceView, candidate: Fields) -> list[str]:
    """Return the signs of a candidate in the sentence the view is at: what its source is, its form, and what else there is."""
    return [_source_sign(view, candidate[6]), f"form {candidate[2]}", *_signs_beside(view, candidate)]


def _signs_beside(view: SentenceView, candidate: Fields) -> list[str]:
    """Return the signs of a candidate but those of its source and its form."""
    head, _, _, _, first, _, source, content, _, shared, _ = candidate
    tags, end = view.tags, view.end
    signs = []
    if source is not None and source[1] - source[0] >= _LONG_SOURCE:
        signs.append("long source")
    if shared:
        signs.append("shared source")
    if first < head:
        if "m" in tags[first:head]:
            signs.append("modal")
        if not _HAVE.isdisjoint(view.lowers[first:head]):
            signs.append("perfect")
    if 0 <= content < end and tags.find("q", content, end) >= 0:
        signs.append("quotes")
    words = view.words
    if words[end - 1] == "?" or (words[end - 2] == "?" and end - 2 > view.first):
        signs.append("question")
    return signs


def _source_sign(view: SentenceView, source: tuple[int, int] | None) -> str:
    """Return what a source is: the pronoun, "name", the kind of its head noun, or "thing" and "things" for any other noun."""
    if source is None:
        return "no source"
    first, end = source
    tag = view.letters[first]
    if tag in "owc" or (tag == "s" and end == first + 1):
        return view.lowers[first]
    number = view.at[first]
    head = (min(view.ends[number], end) if number >= 0 else end) - 1
    tag = view.letters[head]
    if tag == "S":
        head -= 1
        tag = view.letters[head]
    return _OF_HEADS[view.lowers[head]][tag == "p"]


def _of_head(lower: str) -> tuple[str, str]:
    """Return what a source is by the noun that heads it, in lower case, and what it is if that is a name."""
    kind = noun_kinds().get(lower)
    return (
        (kind, kind)
        if kind is not None
        else ("agents" if lower.endswith(_AGENTS) else "things" if lower.endswith("s") else "thing", "name")
    )


_OF_HEADS = PerWord(_of_head)
