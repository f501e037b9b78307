"""Quantities: the figures of a text as intervals, each with the hedge that binds it.

A token that can start a number is looked at once: its number is read (:mod:`~attributed_claims.marks.numbers`),
joined to a second one where the two make a range, refused where it counts nothing
(:mod:`~attributed_claims.marks.uncounted`), and given its hedges (:mod:`~attributed_claims.marks.hedges`).
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from attributed_claims.errors import BadTextError
from attributed_claims.marks.contexts import context_words, unit_at
from attributed_claims.marks.hedges import hedges_apart, hedges_before, hedges_behind
from attributed_claims.marks.marks import QuantityMark, quantity_mark
from attributed_claims.marks.numbers import number_at, number_atoms, number_words
from attributed_claims.marks.ranges import range_at
from attributed_claims.marks.uncounted import HYPHENS, NumberPlace, is_uncounted
from attributed_claims.text.sentences import TokenRange, read_text
from attributed_claims.text.words import Sought

if TYPE_CHECKING:
    from attributed_claims.text.sentences import ReadText
    from attributed_claims.values import Number, Qualifier, Quantity

__all__ = ["find_quantities", "find_quantity_marks", "parse_quantity"]


@cache
def _triggers() -> dict[str, str]:
    """Return what each lower-case word that may start a quantity starts."""
    found = {}
    for word, (kind, _) in number_words().items():
        if kind in {"vague", "open"}:
            found[word] = kind
        elif kind not in {"mark", "group"}:
            found[word] = "number"
    return found | {
        "couple": "group",
        "pair": "group",
        "trio": "group",
        "quarter": "group",
        "some": "some",
        "no": "zero",
        "single": "single",
        "another": "another",
    }


_STARTS = Sought(_triggers, lambda word: "0" <= word < ":" or ("-" in word and number_atoms(word)))
"""The words at which a quantity may start: those of the lists, 3,700, twenty-three."""


def find_quantity_marks(read: ReadText) -> tuple[QuantityMark, ...]:
    """Return the quantities of every sentence, in text order, as token ranges.

    >>> read = read_text("At least five soldiers died and around 3,700 were hurt in 2019, two of them aged 34.")
    >>> [mark.quantity.text for mark in find_quantity_marks(read)]
    ['At least five', 'around 3,700', 'two']
    """
    return _find(read, whole_text=False)


def _find(read: ReadText, *, whole_text: bool) -> tuple[QuantityMark, ...]:
    lowers, triggers = read.lowers, _triggers()
    marks: list[QuantityMark] = []
    sentences = chain(read.sentences, [TokenRange(len(lowers), len(lowers) + 1, 0)])
    first = end = done = 0
    reader = _Reader(read, first, end, done, whole_text)
    for token in read.tokens_in(_STARTS):
        if token < done:
            continue
        if token >= end:
            while token >= end:
                first, end, _, _ = next(sentences)
            reader.low, reader.high, reader.floor = first, end, max(reader.floor, first)
        if token < first:
            continue
        found, done = reader.at(token, triggers.get(lowers[token], "number"))
        if found:
            marks += found
            reader.floor = done = max(done, found[-1].end)
    return tuple(marks)


_COMPARED = frozenset("fewer less more greater".split())
"""What makes "no" part of a hedge: "no fewer than"."""
_STRUCK = frozenset(["dead", "wounded", "injured", "missing"])
"""Adjectives that stand for people behind "no"."""


class _Reader:
    """One sentence's tokens, from ``low`` to ``high``; nothing before ``floor`` may be taken again."""

    __slots__ = ("floor", "high", "low", "read", "whole_text")

    def __init__(self, read: ReadText, low: int, high: int, floor: int, whole_text: bool) -> None:
        self.read = read
        self.low = low
        self.high = high
        self.floor = floor
        self.whole_text = whole_text

    def at(self, token: int, kind: str) -> tuple[list[QuantityMark], int]:
        """Return the quantities whose number starts at ``token``, and the token to go on from."""
        mark: QuantityMark | None = None
        if kind in {"number", "group"}:
            return self._number(token)
        if kind == "vague":
            mark = self._vague(token)
        elif kind == "some":
            mark = self._some(token)
        elif kind == "zero" and not (token + 1 < self.high and self.read.lowers[token + 1] in _COMPARED):
            mark = self._zero(token, token + 1, token)
        elif kind == "single":
            if self.read.lowers[max(self.floor, token - 2) : token] == ["not", "a"]:
                mark = self._zero(token - 2, token + 1, token)
        elif kind == "another":
            mark = self._another(token)
        elif kind == "open":
            mark = self._open(token)
        return ([mark], mark.end) if mark else ([], token + 1)

    # Numbers and ranges.

    def _number(self, token: int) -> tuple[list[QuantityMark], int]:
        read, low, high = self.read, self.low, self.high
        lowers = read.lowers
        first = token
        if token > self.floor and lowers[token - 1] in {"a", "an"}:
            first = token - 1
        parsed = number_at(read, first, high)
        if parsed is None and first < token:
            first = token
            parsed = number_at(read, first, high)
        if parsed is None:
            return [], token + 1
        value, end = parsed
        if lowers[token] in {"several", "few"}:
            return [], token + 1
        hedges = hedges_before(read, first, self.floor)
        place = NumberPlace(read, first, end, value, low, high, hedged=bool(hedges[0]))
        pair = range_at(place, self.floor, alone=self.whole_text)
        if pair is not None:
            return (self._build(pair.start, first, pair.end, pair.low, pair.high) if pair.counts else []), pair.end
        if not (self.whole_text and first == low and end == high) and is_uncounted(place):
            return [], end
        return self._build(first, first, end, value, value, hedges=hedges), end

    # Vague words.

    def _vague(self, token: int) -> QuantityMark | None:
        read, low, high = self.read, self.low, self.high
        lowers = read.lowers
        word = lowers[token]
        value = number_words()[word][1]
        end = token + 1
        first = token
        before = lowers[token - 1] if token > low else ""
        behind = lowers[end] if end < high else ""
        if word == "few":
            if before != "a" or token <= self.floor:
                return None
            first = token - 1
        if word in {"several", "few"}:
            scale = number_words().get(behind, ("", 0))
            if scale[0] in {"hundred", "magnitude", "dozen"}:
                value *= scale[1]
                end += 1
                behind = lowers[end] if end < high else ""
        elif behind == "of" and end + 1 < high and lowers[end + 1] in {"thousands", "millions", "billions", "hundreds"}:
            value *= number_words()[lowers[end + 1]][1] // 2  # "thousands" alone stands for two thousand
            end += 2
        elif word == "tens" and behind != "of" and not self.whole_text:
            return None
        elif (
            word == "scores"
            and not self.whole_text
            and (behind not in context_words("behind scores") or (token > low and read.tags[token - 1] in "nasSd"))
            and not (before in context_words("before scores") and (end >= high or read.tags[end] in ".,k"))
        ):
            return None  # "test scores", "he scores"; but "scores of men", "scores were killed"
        of = end + 1 if end < high and lowers[end] == "of" else end
        if of < high and lowers[of] in context_words("money"):
            return None
        built = self._build(first, first, end, value, None, vague=True)
        return built[0] if built else None

    def _some(self, token: int) -> QuantityMark | None:
        """Read "some soldiers" as two or more; "some help" is no number, and "some 300" is read at its number."""
        read = self.read
        at = token + 1
        if at < self.high and (read.tags[at] == "0" or number_atoms(read.lowers[at])):
            return None
        if at < self.high and read.lowers[at].rpartition("-")[2] in context_words("fraction"):
            return None  # "some three-quarters of a million"
        if not self.whole_text and not self._plural_behind(at):
            return None
        return next(iter(self._build(token, token, token + 1, 2, None, vague=True)), None)

    def _plural_behind(self, at: int) -> bool:
        tags, stop = self.read.tags, min(self.high, at + 6)
        head = -1
        while at < stop and tags[at] in "aegrnp":
            if tags[at] in "np":
                head = at
            elif head >= 0:
                break
            at += 1
        if head < 0:
            return False
        word = self.read.lowers[head]
        if word in context_words("animate") or word.endswith(("men", "people")):
            return True
        return word[-1] == "s" and not word.endswith(("ss", "us", "is"))

    def _open(self, token: int) -> QuantityMark | None:
        read, low = self.read, self.low
        word = read.lowers[token]
        if word == "many" and token > low and read.lowers[token - 1] in {"as", "how", "so", "too", "that", "not"}:
            return None
        behind = read.lowers[token + 1] if token + 1 < self.high else ""
        if behind in {"thousands", "hundreds", "millions", "dozens"}:
            return None
        return quantity_mark(self.read, token, token, token + 1, token + 1, None, None, "vague")

    # None and one.

    def _zero(self, first: int, end: int, number: int) -> QuantityMark | None:
        read = self.read
        at = end
        while at < min(self.high, end + 6) and read.tags[at] in "aegr0":
            at += 1
        if not self.whole_text and (
            at >= self.high
            or not (
                read.tags[at] in "np"
                or (at > end and read.tags[at - 1] == "a" and read.words[at - 1][0].isupper())
                or (at <= end + 1 and read.lowers[end] in _STRUCK)  # "there were no dead"
            )
            or read.lowers[end][0].isdigit()
            or read.lowers[end] in {"one", "more", "longer", "less", "fewer", "other"}
        ):
            return None
        return quantity_mark(self.read, first, number, end, end, 0, 0, "exact")

    def _another(self, token: int) -> QuantityMark | None:
        read = self.read
        at = token + 1
        if at >= self.high or read.tags[at] == "0":
            return None
        if number_at(read, at, self.high) or read.lowers[at] in {"dozen", "hundred", "thousand", "estimated", "half"}:
            return None
        while at < min(self.high, token + 5) and read.tags[at] in "aeg":
            at += 1
        if at >= self.high or read.tags[at] not in "np" or unit_at(read, at, self.high):
            return None
        return quantity_mark(self.read, token, token, token + 1, token + 1, 1, 1, "exact", additive=True)

    # Putting a mark together.

    def _build(
        self,
        start: int,
        first: int,
        end: int,
        lower: Number,
        upper: Number | None,
        *,
        vague: bool = False,
        hedges: tuple[list[str], int] | None = None,
    ) -> list[QuantityMark]:
        """Return the mark of a number with its hedges and its unit; none where it is part of a compound ("a 12-man crew")."""
        read, high = self.read, self.high
        number_end = end
        effects, start = hedges or hedges_before(read, start, self.floor)
        unit = None
        apart = None
        for _ in range(3):
            found = hedges_behind(read, end, high)
            if found is None:
                break
            effects.append(found[0])
            end = found[1]
        at = end + 1 if end < high and read.lowers[end] in HYPHENS and read.ends[end - 1] == read.starts[end] else end
        found = unit_at(read, at, high)
        if found is not None:
            unit, end = found
        elif at > end and at < high and not self._stays_count(at):
            return []  # "a 12-man crew", "34-year-old"
        else:
            apart = hedges_apart(read, end, high)
            if apart is not None:
                effects.append(apart[0])
                if apart[1] == end:
                    end, apart = apart[2], None
        if unit == "year" and end < high and read.lowers[end] in {"old", "olds", "-old"}:
            return []
        qualifier: Qualifier = "vague" if vague else ("exact" if lower == upper else "range")
        bound = next((effect for effect in effects if effect in {"at_least", "at_most"}), None)
        low_value: Number | None = lower
        if bound == "at_least":
            qualifier, upper = "at_least", None
        elif bound == "at_most":
            if vague:
                low_value = None
            else:
                qualifier, low_value = "at_most", None
        elif "approx" in effects and qualifier == "exact":
            qualifier = "approx"
        additive = "additive" in effects
        return [quantity_mark(read, start, first, number_end, end, low_value, upper, qualifier, unit=unit, additive=additive, apart=apart)]

    def _stays_count(self, at: int) -> bool:
        """Tell whether a number stays a count though a hyphen joins a word to it ("3,000-strong", "40-")."""
        read = self.read
        word = read.lowers[at]
        return word in {"strong", "plus", "odd", "and", "or", "to"} or read.starts[at] != read.ends[at - 1] or not word[0].isalpha()


