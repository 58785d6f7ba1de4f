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
    from ...models.right_page import RightPage

_ANSWERS: Answers[Error | RightPage] = Answers(
    {
        "200": as_json(_r.record("right_page", "RightPage")),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)


def request_kwargs(
    id: int,
    *,
    group: int | Unset = UNSET,
    user: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields_group: str | Unset = UNSET,
    fields_user: str | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/customfield/{id}/rights",
        path={
            "id": id,
        },
        query={
            "group": group,
            "user": user,
            "page": page,
            "per_page": per_page,
            "fields[Group]": fields_group,
            "fields[User]": fields_user,
        },
    )


def sync_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    group: int | Unset = UNSET,
    user: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields_group: str | Unset = UNSET,
    fields_user: str | Unset = UNSET,
) -> Response[Error | RightPage]:
    """List rights granted on a custom field

    Needs the right AdminCustomField on it. Lists only rights that are granted directly here, not
    those that come from a group membership or another object. Taken from the source of RT 6.0.3;
    not verified on a running RT.

    Args:
        id (int): Number of the record.
        client: The client that sends the request.
        group (int | Unset): Return only rights of the group with this number.
        user (str | Unset): Return only rights of the user with this number or name. RT ignores
            it if `group` is given.
        page (int | Unset): Page number, starting at 1; RT takes anything else as 1. For a
            number past the end, RT returns an empty page up to 5.0.5; from 5.0.6 it returns the
            last page again for queues, users, history and similar lists.
        per_page (int | Unset): Rows on a page, 100 at most; 20 if not given.
        fields_group (str | Unset): Fields to add to the holder in `Group`, separated by commas.
        fields_user (str | Unset): Fields to add to the holder in `User`, separated by commas.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | RightPage.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            id=id,
            group=group,
            user=user,
            page=page,
            per_page=per_page,
            fields_group=fields_group,
            fields_user=fields_user,
        ),
    )


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    group: int | Unset = UNSET,
    user: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields_group: str | Unset = UNSET,
    fields_user: str | Unset = UNSET,
) -> Response[Error | RightPage]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
            group=group,
            user=user,
            page=page,
            per_page=per_page,
            fields_group=fields_group,
            fields_user=fields_user,
        ),
    )


def sync(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    group: int | Unset = UNSET,
    user: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields_group: str | Unset = UNSET,
    fields_user: str | Unset = UNSET,
) -> Error | RightPage | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id=id,
            client=client,
            group=group,
            user=user,
            page=page,
            per_page=per_page,
            fields_group=fields_group,
            fields_user=fields_user,
        )
    )


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    group: int | Unset = UNSET,
    user: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    fields_group: str | Unset = UNSET,
    fields_user: str | Unset = UNSET,
) -> Error | RightPage | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id=id,
            client=client,
            group=group,
            user=user,
            page=page,
            per_page=per_page,
            fields_group=fields_group,
            fields_user=fields_user,
        )
    )


_get_kwargs = request_kwargs
