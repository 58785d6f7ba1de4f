"""Local files: safe names, and no half-written file under its final name."""

from __future__ import annotations

import errno
import itertools
import os
import re
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import attrs

from rtfacade._attachments.names import nameless
from rtfacade._attachments.uploads import safe_name
from rtfacade.records import AttachmentRecord

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_NO_SPACE = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EIO)
#: After so many places that nobody can write, the error is told.
_MAX_PARTS = 20
#: Characters that Windows does not allow in file names; folders travel between systems.
_UNSAFE = re.compile(r'[<>:"|?*\x00-\x1f]')
#: Devices on Windows, and what commands take for an option where ``*`` stands for all files.
_RESERVED = re.compile(r"(?i)-|(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³]) *(\..*)?$")
_MAX_LENGTH = 200


def name_of(part: AttachmentRecord) -> str:
    """Return a file name that is safe on every system; a nameless part is called by its id."""
    given = str(part.raw.get("Filename") or "")
    name = _UNSAFE.sub("_", safe_name(given)) if given else ""
    name = name.strip(". ")
    if not name:
        return nameless(part.id, str(part.raw.get("ContentType") or ""))
    if _RESERVED.match(name):
        name = f"_{name}"
    extension = _shorten(Path(name).suffix, _MAX_LENGTH // 2)
    stem = _shorten(Path(name).stem, _MAX_LENGTH - len(extension.encode()))
    return (stem + extension).rstrip(". ")


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
    while os.path.lexists(path):
        number += 1
        path = into / f"{Path(name).stem} ({number}){Path(name).suffix}"
    return path


@contextmanager
def whole_file(path: Path) -> Generator[BinaryIO, None, None]:
    """Write a file that appears under its name only when it is complete; one that exists goes."""
    part, file = _open_part(path)
    with file:  # its lock is held until it has its name
        try:
            with naming(path):
                yield file
                _finish(file)
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


@contextmanager
def naming(path: Path) -> Generator[None, None, None]:
    """Name the file in the error of a full disk, which names none."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_SPACE and error.filename is None:
            error.filename = os.fspath(path)
        raise


@attrs.define
class NewFile:
    """A file on its way into a folder; ``path`` is known when it is complete."""

    file: BinaryIO
    path: Path


@contextmanager
def new_file(into: Path, name: str) -> Generator[NewFile, None, None]:
    """Write a file that gets a free name when it is complete; nobody else's file is replaced.

    The name is taken by a link, which fails for one that exists: two downloads at once never
    take the same.
    """
    part, file = _open_part(into / name)
    with file:  # its lock is held until it has its name
        try:
            new = NewFile(file, into / name)
            with naming(new.path):
                yield new
                _finish(file)
            while True:
                new.path = free_path(into, name)
                if _take_name(part, new.path):
                    break
        finally:
            part.unlink(missing_ok=True)


def _finish(file: BinaryIO) -> None:
    """Bring all of a file to the disk's cache; Windows renames none that is open."""
    file.flush()
    if fcntl is None:
        file.close()


def _take_name(part: Path, path: Path) -> bool:
    """Give a complete file its name; False if somebody else was faster."""
    try:
        os.link(part, path)
    except FileExistsError:
        return False
    except OSError:  # a file system without links
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        except FileExistsError:
            return False
        part.replace(path)
    return True


def _open_part(path: Path) -> tuple[Path, BinaryIO]:
    """Open the unfinished file of a path: one that a killed process left behind is taken over.

    Its place is fixed, and a lock says that somebody is writing it. Symbolic links are not
    followed. Not tempfile: its files are for their owner alone.
    """
    for number in itertools.count(1):
        suffix = "" if number == 1 else f".{number}"
        part = path.with_name(f".{_shorten(path.name, 150)}{suffix}.part")
        try:
            descriptor = os.open(part, os.O_RDWR | os.O_CREAT | _FLAGS, 0o666)
        except OSError as error:
            if error.errno in (errno.ELOOP, errno.EISDIR, errno.EACCES) and number < _MAX_PARTS:
                continue
            raise
        if _lock(descriptor) and _is_still(part, descriptor):
            os.ftruncate(descriptor, 0)
            return part, os.fdopen(descriptor, "wb")
        os.close(descriptor)
    raise AssertionError("itertools.count ends")


def open_unfinished(part: Path) -> BinaryIO:
    """Open a file that an earlier run may have begun; no symbolic link is followed.

    Raises FileExistsError for a link, and while another process writes it.
    """
    try:
        descriptor = os.open(part, os.O_RDWR | os.O_CREAT | _FLAGS, 0o666)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise FileExistsError(f"{part} is a symbolic link: remove it") from error
        raise
    if not _lock(descriptor):
        os.close(descriptor)
        raise FileExistsError(f"another process is writing {part}")
    return os.fdopen(descriptor, "r+b")


def _lock(descriptor: int) -> bool:
    if fcntl is None:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_still(part: Path, descriptor: int) -> bool:
    """Tell whether a path is still the file that was opened, and not renamed meanwhile."""
    try:
        return os.path.samestat(part.lstat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False
