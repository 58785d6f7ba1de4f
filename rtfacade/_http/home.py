"""Where a client is at home: one process, and one event loop for an async one.

A connection that two processes share mixes up their answers, and one of another event loop never
answers.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from weakref import WeakSet


class HasLock:
    """Has a lock that is free in a child process, whoever held it in the parent."""

    def __init__(self) -> None:
        """Be free."""
        self._lock = threading.Lock()
        _forked.add(self)

    def in_child(self) -> None:
        """Take another lock: no thread of the parent is here to give this one back."""
        self._lock = threading.Lock()


class Home(HasLock):
    """The process that a client was made in; threads may share a sync client."""

    def __init__(self, begin_anew: Callable[[], None]) -> None:
        """Belong to this process; ``begin_anew`` is called once in each child."""
        super().__init__()
        self._begin_anew = begin_anew
        self._has_changed = False

    def check(self) -> None:
        """Begin anew in a child process, before its first request; other threads wait for it."""
        if self._has_changed:
            with self._lock:
                if self._has_changed:
                    self._begin_anew()
                    self._has_changed = False

    def in_child(self) -> None:
        """Note that this process is a child of that one."""
        super().in_child()
        self._has_changed = True


class AsyncHome(Home):
    """The process, and the event loop that an async client serves."""

    def __init__(self, begin_anew: Callable[[], None]) -> None:
        """Belong to no loop yet."""
        super().__init__(begin_anew)
        self._tokens: dict[None, object] = {}

    def check(self) -> None:
        """Raise RuntimeError in another event loop than that of the first request."""
        from anyio.lowlevel import current_token  # noqa: PLC0415

        token = current_token()
        # One step: loops of two threads may begin at once.
        if self._tokens.setdefault(None, token) != token:
            raise RuntimeError(
                "this AsyncRT belongs to another event loop: make one for each asyncio.run()"
            )
        super().check()


class OpenAnswer:
    """An answer that is not read to its end: its bytes are for the process that asked."""

    def __init__(self) -> None:
        """Belong to this process."""
        self._is_inherited = False
        _forked.add(self)

    def check(self) -> None:
        """Raise RuntimeError in a child process, which would take bytes away from its parent."""
        if self._is_inherited:
            raise RuntimeError("this answer belongs to the parent process: read it again here")

    def in_child(self) -> None:
        """Note that this process has not asked."""
        self._is_inherited = True


#: What has to be told in a child process.
_forked: WeakSet[HasLock | OpenAnswer] = WeakSet()


def _in_child() -> None:
    for one in list(_forked):
        one.in_child()


if hasattr(os, "register_at_fork"):  # Windows has no fork
    os.register_at_fork(after_in_child=_in_child)
