from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import UNSET, Response, Unset

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
    id: int,
    *,
    if_match: str | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "delete",
        "/asset/{id}",
        path={
            "id": id,
        },
        headers={
            "If-Match": if_match,
        },
    )


def sync_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    if_match: str | Unset = UNSET,
) -> Response[Error]:
    """Not possible: RT cannot delete assets

    RT answers 500 for every asset, although its manual says otherwise. To delete an asset, set its
    status to deleted.

    Args:
        id (int): Number of the record.
        client: The client that sends the request.
        if_match (str | Unset): Carry out the request only if the record has one of these ETags;
            otherwise RT answers 412. Quotes are optional; `*` matches any. The check is not atomic:
            two writes at the same time can both pass it.

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
            id=id,
            if_match=if_match,
        ),
    )


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    if_match: str | Unset = UNSET,
) -> Response[Error]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
            if_match=if_match,
        ),
    )


def sync(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    if_match: str | Unset = UNSET,
) -> Error | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id=id,
            client=client,
            if_match=if_match,
        )
    )


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    if_match: str | Unset = UNSET,
) -> Error | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id=id,
            client=client,
            if_match=if_match,
        )
    )


_get_kwargs = request_kwargs
