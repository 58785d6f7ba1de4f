"""Writing the fields of a ticket."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rt_rest2 import models
from rt_rest2.api import ticket as ops
from rt_rest2.types import UNSET
from rtfacade._async.base import Client, write


async def put_ticket(
    client: Client, id: int, payload: Mapping[str, Any], if_match: str | None = None
) -> tuple[str, ...]:
    """Send the fields of a ticket, and return RT's messages."""
    body = models.TicketUpdate.from_dict(payload)
    version = UNSET if if_match is None else if_match
    return await write(client, ops.ticket_id_put.request_kwargs(id, body=body, if_match=version))
