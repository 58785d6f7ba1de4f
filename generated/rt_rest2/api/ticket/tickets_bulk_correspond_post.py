from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, Bodies, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import Response

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.bulk_message import BulkMessage
    from ...models.error import Error

_ANSWERS: Answers[Error | list[list[int | None | str]]] = Answers(
    {
        "201": as_json(_r.many(_r.many(_r.plain))),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)
_BODIES: Bodies = (("application/json", "json", _r.many(_r.record("bulk_message", "BulkMessage"))),)


def request_kwargs(
    *,
    body: list[BulkMessage],
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "post",
        "/tickets/bulk/correspond",
        body=body,
        bodies=_BODIES,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: list[BulkMessage],
) -> Response[Error | list[list[int | None | str]]]:
    """Reply to tickets

    Needs the right ReplyToTicket on each ticket. The answer is proper UTF-8 but has no transaction
    numbers, and the Location header is always the same path. Do not add a slash to the path. Not
    atomic: RT processes the elements in order. If one raises an exception, RT answers 500 for the
    whole request; the elements before it are done, those after it are not.

    Args:
        client: The client that sends the request.
        body (list[BulkMessage]): A list. A message to one of many tickets.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | list[list[int | None | str]].
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
    body: list[BulkMessage],
) -> Response[Error | list[list[int | None | str]]]:
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
    body: list[BulkMessage],
) -> Error | list[list[int | None | str]] | None:
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
    body: list[BulkMessage],
) -> Error | list[list[int | None | str]] | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            client=client,
            body=body,
        )
    )


_get_kwargs = request_kwargs
