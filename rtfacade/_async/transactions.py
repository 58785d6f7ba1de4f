"""Transactions: what happened, over all of RT."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable, Mapping, Sequence
from email.message import EmailMessage
from functools import partial
from typing import Any, Protocol, Unpack

from rt_rest2.api import transaction as ops
from rtfacade import ticketsql
from rtfacade._async.attachments import AsyncAttachments
from rtfacade._async.base import Client
from rtfacade._async.bound import AsyncAttachment, AsyncTransaction
from rtfacade._async.field_files import AsyncFieldFile
from rtfacade._async.field_types import bind_file
from rtfacade._async.many import read_many
from rtfacade._async.message_parts import read_mail, read_parts, read_text_parts, read_texts
from rtfacade._async.pager import AsyncPager
from rtfacade._async.search import AsyncSqlSearch
from rtfacade._async.visibility import why_not
from rtfacade._attachments.mail import parse
from rtfacade._attachments.parts import is_clear, tree
from rtfacade._rest2 import mails, sql_filters
from rtfacade._rest2.filters import AnyOf
from rtfacade._rest2.listing import MAX_PAGE, Selection, row_id
from rtfacade._rest2.message_body import Content, check_content
from rtfacade._rest2.resources import none_of
from rtfacade._rest2.transaction_fields import FIELDS, TICKETS, may_have_text
from rtfacade._rest2.transaction_sql import harmless
from rtfacade.errors import NotFoundError, ServerError
from rtfacade.records import TransactionRecord, serialize
from rtfacade.records.changes import TransactionFilters
from rtfacade.records.custom_field_types import FileValue
from rtfacade.records.json_values import identifier, objects, whole_number
from rtfacade.records.record import attach
from rtfacade.records.signatures import ShowsKeywords

#: A column that makes RT 6.0.0 fail with 500 and an empty body.
_FAILING = "TimeWorker"
_GET, _POST = ops.transactions_get.request_kwargs, ops.transactions_post.request_kwargs


class TransactionsClient(Client, Protocol):
    """What transactions need of the client."""

    @property
    def attachments(self) -> AsyncAttachments:
        """Attachments, which hold the texts."""
        ...


class AsyncTransactions(ShowsKeywords):
    """Transactions of one RT: of tickets, and of everything else that has a history."""

    def __init__(self, client: TransactionsClient) -> None:
        """Belong to a client."""
        self._client = client

    def __repr__(self) -> str:
        return f"{type(self).__name__} of {self._client!r}"

    def attach(self, record: TransactionRecord) -> AsyncTransaction:
        """Return a record that has the verbs of this client; sends nothing.

        For a record that was pickled or copied, or that another client has read. Raises TypeError
        for a record of another noun.
        """
        return attach(AsyncTransaction, record, self)

    def search(
        self,
        query: str | AnyOf | None = None,
        *,
        object_type: str | None = TICKETS,
        content: Content = "text",
        fields: Sequence[str] | None = None,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
        **where: Unpack[TransactionFilters],
    ) -> AsyncPager[AsyncTransaction]:
        """Find transactions by TransactionSQL or keywords, with the texts of messages.

        ``"Type = 'Correspond' AND TicketQueue = 'General' AND Created > '2026-11-01'"`` (RT reads
        a date without a time zone in the user's own). ``content="text"`` (or True) gives texts,
        HTML made plain, ``"raw"`` as they were written, False none. Two requests for each
        ``page_size`` (100), one if there can be no text, two or three more if a message has
        several texts or images in its text; ``fields`` names what else to read.
        Only what happened to tickets is found, or to ``object_type`` (``"RT::Queue"``); None
        finds everything, but then ``TicketId = 42`` is true for user 42 and group 42 as well.
        Conditions on ``TicketId`` beside an OR are sent in parentheses, which spares RT a bug of
        its own. Keywords are quoted for you: ``created_after=``, ``type="Comment"``. Oldest first.
        Raises ValueError for a column that RT does not read or order by, BadRequestError, when
        iterated, for SQL that RT cannot read, UnknownNameError for a custom field or user that
        does not exist.
        """
        check_content(content)
        search = AsyncSqlSearch(
            self._client,
            TransactionRecord,
            _GET,
            _POST,
            sql_filters.plan(TransactionRecord, query, where),
            partial(_sql, object_type),
        )
        texts = partial(self._with_texts, content)
        return search.pager(
            self._record,
            (),
            [*FIELDS, *(fields or ())],
            limit=limit,
            page_size=page_size,
            orderby=orderby,
            added=texts if content else None,
            failing=_failing,
        )

    async def get(self, id: int, *, content: Content = "text") -> AsyncTransaction:
        """Read one transaction; two requests with its text, one with ``content=False``.

        RT fails when some transactions are read by themselves (a new link, another queue), so it
        is taken from the list, which never does. Raises NotFoundError, ForbiddenError.
        """
        number = serialize.identifier("id", id)
        sql, fields = f"id = {number}", ["CustomFields"]
        pager = self.search(sql, object_type=None, content=content, fields=fields)
        transaction = await pager.first()
        if transaction is None or transaction.id != number:
            request = ops.transaction_id_get.request_kwargs(number)
            raise await why_not(self._client, request, "transaction", number)
        return transaction

    async def get_many(
        self, ids: Iterable[int | TransactionRecord], *, content: Content = "text"
    ) -> list[AsyncTransaction]:
        """Read several transactions by their numbers, whole and in this order.

        Two requests for each 100 with their texts, one with ``content=False``, and one for each
        that is missing. Raises NotFoundError, or ForbiddenError, that names the numbers of those
        missing.
        """

        async def in_list(numbers: Sequence[int]) -> AsyncGenerator[AsyncTransaction, None]:
            sql = " OR ".join(f"id = {number}" for number in numbers)
            pager = self.search(sql, object_type=None, content=content, fields=["CustomFields"])
            async for row in pager:
                yield row

        async def missing(number: int) -> AsyncTransaction:
            request = ops.transaction_id_get.request_kwargs(number)
            raise await why_not(self._client, request, "transaction", number)

        return await read_many(ids, in_list, missing, "transaction")

    async def attachments(self, id: int) -> list[AsyncAttachment]:
        """List the parts of a transaction's message, without their content.

        One request, two if there is nothing. Raises NotFoundError for a missing transaction.
        """
        number = serialize.identifier("id", id)
        parts = await self._client.attachments.search(("TransactionId", "=", number)).all()
        if not parts:
            await self.get(number, content=False)
        return [part for part in parts if identifier(part.raw.get("TransactionId")) == number]

    async def message(self, id: int) -> EmailMessage:
        """Put the whole message of a transaction together again, with all its parts.

        Headers, parts and contents are RT's: texts are UTF-8, and encodings are new, so signatures
        of the original do not hold. ``From`` and ``Date`` are added where the message has none; a
        part that RT has cut or dropped (``$MaxAttachmentSize``) says so in ``X-RTfacade-Note``.
        Three requests, one more for nested parts and for each 20 MB. Raises NotFoundError for a
        missing transaction and for one without a message, ForbiddenError for a hidden one.
        """
        number = serialize.identifier("id", id)
        pager = self.search(f"id = {number}", object_type=None, content=False, fields=mails.FIELDS)
        row = await pager.first()
        if row is None or row.id != number:
            await self.get(number, content=False)  # no list tells a hidden one from a missing one
            raise none_of("transaction", number)
        roots = (await read_parts(self._client, [number], None))[number]
        if not roots:
            raise NotFoundError(404, [f"transaction {number} has no message"])
        extra = mails.missing_headers(row.raw)
        raw = row.raw  # a row of a broken list may lack what was asked for
        is_of_ticket = raw.get("ObjectType") == "RT::Ticket"
        ticket = whole_number(raw.get("ObjectId")) if is_of_ticket else None
        return parse(await read_mail(self._client, roots, ticket, extra), roots)

    def _bind_file(self, file: FileValue) -> AsyncFieldFile:
        """Give a file in a custom field the client that reads it."""
        return bind_file(self._client, file)

    def _record(self, raw: Mapping[str, Any]) -> AsyncTransaction:
        """Make a record that has the verbs of this class."""
        return AsyncTransaction.of(raw, home=self)

    async def _with_texts(self, content: Content, answer: Mapping[str, Any]) -> Mapping[str, Any]:
        rows = objects(answer.get("items"))
        texts = await self._texts([row_id(row) for row in rows if may_have_text(row)], content)
        with_texts = [{**row, "Content": texts.get(row_id(row))} for row in rows]
        return {**answer, "items": with_texts}

    async def _texts(self, ids: Sequence[int], content: Content) -> dict[int, str | None]:
        """Read the texts of up to a hundred messages.

        One request where they are short, and another where there is more to a message than a text.
        """
        rows: dict[int, list[Mapping[str, Any]]] = {}
        if ids:
            for row in await read_text_parts(self._client, ids):
                rows.setdefault(identifier(row.get("TransactionId")), []).append(row)
        contents = {row_id(row): row.get("Content") for own in rows.values() for row in own}
        unclear = [number for number, own in rows.items() if not is_clear(own)]
        trees = {number: tree(own, {}) for number, own in rows.items()}
        trees |= await read_parts(self._client, unclear, None)
        return await read_texts(self._client, trees, content, contents)


def _sql(object_type: str | None, sql: str) -> str:
    query = harmless(sql)
    if object_type is None:
        return query
    only = f"ObjectType = {ticketsql.quote(object_type)}"
    return f"({query}) AND {only}" if query else only


def _failing(error: ServerError, selection: Selection) -> ServerError:
    """Say what RT 6.0.0 fails at, if it is that."""
    if _FAILING not in selection.names or error.status != 500:
        return error
    words = f"RT fails where fields= names {_FAILING!r}, as RT 6.0.0 does: leave it out"
    return ServerError(500, [words], error.request)
