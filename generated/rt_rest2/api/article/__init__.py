"""Operations, each loaded on first use"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        article_id_delete,
        article_id_get,
        article_id_head,
        article_id_history_get,
        article_id_history_post,
        article_id_put,
        article_post,
        articles_get,
        articles_list_get,
    )

__all__ = (
    "article_id_delete",
    "article_id_get",
    "article_id_head",
    "article_id_history_get",
    "article_id_history_post",
    "article_id_put",
    "article_post",
    "articles_get",
    "articles_list_get",
)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
