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

_ANSWERS: Answers[Error] = Answers(
    {
        "204": None,
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)


def request_kwargs(
    id_or_name: str,
    group_id: int,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "delete",
        "/user/{id_or_name}/group/{group_id}",
        path={
            "id_or_name": id_or_name,
            "group_id": group_id,
        },
    )


def sync_detailed(
    id_or_name: str,
    group_id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error]:
    """Remove a user from a group

    Needs the global rights AdminGroupMembership (or, for your own memberships, ModifyOwnMembership)
    and SeeGroup. RT answers 204 even if the user was not a member.

    Args:
        id_or_name (str): Number or name of the record. RT always takes digits as a number and
            cannot find a name that contains a slash. On PostgreSQL, a name with non-ASCII letters
            gives 404: use the number, or search by name.
        group_id (int): Number of the group.
        client: The client that sends the request.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            id_or_name=id_or_name,
            group_id=group_id,
        ),
    )


async def asyncio_detailed(
    id_or_name: str,
    group_id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id_or_name=id_or_name,
            group_id=group_id,
        ),
    )


def sync(
    id_or_name: str,
    group_id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Error | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id_or_name=id_or_name,
            group_id=group_id,
            client=client,
        )
    )


async def asyncio(
    id_or_name: str,
    group_id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Error | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id_or_name=id_or_name,
            group_id=group_id,
            client=client,
        )
    )


_get_kwargs = request_kwargs
