"""What stands behind a cue where its content is due: the frame, and the token the content starts at.

Each function takes the sentence view and returns ``(frame, content)``, ``content`` being -1 where there is none.
The frames are those of :mod:`attributed_claims.attributions.candidates`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.attributions.view import OBJECT_PRONOUNS
from attributed_claims.text.per_word import PerWord

if TYPE_CHECKING:
    from collections.abc import Callable

    from attributed_claims.attributions.view import SentenceView

__all__ = ["complement", "complement_start"]

Complement = tuple[str, int]

_NOTHING: Complement = ("end", -1)
_DEEPEST = 3
"""How many adjuncts (times, prepositional phrases) may stand between a cue and its content."""
_FARTHEST_FIGURE = 8
_FARTHEST_COMMA = 18
_LONGEST_LIST = 8
_SUBORDINATORS = frozenset("if because while since as although though than until before after when".split())
_PP = PerWord("pp:".__add__)
"""The frames of prepositions: made once, so that each is looked up without being read."""
_OF_THE_OBJECT = frozenset("of about on against over for to with".split())
"""Prepositions that tell what an object is about."""
_FINITE = frozenset("xzbm")
_OF_A_VOTE = frozenset(["for", "against", "in", "on"])
_CLOSING = frozenset(",.:q")
_SENTENTIAL = frozenset(["that", "quote", "colon"])
_BEHIND_A_TIME = frozenset(["that", "clause", "quote", "colon", "to", "wh"])


def complement(view: SentenceView, start: int, depth: int = 0) -> Complement:
    """Return the frame that starts at token ``start``, and where the content starts (-1: nowhere)."""
    letters, end, p = view.letters, view.end, start
    if p >= end:
        return _NOTHING
    tag = letters[p]
    if tag in "rRui":
        while tag in "rRu" and p not in view.figures:
            if view.lowers[p] == "there" and p + 1 < end and letters[p + 1] in "bxzm":
                return "clause", p  # "said there was no choice"
            p += 1
            if p >= end:
                return _NOTHING
            tag = letters[p]
        if tag in "rRui" and p in view.figures:
            hedged = _hedged_figure(view, p)
            if hedged is not None and (hedged[0] == "clause" or tag != "i"):
                return hedged
    if tag == "a" and p in view.figures and (hedged := _hedged_figure(view, p)) is not None:
        return hedged  # "said more than 30 men had died"
    if tag == "0" and depth < _DEEPEST and _is_score(view, p):
        return complement(view, p + 3, depth + 1)
    if p in view.time_starts and depth < _DEEPEST:
        return complement(view, view.time_starts[p], depth + 1)
    number = view.at[p]
    if number >= 0 and tag != "w" and view.firsts[number] == p:
        return _object(view, p, view.ends[number])
    frame = _BARE.get(tag)
    if frame is not None:
        return frame, p
    case = _CASES.get(tag)
    return case(view, p, depth) if case is not None else ("other", p)


def _is_score(view: SentenceView, p: int) -> bool:
    """Tell whether two figures and a dash stand between a verb and what was voted on: "voted 6-1 to close the port"."""
    if p + 3 >= view.end or view.letters[p + 1] != ":" or view.letters[p + 2] != "0":
        return False
    return view.letters[p + 3] in "tc" or view.lowers[p + 3] in _OF_A_VOTE


def _hedged_figure(view: SentenceView, p: int) -> Complement | None:
    """Return the frame of a figure that starts with its hedge at ``p``: "said nearly 40 men", "between 3 and 5 men had died"."""
    number = view.at[view.figures[p] - 1]
    return None if number < 0 else _object(view, p, view.chain_end(view.ends[number]))


def complement_start(view: SentenceView, start: int) -> int:
    """Return where the noun phrase behind a cue starts, adverbs and times passed over."""
    start = view.skip_adverbs(start)
    return view.time_starts.get(start, start)


_BARE = {"t": "to", "w": "wh", "W": "wh", "g": "ing", "a": "adj", "e": "adj", "x": "gap", "z": "gap", "b": "gap", "m": "gap"}
"""The frames that the class of the first word behind the cue tells by itself, where it starts no noun phrase."""


def _none(_view: SentenceView, _p: int, _depth: int) -> Complement:
    return _NOTHING


def _that(view: SentenceView, p: int, _depth: int) -> Complement:
    behind = view.letters[p + 1] if p + 1 < view.end else ""
    if behind == "," and view.tags.find(",", p + 2, min(view.end, p + _FARTHEST_COMMA)) >= 0:
        return "that", p  # an insertion: "said that, after the quake, the port was closed"
    if behind == "z" and view.tags[p + 2 : p + 3] in _FINITE:
        return "that", p  # a noun taken for a verb: "that talks had failed"
    if behind and behind in "zbxm.,":
        return "np", p  # the pronoun: "said that was untrue"
    return ("np" if _points_at_noun(view, p) else "that"), p


def _points_at_noun(view: SentenceView, p: int) -> bool:
    """Tell whether "that" at ``p`` is a noun's determiner, with no verb behind it to be a clause's: "echoed that promise on Monday"."""
    phrase = view.phrase_at(p + 1)
    if phrase is None:
        return False
    letters, last, i = view.letters, phrase[1] - 1, phrase[1]
    if letters[p + 1] not in "na" or letters[last] != "n" or view.lowers[last].endswith("s"):
        return False
    while i < view.end and letters[i] not in _CLOSING:
        if letters[i] in "xzbmv" or (letters[i] == "e" and i == last + 1):
            return False
        i += 1
    return view.tags[i : i + 1] != "," or view.tags[i + 1 : i + 2] == "g"


def _mark(view: SentenceView, p: int, _depth: int) -> Complement:
    return ("quote", p) if p in view.quote_starts else _NOTHING


def _comma(view: SentenceView, p: int, depth: int) -> Complement:
    """Return what follows a comma: a quotation, a that-clause, or one of them behind an insertion ("said, with a smile, that")."""
    if p + 1 in view.quote_starts:
        return "quote", p + 1
    tags, end = view.tags, view.end
    letters = view.letters
    if p + 1 >= end:
        return _NOTHING
    if letters[p + 1] == "c":
        return "that", p + 1
    if depth < _DEEPEST - 1 and letters[p + 1] in "igr":
        q = tags.find(",", p + 2, min(end - 1, p + _FARTHEST_COMMA))
        if q > p + 2 or (q > 0 and letters[p + 1] == "r"):  # a participle alone ("he said, adding, “…”") is a cue of its own
            if q + 1 in view.quote_starts:
                return "quote", q + 1
            if letters[q + 1] == "c":
                return "that", q + 1
    return _NOTHING


def _colon(view: SentenceView, p: int, _depth: int) -> Complement:
    if view.lowers[p] == ":":
        clock = view.lowers[p - 1].isdecimal() and view.lowers[p + 1 : p + 2] and view.lowers[p + 1].isdecimal()
        return _NOTHING if clock else ("colon", p + 1)  # "at 13:00"
    return ("quote", p + 1) if p + 1 in view.quote_starts else _NOTHING


def _preposition(view: SentenceView, p: int, depth: int) -> Complement:
    """Return the frame where a preposition follows the cue: an adjunct to skip, or the content's own."""
    if depth < _DEEPEST:
        time = view.time_starts.get(p + 1)
        if time is not None:
            behind = complement(view, time, depth + 1)
            if behind[0] in _SENTENTIAL or behind[0] == "clause":
                return behind  # "said on Monday it would leave"
        phrase = view.phrase_at(p + 1)
        if phrase is not None and (time is not None or _is_opened(view, phrase[1])):
            behind = complement(view, view.chain_end(phrase[1]), depth + 1)
            # A clause without "that" cannot stand behind a noun phrase, but behind a time: "said on Tuesday the ship had sunk".
            if behind[0] in _SENTENTIAL or (behind[0] == "clause" and time is not None):
                return behind
    lower = view.lowers[p]
    if lower in _SUBORDINATORS:
        if lower == "as" and view.lowers[p + 1 : p + 3] == ["a", "result"]:
            return "clause", p
        return ("np+as" if lower == "as" else "sub"), p
    return _PP[lower], p


