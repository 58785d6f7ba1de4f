"""TicketSQL for ranges of the ids of a search."""

from __future__ import annotations


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
