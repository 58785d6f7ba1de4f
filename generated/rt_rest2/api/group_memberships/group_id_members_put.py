from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...types import Response


def _get_kwargs(
    id: int,
    *,
    body: list[int | str],
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/group/{id}/members".format(
            id=quote(str(id), safe=""),
        ),
    }

    _kwargs["json"] = body

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | list[None | str] | None:
    if response.status_code == 200:
        response_200 = cast(list[None | str], response.json())

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
) -> Response[Error | list[None | str]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: list[int | str],
) -> Response[Error | list[None | str]]:
    """Add members to a group

     Needs the right AdminGroupMembership on the group, even to read. Other members stay. If RT does not
    find a principal, only a message in the answer says so. A group that is missing or not user-defined
    gives 404 since the security releases of October 2026, and 200 before.

    Args:
        id (int):
        body (list[int | str]): Numbers of users and groups.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | list[None | str]]
    """

    kwargs = _get_kwargs(
        id=id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: list[int | str],
) -> Error | list[None | str] | None:
    """Add members to a group

     Needs the right AdminGroupMembership on the group, even to read. Other members stay. If RT does not
    find a principal, only a message in the answer says so. A group that is missing or not user-defined
    gives 404 since the security releases of October 2026, and 200 before.

    Args:
        id (int):
        body (list[int | str]): Numbers of users and groups.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | list[None | str]
    """

    return sync_detailed(
        id=id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: list[int | str],
) -> Response[Error | list[None | str]]:
    """Add members to a group

     Needs the right AdminGroupMembership on the group, even to read. Other members stay. If RT does not
    find a principal, only a message in the answer says so. A group that is missing or not user-defined
    gives 404 since the security releases of October 2026, and 200 before.

    Args:
        id (int):
        body (list[int | str]): Numbers of users and groups.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | list[None | str]]
    """

    kwargs = _get_kwargs(
        id=id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: list[int | str],
) -> Error | list[None | str] | None:
    """Add members to a group

     Needs the right AdminGroupMembership on the group, even to read. Other members stay. If RT does not
    find a principal, only a message in the answer says so. A group that is missing or not user-defined
    gives 404 since the security releases of October 2026, and 200 before.

    Args:
        id (int):
        body (list[int | str]): Numbers of users and groups.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | list[None | str]
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
        )
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
