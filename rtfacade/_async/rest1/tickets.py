"""REST1's tickets: show, create, edit, write on them, links, ownership, history, attachments."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Sequence
from contextlib import ExitStack, asynccontextmanager
from functools import partial
from typing import Any, Literal, Unpack, cast, overload

from rtfacade import _rest1
from rtfacade._async.pager import AsyncRows
from rtfacade._async.rest1.base import AsyncRest1Noun, Rest1Client
from rtfacade._async.rest1.queues import AsyncRest1Queues
from rtfacade._async.rest1.stream import AsyncPayload
from rtfacade._async.sending import (
    after_the_write,
    look_behind,
    read_patiently,
    send_despite_repeats,
    send_once,
)
from rtfacade._attachments import uploads
from rtfacade._rest1 import answers, names, to_forms
from rtfacade._rest1.answers import AccidentError
from rtfacade._rest2 import message_draft
from rtfacade._rest2.message_draft import MessageDraft
from rtfacade.errors import (
    BadRequestError,
    ConflictError,
    ForbiddenError,
    NotAppliedError,
    NotFoundError,
    RTError,
    ServerError,
    UnconfirmedError,
)
from rtfacade.records import json_values, serialize
from rtfacade.records.changes import (
    Rest1LinkTargets,
    Rest1TicketChanges,
    Rest1TicketFields,
)
from rtfacade.records.descriptors import Record
from rtfacade.records.history import HistoryEntry
from rtfacade.records.link_kinds import REST1_RELATION
from rtfacade.records.links import Links
from rtfacade.records.message import Message, MessageOptions, Rest1MessageOptions
from rtfacade.records.people import addresses_of
from rtfacade.records.record import told
from rtfacade.records.rest1 import ListedAttachment, Rest1Attachment, Rest1Line, Rest1Ticket
from rtfacade.records.suggestions import meant_or_known


class AsyncRest1Tickets(AsyncRest1Noun):
    """``rt.rest1.ticket``."""

    kind = "ticket"

    def __init__(self, rest1: Rest1Client) -> None:
        """Belong to a client's REST1."""
        super().__init__(rest1)
        #: An old answer about one of these links proves nothing.
        self._changed_links: set[tuple[int, str, str]] = set()

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

        Raises NotFoundError with RT's reason for each ticket that is not there or hidden,
        ForbiddenError if all of these are hidden.
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
        """Create a ticket and return its id; two requests, the second to look that it is this one.

        One more for the queue's custom fields where it matters how many values a field takes.
        Raises NotAppliedError when RT did not create it (which it says under 200), or created it
        and complains, or has dropped the owner (one more request where one is given); ``record`` is
        then the id. NotFoundError for a queue that does not exist, ValueError for text in a Date or
        DateTime custom field that is no time (see ``edit``). What else RT drops without a word is
        for ``rt.tickets.create`` to find. Dates are naive, in the zone that the user has in RT.
        """
        given: dict[str, Any] = {**fields, "queue": queue, "subject": subject}
        custom: object = given.pop("custom_fields", {})
        form = to_forms.columns(to_forms.NEW_TICKET, given)
        form.update(await self._custom_fields(queue, custom))
        with ExitStack() as stack:
            files = uploads.open_all(attachments, stack)
            file_names = [file.filename for file in files]
            form.update(to_forms.message(content, html, file_names))
            parts = message_draft.rest1_parts(files)

            async def send() -> int:
                return await self._create(form, files=parts)

            proofs = self._rest1._proofs  # pyright: ignore[reportPrivateUsage]
            try:
                number = await proofs.ticket(queue, subject, content, file_names, send)
            except NotAppliedError as error:
                if error.record is None:
                    queues = AsyncRest1Queues(self._rest1)
                    await queues._explain(queue)  # pyright: ignore[reportPrivateUsage]
                raise
        await self._check_owner(number, form.get("Owner"))
        return number

    async def _check_owner(self, number: int, owner: object) -> None:
        """Raise NotAppliedError where RT has dropped the owner of a new ticket; one request."""
        if not owner or str(owner).casefold() == answers.NOBODY:
            return
        what = f"create ticket {number}"
        with after_the_write(what, [number]):
            shown = (await read_patiently(partial(self._show, [number], ["Owner"])))[0]
            present = str(told(shown, "owner"))
        if present.casefold() == answers.NOBODY:
            problem = f"owner: asked for {owner!r}, is {present!r}"
            raise NotAppliedError((), [problem], number)

    async def edit(self, id: int, **changes: Unpack[Rest1TicketChanges]) -> tuple[str, ...]:
        """Change a ticket and return what RT says; one request.

        Up to two more where it matters how many values a custom field takes, and one for a ticket
        that this client has edited before, to tell RT's answers apart. Nothing is said where
        nothing had to be changed. Raises NotAppliedError when a part was refused and the
        rest is done (``missing`` holds RT's reasons), ConflictError when all was refused,
        NotFoundError, ForbiddenError, BadRequestError for a missing right. RT refuses a date that
        is set already.

        RT stores 2026-02-31 in a Date or DateTime field as 3 March, clears the field for what it
        cannot read, and says yes. So texts that are no time take one more request, once a client,
        for the types of their fields: ValueError for a Date or DateTime. Fields that RT does not
        show the user are not checked. ``rt.tickets.update`` checks all types.
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
        place = serialize.named("queue", queue) if queue else ""
        form.update(await self._custom_fields(place, custom))
        async with self._on(number):
            return await self._edit(f"ticket/{number}/edit", form)

    async def comment(
        self, id: int, content: str, **options: Unpack[Rest1MessageOptions]
    ) -> Message:
        """Write a comment, which requestors do not see; two requests.

        RT's answer names no message, so the second looks for a new one. A third where no comment
        is to be seen, and one with ``status``, which is read back. Raises NotFoundError,
        ForbiddenError, BadRequestError for a missing right, NotAppliedError when the message is
        recorded (``record``) and the status is not set.
        """
        return await self._write(id, "comment", content, options)

    async def correspond(
        self, id: int, content: str, **options: Unpack[Rest1MessageOptions]
    ) -> Message:
        """Write a reply, which goes to the requestors; as ``comment``."""
        return await self._write(id, "correspond", content, options)

    async def links(self, id: int) -> Links:
        """Read all links: tickets, articles, assets and addresses; one request.

        One more if there are none: RT shows a hidden ticket as one without links. Reminders and
        links to disabled articles are left out (RT's rule). Raises NotFoundError, ForbiddenError.
        """
        number = serialize.identifier("id", id)
        forms = await self._rest1.read(f"ticket/{number}/links/show", format="l")
        links = _rest1.read_links(forms[0])
        if links == Links():
            await self._explain(number)
        return links

    async def link(self, id: int, **targets: Unpack[Rest1LinkTargets]) -> None:
        """Add links; one request for each, two for a link that this client has changed before.

        An existing link is no error.

        Raises BadRequestError with RT's reason at the first that is refused (those before it are
        made), NotFoundError for a missing ticket.
        """
        await self._change_links(id, targets, remove=False)

    async def unlink(self, id: int, **targets: Unpack[Rest1LinkTargets]) -> None:
        """Remove links; as many requests as ``link``. A missing link is no error."""
        await self._change_links(id, targets, remove=True)

    async def edit_links(self, id: int, **targets: Unpack[Rest1LinkTargets]) -> Links:
        """Set the links of each kind given to the whole new list; two requests.

        Returns the links as they are then. Raises ConflictError with RT's reason, NotAppliedError
        if the links, read back, are not as asked.
        """
        number = serialize.identifier("id", id)
        form = to_forms.links(targets, clear=True)

        async def send() -> tuple[str, ...]:
            reply = await self._rest1.request(f"ticket/{number}/links", _rest1.compose(form))
            return reply.messages

        async def look(error: UnconfirmedError) -> tuple[str, ...] | None:
            links = await self.links(number)
            is_so = all(links.are(key, wanted) for key, wanted in form.items())
            return error.messages if is_so else None

        what = f"set the links of ticket {number}"
        async with self._on(number):
            messages = await send_once(send, look, what, [number])
        with after_the_write(what, [number], messages):
            links = await read_patiently(partial(self.links, number))
        wrong = [key for key, wanted in form.items() if not links.are(key, wanted)]
        if wrong:
            raise NotAppliedError(messages, wrong, links)
        return links

    async def merge(self, id: int, into: int) -> None:
        """Merge ticket ``id`` into another, which survives; two requests.

        It cannot be undone. RT's answer names no ticket, so one of them is read. Raises
        BadRequestError, for which RT seldom gives a reason.
        """
        source, target = serialize.identifier("id", id), serialize.identifier("into", into)
        if source == target:
            raise ValueError(f"ticket {source} cannot be merged into itself")

        async def send() -> bool:
            # Without a form RT answers 200 to a refusal; any field makes it tell, by the code.
            await self._rest1.request(f"ticket/{source}/merge/{target}", "id: merge\n")
            return True

        async def look(error: UnconfirmedError) -> bool | None:  # noqa: ARG001
            path = {"fields": "id", "format": "l"}
            first = (await self._rest1.read(f"ticket/{source}/show", **path))[0].get("id")
            if first == f"ticket/{target}":
                return True
            other = (await self._rest1.read(f"ticket/{target}/show", **path))[0].get("id")
            return True if first and first == other else None

        proofs = self._rest1._proofs  # pyright: ignore[reportPrivateUsage]

        async def behind(error: UnconfirmedError) -> bool | None:
            is_so = await look(error) is not None
            return True if is_so and await proofs.was_just_updated(target, sending) else None

        what, key = f"merge ticket {source} into {target}", ("merge", frozenset((source, target)))
        async with self._on(target), self._on(source), proofs.sending(key) as sending:
            await send_despite_repeats(send, look, behind, what, [source, target])
            await look_behind(True, look, what, [source, target])

    async def take(self, id: int) -> tuple[str, ...]:
        """Take a ticket that has no owner and return RT's messages; two requests.

        RT's answer does not name the ticket, so that is read; the first time, who you are, too.
        Raises BadRequestError with RT's reason when it is somebody's (or one's own) already.
        """
        return await self._own(id, "take")

    async def untake(self, id: int) -> tuple[str, ...]:
        """Give up your own ticket; as ``take``."""
        return await self._own(id, "untake")

    async def steal(self, id: int) -> tuple[str, ...]:
        """Take a ticket from its owner; as ``take``."""
        return await self._own(id, "steal")

    async def _own(self, id: int, action: str) -> tuple[str, ...]:
        """Do one of the three by its name."""
        number = serialize.identifier("id", id)
        form = _rest1.compose({"Action": action})

        async def send() -> tuple[str, ...]:
            return (await self._rest1.request(f"ticket/{number}/take", form)).messages

        async def owners() -> tuple[str, str]:
            """Return the owner, and who is to be the owner, ``""`` where that is not known."""
            wanted = answers.NOBODY if action == "untake" else await self._rest1._own_user_name()  # pyright: ignore[reportPrivateUsage]
            owner = str(told(await self.show(number, fields=["Owner"]), "owner"))
            return owner.casefold(), (wanted or "").casefold()

        async def look(error: UnconfirmedError) -> tuple[str, ...] | None:
            owner, wanted = await owners()
            return error.messages if owner == wanted else None

        async def look_again(_: UnconfirmedError) -> bool | None:
            owner, wanted = await owners()
            return True if owner == wanted or answers.names_owner(messages, owner, wanted) else None

        proofs = self._rest1._proofs  # pyright: ignore[reportPrivateUsage]

        async def behind(error: UnconfirmedError) -> tuple[str, ...] | None:
            is_so = await look(error) is not None
            return () if is_so and await proofs.has_changed_owner(number, sending) else None

        async with self._on(number), proofs.sending(("owner", number)) as sending:
            what = f"{action} ticket {number}"
            messages = await send_despite_repeats(send, look, behind, what, [number])
            return await look_behind(messages, look_again, what, [number], messages)

    async def _change_links(self, id: int, targets: Rest1LinkTargets, *, remove: bool) -> None:
        number = serialize.identifier("id", id)
        for key, wanted in to_forms.links(targets).items():
            for target in wanted:
                await self._change_link(number, key, target, remove=remove)

    async def _change_link(self, id: int, key: str, target: str, *, remove: bool) -> None:
        """One link; code 500 means "refused" on this route."""
        form = {"id": str(id), "rel": REST1_RELATION.get(key, key), "to": target}

        async def send() -> tuple[str, ...]:
            request = {**form, "del": "1"} if remove else form
            return (await self._rest1._submit("ticket/link", request)).messages  # pyright: ignore[reportPrivateUsage]

        async def look(error: UnconfirmedError) -> tuple[str, ...] | None:
            is_so = (await self.links(id)).holds(key, target) != remove
            return error.messages if is_so else None

        async def look_again(_: UnconfirmedError) -> bool | None:
            [form] = await self._rest1.read(f"ticket/{id}/links/show", format="l")
            return True if _rest1.read_links(form).holds(key, target) != remove else None

        what = f"{'remove' if remove else 'add'} the link {key} {target} of ticket {id}"
        pair, relation = (id, form["rel"], target), form["rel"]
        was_changed = pair in self._changed_links
        self._changed_links.add(pair)
        try:
            messages = await send_once(send, look, what, [id])
            if was_changed or not answers.names_link(messages, id, relation, target, remove=remove):
                await look_behind(True, look_again, what, [id], messages)
        except ServerError as error:
            if remove and not (await self.links(id)).holds(key, target):
                return
            await self._explain(id)
            raise BadRequestError(400, error.messages, error.request) from error

    @overload
    def history(
        self, id: int, *, format: Literal["l"], type: str | None = None
    ) -> AsyncRows[HistoryEntry]: ...
    @overload
    def history(
        self, id: int, *, format: Literal["s"] = "s", type: str | None = None
    ) -> AsyncRows[Rest1Line]: ...
    def history(
        self, id: int, *, format: Literal["s", "l"] = "s", type: str | None = None
    ) -> AsyncRows[Any]:
        """Read the history, oldest first; one request when it is iterated.

        ``format="s"`` gives RT's sentence for each transaction, ``"l"`` all about it, with text,
        streamed. ``type`` keeps the transactions of one of RT's types (``Correspond``, ``Set``);
        a misspelt one is an error as in ``rt.tickets.history``. One more if there is nothing: RT
        shows a hidden ticket so. Raises NotFoundError, ForbiddenError.
        """
        path = f"ticket/{serialize.identifier('id', id)}/history"
        if format not in ("s", "l"):
            raise ValueError(f"format must be 's' or 'l', not {format!r}")
        if type is not None:
            path += f"/type/{names.transaction_type(type)}"

        def start(limit: int | None) -> AsyncGenerator[Any, None]:
            if format == "s":
                return self._checked(id, self._short(path, limit), limit, type)
            return self._checked(id, self._entries(id, path, type, limit), limit, type)

        return AsyncRows(start, None)

    async def history_entry(self, id: int, transaction: int) -> HistoryEntry:
        """Read one transaction of a ticket; one request.

        Raises NotFoundError, also for a transaction of something else.
        """
        number = serialize.identifier("transaction", transaction)
        path = f"ticket/{serialize.identifier('id', id)}/history/id/{number}"
        return answers.entry((await self._rest1.read(path, format="l"))[0], number)

    async def attachments(self, id: int) -> tuple[ListedAttachment, ...]:
        """List every part of every message; one request.

        One more if there is none: RT shows a hidden ticket so. Sizes are RT's rounded texts. A file
        name made to look like the end of one item and the start of the next is taken for that, so
        do not rely on ids from here belonging to the ticket: ``attachment`` checks. Raises
        NotFoundError, ForbiddenError.
        """
        path = f"ticket/{serialize.identifier('id', id)}/attachments"
        reply = await self._rest1.request(path, empty=True)
        if not reply.text:
            await self._explain(serialize.identifier("id", id))
            return ()
        return _rest1.attachment_list(answers.existing_forms(reply.forms)[0])

    async def attachment(self, id: int, attachment: int) -> Rest1Attachment:
        """Read what is known about an attachment of a ticket, and the text of a text part.

        Two requests: RT does not check that it belongs to the ticket, so we ask whether its
        transaction does. Raises NotFoundError if not, ForbiddenError.
        """
        number = serialize.identifier("attachment", attachment)
        form = (await self._rest1.read(f"attachment/{number}"))[0]
        if not form.get("ContentType"):
            raise answers.hidden("attachment", number)
        record = Rest1Attachment.of_form(form)
        ticket = serialize.identifier("id", id)
        belongs = f"ticket/{ticket}/history/id/{record.transaction_id}"
        await self._rest1.read(belongs, fields="Type")
        return record

    async def attachment_content(self, id: int, attachment: int) -> bytes:
        """Read the content of an attachment of a ticket; as ``attachment_stream``."""
        async with self.attachment_stream(id, attachment) as chunks:
            return b"".join([chunk async for chunk in chunks])

    @asynccontextmanager
    async def attachment_stream(
        self, id: int, attachment: int
    ) -> AsyncGenerator[AsyncIterator[bytes], None]:
        """Stream the content byte for byte, text in its original encoding; three requests.

        Two of them are those of ``attachment``, so that never another ticket's content is read
        and an error is never taken for a content. Raises NotFoundError, and Rest1ClosedError on
        the old versions whose REST1 cuts contents.
        """
        chunks = self._content(id, await self.attachment(id, attachment))
        try:
            yield chunks
        finally:
            await chunks.aclose()

    async def _entries(
        self, id: int, path: str, type: str | None = None, limit: int | None = None
    ) -> AsyncGenerator[HistoryEntry, None]:
        """Stream a long history."""
        forms = history_forms(self._rest1, id, path, type, limit)
        try:
            async for form in forms:
                yield _rest1.history_entry(form)
        finally:
            await forms.aclose()

    async def _checked(
        self, id: int, rows: AsyncGenerator[Any, None], limit: int | None, type: str | None
    ) -> AsyncGenerator[Any, None]:
        """Pass on what there is; of a hidden ticket RT shows nothing."""
        is_empty = True
        try:
            if type is not None and limit != 0:
                await self._rest1._check_type(type)  # pyright: ignore[reportPrivateUsage]
            async for row in rows:
                is_empty = False
                yield row
        finally:
            await rows.aclose()
        if is_empty and limit != 0:
            await self._explain(serialize.identifier("id", id))

    @asynccontextmanager
    async def _on(self, number: int) -> AsyncGenerator[None, None]:
        """Explain a refusal: RT says 400 too where the ticket is missing or hidden."""
        try:
            yield
        except (BadRequestError, ConflictError):
            await self._explain(number)
            raise

    async def _explain(self, number: int) -> None:
        """Raise NotFoundError or ForbiddenError if the ticket is missing or hidden."""
        try:
            await self._show([number], ["Subject"])
        except (NotFoundError, ForbiddenError):
            raise
        except RTError:
            return

    async def _short(self, path: str, limit: int | None) -> AsyncGenerator[Rest1Line, None]:
        form = (await self._rest1.read(path, format="s"))[0]
        for number, description in form.fields[:limit]:
            yield Rest1Line(json_values.identifier(number), description)

    async def _content(self, id: int, attachment: Rest1Attachment) -> AsyncGenerator[bytes, None]:
        empty = True
        async with self._rest1.stream(f"attachment/{attachment.id}/content") as chunks:
            async for chunk in chunks:
                empty = False
                yield chunk
        if empty:
            # RT answers with nothing at all for nothing, and for the one character 0.
            form = (await self._rest1.read(f"ticket/{id}/attachments/{attachment.id}"))[0]
            yield form.get("Content", "").encode()

    async def _show(self, numbers: list[int], fields: Sequence[str] | None) -> list[Rest1Ticket]:
        # One argument for each: RT sorts the numbers within one.
        params: dict[str, str | list[str]] = {"id": [str(number) for number in numbers]}
        if fields is not None:
            # What a custom field holds depends on the queue.
            needed = ("Queue",) if to_forms.has_custom(fields) else ()
            params["fields"] = to_forms.fields(fields, Rest1Ticket, *needed)
            await self._rest1._check_fields(fields)  # pyright: ignore[reportPrivateUsage]
        reply = await self._rest1.request("ticket/show", params=params)
        forms = answers.matched(numbers, reply.forms)
        return [await self._rest1.kinds.ticket(form, complete=fields is None) for form in forms]

    async def _custom_fields(self, queue: str | int, given: object) -> to_forms.Fields:
        values = to_forms.named_values(given)
        await self._rest1._check_dates(values)  # pyright: ignore[reportPrivateUsage]
        if queue and to_forms.needs_kinds(values):
            await self._rest1.kinds.learn(queue, [name for name in values if not name.isdecimal()])
        return to_forms.custom_fields(given, self._rest1.kinds.takes_one(queue))

    async def _write(
        self, id: int, kind: str, content: str, options: Rest1MessageOptions
    ) -> Message:
        number = serialize.identifier("id", id)
        rest, attachments = _split(options)
        if given := rest.get("cc"):
            rest["cc"] = addresses_of("cc", given)
        if given := rest.get("bcc"):
            rest["bcc"] = addresses_of("bcc", given)
        message = MessageDraft(kind, serialize.text("content", content), rest)
        with ExitStack() as stack:
            files = uploads.open_all(attachments, stack)
            if not content and not files:
                raise ValueError("a message needs text or an attachment")
            parts = message_draft.rest1_parts(files)
            form = message.rest1(files)

            async def send() -> Message:
                reply = await self._rest1.request(f"ticket/{number}/comment", form, files=parts)
                return Message(number, None, reply.messages)

            proofs = self._rest1._proofs  # pyright: ignore[reportPrivateUsage]
            async with self._on(number):
                file_names = [file.filename for file in files]
                written = await proofs.message(number, message, file_names, send)
        if rest.get("status"):
            await self._confirm(number, str(rest.get("status")), written)
        return written

    async def _confirm(self, id: int, status: str, written: Message) -> None:
        """RT says under 200, in the user's language, that it did not set a status."""
        with after_the_write(f"write on ticket {id}", [id], written.messages, written):
            shown = await read_patiently(partial(self.show, id, fields=["Status"]))
        actual = shown.status
        if actual.lower() != status.lower():
            raise NotAppliedError(written.messages, [f"status: {status} (is {actual})"], written)


async def history_forms(
    rest1: Rest1Client, id: int, path: str, type: str | None = None, limit: int | None = None
) -> AsyncGenerator[_rest1.HistoryForm, None]:
    """Stream a long history. RT gives all of it where nothing is of the type: we look."""
    if limit == 0:
        return
    count = 0
    try:
        async with rest1.stream(path, format="l") as chunks:
            reader = _rest1.HistoryReader(id, framed=chunks.framed or type is not None)
            async for form in _forms(chunks, reader):
                if type is None or form.type.lower() == type.lower():
                    yield form
                    count += 1
                if count == limit:
                    return
    except AccidentError as error:
        # RT asks itself for no transaction, again and again, where none may be seen.
        if "Forms/ticket/history" not in error.stack:
            raise


async def _forms(
    chunks: AsyncPayload, reader: _rest1.HistoryReader
) -> AsyncGenerator[_rest1.HistoryForm, None]:
    async for chunk in chunks:
        for form in reader.feed(chunk):
            yield form
    for form in reader.close():
        yield form


def _split(options: Rest1MessageOptions) -> tuple[MessageOptions, Iterable[object]]:
    unknown = set(options) - set(Rest1MessageOptions.__annotations__)
    if unknown:
        name, known = min(unknown), Rest1MessageOptions.__annotations__
        raise TypeError(f"REST1's messages have no {name!r}{meant_or_known(name, known)}")
    rest = {key: value for key, value in options.items() if key != "attachments"}
    return cast("MessageOptions", rest), options.get("attachments", ())
