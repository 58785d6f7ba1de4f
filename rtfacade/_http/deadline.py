"""The total time that a block of calls may take: ``with rt.deadline(30):``.

A time limit of httpx is for one read or write, so an answer that drips, a retry, a login and the
pages of a list each begin it anew. A deadline is one moment for all of them. It stands in a
context variable, so it holds for the tasks that are started in the block, and for our own threads.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

import httpx

if TYPE_CHECKING:
    import anyio

    from rtfacade._http.home import Lock

_end: ContextVar[float | None] = ContextVar("rtfacade.deadline", default=None)
#: As much as one write to a socket takes at once: a slow server is noticed between two.
_PIECE = 65536
#: The most that connecting takes, TLS included, where the limit is one number.
CONNECT_SECONDS = 10.0


def check(seconds: object) -> None:
    """Raise TypeError or ValueError for what is no number of seconds above 0."""
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise TypeError(f"a deadline is a number of seconds, not {type(seconds).__name__}")
    if not math.isfinite(seconds) or seconds <= 0:
        raise ValueError(f"a deadline is a number of seconds above 0, not {seconds}")


@contextmanager
def within(seconds: float) -> Generator[None, None, None]:
    """Set the end for all that is sent in the block; an outer end that is earlier stays."""
    check(seconds)
    outer = _end.get()
    end = monotonic() + seconds
    _end.set(end if outer is None else min(outer, end))
    try:
        yield
    finally:
        _end.set(outer)


def remaining() -> float | None:
    """Return the seconds that are left, 0 when it is over; None without a deadline."""
    end = _end.get()
    return None if end is None else max(end - monotonic(), 0.0)


def is_over() -> bool:
    """Tell whether there is a deadline, and it has passed."""
    return remaining() == 0.0


def shortened(seconds: float) -> float:
    """Return a pause, cut at the deadline."""
    left = remaining()
    return seconds if left is None else min(seconds, left)


def connect_soon(timeout: float | httpx.Timeout | None) -> httpx.Timeout:
    """Return the limits of a client: a number of seconds allows less of it for connecting.

    A server that has not connected in ten seconds, TLS included, does not do so in a hundred.
    """
    if timeout is not None and not isinstance(timeout, httpx.Timeout):
        given = cast("object", timeout)
        if isinstance(given, bool) or not isinstance(given, int | float):
            raise TypeError(f"timeout is a number of seconds, not {timeout!r}")
        if not timeout > 0:
            raise ValueError(f"timeout must be above 0, not {timeout!r}; None waits for ever")
        return httpx.Timeout(timeout, connect=min(timeout, CONNECT_SECONDS))
    return httpx.Timeout(timeout)


def cut(timeout: float | None) -> float | None:
    """Return a time limit, cut at the deadline; never 0, which means not to wait at all."""
    left = remaining()
    if left is None:
        return timeout
    left = max(left, 0.001)
    return left if timeout is None else min(timeout, left)


def cut_limits(request: httpx.Request) -> None:
    """Cut the time limits of a request."""
    limits: dict[str, Any] = request.extensions.get("timeout", {})
    if limits and remaining() is not None:
        request.extensions["timeout"] = {name: cut(limit) for name, limit in limits.items()}


# -- one for each mode, named for the rewriting ----------------------------------------------
#
# A task is cancelled at the deadline. A thread cannot be, so each wait for a socket or for another
# thread ends there.


class AsyncTimer:
    """Ends what is awaited in the block at the deadline, with TimeoutError."""

    def __init__(self) -> None:
        """Begin now."""
        self._scope: AbstractContextManager[object] = nullcontext()
        if (left := remaining()) is not None:
            from anyio import fail_after  # noqa: PLC0415

            self._scope = fail_after(left)

    def __enter__(self) -> None:
        self._scope.__enter__()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool | None:
        return self._scope.__exit__(kind, error, trace)


#: The sync twin does nothing: the sockets end by themselves (``Sockets``).
Timer = nullcontext[None]


class Slots(threading.Semaphore):
    """How many requests may be under way at once."""

    def __enter__(self) -> bool:  # type: ignore[override]
        """Wait for one until the deadline."""
        if not self.acquire(timeout=remaining()):
            raise httpx.PoolTimeout("the deadline passed while other requests were under way")
        return True


if TYPE_CHECKING:
    AsyncSlots = anyio.Semaphore


@contextmanager
def held(lock: Lock) -> Generator[None, None, None]:
    """Hold a lock, and wait for it until the deadline only."""
    left = remaining()
    if not lock.acquire(timeout=-1 if left is None else left):
        raise httpx.ConnectTimeout("the deadline passed while another request logged in")
    try:
        yield
    finally:
        lock.release()


class AsyncSockets:
    """Async sockets need no help: the timer cancels them."""

    @staticmethod
    def watch(client: httpx.AsyncClient) -> None:
        """Do nothing."""


class Sockets:
    """Makes each wait of a sync client for a socket end at the deadline."""

    @staticmethod
    def watch(client: httpx.Client) -> None:
        """Put a layer between httpcore and its sockets, where there are such.

        A ``transport=`` of the user's has none; its requests get shorter time limits.
        """
        from rtfacade._http.sockets import watched  # noqa: PLC0415

        for transport in (client._transport, *client._mounts.values()):  # pyright: ignore[reportPrivateUsage]
            pool = getattr(transport, "_pool", None)
            backend = getattr(pool, "_network_backend", None)
            if pool is not None and backend is not None:
                pool._network_backend = watched(backend, _PIECE)


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """Load anyio, a tenth of the import, for async clients only."""
        if name != "AsyncSlots":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from anyio import Semaphore  # noqa: PLC0415

        return Semaphore
