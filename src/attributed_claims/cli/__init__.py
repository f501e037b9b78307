"""The command ``attributed-claims``: articles in, tables or records out."""

import gc

from attributed_claims.cli.commands import main

__all__ = ["main", "run"]


def run() -> int:
    """Run the command line as all that a process does, and return its exit status; the arguments are those of the process.

    Raises:
        SystemExit: as :func:`main` does.
    """
    try:
        return main()
    finally:
        gc.freeze()  # or the collector would look through all that ends with the process
