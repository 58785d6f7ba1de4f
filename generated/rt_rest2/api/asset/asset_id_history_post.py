from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.json_condition import JsonCondition
from ...models.transaction_page import TransactionPage
from ...types import UNSET, Response, Unset


def _get_kwargs(
    id: int,
    *,
    body: list[JsonCondition],
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["page"] = page

    params["per_page"] = per_page

    json_orderby: list[str] | Unset = UNSET
    if not isinstance(orderby, Unset):
        json_orderby = orderby

    params["orderby"] = json_orderby

    json_order: list[str] | Unset = UNSET
    if not isinstance(order, Unset):
        json_order = order

    params["order"] = json_order

    params["fields"] = fields

    params["fields[Creator]"] = fields_creator

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/asset/{id}/history".format(
            id=quote(str(id), safe=""),
        ),
        "params": params,
    }

    _kwargs["json"] = []
    for componentsschemas_json_conditions_item_data in body:
        componentsschemas_json_conditions_item = (
            componentsschemas_json_conditions_item_data.to_dict()
        )
        _kwargs["json"].append(componentsschemas_json_conditions_item)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | TransactionPage | None:
    if response.status_code == 200:
        response_200 = TransactionPage.from_dict(response.json())

        return response_200

    if response.status_code == 302:
        return None

    if response.status_code == 400:
        response_400 = Error.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

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
) -> Response[Error | TransactionPage]:
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
    body: list[JsonCondition],
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
) -> Response[Error | TransactionPage]:
    """Search an asset's history

     Conditions in JSON filter the history of the record. Never send an SQL query here: RT then ignores
    which record is meant and searches the history of all records that the user can see. Needs the right
    ShowAsset. If the asset is missing or hidden, RT answers 200 with an empty list. The list does not
    contain the texts of messages: read the attachments.

    Args:
        id (int):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        fields_creator (str | Unset):
        body (list[JsonCondition]): Conditions on different fields must all match. Without a
            condition, some lists are empty and others list everything. RT silently ignores conditions
            on fields that it does not know.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | TransactionPage]
    """

    kwargs = _get_kwargs(
        id=id,
        body=body,
        page=page,
        per_page=per_page,
        orderby=orderby,
        order=order,
        fields=fields,
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
    body: list[JsonCondition],
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
) -> Error | TransactionPage | None:
    """Search an asset's history

     Conditions in JSON filter the history of the record. Never send an SQL query here: RT then ignores
    which record is meant and searches the history of all records that the user can see. Needs the right
    ShowAsset. If the asset is missing or hidden, RT answers 200 with an empty list. The list does not
    contain the texts of messages: read the attachments.

    Args:
        id (int):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        fields_creator (str | Unset):
        body (list[JsonCondition]): Conditions on different fields must all match. Without a
            condition, some lists are empty and others list everything. RT silently ignores conditions
            on fields that it does not know.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | TransactionPage
    """

    return sync_detailed(
        id=id,
        client=client,
        body=body,
        page=page,
        per_page=per_page,
        orderby=orderby,
        order=order,
        fields=fields,
        fields_creator=fields_creator,
    ).parsed


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: list[JsonCondition],
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
) -> Response[Error | TransactionPage]:
    """Search an asset's history

     Conditions in JSON filter the history of the record. Never send an SQL query here: RT then ignores
    which record is meant and searches the history of all records that the user can see. Needs the right
    ShowAsset. If the asset is missing or hidden, RT answers 200 with an empty list. The list does not
    contain the texts of messages: read the attachments.

    Args:
        id (int):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        fields_creator (str | Unset):
        body (list[JsonCondition]): Conditions on different fields must all match. Without a
            condition, some lists are empty and others list everything. RT silently ignores conditions
            on fields that it does not know.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | TransactionPage]
    """

    kwargs = _get_kwargs(
        id=id,
        body=body,
        page=page,
        per_page=per_page,
        orderby=orderby,
        order=order,
        fields=fields,
        fields_creator=fields_creator,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: list[JsonCondition],
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
) -> Error | TransactionPage | None:
    """Search an asset's history

     Conditions in JSON filter the history of the record. Never send an SQL query here: RT then ignores
    which record is meant and searches the history of all records that the user can see. Needs the right
    ShowAsset. If the asset is missing or hidden, RT answers 200 with an empty list. The list does not
    contain the texts of messages: read the attachments.

    Args:
        id (int):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        fields_creator (str | Unset):
        body (list[JsonCondition]): Conditions on different fields must all match. Without a
            condition, some lists are empty and others list everything. RT silently ignores conditions
            on fields that it does not know.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | TransactionPage
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
            fields_creator=fields_creator,
        )
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
