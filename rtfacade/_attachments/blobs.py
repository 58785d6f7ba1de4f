"""Files for custom fields, which RT takes as base64 in JSON: read into memory."""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path
from typing import cast

from rtfacade._attachments import uploads
from rtfacade._attachments.uploads import Upload
from rtfacade.records.custom_field_types import AtFile, Blob

#: RT keeps the name of a file in a column of this many bytes.
MAX_NAME = 255
#: The beginnings of what is most often given as bytes without a name.
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"%PDF-", ".pdf"),
)


def is_file(value: object) -> bool:
    """Tell a file from other values of custom fields."""
    if isinstance(value, Upload | os.PathLike | bytes | bytearray | memoryview):
        return True
    return not isinstance(value, str) and callable(getattr(value, "read", None))


def read(label: str, value: object) -> Blob:
    """Read a file: a path, an ``Upload``, bytes, or an open binary file.

    Bytes alone are called like the field. Raises FileNotFoundError, TypeError, and ValueError for
    what RT cannot hold: an empty file, a name that is too long.
    """
    if isinstance(value, bytes | bytearray | memoryview):
        content = bytes(cast("bytes | bytearray | memoryview[int]", value))
        value = Upload(_name_for(label, content), content)
    if isinstance(value, AtFile):
        value = Path(value.path).expanduser()
    with ExitStack() as stack:
        [file] = uploads.open_all([value], stack)
        content = file.stream.read()
        file.stream.seek(0)
    if not content:
        raise ValueError(f"custom field {label}: {file.filename} is empty, which RT refuses")
    if file.filename == "0" or len(file.filename.encode()) > MAX_NAME:
        raise ValueError(f"custom field {label}: RT cannot hold the file name {file.filename!r}")
    return Blob(file.filename, file.content_type.partition(";")[0].strip(), content)


def _name_for(label: str, content: bytes) -> str:
    """Return a file name made of the name of the field."""
    extension = next((end for start, end in _SIGNATURES if content.startswith(start)), "")
    return uploads.safe_name(label) + extension
