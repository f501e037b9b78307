"""How committed the source is: the stance of a cue, from its word, its frame and what it calls the content."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from attributed_claims.attributions.constructions import RECKONING, reckonings
from attributed_claims.text.lexicon import read_data, word_list

if TYPE_CHECKING:
    from attributed_claims.attributions.candidate import Candidate
    from attributed_claims.attributions.view import SentenceView
    from attributed_claims.values import Stance

__all__ = ["falsehoods", "stance_of"]

_PREDICATE = 5
"""How many tokens of a predicate are searched for what calls its subject false."""
_NOUNS = frozenset(["noun", "poss"])


@cache
def _stances() -> dict[str, dict[str, Stance]]:
    """Return, for each lemma, its stances by what they hang on: "/to" the frame or form, "+out" the word behind, "" nothing."""
    rows: dict[str, dict[str, Stance]] = {}
    for line in read_data("stances.tsv"):
        stance, words = line.split("\t")
        for word in words.split():
            mark = "/" if "/" in word else "+"
            lemma, mark, behind = word.partition(mark)
            rows.setdefault(lemma, {}).setdefault(mark + behind, cast("Stance", stance))
    return rows


def falsehoods() -> frozenset[str]:
    """Return the words for what is not true."""
    return word_list("falsehoods.txt")


def stance_of(view: SentenceView, candidate: Candidate, first: int, end: int) -> Stance:
    """Return the stance of the candidate.

    Args:
        view: the document's sentence view.
        candidate: the cue.
        first: the first token of its content.
        end: the token after the last one.
    """
    head, word, form, frame = candidate[:4]
    lowers = view.lowers
    names, default, behinds = _reading(reckonings()[lowers[head]][0] if word == RECKONING else word, form, frame)
    if names and not falsehoods().isdisjoint(lowers[first:end]):
        return "deny"
    if form in _NOUNS and view.tags[end : end + 1] == "b" and not falsehoods().isdisjoint(lowers[end : end + _PREDICATE]):
        return "deny"  # "the claim that nine had died was false"
    return behinds.get(lowers[head + 1], default) if behinds and head + 1 < len(lowers) else default


class _Reading(NamedTuple):
    """What a cue tells by itself: whether it calls things by names, its stance, and its stance by the word behind it."""

    names: bool
    default: Stance
    behinds: dict[str, Stance]


@cache
def _reading(word: str, form: str, frame: str) -> _Reading:
    """Return the reading of a cue by its lemma, with the class or without, its form and its frame."""
    lemma = word.rsplit(":", 1)[0]
    frame = frame.removeprefix("post+").removeprefix("qpost+")
    known = _stances().get(lemma, {})
    stance = known.get(f"/{frame}") or known.get(f"/{form}") or known.get("")
    default = stance or ("intend" if frame == "to" and word.endswith(":verb") else "report")
    behinds = {key[1:]: stance for key, stance in known.items() if key.startswith("+")}
    return _Reading(lemma in word_list("namings.txt"), default, behinds)
