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
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "head",
        "/ticket/{id}/lifecycle",
        path={
            "id": id,
        },
    )


def sync_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[None]:
    """Check whether a ticket has a lifecycle

    Returns the status that GET returns, and needs the same rights. Taken from the source of RT
    after 6.0.3, which no release is known to have; not verified on a running RT.

    Args:
        id (int): Number of the record.
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
        ),
    )


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[None]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
        ),
    )


_get_kwargs = request_kwargs
