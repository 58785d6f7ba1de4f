from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.rights_bulk import RightsBulk
from ...models.rights_bulk_results import RightsBulkResults
from ...types import Response


def _get_kwargs(
    id: int,
    *,
    body: RightsBulk,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/group/{id}/rights/bulk".format(
            id=quote(str(id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | RightsBulkResults | None:
    if response.status_code == 201:
        response_201 = RightsBulkResults.from_dict(response.json())

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
) -> Response[Error | RightsBulkResults]:
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
    body: RightsBulk,
) -> Response[Error | RightsBulkResults]:
    """Grant and revoke rights on a group

     Needs the right AdminGroup on it. Not atomic; RT grants first. It answers 201 whatever happened:
    check the status of each entry. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        id (int):
        body (RightsBulk): Rights to grant and to revoke. Send at least one of the two lists.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | RightsBulkResults]
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
    body: RightsBulk,
) -> Error | RightsBulkResults | None:
    """Grant and revoke rights on a group

     Needs the right AdminGroup on it. Not atomic; RT grants first. It answers 201 whatever happened:
    check the status of each entry. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        id (int):
        body (RightsBulk): Rights to grant and to revoke. Send at least one of the two lists.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | RightsBulkResults
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
    body: RightsBulk,
) -> Response[Error | RightsBulkResults]:
    """Grant and revoke rights on a group

     Needs the right AdminGroup on it. Not atomic; RT grants first. It answers 201 whatever happened:
    check the status of each entry. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        id (int):
        body (RightsBulk): Rights to grant and to revoke. Send at least one of the two lists.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | RightsBulkResults]
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
    body: RightsBulk,
) -> Error | RightsBulkResults | None:
    """Grant and revoke rights on a group

     Needs the right AdminGroup on it. Not atomic; RT grants first. It answers 201 whatever happened:
    check the status of each entry. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        id (int):
        body (RightsBulk): Rights to grant and to revoke. Send at least one of the two lists.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | RightsBulkResults
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
