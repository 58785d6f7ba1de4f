"""One exchange with RT: what its outcome means, and whether the request is sent again.

What the HTTP clients of both modes decide, and what they are made of; nothing here sends.
"""

from __future__ import annotations

import logging
import math
import random
import re
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from typing import cast

import httpx

from rtfacade._http import dates
from rtfacade._http.deadline import remaining, timer
from rtfacade._http.home import OpenAnswer
from rtfacade._http.origin import REST2
from rtfacade.errors import Rest2MissingError

# -- what a request is ------------------------------------------------------------------------

#: ``request.extensions`` keys: a POST that only reads, a cookie for this request alone, nobody is
#: logged in, and the kind of a request that has been sent.
READS, COOKIE, AS_NOBODY = "rtfacade.reads", "rtfacade.cookie", "rtfacade.nobody"
KIND = "rtfacade.kind"
#: RT honours a session cookie for these whatever the origin (lib/RT/REST2/Middleware/Auth.pm).
_SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
_REST1, _REST1_SEARCH = "/REST/1.0", "/REST/1.0/search/ticket"


def reads(request: httpx.Request) -> bool:
    """Tell whether a request changes nothing, so that it may be sent again."""
    return request.method in ("GET", "HEAD") or bool(request.extensions.get(READS))


class RequestKind:
    """What a request is, decided once for all who handle it."""

    __slots__ = ("is_rest1", "is_rest1_search", "is_rest2", "needs_origin", "reads")

    def __init__(self, request: httpx.Request) -> None:
        """Look at method and path, as sent: names in one of REST1 have their slashes escaped."""
        path = request.url.raw_path.partition(b"?")[0].decode("ascii")
        self.is_rest2 = REST2 in path
        self.is_rest1 = _REST1 in path
        self.is_rest1_search = path.endswith(_REST1_SEARCH)
        #: Whether it changes nothing, so that it may be sent again.
        self.reads = reads(request)
        #: Whether REST2 checks the origin of a request with a cookie.
        self.needs_origin = self.is_rest2 and request.method not in _SAFE_METHODS


# -- sending again ---------------------------------------------------------------------------

#: The request certainly never reached RT, so any method may be sent again.
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
#: A request that cannot be sent at all is no better the second time.
_NEVER = (httpx.UnsupportedProtocol, httpx.LocalProtocolError)
#: A server without TLS waits in silence, however often it is asked.
_HANDSHAKE = "handshake operation timed out"
_GATEWAY = (502, 503, 504)
_MAX_WAIT = 60.0


def retry_delay(
    attempt: int, request: httpx.Request, outcome: httpx.Response | httpx.RequestError
) -> float | None:
    """Return the seconds to wait before another try, or None when this outcome is final.

    RT has no idempotency keys, so a write is sent again only if it was never sent: no connection
    could be made, or the login before it failed. No answer proves that RT did not get it, a 429
    of what stands in front of RT neither. Reads are also repeated after 429, 502, 503, 504 and
    broken connections.
    """
    if isinstance(outcome, httpx.ConnectTimeout) and _HANDSHAKE in str(outcome):
        return None
    if isinstance(outcome, _NEVER_SENT):
        return _backoff(attempt)
    if not reads(request) and _is_answered(request, outcome):
        return None
    if isinstance(outcome, httpx.Response) and outcome.status_code == 429:
        return _requested_delay(outcome, attempt)
    if isinstance(outcome, httpx.TransportError):
        return None if isinstance(outcome, _NEVER) else _backoff(attempt)
    if isinstance(outcome, httpx.Response) and outcome.status_code in _GATEWAY:
        return _requested_delay(outcome, attempt)
    return None


def may_have_written(request: httpx.Request, outcome: httpx.Response | httpx.RequestError) -> bool:
    """Tell whether RT may have got this write, so that it may have done what it says."""
    is_sent = not isinstance(outcome, (*_NEVER_SENT, *_NEVER))
    return is_sent and _is_answered(request, outcome)


def _is_answered(request: httpx.Request, outcome: httpx.Response | httpx.RequestError) -> bool:
    """Tell whether this is the request's own outcome, and not that of the login before it."""
    try:
        return outcome.request is request
    except RuntimeError:  # httpx does not know
        return True


def _backoff(attempt: int) -> float:
    """Half a second, then doubling, with a jitter so that many clients do not retry at once."""
    return float(0.5 * 2**attempt * random.uniform(0.75, 1.25))  # noqa: S311 (no secret)


def _requested_delay(response: httpx.Response, attempt: int) -> float | None:
    """Obey ``Retry-After`` in both its forms, unless it asks for more than a minute."""
    header = response.headers.get("Retry-After")
    if not header:
        return _backoff(attempt)
    try:
        seconds = float(header)
    except ValueError:
        seconds = _seconds_until(header)
    if not math.isfinite(seconds) or seconds > _MAX_WAIT:
        return None
    return max(seconds, 0.0)


