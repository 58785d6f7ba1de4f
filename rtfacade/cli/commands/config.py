"""``rtfacade config``: the settings in force, where each comes from, and how to change one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade import config as files
from rtfacade.cli import errors, profiles, settings
from rtfacade.cli.app import App
from rtfacade.cli.command import LazyGroup, command
from rtfacade.cli.options import fields, value_types
from rtfacade.cli.options.decorators import argument

if TYPE_CHECKING:
    from pathlib import Path

TABLE = {
    "list": (
        "config:listing",
        "Show the settings in force and where each comes from.",
        "",
        "--profile work --json",
    ),
    "get": ("config:get", "Print the value of one setting.", "url", "url --profile work --json"),
    "set": (
        "config:set_",
        "Change a setting of a profile.",
        "timeout 120 --profile work",
        "default work",
    ),
    "unset": (
        "config:unset",
        "Remove a setting from a profile.",
        "session --profile work",
        "token --profile work --dry-run",
    ),
}
_KINDS: dict[str, click.ParamType[Any, Any]] = {
    "timeout": value_types.SECONDS,
    "deadline": value_types.SECONDS,
    "retries": value_types.Whole(0),
    "max_concurrency": value_types.POSITIVE,
    "session": click.BOOL,
    "allow_insecure": click.BOOL,
}
#: What can be set: what a profile knows, and which profile is the default.
KEYS = ("default", *files.OPTIONS, "token_command", "password_command")


@click.group("config", cls=LazyGroup, table=TABLE, invoke_without_command=True)
@click.pass_context
def config(ctx: click.Context) -> None:
    """Show and change settings. Without a command, list those in force.

    Sources, the strongest first: options, environment variables, a profile in rtfacade.toml,
    ~/.rtrc. A profile that you name with --profile comes before the environment.
    """
    if ctx.invoked_subcommand is None:
        _print(ctx.ensure_object(App))


@command("list")
def listing(app: App) -> None:
    """Show the settings in force and where each comes from. Secrets are hidden."""
    _print(app)


def _print(app: App) -> None:
    file = files.path()
    rows = list(settings.in_force(app))
    state = "exists" if file.exists() else "does not exist"
    rows.append(settings.Setting("file", str(file), state))
    app.out.rows(rows, settings.Setting, ("name", "value", "source"))


@command("get")
@argument("key", metavar="KEY", type=click.Choice((*KEYS, "file")))
def get(app: App, key: str) -> None:
    """Print the value of one setting; the exit code is 1 if it is not set. Secrets are hidden."""
    file = files.path()
    if key == "file":
        app.out.done(str(file), str(file), settings.Setting(key, str(file), ""))
        return
    if key == "default":
        chosen = profiles.default(file)
        setting = None if chosen is None else settings.Setting(key, str(chosen), str(file))
    else:
        setting = next((one for one in settings.in_force(app) if one.name == key), None)
    if setting is None:
        app.out.warn(f"{key} is not set")
        app.code = errors.REFUSED
        return
    app.out.done(setting.value, setting.value, setting)


@command("set", changes=True)
@argument("key", metavar="KEY", type=click.Choice(KEYS))
@argument("value", metavar="VALUE")
def set_(app: App, key: str, value: str) -> None:
    """Change a setting of the default profile, or of the one passed with --profile.

    A token or password comes from standard input (-) or @FILE. `config set default NAME` chooses
    the profile to use. A header is NAME=VALUE.
    """
    file = files.path()
    if key == "default":
        if not app.dry_run(f"make {value} the default profile in {file}"):
            profiles.use(file, value)
            app.out.done(f"Profile {value} is the default.")
        return
    name = _profile(app, file)
    read = _read(key, value, profiles.read(file).get(name))
    shown = "[hidden]" if key in (*files.SECRETS, "headers") else value
    if app.dry_run(f"set {key} of profile {name} in {file}", value=shown):
        return
    profiles.change(file, name, key, read)
    app.out.done(f"Set {key} of profile {name}.")


@command("unset", changes=True)
@argument("key", metavar="KEY", type=click.Choice(KEYS[1:]))
def unset(app: App, key: str) -> None:
    """Remove a setting from the default profile, or from the one passed with --profile."""
    file = files.path()
    name = _profile(app, file)
    if app.dry_run(f"remove {key} from profile {name} in {file}"):
        return
    profiles.change(file, name, key, None)
    app.out.done(f"Removed {key} from profile {name}.")


def _profile(app: App, file: Path) -> str:
    """Return the profile to change; UsageError if none is named and none is the default."""
    name = app.options.get("profile") or profiles.default(file)
    if name is None:
        raise click.UsageError(f"{file} has no default profile: run rtfacade login first")
    return str(name)


def _headers(profile: Mapping[str, Any] | None) -> dict[str, str]:
    headers: dict[str, str] = (profile or {}).get("headers", {})
    return headers


def _read(key: str, value: str, profile: Mapping[str, Any] | None) -> Any:
    """Read the value of a setting; UsageError for one that it cannot have."""
    if key in files.SECRETS:
        return fields.secret(key, value)
    if key == "headers":
        from rtfacade._http.headers import check_headers

        name, text = value_types.PAIR.convert(value, None, None)
        return check_headers({**_headers(profile), name: text})
    if key == "url":
        from rtfacade.auth.credentials import base_url

        return str(base_url(value if "://" in value else f"https://{value}"))
    if key == "verify" and value.casefold() in ("true", "false"):
        return value.casefold() == "true"
    kind = _KINDS.get(key)
    try:
        return value if kind is None else kind.convert(value, None, None)
    except click.BadParameter as error:
        raise click.UsageError(f"{key}: {error.message}") from error
