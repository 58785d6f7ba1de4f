from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.flag import Flag
from ...models.membership_page import MembershipPage
from ...types import UNSET, Response, Unset


def _get_kwargs(
    id: int,
    *,
    recursively: Flag | Unset = UNSET,
    users: Flag | Unset = UNSET,
    groups: Flag | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
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

    json_orderby: list[str] | Unset = UNSET
    if not isinstance(orderby, Unset):
        json_orderby = orderby

    params["orderby"] = json_orderby

    json_order: list[str] | Unset = UNSET
    if not isinstance(order, Unset):
        json_order = order

    params["order"] = json_order

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/group/{id}/members".format(
            id=quote(str(id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | MembershipPage | None:
    if response.status_code == 200:
        response_200 = MembershipPage.from_dict(response.json())

        return response_200

    if response.status_code == 302:
        return None

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Error.from_dict(response.json())

        return response_403

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
) -> Response[Error | MembershipPage]:
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
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
) -> Response[Error | MembershipPage]:
    """List a group's members

     Needs the right AdminGroupMembership on the group, even to read. `id` is a number, also for users.
    RT ignores `fields`. `orderby` takes columns of the membership: `MemberId` is the number of the
    member, `id` the order in which they joined. For a group that is missing or not user-defined, RT
    answers 404 since the security releases of October 2026; before, it listed RT's internal groups, and
    a missing group gave 200 with an empty list.

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
        orderby (list[str] | Unset):
        order (list[str] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | MembershipPage]
    """

    kwargs = _get_kwargs(
        id=id,
        recursively=recursively,
        users=users,
        groups=groups,
        page=page,
        per_page=per_page,
        orderby=orderby,
        order=order,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    recursively: Flag | Unset = UNSET,
    users: Flag | Unset = UNSET,
    groups: Flag | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
) -> Error | MembershipPage | None:
    """List a group's members

     Needs the right AdminGroupMembership on the group, even to read. `id` is a number, also for users.
    RT ignores `fields`. `orderby` takes columns of the membership: `MemberId` is the number of the
    member, `id` the order in which they joined. For a group that is missing or not user-defined, RT
    answers 404 since the security releases of October 2026; before, it listed RT's internal groups, and
    a missing group gave 200 with an empty list.

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
        orderby (list[str] | Unset):
        order (list[str] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | MembershipPage
    """

    return sync_detailed(
        id=id,
        client=client,
        recursively=recursively,
        users=users,
        groups=groups,
        page=page,
        per_page=per_page,
        orderby=orderby,
        order=order,
    ).parsed


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    recursively: Flag | Unset = UNSET,
    users: Flag | Unset = UNSET,
    groups: Flag | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
) -> Response[Error | MembershipPage]:
    """List a group's members

     Needs the right AdminGroupMembership on the group, even to read. `id` is a number, also for users.
    RT ignores `fields`. `orderby` takes columns of the membership: `MemberId` is the number of the
    member, `id` the order in which they joined. For a group that is missing or not user-defined, RT
    answers 404 since the security releases of October 2026; before, it listed RT's internal groups, and
    a missing group gave 200 with an empty list.

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
        orderby (list[str] | Unset):
        order (list[str] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | MembershipPage]
    """

    kwargs = _get_kwargs(
        id=id,
        recursively=recursively,
        users=users,
        groups=groups,
        page=page,
        per_page=per_page,
        orderby=orderby,
        order=order,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    recursively: Flag | Unset = UNSET,
    users: Flag | Unset = UNSET,
    groups: Flag | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
) -> Error | MembershipPage | None:
    """List a group's members

     Needs the right AdminGroupMembership on the group, even to read. `id` is a number, also for users.
    RT ignores `fields`. `orderby` takes columns of the membership: `MemberId` is the number of the
    member, `id` the order in which they joined. For a group that is missing or not user-defined, RT
    answers 404 since the security releases of October 2026; before, it listed RT's internal groups, and
    a missing group gave 200 with an empty list.

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
        orderby (list[str] | Unset):
        order (list[str] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | MembershipPage
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
            recursively=recursively,
            users=users,
            groups=groups,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
        )
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
