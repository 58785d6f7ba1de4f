# written by scripts/unasync.py from rtfacade/_async/rest1/search.py; do not edit
"""REST1's searches: everything in one answer, read as it comes."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Any, Literal

from rtfacade import _rest1, ticketsql
from rtfacade._rest1 import to_forms
from rtfacade._rest1.search import SearchForms, SearchIds, SearchLines
from rtfacade._rest2.listing import order_of
from rtfacade._sync.rest1.base import Rest1Client
from rtfacade._sync.rest1.stream import Payload
from rtfacade.records import GroupRecord, QueueRecord, TicketRecord, UserRecord
from rtfacade.records.record import Record
from rtfacade.records.rest1 import Rest1Group, Rest1Queue, Rest1Ticket, Rest1User

Kind = Literal["ticket", "user", "group", "queue"]
Format = Literal["i", "s", "l"]

_ORDERED: dict[str, type[Record]] = {
    "ticket": TicketRecord, "user": UserRecord, "group": GroupRecord, "queue": QueueRecord,
}  # fmt: skip
_SHOWN: dict[str, type[Record]] = {
    "ticket": Rest1Ticket, "user": Rest1User, "group": Rest1Group, "queue": Rest1Queue,
}  # fmt: skip
_RECORDS = {"user": Rest1User, "queue": Rest1Queue, "group": Rest1Group}


def lines(
    rest1: Rest1Client, type: Kind, params: dict[str, str], limit: int | None
) -> Generator[Any, None, None]:
    """Read ids, or numbers with subjects or names."""
    reader = SearchIds() if params["format"] == "i" else SearchLines()
    count = 0
    rest1._check_query(type, params["query"])  # pyright: ignore[reportPrivateUsage]
    with rest1.stream(f"search/{type}", **params) as chunks:
        for chunk in chunks:
            for row in reader.feed(chunk):
                yield row
                count += 1
                if count == limit:
                    return
        for row in reader.close():
            count += 1
            yield row
    if not count:
        rest1._check_query(type, params["query"], is_empty=True)  # pyright: ignore[reportPrivateUsage]


def records(
    rest1: Rest1Client,
    type: Kind,
    params: dict[str, str],
    limit: int | None,
    fields: Sequence[str] | None,
) -> Generator[Any, None, None]:
    """Turn forms into records; forms that need another request wait until all are read.

    A server with one worker could not answer while it is still sending.
    """
    held: list[_rest1.Form] = []
    count, complete = 0, fields is None
    rest1._check_fields(fields)  # pyright: ignore[reportPrivateUsage]
    rest1._check_query(type, params["query"])  # pyright: ignore[reportPrivateUsage]
    with rest1.stream(f"search/{type}", **params) as chunks:
        for form in _forms(chunks):
            if held or (type == "ticket" and not rest1.kinds.is_clear(form)):
                held.append(form)
            else:
                yield _record(rest1, type, form, complete=complete)
                count += 1
            if limit is not None and count + len(held) >= limit:
                break
    for form in held:
        yield rest1.kinds.ticket(form, complete=complete)
    if not count and not held:
        rest1._check_query(type, params["query"], is_empty=True)  # pyright: ignore[reportPrivateUsage]


def _forms(chunks: Payload) -> Generator[_rest1.Form, None, None]:
    reader = SearchForms()
    for chunk in chunks:
        for form in reader.feed(chunk):
            yield form
    for form in reader.close():
        yield form


def _record(rest1: Rest1Client, type: Kind, form: _rest1.Form, *, complete: bool) -> Any:
    if type == "ticket":
        return rest1.kinds.read(form, complete=complete)
    return _RECORDS[type].of_form(form, complete=complete and type != "group")


def parameters(
    type: Kind, query: str, orderby: str, format: Format, fields: Sequence[str] | None
) -> dict[str, str]:
    """Check the arguments of a search and build its parameters."""
    if type != "ticket" and type not in _RECORDS:
        raise ValueError(f"REST1 searches ticket, user, group and queue, not {type!r}")
    if format not in ("i", "s", "l"):
        raise ValueError(f"format must be 'i', 's' or 'l', not {format!r}")
    if type == "ticket":
        for value in ticketsql.not_times(query):
            raise ValueError(f"{value!r} is no time: RT would find everything")
    params = {"query": query, "format": format}
    if orderby:  # RT finds nothing by a column that it does not have
        sign = "+" if orderby.startswith("+") else ""
        params["orderby"] = sign + order_of(_ORDERED[type], orderby.removeprefix("+"))
    if fields is not None:
        if format != "l":
            raise ValueError("fields need format='l': RT does not escape tabs in its table")
        # What a custom field of a ticket holds depends on the queue.
        needed = ("Queue",) if type == "ticket" and to_forms.has_custom(fields) else ()
        params["fields"] = to_forms.fields(fields, _SHOWN[type], *needed)
    return params
