"""The parsed document: what one call of ``parse`` returns."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 (attrs resolves the annotations for the schema)
from typing import TYPE_CHECKING, Any, Literal

from attrs import field, frozen

from attributed_claims.values.attributions import Attribution
from attributed_claims.values.claims import Claim
from attributed_claims.values.packing import pack, unpack
from attributed_claims.values.spans import Mention, Span

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["SCHEMA_VERSION", "Document", "Relation", "RelationKind", "Remark", "RemarkKind", "Sentence"]

SCHEMA_VERSION = 1
"""The version of the record; it grows when a field changes its meaning."""

RelationKind = Literal["revises", "supersedes", "denies", "exceeds"]
"""How one claim stands to another."""

RemarkKind = Literal["unverified", "exceeds"]
"""What the article says of its own figures."""


@frozen(weakref_slot=False)
class Sentence:
    """A sentence of the document.

    Args:
        span: its place, without the white space around it.
        paragraph: the number of its paragraph, counted from 0.
        headline: whether it is the headline.
    """

    span: Span
    paragraph: int
    headline: bool = False


@frozen(kw_only=True)
class Relation:
    """How one claim stands to another.

    Args:
        kind: ``revises``, ``supersedes``, ``denies`` or ``exceeds``.
        from_: the id of the claim that does so (``from`` in the record).
        to: the id of the claim it is done to.
    """

    kind: RelationKind
    from_: str
    to: str


@frozen
class Remark(Mention):
    """The article on its own figures.

    Args:
        text: the words.
        spans: where they stand.
        kind: ``unverified`` or ``exceeds``.
        of: the ids of the claims it is about.
    """

    kind: RemarkKind = field(kw_only=True)
    of: tuple[str, ...] = field(default=(), converter=tuple[str, ...], kw_only=True)


@frozen(kw_only=True)
class Document:
    """One parsed text.

    Args:
        id: the caller's id, or one derived from the text.
        sha256: the digest of the exact text the offsets belong to (UTF-8, lone surrogates passed through).
        title: from the caller or the article's header, or None.
        url: from the caller or the article's header, or None.
        published: from the caller or the article's header, or None.
        attributions: who said what, in text order.
        claims: the typed claims, in text order.
        relations: how claims stand to each other.
        remarks: the article on its own figures.
        sentences: the sentences, in text order.
        text: the text itself, or None for a document read back from its record;
            ``sha256`` stands for it in comparisons.
    """

    schema: int = SCHEMA_VERSION
    id: str
    sha256: str
    title: str | None = None
    url: str | None = None
    published: dt.date | None = None
    attributions: tuple[Attribution, ...] = field(default=(), converter=tuple[Attribution, ...])
    claims: tuple[Claim, ...] = field(default=(), converter=tuple[Claim, ...])
    relations: tuple[Relation, ...] = field(default=(), converter=tuple[Relation, ...])
    remarks: tuple[Remark, ...] = field(default=(), converter=tuple[Remark, ...])
    sentences: tuple[Sentence, ...] = field(default=(), converter=tuple[Sentence, ...])
    text: str | None = field(default=None, eq=False, repr=False)

    def __reduce__(self) -> tuple[Callable[[Any], Any], tuple[Any]]:
        return unpack, (pack(self),)

    def attribution_of(self, claim: Claim) -> Attribution | None:
        """Return the attribution that credits ``claim``, or None where the writer asserts it.

        Args:
            claim: one of this document's claims.

        Raises:
            LookupError: if the claim names an attribution this document does not have.

        >>> from attributed_claims import parse
        >>> document = parse("The ministry announced that 498 Russian troops have died.")
        >>> document.attribution_of(document.claims[0]).source.text
        'The ministry'
        """
        if claim.attribution is None:
            return None
        for attribution in self.attributions:
            if attribution.id == claim.attribution:
                return attribution
        msg = f"the document {self.id!r} has no attribution {claim.attribution!r}: is the claim {claim.id!r} from another document?"
        raise LookupError(msg)
