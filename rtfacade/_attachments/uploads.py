"""Files to attach: a path, an ``Upload``, or an open binary file."""

from __future__ import annotations

import io
import mimetypes
import os
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, cast

import attrs

from rt_rest2.types import File
from rtfacade._attachments import media_types

#: The types of one attachment.
Attachable = "str | os.PathLike[str] | Upload | BinaryIO"

_SPOOL = 1024 * 1024


@attrs.frozen
class Upload:
    """A file to attach that is not on disk: file name, content and media type.

    Without ``content_type`` the type is guessed from the name. Text and mail are sent with the
    charset they really have, because RT damages text whose charset it has to guess.
    """

    filename: str
    content: bytes | BinaryIO = attrs.field(repr=False)
    content_type: str | None = None


@attrs.frozen
class Opened:
    """An attachment ready to be sent: rewound, with its size."""

    filename: str
    stream: BinaryIO
    content_type: str
    size: int

    def part(self) -> File:
        """Return it as a part of a message."""
        return File(payload=self.stream, file_name=self.filename, mime_type=self.content_type)

    def first_part(self) -> File:
        """Return it as a part of the message that creates a ticket."""
        kind = media_types.untouched(self.content_type)
        return File(payload=self.stream, file_name=self.filename, mime_type=kind)


def check(attachments: Iterable[object]) -> list[str | os.PathLike[str] | Upload | BinaryIO]:
    """Check every attachment before anything is opened or sent.

    Raises TypeError for a value that is no attachment, FileNotFoundError for a missing file.
    """
    if isinstance(attachments, str | bytes | os.PathLike | Upload):
        raise TypeError(
            f"attachments= takes a list of files, not a single {type(attachments).__name__}"
        )
    return [_checked(one) for one in attachments]


def _checked(given: object) -> str | os.PathLike[str] | Upload | BinaryIO:
    if isinstance(given, str | os.PathLike):
        path = Path(cast("str | os.PathLike[str]", given))
        if not path.is_file():
            reason = "it is a folder" if path.is_dir() else "no such file"
            raise FileNotFoundError(f"cannot attach {path}: {reason}")
        return path
    if isinstance(given, Upload):
        _content(given)
        return given
    return _binary(given)


def _content(upload: Upload) -> BinaryIO:
    if isinstance(upload.content, bytes | bytearray | memoryview):
        return io.BytesIO(upload.content)
    return _binary(upload.content)


def _binary(given: object) -> BinaryIO:
    """Check that this is a file opened in binary mode; its type does not always tell."""
    if not callable(getattr(given, "read", None)):
        raise TypeError(
            f"cannot attach {type(given).__name__}: pass a path, an Upload or an open binary file"
        )
    file = cast("BinaryIO", given)
    nothing = cast("object", file.read(0))
    if not isinstance(nothing, bytes):
        raise TypeError("open the attachment in binary mode ('rb')")
    return file


def open_all(attachments: Iterable[object], stack: ExitStack) -> list[Opened]:
    """Open everything; ``stack`` closes what was opened here (files of the caller stay open)."""
    return [_opened(one, stack) for one in check(attachments)]


def _opened(given: str | os.PathLike[str] | Upload | BinaryIO, stack: ExitStack) -> Opened:
    if isinstance(given, Upload):
        return _sized(given.filename, _content(given), given.content_type, stack)
    if isinstance(given, str | os.PathLike):
        path = Path(given)
        return _sized(path.name, stack.enter_context(path.open("rb")), None, stack)
    name = getattr(given, "name", None)
    return _sized(name if isinstance(name, str) else "attachment", given, None, stack)


def _sized(filename: str, stream: BinaryIO, kind: str | None, stack: ExitStack) -> Opened:
    """Find the size (REST2 refuses empty files) and make it rewindable (for another attempt)."""
    if not _can_rewind(stream):
        stream = _spooled(stream, stack)
    size = stream.seek(0, os.SEEK_END)
    stream.seek(0)
    kind = media_types.exact(kind or _guess(filename), stream)
    return Opened(safe_name(filename), stream, kind, size)


def _spooled(stream: BinaryIO, stack: ExitStack) -> BinaryIO:
    with ExitStack() as ours:
        spool = ours.enter_context(tempfile.SpooledTemporaryFile(_SPOOL))
        shutil.copyfileobj(stream, spool)
        stack.push(ours.pop_all())
        return cast("BinaryIO", spool)


def _can_rewind(stream: BinaryIO) -> bool:
    seekable = getattr(stream, "seekable", None)
    return bool(seekable and seekable())


def safe_name(filename: str) -> str:
    """Return the last part of a path, without control characters; ``attachment`` for nothing."""
    last = filename.replace("\\", "/").rpartition("/")[2]
    return "".join(c for c in last if c.isprintable()).strip() or "attachment"


def _guess(filename: str) -> str:
    kind, encoding = mimetypes.guess_type(filename)
    return "application/octet-stream" if encoding or not kind else kind
