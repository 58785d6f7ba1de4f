"""How many requests may be under way at once: one class for each mode, named for the rewriting."""

from __future__ import annotations

import threading

import anyio

Slots = threading.Semaphore
AsyncSlots = anyio.Semaphore


def checked(count: int) -> int:
    """Return the number; ValueError for one that would let nobody in."""
    if count < 1:
        raise ValueError(f"max_concurrency must be at least 1, not {count}")
    return count
