"""Server, credentials and options from arguments, the environment and files.

Looked at in this order; the first that says something wins:

1. arguments of ``RT.from_config``
2. the environment: ``RT_URL``, ``RT_TOKEN``, ``RT_USER``, ``RT_PASSWORD``, ``RT_HEADERS`` (lines of
   ``Name: value``), and the Perl command's ``RTSERVER``, ``RTUSER``, ``RTPASSWD``
3. a profile in ``rtfacade.toml`` in the user's configuration folder (``RT_PROFILE`` or the file's
   ``default`` names it where the call does not)
4. ``~/.rtrc`` of the Perl command: ``server``, ``user``, ``passwd``

An address without ``https://`` or ``http://`` is taken as https, wherever it comes from; ``RT``
itself takes a whole URL only.

A secret belongs to the server it stands beside: once a source has named another server, the
secrets and headers of the sources after it are not used, so that no token travels to the wrong
place.

    default = "work"

    [work]
    url = "https://rt.example.com"
    token_command = "pass show rt"  # or token, or token_keyring with the extra ``keyring``
    timeout = 60
    headers = { "CF-Access-Client-Id" = "…" }  # for a proxy in front of RT
"""

from __future__ import annotations

import os
import shlex
import stat
import subprocess
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from rtfacade._http.headers import check_headers, parse_headers
from rtfacade.auth.secrets import Secret, leaves_no_frame
from rtfacade.errors import NoCredentialsError, NotConfiguredError
from rtfacade.records.json_values import is_object
from rtfacade.records.suggestions import did_you_mean

Settings = dict[str, Any]

#: What a profile may set, beside the commands that print a secret.
OPTIONS = (
    "url",
    "token",
    "user",
    "password",
    "session",
    "timeout",
    "deadline",
    "retries",
    "max_concurrency",
    "verify",
    "cert",
    "proxy",
    "headers",
    "allow_insecure",
)
#: The settings that are never shown.
SECRETS = ("token", "password")
_COMMANDS = {"token_command": "token", "password_command": "password"}
_KEYRING = {"token_keyring": "token", "password_keyring": "password"}
_CREDENTIALS = frozenset(("token", "user", "password", "auth"))
#: What is used only with the server it stands beside.
_BOUND = _CREDENTIALS | {"headers"}
#: What variables of the environment set, the stronger ones first.
ENVIRONMENT = (
    {
        "url": "RT_URL",
        "token": "RT_TOKEN",
        "user": "RT_USER",
        "password": "RT_PASSWORD",
        "headers": "RT_HEADERS",
    },
    {"url": "RTSERVER", "user": "RTUSER", "password": "RTPASSWD"},
)
#: The variables that name an RT or a login.
VARIABLES = tuple(name for names in ENVIRONMENT for name in names.values())
_NUMBER = ((int, float), "a number such as 60, without quotation marks")
_WHOLE = ((int,), "a whole number such as 2, without quotation marks")
_FLAG = ((bool,), "true or false, without quotation marks")
#: What a setting of a profile takes; those that are not here take a text.
_TYPES: dict[str, tuple[tuple[type, ...], str]] = {
    "session": _FLAG,
    "allow_insecure": _FLAG,
    "timeout": _NUMBER,
    "deadline": _NUMBER,
    "retries": _WHOLE,
    "max_concurrency": _WHOLE,
    "verify": ((bool, str), 'true, false, or the path of a CA file such as "/etc/ssl/my-ca.pem"'),
    "cert": ((str, list), "the path of a file in quotation marks, or a list of two or three"),
}
_RTRC = {"server": "url", "user": "user", "passwd": "password"}
_COMMAND_SECONDS = 60


@attrs.frozen
class Command:
    """A program that prints a secret, run only if that secret is needed."""

    line: str
    file: Path
    profile: str = ""

    def run(self) -> Secret:
        """Return the first line it prints; ValueError if it fails, without what it printed."""
        try:
            done = subprocess.run(  # noqa: S603 (the user's own file names it)
                shlex.split(self.line),
                stdout=subprocess.PIPE,
                timeout=_COMMAND_SECONDS,
                check=True,
            )
        except (OSError, ValueError, subprocess.SubprocessError) as error:
            reason = type(error).__name__
            raise ValueError(f"{self.file}: the command {self.line!r} failed: {reason}") from None
        secret = done.stdout.decode(errors="replace").partition("\n")[0].strip()
        if not secret:
            raise ValueError(f"{self.file}: the command {self.line!r} printed nothing")
        place = f"profile {self.profile} in {self.file}" if self.profile else str(self.file)
        return Secret(secret, f"the command {self.line!r} of {place}")


