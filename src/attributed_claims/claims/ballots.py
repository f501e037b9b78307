"""The counts of a vote as a sentence states them: "52-48", "141 to 5 with 35 abstentions", "eight for, 10 against"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from attributed_claims.marks.numbers import number_at
from attributed_claims.text.lexicon import read_data

if TYPE_CHECKING:
    from attributed_claims.text.sentences import ReadText

__all__ = ["Ballot", "Counts", "find_ballots", "vote_words"]

_HYPHENS = frozenset(["-", "–", "—", "‐", "‑"])
_GLUED = re.compile(r"to-(\d+)")
_VOTING = frozenset(["vote", "votes", "voted", "voting", "against", "abstaining", "abstentions"])
_MEASURES = frozenset(["%", "percent", "pct", "per", "years", "days", "hours", "people", "million", "billion"])
_MOST_VOTES = 20_000
"""More votes than any body that decides has: beyond them the people vote."""


@cache
def vote_words(kind: str) -> frozenset[str]:
    """Return the words that ``votes.tsv`` lists for ``kind``."""
    rows = [line.split("\t") for line in read_data("votes.tsv")]
    return frozenset(word for row_kind, words in rows if row_kind == kind for word in words.split())


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


def find_ballots(read: ReadText, first: int, end: int) -> list[Ballot]:
    """Return the counts stated between two tokens, in text order; labels that follow a pair belong to it.

    Args:
        read: the text.
        first: the first token to look at.
        end: the token after the last.
    """
    found: list[Ballot] = []
    behind = first
    for token in [i for i in range(first, end) if read.tags[i] == "0" or read.lowers[i][0].isdigit()]:
        if token < behind:
            continue  # within counts that are found already
        parsed = number_at(read, token, end)
        if parsed is None:
            continue
        value, stop = parsed
        pair = _pair(read, stop, value, end)
        if pair is not None:
            second, stop = pair
            found.append(Ballot(first=token, end=stop, pair=(int(value), second)))
        elif isinstance(value, int) and value <= _MOST_VOTES:
            side = _label(read, token, stop, end, first)
            if side is not None:
                _join(found, token, stop, side, value)
        behind = stop
    return found


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
    parsed = number_at(read, at + 1, high) if at + 1 < high else None
    if parsed is None or not isinstance(parsed[0], int) or parsed[0] > _MOST_VOTES:
        return None
    second, stop = parsed
    return None if _counts_otherwise(read, stop, high) else (int(second), stop)


def _counts_otherwise(read: ReadText, stop: int, high: int) -> bool:
    """Tell whether what follows a pair makes it something else: "3 to 5 percent", "a 2-1-1 draw"."""
    if stop >= high:
        return False
    if read.lowers[stop] in _MEASURES:
        return True
    hyphened = read.lowers[stop] in _HYPHENS and read.starts[stop] == read.ends[stop - 1] and stop + 1 < high
    return hyphened and read.words[stop + 1][0].isalnum() and read.lowers[stop + 1] not in {"vote", "margin"}


def _label(read: ReadText, token: int, stop: int, high: int, low: int) -> str | None:
    """Return the side that the words behind a number name, or None."""
    lowers = read.lowers
    nouns = 0
    for at in range(stop, min(high, stop + 6)):
        word, before = lowers[at], lowers[at - 1]
        for side in ("abstain", "absent", "against"):
            if word in vote_words(side) and not (word in {"no", "opposition"} and lowers[at + 1 : at + 2] != ["votes"]):
                return side
        if word == "not" and lowers[at + 1 : at + 2] == ["voting"]:
            return "absent"
        if word in {"yes", "yeas", "ayes", "aye"} or (word in {"favor", "favour"} and before == "in"):
            return "for"
        if word == "for" and (before in {"voting", "voted", "votes", "vote"} or (at == stop and _near_vote(read, low, token, high))):
            return "for"
        if word not in vote_words("gap"):
            nouns += 1
            if nouns > 1 or read.tags[at] not in "np":
                return None
    return None


def _near_vote(read: ReadText, low: int, token: int, high: int) -> bool:
    """Tell whether a word of voting stands near, so that "12 for" counts votes."""
    return not _VOTING.isdisjoint(read.lowers[max(low, token - 12) : min(high, token + 12)])


def _join(found: list[Ballot], first: int, end: int, side: str, value: int) -> None:
    """Add a labelled count to the ballot before it, or as a new one."""
    if found and first - found[-1].end <= 8 and side not in dict(found[-1].labelled):  # ", with", "and another"
        last = found.pop()
        found.append(Ballot(first=last.first, end=end, pair=last.pair, labelled=(*last.labelled, (side, value))))
    else:
        found.append(Ballot(first=first, end=end, labelled=((side, value),)))
