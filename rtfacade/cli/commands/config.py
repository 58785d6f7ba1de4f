"""``rtfacade config``: the settings in force, and where each comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtfacade import config as files
from rtfacade.cli import settings
from rtfacade.cli.command import command

if TYPE_CHECKING:
    from rtfacade.cli.app import App


@command("config")
def config(app: App) -> None:
    """Show the settings in force and where each comes from. Secrets are hidden.

    Sources, the strongest first: options, environment variables, a profile in rtfacade.toml,
    ~/.rtrc. A profile that you name with --profile comes before the environment.
    """
    file = files.path()
    rows = list(settings.in_force(app))
    state = "exists" if file.exists() else "does not exist"
    rows.append(settings.Setting("file", str(file), state))
    app.out.rows(rows, settings.Setting, ("name", "value", "source"))
