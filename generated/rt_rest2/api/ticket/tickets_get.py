from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.flag import Flag
from ...models.ticket_page import TicketPage
from ...types import UNSET, Response, Unset


def _get_kwargs(
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

    params: dict[str, Any] = {}

    params["query"] = query

    json_simple: int | Unset = UNSET
    if not isinstance(simple, Unset):
        json_simple = simple

    params["simple"] = json_simple

    params["search"] = search

    params["page"] = page

    params["per_page"] = per_page

    json_orderby: list[str] | Unset = UNSET
    if not isinstance(orderby, Unset):
        json_orderby = orderby

    params["orderby"] = json_orderby

    json_order: list[str] | Unset = UNSET
    if not isinstance(order, Unset):
        json_order = order

    params["order"] = json_order

    params["fields"] = fields

    params["fields[Queue]"] = fields_queue

    params["fields[Owner]"] = fields_owner

    params["fields[Requestor]"] = fields_requestor

    params["fields[Cc]"] = fields_cc

    params["fields[AdminCc]"] = fields_admin_cc

    params["fields[Creator]"] = fields_creator

    params["fields[LastUpdatedBy]"] = fields_last_updated_by

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/tickets",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | TicketPage | None:
    if response.status_code == 200:
        response_200 = TicketPage.from_dict(response.json())

        return response_200

    if response.status_code == 302:
        return None

    if response.status_code == 400:
        response_400 = Error.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

    if 400 <= response.status_code <= 499:
        response_4xx = Error.from_dict(response.json())

        return response_4xx

    if 500 <= response.status_code <= 599:
        response_5xx = Error.from_dict(response.json())

        return response_5xx

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | TicketPage]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
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

     Finds tickets that the user may see. It never finds deleted tickets, and finds merged tickets only
    under the number of the ticket they were merged into. An invalid query gives 400 with the parser's
    message. Without a query the list is empty. RT 5.0.4 to 6.0 has a fault: after a transaction search
    with OR over TicketId, a server process answers about every second query that contains `id` with 400
    ("No dispatch method") until it is restarted.

    Args:
        query (str | Unset):
        simple (Flag | Unset): 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false"
            means yes.
        search (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        fields_queue (str | Unset):
        fields_owner (str | Unset):
        fields_requestor (str | Unset):
        fields_cc (str | Unset):
        fields_admin_cc (str | Unset):
        fields_creator (str | Unset):
        fields_last_updated_by (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | TicketPage]
    """

    kwargs = _get_kwargs(
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

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


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
    """Search tickets

     Finds tickets that the user may see. It never finds deleted tickets, and finds merged tickets only
    under the number of the ticket they were merged into. An invalid query gives 400 with the parser's
    message. Without a query the list is empty. RT 5.0.4 to 6.0 has a fault: after a transaction search
    with OR over TicketId, a server process answers about every second query that contains `id` with 400
    ("No dispatch method") until it is restarted.

    Args:
        query (str | Unset):
        simple (Flag | Unset): 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false"
            means yes.
        search (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        fields_queue (str | Unset):
        fields_owner (str | Unset):
        fields_requestor (str | Unset):
        fields_cc (str | Unset):
        fields_admin_cc (str | Unset):
        fields_creator (str | Unset):
        fields_last_updated_by (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | TicketPage
    """

    return sync_detailed(
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
    ).parsed


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
    """Search tickets

     Finds tickets that the user may see. It never finds deleted tickets, and finds merged tickets only
    under the number of the ticket they were merged into. An invalid query gives 400 with the parser's
    message. Without a query the list is empty. RT 5.0.4 to 6.0 has a fault: after a transaction search
    with OR over TicketId, a server process answers about every second query that contains `id` with 400
    ("No dispatch method") until it is restarted.

    Args:
        query (str | Unset):
        simple (Flag | Unset): 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false"
            means yes.
        search (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        fields_queue (str | Unset):
        fields_owner (str | Unset):
        fields_requestor (str | Unset):
        fields_cc (str | Unset):
        fields_admin_cc (str | Unset):
        fields_creator (str | Unset):
        fields_last_updated_by (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | TicketPage]
    """

    kwargs = _get_kwargs(
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

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


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
    """Search tickets

     Finds tickets that the user may see. It never finds deleted tickets, and finds merged tickets only
    under the number of the ticket they were merged into. An invalid query gives 400 with the parser's
    message. Without a query the list is empty. RT 5.0.4 to 6.0 has a fault: after a transaction search
    with OR over TicketId, a server process answers about every second query that contains `id` with 400
    ("No dispatch method") until it is restarted.

    Args:
        query (str | Unset):
        simple (Flag | Unset): 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false"
            means yes.
        search (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        fields_queue (str | Unset):
        fields_owner (str | Unset):
        fields_requestor (str | Unset):
        fields_cc (str | Unset):
        fields_admin_cc (str | Unset):
        fields_creator (str | Unset):
        fields_last_updated_by (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | TicketPage
    """

    return (
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
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
