"""No token, password or session cookie shows up anywhere: every repr, log, error, traceback."""

import base64
import logging
import traceback
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import quote_plus

import httpx
import pytest

from rtfacade import AsyncRT, RTError
from tests.unit.fakes import COOKIE, PASSWORD, TOKEN, USER, FakeRT, json, rest1
from tests.unit.served import nobody, served, silent

BASIC = base64.b64encode(f"{USER}:{PASSWORD}".encode("latin-1")).decode()
NEW = "hunter" + "2"  # in two, because a traceback shows lines of this file
SESSION = "s3ss10n-"  # how every session of the fake begins

HEADERS = {"X-Gate-Key": "g4te" + "-k3y"}

WAYS = {
    "token": {"token": TOKEN},
    "password": {"user": USER, "password": PASSWORD},
    "token, no session": {"token": TOKEN, "session": False},
    "password, no session": {"user": USER, "password": PASSWORD, "session": False},
    "Basic": {"auth": httpx.BasicAuth(USER.encode("latin-1"), PASSWORD.encode("latin-1"))},
    "headers": {"token": TOKEN, "headers": HEADERS},
}
each_way = pytest.mark.parametrize("who", WAYS.values(), ids=WAYS)


def leaks(text: str) -> list[str]:
    """Which secrets a text holds, in any of the forms they take on the way."""
    forms = [TOKEN, PASSWORD, quote_plus(PASSWORD), BASIC, SESSION, repr(PASSWORD)[1:-1]]
    forms += [str(PASSWORD.encode())[2:-1], NEW, *HEADERS.values()]
    return [form for form in forms if form in text]


def printed(error: BaseException) -> str:
    """Everything an error says to whoever prints or logs it, causes and contexts included."""
    formatted = traceback.TracebackException.from_exception(error, capture_locals=False)
    shown = ["".join(formatted.format(chain=True))]
    todo: list[BaseException | None] = [error]
    while todo:
        current = todo.pop()
        if current is None:
            continue
        shown += [repr(current), str(current), repr(current.args)]
        request = getattr(current, "request", None) if isinstance(current, RTError) else None
        if request is not None:
            shown += [repr(request), repr(request.headers), str(dict(request.headers))]
            shown += [repr(request.content), str(request.url), repr(vars(current))]
        if isinstance(current, httpx.RequestError):
            shown += [
                repr(vars(current)),
                str(dict(current.request.headers)),
                repr(current.request.url),
            ]
        todo += [current.__cause__, current.__context__]
    return "\n".join(shown)


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """Everything that is logged, by everybody, at DEBUG."""
    names = ["", "httpx", "httpcore", *logging.root.manager.loggerDict]
    for name in names:
        caplog.set_level(logging.DEBUG, name or None)
    caplog.set_level(logging.DEBUG)
    return caplog


def logged(log: pytest.LogCaptureFixture) -> str:
    """Each record as it is printed, and what a handler of one's own could take out of it."""
    lines = [f"{record.name} {record.getMessage()} {record.args!r}" for record in log.records]
    assert any(line.startswith("httpcore") for line in lines), "httpcore logs nothing any more"
    return "\n".join([*lines, log.text])


def _either(request: httpx.Request) -> httpx.Response:
    if "/REST/1.0" in request.url.path:
        return rest1("id: ticket/1\nSubject: x\n\n")
    return json({"Version": "5.0.3", "id": 1})


@each_way
async def test_calls_that_succeed(who: dict[str, Any], log: pytest.LogCaptureFixture) -> None:
    fake = FakeRT(_either)
    with served(fake) as url:
        async with AsyncRT(url, **who) as rt:
            await rt.info()
            await rt.rest1.request("ticket/1/show")
            fake.end_sessions()
            await rt.info()
            shown = [
                rt, rt.auth, rt._http, rt._http.auth, rt._http.headers, rt._http.cookies, rt.api,
                rt.rest1, rt.tickets, rt.users, rt.groups, rt.queues, rt.attachments,
                vars(rt.api) if hasattr(rt.api, "__dict__") else rt.api, await rt.tickets.get(1),
            ]  # fmt: skip
            assert leaks("\n".join(f"{one!r} {one!s}" for one in shown)) == []
    assert leaks(logged(log)) == []
    if who.get("session", True):
        assert f"{COOKIE}=[hidden]" in log.text
    assert fake.refusals == bool(who.get("session", True))


