"""Sockets of sync clients that end at the deadline, however slowly a server drips."""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore

from rtfacade._http.deadline import cut, is_over


def watched(backend: httpcore.NetworkBackend, piece: int) -> httpcore.NetworkBackend:
    """Wrap what opens sockets; once is enough."""
    return backend if isinstance(backend, _Backend) else _Backend(backend, piece)


class _Backend(httpcore.NetworkBackend):
    def __init__(self, inner: httpcore.NetworkBackend, piece: int) -> None:
        self._inner, self._piece = inner, piece

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        stream = self._inner.connect_tcp(host, port, cut(timeout), local_address, socket_options)
        return _Stream(stream, self._piece)

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        stream = self._inner.connect_unix_socket(path, cut(timeout), socket_options)
        return _Stream(stream, self._piece)

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream, piece: int) -> None:
        self._inner, self._piece = inner, piece

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if is_over():  # a server that never stops sending has no wait that could end
            raise httpcore.ReadTimeout("the deadline has passed")
        return self._inner.read(max_bytes, cut(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), self._piece):
            self._inner.write(buffer[start : start + self._piece], cut(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        inner = self._inner.start_tls(ssl_context, server_hostname, cut(timeout))
        return _Stream(inner, self._piece)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
