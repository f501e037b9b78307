"""Decisions by vote: the verb that decides, who decides, on what, and which counts go with it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from attrs import evolve, frozen

from attributed_claims.claims.ballots import Ballot, find_ballots, vote_words
from attributed_claims.claims.clauses import clause_of
from attributed_claims.claims.passage import mention_at
from attributed_claims.claims.types import inflections
from attributed_claims.claims.walks import hypothetical, subjects, verb_group
from attributed_claims.claims.when import time_of
from attributed_claims.marks.numbers import number_atoms

if TYPE_CHECKING:
    from attributed_claims.claims.clauses import Clause, Counted
    from attributed_claims.claims.passage import Passage
    from attributed_claims.claims.walks import VerbGroup
    from attributed_claims.values import Mention, Span, Time

__all__ = ["Decision", "decision_time", "decisions_of", "told_later", "vote_triggers"]

_LONGEST_MOTION = 60
"""The most chunks a motion's mention may have."""

_NEAR = 3
"""How many sentences apart a vote and its counts may stand."""

_WEAK_BODIES = frozenset(
    "members board directors governors democrats republicans conservatives socialists liberals ministers party union federation league"
    " panel conference convention delegates body cabinet chamber creditors bureau directorate shareholders stockholders sec ftc fcc epa eu ec un u.n. nato opec nrc imf union".split(),
)
"""Bodies that do much else than decide by vote: without counts, what they decide on must be a motion by name."""

_PARTIES = frozenset(["democrats", "republicans", "conservatives", "socialists", "liberals", "party"])
"""Parts of a body: how they voted is no decision."""

_POINTING = frozenset(["it", "this", "that", "the vote", "the final vote", "the tally", "the final tally", "vote", "they", "the measure", "the bill", "the legislation", "the resolution", "the motion", "the proposal", "the amendment", "the plan", "the law", "the budget"])
_VOTE_NOUNS = frozenset(["vote", "tally", "ballot", "margin", "count", "show"])
_MOTION_STOPS = frozenset("after before while as despite following amid because since although though until when where whereby if unless".split())


@frozen(eq=False, kw_only=True)
class Decision:
    """A verb that decides, with what its sentence gives it.

    Args:
        token: the verb, or the noun "vote".
        kind: ``vote``, ``pass``, ``reject``, ``fail``, ``act`` or ``noun``.
        outcome: what became of the motion, or None.
        body: who decides, or None.
        motion: what is decided on, or None.
        against_it: whether the counts begin with those against ("voted A to B against").
        short: whether a larger majority was missed.
        margin: the words for how clear it was, or None.
        ballot: the counts, or None.
        as_of: when, where that comes from another sentence.
        completed_from: the words that told the rest, or None.
        completed_by: the token of the decision in the same sentence that told the rest, or None.
    """

    token: int
    kind: str
    outcome: Literal["passed", "rejected"] | None
    body: Mention | None = None
    motion: Mention | None = None
    against_it: bool = False
    short: bool = False
    margin: Mention | None = None
    ballot: Ballot | None = None
    as_of: Time | None = None
    completed_from: Span | None = None
    completed_by: int | None = None

    @property
    def pointing(self) -> bool:
        """Whether body or motion must come from a sentence before."""
        return self.body is None


@cache
def _kinds() -> dict[str, tuple[str, str]]:
    """Return the kind and the lemma of each form that tells a decision."""
    found: dict[str, tuple[str, str]] = {}
    for kind in ("vote", "pass", "reject", "fail", "weak_pass", "weak_reject"):
        for lemma in sorted(vote_words(kind)):
            for form in inflections(lemma):
                if not form.endswith("ing"):
                    found[form] = (kind, lemma)
    for noun in vote_words("act"):
        found[noun] = ("act", noun)
    found["tally"] = ("noun", "tally")
    found["fell"] = ("fail", "fall")
    return found


