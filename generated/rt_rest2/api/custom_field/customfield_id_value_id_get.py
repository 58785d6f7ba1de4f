from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.custom_field_value import CustomFieldValue
    from ...models.error import Error

_ANSWERS: Answers[CustomFieldValue | Error] = Answers(
    {
        "200": as_json(_r.record("custom_field_value", "CustomFieldValue")),
        "302": None,
        "304": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)


def request_kwargs(
    id: int,
    value_id: int,
    *,
    fields_custom_field: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/customfield/{id}/value/{value_id}",
        path={
            "id": id,
            "value_id": value_id,
        },
        query={
            "fields[CustomField]": fields_custom_field,
            "fields[Creator]": fields_creator,
            "fields[LastUpdatedBy]": fields_last_updated_by,
        },
        headers={
            "If-None-Match": if_none_match,
        },
    )


def sync_detailed(
    id: int,
    value_id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_custom_field: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[CustomFieldValue | Error]:
    """Read a value of a custom field

    Needs the right SeeCustomField. A value of another field gives 404 since the security releases
    of October 2026; before, RT did not check which field the value belongs to.

    Args:
        id (int): Number of the record.
        value_id (int): Number of the value.
        client: The client that sends the request.
        fields_custom_field (str | Unset): Fields to add to every reference in `CustomField`,
            separated by commas.
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
        CustomFieldValue | Error.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            id=id,
            value_id=value_id,
            fields_custom_field=fields_custom_field,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            if_none_match=if_none_match,
        ),
    )


async def asyncio_detailed(
    id: int,
    value_id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_custom_field: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[CustomFieldValue | Error]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
            value_id=value_id,
            fields_custom_field=fields_custom_field,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            if_none_match=if_none_match,
        ),
    )


def sync(
    id: int,
    value_id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_custom_field: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> CustomFieldValue | Error | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id=id,
            value_id=value_id,
            client=client,
            fields_custom_field=fields_custom_field,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            if_none_match=if_none_match,
        )
    )


async def asyncio(
    id: int,
    value_id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_custom_field: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> CustomFieldValue | Error | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id=id,
            value_id=value_id,
            client=client,
            fields_custom_field=fields_custom_field,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            if_none_match=if_none_match,
        )
    )


_get_kwargs = request_kwargs
