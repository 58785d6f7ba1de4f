"""rtfacade at work, as its users write it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from serve import count, serve

from examples.tasks import TASKS
from rtfacade import RT, Ticket
from rtfacade._rest1 import parse_history

CHUNK = 1 << 16


def main(url: str, token: str) -> None:
    """Serve with one client, which has logged in."""
    count("httpx", "HTTPTransport", "handle_request")
    with RT(url, token=token, timeout=None) as rt:
        serve(
            {
                "warm": lambda: rt.info().version,
                "read": lambda id: rt.tickets.get(id).subject,
                "export": lambda query, fields: export(rt, query, fields),
                "partitions": lambda query, parts: rt.tickets.partitions(parts, query),
                "conversation": lambda id: len(rt.tickets.conversation(id).entries),
                "task": lambda number, args: TASKS[number](rt, **args),
                "comment": lambda ids, text: comment(rt, ids, text),
                "comment_concurrently": lambda ids, text, at_once: concurrently(
                    rt, ids, text, at_once
                ),
                "comment_many": lambda ids, text: comment_many(rt, ids, text),
                "download": lambda id, path: str(rt.attachments.download(id, path)),
                "upload": lambda id, path: upload(rt, id, path),
                "parse": parse,
            }
        )


def export(rt: RT, query: str, fields: Sequence[str]) -> int:
    """Read every field of every row, as an export does."""
    return sum(1 for ticket in rt.tickets.search(query, fields=fields) if values(ticket))


def values(ticket: Ticket) -> tuple[Any, ...]:
    """Read the requested fields."""
    return (
        ticket.id,
        ticket.subject,
        ticket.status,
        ticket.owner.real_name,
        ticket.created,
        ticket.custom_fields if "CustomFields" in ticket.raw else None,
    )


def comment(rt: RT, ids: Sequence[int], text: str) -> int:
    """Comment one by one."""
    for id in ids:
        rt.tickets.comment(id, text)
    return len(ids)


def concurrently(rt: RT, ids: Sequence[int], text: str, at_once: int) -> int:
    """Comment from some threads, which share the client."""
    with ThreadPoolExecutor(at_once) as pool:
        return len(list(pool.map(lambda id: rt.tickets.comment(id, text), ids)))


def comment_many(rt: RT, ids: Sequence[int], text: str) -> int:
    """Comment with the verb for many."""
    return sum(result.ok for result in rt.tickets.comment_many(ids, text))


def upload(rt: RT, id: int, path: str) -> None:
    """Send a file from disk."""
    rt.tickets.comment(id, "a big one", attachments=[path])


def parse(path: str, id: int) -> int:
    """Parse a history as it arrives, keeping nothing."""
    with Path(path).open("rb") as file:
        _head, _blank = file.readline(), file.readline()
        return sum(1 for _ in parse_history(iter(lambda: file.read(CHUNK), b""), id))


if __name__ == "__main__":
    main(*sys.argv[1:])
