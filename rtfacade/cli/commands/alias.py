"""``rtfacade alias``: names for commands that one types often."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import attrs
import rich_click as click
from click import get_current_context

from rtfacade.cli import aliases
from rtfacade.cli.command import LazyGroup, command
from rtfacade.cli.options import output_file
from rtfacade.cli.options.decorators import argument
from rtfacade.records.plain import PlainData

if TYPE_CHECKING:
    from rtfacade.cli.app import App

TABLE = {
    "list": ("alias:listing", "List the aliases.", "", "--json"),
    "set": (
        "alias:set_",
        "Give a name to a command.",
        "due 'ticket list --owner me --sort due'",
        "new-in 'ticket list --status new --queue $1'",
    ),
    "delete": ("alias:delete", "Remove aliases.", "mine --dry-run", "mine"),
}


@attrs.frozen
class Alias(PlainData):
    """A name, and the command line that it stands for."""

    name: str
    command: str


@click.group("alias", cls=LazyGroup, table=TABLE)
def alias() -> None:
    """Give a name to a command that you type often."""


@command("list")
def listing(app: App) -> None:
    """List the aliases and what each of them stands for."""
    rows = [Alias(name, line) for name, line in sorted(aliases.read().items())]
    app.out.rows(rows, Alias, ("name", "command"))


@command("set", changes=True)
@argument("name")
@argument("line", metavar="COMMAND")
@output_file.force_option
def set_(app: App, name: str, line: str, force: bool) -> None:
    """Give the name NAME to COMMAND, a line without `rtfacade` in quotation marks.

    $1, $2 … are arguments and $@ is all of them; what they do not name is added at the end.

    For example: rtfacade alias set mine "ticket list --owner me --queue $1"
    """
    from rtfacade.records.suggestions import did_you_mean

    if not aliases.NAME.fullmatch(name):
        raise click.UsageError(f"{name!r} is not a name of letters, digits, - and _")
    root = get_current_context().find_root().command
    known: Mapping[str, Any] = root.table if isinstance(root, LazyGroup) else {}
    if name in known:
        raise click.UsageError(f"{name!r} is a command of rtfacade: choose another name")
    words = _words(line)
    others = aliases.read()
    if not words or words[0] == name or not (words[0] in known or words[0] in others):
        first = words[0] if words else line
        hint = did_you_mean(first, [*known, *others]) or ", such as ticket"
        raise click.UsageError(f"{first!r} is not a command of rtfacade{hint}")
    if name in others and others[name] != line and not force:
        raise click.UsageError(f"{name!r} stands for {others[name]!r}: pass --force to replace it")
    if app.dry_run(f"let {name} stand for: {line}"):
        return
    aliases.change(name, line)
    app.out.done(f"{name} stands for: rtfacade {line}")


def _words(line: str) -> list[str]:
    try:
        return shlex.split(line)
    except ValueError as error:
        raise click.UsageError(f"{line!r} is not a line for a shell: {error}") from error


@command("delete", changes=True)
@argument("names", metavar="NAME…", nargs=-1, required=True)
def delete(app: App, names: tuple[str, ...]) -> None:
    """Remove aliases."""
    known = aliases.read()
    missing = [name for name in names if name not in known]
    if missing:
        raise click.UsageError(f"no alias {', '.join(missing)}: run rtfacade alias list")
    if app.dry_run(f"remove the aliases {', '.join(names)}"):
        return
    for name in names:
        aliases.change(name, None)
        app.out.done(f"Removed alias {name}.")
