# written by scripts/unasync.py from rtfacade/_async/tickets/arrival.py; do not edit
"""Whether a message arrived whole: RT cuts or drops what is too large, and answers 201.

RT notes what it has cut (``$MaxAttachmentSize``) as a transaction of its own beside the message,
with both sizes, and a database that refuses a large file makes RT undo a message that it has
answered with a number (docs/rt/behaviour.md#files-that-do-not-arrive).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from rt_rest2.api import ticket as ops
from rt_rest2.api import transaction as transaction_ops
from rtfacade._http import dates
from rtfacade._http.responses import unwrap_object
from rtfacade._rest2.listing import row_id, select
from rtfacade._rest2.message_draft import TRANSACTION
from rtfacade._rest2.sent import Sending
from rtfacade._sync.base import Client, read_object
from rtfacade._sync.rest1.tickets import history_forms
from rtfacade._sync.sending import after_the_write, read_patiently
from rtfacade._sync.visibility import MISSING
from rtfacade.errors import (
    ForbiddenError,
    NotAppliedError,
    NotFoundError,
    Rest2MissingError,
    RTError,
    StatusError,
    UnconfirmedError,
)
from rtfacade.records import TicketRecord, json_values
from rtfacade.records.descriptors import read_moment
from rtfacade.records.json_values import is_object
from rtfacade.records.message import Message

_NEWEST = 20
_FIELDS = select(["Type", "Data", "OldValue", "NewValue", "Created"]).fields
_NOTES = {
    "AttachmentTruncate": "was cut",
    "AttachmentDrop": "was dropped",
    "AttachmentError": "was not stored",
}


def check_message(client: Client, sent: Message, kind: str, sending: Sending | None) -> None:
    """Look once whether a message is there, and whole; without ``sending``, it may be old.

    One request, one more where the history does not show it. Raises NotAppliedError;
    UnconfirmedError without ``done`` if RT's answer is about another message.
    """
    rows, since = _newest(client, sent.ticket_id, sending)
    number = sent.transaction_id
    wanted = TRANSACTION[kind]
    if number is None:
        number = _new(client, sent, rows, wanted, since)
    else:
        row = next((row for row in rows if row_id(row) == number), None)
        try:
            row = row or _transaction(client, number, sent.ticket_id)
        except NotFoundError as error:
            problem = f"the message is not on ticket {sent.ticket_id}, though RT gave it a number"
            raise NotAppliedError(sent.messages, [f"{problem} (is a file too large?)"]) from error
        if row is not None and not _may_be(row, wanted, since):
            text = f"RT answered with transaction {number}, which is another one"
            raise UnconfirmedError(text, messages=sent.messages or (text,))
    if number is not None and (problems := _cut(rows, number)):
        raise NotAppliedError(sent.messages, problems, sent)


def require_new(client: Client, sent: Message, kind: str, sending: Sending) -> None:
    """Check that a message is there whose number RT's answer does not tell; one request.

    Two where the user sees no messages of this kind: the ticket must have been changed. What is
    hidden, or on an RT without REST2, is believed. UnconfirmedError if there are others only: RT's
    answer may be to another request.
    """
    newest = partial(_newest, client, sent.ticket_id, sending, is_rest1_asked=False)
    is_changed = True
    try:
        rows, since = read_patiently(newest)
        if not any(row.get("Type") == TRANSACTION[kind] for row in rows):
            request = ops.ticket_id_get.request_kwargs(sent.ticket_id)
            updated = read_moment((read_object(client, request)).get("LastUpdated"))
            is_changed = updated is None or since is None or updated >= since
    except (StatusError, Rest2MissingError):
        return
    except RTError as error:
        what = f"{kind} on ticket {sent.ticket_id}"
        text = f"RT did it ({what}), but it could not be read back: {error}"
        raise UnconfirmedError(text, True, [sent.ticket_id], sent, sent.messages) from error
    if not is_changed:
        raise _nothing_new(sent)
    _new(client, sent, rows, TRANSACTION[kind], since)


def _nothing_new(sent: Message) -> UnconfirmedError:
    text = f"RT's answer names no message, and ticket {sent.ticket_id} has no new one"
    return UnconfirmedError(text, messages=sent.messages or (text,))


def _new(
    client: Client,
    sent: Message,
    rows: Sequence[Mapping[str, Any]],
    type: str,
    since: datetime | None,
) -> int | None:
    """Return the number of the newest message, None where the user sees none of its kind.

    UnconfirmedError if there are older ones only, or those of other calls.
    """
    has_any = any(row.get("Type") == type for row in rows)
    if not rows or (type == TRANSACTION["comment"] and not has_any):
        return None
    memory = client._sent  # pyright: ignore[reportPrivateUsage]
    new = [row_id(row) for row in rows if _may_be(row, type, since)]
    if unclaimed := memory.unclaimed("transaction", new):
        return unclaimed[0]
    raise _nothing_new(sent)


def check_ticket(client: Client, ticket: TicketRecord, content: str | None) -> None:
    """Look once whether the first message of a new ticket arrived whole.

    One request. Raises NotAppliedError with the ticket.
    """
    with after_the_write(f"create ticket {ticket.id}", [ticket.id], (), ticket):
        rows, _ = _newest(client, ticket.id)
    if cut := _cut(rows, 0):
        raise NotAppliedError((), cut, ticket)
    client._sent.arrived(content)  # pyright: ignore[reportPrivateUsage]


def _may_be(row: Mapping[str, Any], type: str, since: datetime | None) -> bool:
    """Tell whether a transaction has this type, and was made since then."""
    created = read_moment(row.get("Created"))
    is_old = created is not None and since is not None and created < since
    return row.get("Type") == type and not is_old


def _newest(
    client: Client, id: int, sending: Sending | None = None, *, is_rest1_asked: bool = True
) -> tuple[Sequence[Mapping[str, Any]], datetime | None]:
    """Read the newest transactions, and the moment when sending began, by RT's clock."""
    request = ops.ticket_id_history_get.request_kwargs(
        id, orderby=["id"], order=["DESC"], per_page=_NEWEST, page=1, fields=_FIELDS
    )
    try:
        response = client.send(request)
        since = dates.earliest(response, sending.started) if sending else None
        return json_values.objects(unwrap_object(response).get("items")), since
    except Rest2MissingError:
        if not is_rest1_asked:
            raise
        rows = [
            {
                "id": form.id,
                "Type": form.type,
                "Data": form.data,
                "OldValue": form.old_value,
                "NewValue": form.new_value,
            }
            for form in history_forms(client.rest1, id, f"ticket/{id}/history")
        ]
        return rows[::-1], None


def _transaction(client: Client, number: int, ticket_id: int) -> Mapping[str, Any] | None:
    """Read a transaction, None for one that is hidden; one of another ticket has no type."""
    request = transaction_ops.transaction_id_get.request_kwargs(number)
    try:
        raw = read_object(client, request)
    except ForbiddenError:
        return None
    except StatusError as error:
        if error.status not in MISSING:
            raise
        raise NotFoundError(error.status, error.messages) from error
    owner = raw.get("Object")
    is_on_it = is_object(owner) and str(owner.get("id")) == str(ticket_id)
    return raw if is_on_it else {**raw, "Type": ""}


def _cut(rows: Iterable[Mapping[str, Any]], number: int) -> list[str]:
    """Name what RT has noted after a message."""
    problems: list[str] = []
    for row in rows:
        note = _NOTES.get(str(row.get("Type")))
        if note is None or row_id(row) < number:
            continue
        name = row.get("Data") or "the text"
        sizes = f": {row.get('OldValue')} bytes, RT keeps {row.get('NewValue')}"
        problems.append(f"{name} {note}{sizes if row.get('OldValue') else ''}")
    return problems
