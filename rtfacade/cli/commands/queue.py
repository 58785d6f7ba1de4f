"""``rtfacade queue …``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rich_click as click

from rtfacade.cli.command import LazyGroup, command
from rtfacade.cli.commands import shared
from rtfacade.cli.options import fields, value_types
from rtfacade.cli.options.decorators import argument
from rtfacade.cli.options.names import QUEUE as QUEUES

if TYPE_CHECKING:
    from rtfacade.cli.app import App

TABLE = {
    "list": ("queue:listing", "List queues."),
    "search": ("queue:search", "Search queues by name or description."),
    "show": ("queue:show", "Show queues."),
    "fields": ("queue:fields_of", "List the custom fields for tickets of a queue."),
    "create": ("queue:create", "Create a queue."),
    "edit": ("queue:edit", "Edit a queue."),
    "history": ("queue:history", "List the history of a queue."),
}
QUEUE = shared.NounSpec(
    "queue",
    "queues",
    "QueueRecord",
    ("id", "name", "description"),
    search_columns=("Name", "Description"),
    create_fields=fields.QUEUE,
    edit_fields=fields.QUEUE_CHANGES,
)
show, search, listing = shared.show(QUEUE), shared.search(QUEUE), shared.search(QUEUE, "list")
create, edit, history = shared.create(QUEUE), shared.edit(QUEUE), shared.history(QUEUE)


@click.group("queue", cls=LazyGroup, table=TABLE)
def queue() -> None:
    """Manage queues. Pass a queue as its name or id."""


@command("fields")
@argument("name", metavar="QUEUE", type=QUEUES)
def fields_of(app: App, name: str) -> None:
    """List the custom fields for tickets of a queue, with the values of select fields."""
    from rtfacade.records import CustomFieldRecord

    rows = app.rt.queues.custom_fields(value_types.key(name))
    app.out.rows(rows, CustomFieldRecord, ("id", "name", "type", "max_values", "values"))
