from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.available_rights import AvailableRights
from ...models.error import Error
from ...types import Response


def _get_kwargs(
    id_or_name: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/class/{id_or_name}/rights/available".format(
            id_or_name=quote(str(id_or_name), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AvailableRights | Error | None:
    if response.status_code == 200:
        response_200 = AvailableRights.from_dict(response.json())

        return response_200

    if response.status_code == 302:
        return None

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Error.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Error.from_dict(response.json())

        return response_404

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
) -> Response[AvailableRights | Error]:
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
) -> Response[AvailableRights | Error]:
    """List available rights on a class

     Needs the right AdminClass on it. Lists them by category, with a description of each right. Taken
    from the source of RT 6.0.3; not verified on a running RT.

    Args:
        id_or_name (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AvailableRights | Error]
    """

    kwargs = _get_kwargs(
        id_or_name=id_or_name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> AvailableRights | Error | None:
    """List available rights on a class

     Needs the right AdminClass on it. Lists them by category, with a description of each right. Taken
    from the source of RT 6.0.3; not verified on a running RT.

    Args:
        id_or_name (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AvailableRights | Error
    """

    return sync_detailed(
        id_or_name=id_or_name,
        client=client,
    ).parsed


async def asyncio_detailed(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[AvailableRights | Error]:
    """List available rights on a class

     Needs the right AdminClass on it. Lists them by category, with a description of each right. Taken
    from the source of RT 6.0.3; not verified on a running RT.

    Args:
        id_or_name (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AvailableRights | Error]
    """

    kwargs = _get_kwargs(
        id_or_name=id_or_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> AvailableRights | Error | None:
    """List available rights on a class

     Needs the right AdminClass on it. Lists them by category, with a description of each right. Taken
    from the source of RT 6.0.3; not verified on a running RT.

    Args:
        id_or_name (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AvailableRights | Error
    """

    return (
        await asyncio_detailed(
            id_or_name=id_or_name,
            client=client,
        )
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
