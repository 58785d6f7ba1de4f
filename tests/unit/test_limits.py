"""However many tasks or threads share a client, the server sees a few requests at once."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import httpx
import pytest

from rtfacade import RT, AsyncRT


async def test_no_more_requests_are_under_way_than_allowed() -> None:
    now = most = 0

    async def answer(request: httpx.Request) -> httpx.Response:
        nonlocal now, most
        now += 1
        most = max(most, now)
        await anyio.sleep(0.005)
        now -= 1
        return httpx.Response(200, json={"Version": "5.0.3"})

    async with (
        AsyncRT(
            "http://127.0.0.1",
            token="1-2-x",
            session=False,
            max_concurrency=3,
            transport=httpx.MockTransport(answer),
        ) as rt,
        anyio.create_task_group() as group,
    ):
        for _ in range(12):
            group.start_soon(rt.info)
    assert 1 <= most <= 3


async def test_a_client_needs_at_least_one_request_at_a_time() -> None:
    with pytest.raises(ValueError, match="max_concurrency must be at least 1, not 0"):
        AsyncRT("http://127.0.0.1", token="1-2-x", max_concurrency=0)
    with pytest.raises(ValueError, match="retries must be at least 0, not -1"):
        AsyncRT("http://127.0.0.1", token="1-2-x", retries=-1)
    with pytest.raises(TypeError, match="retries must be a whole number, not '2'"):
        AsyncRT("http://127.0.0.1", token="1-2-x", retries="2")  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [RT, AsyncRT])
@pytest.mark.parametrize(
    ("option", "error"),
    [
        ({"timeout": "10"}, TypeError),
        ({"timeout": True}, TypeError),
        ({"timeout": 0}, ValueError),
        ({"timeout": -1}, ValueError),
        ({"timeout": float("nan")}, ValueError),
        ({"deadline": "10"}, TypeError),
        ({"session": "no"}, TypeError),
        ({"max_concurrency": "3"}, TypeError),
    ],
)
def test_options_of_a_client_of_another_type(
    kind: Any, option: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error, match=next(iter(option))):
        kind("http://127.0.0.1", token="1-2-x", **option)


def test_no_more_threads_send_than_allowed() -> None:
    lock, now, most = threading.Lock(), 0, 0

    def answer(request: httpx.Request) -> httpx.Response:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.005)
        with lock:
            now -= 1
        return httpx.Response(200, json={"Version": "5.0.3"})

    with (
        RT(
            "http://127.0.0.1",
            token="1-2-x",
            session=False,
            max_concurrency=3,
            transport=httpx.MockTransport(answer),
        ) as rt,
        ThreadPoolExecutor(12) as pool,
    ):
        for future in [pool.submit(rt.info) for _ in range(12)]:
            assert future.result().version == "5.0.3"
    assert 1 <= most <= 3
