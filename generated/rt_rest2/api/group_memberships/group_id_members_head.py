from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.flag import Flag
from ...types import UNSET, Response, Unset


def _get_kwargs(
    id: int,
    *,
    recursively: Flag | Unset = UNSET,
    users: Flag | Unset = UNSET,
    groups: Flag | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_recursively: int | Unset = UNSET
    if not isinstance(recursively, Unset):
        json_recursively = recursively

    params["recursively"] = json_recursively

    json_users: int | Unset = UNSET
    if not isinstance(users, Unset):
        json_users = users

    params["users"] = json_users

    json_groups: int | Unset = UNSET
    if not isinstance(groups, Unset):
        json_groups = groups

    params["groups"] = json_groups

    params["page"] = page

    params["per_page"] = per_page

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "head",
        "url": "/group/{id}/members".format(
            id=quote(str(id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | None:
    if response.status_code == 200:
        return None

    if response.status_code == 302:
        return None

    if 400 <= response.status_code <= 499:
        return None

    if 500 <= response.status_code <= 599:
        return None

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any]:
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
    recursively: Flag | Unset = UNSET,
    users: Flag | Unset = UNSET,
    groups: Flag | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[Any]:
    """Check whether you may list a group's members

     Needs the same rights as the list. A group that does not exist gives 404 since the security releases
    of October 2026, and 200 before.

    Args:
        id (int):
        recursively (Flag | Unset): 0 (no) or 1 (yes). RT reads flags like Perl, so the word
            "false" means yes.
        users (Flag | Unset): 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false"
            means yes.
        groups (Flag | Unset): 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false"
            means yes.
        page (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any]
    """

    kwargs = _get_kwargs(
        id=id,
        recursively=recursively,
        users=users,
        groups=groups,
        page=page,
        per_page=per_page,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    recursively: Flag | Unset = UNSET,
    users: Flag | Unset = UNSET,
    groups: Flag | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[Any]:
    """Check whether you may list a group's members

     Needs the same rights as the list. A group that does not exist gives 404 since the security releases
    of October 2026, and 200 before.

    Args:
        id (int):
        recursively (Flag | Unset): 0 (no) or 1 (yes). RT reads flags like Perl, so the word
            "false" means yes.
        users (Flag | Unset): 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false"
            means yes.
        groups (Flag | Unset): 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false"
            means yes.
        page (int | Unset):
        per_page (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any]
    """

    kwargs = _get_kwargs(
        id=id,
        recursively=recursively,
        users=users,
        groups=groups,
        page=page,
        per_page=per_page,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
