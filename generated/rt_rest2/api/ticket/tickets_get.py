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
    from ...models.field_expansion import FieldExpansion
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
    expand: FieldExpansion | Unset = UNSET,
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
            "expand": expand,
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
    expand: FieldExpansion | Unset = UNSET,
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
            SQLite with 1.86, a backslash before a quote or at the end of a value changes the
            meaning of the query, so do not pass on such text from an untrusted source.
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
            matters. Never pass names from an untrusted source: some make the whole list fail, and
            `AuthToken` on users creates secrets.
        expand (FieldExpansion | Unset): Fields of referenced records. Each entry becomes a
            query parameter: `fields[Owner]` with the value `Name,EmailAddress` adds both to every
            reference in `Owner`. Entries can be nested: `fields[Queue][Creator]`. In a list, also
            name the outer field in `fields`.

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
            expand=expand,
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
    expand: FieldExpansion | Unset = UNSET,
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
            expand=expand,
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
    expand: FieldExpansion | Unset = UNSET,
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
            expand=expand,
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
    expand: FieldExpansion | Unset = UNSET,
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
            expand=expand,
        )
    )


_get_kwargs = request_kwargs
