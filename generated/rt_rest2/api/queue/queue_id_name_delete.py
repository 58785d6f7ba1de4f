from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...calling import Answers, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...reading import (
    record,
)
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.error import Error

_ANSWERS: Answers[Error] = Answers(
    {
        "204": None,
        "302": None,
        "4XX": as_json(record("error", "Error")),
        "5XX": as_json(record("error", "Error")),
    }
)


def request_kwargs(
    id_or_name: int | str,
    *,
    if_match: str | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "delete",
        "/queue/{id_or_name}",
        path={
            "id_or_name": id_or_name,
        },
        headers={
            "If-Match": if_match,
        },
    )


def sync_detailed(
    id_or_name: int | str,
    *,
    client: AuthenticatedClient | Client,
    if_match: str | Unset = UNSET,
) -> Response[Error]:
    """Disable a queue

    Needs the right AdminQueue. If the queue is disabled already, RT answers 500 up to 5.0.4 and 204
    from 5.0.5.

    Args:
        id_or_name (int | str):
        client: The client that sends the request.
        if_match (str | Unset):

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
            if_match=if_match,
        ),
    )


async def asyncio_detailed(
    id_or_name: int | str,
    *,
    client: AuthenticatedClient | Client,
    if_match: str | Unset = UNSET,
) -> Response[Error]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id_or_name=id_or_name,
            if_match=if_match,
        ),
    )


def sync(
    id_or_name: int | str,
    *,
    client: AuthenticatedClient | Client,
    if_match: str | Unset = UNSET,
) -> Error | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id_or_name=id_or_name,
            client=client,
            if_match=if_match,
        )
    )


async def asyncio(
    id_or_name: int | str,
    *,
    client: AuthenticatedClient | Client,
    if_match: str | Unset = UNSET,
) -> Error | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id_or_name=id_or_name,
            client=client,
            if_match=if_match,
        )
    )


_get_kwargs = request_kwargs
