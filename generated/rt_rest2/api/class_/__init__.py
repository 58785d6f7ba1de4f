"""Operations, each loaded on first use"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        class_id_customfields_get,
        class_id_customfields_post,
        class_id_name_delete,
        class_id_name_get,
        class_id_name_head,
        class_id_name_put,
        class_post,
        classes_all_get,
        classes_all_post,
        classes_get,
        classes_post,
    )

__all__ = (
    "class_id_customfields_get",
    "class_id_customfields_post",
    "class_id_name_delete",
    "class_id_name_get",
    "class_id_name_head",
    "class_id_name_put",
    "class_post",
    "classes_all_get",
    "classes_all_post",
    "classes_get",
    "classes_post",
)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
