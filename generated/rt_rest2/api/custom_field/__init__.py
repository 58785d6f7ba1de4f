"""Operations, each loaded on first use"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        customfield_id_appliesto_get,
        customfield_id_appliesto_object_delete,
        customfield_id_appliesto_post,
        customfield_id_delete,
        customfield_id_get,
        customfield_id_head,
        customfield_id_put,
        customfield_id_value_id_delete,
        customfield_id_value_id_get,
        customfield_id_value_id_head,
        customfield_id_value_id_put,
        customfield_id_value_post,
        customfield_id_values_get,
        customfield_id_values_post,
        customfield_post,
        customfields_get,
        customfields_post,
        download_cf_id_get,
        download_cf_id_head,
    )

__all__ = (
    "customfield_id_appliesto_get",
    "customfield_id_appliesto_object_delete",
    "customfield_id_appliesto_post",
    "customfield_id_delete",
    "customfield_id_get",
    "customfield_id_head",
    "customfield_id_put",
    "customfield_id_value_id_delete",
    "customfield_id_value_id_get",
    "customfield_id_value_id_head",
    "customfield_id_value_id_put",
    "customfield_id_value_post",
    "customfield_id_values_get",
    "customfield_id_values_post",
    "customfield_post",
    "customfields_get",
    "customfields_post",
    "download_cf_id_get",
    "download_cf_id_head",
)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
