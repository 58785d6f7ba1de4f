# written by scripts/unasync.py from rtfacade/_async/tickets/rest1_proofs.py; do not edit
"""Find out whether RT did what was sent over REST1, for ``rt.rest1``.

No further request is sent where RT's answer arrives. Looking needs REST2, which tells creators and
times exactly.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Generator, Hashable, Mapping, Sequence
from contextlib import contextmanager, suppress
from time import monotonic
from typing import Any, Protocol

from rt_rest2.api import attachment as attachment_ops
from rt_rest2.api import ticket as ticket_ops
from rtfacade._http import dates
from rtfacade._http.responses import unwrap_object
from rtfacade._rest2 import listing, message_draft
from rtfacade._rest2.change import Change
from rtfacade._rest2.listing import Request
from rtfacade._rest2.message_draft import MessageDraft
from rtfacade._rest2.sent import Sending
from rtfacade._sync.base import Client, is_made_since, is_older, read_object, was_just_changed
from rtfacade._sync.crud import Crud
from rtfacade._sync.sending import send_once
from rtfacade._sync.tickets import arrival, new_tickets
from rtfacade._sync.tickets.delivery import key_of
from rtfacade._sync.tickets.messages import find_message
from rtfacade.errors import (
    ProtocolError,
    Rest2MissingError,
    RTError,
    StatusError,
    TransportError,
    UnconfirmedError,
)
from rtfacade.records import (
    GroupRecord,
    QueueRecord,
    TicketRecord,
    UserRecord,
    json_values,
)
from rtfacade.records.descriptors import read_moment
from rtfacade.records.message import Message

_RECORDS = {"user": UserRecord, "group": GroupRecord, "queue": QueueRecord}
_OWNER_CHANGE = listing.select(("Type", "Field", "Created", "Creator")).fields


class Nouns(Client, Protocol):
    """The nouns that look for what was created."""

    @property
    def users(self) -> Crud[Any, Any]:
        """Users."""
        ...

    @property
    def groups(self) -> Crud[Any, Any]:
        """Groups."""
        ...

    @property
    def queues(self) -> Crud[Any, Any]:
        """Queues."""
        ...


class Rest1Proofs:
    """Sends a write of REST1 once, and looks for it where its answer was lost."""

    def __init__(self, client: Nouns) -> None:
        """Look through this client."""
        self._client = client

    def message(
        self,
        id: int,
        message: MessageDraft,
        files: Sequence[str],
        send: Callable[[], Message],
    ) -> Message:
        """Send a message; UnconfirmedError if it stays open whether RT recorded it."""
        memory = self._client._sent  # pyright: ignore[reportPrivateUsage]
        sending = memory.begin(key_of(id, message, files))
        try:
            sent = send()
            arrival.require_new(self._client, sent, message.kind, sending)
        except UnconfirmedError as error:
            if error.done:
                memory.done(sending)
                raise
            return find_message(self._client, id, message, files, sending, error)
        except RTError:
            memory.refused(sending)
            raise
        memory.done(sending, "transaction", sent.transaction_id)
        return sent

    def ticket(
        self,
        queue: str | int,
        subject: str,
        content: str,
        files: Sequence[str],
        send: Callable[[], int],
    ) -> int:
        """Send a new ticket; UnconfirmedError if it stays open whether RT created it."""
        change = Change.of(TicketRecord, {"queue": queue, "subject": subject})
        new = new_tickets.begin(self._client, change, content, files)

        def post() -> int:
            number = send()
            request = ticket_ops.ticket_id_get.request_kwargs(number)
            self._require_own(request, "Subject", subject, new.sending)
            return number

        return new_tickets.create_once(self._client, post, new)

    def record(self, kind: str, fields: Mapping[str, Any], send: Callable[[], int]) -> int:
        """Send a new user, group or queue; UnconfirmedError if it stays open."""
        record, noun = _RECORDS[kind], self._noun(kind)
        # RT tells no password, and sets it together with the rest.
        visible = {name: value for name, value in fields.items() if name != "password"}
        change = Change.of(record, visible)
        sending = noun._begin(change)  # pyright: ignore[reportPrivateUsage]

        def post() -> int:
            number = send()
            request = noun._spec.read_op(number)  # pyright: ignore[reportPrivateUsage]
            self._require_own(request, "Name", str(fields.get("name") or ""), sending)
            return number

        return noun._create_once(post, change, sending)  # pyright: ignore[reportPrivateUsage]

    def _require_own(self, request: Request, key: str, name: str, sending: Sending) -> None:
        """Raise UnconfirmedError if RT's answer names an older record, of another name.

        One request. What cannot be read is believed: the user may not see it, or RT has no REST2.
        """
        with suppress(StatusError, ProtocolError, TransportError, Rest2MissingError):
            response = self._client.send(request)
            raw = unwrap_object(response)
            is_named = message_draft.same_text(str(raw.get(key) or ""), name)
            if not is_named and is_made_since(response, sending) is False:
                place = response.request.url.path
                raise UnconfirmedError(f"RT's answer is about {place}, which is another one")

    def _noun(self, kind: str) -> Crud[Any, Any]:
        client = self._client
        return {"user": client.users, "group": client.groups, "queue": client.queues}[kind]

    def may_be_changed(self, kind: str, key: str | int, sending: Sending) -> bool:
        """Tell whether an object may have been changed since sending began; one or two requests.

        True where REST2 does not tell.
        """
        with suppress(StatusError, ProtocolError, TransportError, Rest2MissingError):
            if kind == "ticket":
                request = ticket_ops.ticket_id_get.request_kwargs(int(key))
            else:
                noun = self._noun(kind)
                path = noun._path(key)  # pyright: ignore[reportPrivateUsage]
                request = noun._spec.read_op(path)  # pyright: ignore[reportPrivateUsage]
            return not is_older(self._client, request, sending)
        return True

    @contextmanager
    def sending(self, key: Hashable) -> Generator[Sending, None, None]:
        """Remember what is sent in this block, unless RT refuses it."""
        memory = self._client._sent  # pyright: ignore[reportPrivateUsage]
        sending = memory.begin(key)
        try:
            yield sending
        except UnconfirmedError:
            raise
        except RTError:
            memory.refused(sending)
            raise
        memory.done(sending)

    def has_changed_owner(self, id: int, sending: Sending) -> bool:
        """Tell whether this call has changed the owner of a ticket; one or two requests.

        The history has more recent changes by this user than other calls have made. RT notes each
        of them once or twice, as transactions of two types.
        """
        sending.look()
        request = ticket_ops.ticket_id_history_get.request_kwargs(
            id, orderby=["id"], order=["DESC"], per_page=100, fields=_OWNER_CHANGE
        )
        response = self._client.send(request)
        since = dates.earliest(response, sending.started)
        own = Counter[str]()
        for row in json_values.objects(unwrap_object(response).get("items")):
            created = read_moment(row.get("Created"))
            if row.get("Field") == "Owner" and created is not None and created >= since:
                own[str(row.get("Type"))] += self._client._own_user.has_created(row)  # pyright: ignore[reportPrivateUsage]
        others = self._client._sent.others(sending)  # pyright: ignore[reportPrivateUsage]
        return max(own.values(), default=0) > others

    def was_just_updated(self, id: int, sending: Sending) -> bool:
        """Tell whether this user has changed a ticket since sending began; one or two requests.

        False where another call may have done it.
        """
        sending.look()
        response = self._client.send(ticket_ops.ticket_id_get.request_kwargs(id))
        is_alone = not self._client._sent.others(sending)  # pyright: ignore[reportPrivateUsage]
        return is_alone and was_just_changed(self._client, response, sending)

    def has(self, path: str, values: Mapping[str, str | list[str]]) -> bool:
        """Tell whether a ticket has these values, which REST1 does not show; one request."""
        number = int(path.split("/")[1])
        raw = read_object(self._client, ticket_ops.ticket_id_get.request_kwargs(number))
        return all(str(raw.get(key) or "") == value for key, value in values.items())

    def mail(self, message_id: str, send: Callable[[], None]) -> None:
        """Send a mail to RT's mail gateway; UnconfirmedError if it stays open.

        RT keeps the Message-ID of each mail. Without one, or where the user may not see what the
        mail became, nothing tells.
        """
        started = monotonic()

        def look(error: UnconfirmedError) -> bool | None:  # noqa: ARG001
            return True if self._has_mail(message_id, started) else None

        def post() -> bool:
            send()
            return True

        send_once(post, look, f"hand over the mail {message_id or 'without a Message-ID'}")

    def _has_mail(self, message_id: str, started: float) -> bool:
        if not message_id:
            return False
        where = json.dumps(listing.conditions([("MessageId", "=", message_id)], {}))
        request = attachment_ops.attachments_get.request_kwargs(
            query=where, per_page=100, page=1, fields="MessageId,Created"
        )
        response = self._client.send(request)
        since = dates.earliest(response, started)
        rows = json_values.objects(unwrap_object(response).get("items"))
        moments = [
            read_moment(row.get("Created")) for row in rows if row.get("MessageId") == message_id
        ]
        return any(moment is not None and moment >= since for moment in moments)