def _checked(text: object) -> str:
    if not isinstance(text, str):
        msg = f"text is a str, not {type(text).__name__}"
        raise BadTextError(msg)
    return text


def parse_quantity(text: str) -> Quantity | None:
    """Return the quantity that ``text`` as a whole states, or None if it states none, or more.

    Args:
        text: the words of one quantity; white space and quotation marks around them are let be.

    Raises:
        BadTextError: if ``text`` is no ``str``.

    >>> around = parse_quantity("around 3,700")
    >>> around.low, around.high, around.qualifier
    (3700, 3700, 'approx')
    >>> more = parse_quantity("1,597 more")
    >>> more.low, more.qualifier, more.additive
    (1597, 'exact', True)
    >>> parse_quantity("an estimated 80").qualifier, parse_quantity("572").low
    ('approx', 572)
    >>> thousands = parse_quantity("thousands")
    >>> thousands.low, thousands.high, thousands.qualifier
    (2000, None, 'vague')
    >>> parse_quantity("Wednesday") is None
    True
    """
    read = read_text(_checked(text))
    marks = _find(read, whole_text=True)
    if len(marks) != 1:
        return None
    mark = marks[0]
    last = mark.quantity.spans[-1].end
    quotes = {'"', "“", "”", "'", "‘", "’"}
    rest = [word for word, start in zip(read.words, read.starts, strict=True) if not mark.quantity.spans[0].start <= start < last]
    inner = len(mark.quantity.spans) == 1
    return mark.quantity if inner and all(word in quotes for word in rest) else None


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities stated in ``text``, in text order.

    Ages, years, dates, times, scores, addresses, money, model numbers and list numbers are none.

    Raises:
        BadTextError: if ``text`` is no ``str``.

    >>> found = find_quantities("2,870 have been killed, around 3,700 injured and 572 captured.")
    >>> [(quantity.text, quantity.low, quantity.qualifier) for quantity in found]
    [('2,870', 2870, 'exact'), ('around 3,700', 3700, 'approx'), ('572', 572, 'exact')]
    """
    return tuple(mark.quantity for mark in find_quantity_marks(read_text(_checked(text))))
