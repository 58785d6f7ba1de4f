"""Files in custom fields: read and saved."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Self

from rt_rest2.api import custom_field as ops
from rtfacade._async.base import Transport
from rtfacade._attachments import files
from rtfacade.errors import NotFoundError
from rtfacade.records import AttachmentRecord
from rtfacade.records.custom_field_types import FileValue


async def read_file(client: Transport, file: FileValue) -> bytes:
    """Read the content of a file; NotFoundError if it is gone."""
    if not file.id:
        raise NotFoundError(404, [f"RT does not tell where the file {file.name!r} is"])
    response = await client.send(ops.download_cf_id_get.request_kwargs(file.id))
    return bytes(response.content)


class AsyncFieldFile(FileValue):
    """A file in a custom field: its name, as text, and a way to read it.

    Written back, it keeps what is there; in another record, the content is copied.
    """

    __slots__ = ("_client",)

    _client: Transport

    @classmethod
    def bound(cls, client: Transport, file: FileValue) -> Self:
        """Make it from what was read."""
        self = cls(file.name, file.id, file.content_type)
        self._client = client
        return self

    async def read(self) -> bytes:
        """Read the whole content into memory; one request. Raises NotFoundError, ForbiddenError."""
        return await read_file(self._client, self)

    async def size(self) -> int:
        """Return the size in bytes; RT tells it with the content only, so this reads the file."""
        return len(await self.read())

    async def download(self, path: str | os.PathLike[str]) -> Path:
        """Save the content as ``path``, or under its own name if that is a folder; one request.

        In a folder, an existing file is not overwritten: the new one gets a number. Returns the
        path. The file is complete or not there.
        """
        content, target = await self.read(), Path(path)
        if files.is_folder(target):
            raw: dict[str, Any] = {
                "id": self.id,
                "Filename": self.name,
                "ContentType": self.content_type,
            }
            with files.new_file(target, files.name_of(AttachmentRecord.of(raw))) as new:
                new.file.write(content)
            return new.path
        with files.whole_file(target) as file:
            file.write(content)
        return target
