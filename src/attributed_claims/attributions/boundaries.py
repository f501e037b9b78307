"""Where a content that goes on behind its cue ends: places at which it may, and how often it does there in annotated news.

A content without quotation marks runs to the end of its clause, and the writer's own words may follow in the same sentence:
"said the bridge would reopen, which few believed", "backed the plan in a vote on Friday".
At each *place* where they could begin (a comma, a coordinator, a preposition, a second finite verb) ``boundaries.tsv`` tells,
by the frame and the clause of the cue, how often a marked content that came so far ended.
The content ends at the first place where it mostly did.
"""

from __future__ import annotations

from functools import cache
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from attributed_claims.attributions.complements import complement
from attributed_claims.attributions.details import MEDIUM_PREPOSITIONS, medium_at
from attributed_claims.attributions.shared_subjects import speaks_of
from attributed_claims.attributions.view import CHAIN
from attributed_claims.text.lexicon import read_data, word_list

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping

    from attributed_claims.attributions.candidate import Candidate
    from attributed_claims.attributions.lexicon import CueLexicon
    from attributed_claims.attributions.view import SentenceView

__all__ = ["Boundaries", "Ends", "Key", "boundaries", "make_boundaries", "places", "setting_of", "starting"]

Key = tuple[str, str, str, str]
"""The frame's group, the clause the cue stands in, "v" or "-" for a finite verb in the content before, and the kind of the place."""

_ENDS = 0.4
"""The share from which a content ends at a place: words too many are worse than words too few."""
_OWN = 2.0
"""How many made-up observations the expectation from coarser counts stands for."""
_RARE = 0.03
"""How often a content ends at a place of a kind never seen."""
_MAIN = "main verb"
_MAIN_VERB = 0.8
"""How often it ends where the verb of the clause around it stands, as grammar has it: "the claim that it was armed drew laughter"."""
_NEVER = 0, 0
_SURE = 0.6
"""The likelihood from which a verb behind a comma or coordinator counts as the cue of another source."""
_SAME_SOURCE = 0.4
"""The likelihood from which a coordinated verb counts as another cue of the same source."""
_FARTHEST = 250
"""How many tokens behind a content's start places are looked for: one that goes on for longer is a list."""
_DASHES = frozenset("— – -- - --- ―".split())
_FINITE = frozenset("xzbm")
_VERBS = frozenset("xzbmv")
_AUXILIARY = frozenset("bm")
_NOT_FINITE = frozenset("be been being having doing".split())
_NOMINAL = frozenset(["noun", "poss", "by"])
_PARTICIPIAL = frozenset(["ger", "part"])
_GOVERNING = (" clause", " credit")
_GOVERNED = frozenset(["clause", "credit", "g"])
_GROUPS = {
    "that": "clause", "clause": "clause", "np+that": "clause", "np+clause": "clause", "sub": "clause", "wh": "clause", "np+wh": "clause",
    "quote": "quote", "np+quote": "quote", "colon": "quote", "np+colon": "quote", "to": "to", "np+to": "np+to",
    "np": "np", "np+pp": "np+pp", "np+as": "np", "np+adj": "np", "np+ing": "np", "np+at": "np",
}  # fmt: skip


class Setting(NamedTuple):
    """What a cue tells of the places in its content."""

    group: str
    """The group of its frame."""
    role: str
    """The clause it stands in: "main", "subject" or "fronted"."""
    clausal: bool
    """Whether its content is a clause, so that a verb is still to come where the content starts."""


class Ends(NamedTuple):
    """Where contents in one setting end, before a finite verb of theirs or behind it."""

    kinds: Mapping[str, float]
    """The share that does at each kind of places at which most do."""
    words: Container[str]
    """The words that such a place can start with."""


