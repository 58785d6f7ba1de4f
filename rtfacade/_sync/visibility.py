# written by scripts/unasync.py from rtfacade/_async/visibility.py; do not edit
"""Whether the user may see a ticket, asked in the protocol that this RT has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rt_rest2.api import ticket as ops
from rtfacade.errors import Rest2MissingError

if TYPE_CHECKING:
    from rtfacade._sync.client import RT


def require_ticket(rt: RT, number: int) -> None:
    """Raise NotFoundError or ForbiddenError for a ticket that the user cannot read.

    REST1, where there is no REST2, says NotFoundError for both.
    """
    try:
        rt.send(ops.ticket_id_get.request_kwargs(number))
    except Rest2MissingError:
        rt.rest1.ticket.show(number, fields=["Subject"])
