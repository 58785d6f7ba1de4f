from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.transaction_page import TransactionPage
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    query: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["query"] = query

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

    params["fields[Creator]"] = fields_creator

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/transactions",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | TransactionPage | None:
    if response.status_code == 200:
        response_200 = TransactionPage.from_dict(response.json())

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
) -> Response[Error | TransactionPage]:
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
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
) -> Response[Error | TransactionPage]:
    """Search transactions

     Lists transactions of records that the user may see. Without a query the list is empty. From 5.0.5,
    `total` is null for all but superusers. Ask for Type, Field, OldValue, NewValue and others with
    `fields`: unlike reading one transaction, this never fails. Do not search with OR over TicketId
    (`TicketId = 1 OR TicketId = 2`) on RT 5.0.4 to 6.0: it damages the server process, which then
    answers about every second ticket search that contains `id` with 400 until it is restarted.

    Args:
        query (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        fields_creator (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | TransactionPage]
    """

    kwargs = _get_kwargs(
        query=query,
        page=page,
        per_page=per_page,
        orderby=orderby,
        order=order,
        fields=fields,
        fields_creator=fields_creator,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
) -> Error | TransactionPage | None:
    """Search transactions

     Lists transactions of records that the user may see. Without a query the list is empty. From 5.0.5,
    `total` is null for all but superusers. Ask for Type, Field, OldValue, NewValue and others with
    `fields`: unlike reading one transaction, this never fails. Do not search with OR over TicketId
    (`TicketId = 1 OR TicketId = 2`) on RT 5.0.4 to 6.0: it damages the server process, which then
    answers about every second ticket search that contains `id` with 400 until it is restarted.

    Args:
        query (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        fields_creator (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | TransactionPage
    """

    return sync_detailed(
        client=client,
        query=query,
        page=page,
        per_page=per_page,
        orderby=orderby,
        order=order,
        fields=fields,
        fields_creator=fields_creator,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
) -> Response[Error | TransactionPage]:
    """Search transactions

     Lists transactions of records that the user may see. Without a query the list is empty. From 5.0.5,
    `total` is null for all but superusers. Ask for Type, Field, OldValue, NewValue and others with
    `fields`: unlike reading one transaction, this never fails. Do not search with OR over TicketId
    (`TicketId = 1 OR TicketId = 2`) on RT 5.0.4 to 6.0: it damages the server process, which then
    answers about every second ticket search that contains `id` with 400 until it is restarted.

    Args:
        query (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        fields_creator (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | TransactionPage]
    """

    kwargs = _get_kwargs(
        query=query,
        page=page,
        per_page=per_page,
        orderby=orderby,
        order=order,
        fields=fields,
        fields_creator=fields_creator,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
) -> Error | TransactionPage | None:
    """Search transactions

     Lists transactions of records that the user may see. Without a query the list is empty. From 5.0.5,
    `total` is null for all but superusers. Ask for Type, Field, OldValue, NewValue and others with
    `fields`: unlike reading one transaction, this never fails. Do not search with OR over TicketId
    (`TicketId = 1 OR TicketId = 2`) on RT 5.0.4 to 6.0: it damages the server process, which then
    answers about every second ticket search that contains `id` with 400 until it is restarted.

    Args:
        query (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        fields_creator (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | TransactionPage
    """

    return (
        await asyncio_detailed(
            client=client,
            query=query,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
            fields_creator=fields_creator,
        )
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
