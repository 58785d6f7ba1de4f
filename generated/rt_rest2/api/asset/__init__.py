"""Operations, each loaded on first use"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        asset_id_delete,
        asset_id_get,
        asset_id_head,
        asset_id_history_get,
        asset_id_history_post,
        asset_id_lifecycle_get,
        asset_id_lifecycle_head,
        asset_id_put,
        asset_post,
        assets_get,
        assets_post,
    )

__all__ = (
    "asset_id_delete",
    "asset_id_get",
    "asset_id_head",
    "asset_id_history_get",
    "asset_id_history_post",
    "asset_id_lifecycle_get",
    "asset_id_lifecycle_head",
    "asset_id_put",
    "asset_post",
    "assets_get",
    "assets_post",
)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
