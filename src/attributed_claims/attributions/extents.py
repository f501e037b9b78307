"""Where a content starts and ends: the sentence's clause, the quotation, and what goes on in later sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import compress, count, islice
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from attributed_claims.attributions.boundaries import boundaries, starting
from attributed_claims.attributions.details import medium_at
from attributed_claims.attributions.subjects import subject

if TYPE_CHECKING:
    from attributed_claims.attributions.candidate import Candidate
    from attributed_claims.attributions.lexicon import CueLexicon
    from attributed_claims.attributions.view import SentenceView
    from attributed_claims.marks.marks import QuoteMark
    from attributed_claims.text.sentences import TokenRange

__all__ = ["Doubt", "content_extent", "follow_quotations", "followed_by_quotations", "sentence_stop"]

Range = tuple[int, int]

_BEHIND = frozenset(["post", "qpost"])
"""The frames of cues that stand behind their whole content."""
_ADJUNCTS = frozenset(["sub", "wh", "pp:in", "pp:at", "pp:during", "pp:under"])
"""The frames of what no verb has for its object."""
_OPENING = frozenset("because if since when while although though unless as after before once until".split())


class Doubt(NamedTuple):
    """The rest of a sentence behind a content that mostly, but not surely, ends before it: token numbers, half-open."""

    first: int
    end: int
    share: float
    """How likely the content does not go on there, from 0 to 1."""


def content_extent(view: SentenceView, candidate: Candidate, lexicon: CueLexicon) -> tuple[list[Range], Doubt | None]:
    """Return how far the content of ``candidate`` reaches in its own sentence, and where it may go on after all.

    The pieces are in text order; there are none where the sentence has no content.
    """
    before, behind = candidate.before, candidate.content
    if before < 0:  # as most are
        if behind < 0:
            return [], None
        if (candidate.frame in _ADJUNCTS or candidate.frame[:3] == "pp:") and (relative := _relative_object(view, candidate)) is not None:
            return [relative], None
        piece, doubt = _content_behind(view, candidate, lexicon)
        return [piece] if piece[1] > piece[0] else [], doubt
    doubt = None
    if candidate.form == "fin" and candidate.source is not None and candidate.source[0] >= candidate.end:
        return [subject(view, candidate.first) or (before - 1, before)], None  # "the ruling angered the union"
    pieces: list[Range | None] = [_content_before(view, candidate)]
    if behind < 0 or candidate.frame in _BEHIND:
        pieces.append(_resumed_behind(view, candidate, lexicon))
    else:
        piece, doubt = _content_behind(view, candidate, lexicon)
        if candidate.frame == "post+quote" and view.lowers[view.first] in _OPENING and _opens_sentence(view, piece, before):
            pieces.clear()  # "As the crowd sang, the mayor said, “Go home”": what stands before sets the scene
        pieces.append(piece)
    return [piece for piece in pieces if piece is not None and piece[1] > piece[0]], doubt


def _opens_sentence(view: SentenceView, quotation: Range, before: int) -> bool:
    """Tell whether a quotation is a sentence of its own and does not go on with the clause that ends at token ``before``."""
    first = quotation[0]
    return first in view.quote_starts and view.words[first + 1][0].isupper() and view.finite.find(1, view.first, before) >= 0


def _relative_object(view: SentenceView, candidate: Candidate) -> Range | None:
    """Return the content that a relative clause puts before its subject: "the rule which | he often mentions on air"."""
    _, _, form, frame, _, _, source, content, _, shared, _ = candidate
    if form != "fin" or shared or source is None or source[0] <= view.first or view.letters[source[0]] in "wc":
        return None
    if frame not in _ADJUNCTS and not (frame.startswith("pp:") and _is_stranded(view, content)):
        return None
    before = source[0] - 1
    if view.letters[before] in "wc":
        return None if before > view.first and view.letters[before - 1] == "i" else (before, before + 1)
    return view.phrase_before(before + 1) if view.at[before] >= 0 and before + 1 not in view.time_ends else None


def _is_stranded(view: SentenceView, preposition: int) -> bool:
    """Tell whether the object of a preposition stands before its clause: "the fees they argued about"."""
    behind = preposition + 1
    return behind >= view.end or view.letters[behind] in ",.:kq)xzbm"


def _content_before(view: SentenceView, candidate: Candidate) -> Range:
    """Return the content that stands before the cue and its source."""
    end = candidate.before
    if candidate.form == "adverb":
        verb = end
        while verb > view.first and view.tags[verb - 1] in "brRm":
            verb -= 1
        own = subject(view, verb)
        return (own[0] if own is not None else end), end
    if candidate.form == "light" and view.at[end] >= 0 and view.at[end] == view.at[end - 1]:
        return view.firsts[view.at[end]], end  # "her | support among the young"
    if candidate.form in {"pass", "part", "light"} or (candidate.form == "fin" and candidate.source is None):
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


def _resumed_behind(view: SentenceView, candidate: Candidate, lexicon: CueLexicon) -> Range | None:
    """Return the quotation or clause that goes on behind the cue: "A," he said, "B"."""
    tags = view.tags
    after = max(candidate.end, candidate.source[1] if candidate.source else 0)
    for i in range(after, min(view.end, after + _FARTHEST_RESUMED)):
        quote = view.quote_starts.get(i)
        if quote is not None:
            closed = tags[i - 1] in ",.:" or view.words[i - 1][-1] == "." or i == after
            if closed and not (i - 1 > after and tags[i - 2] in _VERBS):
                return i, quote.end
            break
    # "The budget, she said, will not hold": the clause goes on behind a comma.
    before = candidate.before
    after = view.adjuncts_end(after)
    if after < view.end - 1 and tags[after] == "," and before > view.first and before not in view.quote_ends:
        i = after + 1
        subordinate = tags[view.first] in "iW" and view.lowers[view.first] in _OPENING
        adjunct = not any(tag in "xzbmv" for tag in tags[view.first : before])
        if tags[i] == "i" and (view.lowers[i] == "as" or medium_at(view, i)):
            return None
        if (
            tags[i] == "k"
            and candidate.frame == "post"
            and candidate.form in _UPRIGHT
            and starting(view, candidate, i + 1, lexicon) in _GOING_ON
        ):
            return i, sentence_stop(view)  # "…, she said, and already leaks"
        if tags[i] in "xzbmtvierRc" or ((subordinate or adjunct) and (view.phrase_at(i) is not None or i in view.quote_starts)):
            return i, sentence_stop(view)
    return None


def sentence_stop(view: SentenceView) -> int:
    """Return the end of the sentence without its final mark."""
    tags, first, stop = view.tags, view.first, view.end
    if tags[stop - 1] == "." and tags[stop - 2] not in ".q":
        return stop - 1  # as nearly every sentence ends
    while stop > first and (tags[stop - 1] == "." or (tags[stop - 1] == "q" and stop not in view.quote_ends)):
        stop -= 1
    return stop


def _content_behind(view: SentenceView, candidate: Candidate, lexicon: CueLexicon) -> tuple[Range, Doubt | None]:
    """Return the content that stands behind the cue, and where it may go on."""
    start = candidate.content
    if start >= view.end:
        return (_next_paragraph(view, start) if candidate.frame.endswith("colon") else (start, start)), None
    stop = sentence_stop(view)
    quote = view.quote_starts.get(start)
    if quote is not None and candidate.frame.endswith("quote"):
        if quote.end >= stop:
            return (start, quote.end), None
        following = view.tags[quote.end]
        if view.tags[start - 1] in ",:" or following in ",k.:" or view.tags[quote.end - 2] in ",.":
            return (start, quote.end), None
    if candidate.source is not None and view.letters[candidate.source[0]] == "w":
        stop = _inserted_stop(view, candidate.source[0], start, stop)
    end, share = boundaries().end(view, candidate, start, stop, lexicon)
    return (start, end), Doubt(end, stop, share) if end < stop else None


def _inserted_stop(view: SentenceView, relative: int, start: int, stop: int) -> int:
    """Return where the clause of a relative pronoun ends, at the latest, before its sentence's own verb: "The port, which …, closed"."""
    letters, mark = view.letters, view.letters[relative - 1]
    if relative - 1 <= view.first or mark not in ",:" or view.finite.find(1, view.first, relative) >= 0:
        return stop
    closing = view.tags.find(mark, start + 1, stop)
    while closing >= 0:
        verb = view.skip_adverbs(closing + 1)
        if verb < stop and letters[verb] in ("xzbm" if mark == "," else "xzbme") and view.finite.find(1, start, closing) >= 0:
            return closing
        closing = view.tags.find(mark, closing + 1, stop)
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


