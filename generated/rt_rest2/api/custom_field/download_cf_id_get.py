from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, as_bytes, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import UNSET, File, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.error import Error

_ANSWERS: Answers[Error | File] = Answers(
    {
        "200": as_bytes(_r.file),
        "302": None,
        "304": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)


def request_kwargs(
    id: int,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/download/cf/{id}",
        path={
            "id": id,
        },
        headers={
            "If-None-Match": if_none_match,
        },
    )


def sync_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    if_none_match: str | Unset = UNSET,
) -> Response[Error | File]:
    """Download a file from a custom field

    Needs the right to see the custom field and the record. The number is that of the stored value.
    Send an Accept header that allows the stored media type: JSON alone gives 406. RT returns HTML
    as plain text. A field without files gives 400. A missing number gives 404 up to 5.0.4; from
    5.0.5, and in Debian's 5.0.3, it gives 403. On sites that force downloads, RT answers 500.

    Args:
        id (int): Number of the record.
        client: The client that sends the request.
        if_none_match (str | Unset): Answer 304 if the record still has one of these ETags. Weak
            tags (`W/`) never match.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | File.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            id=id,
            if_none_match=if_none_match,
        ),
    )


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    if_none_match: str | Unset = UNSET,
) -> Response[Error | File]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
            if_none_match=if_none_match,
        ),
    )


def sync(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    if_none_match: str | Unset = UNSET,
) -> Error | File | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id=id,
            client=client,
            if_none_match=if_none_match,
        )
    )


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    if_none_match: str | Unset = UNSET,
) -> Error | File | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id=id,
            client=client,
            if_none_match=if_none_match,
        )
    )


_get_kwargs = request_kwargs
