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
    from ...models.lifecycle_maps import LifecycleMaps

_ANSWERS: Answers[Error | LifecycleMaps] = Answers(
    {
        "200": as_json(_r.record("lifecycle_maps", "LifecycleMaps")),
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
        "get",
        "/lifecycle/{name}/maps",
        path={
            "name": name,
        },
    )


def sync_detailed(
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | LifecycleMaps]:
    """Read how statuses are mapped when a record changes its lifecycle

    Needs the right SuperUser. Returns all maps from and to this lifecycle. Taken from the source of
    RT 6.0.3; not verified on a running RT.

    Args:
        name (str): Name of the lifecycle.
        client: The client that sends the request.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | LifecycleMaps.
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
) -> Response[Error | LifecycleMaps]:
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
) -> Error | LifecycleMaps | None:
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
) -> Error | LifecycleMaps | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            name=name,
            client=client,
        )
    )


_get_kwargs = request_kwargs
