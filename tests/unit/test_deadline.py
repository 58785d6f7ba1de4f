"""The total time of a block of calls, and a login that hangs, for both modes."""

from __future__ import annotations

import gzip
import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

import anyio
import httpx
import pytest

from rtfacade import RT, AsyncRT, DeadlineError, ProtocolError, RTError, UnconfirmedError
from rtfacade._http import deadline, exchange, sockets
from tests.unit.served import silent

both = pytest.mark.parametrize("kind", [RT, AsyncRT])
TOKEN = "1-14-token"
DRIP = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
BUSY = b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nRetry-After: 1\r\n\r\n"


@contextmanager
def server(serve: Callable[[socket.socket], None]) -> Iterator[str]:
    """Give each connection to ``serve``, in a thread of its own."""

    def run(connection: socket.socket) -> None:
        with connection:
            try:
                serve(connection)
            except OSError:
                return

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=run, args=(connection,), daemon=True).start()

    listener = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=accept, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def drip(connection: socket.socket) -> None:
    connection.recv(65536)
    connection.sendall(DRIP)
    for _ in range(200):
        connection.sendall(b" ")
        time.sleep(0.05)


def drip_head(connection: socket.socket) -> None:
    connection.recv(65536)
    for letter in b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 200:
        connection.sendall(bytes([letter]))
        time.sleep(0.05)


def busy(connection: socket.socket) -> None:
    while connection.recv(65536):
        connection.sendall(BUSY)


def hang(connection: socket.socket) -> None:
    while connection.recv(65536):
        pass


