"""What every noun builds on: a protocol for the client, reading pages, verifying, amending."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import tzinfo
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import httpx

from rt_rest2.api import ticket as ticket_ops
from rt_rest2.types import UNSET
from rtfacade import ticketsql
from rtfacade._async.pager import AsyncPager
from rtfacade._async.sending import is_conflict
from rtfacade._http import dates, exchange
from rtfacade._http.responses import (
    unconfirmed,
    unwrap_list,
    unwrap_object,
    unwrap_sentences,
)
from rtfacade._rest2 import lookups
from rtfacade._rest2.change import MERGED, Change
from rtfacade._rest2.field_conditions import FieldCondition, FieldValue
from rtfacade._rest2.filters import Plan
from rtfacade._rest2.listing import (
    BufferedList,
    Condition,
    Cursor,
    FormListOperation,
    IdCursor,
    ListOperation,
    Request,
    Selection,
    form_page_request,
    json_request,
    page_request,
    position,
    select,
)
from rtfacade._rest2.sent import Sending, SentMemory
from rtfacade.errors import (
    ConflictError,
    ProtocolError,
    RTError,
    UnconfirmedError,
)
from rtfacade.records import CustomRoleRecord, json_values
from rtfacade.records.custom_field_types import FieldsToSet
from rtfacade.records.descriptors import read_moment
from rtfacade.records.record import Record

if TYPE_CHECKING:
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


class OwnUser(Protocol):
    """Who the client is logged in as."""

    async def name(self) -> str | None:
        """Return the name; None where RT does not tell it."""
        ...

    async def has_created(self, raw: Mapping[str, Any]) -> bool:
        """Tell whether this user is the ``Creator`` of what RT describes."""
        ...


class AskSql(Protocol):
    """Sends SQL and returns a page: of one row, or of the newest rows with their statuses."""

    async def __call__(self, sql: str, *, newest: bool = ...) -> Mapping[str, Any]:
        """Send it."""
        ...


class NameCheck(Protocol):
    """Finds out which names in a search RT knows; see AsyncNameCheck."""

    async def columns(
        self,
        record: type[Record],
        operation: ListOperation,
        plan: Plan,
        rows: Sequence[Mapping[str, Any]],
    ) -> None:
        """Raise for a condition that RT dropped."""
        ...

    async def references(self, record: type[Record], sql: str, ask: AskSql) -> None:
        """Raise for a custom field or role in SQL that RT does not have."""
        ...

    async def fields(self, record: type[Record], names: Iterable[str], ask: AskSql | None) -> None:
        """Raise for a custom field or role to read or order by that RT does not have."""
        ...

    def values_of_types(
        self,
        record: type[Record],
        fields: Iterable[FieldCondition | FieldValue],
        queries: Iterable[str],
    ) -> None:
        """Raise for a value that a custom field of its type cannot have."""
        ...

    async def with_role_names(self, rows: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        """Bring the custom roles of rows under their names."""
        ...

    async def numbers(self, parts: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], int]:
        """Look up numbers of queues, catalogs and users."""
        ...

    async def exist(
        self,
        record: type[Record],
        names: Collection[tuple[str, str]],
        ask: AskSql,
        *,
        is_empty: bool,
    ) -> None:
        """Raise for a queue, catalog, user, group or status that is not there."""
        ...

    async def values(self, record: type[Record], sql: str, ask: AskSql) -> None:
        """Raise for a misspelt value of a custom field."""
        ...

    async def words(
        self, record: type[Record], operation: ListOperation, where: Iterable[Mapping[str, Any]]
    ) -> None:
        """Raise for a misspelt word of RT's in conditions of a JSON search."""
        ...

    async def types(self, names: Iterable[str], ask: AskSql) -> None:
        """Raise for a misspelt type of transactions."""
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

    @property
    def _time_limits(self) -> httpx.Timeout:
        """The time limits of a request."""
        ...

    @property
    def _sent(self) -> SentMemory:
        """What this client has sent."""
        ...

    @property
    def _own_user(self) -> OwnUser:
        """Who this client is logged in as."""
        ...

    @property
    def _name_check(self) -> NameCheck:
        """Finds out which names in a search RT knows."""
        ...


