# written by scripts/unasync.py from rtfacade/_async/ownership.py; do not edit
"""Taking tickets, which REST1 answers with a clear yes or no."""

from __future__ import annotations

from rt_rest2 import models
from rt_rest2.api import ticket as ops
from rtfacade._http.responses import sentences
from rtfacade._sync.resource import Operation, Resource
from rtfacade._sync.visibility import require_ticket
from rtfacade.errors import BadRequestError, Rest1ClosedError
from rtfacade.records import TicketRecord, serialize


class Ownership(Resource):
    """Who has a ticket."""

    def take(self, id: int) -> None:
        """Make a ticket of nobody one's own; one request.

        Raises BadRequestError with RT's reason when it is somebody's (or one's own) already,
        NotFoundError.
        """
        self._own(id, "take", ops.ticket_id_take_put.request_kwargs)

    def untake(self, id: int) -> None:
        """Give one's own ticket back to nobody; one request. Raises as ``take`` does."""
        self._own(id, "untake", ops.ticket_id_untake_put.request_kwargs)

    def steal(self, id: int) -> None:
        """Take a ticket from its owner; one request. Raises as ``take`` does."""
        self._own(id, "steal", ops.ticket_id_steal_put.request_kwargs)

    def _own(self, id: int, action: str, operation: Operation) -> None:
        number = serialize.identifier("id", id)
        try:
            self._rt.rest1.ticket.own(number, action)
        except Rest1ClosedError:
            self._own_over_rest2(number, operation)
        except BadRequestError:
            require_ticket(self._rt, number)  # NotFoundError says more
            raise

    def _own_over_rest2(self, id: int, operation: Operation) -> None:
        """Compare the owner: a refusal is 200 here, and changes nothing."""
        before = self._owner(id)
        said = sentences(self._list(operation(id, body=models.TicketUpdate())))
        if self._owner(id) == before:
            raise BadRequestError(400, said)

    def _owner(self, id: int) -> str:
        return TicketRecord.of(self._object(ops.ticket_id_get.request_kwargs(id))).owner.name
