"""Tickets: find, read, create, change, write on them, link and merge them."""

from __future__ import annotations

import json
import os
from collections.abc import (
    AsyncGenerator,
    Collection,
    Iterable,
    Mapping,
    Sequence,
)
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Protocol, Unpack, cast

from rt_rest2 import models
from rt_rest2.api import queue as queue_ops
from rt_rest2.api import ticket as ops
from rtfacade import ticketsql
from rtfacade._async.base import Edit, amend, is_older, merged_tickets, was_just_changed
from rtfacade._async.bound import AsyncAttachment, AsyncTicket
from rtfacade._async.field_files import AsyncFieldFile
from rtfacade._async.field_types import (
    bind_file,
    first_step,
    fitted,
    one_field,
    read_corrected,
)
from rtfacade._async.many import read_many
from rtfacade._async.pager import AsyncPager, AsyncRows
from rtfacade._async.people import resolve_watchers
from rtfacade._async.prepare import prepare, prepare_many
from rtfacade._async.search import AsyncSqlSearch
from rtfacade._async.sending import (
    Step,
    after_the_write,
    confirm,
    create_in_steps,
    is_named_otherwise,
    send_despite_repeats,
    send_once,
)
from rtfacade._async.tickets import arrival, bulk, history, links, new_tickets
from rtfacade._async.tickets.bulk import AsyncBulkUpdate, TicketItems
from rtfacade._async.tickets.bulk_create import AsyncBulkCreate, NewTicketItems, checked
from rtfacade._async.tickets.fields import put_ticket
from rtfacade._async.tickets.messages import send_message
from rtfacade._async.tickets.new_tickets import NewTicket
from rtfacade._async.tickets.rows import people_of, read_tickets
from rtfacade._async.users import AsyncUsers
from rtfacade._async.visibility import explain_place, require_ticket
from rtfacade._attachments import uploads
from rtfacade._attachments.files import whole_file
from rtfacade._http.responses import unwrap_object
from rtfacade._rest2 import list_edits, quoting, sql_filters
from rtfacade._rest2.bulk_answers import DEFAULT_CHUNK, Job
from rtfacade._rest2.change import Change, given_fields
from rtfacade._rest2.filters import AnyOf
from rtfacade._rest2.listing import MAX_PAGE, Cursor, IdCursor, Request, select
from rtfacade._rest2.message_body import Content
from rtfacade._rest2.message_draft import MessageDraft
from rtfacade._rest2.sent import Sending
from rtfacade.errors import (
    ForbiddenError,
    NotAppliedError,
    NotFoundError,
    ProtocolError,
    UnconfirmedError,
)
from rtfacade.records import TicketRecord, json_values, serialize
from rtfacade.records.bulk_result import BulkResult, Progress
from rtfacade.records.changes import Rest1LinkTargets, TicketChanges, TicketFields, TicketFilters
from rtfacade.records.conversation import CUT, SPOKEN, Conversation
from rtfacade.records.custom_field_types import FileValue
from rtfacade.records.descriptors import all_fields, list_fields, writable
from rtfacade.records.history import HistoryEntry
from rtfacade.records.links import Links
from rtfacade.records.message import Message, MessageOptions
from rtfacade.records.record import attach
from rtfacade.records.serialize import People
from rtfacade.records.signatures import ShowsKeywords

__all__ = ["AsyncTicket", "AsyncTickets"]

#: References to other people have the name already, and RT takes longer for each that is expanded.
_OWNER = "id,Name,RealName,EmailAddress"

#: What RT ignores in a new ticket.
_SET_AFTER_CREATE = [name for name, one in writable(TicketRecord).items() if one.after_create]
#: All that ``get`` tells of a ticket.
_WHOLE = (*all_fields(TicketRecord), "Owner.id", "Owner.Name", "Owner.EmailAddress")


class TicketsClient(history.HistoryClient, Protocol):
    """What tickets need of the client."""

    @property
    def users(self) -> AsyncUsers:
        """Users, to look up owners by address."""
        ...


