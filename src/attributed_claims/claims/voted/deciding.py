"""The decisions by vote that one sentence tells: its words of deciding, each read by the rules for its kind."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve

from attributed_claims.claims.clauses import clause_of
from attributed_claims.claims.counted.walks import hypothetical, verb_group
from attributed_claims.claims.triggers import TRIGGERS
from attributed_claims.claims.voted.acts import acted, counted
from attributed_claims.claims.voted.ballots import ballot_words, find_ballots, vote_words
from attributed_claims.claims.voted.decision import Decision
from attributed_claims.claims.voted.motions import VoteClause
from attributed_claims.claims.voted.tellings import with_ballots
from attributed_claims.claims.voted.verdicts import fated, ruled, unpassed
from attributed_claims.claims.voted.voting import split, voted
from attributed_claims.marks.numbers import has_number
from attributed_claims.text.inflection import inflections

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from attributed_claims.claims.marked import MarkedPassage
    from attributed_claims.claims.voted.ballots import Ballot
    from attributed_claims.claims.voted.decision import VoteOutcome
    from attributed_claims.text.sentences import ReadText, TokenRange

__all__ = ["may_decide", "told_in", "vote_triggers"]

_VERB_KINDS = (
    "vote",
    "pass",
    "reject",
    "carry",
    "fail",
    "weak_pass",
    "deed",
    "weak_reject",
    "weak_carry",
    "weak_fail",
    "split",
    "elect",
)
_DECIDERS = vote_words("body") | vote_words("members")
_APPROVALS = vote_words("assent")
_MOST_WORDS = 12
"""How many words of deciding are read in one sentence: no sentence of news has more, and each looks at all around it."""

_COUNTS_BEHIND = 3
"""How many tokens behind a word that needs counts they may start."""
_LONGEST_OBJECT = 4
"""The most words of what a headline's verb decides on."""

_MANNERS = frozenset(["vote", "votes", "margin", "majority", "show", "acclamation", "consensus", "ballot"])


@cache
def _kinds() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the kinds of each form that tells a decision, each with its lemma."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for kind in _VERB_KINDS:
        for lemma in sorted(vote_words(kind)):
            for form in inflections(lemma.partition("+")[0]):
                if not form.endswith("ing"):
                    found[form] = (*found.get(form, ()), (kind, lemma))
    found["voting"] = (("vote", "vote"),)
    for noun in vote_words("act"):
        found[noun] = (*found.get(noun, ()), ("act", noun))
    return found | {noun: (("noun", noun),) for noun in ("tally", "margin", "ballot")}


def vote_triggers() -> frozenset[str]:
    """Return the words whose sentences may tell a decision."""
    return frozenset(_kinds())


def may_decide(read: ReadText, sentence: TokenRange, tokens: Iterable[int]) -> bool:
    """Tell whether a sentence may tell a decision, by its words of deciding and before it is searched for counts."""
    first, end, _, _ = sentence
    tokens = _telling(read, tokens)
    if not tokens:
        return False
    words = read.lowers[first:end]
    numbered = has_number(read, first, end)
    if numbered and not ballot_words().isdisjoint(words):
        return True
    somebody = numbered or not _DECIDERS.isdisjoint(words) or (words[0] in {"it", "they"} and "voted" in words[1:4])
    return somebody and _tell_without_counts(read, words, tokens)


def told_in(passage: MarkedPassage) -> list[Decision]:
    """Return the decisions that a sentence tells by itself."""
    read, first, end = passage.marks.read, passage.first, passage.end
    words = read.lowers[first:end]
    kinds = _kinds()
    triggers = read.tokens_in(TRIGGERS)
    triggers = triggers[bisect_left(triggers, first) : bisect_left(triggers, end)]
    tokens = _telling(read, [token for token in triggers if read.lowers[token] in kinds])[:_MOST_WORDS]
    if not tokens or not may_decide(read, passage.sentence, tokens):
        return []
    ballots: list[Ballot] = []
    if has_number(read, first, end):
        dated = {token for mark in passage.time_marks for token in range(mark.first, mark.end)}
        ballots = find_ballots(read, first, end, dated)
    if not ballots and not _tell_without_counts(read, words, tokens):
        return []
    sentence = VoteClause(clause_of(passage), ballots)
    told = [decision for token in tokens if (decision := _decide(sentence, token, kinds[read.lowers[token]])) is not None]
    return [one for one in with_ballots(sentence, told) if one.kind != "election"]


@cache
def _counting_forms() -> frozenset[str]:
    """Return the forms that tell a decision only where counts stand right behind them: "split 3-3", "voting 5-2"."""
    return frozenset(form for form, kinds in _kinds().items() if form == "voting" or kinds[0][0] == "split")


