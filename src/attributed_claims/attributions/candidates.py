"""Cue candidates: every word that could credit somebody, with the frame it stands in.

A candidate knows where its source and content would stand; whether it is an attribution at all is for
:mod:`attributed_claims.attributions.find` to say, by the lexicon.

*form* is how the cue is built: ``fin`` (finite verb), ``inf`` (to say), ``ger`` (saying), ``part`` (said by),
``pass`` (was told), ``inv`` (said the minister), ``noun`` (claim), ``poss`` (his claim), ``light`` (made the claim),
``adj`` (is confident), ``other``.
*frame* is what stands where the content is due: ``that``, ``clause``, ``quote``, ``colon``, ``to``, ``wh``, ``ing``,
``np`` (and ``np+that``, ``np+to``, ``np+quote``, ``np+as`` …, where somebody is addressed or something is described),
``pp:about`` and the like, ``adj``, ``end`` (nothing), ``post`` (the content stands before).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attributed_claims.attributions.candidate import Candidate
from attributed_claims.attributions.constructions import according_to, as_he_said, by_reckoning, reckonings, reportedly, speaker
from attributed_claims.attributions.lexicon import UNKNOWN, addressing_verbs, light_verbs, no_sources, plural_nouns
from attributed_claims.attributions.view import CHAIN, FARTHEST_SUBJECT, OBJECT_PRONOUNS

if TYPE_CHECKING:
    from attributed_claims.attributions.lexicon import CueLexicon
    from attributed_claims.attributions.view import SentenceView
    from attributed_claims.marks.marks import QuoteMark
    from attributed_claims.text.sentences import TokenRange

__all__ = ["find_candidates", "is_subordinate", "verbs_beside_quotations"]

_BE = frozenset("is are was were be been being am isn't aren't wasn't weren't 's 're 'm".split())
_VERB = frozenset("vzxeg")
_LONGEST_TITLE = 10
_SMALL_CLAUSES = frozenset(["np+quote", "np+to", "np+adj", "np+ing", "np+wh"])
"""Frames whose noun phrase is part of the content unless the verb addresses somebody: "called the plan "mad""."""
_RAISING = frozenset(["seem:verb", "appear:verb"])
"""Verbs whose grammatical subject belongs to the content: "talks seem to stall"."""
_PLURAL_DETERMINERS = frozenset("these those some many most several few all both two three four five six seven eight nine ten".split())
_DECLINING = frozenset("declined declines decline declining refused refuses refuse refusing".split())
_OFF = frozenset("call called calling take took taken put set setting ward warded show showing".split())
"""Verbs that mean something else with "off"."""
_RUN_ON = frozenset(["?", "!", ",", "—", "–", "--"])
_LIKELY_LIGHT = 0.5
"""The likelihood from which a noun takes the place of the light verb before it."""
_LIKELY_GOVERNOR = 0.3
"""The likelihood from which a verb before may lend its source to one without."""


def find_candidates(view: SentenceView, sentence: TokenRange, heads: list[int], lexicon: CueLexicon) -> list[Candidate]:
    """Return the candidates among the tokens ``heads`` of ``sentence``, in text order."""
    view.move(sentence)
    found: list[Candidate] = []
    speaking = speaker(view, sentence)
    if speaking is not None:
        found.append(speaking)
    for head in heads:
        candidate = _candidate(view, head, found, lexicon)
        if candidate is None or (candidate.source is not None and _is_no_source(view, candidate.source)):
            continue
        if view.tags[head] == "n" and _belongs_to_a_verb(candidate, found):
            continue
        if candidate.form == "light" and candidate.content >= 0 and _likelihood(lexicon, candidate) >= _LIKELY_LIGHT:
            # "made the case that": the noun is the cue, and its verb no second one.
            found = [one for one in found if not candidate.first <= one.head < candidate.end]
        found.append(candidate)
    return found


def _candidate(view: SentenceView, head: int, found: list[Candidate], lexicon: CueLexicon) -> Candidate | None:
    """Return what the token ``head`` is a candidate of, by its class."""
    lower, tag = view.lowers[head], view.tags[head]
    if lower == "according":
        return according_to(view, head)
    if lower in reckonings() and (reckoned := by_reckoning(view, head)) is not None:
        return reckoned
    entry = lexicon.forms.get(lower)
    if entry is None:
        if tag not in _VERB or _attributive(view, head):
            return None
        candidate = _verb(view, head, UNKNOWN, found, lexicon)
        quoting = candidate is not None and ("quote" in candidate.frame or candidate.frame in {"qpost", "colon", "that"})
        return candidate if quoting else None
    if tag in _VERB:
        if entry.verb is not None and not _attributive(view, head):
            return _verb(view, head, entry.verb, found, lexicon)
        if tag == "e" and entry.other is not None:
            return _adjective(view, head, entry.other)
        return None
    if tag == "n":
        if entry.verb is not None and _mistaken_noun(view, head):
            return _verb(view, head, entry.verb, found, lexicon)
        return None if entry.noun is None else _noun(view, head, entry.noun, found, lexicon)
    if entry.other is not None:
        if tag == "a":
            return _adjective(view, head, entry.other)
        if tag == "r":
            return reportedly(view, head, entry.other)
    return None


def _likelihood(lexicon: CueLexicon, candidate: Candidate) -> float:
    return lexicon.likelihood(candidate.word, candidate.form, candidate.frame)


def _belongs_to_a_verb(noun: Candidate, found: list[Candidate]) -> bool:
    """Tell whether a noun only serves a verb before it: "said in a statement that", "called the plan “reckless”"."""
    for verb in found:
        if verb.content == noun.content >= 0 and verb.end <= noun.first:
            return True
        if noun.source is None and noun.frame == "quote" and verb.frame == "np+quote" and verb.end <= noun.head < noun.content:
            return True
    return False


_BESIDE = re.compile(r"[xzge](?=[qc]|[,:]q|:)|(?<=q)[xzge]")
"""A verb right beside a quotation mark, a colon or "that"."""


def verbs_beside_quotations(view: SentenceView) -> list[int]:
    """Return the verbs of a text beside a quotation, a colon or "that": where even an unknown verb can be a cue."""
    tags = view.tags
    beside = [match.start() for match in _BESIDE.finditer(tags)]
    for end in view.quote_ends:
        number = view.at[end] if end < len(view.at) else -1
        if number >= 0 and view.firsts[number] == end and view.ends[number] < len(tags) and tags[view.ends[number]] in "xz":
            beside.append(view.ends[number])
    return beside


def _attributive(view: SentenceView, head: int) -> bool:
    """Tell whether a participle describes the noun behind it ("the asking price"), or stands in a set phrase."""
    if view.tags[head] not in "geaxv":
        return False
    if head in view.hedges:
        return True  # "an estimated 80"
    number = view.at[head]
    if view.tags[head] != "v" and number >= 0 and view.ends[number] > head + 1 and head > view.firsts[number]:
        return True
    if view.tags[head] == "e" and head > view.first and view.tags[head - 1] == "i" and view.tags[head + 1 : head + 2] in {"n", "a", "p"}:
        return True  # "with reported damage"
    if view.tags[head] == "e" and head == view.first and view.tags[head + 1 : head + 2] in {"n", "a"}:
        return True  # "Confirmed cases fall"
    if view.lowers[head + 1 : head + 2] == ["off"] and view.lowers[head] in _OFF:
        return True  # "was called off"
    return head > view.first and view.lowers[head - 1] == "without"


def _is_no_source(view: SentenceView, source: tuple[int, int]) -> bool:
    """Tell whether a phrase names nobody who could say anything: a bare number, a law, a toll."""
    first, end = source
    number = view.at[first]
    head = view.ends[number] - 1 if number >= 0 else end - 1
    return view.lowers[head] in no_sources() or (view.tags[head] == "0" and view.words[head][0].isdigit())


def _mistaken_noun(view: SentenceView, head: int) -> bool:
    """Tell whether a noun is a verb after all: "The ad claims that …", "the minister plans to"."""
    number = view.at[head]
    if number < 0 or view.ends[number] != head + 1:
        return False
    first = max(view.firsts[number], view.first)
    if not view.lowers[head].endswith("s"):
        # "The rebels claim that": a plural before a base form is its subject.
        plural = (
            head > first and view.tags[head - 1] == "n" and (view.lowers[head - 1].endswith("s") or view.lowers[head - 1] in plural_nouns())
        )
        return plural and view.complement(head + 1)[0] in {"that", "clause", "quote", "colon", "gap", "to", "wh", "np+that", "np+clause"}
    if first in view.quote_ends and first < head and (head + 1 >= view.end or view.tags[head + 1] in ".,"):
        return True
    if head == first or view.tags[first:head] in {"d", "s"} or "S" in view.tags[first:head] or view.tags[first] in "0a":
        return False
    if first > view.first and view.tags[first - 1] in "xzvi":
        return False
    return view.complement(head + 1)[0] in {"that", "clause", "quote", "np+clause", "np+that", "gap", "to", "colon"}


def _verb(view: SentenceView, head: int, word: str, found: list[Candidate], lexicon: CueLexicon) -> Candidate | None:
    tags, lowers = view.tags, view.lowers
    first = head
    passive = infinitive = negated = finite = False
    while first > view.first:
        tag = tags[first - 1]
        if tag == "b":
            finite = True
            if lowers[first - 1] in _BE and tags[head] in "ex":
                passive = True
            negated = negated or lowers[first - 1].endswith("n't")
        elif tag == "m":
            finite = True
            negated = negated or lowers[first - 1].endswith("n't") or lowers[first - 1] == "cannot"
        elif tag == "R":
            negated = True
        elif tag == "t":
            infinitive = True
            first -= 1
            break
        elif tag != "r":
            break
        first -= 1
    while first < head and tags[first] == "r" and lowers[first] in {"here", "there", "ago", "then"}:
        first += 1
    end = head + 1
    if end < view.end and (tags[end] == "u" or (lowers[end] == "out" and lowers[end + 1 : end + 2] != ["of"])):
        end += 1
    tag = tags[head]
    frame, content = view.complement(end)
    if frame in _SMALL_CLAUSES and word not in addressing_verbs():
        content = view.complement_start(end)
    before = -1
    source = None
    shared = False
    left = first - 1
    if tag == "v" and lowers[head] == "say" and left >= view.first and tags[left] == "," and tags[end : end + 1] == ",":
        return None  # "a village of, say, 400 people"
    if infinitive:
        form = "inf"
        negated = negated or lowers[first - 1] in _DECLINING
        source, shared = _governor(view, first, found, lexicon)
    elif passive:
        form = "pass"
        subject = view.subject(first)
        source = _agent(view, end)
        if source is not None:
            frame, content = _behind_agent(view, source)
        if subject is not None and (content < 0 or (source is None and frame == "to")):
            before = subject[1]
    elif tag == "g" and not finite:
        form = "ger"
        phrase = view.phrase_before(first)
        source, shared = _governor(view, first, found, lexicon)
        if phrase is not None and source is None:
            source = phrase
    else:
        form = "fin"
        aside = end < view.end and tags[end] == ","
        subject = view.subject(first, parenthetical=aside) if left >= view.first else None
        if subject is not None:
            source = subject
            left = subject[0] - 1
            if tag == "v" and not finite and _singular(view, subject):
                return None  # "the talk show": the verb would not agree
            if tag == "x" and end < view.end and lowers[end] == "by" and (agent := _agent(view, end)) is not None:
                form, source = "part", agent  # "a letter quoted by the agency"
                frame, content = _behind_agent(view, agent)
            elif tag == "e" and not finite and not _really_past(view, head, subject, frame):
                form = "part"
                if (agent := _agent(view, end)) is not None:
                    source = agent
                    frame, content = _behind_agent(view, agent)
            elif tags[subject[0]] == "w" and tag == "v":
                pass
        else:
            inverted = _inverted(view, first, end)
            if inverted is not None and tag in "xzv":
                form, source, left = "inv", inverted, first - 1
                frame, content = view.complement(inverted[1])
                if frame not in {"quote", "that", "colon"}:
                    frame, content = "end", -1
            elif left >= view.first and tags[left] in "k," and (tag in "xzvb" or finite):
                source, shared = _governor(view, first, found, lexicon)
                if source is None and tag == "v" and not finite:
                    return None  # an imperative behind "and"
                form = "coord" if source else "bare"
            elif tag == "e":
                form = "part"
                source = _agent(view, end)
                if source is not None:
                    frame, content = _behind_agent(view, source)
            elif tag == "v":
                return None  # an imperative: "Say goodbye to cheap flights."
            else:
                form = "bare"
    if form in {"fin", "inv", "bare"} and not (source is not None and tags[source[0]] == "w"):
        quoted = _quoted_before(view, left)
        if quoted >= 0 and frame not in {"that", "clause", "np+that", "np+clause"}:
            frame, before = ("qpost+quote" if frame.endswith(("quote", "colon")) else "qpost"), quoted
            return Candidate(head, word, form, frame, first, end, source, content, before, negated=negated)
        post = _before(view, left)
        if post > view.first and tags[post - 1] == "k" and tags[end : end + 1] == "," and end + 1 < view.end:
            return Candidate(head, word, form, "and+aside", first, end, source, end + 1, -1, negated=negated)
        aside = end < view.end and tags[end] in ",."
        if post >= 0 and not aside and not any(letter in "xzbmv" for letter in tags[view.first : post]):
            post = -1  # "Until now, the reports focused on": what stands before is no clause
        if (
            post < 0
            and form == "fin"
            and source is not None
            and lowers[source[0] - 1] == "as"
            and (frame == "end" or lowers[end : end + 2] in (["it", ","], ["it", "."]))
        ):
            return as_he_said(view, head, word, (first, end), source, negated=negated)
        if post >= 0 and (frame in {"end", "quote", "ing", "sub", "colon", "to", "np", "np+pp"} or frame.startswith("pp:")):
            addressed = frame in {"np", "np+pp"} and word in addressing_verbs()
            if form == "inv" or frame in {"end", "quote"} or frame.startswith("pp:") or addressed:
                frame, before = ("post+quote" if frame == "quote" else "post"), post
    if word in _RAISING and form == "fin" and source is not None and frame in {"to", "adj", "np", "np+pp", "np+as", "pp:like", "that"}:
        before, source = source[1], None
    negated = negated or lowers[head] in _DECLINING
    return Candidate(head, word, form, frame, first, end, source, content, before, shared=shared, negated=negated)


def is_subordinate(view: SentenceView, candidate: Candidate) -> bool:
    """Tell whether the cue's clause is a relative, participial or adverbial one."""
    if candidate.form in {"ger", "part"}:
        return True
    start = candidate.first
    if candidate.source is not None and candidate.source[0] < candidate.first and not candidate.shared:
        start = candidate.source[0]
        if view.tags[start] in "wc":
            return True
        last = candidate.source[1] - 1
        if last > start and view.tags[last] in "wc":
            return True
    return start > view.first and (view.tags[start - 1] == "W" or (view.tags[start - 1] == "i" and view.lowers[start - 1] not in CHAIN))


