"""``rtfacade class …``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rich_click as click

from rtfacade.cli.command import LazyGroup, command
from rtfacade.cli.commands import deletion, shared
from rtfacade.cli.options import fields, value_types
from rtfacade.cli.options.decorators import argument

if TYPE_CHECKING:
    from rtfacade.cli.app import App

TABLE = {
    "list": ("class_:listing", "List classes."),
    "search": ("class_:search", "Search classes by name or description."),
    "show": ("class_:show", "Show classes."),
    "fields": ("class_:fields_of", "List the custom fields for articles of a class."),
    "create": ("class_:create", "Create a class."),
    "edit": ("class_:edit", "Edit a class."),
    "delete": ("class_:delete", "Disable a class."),
}
CLASS = shared.NounSpec(
    "class",
    "classes",
    "ClassRecord",
    ("id", "name", "description"),
    search_columns=("Name", "Description"),
    create_fields=fields.CLASS,
    edit_fields=fields.CLASS_CHANGES,
)
show, search, listing = shared.show(CLASS), shared.search(CLASS), shared.search(CLASS, "list")
create, edit, delete = shared.create(CLASS), shared.edit(CLASS), deletion.delete(CLASS)


@click.group("class", cls=LazyGroup, table=TABLE)
def class_() -> None:
    """Manage the classes of articles. Pass a class as its name or id."""


@command("fields")
@argument("key", metavar="CLASS", type=value_types.KEY)
def fields_of(app: App, key: str | int) -> None:
    """List the custom fields for articles of a class, with the values of select fields."""
    from rtfacade.records import CustomFieldRecord

    columns = ("id", "name", "type", "max_values", "values")
    app.out.rows(app.rt.classes.custom_fields(key), CustomFieldRecord, columns)
