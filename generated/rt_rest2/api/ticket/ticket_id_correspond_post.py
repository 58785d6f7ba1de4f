from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.message import Message
from ...models.message_upload import MessageUpload
from ...types import Response


def _get_kwargs(
    id: int,
    *,
    body: Message | MessageUpload,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/ticket/{id}/correspond".format(
            id=quote(str(id), safe=""),
        ),
    }

    if isinstance(body, Message):
        _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    if isinstance(body, MessageUpload):
        _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | list[None | str] | None:
    if response.status_code == 201:
        response_201 = cast(list[None | str], response.json())

        return response_201

    if response.status_code == 302:
        return None

    if response.status_code == 400:
        response_400 = Error.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

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
    body: Message | MessageUpload,
) -> Response[Error | list[None | str]]:
    """Reply to a ticket

     Needs the right ReplyToTicket. RT mails the reply to the requestors. A missing right and a missing
    ticket both give 400; invalid JSON gives 500. If RT refuses a change of status, role or custom
    field, only a message in the answer says so. A message in the user's language, a custom field value
    or a role name with letters beyond Latin-1 can break the answer after RT recorded the message; the
    bulk operation does not have this fault. If the database rejects a file as too large (MariaDB:
    larger than `max_allowed_packet`, 16 MB by default), RT still answers 201, but nothing is recorded.

    Args:
        id (int):
        body (Message): A reply or comment, with changes to the ticket in the same request.
        body (MessageUpload): A ticket or message with files. File names may contain any letters
            (UTF-8).

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | list[None | str]]
    """

    kwargs = _get_kwargs(
        id=id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: Message | MessageUpload,
) -> Error | list[None | str] | None:
    """Reply to a ticket

     Needs the right ReplyToTicket. RT mails the reply to the requestors. A missing right and a missing
    ticket both give 400; invalid JSON gives 500. If RT refuses a change of status, role or custom
    field, only a message in the answer says so. A message in the user's language, a custom field value
    or a role name with letters beyond Latin-1 can break the answer after RT recorded the message; the
    bulk operation does not have this fault. If the database rejects a file as too large (MariaDB:
    larger than `max_allowed_packet`, 16 MB by default), RT still answers 201, but nothing is recorded.

    Args:
        id (int):
        body (Message): A reply or comment, with changes to the ticket in the same request.
        body (MessageUpload): A ticket or message with files. File names may contain any letters
            (UTF-8).

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
    ).parsed


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: Message | MessageUpload,
) -> Response[Error | list[None | str]]:
    """Reply to a ticket

     Needs the right ReplyToTicket. RT mails the reply to the requestors. A missing right and a missing
    ticket both give 400; invalid JSON gives 500. If RT refuses a change of status, role or custom
    field, only a message in the answer says so. A message in the user's language, a custom field value
    or a role name with letters beyond Latin-1 can break the answer after RT recorded the message; the
    bulk operation does not have this fault. If the database rejects a file as too large (MariaDB:
    larger than `max_allowed_packet`, 16 MB by default), RT still answers 201, but nothing is recorded.

    Args:
        id (int):
        body (Message): A reply or comment, with changes to the ticket in the same request.
        body (MessageUpload): A ticket or message with files. File names may contain any letters
            (UTF-8).

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | list[None | str]]
    """

    kwargs = _get_kwargs(
        id=id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: Message | MessageUpload,
) -> Error | list[None | str] | None:
    """Reply to a ticket

     Needs the right ReplyToTicket. RT mails the reply to the requestors. A missing right and a missing
    ticket both give 400; invalid JSON gives 500. If RT refuses a change of status, role or custom
    field, only a message in the answer says so. A message in the user's language, a custom field value
    or a role name with letters beyond Latin-1 can break the answer after RT recorded the message; the
    bulk operation does not have this fault. If the database rejects a file as too large (MariaDB:
    larger than `max_allowed_packet`, 16 MB by default), RT still answers 201, but nothing is recorded.

    Args:
        id (int):
        body (Message): A reply or comment, with changes to the ticket in the same request.
        body (MessageUpload): A ticket or message with files. File names may contain any letters
            (UTF-8).

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
        )
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
