"""``rtfacade search …``: saved searches."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli.command import LazyGroup, command
from rtfacade.cli.commands import shared
from rtfacade.cli.commands.ticket.find import COLUMNS
from rtfacade.cli.options import lists, value_types
from rtfacade.cli.options.decorators import argument

if TYPE_CHECKING:
    from rtfacade.cli.app import App

TABLE = {
    "run": (
        "search:run",
        "List the tickets that a saved search finds.",
        '"New in General" --limit 5',
        '"New in General" --json id,subject',
    ),
    "list": ("search:listing", "List saved searches.", "", "--json id,name,query"),
    "show": (
        "search:show",
        "Show a saved search.",
        '"New in General"',
        '"New in General" --json query',
    ),
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
@lists.newest_first
def run(app: App, name: str | int, **given: Any) -> None:
    """List the tickets that a saved search finds, the newest first."""
    from rtfacade.records import TicketRecord

    fields = app.out.fields_to_read(TicketRecord, COLUMNS)

    def find(**page: Any) -> Iterable[Any]:
        return app.rt.searches.run(name, fields=fields, **page)

    lists.print_rows(app, find, given, TicketRecord, COLUMNS)
