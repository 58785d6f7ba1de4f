# written by scripts/unasync.py from rtfacade/_async/tickets/messages.py; do not edit
"""Sending comments and replies: each is recorded once, and known to be recorded.

There are three routes, because none does everything (docs/rt/behaviour.md#message-routes): text
alone goes over the bulk route, whose answer can always be read
(docs/rt/behaviour.md#answers-that-break-after-the-write); files go over the single route as
multipart; one-time Cc and Bcc, and empty files, go over REST1, which alone has them. The decision:
docs/adr/0003.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from typing import Any

from rt_rest2 import models
from rt_rest2.api import ticket as ops
from rt_rest2.api import transaction as transaction_ops
from rtfacade._attachments import uploads
from rtfacade._attachments.uploads import Opened
from rtfacade._http.responses import new_id, parse, sentences
from rtfacade._rest2 import bulk_answers, message_draft
from rtfacade._rest2.change import Change
from rtfacade._rest2.message_draft import MessageDraft
from rtfacade._rest2.pace import Pace
from rtfacade._rest2.sent import Sending
from rtfacade._sync.base import Client, is_older, read_object, write_list
from rtfacade._sync.field_types import (
    first_step,
    fitted,
    read_corrected,
)
from rtfacade._sync.prepare import prepare_message
from rtfacade._sync.sending import (
    after_the_write,
    claim_answer,
    compare_or_doubt,
    look_for,
    verify,
)
from rtfacade._sync.tickets import arrival
from rtfacade._sync.tickets.chunks import send_chunk
from rtfacade._sync.tickets.delivery import DeliveryCheck, key_of
from rtfacade._sync.tickets.fields import put_ticket
from rtfacade._sync.tickets.rows import people_of
from rtfacade._sync.visibility import explain, on_ticket
from rtfacade.errors import (
    BadRequestError,
    NotAppliedError,
    ProtocolError,
    Rest1ClosedError,
    Rest2MissingError,
    RTError,
    UnconfirmedError,
)
from rtfacade.records import TicketRecord, serialize
from rtfacade.records.custom_field_types import FieldsToSet
from rtfacade.records.json_values import objects
from rtfacade.records.message import Message

#: Nothing else that RT shows is a proof: the ticket's LastUpdatedBy may be of any other change.
_HIDDEN = ". Without the right ShowTicketComments you never see it: ask somebody who does"


def send_message(
    client: Client, id: int, message: MessageDraft, attachments: Iterable[object]
) -> Message:
    """Send a message and verify the fields that change with it."""
    number = serialize.identifier("id", id)
    with ExitStack() as stack:
        files = uploads.open_all(attachments, stack)
        message.check(files)
        message = prepare_message(client, message)

        def read() -> Mapping[str, Any]:
            return (_read_ticket(client, number)).raw

        change = Change.of(TicketRecord, message.changes())
        change = fitted(client, change, read)
        message = message.with_changes(change.requested)
        if step := first_step(change):
            put_ticket(client, number, step)
        names = [file.filename for file in files]
        sending = client._sent.begin(key_of(number, message, names))  # pyright: ignore[reportPrivateUsage]
        with on_ticket(client, number):
            sent = _send_once(client, number, message, files, sending)
    if client._sent.may_be_cut(message.content, has_files=bool(names)):  # pyright: ignore[reportPrivateUsage]
        sent = _arrived(client, sent, message, names, sending)
    problems = _unset_fields(client, message, sent)
    if not change.requested:
        if problems:
            raise NotAppliedError(sent.messages, problems, sent)
        return sent
    compare = partial(_verified, client, number, change, sent, problems)
    what = _what(number, message)
    older = partial(is_older, client, ops.ticket_id_get.request_kwargs(number), sending)
    with after_the_write(what, [number], sent.messages, sent):
        return compare_or_doubt(compare, sent.messages, what, [number], older)


def _arrived(
    client: Client, sent: Message, message: MessageDraft, names: Sequence[str], sending: Sending
) -> Message:
    """Check that a message is there and whole; look for it where RT's answer is of another one."""
    number = sent.ticket_id

    def check(sent: Message, sending: Sending | None) -> None:
        with after_the_write(_what(number, message), [number], sent.messages, sent):
            arrival.check_message(client, sent, message.kind, sending)

    try:
        check(sent, sending)
    except UnconfirmedError as error:
        if error.done:
            raise
        if sent.transaction_id is not None:
            client._sent.forget("transaction", sent.transaction_id)  # pyright: ignore[reportPrivateUsage]
        sent = find_message(client, number, message, names, sending, error)
        check(sent, None)
    client._sent.arrived(message.content)  # pyright: ignore[reportPrivateUsage]
    return sent


