"""What the commands do: parse, types, explain."""

from __future__ import annotations

import contextlib
import os
import sys
import warnings
from typing import TYPE_CHECKING

from attrs import evolve

from attributed_claims.cli.arguments import command_parser
from attributed_claims.cli.inputs import Fault, read_inputs
from attributed_claims.cli.outputs import print_text, writer
from attributed_claims.errors import AttributedClaimsError, PluginWarning, UnknownClaimTypeError
from attributed_claims.pipeline import parse_article
from attributed_claims.views.printable import printable

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from attributed_claims.claims.registry import Registry
    from attributed_claims.values import Document

__all__ = ["main"]

DONE, BAD_INPUT, INTERRUPTED, PIPE_CLOSED = 0, 1, 130, 141
"""Exit statuses; wrong usage is argparse's 2, and the last two are those of a program that the signal ended."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    Args:
        argv: the arguments behind the command's name; None takes those of the process.

    Raises:
        SystemExit: with status 2 if the arguments are wrong, with 0 after ``--help`` and ``--version``.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("always", PluginWarning)
        warnings.showwarning = _show_warning
        try:
            return _run(argv)
        except KeyboardInterrupt:
            return INTERRUPTED
        except BrokenPipeError:
            _forget_output()
            return PIPE_CLOSED
        except OSError as error:  # the inputs' own have become faults
            _forget_output()
            _complain(f"cannot write: {error.strerror or error}")
            return BAD_INPUT


def _run(argv: Sequence[str] | None) -> int:
    parser = command_parser()
    arguments = parser.parse_args(argv)
    if arguments.command == "types":
        return _list_types()
    try:
        registry = _registry(arguments.types)
    except UnknownClaimTypeError as error:
        parser.error(f"argument --types: {error}")
    if arguments.command == "explain":
        return _explain(arguments, registry)
    return _parse(arguments, registry)


def _registry(names: list[str] | None) -> Registry:
    from attributed_claims.claims.registry import default_registry  # noqa: PLC0415 (looks through the installed packages)

    registry = default_registry()
    return registry if names is None else registry.select(names)


def _documents(files: list[str], arguments: argparse.Namespace, registry: Registry) -> Iterator[tuple[str, Document] | Fault]:
    for item in read_inputs(files, arguments.form):
        if isinstance(item, Fault):
            yield item
        else:
            article = evolve(item.article, published=arguments.published) if arguments.published else item.article
            yield item.place, parse_article(article, registry=registry)


def _parse(arguments: argparse.Namespace, registry: Registry) -> int:
    status = DONE
    output = writer(arguments.to)
    for found in _documents(arguments.files, arguments, registry):
        if isinstance(found, Fault):
            _complain(found.message)
            status = BAD_INPUT
            continue
        place, document = found
        try:
            output.write(document)
        except (AttributedClaimsError, ValueError) as error:  # a plugin's claim that no record can hold
            _complain(f"{place}: {error}")
            status = BAD_INPUT
    output.close()
    return status


def _explain(arguments: argparse.Namespace, registry: Registry) -> int:
    from attributed_claims.views.explain import explain, ids_of  # noqa: PLC0415

    status = DONE
    known: dict[str, None] = {}
    explained = False
    for found in _documents([arguments.file], arguments, registry):
        if isinstance(found, Fault):
            _complain(found.message)
            status = BAD_INPUT
            continue
        place, document = found
        ids = ids_of(document)
        known |= dict.fromkeys(ids)
        if arguments.id in ids:
            where = "" if place == arguments.file else f"{printable(place)}\n"
            print_text(f"{where}{explain(document, arguments.id)}\n")
            explained = True
    if not explained and (known or status == DONE):
        there = f"there are {', '.join(known)}" if known else "nothing was found in it"
        _complain(f"{arguments.file}: no claim or attribution is named {arguments.id!r}; {there}")
        status = BAD_INPUT
    return status


def _list_types() -> int:
    from attributed_claims.claims.registry import default_registry  # noqa: PLC0415

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what is broken is listed
        registry = default_registry()
    entries = registry.origins()
    width = max([len(entry.claim_type.name) for entry in entries], default=0)
    lines = [f"{entry.claim_type.name:<{width}}  {printable(entry.origin)}" for entry in entries]
    lines += [f"broken: {printable(str(fault))}" for fault in registry.broken]
    print_text("".join(f"{line}\n" for line in lines))
    return DONE


def _show_warning(message: Warning | str, *_: object, **__: object) -> None:
    _complain(f"warning: {message}")


def _complain(message: str) -> None:
    print(f"attributed-claims: {printable(message)}", file=sys.stderr, flush=True)


def _forget_output() -> None:
    """Send what is still to be written nowhere, so that the interpreter does not stumble over it when it ends."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
