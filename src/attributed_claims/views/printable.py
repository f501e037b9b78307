"""Words of an article, made safe to show: on a terminal they must not move the cursor, change colours or reverse the line."""

from __future__ import annotations

import re

__all__ = ["printable", "visible"]

_SPACE = re.compile(r"\s+")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
"""Control characters, marks that change the writing direction, lone surrogates and byte order marks."""


def printable(text: str) -> str:
    r"""Return ``text`` on one line, with every code point that a terminal would obey written as an escape.

    >>> printable("Two\n  killed")
    'Two killed'
    >>> print(printable("\x1b[31mTwo killed"))
    \x1b[31mTwo killed
    """
    return visible(_SPACE.sub(" ", text))


def visible(text: str) -> str:
    r"""Return ``text`` with what a reader could not see, line ends and tabs included, written as escapes.

    >>> print(visible("2\u202e killed\n"))
    2\u202e killed\x0a
    """
    return _UNSAFE.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    code = ord(found.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