def _seconds_until(date: str) -> float:
    moment = dates.moment(date)
    return math.inf if moment is None else (moment - datetime.now(UTC)).total_seconds()


# -- a spoiled server process ----------------------------------------------------------------
#
# From RT 5.0.4 to 6.0, a transaction search with ``TicketId = 1 OR …`` leaves an empty entry in the
# table of ticket fields of the process that serves it. Until that process ends, a TicketSQL that
# names ``id`` meets the entry in about half of all tries, by the order of a Perl hash, and RT
# answers 400. In about one process in several hundred, where both entries share a bucket of the
# hash, nine out of ten tries fail. Anybody's search does that to everybody, so a read that is
# answered so is repeated (docs/rt/behaviour.md#a-transaction-search-that-breaks-other-searches).

#: Further tries at once, of some milliseconds each. Where nine of ten fail, all of these do in one
#: of a thousand million cases; twenty did in one of eight.
MAX_SPOILED_REPEATS = 200

#: What Perl's ``die`` says, which RT never translates.
_SPOILED = b"No dispatch method for class ''"


def is_rest1_refusal(head: bytes) -> bool:
    """Tell whether a first line of REST1 says 400."""
    return b" 400 " in head.partition(b"\n")[0]


def is_spoiled(content: bytes) -> bool:
    """Tell whether a body says that the process is spoiled."""
    return _SPOILED in content


# -- an RT without REST2 ---------------------------------------------------------------------
#
# RT 4.4, and any RT that has it switched off. REST1's first line tells the version, without a login
# too. RT 4.4 can have REST2 from an extension, so the version alone decides nothing: a page of HTML
# with 404 where REST2 should be does.

_BANNER = re.compile(rb"RT/(\d{1,9}(?:\.\d+)*)\S* \d{3}\b")
#: Where RT 4.4 sends who is not logged in, and who is not privileged.
_PAGES = ("/NoAuth/Login", "/SelfService/")
#: The last major version that has no REST2 of its own.
_LAST_WITHOUT_REST2 = 4


def version_in(content: bytes) -> str | None:
    """Return the version in the first line of a REST1 answer, None for any other answer."""
    match = _BANNER.match(content)
    return match[1].decode() if match else None


def may_lack_rest2(version: str | None) -> bool:
    """Tell whether REST2 has to be looked for on an RT of this version before a write."""
    return version is not None and int(version.partition(".")[0]) <= _LAST_WITHOUT_REST2


def is_rest2_missing(response: httpx.Response) -> bool:
    """Tell whether a page for people is where REST2 should be: not found, or RT's login page.

    RT 4.4 redirects users who are not logged in to ``/NoAuth/Login.html``, and unprivileged users
    to ``/SelfService/``, whatever the address.
    """
    if response.is_redirect:
        location = response.headers.get("Location", "")
        return any(page in location for page in _PAGES)
    kind: str = response.headers.get("Content-Type", "")
    return response.status_code == 404 and kind.startswith("text/html")


def no_rest2(version: str, address: httpx.URL) -> Rest2MissingError:
    """Name the RT that has no REST2."""
    base = str(address.copy_with(query=None, fragment=None)).partition("/REST/")[0]
    return Rest2MissingError(f"RT {version} at {base} has no REST2: use rt.rest1")


# -- the first bytes of an answer ------------------------------------------------------------
#
# REST1 says "your session is gone" in the first line of a body under HTTP 200, so the auth flow has
# to see that line before it hands the answer on, and an attachment of a gigabyte must still stream.

#: The longest first line we wait for; RT's is well under a hundred bytes.
_MAX_FIRST_LINE = 256


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


#: An answer may unpack to so many bytes, and to more only if it grows no more than so many times.
MAX_UNPACKED, MAX_GROWTH = 100_000_000, 100
#: What RT and web servers use; others may unpack to any size at once.
_ENCODINGS = ("", "identity", "gzip", "deflate")


def check_encoding(response: httpx.Response) -> None:
    """Raise DecodingError for an encoding that was not asked for, and for one upon another."""
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding not in _ENCODINGS:
        raise httpx.DecodingError(
            f"the answer is encoded as {encoding[:40]!r}, not as gzip or deflate",
            request=response.request,
        )


def _check_growth(response: httpx.Response, size: int) -> None:
    if size > MAX_UNPACKED and size > MAX_GROWTH * response.num_bytes_downloaded:
        raise httpx.DecodingError(
            f"the answer unpacks to more than {MAX_UNPACKED:,} bytes, which is more than "
            f"{MAX_GROWTH} times what was sent: not read on",
            request=response.request,
        )


