"""The total time that a block of calls may take: ``with rt.deadline(30):``.

A time limit of httpx is for one read or write, so an answer that drips, a retry, a login and the
pages of a list each begin it anew. A deadline is one moment for all of them. It stands in a
context variable, so it holds for the tasks that are started in the block, and for our own threads.
"""

from __future__ import annotations

import math
import threading
from collections.abc import AsyncGenerator, Generator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager, nullcontext
from contextvars import ContextVar
from time import monotonic
from typing import TYPE_CHECKING, Any, Protocol, cast
from weakref import WeakSet

import httpx

from rtfacade._http.home import HasLock

if TYPE_CHECKING:
    import anyio

_end: ContextVar[float | None] = ContextVar("rtfacade.deadline", default=None)
#: The most that connecting takes, TLS included, where the limit is one number.
CONNECT_SECONDS = 10.0


def check(seconds: object) -> None:
    """Raise TypeError or ValueError for what is no number of seconds above 0."""
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise TypeError(f"a deadline is a number of seconds, not {type(seconds).__name__}")
    if not math.isfinite(seconds) or seconds <= 0:
        raise ValueError(f"a deadline is a number of seconds above 0, not {seconds}")


class _Socket(Protocol):
    def look_at_deadlines(self) -> None:
        """Let each wait end at the deadline; again changes nothing."""


class FirstDeadline(HasLock):
    """Tells sockets when the first deadline of this process begins: most programs never set one."""

    def __init__(self) -> None:
        """Wait for it."""
        super().__init__()
        self.has_begun = False
        self._sockets: WeakSet[_Socket] = WeakSet()

    def tell(self, socket: _Socket) -> None:
        """Tell a socket then, or now."""
        with self._lock:
            if self.has_begun:
                socket.look_at_deadlines()
            else:
                self._sockets.add(socket)

    def begin(self) -> None:
        """Tell all sockets."""
        if self.has_begun:
            return
        with self._lock:
            for socket in list(self._sockets):
                socket.look_at_deadlines()
            self.has_begun = True


first_deadline = FirstDeadline()


@contextmanager
def within(seconds: float) -> Generator[None, None, None]:
    """Set the end for all that is sent in the block; an outer end that is earlier stays."""
    check(seconds)
    first_deadline.begin()
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

#: How many requests may be under way at once.
Slots = threading.Semaphore
if TYPE_CHECKING:
    AsyncSlots = anyio.Semaphore


@contextmanager
def turn(slots: Slots, seconds: float) -> Generator[None, None, None]:
    """Wait for a slot for so many seconds, and hold it; the sockets end by themselves."""
    if not slots.acquire(timeout=seconds):
        raise httpx.PoolTimeout("the deadline passed while other requests were under way")
    try:
        yield
    finally:
        slots.release()


@asynccontextmanager
async def aturn(slots: AsyncSlots, seconds: float) -> AsyncGenerator[None, None]:
    """Wait for a slot and hold it; TimeoutError after so many seconds, whatever is awaited then."""
    with timer(seconds):
        async with slots:
            yield


def timer(seconds: float | None) -> AbstractContextManager[object]:
    """End what is awaited in the block after so many seconds, with TimeoutError."""
    if seconds is None:
        return nullcontext()
    from anyio import fail_after  # noqa: PLC0415

    return fail_after(seconds)


@contextmanager
def held(lock: threading.Lock) -> Generator[None, None, None]:
    """Hold a lock, and wait for it until the deadline only."""
    left = remaining()
    if not lock.acquire(timeout=-1 if left is None else left):
        raise httpx.ConnectTimeout("the deadline passed while another request logged in")
    try:
        yield
    finally:
        lock.release()


class AsyncSockets:
    """Async sockets need no help: the task that waits for them is cancelled."""

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
                pool._network_backend = watched(backend)


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """Load anyio, a tenth of the import, for async clients only."""
        if name != "AsyncSlots":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from anyio import Semaphore  # noqa: PLC0415

        return Semaphore
