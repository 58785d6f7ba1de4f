"""Commands and groups that cost nothing until they are used, and the options that all have."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, cast

import rich_click as click
from click.exceptions import NoSuchCommand
from click.shell_completion import CompletionItem
from rich_click.rich_command import RichCommand, RichGroup

from rtfacade.cli.app import App

_PANEL = "Everywhere"
#: In this order in a help text.
_PANELS = ("Fields", "Options", _PANEL)
#: What may be FIELDS behind --json; a number or a range is the next argument.
_FIELDS = re.compile(r"[A-Za-z_][\w.]*(,[A-Za-z_][\w. ]*)*")


def _keep(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    """Remember an option that was given, wherever on the line it stands."""
    if value is not None and value is not False and param.name:
        ctx.ensure_object(App).given[param.name] = value


def _shared(*names: str, **more: Any) -> click.RichOption:
    return click.RichOption(names, callback=_keep, expose_value=False, panel=_PANEL, **more)


def shared_options() -> list[click.Parameter]:
    """Make the options that every command has, on any place of the line."""
    return [
        _shared("--profile", metavar="NAME", help="The profile of rtfacade.toml to use."),
        _shared("--url", metavar="URL", help="The address of RT."),
        _shared(
            "--json",
            is_flag=False,
            flag_value="",
            metavar="[FIELDS]",
            help="Print JSON: an object for one record, an array for several.",
        ),
        _shared("--csv", is_flag=True, help="Print CSV with a header."),
        _shared("--fields", metavar="FIELDS", help="What to show, such as id,subject,owner.name."),
        _shared("-q", "--quiet", is_flag=True, help="Print results only, no word about them."),
        _shared("-v", "--verbose", is_flag=True, help="Tell of every request, on standard error."),
        _shared("--debug", is_flag=True, help="Tell all, with tracebacks; secrets are masked."),
        _shared("-y", "--yes", is_flag=True, help="Do not ask before what cannot be undone."),
    ]


def _dry_run() -> click.Parameter:
    text = "Say what would be done, and do nothing."
    return _shared("-n", "--dry-run", is_flag=True, help=text)


def _split_json(args: list[str]) -> list[str]:
    """Let ``--json`` stand alone before what is no list of fields."""
    made: list[str] = []
    for position, arg in enumerate(args):
        if arg == "--":
            return [*made, *args[position:]]
        following = args[position + 1] if position + 1 < len(args) else "-"
        alone = arg == "--json" and not _FIELDS.fullmatch(following)
        made.append("--json=" if alone else arg)
    return made


class Command(RichCommand):
    """A command with the shared options; ``changes`` gives it ``--dry-run``."""

    def __init__(self, *args: Any, changes: bool = False, **kwargs: Any) -> None:
        """Add the options behind the command's own."""
        kwargs.setdefault("panels", [click.RichOptionPanel(name) for name in _PANELS])
        super().__init__(*args, **kwargs)
        self.params += [_dry_run()] if changes else []
        self.params += shared_options()

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the line; a missing argument may have been taken for FIELDS."""
        try:
            return super().parse_args(ctx, _split_json(args))
        except click.MissingParameter as error:
            taken = ctx.ensure_object(App).given.get("json")
            if taken:
                hint = f"--json took {taken!r} for its FIELDS: put --json last, or write --json="
                raise click.UsageError(f"{error.format_message()} ({hint})", ctx) from error
            raise


class LazyGroup(RichGroup):
    """A group that knows its commands by a table: name -> module, and one sentence."""

    def __init__(self, *args: Any, table: Mapping[str, tuple[str, str]], **kwargs: Any) -> None:
        """Take the table; a module's command is its attribute of that name, behind a colon."""
        panels = [click.RichOptionPanel(name) for name in _PANELS]
        kwargs.setdefault("panels", [click.RichCommandPanel("Commands"), *panels])
        super().__init__(*args, **kwargs)
        self.table = table
        self.params += shared_options()

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name them in the order of the table."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a stand-in with the name and the sentence, which is all that a list shows."""
        if cmd_name not in self.table:
            return None
        sentence = self.table[cmd_name][1]
        return RichCommand(name=cmd_name, help=sentence, short_help=sentence)

    def loaded(self, name: str) -> click.Command:
        """Import a command."""
        module, _, attribute = self.table[name][0].partition(":")
        return cast(
            "click.Command", getattr(import_module(f"rtfacade.cli.commands.{module}"), attribute)
        )

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the line as far as the command's name."""
        end = next((at for at, arg in enumerate(args) if arg in self.table), len(args))
        alone = end > 0 and args[end - 1] == "--json"
        own = [*args[: end - 1], "--json="] if alone else args[:end]
        return super().parse_args(ctx, [*own, *args[end:]])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Import the command that is wanted."""
        try:
            name, command, rest = super().resolve_command(ctx, args)
        except NoSuchCommand as error:  # click offers what is near among those it has itself: none
            raise NoSuchCommand(error.command_name, possibilities=self.table, ctx=ctx) from None
        if command is None or name is None:
            return name, command, rest
        return name, self.loaded(name), rest

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Offer names with their sentences."""
        offers = [
            CompletionItem(name, help=sentence)
            for name, (_, sentence) in self.table.items()
            if name.startswith(incomplete)
        ]
        return offers or super().shell_complete(ctx, incomplete)


def command(
    name: str, *, changes: bool = False, **more: Any
) -> Callable[[Callable[..., Any]], Command]:
    """Make a command of a function, which gets the ``App`` first."""

    def decorate(function: Callable[..., Any]) -> Command:
        called = click.make_pass_decorator(App, ensure=True)(function)
        return click.command(name, cls=Command, changes=changes, **more)(called)

    return decorate
