"""``rtfacade class …``."""

from __future__ import annotations

import rich_click as click

from rtfacade.cli.command import LazyGroup
from rtfacade.cli.commands import shared
from rtfacade.cli.options import fields, value_types

TABLE = {
    "list": ("class_:listing", "List classes.", "", "--fields id,name --csv"),
    "search": (
        "class_:search",
        "Search classes by name or description.",
        "faq",
        '--where "Name LIKE FA"',
    ),
    "show": ("class_:show", "Show classes.", "FAQ", "FAQ --json id,name,description"),
    "fields": (
        "class_:fields_of",
        "List the custom fields for articles of a class.",
        "FAQ",
        "FAQ --json name,type",
    ),
    "create": (
        "class_:create",
        "Create a class.",
        "Recipes",
        'Recipes --description "How to do it" --dry-run',
    ),
    "edit": (
        "class_:edit",
        "Edit a class.",
        'FAQ --description "Asked often"',
        "FAQ --disabled --dry-run",
    ),
    "delete": ("class_:delete", "Disable a class.", "FAQ --dry-run", "FAQ General --dry-run"),
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
create, edit, delete = shared.create(CLASS), shared.edit(CLASS), shared.delete(CLASS)
fields_of = shared.custom_fields(CLASS, value_types.KEY, "articles")


@click.group("class", cls=LazyGroup, table=TABLE)
def class_() -> None:
    """Manage the classes of articles. Pass a class as its name or id."""
