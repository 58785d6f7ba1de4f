"""Operations, each loaded on first use"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        user_name_group_id_delete,
        user_name_group_id_get,
        user_name_group_id_head,
        user_name_groups_delete,
        user_name_groups_get,
        user_name_groups_head,
        user_name_groups_put,
    )

__all__ = (
    "user_name_group_id_delete",
    "user_name_group_id_get",
    "user_name_group_id_head",
    "user_name_groups_delete",
    "user_name_groups_get",
    "user_name_groups_head",
    "user_name_groups_put",
)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
