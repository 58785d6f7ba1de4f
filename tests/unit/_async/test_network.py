"""A real connection on loopback: refused, silent, dying."""

import socket
import threading
import time
from typing import Any

import httpx
import pytest

from rtfacade import AsyncRT, TransportError
from tests.unit.fakes import PASSWORD, TOKEN, USER, FakeRT
from tests.unit.served import nobody, served, silent

WAYS: list[dict[str, Any]] = [
    {"token": TOKEN},
    {"user": USER, "password": PASSWORD},
    {"token": TOKEN, "session": False},
]
each_way = pytest.mark.parametrize("who", WAYS, ids=["token", "password", "no session"])


@each_way
async def test_a_refused_connection(who: dict[str, Any], waits: list[float]) -> None:
    url = nobody()
    async with AsyncRT(url, **who) as rt:
        with pytest.raises(TransportError, match=f"no answer from {url}") as caught:
            await rt.info()
    assert isinstance(caught.value.__cause__, httpx.ConnectError)
    assert len(waits) == 2


@each_way
@pytest.mark.parametrize("limit", [0.1, httpx.Timeout(5.0, read=0.1)])
async def test_a_silent_server(who: dict[str, Any], limit: Any) -> None:
    """The limit holds for the login, too."""
    started = time.monotonic()
    with silent() as url:
        async with AsyncRT(url, **who, timeout=limit, retries=0) as rt:
            with pytest.raises(TransportError, match=r"ReadTimeout|timed out") as caught:
                await rt.info()
    assert isinstance(caught.value.__cause__, httpx.ReadTimeout)
    assert time.monotonic() - started < 3


async def test_a_connection_that_dies_is_opened_again() -> None:
    fake = FakeRT()
    with served(fake) as url:
        async with AsyncRT(url, token=TOKEN) as rt:
            await rt.info()
            pool: Any = rt._http._transport
            for connection in pool._pool.connections:
                await connection.aclose()
            await rt.info()
    assert fake.logins == 1


@pytest.mark.parametrize(
    "answer", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", b"nonsense\r\n\r\n"]
)
async def test_a_server_that_hangs_up(answer: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def hang_up() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(answer)

        thread = threading.Thread(target=hang_up)
        thread.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        async with AsyncRT(url, token=TOKEN, session=False, retries=0) as rt:
            with pytest.raises(TransportError, match="no answer from"):
                await rt.info()
        thread.join()