def _fails(status: int, words: str) -> Callable[[httpx.Request], httpx.Response]:
    def answer(request: httpx.Request) -> httpx.Response:
        if "/REST/1.0" in request.url.path:
            return rest1(f"# {words}\n\n", f"{status} No")
        return json({"message": words}, status)

    return answer


@each_way
@pytest.mark.covering
@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 500, 503])
async def test_calls_that_rt_refuses(
    who: dict[str, Any], status: int, log: pytest.LogCaptureFixture
) -> None:
    fake = FakeRT(_fails(status, "no"))
    with served(fake) as url:
        async with AsyncRT(url, **who) as rt:
            calls: list[Callable[[], Awaitable[object]]] = [
                rt.info,
                lambda: rt.tickets.get(1),
                lambda: rt.rest1.request("ticket/1/show"),
                lambda: rt.rest1.request("ticket/1/edit", "Subject: x\n"),
                lambda: rt.users.update("bob", password=NEW),
                lambda: rt.users.create("bob", password=NEW),
            ]
            for call in calls:
                with pytest.raises(RTError) as caught:
                    await call()
                assert leaks(printed(caught.value)) == []
    assert leaks(logged(log)) == []


@pytest.mark.parametrize(
    "who",
    [{"token": f"{TOKEN}x"}, {"user": USER, "password": f"{PASSWORD}x"}],
    ids=["token", "password"],
)
@pytest.mark.parametrize("session", [True, False])
async def test_wrong_credentials(
    who: dict[str, Any], session: bool, log: pytest.LogCaptureFixture
) -> None:
    with served(FakeRT(_either)) as url:
        async with AsyncRT(url, **who, session=session) as rt:
            for call in (rt.info, lambda: rt.rest1.request("ticket/1/show")):
                with pytest.raises(RTError) as caught:
                    await call()
                assert leaks(printed(caught.value)) == []
    assert leaks(logged(log)) == []


@each_way
async def test_nobody_answers(who: dict[str, Any], log: pytest.LogCaptureFixture) -> None:
    with silent() as slow:
        for url in (nobody(), slow):
            async with AsyncRT(url, **who, timeout=0.05, retries=1) as rt:
                for call in (rt.info, lambda: rt.rest1.request("ticket/1/show")):
                    with pytest.raises(RTError) as caught:
                        await call()
                    assert leaks(printed(caught.value)) == []
    assert leaks(logged(log)) == []


@each_way
async def test_another_origin_and_other_mistakes(who: dict[str, Any]) -> None:
    async with AsyncRT("https://rt.example.com", **who) as rt:
        for request in (
            {"method": "get", "url": "https://evil.example.net/"},
            {"method": "get", "url": "https://rt.example.com:port/"},
            {"method": "get", "url": "/rt", "headers": {"X-Bad": "a\nb\x00"}},
        ):
            with pytest.raises((ValueError, RTError, httpx.InvalidURL)) as caught:
                await rt.send(request)
            assert leaks(printed(caught.value)) == []


@each_way
async def test_a_server_that_repeats_what_it_was_sent(
    who: dict[str, Any], log: pytest.LogCaptureFixture
) -> None:
    """What RT says is shown: but no RT says this, and the log does not hold it either."""

    def answer(request: httpx.Request) -> httpx.Response:
        return json({"Version": "5", "echo": dict(request.headers)})

    with served(FakeRT(answer)) as url:
        async with AsyncRT(url, **who) as rt:
            assert leaks(repr(await rt.info())) == []
    assert leaks(logged(log)) == []


async def test_a_password_that_cannot_be_is_not_shown() -> None:
    async with AsyncRT("https://rt.example.com", token=TOKEN) as rt:
        for password in ("hunter2\n", b"hunter2", [NEW], "", "*****"):
            wrong: Any = password
            with pytest.raises(ValueError, match="password") as caught:
                await rt.users.create("bob", password=wrong)
            assert leaks(printed(caught.value)) == []


def test_the_grep_finds() -> None:
    for secret in (f"token {TOKEN}", f"pass={quote_plus(PASSWORD)}", f"Basic {BASIC}",
                   f"{COOKIE}={SESSION}0001", repr({"pass": PASSWORD})):  # fmt: skip
        assert leaks(f"some text with {secret} in it")
