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
    from ...models.lifecycle_config import LifecycleConfig
    from ...models.lifecycle_verdict import LifecycleVerdict

_ANSWERS: Answers[Error | LifecycleVerdict] = Answers(
    {
        "200": as_json(_r.record("lifecycle_verdict", "LifecycleVerdict")),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)
_BODIES: Bodies = (("application/json", "json", _r.record("lifecycle_config", "LifecycleConfig")),)


def request_kwargs(
    name: str,
    *,
    body: LifecycleConfig | Mapping[str, Any],
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "post",
        "/lifecycle/{name}/validate",
        path={
            "name": name,
        },
        body=body,
        bodies=_BODIES,
    )


def sync_detailed(
    name: str,
    *,
    client: AuthenticatedClient | Client,
    body: LifecycleConfig | Mapping[str, Any],
) -> Response[Error | LifecycleVerdict]:
    """Check the configuration of a lifecycle without storing it

    Needs the right SuperUser. If the configuration is invalid, RT answers 200 with `valid: false`
    and the warnings. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        name (str): Name of the lifecycle.
        client: The client that sends the request.
        body (LifecycleConfig): The configuration of a lifecycle, with the keys of RT's
            configuration files. Extensions and newer releases have further keys: source of RT after
            6.0.3 has descriptions and notes of statuses and steps.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | LifecycleVerdict.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            name=name,
            body=body,
        ),
    )


async def asyncio_detailed(
    name: str,
    *,
    client: AuthenticatedClient | Client,
    body: LifecycleConfig | Mapping[str, Any],
) -> Response[Error | LifecycleVerdict]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            name=name,
            body=body,
        ),
    )


def sync(
    name: str,
    *,
    client: AuthenticatedClient | Client,
    body: LifecycleConfig | Mapping[str, Any],
) -> Error | LifecycleVerdict | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            name=name,
            client=client,
            body=body,
        )
    )


async def asyncio(
    name: str,
    *,
    client: AuthenticatedClient | Client,
    body: LifecycleConfig | Mapping[str, Any],
) -> Error | LifecycleVerdict | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            name=name,
            client=client,
            body=body,
        )
    )


_get_kwargs = request_kwargs
