"""Where a content starts and ends: the sentence's clause, the quotation, and what goes on in later sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from attributed_claims.attributions.candidates import is_subordinate
from attributed_claims.attributions.complements import complement
from attributed_claims.attributions.subjects import subject

if TYPE_CHECKING:
    from attributed_claims.attributions.candidate import Candidate
    from attributed_claims.attributions.lexicon import CueLexicon
    from attributed_claims.attributions.view import SentenceView
    from attributed_claims.marks.marks import QuoteMark
    from attributed_claims.text.sentences import TokenRange

__all__ = ["content_pieces", "follow_quotations"]

Range = tuple[int, int]

_ENDERS = frozenset("according but while though although who which whose despite even when where".split())
"""What, behind a comma, opens a clause that is mostly the writer's again."""
_OPENING = frozenset("because if since when while although though unless as after before once until".split())
_SHORT_OPENING = 8
_SURE = 0.6
"""The likelihood from which a verb behind a coordinator counts as the cue of another source."""
_SILENT = frozenset("declined refused gave offered provided stressed stopped".split())
_SUBORDINATORS = frozenset("though although whereas".split())
"""What opens such a clause even without a comma."""


def content_pieces(view: SentenceView, candidate: Candidate, lexicon: CueLexicon) -> list[Range]:
    """Return the pieces of the content in the candidate's own sentence, as token ranges in text order."""
    pieces: list[Range] = []
    if candidate.before >= 0:
        pieces.append(_content_before(view, candidate))
    if candidate.content >= 0 and not (candidate.before >= 0 and candidate.frame in {"post", "qpost"}):
        pieces.append(_content_behind(view, candidate, lexicon))
    elif candidate.before >= 0:
        behind = _resumed_behind(view, candidate)
        if behind is not None:
            pieces.append(behind)
    return [(a, b) for a, b in pieces if b > a]


def _content_before(view: SentenceView, candidate: Candidate) -> Range:
    """Return the content that stands before the cue and its source."""
    end = candidate.before
    if candidate.form == "adverb":
        verb = end
        while verb > view.first and view.tags[verb - 1] in "brRm":
            verb -= 1
        own = subject(view, verb)
        return (own[0] if own is not None else end), end
    if candidate.form in {"pass", "fin"} and candidate.source is None:
        own = subject(view, candidate.first)
        if own is not None and own[1] == end:
            return own
    quote = view.quote_ends.get(end)
    if quote is None and end > view.first and view.tags[end - 1] == ",":
        quote = view.quote_ends.get(end - 1)
    start = view.first
    if quote is not None and (quote.first < view.first or candidate.frame.startswith("qpost")):
        start = _quotation_start(view, quote)
        if view.first < start and view.tags[start - 1] not in ",:":
            start = view.first  # the quotation is part of a clause: The village is “a graveyard now”, said …
            while start < end and view.tags[start] == "k":
                start += 1
    elif quote is None:
        # A clause before the cue that starts inside a quotation opened earlier keeps to its own sentence.
        while start < end and view.tags[start] == "k":
            start += 1
    stop = end
    while stop > start and view.tags[stop - 1] == ",":
        stop -= 1
    return start, stop


def _quotation_start(view: SentenceView, quote: QuoteMark) -> int:
    """Return where the quotation starts, the paragraphs before that it resumes taken along."""
    first = quote.first
    while (before := view.open_quotes.get(first)) is not None:
        first = before
    return first


