"""Tickets: find, read, create, change."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from typing import Any, Unpack

import attrs

from rt_rest2 import models
from rt_rest2.api import ticket as ops
from rtfacade._async.amendments import AsyncAmendments
from rtfacade._async.bulk import AsyncBulk
from rtfacade._async.bulkcreate import AsyncCreations
from rtfacade._async.conversations import AsyncConversations
from rtfacade._async.history import AsyncHistories
from rtfacade._async.links import AsyncLinking
from rtfacade._async.ownership import AsyncOwnership
from rtfacade._async.pager import AsyncPager
from rtfacade._async.partitions import AsyncPartitions
from rtfacade._attachments import uploads
from rtfacade._http.responses import (
    id_from_location,
    sentences,
    unwrap,
    unwrap_list,
    unwrap_object,
)
from rtfacade._rest2 import id_ranges
from rtfacade._rest2.bound import verb
from rtfacade._rest2.field_selection import select
from rtfacade._rest2.ordering import walk_for
from rtfacade._rest2.pagination import MAX_PAGE
from rtfacade._rest2.payload import build_payload
from rtfacade._rest2.verification import find_unapplied
from rtfacade.errors import ForbiddenError, NotAppliedError, NotFoundError, ProtocolError
from rtfacade.records import TicketRecord, json_values, serialize
from rtfacade.records.changes import TicketChanges, TicketFields, TicketFilters
from rtfacade.records.descriptors import list_fields
from rtfacade.records.json_values import is_object

#: Of other people a reference has the name already, and RT takes longer for each.
_EXPAND = {
    "fields[Queue]": "Name",
    "fields[Owner]": "id,Name,RealName,EmailAddress",
}


class AsyncTickets(
    AsyncBulk,
    AsyncCreations,
    AsyncHistories,
    AsyncConversations,
    AsyncLinking,
    AsyncOwnership,
    AsyncAmendments,
    AsyncPartitions,
):
    """Tickets of one RT."""

    async def get(self, id: int) -> AsyncTicket:
        """Read one ticket.

        A merged ticket answers under its old number with the surviving one (RT's rule), so ``id``
        may differ from what was asked. Raises NotFoundError, ForbiddenError.
        """
        expand = models.FieldExpansion.from_dict(_EXPAND)
        number = serialize.identifier("id", id)
        response = await self._rt.send(ops.ticket_id_get.request_kwargs(number, expand=expand))
        raw = unwrap(response)
        if not is_object(raw) or "id" not in raw:
            raise ProtocolError(f"ticket {number} came back as something else")
        return AsyncTicket(raw, True, response.headers.get("ETag"), home=self)

    def search(
        self,
        query: str | None = None,
        *,
        fields: Sequence[str] | None = None,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
        **where: Unpack[TicketFilters],
    ) -> AsyncPager[AsyncTicket]:
        """Find tickets by TicketSQL, by keywords whose values are quoted for you, or both.

        ``fields`` names what to read, RT's words with a dot for a field of a reference
        (``["Subject", "Owner.RealName", "CF.Severity"]``). One request a page of ``page_size``.
        Rows come by id, and none is lost if you change what you iterate; ``orderby="-id"`` is
        newest first; another column (``"Created"``, ``"-Priority"``) reads the whole list before
        the first row. Deleted tickets are never found (RT's rule). Raises BadRequestError, when
        iterated, for TicketSQL that RT cannot read; ValueError for a name RT cannot take, and, when
        iterated, for an order in which RT finds nothing because it has no such column.
        """
        sql = id_ranges.sql(query, where)
        chosen = select(
            list_fields(TicketRecord) if fields is None else fields, record=TicketRecord
        )
        return AsyncPager(
            partial(self._page, sql, chosen),
            lambda item: AsyncTicket(item, home=self),
            limit=limit,
            page_size=page_size,
            walk=walk_for(orderby, TicketRecord),
            columns=chosen.asked,
        )

    async def count(self, query: str | None = None, **where: Unpack[TicketFilters]) -> int:
        """Count tickets, in one request (more where the site makes RT hide totals)."""
        pager = self.search(query, fields=(), **where)
        total = await pager.total
        return total if total is not None else len(await pager.all())

    async def create(
        self,
        queue: str | int,
        subject: str = "",
        *,
        content: str | None = None,
        html: bool = False,
        attachments: Iterable[object] = (),
        **fields: Unpack[TicketFields],
    ) -> AsyncTicket:
        """Create a ticket and return it as RT has it: two requests.

        ``content`` is the first message, HTML if ``html``; ``attachments`` are paths, ``Upload`` or
        open binary files. Raises NotAppliedError, with the ticket as ``record`` and what RT left
        out in ``missing``, when the ticket was made but not as asked (RT ignores an unknown owner
        or custom field) or is out of the user's sight (``record`` has its id alone);
        BadRequestError or ForbiddenError when it was not made.
        """
        changes: dict[str, Any] = {"queue": queue, "subject": subject, **fields}
        made = build_payload(TicketRecord, changes)
        if content is not None:
            text = serialize.text("content", content)
            made |= {"Content": text, "ContentType": "text/html" if html else "text/plain"}
        with ExitStack() as stack:
            files = uploads.open_all(attachments, stack)
            response = await self._rt.send(
                ops.ticket_post.request_kwargs(body=_create(made, files))
            )
        number = id_from_location(response) or json_values.identifier(unwrap_object(response))
        try:
            return await self._confirm(number, changes, ())
        except (ForbiddenError, NotFoundError) as error:
            ticket = AsyncTicket({"id": number}, home=self)
            hidden = f"ticket {number} is made, but you may not see it"
            raise NotAppliedError(error.messages, [hidden], ticket) from error

    async def update(
        self,
        id: int,
        *,
        if_match: str | None = None,
        **changes: Unpack[TicketChanges],
    ) -> AsyncTicket:
        """Change fields and return the ticket as RT has it then: two requests.

        An owner given by e-mail address is looked up first (RT takes addresses on create only).
        ``if_match`` is a record's ``etag``: ConflictError if somebody changed the ticket since.
        Raises NotAppliedError, with RT's sentences and what is not as asked, when RT answered 200
        and refused (part of) it; what is not named in ``missing`` was done.
        """
        if not changes:
            raise TypeError("update() needs at least one field to change")
        asked = dict(changes)
        made = build_payload(TicketRecord, asked)
        if "owner" in asked:
            asked["owner"] = made["Owner"] = await self._owner_name(made["Owner"])
        body = models.TicketUpdate.from_dict(made)
        request = ops.ticket_id_put.request_kwargs(serialize.identifier("id", id), body=body)
        if if_match is not None:
            request.setdefault("headers", {})["If-Match"] = if_match
        said = sentences(unwrap_list(await self._rt.send(request)))
        return await self._confirm(id, asked, said)

    async def delete(self, id: int) -> None:
        """Set the status to ``deleted``, which is what RT calls deleting; two requests.

        Raises NotAppliedError with RT's reason if the right or the lifecycle does not allow it.
        """
        await self.update(id, status="deleted")

    async def _owner_name(self, owner: str | int) -> str | int:
        """Return the name behind an address; what is not found is left for RT to refuse."""
        if not isinstance(owner, str) or "@" not in owner:
            return owner
        try:
            return (await self._rt.users.get(owner)).name
        except (NotFoundError, ForbiddenError):
            return owner

    async def _confirm(self, id: int, asked: Mapping[str, Any], said: Sequence[str]) -> AsyncTicket:
        """Read back; NotAppliedError for what is not as asked."""
        ticket = await self.get(id)
        missing = find_unapplied(TicketRecord, asked, ticket.raw)
        if missing:
            raw = {**ticket.raw, **await self._names_of_people(ticket.id, asked)}
            missing = find_unapplied(TicketRecord, asked, raw)
        if missing:
            raise NotAppliedError(said, missing, ticket)
        return ticket


@attrs.frozen(eq=False, repr=False)
class AsyncTicket(TicketRecord):
    """A ticket with the verbs of ``rt.tickets``, so that ``ticket.comment("…")`` works."""

    home: AsyncTickets = attrs.field(kw_only=True)

    comment = verb(AsyncTickets.comment)
    reply = verb(AsyncTickets.reply)
    history = verb(AsyncTickets.history)
    attachments = verb(AsyncTickets.attachments)
    download_attachments = verb(AsyncTickets.download_attachments)
    conversation = verb(AsyncTickets.conversation)
    remind = verb(AsyncTickets.remind)
    reminders = verb(AsyncTickets.reminders)
    add_watchers = verb(AsyncTickets.add_watchers)
    remove_watchers = verb(AsyncTickets.remove_watchers)
    add_custom_field_value = verb(AsyncTickets.add_custom_field_value)
    remove_custom_field_value = verb(AsyncTickets.remove_custom_field_value)
    links = verb(AsyncTickets.links)
    link = verb(AsyncTickets.link)
    unlink = verb(AsyncTickets.unlink)
    merge = verb(AsyncTickets.merge)
    take = verb(AsyncTickets.take)
    untake = verb(AsyncTickets.untake)
    steal = verb(AsyncTickets.steal)
    delete = verb(AsyncTickets.delete)
    refresh = verb(AsyncTickets.get)

    async def update(
        self, *, if_unchanged: bool = False, **changes: Unpack[TicketChanges]
    ) -> AsyncTicket:
        """Change fields; with ``if_unchanged``, only if nobody did since this was read.

        Raises ConflictError if somebody was faster, ValueError for ``if_unchanged`` on a row of a
        search, which has no version (``refresh()`` it), and what ``rt.tickets.update`` raises.
        """
        if if_unchanged and self.etag is None:
            raise ValueError("a row of a search has no version to compare with: refresh() it first")
        return await self.home.update(
            self.id, if_match=self.etag if if_unchanged else None, **changes
        )


def _create(
    made: dict[str, Any], files: Sequence[uploads.Opened]
) -> models.TicketCreate | models.MessageUpload:
    if not files:
        return models.TicketCreate.from_dict(made)
    for file in files:
        if not file.size:
            raise ValueError(
                f"{file.filename} is empty, which RT refuses on create; add it with comment()"
            )
    parts = [file.first_part() for file in files]
    return models.MessageUpload(json=json.dumps(made), attachments=parts)
