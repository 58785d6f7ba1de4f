"""Tickets: find, read, create, change."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from typing import Any, Unpack

import attrs

from rt_rest2 import models
from rt_rest2.api import custom_role as role_ops
from rt_rest2.api import ticket as ops
from rtfacade import _changes, _retry, _uploads, _values, ticketsql
from rtfacade._async.history import AsyncHistories
from rtfacade._async.links import AsyncLinking
from rtfacade._async.messages import AsyncMessages
from rtfacade._async.ownership import AsyncOwnership
from rtfacade._async.pager import AsyncPager
from rtfacade._json import is_object
from rtfacade._pages import MAX_PAGE, Snapshot, Walk
from rtfacade._selection import Selection, select
from rtfacade._verbs import verb
from rtfacade._walks import walk_for
from rtfacade._wire import id_from_location, sentences, unwrap, unwrap_list
from rtfacade.errors import NotAppliedError, ProtocolError
from rtfacade.records import Record, TicketRecord
from rtfacade.ticketfields import TicketChanges, TicketFields, Where

#: What a search reads unless told otherwise: enough for every attribute of a ticket.
DEFAULT_FIELDS = [
    "Subject",
    "Status",
    "Type",
    "Queue.Name",
    "Owner.RealName",
    "Creator",
    "Requestor",
    "Cc",
    "AdminCc",
    "Priority",
    "InitialPriority",
    "FinalPriority",
    "TimeWorked",
    "TimeLeft",
    "TimeEstimated",
    "Created",
    "Starts",
    "Started",
    "Due",
    "Resolved",
    "Told",
    "LastUpdated",
    "LastUpdatedBy",
    "SLA",
    "CustomFields",
]

#: A query beyond this many characters is sent as a form: web servers limit addresses (4 to 8 kB).
_LONG = 1500

_ABOUT_PEOPLE = ("id", "Name", "EmailAddress")

_EXPAND = {
    "fields[Queue]": "Name",
    "fields[Owner]": "id,Name,RealName,EmailAddress",
    "fields[Creator]": "Name",
}


class AsyncTickets(AsyncMessages, AsyncHistories, AsyncLinking, AsyncOwnership):
    """Tickets of one RT."""

    async def get(self, id: int) -> AsyncTicket:
        """Read one ticket.

        A merged ticket answers under its old number with the surviving one (RT's rule), so ``id``
        may differ from what was asked. Raises NotFoundError, ForbiddenError.
        """
        expand = models.FieldExpansion.from_dict(_EXPAND)
        number = _values.identifier("id", id)
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
        **where: Unpack[Where],
    ) -> AsyncPager[AsyncTicket]:
        """Find tickets by TicketSQL, by keywords whose values are quoted for you, or both.

        ``fields`` names what to read, RT's words with a dot for a field of a reference
        (``["Subject", "Owner.RealName", "CF.Severity"]``). One request a page of ``page_size``.
        Rows come by id, and none is lost if you change what you iterate; ``orderby="-id"`` is
        newest first; another column (``"Created"``, ``"-Priority"``) reads the whole list before
        the first row. Deleted tickets are never found (RT's rule). Raises BadRequestError, when
        iterated, for TicketSQL that RT cannot read; ValueError for a name RT cannot take.
        """
        sql = _sql(query, where)
        chosen = select(DEFAULT_FIELDS if fields is None else fields)
        return AsyncPager(
            partial(self._page, sql, chosen),
            lambda item: AsyncTicket(item, home=self),
            limit=limit,
            page_size=page_size,
            walk=walk_for(orderby),
        )

    async def count(self, query: str | None = None, **where: Unpack[Where]) -> int:
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
        or custom field); BadRequestError or ForbiddenError when it was not made.
        """
        changes: dict[str, Any] = {"queue": queue, "subject": subject, **fields}
        made = _changes.body(_changes.TICKET, changes)
        if content is not None:
            made |= {"Content": content, "ContentType": "text/html" if html else "text/plain"}
        with ExitStack() as stack:
            files = _uploads.open_all(attachments, stack)
            response = await self._rt.send(
                ops.ticket_post.request_kwargs(body=_create(made, files))
            )
        raw = unwrap(response)
        return await self._confirm(id_from_location(response) or int(raw["id"]), changes, ())

    async def update(
        self,
        id: int,
        *,
        if_match: str | None = None,
        **changes: Unpack[TicketChanges],
    ) -> AsyncTicket:
        """Change fields and return the ticket as RT has it then: two requests.

        ``if_match`` is a record's ``etag``: ConflictError if somebody changed the ticket since.
        Raises NotAppliedError, with RT's sentences and what is not as asked, when RT answered 200
        and refused (part of) it; what is not named in ``missing`` was done.
        """
        if not changes:
            raise TypeError("update() needs at least one field to change")
        asked = dict(changes)
        made = models.TicketUpdate.from_dict(_changes.body(_changes.TICKET, asked))
        request = ops.ticket_id_put.request_kwargs(_values.identifier("id", id), body=made)
        if if_match is not None:
            request.setdefault("headers", {})["If-Match"] = if_match
        said = sentences(unwrap_list(await self._rt.send(request)))
        return await self._confirm(id, asked, said)

    async def delete(self, id: int) -> None:
        """Set the status to ``deleted``, which is what RT calls deleting; two requests.

        Raises NotAppliedError with RT's reason if the right or the lifecycle does not allow it.
        """
        await self.update(id, status="deleted")

    async def _page(self, sql: str, chosen: Selection, state: Walk | Snapshot) -> Mapping[str, Any]:
        last, down = (state.last, state.descending) if isinstance(state, Walk) else (None, False)
        query = ticketsql.beyond(sql, last, descending=down)
        shape: dict[str, Any] = {
            "fields": chosen.fields,
            "expand": chosen.expand,
            **state.parameters(),
        }
        if len(query) < _LONG:
            return await self._object(ops.tickets_get.request_kwargs(query=query, **shape))
        form = models.SearchForm.from_dict({"query": query})
        request = ops.tickets_post.request_kwargs(body=form, **shape)
        return await self._object({**request, "extensions": {_retry.READS: True}})

    async def _confirm(self, id: int, asked: Mapping[str, Any], said: Sequence[str]) -> AsyncTicket:
        """Read back; NotAppliedError for what is not as asked."""
        ticket = await self.get(id)
        missing = _changes.missing(_changes.TICKET, asked, ticket.raw)
        if missing:
            raw = {**ticket.raw, **await self._names_of_people(ticket.id, asked)}
            missing = _changes.missing(_changes.TICKET, asked, raw)
        if missing:
            raise NotAppliedError(said, missing, ticket)
        return ticket

    async def _names_of_people(self, id: int, asked: Mapping[str, Any]) -> Mapping[str, Any]:
        """Read roles with e-mail addresses and ids (a single read has names alone).

        Custom roles come by number up to RT 5.0.3, so their names are read too.
        """
        roles = {key: key for name, key in _changes.ROLES.items() if name in asked}
        if "custom_roles" in asked:
            roles |= await self._custom_roles()
        if not roles:
            return {}
        chosen = select([f"{key}.{name}" for key in roles for name in _ABOUT_PEOPLE])
        page = await self._page(f"id = {id}", chosen, Walk(1))
        rows: list[Mapping[str, Any]] = page["items"]
        row: Mapping[str, Any] = rows[0] if rows else dict[str, Any]()
        found: dict[str, Any] = {key: row[key] for key in _changes.ROLES.values() if key in row}
        named: dict[str, Any] = {
            name: row[key]
            for key, name in roles.items()
            if key.startswith("RT::CustomRole-") and row.get(key) not in (None, "")
        }
        return {**found, "CustomRoles": named} if "custom_roles" in asked else found

    async def _custom_roles(self) -> dict[str, str]:
        """Map RT's keys of custom roles to their names. Without a condition RT lists none."""
        pager = self._pages(
            role_ops.customroles_list_get.request_kwargs,
            Record.of,
            select(["Name"]),
            [{"field": "id", "operator": ">", "value": 0}],
        )
        return {f"RT::CustomRole-{r.raw['id']}": str(r.raw["Name"]) async for r in pager}


@attrs.frozen(eq=False, repr=False)
class AsyncTicket(TicketRecord):
    """A ticket with the verbs of ``rt.tickets``, so that ``ticket.comment("…")`` works."""

    home: AsyncTickets = attrs.field(kw_only=True)

    comment = verb(AsyncTickets.comment)
    reply = verb(AsyncTickets.reply)
    history = verb(AsyncTickets.history)
    attachments = verb(AsyncTickets.attachments)
    download_attachments = verb(AsyncTickets.download_attachments)
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


def _sql(query: str | None, where: Where) -> str:
    columns: dict[str, Any] = {k: v for k, v in where.items() if k != "custom_fields"}
    unknown = set(columns) - set(ticketsql.COLUMNS)
    if unknown:
        raise TypeError(f"search() has no keyword {min(unknown)!r}")
    return ticketsql.build(query, columns, where.get("custom_fields"))


def _create(
    made: dict[str, Any], files: Sequence[_uploads.Opened]
) -> models.TicketCreate | models.MessageUpload:
    if not files:
        return models.TicketCreate.from_dict(made)
    for file in files:
        if not file.size:
            raise ValueError(
                f"{file.filename} is empty, which RT refuses on create; add it with comment()"
            )
    return models.MessageUpload(json=json.dumps(made), attachments=[file.part() for file in files])