def flood(connection: socket.socket) -> None:
    """Send interim answers without an end."""
    connection.recv(65536)
    ends = time.monotonic() + 20
    while time.monotonic() < ends:
        connection.sendall(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" * 20)


def run(
    kind: type, url: str, seconds: float | None, call: Callable[[Any], Any], **more: Any
) -> Any:
    """Call within a deadline; return the error and the seconds that it took."""
    options = {"token": TOKEN, "session": False, "timeout": 20.0, **more}

    async def awaited() -> None:
        async with AsyncRT(url, **options) as rt:
            with rt.deadline(seconds or 1):
                await call(rt)

    started = time.monotonic()
    with pytest.raises(RTError) as caught:  # noqa: PT012
        if kind is AsyncRT:
            anyio.run(awaited)
        else:
            with RT(url, **options) as rt, rt.deadline(seconds or 1):
                call(rt)
    return caught.value, time.monotonic() - started


def read(rt: Any) -> Any:
    return rt.tickets.get(1)


def write(rt: Any) -> Any:
    return rt.tickets.create("General", "x")


@pytest.mark.covering(5)
@both
@pytest.mark.parametrize("serve", [drip, drip_head, busy, hang, flood])
def test_a_read_ends_at_the_deadline(kind: type, serve: Callable[[socket.socket], None]) -> None:
    with server(serve) as url:
        error, seconds = run(kind, url, 0.6, read)
    assert seconds < 3
    assert isinstance(error, DeadlineError) or serve is busy, repr(error)


@pytest.mark.covering(4)
@both
@pytest.mark.parametrize("serve", [drip, drip_head, hang, flood])
def test_a_write_that_was_on_its_way_is_open(
    kind: type, serve: Callable[[socket.socket], None]
) -> None:
    def send(rt: Any) -> Any:
        return rt.send({"method": "post", "url": "/ticket", "json": {}})

    with server(serve) as url:
        error, seconds = run(kind, url, 0.6, send)
    assert seconds < 3
    assert isinstance(error, UnconfirmedError), repr(error)
    assert error.done is None
    assert isinstance(error.__cause__, DeadlineError)


@both
def test_a_write_that_waits_for_its_login_is_not_sent(kind: type) -> None:
    with silent() as url:
        error, seconds = run(kind, url, 0.6, write, session=True)
    assert seconds < 3
    assert isinstance(error, DeadlineError), repr(error)


@both
def test_nothing_is_sent_after_the_deadline(kind: type) -> None:
    def late(rt: Any) -> Any:
        time.sleep(0.2)
        return read(rt)

    with silent() as url:
        error, seconds = run(kind, url, 0.1, late)
    assert seconds < 2
    assert "is not sent" in str(error)


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf")])
def test_a_number_of_seconds(seconds: float) -> None:
    with RT("http://127.0.0.1:1", token=TOKEN) as rt:
        with pytest.raises(ValueError, match="seconds"), rt.deadline(seconds):
            pass
        with pytest.raises(TypeError), rt.deadline("30"):  # type: ignore[arg-type]
            pass


def test_an_inner_deadline_does_not_prolong_the_outer_one() -> None:
    with silent() as url, RT(url, token=TOKEN, session=False) as rt:
        started = time.monotonic()
        with rt.deadline(0.3), rt.deadline(30), pytest.raises(DeadlineError):
            rt.tickets.get(1)
        assert time.monotonic() - started < 3


def test_threads_of_ours_keep_to_the_deadline() -> None:
    with silent() as url, RT(url, token=TOKEN, session=False) as rt:
        started = time.monotonic()
        with rt.deadline(0.5):
            results = list(
                rt.tickets.update_each(range(1, 9), subject="x", chunk_size=1, concurrency=4)
            )
        assert time.monotonic() - started < 5
        assert {one.outcome for one in results} <= {"unknown", "refused"}


# -- a deadline for each call ----------------------------------------------------------------

CALLS: dict[str, Callable[[Any], Any]] = {
    "tickets.get": lambda rt: rt.tickets.get(1),
    "tickets.search": lambda rt: rt.tickets.search("id > 0").all(),
    "search(…).first": lambda rt: rt.tickets.search("id > 0").first(),
    "search(…).total": lambda rt: rt.tickets.search("id > 0").total(),
    "search(…).dicts": lambda rt: rt.tickets.search("id > 0").dicts().all(),
    "search(…).after": lambda rt: rt.tickets.search("id > 0").after(7).all(),
    "users.groups": lambda rt: rt.users.groups("root").all(),
    "queues.update": lambda rt: rt.queues.update(1, description="x"),
    "rest1.ticket.show": lambda rt: rt.rest1.ticket.show(1),
    "rest1.request": lambda rt: rt.rest1.request("ticket/1"),
    "info": lambda rt: rt.info(),
}


@pytest.mark.covering(8)
@both
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_each_call_ends_at_the_deadline_of_its_client(
    kind: type, call: Callable[[Any], Any]
) -> None:
    with server(drip) as url:
        options: dict[str, Any] = {"token": TOKEN, "session": False, "deadline": 0.4}

        async def awaited() -> None:
            async with AsyncRT(url, **options) as rt:
                await call(rt)

        started = time.monotonic()
        with pytest.raises(RTError) as caught:  # noqa: PT012
            if kind is AsyncRT:
                anyio.run(awaited)
            else:
                with RT(url, **options) as rt:
                    call(rt)
    assert time.monotonic() - started < 3
    assert isinstance(caught.value, DeadlineError | UnconfirmedError), repr(caught.value)


def page(request: httpx.Request) -> httpx.Response:
    """Answer with the one ticket that comes after the last of the query."""
    number = max(map(int, re.findall(r"id > (\d+)", request.url.params["query"]))) + 1
    rows = [{"id": str(number), "type": "ticket"}] if number < 5 else []
    return httpx.Response(200, json={"items": rows, "total": 4, "per_page": 1, "page": 1})


def test_the_time_between_two_rows_does_not_count() -> None:
    options: dict[str, Any] = {"token": TOKEN, "session": False, "deadline": 0.4}
    transport = httpx.MockTransport(page)

    async def awaited() -> None:
        async with AsyncRT("http://127.0.0.1:1", transport=transport, **options) as rt:
            async for row in rt.tickets.search("id > 0", page_size=1):
                numbers.append(row.id)
                await anyio.sleep(0.3)

    numbers: list[int] = []
    anyio.run(awaited)
    with RT("http://127.0.0.1:1", transport=transport, **options) as rt:
        for row in rt.tickets.search("id > 0", page_size=1):
            numbers.append(row.id)
            time.sleep(0.3)
    assert numbers == [1, 2, 3, 4] * 2


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), True, "30"])
def test_the_deadline_of_a_client_is_a_number_of_seconds(seconds: Any) -> None:
    with pytest.raises((TypeError, ValueError), match="seconds"):
        RT("http://127.0.0.1:1", token=TOKEN, deadline=seconds)


