"""Subjects behind their verbs: "The dam will hold," said Ruiz, an engineer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.attributions.view import OBJECT_PRONOUNS

if TYPE_CHECKING:
    from attributed_claims.attributions.view import SentenceView

__all__ = ["closes_with_name", "inverted_subject"]

Phrase = tuple[int, int]


def inverted_subject(view: SentenceView, first: int, end: int) -> Phrase | None:
    """Return the source behind an inverted verb: "…," said Walter Stone, an author."""
    opens = first <= view.first
    if opens and first not in view.quote_ends and not _opens_inverted(view, end):
        return None
    if not opens and view.letters[first - 1] not in ",q:.":
        return None
    phrase = view.phrase_at(end)
    if phrase is None or view.letters[phrase[0]] == "w" or view.lowers[phrase[0]] in OBJECT_PRONOUNS or view.lowers[phrase[0]] == "her":
        return None
    after = view.chain_end(phrase[1])
    if after < view.end and view.letters[after] in "xzbmtcv":
        return None
    after = view.appositions_end(view.description_end(after))
    if after < view.end and view.letters[after] in "xzbmtcv":  # "a voice in urging the bank to act": the description has verbs of its own
        while after < view.end and view.letters[after] not in ",.:q(":
            after += 1
    return phrase[0], after


def closes_with_name(view: SentenceView, end: int) -> bool:
    """Tell whether a name ends the clause of a verb that follows a comma: "The dam, which leaked, will hold," said Ruiz."""
    phrase = view.phrase_at(end)
    if phrase is None or end in view.time_starts or "p" not in view.tags[end : phrase[1]]:
        return False
    return phrase[1] >= view.end or view.letters[phrase[1]] in ",."


def _opens_inverted(view: SentenceView, end: int) -> bool:
    """Tell whether a sentence opens with an inverted verb: "Said Dorothy Lane: …"."""
    phrase = view.phrase_at(end)
    if phrase is None or view.letters[phrase[0]] not in "pdsn":
        return False
    after = view.appositions_end(view.chain_end(phrase[1]))
    return after < view.end - 1 and (view.words[after] == ":" or after + 1 in view.quote_starts)
