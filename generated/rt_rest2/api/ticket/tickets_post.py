from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import reading as _r
from ...calling import Answers, Bodies, as_json
from ...calling import build as _build
from ...calling import result as _result
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.error import Error
    from ...models.search_form import SearchForm
    from ...models.ticket_page import TicketPage

_ANSWERS: Answers[Error | TicketPage] = Answers(
    {
        "200": as_json(_r.record("ticket_page", "TicketPage")),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)
_BODIES: Bodies = (
    ("application/x-www-form-urlencoded", "data", _r.record("search_form", "SearchForm")),
)


def request_kwargs(
    *,
    body: SearchForm | Mapping[str, Any],
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_queue: str | Unset = UNSET,
    fields_owner: str | Unset = UNSET,
    fields_requestor: str | Unset = UNSET,
    fields_cc: str | Unset = UNSET,
    fields_admin_cc: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "post",
        "/tickets",
        query={
            "page": page,
            "per_page": per_page,
            "orderby": orderby,
            "order": order,
            "fields": fields,
            "fields[Queue]": fields_queue,
            "fields[Owner]": fields_owner,
            "fields[Requestor]": fields_requestor,
            "fields[Cc]": fields_cc,
            "fields[AdminCc]": fields_admin_cc,
            "fields[Creator]": fields_creator,
            "fields[LastUpdatedBy]": fields_last_updated_by,
        },
        body=body,
        bodies=_BODIES,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: SearchForm | Mapping[str, Any],
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_queue: str | Unset = UNSET,
    fields_owner: str | Unset = UNSET,
    fields_requestor: str | Unset = UNSET,
    fields_cc: str | Unset = UNSET,
    fields_admin_cc: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
) -> Response[Error | TicketPage]:
    """Search tickets with a form

    The same as the GET variant, with the parameters as form fields. Use it for queries that are too
    long for a URL. RT ignores a JSON body, so the list is empty.

    Args:
        client: The client that sends the request.
        body (SearchForm): A search as form fields. You can also send the parameters in the
            query string.
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
        fields_queue (str | Unset): Fields to add to every reference in `Queue`, separated by
            commas. In a list, also name `Queue` in `fields`.
        fields_owner (str | Unset): Fields to add to every reference in `Owner`, separated by
            commas. In a list, also name `Owner` in `fields`.
        fields_requestor (str | Unset): Fields to add to every reference in `Requestor`,
            separated by commas. In a list, also name `Requestor` in `fields`.
        fields_cc (str | Unset): Fields to add to every reference in `Cc`, separated by commas.
            In a list, also name `Cc` in `fields`.
        fields_admin_cc (str | Unset): Fields to add to every reference in `AdminCc`, separated
            by commas. In a list, also name `AdminCc` in `fields`.
        fields_creator (str | Unset): Fields to add to every reference in `Creator`, separated
            by commas. In a list, also name `Creator` in `fields`.
        fields_last_updated_by (str | Unset): Fields to add to every reference in
            `LastUpdatedBy`, separated by commas. In a list, also name `LastUpdatedBy` in `fields`.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | TicketPage.
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            body=body,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
            fields_queue=fields_queue,
            fields_owner=fields_owner,
            fields_requestor=fields_requestor,
            fields_cc=fields_cc,
            fields_admin_cc=fields_admin_cc,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
        ),
    )


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: SearchForm | Mapping[str, Any],
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_queue: str | Unset = UNSET,
    fields_owner: str | Unset = UNSET,
    fields_requestor: str | Unset = UNSET,
    fields_cc: str | Unset = UNSET,
    fields_admin_cc: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
) -> Response[Error | TicketPage]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            body=body,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
            fields_queue=fields_queue,
            fields_owner=fields_owner,
            fields_requestor=fields_requestor,
            fields_cc=fields_cc,
            fields_admin_cc=fields_admin_cc,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
        ),
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: SearchForm | Mapping[str, Any],
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_queue: str | Unset = UNSET,
    fields_owner: str | Unset = UNSET,
    fields_requestor: str | Unset = UNSET,
    fields_cc: str | Unset = UNSET,
    fields_admin_cc: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
) -> Error | TicketPage | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            client=client,
            body=body,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
            fields_queue=fields_queue,
            fields_owner=fields_owner,
            fields_requestor=fields_requestor,
            fields_cc=fields_cc,
            fields_admin_cc=fields_admin_cc,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: SearchForm | Mapping[str, Any],
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
    orderby: list[str] | Unset = UNSET,
    order: list[str] | Unset = UNSET,
    fields: str | Unset = UNSET,
    fields_queue: str | Unset = UNSET,
    fields_owner: str | Unset = UNSET,
    fields_requestor: str | Unset = UNSET,
    fields_cc: str | Unset = UNSET,
    fields_admin_cc: str | Unset = UNSET,
    fields_creator: str | Unset = UNSET,
    fields_last_updated_by: str | Unset = UNSET,
) -> Error | TicketPage | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            client=client,
            body=body,
            page=page,
            per_page=per_page,
            orderby=orderby,
            order=order,
            fields=fields,
            fields_queue=fields_queue,
            fields_owner=fields_owner,
            fields_requestor=fields_requestor,
            fields_cc=fields_cc,
            fields_admin_cc=fields_admin_cc,
            fields_creator=fields_creator,
            fields_last_updated_by=fields_last_updated_by,
        )
    )


_get_kwargs = request_kwargs