def _singular(view: SentenceView, subject: tuple[int, int]) -> bool:
    """Tell whether a subject is one common noun in the singular, which no base form agrees with."""
    last = subject[1] - 1
    while last > subject[0] and view.tags[last] in "rR":
        last -= 1
    number = view.at[last]
    if number < 0 or view.tags[last] != "n" or view.firsts[number] != subject[0] or "k" in view.tags[subject[0] : last]:
        return False
    lower = view.lowers[last]
    return not lower.endswith("s") and lower not in plural_nouns() and view.lowers[subject[0]] not in _PLURAL_DETERMINERS


def _really_past(view: SentenceView, head: int, subject: tuple[int, int], frame: str) -> bool:
    """Tell whether what looks like a participle is a past tense: "The campaign also called on the agency"."""
    if not view.lowers[head].endswith("ed") or (head + 1 < view.end and view.lowers[head + 1] == "by"):
        return False
    if frame in {"that", "clause", "quote", "np+that", "np+clause", "np+quote", "colon", "gap"} or view.tags[subject[0]] in "ow":
        return True
    return view.starts_clause(subject[0]) and not any(tag in "xzbm" for tag in view.tags[head + 1 : view.end])


def _quoted_before(view: SentenceView, left: int) -> int:
    """Return where a quoted statement before the cue ends, exclusive: its mark or a comma inside it shows that it is one."""
    tags = view.tags
    stop = left + 1
    if stop not in view.quote_ends and left >= view.first and tags[left] == "," and left in view.quote_ends:
        stop = left
    quote = view.quote_ends.get(stop)
    if quote is None:
        return -1
    last = stop - 1
    while last > quote.first and tags[last] == "q":
        last -= 1
    if left < view.first:
        # The quotation ended the sentence before: only a question or a cry runs on into its cue.
        return stop if view.words[last] in _RUN_ON and view.tags[view.first] != "k" else -1
    if (stop == left or not quote.closed or tags[last] in ",.:") and not _is_title(view, quote):
        return stop
    return -1


