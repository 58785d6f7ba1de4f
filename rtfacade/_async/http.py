"""The HTTP client that sends every request of the facade, REST2 and REST1 alike."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

import anyio
import httpx

from rtfacade._http import exchange, responses, writes
from rtfacade._http.exchange import AsyncSlots, NoCookies, apeek, checked_count
from rtfacade._http.home import AsyncLoop, Process, has_leftover
from rtfacade._http.origin import REST2, Identity, check_origin
from rtfacade.errors import ProtocolError, StatusError, TransportError, without_secrets

log = logging.getLogger("rtfacade")

#: The options of httpx that say how to connect.
_CONNECTING = ("transport", "verify", "proxy", "trust_env", "timeout")


class AsyncHTTP(httpx.AsyncClient):
    """An httpx client that retries what is safe, logs, and turns failures into RTError.

    It sits above authentication, so that a login renewed by the auth flow is one attempt, and
    leaves ``transport=`` to users and tests. It keeps no cookies: a cookie outranks explicit
    credentials in RT, so the session lives in the auth object alone.
    """

    def __init__(
        self,
        *,
        identity: Identity,
        retries: int,
        max_concurrency: int = 10,
        extra_headers: Mapping[str, str] | None = None,
        **options: Any,
    ) -> None:
        """Take who signs, what to repeat and how much at once, and what httpx takes.

        ``extra_headers`` may be secrets, so they are no default headers of httpx, which shows them.
        """
        exchange.hide_sessions()
        super().__init__(cookies=NoCookies(), follow_redirects=False, **options)
        self._identity = identity
        self._extra_headers = dict(extra_headers or {})
        self._retries = checked_count("retries", retries, 0)
        self._max_concurrency = checked_count("max_concurrency", max_concurrency, 1)
        self._slots = AsyncSlots(self._max_concurrency)
        self._process, self._loop = Process(), AsyncLoop()
        # What makes connections, for a child process; a transport= of the user's stays as it is.
        self._connecting = {key: options[key] for key in _CONNECTING if key in options}
        self._inherited: list[object] = []
        self._without_rest2: str | None = None

    async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send, and send again where that cannot do anything twice.

        Raises TransportError, ProtocolError or StatusError; returns only what succeeded. A write
        that RT may have done, because its answer was lost or is not RT's own, is UnconfirmedError.
        ValueError for another origin than the client's, before any connection is made.
        """
        self._loop.check()
        if self._process.has_changed():
            self._begin_anew()
        if options.get("auth", httpx.USE_CLIENT_DEFAULT) is not httpx.USE_CLIENT_DEFAULT:
            check_origin(self.base_url, request.url)  # the client's own auth does it itself
        request.headers.update(self._extra_headers)
        options["follow_redirects"] = False
        if self._without_rest2 and exchange.is_for_rest2(request):
            raise exchange.no_rest2(self._without_rest2, request.url)
        attempt = repeats = 0
        while True:
            outcome, is_spoiled = await self._attempt(request, options)
            if is_spoiled and repeats < exchange.MAX_SPOILED_REPEATS:
                log.debug("%s %s: a spoiled RT process", request.method, request.url.path)
                repeats += 1
                continue
            wait = (
                exchange.retry_delay(attempt, request, outcome) if attempt < self._retries else None
            )
            if wait is None:
                return await self._settle(request, outcome)
            log.info(
                "%s %s: %s; trying again in %.1f s",
                request.method,
                request.url.path,
                _brief(outcome),
                wait,
            )
            if isinstance(outcome, httpx.Response):
                await outcome.aclose()
            await anyio.sleep(wait)
            attempt += 1

    def _begin_anew(self) -> None:
        """Drop the connections and the session of the parent process; they are not closed here."""
        self._slots = AsyncSlots(self._max_concurrency)
        if self._connecting.get("transport") is None:
            fresh = httpx.AsyncClient(**self._connecting)
            self._inherited += [self._transport, self._mounts]
            self._transport, self._mounts = fresh._transport, fresh._mounts  # pyright: ignore[reportPrivateUsage]
        begin_anew = getattr(self.auth, "begin_anew", None)
        if begin_anew is not None:
            begin_anew()

    async def _attempt(
        self, request: httpx.Request, options: dict[str, Any]
    ) -> tuple[httpx.Response | httpx.RequestError, bool]:
        """Send once; say too whether a spoiled process of RT has answered (a read only)."""
        try:
            async with self._slots:
                response = await super().send(request, **options)
                is_spoiled = await _is_spoiled(request, response)
        except httpx.RequestError as error:
            return error, False
        log.debug("%s %s: %s", request.method, request.url.path, response.status_code)
        if not options.get("stream"):
            await drop_if_poisoned(response)
            if has_leftover(self, response):
                log.debug("%s %s: bytes after the answer", request.method, request.url.path)
                await response.extensions["network_stream"].aclose()
        return response, is_spoiled

    async def _settle(
        self, request: httpx.Request, outcome: httpx.Response | httpx.RequestError
    ) -> httpx.Response:
        """Return what succeeded, raise for the rest; a write that RT may have done is open."""
        if exchange.reads(request) or not exchange.may_have_arrived(request, outcome):
            return await self._settle_read(request, outcome)
        if isinstance(outcome, httpx.RequestError):
            error = _failure(request, outcome)
            raise writes.unconfirmed(request, error) from error
        if not outcome.is_success:
            await drop_if_poisoned(outcome)
            if exchange.is_for_rest2(request) and exchange.is_rest2_missing(outcome):
                await self._look_for_rest2(request)
        try:
            writes.check(outcome)
        except StatusError as error:
            self._identity.explain(error)
            raise
        self._identity.learn(outcome)
        return outcome

    async def _settle_read(
        self, request: httpx.Request, outcome: httpx.Response | httpx.RequestError
    ) -> httpx.Response:
        if isinstance(outcome, httpx.RequestError):
            raise _failure(request, outcome)
        if outcome.is_success:
            if outcome.is_stream_consumed:
                self._identity.learn(outcome)
            return outcome
        try:
            await outcome.aread()
        except httpx.RequestError as error:
            return await self._settle_read(request, error)
        await drop_if_poisoned(outcome)
        if exchange.is_for_rest2(request) and exchange.is_rest2_missing(outcome):
            await self._look_for_rest2(request)
        try:
            responses.check(outcome)
        except StatusError as error:
            self._identity.explain(error)
            raise
        return outcome

    async def _look_for_rest2(self, request: httpx.Request) -> None:
        """Raise Rest2MissingError if a page for people answers where RT's version should stand."""
        base = str(request.url).partition(REST2)[0]
        probe, _ = await self._attempt(self._own_request(f"{base}{REST2}/rt"), {})
        if isinstance(probe, httpx.Response) and exchange.is_rest2_missing(probe):
            auth = getattr(self.auth, "gate_auth", None)
            banner = self._own_request(f"{base}/REST/1.0/")
            answer, _ = await self._attempt(banner, {"auth": auth})
            if isinstance(answer, httpx.Response):
                self._without_rest2 = exchange.version_in(answer.content)
        if self._without_rest2:
            raise exchange.no_rest2(self._without_rest2, request.url)

    def _own_request(self, address: str) -> httpx.Request:
        """Build a request of the client's own, not of a caller."""
        return self.build_request("GET", address, headers=self._extra_headers)


