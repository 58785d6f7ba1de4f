from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.bulk_ticket_update import BulkTicketUpdate
from ...models.error import Error
from ...types import Response


def _get_kwargs(
    *,
    body: list[BulkTicketUpdate],
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/tickets/bulk",
    }

    _kwargs["json"] = []
    for body_item_data in body:
        body_item = body_item_data.to_dict()
        _kwargs["json"].append(body_item)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | list[list[int | None | str]] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for componentsschemas_bulk_message_list_item_data in _response_200:
            componentsschemas_bulk_message_list_item = cast(
                list[int | None | str], componentsschemas_bulk_message_list_item_data
            )

            response_200.append(componentsschemas_bulk_message_list_item)

        return response_200

    if response.status_code == 302:
        return None

    if response.status_code == 400:
        response_400 = Error.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

    if response.status_code == 415:
        response_415 = Error.from_dict(response.json())

        return response_415

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
) -> Response[Error | list[list[int | None | str]]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: list[BulkTicketUpdate],
) -> Response[Error | list[list[int | None | str]]]:
    """Change tickets

     If RT refuses a change or does not find a ticket, only a message in the answer says so. Not atomic:
    RT processes the elements in order. If one raises an exception, RT answers 500 for the whole
    request; the elements before it are done, those after it are not.

    Args:
        body (list[BulkTicketUpdate]):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | list[list[int | None | str]]]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: list[BulkTicketUpdate],
) -> Error | list[list[int | None | str]] | None:
    """Change tickets

     If RT refuses a change or does not find a ticket, only a message in the answer says so. Not atomic:
    RT processes the elements in order. If one raises an exception, RT answers 500 for the whole
    request; the elements before it are done, those after it are not.

    Args:
        body (list[BulkTicketUpdate]):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | list[list[int | None | str]]
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: list[BulkTicketUpdate],
) -> Response[Error | list[list[int | None | str]]]:
    """Change tickets

     If RT refuses a change or does not find a ticket, only a message in the answer says so. Not atomic:
    RT processes the elements in order. If one raises an exception, RT answers 500 for the whole
    request; the elements before it are done, those after it are not.

    Args:
        body (list[BulkTicketUpdate]):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | list[list[int | None | str]]]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: list[BulkTicketUpdate],
) -> Error | list[list[int | None | str]] | None:
    """Change tickets

     If RT refuses a change or does not find a ticket, only a message in the answer says so. Not atomic:
    RT processes the elements in order. If one raises an exception, RT answers 500 for the whole
    request; the elements before it are done, those after it are not.

    Args:
        body (list[BulkTicketUpdate]):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | list[list[int | None | str]]
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
