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
    from ...models.custom_field_value_create import CustomFieldValueCreate
    from ...models.error import Error
    from ...models.record_upload import RecordUpload
    from ...models.reference import Reference

_ANSWERS: Answers[Error | Reference] = Answers(
    {
        "201": as_json(_r.record("reference", "Reference")),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)
_BODIES: Bodies = (
    ("application/json", "json", _r.record("custom_field_value_create", "CustomFieldValueCreate")),
    ("multipart/form-data", "files", _r.record("record_upload", "RecordUpload")),
)


def request_kwargs(
    id: int,
    *,
    body: CustomFieldValueCreate | RecordUpload | Mapping[str, Any],
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "post",
        "/customfield/{id}/value",
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
    body: CustomFieldValueCreate | RecordUpload | Mapping[str, Any],
) -> Response[Error | Reference]:
    """Add a value to a custom field

    Needs the right AdminCustomField or AdminCustomFieldValues. The URLs in the answer and in its
    Location header do not work: the value is at /customfield/{id}/value/{valueId}. Two values may
    have the same name.

    Args:
        id (int): Number of the record.
        client: The client that sends the request.
        body (CustomFieldValueCreate): A new value. Two values may have the same name.
        body (RecordUpload): A write with a file for a custom field, which names the part:
            `{"CustomFields": {"Photo": {"UploadField": "File"}}}`. RT takes a part of any name; for
            several files in one request, send them as base64 in JSON.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | Reference.
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
    body: CustomFieldValueCreate | RecordUpload | Mapping[str, Any],
) -> Response[Error | Reference]:
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
    body: CustomFieldValueCreate | RecordUpload | Mapping[str, Any],
) -> Error | Reference | None:
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
    body: CustomFieldValueCreate | RecordUpload | Mapping[str, Any],
) -> Error | Reference | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
        )
    )


_get_kwargs = request_kwargs
