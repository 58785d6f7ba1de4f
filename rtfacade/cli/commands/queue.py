"""``rtfacade queue …``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rich_click as click

from rtfacade.cli.command import LazyGroup, command
from rtfacade.cli.commands import shared
from rtfacade.cli.commands.ticket.watchers import (
    COLUMNS,
    Watcher,
    change_watchers,
    watch_options,
    watchers_of,
)
from rtfacade.cli.options import fields, value_types
from rtfacade.cli.options.decorators import argument

if TYPE_CHECKING:
    from rtfacade.cli.app import App

TABLE = {
    "list": ("queue:listing", "List queues.", "", "--fields id,name,correspond_address --csv"),
    "search": (
        "queue:search",
        "Search queues by name or description.",
        "supp",
        '--where "Name LIKE Gen"',
    ),
    "show": ("queue:show", "Show queues.", "General", "General Support --json id,name,description"),
    "fields": (
        "queue:fields_of",
        "List the custom fields for tickets of a queue.",
        "General",
        "General --json name,type,values",
    ),
    "create": (
        "queue:create",
        "Create a queue.",
        'Printers --description "All about printers"',
        "Printers --correspond-address printers@example.com --dry-run",
    ),
    "edit": (
        "queue:edit",
        "Edit a queue.",
        'Support --description "Second line"',
        "Support --disabled --dry-run",
    ),
    "delete": (
        "queue:delete",
        "Disable a queue.",
        "Support --dry-run",
        "General Support --dry-run",
    ),
    "watchers": ("queue:watchers", "List the watchers of a queue.", "Support", "Support --json"),
    "watch": (
        "queue:watch",
        "Add or remove watchers of a queue.",
        "Support bob",
        "Support bob --remove",
    ),
    "history": (
        "queue:history",
        "List the history of a queue.",
        "General",
        "General --limit 3 --csv",
    ),
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
delete = shared.delete(QUEUE)
create, edit, history = shared.create(QUEUE), shared.edit(QUEUE), shared.history(QUEUE)
fields_of = shared.custom_fields(QUEUE, value_types.QUEUE, "tickets")


@click.group("queue", cls=LazyGroup, table=TABLE)
def queue() -> None:
    """Manage queues. Pass a queue as its name or id."""


@command("watchers")
@argument("name", metavar="QUEUE", type=value_types.QUEUE)
def watchers(app: App, name: str) -> None:
    """List the watchers of a queue by role: Cc, AdminCc and custom roles."""
    app.out.rows(watchers_of(app.rt.queues.get(value_types.key(name))), Watcher, COLUMNS)


@command("watch", changes=True)
@argument("name", metavar="QUEUE", type=value_types.QUEUE)
@watch_options("cc, admin-cc")
def watch(app: App, name: str, people: tuple[str, ...], role: str, remove: bool) -> None:
    """Add watchers to a queue, or remove them. Without PERSON, that is you."""
    if role.casefold() == "requestor":
        raise click.UsageError("a queue has no requestors: pass --as cc or --as admin-cc")
    change_watchers(app, "queue", value_types.key(name), people, role, remove=remove)
