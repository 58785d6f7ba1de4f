from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...calling import Answers
from ...calling import build as _build
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.flag import Flag

_ANSWERS: Answers[None] = Answers(
    {
        "200": None,
        "302": None,
        "4XX": None,
        "5XX": None,
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
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "head",
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
) -> Response[None]:
    """Check whether you may list a group's members

    Needs the same rights as the list. Without it, the answer is 403, in Debian's 5.0.3 for a
    missing group as well. A group that does not exist gives 404 since the security releases of
    October 2026, and 200 before.

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

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content.
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
) -> Response[None]:
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
        ),
    )


_get_kwargs = request_kwargs
