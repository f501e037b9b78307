"""Whose verb it is: the noun phrase a verb group has for its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.attributions.view import CHAIN

if TYPE_CHECKING:
    from attributed_claims.attributions.view import SentenceView

__all__ = ["FARTHEST_SUBJECT", "prepositions_first", "subject", "with_appositions"]

FARTHEST_SUBJECT = 45
"""How many tokens left of its verb a subject is looked for across an insertion."""
_FARTHEST_MODIFIER = 25
_LONGEST_CHAIN = 6
_MOST_APPOSITIONS = 3
_ASIDES = {
    **dict.fromkeys("both all each himself herself themselves itself".split(), ""),
    **dict.fromkeys("particular part general private public turn fact return short addition".split(), "in"),
    "course": "of",
    "least": "at",
    "first": "at",
    "times": "at",
    "example": "for",
    "instance": "for",
    "one": "for",
}
"""Words that may stand between a subject and its verb: the last, and the one before it where there are two of them."""
_NAMING_SOME = frozenset("including like along alongside".split())
"""Words that name some of those a subject stands for: "the unions, including the dockers', said"."""
_POINTING_BACK = frozenset("the mr mr. mrs mrs. ms ms.".split())
_PRONOMINAL = frozenset("several many few most both each all neither".split())
"""Words that stand for those they count: "Several said", "and both said"."""
_SETTING = frozenset("during like unlike within inside outside across throughout without despite including amid alongside".split())
"""Prepositions that set a clause's scene behind its subject: "The keeper during the storm said"."""
_INSIDE = "abdegmnoprRsStuvwxyz0$()"
"""The classes that no clause starts behind; a preposition may be one of them."""


def subject(view: SentenceView, verb: int, behind: str = ".") -> tuple[int, int] | None:
    """Return the subject of the verb group that starts at ``verb``, titles, appositions and relative clauses included.

    Args:
        view: the sentence.
        verb: the group's first token.
        behind: the class of what follows the group: where they stand between commas, a verb and its subject, no apposition can.
    """
    letters, lowers, start = view.letters, view.lowers, view.first
    end = verb
    while end - 1 > start:
        lower = lowers[end - 1]
        if letters[end - 1] in "rR":
            end -= 1
        elif lower in _ASIDES and (not _ASIDES[lower] or lowers[end - 2] == _ASIDES[lower]):
            end -= 2 if _ASIDES[lower] else 1
        else:
            break
    if end in view.quote_ends and view.quote_ends[end].first <= start + 1:
        return None
    if end < verb and lowers[end] in _PRONOMINAL and letters[end - 1] != ")" and view.starts_clause(end):
        return end, verb  # "and both said"
    phrase = view.phrase_before(end)
    if phrase is not None:
        first = phrase[0]
        while first - 1 > start and letters[first - 1] == "y" and (joined := view.phrase_before(first - 1)) is not None:
            first = joined[0]  # "the Herald/Lakeside poll"
        if first <= start or letters[first - 1] in ".:qcWw()y":
            return view.hedged.get(first, first), end  # nothing before it that it could be part of
        return _whole(view, first, end, behind)
    if end > start and lowers[end - 1] in _PRONOMINAL and view.starts_clause(end - 1):
        return end - 1, end
    if end - 1 > start:
        before = letters[end - 1]
        if before == "c" and letters[end - 2] in "npS":
            return end - 1, end  # "the aide that said"
        if before == "q" and end - 2 > start and letters[end - 2] == ",":
            return _across(view, end - 1)
        if before == "," and letters[end - 2] == ")" and (named := view.named_before(end - 1)) is not None and view.starts_clause(named[0]):
            return named[0], end - 1  # "Lee (Devon), said"
        if before in ",):":
            return _across(view, end)
    time = view.time_ends.get(end, -1)
    if time > start:
        if letters[time - 1] == "i":
            time -= 1
        earlier = subject(view, time) if time > start else None
        if earlier is not None and letters[earlier[1] - 1] in "xe":
            return earlier[0], end  # "a poll released this week"
        return earlier
    return _long(view, end, end)