def vote_triggers() -> frozenset[str]:
    """Return the words whose sentences may tell a decision."""
    return frozenset(_kinds())


def decisions_of(passage: Passage) -> list[Decision]:
    """Return the decisions that a sentence tells, completed from the sentences before it where they point back."""
    raw = _raw(passage)
    found = [_completed(passage, decision, raw) for decision in raw]
    retold = {decision.completed_by for decision in found}
    return [decision for decision in found if decision.token not in retold and _is_vote(passage, decision)]


def told_later(passage: Passage, decision: Decision) -> bool:
    """Tell whether a sentence close behind tells the same decision again, with its counts."""
    if decision.ballot is not None:
        return False
    following = passage.after
    for _ in range(_NEAR):
        if following is None:
            return False
        if any(later.ballot is not None and later.pointing and _points_back(later.motion) and _agree(decision, later) for later in _raw(following)):
            return True
        following = following.after
    return False


def _points_back(motion: Mention | None) -> bool:
    return motion is None or motion.text.lower() in _POINTING


def _agree(first: Decision, later: Decision) -> bool:
    return later.outcome is None or first.outcome is None or later.outcome == first.outcome


def decision_time(passage: Passage, decision: Decision) -> Time | None:
    """Return when it was decided: a time in the motion dates the motion."""
    read = passage.marks.read
    time = time_of(passage, decision.token, passage.credit(read.span(decision.token, decision.token + 1)))
    if time is None or decision.motion is None or not decision.motion.hull.overlaps(time.hull):
        return time
    start = decision.motion.hull.start
    high = next((i for i in range(passage.first, passage.end) if read.starts[i] >= start), passage.end)
    return time_of(passage, decision.token, None, None, high)


def _raw(passage: Passage) -> list[Decision]:
    """Return the decisions that a sentence tells by itself."""
    read = passage.marks.read
    kinds = _kinds()
    tokens = [token for token in range(passage.first, passage.end) if read.lowers[token] in kinds]
    if not tokens:
        return []
    words = read.lowers[passage.first : passage.end]
    if vote_words("body").isdisjoint(words) and not any(word[0].isdigit() or number_atoms(word) for word in words):
        return []  # neither anybody who decides nor a count
    clause = clause_of(passage)
    dated = [(mark.first, mark.end) for mark in passage.time_marks]
    ballots = [
        ballot for ballot in find_ballots(read, passage.first, passage.end) if not any(a < ballot.end and ballot.first < b for a, b in dated)
    ]
    reader = _Reader(clause, ballots)
    found = [decision for token in tokens if (decision := reader.decide(token, *kinds[read.lowers[token]])) is not None]
    return reader.with_ballots(found)


