"""``login``, ``logout`` and ``whoami``."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import attrs
import click

from rtfacade import config
from rtfacade.cli import keyrings, profiles, terminal
from rtfacade.cli.app import secrets_in
from rtfacade.cli.command import command
from rtfacade.cli.options.decorators import option
from rtfacade.records.json_values import is_object
from rtfacade.records.plain import PlainData

if TYPE_CHECKING:
    from rtfacade import RT
    from rtfacade.cli.app import App

#: Where RT lets a user make tokens, from its address on.
_TOKENS = "/Prefs/AuthTokens.html"
#: A token names its user by the id.
_TOKEN = re.compile(r"\d+-(\d+)-")


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
@option("--with-token", is_flag=True, help="Read the token from a pipe; ask for it on a terminal.")
@option(
    "--with-password", is_flag=True, help="Read the password from a pipe; ask for it on a terminal."
)
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
    help="Save the headers in FILE (lines of 'Name: value'), for a proxy in front of RT.",
)
@option("--allow-insecure", is_flag=True, help="Allow plain http, in a network that you trust.")
@option(
    "--keyring/--no-keyring",
    "in_keyring",
    default=None,
    help="Keep the secret in the keyring of the system (default, if there is one), or in the file.",
)
@option("--default", "as_default", is_flag=True, help="Make this profile the default.")
def login(app: App, **given: Any) -> None:
    """Log in to RT and save the credentials in a profile of rtfacade.toml (mode 600).

    Prompts for whatever is missing, and says where to make a token. Secrets are never passed as
    arguments. The profile gets the name of the server, or USER@SERVER if that name is another
    user's, or the name passed with --profile.
    """
    if app.options.get("profile") == "default":
        raise click.UsageError("a profile cannot be named 'default'")
    if given["in_keyring"] and not keyrings.is_there():
        raise click.UsageError(
            "there is no keyring: run pip install 'rtfacade[keyring]', or leave out --keyring"
        )
    url = app.options.get("url") or _prompt("Address of RT")
    profile = _profile(config.with_scheme(url), given)
    file = config.path()
    settings = _settings(profile, file)
    app.secrets |= secrets_in(settings)
    who = _log_in(app, settings)
    profile["user"] = who.name
    name = _name(app, file, profile)
    if app.dry_run(f"save profile {name} for {who.name} in {file}"):
        return
    in_keyring = given["in_keyring"] is not False and keyrings.is_there()
    profiles.save(file, name, _without_secret(app, profile, who) if in_keyring else profile)
    if given["as_default"]:
        profiles.use(file, name)
    app.out.done(
        f"Logged in to {who.url} as {who.name}, saved as profile {name} in {file}.", None, who
    )
    _warn(app, file, name)


def _name(app: App, file: Path, profile: Mapping[str, Any]) -> str:
    """Choose the name of the profile: nobody else's is replaced without a word."""
    known = profiles.read(file)
    chosen = app.options.get("profile")
    host = urlsplit(str(profile["url"])).hostname or "rt"
    if chosen is None:
        free = (host, f"{profile['user']}@{host}")
        return next((name for name in free if _is_same(known.get(name), profile)), free[-1])
    if not _is_same(known.get(chosen), profile):
        theirs = known[chosen].get("user", "another user")
        app.confirm(f"Replace profile {chosen} (of {theirs} at {known[chosen].get('url')})?")
    return str(chosen)


def _is_same(old: Any, new: Mapping[str, Any]) -> bool:
    """Tell whether a profile is free, or of the same user at the same RT."""
    if old is None:
        return True
    if not is_object(old) or str(old.get("url", "")).rstrip("/") != new["url"]:
        return False
    if "user" in old:
        return bool(old["user"] == new["user"])
    ids = [_TOKEN.match(str(one.get("token", ""))) for one in (old, new)]
    return all(ids) and len({match[1] for match in ids if match}) == 1


