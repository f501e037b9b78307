"""Whether a candidate is worth giving: an attribution, and one whose source and content are likely to be read rightly.

``signs.tsv`` holds a weight for each *sign*, fitted over annotated news: by how much it moves the odds that
:meth:`CueLexicon.likelihood <attributed_claims.attributions.lexicon.CueLexicon.likelihood>` gives.
Signs are the cue's word, form and frame, alone and two together, who the source is, and how it is said:
"he said" is worth more than "it said", "may say" less than "said", and a noun without a source less than a verb with one.
"""

from __future__ import annotations

import math
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING

from attrs import field, frozen

from attributed_claims.attributions.kinds import noun_kinds
from attributed_claims.attributions.lexicon import cue_lexicon, more_cues
from attributed_claims.text.lexicon import read_data
from attributed_claims.text.per_word import PerWord, PerWords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attributed_claims.attributions.candidate import Fields
    from attributed_claims.attributions.lexicon import CueLexicon
    from attributed_claims.attributions.view import SentenceView

    Odds = tuple[float, float]
    """A likelihood between 0 and 1, and the logarithm of odds; see :func:`odds_of`."""

__all__ = [
    "ALWAYS",
    "BASE",
    "NEVER",
    "SCALE",
    "THRESHOLD",
    "WORTH",
    "SignWeights",
    "is_likely",
    "is_weighed",
    "odds_of",
    "sign_weights",
    "signs_of",
]

THRESHOLD = 0.5
"""The likelihood from which a candidate is an attribution where nothing but the lexicon tells: more likely than not."""
WORTH = 0.43
"""The worth from which a candidate is given: 1 for an attribution surely read rightly, 0.5 for one surely read wrongly."""
_BAR = math.log(WORTH / (1 - WORTH))
SCALE, BASE = "scale", "base"
"""The rows of what the lexicon's own odds are multiplied by, and of what every candidate is given."""
NEVER, ALWAYS = -math.inf, math.inf
"""The logarithms of odds that no sign can move."""
_OPEN = 0.38, 0.95
"""Between these likelihoods signs decide; what is likelier none by far stays none, however neatly it could be read."""
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


_OF_THE_CUE = "form ", "word "
"""How the signs of the cue's own word, form and frame start."""


@cache
def _added() -> frozenset[tuple[str, ...]]:
    """Return the words, forms and frames of which no more is known than was added by hand: the weights tell nothing of them."""
    counts = cue_lexicon().counts
    return frozenset(row[:3] for row in more_cues() if counts[row[:3]] == row[3:])


def cue_signs(word: str, form: str, frame: str) -> tuple[str, ...]:
    """Return the signs of a cue's word, form and frame: alone, and two together; the form alone where they were added by hand."""
    if (word, form, frame) in _added():
        return (f"form {form}",)
    return f"form {form}", f"word {word}", f"form {form}, frame {frame}", f"word {word}, form {form}", f"word {word}, frame {frame}"


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
        weights = [0.0, *(weight for sign, weight in self.weights.items() if sign not in apart and not sign.startswith(_OF_THE_CUE))]
        return min(weights) - _SLACK, max(weights) + _SLACK

    @beside.default
    def _bounds_beside(self) -> tuple[float, float]:
        weights = [weight for sign, weight in self.weights.items() if sign in _BESIDE]
        return sum(weight for weight in weights if weight < 0) - _SLACK, sum(weight for weight in weights if weight > 0) + _SLACK

    def logit(self, cue: tuple[str, str, str], likelihood: float) -> float:
        """Return the logarithm of the odds by a word, form and frame, of the lexicon's ``likelihood``; no other signs are counted."""
        weights = self.weights
        odds = weights.get(SCALE, 1.0) * math.log(likelihood / (1 - likelihood)) + weights.get(BASE, 0.0)
        return odds + sum(map(weights.get, cue_signs(*cue), _NOTHING))

    def tip(self, view: SentenceView, candidate: Fields, logit: float) -> bool:
        """Tell whether its signs make a candidate worth giving.

        Args:
            view: the sentence.
            candidate: the candidate.
            logit: the logarithm of its odds by :func:`odds_of`.
        """
        logit += self.weights.get(_source_sign(view, candidate[6]), 0.0)
        worst, best = self.beside
        if _BAR - best < logit < _BAR - worst:
            logit += sum(map(self.weights.get, _signs_beside(view, candidate), _NOTHING))
        return logit >= _BAR

    def worth(self, view: SentenceView, candidate: Fields, likelihood: float) -> float:
        """Return the worth of a weighed candidate that has the lexicon's ``likelihood``; both between 0 and 1."""
        moved = sum(map(self.weights.get, (_source_sign(view, candidate[6]), *_signs_beside(view, candidate)), _NOTHING))
        return 1 / (1 + math.exp(-self.logit(candidate[1:4], likelihood) - moved))


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
        logit = weights.logit((word, form, frame), likelihood)
        if logit + best < _BAR and likelihood < THRESHOLD:
            return likelihood, NEVER
        return likelihood, ALWAYS if logit + worst >= _BAR else logit

    return PerWords(of)


@cache
def sign_weights() -> SignWeights:
    """Return the shipped weights."""
    return SignWeights({sign: float(weight) for sign, weight in (line.split("\t") for line in read_data("signs.tsv"))})


def is_likely(view: SentenceView, candidate: Fields, likelihood: float) -> bool:
    """Tell whether a candidate is to be given by the lexicon's ``likelihood`` and, where that leaves it open, its signs."""
    if not _OPEN[0] < likelihood < _OPEN[1] or not is_weighed(view, candidate):
        return likelihood >= THRESHOLD
    return sign_weights().worth(view, candidate, likelihood) >= WORTH


def signs_of(view: SentenceView, candidate: Fields) -> list[str]:
    """Return the signs of a candidate in the sentence the view is at: what its source is, those of its cue, and what else there is."""
    return [_source_sign(view, candidate[6]), *cue_signs(*candidate[1:4]), *_signs_beside(view, candidate)]


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
    """Return what a source is: the pronoun, "name", "number", the kind of its head noun, or "thing" and "things" for any other noun."""
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
    return "number" if tag == "0" else _OF_HEADS[view.lowers[head]][tag == "p"]


def _of_head(lower: str) -> tuple[str, str]:
    """Return what a source is by the noun that heads it, in lower case, and what it is if that is a name."""
    kind = noun_kinds().get(lower)
    return (
        (kind, kind)
        if kind is not None
        else ("agents" if lower.endswith(_AGENTS) else "things" if lower.endswith("s") else "thing", "name")
    )


_OF_HEADS = PerWord(_of_head)
