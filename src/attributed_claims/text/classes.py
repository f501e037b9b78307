"""The word class of every token, as one letter, so that a sentence's classes are a string patterns can read.

=====  ==========================================  =====  ==========================================
 a     adjective                                    o     personal or indefinite pronoun
 b     form of be, have or do                       p     proper noun
 c     "that"                                       q     quotation mark
 d     determiner                                   r     adverb
 e     past participle                              R     "not", "never"
 g     -ing form                                    s     possessive pronoun
 i     preposition or subordinator                  S     possessive 's
 k     coordinator (and, or, but)                   t     "to"
 m     modal verb                                   u     verb particle (out, up)
 n     common noun                                  v     present or base form of a verb
 0     number                                       w     who, which, what
 W     when, where, how, whether, if                x     past tense
 y     anything else                                z     third person singular
=====  ==========================================  =====  ==========================================

Marks stand for themselves where they matter to a clause: ``.`` (which ``!``, ``?`` and ``…`` join),
``,``, ``:`` (which ``;`` and dashes join), ``(``, ``)`` and ``$``.

A word's possible classes come from a lexicon counted over tagged news, or from its shape;
where several are possible, the counts of which one stands between such neighbours decide.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attributed_claims.text.inflection import irregular_classes
from attributed_claims.text.lexicon import read_data
from attributed_claims.text.per_word import PerWord

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

__all__ = ["classify", "closed_classes", "guess", "inner_key"]

MARKS = {
    ".": ".", "!": ".", "?": ".", "…": ".", "...": ".", "..": ".", "....": ".",
    ",": ",", ";": ":", ":": ":", "-": ":", "--": ":", "---": ":", "–": ":", "—": ":", "―": ":",
    "(": "(", "[": "(", ")": ")", "]": ")", "$": "$", "£": "$", "€": "$", "%": "n", "&": "k",
    '"': "q", "“": "q", "”": "q", "„": "q", "«": "q", "»": "q", "``": "q", "''": "q", "'": "q", "‘": "q", "’": "q",
}  # fmt: skip

_SUFFIXES = (
    ("ing", "g"), ("ed", "ex"), ("ly", "r"), ("ous", "a"), ("ful", "a"), ("able", "a"), ("ible", "a"), ("ive", "a"),
    ("ish", "a"), ("less", "a"), ("ical", "a"), ("ian", "a"), ("ese", "a"), ("al", "a"), ("ic", "a"), ("ize", "v"), ("ise", "v"),
    ("izes", "z"), ("ises", "z"), ("ify", "v"),
)  # fmt: skip

_SHORTEST_STEM = 5
_SHORTEST_SHAPE = 7
"""A capitalised unknown word shorter than this is a name whatever its ending: "Fleming" aside, "Reed", "King"."""

_PEOPLE = ("smen", "ermen", "iremen", "icemen", "women", "ists", "folk")
"""How words for several people end that a sentence's start capitalises: "Fishermen"."""

_CLITICS = {"s": "Sb", "re": "b", "ve": "b", "d": "m", "ll": "m", "m": "b"}


@cache
def closed_classes() -> dict[str, str]:
    """Return the class of each word whose class never changes."""
    rows = (line.split("\t") for line in read_data("closed.tsv"))
    return {word: letter for letter, words in rows for word in words.split()}


@cache
def word_classes() -> dict[str, str]:
    """Return each known word's classes, the likeliest first; frequent words carry themselves behind a colon."""
    return {word: classes for word, classes, _ in (line.split("\t") for line in read_data("words.tsv"))}


@cache
def class_contexts() -> dict[str, str]:
    """Return the class that mostly stands there, for "before" + "behind" + key and for "before" + key."""
    return {key: best for key, best, _ in (line.split("\t") for line in read_data("contexts.tsv"))}


def guess(word: str) -> str:
    """Return the likely classes of an unknown lower-case word, from its ending.

    >>> guess("shelling"), guess("bombarded"), guess("apparatchik")
    ('g', 'ex', 'n')
    """
    for ending, letter in _SUFFIXES:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return letter
    return "n"


def class_key(word: str, known: dict[str, str], *, first: bool = False) -> str:
    """Return the possible classes of a word, the likeliest first.

    Args:
        word: the token as it stands.
        known: the lexicon, see :func:`word_classes`.
        first: whether its capital may be due to its place (a sentence's start, a headline).
    """
    lower = word.lower()
    fixed = closed_classes().get(lower.replace("’", "'"))
    if fixed and (word == lower or len(word) == 1 or not word.isupper()) and (first or fixed != "m" or word == lower):
        return fixed
    head = word[0]
    if head.isdigit():
        return "0"
    if not head.isalpha():
        if head in "'’" and word[1:].lower() in _CLITICS:
            return _CLITICS[word[1:].lower()]
        return MARKS.get(word, "y")
    if head.isupper():
        if not first:
            return known.get(word, "p")
        found = known.get(lower) or known.get(word) or _by_stem(lower, known)
        if found is None and lower.endswith(_PEOPLE):
            found = "n"
        if found is None:
            shape = guess(lower)
            found = "p" if shape == "n" or len(lower) < _SHORTEST_SHAPE else shape
        return found
    found = known.get(word)
    if found is None and "-" in word:
        found = (
            known.get(word.rsplit("-", 1)[1], "a").split(":")[0][0].translate({ord("e"): "a", ord("x"): "a", ord("v"): "n", ord("i"): "n"})
        )
    return found or irregular_classes().get(word) or _by_stem(word, known) or _either(guess(word), word)


