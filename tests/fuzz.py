"""The fuzz target: ``make fuzz`` runs it for a minute, ``make fuzz SECONDS=3600`` for an hour.

    python -m tests.fuzz [options and folders of libFuzzer]

Bytes become an argument of one of the entry points; words of the news are one byte each, so that sentences are found quickly.
Nothing may raise but what an entry point says it raises, every document must be sound,
and no input may take more calls a code point than news text takes many times over: work that grows faster than its input shows.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
import warnings
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

try:
    import atheris
except ModuleNotFoundError:
    sys.exit("the fuzz target needs atheris, which is installed by make fuzz")

with atheris.instrument_imports(include=["attributed_claims"]):
    import attributed_claims
    import attributed_claims.cli.inputs
    from attributed_claims import cli, views  # noqa: F401 (instrumented)
    from attributed_claims.cli.inputs import Fault, Item
    from attributed_claims.conventions import ACLED, CCC, GTD
    from attributed_claims.pipeline import parse_article
    from attributed_claims.views.csv import to_csv
    from attributed_claims.views.explain import explain, ids_of
    from attributed_claims.views.html import to_html
    from attributed_claims.views.table import to_table

from .soundness import check
from .strategies import PIECES
from .work import Work

_PUBLISHED = "2022-03-03"


def _text(data: bytes) -> str:
    """Return a text: UTF-8 as far as it goes, or a piece of news a byte."""
    if not data:
        return ""
    kind, rest = data[0], data[1:]
    if kind < 64:
        return rest.decode("utf-8", "surrogateescape")
    if kind < 96:
        return rest.decode("utf-16-le", "surrogatepass") if len(rest) % 2 == 0 else rest.decode("latin-1")
    glue = "" if kind < 112 else " "
    if kind < 176 and rest:  # a few pieces, many times over
        times = 1 + rest[0]
        return glue.join(PIECES[byte % len(PIECES)] for byte in rest[1:9]) * times + glue.join(
            PIECES[byte % len(PIECES)] for byte in rest[9:]
        )
    return glue.join(PIECES[byte % len(PIECES)] for byte in rest)


def fuzz_parse(data: bytes) -> None:
    """Whatever the text, its document is sound, is read back from its record, and can be shown."""
    text = _text(data)
    with Work() as work:
        document = attributed_claims.parse(text, published=_PUBLISHED)
    work.check(text)
    check(document, text)
    record = attributed_claims.to_record(document)
    assert attributed_claims.from_record(json.loads(json.dumps(record))) == document
    to_table(document)
    to_csv(document)
    to_html(text, document)
    for name in ids_of(document):
        explain(document, name)
    for claim in document.claims:
        quantity = getattr(claim, "quantity", None)
        if isinstance(quantity, attributed_claims.Quantity):
            for convention in (ACLED, CCC, GTD):
                convention.figure(quantity)


def fuzz_quantity(data: bytes) -> None:
    """Whatever the text, its figures slice out of it."""
    text = _text(data)
    with Work() as work:
        one, found = attributed_claims.parse_quantity(text), attributed_claims.find_quantities(text)
    work.check(text)
    for quantity in (*found, *([one] if one else [])):
        assert quantity.text == text[quantity.hull.start : quantity.hull.end]
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high


def fuzz_time(data: bytes) -> None:
    """Whatever the text, its times slice out of it."""
    text = _text(data)
    with Work() as work:
        one, found = attributed_claims.parse_time(text, relative_to=_PUBLISHED), attributed_claims.find_times(text, relative_to=_PUBLISHED)
    work.check(text)
    for time in (*found, *([one] if one else [])):
        assert time.text == text[time.hull.start : time.hull.end]
        assert time.start is None or time.end is None or time.start <= time.end


def _changed(value: Any, data: atheris.FuzzedDataProvider) -> Any:
    """Return a record with something in it replaced, lost or added."""
    strange: list[Any] = [
        None,
        True,
        -1,
        10**400,
        1.5,
        float("nan"),
        "",
        "x",
        "2022-02-30",
        [],
        [[0, 0]],
        [3, 1],
        {},
        {"text": "x"},
        value,
    ]
    if isinstance(value, dict) and value and data.ConsumeProbability() > 0.1:
        key = sorted(value, key=str)[data.ConsumeIntInRange(0, len(value) - 1)]
        what = data.ConsumeIntInRange(0, 9)
        if what == 0:
            return {name: held for name, held in value.items() if name != key}
        if what == 1:
            return value | {data.ConsumeUnicode(4): strange[data.ConsumeIntInRange(0, len(strange) - 1)]}
        return value | {key: _changed(value[key], data)}
    if isinstance(value, list) and value and data.ConsumeProbability() > 0.1:
        at = data.ConsumeIntInRange(0, len(value) - 1)
        return [*value[:at], _changed(value[at], data), *value[at + 1 :]]
    return strange[data.ConsumeIntInRange(0, len(strange) - 1)]


_RECORD = json.loads(
    json.dumps(
        attributed_claims.to_record(
            attributed_claims.parse(
                "Berg told CNN on Monday that around 3,700 troops were killed. Russia has sent 82 of its forces to Lviv. "
                "The Senate passed the bill 51-49. The toll, up from 3,500 a week ago, could not be independently verified.",
                published=_PUBLISHED,
            )
        )
    )
)


def fuzz_record(data: bytes) -> None:
    """Whatever stands in a record, it is read or refused with its place, and what is read can be written and shown."""
    source = atheris.FuzzedDataProvider(data)
    record = _RECORD
    for _ in range(source.ConsumeIntInRange(1, 4)):
        record = _changed(record, source)
    try:
        document = attributed_claims.from_record(record)
    except attributed_claims.AttributedClaimsError as error:
        str(error)
        return
    assert attributed_claims.from_record(attributed_claims.to_record(document)) == document or "nan" in repr(document)
    to_table(document)
    to_csv(document)
    for name in ids_of(document):
        with contextlib.suppress(LookupError):
            explain(document, name)


def fuzz_json_lines(data: bytes) -> None:
    """Whatever the bytes, each line is an article or a fault."""
    stream = sys.stdin
    for form in ("jsonl", "auto"):
        sys.stdin = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")
        try:
            for item in attributed_claims.cli.inputs.read_inputs(["-"], form):
                assert isinstance(item, Item | Fault)
                if isinstance(item, Item):
                    parse_article(item.article)
        finally:
            sys.stdin = stream


TARGETS: list[Callable[[bytes], None]] = [fuzz_parse, fuzz_parse, fuzz_parse, fuzz_quantity, fuzz_time, fuzz_record, fuzz_json_lines]


def one_input(data: bytes) -> None:
    """Run the entry point that the first byte names on the rest."""
    if data:
        TARGETS[data[0] % len(TARGETS)](data[1:])


if __name__ == "__main__":
    warnings.simplefilter("error")
    atheris.Setup([sys.argv[0], "-max_len=400", "-len_control=20", "-timeout=60", "-rss_limit_mb=2048", *sys.argv[1:]], one_input)
    atheris.Fuzz()
