"""A proxy before a real RT that breaks one request in one way: an asyncio server in a thread.

It rewrites Host and Origin, so that RT takes its clients for clients of its own.
"""

from __future__ import annotations

import asyncio
import gzip
import re
import socket
import struct
import threading
import time
from collections import Counter, deque
from email.utils import formatdate
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import attrs

from tests.faults.kinds import Fault

_SESSION = re.compile(r"/REST/1\.0/(logout)?(\?|$)|/NoAuth/Log(in|out)")
#: POSTs of REST2 that only read.
_READING_POST = re.compile(
    r"/(tickets|transactions|attachments|queues(/all)?|assets|catalogs(/all)?|articles"
    r"|classes(/all)?|users(/\w+)?|groups|customfields|customroles|searches|history|values)(\?|$)"
)


#: RT's answers to earlier writes, by route.
EARLIER: dict[str, deque[Answer]] = {}
#: What clients ask for beside the path, by route.
_QUERIES: dict[str, str] = {}


@attrs.frozen
class Request:
    """What a client has sent."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def is_session(self) -> bool:
        """Whether it opens or ends a session."""
        return bool(_SESSION.search(self.target))

    @property
    def writes(self) -> bool:
        """Whether it changes something."""
        if self.method in ("GET", "HEAD") or self.is_session:
            return False
        return not (self.method == "POST" and _READING_POST.search(self.target))


@attrs.frozen
class Answer:
    """What RT has said, without its framing."""

    status: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def head(self, length: int | None = None, extra: str = "") -> bytes:
        """Write the head, with a length of its own if one is given."""
        lines = [f"HTTP/1.1 {self.status}"]
        lines += [f"{name}: {value}" for name, value in self.headers]
        size = len(self.body) if length is None else length
        if "Transfer-Encoding" not in extra:
            lines.append(f"Content-Length: {size}")
        return ("\r\n".join(lines) + f"\r\n{extra}\r\n").encode("latin-1")

    def whole(self) -> bytes:
        """Write all of it."""
        if self.status.startswith(("204", "304")):
            lines = [f"HTTP/1.1 {self.status}", *(f"{n}: {v}" for n, v in self.headers)]
            return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
        return self.head() + self.body


class FaultProxy:
    """Passes everything on to RT but what ``arm`` breaks."""

    def __init__(self, url: str, *, late: float = 5.0) -> None:
        """``late`` is longer than a client of these tests waits for an answer."""
        target = urlsplit(url)
        self._origin = f"{target.scheme}://{target.netloc}"
        self._host, self._port = target.hostname or "", target.port or 80
        self.late = late
        self.port = 0
        self.forwarded: Counter[tuple[str, str, bytes]] = Counter()
        self.seen: list[str] = []
        self._fault: Fault | None = None
        self._has_written = False
        self._is_spent = False
        self._at_work = 0
        self._before: tuple[str, Answer | None] = ("", None)
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    @property
    def url(self) -> str:
        """Where clients go."""
        return f"http://127.0.0.1:{self.port}"

    def arm(self, fault: Fault | None) -> None:
        """Break the next write, or the first read after it, in this way."""
        self._fault, self._has_written, self._is_spent = fault, False, False
        self._before = ("", None)
        self.forwarded.clear()
        self.seen.clear()

    @property
    def was_used(self) -> bool:
        """Whether the fault has met its request."""
        return self._is_spent

    def wait_until_idle(self, seconds: float = 30) -> None:
        """Wait until RT has got, and answered, all that it will get."""
        end = time.monotonic() + seconds
        while self._at_work and time.monotonic() < end:
            time.sleep(0.05)

    def doubled(self) -> int:
        """Say how often the write that was sent most often has reached RT."""
        return max(self.forwarded.values(), default=0)

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(
            asyncio.start_server(self._connection, "127.0.0.1", 0)
        )
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        try:
            self._loop.run_forever()
        finally:
            server.close()
            tasks = asyncio.all_tasks(self._loop)
            for task in tasks:
                task.cancel()
            self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
            self._loop.close()

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._keep(asyncio.current_task())
        try:
            while (request := await _read_request(reader)) is not None:
                if not await self._answer(request, writer):
                    break
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    def _next_fault(self, request: Request) -> Fault | None:
        """Say what is to go wrong with this request."""
        self.seen.append(f"{request.method} {request.target}")
        fault, writes = self._fault, request.writes
        if request.is_session or fault is None:
            return None
        is_target = self._has_written and not writes if fault.on == "read" else writes
        self._has_written = self._has_written or writes
        if not is_target or (self._is_spent and not fault.lasts):
            return None
        self._is_spent = True
        return fault

    async def _answer(self, request: Request, writer: asyncio.StreamWriter) -> bool:
        """Answer one request; False when the connection is to end."""
        if self._fault is not None and self._fault.how == "before":
            return await _send(writer, (await self._answer_from_before(request)).whole())
        fault = self._next_fault(request)
        if fault is None:
            answer = await self._forward(request)
            return await _send(writer, self._dated(answer).whole())
        if fault.forward == "first":
            answer = await self._forward(request)
            for _ in range(1, fault.times):
                answer = await self._forward(request, is_first=False)
        elif fault.forward == "meanwhile":
            self._at_work += 1
            self._keep(self._loop.create_task(self._forward_later(request, fault.delay)))
            answer = Answer("200 OK", (), b"")
        else:
            answer = Answer("200 OK", (), b"")
        if fault.wait:
            await asyncio.sleep(self.late)
        return await self._break(fault, request, answer, writer)

    async def _answer_from_before(self, request: Request) -> Answer:
        """Answer a read with what RT had before the write: a replica that does not follow.

        It holds the one record that a write changes; all else is as RT has it now. Which fields the
        client will ask for is known from earlier cases.
        """
        path, _, query = request.target.partition("?")
        if request.method == "GET":
            _QUERIES[_route(request)] = query
        elif request.method == "PUT":
            read = attrs.evolve(request, method="GET", body=b"")
            read = attrs.evolve(read, target=f"{path}?{_QUERIES.get(_route(read), '')}")
            answer = await self._forward(read)
            self._before = path, _unchanged_for_long(answer) if "200" in answer.status else None
        if request.method == "GET" and path == self._before[0] and self._before[1]:
            self._is_spent = True
            return self._before[1]
        return await self._forward(request)

    def _keep(self, task: asyncio.Task[None] | None) -> None:
        """Keep a task from being collected while it runs; the loop itself does not."""
        if task is not None:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _forward_later(self, request: Request, delay: float) -> None:
        try:
            await asyncio.sleep(self.late * 1.2 if delay < 0 else delay)
            await self._forward(request)
        finally:
            self._at_work -= 1

    async def _break(
        self, fault: Fault, request: Request, answer: Answer, writer: asyncio.StreamWriter
    ) -> bool:
        fake = fault.made
        if fake is not None:
            status, kind, body = fake
            headers = [("Content-Type", kind)] if kind else []
            if fault.location:
                headers.append(("Location", fault.location))
            return await _send(writer, Answer(status, tuple(headers), body).whole())
        if fault.how == "earlier":
            earlier = [one for one in EARLIER.get(_route(request), ()) if one is not answer]
            return await _send(writer, (earlier[0] if earlier else answer).whole())
        data, goes_on = _spoiled(fault.how, self._dated(answer))
        if fault.how == "reset":
            _reset(writer)
        elif data:
            await _send(writer, data)
        return goes_on

    def _dated(self, answer: Answer) -> Answer:
        """Set the date by the clock of the fault, from the write on."""
        fault = self._fault
        if fault is None or not fault.clock or not self._has_written:
            return answer
        return _with(answer, "Date", formatdate(time.time() + fault.clock, usegmt=True))

    async def _forward(self, request: Request, *, is_first: bool = True) -> Answer:
        """Ask RT on a connection of its own; what is not the first time is the proxy's doing."""
        if request.writes and is_first:
            self.forwarded[request.method, request.target, request.body] += 1
        self._at_work += 1
        try:
            reader, writer = await asyncio.open_connection(self._host, self._port)
            try:
                writer.write(self._rewritten(request))
                await writer.drain()
                answer = await _read_answer(reader)
                if request.writes and _is_success(answer):
                    EARLIER.setdefault(_route(request), deque(maxlen=30)).append(answer)
                return answer
            finally:
                writer.close()
        finally:
            self._at_work -= 1

    def _rewritten(self, request: Request) -> bytes:
        lines = [f"{request.method} {request.target} HTTP/1.1"]
        for name, value in request.headers:
            match name.lower():
                case "host":
                    lines.append(f"Host: {self._host}:{self._port}")
                case "origin":
                    lines.append(f"Origin: {self._origin}")
                case "connection" | "content-length" | "transfer-encoding" | "accept-encoding":
                    continue
                case _:
                    lines.append(f"{name}: {value}")
        lines += [f"Content-Length: {len(request.body)}", "Connection: close"]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + request.body