def _without_secret(app: App, profile: dict[str, Any], who: Who) -> dict[str, Any]:
    """Put the secret of a profile into the keyring; it stays if the keyring refuses it."""
    word = next((word for word in ("token", "password") if word in profile), None)
    if word is None:
        return profile
    entry = f"{who.name} at {who.url}"
    if reason := keyrings.save(entry, profile[word]):
        app.out.note(f"the keyring refuses the {word} ({reason}): it is saved in the file")
        return profile
    return {
        f"{k}_keyring" if k == word else k: entry if k == word else v for k, v in profile.items()
    }


def _warn(app: App, file: Path, name: str) -> None:
    """Warn about whatever outranks the new profile."""
    if profiles.default(file) != name:
        app.out.note(
            f"to use this profile, pass --profile {name} or run: rtfacade auth switch {name}"
        )
    variables = [variable for variable in config.VARIABLES if os.environ.get(variable)]
    if variables:
        app.out.note(f"unset {', '.join(variables)}: environment variables outrank profiles")


def _profile(url: str, given: dict[str, Any]) -> dict[str, Any]:
    """Build the profile to save."""
    from rtfacade.auth.credentials import base_url, check_transport

    address = base_url(url)
    check_transport(address, allow_insecure=given["allow_insecure"])
    profile: dict[str, Any] = {"url": str(address)}
    _add_secret(profile, given)
    if given["ca_file"]:
        profile["verify"] = str(Path(given["ca_file"]).resolve())
    if given["headers_from"]:
        from rtfacade._http.headers import parse_headers

        file = Path(given["headers_from"])
        profile["headers"] = parse_headers(file.read_text("utf-8"), str(file))
    if given["allow_insecure"]:
        profile["allow_insecure"] = True
    return profile


def _add_secret(profile: dict[str, Any], given: dict[str, Any]) -> None:
    """Add a token, or user and password; on a terminal, ask for what is missing."""
    by_password = given["user"] or given["with_password"] or given["password_command"]
    by_token = given["with_token"] or given["token_command"]
    if by_password and by_token:
        raise click.UsageError("use a token or a password, not both")
    if not (by_password or by_token) and terminal.types():
        click.echo(f"Make a token at {profile['url']}{_TOKENS}", err=True)
        token = click.prompt(
            "Token (or press Enter to use a password)",
            "",
            hide_input=True,
            show_default=False,
            err=True,
        )
        if token:
            profile["token"] = str(token)
            return
        by_password = True
    if by_password:
        profile["user"] = given["user"] or _prompt("User")
    word = "password" if by_password else "token"
    if given[f"{word}_command"]:
        profile[f"{word}_command"] = given[f"{word}_command"]
    else:
        profile[word] = _secret(word.capitalize(), piped=given[f"with_{word}"])


def _prompt(what: str) -> str:
    if not terminal.types():
        options = {"Address of RT": "--url", "User": "--user"}
        raise click.UsageError(f"not a terminal, so I cannot ask: pass {options[what]}")
    example = " (such as rt.example.com)" if what == "Address of RT" else ""
    return str(click.prompt(f"{what}{example}", err=True))


def _secret(what: str, *, piped: bool) -> str:
    if terminal.types():
        return str(click.prompt(what, hide_input=True, err=True))
    if not piped:
        word = what.lower()
        raise click.UsageError(
            f"not a terminal, so I cannot ask: pass --with-{word} and pipe the {word} in, or "
            f"pass --{word}-command"
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
        return who_is(rt)


def who_is(rt: RT) -> Who:
    """Read who is logged in where; two requests."""
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
    name = app.options.get("profile") or profiles.default(file)
    if name is None:
        raise click.UsageError(f"{file} has no default profile: pass --profile")
    if app.dry_run(f"remove profile {name} from {file}"):
        return
    kept = profiles.read(file).get(name)
    profiles.remove(file, name)
    keyrings.forget(kept or {})
    app.out.done(f"Removed profile {name} from {file}.")


@command("whoami")
def whoami(app: App) -> None:
    """Show the user you are logged in as, and the address and version of RT."""
    app.out.record(who_is(app.rt))
