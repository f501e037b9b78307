"""What every pattern of the package keeps to."""

from __future__ import annotations

import ast
import importlib
import pathlib
import pkgutil
import re

import pytest
import regex

import attributed_claims

from .steps import Matcher, hard_texts, unbounded_inside

SOURCES = sorted((pathlib.Path(__file__).parents[1] / "src").rglob("*.py"))
POSSESSIVE_GROUP = re.compile(r"\)[*+?]\+|\(\?>")


@pytest.mark.parametrize("text", ["(?:ab|a)*+c", "(?:ab)++", "(?>ab)"])
def test_the_search_finds_possessive_groups(text: str) -> None:
    assert POSSESSIVE_GROUP.search(text)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_group_is_possessive(path: pathlib.Path) -> None:
    """Python 3.11.0 to 3.11.4 match possessive groups wrongly (fixed in 3.11.5); single characters are safe."""
    assert [line for line in path.read_text(encoding="utf-8").splitlines() if POSSESSIVE_GROUP.search(line)] == []


# No pattern takes more than so many steps a character: counted by a matcher that goes back as ``re`` does, and not timed.

WORD, SHAPE, TEXT = "a word", 14, "a text"
"""What a pattern reads; a number is the most characters it can have: a name's words, one letter each."""

USES: dict[str, tuple[str, str | int]] = {
    "attributions.antecedents._CLOSED_APPOSITION": ("match", 30),
    "attributions.antecedents._SUBJECT": ("match", TEXT),
    "attributions.heads._BESIDE": ("finditer", TEXT),
    "attributions.verbs._PAST_WITH_OBJECT": ("search", TEXT),
    "claims.counted.plain._PLAIN": ("match", TEXT),
    "claims.voted.ballots._GLUED": ("fullmatch", WORD),
    "claims.types._NAME": ("fullmatch", WORD),
    "marks.name_runs._RUN": ("finditer", TEXT),
    "marks.name_shapes._BODY": ("match", SHAPE),
    "marks.name_shapes._PLACE": ("match", SHAPE),
    "marks.name_shapes._PLAIN": ("match", SHAPE),
    "marks.name_shapes._TITLED": ("match", SHAPE),
    "marks.name_words._CAPITALS": ("match", WORD),
    "marks.name_words._INITIAL": ("match", WORD),
    "marks.names._BRACKETED": ("finditer", TEXT),
    "marks.numbers._AMBIGUOUS": ("fullmatch", WORD),
    "marks.numbers._DIGITS": ("fullmatch", WORD),
    "marks.offices._BEHIND_APPOSED": ("match", TEXT),
    "marks.phrases.PHRASE": ("finditer", TEXT),
    "records.read._DATE": ("fullmatch", WORD),
    "records.schema._ARGUMENT": ("fullmatch", TEXT),
    "records.schema._NONE": ("sub", TEXT),
    "records.schema._ROLE": ("sub", TEXT),
    "marks.time_words._DOTTED": ("fullmatch", WORD),
    "relations.names._WORD": ("findall", TEXT),
    "text.articles._HEADER": ("match", TEXT),
    "text.classes._BESIDE_QUOTATION": ("finditer", TEXT),
    "text.dates._ISO": ("match", WORD),
    "text.inflection._ONE_CONSONANT": ("search", WORD),
    "text.marked_tokens.MARKED_TOKEN": ("findall", TEXT),
    "text.sentences._BREAK": ("finditer", TEXT),
    "text.sentences._LINE_FEED": ("finditer", TEXT),
    "text.sentences._STOP": ("finditer", TEXT),
    "text.tokens.TOKEN": ("findall", TEXT),
    "views.printable._SPACE": ("sub", TEXT),
    "views.printable._UNSAFE": ("sub", TEXT),
}
"""Every pattern of the package, the method it is used by, and what it reads."""

MOST_STEPS = 400
"""The most steps a character: what is repeated up to a bound may be gone through for every place."""

MOST_FOR_A_NAME = 3_000
"""The most steps for a name, whose patterns may go back and forth, for it is short."""


def compiled() -> dict[str, re.Pattern[str]]:
    """Return the patterns of all modules, by the module that makes them; those of ``regex`` as ``re`` would have them."""
    found: dict[str, re.Pattern[str]] = {}
    for info in pkgutil.walk_packages(attributed_claims.__path__, "attributed_claims."):
        if not info.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(info.name)).items():
                pattern = _as_re_has_it(value) if isinstance(value, regex.Pattern) else value
                if isinstance(pattern, re.Pattern) and pattern not in found.values():
                    found[f"{info.name.removeprefix('attributed_claims.')}.{name}"] = pattern
    return found


