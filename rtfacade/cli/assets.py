"""``rtfacade asset …``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli import fields, kinds, nouns, sorting
from rtfacade.cli.lazy import Command, LazyGroup, command
from rtfacade.cli.params import argument, option

if TYPE_CHECKING:
    from rtfacade.cli.app import App

TABLE = {
    "list": ("assets:listing", "List assets."),
    "search": ("assets:search", "Find assets by AssetSQL or by what they have."),
    "show": ("assets:show", "Show assets."),
    "create": ("assets:create", "Create an asset in a catalog."),
    "edit": ("assets:edit", "Change an asset."),
    "history": ("assets:history", "List what happened to an asset."),
}
COLUMNS = ("id", "status", "catalog", "owner", "name", "description")
ASSET = nouns.Noun(
    "asset",
    "assets",
    "AssetRecord",
    COLUMNS,
    first=(("catalog", "CATALOG"), ("name", "NAME")),
    creating=fields.ASSET,
    editing=fields.ASSET_CHANGES,
)
show, create = nouns.show(ASSET), nouns.create(ASSET)
edit, history = nouns.edit(ASSET), nouns.history(ASSET)


@click.group("asset", cls=LazyGroup, table=TABLE)
def asset() -> None:
    """Assets; an asset is a number, or a name that only one has."""


def _searching(name: str, sentence: str) -> Command:
    @command(name, help=sentence)
    @argument("query", metavar="[ASSETSQL]", required=False)
    @option("--catalog", metavar="NAME", type=kinds.KEY, help="In this catalog.")
    @option("--status", metavar="STATUS", multiple=True, help="With this status.")
    @option("--owner", metavar="NAME", help="Of this owner.")
    @option("--name", metavar="NAME", help="With this name.")
    @option("--cf", type=kinds.PAIR, multiple=True, help="With this value in a custom field.")
    @sorting.by_option
    @option("--limit", type=click.IntRange(min=1), help="No more rows than this.")
    def made(app: App, query: str | None, **given: Any) -> None:
        from rtfacade.records import AssetRecord

        pairs, status = given.pop("cf"), list(given.pop("status"))
        app.out.chosen(AssetRecord, COLUMNS)
        rows = app.rt.assets.search(
            query,
            status=status or None,
            custom_fields=kinds.pairs(pairs) or None,
            orderby=sorting.column(AssetRecord, given.pop("sort")),
            **given,
        )
        app.out.rows(rows, AssetRecord, COLUMNS)

    return made


listing = _searching("list", "List all assets, or those you choose.")
search = _searching("search", "Find assets by AssetSQL, such as \"Name LIKE 'Laptop'\".")
