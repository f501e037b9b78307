"""Hypothesis strategies for sentences like those of the news, with the triggers of a claim type in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attributed_claims.claims.types import ClaimType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

__all__ = ["news_sentences", "news_texts"]

_FIGURES = (
    "12", "at least 12", "about 3,700", "some 300", "more than 2,000", "between 40 and 50", "dozens of", "several", "no", "a", "another 15",
    "up to 60", "hundreds of", "1.5 million", "nearly 90", "as many as 20", "12 of the 15", "$5 million in",
    "20 percent of", "two or three",
)  # fmt: skip
_NOUNS = (
    "people", "residents", "soldiers", "homes", "workers", "women and children", "drones", "Ukrainian troops",
    "of its forces", "tonnes of wheat", "",
)  # fmt: skip
_SUBJECTS = ("The army", "Police", "It", "The Health Ministry", "Norway", "Residents", "They", "A fire", "Organisers", "")
_AUXILIARIES = ("", "have", "had", "were", "have been", "will", "may", "did not", "are feared", "were not", "to", "has")
_TAILS = (
    "", "in Kharkiv", "on Tuesday", "from Mariupol to Dnipro", "by the rebels", "since the war began",
    ", officials said", ", according to the UN",
    ", including two children", "and 12 more", "; 40 others fled", "— up from 30 a week ago", "(AP)",
    ", police told CNN on Friday", "last year",
)  # fmt: skip
_OPENINGS = (
    "",
    "",
    "Officials said ",
    "“",
    "On Monday, ",
    "According to the mayor, ",
    "It is not true that ",
    "If ",
    "The ministry denied that ",
)


def _strategies() -> Any:  # noqa: ANN401 (the module, imported late)
    try:
        from hypothesis import strategies  # noqa: PLC0415 (an extra)
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError("sentences to try a type on need hypothesis: pip install 'attributed-claims[testing]'") from error
    return strategies


def news_sentences(triggers: ClaimType | Iterable[str]) -> SearchStrategy[str]:
    """Return a hypothesis strategy for sentences like those of the news with a trigger in each.

    They have subjects, auxiliaries, hedged figures, lists, sources, times and places, in and out of order.

    Args:
        triggers: a claim type, or words.

    Raises:
        ModuleNotFoundError: if hypothesis is not installed: it comes with the extra ``testing``.

    >>> from attributed_claims.claims.casualties import CASUALTIES
    >>> sentences = news_sentences(CASUALTIES)
    """
    st = _strategies()
    words = sorted(triggers.triggers if isinstance(triggers, ClaimType) else triggers)
    word = st.sampled_from(words)
    figure = st.tuples(st.sampled_from(_FIGURES), st.sampled_from(_NOUNS))
    active = st.tuples(st.sampled_from(_SUBJECTS), st.sampled_from(_AUXILIARIES), word, figure)
    passive = st.tuples(figure, st.sampled_from(_AUXILIARIES), word)
    nominal = st.tuples(figure, word)
    measure = st.tuples(st.just("the"), word, st.sampled_from(("of", "rose to", "stands at", "was put at")), figure)
    clauses = st.lists(st.one_of(active, passive, nominal, measure), min_size=1, max_size=3)
    joints = st.sampled_from((" and ", ", ", "; ", " while ", " but "))
    parts = st.tuples(st.sampled_from(_OPENINGS), clauses, joints, st.sampled_from(_TAILS), st.sampled_from((".", ".", ".”", "", "!")))
    sentence: SearchStrategy[str] = parts.map(_joined)
    return sentence


def news_texts(triggers: ClaimType | Iterable[str], *, max_sentences: int = 6) -> SearchStrategy[str]:
    """Return a hypothesis strategy for texts of a few such sentences, in one paragraph or several.

    Args:
        triggers: a claim type, or words.
        max_sentences: the most sentences of a text.

    Raises:
        ModuleNotFoundError: if hypothesis is not installed: it comes with the extra ``testing``.
    """
    st = _strategies()
    sentences = st.lists(news_sentences(triggers), min_size=1, max_size=max_sentences)
    text: SearchStrategy[str] = st.tuples(st.sampled_from((" ", "\n\n", "\n")), sentences).map(lambda pair: pair[0].join(pair[1]))
    return text


def _joined(parts: tuple[str, list[object], str, str, str]) -> str:
    opening, clauses, joint, tail, end = parts
    words = joint.join(" ".join(_words(clause)) for clause in clauses)
    return f"{opening}{words} {tail}".strip() + end


def _words(part: object) -> list[str]:
    if isinstance(part, str):
        return [part] if part else []
    return [word for piece in part for word in _words(piece)] if isinstance(part, tuple) else []
