from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.error import Error
    from ...models.flag import Flag
    from ...models.ticket_page import TicketPage

_ANSWERS: Answers[Error | TicketPage] = Answers(
    {
        "200": as_json(_r.record("ticket_page", "TicketPage")),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)


def request_kwargs(
    *,
    query: str | Unset = UNSET,
    simple: Flag | Unset = UNSET,
    search: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_queue: str | Unset = UNSET,
    fields_owner: str | Unset = UNSET,
    fields_requestor: str | Unset = UNSET,
    fields_cc: str | Unset = UNSET,
    fields_admin_cc: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/tickets",
        query={
            "query": query,
            "simple": simple,
            "search": search,
            "page": page,
            "per_page": per_page,
            "orderby": orderby,
            "order": order,
            "fields": fields,
            "fields[Queue]": fields_queue,
            "fields[Owner]": fields_owner,
            "fields[Requestor]": fields_requestor,
            "fields[Cc]": fields_cc,
            "fields[AdminCc]": fields_admin_cc,
            "fields[Creator]": fields_creator,
            "fields[LastUpdatedBy]": fields_last_updated_by,
        },
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    simple: Flag | Unset = UNSET,
    search: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_queue: str | Unset = UNSET,
    fields_owner: str | Unset = UNSET,
    fields_requestor: str | Unset = UNSET,
    fields_cc: str | Unset = UNSET,
    fields_admin_cc: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
) -> Response[Error | TicketPage]:
    """Search tickets

    Finds tickets that the user may see. It never finds deleted tickets, and finds merged tickets
    only under the number of the ticket they were merged into. An invalid query gives 400 with the
    parser's message. Without a query the list is empty. RT 5.0.4 to 6.0 has a fault: after a
    transaction search with OR over TicketId, a server process answers about every second query that
    contains `id` with 400 ("No dispatch method") until it is restarted.

    Args:
        client: The client that sends the request.
        query (str | Unset): TicketSQL, or the words of a simple search if `simple` is set.
            Without it the list is empty. Two faults with a backslash in a value: on PostgreSQL with
            DBIx::SearchBuilder 1.76, a value that also contains a single quote finds nothing; on
            SQLite with 1.86, a backslash at the end of a value or before a quote changes the
            meaning of the query. Do not pass on such text from an untrusted source.
        simple (Flag | Unset): 1 to treat `query` as the words of a simple search.
        search (str | Unset): Number or description of a saved search (5.0.2 and later). RT
            takes from it the query, order, page size and fields that you do not send. For an
            unknown search the list is empty.
        page (int | Unset): Page number, starting at 1; RT takes anything else as 1. For a
            number past the end, RT returns an empty page up to 5.0.5; from 5.0.6 it returns the
            last page again for queues, users, history and similar lists.
        per_page (int | Unset): Rows on a page, 100 at most; 20 if not given.
        orderby (list[str] | Unset): Column to sort by; may be repeated. Always send `id` when
            you read several pages. For an unknown column, the list is empty but `total` is right.
        order (list[str] | Unset): ASC or DESC for the `orderby` at the same position; ASC if
            not given.
        fields (str | Unset): Names of fields to add to every row, separated by commas; case
            matters. Never pass names from an untrusted source: some make the whole list fail.
        fields_queue (str | Unset): Fields to add to every reference in `Queue`, separated by
            commas. In a list, also name `Queue` in `fields`.
        fields_owner (str | Unset): Fields to add to every reference in `Owner`, separated by
            commas. In a list, also name `Owner` in `fields`.
        fields_requestor (str | Unset): Fields to add to every reference in `Requestor`,
            separated by commas. In a list, also name `Requestor` in `fields`.
        fields_cc (str | Unset): Fields to add to every reference in `Cc`, separated by commas.
            In a list, also name `Cc` in `fields`.
        fields_admin_cc (str | Unset): Fields to add to every reference in `AdminCc`, separated
            by commas. In a list, also name `AdminCc` in `fields`.
        fields_creator (str | Unset): Fields to add to every reference in `Creator`, separated
            by commas. In a list, also name `Creator` in `fields`.
        fields_last_updated_by (str | Unset): Fields to add to every reference in
            `LastUpdatedBy`, separated by commas. In a list, also name `LastUpdatedBy` in `fields`.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | TicketPage.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            query=query,
            simple=simple,
            search=search,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
            fields_queue=fields_queue,
            fields_owner=fields_owner,
            fields_requestor=fields_requestor,
            fields_cc=fields_cc,
            fields_admin_cc=fields_admin_cc,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
        ),
    )


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    simple: Flag | Unset = UNSET,
    search: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_queue: str | Unset = UNSET,
    fields_owner: str | Unset = UNSET,
    fields_requestor: str | Unset = UNSET,
    fields_cc: str | Unset = UNSET,
    fields_admin_cc: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
) -> Response[Error | TicketPage]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            query=query,
            simple=simple,
            search=search,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
            fields_queue=fields_queue,
            fields_owner=fields_owner,
            fields_requestor=fields_requestor,
            fields_cc=fields_cc,
            fields_admin_cc=fields_admin_cc,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
        ),
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    simple: Flag | Unset = UNSET,
    search: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_queue: str | Unset = UNSET,
    fields_owner: str | Unset = UNSET,
    fields_requestor: str | Unset = UNSET,
    fields_cc: str | Unset = UNSET,
    fields_admin_cc: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
) -> Error | TicketPage | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            client=client,
            query=query,
            simple=simple,
            search=search,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
            fields_queue=fields_queue,
            fields_owner=fields_owner,
            fields_requestor=fields_requestor,
            fields_cc=fields_cc,
            fields_admin_cc=fields_admin_cc,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    simple: Flag | Unset = UNSET,
    search: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_queue: str | Unset = UNSET,
    fields_owner: str | Unset = UNSET,
    fields_requestor: str | Unset = UNSET,
    fields_cc: str | Unset = UNSET,
    fields_admin_cc: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
) -> Error | TicketPage | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            client=client,
            query=query,
            simple=simple,
            search=search,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
            fields_queue=fields_queue,
            fields_owner=fields_owner,
            fields_requestor=fields_requestor,
            fields_cc=fields_cc,
            fields_admin_cc=fields_admin_cc,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
        )
    )


_get_kwargs = request_kwargs
