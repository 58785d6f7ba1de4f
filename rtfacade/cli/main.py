"""The entry point ``rtfacade``.

Checks that the extra ``cli`` is installed before anything else is imported.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec

__all__ = ["main"]

_NEEDED = ("click", "rich", "rich_click", "tomlkit")
_USAGE = 2


def main() -> None:
    """Run ``rtfacade`` with the arguments of this process and exit with its code."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        what = ", ".join(missing)
        sys.stderr.write(f"rtfacade: {what} not installed: run pip install 'rtfacade[cli]'\n")
        sys.exit(_USAGE)
    from rtfacade.cli.run import run

    sys.exit(run())
