"""What a source is, read off its own words: a person, a body, a document, a pronoun and so on.

The head decides: the name or noun the source's first noun phrase ends in.
What stands behind it (an apposition, "of", a relative clause) describes the head and is not the source.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from attributed_claims.marks.name_shapes import shape_of
from attributed_claims.marks.name_words import CODES, OFFICE_NOUNS, country_forms, role_heads, word_codes
from attributed_claims.marks.roles import PORTFOLIOS, noun_phrase_role, with_complement
from attributed_claims.text.classes import word_classes
from attributed_claims.text.lexicon import read_data
from attributed_claims.text.per_word import PerWord

if TYPE_CHECKING:
    from attributed_claims.marks.marks import Marks
    from attributed_claims.marks.name_shapes import Shape
    from attributed_claims.marks.roles import Role
    from attributed_claims.values import Kind

__all__ = ["PRONOUNS", "Reading", "noun_kinds", "read_source"]

Form = Literal["name", "pronoun", "noun", "list"]

PRONOUNS = {
    word: group
    for group, words in {
        "he": "he him his himself",
        "she": "she her hers herself",
        "it": "it its itself",
        "they": "they them their theirs themselves",
        "I": "i me my mine myself",
        "we": "we us our ours ourselves",
        "you": "you your yours",
        "who": "who whom whose which that",
    }.items()
    for word in words.split()
}
"""Each personal and relative pronoun with the one it is a form of."""

_LONGEST_APPOSITION = 20
_AROUND = 1000
"""How many tokens on either side are searched for a word's other mentions, so that work stays bounded."""

_STOPS = frozenset(".,:()qwWcxzvbmtgeRo")
_BEFORE = frozenset(["according", "to", "by", "for", "both"])
_QUOTE_TAGS = frozenset("q,.:(")


Reading = tuple["Kind", Form, int, int, int, "Shape | None", "Role | None"]
"""What a source's own words tell.

It is a plain tuple, taken apart where it is read: one that names its fields takes five times as long to make.

- what the source is,
- whether a name, a pronoun, a common noun or several phrases stand there,
- the first token of the head phrase, and the one behind it,
- the token the name starts with, after titles; -1 where no name is the head,
- the name's shape, or None,
- the office its words give, or None.
"""


@cache
def _nouns() -> dict[str, set[str]]:
    nouns: dict[str, set[str]] = {}
    for line in read_data("source_nouns.tsv"):
        kind, _, words = line.partition("\t")
        nouns.setdefault(kind, set()).update(words.split())
    return nouns


@cache
def noun_kinds() -> dict[str, Kind]:
    """Return what a common noun that heads a source is."""
    kinds: dict[str, Kind] = {word: "organization" for word, code in _lower_codes().items() if code in "OM"}
    kinds.update(dict.fromkeys([word + "s" for word in role_heads()], "group"))
    kinds.update(dict.fromkeys(role_heads(), "unnamed"))
    kinds.update(dict.fromkeys(_nouns()["one"], "unnamed"))
    kinds.update(dict.fromkeys(_nouns()["document"], "document"))
    kinds.update(dict.fromkeys(_nouns()["group"], "group"))
    return kinds


_NOUN_KINDS: PerWord[Kind | None] = PerWord(lambda lower: noun_kinds().get(lower))


@cache
def _lower_codes() -> dict[str, str]:
    return {word.lower(): code for word, code in word_codes().items() if word[1:].islower()}


def read_source(marks: Marks, first: int, end: int) -> Reading:
    """Return what the source from token ``first`` up to ``end`` is by its own words."""
    read = marks.read
    tags, lowers, words = read.tags, read.lowers, read.words
    while first < end - 1 and (tags[first] in _QUOTE_TAGS or lowers[first] in _BEFORE):
        first += 1
    while first < end - 1 and (tags[end - 1] in _QUOTE_TAGS or (tags[end - 1] == "S")):
        end -= 1
    if end - first == 1:
        if lowers[first] in PRONOUNS:
            return "pronoun", "pronoun", first, end, -1, None, None
        stop = end
    else:
        stop = _head_end(marks, first, end)
        if stop + 1 < end and _several(marks, stop, end):
            return "group", "list", first, stop, -1, None, None
    head = stop - 1
    lower = lowers[head]
    named = _name_first(marks, first, stop)
    if named >= 0:
        shape = shape_of((words[named],) if stop - named == 1 else tuple(words[named:stop]))
        return _named(marks, first, stop, end, named, shape)
    if stop + 1 < end and lowers[stop] in ("of", "in") and (tags[head] == "0" or lower in _nouns()["some"]):
        if lower in ("one", "each", "another") and lowers[stop] == "of":
            return "unnamed", "noun", first, stop, -1, None, None
        return "group", "noun", first, stop, -1, None, None
    if stop - first == 1 and lower in PRONOUNS and tags[head] in "ow":
        return "pronoun", "pronoun", first, stop, -1, None, None
    kind = _NOUN_KINDS[lower]
    role = None
    if kind == "unnamed" and OFFICE_NOUNS[lower]:
        role = noun_phrase_role(read, first, stop)
        if role is not None:
            role = with_complement(read, marks.phrases, role, stop, end)
        apposed = _apposed(marks, stop, end)
        if apposed >= 0 and role is not None:
            # "the president, Ana Ruiz, said": the name behind the office is the head.
            number = marks.phrases.at[apposed]
            last = min(marks.phrases.ends[number], end)
            shape = shape_of(tuple(words[apposed:last]))
            if shape.kind == "person" or (shape.kind is None and last - apposed > 1):
                return "person", "name", apposed, last, apposed + shape.first, shape, role
    if kind is None:
        kind = _by_shape(lower, tags[head])
    if kind in ("unnamed", "organization") and lower.endswith("s") and _plural_number(lowers, tags, first, head):
        kind = "group"
    return kind, "noun", first, stop, -1, None, role


