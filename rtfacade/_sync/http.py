# written by scripts/unasync.py from rtfacade/_async/http.py; do not edit
"""The HTTP client that sends every request of the facade, REST2 and REST1 alike."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Mapping
from time import monotonic
from typing import Any, cast

import httpx

from rtfacade._http import deadline, exchange, responses
from rtfacade._http.deadline import Slots, Sockets, turn
from rtfacade._http.exchange import Released, RequestKind, checked_count, peek, read
from rtfacade._http.home import Home
from rtfacade._http.origin import REST2, SIGNED, Identity, check_origin
from rtfacade.auth.secrets import Sealed, forget_frames
from rtfacade.errors import (
    DeadlineError,
    ProtocolError,
    RTError,
    StatusError,
    TransportError,
    without_secrets,
)

log = logging.getLogger("rtfacade")

#: ``request.extensions`` key of the time when it was sent.
_BEGAN = "rtfacade.began"
#: Set where the deadline leaves no time to try again.
_NO_TIME = "rtfacade.no_time"
#: The options of httpx that say how to connect.
_CONNECTING = ("transport", "verify", "proxy", "trust_env", "timeout")
#: Seconds after which a server may close an idle connection: Starman waits one, Apache five.
_IDLE = 0.5


def _note_start(request: httpx.Request) -> None:
    """Remember when a request was sent."""
    request.extensions[_BEGAN] = time.perf_counter()


def _log_answer(response: httpx.Response) -> None:
    """Log a request, with the milliseconds until RT began to answer."""
    if not log.isEnabledFor(logging.DEBUG):
        return
    request = response.request
    took = 1000 * (time.perf_counter() - request.extensions.get(_BEGAN, 0))
    log.debug("%s %s: %s (%d ms)", request.method, request.url.path, response.status_code, took)


class _NoCookies(httpx.Cookies):
    """Takes no cookie and does not read what servers send, which would be a tenth of each call."""

    def extract_cookies(self, response: httpx.Response) -> None:
        """Leave the cookies of an answer alone."""

    def set_cookie_header(self, request: httpx.Request) -> None:
        """Have nothing to add."""

    def __bool__(self) -> bool:
        return False


class HTTP(httpx.Client):
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
        # Hooks see the requests of a login too, which the auth flow sends by itself.
        hooks: dict[str, list[Callable[..., Any]]] = {
            "request": [_note_start],
            "response": [_log_answer],
        }
        super().__init__(follow_redirects=False, event_hooks=hooks, **options)
        self._cookies = _NoCookies()
        self._base = str(self.base_url)
        self._identity = identity
        self._extra_headers = Sealed(dict(extra_headers)) if extra_headers else None
        self._retries = checked_count("retries", retries, 0)
        self._max_concurrency = checked_count("max_concurrency", max_concurrency, 1)
        self._slots = Slots(self._max_concurrency)
        self._home = Home(self._begin_anew)
        # What makes connections, for a child process; a transport= of the user's stays as it is.
        # It may hold the password of a proxy.
        self._connecting = Sealed({key: options[key] for key in _CONNECTING if key in options})
        Sockets.watch(self)
        self._inherited: list[object] = []
        self._without_rest2: str | None = None

    def call(self, request: Mapping[str, Any]) -> httpx.Response:
        """Send what a generated operation's ``request_kwargs`` built."""
        return self.send(self.build_request(**request))

    def build_request(
        self, method: str, url: httpx.URL | str, *, params: Any = None, **options: Any
    ) -> httpx.Request:
        """Build a request; a path below RT's address is parsed once, by httpx alone three times."""
        if isinstance(url, str) and url.startswith("/") and not url.startswith("//"):
            url = f"{self._base}{url[1:]}"
            if params is not None:
                url, params = httpx.URL(url, params=params), None
        return super().build_request(method, url, params=params, **options)

    def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send, and send again where that cannot do anything twice.

        Raises TransportError, ProtocolError or StatusError; returns only what succeeded. A write
        that RT may have done, because its answer was lost or is not RT's own, is UnconfirmedError.
        ValueError for another origin than the client's, before any connection is made.
        """
        self._home.check()
        if exchange.AS_NOBODY in request.extensions:
            check_origin(self.base_url, request.url)  # the client's own auth does it itself
        options["follow_redirects"] = False
        kind = request.extensions[exchange.KIND] = RequestKind(request)
        if self._without_rest2 and kind.is_rest2:
            raise exchange.no_rest2(self._without_rest2, request.url)
        attempt = repeats = 0
        while True:
            left = deadline.remaining() if deadline.first_deadline.has_begun else None
            if left == 0.0:
                raise DeadlineError(f"the deadline has passed: {_place(request)} is not sent")
            outcome, is_spoiled = self._attempt(request, kind, options, left)
            if is_spoiled and repeats < exchange.MAX_SPOILED_REPEATS:
                log.debug("%s %s: a spoiled RT process", request.method, request.url.path)
                repeats += 1
                continue
            wait = self._wait_before_retry(attempt, request, outcome)
            if wait is None:
                return self._settle(request, kind, outcome)
            log.info(
                "%s %s: %s; trying again in %.1f s",
                request.method,
                request.url.path,
                _brief(outcome),
                wait,
            )
            if isinstance(outcome, httpx.Response):
                outcome.close()
            time.sleep(wait)
            attempt += 1

    def _wait_before_retry(
        self, attempt: int, request: httpx.Request, outcome: httpx.Response | httpx.RequestError
    ) -> float | None:
        """Return the seconds to wait before another try; None if there is to be none."""
        is_success = isinstance(outcome, httpx.Response) and outcome.is_success
        if is_success or attempt >= self._retries:
            return None
        wait = exchange.retry_delay(attempt, request, outcome)
        left = deadline.remaining()
        if wait is not None and left is not None and wait >= left:
            request.extensions[_NO_TIME] = True
            return None
        return wait

    def check_home(self) -> None:
        """Raise RuntimeError in another event loop; in a child process, use nothing of its parent.

        In a child, the connections and the session of the parent are dropped.
        """
        self._home.check()

    def _begin_anew(self) -> None:
        """Drop the connections and the session of the parent process; they are not closed here."""
        self._slots = Slots(self._max_concurrency)
        if self._connecting.reveal().get("transport") is None:
            fresh = httpx.Client(**self._connecting.reveal())
            self._inherited += [self._transport, self._mounts]
            self._transport, self._mounts = fresh._transport, fresh._mounts  # pyright: ignore[reportPrivateUsage]
            Sockets.watch(self)
        begin_anew = getattr(self.auth, "begin_anew", None)
        if begin_anew is not None:
            begin_anew()

    def _attempt(
        self, request: httpx.Request, kind: RequestKind, options: dict[str, Any], left: float | None
    ) -> tuple[httpx.Response | httpx.RequestError, bool]:
        """Send once, in what is left until a deadline.

        Says too whether a spoiled process of RT has answered (a read only).
        """
        signed = self._copy_to_sign(request)
        if left is not None:
            deadline.cut_limits(signed)
        try:
            with self._slots if left is None else turn(self._slots, left):
                response = self._send_signed(signed, kind, options)
                _forget_credentials(response, signed, request)
                is_spoiled = _is_spoiled(kind, response)
        except httpx.RequestError as error:
            log.debug("%s %s: %s", request.method, request.url.path, type(error).__name__)
            return self._no_answer(request, signed, error), False
        except TimeoutError:
            if not deadline.is_over():
                raise
            # Before it was signed, it was not sent.
            timeout = httpx.ReadTimeout if SIGNED in signed.extensions else httpx.ConnectTimeout
            return timeout("the deadline has passed", request=request), False
        except BaseException as error:
            if isinstance(error, RTError) or not isinstance(error, Exception):
                forget_frames(error)
            raise
        finally:
            del signed
        if not options.get("stream"):
            drop_if_poisoned(response)
            if self._has_leftover(response):
                log.debug("%s %s: bytes after the answer", request.method, request.url.path)
                response.extensions["network_stream"].close()
        return response, is_spoiled

    def _copy_to_sign(self, request: httpx.Request) -> httpx.Request:
        """Copy a request, for the credentials and for the headers that a gate wants.

        What a caller holds, and so what an error can show, is the one without.
        """
        signed = copy_request(request)
        if self._extra_headers is not None:
            signed.headers.update(self._extra_headers.reveal())
        cookie = signed.extensions.pop(exchange.COOKIE, None)
        if cookie is not None:
            signed.headers["Cookie"] = cookie.reveal()
        return signed

    def _send_signed(
        self, signed: httpx.Request, kind: RequestKind, options: Mapping[str, Any]
    ) -> httpx.Response:
        """Send what is signed now, and read the answer unless it is to be streamed."""
        everything: dict[str, Any] = {**options, "stream": True}
        if exchange.AS_NOBODY in signed.extensions:
            everything["auth"] = self._gate()
        if not kind.reads:
            self._expire_idle()
        response = super().send(signed, **everything)
        if not options.get("stream"):
            read(response)
        return response

    def _expire_idle(self) -> None:
        """Use no connection next that has been idle so long that RT may be closing it.

        A write that meets the end of a connection has no answer, and nobody knows whether RT got
        it.
        """
        for pool, connection in self._connections():
            end = getattr(connection, "_expire_at", None)
            expiry = getattr(pool, "_keepalive_expiry", None)
            if expiry and end is not None and monotonic() > end - expiry + _IDLE:
                connection._expire_at = 0.0

    def _has_leftover(self, response: httpx.Response) -> bool:
        """Tell whether bytes are left on the connection after an answer has been read.

        An answer that was sent twice leaves its second half, which would be taken for the answer
        to the next request: httpcore does not look at what it has read already.
        """
        stream = response.extensions.get("network_stream")
        for _, connection in self._connections() if stream is not None else ():
            state = getattr(connection, "_h11_state", None)
            if state is not None and getattr(connection, "_network_stream", None) is stream:
                return bool(connection.is_idle() and state.trailing_data[0])
        return False

    def _connections(self) -> Iterator[tuple[Any, Any]]:
        """Yield httpcore's connections, each with its pool; none where they are not as expected."""
        for transport in (self._transport, *self._mounts.values()):
            pool: Any = getattr(transport, "_pool", None)
            for connection in list(getattr(pool, "connections", ())):
                inner = getattr(connection, "_connection", None)
                if inner is not None:
                    yield pool, inner

    def _gate(self) -> httpx.Auth | None:
        """Return what a gate in front of RT wants, also where nobody is logged in."""
        gate = getattr(self.auth, "gate", None)
        return None if gate is None else gate()

    def _no_answer(
        self, request: httpx.Request, signed: httpx.Request, error: httpx.RequestError
    ) -> httpx.RequestError:
        """Free an error of what it knows of the credentials; it names the unsigned request."""
        forget_frames(error)
        try:
            sent = error.request
        except RuntimeError:  # httpx does not know
            sent = signed
        if sent is signed or sent is request:
            error.request = request
        else:
            self._identity.login_failed(sent)
            error.request = without_secrets(sent)
        return error

    def _settle(
        self,
        request: httpx.Request,
        kind: RequestKind,
        outcome: httpx.Response | httpx.RequestError,
    ) -> httpx.Response:
        """Return what succeeded, raise for the rest; a write that RT may have done is open."""
        if kind.reads or not exchange.may_have_written(request, outcome):
            return self._settle_read(request, kind, outcome)
        if isinstance(outcome, httpx.RequestError):
            error = _failure(request, outcome)
            raise responses.unconfirmed(request, error) from error
        if not outcome.is_success:
            drop_if_poisoned(outcome)
            if kind.is_rest2 and exchange.is_rest2_missing(outcome):
                self._look_for_rest2(request)
        try:
            responses.check_write(outcome)
        except StatusError as error:
            self._identity.explain(error)
            raise
        if self._identity.learns:
            self._identity.learn(outcome)
        return outcome

    def _settle_read(
        self,
        request: httpx.Request,
        kind: RequestKind,
        outcome: httpx.Response | httpx.RequestError,
    ) -> httpx.Response:
        if isinstance(outcome, httpx.RequestError):
            raise _failure(request, outcome)
        if outcome.is_success:
            if self._identity.learns and outcome.is_stream_consumed:
                self._identity.learn(outcome)
            return outcome
        try:
            read(outcome)
        except httpx.RequestError as error:
            return self._settle_read(request, kind, self._no_answer(request, request, error))
        drop_if_poisoned(outcome)
        if kind.is_rest2 and exchange.is_rest2_missing(outcome):
            self._look_for_rest2(request)
        try:
            responses.check(outcome)
        except StatusError as error:
            self._identity.explain(error)
            raise
        return outcome

    def _look_for_rest2(self, request: httpx.Request) -> None:
        """Raise Rest2MissingError if a page for people answers where RT's version should stand."""
        base = str(request.url).partition(REST2)[0]
        probe = self._ask(self._own_request(f"{base}{REST2}/rt"))
        if isinstance(probe, httpx.Response) and exchange.is_rest2_missing(probe):
            banner = self._own_request(f"{base}/REST/1.0/")
            banner.extensions[exchange.AS_NOBODY] = True
            answer = self._ask(banner)
            if isinstance(answer, httpx.Response):
                self._without_rest2 = exchange.version_in(answer.content)
        if self._without_rest2:
            raise exchange.no_rest2(self._without_rest2, request.url)

    def _own_request(self, address: str) -> httpx.Request:
        """Build a request of the client's own, not of a caller."""
        return self.build_request("GET", address)

    def _ask(self, request: httpx.Request) -> httpx.Response | httpx.RequestError:
        """Send a request of the client's own, once."""
        return (self._attempt(request, RequestKind(request), {}, deadline.remaining()))[0]


