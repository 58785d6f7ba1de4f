"""Operations, each loaded on first use"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        queue_id_customfields_get,
        queue_id_customfields_post,
        queue_id_name_delete,
        queue_id_name_get,
        queue_id_name_head,
        queue_id_name_history_get,
        queue_id_name_history_post,
        queue_id_name_put,
        queue_post,
        queues_all_get,
        queues_all_post,
        queues_get,
        queues_post,
    )

__all__ = (
    "queue_id_customfields_get",
    "queue_id_customfields_post",
    "queue_id_name_delete",
    "queue_id_name_get",
    "queue_id_name_head",
    "queue_id_name_history_get",
    "queue_id_name_history_post",
    "queue_id_name_put",
    "queue_post",
    "queues_all_get",
    "queues_all_post",
    "queues_get",
    "queues_post",
)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