def _head_end(marks: Marks, first: int, end: int) -> int:
    """Return the token behind the source's head: the end of its first noun phrase, or of the name that goes on behind it."""
    phrases, tags, lowers = marks.phrases, marks.read.tags, marks.read.lowers
    number = phrases.at[first]
    at = first
    while number < 0 and at < end - 1 and tags[at] in "rikdRt":
        at += 1
        number = phrases.at[at]
    if number < 0:
        stop = first + 1
        while stop < end and tags[stop] not in _STOPS and tags[stop] != "i":
            stop += 1
        return stop
    stop = phrases.ends[number]
    if stop >= end and tags[end - 1] != "e":  # nearly always
        return end
    stop = min(stop, end)
    while tags[stop - 1] == "e" and stop - first > 1 and tags[stop - 2] == "n":
        stop -= 1  # "a study published"
    while stop < end and tags[stop] in "pna" and phrases.at[stop] < 0:
        stop += 1
    if stop + 1 >= end:  # nearly always
        return stop
    codes, words = word_codes(), marks.read.words
    while stop + 1 < end and (
        lowers[stop] in ("of", "for") or (lowers[stop] == "and" and not {"of", "house", "senate"}.isdisjoint(lowers[first:stop]))
    ):
        # "the Department of Justice" is one name; "the head of the ministry" is not.
        behind = stop + 2 if lowers[stop + 1] == "the" and stop + 2 < end else stop + 1
        code = codes.get(words[stop - 1], "p") if words[stop - 1][0].isupper() else "p"
        if (
            not words[behind][0].isupper()
            or phrases.at[behind] < 0
            or not (
                code in "OMN"
                or (lowers[stop] == "and" and codes.get(words[phrases.ends[phrases.at[behind]] - 1]) == "O")
                or (code == "T" and lowers[behind] in PORTFOLIOS)
            )
        ):
            break
        stop = min(phrases.ends[phrases.at[behind]], end)
    while stop + 1 < end and lowers[stop] in _WITHIN and phrases.at[stop + 1] >= 0 and words[stop + 1][0].isupper():
        stop = min(phrases.ends[phrases.at[stop + 1]], end)
    while stop + 1 < end and lowers[stop] in _WITHIN and lowers[stop + 1] in _WITHIN:
        stop = min(stop + 3, end)
    return max(stop, first + 1)


_WITHIN = frozenset("de von van der den al bin ibn el la le du da dos del &".split())


def _several(marks: Marks, stop: int, end: int) -> bool:
    """Tell whether the source is a list: "Ruiz and Okoro", "Ruiz, Okoro and Lind", "the president and his aides"."""
    tags, lowers, phrases = marks.read.tags, marks.read.lowers, marks.phrases
    if lowers[stop] in ("and", "or", "nor", "&", "versus"):
        return phrases.at[stop + 1] >= 0 or tags[stop + 1] == "p"
    if tags[stop] != "," or tags[stop + 1] not in "pdas":
        return False
    for j in range(stop + 2, min(end - 1, stop + _LONGEST_APPOSITION)):
        if tags[j] == "w":
            break
        if lowers[j] == "and" and tags[j - 1] == "," and tags[j + 1] in "ps":
            return True  # "Ana Ruiz, the mayor, and Senator Okoro"
    # A comma opens a list only where another name and an "and" follow at once; else it is an apposition.
    number = phrases.at[stop + 1]
    behind = phrases.ends[number] if number >= 0 else stop + 2
    if behind >= end:
        return False
    named = tags[behind - 1] == "p" or tags[stop + 1] == "s"
    if tags[behind] == "," and behind + 1 < end and lowers[behind + 1] == "and":
        behind += 1
    if lowers[behind] not in ("and", "or") or behind + 1 >= end:
        return False
    return named and (tags[stop + 1] == "s" or (tags[stop - 1] == "p" and tags[behind + 1] in "pda"))


