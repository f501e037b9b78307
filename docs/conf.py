"""How the documentation is built: with nothing read from the network or the clock."""

from __future__ import annotations

import tomllib
from pathlib import Path

PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]

project = PROJECT["name"]
author = "attributed-claims contributors"
project_copyright = author
release = version = PROJECT["version"]

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = f"{project} {release}"
html_last_updated_fmt = None  # the same pages on every day

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
napoleon_numpy_docstring = False
napoleon_use_rtype = False

# What Python itself provides is described in its own documentation, whose index is not fetched.
nitpick_ignore = [("py:class", "Changes")]  # the keywords of CountedType.vary, which are those of counted_type
nitpick_ignore_regex = [
    ("py:.*", r"(abc|argparse|builtins|collections|datetime|dt|importlib|os|pathlib|types|typing)\..*"),
    ("py:.*", r"(bool|bytes|dict|float|frozenset|int|list|object|set|str|tuple|type|None|Any|Iterable|Iterator|Mapping|Sequence|Callable)"),
    ("py:exc", r"(LookupError|ModuleNotFoundError|TypeError|UserWarning|ValueError|Exception)"),
    ("py:.*", r"(attr|attrs|rich)\..*"),
]
