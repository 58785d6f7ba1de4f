"""``rtfacade auth``: all profiles, whether RT lets them in, and which one is used."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import rich_click as click

from rtfacade import config
from rtfacade.cli import errors, profiles, root
from rtfacade.cli.app import App, secrets_in
from rtfacade.cli.command import LazyGroup, command
from rtfacade.cli.commands.account import who_is
from rtfacade.cli.options.decorators import argument, option
from rtfacade.cli.output.cells import one_line
from rtfacade.records.plain import PlainData

TABLE = {
    "status": (
        "auth:status",
        "Show all profiles, and whether RT lets them in.",
        "",
        "--offline --json",
    ),
    "switch": ("auth:switch", "Choose the profile to use.", "work", "work --dry-run"),
    "login": root.TABLE["login"],
    "logout": root.TABLE["logout"],
}
_COLUMNS = ("profile", "active", "url", "user", "source", "state")
_ENVIRONMENT = "(environment)"


@attrs.frozen
class Login(PlainData):
    """A way to log in: a profile, or the environment."""

    profile: str
    active: bool
    url: str
    user: str
    source: str
    state: str


@click.group("auth", cls=LazyGroup, table=TABLE)
def auth() -> None:
    """Show all profiles and whether RT lets them in, and choose the one to use."""


@command("status")
@option("--offline", is_flag=True, help="Do not log in, only read the settings.")
def status(app: App, offline: bool) -> None:
    """Show all profiles, and log in with each of them: two requests a profile.

    The exit code is that of the active profile, 0 if RT lets it in.
    """
    rows = list(_logins(app, offline=offline))
    if not rows:
        app.out.note("no profiles: run rtfacade login")
    app.out.rows(rows, Login, _COLUMNS)


def _logins(app: App, *, offline: bool) -> Iterator[Login]:
    """Yield the environment, if it names an RT, and each profile."""
    file, environ = config.path(), app.environ()
    chosen = app.options.get("profile") or environ.get("RT_PROFILE") or profiles.default(file)
    in_environment = any(environ.get(name) for name in config.VARIABLES)
    if in_environment:
        yield _login(app, None, environ, active=True, offline=offline)
    nothing = {name: value for name, value in environ.items() if name not in config.VARIABLES}
    for name in profiles.names(file):
        is_active = not in_environment and name == chosen
        yield _login(app, name, nothing, active=is_active, offline=offline)


def _login(
    app: App, name: str | None, environ: dict[str, str], *, active: bool, offline: bool
) -> Login:
    """Read one way to log in, and try it."""
    url = user = source = state = ""
    try:
        given = _merged(name, environ)
        url, user = str(given.get("url", "")), str(given.get("user", ""))
        source = _source(given)
        state = "not tried"
        if not offline:
            settings = config.load(name, environ=environ)
            app.secrets |= secrets_in(settings)
            user, state = _try(settings), "logged in"
    except Exception as error:  # noqa: BLE001 (told for this profile; the others follow)
        state = one_line(app.mask(errors.message_of(error)))
        if active:
            app.code = errors.code_of(error)
    return Login(name or _ENVIRONMENT, active, url, user, source, state)


def _merged(name: str | None, environ: dict[str, str]) -> dict[str, Any]:
    """Return the settings that a login would use, without running a command for a secret."""
    settings: dict[str, Any] = {}
    for source in config.sources(name, environ):
        settings = config.merged(settings, source)
    if name is not None:
        table = profiles.read(config.path()).get(name, {})
        settings.setdefault("user", table.get("user", ""))
    return settings


def _source(settings: dict[str, Any]) -> str:
    """Say where the secret is kept."""
    word = next((word for word in ("token", "password") if word in settings), None)
    if word is None:
        return "no token or password"
    value = settings[word]
    if isinstance(value, config.Command):
        return f"{word} from the command {value.line!r}"
    if isinstance(value, config.KeyringEntry):
        return f"{word} in the keyring"
    place = getattr(value, "source", "")
    return (
        f"{word} from {place if place in config.VARIABLES else Path(place.split(' in ')[-1]).name}"
    )


def _try(settings: dict[str, Any]) -> str:
    """Log in, and return the name that RT knows the user by."""
    from rtfacade import RT

    with RT(**settings) as rt:
        return who_is(rt).name


@command("switch", changes=True)
@argument("name", metavar="[PROFILE]", required=False)
def switch(app: App, name: str | None) -> None:
    """Make a profile the default. Without PROFILE, the other one, if there are two."""
    file = config.path()
    known = profiles.names(file)
    if name is None:
        current = profiles.default(file)
        others = [one for one in known if one != current]
        if len(others) != 1:
            listed = ", ".join(known) or "none: run rtfacade login"
            raise click.UsageError(f"which profile? There are {listed}")
        name = others[0]
    if app.dry_run(f"make {name} the default profile in {file}"):
        return
    profiles.use(file, name)
    app.out.done(f"Switched to profile {name}.")
    variables = [variable for variable in config.VARIABLES if app.environ().get(variable)]
    if variables:
        app.out.note(f"unset {', '.join(variables)}: environment variables outrank profiles")
