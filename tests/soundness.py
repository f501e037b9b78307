"""What must hold for the document of any text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attributed_claims.values import GAP, Mention, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attributed_claims import Document

__all__ = ["check", "mentions_in", "parts_of"]


def parts_of(value: object) -> Iterator[object]:
    """Yield a value and everything in it, however deep, by the fields its classes have."""
    yield value
    if isinstance(value, tuple) and not isinstance(value, Span):
        for part in value:
            yield from parts_of(part)
    for attribute in getattr(type(value), "__attrs_attrs__", ()):
        yield from parts_of(getattr(value, attribute.name))


def mentions_in(value: object) -> Iterator[Mention]:
    """Yield every mention in a value, however deep."""
    return (part for part in parts_of(value) if isinstance(part, Mention))


def check(document: Document, text: str) -> None:
    """Assert what must hold for the document of any text."""
    assert document.text is text
    for part in parts_of(document):
        if isinstance(part, Span):
            assert 0 <= part.start < part.end <= len(text)
        elif isinstance(part, Mention):
            assert part.text == GAP.join(text[span.start : span.end] for span in part.spans)
    ends = [sentence.span.end for sentence in document.sentences]
    starts = [sentence.span.start for sentence in document.sentences]
    assert starts == sorted(starts)
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    _check_attributions(document)
    assert [claim.id for claim in document.claims] == [f"c{number}" for number in range(1, len(document.claims) + 1)]
    places = [claim.span.hull.start for claim in document.claims]
    assert places == sorted(places)
    assert {claim.attribution for claim in document.claims} <= {None, *(one.id for one in document.attributions)}
    known = {claim.id for claim in document.claims}
    assert all({relation.from_, relation.to} <= known for relation in document.relations)
    assert all(set(remark.of) <= known for remark in document.remarks)


def _check_attributions(document: Document) -> None:
    ids = [one.id for one in document.attributions]
    assert ids == [f"a{number}" for number in range(1, len(ids) + 1)]
    by_id = {one.id: one for one in document.attributions}
    for one in document.attributions:
        assert not any(span.overlaps(cue) for span in one.content.spans for cue in one.cue.spans)
        assert one.source is None or not any(span.overlaps(cue) for span in one.source.spans for cue in one.cue.spans)
        assert len(set(one.via)) == len(one.via)
        above = one.parent
        for _ in ids:
            above = by_id[above].parent if above is not None else None
        assert above is None, "attributions nested in one another in a circle"
        if one.parent is not None:
            assert any(span.overlaps(one.cue.hull) for span in by_id[one.parent].content.spans)