def _as_re_has_it(pattern: regex.Pattern[str]) -> re.Pattern[str]:
    return re.compile(pattern.pattern.replace(r"\p{M}", r"\u0300-\u036f"), re.VERBOSE | re.DOTALL)


PATTERNS = compiled()


def methods_named(tree: ast.Module) -> list[tuple[str, str]]:
    """Return the pairs ``name.method`` of a module."""
    return [(node.value.id, node.attr) for node in ast.walk(tree) if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)]


def test_every_pattern_is_listed() -> None:
    assert sorted(PATTERNS) == sorted(USES)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_patterns_are_compiled_at_the_top_of_a_module(path: pathlib.Path) -> None:
    """A pattern made inside a function, or given to ``re.sub`` and the like as a string, could not be listed."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    made = [method for name, method in methods_named(tree) if name in {"re", "regex"} and method.islower() and method != "escape"]
    top = [node.value.func for node in tree.body if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)]
    assert made == ["compile"] * sum(isinstance(called, ast.Attribute) and called.attr == "compile" for called in top)


def test_every_pattern_is_used_as_it_is_listed() -> None:
    names = {name.rpartition(".")[2] for name in USES}
    used: dict[str, set[str]] = {}
    for path in SOURCES:
        for name, method in methods_named(ast.parse(path.read_text(encoding="utf-8"))):
            if name in names:
                used.setdefault(name, set()).add(method)
    listed = {name.rpartition(".")[2]: {how} for name, (how, _) in USES.items()}
    assert used == listed


@pytest.mark.parametrize("name", USES)
def test_what_is_repeated_without_end_does_not_repeat_what_is(name: str) -> None:
    if USES[name][1] != SHAPE:
        assert list(unbounded_inside(Matcher(PATTERNS[name]).tree)) == []


@pytest.mark.parametrize("pattern", ["(?:a+)+b", "(?:a*b?)*", "(?:[ab]|c+?d)+", "(?:x(?:y|z+))*"])
def test_the_search_finds_what_is_nested(pattern: str) -> None:
    assert list(unbounded_inside(Matcher(re.compile(pattern)).tree))


@pytest.mark.parametrize("pattern", ["(?:a++b)+", "(?:a{1,3})+", "a+b+", "(?:(?>a+)b)*"])
def test_the_search_lets_be_what_cannot_go_back(pattern: str) -> None:
    assert not list(unbounded_inside(Matcher(re.compile(pattern)).tree))


@pytest.mark.parametrize("name", USES)
def test_twice_the_text_takes_twice_the_steps(name: str) -> None:
    matcher, (how, reads) = Matcher(PATTERNS[name]), USES[name]
    how = "finditer" if how in {"sub", "findall"} else how
    if isinstance(reads, int):
        for text in hard_texts(matcher, reads):
            matcher.run(text[:reads], how)
            assert matcher.steps <= MOST_FOR_A_NAME
        return
    for once, twice in zip(hard_texts(matcher, 40), hard_texts(matcher, 80), strict=True):
        matcher.run(once.rstrip(), how)
        before = matcher.steps
        matcher.run(twice.rstrip(), how)
        assert matcher.steps <= 2.3 * before + MOST_STEPS or matcher.steps <= MOST_STEPS * len(twice)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [("(?:a+)+b", "a" * 10), (".*,.*,.*;", "," * 24), (r"\s+$", " " * 60 + "x"), ("a*a*b", "a" * 60)],
)
def test_the_matcher_tells_steps_that_grow_faster(pattern: str, text: str) -> None:
    matcher = Matcher(re.compile(pattern))
    matcher.run(text[: len(text) // 2], "finditer")
    before = matcher.steps
    matcher.run(text, "finditer")
    assert matcher.steps > 3 * before


@pytest.mark.parametrize("name", USES)
def test_the_matcher_finds_what_re_finds(name: str) -> None:
    pattern, how = PATTERNS[name], USES[name][0]
    matcher = Matcher(pattern)
    for text in hard_texts(matcher, 20):
        if how in {"match", "search", "fullmatch"}:
            found = getattr(pattern, how)(text)
            assert matcher.run(text, how) == ([found.span()] if found else [])
        else:
            assert matcher.run(text, "finditer") == [found.span() for found in pattern.finditer(text)]
