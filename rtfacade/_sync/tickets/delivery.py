# written by scripts/unasync.py from rtfacade/_async/tickets/delivery.py; do not edit
"""Whether RT recorded a message whose answer was lost; a message is never sent twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import attrs

from rt_rest2.api import ticket as ops
from rtfacade._http import dates
from rtfacade._http.responses import unwrap_object
from rtfacade._rest2 import message_draft
from rtfacade._rest2.listing import Request, select
from rtfacade._rest2.message_draft import MessageDraft
from rtfacade._rest2.resources import SublistOperation
from rtfacade._rest2.sent import Sending
from rtfacade._sync.base import Transport, read_object
from rtfacade._sync.tickets.new_tickets import read_text
from rtfacade.records import json_values

_NEWEST = 100
_TRANSACTION = ("Type", "Created", "Creator")
_PART = ("TransactionId", "Filename", "ContentType", "ContentLength")


def key_of(ticket_id: int, message: MessageDraft, files: Sequence[str]) -> tuple[object, ...]:
    """Return what is equal for messages that look the same on a ticket."""
    return (ticket_id, message.kind, tuple(message.content.split()), tuple(sorted(files)))


@attrs.frozen
class DeliveryCheck:
    """Looks for one message on a ticket."""

    client: Transport
    ticket_id: int
    message: MessageDraft
    files: Sequence[str]
    sending: Sending

    def find(self, *, is_answered: bool = False) -> int | None:
        """Return the transaction of the message, None if it is not to be seen.

        Two or three requests. It is this message if this user wrote it since sending began, with
        this text and these files, and no other call can have written it. Where RT has answered with
        success, its clock may differ from that of the proxy which dates answers: then this user's
        newest message may be it, however old it seems.
        """
        memory = self.client._sent  # pyright: ignore[reportPrivateUsage]
        self.sending.look()
        matching = memory.unclaimed("transaction", self._matching(is_answered=is_answered))
        others = memory.others(self.sending)
        # An equal message without a known transaction may be one of those that were found.
        if len(matching) <= others:
            return None
        for transaction in matching:
            if memory.claim("transaction", transaction):
                return transaction
        return None

    def _matching(self, *, is_answered: bool) -> list[int]:
        """Find the transactions with the type, creator, time, files and text, newest first.

        The time is compared by the server's clock, which the answer to the first request tells.
        """
        newest = _newest(ops.ticket_id_history_get.request_kwargs, self.ticket_id, _TRANSACTION)
        response = self.client.send(newest)
        since = dates.earliest(response, self.sending.started)
        rows = json_values.objects(unwrap_object(response).get("items"))
        rows = [row for row in rows if self._is_own(row)]
        recent = message_draft.recent(rows, self.message, since)
        if not recent and is_answered:
            own = message_draft.recent(rows, self.message, datetime.min.replace(tzinfo=UTC))
            recent = {max(own)} if own else set()
        if not recent:
            return []
        newest = _newest(ops.ticket_id_attachments_get.request_kwargs, self.ticket_id, _PART)
        parts = json_values.objects((read_object(self.client, newest)).get("items"))
        return [
            transaction
            for transaction, part in message_draft.candidates(parts, recent, self.files)
            if self._has_text(part)
        ]

    def _is_own(self, row: Mapping[str, Any]) -> bool:
        return self.client._own_user.has_created(row)  # pyright: ignore[reportPrivateUsage]

    def _has_text(self, part: int | None) -> bool:
        content = self.message.content
        if part is None:
            return not content.strip()
        return message_draft.same_text(read_text(self.client, part), content)


def _newest(operation: SublistOperation, id: int, fields: Sequence[str]) -> Request:
    """Build the request for the newest rows of a list of the ticket."""
    return operation(
        id, orderby=["id"], order=["DESC"], per_page=_NEWEST, fields=select(fields).fields
    )
