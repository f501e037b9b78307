"""Tokens: where words start and end, and that no code point is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attributed_claims.marks.numbers import NUMBERS
from attributed_claims.text.classes import inner_key
from attributed_claims.text.looks import look_of
from attributed_claims.text.tokens import tokenize

ROWS = [
    pytest.param("", "", id="nothing"),
    pytest.param(" \n\t\u00a0\u2003 ", "", id="white-space"),
    # what stays together
    pytest.param("state-run media", "state-run media", id="hyphen"),
    pytest.param("the 25-year-old driver", "the 25 - year-old driver", id="number-and-hyphen"),
    pytest.param("AT&T and R&D", "AT&T and R&D", id="ampersand-inside"),
    pytest.param("O'Neill and d’Estaing", "O'Neill and d’Estaing", id="apostrophe-in-a-name"),
    pytest.param("didn't won’t", "didn't won’t", id="negative-clitics"),
    pytest.param("the U.S. and the E.U.", "the U.S. and the E.U.", id="dotted-capitals"),
    pytest.param("at 5 p.m. today", "at 5 p.m. today", id="dotted-letters"),
    pytest.param("3,700 2.5 1,234,567.89", "3,700 2.5 1,234,567.89", id="numbers"),
    pytest.param("the 52nd and the 1st", "the 52nd and the 1st", id="ordinals"),
    pytest.param("Mr. Ruiz, Gen. Okoro and Jan. 3", "Mr. Ruiz , Gen. Okoro and Jan. 3", id="abbreviations"),
    pytest.param("Mark A. Milley", "Mark A. Milley", id="initial"),
    pytest.param("Zażółć gęślą jaźń", "Zażółć gęślą jaźń", id="latin-beyond-ascii"),
    pytest.param("cafe\u0301 society", "cafe\u0301 society", id="combining-accent"),
    pytest.param("Київ і Львів", "Київ і Львів", id="cyrillic"),
    pytest.param("हिन्दी में", "हिन्दी में", id="devanagari"),
    pytest.param("ที่ภาษาไทย", "ที่ภาษาไทย", id="thai"),
    pytest.param("שָׁלוֹם עולם", "שָׁלוֹם עולם", id="hebrew-points"),
    pytest.param(
        "ra\u0308tsel-e\u0301te\u0301 U.S. 3½cups", "ra\u0308tsel-e\u0301te\u0301 U.S. 3 ½cups", id="marks-in-one-word-of-several"
    ),
    pytest.param("... and --- and ``x''", "... and --- and `` x ''", id="runs-of-marks"),
    pytest.param("a\u00a0b  c\n\n d \t\r\n\n\ne\u00a0 f", "a b c d e f", id="white-space-of-all-kinds"),
    # what is parted
    pytest.param("Russia's Kremlin’s", "Russia 's Kremlin ’s", id="possessive"),
    pytest.param("I'd we'll they're you've I'm", "I 'd we 'll they 're you 've I 'm", id="other-clitics"),
    pytest.param("the miners' wives", "the miners ' wives", id="plural-possessive"),
    pytest.param("'No,' he said.", "' No , ' he said .", id="single-marks"),
    pytest.param("“No,” he said.", "“ No , ” he said .", id="double-marks"),
    pytest.param("$4.5m (about £3m)", "$ 4.5 m ( about £ 3 m )", id="money"),
    pytest.param("a fifth, 20%", "a fifth , 20 %", id="percent"),
    pytest.param("It was I. We left.", "It was I . We left .", id="the-pronoun-is-no-initial"),
    pytest.param("The end.Next", "The end . Next", id="no-space-behind-a-stop"),
    pytest.param("dead—or so", "dead — or so", id="dash"),
    pytest.param("a \u0301 b", "a \u0301 b", id="mark-without-a-letter"),
    pytest.param("a\x00b", "a \x00 b", id="nul"),
    pytest.param("a\ud800b", "a \ud800 b", id="lone-surrogate"),
    pytest.param("🚢 sank", "🚢 sank", id="emoji"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_tokens(text: str, expected: str) -> None:
    assert tokenize(text).words == expected.split(" ") * bool(expected)


@given(st.text(st.characters(exclude_categories=[])) | st.text(st.sampled_from("aB.9' \n\t\u00a0\u0301")))
def test_tokens_and_white_space_make_up_the_text(text: str) -> None:
    tokens = tokenize(text)
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    gaps = zip([0, *tokens.ends], [*tokens.starts, len(text)], strict=True)
    assert all(start <= end and (start == end or text[start:end].isspace()) for start, end in gaps)
    assert not any(word.isspace() for word in tokens.words)


@given(st.text(st.sampled_from("aB.9' \n\t\u00a0\u0301")))
def test_what_a_token_is_known_for_does_not_depend_on_its_place(text: str) -> None:
    tokens = tokenize(text)
    keys = list(map(inner_key, tokens.words))
    assert tokens.looks == "".join(map(look_of, tokens.words))
    assert tokens.likeliest == "".join(key[0] for key in keys)
    assert tokens.keys == {i: key for i, key in enumerate(keys) if len(key) > 1}
    assert tokens.lowers == list(map(str.lower, tokens.words))
    assert tokens.sought[NUMBERS.number] == [i for i, word in enumerate(tokens.words) if word[0] == "9"]
