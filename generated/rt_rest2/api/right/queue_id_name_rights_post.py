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
    from ...models.granted_right import GrantedRight
    from ...models.right_grant import RightGrant

_ANSWERS: Answers[Error | GrantedRight] = Answers(
    {
        "201": as_json(_r.record("granted_right", "GrantedRight")),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)
_BODIES: Bodies = (("application/json", "json", _r.record("right_grant", "RightGrant")),)


def request_kwargs(
    id_or_name: str,
    *,
    body: RightGrant | Mapping[str, Any],
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "post",
        "/queue/{id_or_name}/rights",
        path={
            "id_or_name": id_or_name,
        },
        body=body,
        bodies=_BODIES,
    )


def sync_detailed(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
    body: RightGrant | Mapping[str, Any],
) -> Response[Error | GrantedRight]:
    """Grant a right on a queue

    Needs the right AdminQueue on it. Send either a group or a user. If the right is granted
    already, RT answers 409. Taken from the source of RT 6.0.3; not verified on a running RT.

    Args:
        id_or_name (str): Number or name of the record. RT always takes digits as a number and
            cannot find a name that contains a slash. On PostgreSQL, a name with non-ASCII letters
            gives 404: use the number, or search by name.
        client: The client that sends the request.
        body (RightGrant): A right, and a group or a user.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | GrantedRight.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            id_or_name=id_or_name,
            body=body,
        ),
    )


async def asyncio_detailed(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
    body: RightGrant | Mapping[str, Any],
) -> Response[Error | GrantedRight]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id_or_name=id_or_name,
            body=body,
        ),
    )


def sync(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
    body: RightGrant | Mapping[str, Any],
) -> Error | GrantedRight | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id_or_name=id_or_name,
            client=client,
            body=body,
        )
    )


async def asyncio(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
    body: RightGrant | Mapping[str, Any],
) -> Error | GrantedRight | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id_or_name=id_or_name,
            client=client,
            body=body,
        )
    )


_get_kwargs = request_kwargs
