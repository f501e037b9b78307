"""When and where a claim holds: of the times and places of its sentence, the one that goes with its trigger."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attributed_claims.claims.marked import mention_at
from attributed_claims.claims.words import listed
from attributed_claims.marks.time_words import is_rank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.claims.clauses import Clause
    from attributed_claims.claims.marked import MarkedPassage
    from attributed_claims.marks.marks import TimeMark
    from attributed_claims.values import Attribution, Mention, Time

__all__ = ["place_of", "time_of"]

_BORDERS = frozenset(["while", "although", "though", "but", "whereas", "until"])
_YEAR_PREPOSITIONS = frozenset("in since of during by until from between to and before after , early late mid through".split())
"""What stands before a year that is a time: "in 2020", but "the 2020 census"."""

_DATELINE = 20
"""How far into a sentence a dateline may reach, in tokens."""
_RELATIVE = 10
"""How long a relative clause may be before the time in it, in tokens."""
_COMING = frozenset(["next", "coming", "tomorrow"])
_GROUP = 4
"""How far before a verb its modal may stand, in tokens."""
_OF_OTHERS = frozenset(["same", "born"])
_RANKED = 9
"""How far before a time a rank may be that was first reached since, in tokens."""
_COMPARED = 4
"""How far before a time it may be said that it is another's, in tokens."""
_LONG_ASIDE = 8
"""How many tokens make an aside with a preposition tell of more than when: "at its meeting on Monday" is shorter."""
_LONGEST_NAME = 5
"""How many words behind a year may name what happened in it."""
_REACH = 60
"""How many tokens may part a trigger from the time that dates it, unless that opens the sentence."""
_NEAREST = 4
"""How many times on either side of a trigger may date it."""
_FARTHEST = 5
"""A time farther off than this by verbs and borders dates something else."""

_PLACE_WORDS = frozenset(["in", "at", "near", "outside", "inside", "across", "around", "off", "on"])


def time_of(passage: MarkedPassage, token: int, credit: Attribution | None, low: int | None = None, high: int | None = None) -> Time | None:
    """Return the time that dates what the trigger at ``token`` tells: the event's, or else the statement's, or None.

    Args:
        passage: the sentence.
        token: the trigger, as a token number of the document.
        credit: the attribution that covers the claim: a time outside its content dates the statement.
        low: the first token the time may stand at; None: the sentence's first.
        high: the token before which it must stand; None: the sentence's end.
    """
    stated = credit.reported if credit is not None else None
    if credit is not None and stated is not None and any(_is_no_statement(passage, mark, stated, credit) for mark in passage.time_marks):
        stated = None
    best: tuple[int, int] | None = None
    chosen: Time | None = None
    for mark in _around(passage.time_marks, token):
        if (low is not None and mark.first < low) or (high is not None and mark.first >= high) or _dates_something_else(passage, mark):
            continue
        if mark.first > token and _is_anothers(passage, mark, token):
            continue
        if stated is not None and mark.time.spans == stated.spans:
            continue
        cost = _distance(passage, mark, token)
        if credit is not None and not any(piece.start <= mark.time.spans[0].start < piece.end for piece in credit.content.spans):
            cost += 4
        if cost > _FARTHEST:
            continue
        gap = mark.first - token if mark.first > token else token - mark.end
        rank = cost + _clauses_joined(passage, mark, token), gap
        if best is None or rank < best:
            best, chosen = rank, mark.time
    return chosen or stated


def _is_anothers(passage: MarkedPassage, mark: TimeMark, token: int) -> bool:
    """Tell whether a time behind a trigger is in words credited there: "arrested six men, saying they had met on Monday"."""
    trigger, start = passage.marks.read.starts[token], mark.time.spans[0].start
    return any(
        trigger < one.cue.spans[0].start < start and any(piece.start <= start < piece.end for piece in one.content.spans)
        for one in passage.reading.credits.touching(passage.number)
        if not any(piece.start <= trigger < piece.end for piece in one.content.spans)
    )


def _is_no_statement(passage: MarkedPassage, mark: TimeMark, stated: Time, credit: Attribution) -> bool:
    """Tell whether ``mark`` is the time of a statement and belongs to something else, or to a clause behind a semicolon."""
    if mark.time.spans != stated.spans:
        return False
    cue = bisect_left(passage.marks.read.starts, credit.cue.spans[0].start)
    return ";" in passage.marks.read.lowers[mark.end : cue] or _dates_something_else(passage, mark)