def _name_first(marks: Marks, first: int, stop: int) -> int:
    """Return the first token of the name the head phrase ends in, or -1 where a common noun ends it."""
    words, lowers = marks.read.words, marks.read.lowers
    at = stop
    while at > first and (
        words[at - 1][0].isupper()
        or (at < stop and lowers[at - 1] in _JOINED)
        or ("-" in lowers[at - 1] and lowers[at - 1].startswith(("al-", "el-")))
    ):
        at -= 1
    while at < stop and (not words[at][0].isupper() or (lowers[at] in _DETERMINERS and stop - at > 1)):
        at += 1
    if at >= stop or lowers[at] in PRONOUNS:
        return -1
    if stop - at == 1:
        lower, tag, common = lowers[at], marks.read.tags[at], _NOUN_KINDS[lowers[at]] is not None
        plain = common or (tag != "p" and CODES[words[at]] is None and (tag != "n" or _by_shape(lower, "n") == "group"))
        if plain and at == _sentence_first(marks, at):
            return -1  # a capital the sentence's start explains: "Critics said"
    return at


_JOINED = frozenset("of for the de von van der den al bin ibn el la le du da dos del & and".split())
_DETERMINERS = frozenset("the a an this that these those one some his her their its our former most many all both if even".split())


def _sentence_first(marks: Marks, token: int) -> int:
    """Return the first word of a token's sentence if that is the token itself, else -1."""
    if token == 0 or marks.read.tags[token - 1] in ".q:":
        return token
    return -1 if marks.read.text.find("\n", marks.read.ends[token - 1], marks.read.starts[token]) < 0 else token


def _named(marks: Marks, first: int, stop: int, end: int, named: int, shape: Shape) -> Reading:
    """Return the reading of a source that ends in a name."""
    kind: Kind | None = shape.kind
    name_first = named + shape.first
    if kind == "person":
        return "person", "name", first, stop, name_first, shape, None
    read = marks.read
    words, lowers = read.words, read.lowers
    last = words[stop - 1]
    demonym = CODES[last] == "D"
    if not demonym and OFFICE_NOUNS[lowers[stop - 1]]:
        # "the Prime Minister": an office in capitals, nobody's name.
        role = noun_phrase_role(read, first, stop)
        if role is not None:
            return "unnamed", "noun", first, stop, -1, None, with_complement(read, marks.phrases, role, stop, end)
    if demonym:
        if lowers[first] in ("a", "an", "one", "another", "the") and not last.endswith("s"):
            return "unnamed", "noun", first, stop, -1, None, None
        return "group", "noun", first, stop, -1, None, None
    if kind is None and lowers[stop - 1] in _nouns()["document"] and stop - named > 1:
        return "document", "noun", first, stop, -1, None, None
    if kind is None:
        if first < named and lowers[first] == "the" and read.tags[first] == "d":
            kind = "organization"
        elif stop - named == 1 and (_NOUN_KINDS[last.lower()] or (last.endswith("s") and _opens_only(marks, named))):
            kind = "group"
        elif stop - named == 1 or shape.gender or not _plain(words[named:stop]):
            kind = "person"
        else:
            kind = "organization"
    return kind, "name", first, stop, name_first, shape, None


def _opens_only(marks: Marks, token: int) -> bool:
    """Tell whether a word stands at a sentence's start, and nowhere in the text behind another word: "Associates said"."""
    words = marks.read.words
    return _sentence_first(marks, token) == token and words[max(0, token - _AROUND) : token + _AROUND].count(words[token]) == 1


def _plain(words: list[str]) -> bool:
    """Tell whether the lexicon has one of the words as a plain word."""
    known = word_classes()
    return any(word.lower() in known for word in words)


def _apposed(marks: Marks, stop: int, end: int) -> int:
    """Return the first token of the name behind an office and a comma, or -1."""
    read = marks.read
    if stop + 1 < end and read.tags[stop] == "," and read.tags[stop + 1] == "p" and marks.phrases.at[stop + 1] >= 0:
        return stop + 1
    return -1


def _by_shape(lower: str, tag: str) -> Kind:
    """Return what an unlisted head noun is likely to be."""
    if lower in country_forms():
        return "place"
    if tag in "0$":
        return "group"
    if tag in "aen" and lower.endswith(("s", "people", "men", "folk")) and not lower.endswith(("ss", "is", "us")):
        return "group"
    return "unnamed"


def _plural_number(lowers: list[str], tags: str, first: int, head: int) -> bool:
    return "0" in tags[first:head] and any(tags[i] == "0" and lowers[i] != "one" for i in range(first, head))