@frozen(eq=False)
class Boundaries:
    """How often contents end at the places of each key; coarser counts stand in for rare ones."""

    counts: Mapping[tuple[str, ...], tuple[int, int]]
    kinds: Collection[str]
    """The kinds of places that are counted, and that of the main verb."""
    _ends: dict[Setting, tuple[Ends, Ends]] = field(factory=dict)

    def likelihood(self, key: Key) -> float:
        """Return the smoothed share of contents that end at such a place, from 0 to 1."""
        known = _MAIN_VERB if key[3] == _MAIN else _RARE
        coarsest, *finer = _coarser(key)
        ended, seen = self.counts.get(coarsest, _NEVER)
        for one in finer:
            if not seen:
                return known  # and what is finer was never seen either
            fewer_ended, fewer_seen = self.counts.get(one, _NEVER)
            # What the finer counts hold is left to them, so that one observation does not weigh four times.
            known = (ended - fewer_ended + _OWN * known) / (seen - fewer_seen + _OWN)
            ended, seen = fewer_ended, fewer_seen
        return (ended + _OWN * known) / (seen + _OWN)

    def end(self, view: SentenceView, candidate: Candidate, start: int, stop: int, lexicon: CueLexicon) -> tuple[int, float]:
        """Return where the content of ``candidate`` that starts at token ``start`` ends, and how sure that is, from 0 to 1.

        It ends at ``stop``, or behind it where a quotation runs on.
        """
        setting = setting_of(view, candidate)
        ends = self._ends.get(setting)
        if ends is None:
            ends = self._ends[setting] = self._ends_in(setting, "-"), self._ends_in(setting, "v")
        for place, verb, kind in places(view, candidate, start, stop, lexicon, setting, ends):
            if kind in ends[verb].kinds:
                return place, ends[verb].kinds[kind]
            stop = max(stop, place)
        return stop, 1.0

    def _ends_in(self, setting: Setting, verb: str) -> Ends:
        """Return where contents in a setting end before their verb or behind it."""
        shares = {kind: self.likelihood((setting.group, setting.role, verb, kind)) for kind in self.kinds}
        ending = {kind: share for kind, share in shares.items() if share > _ENDS}
        words = {kind.split(" ", 1)[0] for kind in ending}
        return Ends(ending, words | MEDIUM_PREPOSITIONS if "medium" in ending else words)


def _coarser(key: Key) -> tuple[tuple[str, ...], ...]:
    """Return the keys whose counts stand in for those of ``key``, coarsest first, and ``key`` itself."""
    group, _, verb, kind = key
    return (kind,), (verb, kind), (group, verb, kind), key


def make_boundaries(rows: Iterable[tuple[Key, int, int]]) -> Boundaries:
    """Return the table of the rows: key, times a content ended there, times one came so far."""
    counts: dict[tuple[str, ...], tuple[int, int]] = {}
    for key, ended, seen in rows:
        for one in _coarser(key):
            before = counts.get(one, (0, 0))
            counts[one] = (before[0] + ended, before[1] + seen)
    return Boundaries(counts, {key[0] for key in counts if len(key) == 1} | {_MAIN})


@cache
def boundaries() -> Boundaries:
    """Return the shipped table."""
    rows = []
    for line in read_data("boundaries.tsv"):
        group, role, verb, kind, ended, seen = line.split("\t")
        rows.append(((group, role, verb, kind), int(ended), int(seen)))
    return make_boundaries(rows)


def places(
    view: SentenceView, candidate: Candidate, start: int, stop: int, lexicon: CueLexicon, setting: Setting, ends: tuple[Ends, Ends]
) -> Iterator[tuple[int, bool, str]]:
    """Yield the tokens before which the content could end, quotations passed over.

    Each comes with whether a finite verb of the content stands before it, and its kind;
    of the kinds only those of ``ends``, whose second is for places behind such a verb, and those behind quotations.
    """
    tags, lowers, quote_starts = view.tags, view.lowers, view.quote_starts
    _, role, clausal = setting
    main = _MAIN if role == "subject" else "verb"
    verbal = main in ends[0].kinds or main in ends[1].kinds
    verb_at = view.finite.find(1, start, stop)
    due, since, resumed = int(clausal), start, start
    for i in compress(range(start, stop), (view.breaks if verbal else view.pauses)[start : start + _FARTHEST]):
        if i < resumed:
            continue
        tag = tags[i]
        verb = -1 < verb_at < i
        kinds, words = ends[verb]
        if tag in "iW":
            if lowers[i] not in words:
                continue
            kind = _preposition(view, candidate, i, lexicon) if tag == "i" else lowers[i]
        elif tag in _BRINGING:
            kind = _BRINGING[tag](view, candidate, i, lexicon)
        elif tag == "q":
            if i in quote_starts:
                resumed = since = quote_starts[i].end
                due = 0
                yield resumed, verb, _behind_quotation(view, candidate, resumed, stop, lexicon)
                if not verb:
                    verb_at = view.finite.find(1, resumed, stop)
            continue
        elif tag in _VERBS:
            kind = main if _is_finite(tags, lowers, i) and (tag != "v" or main is _MAIN) else ""
        else:
            kind = lowers[i]
        if kind not in kinds or i == start:
            continue
        # A clause is no content before its verb has come: "said the bridge, which was closed in May, would reopen".
        if (clausal or tag in _VERBS) and not kind.endswith((" cue", " credit")):
            due += _due_between(view, candidate, since, i, start, main, lexicon)
            since = i
            if due > 0:
                continue
        yield i, verb, kind


