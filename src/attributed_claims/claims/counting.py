"""The counted grammar at work on one passage: from its triggers and figures to claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from attributed_claims.claims.clauses import Clause, read_clause
from attributed_claims.claims.findings import Found, Place
from attributed_claims.claims.frames import find_frame
from attributed_claims.claims.nouns import counts, noun_kinds
from attributed_claims.claims.passage import mention_at
from attributed_claims.claims.walks import subjects, verb_group
from attributed_claims.claims.when import place_of, time_of
from attributed_claims.values import Claim, Mention, Span, Step

if TYPE_CHECKING:
    from attributed_claims.claims.clauses import Counted
    from attributed_claims.claims.grammar import CountedGrammar, Trigger
    from attributed_claims.claims.passage import Passage

__all__ = ["Matcher", "clause_of"]

_RATES = frozenset(["every", "each", "per", "average", "daily", "annually", "a"])
_PERIODS = frozenset(["day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "night", "daily", "annum"])
_SUFFER = frozenset(
    "suffer suffers suffered suffering have has had having take takes took taken sustain sustains sustained incur incurred lose loses lost losing".split(),
)
"""Verbs whose subject is the side that bears the loss: "the army suffered two dead"."""

_TO = frozenset(["to", "into", "toward", "towards", "on", "onto", "at", "in", "near", "along", "around", "across", "outside", "inside", "over", "throughout", "off"])
_PLAIN = frozenset("new confirmed reported recorded additional further more total other such related known suspected apparent estimated actual direct own first latest".split())
_CAPITALISED_STOPS = frozenset(["in", "at", "by", "on", "after", "as", "when", "near", "during"])
"""Prepositions that a headline in capitals passes off as a name."""

_SHORTLY = 4
"""How far before a trigger the words it needs may stand, in tokens."""

_BEHIND = 6
"""How far behind a trigger the words that rule it out may stand, in tokens."""

_KEPT = 8
"""How many sentences' chunks are kept: a type may look at those around."""

_NOBODY = frozenset(["no", "nobody", "none", "no-one"])
_ONE = frozenset(["a", "an", "one", "another"])


@frozen(eq=False)
class _Hit:
    """A figure with the triggers that claim it."""

    found: Found
    trigger: Trigger
    token: int
    end: int
    sets: tuple[tuple[str, object], ...]
    rank: int
    earlier: Found | None = field(default=None)


