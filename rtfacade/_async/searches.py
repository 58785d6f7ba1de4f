"""Saved searches, which REST2 reads and runs, but does not write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, Unpack

from rt_rest2.api import search as ops
from rt_rest2.api import ticket as ticket_ops
from rtfacade._async.base import Client
from rtfacade._async.bound import AsyncSavedSearch, AsyncTicket
from rtfacade._async.crud import AsyncCrud
from rtfacade._async.pager import AsyncPager
from rtfacade._async.search import AsyncSqlAsk, check_query, named_roles
from rtfacade._async.tickets import AsyncTickets
from rtfacade._async.tickets.rows import read_tickets
from rtfacade._rest2.filters import AnyOf
from rtfacade._rest2.keys import SearchKey
from rtfacade._rest2.listing import MAX_PAGE, Condition, Cursor, Selection, cursor_for, select
from rtfacade._rest2.resources import ANY, ResourceSpec, none_of
from rtfacade.errors import ForbiddenError
from rtfacade.records import SavedSearchRecord, TicketRecord
from rtfacade.records.changes import SavedSearchFilters
from rtfacade.records.descriptors import list_fields


class SearchesClient(Client, Protocol):
    """What saved searches need of the client."""

    @property
    def tickets(self) -> AsyncTickets:
        """Tickets, which saved searches find."""
        ...


class AsyncSearches(AsyncCrud[AsyncSavedSearch, SearchesClient]):
    """Saved searches of one RT, as far as you may load them (RT 5.0.2 and later)."""

    _spec = ResourceSpec(
        label="saved search",
        record=AsyncSavedSearch,
        list_op=ops.searches_get.request_kwargs,
        read_op=ops.search_id_name_get.request_kwargs,
        has_name_in_path=True,
        base_filter=ANY,
    )

    async def get(self, key: SearchKey) -> AsyncSavedSearch:
        """Read a saved search by its title, its number, or anew from a record of it.

        One request; one more for a title that cannot stand in a path (one with ``/``, or of
        digits: a *text* of digits is a title). Raises NotFoundError, ForbiddenError.
        """
        return await self._get(key)

    def search(
        self,
        *where: Condition | AnyOf,
        fields: Sequence[str] | None = None,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
        **filters: Unpack[SavedSearchFilters],
    ) -> AsyncPager[AsyncSavedSearch]:
        """Find saved searches: all, or those that meet every condition on RT's columns.

        The title is RT's ``Description`` up to RT 5 and ``Name`` from RT 6: read with ``get()``,
        which takes it. One request for each ``page_size`` (100).
        """
        return self._rows(where, filters, fields, limit=limit, page_size=page_size, orderby=orderby)

    def run(
        self,
        search: SearchKey,
        *,
        fields: Sequence[str] | None = None,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
    ) -> AsyncPager[AsyncTicket]:
        """Find the tickets of a saved search, by its title, its id, or a record of it.

        They come in the order of ids, whatever order was saved, so that changing tickets while
        iterating loses none. ``fields`` and ``orderby`` are as in ``rt.tickets.search``. One
        request to read the query, one for each ``page_size`` (100), and one for each custom field
        or role in the query that is new to the client. Raises, when iterated, NotFoundError,
        UnknownNameError for a custom field or role that RT does not have, and ValueError for a
        search that is not for tickets.
        """
        selection = select(
            list_fields(TicketRecord) if fields is None else fields, record=TicketRecord
        )
        read: list[SavedSearchRecord] = []
        check = self._client._name_check  # pyright: ignore[reportPrivateUsage]

        async def fetch(cursor: Cursor) -> Mapping[str, Any]:
            await check.fields(TicketRecord, selection.requested, None)
            answer = await self._results(search, read, selection, cursor)
            return await named_roles(self._client, answer)

        async def when_empty() -> None:
            sql = _query(read[0])
            ask = AsyncSqlAsk(self._client, ticket_ops.tickets_get.request_kwargs)
            await check_query(self._client, TicketRecord, sql, ask, is_empty=True)

        return AsyncPager(
            fetch,
            self._client.tickets._ticket,  # pyright: ignore[reportPrivateUsage]
            limit=limit,
            page_size=page_size,
            cursor=cursor_for(orderby, TicketRecord),
            columns=selection.requested,
            when_empty=when_empty,
            record=TicketRecord,
            question=repr(("saved search", search, orderby)),
        )

    async def _results(
        self,
        search: SearchKey,
        read: list[SavedSearchRecord],
        selection: Selection,
        cursor: Cursor,
    ) -> Mapping[str, Any]:
        """Read a page; ``read`` keeps the search."""
        if isinstance(search, SavedSearchRecord) and search.has_content:
            read[:] = [search]
        elif not read:
            key = search.id if isinstance(search, SavedSearchRecord) else search
            read.append(await self.get(key))
        sql = _query(read[0])
        ask = AsyncSqlAsk(self._client, ticket_ops.tickets_get.request_kwargs)
        await check_query(self._client, TicketRecord, sql, ask, is_empty=False)
        return await read_tickets(self._client, sql, selection, cursor)

    async def _read(self, path: str | int, key: object = None) -> AsyncSavedSearch:
        """Read one. RT 6 says 403 for a search that is nowhere, so the list has to tell."""
        try:
            return await super()._read(path, key)
        except ForbiddenError:
            rows = await self.search(fields=["Name", "Description"]).all()
            if not any(path in (row.id, row.name) for row in rows):
                raise none_of(self._spec.label, key or path) from None
            raise

    async def _find(self, name: str) -> int:
        """Find by the title, wherever this version of RT has it."""
        for row in await self.search().all():
            if row.name == name:
                return row.id
        raise none_of(self._spec.label, name)


def _query(search: SavedSearchRecord) -> str:
    if search.kind not in ("Ticket", "Chart"):
        raise ValueError(f"{search!r} does not find tickets but is a search of kind {search.kind}")
    return search.query
