from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.lifecycle import Lifecycle
from ...models.lifecycle_config import LifecycleConfig
from ...types import Response


def _get_kwargs(
    name: str,
    *,
    body: LifecycleConfig,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/lifecycle/{name}".format(
            name=quote(str(name), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | Lifecycle | None:
    if response.status_code == 200:
        response_200 = Lifecycle.from_dict(response.json())

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
) -> Response[Error | Lifecycle]:
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
    body: LifecycleConfig,
) -> Response[Error | Lifecycle]:
    """Replace a lifecycle

     Needs the right SuperUser. Send the whole configuration: what is missing is removed. RT validates it
    first and answers 400 with warnings if it is invalid. Newer releases also answer 400 if nothing
    changes. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        name (str):
        body (LifecycleConfig): The configuration of a lifecycle, with the keys of RT's
            configuration files. Extensions and newer releases have further keys.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Lifecycle]
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
    body: LifecycleConfig,
) -> Error | Lifecycle | None:
    """Replace a lifecycle

     Needs the right SuperUser. Send the whole configuration: what is missing is removed. RT validates it
    first and answers 400 with warnings if it is invalid. Newer releases also answer 400 if nothing
    changes. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        name (str):
        body (LifecycleConfig): The configuration of a lifecycle, with the keys of RT's
            configuration files. Extensions and newer releases have further keys.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Lifecycle
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
    body: LifecycleConfig,
) -> Response[Error | Lifecycle]:
    """Replace a lifecycle

     Needs the right SuperUser. Send the whole configuration: what is missing is removed. RT validates it
    first and answers 400 with warnings if it is invalid. Newer releases also answer 400 if nothing
    changes. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        name (str):
        body (LifecycleConfig): The configuration of a lifecycle, with the keys of RT's
            configuration files. Extensions and newer releases have further keys.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Lifecycle]
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
    body: LifecycleConfig,
) -> Error | Lifecycle | None:
    """Replace a lifecycle

     Needs the right SuperUser. Send the whole configuration: what is missing is removed. RT validates it
    first and answers 400 with warnings if it is invalid. Newer releases also answer 400 if nothing
    changes. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        name (str):
        body (LifecycleConfig): The configuration of a lifecycle, with the keys of RT's
            configuration files. Extensions and newer releases have further keys.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Lifecycle
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
