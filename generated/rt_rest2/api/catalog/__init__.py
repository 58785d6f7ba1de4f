"""Operations, each loaded on first use"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        catalog_id_customfields_get,
        catalog_id_customfields_post,
        catalog_id_name_delete,
        catalog_id_name_get,
        catalog_id_name_head,
        catalog_id_name_put,
        catalog_post,
        catalogs_all_get,
        catalogs_all_post,
        catalogs_get,
        catalogs_post,
    )

__all__ = (
    "catalog_id_customfields_get",
    "catalog_id_customfields_post",
    "catalog_id_name_delete",
    "catalog_id_name_get",
    "catalog_id_name_head",
    "catalog_id_name_put",
    "catalog_post",
    "catalogs_all_get",
    "catalogs_all_post",
    "catalogs_get",
    "catalogs_post",
)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
