"""Texts made to be hard: one shape of text each, of any length, written for the tests of growth."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["SHAPES", "grown"]

_NEWS = "The ministry said on Monday that 12 soldiers were killed. "


def _repeated(piece: str, before: str = "", behind: str = "") -> Callable[[int], str]:
    return lambda size: before + piece * max(1, size // len(piece)) + behind


def _nested(opening: str, closing: str) -> Callable[[int], str]:
    return lambda size: opening * (size // (len(opening) + len(closing))) + " x " + closing * (size // (len(opening) + len(closing)))


SHAPES: dict[str, Callable[[int], str]] = {
    "prose on one line": _repeated(_NEWS),
    "prose in lines": _repeated(_NEWS + "\n"),
    "paragraphs": _repeated(_NEWS * 3 + "\n\n"),
    "one sentence": _repeated("the ministry said on Monday that 12 soldiers were killed and "),
    "one sentence with commas": _repeated("the army, which denied it, killed 12 people, "),
    "one word": _repeated("a"),
    "one capital": _repeated("A"),
    "capitals": _repeated("A B "),
    "initials": _repeated("A.B."),
    "names": _repeated("Maria Berg "),
    "names in sentences": _repeated("Maria Berg said so. "),
    "different names": lambda size: "".join(
        f"Ana{'abcdefghij'[n % 10]} Berg{_letters(n)} said so. He denied it. " for n in range(size // 40)
    ),
    "initials of names": _repeated("A. B. Berg "),
    "straight quotation marks": _repeated('"'),
    "spaced quotation marks": _repeated('" '),
    "opening quotation marks": _repeated("“"),
    "closing quotation marks": _repeated("”"),
    "single quotation marks": _repeated("'"),
    "spaced single marks": _repeated(" '"),
    "single marks in words": _repeated("a'b "),
    "opening single marks": _repeated(" ‘x"),
    "doubled single marks": _repeated("'' "),
    "backquotes": _repeated("`` x "),
    "quotations nested": _nested("“ ‘ ", " ’ ”"),
    "quotations said": _repeated("“We won,” he said. "),
    "quotations open": _repeated("“We won, he said.\n\n"),
    "brackets": _nested("(", ")"),
    "square brackets": _nested("[ ", " ]"),
    "brackets open": _repeated("( "),
    "brackets with words": _nested("(he said ", ")"),
    "said": _repeated("said "),
    "he said": _repeated("he said "),
    "he said that": _repeated("He said that "),
    "said he": _repeated("said he, "),
    "according to": _repeated("according to Berg, "),
    "told reporters": _repeated("told reporters "),
    "who said": _repeated("the man who said "),
    "colons": _repeated("Berg: "),
    "colons alone": _repeated(":"),
    "spaced colons": _repeated(": "),
    "digits": _repeated("7"),
    "digits with commas": _repeated("7,777,"),
    "numbers": _repeated("12 "),
    "numbers with signs": _repeated("$12-"),
    "number words": _repeated("two hundred thousand "),
    "number words in a row": _repeated("one "),
    "and": _repeated("and "),
    "number words and": _repeated("one and "),
    "hyphened number words": _repeated("one-"),
    "dozens of": _repeated("dozens of "),
    "at least": _repeated("at least "),
    "more than": _repeated("more than 3 "),
    "between and": _repeated("between 3 and "),
    "fractions": _repeated("one third of "),
    "killed": _repeated("killed "),
    "killed 12": _repeated("killed 12 "),
    "people killed": _repeated("12 people killed, "),
    "soldiers": _repeated("soldiers "),
    "killed and injured": _repeated("killed, injured, captured and "),
    "votes": _repeated("voted 51-49 "),
    "votes in a row": _repeated("12 voted for, 13 against, "),
    "the house passed": _repeated("the House passed the bill "),
    "deployed": _repeated("deployed 3 battalions to "),
    "from to": _repeated("from Kyiv to Lviv "),
    "figures compared": _repeated("Some 80 died, up from 70. "),
    "the toll": _repeated("The toll could not be verified. 12 were killed. "),
    "commas": _repeated(","),
    "words with commas": _repeated("a, "),
    "dashes": _repeated("-"),
    "spaced dashes": _repeated("- "),
    "long dashes": _repeated("—"),
    "words with dashes": _repeated("he said — "),
    "hyphened word": _repeated("a-"),
    "dots": _repeated("."),
    "spaced dots": _repeated(". "),
    "dotted": _repeated("a."),
    "U.S.": _repeated("U.S. "),
    "question marks": _repeated("?"),
    "questions": _repeated("Who knows? "),
    "years": _repeated("2021 "),
    "March": _repeated("March "),
    "dates": _repeated("March 3, 2022, "),
    "days": _repeated("Monday "),
    "time words": _repeated("last week "),
    "early late": _repeated("early late "),
    "the end of": _repeated("the end of "),
    "hours": _repeated("at 3 p.m. "),
    "of": _repeated("of "),
    "the": _repeated("the "),
    "of the": _repeated("of the army "),
    "that": _repeated("that "),
    "that said": _repeated("that he said that "),
    "which": _repeated("which "),
    "to": _repeated("to "),
    "not": _repeated("not "),
    "has been": _repeated("has been "),
    "will": _repeated("will have been "),
    "pronouns": _repeated("he she it they "),
    "he": _repeated("he "),
    "titles": _repeated("Mr. "),
    "President": _repeated("President "),
    "spokesman for": _repeated("a spokesman for "),
    "spokesman": _repeated("Defense Ministry spokesman "),
    "Reuters": _repeated("Reuters "),
    "genitives": _repeated("Berg's "),
    "ministry's": _repeated("ministry's "),
    "clitics": _repeated("'s "),
    "adverbs": _repeated("reportedly "),
    "blanks": _repeated(" ", "a", "b"),
    "tabs": _repeated("\t"),
    "line ends": _repeated("\n"),
    "carriage returns": _repeated("\r"),
    "carriage returns spaced": _repeated("\r "),
    "line ends of both": _repeated("\r\n"),
    "lines of one word": _repeated("a\n"),
    "lines of one word apart": _repeated("a\n\n"),
    "hard-wrapped lines": _repeated("the ministry said on Monday that 12 soldiers were\n"),
    "short lines said": _repeated("He said:\n"),
    "paragraph separators": _repeated("\u2029"),
    "combining marks": _repeated("\u0301"),
    "letters with combining marks": _repeated("e\u0301\u0302"),
    "spaced combining marks": _repeated(" \u0301"),
    "joiners": _repeated("\u200d"),
    "right to left": _repeated("قال الوزير "),
    "right-to-left marks": _repeated("\u202e\u200f"),
    "lone surrogates": _repeated("\ud800"),
    "surrogates with words": _repeated("said \udfff "),
    "NULs": _repeated("\x00"),
    "NULs with words": _repeated("said\x00"),
    "emoji": _repeated("👩\u200d👩\u200d👧"),
    "Greek that grows": _repeated("ΐ"),
    "dotted capital I": _repeated("İ"),
    "full-width digits": _repeated("７"),
    "fractions of one character": _repeated("½"),
    "percent": _repeated("5 % "),
    "addresses": _repeated("https://news.example/"),
    "slashes": _repeated("/"),
    "at signs": _repeated("@berg "),
    "asterisks": _repeated("* "),
    "nested attributions": _repeated("Berg said that Ruiz denied that "),
    "told that told": _repeated("Berg told CNN that Ruiz told Reuters that "),
    "quotations of quotations": _repeated("Berg said, “Ruiz said, "),
    "apposition": _repeated("Berg, the minister, "),
    "said of": _repeated("said Berg of the army of "),
    "but": _repeated("but said but denied "),
    "adding": _repeated("adding that "),
}


def _letters(number: int) -> str:
    """Return a number in letters, so that every name is a word of its own."""
    digits = ""
    while True:
        number, digit = divmod(number, 26)
        digits += chr(ord("a") + digit)
        if not number:
            return digits


def grown(name: str, size: int) -> str:
    """Return the text of that shape, about ``size`` code points long."""
    return SHAPES[name](size)
