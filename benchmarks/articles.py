"""News articles that nobody wrote: the same for the same seed, on every machine and version of Python."""

from __future__ import annotations

import gzip
import json
import pathlib
import random
import re
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve, frozen

from attributed_claims import Article, load_article

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["articles_in", "made_articles", "made_text"]

T = TypeVar("T")

_GRAMMAR = pathlib.Path(__file__).with_name("grammar.txt")
_SLOT = re.compile(r"\{(\w+)\}")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "March", "May", "June", "August", "October", "December")
_SPELLED = ("two", "three", "four", "five", "seven", "eight", "a dozen")
_LENGTHS = (1_000, 2_200, 3_400, 4_000, 4_800, 6_500, 12_000)
"""Lengths of articles in characters; news varies as much, about a mean of 5,000."""


def made_articles(count: int, seed: int = 0) -> Iterator[Article]:
    """Return so many articles, each with an id and a day of publication.

    Args:
        count: how many.
        seed: which ones.
    """
    for number in range(count):
        chance = _Chance(f"{seed}/{number}")
        text = _Story(chance).text(chance.one_of(_LENGTHS))
        yield Article(text, id=f"{seed}/{number}", published=f"20{10 + number % 15}-0{1 + number % 9}-{10 + number % 18}")


def made_text(size: int, seed: int = 0) -> str:
    """Return one text of exactly ``size`` characters: articles one below the other, the last one cut off."""
    parts: list[str] = []
    length = 0
    for number in range(size):
        if length >= size:
            break
        chance = _Chance(f"{seed}/{number}")
        parts.append(_Story(chance).text(chance.one_of(_LENGTHS)) + "\n\n")
        length += len(parts[-1])
    return "".join(parts)[:size]


def articles_in(path: pathlib.Path) -> Iterator[Article]:
    """Return the articles of a folder of text files, or of a file of JSON lines, gzipped or not.

    Args:
        path: the folder or file; a line has a "text", and may have a "published" or "date".
    """
    if path.is_dir():
        for file in sorted(path.glob("**/*.txt")):
            yield evolve(load_article(file), id=file.name)
        return
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            row = json.loads(line)
            yield Article(row["text"], id=str(number), published=row.get("published") or row.get("date"))


class _Chance:
    """Choices that a seed decides; only ``random()`` itself is the same in every version of Python."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed).random

    def below(self, end: int) -> int:
        return int(self._random() * end)

    def one_of(self, items: Sequence[T]) -> T:
        return items[self.below(len(items))]


@cache
def _grammar() -> Mapping[str, tuple[str, ...]]:
    grammar: dict[str, tuple[str, ...]] = {}
    lines = [line for line in _GRAMMAR.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    for section in "\n".join(lines).split("\n[")[1:]:
        name, _, rest = section.partition("]\n")
        grammar[name] = tuple(line for line in rest.splitlines() if line)
    return grammar


@frozen
class _Person:
    first: str
    last: str
    role: str
    title: str
    pronoun: str


class _Story:
    """One article: who is in it, where it happens, and what has been said of them so far."""

    def __init__(self, chance: _Chance) -> None:
        self._chance = chance
        self._places = [self._place() for _ in range(3 + chance.below(6))]
        self._people = [self._person() for _ in range(3 + chance.below(6))]
        self._known: set[_Person] = set()
        self._last: _Person | None = None

    def text(self, length: int) -> str:
        """Return paragraphs of about that many characters altogether."""
        paragraphs: list[str] = []
        size = 0
        while size < length:
            paragraphs.append(_capital(self._filled("{paragraph}")))
            self._last = None
            size += len(paragraphs[-1]) + 2
        return "\n\n".join(paragraphs)

    def _filled(self, template: str) -> str:
        while (slot := _SLOT.search(template)) is not None:
            template = template[: slot.start()] + self._one(slot[1], template[: slot.start()]) + template[slot.end() :]
        return template

    def _one(self, name: str, before: str) -> str:
        chance = self._chance
        match name:
            case "who":
                return self._who(starts=not before or before.endswith((". ", "” ", '" ')))
            case "that":
                return "that " * chance.below(2)
            case "Clause" | "Body":
                return _capital(self._filled("{clause}" if name == "Clause" else "{bodytext}"))
            case "bodytext":
                return self._filled("{body}")
            case "stranger":
                return self._filled("{first} {onset}{middle}{coda}{ending}")
            case "place":
                return chance.one_of(self._places)
            case "vbase" | "vpast":
                return chance.one_of(_grammar()["verbs"]).split(":")[name == "vpast"]
            case "day":
                return chance.one_of(_DAYS)
            case "month":
                return chance.one_of(_MONTHS)
            case "year":
                return str(1990 + chance.below(34))
            case "number":
                return self._number()
            case "age":
                return str(18 + chance.below(70))
            case "percent":
                return f"{chance.below(99) + 1}.{chance.below(10)}" if chance.below(3) == 0 else str(chance.below(99) + 1)
            case "vote":
                return f"{30 + chance.below(70)}-{chance.below(30)}"
            case _:
                return self._filled(chance.one_of(_grammar()[name]))

    def _who(self, *, starts: bool) -> str:
        person = self._chance.one_of(self._people)
        if person == self._last and self._chance.below(2):
            return person.pronoun.capitalize() if starts else person.pronoun
        self._last = person
        if person in self._known:
            return person.last
        self._known.add(person)
        if self._chance.below(2):
            return f"{person.title} {person.first} {person.last}"
        return f"{person.first} {person.last}, {person.role},"

    def _number(self) -> str:
        kind = self._chance.below(6)
        if kind == 0:
            return self._chance.one_of(_SPELLED)
        if kind == 1:
            return f"{1 + self._chance.below(90)},{self._chance.below(10)}00"
        return str(2 + self._chance.below(400 if kind == 2 else 60))

    def _person(self) -> _Person:
        first, role, title = (self._chance.one_of(_grammar()[name]) for name in ("first", "role", "title"))
        pronoun = "she" if first.endswith("a") else "he"
        return _Person(first, self._filled("{onset}{middle}{coda}{ending}"), role, title, pronoun)

    def _place(self) -> str:
        return self._filled("{onset}{middle}{coda}{placeending}")


def _capital(text: str) -> str:
    at = 1 if text.startswith(("“", '"')) else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]
