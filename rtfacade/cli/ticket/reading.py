"""``ticket show``, ``list`` and ``search``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli import ids, kinds, sorting
from rtfacade.cli.complete import QUEUE, STATUS
from rtfacade.cli.each import for_each
from rtfacade.cli.lazy import command
from rtfacade.cli.params import all_of, argument, option
from rtfacade.cli.shapes import wanted

if TYPE_CHECKING:
    from rtfacade import Pager, Ticket
    from rtfacade.cli.app import App

COLUMNS = ("id", "status", "queue", "owner", "subject", "last_updated")
_ACTIVE = "Status = '__Active__'"
_ME = "Owner = '__CurrentUser__'"


@command("show")
@argument("numbers", metavar="ID…", nargs=-1, required=True)
def show(app: App, numbers: tuple[str, ...]) -> None:
    """Show tickets: 42, several, a range such as 1-3,7, or - for numbers on standard input."""
    found = ids.gathered(numbers)
    tickets = (ticket for _, ticket in for_each(app, found, app.rt.tickets.get))
    if len(found) == 1 and numbers[0].lstrip("#").isdigit():
        app.out.record(app.rt.tickets.get(found[0]))
    elif app.out.is_table:
        for ticket in tickets:
            app.out.record(ticket)
    else:
        from rtfacade.records import TicketRecord

        app.out.rows(tickets, TicketRecord, COLUMNS)


#: The options that choose tickets, and those for the order and the number of rows.
_FILTERS = (
    option("--queue", type=QUEUE, multiple=True, help="In this queue."),
    option("--status", type=STATUS, multiple=True, help="With this status."),
    option("--owner", multiple=True, metavar="NAME", help="Of this owner."),
    option("--requestor", multiple=True, metavar="ADDRESS", help="Asked by."),
    option("--subject", metavar="TEXT", help="With this subject, word for word."),
    option("--cf", type=kinds.PAIR, multiple=True, help="With this value in a custom field."),
    option("--mine", is_flag=True, help="Those that you own."),
    sorting.by_option,
    option("--limit", type=click.IntRange(min=1), help="No more rows than this."),
    option("--count", is_flag=True, help="Print only how many there are."),
)
_filters = all_of(_FILTERS)


@command("list")
@_filters
def listing(app: App, **given: Any) -> None:
    """List tickets: the active ones unless you choose a status, in the order of their numbers."""
    _find(app, None if given["status"] else _ACTIVE, given)


@command("search")
@argument("query")
@_filters
def search(app: App, query: str, **given: Any) -> None:
    """Find tickets by TicketSQL, such as "Queue = 'General' AND Priority > 5"."""
    _find(app, query, given)


def _find(app: App, query: str | None, given: dict[str, Any]) -> None:
    from rtfacade.records import TicketRecord

    if given.pop("count"):
        del given["limit"], given["sort"]
        number = app.rt.tickets.count(_with_me(query, given), **_where(given))
        app.out.done(f"{number} tickets", number, {"count": number})
        return
    columns = app.out.chosen(TicketRecord, COLUMNS)
    app.out.rows(_found(app, query, given, columns), TicketRecord, COLUMNS)


def _found(app: App, query: str | None, given: dict[str, Any], columns: list[str]) -> Pager[Ticket]:
    from rtfacade.records import TicketRecord
    from rtfacade.records.descriptors import list_fields

    whole = app.out.is_json and not app.out.fields
    return app.rt.tickets.search(
        _with_me(query, given),
        fields=None if whole else wanted(TicketRecord, columns, list_fields(TicketRecord)),
        limit=given.pop("limit"),
        orderby=sorting.column(TicketRecord, given.pop("sort")),
        **_where(given),
    )


def _with_me(query: str | None, given: dict[str, Any]) -> str | None:
    if not given.pop("mine", False):
        return query
    return f"({query}) AND {_ME}" if query else _ME


def _where(given: dict[str, Any]) -> Any:
    """Turn the filters into the keywords of a search."""
    asked: dict[str, Any] = {}
    for name, value in given.items():
        if value:
            asked[name] = value if isinstance(value, str) else list(value)
    fields = asked.pop("cf", None)
    if fields:
        asked["custom_fields"] = kinds.pairs(tuple(fields))
    return asked
