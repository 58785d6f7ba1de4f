"""Comments and replies, which must be recorded once and be known to be recorded.

Three routes, because none does everything (facts about REST2, 2.3 and 6.1; docs/adr/0003):
text alone over the bulk route, whose answer is always readable; with files over the single route
as multipart; one-time Cc and Bcc, and empty files, over REST1, the only one that has them.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from typing import Any, Unpack

import httpx

from rt_rest2 import models
from rt_rest2.api import ticket as ops
from rtfacade._async.resource import Operation
from rtfacade._async.settle import AsyncSettling, undone
from rtfacade._attachments import uploads
from rtfacade._attachments.uploads import Opened
from rtfacade._http.responses import decode, id_from_location, sentences
from rtfacade._rest2 import bulk_answers, message_draft, payloads
from rtfacade._rest2.message_draft import Outgoing
from rtfacade.errors import BadRequestError, NotAppliedError, Rest2MissingError, RTError
from rtfacade.params.messages import Message, MessageOptions
from rtfacade.records import serialize


class AsyncMessages(AsyncSettling):
    """Writing on a ticket."""

    async def comment(
        self,
        id: int,
        content: str,
        *,
        attachments: Iterable[object] = (),
        **options: Unpack[MessageOptions],
    ) -> Message:
        """Write a comment, which requestors do not see; one request.

        ``attachments`` are paths, ``Upload`` or open binary files. With ``status`` or
        ``custom_fields`` the ticket is read back (one more request).

        Raises BadRequestError when RT did not record it (which is also how RT answers for a
        missing ticket or right), NotAppliedError when the message is recorded (``record``) and the
        status or a field is not set, TransportError when no answer came and the message is not on
        the ticket. A message is never sent twice.
        """
        return await self._write(id, Outgoing("comment", content, options), attachments)

    async def reply(
        self,
        id: int,
        content: str,
        *,
        attachments: Iterable[object] = (),
        **options: Unpack[MessageOptions],
    ) -> Message:
        """Write a reply (RT's word: correspondence), which goes to the requestors; one request.

        Arguments, further requests and errors are those of ``comment``.
        """
        return await self._write(id, Outgoing("correspond", content, options), attachments)

    async def _write(self, id: int, message: Outgoing, attachments: Iterable[object]) -> Message:
        number = serialize.identifier("id", id)
        with ExitStack() as stack:
            files = uploads.open_all(attachments, stack)
            message.check(files)
            written = await self._settled(number, message, files, self._route(message, files))
        await self._confirm_message(number, message, written)
        return written

    async def _write_unless_there(
        self, id: int, message: Outgoing, started: float, error: RTError
    ) -> Message:
        """Write what a broken chunk may have written already: look first."""
        found = await self._look(id, message, (), started, error)
        if found is not None:
            return Message(id, found)
        if isinstance(error.__cause__, httpx.TimeoutException):
            raise undone(id, error)
        return await self._write(id, message, ())

    def _route(self, message: Outgoing, files: Sequence[Opened]) -> Any:
        if message.needs_rest1(files):
            return self._over_rest1
        return self._over_single if files else self._over_bulk

    async def _over_bulk(self, id: int, message: Outgoing, files: Sequence[Opened]) -> Message:
        """Text alone. RT answers 201 whatever happened, so the answer is made to tell."""
        del files
        [(said, recorded)] = await self._send_messages([id], message)
        if not recorded:
            raise BadRequestError(400, said)
        return Message(id, None, said)

    async def _send_messages(
        self, ids: Sequence[int], message: Outgoing
    ) -> list[tuple[tuple[str, ...], bool]]:
        """Send one text to many tickets: RT's sentences for each, and whether it is recorded."""
        probe = f"rtfacade-{secrets.token_hex(8)}"
        made = {"Status": probe, **message.json()}
        bodies = [models.BulkMessage.from_dict({**made, "id": number}) for number in ids]
        answers = await self._list(_bulk(message)(body=bodies))
        return [
            message_draft.bulk_result(said, probe, message)
            for said in bulk_answers.answers(answers, len(ids))
        ]

    async def _over_single(self, id: int, message: Outgoing, files: Sequence[Opened]) -> Message:
        """With files: multipart, which takes any file name."""
        parts = [file.part() for file in files]
        body = models.MessageUpload(json=json.dumps(message.json()), attachments=parts)
        response = await self._rt.send(_single(message)(id, body=body))
        try:
            said = sentences(json.loads(decode(response.content)))
        except ValueError:
            said = ()  # 201 and a Location say that it is recorded
        return Message(id, id_from_location(response), said)

    async def _over_rest1(self, id: int, message: Outgoing, files: Sequence[Opened]) -> Message:
        """One-time recipients and empty files; the code in the first line tells."""
        parts = message_draft.rest1_parts(files)
        form = message.rest1(files)
        reply = await self._rt.rest1.request(f"ticket/{id}/comment", form, files=parts)
        return Message(id, None, reply.messages)

    async def _confirm_message(self, id: int, message: Outgoing, written: Message) -> None:
        """Read back the status and the fields that went with a message."""
        asked = message.changes()
        if not asked:
            return
        try:
            raw = await self._object(ops.ticket_id_get.request_kwargs(id))
        except Rest2MissingError as error:
            unknown = [f"{name}: not checked ({error})" for name in asked]
            raise NotAppliedError(written.messages, unknown, written) from error
        missing = payloads.missing(payloads.TICKET, asked, raw)
        if missing:
            raise NotAppliedError(written.messages, missing, written)


def _single(message: Outgoing) -> Operation:
    if message.kind == "comment":
        return ops.ticket_id_comment_post.request_kwargs
    return ops.ticket_id_correspond_post.request_kwargs


def _bulk(message: Outgoing) -> Operation:
    if message.kind == "comment":
        return ops.tickets_bulk_comment_post.request_kwargs
    return ops.tickets_bulk_correspond_post.request_kwargs
