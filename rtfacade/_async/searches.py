"""Saved searches, which REST2 reads and runs, but does not write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from rt_rest2.api import search as ops
from rt_rest2.api import ticket as ticket_ops
from rtfacade._async.crud import AsyncCrud
from rtfacade._async.pager import AsyncPager
from rtfacade._async.resource import none_of
from rtfacade._async.tickets import DEFAULT_FIELDS, AsyncTicket
from rtfacade._rest2.field_selection import Selection, select
from rtfacade._rest2.filters import Condition
from rtfacade._rest2.pagination import MAX_PAGE, Snapshot, Walk
from rtfacade._rest2.resource_spec import ANY, Noun
from rtfacade.errors import ForbiddenError
from rtfacade.records import SavedSearchRecord

Search = str | int | SavedSearchRecord


class AsyncSearches(AsyncCrud[SavedSearchRecord]):
    """Saved searches of one RT, as far as the user may load them (RT 5.0.2 and later)."""

    _noun = Noun(
        kind="saved search",
        record=SavedSearchRecord,
        fields=["Name", "Description", "Content", "Creator", "Created", "LastUpdated"],
        listing=ops.searches_get.request_kwargs,
        reading=ops.search_id_name_get.request_kwargs,
        named=True,
        always=ANY,
        disables=False,
    )

    def search(
        self,
        *where: Condition,
        fields: Sequence[str] | None = None,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
    ) -> AsyncPager[SavedSearchRecord]:
        """Find saved searches: all, or those that meet every condition on RT's columns.

        The title is RT's ``Description`` up to RT 5 and ``Name`` from RT 6: read with ``get()``,
        which takes it. One request for each ``page_size`` (100).
        """
        return self._rows(where, {}, fields, limit=limit, page_size=page_size, orderby=orderby)

    def run(
        self,
        search: Search,
        *,
        fields: Sequence[str] | None = None,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
    ) -> AsyncPager[AsyncTicket]:
        """Find the tickets of a saved search, by its title, its id, or a record of it.

        They come by id, whatever order was saved, so that none is lost if you change what you
        iterate. ``fields`` is as in ``rt.tickets.search``. One request for each ``page_size``
        (100), and one to read the query if there is more than one page, or none. Raises
        NotFoundError, when iterated; ValueError for a search that is read and finds no tickets.
        """
        chosen = select(DEFAULT_FIELDS if fields is None else fields)
        read: list[SavedSearchRecord] = []
        return AsyncPager(
            partial(self._results, search, read, chosen),
            lambda item: AsyncTicket(item, home=self._rt.tickets),
            limit=limit,
            page_size=page_size,
        )

    async def _results(
        self,
        search: Search,
        read: list[SavedSearchRecord],
        chosen: Selection,
        state: Walk | Snapshot,
    ) -> Mapping[str, Any]:
        """Read a page; ``read`` keeps the search from the second page on."""
        if isinstance(search, SavedSearchRecord):
            if search.has_content:
                return await self._tickets(_query(search), chosen, state)
            search = search.id
        if isinstance(state, Walk) and state.last is None and state.page == 1:
            read.clear()
            answer = await self._loaded(await self._path(search), chosen, state)
            if answer.get("items"):
                return answer
        # RT answers an unknown search with no tickets, so it is read before that is believed.
        if not read:
            read.append(await self.get(search))
        return await self._tickets(_query(read[0]), chosen, state)

    async def _tickets(
        self, query: str, chosen: Selection, state: Walk | Snapshot
    ) -> Mapping[str, Any]:
        get, post = ticket_ops.tickets_get.request_kwargs, ticket_ops.tickets_post.request_kwargs
        return await self._sql_page(get, post, query, chosen, state)

    async def _loaded(self, key: str | int, chosen: Selection, state: Walk) -> Mapping[str, Any]:
        """Let RT load the search."""
        get = partial(ticket_ops.tickets_get.request_kwargs, search=str(key))
        shape = state.parameters()
        return await self._object(get(fields=chosen.fields, expand=chosen.expand, **shape))

    async def _read(self, path: str | int, asked: object = None) -> SavedSearchRecord:
        """Read one. RT 6 says 403 for a search that is nowhere, so the list has to tell."""
        try:
            return await super()._read(path, asked)
        except ForbiddenError:
            rows = await self.search(fields=["Name", "Description"]).all()
            if not any(path in (row.id, row.name) for row in rows):
                raise none_of(self._noun.kind, asked or path) from None
            raise

    async def _find(self, name: str) -> int:
        """Find by the title, wherever this version of RT has it."""
        for row in await self.search().all():
            if row.name == name:
                return row.id
        raise none_of(self._noun.kind, name)


def _query(search: SavedSearchRecord) -> str:
    if search.kind not in ("Ticket", "Chart"):
        raise ValueError(f"{search!r} does not find tickets but is a search of kind {search.kind}")
    return search.query