def copy_request(request: httpx.Request) -> httpx.Request:
    """Copy a request, whose body stays with the stream alone."""
    return httpx.Request(
        request.method,
        request.url,
        headers=request.headers,
        stream=request.stream,
        extensions=dict(request.extensions),
    )


def _forget_credentials(
    response: httpx.Response, signed: httpx.Request, request: httpx.Request
) -> None:
    """Make an answer one to the unsigned request, and forget the login before it.

    httpx keeps the signed copy beside the answer, and in its stream.
    """
    is_own = response.request is signed  # and not the outcome of the login
    response.request = request if is_own else without_secrets(response.request)
    response.history = []
    response.next_request = None
    response.headers.pop("Set-Cookie", None)
    if response.is_closed:
        response.stream = httpx.ByteStream(b"")
    else:
        response.stream = Released(cast("Any", response.stream))


def _is_spoiled(kind: RequestKind, response: httpx.Response) -> bool:
    """Read as much of an answer as it takes to tell: REST1 says 400 in its first line."""
    if not kind.reads or not (response.status_code == 400 or kind.is_rest1_search):
        return False
    if response.status_code != 400:
        head = response.content if response.is_stream_consumed else peek(response)
        if not exchange.is_rest1_refusal(head):
            return False
    return exchange.is_spoiled(read(response))


def drop_if_poisoned(response: httpx.Response) -> None:
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
        stream.close()


def _failure(request: httpx.Request, outcome: httpx.RequestError) -> TransportError | ProtocolError:
    """Make the error for a request that has no answer, or one that cannot be decoded."""
    outcome.request = without_secrets(request)
    error: TransportError | ProtocolError
    is_over = deadline.is_over() or _NO_TIME in request.extensions
    if isinstance(outcome, httpx.TimeoutException) and is_over:
        error = DeadlineError(f"no answer from {_place(request)} before the deadline")
    elif isinstance(outcome, httpx.DecodingError):
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
