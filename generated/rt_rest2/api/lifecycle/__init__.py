"""Operations, each loaded on first use"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        lifecycle_name_delete,
        lifecycle_name_get,
        lifecycle_name_maps_get,
        lifecycle_name_maps_put,
        lifecycle_name_put,
        lifecycle_name_validate_post,
        lifecycles_get,
        lifecycles_post,
    )

__all__ = (
    "lifecycle_name_delete",
    "lifecycle_name_get",
    "lifecycle_name_maps_get",
    "lifecycle_name_maps_put",
    "lifecycle_name_put",
    "lifecycle_name_validate_post",
    "lifecycles_get",
    "lifecycles_post",
)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
