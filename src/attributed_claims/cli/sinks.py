"""Where output goes: standard output, or a file that is there whole or not at all.

A file is written to a temporary neighbour that takes its place at the end;
when the run fails or is stopped, the neighbour is removed and what was there before stays.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

__all__ = ["OutputError", "Sink", "open_sink", "standard_output"]


class OutputError(Exception):
    """What kept output from being written, in words that name it."""


@frozen
class Sink:
    """Where text is written, as UTF-8 whatever the locale.

    Args:
        name: what messages call it; empty for standard output.
        stream: where the bytes go.
    """

    name: str
    stream: IO[bytes]

    @property
    def is_terminal(self) -> bool:
        """Whether a person looks at it."""
        return self.stream.isatty()

    def write(self, text: str) -> None:
        """Write text and flush it, so that a reader at the other end of a pipe is not kept waiting.

        Raises:
            BrokenPipeError: if nobody reads it any more.
            OutputError: if it cannot be written.
        """
        with _explained(self.name):
            self.stream.write(text.encode("utf-8", "backslashreplace"))
            self.stream.flush()


def standard_output() -> Sink:
    """Return the sink that is standard output."""
    return Sink("", sys.stdout.buffer)


@contextmanager
def open_sink(path: str) -> Iterator[Sink]:
    """Give a sink for a file, which appears when the ``with`` block ends, and not at all when it is left by an exception.

    Args:
        path: the file; ``-`` is standard output, and a device or a named pipe is written to as it is.

    Raises:
        OutputError: if it cannot be written.
    """
    if path == "-":
        yield standard_output()
        return
    mode = _mode(path)
    if mode is None or stat.S_ISREG(mode):
        with _replaced(path, os.path.realpath(path), mode) as stream:  # a link stays one
            yield Sink(path, stream)
    else:
        with _explained(path):
            stream = open(path, "wb")  # noqa: PTH123, SIM115 (closed below)
        with stream:
            yield Sink(path, stream)


def _mode(path: str) -> int | None:
    """Return the type and permissions of a file that may be written to, or None where there is none."""
    with _explained(path):
        try:
            mode = os.stat(path).st_mode  # noqa: PTH116 (a path as it was given)
        except FileNotFoundError:
            return None
        if not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return mode


@contextmanager
def _replaced(path: str, place: str, mode: int | None) -> Iterator[IO[bytes]]:
    """Give a new file that takes the place of another."""
    # A name nobody else has, chosen before the file is made: so whatever stops the run from here on, the file can be removed.
    neighbour = os.path.join(os.path.dirname(place), f".attributed-claims-{os.urandom(8).hex()}.tmp")  # noqa: PTH118, PTH120
    stream = None
    try:
        with _explained(path):
            stream = open(neighbour, "xb")  # noqa: PTH123, SIM115 (closed below)
        yield stream
        with _explained(path):
            if mode is not None:
                os.chmod(neighbour, stat.S_IMODE(mode))  # noqa: PTH101
            os.fsync(stream.fileno())  # or a power cut after the renaming could leave an empty file
            stream.close()
            os.replace(neighbour, place)  # noqa: PTH105
    finally:
        with suppress(OSError):
            if stream is not None:
                stream.close()
        with suppress(OSError):
            os.unlink(neighbour)  # noqa: PTH108


@contextmanager
def _explained(name: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"cannot write{name and f' {name}'}: {error.strerror or error}") from error
