"""Whose verb it is where it has no subject of its own: the one it shares with another verb, or the object of the one above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.attributions.lexicon import controlling_verbs
from attributed_claims.attributions.subjects import FARTHEST_SUBJECT, prepositions_first, subject, with_appositions
from attributed_claims.text.lexicon import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attributed_claims.attributions.candidate import Governor
    from attributed_claims.attributions.view import SentenceView

__all__ = ["adjuncts_first", "controller", "participle_subject", "shared_subject", "speaker_beside", "speaks_of"]

_OBJECTS_OF = {"he": "him", "she": "her", "they": "them", "i": "me", "we": "us"}
_MOST_ADJUNCTS = 3
_MOST_VERBS = 8
"""How many verbs before it a verb may share the subject of."""
_VERBS = frozenset("xzbmv")
_COMMA = frozenset(",:")
_OPENING = frozenset("while after as when since though although because if before once until whereas".split())
"""Words that open a clause in front of the main one."""
_GOVERNING_VERBS = frozenset("xzvge")


def speaks_of(view: SentenceView, source: tuple[int, int], token: int) -> bool:
    """Tell whether a verb's object at ``token`` is whom ``source`` stands for: "he" calls "himself" names, never "him"."""
    return token < view.end and view.letters[token] == "o" and _OBJECTS_OF.get(view.lowers[source[0]]) == view.lowers[token]


def speaker_beside(view: SentenceView, first: int) -> tuple[int, int] | None:
    """Return who stands right before an -ing form, but not what it is said in: "a crowd shouting", not "a message to voters saying"."""
    beside = view.phrase_before(first)
    if beside is None:
        return None
    media, whole = word_list("media.txt"), prepositions_first(view, beside[0])
    named = view.lowers[beside[1] - 1] in media or (whole < beside[0] and view.lowers[view.ends[view.at[whole]] - 1] in media)
    return None if named else beside


def controller(view: SentenceView, infinitive: int) -> tuple[int, int] | None:
    """Return the object that is to do what the infinitive behind it tells, or None: "led the mayor to say", "allows him to claim"."""
    phrase = view.phrase_before(infinitive)
    if phrase is None:
        return None
    first = phrase[0]
    if first == view.first or (first > view.first and view.letters[first - 1] == ":"):
        return phrase  # a headline: "Mayor to back the plan"
    if view.letters[first - 1] in _GOVERNING_VERBS and view.lowers[first - 1] in controlling_verbs():
        return phrase
    return None


def shared_subject(view: SentenceView, first: int, governors: Sequence[Governor]) -> tuple[int, int] | None:
    """Return the subject a verb without its own shares with one before it in the sentence.

    Args:
        view: the sentence.
        first: the first token of the verb's group.
        governors: the likely cues before it that may lend their source, in text order.
    """
    letters = view.letters
    participial = letters[first] == "g" and first > view.first and letters[first - 1] == ","
    in_quotation = view.in_quotation
    quoted = in_quotation[first]
    main = view.first
    if participial:
        if governors and governors[-1][0] == first - 2:
            governors = governors[-1:]  # "the dam held, Ruiz said, adding that"
        else:
            main = _main_first(view, first)
    relative = None
    if participial:
        for head, source in governors:
            if in_quotation[head] == quoted and head >= main:
                if letters[source[0]] != "w":
                    return source
                if relative is None:  # "Ruiz, who denied it, left, saying" is unlike "He met Ruiz, who denied it, saying"
                    relative, main = source, head + 1
    elif governors:
        alike = [one for one in governors if in_quotation[one[0]] == quoted]
        if letters[first] in "xz":
            # "said he would stay and warned": of two before it the one in its own tense
            alike = [one for one in alike if letters[one[0]] == letters[first]] or alike
        if alike:
            return alike[-1][1]
    stop = max(main, first - FARTHEST_SUBJECT)
    tokens = range(stop, first) if participial else range(first - 1, stop, -1)
    seen = 0
    for i in tokens:
        if letters[i] in _VERBS or (letters[i] == "e" and (_past_behind_insertion(view, i) or _first_of_sentence(view, i))):
            if in_quotation[i] == quoted:
                found = subject(view, i) or _behind_swallowed(view, i)
                if found is not None and (letters[found[0]] != "w" or not (participial or _COMMA.intersection(letters[i:first]))):
                    return found
            seen += 1
            if seen == _MOST_VERBS:
                break
    return relative


