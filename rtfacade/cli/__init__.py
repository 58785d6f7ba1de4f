"""The command line: ``rtfacade NOUN VERB`` over the sync facade; needs the extra ``cli``.

Checks that the extra is installed before anything else is imported.
"""

from __future__ import annotations

import signal
import sys
from importlib.util import find_spec

__all__ = ["main"]

_NEEDED = ("click", "rich", "rich_click", "tomlkit")
_USAGE = 2
#: What a shell says of a program that SIGTERM or Ctrl-C ended.
_TERMINATED = 143
_INTERRUPTED = 130


def main() -> None:
    """Run ``rtfacade`` with the arguments of this process and exit with its code."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        what = ", ".join(missing)
        sys.stderr.write(f"rtfacade: {what} not installed: run pip install 'rtfacade[cli]'\n")
        sys.exit(_USAGE)
    try:
        from rtfacade.cli.root import run
    except KeyboardInterrupt:
        sys.stderr.write("rtfacade: interrupted\n")
        sys.exit(_INTERRUPTED)
    signal.signal(signal.SIGTERM, _end)
    sys.exit(run())


def _end(number: int, frame: object) -> None:  # noqa: ARG001
    """End as an exception does, so that unfinished files are removed and the session is ended."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # the next one does not wait
    sys.exit(_TERMINATED)
