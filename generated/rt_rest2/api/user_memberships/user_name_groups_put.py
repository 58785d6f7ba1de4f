from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...types import Response


def _get_kwargs(
    id_or_name: str,
    *,
    body: list[int | str],
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/user/{id_or_name}/groups".format(
            id_or_name=quote(str(id_or_name), safe=""),
        ),
    }

    _kwargs["json"] = body

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | list[Any] | None:
    if response.status_code == 200:
        response_200 = cast(list[Any], response.json())

        return response_200

    if response.status_code == 302:
        return None

    if response.status_code == 400:
        response_400 = Error.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Error.from_dict(response.json())

        return response_403

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
) -> Response[Error | list[Any]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
    body: list[int | str],
) -> Response[Error | list[Any]]:
    """Add a user to groups

     Needs the global right AdminGroupMembership, or ModifyOwnMembership for your own memberships, even
    to read. Other memberships stay. If RT refuses, it answers 200 with the status 0 for that group.

    Args:
        id_or_name (str):
        body (list[int | str]): Numbers of users and groups.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | list[Any]]
    """

    kwargs = _get_kwargs(
        id_or_name=id_or_name,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
    body: list[int | str],
) -> Error | list[Any] | None:
    """Add a user to groups

     Needs the global right AdminGroupMembership, or ModifyOwnMembership for your own memberships, even
    to read. Other memberships stay. If RT refuses, it answers 200 with the status 0 for that group.

    Args:
        id_or_name (str):
        body (list[int | str]): Numbers of users and groups.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | list[Any]
    """

    return sync_detailed(
        id_or_name=id_or_name,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
    body: list[int | str],
) -> Response[Error | list[Any]]:
    """Add a user to groups

     Needs the global right AdminGroupMembership, or ModifyOwnMembership for your own memberships, even
    to read. Other memberships stay. If RT refuses, it answers 200 with the status 0 for that group.

    Args:
        id_or_name (str):
        body (list[int | str]): Numbers of users and groups.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | list[Any]]
    """

    kwargs = _get_kwargs(
        id_or_name=id_or_name,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
    body: list[int | str],
) -> Error | list[Any] | None:
    """Add a user to groups

     Needs the global right AdminGroupMembership, or ModifyOwnMembership for your own memberships, even
    to read. Other memberships stay. If RT refuses, it answers 200 with the status 0 for that group.

    Args:
        id_or_name (str):
        body (list[int | str]): Numbers of users and groups.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | list[Any]
    """

    return (
        await asyncio_detailed(
            id_or_name=id_or_name,
            client=client,
            body=body,
        )
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
