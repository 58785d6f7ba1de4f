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
    from ...models.ticket_update import TicketUpdate

_ANSWERS: Answers[Error | list[None | str]] = Answers(
    {
        "200": as_json(_r.many(_r.plain)),
        "302": None,
        "4XX": as_json(_r.record("error", "Error")),
        "5XX": as_json(_r.record("error", "Error")),
    }
)
_BODIES: Bodies = (("application/json", "json", _r.record("ticket_update", "TicketUpdate")),)


def request_kwargs(
    id: int,
    *,
    body: TicketUpdate | Mapping[str, Any] | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> dict[str, Any]:
    """Return the request as arguments of httpx; `sync_detailed` explains the arguments."""
    return _build(
        "put",
        "/ticket/{id}/untake",
        path={
            "id": id,
        },
        headers={
            "If-Match": if_match,
        },
        body=body,
        bodies=_BODIES,
    )


def sync_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: TicketUpdate | Mapping[str, Any] | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Response[Error | list[None | str]]:
    """Give up a ticket, so that nobody owns it

    Needs the rights ShowTicket and, for your own ticket, ModifyTicket. For the ticket of somebody
    else, RT needs ReassignTicket up to 5.0.7 and always refuses in 5.0.10. RT answers 200 with a
    message even if it refuses: read the owner again to check. Do not add a slash to the path. Never
    send DELETE to this path: it deletes the ticket.

    Args:
        id (int): Number of the record.
        client: The client that sends the request.
        body (TicketUpdate | Unset): Changes to a ticket. RT applies them in this order: plain
            columns, custom fields, roles, links, MergeInto.
        if_match (str | Unset): Carry out the request only if the record has one of these ETags;
            otherwise RT answers 412. Quotes are optional; `*` matches any. The check is not atomic:
            two writes at the same time can both pass it.

    Raises:
        errors.UnexpectedStatus: The answer is not described, and
            client.raise_on_unexpected_status is True.
        httpx.TimeoutException: The request takes longer than client.timeout.

    Returns:
        The answer: status, headers and content, and the content as
        Error | list[None | str].
    """

    return _ANSWERS.send(
        client,
        request_kwargs(
            id=id,
            body=body,
            if_match=if_match,
        ),
    )


async def asyncio_detailed(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: TicketUpdate | Mapping[str, Any] | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Response[Error | list[None | str]]:
    """Do what `sync_detailed` does, with an asynchronous client."""
    return await _ANSWERS.send_async(
        client,
        request_kwargs(
            id=id,
            body=body,
            if_match=if_match,
        ),
    )


def sync(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: TicketUpdate | Mapping[str, Any] | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Error | list[None | str] | None:
    """Return the result alone of `sync_detailed`; raise errors.UnexpectedStatus if there is none."""
    return _result(
        sync_detailed(
            id=id,
            client=client,
            body=body,
            if_match=if_match,
        )
    )


async def asyncio(
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: TicketUpdate | Mapping[str, Any] | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Error | list[None | str] | None:
    """Do what `sync` does, with an asynchronous client."""
    return _result(
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
            if_match=if_match,
        )
    )


_get_kwargs = request_kwargs
