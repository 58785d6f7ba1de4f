from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...calling import Answers, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...reading import (
    record,
)
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.error import Error
    from ...models.field_expansion import FieldExpansion
    from ...models.flag import Flag
    from ...models.ticket_page import TicketPage

_ANSWERS: Answers[Error | TicketPage] = Answers(
    {
        "200": as_json(record("ticket_page", "TicketPage")),
        "302": None,
        "4XX": as_json(record("error", "Error")),
        "5XX": as_json(record("error", "Error")),
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
        query (str | Unset):
        simple (Flag | Unset): 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false"
            means yes.
        search (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        expand (FieldExpansion | Unset): Query parameters with their full names, for example
            {"fields[Owner]": "Name,EmailAddress"}.

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
