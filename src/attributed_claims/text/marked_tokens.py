"""The pattern of a token that may have combining marks in it; imported for the texts that have some.

``re`` knows no classes of Unicode and takes marks for no parts of words; ``regex`` knows them all,
but is slower to import and to match, so that it reads nothing but what has marks.
"""

from __future__ import annotations

import regex

from attributed_claims.text.token_pattern import token_pattern

__all__ = ["MARKED_TOKEN"]

_SPACE = r"[\s\x1c-\x1f]"
"""White space as ``str.isspace`` and ``re`` have it: ``regex`` leaves out the separators among the control characters."""

MARKED_TOKEN = regex.compile(token_pattern(r"\p{M}\u200c\u200d", _SPACE), regex.VERBOSE | regex.DOTALL)
