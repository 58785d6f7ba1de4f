from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, Bodies, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import Response

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.error import Error

_ANSWERS: Answers[Error | list[Any]] = Answers(
    {
        "200": as_json(_r.many(_r.plain)),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)
_BODIES: Bodies = (("application/json", "json", _r.many(_r.plain)),)


def request_kwargs(
    id_or_name: str,
    *,
    body: list[int | str],
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "put",
        "/user/{id_or_name}/groups",
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
    body: list[int | str],
) -> Response[Error | list[Any]]:
    """Add a user to groups

    Needs the global right AdminGroupMembership, or ModifyOwnMembership for your own memberships.
    Other memberships stay. If RT refuses, it answers 200 with the status 0 for that group.

    Args:
        id_or_name (str): Number or name of the record. RT always takes digits as a number and
            cannot find a name that contains a slash. On PostgreSQL, a name with non-ASCII letters
            gives 404: use the number, or search by name.
        client: The client that sends the request.
        body (list[int | str]): Numbers of users and groups.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | list[Any].
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
    body: list[int | str],
) -> Response[Error | list[Any]]:
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
    body: list[int | str],
) -> Error | list[Any] | None:
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
    body: list[int | str],
) -> Error | list[Any] | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id_or_name=id_or_name,
            client=client,
            body=body,
        )
    )


_get_kwargs = request_kwargs