def _resumed_behind(view: SentenceView, candidate: Candidate) -> Range | None:
    """Return the quotation or clause that goes on behind the cue: "A," he said, "B"."""
    after = max(candidate.end, candidate.source[1] if candidate.source else 0)
    limit = min(view.end, after + 25)
    for i in range(after, limit):
        quote = view.quote_starts.get(i)
        if quote is not None:
            if view.tags[i - 1] in ",.:" or i == after:
                return i, quote.end
            break
        if view.tags[i] in "xzb" and i > after + 1:
            break
    # "The budget, she said, will not hold": the clause goes on behind a comma.
    before = candidate.before
    if after < view.end - 1 and view.tags[after] == "," and before > view.first and before not in view.quote_ends:
        i = after + 1
        subordinate = view.tags[view.first] in "iW" and view.lowers[view.first] in _OPENING
        if view.tags[i] in "xzbmtvierRc" or (subordinate and view.phrase_at(i) is not None):
            return i, _sentence_stop(view)
    return None


def _sentence_stop(view: SentenceView) -> int:
    """Return the end of the sentence without its final mark."""
    stop = view.end
    while stop > view.first and (view.tags[stop - 1] == "." or (view.tags[stop - 1] == "q" and stop not in view.quote_ends)):
        stop -= 1
    return stop


def _content_behind(view: SentenceView, candidate: Candidate, lexicon: CueLexicon) -> Range:
    start = candidate.content
    if start >= view.end:
        return _next_paragraph(view, start) if candidate.frame.endswith("colon") else (start, start)
    frame = candidate.frame
    stop = _sentence_stop(view)
    quote = view.quote_starts.get(start)
    if quote is not None and frame.endswith("quote"):
        if quote.end >= stop:
            return start, quote.end
        following = view.tags[quote.end]
        if view.tags[start - 1] in ",:" or following in ",k.:" or view.tags[quote.end - 2] in ",.":
            return start, quote.end
    tags, lowers = view.tags, view.lowers
    relative = candidate.source is not None and tags[candidate.source[0]] == "w" and tags[candidate.source[0] - 1] not in ",:"
    if relative or candidate.form in {"noun", "poss", "by"}:
        stop = _before_main_verb(view, candidate, start, stop)
    i = start
    opening = is_subordinate(view, candidate)
    verbs = 0
    while i < stop:
        inner = view.quote_starts.get(i)
        if inner is not None and inner.end > i:
            if inner.end > stop:
                return start, inner.end
            i = inner.end
            behind_comma = i + 1 < stop and inner.end - inner.first > 2 and tags[i - 2] == ","
            if behind_comma and (_cut_at_comma(view, candidate, i - 1, lexicon) or (opening and _main_clause(view, i))):
                return start, i
            continue
        tag = tags[i]
        if tag in "xzbm":
            verbs += 1
        if (tag == ":" and lowers[i] == ";") or (lowers[i] in _SUBORDINATORS and i > start):
            return start, i - 1 if lowers[i - 1] == "even" else i
        if tag == "," and opening and i + 2 < stop and (_main_clause(view, i + 1) or (verbs and _fronted(view, candidate))):
            return start, i
        if tag == "," and i + 1 < stop and _cut_at_comma(view, candidate, i, lexicon):
            return start, i
        if tag == "k" and i > start and i + 1 < stop and _coordinated(view, candidate, i, lexicon, verbs):
            return start, i
        i += 1
    return start, stop


def _before_main_verb(view: SentenceView, candidate: Candidate, start: int, stop: int) -> int:
    """Return where the content of a cue noun that is a subject ends: "the claim that the convoy was armed" drew laughter."""
    first = candidate.first
    if candidate.source is not None and candidate.form == "poss":
        first = candidate.source[0]
    elif candidate.source is not None and candidate.form == "fin":
        first = candidate.source[0] - 1  # the noun phrase before "who"
    number = view.at[first]
    if number >= 0:
        first = view.firsts[number]
    if not view.starts_clause(first):
        return stop
    tags = view.tags
    due = 1 if candidate.frame in {"that", "clause", "wh", "np+that"} else 0
    for i in range(start + 1, stop):
        tag = tags[i]
        if tag in "wWc" or (tag == "i" and view.lowers[i] in {"because", "if", "while", "although", "since"}):
            due += 1
        elif tag == "k" and due == 0:
            return stop
        elif tag in "xzmb" and tags[i - 1] not in "bmRrk" and not view.quoted(i):
            if due == 0:
                return i - 1 if tags[i - 1] == "," else i
            due -= 1
    return stop


