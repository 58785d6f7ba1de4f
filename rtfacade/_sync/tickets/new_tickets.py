# written by scripts/unasync.py from rtfacade/_async/tickets/new_tickets.py; do not edit
"""Creating tickets: each is created once, and found again where the answer was lost."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs

from rt_rest2.api import attachment as attachment_ops
from rt_rest2.api import ticket as ops
from rtfacade import ticketsql
from rtfacade._http import dates
from rtfacade._http.responses import new_id, unwrap_object
from rtfacade._rest2 import message_draft
from rtfacade._rest2.change import Change
from rtfacade._rest2.listing import Request, row_id, select
from rtfacade._rest2.sent import Sending
from rtfacade._sync.base import Client, Transport, is_own_since, read_object
from rtfacade._sync.sending import send_new
from rtfacade.errors import NotAppliedError, UnconfirmedError
from rtfacade.records import TicketRecord, json_values
from rtfacade.records.descriptors import read_moment

#: How RT names those tickets of the user that nobody else has made.
OWN = "Creator = '__CurrentUser__'"
_KIND = "ticket"
_NEWEST = 100
_PART = ("TransactionId", "Filename", "ContentType")


def key_of(change: Change, content: str | None, files: Sequence[str] = ()) -> tuple[object, ...]:
    """Return what is equal for new tickets that look the same."""
    subject = str(change.payload.get("Subject") or "")
    return (_KIND, *(tuple(text.split()) for text in (subject, content or "")), *sorted(files))


@attrs.frozen
class NewTicket:
    """A ticket that is being created: what was requested, and its first message."""

    change: Change
    content: str | None
    files: Sequence[str]
    """The names of its files."""
    sending: Sending

    @property
    def subject(self) -> str:
        """The subject that was requested."""
        return str(self.change.payload.get("Subject") or "")

    @property
    def has_text(self) -> bool:
        """Whether its first message has a text."""
        return bool((self.content or "").strip())


def begin(
    client: Transport, change: Change, content: str | None, files: Sequence[str] = ()
) -> NewTicket:
    """Note that a ticket is created now; ``files`` are the names of its files."""
    sending = client._sent.begin(key_of(change, content, files))  # pyright: ignore[reportPrivateUsage]
    return NewTicket(change, content, files, sending)


def send(client: Client, request: Request, new: NewTicket) -> int:
    """Send a new ticket once and return its number; look for it where the answer was lost.

    Raises UnconfirmedError if it stays open whether RT has created it; ``ids`` are the tickets
    that it may be.
    """

    def post() -> int:
        return new_id(client.send(request))

    return create_once(client, post, new)


def is_other(client: Transport, number: int, sending: Sending) -> bool:
    """Tell whether RT's answer names a ticket that is older, or of somebody else; one request."""
    response = client.send(ops.ticket_id_get.request_kwargs(number))
    return is_own_since(client, response, sending) is False


def find_instead(client: Client, number: int, new: NewTicket, error: NotAppliedError) -> int:
    """Find what was created where RT's answer names a ticket with another subject.

    Raises ``error`` if there is nothing else, and that one may be it: a scrip may change subjects.
    """
    matching = _find(client, new)
    if len(matching) == 1 and client._sent.claim(_KIND, matching[0]):  # pyright: ignore[reportPrivateUsage]
        return matching[0]
    if not is_other(client, number, new.sending):
        raise error

    def refuse() -> int:
        raise UnconfirmedError(f"RT answered with ticket {number}, which this call has not made")

    return create_once(client, refuse, new)


def create_once(client: Client, post: Callable[[], int], new: NewTicket) -> int:
    """Create a ticket with ``post``, and look for it where the answer was lost."""
    memory = client._sent  # pyright: ignore[reportPrivateUsage]

    def look(error: UnconfirmedError) -> int | None:
        matching = _find(client, new)
        error.ids = tuple(matching)
        return matching[0] if len(matching) == 1 else None

    what = f"create a ticket {new.subject!r}"
    return send_new(memory, new.sending, _KIND, post, look, what)


def _find(client: Client, new: NewTicket) -> list[int]:
    """Find the user's own tickets since sending began that are as requested."""
    rows = newest_own(client, new.sending, new.change.requested.get("type"))
    return [
        number
        for number, row in rows.items()
        if message_draft.same_text(str(row.get("Subject") or ""), new.subject)
        and _is_it(client, number, new)
    ]


def newest_own(
    client: Transport, sending: Sending, type: object = None
) -> dict[int, Mapping[str, Any]]:
    """Read the user's own tickets since sending began, the oldest first.

    Those that another call has got from RT are left out. RT lists none of a ``type`` (such as
    ``reminder``) that the query does not name.
    """
    query = OWN if type is None else f"{OWN} AND Type = {ticketsql.quote(str(type))}"
    request = ops.tickets_get.request_kwargs(
        query=query,
        orderby=["id"],
        order=["DESC"],
        per_page=_NEWEST,
        page=1,
        fields=select(["Subject", "Created"]).fields,
    )
    response = client.send(request)
    since = dates.earliest(response, sending.started)
    rows = json_values.objects(unwrap_object(response).get("items"))
    new = {
        row_id(row): row
        for row in reversed(rows)
        if (created := read_moment(row.get("Created"))) is not None and created >= since
    }
    unclaimed = client._sent.unclaimed(_KIND, new)  # pyright: ignore[reportPrivateUsage]
    return {number: new[number] for number in unclaimed}


def _is_it(client: Transport, number: int, new: NewTicket) -> bool:
    """Compare the queue, the first message and its files with what was requested."""
    raw = read_object(client, ops.ticket_id_get.request_kwargs(number, fields_queue="Name"))
    if Change.of(TicketRecord, {"queue": new.change.requested["queue"]}).unapplied(raw):
        return False
    request = ops.ticket_id_attachments_get.request_kwargs(
        number, orderby=["id"], order=["ASC"], per_page=_NEWEST, fields=select(_PART).fields
    )
    parts = json_values.objects((read_object(client, request)).get("items"))
    if not parts:
        return not new.has_text and not new.files
    first = min(json_values.whole_number(part.get("TransactionId")) or 0 for part in parts)
    for _, part in message_draft.candidates(parts, {first}, new.files):
        if part is None:
            return not new.has_text
        return message_draft.same_text(read_text(client, part), new.content or "")
    return False


def read_text(client: Transport, part: int) -> str:
    """Read the text of an attachment."""
    raw = read_object(client, attachment_ops.attachment_id_get.request_kwargs(part))
    return base64.b64decode(str(raw.get("Content") or "")).decode(errors="replace")
