"""``rtfacade article …``."""

from __future__ import annotations

import rich_click as click

from rtfacade.cli import fields, nouns
from rtfacade.cli.lazy import LazyGroup

TABLE = {
    "list": ("articles:listing", "List articles."),
    "search": ("articles:search", "Find articles by name or summary."),
    "show": ("articles:show", "Show articles."),
    "create": ("articles:create", "Write an article in a class."),
    "edit": ("articles:edit", "Change an article."),
    "history": ("articles:history", "List what happened to an article."),
}
ARTICLE = nouns.Noun(
    "article",
    "articles",
    "ArticleRecord",
    ("id", "class_", "name", "summary"),
    looked_in=("Name", "Summary"),
    first=(("class_", "CLASS"), ("name", "NAME")),
    creating=fields.ARTICLE,
    editing=fields.ARTICLE_CHANGES,
)
show, search = nouns.show(ARTICLE), nouns.search(ARTICLE)
listing = nouns.search(ARTICLE, "list")
create, edit, history = nouns.create(ARTICLE), nouns.edit(ARTICLE), nouns.history(ARTICLE)


@click.group("article", cls=LazyGroup, table=TABLE)
def article() -> None:
    """Articles of the knowledge base; their text is in a custom field, --cf Content=TEXT."""