def _is_title(view: SentenceView, quote: QuoteMark) -> bool:
    """Tell whether a quotation inside a clause is the name of something: on “Sunday Morning,” the senator said."""
    if quote.first <= view.first or quote.end - quote.first > _LONGEST_TITLE or view.tags[quote.first - 1] in ",:":
        return False
    return all(not word[0].isalpha() or word[0].isupper() or len(word) < 5 for word in view.words[quote.first : quote.end])


def _before(view: SentenceView, left: int) -> int:
    """Return where a clause before the cue ends, exclusive: at a comma or dash at token ``left``; -1 if none does."""
    if left <= view.first:
        return -1
    tag = view.tags[left]
    if tag == "," or (tag == ":" and view.lowers[left] in {"—", "–", "--", "-"}):
        return left
    return -1


def _inverted(view: SentenceView, first: int, end: int) -> tuple[int, int] | None:
    """Return the source behind an inverted verb: "…," said Walter Stone, an author."""
    left = first - 1
    if left < view.first:
        if first not in view.quote_ends and not _opens_inverted(view, end):
            return None
    elif view.tags[left] not in ",q:.":
        return None
    phrase = view.phrase_at(end)
    if phrase is None or view.tags[phrase[0]] == "w" or view.lowers[phrase[0]] in OBJECT_PRONOUNS or view.lowers[phrase[0]] == "her":
        return None
    after = view.appositions_end(view.chain_end(phrase[1]))
    if after < view.end and view.tags[after] in "xzbmtcv":
        return None
    return phrase[0], after


