"""What every noun builds on: a protocol for the client, reading pages, verifying, amending."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import httpx

from rt_rest2.types import UNSET, Unset
from rtfacade import ticketsql
from rtfacade._async.pager import AsyncPager
from rtfacade._http import exchange
from rtfacade._http.responses import sentences, unwrap_list, unwrap_object
from rtfacade._rest2 import listing, lookups
from rtfacade._rest2.change import Change
from rtfacade._rest2.listing import (
    MAX_PAGE,
    Cursor,
    FormListOperation,
    IdCursor,
    ListOperation,
    Request,
    Selection,
    form_page_request,
    page_request,
)
from rtfacade.errors import ConflictError, NotAppliedError
from rtfacade.records.record import Record

if TYPE_CHECKING:
    from rtfacade._async.field_types import AsyncFieldTypes
    from rtfacade._async.rest1.client import AsyncRest1

T = TypeVar("T")
R = TypeVar("R", bound=Record)

#: Returns the changes to a record; none if there is nothing to do.
Edit = Callable[[T], Awaitable[dict[str, Any]]]

#: A query beyond this many characters is sent as a form: web servers limit addresses (4 to 8 kB).
MAX_QUERY = 1500
#: How often an amendment is tried when others keep changing the record.
MAX_AMENDMENTS = 5


class ValueCheck(Protocol):
    """Refuses values that this RT misreads."""

    async def check(self, values: Iterable[str]) -> None:
        """Raise ValueError for a value that this RT misreads."""
        ...


class Transport(Protocol):
    """Sends requests."""

    async def send(self, request: Request) -> httpx.Response:
        """Send what a generated operation's ``request_kwargs`` built; raise RTError on failure."""
        ...

    @property
    def _value_check(self) -> ValueCheck:
        """Refuses values that this RT misreads."""
        ...


class Client(Transport, Protocol):
    """What most nouns need of the client."""

    @property
    def _field_types(self) -> AsyncFieldTypes:
        """The types of custom fields, looked up once."""
        ...

    @property
    def rest1(self) -> AsyncRest1:
        """REST1, through the same connection."""
        ...


async def read_object(client: Transport, request: Request) -> Mapping[str, Any]:
    """Send a request whose answer is a JSON object."""
    return unwrap_object(await client.send(request))


async def read_list(client: Transport, request: Request) -> list[Any]:
    """Send a request whose answer is a JSON array."""
    return unwrap_list(await client.send(request))


async def write(client: Transport, request: Request) -> tuple[str, ...]:
    """Send a write that RT answers with messages, and return them."""
    return sentences(unwrap_list(await client.send(request)))


def pages(
    client: Transport,
    operation: ListOperation,
    make: Callable[[Mapping[str, Any]], T],
    selection: Selection,
    where: Sequence[Mapping[str, Any]] = (),
    *,
    limit: int | None = None,
    page_size: int = MAX_PAGE,
    cursor: Callable[[int], Cursor] = IdCursor,
) -> AsyncPager[T]:
    """Page through a list that takes a JSON search."""

    async def fetch(state: Cursor) -> Mapping[str, Any]:
        return await read_page(client, operation, where, selection, state)

    return AsyncPager(
        fetch,
        make,
        limit=limit,
        page_size=page_size,
        cursor=cursor,
        columns=selection.requested,
    )


async def read_all(
    client: Transport,
    operation: ListOperation,
    where: Sequence[Mapping[str, Any]],
    selection: Selection,
    cursor: Cursor | None = None,
) -> list[Mapping[str, Any]]:
    """Read a list of few rows whole, such as all that have one name."""
    rows: list[Mapping[str, Any]] = []
    cursor = cursor or IdCursor()
    while not cursor.done:
        rows += cursor.feed(await read_page(client, operation, where, selection, cursor))
    return rows


async def read_page(
    client: Transport,
    operation: ListOperation,
    where: Sequence[Mapping[str, Any]],
    selection: Selection,
    cursor: Cursor,
) -> Mapping[str, Any]:
    """Read one page of a list that takes a JSON search."""
    if doubtful := lookups.doubtful_in(where):
        await client._value_check.check(doubtful)  # pyright: ignore[reportPrivateUsage]
    last, down = _position(cursor)
    query = listing.as_query(where, last, descending=down)
    return await read_object(client, page_request(operation, query, selection, cursor))


async def read_page_within(
    client: Transport, operation: ListOperation, selection: Selection, cursor: Cursor
) -> Mapping[str, Any]:
    """Read one page of a list that belongs to a record; its first page has no condition.

    With a condition, RT lists the rows of *all* records if the user may not see the record; without
    one it lists nothing, which ends the iteration
    (docs/rt/behaviour.md#conditions-that-leave-their-record).
    """
    last, down = _position(cursor)
    query: str | Unset = UNSET
    if last is not None:
        query = listing.as_query((), last, descending=down)
    return await read_object(client, page_request(operation, query, selection, cursor))


async def read_sql_page(
    client: Transport,
    get: ListOperation,
    post: FormListOperation,
    sql: str,
    selection: Selection,
    cursor: Cursor,
) -> Mapping[str, Any]:
    """Read one page of a list that takes SQL; a long query is sent as a form."""
    if doubtful := lookups.doubtful_in_sql(sql):
        await client._value_check.check(doubtful)  # pyright: ignore[reportPrivateUsage]
    last, down = _position(cursor)
    query = ticketsql.beyond(sql, last, descending=down)
    if len(query) < MAX_QUERY:
        return await read_object(client, page_request(get, query, selection, cursor))
    request = form_page_request(post, query, selection, cursor)
    return await read_object(client, {**request, "extensions": {exchange.READS: True}})


def _position(cursor: Cursor) -> tuple[int | None, bool]:
    """Return the last id that a cursor has seen, and whether ids descend."""
    if isinstance(cursor, IdCursor):
        return cursor.last, cursor.descending
    return None, False


async def verify(
    change: Change,
    record: T,
    raw: Mapping[str, Any],
    messages: Sequence[str],
    details: Callable[[], Awaitable[Mapping[str, Any]]] | None = None,
) -> T:
    """Return the record if all that was requested is so; otherwise raise NotAppliedError.

    ``details`` reads what ``raw`` does not say, such as the addresses of people. It is called only
    if something seems to be missing.
    """
    missing = change.unapplied(raw)
    if missing and details is not None:
        missing = change.unapplied(await details())
    if missing:
        raise NotAppliedError(messages, missing, record)
    return record


async def amend(
    read: Callable[[], Awaitable[R]],
    edit: Edit[R],
    update: Callable[[R, dict[str, Any]], Awaitable[R]],
) -> R:
    """Read a record, change part of a list in it, and write it unless the record changed meanwhile.

    RT has no way to add one watcher or one value: a write replaces the whole list. ``update``
    sends If-Match with the record's version. Raises ConflictError if others changed the record
    during each of ``MAX_AMENDMENTS`` attempts.
    """
    attempt = 0
    while True:
        record = await read()
        changes = await edit(record)
        if not changes:
            return record
        attempt += 1
        try:
            return await update(record, changes)
        except ConflictError:
            if attempt == MAX_AMENDMENTS:
                raise
