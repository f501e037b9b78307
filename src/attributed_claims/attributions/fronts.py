"""What stands before a cue and its subject: a quotation, or the clause that a comma or dash closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.attributions.view import CHAIN

if TYPE_CHECKING:
    from attributed_claims.attributions.view import SentenceView
    from attributed_claims.marks.marks import QuoteMark

__all__ = ["clause_before", "is_adjunct", "quotation_before"]

_LONGEST_TITLE = 10
_SHORTEST_STATEMENT = 6
_SHORTEST_TITLE_WORD = 5
"""A word of fewer letters may be in lower case in a title."""
_FINITE = frozenset("xzbm")
_RUN_ON = frozenset(["?", "!", ",", "—", "–", "--"])


def quotation_before(view: SentenceView, left: int, *, alone: bool = False) -> int:
    """Return where a quoted statement ends, exclusive, whose last token is ``left`` or stands before a comma there; -1 if none does.

    Its closing comma or mark shows that it is a statement and not a name or term, and so does a sentence that has
    nothing but the quotation, a source and a cue.

    Args:
        view: the sentence.
        left: the last token before the source and cue.
        alone: whether nothing follows the source and cue.
    """
    stop = left + 1
    quote = view.quote_ends.get(stop)
    if quote is None and left >= view.first and view.letters[left] == ",":
        stop = left
        quote = view.quote_ends.get(stop)
    if quote is None:
        return -1
    last = stop - 1
    while last > quote.first and view.letters[last] == "q":
        last -= 1
    if left < view.first:
        # The quotation ended the sentence before: only a question or a cry runs on into its cue, in the same paragraph.
        runs_on = view.words[last] in _RUN_ON or (alone and view.words[last] == ".")
        return stop if runs_on and view.letters[view.first] != "k" and not view.opens_paragraph() else -1
    if alone and stop > left and quote.first <= view.first + 1 and quote.end - quote.first >= _SHORTEST_STATEMENT:
        return stop  # “The match was lost early” Lee said.
    if (stop == left or not quote.closed or view.letters[last] in ",.:") and not _is_title(view, quote):
        return stop
    return -1


def _is_title(view: SentenceView, quote: QuoteMark) -> bool:
    """Tell whether a quotation inside a clause is the name of something: on “Sunday Morning,” the senator said."""
    if quote.first <= view.first or quote.end - quote.first > _LONGEST_TITLE or view.letters[quote.first - 1] in ",:":
        return False
    return all(
        not word[0].isalpha() or word[0].isupper() or len(word) < _SHORTEST_TITLE_WORD for word in view.words[quote.first : quote.end]
    )


def is_adjunct(view: SentenceView, end: int) -> bool:
    """Tell whether what stands before ``end`` in the sentence is one adjunct of what follows: "After the vote", "Citing the report"."""
    first, tags = view.first, view.tags
    letters = view.letters
    if first >= end or letters[first] not in "iWge" or first in view.quote_starts or first in view.hedges:
        return False
    before = tags[first:end].rstrip(",q")
    if "," in before:
        return False
    return letters[first] != "i" or view.lowers[first] not in CHAIN or _FINITE.isdisjoint(before)


def clause_before(view: SentenceView, left: int) -> int:
    """Return where a clause ends, exclusive, that a comma or dash at token ``left`` closes; -1 if none does."""
    if left <= view.first:
        return -1
    tag = view.letters[left]
    if tag == "," or (tag == ":" and view.lowers[left] in {"—", "–", "--", "-"}):
        return left
    return -1
