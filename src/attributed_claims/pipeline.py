"""From a text to its document: the stages one after the other, as plain functions from value to value.

text → :mod:`~attributed_claims.text` (tokens, sentences, classes) → :mod:`~attributed_claims.marks`
→ :mod:`~attributed_claims.attributions` → :mod:`~attributed_claims.claims` (through the registry)
→ :mod:`~attributed_claims.relations` → :class:`~attributed_claims.Document`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from attributed_claims.attributions.chains import with_chains
from attributed_claims.attributions.find import find_attributions
from attributed_claims.attributions.resolve import resolve_sources
from attributed_claims.claims.find import find_claims
from attributed_claims.claims.registry import Registry, default_registry
from attributed_claims.marks.marks import Marks
from attributed_claims.marks.phrases import find_phrases
from attributed_claims.marks.quantities import find_quantity_marks
from attributed_claims.marks.quotes import find_quote_marks
from attributed_claims.marks.times import find_time_marks
from attributed_claims.relations.find import find_relations
from attributed_claims.relations.remarks import find_remarks, with_caveats
from attributed_claims.text.articles import Article, load_article
from attributed_claims.text.sentences import read_text
from attributed_claims.values import Document

if TYPE_CHECKING:
    import datetime as dt
    import os

    from attributed_claims.text.sentences import ReadText
    from attributed_claims.values import Attribution, Claim

__all__ = ["mark_text", "parse", "parse_article", "parse_attributions", "parse_claims", "read_article"]


def mark_text(read: ReadText, published: dt.date | None) -> Marks:
    """Return the marks of a text: phrases, quotations, figures and times."""
    return Marks(read, find_phrases(read), find_quote_marks(read), find_quantity_marks(read), find_time_marks(read, published))


def parse(
    text: str,
    *,
    published: dt.date | str | None = None,
    title: str | None = None,
    url: str | None = None,
    id: str | None = None,
    registry: Registry | None = None,
    strict: bool = False,
) -> Document:
    """Return who claims what in ``text``.

    No text whatever makes it raise, and every offset is one into ``text`` as it is:
    nothing in it is taken for a header (that is what :func:`read_article` is for).

    Args:
        text: English news text.
        published: the day it was published, as a date or written YYYY-MM-DD;
            without it nothing relative ("Wednesday", "last month") is resolved.
        title: its headline, kept in the document; not searched for claims unless it stands in the text.
        url: its address, kept in the document.
        id: the document's id; None takes one derived from the text.
        registry: the claim types to look for; None takes :func:`~attributed_claims.default_registry`.
        strict: raise what is wrong with a claim type, instead of leaving its claims out with a :class:`PluginWarning`.

    Raises:
        BadTextError: if ``text`` is not a ``str``, or ``title``, ``url`` or ``id`` neither a ``str`` nor None.
        BadDateError: if ``published`` is no date.
        ClaimTypeError: if ``strict`` and a claim type raises, or returns what it may not.

    Warns:
        PluginWarning: once for every claim type that does so, unless ``strict``.

    >>> document = parse("By U.S. estimates Wednesday, Russia has deployed 82 of its forces.", published="2022-03-03")
    >>> (estimate,) = document.attributions
    >>> estimate.source.text, estimate.stance, estimate.reported.value
    ('U.S.', 'estimate', '2022-03-02')
    >>> (deployed,) = document.claims
    >>> deployed.action, deployed.quantity.low, deployed.attribution == estimate.id, deployed.caveats
    ('deploy', 82, True, ('unit-missing',))
    >>> parse(b"498 Russian troops have died")
    Traceback (most recent call last):
        ...
    attributed_claims.errors.BadTextError: text must be a str, not bytes: decode it first
    """
    return parse_article(Article(text, published=published, title=title, url=url, id=id), registry=registry, strict=strict)


def parse_attributions(
    text: str,
    *,
    published: dt.date | str | None = None,
    title: str | None = None,
    url: str | None = None,
    id: str | None = None,
    registry: Registry | None = None,
    strict: bool = False,
) -> tuple[Attribution, ...]:
    """Return who said what in ``text``: the attributions of :func:`parse`, which takes the same arguments.

    >>> (said,) = parse_attributions("Russia's Defense Ministry had previously acknowledged that some soldiers had died.")
    >>> said.source.text, said.cue.text, said.content.text, said.stance
    ("Russia's Defense Ministry", 'had previously acknowledged', 'that some soldiers had died', 'acknowledge')
    >>> parse_attributions("Delegations from Ukraine and Russia are preparing to begin a second round of talks.")
    ()
    """
    return parse(text, published=published, title=title, url=url, id=id, registry=registry, strict=strict).attributions


def parse_claims(
    text: str,
    *,
    published: dt.date | str | None = None,
    title: str | None = None,
    url: str | None = None,
    id: str | None = None,
    registry: Registry | None = None,
    strict: bool = False,
) -> tuple[Claim, ...]:
    """Return the typed claims in ``text``: the claims of :func:`parse`, which takes the same arguments.

    A claim's ``attribution`` is the id of an attribution of the whole document: to see who made it, call :func:`parse`.

    >>> for claim in parse_claims("Among Ukrainian troops, 2,870 have been killed, around 3,700 injured and 572 captured."):
    ...     print(claim.outcome, claim.quantity.text, claim.quantity.qualifier, claim.group.text)
    killed 2,870 exact Ukrainian troops
    injured around 3,700 approx Ukrainian troops
    captured 572 exact Ukrainian troops
    """
    return parse(text, published=published, title=title, url=url, id=id, registry=registry, strict=strict).claims


def read_article(
    path: str | os.PathLike[str],
    *,
    published: dt.date | str | None = None,
    id: str | None = None,
    registry: Registry | None = None,
    strict: bool = False,
) -> Document:
    """Return who claims what in the article a file holds.

    A header of title, date (YYYYMMDD) and address, a line each, gives the document's ``title``, ``published`` and ``url``.
    The headline is read as a sentence of its own, and offsets are those of the whole file, as code points.

    Args:
        path: a UTF-8 text file.
        published: the day it was published, in place of what the header says.
        id: the document's id; None takes one derived from the text.
        registry: the claim types to look for; None takes :func:`~attributed_claims.default_registry`.
        strict: raise what is wrong with a claim type, instead of leaving its claims out with a :class:`PluginWarning`.

    Raises:
        BadArticleError: if there is no such file, it is not a text in UTF-8, or empty, or its header's date is none.
        BadDateError: if ``published`` is no date.
        ClaimTypeError: if ``strict`` and a claim type raises, or returns what it may not.

    Warns:
        PluginWarning: once for every claim type that does so, unless ``strict``.

    >>> document = read_article("seeds/000_137d8bd614ad6473.txt")
    >>> document.title
    'Russia confirms casualties in Ukraine ahead of the next round of talks'
    >>> document.published, document.sentences[0].headline
    (datetime.date(2022, 3, 3), True)
    """
    given = {"id": id} if published is None else {"id": id, "published": published}
    return parse_article(evolve(load_article(path), **given), registry=registry, strict=strict)


def parse_article(article: Article, *, registry: Registry | None = None, strict: bool = False) -> Document:
    """Return who claims what in an article whose header has been read.

    Args:
        article: the text, with what is known about it.
        registry: the claim types to look for; None takes the default one.
        strict: raise what is wrong with a claim type.
    """
    text, published = article.text, article.published
    read = read_text(text, headline=article.headline, start=article.body)
    marks = mark_text(read, published)
    attributions = with_chains(resolve_sources(marks, find_attributions(marks)))
    sha256 = article.sha256
    name = article.name_from(sha256)
    claims = find_claims(marks, attributions, default_registry() if registry is None else registry, document=name, strict=strict)
    remarks = find_remarks(marks, claims, attributions)
    return Document(
        id=name,
        sha256=sha256,
        title=article.title,
        url=article.url,
        published=published,
        attributions=attributions,
        claims=with_caveats(claims, remarks),
        relations=find_relations(claims, marks, attributions),
        remarks=remarks,
        sentences=read.public_sentences(),
        text=text,
    )
