"""Claim types that worker processes can import, and that do what no claim type should."""

from __future__ import annotations

import os
import signal
import warnings
from typing import TYPE_CHECKING, Any, NoReturn

from attrs import frozen

from attributed_claims import Claim, ClaimType, Registry

if TYPE_CHECKING:
    from attributed_claims import Passage

__all__ = ["REGISTRY", "Harm"]


@frozen
class Hiding:
    """What pickle refuses."""

    def __reduce__(self) -> NoReturn:
        reason = "not to be seen"
        raise TypeError(reason)


@frozen(slots=False)
class Fainting:
    """Can be pickled, and raises when it is unpickled."""

    at: str = ""

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return faint, ("no strength left",)


@frozen(kw_only=True)
class Harm(Claim):
    """What was done."""

    what: str | Hiding | Fainting = ""


def find_harm(passage: Passage) -> list[Harm]:
    """Do what the first word says."""
    word = passage.text.split()[0].lower()
    what: str | Hiding | Fainting = word
    match word:
        case "exit":
            os._exit(3)
        case "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case "interrupt":
            raise KeyboardInterrupt
        case "warn":
            warnings.warn("mind the fog", UserWarning, stacklevel=1)
        case "hide":
            what = Hiding()
        case "faint":
            what = Fainting()
        case _:
            pass
    return [Harm(span=passage.mention(0, 1), what=what)]


def faint(reason: str) -> None:
    """Raise what stands for any fault of a plugin's own class."""
    raise RuntimeError(reason)


REGISTRY = Registry([ClaimType(name="harm", triggers={"exit", "kill", "interrupt", "warn", "hide", "faint"}, parse=find_harm, result=Harm)])
