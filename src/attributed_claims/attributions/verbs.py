"""Verbs as cues: the group a verb heads, whose it is, and where its content stands.

:func:`verb_candidate` parts the cases by the shape of the group; each case knows where its subject is to be looked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attributed_claims.attributions.complements import complement, complement_start
from attributed_claims.attributions.constructions import as_he_said, says_as
from attributed_claims.attributions.fronts import clause_before, is_adjunct, quotation_before
from attributed_claims.attributions.groups import DECLINING, LEADING, OFF, auxiliaries, describes
from attributed_claims.attributions.inversion import closes_with_name, inverted_subject
from attributed_claims.attributions.lexicon import addressing_verbs, experiencing_verbs, objective_words, plural_nouns, reckoning_verbs
from attributed_claims.attributions.shared_subjects import (
    adjuncts_first,
    controller,
    participle_subject,
    shared_subject,
    speaker_beside,
    speaks_of,
)
from attributed_claims.attributions.subjects import subject
from attributed_claims.text.lexicon import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.attributions.candidate import Fields, Governor
    from attributed_claims.attributions.view import SentenceView

__all__ = ["RAISING", "verb_candidate"]

_PARTICLES = frozenset(["out", "off"])
"""Prepositions that may be particles."""
_SMALL_CLAUSES = frozenset(["np+quote", "np+to", "np+adj", "np+ing", "np+wh", "np+that"])
"""Frames whose noun phrase is part of the content unless the verb addresses somebody: "called the plan "mad""."""
_TOTALS = frozenset(["toll", "figure", "number", "total", "tally", "count"])
_CHANGED = _TOTALS - {"number", "total"}
"""Those that are not also said of what somebody has: "raised the number of its seats to 90"."""
_CHANGING = frozenset(["raise:verb", "lower:verb", "increase:verb", "revise:verb"])
"""Verbs behind which "to" stands between a word for a figure and its value: "raised the toll to 90"."""
RAISING = frozenset(["seem:verb", "appear:verb"])
"""Verbs whose grammatical subject belongs to the content: "talks seem to stall"."""
_RAISED = frozenset(["to", "adj", "np", "np+pp", "np+as", "pp:like", "that"])
_PLURAL_DETERMINERS = frozenset("these those some many most several few all both two three four five six seven eight nine ten".split())
_SENTENTIAL = frozenset(["that", "clause", "quote", "np+that", "np+clause", "np+quote", "colon", "gap"])
"""Frames that only a verb with a past tense has, where the form could be a participle."""
_TO_SOMEBODY = frozenset(["to", "np+to", "quote", "np", "np+pp"])
"""Frames behind the passive of a verb that addresses somebody: its subject hears, and is no part of what is said."""
_CLAUSAL = frozenset(["that", "clause", "np+that", "np+clause"])
_OBJECTS = frozenset(["np", "np+pp", "np+as", "np+ing", "np+adj"])
_BEHIND_INVERTED = frozenset(["quote", "that", "colon"])
_ALONE = frozenset("that clause wh colon np+that np+clause np+wh gap pp:about pp:on".split())
"""Frames behind a passive that hold its whole content: "was told that the road was open"."""
_OF_THE_TOPIC = frozenset(
    ["to", "np", "np+as", "np+pp", "np+quote", "np+adj", "np+to", "quote", "adj", "ing", "pp:for", "pp:of", "pp:with", "pp:on"]
)
"""Frames behind a passive that say something of its subject, which is part of the content: "was described as reckless"."""
_ALL_BEFORE = frozenset(["end", "quote"])
"""Frames whose clause ends with the cue, so that an adjunct before it cannot be this clause's."""
_FINITE = frozenset("xzbmv")
"""Classes of verbs that can be finite."""
_PREDICATE = frozenset("xzbm")
"""Those that hardly can be anything else."""
_LOOSE = frozenset(["end", "quote", "ing", "sub", "colon", "to", "np", "np+pp"])
"""Frames that leave it open whether the content stands before the cue."""
_PAST_WITH_OBJECT = re.compile("[npo]e[dpsno0]")
"""A past tense that looks like a participle between its subject and its object: "rebels shelled the port"."""
_FARTHEST_AGENT = 8
_SHORT_HAS = frozenset(["'s", "’s"])
_PERSONS = frozenset(["he", "she", "who"])
_PERFECT = frozenset(
    [(f"{verb}:verb", "to") for verb in "want vow promise pledge refuse decide hope plan try decline agree".split()]
    + [
        (f"{verb}:verb", frame)
        for verb in "predict promise advocate propose suggest endorse support reject deny say".split()
        for frame in ("np", "np+pp")
    ]
    + [("call:verb", "pp:for"), ("call:verb", "pp:on")]
)
"""Verbs with the frames in which their passive tells nothing of a person."""