def _either(classes: str, word: str) -> str:
    """Return the classes of an unlisted word: what its shape makes a noun may be a verb as well, which its neighbours tell."""
    if classes != "n" or "-" in word:
        return classes
    return "nz" if word.endswith("s") and not word.endswith(("ss", "us", "is")) else "nv"


def _by_stem(word: str, known: dict[str, str]) -> str | None:
    """Return the classes an unknown word has by its kin: "confirms" by "confirm", "allege" by "alleged"."""
    if len(word) < _SHORTEST_STEM:
        return None
    if not word.endswith("s") or word.endswith("ss"):
        past = known.get(word + "d" if word.endswith("e") else word + "ed")
        return "vn" if past and not {"x", "e"}.isdisjoint(past.split(":")[0]) else None
    stems = (word[:-3] + "y", word[:-1]) if word.endswith("ies") else (word[:-1], word[:-2]) if word.endswith("es") else (word[:-1],)
    for stem in stems:
        classes = known.get(stem)
        if classes:
            letters = classes.split(":")[0]
            return "n" if "v" not in letters else "nz" if "n" in letters else "zn"
    return None


def inner_key(word: str) -> str:
    """Return the possible classes of a word inside a sentence, the likeliest first.

    >>> inner_key("denied"), inner_key("Doha"), inner_key("the")
    ('xe', 'p', 'd')
    """
    return class_key(word, word_classes())


_FIRST_KEYS = PerWord(lambda word: class_key(word, word_classes(), first=True))
"""The key of a word whose capital may be due to its place."""


def _open(words: Sequence[str], tags: list[str], keys: dict[int, str], openers: Collection[int]) -> None:
    """Change what the words may be whose capital may be due to their place."""
    named = [i for i in openers if tags[i] == "p" and i not in keys]
    rest = list(words)
    for i in openers:
        rest[i] = ""
        key = _FIRST_KEYS[words[i]]
        tags[i] = key[0]
        if key != tags[i]:
            keys[i] = key
        else:
            keys.pop(i, None)
    # A word that the text capitalises inside its sentences too is a name at their start.
    sought = {words[i] for i in named}
    inside = sought.union(map(str.lower, sought)).intersection(rest)
    for i in named:
        word = words[i]
        if word in inside and word.lower() not in inside:
            tags[i] = "p"
            keys.pop(i, None)


def _best(context: str) -> str:
    """Return the class that mostly stands there, for the letter before, the letter behind and a key."""
    if context[2] == "S":
        return "b" if context[0] in "owcr" else "S"  # "it's", "who's", "there's"; "Russia's"
    contexts = class_contexts()
    return contexts.get(context) or contexts.get(context[0] + context[2:]) or context[2]


_BEST = PerWord(_best)


_BESIDE_QUOTATION = re.compile(r"q(?:(?<=[,.]q)|,)(?:[nep](?=[pdosn])|[pdns]{1,5},[^.,:qxzbmv]{1,15},r?[nep](?=[.,]))")
"""Up to what may be a verb of saying: “…,” *recalls* Ruiz; “…,” Ruiz, a driver, *recalls*."""


def classify(words: Sequence[str], likeliest: str, keys: dict[int, str], openers: Collection[int]) -> str:
    """Return one class letter for each word.

    Args:
        words: the tokens of a text, in order.
        likeliest: for each, the first of its possible classes inside a sentence; see :func:`inner_key`.
        keys: for each that has several, all of them; it is changed.
        openers: the numbers of those whose capital may be due to their place.

    >>> classify("The ministry denied the claims .".split(), "pnxdn.", {2: "xe", 4: "nz"}, [0])
    'dnxdn.'
    """
    tags = list(likeliest)
    _open(words, tags, keys, openers)
    tags.append(".")  # behind the last token, and before the first: tags[-1]
    best = _BEST
    for i in sorted(keys):
        tags[i] = best[f"{tags[i - 1]}{tags[i + 1]}{keys[i]}"]
    tags.pop()
    letters = "".join(tags)
    beside = [match.end() - 1 for match in _BESIDE_QUOTATION.finditer(letters)]
    for i in beside:
        verb = next((letter for letter in "zx" if letter in keys.get(i, "").partition(":")[0]), None)
        if verb and words[i].islower():
            tags[i] = verb
    return "".join(tags) if beside else letters
