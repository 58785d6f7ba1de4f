# written by scripts/unasync.py from rtfacade/_async/searches.py; do not edit
"""Saved searches, which REST2 reads and runs, but does not write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, Unpack

from rt_rest2.api import search as ops
from rt_rest2.api import ticket as ticket_ops
from rtfacade._rest2.filters import AnyOf
from rtfacade._rest2.keys import SearchKey
from rtfacade._rest2.listing import MAX_PAGE, Condition, Cursor, Selection, cursor_for, select
from rtfacade._rest2.resources import ANY, ResourceSpec, none_of
from rtfacade._sync.base import Client
from rtfacade._sync.bound import SavedSearch, Ticket
from rtfacade._sync.crud import Crud
from rtfacade._sync.pager import Pager
from rtfacade._sync.search import SqlAsk, check_query, named_roles
from rtfacade._sync.tickets import Tickets
from rtfacade._sync.tickets.rows import read_tickets
from rtfacade.errors import ForbiddenError
from rtfacade.records import SavedSearchRecord, TicketRecord
from rtfacade.records.changes import SavedSearchFilters
from rtfacade.records.descriptors import list_fields


class SearchesClient(Client, Protocol):
    """What saved searches need of the client."""

    @property
    def tickets(self) -> Tickets:
        """Tickets, which saved searches find."""
        ...


class Searches(Crud[SavedSearch, SearchesClient]):
    """Saved searches of one RT, as far as you may load them (RT 5.0.2 and later)."""

    _spec = ResourceSpec(
        label="saved search",
        record=SavedSearch,
        list_op=ops.searches_get.request_kwargs,
        read_op=ops.search_id_name_get.request_kwargs,
        has_name_in_path=True,
        base_filter=ANY,
    )

    def get(self, key: SearchKey) -> SavedSearch:
        """Read a saved search by its title, its number, or anew from a record of it.

        One request; one more for a title that cannot stand in a path (one with ``/``, or of
        digits: a *text* of digits is a title). Raises NotFoundError, ForbiddenError.
        """
        return self._get(key)

    def search(
        self,
        *where: Condition | AnyOf,
        fields: Sequence[str] | None = None,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
        **filters: Unpack[SavedSearchFilters],
    ) -> Pager[SavedSearch]:
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
    ) -> Pager[Ticket]:
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

        def fetch(cursor: Cursor) -> Mapping[str, Any]:
            check.fields(TicketRecord, selection.requested, None)
            answer = self._results(search, read, selection, cursor)
            return named_roles(self._client, answer)

        def when_empty() -> None:
            sql = _query(read[0])
            ask = SqlAsk(self._client, ticket_ops.tickets_get.request_kwargs)
            check_query(self._client, TicketRecord, sql, ask, is_empty=True)

        return Pager(
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

    def _results(
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
            read.append(self.get(key))
        sql = _query(read[0])
        ask = SqlAsk(self._client, ticket_ops.tickets_get.request_kwargs)
        check_query(self._client, TicketRecord, sql, ask, is_empty=False)
        return read_tickets(self._client, sql, selection, cursor)

    def _read(self, path: str | int, key: object = None) -> SavedSearch:
        """Read one. RT 6 says 403 for a search that is nowhere, so the list has to tell."""
        try:
            return super()._read(path, key)
        except ForbiddenError:
            rows = self.search(fields=["Name", "Description"]).all()
            if not any(path in (row.id, row.name) for row in rows):
                raise none_of(self._spec.label, key or path) from None
            raise

    def _find(self, name: str) -> int:
        """Find by the title, wherever this version of RT has it."""
        for row in self.search().all():
            if row.name == name:
                return row.id
        raise none_of(self._spec.label, name)


def _query(search: SavedSearchRecord) -> str:
    if search.kind not in ("Ticket", "Chart"):
        raise ValueError(f"{search!r} does not find tickets but is a search of kind {search.kind}")
    return search.query
