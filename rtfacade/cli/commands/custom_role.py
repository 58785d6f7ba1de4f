"""``rtfacade custom-role …``: custom roles, which REST2 only reads."""

from __future__ import annotations

import rich_click as click

from rtfacade.cli.command import LazyGroup
from rtfacade.cli.commands import shared

TABLE = {
    "list": ("custom_role:listing", "List custom roles.", "", "--json id,name"),
    "search": (
        "custom_role:search",
        "Search custom roles by name or description.",
        "eng",
        "app --json id,name",
    ),
    "show": (
        "custom_role:show",
        "Show custom roles.",
        "Engineer",
        "Engineer Approver --json id,name",
    ),
}
ROLE = shared.NounSpec(
    "custom role",
    "custom_roles",
    "CustomRoleRecord",
    ("id", "name", "description", "max_values"),
    search_columns=("Name", "Description"),
)
show, search, listing = shared.show(ROLE), shared.search(ROLE), shared.search(ROLE, "list")


@click.group("custom-role", cls=LazyGroup, table=TABLE)
def custom_role() -> None:
    """List custom roles. Put people into one with `ticket edit --role` or `ticket watch --as`."""