class _Reader:
    """Reads the decisions of one sentence."""

    def __init__(self, clause: Clause, ballots: list[Ballot]) -> None:
        self.clause = clause
        self.passage = clause.passage
        self.read = clause.passage.marks.read
        self.ballots = ballots
        self.in_ballot = {token for ballot in ballots for token in range(ballot.first, ballot.end)}

    def decide(self, token: int, kind: str, lemma: str) -> Decision | None:
        """Return the decision that the word at ``token`` tells, or None."""
        clause = self.clause
        chunk = clause.chunk(token)
        single = clause.ends[chunk] - clause.firsts[chunk] == 1
        if kind == "act":
            return self._act(token, chunk)
        if kind == "noun" or not single or clause.kind(chunk) not in "VE":
            return self._noun(token, chunk) if kind in {"noun", "vote"} else None
        group = verb_group(clause, chunk)
        if group.modal or group.infinitive or group.negated or hypothetical(clause, group.start):
            return None
        past = self.read.tags[token] in "xe" or self.read.lowers[token].endswith("ed")
        if not past and not self.ballots:
            return None
        if kind == "vote":
            return self._vote(token, chunk, group)
        if kind == "fail":
            return self._fail(token, chunk, group)
        decision = self._verdict(token, chunk, group, "passed" if kind.endswith("pass") else "rejected", lemma)
        if decision is not None and kind.startswith("weak") and not self.ballots and decision.margin is None:
            return None
        return decision

    # The verb "vote".

    def _vote(self, token: int, chunk: int, group: VerbGroup) -> Decision | None:
        if group.be:
            return None  # "was voted best speaker"
        clause = self.clause
        subject = self._subject_chunk(group.start)
        outcome, motion, against_it = self._after_vote(chunk)
        voters = self.clause.counted.get(subject) if subject is not None else None
        if voters is not None and subject is not None:
            return self._tellers(token, subject, voters, outcome, motion, against_it)
        if subject is not None and clause.head(subject) in {"he", "she", "i", "you"}:
            return None
        body = None if subject is None or self._points(subject) else self._mention(subject)
        if outcome is None and motion is None and not self.ballots:
            return None
        return Decision(
            token=token, kind="vote", outcome=outcome, body=body, motion=motion, against_it=against_it, margin=self._margin(chunk),
        )

    def _tellers(
        self, token: int, subject: int, voters: Counted, outcome: Literal["passed", "rejected"] | None, motion: Mention | None, against_it: bool,  # noqa: FBT001
    ) -> Decision | None:
        """ "294 deputies in the assembly voted to back it, with 282 against": the subject is one side's count."""
        low = voters.quantity.low
        if not self.ballots or not isinstance(low, int) or voters.quantity.qualifier != "exact":
            return None
        own = Ballot(first=voters.figure_first, end=voters.figure_end, labelled=(("against" if against_it else "for", low),))
        sides = dict(_merged(self.ballots[0], own).labelled)
        if not {"for", "against"} <= set(sides):
            return None  # how some members voted
        self.ballots[0] = _merged(self.ballots[0], own)
        outcome = "passed" if sides["for"] > sides["against"] else "rejected"
        return Decision(token=token, kind="vote", outcome=outcome, body=self._behind(subject, {"in", "of"}), motion=motion)

    def _after_vote(self, chunk: int) -> tuple[Literal["passed", "rejected"] | None, Mention | None, bool]:
        """Return outcome, motion and whether the counts begin with those against, from what follows the verb "vote"."""
        clause = self.clause
        at = chunk + 1
        for _ in range(14):
            kind, word = clause.kind(at), clause.lower(at)
            if at >= len(clause.kinds):
                break
            if clause.firsts[at] in self.in_ballot:
                at += 1
            elif kind == "t" and (clause.kind(at + 1) in "VR" or self._bare_noun(at + 1)):
                if clause.lower(at + 1) in {"elect", "re-elect", "reelect"}:
                    return None, None, False
                return "passed", self._stretch(at + 1), False
            elif word == "down":
                return "rejected", self._stretch(at + 1), False
            elif word == "against":
                return "rejected", self._stretch(at + 1), True
            elif word == "for" or (word == "in" and clause.head(at + 1 if at + 1 < len(clause.kinds) else at) in {"favor", "favour"}):
                skip = at + 1 if word == "for" else at + 3
                return "passed", self._stretch(skip), False
            elif word == "on" and clause.kind(at + 1) in "NQ":
                return None, self._stretch(at + 1), False
            elif kind == "G" and (word in vote_words("abstain") or word in vote_words("against") or word in vote_words("absent")):
                at += 1
            elif kind in "RTPONAq," and word not in {"that"}:
                if kind == "N" and clause.kind(at - 1) not in "PO" and at > chunk + 1 and clause.kind(at - 1) != "T":
                    break
                at += 1
            else:
                break
        return ("passed" if self.ballots else None), None, False

    def _bare_noun(self, chunk: int) -> bool:
        """Tell whether a chunk behind "to" is a verb read as a noun: "voted Monday to wipe …"."""
        return self.clause.kind(chunk) == "N" and self.read.tags[self.clause.firsts[chunk]] == "n"

    # "approved", "rejected", "passed".

    def _verdict(self, token: int, chunk: int, group: VerbGroup, outcome: Literal["passed", "rejected"], lemma: str) -> Decision | None:
        clause = self.clause
        margin = self._margin(chunk)
        by = self._behind(chunk, {"by"})
        passive = group.be or (clause.kind(chunk) == "E" and by is not None and not group.have)
        if passive:
            subject = self._subject_chunk(group.start)
            if subject is None or (not group.be and clause.kind(subject - 1) in "BH"):
                return None  # "get a budget passed"
            return Decision(token=token, kind="pass", outcome=outcome, body=by or self._behind(chunk, {"in"}), motion=self._subject(group.start), margin=margin)
        subject = self._subject_chunk(group.start)
        target = self._object(chunk)
        if target is None or (lemma == "pass" and self._is_body(target)):
            # "The bill passed (the House)": the subject is the motion.
            if lemma not in {"pass"} or subject is None or (self._is_body(subject) and not self.ballots):
                if not (self.ballots and subject is not None and self._is_body(subject)):
                    return None
                return Decision(token=token, kind="pass", outcome=outcome, body=self._mention(subject), motion=None, margin=margin)
            if clause.head(subject) not in vote_words("motion") and not self._points(subject):
                return None
            body = self._mention(target) if target is not None else self._behind(chunk, {"in", "by", "through"})
            return Decision(token=token, kind="pass", outcome=outcome, body=body, motion=self._mention(subject), margin=margin)
        if subject is None:
            return None
        if not (self._is_body(subject) or (self.ballots and self._points(subject))):
            return None
        weak = clause.head(subject) in _WEAK_BODIES
        if weak and not self.ballots and not self._is_motion(target):
            return None
        return Decision(
            token=token, kind="pass", outcome=outcome, body=self._mention(subject) if not self._points(subject) else None, motion=self._stretch(target, whole=clause.kind(target) == "G"), margin=margin,
        )

    def _fail(self, token: int, chunk: int, group: VerbGroup) -> Decision | None:
        subject = self._subject_chunk(group.start)
        if subject is None or self.clause.head(subject) not in vote_words("motion") or self.clause.kind(chunk + 1) == "t":
            return None
        if self.read.lowers[token] == "fell" and self.read.lowers[token + 1 : token + 2] != ["short"]:
            return None
        body = self._behind(chunk, {"in", "by"})
        if body is None and not self.ballots:
            return None
        return Decision(token=token, kind="pass", outcome="rejected", body=body, motion=self._mention(subject), margin=self._margin(chunk))

    def _act(self, token: int, chunk: int) -> Decision | None:
        """ "the unanimous adoption of Resolution 2254 by the council"."""
        clause = self.clause
        words = self.read.lowers[clause.firsts[chunk] : token]
        if clause.ends[chunk] - 1 != token or "unanimous" not in words or clause.kind(chunk + 1) != "O" or clause.kind(chunk + 2) not in "NQ":
            return None
        motion = chunk + 2
        body = self._behind(motion, {"by"}) or self._body_within(motion)
        if body is None:
            return None
        outcome: Literal["passed", "rejected"] = "rejected" if self.read.lowers[token] in vote_words("rejecting_act") else "passed"
        place = words.index("unanimous") + clause.firsts[chunk]
        return Decision(token=token, kind="act", outcome=outcome, body=body, motion=self._mention(motion), margin=mention_at(self.read, place, place + 1))

    def _body_within(self, chunk: int) -> Mention | None:
        first, end = self.clause.firsts[chunk], self.clause.ends[chunk]
        for token in range(end - 1, first - 1, -1):
            if self.read.lowers[token] in vote_words("body"):
                return mention_at(self.read, first, token + 1)
        return None

    # The noun "vote".

    def _noun(self, token: int, chunk: int) -> Decision | None:
        """ "a 3-2 vote by the council delayed it"; "The final vote was 79 to 18"."""
        clause = self.clause
        if clause.ends[chunk] - 1 != token or clause.kind(chunk) not in "NQ" or not self.ballots:
            return None
        behind = chunk + 1
        if clause.lower(behind) == "by" and clause.kind(behind + 1) == "N" and self._is_body(behind + 1) and clause.kind(behind + 2) == "V":
            return Decision(token=token, kind="noun", outcome="passed", body=self._mention(behind + 1), motion=self._stretch(behind + 2, whole=True))
        before = clause.kind(chunk - 1)
        if before == "P" and clause.lower(chunk - 1) in {"by", "in", "on"}:
            return self._by_vote(token, chunk)
        if clause.kind(behind) == "B" and before not in "PO" and not verb_group(clause, behind + 1).modal:
            return Decision(token=token, kind="noun", outcome=None)
        return None

    def _by_vote(self, token: int, chunk: int) -> Decision | None:
        """ "By a vote of 9 to 2, the council delayed the levy": the main verb, whichever it is, tells what was decided."""
        clause = self.clause
        if any(self.read.lowers[i] in _kinds() and self.read.tags[i] in "xez" for i in range(self.passage.first, self.passage.end)):
            return None  # a verb of deciding is read by itself
        verbs = [at for at in range(len(clause.kinds)) if clause.kind(at) == "V" and self.read.tags[clause.firsts[at]] == "x"]
        for at in sorted(verbs, key=lambda at: abs(at - chunk))[:4]:
            group = verb_group(clause, at)
            subject = self._subject_chunk(group.start)
            if subject is None or not self._is_body(subject) or group.modal or group.negated:
                continue
            motion = self._stretch(at, whole=True)
            return Decision(token=token, kind="noun", outcome="passed", body=self._mention(subject), motion=motion, margin=self._margin(chunk))
        return None

    # Bodies and motions.

    def _subject_chunk(self, start: int) -> int | None:
        found = subjects(self.clause, start)
        return found[-1] if found and self._is_body(found[-1]) else (found[0] if found else None)

    def _subject(self, start: int) -> Mention | None:
        chunk = self._subject_chunk(start)
        return None if chunk is None or self._points(chunk) else self._mention(chunk)

    def _points(self, chunk: int) -> bool:
        text = self.read.slice(self.clause.firsts[chunk], self.clause.ends[chunk]).lower()
        return text in {"it", "they", "this", "that", "which"}

    def _is_body(self, chunk: int) -> bool:
        return self.clause.head(chunk) in vote_words("body")

    def _is_motion(self, chunk: int) -> bool:
        first, end = self.clause.firsts[chunk], self.clause.ends[chunk]
        return not vote_words("motion").isdisjoint(self.read.lowers[first:end]) or not {m for m in self.read.lowers[first:end] if m.endswith("s")}.isdisjoint({m + "s" for m in vote_words("motion")})

    def _mention(self, chunk: int) -> Mention:
        """Return a noun phrase with the "of" phrases behind it."""
        clause = self.clause
        end = clause.ends[chunk]
        at = chunk + 1
        while clause.kind(at) == "O" and clause.kind(at + 1) in "NQ":
            end = clause.ends[at + 1]
            at += 2
        return mention_at(self.read, clause.firsts[chunk], end)

    def _behind(self, chunk: int, words: set[str]) -> Mention | None:
        """Return the body that one of the prepositions brings behind the chunk, or None."""
        clause = self.clause
        for at in range(chunk + 1, min(chunk + 14, len(clause.kinds) - 1)):
            if clause.lower(at) in words and clause.kind(at + 1) == "N" and self._is_body(at + 1):
                return self._mention(at + 1)
            if clause.kind(at) in ".CWw" or clause.lower(at) in _MOTION_STOPS:
                return None
        return None

    def _object(self, chunk: int) -> int | None:
        """Return the chunk of what is decided on, or None."""
        clause = self.clause
        at = chunk + 1
        for _ in range(12):
            kind = clause.kind(at)
            if at >= len(clause.kinds) or kind in ".;CWwK,":
                return None
            if clause.firsts[at] in self.in_ballot or kind in "RTq":
                at += 1
            elif kind in "PO" and clause.kind(at + 1) in "NQT":
                # "by a 230-112 vote", "on Tuesday", "on a voice vote": step over what tells how and when.
                at += 2
                while at < len(clause.kinds) and (clause.firsts[at] in self.in_ballot or clause.head(at) in _VOTE_NOUNS or clause.kind(at) in "t" and clause.ends[at] in self.in_ballot):
                    at += 1
            elif kind in "NQG":
                return None if clause.head(at) in _VOTE_NOUNS else at
            else:
                return None
        return None

    def _stretch(self, chunk: int, *, whole: bool = True) -> Mention | None:
        """Return the words of a motion from a chunk to where its clause ends."""
        clause = self.clause
        if chunk >= len(clause.kinds) or clause.kind(chunk) in ".,;":
            return None
        last = chunk
        phrase = clause.kind(chunk) in "NQ"
        for at in range(chunk, min(chunk + _LONGEST_MOTION, len(clause.kinds))):
            kind, word = clause.kind(at), clause.lower(at)
            if kind in ".;(" or (kind in "PW" and word in _MOTION_STOPS) or (at > chunk and (kind == "T" or clause.firsts[at] in self.in_ballot)):
                break
            if kind == "," and not (clause.kind(at + 1) in "NQ" and clause.kind(at + 2) in ",KOP"):
                break
            if phrase and at > chunk and kind in "VBHM" and not {"w", "C"} & set(clause.kinds[chunk:at]):
                break
            if kind == "P" and clause.kind(at + 1) == "N" and (clause.head(at + 1) in _VOTE_NOUNS or clause.lower(at + 1) == "a" and clause.ends[at + 1] in self.in_ballot):
                break
            if kind == "P" and at + 1 < len(clause.kinds) and (clause.kind(at + 1) == "T" or clause.firsts[at + 1] in self.in_ballot):
                break
            if phrase and kind == "K" and clause.kind(at + 1) in "VE":
                break
            last = at
        while last > chunk and clause.kind(last) in "P,KtR":
            last -= 1
        if clause.kind(last) == "q" and clause.kinds[chunk : last + 1].count("q") % 2:
            last = max(chunk, last - 1)
        return mention_at(self.read, clause.firsts[chunk], clause.ends[last])

    def _margin(self, chunk: int) -> Mention | None:
        """Return the adverb beside the verb that tells how clear the vote was, or "by a show of hands", or None."""
        clause, read = self.clause, self.read
        for at in range(max(0, chunk - 3), min(chunk + 4, len(clause.kinds))):
            if clause.lower(at) in vote_words("margin"):
                return mention_at(read, clause.firsts[at], clause.ends[at])
        for at in range(chunk + 1, min(chunk + 14, len(clause.kinds) - 1)):
            text = read.slice(clause.firsts[at], clause.ends[min(at + 3, len(clause.kinds) - 1)]).lower()
            if text.startswith("by a show of hands"):
                return mention_at(read, clause.firsts[at], clause.ends[at + 3])
            if clause.lower(at) in {"by", "on"} and clause.kind(at + 1) == "N" and clause.head(at + 1) in {"vote", "margin"} and self.passage is not None:
                if clause.firsts[at + 1] not in self.in_ballot and clause.ends[at + 1] - clause.firsts[at + 1] > 2 and not self.ballots:
                    return mention_at(read, clause.firsts[at + 1], clause.ends[at + 1])
        return None

    # Counts.

    def with_ballots(self, decisions: list[Decision]) -> list[Decision]:
        """Return the decisions, each count given to the nearest of them."""
        given: dict[int, Ballot] = {}
        for ballot in self.ballots:
            near = min(decisions, key=lambda one: (abs(ballot.first - one.token), one.token), default=None)
            if near is not None:
                known = given.get(near.token)
                if known is not None and known.pair is not None and ballot.pair is not None:
                    given[near.token] = min(known, ballot, key=lambda one: abs(one.first - near.token))
                else:
                    given[near.token] = _merged(known, ballot)
        short = not {"short", "needed", "required", "two-thirds"}.isdisjoint(self.read.lowers[self.passage.first : self.passage.end])
        found = []
        for one in decisions:
            ballot = given.get(one.token)
            outcome = one.outcome
            if ballot is not None and outcome == "passed" and one.kind == "vote" and ballot.pair is not None and ballot.pair[0] < ballot.pair[1]:
                outcome = "rejected"
            found.append(evolve(one, ballot=ballot, outcome=outcome, short=short or (one.kind == "vote" and not one.against_it)))
        return found