class FieldTypes(Protocol):
    """The types of custom fields, looked up once a client."""

    guess: tzinfo
    """The zone in which RT read this user's times when it was last seen."""

    async def resolve(
        self, record: type[Record], item: Mapping[str, Any], *, new: bool
    ) -> Mapping[str, Any]:
        """Return the keywords of a write with its custom fields checked by their types."""
        ...

    async def with_contents(self, fields: FieldsToSet) -> FieldsToSet:
        """Read the files that come from other records, so that they can be written."""
        ...


class Directory(Protocol):
    """Looks up people, queues and roles, and keeps for a while what it found."""

    async def resolve(
        self, record: type[Record], items: Sequence[Mapping[str, Any]], *, new: bool
    ) -> list[Mapping[str, Any]]:
        """Return the keywords of writes with people, queues and roles as RT takes them."""
        ...

    async def require(self, people: Iterable[str | int]) -> None:
        """Raise NotFoundError that names the logins and ids that do not exist."""
        ...

    async def member(self, name: str, value: object) -> int:
        """Return the id of a user or group that exists."""
        ...

    async def addresses(self, name: str, people: object) -> list[str]:
        """Return the addresses of people."""
        ...

    async def roles(self, *, renew: bool = ...) -> Sequence[CustomRoleRecord]:
        """List the enabled custom roles."""
        ...

    async def role_names(self, *, renew: bool = ...) -> dict[str, str]:
        """Map RT's keys of custom roles to names."""
        ...

    async def custom_roles(
        self, given: object, name: str = ..., *, fill: bool = ...
    ) -> dict[str, Any]:
        """Return custom roles by the names that RT has for them."""
        ...

    async def with_names(self, raw: Mapping[str, Any]) -> Mapping[str, Any]:
        """Add to a record the names of groups and custom roles."""
        ...

    def learn(self, logins: Iterable[str]) -> None:
        """Remember that users exist."""
        ...


class Client(Transport, Protocol):
    """What most nouns need of the client."""

    @property
    def _field_types(self) -> FieldTypes:
        """The types of custom fields, looked up once."""
        ...

    @property
    def _directory(self) -> Directory:
        """Looks up people, queues and roles."""
        ...

    @property
    def rest1(self) -> AsyncRest1:
        """REST1, through the same connection."""
        ...


async def read_object(client: Transport, request: Request) -> Mapping[str, Any]:
    """Send a request whose answer is a JSON object."""
    return unwrap_object(await client.send(request))


async def write(client: Transport, request: Request) -> tuple[str, ...]:
    """Send a write that RT answers with messages, and return them."""
    return await _written(client, request, unwrap_sentences)


async def write_list(client: Transport, request: Request) -> list[Any]:
    """Send a write whose answer is a JSON array."""
    return await _written(client, request, unwrap_list)


async def _written(client: Transport, request: Request, read: Callable[[httpx.Response], T]) -> T:
    """Send a write and read its answer; one of another shape leaves open what RT did."""
    response = await client.send(request)
    try:
        return read(response)
    except ProtocolError as error:
        raise unconfirmed(response.request, error) from error