class AsyncTickets(ShowsKeywords):
    """Tickets of one RT."""

    def __init__(self, client: TicketsClient) -> None:
        """Belong to a client."""
        self._client = client
        # Makes a ticket that has the verbs of this class.
        self._ticket = partial(AsyncTicket.of, home=self)

    def __repr__(self) -> str:
        return f"{type(self).__name__} of {self._client!r}"

    # -- reading -----------------------------------------------------------------------------

    async def get(self, id: int) -> AsyncTicket:
        """Read one ticket; one request.

        RT answers the number of a merged ticket with the ticket that it was merged into, so
        ``ticket.id`` may differ from ``id``. Raises NotFoundError, ForbiddenError.
        """
        number = serialize.identifier("id", id)
        response = await self._client.send(
            ops.ticket_id_get.request_kwargs(number, fields_queue="Name", fields_owner=_OWNER)
        )
        raw = unwrap_object(response)
        if (other := json_values.identifier(raw)) != number:
            await self._require_merged(number, other)
        raw = await self._client._directory.with_names(raw)  # pyright: ignore[reportPrivateUsage]
        return self._ticket(raw, complete=True, etag=response.headers.get("ETag"))

    def attach(self, record: TicketRecord) -> AsyncTicket:
        """Return a record that has the verbs of this client; sends nothing.

        For a record that was pickled or copied, or that another client has read. Raises TypeError
        for a record of another noun.
        """
        return attach(AsyncTicket, record, self)

    async def get_many(self, ids: Iterable[int | TicketRecord]) -> list[AsyncTicket]:
        """Read several tickets by their numbers, or anew from records, whole and in this order.

        One request for each 100, and one for each that is in no list: a deleted ticket, and one
        that was merged into another, which is read instead. Raises NotFoundError, or
        ForbiddenError, that names the numbers of those missing.
        """

        async def in_list(numbers: Sequence[int]) -> AsyncGenerator[AsyncTicket, None]:
            search = self._search(" OR ".join(f"id = {number}" for number in numbers), {})
            rows = search.pager(
                self._ticket, _WHOLE, None, limit=None, page_size=MAX_PAGE, orderby="id"
            )
            async for row in rows:
                raw = await self._client._directory.with_names(row.raw)  # pyright: ignore[reportPrivateUsage]
                yield self._ticket(raw, complete=True)

        return await read_many(ids, in_list, self.get, "ticket")

    def search(
        self,
        query: str | AnyOf | None = None,
        *,
        fields: Sequence[str] | None = None,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
        **where: Unpack[TicketFilters],
    ) -> AsyncPager[AsyncTicket]:
        """Find tickets by TicketSQL, by keywords whose values are quoted for you, or both.

        ``query`` may be ``any_of`` too. Several values of a keyword mean any of them; people are
        found by login, address or id, and ``created_after=`` and the like take aware datetimes
        (RT reads times in the user's own zone, so half a day more is read, and filtered here).

        ``fields`` names what to read, in RT's words or ours, with a dot for a field of a reference
        (``["subject", "owner.real_name", "cf.Severity"]``). One request for each ``page_size``
        (100). Rows come in the order of ids, and changing tickets while iterating loses none;
        ``orderby="-id"`` is newest first; another column (``"created"``, ``"-Priority"``) reads
        the whole list before the first row. RT never finds deleted tickets: the status is refused.

        Raises ValueError for a name that RT does not read or order by; when iterated,
        BadRequestError for TicketSQL that RT cannot read, UnknownNameError for a custom field or
        role in it, and a queue, user or status in a keyword, that does not exist (looked up once a
        client: fields and roles, several values, and names where a search finds nothing).
        """
        return self._search(query, where).pager(
            self._ticket,
            list_fields(TicketRecord),
            fields,
            limit=limit,
            page_size=page_size,
            orderby=orderby,
        )

    def _search(self, query: str | AnyOf | None, where: Mapping[str, Any]) -> AsyncSqlSearch:
        get, post = ops.tickets_get.request_kwargs, ops.tickets_post.request_kwargs
        plan = sql_filters.plan(TicketRecord, query, where)
        return AsyncSqlSearch(self._client, TicketRecord, get, post, plan, str)

    async def count(self, query: str | AnyOf | None = None, **where: Unpack[TicketFilters]) -> int:
        """Count the tickets of a search; one request (more where RT hides totals, or for times)."""
        search = self._search(query, where)
        pager = search.pager(self._ticket, (), (), limit=None, page_size=MAX_PAGE, orderby="id")
        total = await pager.total()
        return total if total is not None else len(await pager.all())

    async def partitions(
        self, count: int, query: str | AnyOf | None = None, **where: Unpack[TicketFilters]
    ) -> list[str]:
        """Split a search into at most ``count`` searches that share its tickets; two requests.

        Returns TicketSQL for ``search``, which another process or machine can run with a client
        of its own. Every ticket is in exactly one part. The parts cover equal ranges of ids, so
        they may hold different numbers of tickets. A search without hits has no parts. Raises
        ValueError for keywords with times, which no TicketSQL says exactly.
        """
        if count < 1:
            raise ValueError(f"count must be at least 1, not {count}")
        if sql_filters.plan(TicketRecord, query, where).keep is not None:
            raise ValueError("partitions() takes no times: write them in TicketSQL, with quote()")
        first = await self.search(query, fields=(), orderby="id", **where).first()
        last = await self.search(query, fields=(), orderby="-id", **where).first()
        if first is None or last is None:
            return []
        sql = await self._search(query, where).sql()
        return ticketsql.id_ranges(sql, first.id, last.id, count)

    def history(
        self,
        id: int,
        *,
        content: Content = "text",
        types: Collection[str] | None = None,
        limit: int | None = None,
    ) -> AsyncRows[HistoryEntry]:
        """Read the history, oldest first, when it is iterated.

        ``content="text"`` (or True) gives the text of every message, HTML as plain text, in one
        request over REST1. For messages with more than a plain text and files with names (HTML,
        several texts, forwarded mails), REST2 is asked as well: one request for about 50 of them,
        one more where parts are nested, one for 100 texts. Where REST1 is closed it takes three or
        more over REST2. ``"raw"`` gives the original text, HTML kept, over REST2: one request for
        100 transactions, one for 100 attachments, one for 100 texts. False gives no texts, over
        REST2. ``types`` keeps transactions of RT's types, such as ``["Correspond", "Comment"]``;
        plug-ins may have more, so a misspelt one raises UnknownNameError where it is nearly one of
        RT's own and RT has no such transaction (one more request), and finds nothing otherwise.
        Raises NotFoundError, ForbiddenError.
        """
        return history.read_history(self._client, id, content, types, limit)

    async def conversation(self, id: int) -> Conversation:
        """Read the messages of a ticket: its opening, replies and comments, with their texts.

        One request (see ``history`` for those that take more). What RT has cut or dropped
        (``$MaxAttachmentSize``) is said where it happened. Raises NotFoundError, ForbiddenError.
        """
        number = serialize.identifier("id", id)
        entries = self.history(number, types=(*SPOKEN, *CUT))
        messages = [
            entry
            async for entry in entries
            if entry.content or entry.attachments or entry.type in CUT
        ]
        return Conversation(number, tuple(messages))

    def attachments(self, id: int, *, limit: int | None = None) -> AsyncPager[AsyncAttachment]:
        """List every part of every message, with its metadata and without its content.

        The list has bodies and the containers of multipart messages too; ``files`` has files only.
        One request for each 100, and one if there are none. Raises NotFoundError, ForbiddenError,
        when iterated.
        """
        return history.list_attachments(self._client, id, limit=limit)

    async def files(self, id: int, *, nested: bool = False) -> list[AsyncAttachment]:
        """List the files of all messages: every part that is not shown as text, oldest first.

        A file without a name has one made of its id and type (``attachment-7.ics``). A forwarded
        mail is one file, ``attachment-7.eml``; with ``nested``, the files in it are listed as well.
        One request for each 100 parts, and one for each 100 of nested ones. Raises NotFoundError,
        ForbiddenError.
        """
        return await history.list_files(self._client, id, nested=nested)

    async def download_attachments(
        self,
        id: int,
        folder: str | os.PathLike[str],
        *,
        nested: bool = False,
        progress: Progress | None = None,
    ) -> list[Path]:
        """Save every file of a ticket into ``folder``; one request, and one for each file.

        Saves what ``files`` lists. Names are made safe and unique; a file gets its name when it is
        complete, and an existing file is not overwritten (the new one gets a number). ``progress``
        is called with bytes done and bytes in all. Returns the paths, oldest first. Raises
        NotFoundError for a missing ticket.
        """
        return await history.download_files(self._client, id, folder, progress, nested=nested)

    async def download_messages(self, id: int, folder: str | os.PathLike[str]) -> list[Path]:
        """Save the opening, each reply and each comment as a mail, ``42-1234.eml``, into a folder.

        The number of the ticket and of the transaction make the name; an existing file is not
        overwritten (the new one gets a number). The mails are those of
        ``rt.transactions.message()``. One request for each 100 transactions and parts, and one for
        each message. Returns the paths, oldest first. Raises NotFoundError, ForbiddenError.
        """
        return await history.download_messages(self._client, id, folder)

    async def download_mbox(self, id: int, path: str | os.PathLike[str]) -> Path:
        """Save the messages of a ticket as one mbox file, which replaces one that exists.

        The messages and requests are those of ``download_messages``.
        """
        target = Path(path)
        with whole_file(target) as file:
            async for entry in history.mbox(self._client, id):
                file.write(entry)
        return target

    async def links(self, id: int) -> Links:
        """Read all links: to tickets, articles, assets and addresses; one or two requests.

        REST1 leaves out reminders and links to disabled articles (RT's rule), and shows a ticket
        that one may not see as one without links (seen on 5.0.3), so a ticket without links is read
        over REST2 too. Raises NotFoundError, ForbiddenError.
        """
        return await links.read_links(self._client, id)

    def reminders(self, id: int) -> AsyncPager[AsyncTicket]:
        """List the reminders of a ticket, completed ones too; one request for each 100.

        One more if there are none. Raises NotFoundError, ForbiddenError, when iterated.
        """
        number = serialize.identifier("id", id)
        selection = select(list_fields(TicketRecord), record=TicketRecord)
        sql = f"Type = 'reminder' AND RefersTo = {number}"

        async def fetch(cursor: Cursor) -> Mapping[str, Any]:
            answer = await read_tickets(self._client, sql, selection, cursor)
            if not answer.get("items") and history.is_first(cursor):
                await require_ticket(self._client, number)
            return answer

        columns = selection.requested
        return AsyncPager(fetch, self._ticket, columns=columns, record=TicketRecord)

    # -- creating and changing ---------------------------------------------------------------

    async def create(
        self,
        queue: str | int,
        subject: str | None = "",
        *,
        content: str | None = None,
        html: bool = False,
        attachments: Iterable[object] | None = (),
        **fields: Unpack[TicketFields],
    ) -> AsyncTicket:
        """Create a ticket, verify it and return it; two requests, three with files or a long text.

        A keyword that is ``None`` is not given.

        ``content`` is the first message, HTML if ``html``; ``attachments`` are paths, ``Upload`` or
        open binary files. Raises NotAppliedError, with the ticket as ``record`` and what RT left
        out in ``missing``, when RT created the ticket but not as requested (RT ignores an owner who
        may not own tickets, and a custom field that the queue does not have); UnconfirmedError with
        ``done``, and with its id alone in ``record``, when you may not see it; BadRequestError,
        ForbiddenError or NotFoundError (no such queue) when RT did not create it. Logins and custom
        fields are looked up first: an unknown login raises NotFoundError, an unknown custom field
        ValueError. RT takes no ``told`` in a new ticket, so that is set afterwards, with two more
        requests.
        """
        named = {"queue": queue, "subject": "" if subject is None else subject}
        given = given_fields(TicketRecord, {**named, **fields})
        later: Any = {name: given.pop(name) for name in _SET_AFTER_CREATE if name in given}
        items = [given, later] if later else [given]
        change, *_ = await prepare_many(self._client, TicketRecord, items, new=True)
        payload = {**change.payload, **serialize.first_message(content, html=html)}
        with ExitStack() as stack:
            files = uploads.open_all(attachments, stack) if attachments else []
            request = ops.ticket_post.request_kwargs(body=_create_body(payload, files))
            names = [file.filename for file in files]
            new = new_tickets.begin(self._client, change, content, names)
            number = await self._send_new(request, new)

        async def create() -> AsyncTicket:
            ticket = await self._confirm_new(number, new)
            if self._client._sent.may_be_cut(content, has_files=bool(names)):  # pyright: ignore[reportPrivateUsage]
                await arrival.check_ticket(self._client, ticket, content)
            return ticket

        async def complete(created: int) -> AsyncTicket:
            return await self.update(created, **later)

        if not later:
            return await create()
        return await create_in_steps(create, [Step(sorted(later), complete)])

    async def update(
        self,
        id: int,
        *,
        if_match: str | None = None,
        **changes: Unpack[TicketChanges],
    ) -> AsyncTicket:
        """Change fields, verify them and return the ticket; two requests.

        Logins, addresses of owners and custom fields are looked up first.
        ``if_match`` is a record's ``etag``: ConflictError if somebody changed the ticket since.
        Raises NotAppliedError, with RT's messages and what is not as requested, when RT answered
        200 but did not apply (part of) the change; all that is not in ``missing`` was applied.
        """
        if not changes:
            raise TypeError("update() needs at least one field to change")
        number = serialize.identifier("id", id)
        change = await prepare(self._client, TicketRecord, changes)

        async def read() -> Mapping[str, Any]:
            return (await self.get(number)).raw

        if "custom_fields" in changes:
            change = await fitted(self._client, change, read)
            if step := first_step(change):
                await put_ticket(self._client, number, step, if_match)
                if_match = None

        async def look(error: UnconfirmedError) -> tuple[str, ...] | None:
            ticket = await self.get(number)
            raw = ticket.raw
            if change.unapplied(raw):
                raw = await self._details(ticket.id, raw, change)
            return None if change.unapplied(raw) else error.messages

        async def behind(error: UnconfirmedError) -> bool | None:
            request = ops.ticket_id_get.request_kwargs(number)
            is_own = await was_just_changed(self._client, await self._client.send(request), sending)
            return True if is_own and await look(error) is not None else None

        sending = Sending(number)
        send = partial(put_ticket, self._client, number, change.payload, if_match)
        what = f"change ticket {number}"
        if if_match is None:
            messages = await send_once(send, look, what, [number])
        else:
            messages = await send_despite_repeats(send, look, behind, what, [number])
        return await self._confirm(number, change, messages, sending)

    async def delete(self, id: int) -> None:
        """Set the status to ``deleted``, which is how RT deletes a ticket; two requests.

        Raises NotAppliedError with RT's reason if the right is missing or the lifecycle does not
        allow it.
        """
        await self.update(id, status="deleted")

    async def remind(
        self,
        id: int,
        subject: str,
        *,
        due: datetime | None = None,
        owner: str | int | None = None,
        queue: str | int | None = None,
    ) -> AsyncTicket:
        """Set a reminder on a ticket and return it; three requests.

        RT keeps a reminder as a ticket of type ``reminder`` in the same queue, which refers to the
        ticket (RT::Reminders). It is verified, because RT ignores an owner or a link that it
        refuses. ``due`` is aware. Raises what ``create`` raises.
        """
        number = serialize.identifier("id", id)
        fields: dict[str, Any] = {"type": "reminder", "refers_to": number}
        fields |= {k: v for k, v in (("due", due), ("owner", owner)) if v is not None}
        Change.of(TicketRecord, {"subject": subject, **fields})  # before anything is sent
        ticket = await self.get(number)
        if queue is None:
            queue = json_values.identifier(ticket.raw.get("Queue"))
        return await self.create(queue, subject, **cast("TicketFields", fields))

    async def add_watchers(
        self,
        id: int,
        *,
        requestors: People = (),
        cc: People = (),
        admin_cc: People = (),
        custom_roles: Mapping[str, People] | None = None,
    ) -> None:
        """Add people to a ticket's roles, by login, e-mail address, id or record; nobody leaves.

        ``custom_roles`` maps names of custom roles to people; a role of one person changes hands.
        Three requests (one if there is nothing to do), and one to look up new logins. Raises
        NotFoundError for a login or a role that does not exist, NotAppliedError with RT's reason,
        ConflictError if others kept changing the ticket.
        """
        people = list_edits.people_by_role(
            custom_roles, requestors=requestors, cc=cc, admin_cc=admin_cc
        )
        watchers = await resolve_watchers(self._client, people, custom_roles)

        async def edit(ticket: TicketRecord) -> dict[str, Any]:
            return list_edits.with_people(TicketRecord, ticket.raw, watchers)

        await self._amend(id, edit)

    async def remove_watchers(
        self,
        id: int,
        *,
        requestors: People = (),
        cc: People = (),
        admin_cc: People = (),
        custom_roles: Mapping[str, People] | None = None,
    ) -> None:
        """Remove people from a ticket's roles; somebody who is not in the role is no error.

        Four requests (two if there is nothing to do), and one to look up logins that are in none of
        the roles. Raises what ``add_watchers`` raises.
        """
        people = list_edits.people_by_role(
            custom_roles, requestors=requestors, cc=cc, admin_cc=admin_cc
        )
        watchers = await resolve_watchers(self._client, people, custom_roles)
        roles: dict[str, Any] = dict.fromkeys(
            [*people, *(["custom_roles"] if watchers.custom else [])]
        )

        async def edit(ticket: TicketRecord) -> dict[str, Any]:
            # A single read does not tell addresses.
            raw = {**ticket.raw, **await people_of(self._client, ticket.id, roles)}
            strangers = list_edits.strangers(TicketRecord, raw, watchers)
            await self._client._directory.require(strangers)  # pyright: ignore[reportPrivateUsage]
            return list_edits.without_people(TicketRecord, raw, watchers)

        await self._amend(id, edit)

    async def add_custom_field_value(
        self, id: int, field: str | int, value: serialize.FieldValue
    ) -> None:
        """Add one value to a custom field of several values; three requests.

        A value that the field has already is no error (one request). The types of fields are
        looked up once a client. Raises NotAppliedError; ValueError for a field that the ticket does
        not have, and for one of one value that has another; ConflictError if others kept changing
        the ticket.
        """

        async def edit(ticket: TicketRecord) -> dict[str, Any]:
            to_set = await one_field(self._client, TicketRecord, field, value)
            return list_edits.with_value(ticket.raw, to_set, value)

        await self._amend(id, edit)

    async def remove_custom_field_value(
        self, id: int, field: str | int, value: serialize.FieldValue
    ) -> None:
        """Remove one value of a custom field of several values; three requests.

        A value that the field does not have is no error (one request). A file can be given by its
        name. Raises what ``add_custom_field_value`` raises.
        """

        async def edit(ticket: TicketRecord) -> dict[str, Any]:
            if type(value) is str:
                to_clear = await one_field(self._client, TicketRecord, field, None)
                if to_clear.kind.is_file:
                    return list_edits.without_file(ticket.raw, to_clear, value)
            to_clear = await one_field(self._client, TicketRecord, field, value)
            return list_edits.without_value(ticket.raw, to_clear)

        await self._amend(id, edit)

    # -- messages ----------------------------------------------------------------------------

    async def comment(
        self,
        id: int,
        content: str,
        *,
        attachments: Iterable[object] = (),
        **options: Unpack[MessageOptions],
    ) -> Message:
        """Write a comment, which requestors do not see; one request.

        ``attachments`` are paths, ``Upload`` or open binary files. One more request with files and
        with a long text, to see that RT kept them whole, and one with ``status`` or
        ``custom_fields``, to verify them.

        Raises NotFoundError or ForbiddenError for a missing or hidden ticket, BadRequestError when
        RT did not record the message (also for a missing right), NotAppliedError when the message
        is recorded (``record``) but the status or a field is not set, or RT cut a file or the text,
        UnconfirmedError when RT's answer is lost and the message is not to be seen. A message is
        never sent twice.
        """
        draft = MessageDraft("comment", content, options)
        return await send_message(self._client, id, draft, attachments)

    async def reply(
        self,
        id: int,
        content: str,
        *,
        attachments: Iterable[object] = (),
        quote: bool = False,
        **options: Unpack[MessageOptions],
    ) -> Message:
        """Write a reply (RT's word: correspondence), which goes to the requestors; one request.

        With ``quote``, the last message that requestors see stands before the text, as on RT's
        page: who wrote it when (in UTC), and its text without the signature. The requests of
        ``conversation`` come first then. Arguments, further requests and errors are those of
        ``comment``.
        """
        if serialize.flag("quote", quote):
            serialize.text("content", content)
            last = quoting.last_public(await self.conversation(id))
            if last is not None:
                content = quoting.with_quote(content, last, as_html=bool(options.get("html")))
        draft = MessageDraft("correspond", content, options)
        return await send_message(self._client, id, draft, attachments)

    # -- links, merging, ownership -----------------------------------------------------------

    async def link(self, id: int, **targets: Unpack[Rest1LinkTargets]) -> None:
        """Add links; one request for each. A link that exists already is no error.

        ``rt.tickets.link(42, depends_on=43, refers_to="https://example.com/x")``. Raises
        BadRequestError with RT's reason at the first that RT refuses (those before it exist;
        where REST1 is closed all go in one request, and those that RT does not refuse exist),
        NotFoundError for a missing ticket.
        """
        await links.change_links(self._client, id, targets, remove=False)

    async def unlink(self, id: int, **targets: Unpack[Rest1LinkTargets]) -> None:
        """Remove links; one request for each. A link that does not exist is no error."""
        await links.change_links(self._client, id, targets, remove=True)

    async def merge(self, id: int, into: int) -> None:
        """Merge ticket ``id`` into another, which remains; one request.

        It cannot be undone. Raises BadRequestError with RT's reason, NotFoundError.
        """
        await links.merge(self._client, id, into)

    async def take(self, id: int) -> None:
        """Make yourself the owner of a ticket that nobody owns; one request.

        Raises BadRequestError with RT's reason when it has an owner already, NotFoundError.
        """
        await links.change_owner(self._client, id, "take", ops.ticket_id_take_put.request_kwargs)

    async def untake(self, id: int) -> None:
        """Give up your own ticket, so that nobody owns it; one request. Raises as ``take`` does."""
        operation = ops.ticket_id_untake_put.request_kwargs
        await links.change_owner(self._client, id, "untake", operation)

    async def steal(self, id: int) -> None:
        """Make yourself the owner of somebody's ticket; one request. Raises as ``take`` does."""
        await links.change_owner(self._client, id, "steal", ops.ticket_id_steal_put.request_kwargs)

    # -- many tickets ------------------------------------------------------------------------

    async def update_many(
        self,
        tickets: TicketItems,
        *,
        comment: str | None = None,
        reply: str | None = None,
        chunk_size: int = DEFAULT_CHUNK,
        concurrency: int = 1,
        progress: Progress | None = None,
        **changes: Unpack[TicketChanges],
    ) -> list[BulkResult]:
        """Change many tickets, with a comment or a reply on each if given; a result for each.

        All tickets are read from ``tickets`` and checked before anything is sent. Two requests for
        each chunk (one to write, one to read back; one more if there are fields besides ``status``
        and a message), ``concurrency`` chunks at once. A chunk has 10 tickets at first, and up to
        ``chunk_size`` while RT is fast. A failure of one ticket does not stop the others: look at
        ``outcome``. If the answer to a chunk is lost, rtfacade looks for what RT has done and sends
        nothing again; the ``outcome`` of what it does not find is ``"unknown"``. An exception waits
        for the chunks in flight and has the results so far as ``results``.
        """
        job = _update_job(changes, comment, reply)
        ids = await bulk.all_numbers(tickets)
        return await bulk.collect(self._run(job, ids, chunk_size, concurrency, progress))

    def update_each(
        self,
        tickets: TicketItems,
        *,
        comment: str | None = None,
        reply: str | None = None,
        chunk_size: int = DEFAULT_CHUNK,
        concurrency: int = 1,
        progress: Progress | None = None,
        **changes: Unpack[TicketChanges],
    ) -> AsyncGenerator[BulkResult, None]:
        """Do what ``update_many`` does, and yield each result as soon as it is known.

        A list of tickets is checked before anything is sent; a pager or another iterable is read
        chunk by chunk, in constant memory. An exception, also Ctrl-C, has the results that were not
        yielded yet as ``unread``.
        """
        job = _update_job(changes, comment, reply)
        return self._run(job, bulk.numbers_of(tickets), chunk_size, concurrency, progress)

    async def comment_many(
        self,
        tickets: TicketItems,
        content: str,
        *,
        chunk_size: int = DEFAULT_CHUNK,
        concurrency: int = 1,
        progress: Progress | None = None,
        **options: Unpack[MessageOptions],
    ) -> list[BulkResult]:
        """Write the same comment on many tickets; one request for each chunk.

        All tickets are read and checked before anything is sent.
        """
        job = _message_job("comment", content, options)
        ids = await bulk.all_numbers(tickets)
        return await bulk.collect(self._run(job, ids, chunk_size, concurrency, progress))

    async def reply_many(
        self,
        tickets: TicketItems,
        content: str,
        *,
        chunk_size: int = DEFAULT_CHUNK,
        concurrency: int = 1,
        progress: Progress | None = None,
        **options: Unpack[MessageOptions],
    ) -> list[BulkResult]:
        """Write the same reply on many tickets; one request for each chunk.

        All tickets are read and checked before anything is sent.
        """
        job = _message_job("correspond", content, options)
        ids = await bulk.all_numbers(tickets)
        return await bulk.collect(self._run(job, ids, chunk_size, concurrency, progress))

    async def create_many(
        self,
        items: NewTicketItems,
        *,
        chunk_size: int = DEFAULT_CHUNK,
        concurrency: int = 1,
        progress: Progress | None = None,
    ) -> list[BulkResult]:
        """Create many tickets; a result for each, in order, with the new ``id``.

        An item has the arguments of ``create`` (``queue``, ``subject``, ``content``, ``html`` and
        the fields; no files, no ``told``). All items are read and checked before anything is sent.
        Two requests for each chunk (one to create, one to read back), ``concurrency`` chunks at
        once.
        A failure of one does not stop the others: look at ``ok``. An exception waits for the
        chunks in flight and has the results so far as ``results``.
        """
        new = [one async for one in checked(items)]
        fields = [fields for fields, _ in new]
        changes = await prepare_many(self._client, TicketRecord, fields, new=True)
        # What was looked up and read is not looked up and read again for each chunk.
        new = [
            (dict(change.requested), message)
            for change, (_, message) in zip(changes, new, strict=True)
        ]
        creation = AsyncBulkCreate(self._client)
        return await bulk.collect(creation.run(new, len(new), chunk_size, concurrency, progress))

    def create_each(
        self,
        items: NewTicketItems,
        *,
        chunk_size: int = DEFAULT_CHUNK,
        concurrency: int = 1,
        progress: Progress | None = None,
    ) -> AsyncGenerator[BulkResult, None]:
        """Do what ``create_many`` does, and yield each result as soon as it is known.

        A list of items is checked before anything is sent; another iterable is read chunk by
        chunk, in constant memory. An exception, also Ctrl-C, has the results that were not yielded
        yet as ``unread``.
        """
        creation = AsyncBulkCreate(self._client)
        total = len(items) if isinstance(items, Collection) else None
        return creation.run(checked(items), total, chunk_size, concurrency, progress)

    # -- what the verbs share ----------------------------------------------------------------

    async def _require_merged(self, number: int, other: int) -> None:
        """Check that a ticket was merged into the one that RT has answered with; one request.

        Raises ProtocolError if it was not: what stands between has mixed answers up then.
        """
        merged = f"id = {number} AND EffectiveId = {other}"
        page = await read_tickets(self._client, merged, select(["Subject"]), IdCursor())
        if json_values.identifiers(page.get("items")) != [number]:
            raise ProtocolError(f"asked for ticket {number}, RT's answer is about ticket {other}")

    async def _confirm(
        self,
        id: int,
        change: Change,
        messages: Sequence[str],
        sending: Sending | None = None,
        *,
        is_new: bool = False,
    ) -> AsyncTicket:
        """Read the ticket back; NotAppliedError names what is not as requested.

        Raises UnconfirmedError with ``done`` if it cannot be read; of a new ticket, ForbiddenError
        and NotFoundError as they are.
        """
        read, write = partial(self.get, id), partial(put_ticket, self._client, id)
        return await confirm(
            change,
            read,
            f"ticket {id}",
            [id],
            messages,
            correct=lambda: read_corrected(self._client, change, read, write, messages),
            details=lambda ticket, raw: self._details(ticket.id, raw, change),
            is_older=None if sending is None else partial(self._is_older, id, sending),
            hidden=not is_new,
        )

    async def _is_older(self, id: int, sending: Sending) -> bool:
        """Tell whether RT shows a ticket as it was before."""
        return await is_older(self._client, ops.ticket_id_get.request_kwargs(id), sending)

    async def _send_new(self, request: Request, new: NewTicket) -> int:
        """Create a ticket and return its number; a refusal says whether the queue is hidden."""
        try:
            return await new_tickets.send(self._client, request, new)
        except ForbiddenError:
            read = queue_ops.queue_id_name_get.request_kwargs
            await explain_place(self._client, read, "queue", new.change.payload["Queue"])
            raise

    async def _confirm_new(self, number: int, new: NewTicket) -> AsyncTicket:
        """Read a new ticket back; find it where RT's answer names another one."""
        try:
            return await self._confirm_created(number, new.change)
        except NotAppliedError as error:
            if not is_named_otherwise(error.missing, "subject"):
                raise
            with after_the_write(f"create a ticket {new.subject!r}"):
                number = await new_tickets.find_instead(self._client, number, new, error)
        return await self._confirm_created(number, new.change)

    async def _confirm_created(self, number: int, change: Change) -> AsyncTicket:
        """Do what ``_confirm`` does, and say what it means if RT does not show a new ticket."""
        try:
            return await self._confirm(number, change, (), is_new=True)
        except NotFoundError as error:
            gone = f"ticket {number} does not exist, though RT gave it a number"
            raise NotAppliedError(error.messages, [f"{gone} (is a file too large?)"]) from error
        except ForbiddenError as error:
            hidden = f"ticket {number} was created, but you may not see it"
            known = self._ticket({"id": number})
            raise UnconfirmedError(hidden, True, [number], known, error.messages) from error

    async def _details(self, id: int, raw: Mapping[str, Any], change: Change) -> Mapping[str, Any]:
        """Add what a single read does not tell: addresses of people, and merged tickets."""
        people = await people_of(self._client, id, change.requested)
        return await merged_tickets(self._client, change, {**raw, **people})

    def _bind_file(self, file: FileValue) -> AsyncFieldFile:
        """Give a file in a custom field the client that reads it."""
        return bind_file(self._client, file)

    async def _amend(self, id: int, edit: Edit[AsyncTicket]) -> None:
        number = serialize.identifier("id", id)

        async def update(ticket: AsyncTicket, changes: dict[str, Any]) -> AsyncTicket:
            changed = cast("TicketChanges", changes)
            self._client._directory.learn(list_edits.logins_in(ticket.raw))  # pyright: ignore[reportPrivateUsage]
            return await self.update(number, if_match=ticket.etag, **changed)

        await amend(partial(self.get, number), edit, update)

    def _run(
        self,
        job: Job,
        tickets: TicketItems,
        chunk_size: int,
        concurrency: int,
        progress: Progress | None,
    ) -> AsyncGenerator[BulkResult, None]:
        work = AsyncBulkUpdate(self._client, job, self.get, self.update)
        return work.run(tickets, chunk_size, concurrency, progress)


