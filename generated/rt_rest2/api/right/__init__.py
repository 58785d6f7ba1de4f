"""Operations, each loaded on first use"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        catalog_id_name_rights_available_get,
        catalog_id_name_rights_bulk_post,
        catalog_id_name_rights_get,
        catalog_id_name_rights_post,
        catalog_id_name_rights_right_group_delete,
        catalog_id_name_rights_right_user_delete,
        class_id_name_rights_available_get,
        class_id_name_rights_bulk_post,
        class_id_name_rights_get,
        class_id_name_rights_post,
        class_id_name_rights_right_group_delete,
        class_id_name_rights_right_user_delete,
        customfield_id_rights_available_get,
        customfield_id_rights_bulk_post,
        customfield_id_rights_get,
        customfield_id_rights_post,
        customfield_id_rights_right_group_delete,
        customfield_id_rights_right_user_delete,
        global_rights_available_get,
        global_rights_bulk_post,
        global_rights_get,
        global_rights_post,
        global_rights_right_group_delete,
        global_rights_right_user_delete,
        group_id_rights_available_get,
        group_id_rights_bulk_post,
        group_id_rights_get,
        group_id_rights_post,
        group_id_rights_right_group_delete,
        group_id_rights_right_user_delete,
        queue_id_name_rights_available_get,
        queue_id_name_rights_bulk_post,
        queue_id_name_rights_get,
        queue_id_name_rights_post,
        queue_id_name_rights_right_group_delete,
        queue_id_name_rights_right_user_delete,
    )

__all__ = (
    "catalog_id_name_rights_available_get",
    "catalog_id_name_rights_bulk_post",
    "catalog_id_name_rights_get",
    "catalog_id_name_rights_post",
    "catalog_id_name_rights_right_group_delete",
    "catalog_id_name_rights_right_user_delete",
    "class_id_name_rights_available_get",
    "class_id_name_rights_bulk_post",
    "class_id_name_rights_get",
    "class_id_name_rights_post",
    "class_id_name_rights_right_group_delete",
    "class_id_name_rights_right_user_delete",
    "customfield_id_rights_available_get",
    "customfield_id_rights_bulk_post",
    "customfield_id_rights_get",
    "customfield_id_rights_post",
    "customfield_id_rights_right_group_delete",
    "customfield_id_rights_right_user_delete",
    "global_rights_available_get",
    "global_rights_bulk_post",
    "global_rights_get",
    "global_rights_post",
    "global_rights_right_group_delete",
    "global_rights_right_user_delete",
    "group_id_rights_available_get",
    "group_id_rights_bulk_post",
    "group_id_rights_get",
    "group_id_rights_post",
    "group_id_rights_right_group_delete",
    "group_id_rights_right_user_delete",
    "queue_id_name_rights_available_get",
    "queue_id_name_rights_bulk_post",
    "queue_id_name_rights_get",
    "queue_id_name_rights_post",
    "queue_id_name_rights_right_group_delete",
    "queue_id_name_rights_right_user_delete",
)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