class Matcher:
    """Reads one passage by one grammar."""

    def __init__(self, grammar: CountedGrammar, passage: Passage) -> None:
        self.grammar = grammar
        self.passage = passage
        self.read = passage.marks.read

    def claims(self) -> tuple[Claim, ...]:
        """Return the claims of the passage, in text order."""
        passage = self.passage
        lowers = self.read.lowers
        words = frozenset(lowers[passage.first : passage.end])
        if not self.grammar.never.isdisjoint(words) or not self._has_figure(words):
            return ()
        fired = {token: triggers for token in passage.fired if (triggers := self._triggers_at(token, words))}
        if not fired:
            return ()
        self.clause = clause = clause_of(passage)
        best: dict[int, list[_Hit]] = {}
        for token, end, triggers in self._clusters(fired):
            for trigger, sets in triggers:
                for found in find_frame(trigger.frame, Place(clause, token, end, trigger.then)):
                    hit = self._hit(found, trigger, token, end, sets)
                    if hit is not None:
                        best.setdefault(found.counted.figure_first, []).append(hit)
        hits = [hit for figure in sorted(best) for hit in _least_far_fetched(best[figure])]
        return tuple(self._claims_of([one for hit in hits for one in (hit, *self._earlier(hit, best))]))

    def _earlier(self, hit: _Hit, known: dict[int, list[_Hit]]) -> list[_Hit]:
        """Return the figure that a figure is said to be "up from" or "down from", as a hit of its own."""
        clause = self.clause
        at = self._comparison(hit.found.chunk)
        if at is None or clause.counted[at].figure_first in known:
            return []
        counted = clause.counted[at]
        known[counted.figure_first] = []
        return [evolve(hit, found=evolve(hit.found, chunk=at, counted=counted, rule="up-from", listed=True), earlier=hit.found)]

    def _comparison(self, chunk: int) -> int | None:
        """Return the chunk of the figure behind ", up from" or ", down from", or None."""
        clause = self.clause
        for at in range(chunk + 1, min(chunk + 16, len(clause.kinds) - 2)):
            if clause.lower(at) in {"up", "down"} and clause.lower(at + 1) == "from":
                return next((i for i in (at + 2, at + 3) if clause.kind(i) == "Q"), None)
            if clause.kind(at) in "Q;.K":
                return None
        return None

    def _has_figure(self, words: frozenset[str]) -> bool:
        """Tell whether the sentence states any figure, so that it is worth reading at all."""
        if self.passage.quantity_marks or not _NOBODY.isdisjoint(words):
            return True
        if _ONE.isdisjoint(words):
            return False
        # "a soldier": the article alone is too common to go by.
        return any(counts(word, self.grammar.counts, sure=True) for word in words)

    def _clusters(self, table: dict[int, list[Trigger]]) -> list[tuple[int, int, list[tuple[Trigger, tuple[tuple[str, object], ...]]]]]:
        """Return the triggers, those that share their figure as one: (first token, end, triggers with what they set)."""
        lowers = self.read.lowers
        fired = list(table)
        joined = self.grammar.joined
        clusters = []
        at = 0
        while at < len(fired):
            first = last = fired[at]
            members = [first]
            words: set[str] = set()
            while joined is not None and at + 1 < len(fired):
                following = fired[at + 1]
                between = lowers[last + 1 : following]
                if len(between) > 2 or not between or not set(between) <= {"or", "and", ",", "and/or", "either", "/"}:
                    break
                words |= set(between)
                members.append(following)
                last = following
                at += 1
            at += 1
            values = {dict(t.sets).get(joined.field) for m in members for t in table[m][:1]} if joined else set()
            if joined is not None and len(members) > 1 and len(values) > 1:
                if ("or" in words and values <= joined.either) or values <= joined.both:
                    sets = ((joined.field, joined.value),)
                    clusters.append((first, last + 1, [(trigger, _with(trigger.sets, sets)) for trigger in table[first]]))
                    continue
            clusters += [(member, member + 1, [(trigger, trigger.sets) for trigger in table[member]]) for member in members]
        return clusters

    def _triggers_at(self, token: int, words: frozenset[str]) -> list[Trigger]:
        """Return the triggers that a word may be, by the words that stand around it and anywhere in the sentence."""
        lowers, passage = self.read.lowers, self.passage
        before = lowers[max(passage.first, token - _SHORTLY) : token]
        behind = lowers[token + 1 : min(token + 1 + _BEHIND, passage.end)]
        return [
            trigger
            for trigger in self.grammar.table.get(lowers[token], ())
            if trigger.unless.isdisjoint(behind)
            and not (trigger.given and trigger.given.isdisjoint(before))
            and not (trigger.then and trigger.then.isdisjoint(words))
            and not (trigger.heads and trigger.heads.isdisjoint(words))
        ]

    def _hit(self, found: Found, trigger: Trigger, token: int, end: int, sets: tuple[tuple[str, object], ...]) -> _Hit | None:
        """Return the figure as a claim of this type, or None where it counts something else or is no statement."""
        counted = found.counted
        if found.planned and self.grammar.planned is None:
            return None
        if counted.figure_first <= token < counted.figure_end:
            return None
        if self._is_rate(counted):
            return None
        if found.rule != "noun" and not self._counts(found, trigger, token):
            return None
        if found.rule == "noun" and (counted.article or (trigger.sure and not self._whose(found, trigger, token))):
            return None
        return _Hit(found, trigger, token, end, sets, found.rank + 3 * trigger.weak)

    def _counts(self, found: Found, trigger: Trigger, token: int) -> bool:
        """Tell whether the figure counts what the type and the trigger count."""
        counted = found.counted
        head = counted.head
        lowers, tags = self.read.lowers, self.read.tags
        if counted.article and (trigger.counted or found.negated):
            return False
        if found.inside and head == token:
            return not trigger.heads and not trigger.named  # "39 dead": the trigger stands for the people
        if head < 0:
            if counted.quantity.low == 0 and lowers[counted.first] in _NOBODY:
                return self.grammar.counts == "persons" and not trigger.heads
            return not trigger.heads and (not trigger.named or counted.part or counted.quantity.additive)
        noun = lowers[head]
        if trigger.heads:
            return noun in trigger.heads
        if noun in trigger.never:
            return False
        if tags[head] == "a":
            return not counted.article or bool(noun_kinds(noun))
        if noun in {"others", "more"}:
            return True
        sure = trigger.sure or counted.article or counted.quantity.low == 1 or found.rule.startswith("measure")
        if self.grammar.counts == "persons" and tags[head] == "p" and not counted.article:
            return "other" not in noun_kinds(noun)
        return counts(noun, self.grammar.counts, sure=sure)

    def _whose(self, found: Found, trigger: Trigger, token: int) -> bool:
        """Tell whether the text says whose losses they are: "losses among our troops", "300 German losses"."""
        group, how = self._group(_Hit(found, trigger, token, token + 1, (), 0))
        return group is not None and "side" not in how

    def _is_rate(self, counted: Counted) -> bool:
        """Tell whether the figure is one for every day or the like: "100 a day", "every day about 100"."""
        lowers = self.read.lowers
        stop = min(counted.end + 4, self.passage.end)
        for i in range(counted.figure_end, stop):
            if lowers[i] in {"a", "per", "each", "every"} and i + 1 < self.passage.end and lowers[i + 1] in _PERIODS:
                return True
            if lowers[i] in {"daily", "annually", "monthly", "weekly"} or (lowers[i] == "per" and self.read.tags[i + 1 : i + 2] in {"0", "n"}):
                return True
        # "Every day, about 100 soldiers …", "an average of 12 people", "the daily toll of 12".
        for i in range(max(self.passage.first, counted.figure_first - 16), counted.figure_first):
            if lowers[i] in {"average", "averages", "averaged", "averaging"} or (lowers[i] in {"every", "each", "per"} and lowers[i + 1] in _PERIODS):
                return True
            if lowers[i] == "daily" and self.read.tags[i] in "ar" and self.read.words[i] == "daily" and i + 1 < counted.figure_first and self.read.tags[i + 1] in "na" and self.read.words[i + 1].islower():
                return True
        return False

    def _claims_of(self, hits: list[_Hit]) -> list[Claim]:
        claims = []
        before: Mention | None = None
        last = self.passage.first
        for hit in hits:
            here = hit.found.counted.figure_first
            if ";" in self.read.lowers[last:here]:
                before = None  # nothing is inherited across a semicolon
            claim, before = self._claim(hit, before)
            claims.append(claim)
            last = max(last, here)
        return claims

    def _claim(self, hit: _Hit, inherited: Mention | None) -> tuple[Claim, Mention | None]:
        """Return the claim, and the group that a bare figure behind it may inherit."""
        grammar, passage, found = self.grammar, self.passage, hit.found
        counted = found.counted
        token, end = hit.token, hit.end
        trigger_span = self.read.span(token, end)
        figure = counted.quantity
        steps = [
            Step("trigger", f'"{self.read.slice(token, end)}" in the frame {hit.trigger.frame}' + "".join(f", {k}: {v}" for k, v in hit.sets), [trigger_span]),
            Step("figure", f'"{figure.text}" by {found.rule}: low {figure.low}, high {figure.high}, {figure.qualifier}', figure.spans),
        ]
        caveats = []
        group, how = self._group(hit)
        if hit.earlier is not None and group is None:
            group, how = self._group(evolve(hit, found=hit.earlier))[0], "inherited from the figure it is compared with"
        if group is None and figure.low != 0 and inherited is not None and found.rule not in {"measure", "measure-list", "noun"}:
            group, how = inherited, "inherited from the figure before it"
            caveats.append("elided")
        elif found.listed and counted.bare:
            caveats.append("elided")
        if group is not None:
            steps.append(Step("group", f'"{group.text}" {how}', group.spans))
        if found.listed:
            steps.append(Step("elision", f'"{self.read.slice(token, end)}" is supplied from another member of the list', [trigger_span]))
        values: dict[str, object] = dict(hit.sets)
        if found.planned and grammar.planned is not None:
            values |= dict(grammar.planned)
            steps.append(Step("plan", "said of the future or of an order", [trigger_span]))
        figure_span = figure.hull
        credit = passage.credit(figure_span)
        low, high = self._time_window(hit)
        as_of = time_of(passage, token, credit, low, high)
        if as_of is not None:
            steps.append(Step("time", f'"{as_of.text}" is {as_of.value or "not resolved"}', as_of.spans))
        place = place_of(passage, self.clause, self.clause.chunk(end - 1))
        if counted.part and figure.low is not None and counted.figure_end < counted.group_first and figure.qualifier != "vague" and self._unit_missing(hit):
            caveats.append("unit-missing")
            steps.append(Step("caveat", "a part-of count without a unit: a percent sign may have been lost", figure.spans))
        for name, filler in grammar.slots:
            values[name] = group if filler == "counted" else self._slot(filler, hit)
        first, last = min(counted.first, token), max(counted.end, end)
        claim = grammar.result(
            span=mention_at(self.read, first, last),
            quantity=figure,
            negated=found.negated,
            as_of=as_of,
            place=place,
            caveats=caveats,
            rule=f"{hit.trigger.frame}/{found.rule}",
            steps=steps,
            **values,
        )
        plural = group is not None and figure.low not in {0, 1}
        return claim, (group if plural else inherited)

    def _time_window(self, hit: _Hit) -> tuple[int, int]:
        """Return the tokens between which the time must stand: that of an earlier figure goes with that figure alone."""
        if hit.earlier is not None:
            return hit.found.counted.end, self.passage.end
        at = self._comparison(hit.found.chunk)
        return self.passage.first, self.clause.firsts[at] if at is not None else self.passage.end

    def _unit_missing(self, hit: _Hit) -> bool:
        """Tell whether a part-of count may have lost its percent sign: forces as a whole, at most 100, no people behind "of"."""
        counted = hit.found.counted
        low = counted.quantity.low
        head = self.read.lowers[counted.head] if counted.head >= 0 else ""
        determined = self.read.tags[counted.group_first] in "sd" and counted.group_first < counted.group_end
        return low is not None and low <= 100 and determined and self.grammar.counts == "forces" and head in {"forces", "force", "army", "military", "troops", "fleet", "strength", "power"}

    def _group(self, hit: _Hit) -> tuple[Mention | None, str]:
        counted = hit.found.counted
        lowers, tags = self.read.lowers, self.read.tags
        if hit.trigger.heads or hit.found.rule == "noun":
            # "12 lives", "five deaths": what stands between the figure and the noun tells whose.
            first, last = counted.group_first, counted.head
            while first < last and (lowers[first] in _PLAIN or tags[first] not in "aenp"):
                first += 1
            named = [i for i in range(first, last) if noun_kinds(lowers[i]) & {"person"} or self.read.words[i][0].isupper()]
            if named:
                return mention_at(self.read, first, last), "before the noun"
            behind = hit.found.chunk + 1
            if self.clause.kind(behind) == "B" and self.clause.kind(behind + 1) == "O" and self.clause.kind(behind + 2) == "N":
                return self._chunk_mention(behind + 2), 'behind "of"'  # "six deaths were of children"
            return self._bearer(hit)
        if hit.found.rule.startswith("measure") and hit.trigger.frame == "state":
            chunk = self.clause.chunk(hit.token)  # "the number of Georgian dead"
            if self.clause.firsts[chunk] < hit.token:
                return mention_at(self.read, self.clause.firsts[chunk], hit.token), "before the trigger"
            if self.clause.kind(chunk - 1) == "N":
                return self._chunk_mention(chunk - 1), "before the trigger"
        if counted.bare:
            return self._bearer(hit)
        first, last = counted.group_first, counted.group_end
        for token in range(hit.token, hit.end):
            if token == first:
                first = hit.end
            elif token == last - 1 and not (counted.part and token - first == 1 and tags[first] in "ds"):
                last = token  # but "four of the injured"
        if last - first > 1 and lowers[last - 1] in hit.trigger.then:
            last -= 1  # "11 tourists hostage"
        while first < last and lowers[first] in {"other", "more", "additional", "extra", "further"}:
            first += 1
        if first >= last or lowers[first] in _CAPITALISED_STOPS:
            return self._bearer(hit)
        if tags[first] == "q":
            first += 1
        if counted.part:
            last = self._with_relative(hit.found.chunk, last)
        elif hit.found.rule.startswith(("passive", "subject", "state")):
            last = self._with_origin(hit.found.chunk, last)
        return (mention_at(self.read, first, last), "behind the figure") if first < last else self._bearer(hit)

    def _with_origin(self, chunk: int, last: int) -> int:
        """Return the end of a subject that tells where its people are from: "a tourist from Canada"."""
        clause = self.clause
        if clause.ends[chunk] == last and clause.lower(chunk + 1) == "from" and clause.kind(chunk + 2) == "N" and self.read.tags[clause.firsts[chunk + 2]] == "p":
            return clause.ends[chunk + 2]
        return last

    def _with_relative(self, chunk: int, last: int) -> int:
        """Return the end of a whole that a clause with "that" delimits: "82 of its forces that were positioned outside"."""
        clause = self.clause
        if clause.kind(chunk + 1) != "C" or clause.ends[chunk] != last or clause.kind(chunk + 2) not in "BHVM":
            return last
        for at in range(chunk + 2, min(chunk + 14, len(clause.kinds))):
            if clause.kind(at) in ",;.KCWw(T":
                return clause.ends[at - 1]
        return last

    def _bearer(self, hit: _Hit) -> tuple[Mention | None, str]:
        """Return the side that bears the loss, for a figure without people: "the army suffered two dead", "among our troops, 12 …"."""
        clause = self.clause
        chunk = hit.found.chunk
        at = chunk - 1
        while clause.kind(at) in "KR,Q" and at > chunk - 8 and at >= 0:
            at -= 1
        if at >= 0 and clause.lower(at) in _SUFFER and clause.kind(at) in "VHEG":
            group = verb_group(clause, at)
            before = subjects(clause, group.start)
            if before and self.read.tags[clause.firsts[before[0]]] != "o" and clause.lower(before[0]) != "there":
                return self._chunk_mention(before[0]), "as the side that bears it"
        for back in range(chunk - 1, max(-1, chunk - 4), -1):
            if clause.kind(back) == "N" and clause.lower(back - 1) == "among" and clause.kind(back + 1) == ",":
                return self._chunk_mention(back), 'behind "among"'
        behind = clause.chunk(hit.end - 1) + 1
        if clause.lower(behind) == "among" and clause.kind(behind + 1) == "N" and clause.head(behind + 1) not in {"them", "those"}:
            return self._chunk_mention(behind + 1), 'behind "among"'
        return None, ""

    def _chunk_mention(self, chunk: int) -> Mention:
        return mention_at(self.read, self.clause.firsts[chunk], self.clause.ends[chunk])

    def _slot(self, filler: str, hit: _Hit) -> Mention | None:
        clause, found = self.clause, hit.found
        if filler == "agent":
            if found.agent is None or clause.kind(found.agent) not in "NQ" or clause.head(found.agent) in {"who", "which"}:
                return None
            return self._chunk_mention(found.agent)
        start = max(found.chunk, clause.chunk(hit.end - 1)) + 1
        for at in range(start, min(start + 14, len(clause.kinds) - 1)):
            kind, word = clause.kind(at), clause.lower(at)
            if kind in ".;CW" or (kind == "w" and filler == "to"):
                return None
            if kind == "K" and clause.kind(at + 1) in "QV":
                return None
            if filler == "from" and word == "out" and clause.kind(at + 1) == "O" and clause.kind(at + 2) == "N":
                return self._chunk_mention(at + 2)
            if clause.kind(at + 1) == "N" and ((filler == "to" and (kind == "P" and word in _TO or kind == "t")) or (filler == "from" and word == "from")):
                first, last = clause.firsts[at + 1], clause.ends[at + 1]
                behind = at + 2
                while clause.kind(behind) == "O" and clause.kind(behind + 1) == "N":
                    last = clause.ends[behind + 1]
                    behind += 2
                return mention_at(self.read, first, last)
        return None


def _with(sets: tuple[tuple[str, object], ...], other: tuple[tuple[str, object], ...]) -> tuple[tuple[str, object], ...]:
    return tuple((dict(sets) | dict(other)).items())


def _least_far_fetched(hits: list[_Hit]) -> list[_Hit]:
    """Of the triggers that claim one figure, keep the nearest by structure; two as near stay where they say different things."""
    rank = min(hit.rank for hit in hits)
    kept: list[_Hit] = []
    for hit in hits:
        if hit.rank == rank and all(hit.sets != other.sets for other in kept):
            kept.append(hit)
    return kept


def clause_of(passage: Passage) -> Clause:
    """Return the passage's chunks, read once for all the types that ask for them."""
    shared = passage.reading.shared
    clause = shared.get(passage.number)
    if clause is None:
        if len(shared) > _KEPT:
            shared.clear()
        clause = shared[passage.number] = read_clause(passage)
    return clause