def _verified(
    client: Client, number: int, change: Change, sent: Message, problems: Sequence[str]
) -> Message:
    """Check the fields of the ticket that were to change; ``problems`` are those of the message."""
    read, write = partial(_read_ticket, client, number), partial(put_ticket, client, number)
    try:
        _, raw, _ = read_corrected(client, change, read, write, ())
    except Rest2MissingError as error:
        unknown = [f"{name}: not checked ({error})" for name in change.requested]
        raise NotAppliedError(sent.messages, unknown, sent) from error
    raw = client._directory.with_names(raw)  # pyright: ignore[reportPrivateUsage]

    def details() -> Mapping[str, Any]:
        return {**raw, **people_of(client, number, change.requested)}

    if problems:
        missing = change.unapplied(raw) and change.unapplied(details())
        raise NotAppliedError(sent.messages, [*problems, *missing], sent)
    return verify(change, sent, raw, sent.messages, details)


def _read_ticket(client: Client, id: int) -> TicketRecord:
    raw = read_object(client, ops.ticket_id_get.request_kwargs(id))
    return TicketRecord.of(raw, complete=True)


def _unset_fields(client: Client, message: MessageDraft, sent: Message) -> list[str]:
    """Name the custom fields of a message that RT did not set; it tells nobody.

    One request where there are any.
    """
    fields = message.options.get("transaction_custom_fields")
    if not isinstance(fields, FieldsToSet) or not any(one.values for one in fields.fields):
        return []
    unknown = f"the message is recorded on ticket {sent.ticket_id}, but its custom fields"
    if sent.transaction_id is None:
        text = f"{unknown} cannot be checked: RT does not tell its number"
        raise UnconfirmedError(text, True, [sent.ticket_id], sent, sent.messages)
    query = f"id = {sent.transaction_id}"
    request = transaction_ops.transactions_get.request_kwargs(query=query, fields="CustomFields")
    try:
        rows = objects((read_object(client, request)).get("items"))
    except RTError as error:
        text = f"{unknown} could not be read back: {error}"
        raise UnconfirmedError(text, True, [sent.ticket_id], sent, sent.messages) from error
    if not rows:
        text = f"{unknown} cannot be checked: you may not see it"
        raise UnconfirmedError(text, True, [sent.ticket_id], sent, sent.messages)
    return [f"of the message, {problem}" for problem in fields.unapplied(rows[0])]


def find_message(
    client: Client,
    id: int,
    message: MessageDraft,
    files: Sequence[str],
    sending: Sending,
    error: UnconfirmedError,
) -> Message:
    """Find a message whose answer was lost; it is never sent again.

    Raises UnconfirmedError if it is not to be seen: RT may still be working on it, or the user may
    not see it.
    """
    check = DeliveryCheck(client, id, message, files, sending)

    def look(error: UnconfirmedError) -> Message | None:
        transaction = check.find(is_answered=bool(error.messages))
        return None if transaction is None else Message(id, transaction, error.messages)

    note = _HIDDEN if message.kind == "comment" else ""
    recorded = look_for(look, error, _what(id, message), [id], note)
    client._sent.done(sending, "transaction", recorded.transaction_id)  # pyright: ignore[reportPrivateUsage]
    return recorded


