from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.error import Error
    from ...models.flag import Flag
    from ...models.membership_page import MembershipPage

_ANSWERS: Answers[Error | MembershipPage] = Answers(
    {
        "200": as_json(_r.record("membership_page", "MembershipPage")),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)


def request_kwargs(
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
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/group/{id}/members",
        path={
            "id": id,
        },
        query={
            "recursively": recursively,
            "users": users,
            "groups": groups,
            "page": page,
            "per_page": per_page,
            "orderby": orderby,
            "order": order,
        },
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

    Needs the right AdminGroupMembership on the group, even to read. Without it, the answer is 403,
    in Debian's 5.0.3 for a missing group as well. `id` is a number, also for users. RT ignores
    `fields`. `orderby` takes columns of the membership: `MemberId` is the number of the member,
    `id` the order in which they joined. For a group that is missing or not user-defined, RT answers
    404 since the security releases of October 2026; before, it listed RT's internal groups, and a
    missing group gave 200 with an empty list.

    Args:
        id (int): Number of the record.
        client: The client that sends the request.
        recursively (Flag | Unset): 1 to include the members of member groups, and the group
            itself; 0 if not given.
        users (Flag | Unset): 0 to leave out users; 1 if not given.
        groups (Flag | Unset): 0 to leave out groups; 1 if not given.
        page (int | Unset): Page number, starting at 1; RT takes anything else as 1. For a
            number past the end, RT returns an empty page up to 5.0.5; from 5.0.6 it returns the
            last page again for queues, users, history and similar lists.
        per_page (int | Unset): Rows on a page, 100 at most; 20 if not given.
        orderby (list[str] | Unset): Column to sort by; may be repeated. Always send `id` when
            you read several pages. For an unknown column, the list is empty but `total` is right.
        order (list[str] | Unset): ASC or DESC for the `orderby` at the same position; ASC if
            not given.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | MembershipPage.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            id=id,
            recursively=recursively,
            users=users,
            groups=groups,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
        ),
    )


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
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
            recursively=recursively,
            users=users,
            groups=groups,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
        ),
    )


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
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
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
    )


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
    """Do what `sync` does, with an asynchronous client."""
    return _result(
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
    )


_get_kwargs = request_kwargs
