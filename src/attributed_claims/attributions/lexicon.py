"""The lexicon of cues: how often each word, in each of its frames, credits somebody in annotated news.

A row of ``cues.tsv`` counts, over the training part of a corpus of marked attributions, how often the word stood in
the frame at all and how often it was then marked as a cue.
:meth:`CueLexicon.likelihood` smooths the counts of a frame by those of the word and of the frame, so that a rare pair
leans on what is known of its halves.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from sys import intern
from typing import TYPE_CHECKING

from attrs import field, frozen

from attributed_claims.text.inflection import noun_forms, verb_forms
from attributed_claims.text.lexicon import read_data
from attributed_claims.text.per_word import PerWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = [
    "REST",
    "UNKNOWN",
    "CueLexicon",
    "Entry",
    "Row",
    "addressing_verbs",
    "controlling_verbs",
    "cue_lexicon",
    "experiencing_verbs",
    "light_verbs",
    "no_sources",
    "objective_words",
    "physical_nouns",
    "physical_words",
    "plural_nouns",
    "receiving_verbs",
    "reckoning_verbs",
]

Row = tuple[str, str, str, int, int]
"""A row of the lexicon: word:class, form, frame, times marked, times seen."""

_OWN = 4.0
"""How many made-up observations the smoothed expectation counts for, beside a word's own in that frame."""


@frozen
class Entry:
    """What a word form can be: the lemma of the verb, noun or other word it is a form of."""

    verb: str | None = None
    noun: str | None = None
    other: str | None = None


REST = "-:verb"
"""The row of all words together that are cues too seldom in any frame to be listed."""

UNKNOWN = "?:verb"
"""Any verb the lexicon does not list; its counts are those of all such verbs together."""


@frozen(eq=False)
class CueLexicon:
    """Which words can be cues, and how likely each is one in a frame.

    Args:
        forms: for each lower-case word form, what it can be a form of.
        counts: (marked, seen) for (word, form, frame), (word, form), (form, frame).
    """

    forms: Mapping[str, Entry]
    counts: Mapping[tuple[str, ...], tuple[int, int]]
    likelihoods: PerWords[float] = field(init=False)
    """What :meth:`likelihood` returns, by (word, form, frame)."""

    _of_frames: dict[tuple[str, str], tuple[float, float, float]] = field(init=False, factory=dict)

    @likelihoods.default
    def _ask(self) -> PerWords[float]:
        return PerWords(lambda key: self._share(*key))

    def likelihood(self, word: str, form: str, frame: str) -> float:
        """Return the smoothed share of ``word`` in this form and frame that credits somebody, from 0 to 1."""
        return self.likelihoods[word, form, frame]

    def _share(self, word: str, form: str, frame: str) -> float:
        marked: float
        seen: float
        marked, seen = self.counts.get((word, form, frame), (0, 0))
        if form == "inv":
            # "…, reported the agency" is rare; "…, the agency reported" tells half as much of the verb.
            upright = self.counts.get((word, "fin", frame), (0, 0))
            marked, seen = marked + upright[0] / 2, seen + upright[1] / 2
        return (marked + _OWN * self._expected(word, form, frame)) / (seen + _OWN)

    def _expected(self, word: str, form: str, frame: str) -> float:
        """Return the word's odds moved by how much the frame lifts or lowers the odds of any word."""
        of_frame = self._of_frames.get((form, frame))
        if of_frame is None:
            of_frame = self._of_frames[form, frame] = self._of_frame(form, frame)
        base, base_odds, frame_odds = of_frame
        marked, seen = self.counts.get((word, "*", "*"), (0, 0))
        odds = _odds((marked + 3 * base) / (seen + 3)) * frame_odds / base_odds
        return odds / (1 + odds)

    def _of_frame(self, form: str, frame: str) -> tuple[float, float, float]:
        """Return the share of all words that credit somebody in a form, its odds, and the odds in that frame."""
        all_marked, all_seen = self.counts.get(("*", form, "*"), (1, 4))
        marked, seen = self.counts.get(("*", form, frame), (0, 0))
        base = (all_marked + 1) / (all_seen + 2)
        return base, _odds(base), _odds((marked + 4 * base) / (seen + 4))


def _odds(share: float) -> float:
    share = min(max(share, 0.002), 0.998)
    return share / (1 - share)


def make_lexicon(rows: Iterable[Row], more: Iterable[Row] = ()) -> CueLexicon:
    """Return the lexicon of the rows.

    Args:
        rows: (word:class, form, frame, times marked, times seen), counted over one corpus.
        more: rows that add to single frames of a word, or to a word as a whole ("*"); they tell nothing of the frames in general.
    """
    counts: dict[tuple[str, ...], tuple[int, int]] = {}

    def add(key: tuple[str, ...], marked: int, seen: int) -> None:
        before = counts.get(key, (0, 0))
        counts[key] = (before[0] + marked, before[1] + seen)

    forms: dict[str, dict[str, str]] = {}
    for word, form, frame, marked, seen in rows:
        add((word, form, frame), marked, seen)
        add((word, "*", "*"), marked, seen)
        add(("*", form, frame), marked, seen)
        add(("*", form, "*"), marked, seen)
    counted = {key[0] for key in counts}
    for word, form, frame, marked, seen in more:
        add((word, form, frame), marked, seen)
        if word not in counted and form != "*":
            add((word, "*", "*"), marked, 2 * seen)  # of its other frames nothing is known
    for word in sorted({key[0] for key in counts} - {"*", "?:verb", "reckoning:other", REST}):
        lemma, kind = word.rsplit(":", 1)
        every = verb_forms(lemma) if kind == "verb" else noun_forms(lemma) if kind == "noun" else (lemma,)
        for one in every:
            forms.setdefault(one, {}).setdefault(kind, word)
    entries = {one: Entry(**kinds) for one, kinds in forms.items()}
    return CueLexicon(entries, counts)