Complement = tuple[str, int]
Phrase = tuple[int, int]

_Group = tuple[int, int, int, bool, bool]
"""A verb with its auxiliaries, adverbs and negation, as token numbers: its head, its first token and the one behind it.

Then whether an auxiliary or modal makes it finite, and whether it is negated.
"""


def _states_figure(view: SentenceView, word: str, start: int) -> bool:
    """Tell whether an object is a figure or a word for one with its value: "counted nine bodies", "gave a toll of 90"."""
    changing = word in _CHANGING
    if start in view.figures:
        return word != "give:verb" and not changing  # "gave two speeches", "raised 300 sheep"
    phrase = view.phrase_at(start)
    if phrase is None or view.lowers[phrase[1] - 1] not in (_CHANGED if changing else _TOTALS):
        return False
    return view.lowers[phrase[1] : phrase[1] + 1] in ([["to"]] if changing else [["of"], ["as"]]) and phrase[1] + 1 in view.figures


def verb_candidate(view: SentenceView, head: int, word: str, governors: Sequence[Governor]) -> Fields | None:
    """Return the candidate of a verb, or None where it is none: an imperative, a noun's attribute, "say, a dozen".

    Args:
        view: the sentence.
        head: the verb.
        word: the lexicon's word for it.
        governors: the likely cues before it that may lend their source, in text order.
    """
    tags, lowers, first, end = view.tags, view.lowers, head, head + 1
    letters = view.letters
    tag = letters[head]
    if tag in "ge" and describes(view, head):
        return None
    infinitive = passive = finite = negated = False
    left = letters[head - 1] if head > view.first else "."
    if left in "rbmRt" or (left in "dikp" and lowers[head - 1] in LEADING):
        if lowers[head - 1] == "without" and tag != "n":
            return None
        first, infinitive, passive, finite, negated = auxiliaries(view, head)
    right = tags[end : end + 1] or "."
    if right == "u" or (right in "ip" and lowers[end] in _PARTICLES):
        if lowers[end] == "off" and lowers[head] in OFF and tag != "n":
            return None  # "was called off"
        if end < view.end and end not in view.figures and (right == "u" or (lowers[end] == "out" and lowers[end + 1 : end + 2] != ["of"])):
            end += 1
    if lowers[head] in DECLINING:
        negated = True
    frame, content = complement(view, end)
    if passive and _has(view, first, word, frame):
        passive, finite = False, True
    if frame == "clause" and word in objective_words():
        frame = "np"  # "whoever backs the plan is right": the verb behind the object is another clause's
    if frame not in _SENTENTIAL and word in reckoning_verbs() and _states_figure(view, word, complement_start(view, end)):
        frame, content = "np+at", complement_start(view, end)
    if frame in _SMALL_CLAUSES and word not in addressing_verbs():
        content = complement_start(view, end)
    if infinitive:
        source = controller(view, first) or shared_subject(view, first, governors)
        return head, word, "inf", frame, first, end, source, content, -1, source is not None, negated
    group, behind = (head, first, end, finite, negated), (frame, content)
    if passive:
        return _passive(view, group, word, behind)
    if tag == "g" and not finite:
        return _gerund(view, group, word, behind, governors)
    if lowers[head] == "say" and _by_way_of_example(view, first, end):
        return None
    return _finite(view, group, word, behind, governors)


def _has(view: SentenceView, first: int, word: str, frame: str) -> bool:
    """Tell whether the "'s" at ``first`` is "has": "he's said it leaks", "who's called for calm", not "it's said", "he's expected to"."""
    if view.lowers[first] not in _SHORT_HAS or first <= view.first or view.lowers[first - 1] not in _PERSONS:
        return False
    if frame in _SENTENTIAL:
        return word not in addressing_verbs() and word not in experiencing_verbs()
    return (word, frame) in _PERFECT


