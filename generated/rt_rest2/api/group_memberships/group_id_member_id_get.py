from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import Response

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.error import Error
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
    principal_id: int,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/group/{id}/member/{principal_id}",
        path={
            "id": id,
            "principal_id": principal_id,
        },
    )


def sync_detailed(
    id: int,
    principal_id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | MembershipPage]:
    """Check whether a user or group is a member of a group

    Needs the right AdminGroupMembership on the group, even to read. Without it, the answer is 403,
    in Debian's 5.0.3 for a missing group as well. The list has one entry if so, and none otherwise.
    Covers direct members only. A group that is missing or not user-defined gives 404 since the
    security releases of October 2026.

    Args:
        id (int): Number of the record.
        principal_id (int): Number of the member, a user or a group.
        client: The client that sends the request.

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
            principal_id=principal_id,
        ),
    )


async def asyncio_detailed(
    id: int,
    principal_id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | MembershipPage]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
            principal_id=principal_id,
        ),
    )


def sync(
    id: int,
    principal_id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Error | MembershipPage | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id=id,
            principal_id=principal_id,
            client=client,
        )
    )


async def asyncio(
    id: int,
    principal_id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Error | MembershipPage | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id=id,
            principal_id=principal_id,
            client=client,
        )
    )


_get_kwargs = request_kwargs
