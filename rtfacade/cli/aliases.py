"""Names that the user gives to commands, in a file beside rtfacade.toml."""

from __future__ import annotations

import re
import shlex
from collections.abc import Container, Sequence
from pathlib import Path

from rtfacade.cli import profiles

NAME = re.compile(r"[A-Za-z][\w-]*")
_PLACE = re.compile(r"\$(@|\d+)")
_MAX_NESTING = 20


def path() -> Path:
    """Return where aliases are kept."""
    from rtfacade import config

    return config.path().with_name("rtfacade-aliases.toml")


def read() -> dict[str, str]:
    """Return the aliases by name; ValueError for a file that is not one of aliases."""
    file = path()
    content = profiles.read(file) if file.is_file() else {}
    for name, line in content.items():
        if not isinstance(line, str):
            problem = f"{file}: {name} is not a line in quotation marks"
            raise ValueError(problem)  # noqa: TRY004 (the file is wrong, not the call)
    return content


def change(name: str, line: str | None) -> None:
    """Set an alias, or remove it with None; comments and the others stay as they are."""
    profiles.change_key(path(), name, line)


def expand(args: Sequence[str], commands: Container[str]) -> list[str]:
    """Replace a name in front by what it stands for, over and over; ValueError if that never ends.

    ``$1`` and ``$@`` are the arguments, in one word each; what they do not name comes at the end.
    """
    words = list(args)
    known: dict[str, str] | None = None
    for _ in range(_MAX_NESTING):
        if not words or words[0] in commands:
            return words
        known = read() if known is None else known
        if words[0] not in known:
            return words
        words = fill(known[words[0]], words[1:])
    raise ValueError(f"alias {args[0]!r} stands for itself")


def fill(line: str, given: Sequence[str]) -> list[str]:
    """Put arguments into the line of an alias; ValueError if one is missing."""
    parts = shlex.split(line)
    places = [place for part in parts for place in _PLACE.findall(part)]
    most = max((int(place) for place in places if place != "@"), default=0)
    if most > len(given):
        arguments = "one argument" if most == 1 else f"{most} arguments"
        raise ValueError(f"the alias needs {arguments}: {line}")
    words: list[str] = []
    for part in parts:
        if part == "$@":
            words += given
        else:
            words.append(_PLACE.sub(lambda match: _argument(match[1], given), part))
    return words if "@" in places else words + list(given[most:])


def _argument(place: str, given: Sequence[str]) -> str:
    if place == "@":
        return " ".join(given)
    return given[int(place) - 1] if int(place) else ""