#: The service under which the keyring of the system keeps our secrets.
KEYRING_SERVICE = "rtfacade"


@attrs.frozen
class KeyringEntry:
    """A secret in the keyring of the system (the extra ``keyring``), read only if it is needed."""

    name: str
    file: Path
    profile: str = ""

    def run(self) -> Secret:
        """Return the secret; ValueError if the keyring does not have it, or cannot be read."""
        where = f"profile {self.profile} in {self.file}"
        try:
            import keyring  # noqa: PLC0415  an extra, and slow to import
            from keyring.errors import KeyringError  # noqa: PLC0415
        except ImportError:
            needed = "run pip install 'rtfacade[keyring]'"
            raise ValueError(f"{where} keeps its secret in the keyring: {needed}") from None
        try:
            secret = keyring.get_password(KEYRING_SERVICE, self.name)
        except KeyringError as error:
            reason = str(error) or type(error).__name__
            raise ValueError(f"{where}: the keyring cannot be read: {reason}") from None
        if not secret:
            raise ValueError(f"{where}: the keyring has no entry {self.name!r}: log in again")
        return Secret(secret, f"the keyring ({self.name}), which {where} names")


@leaves_no_frame
def load(
    profile: str | None = None,
    arguments: Mapping[str, Any] | None = None,
    *,
    environ: Mapping[str, str] | None = None,
) -> Settings:
    """Return keyword arguments for ``RT``; ValueError says what is missing or wrong, and where."""
    variables = os.environ if environ is None else environ
    settings = {name: value for name, value in (arguments or {}).items() if value is not None}
    if isinstance(settings.get("url"), str):
        settings["url"] = with_scheme(settings["url"])
    for source in filter(None, sources(profile, variables)):
        settings = merged(settings, source)
    if "url" not in settings:
        file = path()
        chosen = f"choose (RT_PROFILE, default =) a profile with url = in {file}"
        last = chosen if file.is_file() else f"write {file}"
        raise NotConfiguredError(f"no RT is configured: give url=, or set RT_URL, or {last}")
    if not _can_log_in(settings):
        lacking = _lacking(settings, variables)
        raise NoCredentialsError(f"no credentials for {settings['url']}: {lacking}")
    is_secret_elsewhere = (Command, KeyringEntry)
    return {k: v.run() if isinstance(v, is_secret_elsewhere) else v for k, v in settings.items()}


def path() -> Path:
    """Return where ``rtfacade.toml`` is looked for on this platform."""
    import platformdirs  # noqa: PLC0415  a program that passes arguments does not need it

    return platformdirs.user_config_path(appauthor=False, roaming=True) / "rtfacade.toml"


def sources(profile: str | None, environ: Mapping[str, str]) -> Iterator[Settings]:
    """Read the sources one by one, the strongest first."""
    for names in ENVIRONMENT:
        yield _with_address(
            {
                key: _from_variable(key, name, environ[name])
                for key, name in names.items()
                if environ.get(name)
            }
        )
    yield _with_address(_from_toml(path(), profile or environ.get("RT_PROFILE") or None))
    yield _with_address(_from_rtrc(Path.home() / ".rtrc"))


def with_scheme(url: str) -> str:
    """Return the address with a scheme: https where it has none."""
    return url if "://" in url or not url.strip() else f"https://{url.strip()}"


def _with_address(source: Settings) -> Settings:
    url = source.get("url")
    return {**source, "url": with_scheme(url)} if isinstance(url, str) else source


def _from_variable(key: str, name: str, text: str) -> Any:
    if key == "headers":
        return parse_headers(text, name)
    return Secret(text, name) if key in SECRETS else text


def merged(settings: Settings, source: Settings) -> Settings:
    """Fill in what is not set yet; a login is taken whole, and only for its own server."""
    merged = {k: v for k, v in source.items() if k not in _BOUND} | settings
    if "url" not in source or "url" not in settings or _same_server(settings, source):
        if "headers" in source:
            merged["headers"] = {**source["headers"], **settings.get("headers", {})}
        merged |= _login(settings, source)
    return merged


def _login(settings: Settings, source: Settings) -> Settings:
    """Return what a source adds to the credentials, never a mixture of two logins."""
    if _can_log_in(settings):
        return {}
    if "user" in settings:
        theirs = source.get("user", settings["user"]) == settings["user"]
        return {"password": source["password"]} if theirs and "password" in source else {}
    wanted = ("token",) if "token" in source else ("user", "password")
    return {key: source[key] for key in wanted if key in source}