def _around(marks: Sequence[TimeMark], token: int) -> Sequence[TimeMark]:
    """Return the times nearest to a token on either side, and the first of the sentence, so that work does not grow with their number."""
    if len(marks) <= 2 * _NEAREST:
        return marks
    at = bisect_left(marks, token, key=lambda mark: mark.first)
    near = marks[max(0, at - _NEAREST) : at + _NEAREST]
    return near if near[0] is marks[0] else (marks[0], *near)


def _distance(passage: MarkedPassage, mark: TimeMark, token: int) -> int:
    """Return how far a time stands from the trigger by the verbs and clause borders between them."""
    tags, lowers = passage.marks.read.tags, passage.marks.read.lowers
    if mark.end <= token:
        start = mark.first - 1 if mark.first > passage.first and tags[mark.first - 1] == "i" else mark.first
        if _dates_what_follows(passage, mark, token):
            return 0  # "since 1996, when six died"
        if start == passage.first or tags[start - 1] in "q:.":
            return 1  # what opens a sentence holds for its main clause
        if token - mark.end > _REACH:
            return _FARTHEST + 1
        between = range(mark.end, token)
        while between and tags[between[-1]] in "bmrReE":  # the trigger's own auxiliaries
            between = between[:-1]
        verbs = sum(1 for i in between if tags[i] in "xzbm")
        verbs += _insertion(passage, mark, token) or 2 * _in_relative_clause(tags, passage.first, start)
        verbs += tags[mark.end] == "S"  # "the toll of Monday's blast rose on Tuesday"
    elif mark.first - token > _REACH:
        return _FARTHEST + 1
    else:
        between = range(token + 1, mark.first)
        relative = False
        verbs = inserted = _insertion(passage, mark, token)
        for i in between:
            relative = relative or tags[i] == "w" or lowers[i] == "where"
            if not _tells_how_they_died(passage, i):
                verbs += 3 if tags[i] == "w" or lowers[i] == "where" else 2 + relative if tags[i] in "xzbm" else 0
        if verbs > inserted and _clauses_joined(passage, mark, token) > 1:
            verbs += 4  # "passed it, and the House will vote on Friday"
        verbs += sum(1 for i in between if tags[i] == "g" and tags[i - 1] == ",")
    if _is_ahead(passage, mark, token):
        return _FARTHEST + 1
    numbers = {i for i in between if tags[i - 1] == tags[i + 1 : i + 2] == "0"}  # "5-2"
    borders = [2 if lowers[i] == ";" else 1 for i in between if i not in numbers and (tags[i] in ":." or lowers[i] in _BORDERS)]
    return verbs + 3 * sum(borders)


def _is_ahead(passage: MarkedPassage, mark: TimeMark, token: int) -> bool:
    """Tell whether a time is to come and the trigger is past: "has sent 600 men, and 800 more will arrive next week"."""
    read = passage.marks.read
    if _COMING.isdisjoint(read.lowers[mark.first : mark.end]) or read.tags[token] not in "xe":
        return False
    return "m" not in read.tags[max(passage.first, token - _GROUP) : token]


def _tells_how_they_died(passage: MarkedPassage, i: int) -> bool:
    """Tell whether the word at ``i`` is of "who drowned" or the like, behind those who are counted as dead."""
    tags, lowers = passage.marks.read.tags, passage.marks.read.lowers
    who = i if tags[i] == "w" else i - 1
    return tags[who] == "w" and lowers[who + 1] in listed("dying")


def _dates_what_follows(passage: MarkedPassage, mark: TimeMark, token: int) -> bool:
    """Tell whether a clause with "when" hangs on a time and holds the trigger: "until 1996, when six men died"."""
    lowers, tags = passage.marks.read.lowers, passage.marks.read.tags
    when = mark.end + (lowers[mark.end] == ",")
    return lowers[when] == "when" and token - when <= _RELATIVE and not {",", ":", "."}.intersection(tags[when:token])


def _clauses_joined(passage: MarkedPassage, mark: TimeMark, token: int) -> int:
    """Return how much the coordinators between a time and a trigger count: one behind a comma starts a clause of its own."""
    tags = passage.marks.read.tags
    between = range(max(mark.end, token - _REACH), token) if mark.end <= token else range(token + 1, mark.first)
    joined = [i for i in between if tags[i] == "k"]
    return 0 if not joined else 2 if any(tags[i - 1] == "," for i in joined) else 1


