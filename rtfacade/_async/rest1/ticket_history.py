"""REST1's history of a ticket, and its attachments."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Literal, overload

from rtfacade import _rest1
from rtfacade._async.pager import AsyncRows
from rtfacade._async.resource import none_of
from rtfacade._async.rest1.noun import AsyncRest1Noun
from rtfacade._async.rest1.stream import AsyncPayload
from rtfacade._rest1 import answers, names
from rtfacade._rest1.answers import AccidentError
from rtfacade.records import serialize
from rtfacade.records.history import HistoryEntry
from rtfacade.records.rest1 import ListedAttachment, Rest1Attachment, Rest1Line


class AsyncRest1TicketHistories(AsyncRest1Noun):
    """What happened to a ticket, and the files that came with it."""

    kind = "ticket"

    @overload
    def history(
        self, id: int, *, format: Literal["l"], type: str | None = None
    ) -> AsyncRows[HistoryEntry]: ...
    @overload
    def history(
        self, id: int, *, format: Literal["s"] = "s", type: str | None = None
    ) -> AsyncRows[Rest1Line]: ...
    def history(
        self, id: int, *, format: Literal["s", "l"] = "s", type: str | None = None
    ) -> AsyncRows[Any]:
        """Read the history, oldest first; one request when it is iterated.

        ``format="s"`` gives RT's sentence for each transaction, ``"l"`` all about it, with text,
        streamed. ``type`` keeps the transactions of one of RT's types (``Correspond``, ``Set``).
        A ticket that may not be seen has none. Raises NotFoundError for a missing one.
        """
        path = f"ticket/{serialize.identifier('id', id)}/history"
        if format not in ("s", "l"):
            raise ValueError(f"format must be 's' or 'l', not {format!r}")
        if type is not None:
            path += f"/type/{names.transaction_type(type)}"

        def start(limit: int | None) -> AsyncGenerator[Any, None]:
            if format == "s":
                return self._short(path, limit)
            return self.entries(id, path, type, limit)

        return AsyncRows(start, None)

    async def history_entry(self, id: int, transaction: int) -> HistoryEntry:
        """Read one transaction of a ticket; one request.

        Raises NotFoundError, also for a transaction of something else.
        """
        number = serialize.identifier("transaction", transaction)
        path = f"ticket/{serialize.identifier('id', id)}/history/id/{number}"
        return answers.entry((await self._rest1.read(path, format="l"))[0], number)

    async def attachments(self, id: int) -> tuple[ListedAttachment, ...]:
        """List every part of every message; one request.

        Sizes are RT's rounded texts. A ticket that may not be seen has none. A file name made to
        look like the end of one item and the start of the next is taken for that, so do not rely
        on ids from here belonging to the ticket: ``attachment`` checks. Raises NotFoundError.
        """
        path = f"ticket/{serialize.identifier('id', id)}/attachments"
        reply = await self._rest1.request(path, empty=True)
        if not reply.text:
            return ()
        return _rest1.attachment_list(answers.found(reply.forms)[0])

    async def attachment(self, id: int, attachment: int) -> Rest1Attachment:
        """Read what is known about an attachment of a ticket, and the text of a text part.

        Two requests: RT does not check that it belongs to the ticket, so we ask whether its
        transaction does. Raises NotFoundError if not, and for one that may not be seen.
        """
        number = serialize.identifier("attachment", attachment)
        form = (await self._rest1.read(f"attachment/{number}"))[0]
        if not form.get("ContentType"):
            raise none_of("attachment", number)
        found = Rest1Attachment.of_form(form)
        ticket = serialize.identifier("id", id)
        belongs = f"ticket/{ticket}/history/id/{found.transaction_id}"
        await self._rest1.read(belongs, fields="Type")
        return found

    async def attachment_content(self, id: int, attachment: int) -> bytes:
        """Read the content of an attachment of a ticket; as ``attachment_stream``."""
        async with self.attachment_stream(id, attachment) as chunks:
            return b"".join([chunk async for chunk in chunks])

    @asynccontextmanager
    async def attachment_stream(
        self, id: int, attachment: int
    ) -> AsyncGenerator[AsyncIterator[bytes], None]:
        """Stream the content byte for byte, text in its original encoding; three requests.

        Two of them are those of ``attachment``, so that never another ticket's content is read
        and an error is never taken for a content. Raises NotFoundError, and Rest1ClosedError on
        the old versions whose REST1 cuts contents.
        """
        chunks = self._content(id, await self.attachment(id, attachment))
        try:
            yield chunks
        finally:
            await chunks.aclose()

    async def entries(
        self, id: int, path: str, type: str | None = None, limit: int | None = None
    ) -> AsyncGenerator[HistoryEntry, None]:
        """Stream a long history. RT gives all of it where nothing is of the type: we look."""
        if limit == 0:
            return
        count = 0
        try:
            async with self._rest1.stream(path, format="l") as chunks:
                reader = _rest1.HistoryReader(id, framed=chunks.framed or type is not None)
                async for form in _forms(chunks, reader):
                    if type is None or form.type.lower() == type.lower():
                        yield _rest1.history_entry(form)
                        count += 1
                    if count == limit:
                        return
        except AccidentError as error:
            # RT asks itself for no transaction, again and again, where none may be seen.
            if "Forms/ticket/history" not in error.stack:
                raise

    async def _short(self, path: str, limit: int | None) -> AsyncGenerator[Rest1Line, None]:
        form = (await self._rest1.read(path, format="s"))[0]
        for number, description in form.fields[:limit]:
            yield Rest1Line(int(number), description)

    async def _content(self, id: int, found: Rest1Attachment) -> AsyncGenerator[bytes, None]:
        empty = True
        async with self._rest1.stream(f"attachment/{found.id}/content") as chunks:
            async for chunk in chunks:
                empty = False
                yield chunk
        if empty:
            # RT answers with nothing at all for nothing, and for the one character 0.
            form = (await self._rest1.read(f"ticket/{id}/attachments/{found.id}"))[0]
            yield form["Content"].encode()


async def _forms(
    chunks: AsyncPayload, reader: _rest1.HistoryReader
) -> AsyncGenerator[_rest1.HistoryForm, None]:
    async for chunk in chunks:
        for form in reader.feed(chunk):
            yield form
    for form in reader.close():
        yield form
