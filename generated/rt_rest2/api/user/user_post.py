from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.record_upload import RecordUpload
from ...models.reference import Reference
from ...models.user_create import UserCreate
from ...types import Response


def _get_kwargs(
    *,
    body: UserCreate | RecordUpload,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/user",
    }

    if isinstance(body, UserCreate):
        _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    if isinstance(body, RecordUpload):
        _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | Reference | None:
    if response.status_code == 201:
        response_201 = Reference.from_dict(response.json())

        return response_201

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
) -> Response[Error | Reference]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: UserCreate | RecordUpload,
) -> Response[Error | Reference]:
    """Create a user

     Needs the right AdminUsers. The answer contains the user's name; the number is in the Location
    header. RT answers 400 if it refuses.

    Args:
        body (UserCreate): A new user.
        body (RecordUpload): A write with a file for a custom field, which names the part:
            `{"CustomFields": {"Photo": {"UploadField": "File"}}}`. RT takes a part of any name; for
            several files in one request, send them as base64 in JSON.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Reference]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: UserCreate | RecordUpload,
) -> Error | Reference | None:
    """Create a user

     Needs the right AdminUsers. The answer contains the user's name; the number is in the Location
    header. RT answers 400 if it refuses.

    Args:
        body (UserCreate): A new user.
        body (RecordUpload): A write with a file for a custom field, which names the part:
            `{"CustomFields": {"Photo": {"UploadField": "File"}}}`. RT takes a part of any name; for
            several files in one request, send them as base64 in JSON.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Reference
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: UserCreate | RecordUpload,
) -> Response[Error | Reference]:
    """Create a user

     Needs the right AdminUsers. The answer contains the user's name; the number is in the Location
    header. RT answers 400 if it refuses.

    Args:
        body (UserCreate): A new user.
        body (RecordUpload): A write with a file for a custom field, which names the part:
            `{"CustomFields": {"Photo": {"UploadField": "File"}}}`. RT takes a part of any name; for
            several files in one request, send them as base64 in JSON.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Reference]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: UserCreate | RecordUpload,
) -> Error | Reference | None:
    """Create a user

     Needs the right AdminUsers. The answer contains the user's name; the number is in the Location
    header. RT answers 400 if it refuses.

    Args:
        body (UserCreate): A new user.
        body (RecordUpload): A write with a file for a custom field, which names the part:
            `{"CustomFields": {"Photo": {"UploadField": "File"}}}`. RT takes a part of any name; for
            several files in one request, send them as base64 in JSON.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Reference
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
