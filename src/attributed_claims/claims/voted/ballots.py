"""The counts of a vote as a sentence states them: "52-48", "141 to 5 with 35 abstentions", "eight for, 10 against"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from attributed_claims.marks.numbers import number_at, numbers_in
from attributed_claims.text.lexicon import read_data

if TYPE_CHECKING:
    from collections.abc import Container

    from attributed_claims.text.sentences import ReadText

__all__ = ["Ballot", "Counts", "ballot_words", "find_ballots", "vote_words"]

_HYPHENS = frozenset(["-", "–", "—", "‐", "‑"])
_GLUED = re.compile(r"to-(\d+)")
_VOTING = frozenset(["vote", "votes", "voted", "voting", "against", "abstaining", "abstentions"])
_NONE = frozenset(["none", "nil", "nothing"])
_NO = frozenset(["no", "none", "nobody"])
_YEARS = range(1900, 2100)
_OPPOSED = frozenset(["against", "opposed", "no"])
_WITH = (["with"], ["got"], ["won"], ["received"], ["garnered"], ["gathered"])
"""What stands before the votes a motion was passed with."""
_NOUN_OPENS = frozenset(["d", "s", "n", "p", "o"])
_CLOSES = frozenset([",", ".", ":", "i", "k", ""])
_MEASURES = frozenset(
    ["%", "percent", "pct", "per", "years", "days", "hours", "people", "million", "billion", "p.m.", "a.m.", "pm", "am", "o'clock"]
)
_MOST_VOTES = 20_000
"""More votes than any body that decides has: beyond them the people vote."""
_LABEL_REACH = 9
"""How many tokens behind a number its side may be named."""
_NEAR_VOTE = 12
"""How near a word of voting must stand, in tokens, for "12 for" to count votes."""
_APART = 8
"""How far apart counts of one vote may stand, in tokens."""


@cache
def vote_words(kind: str) -> frozenset[str]:
    """Return the words that ``votes.tsv`` lists for ``kind``."""
    rows = [line.split("\t") for line in read_data("votes.tsv")]
    return frozenset(word for row_kind, words in rows if row_kind == kind for word in words.split())


@cache
def ballot_words() -> frozenset[str]:
    """Return the words of which all counts have one: what joins a pair, or names a side."""
    return _sides().union(_HYPHENS, ["to", "votes"])


@frozen(kw_only=True)
class Counts:
    """How many voted which way, as seen from the motion; None where the text does not say.

    Args:
        for_: for the motion (``for`` in the record).
        against: against it.
        abstain: those who abstained.
        absent: those who were absent or did not vote.
    """

    for_: int | None = None
    against: int | None = None
    abstain: int | None = None
    absent: int | None = None


@frozen(kw_only=True)
class Ballot:
    """Counts as they stand in a sentence, before it is known which way the motion went.

    Args:
        first: the first token.
        end: the token after the last.
        pair: the two numbers of "A-B", in the text's order, or None.
        labelled: the numbers whose words tell the side, by side.
    """

    first: int
    end: int
    pair: tuple[int, int] | None = None
    labelled: tuple[tuple[str, int], ...] = ()

    def counts(self, outcome: str | None, *, against_it: bool = False, short: bool = False) -> Counts:
        """Return the counts as seen from the motion.

        Args:
            outcome: ``passed``, ``rejected`` or None.
            against_it: whether the first number is of those who voted against ("voted A to B against").
            short: whether the motion fell short of a larger majority, so that the first number is for it all the same.
        """
        sides: dict[str, int] = dict(self.labelled)
        if self.pair is not None:
            one, other = self.pair
            if against_it:
                one, other = other, one
            elif outcome == "rejected" and not short:
                one, other = min(one, other), max(one, other)
            sides |= {"for": one, "against": other}
        return Counts(for_=sides.get("for"), against=sides.get("against"), abstain=sides.get("abstain"), absent=sides.get("absent"))

    def joined(self, other: Ballot) -> Ballot:
        """Return the counts of both, this one's where both state a side."""
        labels = dict(other.labelled) | dict(self.labelled)
        first, end = min(self.first, other.first), max(self.end, other.end)
        return Ballot(first=first, end=end, pair=self.pair or other.pair, labelled=tuple(labels.items()))


