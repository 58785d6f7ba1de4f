"""``rtfacade custom-field …``: custom fields, and the values that they allow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli.command import LazyGroup, command
from rtfacade.cli.commands import shared
from rtfacade.cli.options import fields, value_types
from rtfacade.cli.options.decorators import argument, option
from rtfacade.cli.outcomes import for_each, print_created

if TYPE_CHECKING:
    from rtfacade.cli.app import App

TABLE = {
    "list": ("custom_field:listing", "List custom fields.", "sev", "--fields id,name,type --csv"),
    "search": (
        "custom_field:search",
        "Search custom fields by name or description.",
        "sev",
        '--where "Type = Select"',
    ),
    "show": (
        "custom_field:show",
        "Show custom fields.",
        "Severity",
        "Severity Customer --json id,name,type",
    ),
    "create": (
        "custom_field:create",
        "Create a custom field.",
        "Colour Freeform --lookup-type RT::Queue-RT::Ticket",
        "Colour Select --lookup-type RT::Queue-RT::Ticket --max-values 1 --dry-run",
    ),
    "edit": (
        "custom_field:edit",
        "Edit a custom field.",
        'Severity --description "How bad it is"',
        'Customer --entry-hint "Number of the contract" --dry-run',
    ),
    "delete": (
        "custom_field:delete",
        "Disable a custom field.",
        "Severity --dry-run",
        "Severity Customer --dry-run",
    ),
    "places": (
        "custom_field:places",
        "List where a custom field applies.",
        "Severity",
        "Severity --json",
    ),
    "values": ("custom_field:values", "List, add, edit and remove the allowed values."),
}
VALUES = {
    "list": (
        "custom_field:list_values",
        "List the allowed values.",
        "Severity",
        "Severity --json name",
    ),
    "show": (
        "custom_field:show_value",
        "Show an allowed value.",
        "Severity High",
        "Severity High --json",
    ),
    "add": (
        "custom_field:add",
        "Allow more values.",
        "Components Phones",
        "Components Phones Printing --dry-run",
    ),
    "edit": (
        "custom_field:edit_value",
        "Edit an allowed value.",
        'Components Mail --description "Mail and calendar"',
        "Components Mail --name E-mail --dry-run",
    ),
    "remove": (
        "custom_field:remove",
        "Stop allowing values.",
        "Components Web --dry-run",
        "Components Web Mail --dry-run",
    ),
    "order": (
        "custom_field:order",
        "Put the allowed values in an order.",
        "Severity Low Medium High",
        "Severity High Medium Low --dry-run",
    ),
}
FIELD = shared.NounSpec(
    "custom field",
    "custom_fields",
    "CustomFieldRecord",
    ("id", "name", "type", "max_values", "lookup_type"),
    search_columns=("Name", "Description"),
    edit_fields=fields.CUSTOM_FIELD_CHANGES,
)
show, search, listing = shared.show(FIELD), shared.search(FIELD), shared.search(FIELD, "list")
edit, delete = shared.edit(FIELD), shared.delete(FIELD)
_VALUE_COLUMNS = ("id", "name")


@click.group("custom-field", cls=LazyGroup, table=TABLE)
def custom_field() -> None:
    """Manage custom fields. Pass a field as its name, or as its id if several have that name."""


@command("create", changes=True)
@argument("name")
@argument("type", metavar="TYPE")
@option(
    "--queue",
    metavar="QUEUE",
    type=value_types.QUEUE,
    help="Apply it to the tickets of this queue.",
)
@option("--all-queues", is_flag=True, help="Apply it to the tickets of all queues.")
@option("--value", "values", metavar="VALUE", multiple=True, help="Allow this value.")
@fields.options(fields.CUSTOM_FIELD)
def create(app: App, name: str, type: str, **given: Any) -> None:
    """Create a custom field of a TYPE such as Select, Freeform, Date, and print its id."""
    queue, values = given.pop("queue"), given.pop("values")
    if given.pop("all_queues"):
        if queue is not None:
            raise click.UsageError("use --queue or --all-queues, not both")
        queue = "0"
    changes = fields.collect(fields.CUSTOM_FIELD, given)
    if app.dry_run(f"create a custom field: {name}", type=type, values=values, **changes):
        return
    place = None if queue is None else value_types.key(queue)
    print_created(
        app,
        lambda: app.rt.custom_fields.create(name, type, queue=place, values=values, **changes),
        lambda field: f"Created custom field {field.id}: {field.name}.",
    )


@command("places")
@argument("field", metavar="FIELD", type=value_types.KEY)
def places(app: App, field: str | int) -> None:
    """List the queues, catalogs or classes to which a custom field applies."""
    from rtfacade.records import QueueRecord

    columns = ("id", "name", "description")
    app.out.rows(app.rt.custom_fields.applied_to(field), QueueRecord, columns)


@click.group("values", cls=LazyGroup, table=VALUES)
def values() -> None:
    """Manage the values that a custom field allows. Pass a value as its name or id."""


@command("list")
@argument("field", metavar="FIELD", type=value_types.KEY)
def list_values(app: App, field: str | int) -> None:
    """List the allowed values in their order."""
    from rtfacade.records import CustomFieldValueRecord

    app.out.rows(app.rt.custom_fields.values(field), CustomFieldValueRecord, _VALUE_COLUMNS)


@command("show")
@argument("field", metavar="FIELD", type=value_types.KEY)
@argument("value", metavar="VALUE", type=value_types.KEY)
def show_value(app: App, field: str | int, value: str | int) -> None:
    """Show an allowed value, with its description and category."""
    app.out.record(app.rt.custom_fields.value(field, value))


@command("add", changes=True)
@argument("field", metavar="FIELD", type=value_types.KEY)
@argument("names", metavar="VALUE…", nargs=-1, required=True)
@fields.options(fields.VALUE)
def add(app: App, field: str | int, names: tuple[str, ...], **given: Any) -> None:
    """Allow more values, and print their ids."""
    options = fields.collect(fields.VALUE, given)
    if app.dry_run(f"add values to custom field {field}", values=names, **options):
        return
    add_value = app.rt.custom_fields.add_value
    for name, value in for_each(app, names, lambda one: add_value(field, one, **options)):
        app.out.done(f"Custom field {field} allows {name}.", value.id, value)


@command("edit", changes=True)
@argument("field", metavar="FIELD", type=value_types.KEY)
@argument("value", metavar="VALUE", type=value_types.KEY)
@fields.options(fields.VALUE_CHANGES)
def edit_value(app: App, field: str | int, value: str | int, **given: Any) -> None:
    """Edit an allowed value. Records that have it keep it as it was."""
    changes = fields.collect(fields.VALUE_CHANGES, given)
    if not changes:
        raise click.UsageError("nothing to change: pass at least one field")
    if app.dry_run(f"change value {value} of custom field {field}", **changes):
        return
    record = app.rt.custom_fields.update_value(field, value, **changes)
    app.out.done(f"Changed value {value} of custom field {field}.", None, record)


@command("remove", changes=True)
@argument("field", metavar="FIELD", type=value_types.KEY)
@argument("which", metavar="VALUE…", nargs=-1, required=True, type=value_types.KEY)
def remove(app: App, field: str | int, which: tuple[str | int, ...]) -> None:
    """Stop allowing values. Records that have them keep them."""
    shown = ", ".join(map(str, which))
    app.confirm(f"Remove {shown} from the values of custom field {field}?")
    if app.dry_run(f"remove values of custom field {field}", values=which):
        return
    remove_value = app.rt.custom_fields.remove_value
    for one, _ in for_each(app, which, lambda one: remove_value(field, one)):
        app.out.done(f"Custom field {field} no longer allows {one}.")


@command("order", changes=True)
@argument("field", metavar="FIELD", type=value_types.KEY)
@argument("which", metavar="VALUE…", nargs=-1, required=True, type=value_types.KEY)
def order(app: App, field: str | int, which: tuple[str | int, ...]) -> None:
    """Put the allowed values in this order; those that you leave out follow."""
    if app.dry_run(f"order the values of custom field {field}", values=which):
        return
    app.rt.custom_fields.reorder_values(field, list(which))
    app.out.done(f"Ordered the values of custom field {field}.")
