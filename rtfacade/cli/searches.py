"""``rtfacade search …``: saved searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rich_click as click

from rtfacade.cli import kinds, nouns
from rtfacade.cli.lazy import LazyGroup, command
from rtfacade.cli.params import argument, option
from rtfacade.cli.shapes import wanted
from rtfacade.cli.ticket.reading import COLUMNS

if TYPE_CHECKING:
    from rtfacade.cli.app import App

TABLE = {
    "run": ("searches:run", "List the tickets of a saved search."),
    "list": ("searches:listing", "List the saved searches that you may load."),
    "show": ("searches:show", "Show a saved search."),
}
SEARCH = nouns.Noun(
    "search",
    "searches",
    "SavedSearchRecord",
    ("id", "name", "query"),
    looked_in=("Name", "Description"),
    hides=False,
)
show, listing = nouns.show(SEARCH), nouns.search(SEARCH, "list")


@click.group("search", cls=LazyGroup, table=TABLE)
def search() -> None:
    """Saved searches; a search is its title or its number."""


@command("run")
@argument("name", metavar="NAME", type=kinds.KEY)
@option("--limit", type=click.IntRange(min=1), help="No more rows than this.")
def run(app: App, name: str | int, limit: int | None) -> None:
    """List the tickets of a saved search, in the order of their numbers."""
    from rtfacade.records import TicketRecord
    from rtfacade.records.descriptors import list_fields

    columns = app.out.chosen(TicketRecord, COLUMNS)
    whole = app.out.is_json and not app.out.fields
    fields = None if whole else wanted(TicketRecord, columns, list_fields(TicketRecord))
    app.out.rows(app.rt.searches.run(name, fields=fields, limit=limit), TicketRecord, COLUMNS)
