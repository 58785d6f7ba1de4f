"""``rtfacade catalog …``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rich_click as click

from rtfacade.cli.command import LazyGroup
from rtfacade.cli.commands import deletion, shared
from rtfacade.cli.options import fields, value_types

if TYPE_CHECKING:
    pass

TABLE = {
    "list": ("catalog:listing", "List catalogs."),
    "search": ("catalog:search", "Search catalogs by name or description."),
    "show": ("catalog:show", "Show catalogs."),
    "fields": ("catalog:fields_of", "List the custom fields for assets of a catalog."),
    "create": ("catalog:create", "Create a catalog."),
    "edit": ("catalog:edit", "Edit a catalog."),
    "delete": ("catalog:delete", "Disable a catalog."),
}
CATALOG = shared.NounSpec(
    "catalog",
    "catalogs",
    "CatalogRecord",
    ("id", "name", "lifecycle", "description"),
    search_columns=("Name", "Description"),
    create_fields=fields.CATALOG,
    edit_fields=fields.CATALOG_CHANGES,
)
show, search, listing = shared.show(CATALOG), shared.search(CATALOG), shared.search(CATALOG, "list")
create, edit, delete = shared.create(CATALOG), shared.edit(CATALOG), deletion.delete(CATALOG)
fields_of = shared.custom_fields(CATALOG, value_types.KEY, "assets")


@click.group("catalog", cls=LazyGroup, table=TABLE)
def catalog() -> None:
    """Manage the catalogs of assets. Pass a catalog as its name or id."""