def _candidate(group: _Group, word: str, form: str, behind: Complement, source: Phrase | None, before: int = -1) -> Fields:
    head, first, end, _, negated = group
    return head, word, form, behind[0], first, end, source, behind[1], before, False, negated


def _sharing(group: _Group, word: str, form: str, behind: Complement, source: Phrase) -> Fields:
    """Return the candidate of a verb that shares its source with another."""
    head, first, end, _, negated = group
    return head, word, form, behind[0], first, end, source, behind[1], -1, True, negated


def _gerund(view: SentenceView, group: _Group, word: str, behind: Complement, governors: Sequence[Governor]) -> Fields:
    """Return the candidate of an -ing form: whoever stands right before it says it, or the subject it shares with another verb."""
    _, first, end, _, _ = group
    beside = speaker_beside(view, first)
    if beside is not None:
        return _candidate(group, word, "ger", behind, beside)  # "a crowd shouting that"
    source = shared_subject(view, first, governors)
    if source is not None:
        return _sharing(group, word, "ger", behind, source)
    return _candidate(group, word, "ger", behind, participle_subject(view, first, end))


def _by_way_of_example(view: SentenceView, first: int, end: int) -> bool:
    """Tell whether "say" stands between commas: "a village of, say, 400 people"."""
    return view.tags[end : end + 1] == "," and first > view.first and view.letters[first - 1] == ","


def _passive(view: SentenceView, group: _Group, word: str, behind: Complement) -> Fields:
    """Return the candidate of a passive: "was described by aides as", "is expected to"."""
    _, first, end, _, _ = group
    topic = subject(view, first)
    if word in experiencing_verbs() and topic is not None and behind[1] >= 0:
        return _candidate(group, word, "felt", behind, topic)
    source = _agent(view, end)
    if source is not None:
        behind = _behind_agent(view, source)
    before = -1
    if topic is not None and word.rpartition(":")[0] in word_list("feelings.txt"):
        if source is not None:
            behind = "by", source[0]
        return _candidate(group, word, "pass", behind, topic)  # "residents are worried about the dam"
    if topic is not None:
        frame = behind[0].removeprefix("by+")
        addressed = frame in _TO_SOMEBODY and word in addressing_verbs()
        if frame not in _ALONE and not addressed:
            before = topic[1]
        if frame not in _ALONE and frame not in _OF_THE_TOPIC:
            behind = behind[0], -1
    elif source is not None and _opens_with_that(view, first):
        before = first
    return _candidate(group, word, "pass", behind, source, before)


def _opens_with_that(view: SentenceView, end: int) -> bool:
    """Tell whether the sentence opens with a noun and a that-clause that go up to ``end``: "Reports that nine had died | were denied"."""
    phrase = view.phrase_at(view.first)
    if phrase is None or view.letters[phrase[1]] != "c":
        return False
    between = set(view.tags[phrase[1] : end])
    return not between.isdisjoint(_PREDICATE) and between.isdisjoint(",:.kq")


def _finite(view: SentenceView, group: _Group, word: str, behind: Complement, governors: Sequence[Governor]) -> Fields | None:
    """Return the candidate of a finite verb, or of a participle that looks like one."""
    letters = view.letters
    head, first, end, finite, _ = group
    tag, left = letters[head], first - 1
    inverted = inverted_subject(view, first, end) if word == "say:verb" and letters[left] == "," and closes_with_name(view, end) else None
    own = subject(view, first, letters[end] if end < view.end else ".") if inverted is None and left >= view.first else None
    if own is not None:
        return _with_subject(view, group, word, behind, own)
    inverted = inverted or (inverted_subject(view, first, end) if tag in "xzv" else None)
    if inverted is not None:
        behind = complement(view, inverted[1])
        return _placed(view, group, word, "inv", behind if behind[0] in _BEHIND_INVERTED else ("end", -1), inverted)
    if left >= view.first and letters[left] not in "k," and (left + 1 in view.time_ends or letters[left] in "rin"):
        left = adjuncts_first(view, first) - 1
        if letters[left] == "b" and tag != "v":
            own = subject(view, left)
            if own is not None:
                return _with_subject(view, (head, first, end, True, group[4]), word, behind, own)  # "has in the past said"
    if left >= view.first and (letters[left] in "k," or _in_a_list(view, left)) and (tag != "e" or finite):
        source = shared_subject(view, first, governors)
        if source is not None:
            return None if speaks_of(view, source, end) else _sharing(group, word, "coord", behind, source)
        if tag == "v" and not finite:
            return None  # an imperative behind "and"
    elif tag == "e":
        return _participle(view, group, word, behind, None)
    elif tag == "v":
        return None  # an imperative: "Say goodbye to cheap flights."
    return _placed(view, group, word, "bare", behind, None)


