"""The settings in force, and where each comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from rtfacade import config
from rtfacade.records.plain import PlainData

if TYPE_CHECKING:
    from rtfacade.cli.app import App

#: What begins the name of a variable that nobody else reads.
_PREFIX = "RTFACADE_"
#: What begins those that `rtfacade.testing` and the build read.
_OF_TOOLS = ("RTFACADE_TESTING_", "RTFACADE_REPOSITORY")
#: A shorter name, such as RT_U, says nothing of what is meant.
_MIN_LENGTH = 5
#: How alike a name of RT's and a variable that is read must be.
_ALIKE = 0.9


@attrs.frozen
class Setting(PlainData):
    """One setting. A secret is not shown."""

    name: str
    value: str
    source: str


def in_force(app: App) -> Iterator[Setting]:
    """Go through the settings, those from the strongest source first; no command is run."""
    environ = app.environ()
    profile = app.options.get("profile")
    settings: dict[str, Any] = {}
    if app.options.get("url"):
        settings["url"] = config.with_scheme(app.options["url"])
        yield Setting("url", settings["url"], "--url")
    for index, source in enumerate(config.sources(profile, environ)):
        merged = config.merged(settings, source)
        for name in merged:
            if name not in settings:
                label = _label(index, name, profile or environ.get("RT_PROFILE"))
                yield Setting(name, _shown(name, merged[name]), label)
        settings = merged


def unread(names: Iterable[str], known: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Go through the variables that are ours by their prefix or nearly by name, and not known.

    Each comes with the variable that is meant, or ``""``.
    """
    from rtfacade.records.suggestions import closest

    known = [one for one in known if one.startswith("RT")]
    for name in sorted(set(names) - set(known)):
        if name.startswith(_OF_TOOLS):
            continue
        if name.startswith(_PREFIX):
            rest = f"RT_{name.removeprefix(_PREFIX)}"
            yield name, rest if rest in known else closest(name, known, _ALIKE)
        elif name.startswith("RT") and (
            meant := closest(name, known, _ALIKE) or _longer(name, known)
        ):
            yield name, meant


def _longer(name: str, known: Iterable[str]) -> str:
    """Return the variable that a name makes longer or shorter: RT_USERNAME, RT_PASS."""
    if len(name) < _MIN_LENGTH:
        return ""
    return next((one for one in known if name.startswith(one) or one.startswith(name)), "")


def _label(index: int, name: str, profile: str | None) -> str:
    """Name a source of ``config.sources``, which come in a fixed order."""
    if index < len(config.ENVIRONMENT):
        return config.ENVIRONMENT[index][name]
    if index == len(config.ENVIRONMENT):
        from rtfacade.cli import profiles

        file = config.path()
        return f"profile {profile or profiles.default(file)} in {file}"
    return str(Path.home() / ".rtrc")


def _shown(name: str, value: Any) -> str:
    if isinstance(value, config.Command):
        return f"output of {value.line!r}"
    if isinstance(value, config.KeyringEntry):
        return f"entry {value.name!r} of the keyring"
    if name == "headers":
        return ", ".join(f"{header}: [hidden]" for header in value)
    return "[hidden]" if name in config.SECRETS else str(value)
