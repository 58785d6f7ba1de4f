# written by scripts/unasync.py from tests/unit/_async/test_network.py; do not edit
"""A real connection on loopback: refused, silent, dying."""

import socket
import threading
import time
from typing import Any

import httpx
import pytest

from rtfacade import RT, TransportError
from tests.unit.fakes import PASSWORD, TOKEN, USER, FakeRT
from tests.unit.served import nobody, served, silent

WAYS: list[dict[str, Any]] = [
    {"token": TOKEN},
    {"user": USER, "password": PASSWORD},
    {"token": TOKEN, "session": False},
]
each_way = pytest.mark.parametrize("who", WAYS, ids=["token", "password", "no session"])


@each_way
def test_a_refused_connection(who: dict[str, Any], waits: list[float]) -> None:
    url = nobody()
    with RT(url, **who) as rt:
        with pytest.raises(TransportError, match=f"no answer from {url}") as caught:
            rt.info()
    assert isinstance(caught.value.__cause__, httpx.ConnectError)
    assert len(waits) == 2


@each_way
@pytest.mark.parametrize("limit", [0.1, httpx.Timeout(5.0, read=0.1)])
def test_a_silent_server(who: dict[str, Any], limit: Any) -> None:
    """The limit holds for the login, too."""
    started = time.monotonic()
    with silent() as url:
        with RT(url, **who, timeout=limit, retries=0) as rt:
            with pytest.raises(TransportError, match=r"ReadTimeout|timed out") as caught:
                rt.info()
    assert isinstance(caught.value.__cause__, httpx.ReadTimeout)
    assert time.monotonic() - started < 3


def test_a_connection_that_dies_is_opened_again() -> None:
    fake = FakeRT()
    with served(fake) as url:
        with RT(url, token=TOKEN) as rt:
            rt.info()
            pool: Any = rt._http._transport
            for connection in pool._pool.connections:
                connection.close()
            rt.info()
    assert fake.logins == 1


@pytest.mark.parametrize(
    "answer", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", b"nonsense\r\n\r\n"]
)
def test_a_server_that_hangs_up(answer: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def hang_up() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(answer)

        thread = threading.Thread(target=hang_up)
        thread.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with RT(url, token=TOKEN, session=False, retries=0) as rt:
            with pytest.raises(TransportError, match="no answer from"):
                rt.info()
        thread.join()
