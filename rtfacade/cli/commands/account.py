"""``login``, ``logout`` and ``whoami``."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import attrs
import click

from rtfacade import config
from rtfacade.cli import profiles
from rtfacade.cli.app import ELSEWHERE, secrets_in
from rtfacade.cli.command import command
from rtfacade.cli.options.decorators import option
from rtfacade.records.plain import PlainData

if TYPE_CHECKING:
    from rtfacade import RT
    from rtfacade.cli.app import App


@attrs.frozen
class Who(PlainData):
    """The current user and RT."""

    name: str
    real_name: str
    email: str
    url: str
    version: str


@command("login", changes=True)
@option("--user", metavar="NAME", help="Log in with a password, as this user.")
@option("--with-token", is_flag=True, help="Read the token from standard input.")
@option("--with-password", is_flag=True, help="Read the password from standard input.")
@option(
    "--token-command",
    metavar="COMMAND",
    help="Save a command that prints the token, instead of the token.",
)
@option(
    "--password-command",
    metavar="COMMAND",
    help="Save a command that prints the password, instead of the password.",
)
@option("--ca-file", type=click.Path(exists=True), help="Trust this certificate authority.")
@option(
    "--headers-from",
    type=click.Path(exists=True, dir_okay=False),
    metavar="FILE",
    help="Save the headers in FILE (lines of 'Name: value'), for a gate in front of RT.",
)
@option("--allow-insecure", is_flag=True, help="Allow plain http, in a network that you trust.")
@option("--default", "as_default", is_flag=True, help="Make this profile the default.")
def login(app: App, **given: Any) -> None:
    """Log in to RT and save the credentials in a profile of rtfacade.toml (mode 600).

    Prompts for whatever is missing. Secrets are never passed as arguments. The profile gets the
    name of the server, or the one passed with --profile.
    """
    url = app.options.get("url") or _prompt("Address of RT")
    profile = _profile(url, given)
    name = app.options.get("profile") or urlsplit(str(profile["url"])).hostname or "rt"
    if name == "default":
        raise click.UsageError("a profile cannot be named 'default'")
    file = config.path()
    settings = _settings(profile, file)
    app.secrets |= secrets_in(settings)
    who = _log_in(app, settings)
    if app.dry_run(f"save profile {name} for {who.name} in {file}"):
        return
    profiles.save(file, name, profile)
    if given["as_default"]:
        profiles.use(file, name)
    app.out.done(
        f"Logged in to {who.url} as {who.name}, saved as profile {name} in {file}.", None, who
    )
    _warn(app, file, name)


def _warn(app: App, file: Path, name: str) -> None:
    """Warn about whatever outranks the new profile."""
    if profiles.read(file).get("default") != name:
        app.out.note(f"to use this profile, pass --profile {name} or log in again with --default")
    variables = [variable for variable in ELSEWHERE if os.environ.get(variable)]
    if variables:
        app.out.note(f"unset {', '.join(variables)}: environment variables outrank profiles")


def _profile(url: str, given: dict[str, Any]) -> dict[str, Any]:
    """Build the profile to save."""
    from rtfacade.auth.credentials import base_url, check_transport

    address = base_url(url)
    check_transport(address, allow_insecure=given["allow_insecure"])
    profile: dict[str, Any] = {"url": str(address)}
    by_password = given["user"] or given["with_password"] or given["password_command"]
    if by_password:
        profile["user"] = given["user"] or _prompt("User")
    word = "password" if by_password else "token"
    if given[f"{word}_command"]:
        profile[f"{word}_command"] = given[f"{word}_command"]
    else:
        profile[word] = _secret(word.capitalize(), piped=given[f"with_{word}"])
    if given["ca_file"]:
        profile["verify"] = str(Path(given["ca_file"]).resolve())
    if given["headers_from"]:
        from rtfacade._http.headers import parse_headers

        file = Path(given["headers_from"])
        profile["headers"] = parse_headers(file.read_text("utf-8"), str(file))
    if given["allow_insecure"]:
        profile["allow_insecure"] = True
    return profile


def _prompt(what: str) -> str:
    if not sys.stdin.isatty():
        options = {"Address of RT": "--url", "User": "--user"}
        raise click.UsageError(f"not a terminal, so I cannot ask: pass {options[what]}")
    return str(click.prompt(what, err=True))


def _secret(what: str, *, piped: bool) -> str:
    if not piped and sys.stdin.isatty():
        return str(click.prompt(what, hide_input=True, err=True))
    if not piped:
        flag = f"--with-{what.lower()}"
        raise click.UsageError(
            f"not a terminal, so I cannot ask: pass {flag} and pipe the {what.lower()} in"
        )
    secret = sys.stdin.readline().strip("\r\n")
    if not secret:
        raise click.UsageError(f"no {what.lower()} on standard input")
    return secret


def _settings(profile: Mapping[str, Any], file: Path) -> dict[str, Any]:
    """Turn a profile into arguments for ``RT``. Runs the command that prints a secret."""
    settings: dict[str, Any] = {}
    for key, value in profile.items():
        word, is_command, _ = key.partition("_command")
        settings[word] = config.Command(str(value), file).run() if is_command else value
    return settings


def _log_in(app: App, settings: dict[str, Any]) -> Who:
    """Log in once; raises AuthenticationError, TransportError."""
    from rtfacade import RT

    app.__dict__["settings"] = settings
    with RT(**settings) as rt:
        app.__dict__["rt"] = rt
        return _who(rt)


def _who(rt: RT) -> Who:
    version = rt.info().version
    user = rt.whoami()
    return Who(user.name, user.real_name, user.email, str(rt.url), version)


@command("logout", changes=True)
def logout(app: App) -> None:
    """Remove a profile and its credentials from rtfacade.toml.

    Removes the default profile, or the one passed with --profile. A token stays valid until you
    delete it in RT.
    """
    file = config.path()
    name = app.options.get("profile") or profiles.read(file).get("default")
    if name is None:
        raise click.UsageError(f"{file} has no default profile: pass --profile")
    if app.dry_run(f"remove profile {name} from {file}"):
        return
    profiles.remove(file, name)
    app.out.done(f"Removed profile {name} from {file}.")


@command("whoami")
def whoami(app: App) -> None:
    """Show the user you are logged in as, and the address and version of RT."""
    app.out.record(_who(app.rt))
