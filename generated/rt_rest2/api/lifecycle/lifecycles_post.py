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
    from ...models.lifecycle import Lifecycle
    from ...models.lifecycle_create import LifecycleCreate

_ANSWERS: Answers[Error | Lifecycle] = Answers(
    {
        "201": as_json(_r.record("lifecycle", "Lifecycle")),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)
_BODIES: Bodies = (("application/json", "json", _r.record("lifecycle_create", "LifecycleCreate")),)


def request_kwargs(
    *,
    body: LifecycleCreate | Mapping[str, Any],
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "post",
        "/lifecycles",
        body=body,
        bodies=_BODIES,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: LifecycleCreate | Mapping[str, Any],
) -> Response[Error | Lifecycle]:
    """Create a lifecycle

    Needs the right SuperUser. The new lifecycle is empty, or a copy of another one. If the name is
    taken, RT answers 409. The Location header does not point to the new lifecycle. Taken from the
    source of RT 6.0.3; not verified on a running RT.

    Args:
        client: The client that sends the request.
        body (LifecycleCreate): A new lifecycle.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | Lifecycle.
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
    body: LifecycleCreate | Mapping[str, Any],
) -> Response[Error | Lifecycle]:
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
    body: LifecycleCreate | Mapping[str, Any],
) -> Error | Lifecycle | None:
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
    body: LifecycleCreate | Mapping[str, Any],
) -> Error | Lifecycle | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            client=client,
            body=body,
        )
    )


_get_kwargs = request_kwargs
