"""``rtfacade asset …``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli.command import Command, LazyGroup, command
from rtfacade.cli.commands import shared
from rtfacade.cli.options import conditions, fields, lists, value_types
from rtfacade.cli.options.decorators import argument, option
from rtfacade.cli.outcomes import for_each

if TYPE_CHECKING:
    from rtfacade.cli.app import App

TABLE = {
    "list": (
        "asset:listing",
        "List assets.",
        "--catalog Equipment",
        '--where "Description LIKE kitchen" --json id,name',
    ),
    "search": (
        "asset:search",
        "Search assets by AssetSQL or by fields.",
        "\"Name LIKE 'Laptop'\"",
        "--catalog Equipment --fields id,name --csv",
    ),
    "show": ("asset:show", "Show assets.", '"Laptop 17"', '"Laptop 17" --json id,name,status'),
    "create": (
        "asset:create",
        "Create an asset in a catalog.",
        'Equipment "Laptop 18" --status in-use',
        'Equipment "Laptop 18" --owner alice --dry-run',
    ),
    "edit": (
        "asset:edit",
        "Edit an asset.",
        '"Printer 3" --status in-use',
        '"Printer 3" --owner bob --dry-run',
    ),
    "delete": (
        "asset:delete",
        "Set the status of assets to deleted.",
        '"Laptop 17" --dry-run',
        '"Laptop 17" "Printer 3" --dry-run',
    ),
    "history": (
        "asset:history",
        "List the history of an asset.",
        '"Laptop 17"',
        '"Laptop 17" --limit 3 --csv',
    ),
}
COLUMNS = ("id", "status", "catalog", "owner", "name", "description")
ASSET = shared.NounSpec(
    "asset",
    "assets",
    "AssetRecord",
    COLUMNS,
    create_arguments=(("catalog", "CATALOG"), ("name", "NAME")),
    create_fields=fields.ASSET,
    edit_fields=fields.ASSET_CHANGES,
)
show, create = shared.show(ASSET), shared.create(ASSET)
edit, history = shared.edit(ASSET), shared.history(ASSET)


@click.group("asset", cls=LazyGroup, table=TABLE)
def asset() -> None:
    """Manage assets. Pass an asset as its id, or as a name that is unique."""


def _searching(name: str, sentence: str) -> Command:
    @command(name, help=sentence)
    @argument("query", metavar="[ASSETSQL]", required=False)
    @option("--catalog", metavar="NAME", type=value_types.KEY, help="Only assets in this catalog.")
    @option("--status", metavar="STATUS", multiple=True, help="Only assets with this status.")
    @option("--owner", metavar="NAME", help="Only assets of this owner.")
    @option("--name", metavar="NAME", help="Only assets with this name.")
    @option(
        "--cf",
        type=value_types.PAIR,
        multiple=True,
        help="Only assets with this custom field value.",
    )
    @conditions.where_option("Description LIKE kitchen")
    @lists.by_id
    def run(app: App, query: str | None, **given: Any) -> None:
        from rtfacade.records import AssetRecord

        given["custom_fields"] = value_types.pairs(given.pop("cf"))
        given["status"] = list(given["status"])
        page = {name: given.pop(name) for name in lists.OPTIONS}
        where = given.pop("where")
        chosen = {name: value for name, value in given.items() if value}
        clauses = [query] if query else []
        conditions.add_sql(AssetRecord, where, clauses, chosen)
        sql = " AND ".join(f"({clause})" for clause in clauses) or None

        def find(**more: Any) -> Iterable[Any]:
            return app.rt.assets.search(sql, **more, **chosen)

        lists.print_rows(app, find, page, AssetRecord, COLUMNS)

    return run


listing = _searching("list", "List assets.")
search = _searching("search", "Search assets by AssetSQL, such as \"Name LIKE 'Laptop'\".")


@command("delete", changes=True)
@argument("keys", metavar="ASSET…", nargs=-1, required=True, type=value_types.KEY)
def delete(app: App, keys: tuple[str | int, ...]) -> None:
    """Set the status of assets to deleted, which takes them out of all lists."""
    shown = ", ".join(map(str, keys))
    app.confirm(f"Delete asset {shown}?")
    if app.dry_run(f"delete asset {shown}"):
        return
    update = app.rt.assets.update
    done = for_each(app, keys, lambda key: update(key, status="deleted"))
    shared.print_deleted(app, [(key, "Deleted") for key, _ in done], ASSET)
