"""Operations, each loaded on first use"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        ticket_id_attachments_get,
        ticket_id_attachments_post,
        ticket_id_comment_post,
        ticket_id_correspond_post,
        ticket_id_delete,
        ticket_id_get,
        ticket_id_head,
        ticket_id_history_get,
        ticket_id_history_post,
        ticket_id_lifecycle_get,
        ticket_id_lifecycle_head,
        ticket_id_put,
        ticket_id_steal_put,
        ticket_id_take_put,
        ticket_id_untake_put,
        ticket_post,
        tickets_bulk_comment_post,
        tickets_bulk_correspond_post,
        tickets_bulk_post,
        tickets_bulk_put,
        tickets_get,
        tickets_head,
        tickets_post,
    )

__all__ = (
    "ticket_id_attachments_get",
    "ticket_id_attachments_post",
    "ticket_id_comment_post",
    "ticket_id_correspond_post",
    "ticket_id_delete",
    "ticket_id_get",
    "ticket_id_head",
    "ticket_id_history_get",
    "ticket_id_history_post",
    "ticket_id_lifecycle_get",
    "ticket_id_lifecycle_head",
    "ticket_id_put",
    "ticket_id_steal_put",
    "ticket_id_take_put",
    "ticket_id_untake_put",
    "ticket_post",
    "tickets_bulk_comment_post",
    "tickets_bulk_correspond_post",
    "tickets_bulk_post",
    "tickets_bulk_put",
    "tickets_get",
    "tickets_head",
    "tickets_post",
)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
