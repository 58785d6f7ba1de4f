"""Look at the first bytes of an answer that may be streamed, without taking them away.

REST1 says "your session is gone" in the first line of a body under HTTP 200, so the auth flow has
to see that line before it hands the answer on, and an attachment of a gigabyte must still stream.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import cast

import httpx

#: The longest first line we wait for; RT's is well under a hundred bytes.
_ENOUGH = 256


class _Rejoined(httpx.SyncByteStream):
    """The bytes already looked at, then the rest."""

    def __init__(self, head: bytes, rest: Iterator[bytes], stream: httpx.SyncByteStream) -> None:
        self._head, self._rest, self._stream = head, rest, stream

    def __iter__(self) -> Iterator[bytes]:
        if self._head:
            yield self._head
        yield from self._rest

    def close(self) -> None:
        self._stream.close()


class _AsyncRejoined(httpx.AsyncByteStream):
    """The bytes already looked at, then the rest."""

    def __init__(
        self, head: bytes, rest: AsyncIterator[bytes], stream: httpx.AsyncByteStream
    ) -> None:
        self._head, self._rest, self._stream = head, rest, stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        if self._head:
            yield self._head
        async for chunk in self._rest:
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


def peek(response: httpx.Response) -> bytes:
    """Return the beginning of a REST1 text answer; ``b""`` for anything else."""
    if not _is_rest1_text(response):
        return b""
    if "Content-Encoding" in response.headers or response.is_stream_consumed:
        return response.read()
    stream = cast("httpx.SyncByteStream", response.stream)
    head, rest = b"", iter(stream)
    while _wants_more(head) and (chunk := next(rest, None)) is not None:
        head += chunk
    response.stream = _Rejoined(head, rest, stream)
    return head


async def apeek(response: httpx.Response) -> bytes:
    """Return the beginning of a REST1 text answer; ``b""`` for anything else."""
    if not _is_rest1_text(response):
        return b""
    if "Content-Encoding" in response.headers or response.is_stream_consumed:
        return await response.aread()
    stream = cast("httpx.AsyncByteStream", response.stream)
    head, rest = b"", aiter(stream)
    while _wants_more(head) and (chunk := await anext(rest, None)) is not None:
        head += chunk
    response.stream = _AsyncRejoined(head, rest, stream)
    return head


def _wants_more(head: bytes) -> bool:
    return b"\n" not in head and len(head) < _ENOUGH


def _is_rest1_text(response: httpx.Response) -> bool:
    return (
        "/REST/1.0" in response.request.url.path
        and response.status_code == 200
        and response.headers.get("Content-Type", "").startswith("text/plain")
    )
