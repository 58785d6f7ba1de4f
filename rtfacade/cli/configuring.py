"""``rtfacade config``: the settings in force, and where each comes from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from rtfacade import config as files
from rtfacade.cli.lazy import command

if TYPE_CHECKING:
    from rtfacade.cli.app import App

_SECRETS = ("token", "password")


@attrs.frozen
class Setting:
    """One setting."""

    name: str
    value: str
    source: str


@command("config")
def config(app: App) -> None:
    """Show the settings in force and where each comes from; secrets are not shown.

    Looked at, in this order: the line, the environment, a profile in rtfacade.toml, ~/.rtrc. A
    profile that is named with --profile comes before the environment.
    """
    app.out.rows(list(_found(app)), Setting, ("name", "value", "source"))


def _found(app: App) -> Iterator[Setting]:
    environ, home = app.environ(), Path.home()
    profile = app.given.get("profile")
    file = files.path(environ, home)
    settings: dict[str, Any] = {}
    if app.given.get("url"):
        settings["url"] = app.given["url"]
        yield Setting("url", settings["url"], "--url")
    labels = ("environment", "environment, of the Perl command", str(file), str(home / ".rtrc"))
    for label, source in zip(labels, files.sources(profile, environ, home), strict=True):
        merged = files.merged(settings, source)
        for name in merged:
            if name not in settings:
                yield Setting(name, _shown(name, merged[name]), label)
        settings = merged
    yield Setting("file", str(file), "there" if file.exists() else "not there")


def _shown(name: str, value: Any) -> str:
    if isinstance(value, files.Command):
        return f"what {value.line!r} prints"
    if name == "headers":
        return ", ".join(f"{header}: [hidden]" for header in value)
    return "[hidden]" if name in _SECRETS else str(value)