def pages(
    client: Transport,
    operation: ListOperation,
    make: Callable[[Mapping[str, Any]], T],
    selection: Selection,
    where: Sequence[Mapping[str, Any]] = (),
    *,
    cursor: Callable[[int], Cursor] = IdCursor,
) -> AsyncPager[T]:
    """Page through a list that takes a JSON search."""

    async def fetch(state: Cursor) -> Mapping[str, Any]:
        return await read_page(client, operation, where, selection, state)

    return AsyncPager(
        fetch,
        make,
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


async def ids_named(
    client: Transport,
    operation: ListOperation,
    name: str,
    *,
    field: str = "Name",
    where: Sequence[Condition] = (),
    has_ids: bool = True,
) -> list[int]:
    """Find the numbers of all that have a name, among those that meet further conditions.

    Without ``has_ids``, the list takes no conditions on ids.
    """
    cursor: Cursor = IdCursor()
    selection = select([field])
    if not has_ids:
        cursor = BufferedList(orderby=(), descending=())
        selection = select([field], "id")  # or a user's reference says the name
    conditions = lookups.with_name(where, field, name)
    rows = await read_all(client, operation, conditions, selection, cursor)
    return json_values.identifiers(lookups.matching(rows, field, name))


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
    return await read_object(client, json_request(operation, where, selection, cursor))


async def read_page_within(
    client: Transport, operation: ListOperation, selection: Selection, cursor: Cursor
) -> Mapping[str, Any]:
    """Read one page of a list that belongs to a record; its first page has no condition.

    With a condition, RT lists the rows of *all* records if the user may not see the record; without
    one it lists nothing, which ends the iteration
    (docs/rt/behaviour.md#conditions-that-leave-their-record).
    """
    if position(cursor)[0] is None:
        request = page_request(operation, UNSET, selection, cursor)
    else:
        request = json_request(operation, (), selection, cursor)
    return await read_object(client, request)


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
    last, down = position(cursor)
    query = ticketsql.beyond(sql, last, descending=down)
    if len(query) < MAX_QUERY:
        return await read_object(client, page_request(get, query, selection, cursor))
    request = form_page_request(post, query, selection, cursor)
    return await read_object(client, {**request, "extensions": {exchange.READS: True}})


def is_made_since(response: httpx.Response, sending: Sending) -> bool | None:
    """Tell whether what an answer shows was made since sending began; None if RT hides it."""
    created = read_moment(unwrap_object(response).get("Created"))
    return None if created is None else created >= dates.earliest(response, sending.started)


async def is_own_since(
    client: Transport, response: httpx.Response, sending: Sending
) -> bool | None:
    """Tell whether this user has made what an answer shows since sending began.

    None if RT hides when it was made.
    """
    is_recent = is_made_since(response, sending)
    return is_recent and await client._own_user.has_created(unwrap_object(response))  # pyright: ignore[reportPrivateUsage]


async def was_just_changed(client: Transport, response: httpx.Response, sending: Sending) -> bool:
    """Tell whether this user was the last who changed what an answer shows, since sending began."""
    raw = unwrap_object(response)
    updated = read_moment(raw.get("LastUpdated"))
    is_recent = updated is not None and updated >= dates.earliest(response, sending.started)
    own = client._own_user  # pyright: ignore[reportPrivateUsage]
    return is_recent and await own.has_created({"Creator": raw.get("LastUpdatedBy")})


async def is_older(client: Transport, request: Request, sending: Sending) -> bool:
    """Tell whether RT shows a record that was last changed before sending began; one request.

    False where that cannot be read.
    """
    try:
        response = await client.send(request)
        updated = read_moment(unwrap_object(response).get("LastUpdated"))
    except RTError:
        return False
    return updated is not None and updated < dates.earliest(response, sending.started)


async def merged_tickets(
    client: Transport, change: Change, raw: Mapping[str, Any]
) -> Mapping[str, Any]:
    """Add which tickets, of those that seem not to be linked, were merged into another.

    RT links the ticket that remains. One request for each.
    """
    merged: dict[str, str] = {}
    for number in sorted(change.unlinked_tickets(raw)):
        merged[number] = number
        with suppress(RTError):
            request = ticket_ops.ticket_id_get.request_kwargs(int(number))
            merged[number] = str((await read_object(client, request)).get("id"))
    return {**raw, MERGED: {**(raw.get(MERGED) or {}), **merged}} if merged else raw


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
        except (ConflictError, UnconfirmedError) as error:
            # A proxy may have sent it twice: what RT has done is seen when it is read again.
            if attempt == MAX_AMENDMENTS or not is_conflict(error):
                raise
