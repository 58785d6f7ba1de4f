from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...calling import Answers, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...reading import (
    record,
)
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.attachment_page import AttachmentPage
    from ...models.error import Error
    from ...models.field_expansion import FieldExpansion

_ANSWERS: Answers[AttachmentPage | Error] = Answers(
    {
        "200": as_json(record("attachment_page", "AttachmentPage")),
        "302": None,
        "4XX": as_json(record("error", "Error")),
        "5XX": as_json(record("error", "Error")),
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
    expand: FieldExpansion | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/attachments",
        query={
            "query": query,
            "page": page,
            "per_page": per_page,
            "orderby": orderby,
            "order": order,
            "fields": fields,
            "expand": expand,
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
    expand: FieldExpansion | Unset = UNSET,
) -> Response[AttachmentPage | Error]:
    """List attachments

    Lists parts of transactions that the user may see. Without a condition the list is empty. From
    5.0.5, `total` is null for all but superusers. Use IN with TransactionId to get the parts of
    many transactions at once, and `fields=Content` to get their contents.

    Args:
        client: The client that sends the request.
        query (str | Unset):
        page (int | Unset):
        per_page (int | Unset):
        orderby (list[str] | Unset):
        order (list[str] | Unset):
        fields (str | Unset):
        expand (FieldExpansion | Unset): Query parameters with their full names, for example
            {"fields[Owner]": "Name,EmailAddress"}.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        AttachmentPage | Error.
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
            expand=expand,
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
    expand: FieldExpansion | Unset = UNSET,
) -> Response[AttachmentPage | Error]:
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
            expand=expand,
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
    expand: FieldExpansion | Unset = UNSET,
) -> AttachmentPage | Error | None:
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
            expand=expand,
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
    expand: FieldExpansion | Unset = UNSET,
) -> AttachmentPage | Error | None:
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
            expand=expand,
        )
    )


_get_kwargs = request_kwargs
