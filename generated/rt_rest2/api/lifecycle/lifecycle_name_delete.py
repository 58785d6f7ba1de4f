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

_ANSWERS: Answers[Error] = Answers(
    {
        "204": None,
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)


def request_kwargs(
    name: str,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "delete",
        "/lifecycle/{name}",
        path={
            "name": name,
        },
    )


def sync_detailed(
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error]:
    """Delete a lifecycle

    Needs the right SuperUser. RT answers 409 if a queue or catalog uses the lifecycle or if it has
    maps to others, and 400 if it comes from the configuration files. Taken from the source of RT
    6.0.3; not verified on a running RT.

    Args:
        name (str): Name of the lifecycle.
        client: The client that sends the request.

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
            name=name,
        ),
    )


async def asyncio_detailed(
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            name=name,
        ),
    )


def sync(
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Error | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            name=name,
            client=client,
        )
    )


async def asyncio(
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Error | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            name=name,
            client=client,
        )
    )


_get_kwargs = request_kwargs
