"""Whether there is a terminal, and what it is asked to show."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TypedDict

#: Print as on a terminal although it is none; a number is its width.
FORCE_TTY = "RTFACADE_FORCE_TTY"
#: Never ask, although there is a terminal.
PROMPT_DISABLED = "RTFACADE_PROMPT_DISABLED"
_OFF = ("", "0", "false", "no")
#: The standard output that stands in the middle of a line.
_unfinished: dict[str, object] = {"output": None}


class ConsoleOptions(TypedDict, total=False):
    """What rich's Console is told."""

    force_terminal: bool
    width: int
    no_color: bool


def shows() -> bool:
    """Tell whether results are printed for a person: on a terminal, or as on one."""
    return sys.stdout.isatty() or _is_on(FORCE_TTY)


def asks() -> bool:
    """Tell whether a question reaches a person."""
    return sys.stdin.isatty() and sys.stderr.isatty() and not _is_on(PROMPT_DISABLED)


def types() -> bool:
    """Tell whether a person types at standard input, and may be asked."""
    return sys.stdin.isatty() and not _is_on(PROMPT_DISABLED)


def write(text: str) -> None:
    """Write to standard output a text that may end in the middle of a line."""
    sys.stdout.write(text)
    _unfinished["output"] = None if text.endswith("\n") else sys.stdout


def tell(text: str) -> None:
    """Write to standard error, on a line of its own where results stand on the same terminal.

    If standard error is full or closed, what is done and how it ends stay.
    """
    with suppress(OSError):
        in_line = _unfinished["output"] is sys.stdout
        if in_line and sys.stdout.isatty():
            write("\n")
            sys.stdout.flush()
        sys.stderr.write(text)
        sys.stderr.flush()


def console_options() -> ConsoleOptions:
    """Return what the variables say: a terminal or none, its width, colours or none."""
    options: ConsoleOptions = {}
    if _is_on(FORCE_TTY) and not sys.stdout.isatty():
        options["force_terminal"] = True
        width = os.environ[FORCE_TTY]
        if width.isascii() and width.isdigit() and int(width) > 1:
            options["width"] = int(width)
    if os.environ.get("NO_COLOR") or os.environ.get("CLICOLOR") == "0":
        options["no_color"] = not _is_on("CLICOLOR_FORCE")
    return options


def _is_on(variable: str) -> bool:
    return os.environ.get(variable, "").casefold() not in _OFF