def _merged(one: Ballot | None, other: Ballot) -> Ballot:
    if one is None:
        return other
    labels = dict(other.labelled) | dict(one.labelled)
    return Ballot(first=min(one.first, other.first), end=max(one.end, other.end), pair=one.pair or other.pair, labelled=tuple(labels.items()))


def _completed(passage: Passage, decision: Decision, same: list[Decision]) -> Decision:
    """Return a decision that points back with what its sentence and those before told of it."""
    if not decision.pointing:
        return decision
    read = passage.marks.read
    for earlier in reversed(same):
        if earlier.token < decision.token and earlier.body is not None and earlier.ballot is None and _agree(earlier, decision):
            return evolve(
                decision,
                body=earlier.body,
                motion=earlier.motion if _points_back(decision.motion) else decision.motion,
                outcome=decision.outcome or earlier.outcome,
                margin=decision.margin or earlier.margin,
                completed_from=read.span(earlier.token, earlier.token + 1),
                completed_by=earlier.token,
            )
    before = passage.before
    for _ in range(_NEAR):
        if before is None:
            return decision
        for earlier in reversed(_raw(before)):
            if earlier.body is not None and _is_vote(before, earlier) and (_agree(earlier, decision)):
                motion = (earlier.motion or decision.motion) if _points_back(decision.motion) else decision.motion
                return evolve(
                    decision,
                    body=earlier.body,
                    motion=motion,
                    outcome=decision.outcome or earlier.outcome,
                    margin=decision.margin or earlier.margin,
                    as_of=decision_time(before, earlier),
                    completed_from=read.span(before.first, before.end),
                )
        before = before.before
    return decision


