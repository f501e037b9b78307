"""``python -m attributed_claims`` is the command ``attributed-claims``."""

from attributed_claims.cli import run

raise SystemExit(run())