def _what(id: int, message: MessageDraft) -> str:
    return f"{'comment on' if message.kind == 'comment' else 'reply to'} ticket {id}"


def send_to_many(
    client: Client, ids: Sequence[int], message: MessageDraft, pace: Pace | None = None
) -> list[tuple[tuple[str, ...], bool]]:
    """Send one text to many tickets: RT's messages for each, and whether it is recorded."""
    probe = f"rtfacade-{secrets.token_hex(8)}"
    payload = {"Status": probe, **message.json()}
    bodies = [models.BulkMessage.from_dict({**payload, "id": number}) for number in ids]
    if message.kind == "comment":
        request = ops.tickets_bulk_comment_post.request_kwargs(body=bodies)
    else:
        request = ops.tickets_bulk_correspond_post.request_kwargs(body=bodies)
    if pace is None:
        answer = write_list(client, request)
    else:
        answer = send_chunk(client, request, len(ids), pace)
    try:
        return [
            message_draft.bulk_result(one, probe, message)
            for one in bulk_answers.messages_by_item(answer, ids)
        ]
    except ProtocolError as error:
        raise UnconfirmedError(f"RT's answer is not about these messages: {error}") from error


def _send_once(
    client: Client, id: int, message: MessageDraft, files: Sequence[Opened], sending: Sending
) -> Message:
    """Send a message; where the answer leaves it open whether RT recorded it, look."""
    memory = client._sent  # pyright: ignore[reportPrivateUsage]
    names = [file.filename for file in files]
    try:
        if message.needs_rest1(files):
            sent = _send_over_rest1(client, id, message, files)
        elif files or message.options.get("transaction_custom_fields"):
            sent = _send_with_files(client, id, message, files)
        else:
            sent = _send_text(client, id, message)
        if sent.transaction_id is not None:
            claim_answer(memory, "transaction", sent.transaction_id)
        elif message.needs_rest1(files):
            is_checked_later = memory.may_be_cut(message.content, has_files=bool(names))
            if not is_checked_later:
                arrival.require_new(client, sent, message.kind, sending)
    except UnconfirmedError as error:
        if error.done:
            memory.done(sending)
            raise
        return find_message(client, id, message, names, sending, error)
    except RTError:
        memory.refused(sending)
        raise
    memory.done(sending, "transaction", sent.transaction_id)
    return sent


def _send_text(client: Client, id: int, message: MessageDraft) -> Message:
    """Send text alone. RT answers 201 in any case; a probe makes the answer tell."""
    [(messages, is_recorded)] = send_to_many(client, [id], message)
    if not is_recorded:
        raise BadRequestError(400, messages)
    return Message(id, None, messages)


def _send_with_files(
    client: Client, id: int, message: MessageDraft, files: Sequence[Opened]
) -> Message:
    """Send files as multipart, which takes any file name; the answer names the transaction."""
    parts = [file.part() for file in files]
    body = models.MessageUpload(json=json.dumps(message.json()), attachments=parts)
    if message.kind == "comment":
        request = ops.ticket_id_comment_post.request_kwargs(id, body=body)
    else:
        request = ops.ticket_id_correspond_post.request_kwargs(id, body=body)
    response = client.send(request)
    number = new_id(response)
    try:
        messages = sentences(parse(response.content))
    except (ValueError, RecursionError):
        messages = ()  # 201 and a Location say that it is recorded
    return Message(id, number, messages)


def _send_over_rest1(
    client: Client, id: int, message: MessageDraft, files: Sequence[Opened]
) -> Message:
    """Send one-time recipients and empty files; the code in the first line tells the result."""
    parts = message_draft.rest1_parts(files)
    form = message.rest1(files)
    try:
        reply = client.rest1.request(f"ticket/{id}/comment", form, files=parts)
    except Rest1ClosedError as error:
        explain(client, id)
        words = "cc=, bcc= and empty files go over REST1 alone, which is closed to you"
        raise Rest1ClosedError(error.status, (words, *error.messages), error.request) from error
    return Message(id, None, reply.messages)