def _in_a_list(view: SentenceView, left: int) -> bool:
    """Tell whether a comma inside a quotation's end parts a verb from those before: called it “mad,” blamed the mayor and said."""
    quote = view.quote_ends.get(left + 1)
    return (
        quote is not None and quote.first > view.first + 1 and view.letters[left - 1] == "," and view.letters[quote.first - 1] not in ",:"
    )


def _with_subject(view: SentenceView, group: _Group, word: str, behind: Complement, own: Phrase) -> Fields | None:
    """Return the candidate of a verb with a noun phrase for a subject before it."""
    letters, lowers = view.letters, view.lowers
    head, first, end, finite, _ = group
    tag = letters[head]
    if behind[0] == "gap" and letters[own[0]] == "c":
        return None  # a noun taken for a verb: "that talks had failed"
    if lowers[own[0]] == "neither":
        group = head, first, end, finite, True
    if not finite:
        if tag == "v" and _singular(view, own):
            return None  # "the talk show": the verb would not agree
        if tag == "e" and not _really_past(view, head, own, behind[0]):
            return _participle(view, group, word, behind, own)
    if tag == "x" and end < view.end and lowers[end] == "by" and _agent(view, end) is not None:
        return _participle(view, group, word, behind, own)  # "a letter quoted by the agency"
    if behind[0] in _OBJECTS and word.rpartition(":")[0] in word_list("stirring.txt"):
        return _candidate(group, word, "fin", (behind[0], -1), (behind[1], view.chain_end(view.ends[view.at[behind[1]]])), own[1])
    return _placed(view, group, word, "fin", behind, own)


def _participle(view: SentenceView, group: _Group, word: str, behind: Complement, described: Phrase | None) -> Fields:
    """Return the candidate of a participle: its by-phrase is the source, or else what it describes."""
    agent = _agent(view, group[2])
    if agent is not None:
        return _candidate(group, word, "part", _behind_agent(view, agent), agent)
    if described is not None and behind[0] == "np+as":
        return _candidate(group, word, "part", behind, None, described[1])  # "a plan described as reckless"
    return _candidate(group, word, "part", behind, described)


def _placed(view: SentenceView, group: _Group, word: str, form: str, behind: Complement, source: Phrase | None) -> Fields:
    """Return the candidate of a finite verb once it is clear whether its content stands behind it, before it, or on both sides."""
    frame, content = behind
    upright = source if form == "fin" else None
    if source is None or (view.letters[source[0]] != "w" and view.lowers[source[0]] != "whose"):
        first = group[1] if upright is None else upright[0]
        beside = view.letters[first - 1]
        quotes = view.quote_ends
        quoted = frame not in _CLAUSAL and (first in quotes or first - 1 in quotes)
        if quoted or beside in ",:":
            placed = _behind_its_content(view, group, word, form, behind, source, first - 1)
            if placed is not None:
                return placed
        if upright is not None and view.lowers[first - 1] == "as" and says_as(view, word, frame, group[2]):
            return as_he_said(view, group[0], word, (group[1], group[2]), upright, group[4])
    if upright is not None and frame in _RAISED and word in RAISING:
        return _candidate(group, word, form, behind, None, upright[1])
    head, first, end, _, negated = group
    return head, word, form, frame, first, end, source, content, -1, False, negated


