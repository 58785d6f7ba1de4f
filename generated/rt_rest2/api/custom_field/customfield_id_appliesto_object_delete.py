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
    id: int,
    object_id: int,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "delete",
        "/customfield/{id}/appliesto/object/{object_id}",
        path={
            "id": id,
            "object_id": object_id,
        },
    )


def sync_detailed(
    id: int,
    object_id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error]:
    """Stop applying a custom field to an object

    Needs the right AssignCustomFields on the object; RT answers 500 if it refuses, and 404 if the
    field does not apply to the object. Taken from the source of RT 6.0.3; not verified on a running
    RT.

    Args:
        id (int): Number of the record.
        object_id (int): Number of the queue, catalog or class; 0 for all of them.
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
            id=id,
            object_id=object_id,
        ),
    )


async def asyncio_detailed(
    id: int,
    object_id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
            object_id=object_id,
        ),
    )


def sync(
    id: int,
    object_id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Error | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id=id,
            object_id=object_id,
            client=client,
        )
    )


async def asyncio(
    id: int,
    object_id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Error | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id=id,
            object_id=object_id,
            client=client,
        )
    )


_get_kwargs = request_kwargs