def _next_paragraph(view: SentenceView, start: int) -> Range:
    """Return what a colon at the sentence's end announces: the quotation that follows, or else the next sentence."""
    quote = view.quote_starts.get(start)
    if quote is not None:
        return start, quote.end
    number = bisect_right(view.sentence_firsts, start) - 1
    sentences = view.marks.read.sentences
    if number < len(sentences) and sentences[number].first == start:
        return start, sentences[number].end
    return start, start


def _fronted(view: SentenceView, candidate: Candidate) -> bool:
    """Tell whether the cue's clause opens the sentence with a conjunction: "While the navy says …,"."""
    return view.tags[view.first] in "iW" and view.lowers[view.first] in _OPENING and candidate.first - view.first < _SHORT_OPENING


def _main_clause(view: SentenceView, start: int) -> bool:
    """Tell whether a finite verb, or a noun phrase and its verb, start here."""
    if view.tags[start] in "xzbm":
        return True
    if view.tags[start] == "k":
        start += 1
    phrase = view.phrase_at(start)
    return phrase is not None and (view.finite_at(view.chain_end(phrase[1])) or view.tags[min(phrase[1], view.end - 1)] in ",(")


def _cut_at_comma(view: SentenceView, candidate: Candidate, comma: int, lexicon: CueLexicon) -> bool:
    """Tell whether the content ends at this comma: the source's own next deed follows, or another credit."""
    tags, lowers = view.tags, view.lowers
    after = comma + 1
    tag = tags[after]
    if lowers[after] in _ENDERS:
        return tag != "w" or not view.relative_then_verb(comma)
    if tag == "g":
        return True  # a participial clause: more often the writer's than the source's
    if tag == "k":
        verb = view.skip_adverbs(after + 1)
        if _another_speaks(view, after + 1, lexicon):
            return True
        return verb < view.end and tags[verb] in "xzb" and candidate.form in {"fin", "coord", "light", "adj"}
    return False


def _another_speaks(view: SentenceView, start: int, lexicon: CueLexicon) -> bool:
    """Tell whether another source and its cue start here: "A said X, and B denied Y"."""
    phrase = view.phrase_at(start)
    if phrase is None:
        return False
    verb = view.skip_adverbs(view.chain_end(phrase[1]))
    if verb >= view.end or view.tags[verb] not in "xz":
        return False
    entry = lexicon.forms.get(view.lowers[verb])
    return entry is not None and entry.verb is not None and lexicon.likelihood(entry.verb, "fin", complement(view, verb + 1)[0]) > _SURE


def _coordinated(view: SentenceView, candidate: Candidate, k: int, lexicon: CueLexicon, verbs: int) -> bool:
    """Tell whether another cue of the same source follows the coordinator: "said A and added that B"."""
    verb = view.skip_adverbs(k + 1)
    if verb >= view.end or view.tags[verb] not in "xzgebmt":
        return False
    if candidate.form == "inf" and view.tags[k + 1] == "t":
        return True
    if view.lowers[k] == "but" and candidate.form in {"fin", "coord"} and _keeps_back(view, verb):
        return True
    auxiliary = view.tags[verb] in "bm"
    while verb < view.end and view.tags[verb] in "bmRr":
        verb += 1
    if auxiliary and not any(tag in "bm" for tag in view.tags[candidate.first : candidate.head]):
        return False
    if verb >= view.end or (
        view.tags[verb] != view.tags[candidate.head] and not (view.tags[verb] in "xe" and view.tags[candidate.head] in "xe")
    ):
        return False
    entry = lexicon.forms.get(view.lowers[verb])
    if entry is None or entry.verb is None:
        return False
    if candidate.frame in {"np", "np+pp", "np+as", "to", "adj", "np+adj"} and verbs == 0:
        return True
    return lexicon.likelihood(entry.verb, "coord", complement(view, verb + 1)[0]) > 0.4


