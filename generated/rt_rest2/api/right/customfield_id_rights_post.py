from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.granted_right import GrantedRight
from ...models.right_grant import RightGrant
from ...types import Response


def _get_kwargs(
    id: int,
    *,
    body: RightGrant,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/customfield/{id}/rights".format(
            id=quote(str(id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | GrantedRight | None:
    if response.status_code == 201:
        response_201 = GrantedRight.from_dict(response.json())

        return response_201

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

    if response.status_code == 404:
        response_404 = Error.from_dict(response.json())

        return response_404

    if response.status_code == 409:
        response_409 = Error.from_dict(response.json())

        return response_409

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
) -> Response[Error | GrantedRight]:
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
    body: RightGrant,
) -> Response[Error | GrantedRight]:
    """Grant a right on a custom field

     Needs the right AdminCustomField on it. Send either a group or a user. If the right is granted
    already, RT answers 409. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        id (int):
        body (RightGrant): A right, and a group or a user.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | GrantedRight]
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
    body: RightGrant,
) -> Error | GrantedRight | None:
    """Grant a right on a custom field

     Needs the right AdminCustomField on it. Send either a group or a user. If the right is granted
    already, RT answers 409. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        id (int):
        body (RightGrant): A right, and a group or a user.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | GrantedRight
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
    body: RightGrant,
) -> Response[Error | GrantedRight]:
    """Grant a right on a custom field

     Needs the right AdminCustomField on it. Send either a group or a user. If the right is granted
    already, RT answers 409. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        id (int):
        body (RightGrant): A right, and a group or a user.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | GrantedRight]
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
    body: RightGrant,
) -> Error | GrantedRight | None:
    """Grant a right on a custom field

     Needs the right AdminCustomField on it. Send either a group or a user. If the right is granted
    already, RT answers 409. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        id (int):
        body (RightGrant): A right, and a group or a user.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | GrantedRight
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
