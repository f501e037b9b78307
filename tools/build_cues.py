"""Count, over annotated news, how often each cue word credits somebody in each of its frames.

    python tools/build_cues.py CORPUS.jsonl[.gz] --out src/attributed_claims/data/cues.tsv

CORPUS has one JSON object a line with "text" and "attributions" (lists of "source", "cue" and "content" spans);
the shipped file comes from the train split of PolNeAR 1.0.0.
First the heads of all marked cues are collected: the inventory.
Then the package's own candidate finder runs over every text with that inventory,
and each candidate outside every marked content counts as seen, and as marked where it shares a token with a marked cue.
Only counts are written, no text.
"""

from __future__ import annotations

import argparse
import gzip
import json
import pathlib
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from attributed_claims.attributions.candidate import new_candidate
from attributed_claims.attributions.candidates import find_candidates
from attributed_claims.attributions.heads import find_heads
from attributed_claims.attributions.lexicon import REST, UNKNOWN, Row, make_lexicon
from attributed_claims.attributions.signs import THRESHOLD, odds_of
from attributed_claims.attributions.view import SentenceView
from attributed_claims.pipeline import mark_text
from attributed_claims.text.inflection import noun_forms, verb_forms
from attributed_claims.text.sentences import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from attributed_claims.attributions.candidate import Candidate
    from attributed_claims.attributions.lexicon import CueLexicon
    from attributed_claims.marks.marks import Marks

LEAST_MARKED = 2
"""A word marked less often than this is left out: one mark may be a slip."""


