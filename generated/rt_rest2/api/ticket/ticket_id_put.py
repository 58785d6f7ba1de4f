from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.record_upload import RecordUpload
from ...models.ticket_update import TicketUpdate
from ...types import UNSET, Response, Unset


def _get_kwargs(
    id: int,
    *,
    body: TicketUpdate | RecordUpload,
    if_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/ticket/{id}".format(
            id=quote(str(id), safe=""),
        ),
    }

    if isinstance(body, TicketUpdate):
        _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    if isinstance(body, RecordUpload):
        _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | list[None | str] | None:
    if response.status_code == 200:
        response_200 = cast(list[None | str], response.json())

        return response_200

    if response.status_code == 302:
        return None

    if response.status_code == 400:
        response_400 = Error.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Error.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Error.from_dict(response.json())

        return response_404

    if response.status_code == 412:
        response_412 = Error.from_dict(response.json())

        return response_412

    if response.status_code == 415:
        response_415 = Error.from_dict(response.json())

        return response_415

    if 400 <= response.status_code <= 499:
        response_4xx = Error.from_dict(response.json())

        return response_4xx

    if 500 <= response.status_code <= 599:
        response_5xx = Error.from_dict(response.json())

        return response_5xx

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | list[None | str]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: TicketUpdate | RecordUpload,
    if_match: str | Unset = UNSET,
) -> Response[Error | list[None | str]]:
    """Change a ticket

     Needs the right ShowTicket. If the right to make a change is missing, only a message in the answer
    says so. RT answers 200 even if it refused every change: read the record again to check. RT ignores
    Content and TimeTaken. Links and MergeInto work from 5.0.1, custom roles by name from 5.0.3. Since
    the security releases of October 2026, RT also ignores Type, EffectiveId and IsMerged.

    Args:
        id (int):
        if_match (str | Unset):
        body (TicketUpdate): Changes to a ticket. RT applies them in this order: plain columns,
            custom fields, roles, links, MergeInto.
        body (RecordUpload): A write with a file for a custom field, which names the part:
            `{"CustomFields": {"Photo": {"UploadField": "File"}}}`. RT takes a part of any name; for
            several files in one request, send them as base64 in JSON.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | list[None | str]]
    """

    kwargs = _get_kwargs(
        id=id,
        body=body,
        if_match=if_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: TicketUpdate | RecordUpload,
    if_match: str | Unset = UNSET,
) -> Error | list[None | str] | None:
    """Change a ticket

     Needs the right ShowTicket. If the right to make a change is missing, only a message in the answer
    says so. RT answers 200 even if it refused every change: read the record again to check. RT ignores
    Content and TimeTaken. Links and MergeInto work from 5.0.1, custom roles by name from 5.0.3. Since
    the security releases of October 2026, RT also ignores Type, EffectiveId and IsMerged.

    Args:
        id (int):
        if_match (str | Unset):
        body (TicketUpdate): Changes to a ticket. RT applies them in this order: plain columns,
            custom fields, roles, links, MergeInto.
        body (RecordUpload): A write with a file for a custom field, which names the part:
            `{"CustomFields": {"Photo": {"UploadField": "File"}}}`. RT takes a part of any name; for
            several files in one request, send them as base64 in JSON.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | list[None | str]
    """

    return sync_detailed(
        id=id,
        client=client,
        body=body,
        if_match=if_match,
    ).parsed


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: TicketUpdate | RecordUpload,
    if_match: str | Unset = UNSET,
) -> Response[Error | list[None | str]]:
    """Change a ticket

     Needs the right ShowTicket. If the right to make a change is missing, only a message in the answer
    says so. RT answers 200 even if it refused every change: read the record again to check. RT ignores
    Content and TimeTaken. Links and MergeInto work from 5.0.1, custom roles by name from 5.0.3. Since
    the security releases of October 2026, RT also ignores Type, EffectiveId and IsMerged.

    Args:
        id (int):
        if_match (str | Unset):
        body (TicketUpdate): Changes to a ticket. RT applies them in this order: plain columns,
            custom fields, roles, links, MergeInto.
        body (RecordUpload): A write with a file for a custom field, which names the part:
            `{"CustomFields": {"Photo": {"UploadField": "File"}}}`. RT takes a part of any name; for
            several files in one request, send them as base64 in JSON.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | list[None | str]]
    """

    kwargs = _get_kwargs(
        id=id,
        body=body,
        if_match=if_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: TicketUpdate | RecordUpload,
    if_match: str | Unset = UNSET,
) -> Error | list[None | str] | None:
    """Change a ticket

     Needs the right ShowTicket. If the right to make a change is missing, only a message in the answer
    says so. RT answers 200 even if it refused every change: read the record again to check. RT ignores
    Content and TimeTaken. Links and MergeInto work from 5.0.1, custom roles by name from 5.0.3. Since
    the security releases of October 2026, RT also ignores Type, EffectiveId and IsMerged.

    Args:
        id (int):
        if_match (str | Unset):
        body (TicketUpdate): Changes to a ticket. RT applies them in this order: plain columns,
            custom fields, roles, links, MergeInto.
        body (RecordUpload): A write with a file for a custom field, which names the part:
            `{"CustomFields": {"Photo": {"UploadField": "File"}}}`. RT takes a part of any name; for
            several files in one request, send them as base64 in JSON.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | list[None | str]
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
            if_match=if_match,
        )
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