def find_ballots(read: ReadText, first: int, end: int, dated: Container[int] = ()) -> list[Ballot]:
    """Return the counts stated between two tokens, in text order; labels that follow a pair belong to it.

    Args:
        read: the text.
        first: the first token to look at.
        end: the token after the last.
        dated: tokens whose numbers are parts of dates.
    """
    found: list[Ballot] = []
    if ballot_words().isdisjoint(read.lowers[first:end]):
        return found
    behind = first
    for token in _counting(read, first, end):
        if token < behind or token in dated:
            continue  # within counts that are found already
        if read.lowers[token] in _NO:
            if found and token - found[-1].end <= _APART and (label := _label(read, token, token + 1, end, first)):
                _join(found, token, label[1], label[0], 0)  # "and no abstentions"
            continue
        if not (read.tags[token] == "0" or read.lowers[token][0].isdigit()):
            continue
        parsed = number_at(read, token, end)
        if parsed is None:
            continue
        value, stop = parsed
        pair = _pair(read, stop, value, end)
        if pair is not None:
            second, stop = pair
            abstained = _third(read, stop, end)
            labelled = (("abstain", abstained),) if abstained is not None else ()
            stop += 2 * len(labelled)
            if not _is_ratio(read, token, stop, end, second):
                found.append(Ballot(first=token, end=stop, pair=(int(value), second), labelled=labelled))
        elif isinstance(value, int) and value <= _MOST_VOTES:
            label = _label(read, token, stop, end, first)
            if label is not None:
                side, stop = label
                _join(found, token, stop, side, value)
        behind = stop
    return found


def _counting(read: ReadText, first: int, end: int) -> list[int]:
    """Return the tokens of the numbers, and those of "no" and "none" behind the first of them, in text order."""
    numbers = list(numbers_in(read, first, end))
    if not numbers or _NO.isdisjoint(read.lowers[numbers[0] : end]):
        return numbers
    return sorted([*numbers, *(i for i in range(numbers[0], end) if read.lowers[i] in _NO)])


@cache
def _sides() -> frozenset[str]:
    """Return the words that may name a side."""
    return frozenset(["not", "for", "favor", "favour"]).union(*map(vote_words, ("abstain", "absent", "against", "for", "backing")))


def _pair(read: ReadText, end: int, value: float, high: int) -> tuple[int, int] | None:
    """Return the second number of a pair whose first ends before token ``end``, and the token after it, or None."""
    if end >= high or not isinstance(value, int) or value > _MOST_VOTES:
        return None
    at = end + (read.lowers[end] in {"votes", "vote"} and end + 1 < high)
    join = read.lowers[at]
    if join in _HYPHENS and read.starts[at] == read.ends[at - 1] and at + 1 < high:
        glued = _GLUED.fullmatch(read.lowers[at + 1])
        if glued:  # 230-to-198
            return int(glued[1]), at + 2
        if read.lowers[at + 1] == "to" and at + 3 < high and read.lowers[at + 2] in _HYPHENS:
            at += 2
    elif join != "to":
        return None
    if at + 1 < high and at > end and read.lowers[at + 1] in _NONE:
        return 0, at + 2  # "24 votes to none"
    parsed = number_at(read, at + 1, high) if at + 1 < high else None
    if parsed is None or not isinstance(parsed[0], int) or parsed[0] > _MOST_VOTES:
        return None
    second, stop = parsed
    if value in _YEARS and join in _HYPHENS and (second == (value + 1) % 100 or second in _YEARS):
        return None  # "the 2009-10 budget"
    if _counts_otherwise(read, stop, high) or (join == "to" and _own_label(read, stop, high)):
        return None
    return int(second), stop


def _own_label(read: ReadText, stop: int, high: int) -> bool:
    """Tell whether a second number has a side of its own: "448 in favour to 197 against"."""
    return stop < high and read.lowers[stop] in _OPPOSED and read.tags[stop + 1 : stop + 2] not in _NOUN_OPENS


def _counts_otherwise(read: ReadText, stop: int, high: int) -> bool:
    """Tell whether what follows a pair makes it something else: "3 to 5 percent", "a 2-1-1 draw"."""
    if stop >= high:
        return False
    if read.lowers[stop] in _MEASURES:
        return True
    hyphened = read.lowers[stop] in _HYPHENS and read.starts[stop] == read.ends[stop - 1] and stop + 1 < high
    if not hyphened or _third(read, stop, high) is not None:
        return False
    return read.words[stop + 1][0].isalnum() and read.lowers[stop + 1] not in vote_words("tallied")