def _is_opened(view: SentenceView, first: int) -> bool:
    """Tell whether anything from ``first`` on could open one of the sentential frames: most often nothing does, which is soon told."""
    tags, end = view.tags, view.end
    return tags.find("c", first, end) >= 0 or tags.find("q", first, end) >= 0 or tags.find(":", first, end) >= 0


def _second_verb(view: SentenceView, p: int, depth: int) -> Complement:
    """Return what follows a second verb that shares its object with the cue: "neither confirmed nor denied the report"."""
    if depth < _DEEPEST and p + 1 < view.end and view.letters[p + 1] in "xzev":
        return complement(view, p + 2, depth + 1)
    return "other", p


_CASES: dict[str, Callable[[SentenceView, int, int], Complement]] = {
    "c": _that,
    "q": _mark,
    ",": _comma,
    ":": _colon,
    "k": _second_verb,
    ".": _none,
    "(": _none,
    ")": _none,
    "i": _preposition,
}
"""What to look for, by the class of the first word behind the cue, where that leaves the frame open."""


def _object(view: SentenceView, first: int, after: int) -> Complement:
    """Return the frame where a noun phrase, from ``first`` up to ``after``, follows the cue."""
    letters, direct, end = view.letters, after, view.end
    while direct < end and letters[direct] in "rRu":
        direct += 1
    if direct >= end:
        return "np", first
    tag = letters[direct]
    if tag in "xzmbvq" and _predicate_at(view, first, after, direct):
        return "clause", first
    time = direct + (tag == "i")
    if time in view.time_starts:
        frame, content = complement(view, time, _DEEPEST - 1)
        return ("np+" + frame, content) if frame in _BEHIND_A_TIME else ("np", first)
    if tag == ".":
        return "np", first
    case = _BEHIND_OBJECT.get(tag)
    found = case(view, first, after, direct) if case is not None else None
    return found or _second_phrase(view, first, after, direct)


