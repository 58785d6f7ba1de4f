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
    from ...models.record_lifecycle import RecordLifecycle

_ANSWERS: Answers[Error | RecordLifecycle] = Answers(
    {
        "200": as_json(_r.record("record_lifecycle", "RecordLifecycle")),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)


def request_kwargs(
    id: int,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/ticket/{id}/lifecycle",
        path={
            "id": id,
        },
    )


def sync_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | RecordLifecycle]:
    """Read a ticket's lifecycle

    Needs the right ShowTicket. Tells which statuses the user can bring the ticket to, in one step
    or several. Taken from the source of RT after 6.0.3, which no release is known to have; not
    verified on a running RT.

    Args:
        id (int): Number of the record.
        client: The client that sends the request.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | RecordLifecycle.
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
) -> Response[Error | RecordLifecycle]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
        ),
    )


def sync(
    id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Error | RecordLifecycle | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id=id,
            client=client,
        )
    )


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Error | RecordLifecycle | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id=id,
            client=client,
        )
    )


_get_kwargs = request_kwargs
