"""The options of the command line and what they mean."""

from __future__ import annotations

import argparse
import datetime as dt  # noqa: TC003 (argparse calls the converters below, and this is what they give)
from typing import NoReturn

from attributed_claims.errors import BadDateError
from attributed_claims.text.dates import read_date

__all__ = ["command_parser"]

_EXIT_STATUSES = """\
exit status: 0 when everything was read, 1 when an input could not be (the others are still printed), 2 when the command is wrong,
3 when the output could not be written
"""

_PARSE = """\
Print who claims what in articles.

A text file may begin with a header: title, date as YYYYMMDD and address, each on a line of its own.
In JSON lines every line is an object {"id", "text", "published", "title", "url"}, of which only "text" must be there;
its text is taken as it is, and one record is written a line, in the same order.
"""

_FILE = "a text file, or JSON lines (.jsonl, .ndjson, also .gz); - for standard input"


def command_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line; its namespace has the name of the command as ``command``."""
    parser = argparse.ArgumentParser(prog="attributed-claims", description="Who claims what in English news text.", epilog=_EXIT_STATUSES)
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    parse = commands.add_parser(
        "parse",
        help="print who claims what in articles",
        description=_PARSE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parse.add_argument("files", nargs="+", metavar="FILE", help=_FILE)
    _add_reading(parse)
    parse.add_argument(
        "--to",
        choices=["table", "jsonl", "json"],
        default="table",
        help="a table to look at (default), a record a line, or one array of records",
    )
    parse.add_argument(
        "--output",
        default="-",
        metavar="FILE",
        help="write to this file, which appears when all is done, and not at all when it cannot be (default: standard output)",
    )
    parse.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="how many processes share the work (default: 1)")

    commands.add_parser(
        "types",
        help="list the claim types",
        description="List the registered claim types and the packages they come from.",
    )

    explain = commands.add_parser(
        "explain",
        help="show how a claim or attribution was found",
        description="Show step by step how a claim or attribution was found.",
    )
    explain.add_argument("file", metavar="FILE", help=_FILE)
    explain.add_argument("id", metavar="ID", help="the id of a claim (c1) or attribution (a1), as the table shows it")
    _add_reading(explain)
    return parser


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--published",
        type=_date,
        metavar="DATE",
        help="the day of publication, YYYY-MM-DD, in place of what the input says",
    )
    parser.add_argument(
        "--from",
        dest="form",
        choices=["auto", "text", "jsonl"],
        default="auto",
        help='what the input is; auto (default) goes by the suffix, and on standard input by a "{" at its start',
    )
    parser.add_argument(
        "--types",
        type=_names,
        metavar="NAME,…",
        help="only these claim types (default: all; the command types lists them)",
    )
    parser.add_argument(
        "--strict", action="store_true", help="stop where a claim type fails, instead of leaving its claims out with a warning"
    )


def _date(value: str) -> dt.date | None:
    try:
        return read_date(value)
    except BadDateError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _names(value: str) -> list[str]:
    return [name.strip() for name in value.split(",") if name.strip()]


def _jobs(value: str) -> int:
    if not (value.isascii() and value.isdecimal() and int(value)):
        raise argparse.ArgumentTypeError(f"a whole number from 1, not {value!r}")
    return int(value)


class _Version(argparse.Action):
    """Prints the version of the installed package, which is looked up only now: the look-up is slow."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import version  # noqa: PLC0415

        print(f"{parser.prog} {version('attributed-claims')}")
        parser.exit()
