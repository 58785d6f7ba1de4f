"""Sockets of sync clients that end at the deadline, however slowly a server drips.

Until the first deadline of the process, there is nothing between httpcore and its sockets.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore

from rtfacade._http.deadline import cut, first_deadline, is_over

#: As much as one write to a socket takes at once: a slow server is noticed between two.
_WRITE_SIZE = 65536


def watched(backend: httpcore.NetworkBackend) -> httpcore.NetworkBackend:
    """Wrap what opens sockets; once is enough."""
    return backend if isinstance(backend, _Backend) else _Backend(backend)


class _Backend(httpcore.NetworkBackend):
    def __init__(self, inner: httpcore.NetworkBackend) -> None:
        self._inner = inner

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        stream = self._inner.connect_tcp(host, port, cut(timeout), local_address, socket_options)
        return _Stream(stream)

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        stream = self._inner.connect_unix_socket(path, cut(timeout), socket_options)
        return _Stream(stream)

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner
        # Methods of its own stand before those of the class.
        vars(self).update(
            read=inner.read,
            write=inner.write,
            close=inner.close,
            get_extra_info=inner.get_extra_info,
        )
        first_deadline.tell(self)

    def look_at_deadlines(self) -> None:
        """Let each wait end at the deadline; again changes nothing."""
        for name in ("read", "write"):
            vars(self).pop(name, None)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if is_over():  # a server that never stops sending has no wait that could end
            raise httpcore.ReadTimeout("the deadline has passed")
        return self._inner.read(max_bytes, cut(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), _WRITE_SIZE):
            self._inner.write(buffer[start : start + _WRITE_SIZE], cut(timeout))

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        inner = self._inner.start_tls(ssl_context, server_hostname, cut(timeout))
        return _Stream(inner)
