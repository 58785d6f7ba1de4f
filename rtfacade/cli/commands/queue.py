"""``rtfacade queue …``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rich_click as click

from rtfacade.cli.command import LazyGroup, command
from rtfacade.cli.commands import deletion, shared
from rtfacade.cli.commands.ticket.watchers import COLUMNS, Watcher, in_role, watchers_of
from rtfacade.cli.options import fields, value_types
from rtfacade.cli.options.decorators import argument, option
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
    "delete": ("queue:delete", "Disable a queue."),
    "watchers": ("queue:watchers", "List the watchers of a queue."),
    "watch": ("queue:watch", "Add or remove watchers of a queue."),
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
delete = deletion.delete(QUEUE)
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


@command("watchers")
@argument("name", metavar="QUEUE", type=QUEUES)
def watchers(app: App, name: str) -> None:
    """List the watchers of a queue by role: Cc, AdminCc and custom roles."""
    app.out.rows(watchers_of(app.rt.queues.get(value_types.key(name))), Watcher, COLUMNS)


@command("watch", changes=True)
@argument("name", metavar="QUEUE", type=QUEUES)
@argument("people", metavar="[PERSON]…", nargs=-1)
@option(
    "--as",
    "role",
    metavar="ROLE",
    default="cc",
    help="Add or remove them in this role: cc, admin-cc, or a custom role by its name.",
)
@option("--remove", is_flag=True, help="Remove watchers instead of adding them.")
def watch(app: App, name: str, people: tuple[str, ...], role: str, remove: bool) -> None:
    """Add watchers to a queue, or remove them. Without PERSON, that is you."""
    if role.casefold() == "requestor":
        raise click.UsageError("a queue has no requestors: pass --as cc or --as admin-cc")
    who = list(people) or [app.rt.whoami().name]
    verb, joint = ("remove", "from") if remove else ("add", "to")
    if app.dry_run(f"{verb} people {joint} the {role} of queue {name}", people=who):
        return
    change = app.rt.queues.remove_watchers if remove else app.rt.queues.add_watchers
    change(value_types.key(name), **in_role(role, [value_types.person(one) for one in who]))
    past = "Removed" if remove else "Added"
    app.out.done(f"{past} {', '.join(who)} {joint} the {role} of queue {name}.")
