from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, Bodies, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import Response

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.error import Error

_ANSWERS: Answers[Error | list[None | str]] = Answers(
    {
        "200": as_json(_r.many(_r.plain)),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)
_BODIES: Bodies = (("application/json", "json", _r.many(_r.plain)),)


def request_kwargs(
    id: int,
    *,
    body: list[int | str],
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "put",
        "/group/{id}/members",
        path={
            "id": id,
        },
        body=body,
        bodies=_BODIES,
    )


def sync_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: list[int | str],
) -> Response[Error | list[None | str]]:
    """Add members to a group

    Needs the right AdminGroupMembership on the group, even to read. Without it, the answer is 403,
    in Debian's 5.0.3 for a missing group as well. Other members stay. If RT does not find a
    principal, only a message in the answer says so. A group that is missing or not user-defined
    gives 404 since the security releases of October 2026, and 200 before.

    Args:
        id (int): Number of the record.
        client: The client that sends the request.
        body (list[int | str]): Numbers of users and groups.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | list[None | str].
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            id=id,
            body=body,
        ),
    )


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: list[int | str],
) -> Response[Error | list[None | str]]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
            body=body,
        ),
    )


def sync(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: list[int | str],
) -> Error | list[None | str] | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id=id,
            client=client,
            body=body,
        )
    )


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: list[int | str],
) -> Error | list[None | str] | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
        )
    )


_get_kwargs = request_kwargs
