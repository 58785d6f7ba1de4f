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
    from ...models.user import User

_ANSWERS: Answers[Error | User] = Answers(
    {
        "200": as_json(_r.record("user", "User")),
        "302": None,
        "304": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)


def request_kwargs(
    id_or_name: str,
    *,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/user/{id_or_name}",
        path={
            "id_or_name": id_or_name,
        },
        query={
            "fields[Creator]": fields_creator,
            "fields[LastUpdatedBy]": fields_last_updated_by,
        },
        headers={
            "If-None-Match": if_none_match,
        },
    )


def sync_detailed(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Error | User]:
    """Read a user

    Privileged users can read every user; others only themselves. An e-mail address works only if it
    is also the user's name. Empty columns, and those that the user may not see, are left out. Users
    who are neither that user nor a user administrator get a short form without `id`.

    Args:
        id_or_name (str): Number or name of the record. RT always takes digits as a number and
            cannot find a name that contains a slash. On PostgreSQL, a name with non-ASCII letters
            gives 404: use the number, or search by name.
        client: The client that sends the request.
        fields_creator (str | Unset): Fields to add to every reference in `Creator`, separated
            by commas. In a list, also name `Creator` in `fields`.
        fields_last_updated_by (str | Unset): Fields to add to every reference in
            `LastUpdatedBy`, separated by commas. In a list, also name `LastUpdatedBy` in `fields`.
        if_none_match (str | Unset): Answer 304 if the record still has one of these ETags. Weak
            tags (`W/`) never match.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | User.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            id_or_name=id_or_name,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            if_none_match=if_none_match,
        ),
    )


async def asyncio_detailed(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Error | User]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id_or_name=id_or_name,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            if_none_match=if_none_match,
        ),
    )


def sync(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Error | User | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id_or_name=id_or_name,
            client=client,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            if_none_match=if_none_match,
        )
    )


async def asyncio(
    id_or_name: str,
    *,
    client: AuthenticatedClient | Client,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Error | User | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id_or_name=id_or_name,
            client=client,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            if_none_match=if_none_match,
        )
    )


_get_kwargs = request_kwargs
