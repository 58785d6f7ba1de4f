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
    from ...models.rights_bulk import RightsBulk
    from ...models.rights_bulk_results import RightsBulkResults

_ANSWERS: Answers[Error | RightsBulkResults] = Answers(
    {
        "201": as_json(_r.record("rights_bulk_results", "RightsBulkResults")),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)
_BODIES: Bodies = (("application/json", "json", _r.record("rights_bulk", "RightsBulk")),)


def request_kwargs(
    id: int,
    *,
    body: RightsBulk | Mapping[str, Any],
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "post",
        "/customfield/{id}/rights/bulk",
        path={
            "id": id,
        },
        body=body,
        bodies=_BODIES,
    )


def sync_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: RightsBulk | Mapping[str, Any],
) -> Response[Error | RightsBulkResults]:
    """Grant and revoke rights on a custom field

    Needs the right AdminCustomField on it. Not atomic; RT grants first. It answers 201 whatever
    happened: check the status of each entry. Taken from the source of RT 6.0.3; not verified on a
    running RT.

    Args:
        id (int): Number of the record.
        client: The client that sends the request.
        body (RightsBulk): Rights to grant and to revoke. Send at least one of the two lists.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | RightsBulkResults.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            id=id,
            body=body,
        ),
    )


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: RightsBulk | Mapping[str, Any],
) -> Response[Error | RightsBulkResults]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
            body=body,
        ),
    )


def sync(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: RightsBulk | Mapping[str, Any],
) -> Error | RightsBulkResults | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id=id,
            client=client,
            body=body,
        )
    )


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: RightsBulk | Mapping[str, Any],
) -> Error | RightsBulkResults | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
        )
    )


_get_kwargs = request_kwargs
