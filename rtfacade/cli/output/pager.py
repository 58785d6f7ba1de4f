"""Show long text through a pager, as git and man do."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys

#: The first of these that is set names the pager.
VARIABLES = ("RTFACADE_PAGER", "PAGER")
#: Defaults for less and lv: quit if it fits, keep colours, leave the text on the screen.
_SETTINGS = {"LESS": "FRX", "LV": "-c"}
#: The begin and the end of a terminal's link (OSC 8).
_LINK = re.compile(r"\x1b\]8;[^\x1b]*\x1b\\")


def page(text: str) -> None:
    """Print a text; on a terminal that is too small for it, through the pager.

    ``RTFACADE_PAGER`` comes before ``PAGER``; an empty one or ``cat`` means none. Without either,
    ``less`` is used if there is one.
    """
    pager = _pager() if _is_long(text) else ""
    # Pagers older than a few years show the address of a link as text.
    if not pager or not _through(pager, _LINK.sub("", text)):
        sys.stdout.write(text)


def _is_long(text: str) -> bool:
    """Tell whether a text needs more lines than the terminal has; False in a pipe."""
    return sys.stdout.isatty() and text.count("\n") >= shutil.get_terminal_size().lines


def _pager() -> str:
    for name in VARIABLES:
        if name in os.environ:
            given = os.environ[name].strip()
            return "" if given == "cat" else given
    return "less" if shutil.which("less") else ""


def _through(pager: str, text: str) -> bool:
    """Run the pager, as the shell reads its line; False if it could not start."""
    environment = {**_SETTINGS, **os.environ}
    sys.stdout.flush()
    # The variables are the user's own, as those of the editor are.
    process = subprocess.Popen(  # noqa: S602
        pager,
        shell=True,
        stdin=subprocess.PIPE,
        env=environment,
        encoding=sys.stdout.encoding or "utf-8",
        errors="backslashreplace",
    )
    try:
        process.communicate(text)
    except KeyboardInterrupt:  # Ctrl-C is for the pager, which may go on
        process.wait()
    return process.returncode not in (126, 127)  # what a shell says of a missing command
