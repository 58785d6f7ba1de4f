from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...types import Response


def _get_kwargs(
    id: int,
    right: str,
    principal_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/customfield/{id}/rights/{right}/group/{principal_id}".format(
            id=quote(str(id), safe=""),
            right=quote(str(right), safe=""),
            principal_id=quote(str(principal_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | None:
    if response.status_code == 204:
        return None

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
) -> Response[Error]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    id: int,
    right: str,
    principal_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error]:
    """Revoke a right on a custom field from a group

     Needs the right AdminCustomField on it. If the right was not granted, RT answers 404. Taken from the
    source of RT 6.0.3; not verified on a running RT.

    Args:
        id (int):
        right (str):
        principal_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error]
    """

    kwargs = _get_kwargs(
        id=id,
        right=right,
        principal_id=principal_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    id: int,
    right: str,
    principal_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Error | None:
    """Revoke a right on a custom field from a group

     Needs the right AdminCustomField on it. If the right was not granted, RT answers 404. Taken from the
    source of RT 6.0.3; not verified on a running RT.

    Args:
        id (int):
        right (str):
        principal_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error
    """

    return sync_detailed(
        id=id,
        right=right,
        principal_id=principal_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    id: int,
    right: str,
    principal_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error]:
    """Revoke a right on a custom field from a group

     Needs the right AdminCustomField on it. If the right was not granted, RT answers 404. Taken from the
    source of RT 6.0.3; not verified on a running RT.

    Args:
        id (int):
        right (str):
        principal_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error]
    """

    kwargs = _get_kwargs(
        id=id,
        right=right,
        principal_id=principal_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    id: int,
    right: str,
    principal_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Error | None:
    """Revoke a right on a custom field from a group

     Needs the right AdminCustomField on it. If the right was not granted, RT answers 404. Taken from the
    source of RT 6.0.3; not verified on a running RT.

    Args:
        id (int):
        right (str):
        principal_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error
    """

    return (
        await asyncio_detailed(
            id=id,
            right=right,
            principal_id=principal_id,
            client=client,
        )
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
