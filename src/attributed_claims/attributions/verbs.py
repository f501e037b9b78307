"""Verbs as cues: the group a verb heads, whose it is, and where its content stands.

:func:`verb_candidate` parts the cases by the shape of the group; each case knows where its subject is to be looked for.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from attributed_claims.attributions.candidate import Candidate, new_candidate
from attributed_claims.attributions.complements import complement, complement_start
from attributed_claims.attributions.constructions import as_he_said
from attributed_claims.attributions.fronts import clause_before, is_adjunct, quotation_before
from attributed_claims.attributions.lexicon import addressing_verbs, experiencing_verbs, plural_nouns, reckoning_verbs
from attributed_claims.attributions.subjects import participle_subject, shared_subject, subject
from attributed_claims.attributions.view import OBJECT_PRONOUNS
from attributed_claims.text.lexicon import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.attributions.view import SentenceView

__all__ = ["BE", "RAISING", "verb_candidate"]

BE = frozenset("is are was were be been being am isn't aren't wasn't weren't 's 're 'm".split())
_SMALL_CLAUSES = frozenset(["np+quote", "np+to", "np+adj", "np+ing", "np+wh", "np+that"])
"""Frames whose noun phrase is part of the content unless the verb addresses somebody: "called the plan "mad""."""
_TOTALS = frozenset(["toll", "figure", "number", "total", "tally", "count"])
RAISING = frozenset(["seem:verb", "appear:verb"])
"""Verbs whose grammatical subject belongs to the content: "talks seem to stall"."""
_RAISED = frozenset(["to", "adj", "np", "np+pp", "np+as", "pp:like", "that"])
_PLURAL_DETERMINERS = frozenset("these those some many most several few all both two three four five six seven eight nine ten".split())
_DECLINING = frozenset("declined declines decline declining refused refuses refuse refusing".split())
_BETWEEN = frozenset("all both each since".split())
"""Words that may stand between an auxiliary and its verb: "have all said"."""
_OF_PLACE = frozenset("here there ago then".split())
"""Adverbs that belong to what stands before a verb rather than to its group."""
_SENTENTIAL = frozenset(["that", "clause", "quote", "np+that", "np+clause", "np+quote", "colon", "gap"])
"""Frames that only a verb with a past tense has, where the form could be a participle."""
_NEITHER = frozenset(["neither", "nor"])
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
_FARTHEST_AGENT = 8

Complement = tuple[str, int]
Phrase = tuple[int, int]


class _Group(NamedTuple):
    """A verb with its auxiliaries, adverbs and negation: token numbers, half-open."""

    head: int
    first: int
    end: int
    infinitive: bool
    passive: bool
    finite: bool
    """Whether an auxiliary or modal makes it finite."""
    negated: bool


_new_group = partial(tuple.__new__, _Group)
"""Make a group from a tuple of all its fields, in half the time that naming them takes."""


def _group(view: SentenceView, head: int) -> _Group:
    """Return the group of the verb ``head``."""
    tags, lowers, start = view.tags, view.lowers, view.first
    first = head
    infinitive = passive = finite = negated = False
    while first > start and (
        (tag := tags[first - 1]) in "rbmRt" or lowers[first - 1] == "neither" or (lowers[first - 1] in _BETWEEN and tags[first - 2] in "bm")
    ):
        first -= 1
        if lowers[first] == "neither":
            finite = negated = True
        elif tag in "bm":
            finite = True
            lower = lowers[first]
            if lower in BE and tags[head] in "ex":
                passive = True
            if lower.endswith("n't") or lower == "cannot":
                negated = True
        elif tag == "R":
            negated = True
        elif tag == "t":
            infinitive = True
            break
    while first < head and tags[first] == "r" and lowers[first] in _OF_PLACE:
        first += 1
    if first - 1 > start and lowers[first - 1] in _NEITHER:
        negated = finite = True
        if lowers[first - 1] == "neither":
            first -= 1
    end = head + 1
    if end < view.end and end not in view.figures and (tags[end] == "u" or (lowers[end] == "out" and lowers[end + 1 : end + 2] != ["of"])):
        end += 1
    if first > start and lowers[first - 1] == "nor":
        negated = True
    declining = lowers[head] in _DECLINING or (infinitive and lowers[first - 1] in _DECLINING)
    return _new_group((head, first, end, infinitive, passive, finite, negated or declining))


def _states_figure(view: SentenceView, word: str, start: int) -> bool:
    """Tell whether an object is a figure or a word for one with its value: "counted nine bodies", "gave a toll of 90"."""
    if start in view.figures:
        return word != "give:verb"  # "gave two speeches"
    phrase = view.phrase_at(start)
    if phrase is None or view.lowers[phrase[1] - 1] not in _TOTALS:
        return False
    return view.lowers[phrase[1] : phrase[1] + 1] in (["of"], ["as"]) and phrase[1] + 1 in view.figures


def verb_candidate(view: SentenceView, head: int, word: str, governors: Sequence[Candidate]) -> Candidate | None:
    """Return the candidate of a verb, or None where it is none: an imperative, a noun's attribute, "say, a dozen".

    Args:
        view: the sentence.
        head: the verb.
        word: the lexicon's word for it.
        governors: the likely cues before it that may lend their source, in text order.
    """
    group = _group(view, head)
    behind = complement(view, group.end)
    if word in reckoning_verbs() and behind[0] not in _SENTENTIAL and _states_figure(view, word, behind[1]):
        behind = "np+at", behind[1]
    if behind[0] in _SMALL_CLAUSES and word not in addressing_verbs():
        behind = behind[0], complement_start(view, group.end)
    if group.infinitive:
        source = shared_subject(view, group.first, governors)
        return _candidate(group, word, "inf", behind, source, shared=source is not None)
    if group.passive:
        return _passive(view, group, word, behind)
    if view.tags[head] == "g" and not group.finite:
        return _gerund(view, group, word, behind, governors)
    if view.lowers[head] == "say" and _by_way_of_example(view, group):
        return None
    return _finite(view, group, word, behind, governors)


def _candidate(
    group: _Group, word: str, form: str, behind: Complement, source: Phrase | None, *, before: int = -1, shared: bool = False
) -> Candidate:
    return new_candidate((group.head, word, form, behind[0], group.first, group.end, source, behind[1], before, shared, group.negated))


def _gerund(view: SentenceView, group: _Group, word: str, behind: Complement, governors: Sequence[Candidate]) -> Candidate:
    """Return the candidate of an -ing form: whoever stands right before it says it, or the subject it shares with another verb."""
    beside = view.phrase_before(group.first)
    if beside is not None and view.lowers[beside[1] - 1] not in word_list("media.txt"):
        return _candidate(group, word, "ger", behind, beside)  # "a crowd shouting that"
    source = shared_subject(view, group.first, governors)
    if source is not None:
        return _candidate(group, word, "ger", behind, source, shared=True)
    return _candidate(group, word, "ger", behind, participle_subject(view, group.first, group.end))


def _by_way_of_example(view: SentenceView, group: _Group) -> bool:
    """Tell whether "say" stands between commas: "a village of, say, 400 people"."""
    first, end = group.first, group.end
    return view.tags[end : end + 1] == "," and first > view.first and view.tags[first - 1] == ","


def _passive(view: SentenceView, group: _Group, word: str, behind: Complement) -> Candidate:
    """Return the candidate of a passive: "was described by aides as", "is expected to"."""
    topic = subject(view, group.first)
    if word in experiencing_verbs() and topic is not None and behind[1] >= 0:
        return _candidate(group, word, "felt", behind, topic)
    source = _agent(view, group.end)
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
    elif source is not None and _opens_with_that(view, group.first):
        before = group.first
    return _candidate(group, word, "pass", behind, source, before=before)


def _opens_with_that(view: SentenceView, end: int) -> bool:
    """Tell whether the sentence opens with a noun and a that-clause that go up to ``end``: "Reports that nine had died | were denied"."""
    phrase = view.phrase_at(view.first)
    if phrase is None or view.tags[phrase[1]] != "c":
        return False
    between = set(view.tags[phrase[1] : end])
    return not between.isdisjoint(_PREDICATE) and between.isdisjoint(",:.kq")


def _finite(view: SentenceView, group: _Group, word: str, behind: Complement, governors: Sequence[Candidate]) -> Candidate | None:
    """Return the candidate of a finite verb, or of a participle that looks like one."""
    tags, head, end = view.tags, group.head, group.end
    tag = tags[head]
    left = group.first - 1
    own = subject(view, group.first, parenthetical=end < view.end and tags[end] == ",") if left >= view.first else None
    if own is not None:
        return _with_subject(view, group, word, behind, own)
    inverted = _inverted(view, group.first, end) if tag in "xzv" else None
    if inverted is not None:
        behind = complement(view, inverted[1])
        return _placed(view, group, word, "inv", behind if behind[0] in _BEHIND_INVERTED else ("end", -1), inverted)
    if left >= view.first and (tags[left] in "k," or _in_a_list(view, left)) and (tag != "e" or group.finite):
        source = shared_subject(view, group.first, governors)
        if source is not None:
            return _candidate(group, word, "coord", behind, source, shared=True)
        if tag == "v" and not group.finite:
            return None  # an imperative behind "and"
    elif tag == "e":
        return _participle(view, group, word, behind, None)
    elif tag == "v":
        return None  # an imperative: "Say goodbye to cheap flights."
    return _placed(view, group, word, "bare", behind, None)


def _in_a_list(view: SentenceView, left: int) -> bool:
    """Tell whether a comma inside a quotation's end parts a verb from those before: called it “mad,” blamed the mayor and said."""
    quote = view.quote_ends.get(left + 1)
    return quote is not None and quote.first > view.first + 1 and view.tags[left - 1] == "," and view.tags[quote.first - 1] not in ",:"


