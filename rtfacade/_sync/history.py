# written by scripts/unasync.py from rtfacade/_async/history.py; do not edit
"""The history of a ticket and its attachments.

REST1 tells everything in one answer, which is read as it comes; where it is closed, or where exact
parts are wanted, REST2's list of transactions is joined with its list of attachments.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Generator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from rt_rest2.api import ticket as ops
from rtfacade._attachments import files
from rtfacade._rest2.field_selection import select
from rtfacade._rest2.message_body import Content, as_wanted, body_of, check_content
from rtfacade._rest2.pagination import MAX_PAGE, row_id
from rtfacade._rest2.transaction_fields import FIELDS
from rtfacade._sync.pager import Pager, Rows
from rtfacade._sync.resource import Operation, Resource
from rtfacade.errors import ProtocolError, Rest1ClosedError, Rest2MissingError, RTError
from rtfacade.records import AttachmentRecord, serialize
from rtfacade.records.history import HistoryEntry
from rtfacade.records.json_values import identifier

_TRANSACTION = select(FIELDS)
_NAMES = ("TransactionId", "Filename", "ContentType")
_METADATA = (*_NAMES, "ContentLength", "MessageId", "Subject", "Headers", "Created", "Creator")

Progress = Callable[[int, int | None], object]


class Histories(Resource):
    """What happened to a ticket, and the files that came with it."""

    def history(
        self,
        id: int,
        *,
        content: Content = "text",
        types: Collection[str] | None = None,
        limit: int | None = None,
    ) -> Rows[HistoryEntry]:
        """Read the history, oldest first, when it is iterated.

        ``content="text"`` (or True) gives the text of every message, HTML made plain, in one
        request over REST1 (three or more over REST2 where REST1 is closed); ``"raw"`` gives the
        original text, HTML kept, over REST2 (one request for 100 transactions, one for 100
        attachments, one for 100 texts); False gives none, over REST2. ``types`` keeps transactions
        of RT's types, such as ``["Correspond", "Comment"]``. Raises NotFoundError, ForbiddenError.
        """
        number = serialize.identifier("id", id)
        check_content(content)
        if isinstance(types, str):
            raise TypeError(f"types takes a list of RT's types, not one text: {types!r}")

        def start(count: int | None) -> Generator[HistoryEntry, None, None]:
            return self._entries(number, content, types, count)

        return Rows(start, limit)

    def attachments(self, id: int, *, limit: int | None = None) -> Pager[AttachmentRecord]:
        """List every part of every message, with its metadata and without its content.

        Bodies and the containers of multipart messages are among them; files have a
        ``filename``. One request for each 100. A missing ticket, and one without a message, have
        none (RT does not tell which).
        """
        return self._parts(serialize.identifier("id", id), _METADATA, limit)

    def download_attachments(
        self,
        id: int,
        folder: str | os.PathLike[str],
        *,
        progress: Progress | None = None,
    ) -> list[Path]:
        """Save every file of a ticket into ``folder``; one request, and one for each file.

        Saved are parts with a file name, and nameless ones that are neither text nor a container.
        Names are made safe and unique; a file appears under its name only when it is complete, and
        an existing file is not overwritten (the new one gets a number). Returns the paths, oldest
        first. Raises NotFoundError for a missing ticket.
        """
        number = serialize.identifier("id", id)
        parts = [part for part in self.attachments(number) if files.is_file(part)]
        if not parts:
            self._object(ops.ticket_id_get.request_kwargs(number))
            return []
        target = files.folder(folder)
        saved: list[Path] = []
        for part in parts:
            path = files.free_path(target, files.name_of(part))
            saved.append(self._rt.attachments.download(part, path, progress=progress))
        return saved

    def _entries(
        self, id: int, content: Content, types: Collection[str] | None, limit: int | None
    ) -> Generator[HistoryEntry, None, None]:
        if limit == 0:
            return
        entries = self._told(id) if content in ("text", True) else self._joined(id, content)
        count = 0
        try:
            for entry in entries:
                if types is not None and entry.type not in types:
                    continue
                yield entry
                count += 1
                if count == limit:
                    return
        finally:
            entries.close()

    def _told(self, id: int) -> Generator[HistoryEntry, None, None]:
        """Read REST1's long history; REST2 where there is none, or where REST1 stumbles.

        REST1 dies on a ticket none of whose transactions the user may see (facts, 2.6).
        """
        begun = False
        refusal: RTError | None = None
        told = self._rt.rest1.ticket.entries(id, f"ticket/{id}/history")
        try:
            for entry in told:
                begun = True
                yield entry
        except (Rest1ClosedError, ProtocolError) as error:
            if begun:
                raise
            refusal = error
        finally:
            told.close()
        if not begun:
            try:
                for entry in self._joined(id, "text"):
                    yield entry
            except Rest2MissingError:
                if refusal is not None:
                    raise refusal from None

    def _joined(self, id: int, content: Content) -> Generator[HistoryEntry, None, None]:
        """Join REST2's two lists."""
        rows = self._pages_within(id, ops.ticket_id_history_get.request_kwargs, dict).all()
        if not rows:
            # An invisible ticket has an empty history; reading the ticket says so.
            self._object(ops.ticket_id_get.request_kwargs(id))
        parts: dict[int, list[Mapping[str, Any]]] = {}
        if content:
            for part in self._parts(id, (*_NAMES, "ContentLength", "Headers"), None):
                number = identifier(part.raw.get("TransactionId"))
                parts.setdefault(number, []).append(part.raw)
        bodies = {number: body_of(own, content) for number, own in parts.items()}
        texts = self._texts([row_id(body) for body in bodies.values() if body])
        for row in rows:
            body = bodies.get(row_id(row))
            text = as_wanted(body, texts.get(row_id(body)), content) if body else None
            yield HistoryEntry.of_rest2(row, parts.get(row_id(row), ()), text)

    def _texts(self, ids: Sequence[int]) -> dict[int, object]:
        """Read the contents of these parts and of no others, which may be large."""
        found: dict[int, object] = {}
        for start in range(0, len(ids), MAX_PAGE):
            some = list(ids[start : start + MAX_PAGE])
            for part in self._rt.attachments.search(
                ("id", "IN", some), fields=["Content"], limit=len(some)
            ):
                found[part.id] = part.raw.get("Content")
        return found

    def _parts(self, id: int, fields: Sequence[str], limit: int | None) -> Pager[AttachmentRecord]:
        return self._pages_within(
            id,
            ops.ticket_id_attachments_get.request_kwargs,
            AttachmentRecord.of,
            fields,
            limit,
        )

    def _pages_within(
        self,
        id: int,
        operation: Operation,
        make: Callable[[Mapping[str, Any]], Any],
        fields: Sequence[str] = (),
        limit: int | None = None,
    ) -> Pager[Any]:
        """Page through a list of one ticket."""
        chosen = select(fields) if fields else _TRANSACTION
        fetch = partial(self._page_within, partial(operation, id), chosen)
        return Pager(fetch, make, limit=limit)
