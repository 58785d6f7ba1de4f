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
    from ...models.server_version import ServerVersion

_ANSWERS: Answers[Error | ServerVersion] = Answers(
    {
        "200": as_json(_r.record("server_version", "ServerVersion")),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)


def request_kwargs() -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/rt",
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | ServerVersion]:
    """Get the server's version

    Every logged-in user may call this. Use it to detect REST2: only a JSON object with `Version`
    proves that it is there, because RT 4.4 answers 302 or 404 with HTML. The version does not tell
    which fixes the server has, as distributions backport fixes.

    Args:
        client: The client that sends the request.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | ServerVersion.
    """

    return _ANSWERS.send(client, request_kwargs())


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | ServerVersion]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(client, request_kwargs())


def sync(
    *,
    client: AuthenticatedClient | Client,
) -> Error | ServerVersion | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            client=client,
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> Error | ServerVersion | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            client=client,
        )
    )


_get_kwargs = request_kwargs
