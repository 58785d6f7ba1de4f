"""How many requests may be under way at once: one class for each mode, named for the rewriting."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from rtfacade.records.serialize import whole_number

if TYPE_CHECKING:
    from anyio import Semaphore as AsyncSlots

__all__ = ["AsyncSlots", "Slots", "checked"]

Slots = threading.Semaphore


def checked(name: str, count: object, least: int) -> int:
    """Return the number; TypeError for none, ValueError for one that is too small."""
    number = whole_number(name, count)
    if number < least:
        raise ValueError(f"{name} must be at least {least}, not {number}")
    return number


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """Load anyio, a tenth of the import, for async clients only."""
        if name != "AsyncSlots":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from anyio import Semaphore  # noqa: PLC0415

        return Semaphore
