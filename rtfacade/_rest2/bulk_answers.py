"""Bulk writes in chunks: what is sent for each item, and what its answer means."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs

from rtfacade._http.responses import sentences
from rtfacade._rest2.change import Change, given_fields
from rtfacade._rest2.message_draft import MessageDraft
from rtfacade.errors import NotAppliedError, ProtocolError, UnconfirmedError
from rtfacade.records import TicketRecord, serialize
from rtfacade.records.bulk_result import BulkResult, Outcome
from rtfacade.records.descriptors import Record, writable
from rtfacade.records.json_values import is_array, is_object

#: RT answers when the whole chunk is done, so a large chunk looks like a server that hangs.
DEFAULT_CHUNK = 50
#: One request must read a chunk back, and RT's pages have at most 100 rows.
MAX_CHUNK = 100


@attrs.frozen
class Job:
    """What to do to each ticket: change fields, send a message, or both."""

    fields: Change
    """Sent in a PUT. A status goes with the message if there is one."""
    requested: Change
    """All that must be so afterwards."""
    message: MessageDraft | None

    @classmethod
    def of(cls, changes: Mapping[str, Any], message: MessageDraft | None) -> Job:
        """Check and build everything once; TypeError or ValueError for what is wrong."""
        if message is None:
            change = Change.of(TicketRecord, changes)
            return cls(change, change, None)
        fields = {name: value for name, value in changes.items() if name != "status"}
        requested = {**changes, **message.changes()}
        return cls(Change.of(TicketRecord, fields), Change.of(TicketRecord, requested), message)


@attrs.frozen
class Chunk:
    """Consecutive items; ``start`` is the index of the first."""

    start: int
    items: tuple[Any, ...]


def ticket_number(item: object) -> int:
    """Return the number of a ticket given as such, as text, or as a record."""
    return serialize.identifier("ticket", item.id if isinstance(item, Record) else item)  # type: ignore[attr-defined]


def messages_by_item(answer: object, ids: Sequence[int]) -> list[tuple[str, ...]]:
    """Read the bulk routes' ``[id, message, …]`` for each item; ProtocolError for other items."""
    if not is_array(answer) or len(answer) != len(ids):
        raise ProtocolError(f"a bulk answer for {len(ids)} items has another number of them")
    for item, number in zip(answer, ids, strict=True):
        if not is_array(item) or not item or str(item[0]) != str(number):
            raise ProtocolError(f"a bulk answer is not about ticket {number}")
    return [sentences(item) for item in answer]


def result(
    index: int,
    id: int,
    raw: Mapping[str, Any] | None,
    change: Change,
    messages: Sequence[str],
    *,
    is_new: bool = False,
) -> BulkResult:
    """Compare one ticket with what was requested.

    A new one that cannot be read exists; of another one RT's messages say what it did.
    """
    if raw is None:
        problem = (f"ticket {id} cannot be read",)
        return BulkResult(index, id, "unknown" if is_new else "refused", tuple(messages), problem)
    missing = change.unapplied(raw)
    return BulkResult(index, id, "refused" if missing else "done", tuple(messages), tuple(missing))


def failed(index: int, id: int | None, error: Exception, what: str) -> BulkResult:
    """Turn an error into the result of its item: "unknown" if RT may have done it."""
    if isinstance(error, NotAppliedError):
        return BulkResult(index, id, "refused", error.messages, error.missing)
    messages = getattr(error, "messages", ()) or (str(error),)
    outcome: Outcome = "unknown" if isinstance(error, UnconfirmedError) else "refused"
    return BulkResult(index, id, outcome, tuple(messages), (what,))


def unknown(chunk: Chunk, number: Callable[[Any], int | None], why: str) -> list[BulkResult]:
    """Make the results of a chunk that was under way."""
    return [
        BulkResult(chunk.start + offset, number(item), "unknown", (why,))
        for offset, item in enumerate(chunk.items)
    ]


def unsent(chunk: Chunk, number: Callable[[Any], int | None], why: str) -> list[BulkResult]:
    """Make the results of a chunk that was not sent."""
    return [
        BulkResult(chunk.start + offset, number(item), "refused", (why,), ("not sent",))
        for offset, item in enumerate(chunk.items)
    ]


def new_ticket(item: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Split an item of create_many into the ticket's keywords and the JSON of its first message.

    An item has the arguments of ``create``, without files: RT's bulk route takes none.
    """
    if not is_object(item):
        raise TypeError(f"a new ticket is a mapping of keywords, not {item!r}")
    given = given_fields(TicketRecord, item)
    if given.get("subject", "") is None:
        del given["subject"]
    if given.pop("attachments", None):
        raise ValueError("create_many takes no attachments: use create(), or comment() afterwards")
    content, html = given.pop("content", None), given.pop("html", False)
    if "queue" not in given:
        raise ValueError(f"a new ticket needs a queue: {item!r}")
    for name, spec in writable(TicketRecord).items():
        if spec.after_create and name in given:
            raise ValueError(
                f"create_many takes no {name}, which RT ignores in a new ticket: use create(), or "
                "update_many() afterwards"
            )
    Change.of(TicketRecord, given)  # so that a mistake is found before anything is looked up
    return given, serialize.first_message(content, html=html)
