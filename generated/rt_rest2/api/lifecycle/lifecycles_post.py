from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.lifecycle import Lifecycle
from ...models.lifecycle_create import LifecycleCreate
from ...types import Response


def _get_kwargs(
    *,
    body: LifecycleCreate,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/lifecycles",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | Lifecycle | None:
    if response.status_code == 201:
        response_201 = Lifecycle.from_dict(response.json())

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
) -> Response[Error | Lifecycle]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: LifecycleCreate,
) -> Response[Error | Lifecycle]:
    """Create a lifecycle

     Needs the right SuperUser. The new lifecycle is empty, or a copy of another one. If the name is
    taken, RT answers 409. The Location header does not point to the new lifecycle. Taken from the
    source of RT 6.0.3; not verified on a running RT.

    Args:
        body (LifecycleCreate): A new lifecycle.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Lifecycle]
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
    body: LifecycleCreate,
) -> Error | Lifecycle | None:
    """Create a lifecycle

     Needs the right SuperUser. The new lifecycle is empty, or a copy of another one. If the name is
    taken, RT answers 409. The Location header does not point to the new lifecycle. Taken from the
    source of RT 6.0.3; not verified on a running RT.

    Args:
        body (LifecycleCreate): A new lifecycle.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Lifecycle
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: LifecycleCreate,
) -> Response[Error | Lifecycle]:
    """Create a lifecycle

     Needs the right SuperUser. The new lifecycle is empty, or a copy of another one. If the name is
    taken, RT answers 409. The Location header does not point to the new lifecycle. Taken from the
    source of RT 6.0.3; not verified on a running RT.

    Args:
        body (LifecycleCreate): A new lifecycle.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Lifecycle]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: LifecycleCreate,
) -> Error | Lifecycle | None:
    """Create a lifecycle

     Needs the right SuperUser. The new lifecycle is empty, or a copy of another one. If the name is
    taken, RT answers 409. The Location header does not point to the new lifecycle. Taken from the
    source of RT 6.0.3; not verified on a running RT.

    Args:
        body (LifecycleCreate): A new lifecycle.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Lifecycle
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
