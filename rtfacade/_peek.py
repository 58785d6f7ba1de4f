"""Look at the first bytes of an answer that may be streamed, without taking them away.

REST1 says "your session is gone" in the first line of a body under HTTP 200, so the auth flow has
to see that line before it hands the answer on, and an attachment of a gigabyte must still stream.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import httpx

#: The longest first line we wait for; RT's is well under a hundred bytes.
_ENOUGH = 256


class _Rejoined(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The bytes already looked at, then the rest."""

    def __init__(
        self,
        head: bytes,
        stream: httpx.SyncByteStream | httpx.AsyncByteStream,
        rest: Iterator[bytes] | AsyncIterator[bytes],
    ) -> None:
        self._head = head
        self._stream = stream
        self._rest = rest

    def __iter__(self) -> Iterator[bytes]:
        assert isinstance(self._rest, Iterator)
        if self._head:
            yield self._head
        yield from self._rest

    async def __aiter__(self) -> AsyncIterator[bytes]:
        assert isinstance(self._rest, AsyncIterator)
        if self._head:
            yield self._head
        async for chunk in self._rest:
            yield chunk

    def close(self) -> None:
        assert isinstance(self._stream, httpx.SyncByteStream)
        self._stream.close()

    async def aclose(self) -> None:
        assert isinstance(self._stream, httpx.AsyncByteStream)
        await self._stream.aclose()


def peek(response: httpx.Response) -> bytes:
    """Return the beginning of a REST1 text answer; ``b""`` for anything else."""
    if not _is_rest1_text(response):
        return b""
    if "Content-Encoding" in response.headers:
        return response.read()
    stream = response.stream
    assert isinstance(stream, httpx.SyncByteStream)
    head, rest = b"", iter(stream)
    while b"\n" not in head and len(head) < _ENOUGH:
        chunk = next(rest, None)
        if chunk is None:
            break
        head += chunk
    response.stream = _Rejoined(head, stream, rest)
    return head


async def apeek(response: httpx.Response) -> bytes:
    """Return the beginning of a REST1 text answer; ``b""`` for anything else."""
    if not _is_rest1_text(response):
        return b""
    if "Content-Encoding" in response.headers:
        return await response.aread()
    stream = response.stream
    assert isinstance(stream, httpx.AsyncByteStream)
    head, rest = b"", aiter(stream)
    while b"\n" not in head and len(head) < _ENOUGH:
        chunk = await anext(rest, None)
        if chunk is None:
            break
        head += chunk
    response.stream = _Rejoined(head, stream, rest)
    return head


def _is_rest1_text(response: httpx.Response) -> bool:
    return (
        "/REST/1.0" in response.request.url.path
        and response.status_code == 200
        and response.headers.get("Content-Type", "").startswith("text/plain")
    )
