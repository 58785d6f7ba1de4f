from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.catalog_page import CatalogPage
    from ...models.error import Error
    from ...models.flag import Flag

_ANSWERS: Answers[CatalogPage | Error] = Answers(
    {
        "200": as_json(_r.record("catalog_page", "CatalogPage")),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)


def request_kwargs(
    *,
    query: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    find_disabled_rows: Flag | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/catalogs/all",
        query={
            "query": query,
            "page": page,
            "per_page": per_page,
            "orderby": orderby,
            "order": order,
            "fields": fields,
            "fields[Creator]": fields_creator,
            "fields[LastUpdatedBy]": fields_last_updated_by,
            "find_disabled_rows": find_disabled_rows,
        },
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
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    find_disabled_rows: Flag | Unset = UNSET,
) -> Response[CatalogPage | Error]:
    """List all catalogs

    Lists catalogs on which the user has the right ShowCatalog. Without a condition it lists all
    that are not disabled.

    Args:
        client: The client that sends the request.
        query (str | Unset): A JSON array of conditions as text, each like `{"field": "Name",
            "operator": "LIKE", "value": "x"}`; see JsonCondition.
        page (int | Unset): Page number, starting at 1; RT takes anything else as 1. For a
            number past the end, RT returns an empty page up to 5.0.5; from 5.0.6 it returns the
            last page again for queues, users, history and similar lists.
        per_page (int | Unset): Rows on a page, 100 at most; 20 if not given.
        orderby (list[str] | Unset): Column to sort by; may be repeated. Always send `id` when
            you read several pages. For an unknown column, the list is empty but `total` is right.
        order (list[str] | Unset): ASC or DESC for the `orderby` at the same position; ASC if
            not given.
        fields (str | Unset): Names of fields to add to every row, separated by commas; case
            matters. Never pass names from an untrusted source: some make the whole list fail.
        fields_creator (str | Unset): Fields to add to every reference in `Creator`, separated
            by commas. In a list, also name `Creator` in `fields`.
        fields_last_updated_by (str | Unset): Fields to add to every reference in
            `LastUpdatedBy`, separated by commas. In a list, also name `LastUpdatedBy` in `fields`.
        find_disabled_rows (Flag | Unset): 1 to include disabled records.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        CatalogPage | Error.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            query=query,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            find_disabled_rows=find_disabled_rows,
        ),
    )


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    find_disabled_rows: Flag | Unset = UNSET,
) -> Response[CatalogPage | Error]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            query=query,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            find_disabled_rows=find_disabled_rows,
        ),
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    find_disabled_rows: Flag | Unset = UNSET,
) -> CatalogPage | Error | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            client=client,
            query=query,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            find_disabled_rows=find_disabled_rows,
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
    find_disabled_rows: Flag | Unset = UNSET,
) -> CatalogPage | Error | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            client=client,
            query=query,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
            find_disabled_rows=find_disabled_rows,
        )
    )


_get_kwargs = request_kwargs