def _keeps_back(view: SentenceView, verb: int) -> bool:
    """Tell whether the source's own silence follows: "but did not offer details", "but gave no figures"."""
    lowers, tags = view.lowers, view.tags
    if lowers[verb].endswith("n't") or (tags[verb] in "bm" and verb + 1 < view.end and tags[verb + 1] == "R"):
        return True
    return lowers[verb] in _SILENT or (verb + 1 < view.end and lowers[verb + 1] == "no" and tags[verb] in "xz")


_MOST_FOLLOWED = 100
"""How many quotations that go on under no cue of their own one content takes along: an interview has them by the dozen."""


def follow_quotations(view: SentenceView, pieces: list[Range], sentence_number: int, cued: list[bool]) -> list[Range]:
    """Return ``pieces`` with the quotations that go on in later sentences under no cue of their own.

    Args:
        view: the document's sentence view.
        pieces: the content so far, in text order.
        sentence_number: the number of the cue's sentence.
        cued: for each sentence, whether it has a cue of its own.
    """
    sentences = view.marks.read.sentences
    pieces = list(pieces)
    end = max(b for _, b in pieces)
    number = _last_before(sentences, end, sentence_number)
    for _ in range(_MOST_FOLLOWED):
        if number + 1 >= len(sentences) or cued[number + 1]:
            break
        following = sentences[number + 1]
        quote = view.quote_starts.get(following.first)
        if quote is None:
            break
        same = following.paragraph == sentences[number].paragraph
        if not same and not (_open_before(view, end) or _all_quoted(sentences, number + 1, quote, cued)):
            break
        if not _whole_sentences(view, sentences, number + 1, quote, cued):
            break
        pieces.append((following.first, quote.end))
        end = quote.end
        number = _last_before(sentences, end, number + 1)
    return _merged(pieces)


def _last_before(sentences: list[TokenRange], end: int, number: int) -> int:
    """Return the number of the last sentence from ``number`` on that starts before the token ``end``."""
    return max(number, bisect_left(sentences, end, key=attrgetter("first")) - 1)


def _open_before(view: SentenceView, end: int) -> bool:
    """Tell whether the quotation that ends at ``end`` was left open, so that the next paragraph may resume it."""
    quote = view.quote_ends.get(end)
    return quote is not None and not quote.closed


def _all_quoted(sentences: list[TokenRange], number: int, quote: QuoteMark, cued: list[bool]) -> bool:
    """Tell whether the paragraph of sentence ``number`` is one quotation and has no cue of its own."""
    last = bisect_right(sentences, sentences[number].paragraph, lo=number, key=attrgetter("paragraph")) - 1
    return quote.end >= sentences[last].end - 1 and not any(cued[number : last + 1])


def _whole_sentences(view: SentenceView, sentences: list[TokenRange], number: int, quote: QuoteMark, cued: list[bool]) -> bool:
    """Tell whether the quotation covers whole sentences, none of which has a cue outside it."""
    last = min(bisect_left(sentences, quote.end, lo=number, key=attrgetter("end")), len(sentences) - 1)
    stop = sentences[last].end
    while stop > quote.end and view.tags[stop - 1] == ".":
        stop -= 1
    return quote.end >= stop and not cued[last]


def _merged(pieces: list[Range]) -> list[Range]:
    """Return the pieces in order, neighbours that touch or overlap made one."""
    out: list[Range] = []
    for first, end in sorted(pieces):
        if out and first <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((first, end))
    return out


def covers(starts: list[int], ranges: list[Range], token: int) -> int:
    """Return the number of the range that covers ``token``, or -1."""
    i = bisect_right(starts, token) - 1
    return i if i >= 0 and token < ranges[i][1] else -1
