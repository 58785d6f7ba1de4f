"""One process, one event loop, and nothing left on a connection: answers belong to questions."""

import json
import os
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import anyio
import httpcore
import httpx
import pytest

from rtfacade import RT, AsyncRT, ProtocolError
from rtfacade._http.home import HasLock
from rtfacade._sync import http
from tests.unit.fakes import TOKEN


def serve(connection: socket.socket, *, twice: bool) -> None:
    """Answer each request with the ticket that it names; the first one twice if wanted."""
    held = b""
    with connection:
        while True:
            while b"\r\n\r\n" not in held:
                data = connection.recv(65536)
                if not data:
                    return
                held += data
            head, _, held = held.partition(b"\r\n\r\n")
            match = re.search(rb"/ticket/(\d+)", head)
            number = int(match[1]) if match else 0
            body = json.dumps({"id": number, "Subject": f"ticket {number}"}).encode()
            answer = (
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
            )
            connection.sendall(answer * 2 if twice else answer)


@contextmanager
def server(*, twice: bool = False) -> Iterator[str]:
    """A server on loopback that keeps its connections."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def accept() -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                threading.Thread(target=serve, args=(connection,), kwargs={"twice": twice}).start()

        threading.Thread(target=accept, daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)


def test_an_answer_that_came_twice_answers_no_other_question() -> None:
    with server(twice=True) as url, RT(url, token=TOKEN, session=False) as rt:
        assert [rt.tickets.get(number).id for number in range(1, 9)] == list(range(1, 9))


def test_no_write_goes_over_a_connection_that_has_been_idle(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[object] = []
    with server() as url, RT(url, token=TOKEN, session=False) as rt:
        connect = httpcore.SyncBackend.connect_tcp

        def count(*given: Any, **options: Any) -> httpcore.NetworkStream:
            opened.append(given)
            return connect(*given, **options)

        monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", count)

        def send(method: str) -> int:
            rt.send({"method": method, "url": "/ticket/1"})
            return len(opened)

        assert [send("GET"), send("PUT")] == [1, 1]
        monkeypatch.setattr(http, "_IDLE", -1.0)
        assert [send("GET"), send("PUT"), send("GET")] == [1, 2, 2]


def test_so_it_is_in_async_mode() -> None:
    async def read(url: str) -> list[int]:
        async with AsyncRT(url, token=TOKEN, session=False) as rt:
            return [(await rt.tickets.get(number)).id for number in range(1, 9)]

    with server(twice=True) as url:
        assert anyio.run(read, url) == list(range(1, 9))


def test_a_child_process_has_connections_of_its_own() -> None:
    with server() as url, RT(url, token=TOKEN, session=False) as rt:
        rt.tickets.get(1)
        readers = []
        for child in range(4):
            reader, writer = os.pipe()
            pid = os.fork()
            if pid == 0:
                try:
                    ids = [rt.tickets.get(child * 100 + n).id for n in range(1, 12)]
                    os.write(writer, json.dumps(ids).encode())
                finally:
                    os._exit(0)
            os.close(writer)
            readers.append((child, reader, pid))
        mine = [rt.tickets.get(900 + n).id for n in range(1, 12)]
        assert mine == [900 + n for n in range(1, 12)]
        for child, reader, pid in readers:
            os.waitpid(pid, 0)
            with os.fdopen(reader) as file:
                assert json.load(file) == [child * 100 + n for n in range(1, 12)]


def test_a_lock_of_another_thread_is_free_in_a_child() -> None:
    one = HasLock()
    with one._lock:
        pid = os.fork()
        if pid == 0:
            os._exit(0 if one._lock.acquire(timeout=1) else 1)
        assert os.waitpid(pid, 0)[1] == 0
        assert not one._lock.acquire(timeout=0.01)


def test_a_child_that_closes_sends_no_logout() -> None:
    requests: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request.url.path)
        cookie = {"Set-Cookie": "RT_SID_x=1"}
        if request.url.path.endswith("/REST/1.0/"):
            return httpx.Response(200, text="RT/5.0.3 200 Ok\n\n", headers=cookie)
        return httpx.Response(200, json={"id": 1})

    transport = httpx.MockTransport(answer)
    rt = RT("https://rt.example.com", token=TOKEN, transport=transport)
    rt.tickets.get(1)
    pid = os.fork()
    if pid == 0:
        requests.clear()
        rt.close()
        os._exit(len(requests))
    assert os.waitpid(pid, 0)[1] == 0
    rt.close()
    assert requests[-1].endswith("/REST/1.0/logout")


def test_a_second_event_loop_is_told() -> None:
    with server() as url:
        rt = AsyncRT(url, token=TOKEN, session=False)

        async def read() -> int:
            try:
                return (await rt.tickets.get(1)).id
            finally:
                await rt._http.aclose()

        assert anyio.run(read) == 1
        with pytest.raises(RuntimeError, match="another event loop"):
            anyio.run(read)


def test_an_answer_about_another_ticket_is_an_error() -> None:
    with (
        server() as url,
        RT(f"{url}/ticket/8", token=TOKEN, session=False) as rt,
        pytest.raises(ProtocolError, match="asked for ticket 7"),
    ):
        rt.tickets.get(7)


def test_a_child_takes_nothing_of_an_open_answer() -> None:
    content = bytes(range(256)) * 8000
    head = b"RT/5.0.3 200 Ok\n\n"

    def serve_file(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(65536)
            size = len(head) + len(content) + 3
            connection.sendall(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"
                b"Content-Length: %d\r\n\r\n%s" % (size, head)
            )
            for start in range(0, len(content), 10_000):
                connection.sendall(content[start : start + 10_000])
            connection.sendall(b"\n\n\n")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=serve_file, args=(listener,), daemon=True).start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with (
            RT(url, token=TOKEN, session=False) as rt,
            rt._http.stream("GET", "/REST/1.0/ticket/1/attachments/1/content") as response,
        ):
            chunks = response.iter_bytes(1000)
            read = next(chunks)
            pid = os.fork()
            if pid == 0:
                try:
                    for _ in chunks:
                        pass
                except RuntimeError as error:
                    os._exit(0 if "parent process" in str(error) else 1)
                os._exit(2)
            assert os.waitpid(pid, 0)[1] == 0
            read += b"".join(chunks)
    assert read == head + content + b"\n\n\n"
