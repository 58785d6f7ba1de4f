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
from rtfacade.cli import identity, profiles
from rtfacade.cli.app import ELSEWHERE, secrets_in
from rtfacade.cli.lazy import command
from rtfacade.cli.params import option

if TYPE_CHECKING:
    from rtfacade import RT
    from rtfacade.cli.app import App


@attrs.frozen
class Who:
    """Who RT takes us for."""

    name: str
    real_name: str
    email: str
    url: str
    version: str


@command("login", changes=True)
@option("--user", metavar="NAME", help="Log in with a password, as this user.")
@option("--with-token", is_flag=True, help="Read the token from standard input.")
@option("--with-password", is_flag=True, help="Read the password from standard input.")
@option("--token-command", metavar="COMMAND", help="Keep a command that prints the token.")
@option("--password-command", metavar="COMMAND", help="Keep a command that prints the password.")
@option("--ca-file", type=click.Path(exists=True), help="Trust this certificate authority.")
@option(
    "--headers-from",
    type=click.Path(exists=True, dir_okay=False),
    metavar="FILE",
    help="Keep the headers in this file, lines of 'Name: value', for a gate in front of RT.",
)
@option("--allow-insecure", is_flag=True, help="Send secrets over http, to a network you trust.")
@option("--default", "as_default", is_flag=True, help="Use this profile from now on.")
def login(app: App, **given: Any) -> None:
    """Check credentials with RT and keep them in a profile of rtfacade.toml (mode 600).

    Asks for what is not given; a secret never stands on the line. The profile is named after the
    server unless --profile names it.
    """
    url = app.given.get("url") or _asked("Address of RT")
    profile = _profile(url, given)
    name = app.given.get("profile") or urlsplit(str(profile["url"])).hostname or "rt"
    if name == "default":
        raise click.UsageError("'default' is a word of the file's own: name the profile otherwise")
    file = _file(app)
    settings = _settings(profile, file)
    app.secrets |= secrets_in(settings)
    who = _checked(app, settings)
    if app.skipped(f"save profile {name} for {who.name} in {file}"):
        return
    profiles.save(file, name, profile)
    if given["as_default"]:
        profiles.use(file, name)
    app.out.done(f"{who.name} at {who.url} is profile {name} in {file}.", None, who)
    _warn(app, file, name)


def _warn(app: App, file: Path, name: str) -> None:
    """Say what keeps the profile from being used."""
    if profiles.read(file).get("default") != name:
        app.out.note(f"to use it: rtfacade --profile {name}, or log in with --default")
    there = [variable for variable in ELSEWHERE if os.environ.get(variable)]
    if there:
        app.out.note(f"{', '.join(there)} in the environment outrank profiles: unset them")


def _profile(url: str, given: dict[str, Any]) -> dict[str, Any]:
    """Put together what the file is to say."""
    from rtfacade.auth.credentials import base_url, check_transport

    address = base_url(url)
    check_transport(address, allow_insecure=given["allow_insecure"])
    profile: dict[str, Any] = {"url": str(address)}
    by_password = given["user"] or given["with_password"] or given["password_command"]
    if by_password:
        profile["user"] = given["user"] or _asked("User")
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


def _asked(what: str) -> str:
    if not sys.stdin.isatty():
        options = {"Address of RT": "--url", "User": "--user"}
        raise click.UsageError(f"{what}? Nobody is there to ask: give {options[what]}")
    return str(click.prompt(what, err=True))


def _secret(what: str, *, piped: bool) -> str:
    if not piped and sys.stdin.isatty():
        return str(click.prompt(what, hide_input=True, err=True))
    if not piped:
        flag = f"--with-{what.lower()}"
        raise click.UsageError(f"{what}? Nobody is there to ask: give {flag} and pipe it in")
    found = sys.stdin.readline().strip("\r\n")
    if not found:
        raise click.UsageError(f"standard input has no {what.lower()}")
    return found


def _settings(profile: Mapping[str, Any], file: Path) -> dict[str, Any]:
    """Turn a profile into arguments for ``RT``; runs the command that prints a secret."""
    made: dict[str, Any] = {}
    for key, value in profile.items():
        word, is_command, _ = key.partition("_command")
        made[word] = config.Command(str(value), file).run() if is_command else value
    return made


def _checked(app: App, settings: dict[str, Any]) -> Who:
    """Log in for a moment; raises AuthenticationError, TransportError."""
    from rtfacade import RT

    app.__dict__["settings"] = settings
    with RT(**settings) as rt:
        app.__dict__["rt"] = rt
        return _who(app, rt)


def _who(app: App, rt: RT) -> Who:
    version = rt.info().version
    user = identity.me(app)
    return Who(user.name, user.real_name, user.email, str(rt.url), version)


def _file(app: App) -> Path:
    return config.path(app.environ(), Path.home())


@command("logout", changes=True)
def logout(app: App) -> None:
    """Remove a profile and its credentials from rtfacade.toml: --profile, or the default one.

    A token stays valid in RT until it is deleted there.
    """
    file = _file(app)
    name = app.given.get("profile") or profiles.read(file).get("default")
    if name is None:
        raise click.UsageError(f"{file} has no default profile: say which with --profile")
    if app.skipped(f"remove profile {name} from {file}"):
        return
    profiles.remove(file, name)
    app.out.done(f"Profile {name} is gone from {file}.")


@command("whoami")
def whoami(app: App) -> None:
    """Say who RT takes you for, and which RT that is."""
    app.out.record(_who(app, app.rt))
