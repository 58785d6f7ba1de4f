from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.right_page import RightPage
from ...types import UNSET, Response, Unset


def _get_kwargs(
    id_or_name: str,
    *,
    group: int | Unset = UNSET,
    user: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields_group: str | Unset = UNSET,
    fields_user: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["group"] = group

    params["user"] = user

    params["page"] = page

    params["per_page"] = per_page

    params["fields[Group]"] = fields_group

    params["fields[User]"] = fields_user

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/catalog/{id_or_name}/rights".format(
            id_or_name=quote(str(id_or_name), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | RightPage | None:
    if response.status_code == 200:
        response_200 = RightPage.from_dict(response.json())

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
) -> Response[Error | RightPage]:
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
    group: int | Unset = UNSET,
    user: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields_group: str | Unset = UNSET,
    fields_user: str | Unset = UNSET,
) -> Response[Error | RightPage]:
    """List rights granted on a catalog

     Needs the right AdminCatalog on it. Lists only rights that are granted directly here, not those that
    come from a group membership or another object. Taken from the source of RT 6.0.3; not verified on a
    running RT.

    Args:
        id_or_name (str):
        group (int | Unset):
        user (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        fields_group (str | Unset):
        fields_user (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | RightPage]
    """

    kwargs = _get_kwargs(
        id_or_name=id_or_name,
        group=group,
        user=user,
        page=page,
        per_page=per_page,
        fields_group=fields_group,
        fields_user=fields_user,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
    group: int | Unset = UNSET,
    user: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields_group: str | Unset = UNSET,
    fields_user: str | Unset = UNSET,
) -> Error | RightPage | None:
    """List rights granted on a catalog

     Needs the right AdminCatalog on it. Lists only rights that are granted directly here, not those that
    come from a group membership or another object. Taken from the source of RT 6.0.3; not verified on a
    running RT.

    Args:
        id_or_name (str):
        group (int | Unset):
        user (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        fields_group (str | Unset):
        fields_user (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | RightPage
    """

    return sync_detailed(
        id_or_name=id_or_name,
        client=client,
        group=group,
        user=user,
        page=page,
        per_page=per_page,
        fields_group=fields_group,
        fields_user=fields_user,
    ).parsed


async def asyncio_detailed(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
    group: int | Unset = UNSET,
    user: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields_group: str | Unset = UNSET,
    fields_user: str | Unset = UNSET,
) -> Response[Error | RightPage]:
    """List rights granted on a catalog

     Needs the right AdminCatalog on it. Lists only rights that are granted directly here, not those that
    come from a group membership or another object. Taken from the source of RT 6.0.3; not verified on a
    running RT.

    Args:
        id_or_name (str):
        group (int | Unset):
        user (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        fields_group (str | Unset):
        fields_user (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | RightPage]
    """

    kwargs = _get_kwargs(
        id_or_name=id_or_name,
        group=group,
        user=user,
        page=page,
        per_page=per_page,
        fields_group=fields_group,
        fields_user=fields_user,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
    group: int | Unset = UNSET,
    user: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields_group: str | Unset = UNSET,
    fields_user: str | Unset = UNSET,
) -> Error | RightPage | None:
    """List rights granted on a catalog

     Needs the right AdminCatalog on it. Lists only rights that are granted directly here, not those that
    come from a group membership or another object. Taken from the source of RT 6.0.3; not verified on a
    running RT.

    Args:
        id_or_name (str):
        group (int | Unset):
        user (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        fields_group (str | Unset):
        fields_user (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | RightPage
    """

    return (
        await asyncio_detailed(
            id_or_name=id_or_name,
            client=client,
            group=group,
            user=user,
            page=page,
            per_page=per_page,
            fields_group=fields_group,
            fields_user=fields_user,
        )
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