def _telling(read: ReadText, tokens: Iterable[int]) -> list[int]:
    """Return the words of deciding without those that lack the counts they need behind them."""
    needy = _counting_forms()
    return [token for token in tokens if read.lowers[token] not in needy or "0" in read.tags[token + 1 : token + 1 + _COUNTS_BEHIND]]


def _tell_without_counts(read: ReadText, words: Sequence[str], tokens: Iterable[int]) -> bool:
    """Tell whether one of the words at ``tokens`` may tell a decision where no counts stand, before the sentence's chunks are read."""
    ways = _ways()
    for token in tokens:
        for way in ways.get(read.lowers[token], ()):
            if way == "act":
                if "unanimous" in words or read.lowers[token] in _APPROVALS:
                    return True
            elif (_is_past(read, token) or _is_headline(read, token)) and not (
                way == "weak" and vote_words("margin").isdisjoint(words) and _MANNERS.isdisjoint(words)
            ):
                return True
    return False


@cache
def _ways() -> dict[str, frozenset[str]]:
    """Return how each word that tells a decision can do so where no counts stand: as an act, by itself, or weakly, with how it was done."""
    found = {}
    for word, kinds in _kinds().items():
        names = {kind for kind, _ in kinds} - {"noun", "elect", "split", "weak_carry", "weak_fail"}
        found[word] = frozenset("act" if kind == "act" else "weak" if kind.startswith(("weak", "deed")) else "strong" for kind in names)
    return found


def _is_past(read: ReadText, token: int) -> bool:
    return read.tags[token] in "xe" or read.lowers[token].endswith("ed")


def _is_headline(read: ReadText, token: int) -> bool:
    """Tell whether a verb has the form and the bare object of a headline: "Senate passes farm bill"."""
    if read.tags[token] != "z":
        return False
    at = token + 1
    while at < len(read.tags) and at - token <= _LONGEST_OBJECT and read.tags[at] in "nap":
        if read.lowers[at] in vote_words("motion"):
            return read.tags[at] == "n"
        at += 1
    return False


def _decide(sentence: VoteClause, token: int, kinds: Sequence[tuple[str, str]]) -> Decision | None:
    """Return the decision that the word at ``token`` tells by one of its kinds, or None."""
    for kind, lemma in kinds:
        decision = _decided(sentence, token, kind, lemma)
        if decision is not None:
            return decision
    return None


def _decided(sentence: VoteClause, token: int, kind: str, lemma: str) -> Decision | None:
    clause, read = sentence.clause, sentence.read
    chunk = clause.chunk(token)
    if kind == "act":
        return acted(sentence, token, chunk)
    takes_part = read.lowers[token] == "voting" and clause.kind(chunk) == "G" and sentence.ballots
    if kind == "noun" or clause.ends[chunk] - clause.firsts[chunk] > 1 or not (clause.kind(chunk) in "VE" or takes_part):
        return counted(sentence, token, chunk) if kind in {"noun", "vote"} else None
    group = verb_group(clause, chunk)
    unadopted = group.negated and kind == "pass" and sentence.ballots  # "received five votes and was not adopted"
    if group.modal or group.infinitive or (group.negated and not unadopted) or hypothetical(clause, group.start):
        return None
    if not _is_past(read, token) and not sentence.ballots and not _is_headline(read, token):
        return None
    _, _, particle = lemma.partition("+")
    if particle and read.lowers[token + 1 : token + 2] != [particle]:
        return None
    if kind == "elect":
        return Decision(token=token, kind="election", outcome=None)
    if kind == "vote":
        return None if group.be else voted(sentence, token, chunk, group)  # "was voted best speaker"
    if kind == "split":
        return split(sentence, token, chunk, group)
    weak = kind.startswith(("weak", "deed"))
    if kind.endswith(("carry", "fail")):
        if clause.head(chunk + 1) in _APPROVALS:
            return None  # "won approval": the noun tells it
        outcome: VoteOutcome = "rejected" if kind.endswith("fail") else "passed"
        decision = fated(sentence, token, chunk, group, outcome, needs_counts=weak)
        if decision is None and lemma == "fail":
            decision = unpassed(sentence, token, chunk, group)
    else:
        decision = ruled(sentence, token, chunk, group, "rejected" if kind.endswith("reject") else "passed", lemma)
    if decision is None:
        return None
    if unadopted:
        decision = evolve(decision, outcome="rejected", short=True)
    if kind == "deed" and not group.be and decision.kind == "verdict":
        decision = evolve(decision, motion=sentence.motion(chunk))
    return evolve(decision, weak=weak)