def _spoiled(how: str, answer: Answer) -> tuple[bytes, bool]:
    """Return what goes over the wire in place of an answer, and whether the connection goes on."""
    whole, body = answer.whole(), answer.body
    chunked = "Transfer-Encoding: chunked\r\n"
    noise = b"\x1f\x8b\x08\x00" + bytes(reversed(body)) + b"?"
    zipped = attrs.evolve(
        answer, body=noise, headers=(*answer.headers, ("Content-Encoding", "gzip"))
    )
    broken = attrs.evolve(answer, body=_corrupted(body) if body else b"\x00{")
    kinds = {
        "cut": (b"", False),
        "reset": (b"", False),
        "cut in head": (whole[: len(answer.head()) // 2], False),
        "cut after head": (answer.head(max(len(body), 10)), False),
        "cut in body": (answer.head(max(len(body), 10)) + body[: len(body) // 2], False),
        "too long": (answer.head(len(body) + 10) + body, False),
        "too short": (answer.head(max(len(body) - 5, 0)) + body, True),
        "bad chunk": (answer.head(extra=chunked) + b"zz\r\n" + body + b"\r\n", False),
        "bad gzip": (zipped.head() + noise, True),
        "corrupted": (broken.head() + broken.body, True),
        "twice": (whole + whole, True),
        "old and whole": (_old(answer) + body, False),
        "old and cut": (_old(answer) + body[: len(body) // 2], False),
        "extensions": (_in_chunks(answer), True),
        "close": (_with(answer, "Connection", "close").whole(), False),
        "interim": (b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" * 50 + whole, True),
        "cookie": (_with(answer, "Set-Cookie", "RT_SID_example.com.80=0123; path=/").whole(), True),
        "long head": (_with(answer, "X-Note", "x" * 1_000_000).whole(), False),
        "gzip and more": (_encoded(answer, "gzip", gzip.compress(body) + b"more"), True),
        "no deflate": (_encoded(answer, "deflate", b"\xff" + body), True),
        "gzip twice": (_encoded(answer, "gzip, gzip", gzip.compress(gzip.compress(body))), True),
        "brotli": (_encoded(answer, "br", b"\x0b\x02\x80" + body + b"\x03"), True),
        "two lengths": (answer.head(extra=f"Content-Length: {len(body) + 1}\r\n") + body, False),
        "elsewhere": (
            _located(answer, r"^(https?://[^/]*)?/", "https://rt.example.net/").whole(),
            True,
        ),
        "other id": (_located(answer, r"\d+$", "1").whole(), True),
        "charset": (
            _with(answer, "Content-Type", f"{_kind(answer)}; charset=utf-16").whole(),
            True,
        ),
        "bom": (attrs.evolve(answer, body=b"\xef\xbb\xbf" + body).whole(), True),
        "odd json": (attrs.evolve(answer, body=_odd_json(body)).whole(), True),
        "switching": (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n" + whole, False),
    }
    return kinds.get(how, (whole, True))


def _unchanged_for_long(answer: Answer) -> Answer:
    """Say that a record was last changed long ago; those of these tests were made just now."""
    body = re.sub(rb'("LastUpdated"\s*:\s*")[^"]*', rb"\g<1>2020-01-01T00:00:00Z", answer.body)
    return attrs.evolve(answer, body=body)


def _with(answer: Answer, name: str, value: str) -> Answer:
    """Set a header."""
    others = tuple(one for one in answer.headers if one[0].lower() != name.lower())
    return attrs.evolve(answer, headers=(*others, (name, value)))


def _header(answer: Answer, name: str) -> str:
    return next((value for key, value in answer.headers if key.lower() == name.lower()), "")


def _kind(answer: Answer) -> str:
    return _header(answer, "Content-Type").partition(";")[0]


def _located(answer: Answer, pattern: str, by: str) -> Answer:
    """Change the Location, if there is one."""
    place = _header(answer, "Location")
    return _with(answer, "Location", re.sub(pattern, by, place)) if place else answer


def _odd_json(body: bytes) -> bytes:
    """Add what Python's reader takes and others do not."""
    match body[:1]:
        case b"{":
            return b'{"id": NaN, "x": 1' + b"0" * 5000 + b", " + body[1:]
        case b"[":
            return b"[NaN, -Infinity, 1e999, " + body[1:]
        case _:
            return body


def _encoded(answer: Answer, encoding: str, body: bytes) -> bytes:
    return attrs.evolve(_with(answer, "Content-Encoding", encoding), body=body).whole()


def _old(answer: Answer) -> bytes:
    """Write the head as HTTP/1.0 does, whose bodies end with the connection."""
    lines = [f"HTTP/1.0 {answer.status}", *(f"{name}: {value}" for name, value in answer.headers)]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def _in_chunks(answer: Answer) -> bytes:
    """Write a body byte by byte, with all that HTTP allows around it."""
    if answer.status.startswith(("204", "304")):
        return answer.whole()
    chunks = b"".join(b'1;note="a b"\r\n%c\r\n' % byte for byte in answer.body)
    head = answer.head(extra="Transfer-Encoding: chunked\r\nTrailer: X-Sum\r\n")
    return head + chunks + b"0;last\r\nX-Sum: 7\r\n\r\n"


def _is_success(answer: Answer) -> bool:
    """Tell RT's success; REST1 has its status in the first line of its text."""
    refuses = answer.body.startswith(b"RT/") and b" 200 " not in answer.body.partition(b"\n")[0]
    return answer.status.startswith("2") and not refuses


def _route(request: Request) -> str:
    """Name a route, whatever the numbers in it."""
    return f"{request.method} {re.sub('[0-9]+', 'N', request.target.partition('?')[0])}"


async def _send(writer: asyncio.StreamWriter, data: bytes) -> bool:
    writer.write(data)
    await writer.drain()
    return True


def _reset(writer: asyncio.StreamWriter) -> None:
    """End the connection with RST."""
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


def _corrupted(body: bytes) -> bytes:
    """Break the JSON, or the first line, in the middle."""
    middle = min(len(body) // 2, 8)
    return body[:middle] + b"\xff\x00\xfe" + body[middle + 3 :]


async def _read_head(reader: asyncio.StreamReader) -> tuple[str, tuple[tuple[str, str], ...]]:
    data = await reader.readuntil(b"\r\n\r\n")
    first, *rest = data.decode("latin-1").rstrip("\r\n").split("\r\n")
    headers = tuple(
        (name, value.strip()) for name, _, value in (one.partition(":") for one in rest)
    )
    return first, headers


async def _read_request(reader: asyncio.StreamReader) -> Request | None:
    try:
        first, headers = await _read_head(reader)
    except asyncio.IncompleteReadError:
        return None
    method, target, _ = first.split(" ", 2)
    return Request(method, target, headers, await _read_body(reader, headers))


async def _read_answer(reader: asyncio.StreamReader) -> Answer:
    first, headers = await _read_head(reader)
    names = {name.lower(): value for name, value in headers}
    status = first.split(" ", 1)[1]
    if "content-length" in names or "chunked" in names.get("transfer-encoding", ""):
        body = await _read_body(reader, headers)
    else:
        body = b"" if status.startswith(("204", "304")) else await reader.read()
    dropped = ("content-length", "transfer-encoding", "connection")
    return Answer(status, tuple(one for one in headers if one[0].lower() not in dropped), body)


async def _read_body(reader: asyncio.StreamReader, headers: tuple[tuple[str, str], ...]) -> bytes:
    names = {name.lower(): value for name, value in headers}
    if "chunked" not in names.get("transfer-encoding", ""):
        return await reader.readexactly(int(names.get("content-length", "0")))
    body = b""
    while size := int((await reader.readuntil(b"\r\n")).split(b";")[0], 16):
        body += (await reader.readexactly(size + 2))[:-2]
    await reader.readuntil(b"\r\n")
    return body
