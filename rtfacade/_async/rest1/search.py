"""REST1's searches: everything in one answer, read as it comes."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from typing import TYPE_CHECKING, Any, Literal, cast, overload

from rtfacade import _rest1
from rtfacade._async.pager import AsyncRows
from rtfacade._rest1 import to_forms
from rtfacade._rest1.search import FoundForms, FoundIds, FoundLines
from rtfacade.records.rest1 import Rest1Group, Rest1Line, Rest1Queue, Rest1Ticket, Rest1User

if TYPE_CHECKING:
    from rtfacade._async.rest1.client import AsyncRest1
    from rtfacade._async.rest1.stream import AsyncPayload

Kind = Literal["ticket", "user", "group", "queue"]
Format = Literal["i", "s", "l"]

_RECORDS = {"user": Rest1User, "queue": Rest1Queue, "group": Rest1Group}


class AsyncRest1Searching:
    """``rt.rest1.search``."""

    @overload
    def search(
        self, type: Kind, query: str = "", *, orderby: str = "", format: Literal["i"]
    ) -> AsyncRows[int]: ...
    @overload
    def search(
        self, type: Kind, query: str = "", *, orderby: str = "", format: Literal["s"] = "s"
    ) -> AsyncRows[Rest1Line]: ...
    @overload
    def search(
        self, type: Literal["ticket"], query: str = "", *, orderby: str = "",
        format: Literal["l"], fields: Sequence[str] | None = None,
    ) -> AsyncRows[Rest1Ticket]: ...  # fmt: skip
    @overload
    def search(
        self, type: Literal["user"], query: str = "", *, orderby: str = "",
        format: Literal["l"], fields: Sequence[str] | None = None,
    ) -> AsyncRows[Rest1User]: ...  # fmt: skip
    @overload
    def search(
        self, type: Literal["group"], query: str = "", *, orderby: str = "",
        format: Literal["l"], fields: Sequence[str] | None = None,
    ) -> AsyncRows[Rest1Group]: ...  # fmt: skip
    @overload
    def search(
        self, type: Literal["queue"], query: str = "", *, orderby: str = "",
        format: Literal["l"], fields: Sequence[str] | None = None,
    ) -> AsyncRows[Rest1Queue]: ...  # fmt: skip
    def search(
        self,
        type: Kind,
        query: str = "",
        *,
        orderby: str = "",
        format: Format = "s",
        fields: Sequence[str] | None = None,
    ) -> AsyncRows[Any]:
        """Find tickets by TicketSQL, or others by one condition; one request when iterated.

        A condition is ``Field OP value``, with quotes as in a shell: ``Name LIKE "a b"``. Without a
        query there are no tickets, but all queues, user-defined groups or privileged users.
        ``format="i"`` gives ids, ``"s"`` numbers with subjects or names, ``"l"`` records, of which
        ``fields`` picks RT's fields (few are much faster). ``orderby`` is one of RT's columns with
        ``+`` or ``-`` in front; RT finds nothing for one that it does not have.

        Tickets whose custom fields hold commas take one more request for each queue. Raises
        BadRequestError with RT's reason, ForbiddenError for users without the right AdminUsers.
        """
        params = _parameters(type, query, orderby, format, fields)

        def start(limit: int | None) -> AsyncGenerator[Any, None]:
            rest1 = cast("AsyncRest1", self)
            if format != "l":
                return _lines(rest1, type, params, limit)
            return _records(rest1, type, params, limit, complete=fields is None)

        return AsyncRows(start, None)


async def _lines(
    rest1: AsyncRest1, type: Kind, params: dict[str, str], limit: int | None
) -> AsyncGenerator[Any, None]:
    reader = FoundIds() if params["format"] == "i" else FoundLines()
    count = 0
    await rest1.check_query(params["query"])
    async with rest1.stream(f"search/{type}", **params) as chunks:
        async for chunk in chunks:
            for row in reader.feed(chunk):
                yield row
                count += 1
                if count == limit:
                    return
        for row in reader.close():
            yield row


async def _records(
    rest1: AsyncRest1, type: Kind, params: dict[str, str], limit: int | None, *, complete: bool
) -> AsyncGenerator[Any, None]:
    """Turn forms into records; those that something must be asked for wait until all is read.

    A server with one worker could not answer while it is still sending.
    """
    held: list[_rest1.Form] = []
    count = 0
    await rest1.check_query(params["query"])
    async with rest1.stream(f"search/{type}", **params) as chunks:
        async for form in _forms(chunks):
            if held or (type == "ticket" and not rest1.kinds.is_clear(form)):
                held.append(form)
            else:
                yield _record(rest1, type, form, complete=complete)
                count += 1
            if limit is not None and count + len(held) >= limit:
                break
    for form in held:
        yield await rest1.kinds.ticket(form, complete=complete)


async def _forms(chunks: AsyncPayload) -> AsyncGenerator[_rest1.Form, None]:
    reader = FoundForms()
    async for chunk in chunks:
        for form in reader.feed(chunk):
            yield form
    for form in reader.close():
        yield form


def _record(rest1: AsyncRest1, type: Kind, form: _rest1.Form, *, complete: bool) -> Any:
    if type == "ticket":
        return rest1.kinds.read(form, complete=complete)
    return _RECORDS[type].of_form(form, complete=complete and type != "group")


def _parameters(
    type: Kind, query: str, orderby: str, format: Format, fields: Sequence[str] | None
) -> dict[str, str]:
    if type != "ticket" and type not in _RECORDS:
        raise ValueError(f"REST1 searches ticket, user, group and queue, not {type!r}")
    if format not in ("i", "s", "l"):
        raise ValueError(f"format must be 'i', 's' or 'l', not {format!r}")
    params = {"query": query, "format": format}
    if orderby:
        params["orderby"] = orderby
    if fields is not None:
        if format != "l":
            raise ValueError("fields need format='l': RT does not escape tabs in its table")
        # What a custom field of a ticket holds depends on the queue.
        needed = ("Queue",) if type == "ticket" and to_forms.has_custom(fields) else ()
        params["fields"] = to_forms.fields(fields, *needed)
    return params
