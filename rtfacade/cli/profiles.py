"""Writing ``rtfacade.toml``: one profile at a time, all else in the file as it was.

The file is written anew beside the old one, for its owner alone, and takes its place when it is
complete. What was written is read again before that: if it does not say what it should (a text of
several lines that looks like a table, say), nothing is changed.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_TABLE = re.compile(r"^\s*\[(?!\[)(?P<name>.+?)\]\s*(?:#.*)?$")
_DEFAULT = re.compile(r"^\s*(?:default|\"default\"|'default')\s*=")
_BARE = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)


def read(file: Path) -> dict[str, Any]:
    """Read the file; nothing where there is none. ValueError if it is no TOML."""
    if not file.exists():
        return {}
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{file}: {error}") from error


def save(file: Path, name: str, profile: Mapping[str, Any]) -> None:
    """Put a profile in place of the one of that name; the first one becomes the default."""
    before = read(file)
    text = _without(_text(file), name)
    wanted = {**before, name: dict(profile)}
    if "default" not in before:
        wanted["default"] = name
        text = f"default = {_value(name)}\n\n{text}"
    lines = [f"[{_key(name)}]", *(f"{_key(k)} = {_value(v)}" for k, v in profile.items())]
    _write(file, text.rstrip("\n") + "\n\n" + "\n".join(lines) + "\n", wanted)


def use(file: Path, name: str) -> None:
    """Make a profile the default."""
    wanted = {**read(file), "default": name}
    text = _without_default(_text(file)).lstrip("\n")
    _write(file, f"default = {_value(name)}\n\n{text}", wanted)


def remove(file: Path, name: str) -> None:
    """Take a profile out, and the default if it was that; ValueError if there is none."""
    before = read(file)
    if name not in names(file):
        raise ValueError(f"{file} has no profile {name!r}")
    text = _without(_text(file), name)
    wanted = {key: value for key, value in before.items() if key != name}
    if before.get("default") == name:
        del wanted["default"]
        text = _without_default(text)
    _write(file, text.lstrip("\n"), wanted)


def names(file: Path) -> list[str]:
    """Name the profiles there are."""
    return [name for name, value in read(file).items() if isinstance(value, dict)]


def _text(file: Path) -> str:
    return file.read_text("utf-8") if file.exists() else ""


def _without(text: str, name: str) -> str:
    """Cut a table out, from its head to the next one."""
    kept: list[str] = []
    inside = False
    for line in text.splitlines(keepends=True):
        head = _TABLE.match(line)
        if head:
            inside = _named(head["name"]) == name
        if not inside:
            kept.append(line)
    return "".join(kept)


def _without_default(text: str) -> str:
    """Cut the line that names the default, above the first table."""
    kept: list[str] = []
    above = True
    for line in text.splitlines(keepends=True):
        above = above and not _TABLE.match(line)
        if not (above and _DEFAULT.match(line)):
            kept.append(line)
    return "".join(kept)


def _named(head: str) -> str | None:
    """Read the name in a table's head as TOML does."""
    try:
        found: dict[str, Any] = tomllib.loads(f"[{head}]")
    except tomllib.TOMLDecodeError:
        return None
    name, inner = next(iter(found.items()))
    return name if inner == {} else None


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _value(name)


def _value(value: Any) -> str:
    """Write a text, number, truth value or small table: TOML takes JSON's form of values."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_key(str(k))} = {_value(v)}" for k, v in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _says(text: str, wanted: Mapping[str, Any]) -> bool:
    try:
        return tomllib.loads(text) == wanted
    except tomllib.TOMLDecodeError:
        return False


def _write(file: Path, text: str, wanted: Mapping[str, Any]) -> None:
    if not _says(text, wanted):
        raise ValueError(f"{file} is written in a way that is not understood here: edit it by hand")
    target = file.resolve()
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = target.with_name(f".{target.name}.{secrets.token_hex(8)}.part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
