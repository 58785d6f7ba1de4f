from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.article_page import ArticlePage
from ...models.error import Error
from ...models.flag import Flag
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    query: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_class: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    find_disabled_rows: Flag | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["query"] = query

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

    params["fields[Class]"] = fields_class

    params["fields[Creator]"] = fields_creator

    params["fields[LastUpdatedBy]"] = fields_last_updated_by

    json_find_disabled_rows: int | Unset = UNSET
    if not isinstance(find_disabled_rows, Unset):
        json_find_disabled_rows = find_disabled_rows

    params["find_disabled_rows"] = json_find_disabled_rows

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/articles",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ArticlePage | Error | None:
    if response.status_code == 200:
        response_200 = ArticlePage.from_dict(response.json())

        return response_200

    if response.status_code == 302:
        return None

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
) -> Response[ArticlePage | Error]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_class: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    find_disabled_rows: Flag | Unset = UNSET,
) -> Response[ArticlePage | Error]:
    """List articles

     Lists articles on which the user has the right ShowArticle. Without a condition the list is empty.

    Args:
        query (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        fields_class (str | Unset):
        fields_creator (str | Unset):
        fields_last_updated_by (str | Unset):
        find_disabled_rows (Flag | Unset): 0 (no) or 1 (yes). RT reads flags like Perl, so the
            word "false" means yes.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ArticlePage | Error]
    """

    kwargs = _get_kwargs(
        query=query,
        page=page,
        per_page=per_page,
        orderby=orderby,
        order=order,
        fields=fields,
        fields_class=fields_class,
        fields_creator=fields_creator,
        fields_last_updated_by=fields_last_updated_by,
        find_disabled_rows=find_disabled_rows,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_class: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    find_disabled_rows: Flag | Unset = UNSET,
) -> ArticlePage | Error | None:
    """List articles

     Lists articles on which the user has the right ShowArticle. Without a condition the list is empty.

    Args:
        query (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        fields_class (str | Unset):
        fields_creator (str | Unset):
        fields_last_updated_by (str | Unset):
        find_disabled_rows (Flag | Unset): 0 (no) or 1 (yes). RT reads flags like Perl, so the
            word "false" means yes.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ArticlePage | Error
    """

    return sync_detailed(
        client=client,
        query=query,
        page=page,
        per_page=per_page,
        orderby=orderby,
        order=order,
        fields=fields,
        fields_class=fields_class,
        fields_creator=fields_creator,
        fields_last_updated_by=fields_last_updated_by,
        find_disabled_rows=find_disabled_rows,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_class: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    find_disabled_rows: Flag | Unset = UNSET,
) -> Response[ArticlePage | Error]:
    """List articles

     Lists articles on which the user has the right ShowArticle. Without a condition the list is empty.

    Args:
        query (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        fields_class (str | Unset):
        fields_creator (str | Unset):
        fields_last_updated_by (str | Unset):
        find_disabled_rows (Flag | Unset): 0 (no) or 1 (yes). RT reads flags like Perl, so the
            word "false" means yes.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ArticlePage | Error]
    """

    kwargs = _get_kwargs(
        query=query,
        page=page,
        per_page=per_page,
        orderby=orderby,
        order=order,
        fields=fields,
        fields_class=fields_class,
        fields_creator=fields_creator,
        fields_last_updated_by=fields_last_updated_by,
        find_disabled_rows=find_disabled_rows,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_class: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    find_disabled_rows: Flag | Unset = UNSET,
) -> ArticlePage | Error | None:
    """List articles

     Lists articles on which the user has the right ShowArticle. Without a condition the list is empty.

    Args:
        query (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        fields_class (str | Unset):
        fields_creator (str | Unset):
        fields_last_updated_by (str | Unset):
        find_disabled_rows (Flag | Unset): 0 (no) or 1 (yes). RT reads flags like Perl, so the
            word "false" means yes.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ArticlePage | Error
    """

    return (
        await asyncio_detailed(
            client=client,
            query=query,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
            fields_class=fields_class,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            find_disabled_rows=find_disabled_rows,
        )
    ).parsed


# What the request is made of, for callers who send it themselves and read the answer themselves.
request_kwargs = _get_kwargs
