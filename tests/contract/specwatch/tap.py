"""Listens to httpx: every client, sync or async, without reading anything that the client does not.

The network transports are wrapped, so a client's own transport around them is heard as well, each
attempt of a retry and each round of an auth flow by itself. MockTransport is not heard.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager

import httpx
import pytest

from tests.contract.specwatch.exchange import Body, Exchange, kept_headers, rest2_path

#: An extension of a request that is wrong on purpose: `extensions={"offspec": "why"}`.
OFFSPEC = "offspec"


class Heard(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A stream that keeps what passes through it."""

    def __init__(self, stream: httpx.SyncByteStream | httpx.AsyncByteStream, body: Body) -> None:
        self._stream = stream
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        assert isinstance(self._stream, httpx.SyncByteStream)
        for chunk in self._stream:
            self._body.add(chunk)
            yield chunk
        self._body.ended = True

    async def __aiter__(self) -> AsyncIterator[bytes]:
        assert isinstance(self._stream, httpx.AsyncByteStream)
        async for chunk in self._stream:
            self._body.add(chunk)
            yield chunk
        self._body.ended = True

    def close(self) -> None:
        assert isinstance(self._stream, httpx.SyncByteStream)
        self._stream.close()

    async def aclose(self) -> None:
        assert isinstance(self._stream, httpx.AsyncByteStream)
        await self._stream.aclose()


@contextmanager
def listening(hear: Callable[[Exchange], object]) -> Iterator[None]:
    """Call `hear` for each answer of a REST2 path, as soon as its head is there."""
    sync_send = httpx.HTTPTransport.handle_request
    async_send = httpx.AsyncHTTPTransport.handle_async_request

    def handle(transport: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
        with _sending(request) as sent:
            response = sync_send(transport, request)
        return _heard(hear, request, sent, response)

    async def handle_async(
        transport: httpx.AsyncHTTPTransport, request: httpx.Request
    ) -> httpx.Response:
        with _sending(request) as sent:
            response = await async_send(transport, request)
        return _heard(hear, request, sent, response)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(httpx.HTTPTransport, "handle_request", handle)
        patch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", handle_async)
        yield


@contextmanager
def _sending(request: httpx.Request) -> Iterator[Body]:
    body, stream = Body(), request.stream
    if rest2_path(request) is None:
        yield body
        return
    request.stream = Heard(stream, body)
    try:
        yield body
    finally:
        request.stream = stream  # a retry sends it again


def _heard(
    hear: Callable[[Exchange], object],
    request: httpx.Request,
    sent: Body,
    response: httpx.Response,
) -> httpx.Response:
    path = rest2_path(request)
    if path is None:
        return response
    received = Body()
    response.stream = Heard(response.stream, received)
    hear(
        Exchange(
            method=request.method,
            path=path,
            query=request.url.params.multi_items(),
            request_headers=kept_headers(request),
            request_body=sent,
            status=response.status_code,
            headers=response.headers,
            body=received,
            deliberate=OFFSPEC in request.extensions,
        )
    )
    return response
