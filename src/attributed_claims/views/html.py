"""An article as a page, with the words of its claims and sources marked."""

from __future__ import annotations

import hashlib
from html import escape
from typing import TYPE_CHECKING

from attributed_claims.errors import BadTextError
from attributed_claims.views.printable import visible
from attributed_claims.views.rows import claim_rows, shown_source, shown_stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attributed_claims.values import Document, Mention

__all__ = ["to_html"]

_PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<style>
body {{ max-width: 45rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 Georgia, serif; }}
article {{ white-space: pre-wrap; overflow-wrap: anywhere; }}
mark {{ color: inherit; background: none; }}
.claim {{ background: #ffe9a8; }}
.source {{ border-bottom: 2px solid #2c6fbb; }}
.cue {{ border-bottom: 2px dotted #2c6fbb; }}
</style>
</head>
<body>
<article>{body}</article>
</body>
</html>
"""


def to_html(text: str, document: Document) -> str:
    """Return a page that shows ``text`` with the words of claims, sources and cues marked.

    A piece of text is marked once, with every class and id that lies on it, so that marks may nest and cross.

    Args:
        text: the text the document was parsed from.
        document: what ``parse`` returned, or what was read back from a record.

    Raises:
        BadTextError: if the document was parsed from another text.

    >>> from attributed_claims import Registry, parse
    >>> text = "Fewer than <i>3</i> died"
    >>> page = to_html(text, parse(text, registry=Registry()))
    >>> page[page.index("<article>") : page.index("</article>")]
    '<article>Fewer than &lt;i&gt;3&lt;/i&gt; died'
    """
    if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != document.sha256:
        raise BadTextError("text is not the one the document was parsed from: their digests differ")
    return _PAGE.format(title=_escaped(document.title or document.id), body="".join(_pieces(text, document)))


def _marked(document: Document) -> Iterator[tuple[Mention, str, str, str]]:
    """Return every mention to mark, with its class, its id and what to say of it."""
    for claim, row in zip(document.claims, claim_rows(document), strict=True):
        about = " · ".join(filter(None, [row.who, row.how, row.what, row.figure, row.whom, row.when]))
        yield claim.span, "claim", claim.id, about
    for attribution in document.attributions:
        about = f"{shown_source(attribution)} · {shown_stance(attribution)}"
        if attribution.source is not None:
            yield attribution.source, "source", attribution.id, about
        yield attribution.cue, "cue", attribution.id, about


def _pieces(text: str, document: Document) -> Iterator[str]:
    changes: dict[int, list[tuple[int, bool]]] = {}
    marks = list(_marked(document))
    for number, (mention, *_) in enumerate(marks):
        for span in mention.spans:
            if span.end > span.start:
                changes.setdefault(span.start, []).append((number, True))
                changes.setdefault(span.end, []).append((number, False))
    open_marks: dict[int, None] = {}
    at = 0
    for place in sorted({*changes, len(text)}):
        piece = _escaped(text[at:place])
        if piece and open_marks:
            lying = [marks[number] for number in sorted(open_marks)]
            classes = " ".join(dict.fromkeys(kind for _, kind, _, _ in lying))
            ids = " ".join(dict.fromkeys(name for _, _, name, _ in lying))
            about = "\n".join(dict.fromkeys(f"{name}: {said}" for _, _, name, said in lying))
            piece = f'<mark class="{classes}" data-ids="{_escaped(ids)}" title="{_escaped(about)}">{piece}</mark>'
        yield piece
        at = place
        for number, opens in sorted(changes.get(place, ()), key=lambda change: change[1]):
            if opens:
                open_marks[number] = None
            else:
                del open_marks[number]


def _escaped(text: str) -> str:
    """Return text that a page may hold: markup escaped, line ends and tabs kept, control characters made visible."""
    lines = text.replace("\r\n", "\n").split("\n")
    return escape("\n".join("\t".join(map(visible, line.split("\t"))) for line in lines))