def _with_subject(view: SentenceView, group: _Group, word: str, behind: Complement, own: Phrase) -> Candidate | None:
    """Return the candidate of a verb with a noun phrase for a subject before it."""
    tag = view.tags[group.head]
    if behind[0] == "gap" and view.tags[own[0]] == "c":
        return None  # a noun taken for a verb: "that talks had failed"
    if view.lowers[own[0]] == "neither":
        group = group._replace(negated=True)
    if not group.finite:
        if tag == "v" and _singular(view, own):
            return None  # "the talk show": the verb would not agree
        if tag == "e" and not _really_past(view, group.head, own, behind[0]):
            return _participle(view, group, word, behind, own)
    if tag == "x" and group.end < view.end and view.lowers[group.end] == "by" and _agent(view, group.end) is not None:
        return _participle(view, group, word, behind, own)  # "a letter quoted by the agency"
    return _placed(view, group, word, "fin", behind, own)


def _participle(view: SentenceView, group: _Group, word: str, behind: Complement, described: Phrase | None) -> Candidate:
    """Return the candidate of a participle: its by-phrase is the source, or else what it describes."""
    agent = _agent(view, group.end)
    if agent is not None:
        return _candidate(group, word, "part", _behind_agent(view, agent), agent)
    if described is not None and behind[0] == "np+as":
        return _candidate(group, word, "part", behind, None, before=described[1])  # "a plan described as reckless"
    return _candidate(group, word, "part", behind, described)