_UPRIGHT = frozenset(["fin", "inv"])
_GOING_ON = frozenset(["clause", "verb", "be"])
"""What may go on behind a cue, a comma and a coordinator, and is no other source's."""
_FARTHEST_RESUMED = 40
_VERBS = frozenset("xzegv")
_MOST_FOLLOWED = 100
"""How many quotations that go on under no cue of their own one content takes along: an interview has them by the dozen."""


def followed_by_quotations(view: SentenceView, cued: list[bool]) -> set[int]:
    """Return the numbers of the sentences before one that starts with a quotation and has no cue of its own."""
    quotations = map(view.quote_starts.__contains__, islice(view.sentence_firsts, 1, None))
    return {number for number in compress(count(), quotations) if not cued[number + 1]}


def follow_quotations(view: SentenceView, pieces: list[Range], sentence_number: int, cued: list[bool]) -> list[Range]:
    """Return ``pieces`` with the quotations that go on in later sentences under no cue of their own.

    Args:
        view: the document's sentence view.
        pieces: the content so far, in text order.
        sentence_number: the number of the cue's sentence.
        cued: for each sentence, whether it has a cue of its own.
    """
    sentences = view.marks.read.sentences
    end = max([b for _, b in pieces])
    number = _last_before(view, end, sentence_number)
    pieces = list(pieces)
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
        number = _last_before(view, end, number + 1)
    return _merged(pieces)


def _last_before(view: SentenceView, end: int, number: int) -> int:
    """Return the number of the last sentence from ``number`` on that starts before the token ``end``."""
    return max(number, bisect_left(view.sentence_firsts, end, number) - 1)


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