def _predicate_at(view: SentenceView, first: int, after: int, direct: int) -> bool:
    """Tell whether the noun phrase behind the cue is the subject of a verb at ``direct``, so that a bare clause follows."""
    letters, lowers = view.letters, view.lowers
    if after - first == 1 and lowers[first] in OBJECT_PRONOUNS:
        return False
    tag = letters[direct]
    if tag in "xzm":
        return True
    if tag == "b":
        return lowers[direct] not in {"being", "be"}
    if tag == "v":
        return letters[first] == "o" or lowers[after - 1].endswith("s") or letters[after - 1] == "p"
    # he “saw nothing”
    return tag == "q" and direct in view.quote_starts and direct + 1 < view.end and letters[direct + 1] in "xzbm"


def _object_that(_view: SentenceView, _first: int, _after: int, direct: int) -> Complement:
    return "np+that", direct


def _object_to(_view: SentenceView, _first: int, _after: int, direct: int) -> Complement:
    return "np+to", direct


def _object_mark(view: SentenceView, _first: int, _after: int, direct: int) -> Complement | None:
    return ("np+quote", direct) if direct in view.quote_starts else None


def _object_comma(view: SentenceView, first: int, _after: int, direct: int) -> Complement | None:
    if direct + 1 in view.quote_starts:
        return "np+quote", direct + 1
    if view.tags[direct + 1 : direct + 4] == "r,c":
        return "np+that", direct + 3  # "told the paper, however, that"
    return ("clause", first) if view.relative_then_verb(direct) or _list_then_verb(view, direct) else None