def _placed(view: SentenceView, group: _Group, word: str, form: str, behind: Complement, source: Phrase | None) -> Candidate:
    """Return the candidate of a finite verb once it is clear whether its content stands behind it, before it, or on both sides."""
    frame = behind[0]
    upright = source if form == "fin" else None
    if source is None or not view.relative_at(source[0]):
        left = (group.first if upright is None else upright[0]) - 1
        quoted = -1
        if frame not in _CLAUSAL and (left + 1 in view.quote_ends or left in view.quote_ends):
            alone = upright is not None and frame == "end" and view.tags[group.end : group.end + 1] in {".", ""}
            quoted = quotation_before(view, left, alone=alone)
        post = clause_before(view, left) if view.tags[left] in ",:" else -1
        if quoted >= 0 or post >= 0:
            adjunct = frame not in _ALL_BEFORE and is_adjunct(view, left)
            if quoted >= 0 and not adjunct:
                frame = "qpost+quote" if frame.endswith(("quote", "colon")) else "qpost"
                return _candidate(group, word, form, (frame, behind[1]), source, before=quoted)
            if post > view.first and view.tags[post - 1] == "k" and group.end + 1 < view.end and view.tags[group.end] == ",":
                return _candidate(group, word, form, ("and+aside", group.end + 1), source)
            if post >= 0 and not _closes_a_clause(view, group, word, form, frame, source, post):
                post = -1  # "Until now, the reports focused on": what stands before is no clause
            if post >= 0 and not adjunct and _content_stands_before(word, form, frame):
                return _candidate(group, word, form, ("post+quote" if frame == "quote" else "post", behind[1]), source, before=post)
        if post < 0 and upright is not None and _as_he_said(view, upright, behind, group.end):
            return as_he_said(view, group.head, word, (group.first, group.end), upright, negated=group.negated)
    if upright is not None and word in RAISING and frame in _RAISED:
        return _candidate(group, word, form, behind, None, before=upright[1])
    return _candidate(group, word, form, behind, source)


