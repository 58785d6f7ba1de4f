from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.lifecycle_maps import LifecycleMaps
from ...types import Response


def _get_kwargs(
    name: str,
    *,
    body: LifecycleMaps,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/lifecycle/{name}/maps".format(
            name=quote(str(name), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | LifecycleMaps | None:
    if response.status_code == 200:
        response_200 = LifecycleMaps.from_dict(response.json())

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

    if response.status_code == 404:
        response_404 = Error.from_dict(response.json())

        return response_404

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
) -> Response[Error | LifecycleMaps]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    name: str,
    *,
    client: AuthenticatedClient | Client,
    body: LifecycleMaps,
) -> Response[Error | LifecycleMaps]:
    """Replace the maps from and to a lifecycle

     Needs the right SuperUser. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        name (str):
        body (LifecycleMaps): Maps by name. A name consists of two lifecycles with an arrow
            between them, for example default -> repairs.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | LifecycleMaps]
    """

    kwargs = _get_kwargs(
        name=name,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    name: str,
    *,
    client: AuthenticatedClient | Client,
    body: LifecycleMaps,
) -> Error | LifecycleMaps | None:
    """Replace the maps from and to a lifecycle

     Needs the right SuperUser. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        name (str):
        body (LifecycleMaps): Maps by name. A name consists of two lifecycles with an arrow
            between them, for example default -> repairs.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | LifecycleMaps
    """

    return sync_detailed(
        name=name,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    name: str,
    *,
    client: AuthenticatedClient | Client,
    body: LifecycleMaps,
) -> Response[Error | LifecycleMaps]:
    """Replace the maps from and to a lifecycle

     Needs the right SuperUser. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        name (str):
        body (LifecycleMaps): Maps by name. A name consists of two lifecycles with an arrow
            between them, for example default -> repairs.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | LifecycleMaps]
    """

    kwargs = _get_kwargs(
        name=name,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    name: str,
    *,
    client: AuthenticatedClient | Client,
    body: LifecycleMaps,
) -> Error | LifecycleMaps | None:
    """Replace the maps from and to a lifecycle

     Needs the right SuperUser. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        name (str):
        body (LifecycleMaps): Maps by name. A name consists of two lifecycles with an arrow
            between them, for example default -> repairs.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | LifecycleMaps
    """

    return (
        await asyncio_detailed(
            name=name,
            client=client,
            body=body,
        )
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
