#!/usr/bin/env python3
"""Split a big export among processes: RT's tickets as a Dask bag.

    python examples/share_an_export_with_dask.py "Queue = 'General'"

A part is plain TicketSQL, so any engine can pass it to a worker, which reads it with its own
client. With Spark, ``sparkContext.parallelize(parts).flatMap(read)`` does the same.
"""

from __future__ import annotations

import sys
from typing import Any

import dask.bag

from rtfacade import RT

FIELDS = ["Subject", "Status", "Owner.RealName"]


def read(part: str) -> list[dict[str, Any]]:
    """Read one part, in a worker process with its own client."""
    with RT.from_config() as rt:
        return [
            {"id": ticket.id, "subject": ticket.subject, "owner": ticket.owner.real_name}
            for ticket in rt.tickets.search(part, fields=FIELDS)
        ]


def main(query: str) -> None:
    """Read a search in four parts, then in one, and compare the results."""
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
