"""Operations, each loaded on first use"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        transaction_id_attachments_get,
        transaction_id_attachments_post,
        transaction_id_get,
        transaction_id_head,
        transactions_get,
        transactions_post,
    )

__all__ = (
    "transaction_id_attachments_get",
    "transaction_id_attachments_post",
    "transaction_id_get",
    "transaction_id_head",
    "transactions_get",
    "transactions_post",
)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