def _same_server(settings: Settings, source: Settings) -> bool:
    return str(settings["url"]).rstrip("/") == str(source["url"]).rstrip("/")


def _lacking(settings: Settings, environ: Mapping[str, str]) -> str:
    """Say what would make it a login."""
    if "user" in settings:
        return f"{settings['user']} has no password: set RT_PASSWORD, or give password="
    if environ.get("RT_TOKEN"):
        return "RT_TOKEN is for the server of RT_URL: set both, or give token="
    return "set RT_TOKEN, or give token="


def _can_log_in(settings: Settings) -> bool:
    return bool({"token", "auth", "password"} & settings.keys())


def _from_toml(file: Path, profile: str | None) -> Settings:
    if not file.is_file():
        if profile is not None:
            raise ValueError(f"no profile {profile!r}: there is no {file}")
        return {}
    try:
        content = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{file}: {error}") from error
    name = profile or default_profile(content, file)
    if name is None:
        return {}
    table = content.get(name)
    if not is_object(table):
        names = [key for key, value in content.items() if is_object(value)]
        meant = did_you_mean(name, names)
        known = ", ".join(names) or "none"
        raise ValueError(f"{file} has no profile {name!r}; it has {known}{meant}")
    return _profile(table, file, name)


def default_profile(content: Mapping[str, Any], file: Path) -> str | None:
    """Return the profile that a file names as its default; ValueError if it is no name."""
    name = content.get("default")
    if name is None or isinstance(name, str):
        return name
    if is_object(name):
        problem = "[default] cannot be a profile: call it [work] and write above it"
    else:
        problem = f"default = {name!r} names no profile: write the name of one in quotation marks,"
    raise ValueError(f'{file}: {problem} default = "work"')


def _profile(table: Mapping[str, Any], file: Path, profile: str) -> Settings:
    """Check the names in a profile, and who can read its secrets."""
    settings: Settings = {}
    for name, value in table.items():
        _check_type(name, value, f"profile {profile} in {file}")
        if name in _COMMANDS:
            settings[_COMMANDS[name]] = Command(str(value), file, profile)
        elif name in _KEYRING:
            settings[_KEYRING[name]] = KeyringEntry(str(value), file, profile)
        elif name == "headers":
            settings[name] = _headers(value, file)
        elif name in SECRETS and isinstance(value, str):
            settings[name] = Secret(value, f"profile {profile} in {file}")
        elif name in OPTIONS:
            settings[name] = value
        else:
            names = (*OPTIONS, *_COMMANDS, *_KEYRING)
            meant = did_you_mean(name, names) or f"; known are {', '.join(names)}"
            raise ValueError(f"{file}: unknown setting {name!r}{meant}")
    if isinstance(settings.get("cert"), list):
        settings["cert"] = tuple(settings["cert"])
    _check_readers(file, settings)
    return settings


def _check_type(name: str, value: Any, where: str) -> None:
    """Raise ValueError for a value of another type than the setting takes; headers have a check."""
    types, such_as = _TYPES.get(name, ((str,), "a text in quotation marks"))
    is_flag = isinstance(value, bool) and bool not in types
    if name != "headers" and (is_flag or not isinstance(value, types)):
        given = "[hidden]" if name in SECRETS else repr(value)
        raise ValueError(f"{where}: {name} = {given} is not {such_as}")


def _headers(value: Any, file: Path) -> dict[str, str]:
    try:
        return check_headers(value)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{file}: {error}") from None


def _from_rtrc(file: Path) -> Settings:
    """Read the Perl command's file: a word and a value on each line."""
    if not file.is_file():
        return {}
    settings: Settings = {}
    for line in file.read_text("utf-8", errors="replace").splitlines():
        word, _, value = line.strip().partition(" ")
        if word in _RTRC and value.strip():
            key = _RTRC[word]
            text = value.strip()
            settings[key] = Secret(text, str(file)) if key in SECRETS else text
    _check_readers(file, settings)
    return settings


def _check_readers(file: Path, settings: Settings) -> None:
    """Refuse a file with a secret that others can read."""
    has_secret = any(isinstance(settings.get(k), str) for k in SECRETS)
    if os.name != "posix" or not (has_secret or settings.get("headers")):
        return
    if stat.S_IMODE(file.stat().st_mode) & (stat.S_IRWXG | stat.S_IRWXO):
        raise ValueError(
            f"{file} holds a secret and others can read it: run chmod 600 {shlex.quote(str(file))}"
        )
