"""The forms of a word: what its ending changes to, with the irregular verbs from a data file."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attributed_claims.text.lexicon import read_data

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["inflections", "irregular_classes", "noun_forms", "verb_forms"]

_VOWELS = frozenset("aeiou")
_ONE_CONSONANT = re.compile(r"(?:[^aeiou]|qu)[aeiou][^aeiouwxyh]$")
"""How a word ends that may double its last letter: ban, travel, quit; not raid, deploy, fix, arrest."""
_PREFIXES = ("re", "over", "mis")
"""What makes new verbs that keep the old one's past: "retook", "overran", "misspoke"."""


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    rows: dict[str, tuple[str, ...]] = {}
    for line in read_data("irregular.tsv"):
        base, third, past, participle, ing = (*line.split("\t"), "", "", "", "")[:5]
        rows[base] = (third, past, participle, ing)
    return rows


@cache
def irregular_classes() -> dict[str, str]:
    """Return the class letters of each past form and participle of an irregular verb ("wept" is ``xe``), "retook" too."""
    classes: dict[str, str] = {}
    for past, participle in ((row[1], row[2]) for row in _irregular().values()):
        for letter, forms in (("x", past), ("e", participle)):
            for form in filter(None, forms.split("|")):
                for prefixed in (form, *[prefix + form for prefix in _PREFIXES]):
                    if letter not in classes.get(prefixed, ""):
                        classes[prefixed] = classes.get(prefixed, "") + letter
    return classes


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return base + "ed"


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + "ing"


def verb_forms(base: str) -> tuple[str, ...]:
    """Return every form of the verb ``base``, itself first.

    >>> verb_forms("deny"), verb_forms("say")
    (('deny', 'denies', 'denied', 'denying'), ('say', 'says', 'said', 'saying'))
    """
    third, past, participle, ing = _irregular().get(base, ("", "", "", ""))
    forms = [base, third or _third(base), *(past or _past(base)).split("|"), *(participle or past or _past(base)).split("|")]
    forms += (ing or _ing(base)).split("|")
    return tuple(dict.fromkeys(forms))


def noun_forms(base: str) -> tuple[str, ...]:
    """Return the singular and plural of the noun ``base``.

    >>> noun_forms("belief"), noun_forms("inquiry")
    (('belief', 'beliefs'), ('inquiry', 'inquiries'))
    """
    return tuple(dict.fromkeys((base, _third(base))))


def inflections(*lemmas: str, irregular: Iterable[str] = ()) -> frozenset[str]:
    """Return the words a verb or noun occurs as, ready to be a type's triggers.

    Common irregular verbs are known.
    Where spelling leaves two ways open ("travelled", "traveled") both are given: a form that nobody writes does no harm.

    Args:
        lemmas: dictionary forms in lower case.
        irregular: further forms to add as they are ("evacuees").

    >>> sorted(inflections("arrest"))
    ['arrest', 'arrested', 'arresting', 'arrests']
    >>> sorted(inflections("deny", "shoot"))
    ['denied', 'denies', 'deny', 'denying', 'shoot', 'shooting', 'shoots', 'shot']
    >>> sorted(inflections("evacuate", irregular=["evacuees"]))
    ['evacuate', 'evacuated', 'evacuates', 'evacuating', 'evacuees']
    """
    return frozenset(irregular).union(*map(_inflected, lemmas))


def _inflected(lemma: str) -> set[str]:
    forms = {*verb_forms(lemma), *noun_forms(lemma)}
    if lemma.endswith("o"):  # vetoes, but videos
        forms.add(lemma + "s")
    double = "k" if lemma.endswith("c") else lemma[-1:] if _ONE_CONSONANT.search(lemma) else ""
    if double:
        forms |= {lemma + double + "ed", lemma + double + "ing"}
    return forms
