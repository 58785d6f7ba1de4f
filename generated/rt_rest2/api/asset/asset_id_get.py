from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.asset import Asset
    from ...models.error import Error

_ANSWERS: Answers[Asset | Error] = Answers(
    {
        "200": as_json(_r.record("asset", "Asset")),
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
    fields_catalog: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/asset/{id}",
        path={
            "id": id,
        },
        query={
            "fields": fields,
            "fields[Catalog]": fields_catalog,
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
    fields_catalog: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Asset | Error]:
    """Read an asset

    Needs the right ShowAsset. Empty columns, and those that the user may not see, are left out.

    Args:
        id (int): Number of the record.
        client: The client that sends the request.
        fields (str | Unset): Lifecycle, to add the lifecycle of the record; RT ignores anything
            else. Taken from the source of RT after 6.0.3, which no release is known to have; not
            verified on a running RT.
        fields_catalog (str | Unset): Fields to add to every reference in `Catalog`, separated
            by commas. In a list, also name `Catalog` in `fields`.
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
        Asset | Error.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            id=id,
            fields=fields,
            fields_catalog=fields_catalog,
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
    fields_catalog: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Asset | Error]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
            fields=fields,
            fields_catalog=fields_catalog,
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
    fields_catalog: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Asset | Error | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id=id,
            client=client,
            fields=fields,
            fields_catalog=fields_catalog,
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
    fields_catalog: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Asset | Error | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id=id,
            client=client,
            fields=fields,
            fields_catalog=fields_catalog,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            if_none_match=if_none_match,
        )
    )


_get_kwargs = request_kwargs
