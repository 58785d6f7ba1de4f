"""The command ``delete`` of nouns, which disables a record: that is how RT deletes one."""

from __future__ import annotations

from typing import Any

from rtfacade.cli.app import App
from rtfacade.cli.command import Command, command
from rtfacade.cli.commands.shared import NounSpec
from rtfacade.cli.foreach import for_each
from rtfacade.cli.options import value_types
from rtfacade.cli.options.decorators import argument


def delete(noun: NounSpec) -> Command:
    """Build ``delete``, which asks first."""
    enable = f"`{noun.line} edit --no-disabled` enables it again."

    @command("delete", changes=True, help=f"Disable {noun.with_article}. {enable}")
    @argument("keys", metavar=f"{noun.metavar}…", nargs=-1, required=True, type=value_types.KEY)
    def run(app: App, keys: tuple[str | int, ...]) -> None:
        shown = ", ".join(map(str, keys))
        app.confirm(f"Disable {noun.name} {shown}?")
        if app.dry_run(f"disable {noun.name} {shown}"):
            return
        resource: Any = noun.resource_of(app)
        print_deleted(
            app, [(key, "Disabled") for key, _ in for_each(app, keys, resource.delete)], noun
        )

    return run


def print_deleted(app: App, done: list[tuple[str | int, str]], noun: NounSpec) -> None:
    """Print what was deleted."""
    if app.out.is_json:
        app.out.json([{"deleted": key} for key, _ in done])
        return
    for key, past in done:
        app.out.done(f"{past} {noun.name} {key}.")
