"""Admission: which of the figures that frames find are claims of a type, by what they count and how they are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.claims.counted.groups import direction_of, group_of, is_borne
from attributed_claims.claims.counted.nouns import noun_kinds
from attributed_claims.claims.counted.rates import is_rate
from attributed_claims.claims.words import listed

if TYPE_CHECKING:
    from attributed_claims.claims.clauses import Clause, Counted
    from attributed_claims.claims.counted.declarations import Trigger
    from attributed_claims.claims.counted.findings import Found
    from attributed_claims.claims.counted.tables import TriggerTable
    from attributed_claims.values import Mention

__all__ = ["is_claim"]

_NOBODY = frozenset(["no", "nobody", "none", "no-one"])
_SENT = frozenset(["send", "sends", "sent", "sending"])
_VICTIMS = frozenset(["victim", "victims"])
_COMPARATIVES = frozenset(["more", "fewer", "less", "higher", "lower"])
_MEMBERS = frozenset(["member", "members"])


def is_claim(table: TriggerTable, clause: Clause, found: Found, trigger: Trigger, token: int) -> bool:
    """Tell whether a figure is a statement of this type: not a plan, not a rate, and counting what the type counts."""
    counted = found.counted
    if (found.planned and table.grammar.planned is None) or counted.figure_first <= token < counted.figure_end or is_rate(clause, counted):
        return False
    if _is_difference(clause, counted):
        return False
    if counted.quantity.high != 0 and clause.passage.marks.read.lowers[token] in _VICTIMS and not (counted.part and _tells_of_dead(clause)):
        return False  # "no victims" says nobody was hurt; "nine victims" does not say what became of them
    if found.rule == "with" and _counts_things(clause, found.chunk):
        return False
    if found.rule != "noun":
        return _counts(table, clause, found, trigger, token)
    if counted.article:
        return False
    if not trigger.owned:
        return True
    # "losses among our troops", "300 German losses": the text must say whose.
    group, how = group_of(clause, found, trigger, token, token + 1)
    return (counted.quantity.high == 0 and _is_none_at_all(clause, found, group)) or (group is not None and not is_borne(how))


def _tells_of_dead(clause: Clause) -> bool:
    """Tell whether the sentence or the one before says that its victims are dead: "Ten died. Six of the victims were nuns"."""
    passage = clause.passage
    before = passage.before
    first = passage.first if before is None else before.first
    return not listed("of_dead").isdisjoint(passage.marks.read.lowers[first : passage.end])


def _is_difference(clause: Clause, counted: Counted) -> bool:
    """Tell whether a figure says how many more or fewer there are: "47 deaths, 12 fewer than last year"."""
    behind = clause.passage.marks.read.lowers[counted.figure_end : counted.figure_end + 2]
    return behind[:1] == ["than"] or (behind[1:] == ["than"] and behind[0] in _COMPARATIVES)


def _is_none_at_all(clause: Clause, found: Found, group: Mention | None) -> bool:
    """Tell whether a zero is one of people: "the troops suffered no losses", "there were no victims"; not "the firm had no losses"."""
    if group is not None:
        kinds = noun_kinds(group.text.split()[-1].lower())
        return "force" in kinds and "other" not in kinds
    return clause.head(found.chunk) in _VICTIMS and clause.lower(found.chunk - 2) == "there"


def _counts(table: TriggerTable, clause: Clause, found: Found, trigger: Trigger, token: int) -> bool:
    """Tell whether the figure counts what the type and the trigger count."""
    read, counted = clause.passage.marks.read, found.counted
    head = counted.head
    if table.units:  # the unit says what is counted; a noun behind it ("$5 million in aid") says more
        return head < 0 or read.lowers[head] not in trigger.never
    if counted.article and ((trigger.counted and found.rule != "part") or found.negated):
        return False
    if found.inside and read.tags[token] in "aex" and clause.lower(found.chunk - 1) in listed("freeing"):
        return False  # "rescued 11 kidnapped sailors"
    if found.inside and head == token:
        if counted.article or trigger.heads or trigger.named:
            return False
        return "other" not in noun_kinds(read.lowers[head])  # "39 dead": the trigger stands for the people
    if head < 0 and found.rule == "state" and _counts_things(clause, found.chunk):
        return False
    if head < 0:
        if counted.quantity.low == 0 and read.lowers[counted.first] in _NOBODY:
            return table.kind == "persons" and not trigger.heads
        told = counted.part or counted.quantity.additive or (table.kind == "forces" and _counts_forces(clause, found.chunk))
        return (not trigger.heads or found.listed) and (not trigger.named or told)
    noun = read.lowers[head]
    if table.kind == "forces" and "arms" in noun_kinds(noun) and _is_handed_over(clause, found, token):
        return False
    if table.kind == "forces" and clause.kind(found.chunk + 1) == "G" and read.lowers[token] in _SENT:
        return False  # "sent 12 cars plunging"
    if trigger.heads and found.rule.startswith("part") and found.whole is not None:
        return table.counts(noun, sure=True)  # "found 12 bodies, three of them children"
    if trigger.heads or noun in trigger.never:
        return noun in trigger.heads
    if read.tags[head] == "a":
        known = noun_kinds(noun)
        return "force" in known if table.kind == "forces" else not counted.article or bool(known)
    if noun in {"others", "more"}:
        return True
    if table.kind == "persons" and read.tags[head] == "p" and not counted.article:
        return "other" not in noun_kinds(noun)
    if table.kind == "forces" and _is_force_by_its_modifiers(clause, counted):
        return True
    if not noun_kinds(noun) and noun_kinds(read.lowers[counted.group_end - 1]) == {"other"}:
        return False  # "30,000 head of cattle"
    sure = (
        trigger.sure
        or (found.inside and head != token)  # "12 dead languages"
        or (found.rule.endswith("-list") and not counted.part)
        or counted.article
        or counted.quantity.low in {0, 1}
        or found.rule.startswith("measure")
    )
    return table.counts(noun, sure=sure)


def _counts_forces(clause: Clause, chunk: int) -> bool:
    """Tell whether the figure before a bare one counts forces: "massed 90,000 troops, and about 8,000 are already there"."""
    before = next((clause.counted[at] for at in range(chunk - 1, -1, -1) if at in clause.counted), None)
    return before is not None and not before.bare and noun_kinds(clause.passage.marks.read.lowers[before.head]) >= {"force", "person"}


def _counts_things(clause: Clause, chunk: int) -> bool:
    """Tell whether a bare figure goes on counting things: "17 wrecks, five with injuries"."""
    before = next((at for at in range(chunk - 1, -1, -1) if clause.kind(at) == "Q"), None)
    if before is None or clause.kind(chunk - 1) != "," or clause.counted[before].bare or ";" in clause.kinds[before:chunk]:
        return False
    head = clause.passage.marks.read.lowers[clause.counted[before].head]
    return noun_kinds(head) == {"other"} and {"V", "E"}.isdisjoint(clause.kinds[before:chunk])


def _is_handed_over(clause: Clause, found: Found, token: int) -> bool:
    """Tell whether arms go to somebody named: given to an ally rather than moved ("sent 18 tanks to Ukraine")."""
    read = clause.passage.marks.read
    if read.lowers[token] not in listed("handing"):
        return False
    if clause.kind(found.chunk - 1) == "N" and clause.chunk(token) == found.chunk - 2:
        return True  # "sent Kyiv 31 launchers"
    place = direction_of(clause, found, token + 1, "to")
    if place is None:
        return False
    start = place.spans[0].start
    before = read.text[:start].rstrip()
    return before.endswith((" to", " for", "\nto", "\nfor")) and read.text[start].isupper()


def _is_force_by_its_modifiers(clause: Clause, counted: Counted) -> bool:
    """Tell whether a head that says little has a force beside it ("members of the Guard"), or is a model ("two GR4s")."""
    read, head = clause.passage.marks.read, counted.head
    word = read.words[head]
    if word[0].isupper() and word[-1] == "s" and any(letter.isdigit() for letter in word):
        return True
    return read.lowers[head] in _MEMBERS and any(
        "force" in noun_kinds(read.lowers[i]) for i in range(counted.group_first, counted.group_end)
    )
