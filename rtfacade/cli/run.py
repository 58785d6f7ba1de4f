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
    """Make the standard streams safe for any text, and for a closed standard input.

    Pipes get UTF-8 whatever the locale; a terminal gets what it can show.
    """
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] (closed by the shell)
        sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _invoke(app: App, args: list[str]) -> int:
    try:
        with cli.make_context(NAME, args, obj=app) as ctx:
            cli.invoke(ctx)
        sys.stdout.flush()
    except Exit as done:
        return done.exit_code
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
