"""Operations, each loaded on first use"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        group_id_member_id_delete,
        group_id_member_id_get,
        group_id_member_id_head,
        group_id_members_delete,
        group_id_members_get,
        group_id_members_head,
        group_id_members_put,
    )

__all__ = (
    "group_id_member_id_delete",
    "group_id_member_id_get",
    "group_id_member_id_head",
    "group_id_members_delete",
    "group_id_members_get",
    "group_id_members_head",
    "group_id_members_put",
)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
