"""Operations, each loaded on first use"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        search_id_name_get,
        search_id_name_head,
        searches_get,
        searches_head,
        searches_post,
    )

__all__ = (
    "search_id_name_get",
    "search_id_name_head",
    "searches_get",
    "searches_head",
    "searches_post",
)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
