"""The signs of an attribution beside its cue's word, form and frame, and what they weigh."""

from __future__ import annotations

import pytest

from attributed_claims.attributions.candidate import Candidate, new_candidate
from attributed_claims.attributions.candidates import find_candidates, likely_candidates
from attributed_claims.attributions.heads import find_heads
from attributed_claims.attributions.lexicon import cue_lexicon
from attributed_claims.attributions.signs import BASE, SCALE, WORTH, SignWeights, is_likely, is_weighed, odds_of, sign_weights, signs_of
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
    pytest.param("The rota said nobody was on duty.", (2, 3), (0, 2), ["thing"], id="thing"),
    pytest.param("The lamps show nobody slept.", (2, 3), (0, 2), ["things"], id="things"),
    pytest.param("Nine said nobody came.", (1, 2), (0, 1), ["number"], id="number"),
    pytest.param("He said nobody came.", (1, 2), (0, 1), ["he"], id="pronoun"),
    pytest.param("Ann Ruiz said nobody came.", (2, 3), (0, 2), ["name"], id="name"),
    pytest.param("Ruiz's aide said nobody came.", (3, 4), (0, 3), ["unnamed"], id="role"),
    pytest.param("The bakers said nobody came.", (2, 3), (0, 2), ["agents"], id="agents"),
    pytest.param("The union said nobody came.", (2, 3), (0, 2), ["organization"], id="body"),
    pytest.param("Said nobody came.", (0, 1), None, ["no source"], id="no-source"),
    pytest.param("Ruiz may say nobody came.", (1, 3), (0, 1), ["name", "modal"], id="modal"),
    pytest.param("Ruiz has said nobody came.", (1, 3), (0, 1), ["name", "perfect"], id="perfect"),
    pytest.param("Ruiz said the talks were “a farce”.", (1, 2), (0, 1), ["name", "quotes"], id="quotes"),
    pytest.param("Has Ruiz said nobody came?", (2, 3), (1, 2), ["name", "question"], id="question"),
    pytest.param(
        "The head of the port authority of the town of Varna said nobody came.",
        (11, 12),
        (0, 11),
        ["unnamed", "long source"],
        id="long-source",
    ),
]


@pytest.mark.parametrize(("text", "cue", "source", "expected"), SIGNS)
def test_signs(text: str, cue: tuple[int, int], source: tuple[int, int] | None, expected: list[str]) -> None:
    signs = signs_of(*_candidate(text, cue, source))
    assert [sign for sign in signs if not sign.startswith(("form ", "word "))] == expected


def test_the_cue_is_a_sign_alone_and_by_twos() -> None:
    assert signs_of(*_candidate("He said nobody came.", (1, 2), (0, 1))) == [
        "he",
        "form fin",
        "word say:verb",
        "form fin, frame clause",
        "word say:verb, form fin",
        "word say:verb, frame clause",
    ]


def test_a_shared_source_is_a_sign() -> None:
    signs = signs_of(*_candidate("He sighed and said nobody came.", (3, 4), (0, 1), shared=True))
    assert signs[-1] == "shared source"


def test_weights_move_the_odds() -> None:
    view, candidate = _candidate("He said nobody came.", (1, 2), (0, 1))
    assert SignWeights({}).worth(view, candidate, 0.6) == pytest.approx(0.6)
    assert SignWeights({SCALE: 0.0, BASE: 0.0}).worth(view, candidate, 0.6) == pytest.approx(0.5)
    for sign in ("he", "word say:verb", "form fin, frame clause"):
        assert SignWeights({sign: 0.5}).worth(view, candidate, 0.6) > 0.6 > SignWeights({sign: -0.5}).worth(view, candidate, 0.6)


def test_words_in_quotations_and_adverbs_are_not_weighed() -> None:
    quoted = _candidate("“He said nobody came,” Ruiz said.", (2, 3), (1, 2))
    adverb = _candidate("He reportedly left.", (1, 2), None, form="adverb")
    assert (is_weighed(*quoted), is_weighed(*adverb)) == (False, False)
    assert (is_likely(*quoted, 0.49), is_likely(*quoted, 0.51)) == (False, True)


def test_shipped_weights_prefer_persons_to_things() -> None:
    weights = sign_weights().weights
    assert weights["he"] > weights["it"] > weights["thing"]
    assert weights["modal"] < 0 < weights["quotes"]


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        pytest.param("Might the rota of the port authority of Varna have said nobody came?", (9, 11), (1, 9), id="lowered"),
        pytest.param("He had said the talks were “a farce”.", (1, 3), (0, 1), id="raised"),
    ],
)
def test_signs_decide_where_the_lexicon_leaves_it_open(text: str, cue: tuple[int, int], source: tuple[int, int] | None) -> None:
    view, candidate = _candidate(text, cue, source)
    for likelihood in (percent / 100 for percent in range(39, 95)):
        worth = sign_weights().worth(view, candidate, likelihood)
        assert is_likely(view, candidate, likelihood) == (worth >= WORTH)


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
