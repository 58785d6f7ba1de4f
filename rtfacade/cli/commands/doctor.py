"""``rtfacade doctor``: check the connection to RT."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from rtfacade.cli import errors, settings
from rtfacade.cli.command import command
from rtfacade.cli.output.cells import one_line
from rtfacade.cli.wording import for_the_shell
from rtfacade.records.plain import PlainData

if TYPE_CHECKING:
    from rtfacade.cli.app import App
    from rtfacade.records.diagnosis import Finding

_STYLES = {"ok": "green", "info": "cyan", "warning": "yellow", "error": "bold red"}
_COLUMNS = ("status", "check", "detail", "advice")


@attrs.frozen
class Line(PlainData):
    """One finding, as it is printed."""

    status: str
    check: str
    detail: str
    advice: str


@command("doctor")
def doctor(app: App) -> None:
    """Check the connection to RT step by step, and explain how to fix problems.

    Checks address, TLS, protocols, login, sessions, RT's version, clock and time zone. Nothing is
    changed in RT. Exits with 0, or with the code of the first error; warnings do not count.
    """
    try:
        rt = app.rt
    except (ValueError, OSError) as error:
        _show(app, [_unusable_settings(app, error), *_unread_variables(app)])
        app.code = errors.code_of(error)
        return
    findings = rt.diagnose()
    _show(app, [_settings(app), *_unread_variables(app), *_lines(findings)])
    failed = next((one for one in findings if one.status == "error"), None)
    if failed is not None:
        app.code = errors.REFUSED if failed.error is None else errors.code_of(failed.error)


def _show(app: App, lines: list[Line]) -> None:
    """Print the findings in the chosen format."""
    if app.out.is_table:
        _print(app, lines)
    else:
        app.out.rows(lines, Line, _COLUMNS)


def _unusable_settings(app: App, error: ValueError | OSError) -> Line:
    """Say why there is no client to check with."""
    from rtfacade.errors import NotConfiguredError

    advice = "Run: rtfacade login" if isinstance(error, NotConfiguredError) else ""
    return Line("error", "settings", app.mask(for_the_shell(one_line(str(error)))), advice)


def _settings(app: App) -> Line:
    """Name the sources of address and secret."""
    from rtfacade.config import SECRETS

    wanted = ("url", "user", *SECRETS)
    entries = [one for one in settings.in_force(app) if one.name in wanted]
    detail = ", ".join(f"{one.name} from {one.source}" for one in entries)
    return Line("ok", "settings", detail, "")


def _unread_variables(app: App) -> Iterator[Line]:
    """Name the variables that were meant for rtfacade, probably, and that it does not read."""
    from rtfacade.cli.help.topics import variables

    for name, meant in settings.unread(app.environ(), variables()):
        advice = f"Did you mean {meant}?" if meant else "Run: rtfacade help environment"
        yield Line("warning", "environment", f"rtfacade does not read {name}", advice)


def _lines(findings: list[Finding]) -> Iterator[Line]:
    for finding in findings:
        detail, advice = for_the_shell(finding.detail), for_the_shell(finding.advice)
        yield Line(finding.status, finding.check, detail, advice)


def _print(app: App, lines: list[Line]) -> None:
    """Print one line for each check, with advice below it."""
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for line in lines:
        mark = Text(line.status, _STYLES[line.status])
        table.add_row(mark, line.check.replace("_", " "), one_line(line.detail))
        if line.advice:
            table.add_row("", "", Text(one_line(line.advice), "dim"))
    app.out.console.print(table)
