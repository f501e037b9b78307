"""Fit, over annotated news, how much each sign moves the odds that a cue candidate is an attribution that is read rightly.

    python tools/build_signs.py CORPUS.jsonl[.gz] --out src/attributed_claims/data/signs.tsv

CORPUS is what ``build_cues.py`` takes, and ``cues.tsv`` and ``boundaries.tsv`` have to come from the same texts:
a candidate's own observation is taken out of the counts before its likelihood is asked, so that no word vouches for itself.
A candidate counts in full where it is a marked attribution and both its source and its content are mostly the marked ones,
half where only the attribution is marked, and not at all where none is.
The weights are those of a logistic regression, fitted by damped Newton steps on the diagonal from nothing but the signs;
only weights are written, no text.
"""

from __future__ import annotations

import argparse
import math
import pathlib
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from build_cues import judged, read_documents, token_range

from attributed_claims.attributions.extents import content_extent
from attributed_claims.attributions.lexicon import CueLexicon, cue_lexicon
from attributed_claims.attributions.signs import BASE, SCALE, is_weighed, signs_of
from attributed_claims.pipeline import mark_text
from attributed_claims.text.sentences import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attributed_claims.attributions.candidate import Candidate
    from attributed_claims.attributions.view import SentenceView

LEAST_SEEN = 20
"""A sign seen less often than this is left out."""
_WRONG = 0.5
"""What an attribution counts whose source or content is read wrongly."""
_SAME = 0.5
"""Two stretches are mostly the same from this Dice coefficient of their words on."""
_STEPS = 80
_DAMPING = 0.1
_PENALTY = 6.0
"""How strongly weights are drawn to nothing."""

Features = list[tuple[str, float]]


def likelihood_without(lexicon: CueLexicon, word: str, form: str, frame: str, *, marked: bool) -> float:
    """Return the likelihood of a candidate by all other observations."""
    counts = dict(lexicon.counts)
    for key in ((word, form, frame), (word, "*", "*"), ("*", form, frame), ("*", form, "*")):
        if key in counts:
            counts[key] = counts[key][0] - marked, counts[key][1] - 1
    return CueLexicon({}, counts).likelihood(word, form, frame)


def tokens_of(view: SentenceView, ranges: Iterable[tuple[int, int] | None]) -> set[int]:
    """Return the tokens of half-open ranges without marks."""
    return {token for place in ranges if place for token in range(*place) if view.letters[token] not in ",.:q"}


def mostly_same(one: set[int], other: set[int]) -> bool:
    """Tell whether two sets of tokens are both empty or share most of what they hold."""
    return 2 * len(one & other) >= _SAME * (len(one) + len(other))


def worth(view: SentenceView, candidate: Candidate, lexicon: CueLexicon, marked: dict[str, Any] | None) -> float:
    """Return what a candidate counts, from 0 to 1, by the attribution that is marked with its cue."""
    if marked is None:
        return 0.0
    source, content = (tokens_of(view, [token_range(view.marks, [span]) for span in marked[role]]) for role in ("source", "content"))
    pieces, _ = content_extent(view, candidate, lexicon)
    right = mostly_same(source, tokens_of(view, [candidate.source])) and mostly_same(content, tokens_of(view, pieces))
    return 1.0 if right else _WRONG


def observe(documents: Iterable[dict[str, Any]]) -> list[tuple[Features, float]]:
    """Return the features of each candidate, its signs and the odds the lexicon gives, and what it counts."""
    lexicon = cue_lexicon()
    known: dict[tuple[str, str, str, bool], float] = {}
    rows = []
    for document in documents:
        for view, candidate, marked in judged(document, mark_text(read_text(document["text"]), None), lexicon):
            if (candidate.content < 0 and candidate.before < 0) or not is_weighed(view, candidate):
                continue
            key = (candidate.word, candidate.form, candidate.frame, marked is not None)
            if key not in known:
                known[key] = min(max(likelihood_without(lexicon, *key[:3], marked=key[3]), 0.002), 0.998)
            odds = math.log(known[key] / (1 - known[key]))
            features = [(SCALE, odds), (BASE, 1.0), *((sign, 1.0) for sign in signs_of(view, candidate))]
            rows.append((features, worth(view, candidate, lexicon, marked)))
    return rows


def fit(rows: list[tuple[Features, float]]) -> dict[str, float]:
    """Return the weight of each feature."""
    seen = Counter(name for features, _ in rows for name, _ in features)
    rows = [([one for one in features if seen[one[0]] >= LEAST_SEEN], counted) for features, counted in rows]
    weights = dict.fromkeys(sorted(name for name, n in seen.items() if n >= LEAST_SEEN), 0.0)
    weights[SCALE] = 1.0
    for _ in range(_STEPS):
        slopes: defaultdict[str, float] = defaultdict(float)
        bends: defaultdict[str, float] = defaultdict(float)
        for features, counted in rows:
            expected = 1 / (1 + math.exp(-sum([weights[name] * value for name, value in features])))
            for name, value in features:
                slopes[name] += (expected - counted) * value
                bends[name] += expected * (1 - expected) * value * value
        for name in weights:
            penalty = 0.0 if name in {SCALE, BASE} else _PENALTY
            weights[name] -= _DAMPING * (slopes[name] + penalty * weights[name]) / (bends[name] + penalty)
    return weights


def main() -> None:
    """Fit over the corpus named on the command line and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args()
    weights = fit(observe(read_documents(args.corpus)))
    head = (
        "# Sign of an attribution read rightly, then by how much it moves the logarithm of the odds; see attributions/signs.py.\n"
        "# Provenance: fitted by tools/build_signs.py over the train split of PolNeAR 1.0.0; weights only, no text. Licence: MIT.\n"
    )
    args.out.write_text(head + "".join(f"{name}\t{weight:.2f}\n" for name, weight in sorted(weights.items())), encoding="utf-8")
    print(len(weights), "rows")


if __name__ == "__main__":
    main()