def _third(read: ReadText, stop: int, high: int) -> int | None:
    """Return the abstentions of "voted 4-0-1", whose second number ends before token ``stop``, or None."""
    if stop + 1 >= high or read.lowers[stop] not in _HYPHENS or read.starts[stop] != read.ends[stop - 1]:
        return None
    number, behind = read.lowers[stop + 1], read.lowers[stop + 2 : stop + 3]
    if not number.isdecimal() or len(number) > 2 or behind in (["-"], ["–"]):
        return None
    return int(number) if _VOTING.intersection(read.lowers[max(0, stop - _NEAR_VOTE) : min(high, stop + _NEAR_VOTE)]) else None


def _is_ratio(read: ReadText, token: int, stop: int, high: int, second: int) -> bool:
    """Tell whether a pair of small numbers compares instead of counting: "by four to one", "a two-to-one margin"."""
    before = read.lowers[max(0, token - 3) : token]
    behind = read.lowers[stop : min(high, stop + 2)]
    if second != 1:
        return False
    return before[-1:] == ["by"] or "margin" in before[:2] or "margin" in behind or "ratio" in behind


def _label(read: ReadText, token: int, stop: int, high: int, low: int) -> tuple[str, int] | None:
    """Return the side that the words behind a number name, and the token after them, or None."""
    lowers, tags = read.lowers, read.tags
    nouns, before, at = 0, "", stop
    last = min(high, stop + _LABEL_REACH)
    while at < last:
        word = lowers[at]
        if tags[at] != "q":
            side = _side(read, token, at, before, (low, high))
            if side is not None:
                return side, (at + 1 if tags[at + 1 : at + 2] not in _NOUN_OPENS and lowers[at + 1 : at + 2] != ["of"] else stop)
            if word == "votes" and lowers[token - 1 : token] in _WITH and tags[at + 1 : at + 2] in _CLOSES:
                return "for", at + 1  # "passed it with 67 votes."
            if word == "of" and (whole := _out_of(read, at, last)):
                at, before = whole, word
                continue
            if word not in vote_words("gap"):
                nouns += 1
                if nouns > 1 or tags[at] not in "np":
                    return None
            before = word
        at += 1
    return None


def _side(read: ReadText, token: int, at: int, before: str, bounds: tuple[int, int]) -> str | None:
    """Return the side that the word at ``at`` names behind a number, or None."""
    lowers = read.lowers
    word = lowers[at]
    if word not in _sides():
        return None
    following = lowers[at + 1 : at + 2]
    for side in ("abstain", "absent", "against"):
        if word in vote_words(side) and not (word in {"no", "opposition"} and following not in (["votes"], ["vote"])):
            return side
    if word == "not" and following == ["voting"]:
        return "absent"
    if word in vote_words("for") or (word in {"favor", "favour"} and before == "in"):
        return "for"
    near = not _VOTING.isdisjoint(lowers[max(bounds[0], token - _NEAR_VOTE) : min(bounds[1], token + _NEAR_VOTE)])
    if word == "for" and (before in {"voting", "voted", "votes", "vote"} or (before == "" and near)):
        return "for"
    return "for" if word in vote_words("backing") and near else None


def _out_of(read: ReadText, at: int, last: int) -> int:
    """Return the token after "of the 193" or "of its 120", or 0."""
    start = at + 1 + (read.tags[at + 1 : at + 2] in {"d", "s"})
    parsed = number_at(read, start, last) if start < last else None
    return parsed[1] if parsed else 0


def _join(found: list[Ballot], first: int, end: int, side: str, value: int) -> None:
    """Add a labelled count to the ballot before it, or as a new one."""
    if found and first - found[-1].end <= _APART and side not in dict(found[-1].labelled):  # ", with", "and another"
        last = found.pop()
        found.append(Ballot(first=last.first, end=end, pair=last.pair, labelled=(*last.labelled, (side, value))))
    else:
        found.append(Ballot(first=first, end=end, labelled=((side, value),)))