def adjuncts_first(view: SentenceView, verb: int) -> int:
    """Return where the adverbs and times between a coordinator or an auxiliary and its verb start: "and | on Monday said"."""
    letters, first = view.letters, verb
    for _ in range(_MOST_ADJUNCTS):
        if first - 1 <= view.first:
            break
        time = view.time_ends.get(first, -1)
        phrase = view.phrase_before(first) if time < 0 else (time, first)
        if letters[first - 1] == "r" and time < 0:
            first -= 1
        elif phrase is not None and letters[phrase[0] - 1] == "i":
            first = phrase[0] - 1
        elif time > view.first:
            first = time
        else:
            break
    return first if letters[first - 1] in "kb" or (letters[first - 1] == "," and view.lowers[first] == "then") else verb


def _main_first(view: SentenceView, end: int) -> int:
    """Return where the main clause before ``end`` starts: behind the comma of a clause in front of it, "While Ruiz agreed, | Lee left"."""
    if view.lowers[view.first] not in _OPENING:
        return view.first
    comma = view.tags.find(",", view.first, end - 1)
    while comma >= 0:
        if view.finite.find(1, view.first, comma) >= 0 and view.phrase_at(comma + 1) is not None:
            return comma + 1
        comma = view.tags.find(",", comma + 1, end - 1)
    return view.first


def _past_behind_insertion(view: SentenceView, verb: int) -> bool:
    """Tell whether what looks like a participle is the verb behind an insertion: "The mayor, a doctor, lashed out"."""
    return view.at[verb] < 0 and verb - 2 > view.first and view.letters[verb - 1] == "," and "," in view.tags[view.first : verb - 1]


def _first_of_sentence(view: SentenceView, verb: int) -> bool:
    """Tell whether what looks like a participle follows the noun phrase a sentence starts with: "The mayor also called on him and said"."""
    i = verb
    while i > view.first and view.letters[i - 1] == "r":
        i -= 1
    number = view.at[i - 1] if i > view.first and (i < verb or view.at[verb] < 0) else -1
    return number >= 0 and view.firsts[number] == view.first and view.letters[i - 1] in "npo" and view.lowers[verb + 1 : verb + 2] != ["by"]


def _behind_swallowed(view: SentenceView, verb: int) -> tuple[int, int] | None:
    """Return the noun phrase that a verb like a participle seems to end: "The port council also called on him and said"."""
    end = verb
    while end > view.first and view.letters[end - 1] == "r":
        end -= 1
    number = view.at[verb]
    return (view.first, end) if number >= 0 and view.firsts[number] == view.first < end else None


def participle_subject(view: SentenceView, first: int, end: int) -> tuple[int, int] | None:
    """Return who a participle tells of that no verb before it shares its subject with.

    It is the noun phrase right before it ("the aide quoting him"), the one before its comma where it is inserted
    ("Ruiz, noting the delay, said"), or the subject behind its comma where it opens the sentence ("Noting the delay, Ruiz left").

    Args:
        view: the sentence.
        first: the participle's group's first token.
        end: the token behind the group.
    """
    tags = view.tags
    letters = view.letters
    before = view.phrase_before(first)
    if before is not None:
        return before
    if first - 2 > view.first and letters[first - 1] in "iW" and letters[first - 2] == ",":
        first -= 1  # "Ruiz, after saying so, left"
    if first - 1 > view.first and letters[first - 1] == ",":
        name = view.named_before(first - 1)
        if name is None or not view.starts_clause(prepositions_first(view, name[0])):
            return None
        return with_appositions(view, prepositions_first(view, name[0]), first - 1, closed=True)
    if "," in tags[view.first : first]:
        return None
    comma = tags.find(",", end, view.end)
    while comma >= 0:
        phrase = view.phrase_at(comma + 1)
        if phrase is not None and letters[phrase[0]] != "w":
            behind = view.appositions_end(view.chain_end(phrase[1]))
            if view.finite_at(behind + (tags[behind : behind + 1] == ",")):
                return phrase[0], behind
        comma = tags.find(",", comma + 1, view.end)
    return None
