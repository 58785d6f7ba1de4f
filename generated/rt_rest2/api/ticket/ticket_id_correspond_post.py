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
    from ...models.message import Message
    from ...models.message_upload import MessageUpload

_ANSWERS: Answers[Error | list[None | str]] = Answers(
    {
        "201": as_json(_r.many(_r.plain)),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)
_BODIES: Bodies = (
    ("application/json", "json", _r.record("message", "Message")),
    ("multipart/form-data", "files", _r.record("message_upload", "MessageUpload")),
)


def request_kwargs(
    id: int,
    *,
    body: Message | MessageUpload | Mapping[str, Any],
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "post",
        "/ticket/{id}/correspond",
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
    body: Message | MessageUpload | Mapping[str, Any],
) -> Response[Error | list[None | str]]:
    """Reply to a ticket

    Needs the right ReplyToTicket. RT mails the reply to the requestors. A missing right and a
    missing ticket both give 400; invalid JSON gives 500. If RT refuses a change of status, role or
    custom field, only a message in the answer says so. A message in the user's language, a custom
    field value or a role name with letters beyond Latin-1 can break the answer after RT recorded
    the message; the bulk operation does not have this fault. If the database rejects a file as too
    large (MariaDB: larger than `max_allowed_packet`, 16 MB by default), RT still answers 201, but
    nothing is recorded.

    Args:
        id (int): Number of the record.
        client: The client that sends the request.
        body (Message): A reply or comment, with changes to the ticket in the same request.
        body (MessageUpload): A ticket or message with files. File names may contain any letters
            (UTF-8).

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
    body: Message | MessageUpload | Mapping[str, Any],
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
    body: Message | MessageUpload | Mapping[str, Any],
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
    body: Message | MessageUpload | Mapping[str, Any],
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
