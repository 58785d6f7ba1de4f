from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.applied_to_page import AppliedToPage
    from ...models.error import Error

_ANSWERS: Answers[AppliedToPage | Error] = Answers(
    {
        "200": as_json(_r.record("applied_to_page", "AppliedToPage")),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)


def request_kwargs(
    id: int,
    *,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/customfield/{id}/appliesto",
        path={
            "id": id,
        },
        query={
            "page": page,
            "per_page": per_page,
        },
    )


def sync_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[AppliedToPage | Error]:
    """List the objects that a custom field applies to

    Needs the right SeeCustomField. Lists all objects, including those that the user may not see. If
    the field applies to all objects, there is an entry with ObjectId 0. Taken from the source of RT
    6.0.3; not verified on a running RT.

    Args:
        id (int): Number of the record.
        client: The client that sends the request.
        page (int | Unset): Page number, starting at 1; RT takes anything else as 1. For a
            number past the end, RT returns an empty page up to 5.0.5; from 5.0.6 it returns the
            last page again for queues, users, history and similar lists.
        per_page (int | Unset): Rows on a page, 100 at most; 20 if not given.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        AppliedToPage | Error.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            id=id,
            page=page,
            per_page=per_page,
        ),
    )


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[AppliedToPage | Error]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
            page=page,
            per_page=per_page,
        ),
    )


def sync(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> AppliedToPage | Error | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id=id,
            client=client,
            page=page,
            per_page=per_page,
        )
    )


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> AppliedToPage | Error | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id=id,
            client=client,
            page=page,
            per_page=per_page,
        )
    )


_get_kwargs = request_kwargs
