"""A sentence read for a vote: who decides in it, on what, and how clearly."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attributed_claims.claims.counted.walks import subjects, verb_group
from attributed_claims.claims.marked import mention_at
from attributed_claims.claims.voted.ballots import vote_words
from attributed_claims.claims.words import listed

if TYPE_CHECKING:
    from attributed_claims.claims.clauses import Clause
    from attributed_claims.claims.voted.ballots import Ballot
    from attributed_claims.values import Mention

__all__ = ["VoteClause"]

_LONGEST_MOTION = 60
"""The most chunks a motion's mention may have."""

_REACH = 14
"""How far from its verb, in chunks, what tells of a vote may stand."""

_FARTHEST_SUBJECT = 25
"""How far before its verb, in chunks, a motion may be named."""

_LONGEST_ASIDE = 12
"""The most chunks between the commas around counts."""

_POSSESSIVES = frozenset(["'s", "'"])
_PRONOUNS = frozenset(["it", "they", "this", "that", "which"])
_CONFIDENCE = frozenset(["confidence", "no-confidence", "censure"])
_PARTICLES = frozenset(["out", "down", "off"])


class VoteClause:
    """The chunks of a sentence with the counts in it.

    Args:
        clause: the sentence's chunks.
        ballots: the counts it states; one that its own words complete is replaced.
    """

    def __init__(self, clause: Clause, ballots: list[Ballot]) -> None:
        self.clause = clause
        self.passage = clause.passage
        self.read = clause.passage.marks.read
        self.ballots = ballots
        self._counted = {token for ballot in ballots for token in range(ballot.first, ballot.end)}

    @cached_property
    def past_verbs(self) -> list[int]:
        """The chunks of the verbs in the past tense."""
        clause, tags = self.clause, self.read.tags
        return [at for at, kind in enumerate(clause.kinds) if kind == "V" and tags[clause.firsts[at]] == "x"]

    def in_ballot(self, chunk: int) -> bool:
        """Tell whether a chunk starts within counts."""
        return 0 <= chunk < len(self.clause.kinds) and self.clause.firsts[chunk] in self._counted

    def subject(self, start: int) -> int | None:
        """Return the chunk of a verb group's subject, a body rather than what else is named, or None."""
        found = [at for at in subjects(self.clause, start) if self.clause.head(at) not in vote_words("lapse")]  # "but minutes later"
        found = found or self._subject_before_then(start) or self._subject_before_counts(start)
        if not found:
            return None
        return found[-1] if self.is_body(found[-1]) else found[0]

    def fated_subject(self, start: int) -> int | None:
        """Return the chunk of the motion that is a verb group's subject ("A bill to ban it passed"), or None."""
        clause = self.clause
        verbs = 0
        if (antecedent := self._antecedent(start)) is not None:
            return antecedent
        for at in range(start - 1, max(-1, start - _FARTHEST_SUBJECT), -1):
            kind = clause.kind(at)
            if kind in ".;KW":
                return None
            if kind in "VBHM":
                passive = kind == "V" and clause.lower(at + 1) == "by"  # "a levy passed by the council failed in the upper chamber"
                verbs += clause.kind(at - 1) != "t" and not passive  # "an amendment to cut the tax failed"
            elif kind in "Cw":
                verbs = 0
            elif kind in "NQ" and not verbs and clause.kind(at - 1) not in "POBH" and not self.in_ballot(at) and self._is_fated(at):
                return at
        return None

    def _antecedent(self, start: int) -> int | None:
        """Return the chunk of the motion that a relative clause tells the fate of ("argued for the bill, which passed"), or None."""
        clause = self.clause
        at = start - 1
        while clause.kind(at) in "RT":
            at -= 1
        comma = clause.kind(at) == ","  # "over the laws, passed by the council in May"
        if not comma and (clause.kind(at) not in "wC" or clause.lower(at) == "who"):
            return None
        at -= 1 + (not comma and clause.kind(at - 1) == ",")
        while at > 0 and clause.kind(at) in "NQ":
            if self._has_fate(at):
                return at
            if comma or clause.kind(at - 1) not in "PO":
                return None
            at -= 2  # "a bill on fishing that passed"
        return None

    def _is_fated(self, chunk: int) -> bool:
        if self.clause.kind(chunk - 1) == "V" and self.clause.kind(chunk - 2) == "t":
            return False  # "an attempt to override the veto"
        return self._has_fate(chunk) or self.points(chunk)

    def _has_fate(self, chunk: int) -> bool:
        """Tell whether a noun phrase names what passes or fails; what else is decided on does so where votes are counted."""
        head = self.clause.head(chunk)
        many = self.clause.ends[chunk] - self.clause.firsts[chunk] == 1 and not self.ballots  # "laws passed by the council": any
        names = (head, head if many else head.removesuffix("s"))
        return any(name in vote_words("fated") or (self.ballots and name in vote_words("motion")) for name in names)

    def owner(self, chunk: int) -> Mention | None:
        """Return the body whose vote starts with a chunk ("the council's 5-2 vote"), or None."""
        clause = self.clause
        possessive = clause.lower(chunk - 1) in _POSSESSIVES and clause.kind(chunk - 2) == "N" and self.is_body(chunk - 2)
        if possessive:
            return self.mention(chunk - 2)
        first, end = clause.firsts[chunk], clause.ends[chunk]
        named = next((i for i in range(first + 1, end) if self.read.lowers[i] in _POSSESSIVES), first)  # "Parliament's vote" is one name
        return mention_at(self.read, first, named) if self.read.lowers[named - 1] in vote_words("body") and named > first else None

    def opening(self, chunk: int) -> int:
        """Return the first chunk of a noun phrase that counts before its noun cut up: "a 4" of "a 4-3 vote"."""
        clause = self.clause
        while chunk and clause.ends[chunk - 1] - 1 in self._counted:
            chunk -= 1
        return chunk

    def voters(self, chunk: int) -> Mention | None:
        """Return the noun phrase that a count's chunk counts, where it names who may decide, or None."""
        counted = self.clause.counted[chunk]
        if counted.bare or not self.is_body(chunk):
            return None
        return mention_at(self.read, counted.group_first, counted.group_end)

    def body_before(self, chunk: int) -> Mention | None:
        """Return the nearest body named before a chunk of its sentence, or None."""
        found = (at for at in range(chunk - 1, -1, -1) if self.clause.kind(at) == "N" and self.is_body(at))
        at = next(found, None)
        return None if at is None else self.mention(at)

    def _subject_before_then(self, start: int) -> list[int]:
        """Return the subject of the verb before, which "…, then reversed itself" and "…, but later rejected it" share."""
        clause = self.clause
        at = start - 1 if clause.lower(start) != "then" else start
        joined = False
        while at > 0 and (clause.kind(at) in "RTK," or (clause.kind(at) == "N" and clause.kind(at + 1) == "R")):
            joined = joined or clause.kind(at) == "K" or clause.lower(at) == "then"
            at -= 1
        verb = next((i for i in range(at, -1, -1) if clause.kind(i) in "VE"), None) if joined else None
        return [] if verb is None else subjects(clause, verb_group(clause, verb).start)

    def speaker(self, pronoun: int) -> Mention | None:
        """Return the body that says of itself what it decided, for the pronoun it uses: "The board said it voted to close it", or None."""
        clause = self.clause
        verb = pronoun - 1 - (clause.kind(pronoun - 1) == "C")
        if clause.kind(verb) != "V" or clause.lower(verb) not in listed("saying"):
            return None
        subject = self.subject(verb_group(clause, verb).start)
        return self.mention(subject) if subject is not None and self.is_body(subject) else None

    def participle_subject(self, chunk: int) -> int | None:
        """Return the subject that a participle behind a comma shares with the verb before: "Peers rebelled, voting 286-207 against it"."""
        clause = self.clause
        if clause.kind(chunk - 1) != ",":
            return None
        verb = next((at for at in range(chunk - 2, max(-1, chunk - _FARTHEST_SUBJECT), -1) if clause.kind(at) == "V"), None)
        return None if verb is None else self.subject(verb_group(clause, verb).start)

    def _subject_before_counts(self, start: int) -> list[int]:
        """Return the subject that counts between commas part from its verb: "The council, by a 5-2 vote, rejected it"."""
        clause = self.clause
        if clause.kind(start - 1) != ",":
            return []
        opening = next((at for at in range(start - 2, max(-1, start - _LONGEST_ASIDE), -1) if clause.kind(at) == ","), -1)
        counts = any(self.in_ballot(at) or self.is_vote_noun(at) for at in range(opening + 1, start - 1))
        return subjects(clause, opening) if opening > 0 and counts else []

    def points(self, chunk: int) -> bool:
        """Tell whether a chunk is a pronoun, for a body or a motion told before."""
        clause = self.clause
        return clause.ends[chunk] - clause.firsts[chunk] == 1 and clause.lower(chunk) in _PRONOUNS

    def is_body(self, chunk: int) -> bool:
        """Tell whether a noun phrase names who may decide by vote."""
        return self.clause.head(chunk) in vote_words("body")

    def is_motion(self, chunk: int) -> bool:
        """Tell whether a noun phrase names what is decided on by vote."""
        words = self.read.lowers[self.clause.firsts[chunk] : self.clause.ends[chunk]]
        return any(word in vote_words("motion") or word.removesuffix("s") in vote_words("motion") for word in words)

    def mention(self, chunk: int) -> Mention:
        """Return a noun phrase with the "of" phrases behind it, and with whose it is: "members of the teachers' union"."""
        clause = self.clause
        end, at = clause.ends[chunk], chunk + 1
        while clause.kind(at) == "O" and clause.kind(at + 1) in "NQ":
            end = clause.ends[at + 1]
            at += 2
        if clause.lower(at) in {"in", "on"} and clause.kind(at + 1) == "N" and self.is_body(chunk) and self.is_body(at + 1):
            end = clause.ends[at + 1]  # "lawmakers in the state assembly"
        first = chunk
        while first > 1 and clause.lower(first - 1) in _POSSESSIVES and clause.kind(first - 2) == "N":
            first -= 2
        if first < chunk and clause.kind(first - 1) == "O" and clause.kind(first - 2) == "N" and self.is_body(first - 2):
            first -= 2
        return mention_at(self.read, clause.firsts[first], end)

    def named(self, chunk: int | None) -> Mention | None:
        """Return the mention of a chunk that names something, or None for a pronoun."""
        return None if chunk is None or self.points(chunk) else self.mention(chunk)

    def body_behind(self, chunk: int, *words: str) -> Mention | None:
        """Return the body that one of the prepositions ``words`` brings behind a chunk, or None."""
        clause = self.clause
        for at in range(chunk + 1, min(chunk + _REACH, len(clause.kinds) - 1)):
            if clause.lower(at) in words and clause.kind(at + 1) == "N" and self.is_body(at + 1):
                return self.mention(at + 1)
            if clause.kind(at) in ".CWw" or clause.lower(at) in vote_words("motion_stop"):
                return None
        return None

    def body_within(self, chunk: int) -> Mention | None:
        """Return the body that a motion's own name starts with ("Security Council Resolution 2254"), or None."""
        first, end = self.clause.firsts[chunk], self.clause.ends[chunk]
        for token in range(end - 1, first - 1, -1):
            if self.read.lowers[token] in vote_words("body"):
                return mention_at(self.read, first, token + 1)
        return None

    def target(self, verb: int) -> int | None:
        """Return the chunk of what a verb decides on, or None."""
        clause = self.clause
        at = verb + 1
        if clause.lower(at) in _PARTICLES:
            at += 1 + (clause.lower(at) == "off" and clause.lower(at + 1) == "on")  # "signed off on the plan"
        for _ in range(_REACH):
            kind = clause.kind(at)
            if self.in_ballot(at) or kind in "RTq" or (kind == "," and self._interrupts(at)):
                at += 1
            elif kind == "," and (closing := self._dissent(at)):
                at = closing + 1
            elif kind in ".;CWwK,":
                return None
            elif kind in "PO" and clause.kind(at + 1) in "NQT":
                # "by a 230-112 vote", "on Tuesday", "on a voice vote": step over what tells how and when.
                at += 2
                while clause.kind(at) != "." and (self._in_counts(at) or self.is_vote_noun(at)):
                    at += 1
            else:
                return at if kind in "NQG" and not self.is_vote_noun(at) else None
        return None

    def aim(self, verb: int) -> int | None:
        """Return the chunk behind the "to" or "that" of what a verb decides ("agreed on Monday to close it"), or None."""
        clause = self.clause
        for at in range(verb + 1, min(verb + _REACH, len(clause.kinds) - 1)):
            if clause.kind(at) in "tC" and not self.in_ballot(at + 1):
                return at + 1
            if not (self.in_ballot(at) or clause.kind(at) in "RTq,NP"):
                return None
        return None

    def _interrupts(self, comma: int) -> bool:
        """Tell whether a comma opens or closes counts that part a verb from its object: "approved, 5-2, a plan"."""
        for at in (comma - 1, comma + 1):
            if self.in_ballot(at) or self.is_vote_noun(at):
                return True
        behind = self.clause.lower(comma + 1) in {"by", "on", "in"}
        return behind and any(self.in_ballot(at) or self.is_vote_noun(at) for at in (comma + 2, comma + 3, comma + 4))

    def _dissent(self, comma: int) -> int:
        """Return the comma that closes who dissents between a verb and its object ("approved, with Lee opposed, a plan"), or 0."""
        clause = self.clause
        if clause.lower(comma + 1) != "with":
            return 0
        for at in range(comma + 2, min(comma + _LONGEST_ASIDE, len(clause.kinds))):
            if clause.kind(at) == "," and any(clause.head(at - 1) in vote_words(side) for side in ("against", "abstain", "absent")):
                return at
        return 0

    def _in_counts(self, chunk: int) -> bool:
        return self.in_ballot(chunk) or (self.clause.kind(chunk) == "t" and self.in_ballot(chunk + 1))

    def is_vote_noun(self, chunk: int) -> bool:
        """Tell whether a chunk's last word is "vote" or the like."""
        clause = self.clause
        confidence = clause.kind(chunk + 1) == "O" and not _CONFIDENCE.isdisjoint((clause.lower(chunk + 2), clause.head(chunk + 2)))
        return clause.head(chunk) in vote_words("vote_noun") and not confidence  # "passed a vote of no confidence"

    def motion(self, chunk: int, *, finite_ends: bool = False) -> Mention | None:
        """Return the words of a motion from a chunk to where its clause ends, or None.

        Args:
            chunk: its first chunk.
            finite_ends: whether a verb in the past tense ends it, whose subject it is.
        """
        clause = self.clause
        if clause.kind(chunk) in ".,;":
            return None
        last = chunk
        for at in range(chunk, min(chunk + _LONGEST_MOTION, len(clause.kinds))):
            if self._ends_motion(chunk, at) or (finite_ends and at > chunk and at in self.past_verbs):
                break
            last = at
        while last > chunk and clause.kind(last) in "P,KtR":
            last -= 1
        if clause.kind(last) == "q" and clause.kinds[chunk : last + 1].count("q") % 2:
            last = max(chunk, last - 1)
        return mention_at(self.read, clause.firsts[chunk], clause.ends[last])

    def _ends_motion(self, start: int, at: int) -> bool:
        """Tell whether the motion that starts with the chunk ``start`` ends before the chunk ``at``."""
        clause = self.clause
        kind, following = clause.kind(at), clause.kind(at + 1)
        if kind in ".;(" or (kind in "PW" and clause.lower(at) in vote_words("motion_stop")):
            return True
        if at > start and (kind == "T" or self.in_ballot(at)):
            return True
        if kind == ",":
            return not (following in "NQ" and clause.kind(at + 2) in ",KOP")  # an apposition goes on
        if kind == "P":
            if following == "N" and (self.is_vote_noun(at + 1) or self._opens_ballot(at + 1)):
                return True  # "by a 5-2 vote"
            return following == "T" or self.in_ballot(at + 1)
        if clause.kind(start) in "NQ" and at > start:
            # A noun phrase ends at the next verb, but for that of its own relative clause.
            relative = not {"w", "C"}.isdisjoint(clause.kinds[start:at])
            return (kind in "VBHM" and not relative) or (kind == "K" and following in "VE")
        return False

    def _opens_ballot(self, chunk: int) -> bool:
        return self.clause.lower(chunk) == "a" and self.clause.ends[chunk] in self._counted

    def margin(self, chunk: int) -> Mention | None:
        """Return the adverb beside the verb that tells how clear the vote was, or "by a show of hands" and the like, or None."""
        clause, read = self.clause, self.read
        for at in range(max(0, chunk - 3), min(chunk + 4, len(clause.kinds))):
            if clause.lower(at) in vote_words("margin"):
                return mention_at(read, clause.firsts[at], clause.ends[at])
        for at in range(chunk + 1, min(chunk + _REACH, len(clause.kinds) - 1)):
            if clause.lower(at) not in {"by", "on"} or clause.kind(at + 1) != "N":
                continue
            if clause.head(at + 1) == "show" and clause.kind(at + 2) == "O":
                return mention_at(read, clause.firsts[at], clause.ends[min(at + 3, len(clause.ends) - 1)])
            head, length = clause.head(at + 1), clause.ends[at + 1] - clause.firsts[at + 1]
            described = length > 2 or head in {"acclamation", "consensus"} or clause.lower(at + 1) == "majority"  # not "a vote"
            if head in vote_words("manner") and described and not self.ballots:
                return mention_at(read, clause.firsts[at + 1], clause.ends[at + 1])
        return None