def read(response: httpx.Response) -> bytes:
    """Read an answer, and stop at one that unpacks to more than anybody means."""
    if "Content-Encoding" not in response.headers or hasattr(response, "_content"):
        return response.read()
    try:
        check_encoding(response)
        parts: list[bytes] = []
        size = 0
        for part in response.iter_bytes():
            parts.append(part)
            size += len(part)
            _check_growth(response, size)
    except BaseException:
        response.close()
        raise
    response._content = b"".join(parts)  # pyright: ignore[reportPrivateUsage]
    return response.read()


async def aread(response: httpx.Response) -> bytes:
    """Read an answer, and stop at one that unpacks to more than anybody means."""
    if "Content-Encoding" not in response.headers or hasattr(response, "_content"):
        return await response.aread()
    try:
        check_encoding(response)
        parts: list[bytes] = []
        size = 0
        async for part in response.aiter_bytes():
            parts.append(part)
            size += len(part)
            _check_growth(response, size)
    except BaseException:
        await response.aclose()
        raise
    response._content = b"".join(parts)  # pyright: ignore[reportPrivateUsage]
    return await response.aread()


def peek(response: httpx.Response) -> bytes:
    """Return the beginning of a REST1 text answer; ``b""`` for anything else."""
    if not _is_rest1_text(response):
        return b""
    if "Content-Encoding" in response.headers or response.is_stream_consumed:
        return read(response)
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
        return await aread(response)
    stream = cast("httpx.AsyncByteStream", response.stream)
    head, rest = b"", aiter(stream)
    while _wants_more(head) and (chunk := await anext(rest, None)) is not None:
        head += chunk
    response.stream = _AsyncRejoined(head, rest, stream)
    return head


def _wants_more(head: bytes) -> bool:
    return b"\n" not in head and len(head) < _MAX_FIRST_LINE


def _is_rest1_text(response: httpx.Response) -> bool:
    return (
        _REST1 in response.request.url.path
        and response.status_code == 200
        and response.headers.get("Content-Type", "").startswith("text/plain")
    )


# -- an answer that the caller reads -----------------------------------------------------------


class Released(httpx.SyncByteStream):
    """A body that lets go of its connection when it is closed."""

    def __init__(self, stream: httpx.SyncByteStream) -> None:
        """Take the body of an answer."""
        self._stream: httpx.SyncByteStream | None = stream
        self._home = OpenAnswer()

    def __iter__(self) -> Iterator[bytes]:
        if self._stream is None:
            return
        self._home.check()
        for part in self._stream:
            yield part
            self._home.check()

    def close(self) -> None:
        """Let go."""
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.close()


class AsyncReleased(httpx.AsyncByteStream):
    """A body that lets go of its connection when it is closed, and ends at the deadline."""

    def __init__(self, stream: httpx.AsyncByteStream) -> None:
        """Take the body of an answer."""
        self._stream: httpx.AsyncByteStream | None = stream
        self._home = OpenAnswer()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        if self._stream is None:
            return
        parts = aiter(self._stream)
        while True:
            self._home.check()
            try:
                with timer(remaining()):
                    part = await anext(parts, None)
            except TimeoutError:
                raise httpx.ReadTimeout("the deadline has passed") from None
            if part is None:
                return
            yield part

    async def aclose(self) -> None:
        """Let go."""
        stream, self._stream = self._stream, None
        if stream is not None:
            await stream.aclose()


def checked_count(name: str, count: object, least: int) -> int:
    """Return the number; TypeError for none, ValueError for one that is too small."""
    if isinstance(count, bool) or not isinstance(count, int):
        raise TypeError(f"{name} must be a whole number, not {count!r}")
    if count < least:
        raise ValueError(f"{name} must be at least {least}, not {count}")
    return count


#: What httpcore names its protocols, the ones that read headers.
_LOGGERS = ("httpcore.http11", "httpcore.http2")
_SESSION_COOKIE = re.compile(r"""(RT_SID_[^=;,\s'"]*=)[^;,\s'"]+""")


class _HideSessions(logging.Filter):
    """Keeps session cookies out of httpcore's debug log.

    httpx hides credentials in what it prints, but httpcore logs the headers of every answer at
    DEBUG as they came, and whoever reads RT's ``Set-Cookie`` there has the session. It looks for
    RT's cookies alone: what other programs log through httpcore stays as it is.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        text = record.getMessage()
        hidden = _SESSION_COOKIE.sub(r"\1[hidden]", text)
        if hidden != text:
            record.msg, record.args = hidden, ()
        return True


_FILTER = _HideSessions()


def hide_sessions() -> None:
    """Install the filter; doing it again changes nothing."""
    for name in _LOGGERS:
        logging.getLogger(name).addFilter(_FILTER)