def _closes_a_clause(view: SentenceView, group: _Group, word: str, form: str, frame: str, source: Phrase | None, post: int) -> bool:
    """Tell whether a clause can end at ``post``: a verb stands before it, or the cue with its source is an aside."""
    if not _FINITE.isdisjoint(view.tags[view.first : post]):
        return True
    closing = max(group.end, source[1]) if form == "inv" and source is not None else group.end
    if frame.startswith("pp:") or (frame in _OBJECTS and word in addressing_verbs()):
        closing = view.adjuncts_end(closing)
    return closing < view.end and view.tags[closing] in (",." if closing == group.end else ",")


def _as_he_said(view: SentenceView, source: Phrase, behind: Complement, end: int) -> bool:
    """Tell whether the clause is "as Ruiz said" or "as Ruiz put it"."""
    if view.lowers[source[0] - 1] != "as":
        return False
    return behind[0] == "end" or (view.lowers[end : end + 1] == ["it"] and view.lowers[end + 1 : end + 2] in ([","], ["."]))


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
    while last > first and view.tags[last] in "rR":
        last -= 1
    number = view.at[last]
    if number < 0 or view.tags[last] != "n" or view.firsts[number] != first or "k" in view.tags[first:last]:
        return False
    lower = view.lowers[last]
    return not lower.endswith("s") and lower not in plural_nouns() and view.lowers[first] not in _PLURAL_DETERMINERS


def _really_past(view: SentenceView, head: int, own: Phrase, frame: str) -> bool:
    """Tell whether what looks like a participle is a past tense: "The campaign also called on the agency"."""
    if not view.lowers[head].endswith("ed") or (head + 1 < view.end and view.lowers[head + 1] == "by"):
        return False
    if frame in _SENTENTIAL or view.tags[own[0]] in "ow":
        return True
    return view.starts_clause(own[0]) and _PREDICATE.isdisjoint(view.tags[head + 1 : view.end])


def _inverted(view: SentenceView, first: int, end: int) -> Phrase | None:
    """Return the source behind an inverted verb: "…," said Walter Stone, an author."""
    opens = first <= view.first
    if opens and first not in view.quote_ends and not _opens_inverted(view, end):
        return None
    if not opens and view.tags[first - 1] not in ",q:.":
        return None
    phrase = view.phrase_at(end)
    if phrase is None or view.tags[phrase[0]] == "w" or view.lowers[phrase[0]] in OBJECT_PRONOUNS or view.lowers[phrase[0]] == "her":
        return None
    after = view.chain_end(phrase[1])
    if after < view.end and view.tags[after] in "xzbmtcv":
        return None
    after = view.appositions_end(view.description_end(after))
    if after < view.end and view.tags[after] in "xzbmtcv":  # "a voice in urging the bank to act": the description has verbs of its own
        while after < view.end and view.tags[after] not in ",.:q(":
            after += 1
    return phrase[0], after


def _opens_inverted(view: SentenceView, end: int) -> bool:
    """Tell whether a sentence opens with an inverted verb: "Said Dorothy Lane: …"."""
    phrase = view.phrase_at(end)
    if phrase is None or view.tags[phrase[0]] not in "pdsn":
        return False
    after = view.appositions_end(view.chain_end(phrase[1]))
    return after < view.end - 1 and (view.words[after] == ":" or after + 1 in view.quote_starts)


def _behind_agent(view: SentenceView, agent: Phrase) -> Complement:
    """Return the frame and the content behind the by-phrase of a participle."""
    frame, content = complement(view, agent[1])
    return "by+" + frame, content


def _agent(view: SentenceView, end: int) -> Phrase | None:
    """Return the by-phrase of a passive."""
    for i in range(end, min(view.end, end + _FARTHEST_AGENT)):
        tag = view.tags[i]
        if tag == "i" and view.lowers[i] == "by":
            phrase = view.phrase_at(i + 1)
            return None if phrase is None else (phrase[0], view.chain_end(phrase[1]))
        if tag in ".,qc:":
            return None
    return None
