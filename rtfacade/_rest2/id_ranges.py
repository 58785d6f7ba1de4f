"""TicketSQL for a search and for ranges of its ids."""

from __future__ import annotations

from typing import Any

from rtfacade import ticketsql
from rtfacade.records import TicketRecord
from rtfacade.records.changes import TicketFilters
from rtfacade.records.descriptors import search_columns


def sql(query: str | None, where: TicketFilters) -> str:
    """Build the TicketSQL of ``search``'s arguments; TypeError for a keyword it does not have."""
    known = search_columns(TicketRecord)
    columns: dict[str, Any] = {k: v for k, v in where.items() if k != "custom_fields"}
    unknown = set(columns) - set(known)
    if unknown:
        raise TypeError(f"search() has no keyword {min(unknown)!r}")
    return ticketsql.build(query, columns, where.get("custom_fields"), known)


def cut(query: str, first: int, last: int, count: int) -> list[str]:
    """Cut the ids from ``first`` to ``last`` into ranges; the last one is open at its end.

    So a ticket that is made while the parts are being read is in the last part, and not lost.
    """
    width = max(1, -(-(last - first + 1) // count))
    starts = range(first, last + 1, width)
    prefix = f"({query}) AND " if query else ""
    return [
        f"{prefix}id >= {start}" + ("" if start + width > last else f" AND id < {start + width}")
        for start in starts
    ]
