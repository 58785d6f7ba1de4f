"""Cutting a search into ranges of ids, so that several processes can share it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from rtfacade._async.resource import AsyncResource
from rtfacade._rest2 import id_ranges

if TYPE_CHECKING:
    from rtfacade.records.changes import TicketFilters


class AsyncPartitions(AsyncResource):
    """Sharing a big search."""

    async def partitions(
        self, count: int, query: str | None = None, **where: Unpack[TicketFilters]
    ) -> list[str]:
        """Cut a search into at most ``count`` searches that share its tickets; two requests.

        Returns TicketSQL for ``search``: plain text, so it can go to another process or machine,
        which opens a client of its own. Every ticket is in exactly one part; the parts are equally
        wide in ids, so they need not hold equally many. No part at all for a search without hits.
        """
        if count < 1:
            raise ValueError(f"count must be at least 1, not {count}")
        search = self._rt.tickets.search
        first = await search(query, fields=(), orderby="id", **where).first()
        last = await search(query, fields=(), orderby="-id", **where).first()
        if first is None or last is None:
            return []
        sql = id_ranges.sql(query, where)
        return id_ranges.cut(sql, first.id, last.id, count)
