"""A write without a readable answer: look whether RT has done it, and never do it again."""

from __future__ import annotations

import base64
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any

import httpx

from rt_rest2.api import attachment as attachment_ops
from rt_rest2.api import ticket as ops
from rtfacade._async.resource import AsyncResource, Operation
from rtfacade._attachments.uploads import Opened
from rtfacade._http import dates
from rtfacade._http.responses import unwrap_object
from rtfacade._rest2 import message_draft
from rtfacade._rest2.field_selection import select
from rtfacade._rest2.message_draft import Outgoing
from rtfacade.errors import ProtocolError, RTError, ServerError, TransportError
from rtfacade.records import json_values
from rtfacade.records.message import Message

#: RT stamps to the second, and its clock need not be the web server's.
CLOCK_SLACK = timedelta(seconds=2)
_NEWEST = 100
_TRANSACTION = ("Type", "Created")
_PART = ("TransactionId", "Filename", "ContentType")

Route = Callable[[int, Outgoing, Sequence[Opened]], Awaitable[Message]]


class AsyncSettling(AsyncResource):
    """Sends a message, and settles by reading whatever its answer leaves open."""

    async def _settled(
        self, id: int, message: Outgoing, files: Sequence[Opened], route: Route
    ) -> Message:
        started = monotonic()
        try:
            return await route(id, message, files)
        except (TransportError, ServerError, ProtocolError) as error:
            if isinstance(error.__cause__, httpx.ConnectError | httpx.ConnectTimeout):
                raise  # never sent
            found = await self._look(id, message, files, started, error)
            if found is None:
                raise undone(id, error) from error.__cause__
            return Message(id, found)

    async def _look(
        self, id: int, message: Outgoing, files: Sequence[Opened], started: float, error: RTError
    ) -> int | None:
        """Find the message; TransportError where looking fails as well."""
        try:
            return await self._find(id, message, files, started)
        except RTError as second:
            raise TransportError(
                f"it is not known whether RT recorded the message on ticket {id}: {error}; "
                f"looking failed too: {second}"
            ) from error

    async def _find(
        self, id: int, message: Outgoing, files: Sequence[Opened], started: float
    ) -> int | None:
        """Look among the ticket's newest: for its type, its time, its files, its text.

        The time is compared by the server's own clock, as the answer to this request tells it.
        """
        response = await self._rt.send(
            _newest(ops.ticket_id_history_get.request_kwargs, id, _TRANSACTION)
        )
        since = server_time(response) - timedelta(seconds=monotonic() - started)
        rows = json_values.objects(unwrap_object(response).get("items"))
        recent = message_draft.recent(rows, message, since - CLOCK_SLACK)
        if not recent:
            return None
        parts = await self._object(_newest(ops.ticket_id_attachments_get.request_kwargs, id, _PART))
        rows = json_values.objects(parts.get("items"))
        for transaction, part in message_draft.candidates(rows, recent, files):
            if await self._says(part, message.content):
                return transaction
        return None

    async def _says(self, part: int | None, content: str) -> bool:
        if part is None:
            return not content.strip()
        raw = await self._object(attachment_ops.attachment_id_get.request_kwargs(part))
        text = base64.b64decode(str(raw.get("Content") or "")).decode(errors="replace")
        return message_draft.same_text(text, content)


def _newest(operation: Operation, id: int, fields: Sequence[str]) -> dict[str, Any]:
    """Ask for the newest rows of a list of the ticket."""
    return operation(
        id, orderby=["id"], order=["DESC"], per_page=_NEWEST, fields=select(fields).fields
    )


def server_time(response: httpx.Response) -> datetime:
    """Return the moment at which RT answered, by its own clock."""
    return dates.moment(response.headers.get("Date", "")) or datetime.now(UTC)


def undone(id: int, error: RTError) -> RTError:
    """Say what is known: nothing is on the ticket; a slow server may still put it there."""
    if isinstance(error, ServerError):
        return error
    if isinstance(error.__cause__, httpx.TimeoutException):
        return TransportError(
            f"{error}; the message is not on ticket {id} yet, but RT may still be at it: "
            "look before you send it again"
        )
    return TransportError(f"{error}; the message is not on ticket {id}")
