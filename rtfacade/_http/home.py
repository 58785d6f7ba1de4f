"""Where a client is at home: one process, and one event loop for an async one.

A connection that two processes share mixes up their answers, and one of another event loop never
answers. Bytes that are left after an answer would be taken for the answer to the next request.
"""

from __future__ import annotations

import os
from typing import Any

import httpx


class Loop:
    """The sync twin of ``AsyncLoop``: threads may share a client."""

    def check(self) -> None:
        """Do nothing."""


class AsyncLoop:
    """The event loop that an async client serves."""

    def __init__(self) -> None:
        """Belong to no loop yet."""
        self._token: object = None

    def check(self) -> None:
        """Raise RuntimeError in another event loop than that of the first request."""
        from anyio.lowlevel import current_token  # noqa: PLC0415

        token = current_token()
        if self._token is None:
            self._token = token
        elif self._token != token:
            raise RuntimeError(
                "this AsyncRT belongs to another event loop: make one for each asyncio.run()"
            )


class Process:
    """The process that a client was made in."""

    def __init__(self) -> None:
        """Belong to this process."""
        self._number = os.getpid()

    def has_changed(self) -> bool:
        """Tell, once, whether this is a child of that process."""
        number = os.getpid()
        if number == self._number:
            return False
        self._number = number
        return True


def has_leftover(client: Any, response: httpx.Response) -> bool:
    """Tell whether bytes are left on the connection after an answer has been read.

    An answer that was sent twice leaves its second half: httpcore does not look at what it has read
    already. This looks into its connections, and finds nothing where they are not as expected.
    """
    stream = response.extensions.get("network_stream")
    transports = (client._transport, *client._mounts.values())
    for transport in transports if stream is not None else ():
        pool = getattr(transport, "_pool", None)
        for connection in list(getattr(pool, "connections", ())):
            inner = getattr(connection, "_connection", None)
            state = getattr(inner, "_h11_state", None)
            if state is not None and getattr(inner, "_network_stream", None) is stream:
                return inner is not None and bool(inner.is_idle() and state.trailing_data[0])
    return False
