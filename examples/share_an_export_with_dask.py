#!/usr/bin/env python3
"""Share a big export among processes: RT's tickets as a Dask bag.

    python examples/share_an_export_with_dask.py "Queue = 'General'"

A part is plain TicketSQL, so any engine can carry it to where the work is done; there a client of
its own reads it. Spark's ``sparkContext.parallelize(parts).flatMap(read)`` is the same in one line.
"""

from __future__ import annotations

import sys
from typing import Any

import dask.bag

from rtfacade import RT

FIELDS = ["Subject", "Status", "Owner.RealName"]


def read(part: str) -> list[dict[str, Any]]:
    """Read one part; runs in a process of its own, so it opens a client of its own."""
    with RT.from_config() as rt:
        return [
            {"id": ticket.id, "subject": ticket.subject, "owner": ticket.owner.real_name}
            for ticket in rt.tickets.search(part, fields=FIELDS)
        ]


def main(query: str) -> None:
    """Read a search in four parts, and once more in one, and compare."""
    with RT.from_config() as rt:
        parts = rt.tickets.partitions(4, query)
    bag = dask.bag.from_sequence(parts, npartitions=len(parts)).map(read).flatten()
    shared: list[dict[str, Any]] = bag.compute(scheduler="processes", num_workers=2)
    alone = read(query)
    if shared != alone:
        sys.exit(f"{len(shared)} tickets were read in parts, {len(alone)} by one process")
    print(f"{len(shared)} tickets, the same as one process reads")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "id > 0")
