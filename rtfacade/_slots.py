"""How many requests may be under way at once: one class for each mode."""

from __future__ import annotations

import threading

import anyio


class Slots(threading.Semaphore):
    """How many threads may be at something at once; the others wait."""

    def __init__(self, count: int) -> None:
        """Let ``count`` in; ValueError for none."""
        super().__init__(_checked(count))


class AsyncSlots(anyio.Semaphore):
    """How many tasks may be at something at once; the others wait."""

    def __init__(self, count: int) -> None:
        """Let ``count`` in; ValueError for none."""
        super().__init__(_checked(count))


def _checked(count: int) -> int:
    if count < 1:
        raise ValueError(f"max_concurrency must be at least 1, not {count}")
    return count
