from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, Bodies, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import Response

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.bulk_created import BulkCreated
    from ...models.error import Error
    from ...models.ticket_create import TicketCreate

_ANSWERS: Answers[Error | list[BulkCreated]] = Answers(
    {
        "201": as_json(_r.many(_r.record("bulk_created", "BulkCreated"))),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)
_BODIES: Bodies = (
    ("application/json", "json", _r.many(_r.record("ticket_create", "TicketCreate"))),
)


def request_kwargs(
    *,
    body: list[TicketCreate],
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "post",
        "/tickets/bulk",
        body=body,
        bodies=_BODIES,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: list[TicketCreate],
) -> Response[Error | list[BulkCreated]]:
    """Create tickets

    Needs the right CreateTicket in each queue. Not atomic: RT processes the elements in order. If
    one raises an exception, RT answers 500 for the whole request; the elements before it are done,
    those after it are not.

    Args:
        client: The client that sends the request.
        body (list[TicketCreate]): A list. A new ticket.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | list[BulkCreated].
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            body=body,
        ),
    )


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: list[TicketCreate],
) -> Response[Error | list[BulkCreated]]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            body=body,
        ),
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: list[TicketCreate],
) -> Error | list[BulkCreated] | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            client=client,
            body=body,
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: list[TicketCreate],
) -> Error | list[BulkCreated] | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            client=client,
            body=body,
        )
    )


_get_kwargs = request_kwargs