def _opens_inverted(view: SentenceView, end: int) -> bool:
    """Tell whether a sentence opens with an inverted verb: "Said Dorothy Lane: …"."""
    phrase = view.phrase_at(end)
    if phrase is None or view.tags[phrase[0]] not in "pdsn":
        return False
    after = view.appositions_end(view.chain_end(phrase[1]))
    return after < view.end - 1 and (view.words[after] == ":" or after + 1 in view.quote_starts)


def _behind_agent(view: SentenceView, agent: tuple[int, int]) -> tuple[str, int]:
    """Return the frame and the content behind the by-phrase of a participle."""
    frame, content = view.complement(agent[1])
    return "by+" + frame, content


def _agent(view: SentenceView, end: int) -> tuple[int, int] | None:
    """Return the by-phrase of a passive."""
    for i in range(end, min(view.end, end + 8)):
        if view.tags[i] == "i" and view.lowers[i] == "by":
            phrase = view.phrase_at(i + 1)
            return None if phrase is None else (phrase[0], view.chain_end(phrase[1]))
        if view.tags[i] in ".,qc:":
            return None
    return None


def _governor(view: SentenceView, first: int, found: list[Candidate], lexicon: CueLexicon) -> tuple[tuple[int, int] | None, bool]:
    """Return the subject a verb without its own shares with one before it in the sentence."""
    participial = view.tags[first] == "g" and first > view.first and view.tags[first - 1] == ","
    quoted = view.quoted(first)
    for earlier in found if participial else reversed(found):
        if (
            view.quoted(earlier.head) == quoted
            and earlier.source is not None
            and earlier.form in {"fin", "coord", "inv", "ger"}
            and _likelihood(lexicon, earlier) > _LIKELY_GOVERNOR
        ):
            return earlier.source, True
    tags = view.tags
    stop = max(view.first, first - FARTHEST_SUBJECT)
    for i in range(stop, first) if participial else range(first - 1, stop, -1):
        if tags[i] in "xzbmv" and view.quoted(i) == quoted:
            subject = view.subject(i)
            if subject is not None and view.tags[subject[0]] != "w":
                return subject, True
    return None, False


