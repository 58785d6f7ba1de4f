"""``rtfacade article …``."""

from __future__ import annotations

import rich_click as click

from rtfacade.cli.command import LazyGroup
from rtfacade.cli.commands import shared
from rtfacade.cli.options import fields

TABLE = {
    "list": ("article:listing", "List articles.", "password", "--limit 5 --json id,name"),
    "search": (
        "article:search",
        "Search articles by name or summary.",
        "password",
        '--where "Name LIKE Reset" --csv',
    ),
    "show": (
        "article:show",
        "Show articles.",
        '"Reset a password"',
        '"Reset a password" --json name,custom_fields',
    ),
    "create": (
        "article:create",
        "Create an article in a class.",
        'FAQ "Change the toner" --cf Content="Open the lid."',
        'FAQ "Change the toner" --summary "In five steps" --dry-run',
    ),
    "edit": (
        "article:edit",
        "Edit an article.",
        '"Reset a password" --summary "For everybody"',
        '"Reset a password" --summary "" --dry-run',
    ),
    "delete": (
        "article:delete",
        "Disable an article.",
        '"Reset a password" --dry-run',
        '"Reset a password" --json --dry-run',
    ),
    "history": (
        "article:history",
        "List the history of an article.",
        '"Reset a password"',
        '"Reset a password" --limit 3 --csv',
    ),
}
ARTICLE = shared.NounSpec(
    "article",
    "articles",
    "ArticleRecord",
    ("id", "class_", "name", "summary"),
    search_columns=("Name", "Summary"),
    create_arguments=(("class_", "CLASS"), ("name", "NAME")),
    create_fields=fields.ARTICLE,
    edit_fields=fields.ARTICLE_CHANGES,
)
show, search = shared.show(ARTICLE), shared.search(ARTICLE)
listing = shared.search(ARTICLE, "list")
delete = shared.delete(ARTICLE)
create, edit, history = shared.create(ARTICLE), shared.edit(ARTICLE), shared.history(ARTICLE)


@click.group("article", cls=LazyGroup, table=TABLE)
def article() -> None:
    """Manage articles of the knowledge base.

    The text of an article is a custom field: --cf Content=TEXT.
    """
