"""Attachments by their id: metadata over REST2, bytes over REST1, which streams them as is."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, BinaryIO, Unpack

from rt_rest2.api import attachment as ops
from rtfacade._async.base import Client, read_object
from rtfacade._async.bound import AsyncAttachment
from rtfacade._async.many import read_many
from rtfacade._async.message_parts import read_contents, read_mail, read_parts, was_cut
from rtfacade._async.pager import AsyncPager
from rtfacade._async.search import search_list
from rtfacade._async.visibility import why_not
from rtfacade._attachments import contents, files
from rtfacade._attachments.parts import may_be_forwarded
from rtfacade._rest2.filters import AnyOf
from rtfacade._rest2.listing import MAX_PAGE, Condition, select
from rtfacade._rest2.resources import ANY
from rtfacade.errors import ProtocolError, Rest1ClosedError, TransportError
from rtfacade.records import AttachmentRecord, serialize
from rtfacade.records.bulk_result import Progress
from rtfacade.records.changes import AttachmentFilters
from rtfacade.records.json_values import identifier
from rtfacade.records.record import attach
from rtfacade.records.signatures import ShowsKeywords

_METADATA = select(
    (
        "id",
        "TransactionId",
        "Filename",
        "ContentType",
        "ContentLength",
        "MessageId",
        "Subject",
        "Headers",
        "Created",
        "Creator",
    )
)


class AsyncAttachments(ShowsKeywords):
    """Attachments of one RT."""

    def __init__(self, client: Client) -> None:
        """Belong to a client."""
        self._client = client

    def __repr__(self) -> str:
        return f"{type(self).__name__} of {self._client!r}"

    async def get(self, id: int) -> AsyncAttachment:
        """Read what is known about an attachment, without its content.

        Raises NotFoundError, ForbiddenError.
        """
        number = serialize.identifier("id", id)
        attachment = await self.search(("id", "=", number)).first()
        if attachment is None or attachment.id != number:
            request = ops.attachment_id_get.request_kwargs(number)
            raise await why_not(self._client, request, "attachment", number)
        return attachment

    def attach(self, record: AttachmentRecord) -> AsyncAttachment:
        """Return a record that has the verbs of this client; sends nothing.

        For a record that was pickled or copied, or that another client has read. Raises TypeError
        for a record of another noun.
        """
        return attach(AsyncAttachment, record, self)

    async def get_many(self, ids: Iterable[int | AttachmentRecord]) -> list[AsyncAttachment]:
        """Read what is known about several attachments, in this order, without their contents.

        One request for each 100, and one for each that is missing. Raises NotFoundError, or
        ForbiddenError, that names the numbers of those missing.
        """

        async def in_list(numbers: Sequence[int]) -> AsyncGenerator[AsyncAttachment, None]:
            async for row in self.search(("id", "IN", list(numbers))):
                yield row

        async def missing(number: int) -> AsyncAttachment:
            request = ops.attachment_id_get.request_kwargs(number)
            raise await why_not(self._client, request, "attachment", number)

        return await read_many(ids, in_list, missing, "attachment")

    def search(
        self,
        *where: Condition | AnyOf,
        fields: Sequence[str] | None = None,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
        **filters: Unpack[AttachmentFilters],
    ) -> AsyncPager[AsyncAttachment]:
        """Find attachments the user may see: all, or those that meet every condition.

        ``("Filename", "ENDSWITH", ".pdf")`` is a condition: RT's column or ours, an operator, a
        value; ``any_of`` of conditions is one too. Keywords are the same with ``=``, ``>`` or
        ``<``. Bodies and the containers of multipart messages are attachments too. One request for
        each ``page_size`` (100). Raises ValueError for a column that RT does not search, read or
        order by.
        """
        return search_list(
            self._client,
            AttachmentRecord,
            lambda _: ops.attachments_get.request_kwargs,
            self._record,
            where,
            filters,
            base=ANY,
            default=_METADATA.names,
            fields=fields,
            limit=limit,
            page_size=page_size,
            orderby=orderby,
        )

    async def read(self, id: int | AttachmentRecord) -> bytes:
        """Read the whole content into memory, byte for byte. Raises NotFoundError."""
        async with self.stream(id) as chunks:
            return b"".join([chunk async for chunk in chunks])

    @asynccontextmanager
    async def stream(
        self, id: int | AttachmentRecord
    ) -> AsyncGenerator[AsyncIterator[bytes], None]:
        """Stream the content in constant memory, byte for byte, text in its original encoding.

        One request over REST1. An answer that may mean "empty" or "no such attachment" is settled
        by one or two more; where REST1 is closed, REST2's base64 is read whole. A forwarded mail is
        put together from its parts: by RT for an id, here for a record (two or three requests).
        Raises NotFoundError, TransportError when the connection breaks.
        """
        number = serialize.identifier("id", id)
        if isinstance(id, AttachmentRecord) and may_be_forwarded(id.raw):
            chunks = self._mail(number, id.transaction_id)
        else:
            chunks = self._chunks(number)
        try:
            yield chunks
        finally:
            await chunks.aclose()

    async def download(
        self,
        id: int | AttachmentRecord,
        path: str | os.PathLike[str],
        *,
        progress: Progress | None = None,
    ) -> Path:
        """Save the content as ``path``, or under its own name if that is a folder.

        One request, and one more for a folder. The file is complete or not there, and one that
        exists is replaced: what was interrupted begins anew when it is called again, for RT cannot
        send a part. ``progress(done, total)`` is called with bytes after each chunk; ``total`` is
        None unless a record or a folder is given, and for text, of which RT counts characters.
        Returns the path. Raises NotFoundError, TransportError.
        """
        target, part = Path(path), id if isinstance(id, AttachmentRecord) else None
        if files.is_folder(target):
            part = part or await self.get(serialize.identifier("id", id))
            target /= files.name_of(part)
        with files.whole_file(target) as file:
            await self._save(part or serialize.identifier("id", id), file, progress)
        return target

    async def _save_new(
        self, part: AttachmentRecord, folder: Path, progress: Progress | None
    ) -> Path:
        """Save the content under a name in the folder that nobody has."""
        with files.new_file(folder, files.name_of(part)) as new:
            await self._save(part, new.file, progress)
        return new.path

    async def _save(
        self, part: int | AttachmentRecord, file: BinaryIO, progress: Progress | None
    ) -> None:
        """Write the content into a file; TransportError for one that is shorter than RT says."""
        total = files.bytes_of(part if isinstance(part, AttachmentRecord) else None)
        done = 0
        async with self.stream(part) as chunks:
            async for chunk in chunks:
                file.write(chunk)
                done += len(chunk)
                if progress is not None:
                    progress(done, total)
        if total is not None and done < total:
            await self._check_short(serialize.identifier("id", part), done, total)

    async def _check_short(self, id: int, done: int, total: int) -> None:
        """Raise for content that is cut; a mail may only have lied about its length.

        RT's length is a header of the part, which a mail may bring along
        (docs/rt/behaviour.md#transactions-and-attachments).
        """
        held = len(str((await read_contents(self._client, [id])).get(id) or ""))
        if held != done:
            raise TransportError(
                f"attachment {id} broke off: {done} bytes of {total}, nothing was saved"
            )
        if await was_cut(self._client, total):
            raise ProtocolError(
                f"RT has kept {done} of the {total} bytes of attachment {id}; read() returns those"
            )

    async def _mail(self, id: int, transaction: int) -> AsyncGenerator[bytes, None]:
        """Read a mail that is within a mail; one that RT keeps in one piece is a content."""
        roots = (await read_parts(self._client, [transaction], None))[transaction]
        for part in (part for root in roots for part in root.walk() if part.id == id):
            if part.is_forwarded:
                yield await read_mail(self._client, part.parts)
                return
        async for chunk in self._chunks(id):
            yield chunk

    def _record(self, raw: Mapping[str, Any]) -> AsyncAttachment:
        """Make a record that has the verbs of this class."""
        return AsyncAttachment.of(raw, home=self)

    async def _chunks(self, id: int) -> AsyncGenerator[bytes, None]:
        """Pass REST1's bytes on, but hold back a beginning that may be an error text."""
        held = b""
        passing = False
        try:
            async with self._client.rest1.stream(f"attachment/{id}/content") as chunks:
                async for chunk in chunks:
                    if passing:
                        yield chunk
                        continue
                    held += chunk
                    if not contents.may_be_error(held):
                        passing = True
                        yield held
            if passing:
                return
        except (Rest1ClosedError, ProtocolError):
            if passing:
                raise
            held = b""
        yield await self._settled_content(id, held)

    async def _settled_content(self, id: int, held: bytes) -> bytes:
        """Decide what an empty answer, an error-like text or a closed REST1 stand for."""
        await self.get(id)
        if held:
            return held
        raw = await read_object(self._client, ops.attachment_id_get.request_kwargs(id))
        if raw.get("Content") is None and may_be_forwarded(raw):
            transaction = identifier(raw.get("TransactionId"))
            roots = (await read_parts(self._client, [transaction], None))[transaction]
            inner = (part for root in roots for part in root.walk() if part.id == id)
            return await read_mail(self._client, next((part.parts for part in inner), ()))
        return contents.original(raw)
