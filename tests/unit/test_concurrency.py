"""Many at once on one client: tasks and threads, hand-written because no tool rewrites this."""

import asyncio
import logging
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from rtfacade import RT, AsyncRT, AuthenticationError
from tests.unit.fakes import PASSWORD, TOKEN, URL, USER, FakeRT, json, rest1

MANY = 50

WAYS: list[dict[str, Any]] = [{"token": TOKEN}, {"user": USER, "password": PASSWORD}]
each_way = pytest.mark.parametrize("who", WAYS, ids=["token", "password"])

Call = Callable[[RT], object]


class Slow(httpx.MockTransport):
    """Gives others a turn before each answer, as a network does."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0.001)
        return await super().handle_async_request(request)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        threading.Event().wait(0.001)
        return super().handle_request(request)


async def in_tasks(rt: AsyncRT, call: Callable[[AsyncRT], Awaitable[object]]) -> list[Any]:
    return await asyncio.gather(*(call(rt) for _ in range(MANY)), return_exceptions=True)


def in_threads(rt: RT, call: Call) -> list[Any]:
    start = threading.Barrier(MANY)

    def run() -> object:
        start.wait()
        try:
            return call(rt)
        except Exception as error:  # noqa: BLE001  as gather() does
            return error

    with ThreadPoolExecutor(MANY) as pool:
        return [job.result() for job in [pool.submit(run) for _ in range(MANY)]]


def run(fake: FakeRT, who: dict[str, Any], mode: str, *steps: Any) -> list[list[Any]]:
    """Do each step: a callable of nothing as it is, a verb MANY times at once."""
    pages: list[list[Any]] = []
    if mode == "threads":
        with RT(URL, **who, transport=Slow(fake)) as rt:
            for step in steps:
                pages.append(in_threads(rt, step[0])) if isinstance(step, tuple) else step()
        return pages

    async def main() -> None:
        async with AsyncRT(URL, **who, transport=Slow(fake)) as rt:
            for step in steps:
                if isinstance(step, tuple):
                    pages.append(await in_tasks(rt, step[0]))
                else:
                    step()

    asyncio.run(main())
    return pages


INFO = (lambda rt: rt.info(),)
SHOW = (lambda rt: rt.rest1.request("ticket/1/show"),)


def either(request: httpx.Request) -> httpx.Response:
    if "/REST/1.0" in request.url.path:
        return rest1("id: ticket/1\nSubject: x\n\n")
    return json({"Version": "5.0.3"})


def failures(results: list[list[Any]]) -> list[Any]:
    return [one for result in results for one in result if isinstance(one, BaseException)]


both_modes = pytest.mark.parametrize("mode", ["tasks", "threads"])


@both_modes
@each_way
def test_one_login_when_many_start_at_once(mode: str, who: dict[str, Any]) -> None:
    fake = FakeRT()
    assert failures(run(fake, who, mode, INFO, INFO)) == []
    assert fake.logins == 1
    assert fake.seen.count("GET /REST/2.0/rt") == 2 * MANY
    assert fake.sessions == set()


@both_modes
@each_way
@pytest.mark.parametrize("step", [INFO, SHOW], ids=["REST2", "REST1"])
def test_one_more_login_when_the_session_dies_under_load(
    mode: str, who: dict[str, Any], step: Any
) -> None:
    fake = FakeRT(either)
    assert (
        failures(run(fake, who, mode, step, fake.end_sessions, step, fake.end_sessions, step)) == []
    )
    assert fake.logins == 3
    assert 0 < fake.refusals <= 2 * MANY


@both_modes
@each_way
def test_both_protocols_under_load(mode: str, who: dict[str, Any]) -> None:
    fake = FakeRT(either)
    steps = [INFO, fake.end_sessions, SHOW, fake.end_sessions, INFO]
    assert failures(run(fake, who, mode, *steps)) == []
    assert fake.logins == 3


@both_modes
@each_way
@pytest.mark.parametrize("door", ["missing", "forbidden", "html"])
def test_no_rest1_is_found_out_and_told_once(
    mode: str, who: dict[str, Any], door: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "rtfacade")
    fake = FakeRT(rest1=door)
    assert failures(run(fake, who, mode, INFO, INFO)) == []
    assert len(fake.requests) == 1 + 2 * MANY
    assert len([r for r in caplog.records if r.name == "rtfacade"]) == 1


@both_modes
@each_way
def test_sessions_that_nobody_honours_are_told_once(
    mode: str, who: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "rtfacade")
    fake = FakeRT(honours=False)
    assert failures(run(fake, who, mode, INFO)) == []
    assert len([r for r in caplog.records if r.name == "rtfacade"]) == 1


@both_modes
@each_way
def test_sessions_that_die_again_and_again_under_load(
    mode: str, who: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    """Every call succeeds, and the client goes on to use sessions."""
    caplog.set_level(logging.INFO, "rtfacade")
    fake = FakeRT()
    count = 0

    def answer(request: httpx.Request) -> httpx.Response:
        nonlocal count
        count += 1
        if count % 7 == 0:
            fake.sessions.clear()
        return json({"Version": "5.0.3"})

    fake.answer = answer
    steps = [INFO] * 5
    assert failures(run(fake, who, mode, *steps)) == []
    assert [r for r in caplog.records if r.name == "rtfacade"] == []


@both_modes
@pytest.mark.parametrize(
    "who", [{"token": "1-1-wrong"}, {"user": USER, "password": "wrong"}], ids=["token", "password"]
)
def test_wrong_credentials_are_tried_once_for_all(mode: str, who: dict[str, Any]) -> None:
    """Fifty wrong passwords in a second lock an account."""
    fake = FakeRT()
    [results] = run(fake, who, mode, INFO)
    assert [type(one) for one in results] == [AuthenticationError] * MANY
    assert fake.refusals == 1


@both_modes
def test_a_login_that_breaks_off_does_not_lock_out_the_others(
    mode: str, waits: list[float]
) -> None:
    fake = FakeRT()
    broken = iter([httpx.ReadError("reset"), httpx.ConnectError("refused")])

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/REST/1.0/") and (error := next(broken, None)):
            raise error
        return fake(request)

    class Counting(FakeRT):
        def __call__(self, request: httpx.Request) -> httpx.Response:
            return answer(request)

    assert failures(run(Counting(), {"token": TOKEN}, mode, INFO)) == []
    assert fake.logins == 1
    # All that wait for a login get its outcome, and each tries again.
    assert 2 <= len(waits) <= 2 * MANY


def test_a_cancelled_login_does_not_lock_out_the_others() -> None:
    fake = FakeRT()

    async def main() -> None:
        async with AsyncRT(URL, token=TOKEN, transport=Slow(fake)) as rt:
            first = asyncio.create_task(rt.info())
            others = [asyncio.create_task(rt.info()) for _ in range(5)]
            await asyncio.sleep(0)
            first.cancel()
            results = await asyncio.gather(first, *others, return_exceptions=True)
            assert isinstance(results[0], asyncio.CancelledError)
            assert failures([list(results[1:])]) == []

    asyncio.run(main())
    assert fake.logins >= 1
