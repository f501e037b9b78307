"""Which attribution stands in whose content: never one in itself, however the contents lie in one another."""

from __future__ import annotations

import pytest

from attributed_claims import parse, parse_attributions

from .soundness import check

CIRCLES = [
    pytest.param(
        "Ruiz said, “We have seen much pride, markets, and also herders when they’re drawn into what they hold"
        " to be the old town, worried about strangers.”",
        id="three-in-a-circle",
    ),
    pytest.param(
        "Ruiz said, “We’ve seen much pride on the coast of boats, songs, but also herders when they’re drawn into what they hold"
        " to be the old village, worried about strangers, wrecking a fine thing.”",
        id="three-in-a-circle-with-a-participle-behind",
    ),
]


@pytest.mark.parametrize("text", CIRCLES)
def test_heads_in_one_anothers_contents_have_the_longest_content_outermost(text: str) -> None:
    attributions = parse_attributions(text)
    parents = {one.id: one.parent for one in attributions}
    assert [one.cue.text for one in attributions if one.parent is None] == ["said"]
    for name in parents:
        above: list[str] = []
        at: str | None = name
        while at is not None and at not in above:
            above.append(at)
            at = parents[at]
        assert at is None, f"{name} stands in its own content"


def test_contents_stay_within_one_another_however_deep_they_lie() -> None:
    text = "on Monday — was quoted by Ruiz as saying" * 60
    document = parse(text)
    check(document, text)
    assert len(document.attributions) == 60
    assert sum(one.parent is not None for one in document.attributions) > 25
