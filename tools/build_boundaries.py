"""Count, over annotated news, how often contents end at each kind of place where they could.

    python tools/build_boundaries.py CORPUS.jsonl[.gz] --out src/attributed_claims/data/boundaries.tsv

CORPUS is what ``build_cues.py`` takes.
The package's own candidates are matched with the marked cues they share a token with;
where a marked content starts where the candidate's would, each place up to its end counts as seen, and its end as ended.
Only counts are written, no text, and of kinds of places at which contents mostly go on everywhere, nothing.
"""

from __future__ import annotations

import argparse
import pathlib
from collections import Counter
from typing import TYPE_CHECKING

from build_cues import candidates, read_documents, token_range

from attributed_claims.attributions.boundaries import Ends, Key, make_boundaries, places, setting_of
from attributed_claims.attributions.extents import sentence_stop
from attributed_claims.attributions.lexicon import cue_lexicon
from attributed_claims.attributions.signs import THRESHOLD
from attributed_claims.pipeline import mark_text
from attributed_claims.text.sentences import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from attributed_claims.marks.marks import Marks

LIKELIEST = 0.4
"""Kinds of places where contents end less often than this whatever the cue are left out."""
SLACK = 2
"""By how many tokens a marked content may start behind the place where the candidate's does: "about", "that"."""


class Everything(dict[str, float]):
    """The kinds of places to count, and the words they can start with: all there are."""

    def __contains__(self, word: object) -> bool:
        """Tell whether it is one at all."""
        return word != ""


EVERY = Ends(Everything(), Everything())


def marked_contents(document: dict, marks: Marks) -> dict[int, list[tuple[int, int]]]:
    """Return, for each token of a marked cue, the pieces of its content."""
    contents = {}
    for one in document["attributions"]:
        cue = token_range(marks, one["cue"])
        pieces = [piece for span in one["content"] if (piece := token_range(marks, [span])) is not None]
        if cue:
            contents.update(dict.fromkeys(range(*cue), pieces))
    return contents


def count(documents: Iterable[dict]) -> list[tuple[Key, int, int]]:
    """Return the rows of the table."""
    lexicon = cue_lexicon()
    seen: Counter[Key] = Counter()
    ended: Counter[Key] = Counter()
    for document in documents:
        marks = mark_text(read_text(document["text"]), None)
        contents = marked_contents(document, marks)
        for view, candidate, likelihood in candidates(marks, lexicon):
            start = candidate.content
            piece = next((p for p in contents.get(candidate.head, ()) if p[0] <= start + SLACK and p[1] > start), None)
            if start < 0 or likelihood < THRESHOLD or piece is None:
                continue
            end = piece[1]
            while end > start and view.tags[end - 1] in ",.:q":
                end -= 1
            setting = setting_of(view, candidate)
            for place, verb, kind in places(view, candidate, start, sentence_stop(view), lexicon, setting, (EVERY, EVERY)):
                key = setting.group, setting.role, "-v"[verb], kind
                if place > end and any(tag not in ",.:q" for tag in view.tags[end:place]):
                    break
                seen[key] += 1
                if place >= end:
                    ended[key] += 1
                    break
    return [(key, ended[key], n) for key, n in sorted(seen.items())]


def telling(rows: list[tuple[Key, int, int]]) -> list[tuple[Key, int, int]]:
    """Return the rows of the kinds of places at which some content is likely to end."""
    table = make_boundaries(rows)
    kinds = {key[3] for key, _, _ in rows if table.likelihood(key) >= LIKELIEST}
    return [row for row in rows if row[0][3] in kinds]


def main() -> None:
    """Count over the corpus named on the command line and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args()
    rows = telling(count(read_documents(args.corpus)))
    head = (
        "# The frame's group, the cue's clause, a finite verb in the content before (v) or none (-), the place, times ended, times seen\n"
        "# Provenance: counted by tools/build_boundaries.py over the train split of PolNeAR 1.0.0; counts only, no text. Licence: MIT.\n"
    )
    args.out.write_text(head + "".join("\t".join([*key, str(ended), str(n)]) + "\n" for key, ended, n in rows), encoding="utf-8")
    print(len(rows), "rows")


if __name__ == "__main__":
    main()