def test_a_command_ends_at_its_deadline() -> None:
    with silent() as url:
        started = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "rtfacade", "ticket", "list", "--deadline", "0.3"],
            env={**os.environ, "RT_URL": url, "RT_TOKEN": TOKEN, "HOME": "/nonexistent"},
            capture_output=True,
            text=True,
            check=False,
        )
    assert time.monotonic() - started < 15
    assert (done.returncode, done.stdout) == (5, "")
    assert "deadline" in done.stderr


# -- a login that hangs ----------------------------------------------------------------------


def test_threads_that_wait_for_a_login_fail_with_it() -> None:
    failures: Counter[str] = Counter()

    def get(rt: RT) -> None:
        try:
            rt.tickets.get(1)
        except RTError as error:
            failures[type(error).__name__] += 1

    with silent() as url, RT(url, token=TOKEN, timeout=1.0, retries=0, max_concurrency=32) as rt:
        threads = [threading.Thread(target=get, args=(rt,)) for _ in range(32)]
        started = time.monotonic()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert time.monotonic() - started < 8  # one by one it takes 32 s
    assert failures == {"TransportError": 32}


async def _many(url: str) -> Counter[str]:
    failures: Counter[str] = Counter()

    async def get(rt: AsyncRT) -> None:
        try:
            await rt.tickets.get(1)
        except RTError as error:
            failures[type(error).__name__] += 1

    options: dict[str, Any] = {"timeout": 1.0, "retries": 0, "max_concurrency": 32}
    async with AsyncRT(url, token=TOKEN, **options) as rt:  # noqa: SIM117
        async with anyio.create_task_group() as group:
            for _ in range(32):
                group.start_soon(get, rt)
    return failures


def test_tasks_that_wait_for_a_login_fail_with_it() -> None:
    with silent() as url:
        started = time.monotonic()
        assert anyio.run(_many, url) == {"TransportError": 32}
        assert time.monotonic() - started < 8


# -- an answer that grows --------------------------------------------------------------------


@both
@pytest.mark.parametrize("path", ["read", "login"])
def test_gzip_that_grows_a_thousand_times_is_stopped(
    kind: type, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "MAX_UNPACKED", 10_000_000)
    body = gzip.compress(b" " * 300_000_000, 1)
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: {}\r\nContent-Encoding: gzip\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )

    def bomb(connection: socket.socket) -> None:
        kind_of = "text/plain" if path == "login" else "application/json"
        while connection.recv(65536):
            connection.sendall(head.format(kind_of).encode() + body)

    call: Callable[[Any], Awaitable[Any]] = read
    with server(bomb) as url:
        error, _ = run(kind, url, 60, call, session=path == "login")
    assert isinstance(error, ProtocolError), repr(error)
    assert "unpacks to more than 10,000,000 bytes" in str(error)


@both
def test_an_encoding_upon_another_is_refused(kind: type) -> None:
    def twice(connection: socket.socket) -> None:
        body = gzip.compress(gzip.compress(b"{}"))
        head = (
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip, gzip\r\n"
        )
        while connection.recv(65536):
            connection.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)

    with server(twice) as url:
        error, _ = run(kind, url, 10, read)
    assert isinstance(error, ProtocolError)
    assert "gzip, gzip" in str(error)


# -- before the first deadline ----------------------------------------------------------------


@pytest.mark.parametrize("is_open", [False, True], ids=["idle", "an answer is open"])
def test_connections_opened_before_the_first_deadline_keep_to_it(
    is_open: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sockets, "first_deadline", first := deadline.FirstDeadline())
    monkeypatch.setattr(deadline, "first_deadline", first)
    opened: list[object] = []

    def serve(connection: socket.socket) -> None:
        opened.append(connection)
        if is_open:
            drip(connection)
        connection.recv(65536)
        connection.sendall(DRIP.replace(b"1000", b"2") + b"{}")
        drip(connection)

    with server(serve) as url, RT(url, token=TOKEN, session=False, timeout=20.0) as rt:
        path = "/REST/2.0/rt"
        started = time.monotonic()
        if is_open:
            with (
                rt._http.stream("GET", path) as response,
                rt.deadline(0.4),
                pytest.raises(httpx.ReadTimeout),
            ):
                response.read()
        else:
            rt.send({"method": "GET", "url": path})
            with rt.deadline(0.4), pytest.raises(DeadlineError):
                rt.send({"method": "GET", "url": path})
        assert time.monotonic() - started < 3
    assert len(opened) == 1