def _insertion(passage: MarkedPassage, mark: TimeMark, token: int) -> int:
    """Return how much farther a time is for standing in an insertion between commas: "where six died in May", "built in 1967"."""
    tags, lowers = passage.marks.read.tags, passage.marks.read.lowers
    opening = tags.rfind(",", passage.first, mark.first)
    closing = tags.find(",", mark.end, passage.end)
    if opening < 0 or opening < token < (closing if closing >= 0 else passage.end):
        return 0  # the trigger stands beside it
    opens = tags[opening + 1]
    if closing < 0 and opens == "d" and not {"x", "z", "m", "b"}.intersection(tags[opening : mark.first]):
        return _FARTHEST + 1  # "…, the second such vote this month."
    if closing < 0 or opening + 1 >= mark.first - 1:
        return 0  # "police said, on Monday, that"
    if opens == "w" and not listed("dying").isdisjoint(lowers[opening + 2 : opening + 4]):
        return 0  # "the deaths of six men, who drowned in 1999"
    year = mark.end - mark.first == 1 and lowers[mark.first].isdecimal()
    if opens in "wWeg":
        return _FARTHEST + 1 if year else _FARTHEST - 1
    if opens == "i" and mark.first - opening > _LONG_ASIDE:
        return _FARTHEST - 1  # "the leader, under pressure after a wave of strikes in May, arrested six men"
    return _FARTHEST + 1 if opens in "da" else 0


def _in_relative_clause(tags: str, first: int, token: int) -> bool:
    """Tell whether a relative pronoun and its verb stand shortly before a token: "a storm that began in April"."""
    for i in range(token - 1, max(first, token - _RELATIVE), -1):
        if tags[i] in ",:.":
            return False
        if tags[i] in "xzbm" and tags[i - 1] in "wc":
            return True
    return False


def _dates_something_else(passage: MarkedPassage, mark: TimeMark) -> bool:
    """Tell whether a time belongs to a noun ("the 2020 census"), to the text ("Lima, 12 Oct --") or to a day told before ("that day")."""
    read = passage.marks.read
    before = read.lowers[mark.first - 1] if mark.first > passage.first else ""
    words = read.lowers[mark.first : mark.end]
    when = read.lowers[mark.end : mark.end + 2]
    until_when = "when" in (when if when[:1] == [","] else when[:1])  # "until 1996, when six died"
    if (before in {"until", "till"} and not until_when) or words[0] in {"that", "same"} or words[:2] == ["the", "same"]:
        return True
    ranked = read.lowers[max(passage.first, mark.first - _RANKED) : mark.first] if before == "since" and not until_when else []
    if any(map(is_rank, ranked)):
        return True  # "the worst accident since 1991"
    if not _OF_OTHERS.isdisjoint(read.lowers[max(passage.first, mark.first - _COMPARED) : mark.first]):
        return True  # "than in the same period of 2016", "a woman born in 1960"
    if mark.end - mark.first == 1 and len(words[0]) == 4 and words[0].isdecimal():
        if before in _YEAR_PREPOSITIONS or mark.end >= passage.end or read.tags[mark.end] not in "np" or mark.first == passage.first:
            return False
        return listed("event").isdisjoint(_noun_phrase(passage, mark.end))  # "the 2004 ferry disaster" dates its dead
    for i in range(mark.end, min(passage.first + _DATELINE, passage.end)):
        if read.lowers[i] in {"--", "–", "—"}:
            return not any(tag in "xzvbm" for tag in read.tags[passage.first : i])
    return False


def _noun_phrase(passage: MarkedPassage, first: int) -> list[str]:
    """Return the words of the noun phrase that goes on at ``first``."""
    read = passage.marks.read
    end = first
    while end < passage.end and end - first < _LONGEST_NAME and read.tags[end] in "napg":
        end += 1
    return read.lowers[first:end]


def place_of(passage: MarkedPassage, clause: Clause, chunk: int) -> Mention | None:
    """Return the first named place behind the trigger's chunk, in its clause, or None."""
    tags = passage.marks.read.tags
    for at in range(chunk + 1, min(chunk + 12, len(clause.kinds) - 1)):
        kind = clause.kind(at)
        if kind in ".;CWwVM":
            return None
        if kind == "P" and clause.lower(at) in _PLACE_WORDS and clause.kind(at + 1) == "N":
            first, end = clause.firsts[at + 1], clause.ends[at + 1]
            if tags[end - 1] == "p":
                return mention_at(passage.marks.read, first, end)
    return None
