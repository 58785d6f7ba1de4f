"""REST1's tickets: show, create, edit, and write on them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from typing import Any, Unpack, cast, overload

from rtfacade._async.rest1.ticket_history import AsyncRest1TicketHistories
from rtfacade._async.rest1.ticket_links import AsyncRest1TicketLinks
from rtfacade._attachments import uploads
from rtfacade._rest1 import answers, to_forms
from rtfacade._rest2 import message_draft
from rtfacade._rest2.message_draft import Outgoing
from rtfacade.errors import NotAppliedError
from rtfacade.records import serialize
from rtfacade.records.changes import Rest1TicketChanges, Rest1TicketFields
from rtfacade.records.descriptors import Record
from rtfacade.records.message import Message, MessageOptions, Rest1MessageOptions
from rtfacade.records.rest1 import Rest1Ticket


class AsyncRest1Tickets(AsyncRest1TicketLinks, AsyncRest1TicketHistories):
    """``rt.rest1.ticket``."""

    kind = "ticket"

    @overload
    async def show(self, id: int, *, fields: Sequence[str] | None = None) -> Rest1Ticket: ...
    @overload
    async def show(
        self, id: Iterable[int], *, fields: Sequence[str] | None = None
    ) -> list[Rest1Ticket]: ...
    async def show(
        self, id: int | Iterable[int], *, fields: Sequence[str] | None = None
    ) -> Rest1Ticket | list[Rest1Ticket]:
        """Read a ticket, or several in the order of their ids; one request.

        ``fields`` picks RT's fields: ``["Subject", "CF.{Severity}"]``. One more request for a
        queue whose tickets' custom fields hold commas, the first time: only the queue tells
        whether such a field has one value or several. (RT does not tell users who may see the
        field in that queue alone; the text is then taken whole, as one value.)

        Raises NotFoundError with RT's reason for each ticket that is not there or hidden.
        """
        if isinstance(id, int | str | Record):
            return (await self._show([serialize.identifier("id", id)], fields))[0]
        numbers = [serialize.identifier("id", one) for one in id]
        return await self._show(numbers, fields) if numbers else []

    async def create(
        self,
        queue: str | int,
        subject: str = "",
        *,
        content: str = "",
        html: bool = False,
        attachments: Iterable[object] = (),
        **fields: Unpack[Rest1TicketFields],
    ) -> int:
        """Create a ticket and return its id; one request.

        One more for the queue's custom fields where it matters how many values a field takes.
        Raises NotAppliedError when RT did not create it (which it says under 200), or created it
        and complains; ``record`` is then the id. What RT drops without a word, such as an owner
        who may not own tickets, is for ``rt.tickets.create`` to find. Dates are naive, in the zone
        that the user has in RT.
        """
        given: dict[str, Any] = {**fields, "queue": queue, "subject": subject}
        custom: object = given.pop("custom_fields", {})
        form = to_forms.columns(to_forms.NEW_TICKET, given)
        form.update(await self._custom_fields(queue, custom))
        with ExitStack() as stack:
            files = uploads.open_all(attachments, stack)
            form.update(to_forms.message(content, html, [file.filename for file in files]))
            return await self._create(form, files=message_draft.rest1_parts(files))

    async def edit(self, id: int, **changes: Unpack[Rest1TicketChanges]) -> tuple[str, ...]:
        """Change a ticket and return what RT says; one request.

        Up to two more where it matters how many values a custom field takes. Nothing is said
        where nothing had to be changed. Raises NotAppliedError when a part was refused and the
        rest is done (``missing`` holds RT's reasons), ConflictError when all was refused,
        BadRequestError for a missing ticket or right. RT refuses a date that is set already.
        """
        number = serialize.identifier("id", id)
        given: dict[str, Any] = dict(changes)
        custom: object = given.pop("custom_fields", {})
        form: to_forms.Fields = {}
        if given or not custom:
            form.update(to_forms.columns(to_forms.TICKET, given))
        queue = changes.get("queue")
        if queue is None and to_forms.needs_kinds(to_forms.named_values(custom)):
            queue = (await self.show(number, fields=["Queue"])).queue
        form.update(await self._custom_fields(queue or "", custom))
        return await self._edit(f"ticket/{number}/edit", form)

    async def comment(
        self, id: int, content: str, **options: Unpack[Rest1MessageOptions]
    ) -> Message:
        """Write a comment, which requestors do not see; one request.

        With ``status`` the ticket is read back (one more). Raises BadRequestError for a missing
        ticket or right, NotAppliedError when the message is recorded (``record``) and the status
        is not set.
        """
        return await self._write(id, "comment", content, options)

    async def correspond(
        self, id: int, content: str, **options: Unpack[Rest1MessageOptions]
    ) -> Message:
        """Write a reply, which goes to the requestors; as ``comment``."""
        return await self._write(id, "correspond", content, options)

    async def _show(self, numbers: list[int], fields: Sequence[str] | None) -> list[Rest1Ticket]:
        # One argument for each: RT sorts the numbers within one.
        params: dict[str, str | list[str]] = {"id": [str(number) for number in numbers]}
        if fields is not None:
            # What a custom field holds depends on the queue.
            needed = ("Queue",) if to_forms.has_custom(fields) else ()
            params["fields"] = to_forms.fields(fields, *needed)
        reply = await self._rest1.request("ticket/show", params=params)
        forms = answers.matched(numbers, reply.forms)
        return [await self._rest1.kinds.ticket(form, complete=fields is None) for form in forms]

    async def _custom_fields(self, queue: str | int, given: object) -> to_forms.Fields:
        values = to_forms.named_values(given)
        if queue and to_forms.needs_kinds(values):
            await self._rest1.kinds.learn(queue, [name for name in values if not name.isdecimal()])
        return to_forms.custom_fields(given, self._rest1.kinds.takes_one(queue))

    async def _write(
        self, id: int, kind: str, content: str, options: Rest1MessageOptions
    ) -> Message:
        number = serialize.identifier("id", id)
        rest, attachments = _split(options)
        message = Outgoing(kind, serialize.text("content", content), rest)
        with ExitStack() as stack:
            files = uploads.open_all(attachments, stack)
            if not content and not files:
                raise ValueError("a message needs text or an attachment")
            parts = message_draft.rest1_parts(files)
            reply = await self._rest1.request(
                f"ticket/{number}/comment", message.rest1(files), files=parts
            )
        written = Message(number, None, reply.messages)
        if rest.get("status"):
            await self._confirm(number, str(rest.get("status")), written)
        return written

    async def _confirm(self, id: int, status: str, written: Message) -> None:
        """RT says under 200, in the user's language, that it did not set a status."""
        there = (await self.show(id, fields=["Status"])).status
        if there.lower() != status.lower():
            raise NotAppliedError(written.messages, [f"status: {status} (is {there})"], written)


def _split(options: Rest1MessageOptions) -> tuple[MessageOptions, Iterable[object]]:
    unknown = set(options) - set(Rest1MessageOptions.__annotations__)
    if unknown:
        raise TypeError(f"REST1's messages have no {min(unknown)!r}")
    rest = {key: value for key, value in options.items() if key != "attachments"}
    return cast("MessageOptions", rest), options.get("attachments", ())
