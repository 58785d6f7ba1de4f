# written by scripts/unasync.py from rtfacade/_async/tickets/delivery.py; do not edit
"""Whether RT recorded a message whose answer was lost; a message is never sent twice."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from time import monotonic

import attrs
import httpx

from rt_rest2.api import attachment as attachment_ops
from rt_rest2.api import ticket as ops
from rtfacade._attachments.uploads import Opened
from rtfacade._http import dates
from rtfacade._http.responses import unwrap_object
from rtfacade._rest2 import message_draft
from rtfacade._rest2.listing import Request, select
from rtfacade._rest2.message_draft import MessageDraft
from rtfacade._rest2.resources import SublistOperation
from rtfacade._sync.base import Transport, read_object
from rtfacade.errors import RTError, ServerError, TransportError, status_error
from rtfacade.records import json_values

#: RT stamps to the second, and its clock need not be the web server's.
CLOCK_SLACK = timedelta(seconds=2)
_NEWEST = 100
_TRANSACTION = ("Type", "Created")
_PART = ("TransactionId", "Filename", "ContentType")


@attrs.frozen
class DeliveryCheck:
    """Looks for one message on a ticket."""

    client: Transport
    ticket_id: int
    message: MessageDraft
    files: Sequence[Opened]
    started: float
    """When sending began, by ``time.monotonic()``."""

    def find(self, error: RTError) -> int | None:
        """Return the transaction of the message, None if it is not on the ticket.

        Two or three requests. Raises TransportError where these fail as well.
        """
        try:
            return self._find()
        except RTError as second:
            raise TransportError(
                f"it is not known whether RT recorded the message on ticket {self.ticket_id}: "
                f"{error}; looking failed too: {second}"
            ) from error

    def _find(self) -> int | None:
        """Look among the ticket's newest transactions for the type, time, files and text.

        The time is compared by the server's clock, which the answer to the first request tells.
        """
        newest = _newest(ops.ticket_id_history_get.request_kwargs, self.ticket_id, _TRANSACTION)
        response = self.client.send(newest)
        since = server_time(response) - timedelta(seconds=monotonic() - self.started)
        rows = json_values.objects(unwrap_object(response).get("items"))
        recent = message_draft.recent(rows, self.message, since - CLOCK_SLACK)
        if not recent:
            return None
        newest = _newest(ops.ticket_id_attachments_get.request_kwargs, self.ticket_id, _PART)
        parts = json_values.objects((read_object(self.client, newest)).get("items"))
        for transaction, part in message_draft.candidates(parts, recent, self.files):
            if self._has_text(part):
                return transaction
        return None

    def _has_text(self, part: int | None) -> bool:
        content = self.message.content
        if part is None:
            return not content.strip()
        raw = read_object(self.client, attachment_ops.attachment_id_get.request_kwargs(part))
        text = base64.b64decode(str(raw.get("Content") or "")).decode(errors="replace")
        return message_draft.same_text(text, content)

    def not_recorded(self, error: RTError) -> RTError:
        """Make the error for a message that is not on the ticket, though RT may still add it."""
        advice = (
            f"the message is not on ticket {self.ticket_id} yet, but RT may still be working on "
            "it: look before you send it again"
        )
        if isinstance(error, ServerError):
            return status_error(error.status, (*error.messages, advice), error.request)
        return TransportError(f"{error}; {advice}")


def _newest(operation: SublistOperation, id: int, fields: Sequence[str]) -> Request:
    """Build the request for the newest rows of a list of the ticket."""
    return operation(
        id, orderby=["id"], order=["DESC"], per_page=_NEWEST, fields=select(fields).fields
    )


def server_time(response: httpx.Response) -> datetime:
    """Return the moment at which RT answered, by its own clock."""
    return dates.moment(response.headers.get("Date", "")) or datetime.now(UTC)
