from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.transaction import Transaction
from ...types import UNSET, Response, Unset


def _get_kwargs(
    id: int,
    *,
    fields_creator: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["fields[Creator]"] = fields_creator

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/transaction/{id}".format(
            id=quote(str(id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | Transaction | None:
    if response.status_code == 200:
        response_200 = Transaction.from_dict(response.json())

        return response_200

    if response.status_code == 302:
        return None

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Error.from_dict(response.json())

        return response_403

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
) -> Response[Error | Transaction]:
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
    fields_creator: str | Unset = UNSET,
) -> Response[Error | Transaction]:
    """Read a transaction

     Needs the right to see the record. Up to 5.0.4, changes of links and queues give 500; from 5.0.5,
    changes of the owner have null as value. A list with `fields` returns the stored values instead. A
    missing transaction gives 404 up to 5.0.4; from 5.0.5, and in Debian's 5.0.3, it gives 500.

    Args:
        id (int):
        fields_creator (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Transaction]
    """

    kwargs = _get_kwargs(
        id=id,
        fields_creator=fields_creator,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_creator: str | Unset = UNSET,
) -> Error | Transaction | None:
    """Read a transaction

     Needs the right to see the record. Up to 5.0.4, changes of links and queues give 500; from 5.0.5,
    changes of the owner have null as value. A list with `fields` returns the stored values instead. A
    missing transaction gives 404 up to 5.0.4; from 5.0.5, and in Debian's 5.0.3, it gives 500.

    Args:
        id (int):
        fields_creator (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Transaction
    """

    return sync_detailed(
        id=id,
        client=client,
        fields_creator=fields_creator,
    ).parsed


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_creator: str | Unset = UNSET,
) -> Response[Error | Transaction]:
    """Read a transaction

     Needs the right to see the record. Up to 5.0.4, changes of links and queues give 500; from 5.0.5,
    changes of the owner have null as value. A list with `fields` returns the stored values instead. A
    missing transaction gives 404 up to 5.0.4; from 5.0.5, and in Debian's 5.0.3, it gives 500.

    Args:
        id (int):
        fields_creator (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Transaction]
    """

    kwargs = _get_kwargs(
        id=id,
        fields_creator=fields_creator,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    fields_creator: str | Unset = UNSET,
) -> Error | Transaction | None:
    """Read a transaction

     Needs the right to see the record. Up to 5.0.4, changes of links and queues give 500; from 5.0.5,
    changes of the owner have null as value. A list with `fields` returns the stored values instead. A
    missing transaction gives 404 up to 5.0.4; from 5.0.5, and in Debian's 5.0.3, it gives 500.

    Args:
        id (int):
        fields_creator (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Transaction
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
            fields_creator=fields_creator,
        )
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
