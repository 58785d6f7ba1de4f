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
    from ...models.ticket import Ticket

_ANSWERS: Answers[Error | Ticket] = Answers(
    {
        "200": as_json(_r.record("ticket", "Ticket")),
        "302": None,
        "304": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)


def request_kwargs(
    id: int,
    *,
    fields: str | Unset = UNSET,
    fields_queue: str | Unset = UNSET,
    fields_owner: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/ticket/{id}",
        path={
            "id": id,
        },
        query={
            "fields": fields,
            "fields[Queue]": fields_queue,
            "fields[Owner]": fields_owner,
            "fields[Creator]": fields_creator,
            "fields[LastUpdatedBy]": fields_last_updated_by,
        },
        headers={
            "If-None-Match": if_none_match,
        },
    )


def sync_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
    fields_queue: str | Unset = UNSET,
    fields_owner: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Error | Ticket]:
    """Read a ticket

    Needs the right ShowTicket. For the number of a merged ticket, RT returns the ticket it was
    merged into, so `id` differs from the number in the path. Empty columns, and those that the user
    may not see, are left out.

    Args:
        id (int): Number of the record.
        client: The client that sends the request.
        fields (str | Unset): Lifecycle, to add the lifecycle of the record; RT ignores anything
            else. Taken from the source of RT after 6.0.3, which no release is known to have; not
            verified on a running RT.
        fields_queue (str | Unset): Fields to add to every reference in `Queue`, separated by
            commas. In a list, also name `Queue` in `fields`.
        fields_owner (str | Unset): Fields to add to every reference in `Owner`, separated by
            commas. In a list, also name `Owner` in `fields`.
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
        Error | Ticket.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            id=id,
            fields=fields,
            fields_queue=fields_queue,
            fields_owner=fields_owner,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            if_none_match=if_none_match,
        ),
    )


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
    fields_queue: str | Unset = UNSET,
    fields_owner: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Error | Ticket]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
            fields=fields,
            fields_queue=fields_queue,
            fields_owner=fields_owner,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            if_none_match=if_none_match,
        ),
    )


def sync(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
    fields_queue: str | Unset = UNSET,
    fields_owner: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Error | Ticket | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id=id,
            client=client,
            fields=fields,
            fields_queue=fields_queue,
            fields_owner=fields_owner,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            if_none_match=if_none_match,
        )
    )


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
    fields_queue: str | Unset = UNSET,
    fields_owner: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Error | Ticket | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id=id,
            client=client,
            fields=fields,
            fields_queue=fields_queue,
            fields_owner=fields_owner,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            if_none_match=if_none_match,
        )
    )


_get_kwargs = request_kwargs
