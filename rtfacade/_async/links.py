"""Links between tickets and to anything else, and merging: REST1, with REST2 behind it.

REST1 says which link was refused by a code; REST2 answers 200 with sentences and is read back.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack

from rt_rest2 import models
from rt_rest2.api import ticket as ops
from rtfacade._async.resource import AsyncResource
from rtfacade._async.visibility import require_ticket
from rtfacade._http.responses import sentences
from rtfacade._rest1 import to_forms
from rtfacade.errors import BadRequestError, Rest1ClosedError
from rtfacade.params.rest1 import Rest1LinkTargets
from rtfacade.records import json_values, serialize
from rtfacade.records.links import Links


class AsyncLinking(AsyncResource):
    """How a ticket hangs together with others."""

    async def links(self, id: int) -> Links:
        """Read all links: tickets, articles, assets, addresses; one request, two if there are none.

        Reminders and links to disabled articles are left out (RT's rule on REST1). Raises
        NotFoundError, and ForbiddenError for a ticket one may not see, which REST1 shows as one
        without links (seen on 5.0.3).
        """
        number = serialize.identifier("id", id)
        try:
            found = await self._rt.rest1.ticket.links(number)
        except Rest1ClosedError:
            return Links.of_hyperlinks(await self._object(ops.ticket_id_get.request_kwargs(number)))
        if found == Links():
            await require_ticket(self._rt, number)
        return found

    async def link(self, id: int, **targets: Unpack[Rest1LinkTargets]) -> None:
        """Add links; one request for each. A link that is there already is no error.

        ``rt.tickets.link(42, depends_on=43, refers_to="https://example.com/x")``. Raises
        BadRequestError with RT's reason at the first that is refused (those before it are made;
        where REST1 is closed all go in one request, and what is not refused is made),
        NotFoundError for a missing ticket.
        """
        await self._change(id, targets, remove=False)

    async def unlink(self, id: int, **targets: Unpack[Rest1LinkTargets]) -> None:
        """Remove links; one request for each. A link that is not there is no error."""
        await self._change(id, targets, remove=True)

    async def merge(self, id: int, into: int) -> None:
        """Merge ticket ``id`` into another, which survives; one request.

        It cannot be undone. Raises BadRequestError with RT's reason, NotFoundError.
        """
        source, target = serialize.identifier("id", id), serialize.identifier("into", into)
        if source == target:
            raise ValueError(f"ticket {source} cannot be merged into itself")
        try:
            await self._rt.rest1.ticket.merge(source, into=target)
        except Rest1ClosedError:
            await self._merge_over_rest2(source, target)
        except BadRequestError:
            await require_ticket(self._rt, source)  # NotFoundError says more
            raise

    async def _merge_over_rest2(self, source: int, target: int) -> None:
        """Compare the surviving number: a refusal is 200 here, and changes nothing."""
        before = await self._surviving(source)
        said = await self._put(source, {"MergeInto": target})
        if await self._surviving(source) == before:
            raise BadRequestError(400, said)

    async def _surviving(self, id: int) -> int:
        return json_values.identifier(await self._object(ops.ticket_id_get.request_kwargs(id)))

    async def _change(self, id: int, targets: Rest1LinkTargets, *, remove: bool) -> None:
        number = serialize.identifier("id", id)
        verbs = self._rt.rest1.ticket
        try:
            await (verbs.unlink if remove else verbs.link)(number, **targets)
        except Rest1ClosedError:
            await self._change_over_rest2(number, to_forms.links(targets), remove=remove)

    async def _change_over_rest2(
        self, id: int, asked: Mapping[str, list[str]], *, remove: bool
    ) -> None:
        prefix = "Delete" if remove else "Add"
        said = await self._put(id, {f"{prefix}{key}": ends for key, ends in asked.items()})
        links = Links.of_hyperlinks(await self._object(ops.ticket_id_get.request_kwargs(id)))
        if any(
            links.holds(key, target) == remove
            for key, targets in asked.items()
            for target in targets
        ):
            raise BadRequestError(400, said)

    async def _put(self, id: int, changes: Mapping[str, Any]) -> tuple[str, ...]:
        request = ops.ticket_id_put.request_kwargs(id, body=models.TicketUpdate.from_dict(changes))
        return sentences(await self._list(request))