def _whole(view: SentenceView, last: int, end: int, behind: str) -> tuple[int, int]:
    """Return the subject whose last phrase is that from ``last`` to ``end``; ``behind`` is the class of what follows its verb."""
    before = view.letters[last - 1]
    if before == ",":
        return (last, end) if behind == "," else with_appositions(view, view.hedged.get(last, last), end)
    first = _chain_first(view, last) if before in "itk" else last
    if view.letters[first] == "w" and view.lowers[first + 1] in _SETTING:
        return first, first + 1  # "which during the night said"
    long = _long(view, first, end)
    if long is not None:
        return long
    if first - 1 > view.first and view.letters[first - 1] == "i" and view.lowers[first - 1] in CHAIN:
        first = last
    first = view.hedged.get(first, first)
    return with_appositions(view, first, end) if view.letters[first - 1] == "," else (first, end)


def _chain_first(view: SentenceView, first: int) -> int:
    """Return where the noun phrase that ``first`` belongs to starts, prepositional phrases and conjuncts taken along."""
    for _ in range(_LONGEST_CHAIN):
        before = first - 1
        if before <= view.first or view.letters[before] not in "itk":
            return first
        if view.letters[before] in "it":
            earlier = _hung_on(view, before)
        elif view.lowers[before] in {"and", "or", "nor", "&"}:
            earlier = _conjunct(view, before)
        else:
            return first
        if earlier < 0:
            return first
        first = earlier
    return first


def _hung_on(view: SentenceView, preposition: int) -> int:
    """Return where the phrase starts that a preposition hangs its own on, or -1."""
    phrase = view.phrase_before(preposition)
    if phrase is None:
        return -1
    lower = view.lowers[preposition]
    return phrase[0] if lower in CHAIN or (lower in _SETTING and view.starts_clause(phrase[0])) else -1


def _conjunct(view: SentenceView, coordinator: int) -> int:
    """Return where the conjunct before a coordinator starts, or -1 where it is none of a subject's."""
    if view.letters[coordinator - 1] == ",":
        return _listed(view, coordinator - 1)
    phrase = view.phrase_before(coordinator)
    if phrase is None or view.letters[phrase[0]] == "o":
        return -1
    first = prepositions_first(view, phrase[0])
    return first if view.starts_clause(first) else -1


def _listed(view: SentenceView, comma: int) -> int:
    """Return where a list or an apposition starts that ends before ", and", or -1: "The mayor, a doctor, and two aides"."""
    first = -1
    for _ in range(_LONGEST_CHAIN):
        phrase = view.named_before(comma)
        if phrase is None or view.letters[phrase[0]] in "ow":
            return -1
        first = prepositions_first(view, phrase[0])
        if first <= view.first or view.letters[first - 1] != ",":
            break
        comma = first - 1
    return first if comma != first and (first <= view.first or view.letters[first - 1] in "cq:W") else -1


def prepositions_first(view: SentenceView, first: int) -> int:
    """Return where the noun phrase that ``first`` belongs to starts, prepositional phrases alone taken along."""
    for _ in range(_LONGEST_CHAIN - 2):
        before = first - 1
        if before <= view.first or view.letters[before] not in "it" or (earlier := _hung_on(view, before)) < 0:
            return first
        first = earlier
    return first


def _long(view: SentenceView, first: int, end: int) -> tuple[int, int] | None:
    """Return a subject with a clause of its own before ``first``: "officials who spoke with the paper", "a person familiar with it"."""
    if view.starts_clause(first):
        return None
    tags, lowers = view.tags, view.lowers
    letters = view.letters
    stop = max(view.first, first - _FARTHEST_MODIFIER)
    i = stop + len(tags[stop:first].rstrip(_INSIDE))
    while i > stop and letters[i - 1] == "i" and lowers[i - 1] in CHAIN:
        i = stop + len(tags[stop : i - 1].rstrip(_INSIDE))
    if i > view.first and i == stop:
        return None
    phrase = view.phrase_at(i)
    if phrase is None or letters[i] in "ow" or phrase[1] >= first:
        return None
    head_end = phrase[1]
    while letters[head_end - 1] == "e" and head_end - i > 2 and letters[head_end - 2] in "np":
        head_end -= 1  # "a poll | released on Tuesday"
    after = view.chain_end(head_end)
    if after >= first:
        return None
    modified = letters[after] in "wega" or (letters[after] == "o" and letters[after + 1] in "xvbm") or _reduced(view, after, first)
    return (i, end) if modified else None


