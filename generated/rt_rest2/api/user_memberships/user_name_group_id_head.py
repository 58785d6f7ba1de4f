from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...calling import Answers
from ...calling import build as _build
from ...types import Response

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client

_ANSWERS: Answers[None] = Answers(
    {
        "200": None,
        "302": None,
        "4XX": None,
        "5XX": None,
    }
)


def request_kwargs(
    id_or_name: str,
    group_id: int,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "head",
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
) -> Response[None]:
    """Check whether you may read a user's membership

    Needs the same rights as GET. RT answers 200 whether the user is a member or not: use GET to
    find out.

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
        The answer: status, headers and content.
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
) -> Response[None]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id_or_name=id_or_name,
            group_id=group_id,
        ),
    )


_get_kwargs = request_kwargs