_WORD_AND_FORM = 2
_OF_OBJECTS = frozenset(["np", "np+pp", "np+as"])
_OF_CLAUSES = frozenset(["that", "clause", "post", "qpost"])
_FEW_OBJECTS = 5
_FEW_CLAUSES = 0.1
_LIKELY = 0.5
_CLASSES = {"noun": "noun", "poss": "noun", "by": "noun", "light": "noun", "adj": "other"}
"""The classes of words by their forms, where they are not verbs."""


def more_cues() -> list[Row]:
    """Return the rows that add to the counted ones: what the counted corpus is thin on."""
    rows = []
    for line in read_data("cues_more.tsv"):
        words, forms, frames, marked, seen = line.split("\t")
        rows += [
            (f"{word}:{_CLASSES.get(form, 'verb')}", form, frame, int(marked), int(seen))
            for word in words.split()
            for form in forms.split()
            for frame in frames.split()
        ]
    return rows


@cache
def objective_words() -> frozenset[str]:
    """Return the words that take noun phrases for their contents, and hardly ever clauses: "back", "oppose"."""
    lexicon = cue_lexicon()
    objects: Counter[str] = Counter()
    clauses: Counter[str] = Counter()
    for key, (marked, _) in lexicon.counts.items():
        if len(key) > _WORD_AND_FORM and key[0] != "*":
            if key[2] in _OF_OBJECTS:
                objects[key[0]] += marked
            elif key[2] in _OF_CLAUSES:
                clauses[key[0]] += marked
    seldom = [word for word, n in objects.items() if n >= _FEW_OBJECTS and clauses[word] <= n * _FEW_CLAUSES]
    return frozenset(word for word in seldom if lexicon.likelihood(word, "fin", "np") >= _LIKELY)


@cache
def addressing_verbs() -> frozenset[str]:
    """Return the verbs whose object is who they are addressed to, not what they are about."""
    return frozenset(f"{word}:verb" for line in read_data("addressing.txt") for word in line.split())


@cache
def reckoning_verbs() -> frozenset[str]:
    """Return the verbs that credit their subject with the figure that is their object: "counted nine bodies"."""
    return frozenset(f"{word}:verb" for line in read_data("reckoning_verbs.txt") for word in line.split())


@cache
def experiencing_verbs() -> frozenset[str]:
    """Return the verbs whose passive tells what its subject feels or thinks: "was convinced that"."""
    return frozenset(f"{word}:verb" for line in read_data("experiencing.txt") for word in line.split())


@cache
def light_verbs() -> frozenset[str]:
    """Return every form of the verbs that lend their subject to a cue noun: "made the claim", "expressed hope"."""
    return frozenset(form for line in read_data("light_verbs.txt") for word in line.split() for form in (*verb_forms(word), "'ve"))


@cache
def receiving_verbs() -> frozenset[str]:
    """Return every form of the verbs whose subject a cue noun is about: "won the support of it", "drew criticism from it"."""
    return frozenset(form for line in read_data("receiving.txt") for word in line.split() for form in verb_forms(word))


@cache
def controlling_verbs() -> frozenset[str]:
    """Return every form of the verbs whose object is the subject of the infinitive behind it: "led the mayor to say"."""
    return frozenset(form for line in read_data("controlling.txt") for word in line.split() for form in verb_forms(word))


@cache
def plural_nouns() -> frozenset[str]:
    """Return the nouns that are plural, or take a plural verb, without an -s."""
    return frozenset(word for line in read_data("plural_nouns.txt") for word in line.split())


@cache
def no_sources() -> frozenset[str]:
    """Return the nouns whose "saying" credits nobody: laws, signs, tolls."""
    return frozenset(word for line in read_data("no_sources.txt") for word in line.split())


@cache
def physical_words() -> frozenset[str]:
    """Return the verbs of speech that are also said of things."""
    return frozenset(f"{word}:verb" for kind, words in _physical() if kind == "verb" for word in words.split())


@cache
def physical_nouns() -> frozenset[str]:
    """Return the nouns, in both numbers, that as objects of such a verb make it one of things."""
    return frozenset(form for kind, words in _physical() if kind == "noun" for word in words.split() for form in noun_forms(word))


def _physical() -> list[list[str]]:
    return [line.split("\t") for line in read_data("physical.tsv")]


@cache
def cue_lexicon() -> CueLexicon:
    """Return the shipped lexicon."""
    rows = []
    for line in read_data("cues.tsv"):
        word, form, frame, marked, seen = line.split("\t")
        rows.append((intern(word), intern(form), intern(frame), int(marked), int(seen)))  # a few hundred words, in ten thousand rows
    return make_lexicon(rows, more_cues())
