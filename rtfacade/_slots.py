"""How many requests may be under way at once: one class for each mode, named for the rewriting."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from anyio import Semaphore as AsyncSlots

__all__ = ["AsyncSlots", "Slots", "checked"]

Slots = threading.Semaphore


def checked(count: int) -> int:
    """Return the number; ValueError for one that would let nobody in."""
    if count < 1:
        raise ValueError(f"max_concurrency must be at least 1, not {count}")
    return count


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """Load anyio, a tenth of the import, for async clients only."""
        if name != "AsyncSlots":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from anyio import Semaphore  # noqa: PLC0415

        return Semaphore
