"""``ticket show``, ``list`` and ``search``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli.command import command
from rtfacade.cli.foreach import for_each
from rtfacade.cli.options import ordering, ticket_ids, value_types
from rtfacade.cli.options.decorators import all_of, argument, option
from rtfacade.cli.options.names import QUEUE, STATUS
from rtfacade.cli.output.record_values import wanted

if TYPE_CHECKING:
    from rtfacade import Pager, Ticket
    from rtfacade.cli.app import App

COLUMNS = ("id", "status", "queue", "owner", "subject", "last_updated")
_ACTIVE = "Status = '__Active__'"
_ME = "Owner = '__CurrentUser__'"


@command("show")
@argument("numbers", metavar="ID…", nargs=-1, required=True)
def show(app: App, numbers: tuple[str, ...]) -> None:
    """Show tickets. Pass ids, ranges such as 1-3,7, @FILE, or - for standard input."""
    ids = ticket_ids.collect(numbers)
    tickets = (ticket for _, ticket in for_each(app, ids, app.rt.tickets.get))
    if len(ids) == 1 and numbers[0].lstrip("#").isdigit():
        app.out.record(app.rt.tickets.get(ids[0]))
    elif app.out.is_table:
        for ticket in tickets:
            app.out.record(ticket)
    else:
        from rtfacade.records import TicketRecord

        app.out.rows(tickets, TicketRecord, COLUMNS)


#: The options that filter, sort and limit.
_FILTERS = (
    option("--queue", type=QUEUE, multiple=True, help="Only tickets in this queue."),
    option("--status", type=STATUS, multiple=True, help="Only tickets with this status."),
    option("--owner", multiple=True, metavar="NAME", help="Only tickets of this owner."),
    option("--requestor", multiple=True, metavar="ADDRESS", help="Only tickets of this requestor."),
    option("--subject", metavar="TEXT", help="Only tickets with exactly this subject."),
    option(
        "--cf",
        type=value_types.PAIR,
        multiple=True,
        help="Only tickets with this custom field value.",
    ),
    option("--mine", is_flag=True, help="Only tickets that you own."),
    ordering.by_option,
    option("--limit", type=click.IntRange(min=1), help="Print at most this many rows."),
    option("--count", is_flag=True, help="Print the number of tickets."),
)
_filters = all_of(_FILTERS)


@command("list")
@_filters
def listing(app: App, **given: Any) -> None:
    """List tickets by id: active ones, unless you pass --status."""
    _find(app, None if given["status"] else _ACTIVE, given)


@command("search")
@argument("query")
@_filters
def search(app: App, query: str, **given: Any) -> None:
    """Search tickets with TicketSQL, such as "Queue = 'General' AND Priority > 5"."""
    _find(app, query, given)


def _find(app: App, query: str | None, given: dict[str, Any]) -> None:
    from rtfacade.records import TicketRecord

    if given.pop("count"):
        del given["limit"], given["sort"]
        number = app.rt.tickets.count(_with_me(query, given), **_where(given))
        app.out.done(f"{number} tickets", number, {"count": number})
        return
    columns = app.out.chosen(TicketRecord, COLUMNS)
    app.out.rows(_search(app, query, given, columns), TicketRecord, COLUMNS)


def _search(
    app: App, query: str | None, given: dict[str, Any], columns: list[str]
) -> Pager[Ticket]:
    from rtfacade.records import TicketRecord
    from rtfacade.records.descriptors import list_fields

    whole = app.out.is_json and not app.out.fields
    return app.rt.tickets.search(
        _with_me(query, given),
        fields=None if whole else wanted(TicketRecord, columns, list_fields(TicketRecord)),
        limit=given.pop("limit"),
        orderby=ordering.column(TicketRecord, given.pop("sort")),
        **_where(given),
    )


def _with_me(query: str | None, given: dict[str, Any]) -> str | None:
    if not given.pop("mine", False):
        return query
    return f"({query}) AND {_ME}" if query else _ME


def _where(given: dict[str, Any]) -> Any:
    """Return the filters as keywords for a search."""
    keywords: dict[str, Any] = {}
    for name, value in given.items():
        if value:
            keywords[name] = value if isinstance(value, str) else list(value)
    fields = keywords.pop("cf", None)
    if fields:
        keywords["custom_fields"] = value_types.pairs(tuple(fields))
    return keywords
