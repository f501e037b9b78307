"""The signs of an attribution beside its cue's word, form and frame, and what they weigh."""

from __future__ import annotations

import pytest

from attributed_claims.attributions.candidate import Candidate, new_candidate
from attributed_claims.attributions.candidates import find_candidates, likely_candidates
from attributed_claims.attributions.heads import find_heads
from attributed_claims.attributions.lexicon import cue_lexicon
from attributed_claims.attributions.signs import BASE, SCALE, THRESHOLD, SignWeights, is_likely, is_weighed, odds_of, sign_weights, signs_of
from attributed_claims.attributions.view import SentenceView
from attributed_claims.pipeline import mark_text
from attributed_claims.text.sentences import read_text


def _candidate(
    text: str, cue: tuple[int, int], source: tuple[int, int] | None, *, shared: bool = False, form: str = "fin"
) -> tuple[SentenceView, Candidate]:
    view = SentenceView(mark_text(read_text(text), None))
    view.move(view.marks.read.sentences[0])
    head = cue[1] - 1
    return view, Candidate(head, "say:verb", form, "clause", *cue, source, cue[1], -1, shared)


SIGNS = [
    pytest.param("The rota said nobody was on duty.", (2, 3), (0, 2), ["thing", "form fin"], id="thing"),
    pytest.param("The lamps show nobody slept.", (2, 3), (0, 2), ["things", "form fin"], id="things"),
    pytest.param("He said nobody came.", (1, 2), (0, 1), ["he", "form fin"], id="pronoun"),
    pytest.param("Ann Ruiz said nobody came.", (2, 3), (0, 2), ["name", "form fin"], id="name"),
    pytest.param("Ruiz's aide said nobody came.", (3, 4), (0, 3), ["unnamed", "form fin"], id="role"),
    pytest.param("The miners said nobody came.", (2, 3), (0, 2), ["agents", "form fin"], id="agents"),
    pytest.param("The union said nobody came.", (2, 3), (0, 2), ["organization", "form fin"], id="body"),
    pytest.param("Said nobody came.", (0, 1), None, ["no source", "form fin"], id="no-source"),
    pytest.param("Ruiz may say nobody came.", (1, 3), (0, 1), ["name", "form fin", "modal"], id="modal"),
    pytest.param("Ruiz has said nobody came.", (1, 3), (0, 1), ["name", "form fin", "perfect"], id="perfect"),
    pytest.param("Ruiz said the talks were “a farce”.", (1, 2), (0, 1), ["name", "form fin", "quotes"], id="quotes"),
    pytest.param("Has Ruiz said nobody came?", (2, 3), (1, 2), ["name", "form fin", "question"], id="question"),
    pytest.param(
        "The head of the port authority of the town of Varna said nobody came.",
        (11, 12),
        (0, 11),
        ["unnamed", "form fin", "long source"],
        id="long-source",
    ),
]


@pytest.mark.parametrize(("text", "cue", "source", "expected"), SIGNS)
def test_signs(text: str, cue: tuple[int, int], source: tuple[int, int] | None, expected: list[str]) -> None:
    assert signs_of(*_candidate(text, cue, source)) == expected


def test_a_shared_source_is_a_sign() -> None:
    assert signs_of(*_candidate("He sighed and said nobody came.", (3, 4), (0, 1), shared=True)) == ["he", "form fin", "shared source"]


def test_weights_move_the_odds() -> None:
    view, candidate = _candidate("He said nobody came.", (1, 2), (0, 1))
    assert SignWeights({}).likelihood(view, candidate, 0.6) == pytest.approx(0.6)
    assert SignWeights({SCALE: 0.0, BASE: 0.0}).likelihood(view, candidate, 0.6) == pytest.approx(0.5)
    assert SignWeights({"he": 0.5}).likelihood(view, candidate, 0.6) > 0.6 > SignWeights({"he": -0.5}).likelihood(view, candidate, 0.6)


def test_words_in_quotations_and_adverbs_are_not_weighed() -> None:
    quoted = _candidate("“He said nobody came,” Ruiz said.", (2, 3), (1, 2))
    adverb = _candidate("He reportedly left.", (1, 2), None, form="adverb")
    assert (is_weighed(*quoted), is_weighed(*adverb)) == (False, False)
    assert SignWeights({"he": 9.0}).likelihood(*quoted, 0.6) == 0.6


def test_shipped_weights_prefer_persons_to_things() -> None:
    weights = sign_weights().weights
    assert weights["he"] > weights["it"] > weights["thing"]
    assert weights["modal"] < 0 < weights["quotes"]


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        pytest.param("Might the rota of the port authority of Varna have said nobody came?", (9, 11), (1, 9), id="lowered"),
        pytest.param("He had said the talks were “a farce”.", (1, 3), (0, 1), id="raised"),
        pytest.param("“He said nobody came,” Ruiz said.", (2, 3), (1, 2), id="quoted"),
    ],
)
def test_signs_decide_wherever_they_can(text: str, cue: tuple[int, int], source: tuple[int, int] | None) -> None:
    view, candidate = _candidate(text, cue, source)
    for likelihood in (percent / 100 for percent in range(1, 100)):
        weighed = sign_weights().likelihood(view, candidate, likelihood)
        assert is_likely(view, candidate, likelihood) == (weighed >= THRESHOLD)


MIXED = """\
The rota said nobody was on duty. “He may have talked,” said Ruiz, who has reportedly gone to Varna. Would the miners show us the lamps?
It seemed to suggest a claim that nobody came. The head of the port authority of the town of Varna is expected to go on with the talks.
She went on to call for calm, thinking of her aides, and asked “who told them that?” The plan is to note what the union has to add.
"""


def test_what_is_known_beforehand_agrees_with_weighing_each_candidate() -> None:
    view = SentenceView(mark_text(read_text(MIXED), None))
    lexicon = cue_lexicon()
    weighed = [
        (new_candidate(fields), number)
        for number, found in find_candidates(view, find_heads(view, range(len(view.tags)), lexicon), odds_of(lexicon))
        for fields, (likelihood, _) in found
        if max(fields[7], fields[8]) >= 0 and is_likely(view, fields, likelihood)
    ]
    assert weighed
    assert likely_candidates(view)[0] == weighed
