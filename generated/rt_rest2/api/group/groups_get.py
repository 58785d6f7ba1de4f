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
    from ...models.flag import Flag
    from ...models.group_page import GroupPage

_ANSWERS: Answers[Error | GroupPage] = Answers(
    {
        "200": as_json(record("group_page", "GroupPage")),
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
    find_disabled_rows: Flag | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "get",
        "/groups",
        query={
            "query": query,
            "page": page,
            "per_page": per_page,
            "orderby": orderby,
            "order": order,
            "fields": fields,
            "expand": expand,
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
    expand: FieldExpansion | Unset = UNSET,
    find_disabled_rows: Flag | Unset = UNSET,
) -> Response[Error | GroupPage]:
    """List groups

    Lists groups on which the user has the right SeeGroup. Since the security releases of October
    2026, RT lists user-defined groups only and silently ignores conditions on Domain and Instance.
    Other releases list RT's internal groups as well: add the condition Domain = UserDefined to
    leave them out.

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
        find_disabled_rows (Flag | Unset): 0 (no) or 1 (yes). RT reads flags like Perl, so the
            word "false" means yes.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | GroupPage.
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
    expand: FieldExpansion | Unset = UNSET,
    find_disabled_rows: Flag | Unset = UNSET,
) -> Response[Error | GroupPage]:
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
    expand: FieldExpansion | Unset = UNSET,
    find_disabled_rows: Flag | Unset = UNSET,
) -> Error | GroupPage | None:
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
    expand: FieldExpansion | Unset = UNSET,
    find_disabled_rows: Flag | Unset = UNSET,
) -> Error | GroupPage | None:
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
            find_disabled_rows=find_disabled_rows,
        )
    )


_get_kwargs = request_kwargs