def _list_then_verb(view: SentenceView, comma: int) -> bool:
    """Tell whether a list of noun phrases goes on to a finite verb: "the road, the port and the airport were closed"."""
    for number in range(_LONGEST_LIST):
        behind = comma + 1
        last = behind < view.end and view.letters[behind] == "k"
        if last and not number:
            return False  # "backed the pact, and the senate will vote": a clause of its own
        phrase = view.phrase_at(behind + last)
        if phrase is None:
            return False
        comma = view.chain_end(phrase[1])
        if comma >= view.end or view.letters[comma] != ",":
            listed = last or "k" in view.tags[phrase[0] : comma]
            return listed and view.finite_at(comma)
    return False


def _object_colon(view: SentenceView, _first: int, _after: int, direct: int) -> Complement | None:
    return ("np+colon", direct + 1) if view.lowers[direct] == ":" and _colon(view, direct, 0) != _NOTHING else None


def _object_wh(view: SentenceView, first: int, _after: int, direct: int) -> Complement:
    if view.letters[direct] == "w" and view.finite_at(direct + 1):
        return "np", first  # a relative clause: "the man who"
    return "np+wh", direct


def _object_preposition(view: SentenceView, first: int, after: int, direct: int) -> Complement:
    letters, lowers = view.letters, view.lowers
    if lowers[direct] == "as":
        return "np+as", first
    if _figure_behind_at(view, direct):
        return "np+at", first
    chain = view.chain_end(after)
    if chain > after:
        behind = view.skip_adverbs(chain)
        tag = letters[behind] if behind < view.end else ""
        if tag and tag in "xzbm":
            return "clause", first
        if tag == "c":
            return "np+that", behind
        if behind in view.quote_starts:
            return "np+quote", behind
        if tag == "," and behind + 1 in view.quote_starts:
            return "np+quote", behind + 1
        if tag == "t":
            return "np+to", behind
    if chain == after:
        # "told friends since the spring that"
        frame, content = _preposition(view, direct, _DEEPEST - 1)
        if frame in _SENTENTIAL or frame == "clause":
            return "np+" + frame, content
    return ("np+pp" if lowers[direct] in _OF_THE_OBJECT else "np"), first


def _figure_behind_at(view: SentenceView, start: int) -> bool:
    """Tell whether a noun phrase goes on to "at" and a figure: "put the number of arrests at more than 500"."""
    stop = min(view.end - 1, start + _FARTHEST_FIGURE)
    if "at" not in view.lowers[start:stop]:
        return False
    for i in range(start, stop):
        if view.lowers[i] == "at":
            return i + 1 in view.figures
        if view.letters[i] in "xzbm,.qc":
            return False
    return False


_BEHIND_OBJECT: dict[str, Callable[[SentenceView, int, int, int], Complement | None]] = {
    "c": _object_that,
    "q": _object_mark,
    ",": _object_comma,
    ":": _object_colon,
    "t": _object_to,
    "w": _object_wh,
    "W": _object_wh,
    "i": _object_preposition,
}
"""What to look for, by the class of the first word behind the object."""


def _second_phrase(view: SentenceView, first: int, after: int, direct: int) -> Complement:
    """Return the frame by what else follows the object: "told reporters the bridge was closed", "called the plan reckless"."""
    letters = view.letters
    following = view.phrase_at(direct)
    if following is not None and letters[direct] != "w":
        behind = view.skip_adverbs(view.chain_end(following[1]))
        if behind in view.quote_starts:
            behind += 1
        if behind < view.end and letters[behind] in "xzbm":
            return "np+clause", direct
    tag = letters[direct]
    if following is not None or tag in "ae":
        return "np+adj", first
    if tag == "g":
        return "np+ing", first
    if tag == "k":
        chain = view.chain_end(after)
        behind = view.skip_adverbs(chain)
        if chain > after and behind < view.end and letters[behind] in "xzbmv":
            return "clause", first
    return "np", first
