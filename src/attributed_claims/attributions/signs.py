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
from attributed_claims.text.per_word import PerWords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attributed_claims.attributions.candidate import Fields
    from attributed_claims.attributions.lexicon import CueLexicon
    from attributed_claims.attributions.view import SentenceView

    Odds = tuple[float, float]
    """A likelihood between 0 and 1, and the logarithm of odds; see :func:`odds_of`."""

__all__ = ["BASE", "SCALE", "THRESHOLD", "SignWeights", "is_likely", "is_weighed", "odds_of", "sign_weights", "signs_of"]

THRESHOLD = 0.5
"""The likelihood from which a candidate is an attribution: more likely than not."""
SCALE, BASE = "scale", "base"
"""The rows of what the lexicon's own odds are multiplied by, and of what every candidate is given."""
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
    least: float = field(init=False)
    """The logarithm of odds, those of its form counted, from which on signs can make a candidate an attribution."""
    most: float = field(init=False)
    """The one from which on they cannot make it none."""

    @least.default
    def _least(self) -> float:
        beside, of_source = self._parted()
        return -(max(of_source) + sum(weight for weight in beside if weight > 0)) - _SLACK

    @most.default
    def _most(self) -> float:
        beside, of_source = self._parted()
        return -(min(of_source) + sum(weight for weight in beside if weight < 0)) + _SLACK

    def _parted(self) -> tuple[list[float], list[float]]:
        """Return the weights of which a candidate may have any number, and those of sources, of which it has one at most."""
        beside = [weight for sign, weight in self.weights.items() if sign in _BESIDE]
        apart = _BESIDE | {SCALE, BASE}
        return beside, [0.0, *(weight for sign, weight in self.weights.items() if sign not in apart and not sign.startswith("form "))]

    def logit(self, form: str, likelihood: float) -> float:
        """Return the logarithm of the odds that the lexicon's ``likelihood`` gives a candidate of a form, its other signs not counted."""
        weights = self.weights
        odds = weights.get(SCALE, 1.0) * math.log(likelihood / (1 - likelihood))
        return odds + weights.get(BASE, 0.0) + weights.get(f"form {form}", 0.0)

    def moved(self, view: SentenceView, candidate: Fields) -> float:
        """Return by how much the signs of a candidate, other than its form, move the logarithm of its odds."""
        return sum(map(self.weights.get, _signs(view, candidate), _NOTHING))

    def likelihood(self, view: SentenceView, candidate: Fields, likelihood: float) -> float:
        """Return the lexicon's ``likelihood`` of a candidate, moved by its signs; both between 0 and 1."""
        if not is_weighed(view, candidate):
            return likelihood
        return 1 / (1 + math.exp(-self.logit(candidate[2], likelihood) - self.moved(view, candidate)))


def is_weighed(view: SentenceView, candidate: Fields) -> bool:
    """Tell whether a candidate's signs count: the weights are fitted over the writer's own words, and an adverb never has a source."""
    return candidate[2] != "adverb" and not view.in_quotation[candidate[0]]


@cache
def odds_of(lexicon: CueLexicon) -> PerWords[Odds]:
    """Return, for each word, form and frame, the lexicon's likelihood and the logarithm of the odds that signs are to move.

    Nearer to 0 or 1 than :data:`_OPEN` says signs cannot decide: there the logarithm is infinite.
    """
    weights = sign_weights()

    def of(key: tuple[str, ...]) -> Odds:
        word, form, frame = key
        likelihood = lexicon.likelihood(word, form, frame)
        if likelihood <= _OPEN[0]:
            return likelihood, -math.inf
        return likelihood, math.inf if likelihood >= _OPEN[1] else weights.logit(form, likelihood)

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
    source, *others = _signs(view, candidate)
    return [source, f"form {candidate[2]}", *others]


def _signs(view: SentenceView, candidate: Fields) -> list[str]:
    """Return :func:`signs_of` without the form."""
    head, _, _, _, first, _, source, content, _, shared, _ = candidate
    tags, end = view.tags, view.end
    signs = [_source_sign(view, source)]
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
    if tags[end - 1] in ".q" and ("?" in view.words[max(end - 2, view.first + 1) : end] or view.words[end - 1] == "?"):
        signs.append("question")
    return signs


def _source_sign(view: SentenceView, source: tuple[int, int] | None) -> str:
    """Return what a source is: the pronoun, "name", the kind of its head noun, or "thing" and "things" for any other noun."""
    if source is None:
        return "no source"
    first, end = source
    tag = view.tags[first]
    if tag in "owc" or (tag == "s" and end == first + 1):
        return view.lowers[first]
    number = view.at[first]
    head = (min(view.ends[number], end) if number >= 0 else end) - 1
    tag = view.tags[head]
    if tag == "S":
        head -= 1
        tag = view.tags[head]
    lower = view.lowers[head]
    kind = noun_kinds().get(lower)
    if kind is not None:
        return kind
    if tag == "p":
        return "name"
    return "agents" if lower.endswith(_AGENTS) else "things" if lower.endswith("s") else "thing"
