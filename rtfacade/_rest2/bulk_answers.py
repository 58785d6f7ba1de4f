"""Bulk writes in chunks: what is sent for each, and what each item's answer means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from rtfacade._http.responses import sentences
from rtfacade._rest2.message_draft import Outgoing
from rtfacade._rest2.payload import build_payload
from rtfacade._rest2.verification import find_unapplied
from rtfacade.errors import ProtocolError, RTError
from rtfacade.records import TicketRecord, serialize
from rtfacade.records.bulk_result import BulkResult
from rtfacade.records.descriptors import Record
from rtfacade.records.json_values import is_array

#: RT answers a chunk when all of it is done, so a large one looks like a server that hangs.
CHUNK = 50
#: One read-back must cover a chunk.
MOST = 100


@attrs.frozen
class Job:
    """What is to be done to each ticket: fields, a message, or both."""

    changes: Mapping[str, Any]
    message: Outgoing | None

    def fields(self) -> Mapping[str, Any]:
        """Return what goes into a PUT; a status goes along with the message if there is one."""
        if self.message is None:
            return self.changes
        return {name: value for name, value in self.changes.items() if name != "status"}

    def asked(self) -> Mapping[str, Any]:
        """Return all that must be so afterwards."""
        return {**self.changes, **(self.message.changes() if self.message else {})}


@attrs.frozen
class Chunk:
    """Some items in a row, the first of them number ``start``."""

    start: int
    items: tuple[Any, ...]


def ticket_number(item: object) -> int:
    """Return the number of a ticket given as such, as text, or as a record."""
    return serialize.identifier("ticket", item.id if isinstance(item, Record) else item)  # type: ignore[attr-defined]


def answers(found: object, count: int) -> list[tuple[str, ...]]:
    """Read the bulk routes' ``[id, sentence, …]`` for each item; one must come for each."""
    if not is_array(found) or len(found) != count:
        raise ProtocolError(f"a bulk answer for {count} items has another number of them")
    return [sentences(item) for item in found]


def result(
    index: int,
    id: int,
    raw: Mapping[str, Any] | None,
    asked: Mapping[str, Any],
    said: Sequence[str],
) -> BulkResult:
    """Compare one ticket with what was asked."""
    if raw is None:
        return BulkResult(index, id, False, tuple(said), (f"ticket {id} cannot be read",))
    missing = find_unapplied(TicketRecord, asked, raw)
    return BulkResult(index, id, not missing, tuple(said), tuple(missing))


def failed(index: int, id: int | None, error: RTError, what: str) -> BulkResult:
    """Turn an error into the result of its item."""
    messages = getattr(error, "messages", ()) or (str(error),)
    return BulkResult(index, id, False, tuple(messages), (what,))


def new_ticket(item: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Split the item of create_many into RT's JSON and what to read back.

    An item has the arguments of ``create``; files cannot go along (RT's bulk route takes none).
    """
    given = dict(item)
    if given.pop("attachments", None):
        raise ValueError("create_many takes no attachments: use create(), or comment() afterwards")
    content, html = given.pop("content", None), given.pop("html", False)
    if "queue" not in given:
        raise ValueError(f"a new ticket needs a queue: {item!r}")
    made = build_payload(TicketRecord, given)
    if content is not None:
        made["Content"] = serialize.text("content", content)
        made["ContentType"] = "text/html" if html else "text/plain"
    return made, given
