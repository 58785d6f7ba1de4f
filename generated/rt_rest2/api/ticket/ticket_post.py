from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, Bodies, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import Response

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.error import Error
    from ...models.message_upload import MessageUpload
    from ...models.reference import Reference
    from ...models.ticket_create import TicketCreate

_ANSWERS: Answers[Error | Reference] = Answers(
    {
        "201": as_json(_r.record("reference", "Reference")),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)
_BODIES: Bodies = (
    ("application/json", "json", _r.record("ticket_create", "TicketCreate")),
    ("multipart/form-data", "files", _r.record("message_upload", "MessageUpload")),
)


def request_kwargs(
    *,
    body: TicketCreate | MessageUpload | Mapping[str, Any],
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "post",
        "/ticket",
        body=body,
        bodies=_BODIES,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: TicketCreate | MessageUpload | Mapping[str, Any],
) -> Response[Error | Reference]:
    """Create a ticket

    Needs the right CreateTicket in the queue. RT silently ignores an unknown owner, unknown custom
    fields and unknown keys; an invalid status gives 400. Before the security releases of October
    2026, RT also takes `id` (a number that exists gives 400), Created and Creator. You cannot set
    transaction custom fields here. 5.0.0 ignores attachments and lists of links. If the database
    rejects a file as too large (MariaDB: larger than `max_allowed_packet`, 16 MB by default), RT
    still answers 201 with a number, but the ticket does not exist.

    Args:
        client: The client that sends the request.
        body (TicketCreate): A new ticket.
        body (MessageUpload): A ticket or message with files. File names may contain any letters
            (UTF-8).

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | Reference.
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
    body: TicketCreate | MessageUpload | Mapping[str, Any],
) -> Response[Error | Reference]:
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
    body: TicketCreate | MessageUpload | Mapping[str, Any],
) -> Error | Reference | None:
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
    body: TicketCreate | MessageUpload | Mapping[str, Any],
) -> Error | Reference | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            client=client,
            body=body,
        )
    )


_get_kwargs = request_kwargs