def read_documents(path: pathlib.Path) -> Iterator[dict[str, Any]]:
    """Yield the documents of a JSON Lines file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def token_range(marks: Marks, spans: list[list[int]]) -> tuple[int, int] | None:
    """Return the half-open token numbers from the first of the spans to the last, or None where they cover no token."""
    if not spans:
        return None
    read = marks.read
    first = bisect_right(read.ends, min(s for s, _ in spans))
    end = bisect_left(read.starts, max(e for _, e in spans))
    return (first, end) if end > first else None


def head_of(marks: Marks, first: int, end: int) -> tuple[str, str] | None:
    """Return (lower-case form, class) of the head of a marked cue."""
    tags, lowers = marks.read.tags, marks.read.lowers
    if "according" in lowers[first:end]:
        return "according", "other"
    for letters, kind in (("vzxeg", "verb"), ("n", "noun"), ("a", "other"), ("r", "other")):
        for i in range(end - 1, first - 1, -1) if kind == "verb" else range(first, end):
            if tags[i] in letters and lowers[i].isalpha() and (letters != "r" or lowers[i].endswith("edly")):
                return lowers[i], kind
    return None


def stripped(form: str, common: Counter[str]) -> str:
    """Return the base of a regular verb form the corpus never uses in its base form, by the likeliest of its spellings."""
    stems: list[str] = []
    if form.endswith("ooed"):
        return form[:-2]
    if form.endswith("ies"):
        stems = [form[:-3] + "y", form[:-2], form[:-1]]
    elif form.endswith("ied"):
        stems = [form[:-3] + "y"]
    elif form.endswith("s"):
        stems = [form[:-1], form[:-2]]
    elif form.endswith(("ed", "ing")):
        stem = form[:-2] if form.endswith("ed") else form[:-3]
        stems = [stem, stem + "e", *([stem[:-1]] if stem[-2:-1] == stem[-1:] else [])]
    candidates = [stem for stem in stems if form in verb_forms(stem)]
    doubled = [stem for stem in candidates if stem[-2:-1] == stem[-1:] and not stem.endswith(("ll", "ss", "ff", "zz", "ee"))]
    candidates = [stem for stem in candidates if stem not in doubled] or candidates
    soft = [
        stem
        for stem in candidates
        if stem.endswith(("ce", "ge", "se", "ue", "ve", "ze", "de", "ate", "ibe", "tle", "ine", "vise", "ere", "oste"))
    ]
    return min(candidates, key=lambda stem: (-common[stem], stem not in soft, len(stem), stem), default=form)


def base_forms(documents: list[tuple[dict[str, Any], Marks]]) -> tuple[dict[str, str], dict[str, str]]:
    """Return form → base for verbs and for nouns, from the base forms the corpus itself uses."""
    verbs: Counter[str] = Counter()
    nouns: Counter[str] = Counter()
    common: Counter[str] = Counter()
    inflected: set[str] = set()
    for _, marks in documents:
        common.update(marks.read.lowers)
        for tag, lower in zip(marks.read.tags, marks.read.lowers, strict=True):
            if tag == "v":
                verbs[lower] += 1
            elif tag == "n":
                nouns[lower] += 1
            elif tag in "zxeg":
                inflected.add(lower)
    verb_of: dict[str, str] = {}
    for base, n in sorted(verbs.items(), key=lambda p: (-p[1], p[0])):
        if n < LEAST_MARKED:
            continue  # a slip of the tagger, or half of a hyphenated word
        for form in verb_forms(base):
            verb_of.setdefault(form, base)
    for form in sorted(inflected - set(verb_of)):
        verb_of[form] = stripped(form, common)
    noun_of: dict[str, str] = {}
    for base, _ in sorted(nouns.items(), key=lambda p: (len(p[0]), p[0])):
        for form in noun_forms(base):
            noun_of.setdefault(form, base)
    return verb_of, noun_of


def inventory(documents: list[tuple[dict[str, Any], Marks]]) -> list[str]:
    """Return the words that are heads of marked cues."""
    verb_of, noun_of = base_forms(documents)
    heads: Counter[str] = Counter()
    for document, marks in documents:
        for one in document["attributions"]:
            place = token_range(marks, one["cue"])
            head = head_of(marks, *place) if place else None
            if head is None:
                continue
            form, kind = head
            base = verb_of.get(form) if kind == "verb" else noun_of.get(form, form) if kind == "noun" else form
            if base is not None and base.isalpha():
                heads[f"{base}:{kind}"] += 1
    return sorted(word for word, n in heads.items() if n >= LEAST_MARKED)


def candidates(marks: Marks, lexicon: CueLexicon) -> Iterator[tuple[SentenceView, Candidate, float]]:
    """Yield all that could be a cue in a text by the words of ``lexicon``, with the view of its sentence and its likelihood."""
    view = SentenceView(marks)
    heads = find_heads(view, range(len(marks.read.tags)), lexicon)
    for _, found in find_candidates(view, heads, odds_of(lexicon)):
        for fields, (likelihood, _) in found:
            yield view, new_candidate(fields), likelihood


def judged(document: dict[str, Any], marks: Marks, lexicon: CueLexicon) -> Iterator[tuple[SentenceView, Candidate, dict[str, Any] | None]]:
    """Yield the candidates of a text that no marked content holds, and the attribution with whose cue each shares a token, or None."""
    cues: dict[int, dict[str, Any]] = {}
    inside: set[int] = set()
    for one in document["attributions"]:
        place = token_range(marks, one["cue"])
        if place:
            cues.update(dict.fromkeys(range(*place), one))
        for span in one["content"]:
            place = token_range(marks, [span])
            if place:
                inside.update(range(*place))
    for view, candidate, _ in candidates(marks, lexicon):
        tokens = (candidate.head, *range(candidate.first, candidate.end))
        marked = next((cues[token] for token in tokens if token in cues), None)
        if marked is not None or candidate.head not in inside:
            yield view, candidate, marked


def count(documents: Iterable[tuple[dict[str, Any], Marks]], words: list[str]) -> list[Row]:
    """Return the rows of the lexicon."""
    lexicon = make_lexicon([(word, "fin", "that", 1, 2) for word in words])
    seen: Counter[tuple[str, str, str]] = Counter()
    marked: Counter[tuple[str, str, str]] = Counter()
    for document, marks in documents:
        for _, candidate, one in judged(document, marks, lexicon):
            key = (candidate.word, candidate.form, candidate.frame)
            seen[key] += 1
            marked[key] += one is not None
    return [(*key, marked[key], n) for key, n in sorted(seen.items())]


def without_hopeless(rows: list[Row]) -> list[Row]:
    """Return the rows with those words made one that are likely in none of the frames they were seen in: they tell of frames alone."""
    lexicon = make_lexicon(rows)
    hopeful = {UNKNOWN} | {word for word, form, frame, _, _ in rows if lexicon.likelihood(word, form, frame) >= THRESHOLD}
    kept = [row for row in rows if row[0] in hopeful]
    rest: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for word, form, frame, marked, seen in rows:
        if word not in hopeful:
            rest[form, frame][0] += marked
            rest[form, frame][1] += seen
    return [*((REST, form, frame, marked, seen) for (form, frame), (marked, seen) in sorted(rest.items())), *kept]


def main() -> None:
    """Count over the corpus named on the command line and write the lexicon."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args()
    documents = [(d, mark_text(read_text(d["text"]), None)) for d in read_documents(args.corpus)]
    rows = without_hopeless(count(documents, inventory(documents)))
    head = (
        "# word:class, form, frame, times marked as a cue, times seen\n"
        "# Provenance: counted by tools/build_cues.py over the train split of PolNeAR 1.0.0; counts only, no text. Licence: MIT.\n"
    )
    args.out.write_text(head + "".join("\t".join(map(str, row)) + "\n" for row in rows), encoding="utf-8")
    print(len(rows), "rows")


if __name__ == "__main__":
    main()
