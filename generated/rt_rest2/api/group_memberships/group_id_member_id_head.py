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
    id: int,
    principal_id: int,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "head",
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
) -> Response[None]:
    """Check whether you may read a membership in a group

    Needs the same rights as GET. RT answers 200 whether there is such a member or not: use GET to
    find out. A group that is missing or not user-defined gives 404 since the security releases of
    October 2026.

    Args:
        id (int): Number of the record.
        principal_id (int): Number of the member, a user or a group.
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
            id=id,
            principal_id=principal_id,
        ),
    )


async def asyncio_detailed(
    id: int,
    principal_id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[None]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
            principal_id=principal_id,
        ),
    )


_get_kwargs = request_kwargs
