from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...calling import Answers
from ...calling import build as _build
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.flag import Flag

_ANSWERS: Answers[None] = Answers(
    {
        "200": None,
        "302": None,
        "4XX": None,
        "5XX": None,
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
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "head",
        "/tickets",
        query={
            "query": query,
            "simple": simple,
            "search": search,
            "page": page,
            "per_page": per_page,
            "orderby": orderby,
            "order": order,
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
) -> Response[None]:
    """Check a ticket query

    Answers 400 if RT does not understand the query, and 200 otherwise. RT runs the search but
    returns no result.

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

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content.
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
) -> Response[None]:
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
        ),
    )


_get_kwargs = request_kwargs
