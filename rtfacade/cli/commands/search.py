"""``rtfacade search …``: saved searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rich_click as click

from rtfacade.cli.command import LazyGroup, command
from rtfacade.cli.commands import shared
from rtfacade.cli.commands.ticket.find import COLUMNS
from rtfacade.cli.options import value_types
from rtfacade.cli.options.decorators import argument, option
from rtfacade.cli.output.record_values import wanted

if TYPE_CHECKING:
    from rtfacade.cli.app import App

TABLE = {
    "run": ("search:run", "List the tickets that a saved search finds."),
    "list": ("search:listing", "List saved searches."),
    "show": ("search:show", "Show a saved search."),
}
SEARCH = shared.NounSpec(
    "search",
    "searches",
    "SavedSearchRecord",
    ("id", "name", "query"),
    search_columns=("Name", "Description"),
    has_disabled=False,
)
show, listing = shared.show(SEARCH), shared.search(SEARCH, "list")


@click.group("search", cls=LazyGroup, table=TABLE)
def search() -> None:
    """List and run saved searches. Pass a search as its title or id."""


@command("run")
@argument("name", metavar="NAME", type=value_types.KEY)
@option("--limit", type=click.IntRange(min=1), help="Print at most this many rows.")
def run(app: App, name: str | int, limit: int | None) -> None:
    """List the tickets that a saved search finds, by id."""
    from rtfacade.records import TicketRecord
    from rtfacade.records.descriptors import list_fields

    columns = app.out.chosen(TicketRecord, COLUMNS)
    whole = app.out.is_json and not app.out.fields
    fields = None if whole else wanted(TicketRecord, columns, list_fields(TicketRecord))
    app.out.rows(app.rt.searches.run(name, fields=fields, limit=limit), TicketRecord, COLUMNS)
