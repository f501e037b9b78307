"""Many texts, one after the other or in several processes: the same documents in the same order."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Literal, overload

from attributed_claims.claims.registry import Registry, default_registry
from attributed_claims.errors import BadTextError, ClaimTypeError, WorkerError
from attributed_claims.pipeline import parse_article
from attributed_claims.text.articles import Article

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from attributed_claims.values import Document

__all__ = ["parse_many"]


@overload
def parse_many(
    documents: Iterable[str | Article],
    *,
    processes: int = 1,
    registry: Registry | None = None,
    strict: bool = False,
    errors: Literal["raise"] = "raise",
) -> Generator[Document, None, None]: ...


@overload
def parse_many(
    documents: Iterable[str | Article],
    *,
    processes: int = 1,
    registry: Registry | None = None,
    strict: bool = False,
    errors: Literal["return"],
) -> Generator[Document | WorkerError, None, None]: ...


def parse_many(
    documents: Iterable[str | Article],
    *,
    processes: int = 1,
    registry: Registry | None = None,
    strict: bool = False,
    errors: Literal["raise", "return"] = "raise",
) -> Generator[Document | WorkerError, None, None]:
    """Return the documents of many texts, in the order of the texts, each as :func:`parse` returns it.

    Texts are taken only when they are needed: in one process one at a time;
    in several some are taken ahead, for each process at most 256,000 characters and 1,000 texts, or two texts that are longer.
    So the memory needed is bounded however many texts there are.
    The worker processes start with the first document asked for and end with the last, or when the iterator is closed or forgotten.
    They are spawned, on every system; a script calls this under ``if __name__ == "__main__":``.

    Args:
        documents: the texts, or articles (a text with its date, title, address, id).
        processes: how many worker processes parse them; with 1 this process does, and none is started.
        registry: the claim types to look for; None takes :func:`~attributed_claims.default_registry`.
            It is sent to the workers, so every type's ``parse`` and ``result`` must be importable: no lambda, no local class.
        strict: raise what is wrong with a claim type, as :func:`parse` does.
        errors: what becomes of a document whose worker process died or could not send it:
            ``"raise"`` ends the iteration with the error, after all documents before it;
            ``"return"`` yields the error in the document's place and goes on.

    Raises:
        BadTextError: if one of ``documents`` is neither a ``str`` nor an :class:`Article`.
        ClaimTypeError: if a type of the registry cannot be sent to another process;
            if ``strict`` and a claim type raises, or returns what it may not.
        ValueError: if ``processes`` is not a whole number from 1, or ``errors`` none of the two.
        WorkerError: if a worker process dies, unless ``errors`` is ``"return"``; if none can be started, in any case.

    Warns:
        PluginWarning: as :func:`parse` does, from whichever process, when the document is yielded, unless ``strict``.

    >>> texts = ["Police said 14 people had died.", "The fog has lifted."]
    >>> [len(document.claims) for document in parse_many(texts)]
    [1, 0]
    >>> [document.id for document in parse_many([Article(text, id=text[:6]) for text in texts], processes=2)]
    ['Police', 'The fo']
    """
    if isinstance(documents, str):
        raise BadTextError("documents are several texts, not one: call parse for a single one, or write [text]")
    if type(processes) is not int or processes < 1:
        raise ValueError(f"processes is a whole number from 1, not {processes!r}")
    if errors not in {"raise", "return"}:
        raise ValueError(f"errors is 'raise' or 'return', not {errors!r}")
    claim_types = default_registry() if registry is None else registry
    articles = map(_article, documents)
    if processes == 1:
        return (parse_article(article, registry=claim_types, strict=strict) for article in articles)
    return _in_processes(articles, _pickled(claim_types, strict), processes, fail=errors == "raise")


def _article(document: str | Article) -> Article:
    if isinstance(document, Article):
        return document
    if isinstance(document, str):
        return Article(document)
    raise BadTextError(f"a document to parse is a str or an Article, not {type(document).__name__}")


def _pickled(registry: Registry, strict: bool) -> bytes:
    """Return the registry, and whether its types' faults are raised, ready to be sent.

    Raises:
        ClaimTypeError: if it cannot be; the message names the type.
    """
    import pickle  # noqa: PLC0415 (not for one process)

    for claim_type in registry:
        try:
            pickle.dumps(claim_type)
        except Exception as error:  # whatever a stranger's object raises
            raise ClaimTypeError(
                f"claim type {claim_type.name!r} cannot be sent to another process ({error}): "
                "make its parse a function, and its result a class, that can be imported, or say processes=1"
            ) from error
    return pickle.dumps((registry, strict))


def _in_processes(
    articles: Iterator[Article], registry: bytes, processes: int, *, fail: bool
) -> Generator[Document | WorkerError, None, None]:
    from attributed_claims.processes.pool import Pool  # noqa: PLC0415 (multiprocessing is slow to import)
    from attributed_claims.processes.worker import read_answer  # noqa: PLC0415

    with contextlib.closing(Pool(articles, registry, processes).answers()) as answers:
        for (index, article), answer in answers:
            outcome = answer if isinstance(answer, WorkerError) else read_answer(answer)
            if isinstance(outcome, str):
                outcome = WorkerError(outcome, article.name, index)
            if isinstance(outcome, ClaimTypeError) or (fail and isinstance(outcome, WorkerError)):
                raise outcome
            yield outcome