async def _is_spoiled(request: httpx.Request, response: httpx.Response) -> bool:
    """Read as much of an answer as it takes to tell."""
    if not exchange.may_be_spoiled(request, response):
        return False
    if response.status_code != 400:
        head = response.content if response.is_stream_consumed else await apeek(response)
        if not exchange.is_rest1_refusal(head):
            return False
    return exchange.is_spoiled(await response.aread())


async def drop_if_poisoned(response: httpx.Response) -> None:
    """Close the connection after an empty chunked answer of REST1, or a redirect.

    RT under Starlet ends such a body twice (``0 CRLF CRLF 0 CRLF CRLF``, seen on 5.0.3), and the
    second end would be taken for the answer to the next request on that connection.
    """
    stream = response.extensions.get("network_stream")
    if (
        stream is not None
        and ("/REST/1.0" in response.request.url.path or response.is_redirect)
        and response.num_bytes_downloaded == 0
        and "chunked" in response.headers.get("Transfer-Encoding", "")
    ):
        await stream.aclose()


def _failure(request: httpx.Request, outcome: httpx.RequestError) -> TransportError | ProtocolError:
    """Make the error for a request that has no answer, or one that cannot be decoded."""
    outcome.request = without_secrets(request)
    error: TransportError | ProtocolError
    if isinstance(outcome, httpx.DecodingError):
        error = ProtocolError(f"{_place(request)}: {outcome}")
    else:
        error = TransportError(f"no answer from {_place(request)}: {_brief(outcome)}")
    error.__cause__ = outcome
    return error


def _brief(outcome: httpx.Response | httpx.RequestError) -> str:
    if isinstance(outcome, httpx.Response):
        return f"{outcome.status_code} {outcome.reason_phrase}"
    return str(outcome) or type(outcome).__name__


def _place(request: httpx.Request) -> str:
    return f"{request.url.scheme}://{request.url.netloc.decode()}{request.url.path}"
