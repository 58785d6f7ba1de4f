"""Run one command line and return its exit code."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from click.exceptions import Exit

from rtfacade.cli import errors
from rtfacade.cli.app import App
from rtfacade.cli.completion.scripts import VARIABLE
from rtfacade.cli.root import cli

NAME = "rtfacade"
_STREAMS = ("stdin", "stdout", "stderr")


def run(args: Sequence[str] | None = None) -> int:
    """Run ``args``, by default those of the process, and return the exit code."""
    given = list(sys.argv[1:] if args is None else args)
    if args is None and VARIABLE in os.environ:
        return _complete(given)
    _settle_streams()
    app = App()
    try:
        return _invoke(app, given)
    except BaseException as error:
        if isinstance(error, SystemExit | GeneratorExit):
            raise
        return errors.report(app, error)


def _settle_streams() -> None:
    """Make the standard streams safe for any text, and usable if they are closed.

    Pipes get UTF-8 whatever the locale; a terminal gets what it can show.
    """
    _replace_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _replace_closed() -> None:
    """Open the standard streams that the shell has closed (``>&-``).

    Their numbers would be those of the next files to be opened, a connection to RT among them.
    Writing to a closed standard output fails, as it does for other programs.
    """
    modes = ("r", os.O_RDONLY), ("w", os.O_RDONLY), ("w", os.O_WRONLY)
    for number, (name, (mode, flags)) in enumerate(zip(_STREAMS, modes, strict=True)):
        if getattr(sys, name) is not None:
            continue
        opened = os.open(os.devnull, flags)
        if opened != number:
            os.dup2(opened, number)
            os.close(opened)
        setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115


def _invoke(app: App, args: list[str]) -> int:
    try:
        with cli.make_context(NAME, args, obj=app) as ctx:
            cli.invoke(ctx)
    except Exit as done:
        app.code = done.exit_code
    sys.stdout.flush()
    return app.code


def _complete(words: Sequence[str]) -> int:
    """Answer the completion request of a shell, without ever printing an error."""
    from rtfacade.cli.completion.answer import answer

    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        sys.stderr = nowhere
        try:
            lines = answer(cli, App(), os.environ, words)
        except BaseException:  # noqa: BLE001 (a shell must not see an error)
            return 0
        finally:
            sys.stderr = sys.__stderr__
    sys.stdout.buffer.write("".join(f"{line}\n" for line in lines).encode())
    return 0