def _head(words: list[str]) -> str:
    """Return the head of a body's words: the last before "of", "in" or "for"."""
    end = next((i for i, word in enumerate(words) if i and word in {"of", "in", "for", "at", "on"}), len(words))
    return words[end - 1].strip("\"”“'’,.") if words else ""


def _is_vote(passage: Passage, decision: Decision) -> bool:
    """Tell whether it is a decision by vote of a body that decides, and not an election, a poll or a company's."""
    read = passage.marks.read
    lowers = read.lowers[passage.first : passage.end]
    body = decision.body
    words = body.text.lower().replace("\n", " ").split() if body is not None else []
    if not vote_words("never").isdisjoint(words):
        return False
    head = _head(words)
    known = head in vote_words("body")
    if head in _PARTIES:
        return False
    if decision.ballot is None:
        return known and vote_words("company").isdisjoint(lowers) and (decision.outcome is not None or decision.motion is not None)
    if known or decision.completed_from is not None:
        return True
    motion = decision.motion
    named = motion is not None and not vote_words("motion").isdisjoint(motion.text.lower().split())
    sides = dict(decision.ballot.labelled)
    if named and "for" in sides and len(sides) > 1:
        return True
    return decision.ballot.pair is not None and (named or decision.kind == "vote" and body is not None)