def _behind_its_content(
    view: SentenceView, group: _Group, word: str, form: str, behind: Complement, source: Phrase | None, left: int
) -> Fields | None:
    """Return the candidate of a finite verb whose content, or some of it, ends at token ``left``, or None where none does."""
    end, tags, quoted = group[2], view.tags, -1
    letters = view.letters
    frame, content = behind
    if frame not in _CLAUSAL and (left + 1 in view.quote_ends or left in view.quote_ends):
        alone = source is not None and form == "fin" and frame == "end" and tags[end : end + 1] in {".", ""}
        quoted = quotation_before(view, left, alone=alone)
    post = clause_before(view, left) if letters[left] in ",:" else -1
    if quoted < 0 and post < 0:
        return None
    adjunct = frame not in _ALL_BEFORE and is_adjunct(view, left)
    if quoted >= 0 and not adjunct:
        frame = "qpost+quote" if frame.endswith(("quote", "colon")) else "qpost"
        return _candidate(group, word, form, (frame, content), source, quoted)
    if post > view.first and letters[post - 1] == "k" and end + 1 < view.end and letters[end] == ",":
        return _candidate(group, word, form, ("and+aside", end + 1), source)
    if post < 0 or adjunct or not _closes_a_clause(view, group, word, form, frame, source, post):
        return None  # "Until now, the reports focused on": what stands before is no clause
    if _content_stands_before(word, form, frame):
        return _candidate(group, word, form, ("post+quote" if frame == "quote" else "post", content), source, post)
    return None


def _closes_a_clause(view: SentenceView, group: _Group, word: str, form: str, frame: str, source: Phrase | None, post: int) -> bool:
    """Tell whether a clause can end at ``post``: a verb stands before it, or the cue with its source is an aside."""
    before = view.tags[view.first : post]
    if not _FINITE.isdisjoint(before) or _PAST_WITH_OBJECT.search(before):
        return True
    end = group[2]
    closing = max(end, source[1]) if form == "inv" and source is not None else end
    if frame.startswith("pp:") or (frame in _OBJECTS and word in addressing_verbs()):
        closing = view.adjuncts_end(closing)
    return closing < view.end and view.letters[closing] in (",." if closing == end else ",")


def _content_stands_before(word: str, form: str, frame: str) -> bool:
    """Tell whether a clause before the cue is its content, by what follows the cue: "…, she said in a statement"."""
    if frame in {"end", "quote"} or frame.startswith("pp:"):
        return True
    if form == "inv":
        return frame in _LOOSE
    return frame in _OBJECTS and word in addressing_verbs()


def _singular(view: SentenceView, own: Phrase) -> bool:
    """Tell whether a subject is one common noun in the singular, which no base form agrees with."""
    first, last = own[0], own[1] - 1
    while last > first and view.letters[last] in "rR":
        last -= 1
    number = view.at[last]
    if number < 0 or view.letters[last] != "n" or view.firsts[number] != first or "k" in view.tags[first:last]:
        return False
    lower = view.lowers[last]
    return not lower.endswith("s") and lower not in plural_nouns() and view.lowers[first] not in _PLURAL_DETERMINERS


def _really_past(view: SentenceView, head: int, own: Phrase, frame: str) -> bool:
    """Tell whether what looks like a participle is a past tense: "The campaign also called on the agency"."""
    if not view.lowers[head].endswith("ed") or (head + 1 < view.end and view.lowers[head + 1] == "by"):
        return False
    if frame in _SENTENTIAL or view.letters[own[0]] in "ow":
        return True
    return view.starts_clause(own[0]) and _PREDICATE.isdisjoint(view.tags[head + 1 : view.end])


def _behind_agent(view: SentenceView, agent: Phrase) -> Complement:
    """Return the frame and the content behind the by-phrase of a participle."""
    frame, content = complement(view, agent[1])
    return "by+" + frame, content


def _agent(view: SentenceView, end: int) -> Phrase | None:
    """Return the by-phrase of a passive."""
    for i in range(end, min(view.end, end + _FARTHEST_AGENT)):
        tag = view.letters[i]
        if tag == "i" and (view.lowers[i] == "by" or (view.lowers[i] == "among" and i == end)):
            phrase = view.phrase_at(i + 1)
            return None if phrase is None else (phrase[0], view.chain_end(phrase[1]))
        if tag in ".,qc:":
            return None
    return None
