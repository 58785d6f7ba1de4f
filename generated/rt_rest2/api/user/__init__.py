"""Operations, each loaded on first use"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        user_id_name_delete,
        user_id_name_get,
        user_id_name_head,
        user_id_name_history_get,
        user_id_name_history_post,
        user_id_name_put,
        user_post,
        users_get,
        users_list_get,
        users_privileged_get,
        users_privileged_post,
        users_unprivileged_get,
        users_unprivileged_post,
    )

__all__ = (
    "user_id_name_delete",
    "user_id_name_get",
    "user_id_name_head",
    "user_id_name_history_get",
    "user_id_name_history_post",
    "user_id_name_put",
    "user_post",
    "users_get",
    "users_list_get",
    "users_privileged_get",
    "users_privileged_post",
    "users_unprivileged_get",
    "users_unprivileged_post",
)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