def _create_body(
    payload: dict[str, Any], files: Sequence[uploads.Opened]
) -> models.TicketCreate | models.MessageUpload:
    if not files:
        return models.TicketCreate.from_dict(payload)
    for file in files:
        if not file.size:
            raise ValueError(
                f"{file.filename} is empty, which RT refuses on create; add it with comment()"
            )
    parts = [file.first_part() for file in files]
    return models.MessageUpload(json=json.dumps(payload), attachments=parts)


def _update_job(changes: TicketChanges, comment: str | None, reply: str | None) -> Job:
    """Check what update_many is given."""
    if comment is not None and reply is not None:
        raise TypeError("give comment= or reply=, not both")
    if not changes and comment is None and reply is None:
        raise TypeError("update_many() needs at least one field to change")
    options: MessageOptions = {"status": changes["status"]} if "status" in changes else {}
    message = None
    if comment is not None:
        message = MessageDraft("comment", comment, options)
    elif reply is not None:
        message = MessageDraft("correspond", reply, options)
    return Job.of(changes, message)


def _message_job(kind: str, content: str, options: MessageOptions) -> Job:
    """Check what comment_many and reply_many are given."""
    if "attachments" in options:
        raise TypeError("a bulk message takes no attachments: use comment() or reply()")
    message = MessageDraft(kind, content, options)
    message.check(())
    if message.needs_rest1(()):
        raise ValueError("cc and bcc have no bulk route: use comment() or reply()")
    return Job.of({}, message)