def _noun(view: SentenceView, head: int, word: str, found: list[Candidate], lexicon: CueLexicon) -> Candidate | None:
    tags, lowers = view.tags, view.lowers
    number = view.at[head]
    if number < 0 or view.ends[number] != head + 1:
        return None
    first = max(view.firsts[number], view.first)
    end = head + 1
    owner_end = tags.rfind("S", first, head) + 1
    frame, content = view.complement(end)
    if end < view.end and tags[end] == "b" and (lowers[end] in _BE or frame in {"np", "end", "clause"}):
        frame, content = view.complement(end + 1)
        frame = "be+" + frame
        end += 1
    source: tuple[int, int] | None = None
    start = first
    if owner_end:
        form, source, start = "poss", (first, owner_end), owner_end
    elif tags[first] == "s":
        form, source, start = "poss", (first, first + 1), first + 1
    else:
        form = "noun"
        verb = first - 1
        if first == head and verb >= view.first and tags[verb] == "i" and (end >= view.end or lowers[end] not in {"by", "from", "among"}):
            return None  # "in view of", "in response to"
        if verb > view.first and tags[verb] in "xzvegb" and lowers[verb] in light_verbs():
            group = verb
            while group > view.first and tags[group - 1] in "rRbm":
                group -= 1
            subject = view.subject(group)
            if subject is not None:
                form, source, start = "light", subject, group
            elif tags[verb] == "g" or (group > view.first and tags[group - 1] in "tk,"):
                source, _ = _governor(view, group, found, lexicon)
                form, start = ("light", group) if source else ("noun", first)
        if source is None and end < view.end and tags[end] == "i" and lowers[end] in {"by", "from", "among"}:
            phrase = view.phrase_at(end + 1)
            if phrase is not None:
                source = (phrase[0], view.chain_end(phrase[1]))
                form = "by"
                frame, content = view.complement(source[1])
    return Candidate(head, word, form, frame, start, end, source, content, -1)


def _adjective(view: SentenceView, head: int, word: str) -> Candidate | None:
    tags, lowers = view.tags, view.lowers
    first = head
    while first > view.first and tags[first - 1] in "rRb":
        first -= 1
    frame, content = view.complement(head + 1)
    if "b" not in tags[first:head]:
        phrase = view.phrase_before(head)
        if tags[head - 1 : head] in {"x", "z", "v"}:
            first = head - 1
        elif phrase is None:
            return None
    subject = view.subject(first)
    negated = "R" in tags[first:head] or any(word_.endswith("n't") for word_ in lowers[first:head])
    return Candidate(head, word, "adj", frame, first, head + 1, subject, content, -1, negated=negated)