def _due_between(view: SentenceView, candidate: Candidate, first: int, end: int, start: int, main: str, lexicon: CueLexicon) -> int:
    """Return how many more clauses are opened between two tokens of the content that starts at ``start`` than verbs come."""
    tags, lowers = view.tags, view.lowers
    due = 0
    for i in compress(range(first, end), view.breaks[first:end]):
        tag = tags[i]
        if tag in _VERBS:
            # A verb that could be finite or not is one only where the main verb is still to come.
            due -= _is_finite(tags, lowers, i) and (tag != "v" or main is _MAIN)
        elif tag in "wWc":
            due += i > start
        elif tag == "o":
            due += _contact(view, i, start)
        elif tag == "i":
            due += lowers[i] not in CHAIN and _preposition(view, candidate, i, lexicon).endswith(_GOVERNING)
        elif tag in _BRINGING:
            due += _BRINGING[tag](view, candidate, i, lexicon).endswith(_GOVERNING)
    return due


def _is_finite(tags: str, lowers: list[str], i: int) -> bool:
    """Tell whether the verb at ``i`` is the finite one of its clause, or could be."""
    if tags[i] == "v":
        return tags[i - 1] in "npo"
    return tags[i - 1] not in "bmRrk" and lowers[i] not in _NOT_FINITE


def _contact(view: SentenceView, i: int, start: int) -> bool:
    """Tell whether the pronoun at ``i`` starts a relative clause without a relative pronoun: "the way he spoke"."""
    return i > start and view.tags[i - 1] in "np" and view.finite_at(i + 1)


def setting_of(view: SentenceView, candidate: Candidate) -> Setting:
    """Return what a cue tells of the places in its content."""
    settings, predicate = _settings(candidate.frame)
    return settings["main" if predicate else _role(view, candidate)]


@cache
def _settings(frame: str) -> tuple[dict[str, Setting], bool]:
    """Return what a frame tells: the setting of each role, and whether the cue is a predicate."""
    bare = frame.removeprefix("post+").removeprefix("qpost+").removeprefix("be+").removeprefix("by+")
    group = "pp" if bare.startswith("pp:") else _GROUPS.get(bare, "other")
    clausal = group == "clause" or bare == "front"
    return {role: Setting(group, role, clausal) for role in ("main", "subject", "fronted")}, frame.startswith("be+")


def _role(view: SentenceView, candidate: Candidate) -> str:
    """Return what clause the cue stands in.

    A clause with its verb still to come is a "subject" ("the claim that …", "those who say …"), one with the main clause
    still to come is "fronted" ("While he says …"), any other is "main".
    """
    tags = view.tags
    _, _, form, _, cue, _, source, _, _, shared, _ = candidate
    if form in _NOMINAL:
        first = source[0] if source is not None and form == "poss" else cue
        number = view.at[first]
        return "subject" if view.starts_clause(first if number < 0 else view.firsts[number]) else "main"
    first = cue
    subordinate = form in _PARTICIPIAL
    if source is not None:
        name = source[0]
        if tags[name] in "wc" and tags[name - 1] not in ",:":
            return "subject"
        if not shared and name < cue:
            first = name
            subordinate = subordinate or tags[name] in "wc" or tags[source[1] - 1] in "wc"
    before = tags[first - 1] if first > view.first else ""
    if not (subordinate or before == "W" or (before == "i" and view.lowers[first - 1] not in CHAIN)):
        return "main"
    return "fronted" if _FINITE.isdisjoint(tags[view.first : first]) else "main"


def _comma(view: SentenceView, candidate: Candidate, i: int, lexicon: CueLexicon) -> str:
    """Return what the comma at token ``i`` brings."""
    if i + 2 < view.end and view.tags[i + 1] == "k":
        return f", {view.lowers[i + 1]} {starting(view, candidate, i + 2, lexicon)}"
    return f", {starting(view, candidate, i + 1, lexicon)}"


def _colon(view: SentenceView, candidate: Candidate, i: int, lexicon: CueLexicon) -> str:
    """Return what the colon, semicolon or dash at token ``i`` brings."""
    lower = view.lowers[i]
    return f"— {starting(view, candidate, i + 1, lexicon)}" if lower in _DASHES else lower


def _coordinator(view: SentenceView, candidate: Candidate, i: int, lexicon: CueLexicon) -> str:
    """Return what the coordinator at token ``i`` brings."""
    return f"{view.lowers[i]} {starting(view, candidate, i + 1, lexicon)}"


