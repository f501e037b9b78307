"""The errors this package raises: one root, and leaves that are also the builtin a caller expects.

Bad text never raises: it yields fewer claims.
These errors report misuse of the library, and say what would be right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "AttributedClaimsError",
    "BadArticleError",
    "BadDateError",
    "BadRecordError",
    "BadTextError",
    "ClaimTypeError",
    "ConformanceError",
    "DuplicateClaimTypeError",
    "PluginWarning",
    "UnknownClaimTypeError",
    "WorkerError",
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
    """A record does not have the shape that :func:`attributed_claims.to_record` writes.

    Args:
        path: where in the record ("claims[3].quantity.low"; empty for the record itself).
        expected: what should stand there.
        got: what does stand there, as a short repr.

    >>> print(BadRecordError("claims[3].quantity.low", "a number or null", "'x'"))
    claims[3].quantity.low: expected a number or null, got 'x'
    """

    def __init__(self, path: str, expected: str, got: str) -> None:
        super().__init__(path, expected, got)  # all of them, so that the error survives pickling
        self.path = path
        self.expected = expected
        self.got = got

    def __str__(self) -> str:
        return f"{self.path or 'record'}: expected {self.expected}, got {self.got}"


class ClaimTypeError(AttributedClaimsError, ValueError):
    """A claim type is declared wrongly, or its plugin returned what no claim type may return."""


class DuplicateClaimTypeError(ClaimTypeError):
    """Two claim types with one name were registered.

    Args:
        name: the name both have.
        first: where the one that has it comes from.
        second: where the one that wants it comes from.

    >>> print(DuplicateClaimTypeError("votes", "attributed-claims 0.1.0", "ballots 2.0"))
    claim type 'votes' of ballots 2.0 is already registered by attributed-claims 0.1.0; give it another name, or say replace=True
    """

    def __init__(self, name: str, first: str, second: str) -> None:
        super().__init__(name, first, second)
        self.name = name
        self.first = first
        self.second = second

    def __str__(self) -> str:
        return f"claim type {self.name!r} of {self.second} is already registered by {self.first}; give it another name, or say replace=True"


class UnknownClaimTypeError(AttributedClaimsError, LookupError):
    """No claim type of that name is registered.

    Args:
        name: the name asked for.
        known: the names that are registered.

    >>> print(UnknownClaimTypeError("vote", ("casualties", "votes")))
    no claim type is named 'vote'; registered are: casualties, votes
    """

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)
        self.name = name
        self.known = known

    def __str__(self) -> str:
        return f"no claim type is named {self.name!r}; registered are: {', '.join(self.known) or 'none'}"


class WorkerError(AttributedClaimsError, RuntimeError):
    """A worker process of :func:`attributed_claims.parse_many` died, could not send what it found, or could not be started.

    Args:
        reason: what happened, in words.
        document: the id of the document it was parsing; None where it was none.
        index: the place of that document among those given, counted from 0.

    >>> print(WorkerError("the worker process parsing it died (SIGKILL)", "a17", 16))
    document 'a17', given at index 16: the worker process parsing it died (SIGKILL)
    """

    def __init__(self, reason: str, document: str | None = None, index: int | None = None) -> None:
        super().__init__(reason, document, index)
        self.reason = reason
        self.document = document
        self.index = index

    def __str__(self) -> str:
        return self.reason if self.document is None else f"document {self.document!r}, given at index {self.index}: {self.reason}"


class ConformanceError(AttributedClaimsError, AssertionError):
    """A claim type breaks rules that every claim type must obey; :func:`attributed_claims.testing.check_claim_type` raises it.

    Args:
        name: the type's name.
        failures: each rule that is broken, with the reason and the text; each as ``(rule, reason, text)``.

    >>> print(ConformanceError("talks", [("spans", "its place 'Oslo' leaves the text", "Talks end.")]))
    claim type 'talks' breaks 1 rule
    spans: its place 'Oslo' leaves the text
        in 'Talks end.'
    """

    def __init__(self, name: str, failures: Iterable[tuple[str, str, str]]) -> None:
        self.name = name
        self.failures = tuple(failures)
        super().__init__(name, self.failures)

    def __str__(self) -> str:
        rules = len({rule for rule, _, _ in self.failures})
        lines = [f"claim type {self.name!r} breaks {rules} rule{'s' * (rules != 1)}"]
        for rule, reason, text in self.failures:
            lines += [f"{rule}: {reason}", *([f"    in {_shortened(text)!r}"] if text else [])]
        return "\n".join(lines)


_SHOWN = 200
"""How many characters of a text a message shows."""


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


class PluginWarning(UserWarning):
    """A claim type cannot be loaded, or failed on a document; what it would have found is left out, and the others stay."""
