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
    from ...models.lifecycle_item import LifecycleItem

_ANSWERS: Answers[Error | list[LifecycleItem]] = Answers(
    {
        "200": as_json(_r.many(_r.record("lifecycle_item", "LifecycleItem"))),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)


def request_kwargs(
    *,
    type_: str | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/lifecycles",
        query={
            "type": type_,
        },
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    type_: str | Unset = UNSET,
) -> Response[Error | list[LifecycleItem]]:
    """List all lifecycles

    Needs the right SuperUser. Returns a plain array without pages. Taken from the source of RT
    6.0.3; not verified on a running RT.

    Args:
        client: The client that sends the request.
        type_ (str | Unset): Return only lifecycles of this type, for example ticket or asset.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | list[LifecycleItem].
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            type_=type_,
        ),
    )


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    type_: str | Unset = UNSET,
) -> Response[Error | list[LifecycleItem]]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            type_=type_,
        ),
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    type_: str | Unset = UNSET,
) -> Error | list[LifecycleItem] | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            client=client,
            type_=type_,
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    type_: str | Unset = UNSET,
) -> Error | list[LifecycleItem] | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            client=client,
            type_=type_,
        )
    )


_get_kwargs = request_kwargs
