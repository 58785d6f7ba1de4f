"""``ticket show``, ``list`` and ``search``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rtfacade.cli.command import command
from rtfacade.cli.foreach import for_each
from rtfacade.cli.options import (
    conditions,
    listing,
    ordering,
    simple_search,
    ticket_filters,
    ticket_ids,
)
from rtfacade.cli.options.decorators import all_of, argument, option
from rtfacade.cli.output.record_values import wanted

if TYPE_CHECKING:
    from rtfacade import Pager, Ticket
    from rtfacade.cli.app import App

COLUMNS = ("id", "status", "queue", "owner", "subject", "last_updated")
_ACTIVE = "Status = '__Active__'"


@command("show")
@argument("numbers", metavar="ID…", nargs=-1, required=True)
def show(app: App, numbers: tuple[str, ...]) -> None:
    """Show tickets. Pass ids, ranges such as 1-3,7, @FILE, or - for standard input."""
    ids = ticket_ids.collect(numbers)
    tickets = (ticket for _, ticket in for_each(app, ids, app.rt.tickets.get))
    if ticket_ids.is_one(numbers):
        app.out.record(app.rt.tickets.get(ids[0]))
    elif app.out.is_table:
        for ticket in tickets:
            app.out.record(ticket)
    else:
        from rtfacade.records import TicketRecord

        app.out.rows(tickets, TicketRecord, COLUMNS)


_filters = all_of(
    (
        *ticket_filters.OPTIONS,
        ordering.newest_first,
        listing.limit_option,
        listing.all_option,
        option("--count", is_flag=True, help="Print the number of tickets."),
    )
)


@command("list")
@_filters
def list_tickets(app: App, **given: Any) -> None:
    """List tickets, the newest first: active ones, unless you pass --status.

    Times on a terminal are relative; --json and --csv have them in UTC.
    """
    has_status = given["status"] or conditions.is_about("status", given["where"])
    _find(app, None if has_status else _ACTIVE, given)


@command("search")
@argument("query")
@_filters
def search(app: App, query: str, **given: Any) -> None:
    """Search tickets with TicketSQL, such as "Queue = 'General' AND Priority > 5".

    Plain words, such as fire, go to RT's simple search, which looks where RT's search box does.
    """
    if simple_search.is_simple(query):
        query = simple_search.as_sql(app, query)
    _find(app, query, given)


def _find(app: App, query: str | None, given: dict[str, Any]) -> None:
    from rtfacade.records import TicketRecord

    filters = ticket_filters.chosen(app, given)
    sql = filters.query(query)
    if given.pop("count"):
        number = app.rt.tickets.count(sql, **filters.keywords)
        app.out.done(f"{number} tickets", number, {"count": number})
        return
    columns = app.out.chosen(TicketRecord, COLUMNS)
    order = ordering.column(TicketRecord, given["sort"])
    fields = fields_to_read(app, columns)

    def find(limit: int | None) -> Pager[Ticket]:
        search = app.rt.tickets.search
        return search(sql, fields=fields, limit=limit, orderby=order, **filters.keywords)

    listing.print_rows(app, find, given, TicketRecord, COLUMNS)


def fields_to_read(app: App, columns: Sequence[str]) -> list[str] | None:
    """Return the fields to read for these columns; None for all that a list has."""
    from rtfacade.records import TicketRecord
    from rtfacade.records.descriptors import list_fields

    if app.out.is_json and not app.out.fields:
        return None
    return wanted(TicketRecord, columns, list_fields(TicketRecord))
