"""Local files: safe names, and no half-written file under its final name."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from rtfacade._attachments.names import nameless
from rtfacade._attachments.uploads import safe_name
from rtfacade.records import AttachmentRecord

#: Characters that Windows does not allow in file names; folders travel between systems.
_UNSAFE = re.compile(r'[<>:"|?*\x00-\x1f]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?$")
_LONGEST = 200


def name_of(part: AttachmentRecord) -> str:
    """Return a file name that is safe on every system; a nameless part is called by its id."""
    name = _UNSAFE.sub("_", safe_name(part.filename)) if part.filename else ""
    name = name.strip(". ")
    if not name:
        return nameless(part.id, part.content_type)
    if _RESERVED.match(name):
        name = f"_{name}"
    extension = _shorten(Path(name).suffix, _LONGEST // 2)
    return _shorten(Path(name).stem, _LONGEST - len(extension.encode())) + extension


def bytes_of(part: AttachmentRecord | None) -> int | None:
    """Return the size in bytes if RT tells it: for text RT counts characters, not bytes."""
    if part is None or not part.raw.keys() >= {"ContentType", "ContentLength"}:
        return None
    if part.content_type.lower().startswith(("text/", "message/")):
        return None
    return part.size or None


def _shorten(text: str, limit: int) -> str:
    return text.encode()[:limit].decode(errors="ignore")


def folder(path: str | os.PathLike[str]) -> Path:
    """Return the folder, and create it if it is missing."""
    into = Path(path)
    into.mkdir(parents=True, exist_ok=True)
    return into


def is_folder(path: Path) -> bool:
    """Tell a folder to save into from a file name to save as."""
    return path.is_dir()


def free_path(into: Path, name: str) -> Path:
    """Return a path that does not exist yet: ``photo.jpg``, else ``photo (2).jpg``."""
    path, number = into / name, 1
    while path.exists():
        number += 1
        path = into / f"{Path(name).stem} ({number}){Path(name).suffix}"
    return path


@contextmanager
def whole_file(path: Path) -> Generator[BinaryIO, None, None]:
    """Write a file that appears under its name only when it is complete."""
    # Not tempfile: its files are for their owner alone, and asking for the umask changes it.
    part = path.with_name(f".{_shorten(path.name, 50)}.{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as file:
            yield file
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
