"""The command ``attributed-claims``: articles in, tables or records out."""

from attributed_claims.cli.commands import main

__all__ = ["main"]
