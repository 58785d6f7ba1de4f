"""Whether the user may see a ticket, asked in the protocol that this RT has."""

from __future__ import annotations

from rt_rest2.api import ticket as ops
from rtfacade._async.base import Client
from rtfacade.errors import Rest2MissingError


async def require_ticket(client: Client, number: int) -> None:
    """Raise NotFoundError or ForbiddenError for a ticket that the user cannot read.

    REST1, where there is no REST2, says NotFoundError for both.
    """
    try:
        await client.send(ops.ticket_id_get.request_kwargs(number))
    except Rest2MissingError:
        await client.rest1.ticket.show(number, fields=["Subject"])
