"""The history of a ticket and its attachments.

REST1 tells everything in one answer (docs/rt/rest1.md#history), which is read as it arrives. Where
REST1 is closed, and for the original parts, REST2's list of transactions is joined with its list of
attachments.
"""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Callable, Collection, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from rt_rest2.api import ticket as ops
from rtfacade._async.attachments import AsyncAttachments
from rtfacade._async.base import Client, read_object, read_page_within
from rtfacade._async.bound import AsyncAttachment
from rtfacade._async.pager import AsyncPager, AsyncRows
from rtfacade._async.visibility import require_ticket
from rtfacade._attachments import files
from rtfacade._rest2.listing import MAX_PAGE, Cursor, row_id, select
from rtfacade._rest2.message_body import Content, as_wanted, body_of, check_content
from rtfacade._rest2.resources import SublistOperation, within
from rtfacade._rest2.transaction_fields import FIELDS
from rtfacade.errors import ProtocolError, Rest1ClosedError, Rest2MissingError, RTError
from rtfacade.records import serialize
from rtfacade.records.bulk_result import Progress
from rtfacade.records.history import HistoryEntry
from rtfacade.records.json_values import identifier
from rtfacade.records.record import bind

_TRANSACTION = select(FIELDS)
_NAMES = ("TransactionId", "Filename", "ContentType")
_METADATA = (*_NAMES, "ContentLength", "MessageId", "Subject", "Headers", "Created", "Creator")


class HistoryClient(Client, Protocol):
    """What history needs of the client."""

    @property
    def attachments(self) -> AsyncAttachments:
        """Attachments by their id."""
        ...


def read_history(
    client: HistoryClient,
    id: int,
    content: Content,
    types: Collection[str] | None,
    limit: int | None,
) -> AsyncRows[HistoryEntry]:
    """Read the history when it is iterated."""
    number = serialize.identifier("id", id)
    check_content(content)
    if isinstance(types, str):
        raise TypeError(f"types takes a list of RT's types, not one text: {types!r}")

    def start(count: int | None) -> AsyncGenerator[HistoryEntry, None]:
        return _entries(client, number, content, types, count)

    return AsyncRows(start, limit)


def list_attachments(
    client: HistoryClient,
    id: int,
    fields: Sequence[str] = _METADATA,
    limit: int | None = None,
    *,
    required: bool = True,
) -> AsyncPager[AsyncAttachment]:
    """List the parts of all messages; ``required`` reads the ticket where there are none."""
    number = serialize.identifier("id", id)
    operation = ops.ticket_id_attachments_get.request_kwargs

    def attachment(raw: Mapping[str, Any]) -> AsyncAttachment:
        return bind(AsyncAttachment.of(raw), client.attachments)

    return _pages_within(client, operation, number, attachment, fields, limit, required=required)


async def download_files(
    client: HistoryClient, id: int, folder: str | os.PathLike[str], progress: Progress | None
) -> list[Path]:
    """Save the files of a ticket into a folder."""
    number = serialize.identifier("id", id)
    parts = [part async for part in list_attachments(client, number) if files.is_file(part)]
    if not parts:
        return []
    target = files.folder(folder)
    saved: list[Path] = []
    for part in parts:
        path = files.free_path(target, files.name_of(part))
        saved.append(await client.attachments.download(part, path, progress=progress))
    return saved


async def _entries(
    client: HistoryClient,
    id: int,
    content: Content,
    types: Collection[str] | None,
    limit: int | None,
) -> AsyncGenerator[HistoryEntry, None]:
    if limit == 0:
        return
    if content in ("text", True):
        entries = _over_rest1(client, id)
    else:
        entries = _over_rest2(client, id, content)
    count = 0
    try:
        async for entry in entries:
            if types is not None and entry.type not in types:
                continue
            yield entry
            count += 1
            if count == limit:
                return
    finally:
        await entries.aclose()


async def _over_rest1(client: HistoryClient, id: int) -> AsyncGenerator[HistoryEntry, None]:
    """Read REST1's long history; REST2 where REST1 is closed or fails.

    REST1 fails on a ticket of whose transactions the user may see none
    (docs/rt/rest1.md#answers).
    """
    has_begun = False
    refusal: RTError | None = None
    entries = client.rest1.ticket.entries(id, f"ticket/{id}/history")
    try:
        async for entry in entries:
            has_begun = True
            yield entry
    except (Rest1ClosedError, ProtocolError) as error:
        if has_begun:
            raise
        refusal = error
    finally:
        await entries.aclose()
    if not has_begun:
        try:
            async for entry in _over_rest2(client, id, "text"):
                yield entry
        except Rest2MissingError:
            if refusal is not None:
                raise refusal from None


async def _over_rest2(
    client: HistoryClient, id: int, content: Content
) -> AsyncGenerator[HistoryEntry, None]:
    """Join REST2's two lists."""
    operation = ops.ticket_id_history_get.request_kwargs
    rows = await _pages_within(client, operation, id, dict[str, Any]).all()
    if not rows:
        # A ticket that the user may not see has an empty history; reading the ticket says so.
        await read_object(client, ops.ticket_id_get.request_kwargs(id))
    parts: dict[int, list[Mapping[str, Any]]] = {}
    if content:
        names = (*_NAMES, "ContentLength", "Headers")
        async for part in list_attachments(client, id, names, required=False):
            number = identifier(part.raw.get("TransactionId"))
            parts.setdefault(number, []).append(part.raw)
    bodies = {number: body_of(own, content) for number, own in parts.items()}
    texts = await _texts(client, [row_id(body) for body in bodies.values() if body])
    for row in rows:
        body = bodies.get(row_id(row))
        text = as_wanted(body, texts.get(row_id(body)), content) if body else None
        yield HistoryEntry.of_rest2(row, parts.get(row_id(row), ()), text)


async def _texts(client: HistoryClient, ids: Sequence[int]) -> dict[int, object]:
    """Read the contents of these parts only; others may be large."""
    contents: dict[int, object] = {}
    for start in range(0, len(ids), MAX_PAGE):
        some = list(ids[start : start + MAX_PAGE])
        async for part in client.attachments.search(
            ("id", "IN", some), fields=["Content"], limit=len(some)
        ):
            contents[part.id] = part.raw.get("Content")
    return contents


def is_first(cursor: Cursor) -> bool:
    """Tell whether a cursor is at the first page of a list."""
    return cursor.page == 1 and getattr(cursor, "last", None) is None


def _pages_within(
    client: HistoryClient,
    operation: SublistOperation,
    id: int,
    make: Callable[[Mapping[str, Any]], Any],
    fields: Sequence[str] = (),
    limit: int | None = None,
    *,
    required: bool = False,
) -> AsyncPager[Any]:
    """Page through a list of one ticket; ``required`` reads the ticket where the list is empty."""
    selection = select(fields) if fields else _TRANSACTION
    page = partial(read_page_within, client, within(operation, id), selection)

    async def fetch(cursor: Cursor) -> Mapping[str, Any]:
        answer = await page(cursor)
        if required and not answer.get("items") and is_first(cursor):
            await require_ticket(client, id)  # RT lists nothing for a missing or hidden ticket
        return answer

    return AsyncPager(fetch, make, limit=limit)
