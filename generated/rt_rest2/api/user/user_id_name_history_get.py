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
    from ...models.error import Error
    from ...models.field_expansion import FieldExpansion
    from ...models.transaction_page import TransactionPage

_ANSWERS: Answers[Error | TransactionPage] = Answers(
    {
        "200": as_json(record("transaction_page", "TransactionPage")),
        "302": None,
        "4XX": as_json(record("error", "Error")),
        "5XX": as_json(record("error", "Error")),
    }
)


def request_kwargs(
    id_or_name: int | str,
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
        "/user/{id_or_name}/history",
        path={
            "id_or_name": id_or_name,
        },
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
    id_or_name: int | str,
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    expand: FieldExpansion | Unset = UNSET,
) -> Response[Error | TransactionPage]:
    """List a user's history

    Conditions in JSON filter the history of the record. Never send an SQL query here: RT then
    ignores which record is meant and searches the history of all records that the user can see.
    Needs the right ShowUserHistory, except for your own history. If the user is missing or hidden,
    RT answers 200 with an empty list. The list does not contain the texts of messages: read the
    attachments.

    Args:
        id_or_name (int | str):
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
        Error | TransactionPage.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            id_or_name=id_or_name,
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
    id_or_name: int | str,
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    expand: FieldExpansion | Unset = UNSET,
) -> Response[Error | TransactionPage]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id_or_name=id_or_name,
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
    id_or_name: int | str,
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    expand: FieldExpansion | Unset = UNSET,
) -> Error | TransactionPage | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id_or_name=id_or_name,
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
    id_or_name: int | str,
    *,
    client: AuthenticatedClient | Client,
    query: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    expand: FieldExpansion | Unset = UNSET,
) -> Error | TransactionPage | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id_or_name=id_or_name,
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
