"""``rtfacade catalog …``."""

from __future__ import annotations

import rich_click as click

from rtfacade.cli.command import LazyGroup
from rtfacade.cli.commands import shared
from rtfacade.cli.options import fields, value_types

TABLE = {
    "list": ("catalog:listing", "List catalogs.", "", "--fields id,name --csv"),
    "search": (
        "catalog:search",
        "Search catalogs by name or description.",
        "equip",
        '--where "Name LIKE General"',
    ),
    "show": ("catalog:show", "Show catalogs.", "Equipment", "Equipment --json id,name,description"),
    "fields": (
        "catalog:fields_of",
        "List the custom fields for assets of a catalog.",
        "Equipment",
        "Equipment --json name,type,values",
    ),
    "create": (
        "catalog:create",
        "Create a catalog.",
        "Vehicles",
        'Vehicles --description "Cars and bikes" --dry-run',
    ),
    "edit": (
        "catalog:edit",
        "Edit a catalog.",
        'Equipment --description "What we lend"',
        "Equipment --disabled --dry-run",
    ),
    "delete": (
        "catalog:delete",
        "Disable a catalog.",
        "Equipment --dry-run",
        '"General assets" Equipment --dry-run',
    ),
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
create, edit, delete = shared.create(CATALOG), shared.edit(CATALOG), shared.delete(CATALOG)
fields_of = shared.custom_fields(CATALOG, value_types.KEY, "assets")


@click.group("catalog", cls=LazyGroup, table=TABLE)
def catalog() -> None:
    """Manage the catalogs of assets. Pass a catalog as its name or id."""
