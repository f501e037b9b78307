"""The errors this package raises: one root, and leaves that are also the builtin a caller expects.

Bad text never raises: it yields fewer claims.
These errors report misuse of the library, and say what would be right.
"""

from __future__ import annotations

__all__ = [
    "AttributedClaimsError",
    "BadArticleError",
    "BadDateError",
    "BadRecordError",
    "BadTextError",
    "ClaimTypeError",
    "DuplicateClaimTypeError",
    "UnknownClaimTypeError",
]


class AttributedClaimsError(Exception):
    """The root of every error this package raises on purpose.

    >>> issubclass(BadDateError, AttributedClaimsError)
    True
    """


class BadTextError(AttributedClaimsError, TypeError):
    """The text to parse is not a ``str``."""


class BadDateError(AttributedClaimsError, ValueError):
    """A date is neither a :class:`datetime.date` nor a string written YYYY-MM-DD."""


class BadArticleError(AttributedClaimsError, ValueError):
    """A file or a JSON line is not an article that can be read."""


class BadRecordError(AttributedClaimsError, ValueError):
    """A record does not have the shape that :func:`attributed_claims.to_record` writes."""


class ClaimTypeError(AttributedClaimsError, ValueError):
    """A claim type is declared wrongly, or its plugin returned what no claim type may return."""


class DuplicateClaimTypeError(ClaimTypeError):
    """Two claim types with one name were registered."""


class UnknownClaimTypeError(AttributedClaimsError, LookupError):
    """No claim type of that name is registered."""
