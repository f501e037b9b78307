"""How committed the source is: the stance of a cue, from its word, its frame and what it calls the content."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from attributed_claims.attributions.constructions import RECKONING, reckonings
from attributed_claims.text.lexicon import read_data, word_list

if TYPE_CHECKING:
    from attributed_claims.attributions.candidate import Candidate
    from attributed_claims.attributions.view import SentenceView
    from attributed_claims.values import Stance

__all__ = ["falsehoods", "stance_of"]

_PREDICATE = 5
"""How many tokens of a predicate are searched for what calls its subject false."""


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


def stance_of(view: SentenceView, candidate: Candidate, content: tuple[int, int]) -> Stance:
    """Return the stance of the candidate.

    Args:
        view: the document's sentence view.
        candidate: the cue.
        content: the token range of its content.
    """
    lemma = reckonings()[view.lowers[candidate.head]][0] if candidate.word == RECKONING else candidate.word.rsplit(":", 1)[0]
    if lemma in word_list("namings.txt") and not falsehoods().isdisjoint(view.lowers[content[0] : content[1]]):
        return "deny"
    predicate = view.lowers[content[1] : content[1] + _PREDICATE] if view.tags[content[1] : content[1] + 1] == "b" else []
    if candidate.form in {"noun", "poss"} and not falsehoods().isdisjoint(predicate):
        return "deny"  # "the claim that nine had died was false"
    frame = candidate.frame.removeprefix("post+").removeprefix("qpost+")
    known = _stances().get(lemma, {})
    if len(known) > 1 or (known and "" not in known):
        behind = view.lowers[candidate.head + 1] if candidate.head + 1 < len(view.lowers) else ""
        for key in (f"+{behind}", f"/{frame}", f"/{candidate.form}"):
            if key in known:
                return known[key]
    return known.get("") or ("intend" if frame == "to" and candidate.word.endswith(":verb") else "report")
