"""What the commands do: parse, types, explain."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import warnings
from collections import deque
from typing import TYPE_CHECKING, NoReturn

from attrs import evolve

from attributed_claims.cli.arguments import command_parser
from attributed_claims.cli.inputs import Fault, Item, read_inputs, total_size
from attributed_claims.cli.outputs import writer
from attributed_claims.cli.progress import Reporter
from attributed_claims.cli.sinks import OutputError, open_sink, standard_output
from attributed_claims.errors import AttributedClaimsError, PluginWarning, UnknownClaimTypeError, WorkerError
from attributed_claims.garbage import seldom_collected
from attributed_claims.many import parse_many
from attributed_claims.views.printable import printable

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator, Iterator, Sequence

    from attributed_claims.claims.registry import Registry
    from attributed_claims.text.articles import Article
    from attributed_claims.values import Document

__all__ = ["main"]

DONE, BAD_INPUT, CANNOT_WRITE, INTERRUPTED, PIPE_CLOSED = 0, 1, 3, 130, 141
"""Exit statuses; wrong usage is argparse's 2, and the last two are those of a program that the signal ended, as is 143."""

_SIGNALS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
"""What asks a program to end, apart from Ctrl-C, of which Python makes an exception by itself."""


class _Stopped(BaseException):
    """A signal asked the program to end; as an exception, so that nothing is left behind."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    Args:
        argv: the arguments behind the command's name; None takes those of the process.

    Raises:
        SystemExit: with status 2 if the arguments are wrong, with 0 after ``--help`` and ``--version``.
    """
    reporter = Reporter()
    with warnings.catch_warnings(), _signals_as_exceptions(), seldom_collected():
        warnings.simplefilter("always", PluginWarning)
        warnings.showwarning = lambda message, *_, **__: reporter.complain(f"warning: {message}")
        try:
            return _run(argv, reporter)
        except KeyboardInterrupt:
            return INTERRUPTED
        except _Stopped as stopped:
            return 128 + int(stopped.args[0])
        except BrokenPipeError:
            _forget_output()
            return PIPE_CLOSED
        except OutputError as error:
            _forget_output()
            reporter.complain(str(error))
            return CANNOT_WRITE


@contextlib.contextmanager
def _signals_as_exceptions() -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():  # elsewhere none may be handled
        yield
        return
    before = {number: signal.signal(number, _stop) for number in _SIGNALS if signal.getsignal(number) is signal.SIG_DFL}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, _: object) -> NoReturn:
    raise _Stopped(number)


def _run(argv: Sequence[str] | None, reporter: Reporter) -> int:
    parser = command_parser()
    arguments = parser.parse_args(argv)
    if arguments.command == "types":
        return _list_types()
    try:
        registry = _registry(arguments.types)
    except UnknownClaimTypeError as error:
        parser.error(f"argument --types: {error}")
    try:
        (_explain if arguments.command == "explain" else _parse)(arguments, registry, reporter)
    except AttributedClaimsError as error:  # no worker process can be started, a claim type cannot be sent to it, or fails under --strict
        reporter.fault(str(error))
    return BAD_INPUT if reporter.faults else DONE


def _registry(names: list[str] | None) -> Registry:
    from attributed_claims.claims.registry import default_registry  # noqa: PLC0415 (looks through the installed packages)

    registry = default_registry()
    return registry if names is None else registry.select(names)


def _documents(
    files: list[str], arguments: argparse.Namespace, registry: Registry, reporter: Reporter, processes: int = 1
) -> Generator[tuple[str, Document], None, None]:
    """Return the documents with the places they are from; what cannot be read is reported when it is come to."""
    taken: deque[Item] = deque()

    def articles() -> Iterator[Article]:
        for item in read_inputs(files, arguments.form):
            if isinstance(item, Fault):
                reporter.fault(item.message)
                continue
            taken.append(item)
            yield evolve(item.article, published=arguments.published) if arguments.published else item.article

    outcomes = parse_many(articles(), processes=processes, registry=registry, strict=arguments.strict, errors="return")
    with contextlib.closing(outcomes):
        for outcome in outcomes:
            item = taken.popleft()
            if isinstance(outcome, WorkerError):
                reporter.fault(f"{item.place}: {outcome.reason}")
            else:
                yield item.place, outcome
            reporter.advance(item.size)


def _parse(arguments: argparse.Namespace, registry: Registry, reporter: Reporter) -> None:
    with contextlib.ExitStack() as stack:
        sink = stack.enter_context(open_sink(arguments.output))
        if not sink.is_terminal:  # where the output itself shows how far it is
            stack.enter_context(reporter.progress(total_size(arguments.files)))
        output = writer(arguments.to, sink)
        documents = _documents(arguments.files, arguments, registry, reporter, arguments.jobs)
        stack.enter_context(contextlib.closing(documents))
        for place, document in documents:
            try:
                output.write(document)
            except (AttributedClaimsError, ValueError) as error:  # a plugin's claim that no record can hold
                reporter.fault(f"{place}: {error}")
        output.close()


def _explain(arguments: argparse.Namespace, registry: Registry, reporter: Reporter) -> None:
    from attributed_claims.views.explain import explain, ids_of  # noqa: PLC0415

    known: dict[str, None] = {}
    explained = False
    for place, document in _documents([arguments.file], arguments, registry, reporter):
        ids = ids_of(document)
        known |= dict.fromkeys(ids)
        if arguments.id in ids:
            where = "" if place == arguments.file else f"{printable(place)}\n"
            standard_output().write(f"{where}{explain(document, arguments.id)}\n")
            explained = True
    if not explained and (known or not reporter.faults):
        there = f"there are {', '.join(known)}" if known else "nothing was found in it"
        reporter.fault(f"{arguments.file}: no claim or attribution is named {arguments.id!r}; {there}")


def _list_types() -> int:
    from attributed_claims.claims.registry import default_registry  # noqa: PLC0415

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what is broken is listed
        registry = default_registry()
    entries = registry.origins()
    width = max([len(entry.claim_type.name) for entry in entries], default=0)
    lines = [f"{entry.claim_type.name:<{width}}  {printable(entry.origin)}" for entry in entries]
    lines += [f"broken: {printable(str(fault))}" for fault in registry.broken]
    standard_output().write("".join(f"{line}\n" for line in lines))
    return DONE


def _forget_output() -> None:
    """Send what is still to be written nowhere, so that the interpreter does not stumble over it when it ends."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
