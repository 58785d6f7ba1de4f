from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.asset import Asset
from ...models.error import Error
from ...types import UNSET, Response, Unset


def _get_kwargs(
    id: int,
    *,
    fields_catalog: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    params: dict[str, Any] = {}

    params["fields[Catalog]"] = fields_catalog

    params["fields[Creator]"] = fields_creator

    params["fields[LastUpdatedBy]"] = fields_last_updated_by

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/asset/{id}".format(
            id=quote(str(id), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Asset | Error | None:
    if response.status_code == 200:
        response_200 = Asset.from_dict(response.json())

        return response_200

    if response.status_code == 302:
        return None

    if response.status_code == 304:
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
) -> Response[Asset | Error]:
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
    fields_catalog: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Asset | Error]:
    """Read an asset

     Needs the right ShowAsset. Empty columns, and those that the user may not see, are left out.

    Args:
        id (int):
        fields_catalog (str | Unset):
        fields_creator (str | Unset):
        fields_last_updated_by (str | Unset):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Asset | Error]
    """

    kwargs = _get_kwargs(
        id=id,
        fields_catalog=fields_catalog,
        fields_creator=fields_creator,
        fields_last_updated_by=fields_last_updated_by,
        if_none_match=if_none_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_catalog: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Asset | Error | None:
    """Read an asset

     Needs the right ShowAsset. Empty columns, and those that the user may not see, are left out.

    Args:
        id (int):
        fields_catalog (str | Unset):
        fields_creator (str | Unset):
        fields_last_updated_by (str | Unset):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Asset | Error
    """

    return sync_detailed(
        id=id,
        client=client,
        fields_catalog=fields_catalog,
        fields_creator=fields_creator,
        fields_last_updated_by=fields_last_updated_by,
        if_none_match=if_none_match,
    ).parsed


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_catalog: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Asset | Error]:
    """Read an asset

     Needs the right ShowAsset. Empty columns, and those that the user may not see, are left out.

    Args:
        id (int):
        fields_catalog (str | Unset):
        fields_creator (str | Unset):
        fields_last_updated_by (str | Unset):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Asset | Error]
    """

    kwargs = _get_kwargs(
        id=id,
        fields_catalog=fields_catalog,
        fields_creator=fields_creator,
        fields_last_updated_by=fields_last_updated_by,
        if_none_match=if_none_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_catalog: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Asset | Error | None:
    """Read an asset

     Needs the right ShowAsset. Empty columns, and those that the user may not see, are left out.

    Args:
        id (int):
        fields_catalog (str | Unset):
        fields_creator (str | Unset):
        fields_last_updated_by (str | Unset):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Asset | Error
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
            fields_catalog=fields_catalog,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            if_none_match=if_none_match,
        )
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
