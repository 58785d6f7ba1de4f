"""Edit ``rtfacade.toml``: one profile at a time, everything else stays as it is.

The file is written beside the old one, readable for its owner alone, and replaces it when it is
complete.
"""

from __future__ import annotations

import os
import secrets
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def read(file: Path) -> dict[str, Any]:
    """Read the file; an empty dict if it does not exist. ValueError if it is not valid TOML."""
    try:
        return tomllib.loads(_text(file))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{file}: {error}") from error


def names(file: Path) -> list[str]:
    """Return the names of the profiles."""
    return [name for name, value in read(file).items() if isinstance(value, dict)]


def default(file: Path) -> str | None:
    """Return the name of the default profile; ValueError if what stands there is no name."""
    from rtfacade import config

    return config.default_profile(read(file), file)


def save(file: Path, name: str, profile: Mapping[str, Any]) -> None:
    """Add a profile, or replace the one of that name. The first one becomes the default."""
    import tomlkit

    document = _parse(file)
    table: Any = tomlkit.table()
    for key, value in profile.items():
        table[key] = _inline(value) if isinstance(value, dict) else value
    document.pop(name, None)
    document[name] = table
    document.setdefault("default", name)
    _write(file, document)


def change(file: Path, name: str, key: str, value: Any) -> None:
    """Set one setting of a profile, or remove it with None; ValueError if there is no profile."""
    _require(file, name)
    document = _parse(file)
    if value is None:
        document[name].pop(key, None)
    else:
        document[name][key] = _inline(value) if isinstance(value, dict) else value
    _write(file, document)


def change_key(file: Path, key: str, value: str | None) -> None:
    """Set what stands above all tables, or remove it with None."""
    document = _parse(file)
    if value is None:
        document.pop(key, None)
    else:
        document[key] = value
    _write(file, document)


def _require(file: Path, name: str) -> None:
    known = names(file)
    if name not in known:
        raise ValueError(f"{file} has no profile {name!r}; it has {', '.join(known) or 'none'}")


def use(file: Path, name: str) -> None:
    """Make a profile the default; ValueError if there is none of that name."""
    _require(file, name)
    document = _parse(file)
    document["default"] = name
    _write(file, document)


def remove(file: Path, name: str) -> None:
    """Remove a profile, and the default if it names that; ValueError if there is none."""
    _require(file, name)
    document = _parse(file)
    document.pop(name)
    if document.get("default") == name:
        document.pop("default")
    _write(file, document)


def _text(file: Path) -> str:
    return file.read_text("utf-8") if file.exists() else ""


def _parse(file: Path) -> Any:
    """Return the file as tomlkit's document, whose types say nothing of its items."""
    import tomlkit

    read(file)  # one parser says what is wrong with a file, whoever reads it
    return tomlkit.parse(_text(file))


def _inline(value: Any) -> Any:
    import tomlkit

    table: Any = tomlkit.inline_table()
    table.update(value)
    return table


def _write(file: Path, document: Any) -> None:
    text: str = document.as_string()
    if tomllib.loads(text) != document.unwrap():
        raise ValueError(f"{file} cannot be changed safely: edit it by hand")
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
