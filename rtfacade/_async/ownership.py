"""Taking tickets, which REST1 answers with a clear yes or no."""

from __future__ import annotations

from rt_rest2 import models
from rt_rest2.api import ticket as ops
from rtfacade._async.resource import AsyncResource, Operation
from rtfacade._async.visibility import require_ticket
from rtfacade._http.responses import sentences
from rtfacade.errors import BadRequestError, Rest1ClosedError
from rtfacade.records import TicketRecord, serialize


class AsyncOwnership(AsyncResource):
    """Who has a ticket."""

    async def take(self, id: int) -> None:
        """Make a ticket of nobody one's own; one request.

        Raises BadRequestError with RT's reason when it is somebody's (or one's own) already,
        NotFoundError.
        """
        await self._own(id, "take", ops.ticket_id_take_put.request_kwargs)

    async def untake(self, id: int) -> None:
        """Give one's own ticket back to nobody; one request. Raises as ``take`` does."""
        await self._own(id, "untake", ops.ticket_id_untake_put.request_kwargs)

    async def steal(self, id: int) -> None:
        """Take a ticket from its owner; one request. Raises as ``take`` does."""
        await self._own(id, "steal", ops.ticket_id_steal_put.request_kwargs)

    async def _own(self, id: int, action: str, operation: Operation) -> None:
        number = serialize.identifier("id", id)
        try:
            await self._rt.rest1.ticket.own(number, action)
        except Rest1ClosedError:
            await self._own_over_rest2(number, operation)
        except BadRequestError:
            await require_ticket(self._rt, number)  # NotFoundError says more
            raise

    async def _own_over_rest2(self, id: int, operation: Operation) -> None:
        """Compare the owner: a refusal is 200 here, and changes nothing."""
        before = await self._owner(id)
        said = sentences(await self._list(operation(id, body=models.TicketUpdate())))
        if await self._owner(id) == before:
            raise BadRequestError(400, said)

    async def _owner(self, id: int) -> str:
        return TicketRecord.of(await self._object(ops.ticket_id_get.request_kwargs(id))).owner.name