def _preposition(view: SentenceView, candidate: Candidate, i: int, lexicon: CueLexicon) -> str:
    """Return what the preposition at token ``i`` brings."""
    lower = view.lowers[i]
    if lower in MEDIUM_PREPOSITIONS and medium_at(view, i):
        return "medium"
    if lower not in CHAIN:
        behind = starting(view, candidate, i + 1, lexicon)
        return f"{lower} {behind}" if behind in _GOVERNED else lower
    if i + 1 >= view.end or view.tags[i + 1] != "g":
        return lower
    return f"{lower} gg" if "g" in view.tags[candidate.content : i] else f"{lower} g"  # "of raising tension | by killing three"


def _bracket(_view: SentenceView, _candidate: Candidate, _i: int, _lexicon: CueLexicon) -> str:
    return "("


_BRINGING: dict[str, Callable[[SentenceView, Candidate, int, CueLexicon], str]] = {
    ",": _comma, ":": _colon, "k": _coordinator, "(": _bracket,
}  # fmt: skip
"""What tells what the marks and coordinators of each class bring."""


def _behind_quotation(view: SentenceView, candidate: Candidate, i: int, stop: int, lexicon: CueLexicon) -> str:
    """Return what starts at token ``i``, behind a quotation."""
    tags = view.tags
    behind = "end" if i >= stop else "medium" if tags[i] == "i" and medium_at(view, i) else starting(view, candidate, i, lexicon)
    return f", {behind}" if tags[i - 2] == "," else f"” {behind}"


def starting(view: SentenceView, candidate: Candidate, i: int, lexicon: CueLexicon) -> str:
    """Return what starts at token ``i``: a clause, another source's clause, a verb, another cue's verb, or a word's class."""
    tags, lowers, stop = view.tags, view.lowers, view.end
    if i < stop and tags[i] in "rRu":
        i = view.skip_adverbs(i)
    if i >= stop:
        return "end"
    tag = tags[i]
    if tag in _VERBS:
        if _keeps_back(view, i):
            return "silent"
        return "cue" if _same_source(view, candidate, i, lexicon) else "be" if tag in "bm" else "verb"
    if tag == "t" and candidate.form == "inf":
        return "cue"  # "to condemn the raid and to demand"
    lead = ""
    if tag in "wWi" or lowers[i] in word_list("prepositional.txt"):
        lead = lowers[i]
        if tag == "w":
            return lead
        i += 1
    phrase = view.phrase_at(i)
    if phrase is None:
        return lead or ("result" if _is_result(view, candidate, i) else tag)
    verb = view.skip_adverbs(view.chain_end(phrase[1]))
    if verb >= stop or tags[verb] not in _FINITE:
        return lead or ("list" if verb < stop and tags[verb] in ",(" else "phrase")
    kind = "credit" if tags[verb] in "xz" and _likely(view, "fin", verb, lexicon) > _SURE else "clause"
    return f"{lead} {kind}" if lead else kind


def _is_result(view: SentenceView, candidate: Candidate, i: int) -> bool:
    """Tell whether a participle at ``i`` tells what came of what the content's clause tells: "said a bomb exploded, killing five"."""
    return view.lowers[i] in word_list("results.txt") and _GROUPS.get(candidate.frame.removeprefix("post+")) == "clause"


def _likely(view: SentenceView, form: str, verb: int, lexicon: CueLexicon) -> float:
    entry = lexicon.forms.get(view.lowers[verb])
    if entry is None or entry.verb is None:
        return 0.0
    return lexicon.likelihood(entry.verb, form, complement(view, verb + 1)[0])


def _same_source(view: SentenceView, candidate: Candidate, verb: int, lexicon: CueLexicon) -> bool:
    """Tell whether the verb can be another cue of the candidate's source: "said A and added that B"."""
    tags = view.tags
    auxiliary = tags[verb] in "bm"
    while verb < view.end and tags[verb] in "bmRr":
        verb += 1
    if verb >= view.end or (auxiliary and _AUXILIARY.isdisjoint(tags[candidate.first : candidate.head])):
        return False
    if candidate.source is not None and speaks_of(view, candidate.source, verb + 1):
        return False
    alike = tags[verb] == tags[candidate.head] or (tags[verb] in "xe" and tags[candidate.head] in "xe")
    return alike and _likely(view, "coord", verb, lexicon) > _SAME_SOURCE


def _keeps_back(view: SentenceView, verb: int) -> bool:
    """Tell whether the source's own silence follows: "but did not offer details", "but gave no figures"."""
    lowers, tags = view.lowers, view.tags
    if lowers[verb].endswith("n't") or (tags[verb] in "bm" and verb + 1 < view.end and tags[verb + 1] == "R"):
        return True
    return lowers[verb] in word_list("silences.txt") or (verb + 1 < view.end and lowers[verb + 1] == "no" and tags[verb] in "xz")
