"""``rtfacade queue …``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rich_click as click

from rtfacade.cli import fields, kinds, nouns
from rtfacade.cli.complete import QUEUE as QUEUES
from rtfacade.cli.lazy import LazyGroup, command
from rtfacade.cli.params import argument

if TYPE_CHECKING:
    from rtfacade.cli.app import App

TABLE = {
    "list": ("queues:listing", "List queues."),
    "search": ("queues:search", "Find queues by name or description."),
    "show": ("queues:show", "Show queues."),
    "fields": ("queues:fields_of", "List the custom fields of a queue's tickets."),
    "create": ("queues:create", "Create a queue."),
    "edit": ("queues:edit", "Change a queue."),
    "history": ("queues:history", "List what happened to a queue."),
}
QUEUE = nouns.Noun(
    "queue",
    "queues",
    "QueueRecord",
    ("id", "name", "description"),
    looked_in=("Name", "Description"),
    creating=fields.QUEUE,
    editing=fields.QUEUE_CHANGES,
)
show, search, listing = nouns.show(QUEUE), nouns.search(QUEUE), nouns.search(QUEUE, "list")
create, edit, history = nouns.create(QUEUE), nouns.edit(QUEUE), nouns.history(QUEUE)


@click.group("queue", cls=LazyGroup, table=TABLE)
def queue() -> None:
    """Queues and their custom fields; a queue is a name or a number."""


@command("fields")
@argument("name", metavar="QUEUE", type=QUEUES)
def fields_of(app: App, name: str) -> None:
    """List the custom fields of a queue's tickets, with the values that select fields allow."""
    from rtfacade.records import CustomFieldRecord

    found = app.rt.queues.custom_fields(kinds.key(name))
    app.out.rows(found, CustomFieldRecord, ("id", "name", "type", "max_values", "values"))
