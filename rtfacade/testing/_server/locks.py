"""Locks between processes. Windows has none of this kind, and no RT to lock: it only imports us."""

from __future__ import annotations

import sys
from typing import IO

if sys.platform != "win32":
    import fcntl


def lock(file: IO[bytes] | int, *, shared: bool = False) -> None:
    """Wait for the lock of an open file, which ends when it is closed."""
    fcntl.flock(file, fcntl.LOCK_SH if shared else fcntl.LOCK_EX)


def lock_if_free(file: IO[bytes]) -> bool:
    """Take the lock alone if no other process has it; return whether that worked."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
