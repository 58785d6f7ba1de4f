"""Transactions: what happened, over all of RT."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Protocol

from rt_rest2.api import transaction as ops
from rtfacade import ticketsql
from rtfacade._async.attachments import AsyncAttachments
from rtfacade._async.base import Client, read_sql_page
from rtfacade._async.bound import AsyncAttachment, AsyncTransaction
from rtfacade._async.field_files import AsyncFieldFile
from rtfacade._async.field_types import bind_file
from rtfacade._async.pager import AsyncPager
from rtfacade._rest2.listing import MAX_PAGE, Cursor, Selection, cursor_for, row_id, select
from rtfacade._rest2.message_body import Content, check_content, message_text
from rtfacade._rest2.resources import none_of
from rtfacade._rest2.transaction_fields import FIELDS, TICKETS, may_have_text
from rtfacade._rest2.transaction_sql import harmless
from rtfacade.errors import ServerError
from rtfacade.records import TransactionRecord, serialize
from rtfacade.records.custom_field_types import FileValue
from rtfacade.records.record import bind

#: A column that makes RT 6.0.0 fail with 500 and an empty body.
_FAILING = "TimeWorker"
_GET, _POST = ops.transactions_get.request_kwargs, ops.transactions_post.request_kwargs


class TransactionsClient(Client, Protocol):
    """What transactions need of the client."""

    @property
    def attachments(self) -> AsyncAttachments:
        """Attachments, which hold the texts."""
        ...


class AsyncTransactions:
    """Transactions of one RT: of tickets, and of everything else that has a history."""

    def __init__(self, client: TransactionsClient) -> None:
        """Belong to a client."""
        self._client = client

    def __repr__(self) -> str:
        return f"{type(self).__name__} of {self._client!r}"

    def search(
        self,
        query: str,
        *,
        object_type: str | None = TICKETS,
        content: Content = "text",
        fields: Sequence[str] | None = None,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
    ) -> AsyncPager[AsyncTransaction]:
        """Find transactions by TransactionSQL, oldest first, with the texts of messages.

        ``"Type = 'Correspond' AND TicketQueue = 'General' AND Created > '2026-11-01'"`` (RT reads
        a date without a time zone in the user's own). ``content="text"`` (or True) gives texts,
        HTML made plain, ``"raw"`` as they were written, False none. Two requests for each
        ``page_size`` (100), one if there can be no text; ``fields`` names what else to read.
        Only what happened to tickets is found, or to ``object_type`` (``"RT::Queue"``); None
        finds everything, but then ``TicketId = 42`` is true for user 42 and group 42 as well.
        Conditions on ``TicketId`` beside an OR are sent in parentheses, which spares RT a bug of
        its own. Raises BadRequestError, when iterated, for SQL that RT cannot read.
        """
        check_content(content)
        sql = harmless(query)
        if object_type is not None:
            sql = f"({sql}) AND ObjectType = {ticketsql.quote(object_type)}"
        selection = select([*FIELDS, *(fields or ())], record=TransactionRecord)
        return AsyncPager(
            partial(self._page, sql, selection, content),
            self._record,
            limit=limit,
            page_size=page_size,
            cursor=cursor_for(orderby, TransactionRecord),
        )

    async def get(self, id: int, *, content: Content = "text") -> AsyncTransaction:
        """Read one transaction; two requests with its text, one with ``content=False``.

        RT fails when some transactions are read by themselves (a new link, another queue), so it
        is taken from the list, which never does. Raises NotFoundError, also for one that you
        may not see.
        """
        number = serialize.identifier("id", id)
        sql, fields = f"id = {number}", ["CustomFields"]
        pager = self.search(sql, object_type=None, content=content, fields=fields)
        transaction = await pager.first()
        if transaction is None or transaction.id != number:
            raise none_of("transaction", number)
        return transaction

    async def attachments(self, id: int) -> list[AsyncAttachment]:
        """List the parts of a transaction's message, without their content.

        One request, two if there is nothing. Raises NotFoundError for a missing transaction.
        """
        number = serialize.identifier("id", id)
        parts = await self._client.attachments.search(("TransactionId", "=", number)).all()
        if not parts:
            await self.get(number, content=False)
        return [part for part in parts if part.transaction_id == number]

    def _bind_file(self, file: FileValue) -> AsyncFieldFile:
        """Give a file in a custom field the client that reads it."""
        return bind_file(self._client, file)

    def _record(self, raw: Mapping[str, Any]) -> AsyncTransaction:
        """Make a record that has the verbs of this class."""
        return bind(AsyncTransaction.of(raw), self)

    async def _page(
        self, query: str, selection: Selection, content: Content, cursor: Cursor
    ) -> Mapping[str, Any]:
        try:
            answer = await read_sql_page(self._client, _GET, _POST, query, selection, cursor)
        except ServerError as error:
            if _FAILING not in selection.names or error.status != 500:
                raise
            words = f"RT fails where fields= names {_FAILING!r}, as RT 6.0.0 does: leave it out"
            raise ServerError(500, [words], error.request) from error
        rows: list[Mapping[str, Any]] = answer.get("items") or []
        if not content:
            return answer
        parts = await self._texts([row_id(row) for row in rows if may_have_text(row)])
        with_texts = [
            {**row, "Content": message_text(parts.get(row_id(row), []), content)} for row in rows
        ]
        return {**answer, "items": with_texts}

    async def _texts(self, ids: Sequence[int]) -> dict[int, list[Mapping[str, Any]]]:
        """Read the texts of up to a hundred transactions, in one request where they are short."""
        texts: dict[int, list[Mapping[str, Any]]] = {}
        if ids:
            async for part in self._client.attachments.search(
                ("TransactionId", "IN", list(ids)),
                ("ContentType", "STARTSWITH", "text/"),
                fields=["TransactionId", "Filename", "ContentType", "Headers", "Content"],
            ):
                texts.setdefault(part.transaction_id, []).append(part.raw)
        return texts
