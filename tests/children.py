"""What tests do in the child processes they start."""

from __future__ import annotations

import signal

__all__ = ["heed_signals"]


def heed_signals() -> None:
    """Undo what a background job or nohup does to its children, which would ignore the signals they are sent."""
    for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(sign, signal.SIG_DFL)