def _reduced(view: SentenceView, verb: int, first: int) -> bool:
    """Tell whether what looks like a past tense is a participle: "a poll released on Tuesday by the station" found."""
    if view.letters[verb] != "x" or not view.lowers[verb].endswith("ed"):
        return False
    if verb + 1 == first or verb + 1 in view.time_starts:
        return True  # only a time, if anything, stands between it and the verb
    return view.letters[verb + 1] == "i" and view.letters[first - 1] in "ie"


def with_appositions(view: SentenceView, first: int, end: int, closed: bool = False) -> tuple[int, int]:
    """Return the subject with the names and descriptions beside it: "Kevin Madden, a strategist, former aide," said.

    Args:
        view: the sentence.
        first: where the subject's last phrase starts.
        end: where it ends.
        closed: whether a comma closes it; without one only a list ("Ruiz, Lee and Okoro said")
            or a description before its name ("his manager, Lee Okoro said") can be meant.
    """
    tags = view.tags
    letters = view.letters
    start = first
    for _ in range(_MOST_APPOSITIONS):
        if first - 2 < view.first or letters[first - 1] != "," or letters[first] == "o":
            break
        phrase = view.named_before(first - 1)
        if phrase is None or letters[phrase[0]] in "ow":
            break
        left, right = "p" in tags[phrase[0] : phrase[1]], "p" in tags[first:end]
        if not (left or right):
            break
        if not (closed or "k" in tags[start:end] or (right and not left and letters[phrase[0]] in "ds")):
            break
        first = prepositions_first(view, phrase[0])
        if first <= view.first or letters[first - 1] in "cq:wW" or (letters[first - 1] == "k" and first - 1 == view.first):
            return first, end
        if letters[first - 1] != ",":
            break
    return start, end


def _across(view: SentenceView, end: int) -> tuple[int, int] | None:
    """Return the subject before an insertion that ends right before ``end``: a comma, bracket or dash."""
    tags, lowers = view.tags, view.lowers
    letters = view.letters
    mark = letters[end - 1]
    opener = "(" if mark == ")" else mark
    stop = max(view.first, end - FARTHEST_SUBJECT)
    i = end - 1
    while (i := tags.rfind(opener, stop + 1, i)) >= 0:
        if mark == ":" and lowers[i] != lowers[end - 1]:
            continue
        phrase = view.named_before(i)
        first = prepositions_first(view, phrase[0]) if phrase is not None else -1
        if first >= 0 and view.starts_clause(first):
            if mark == "," and _verb_behind_comma(view, i + 1, end - 1):
                return None
            first, _ = with_appositions(view, first, i, closed=True)
            inserted = (
                mark != ","
                or letters[i + 1] in ("dnpsa0" if _known(view, first, i) else "dnpsa0w")
                or (letters[i + 1] == "r" and letters[i + 2] in "adnp")
            )
            return first, end if inserted or lowers[i + 1] in _NAMING_SOME else i
        if mark == ")":
            return None
    return _before_relative(view, end - 1) if mark == "," else None


def _known(view: SentenceView, first: int, end: int) -> bool:
    """Tell whether a name or description points back at somebody told of before: "Ruiz, who …", "the mayor, who …"."""
    return end - first == 1 or view.lowers[first] in _POINTING_BACK


def _before_relative(view: SentenceView, end: int) -> tuple[int, int] | None:
    """Return the subject whose relative clause, with commas of its own, ends at a comma: "Some who left, at night or by day, said"."""
    relative = view.tags.rfind("w", max(view.first, end - FARTHEST_SUBJECT), end)
    if relative < 0 or view.finite.find(1, relative, end) < 0:
        return None
    phrase = view.named_before(relative - (view.letters[relative - 1] == ","))
    first = prepositions_first(view, phrase[0]) if phrase is not None else -1
    if first < 0 or not view.starts_clause(first) or _verb_behind_comma(view, relative, end):
        return None
    return first, end


def _verb_behind_comma(view: SentenceView, first: int, end: int) -> bool:
    """Tell whether a clause's own verb stands in what looks like an insertion: "12 men, four of them old, were hurt," said Lee."""
    return any(view.letters[i] == "," and view.letters[i + 1] in "xzbm" for i in range(first, end - 1))
