"""One login for many requests, and what happens when the session is not what it should be."""

import logging
from typing import Any

import httpx
import pytest

from rtfacade import (
    AsyncRT,
    AuthenticationError,
    ForbiddenError,
    NotFoundError,
    RateLimitError,
    Rest1ClosedError,
    ServerError,
    TransportError,
)
from rtfacade.auth.session import SessionAuth
from tests.unit.fakes import (
    COOKIE,
    PASSWORD,
    TOKEN,
    URL,
    USER,
    Answer,
    FakeRT,
    Gate,
    fields,
    html,
    json,
    rest1,
)

BY_TOKEN: dict[str, Any] = {"token": TOKEN}
BY_PASSWORD: dict[str, Any] = {"user": USER, "password": PASSWORD}
both_ways = pytest.mark.parametrize("who", [BY_TOKEN, BY_PASSWORD], ids=["token", "password"])

every_release = pytest.mark.parametrize("origin", [URL, None], ids=["origin check", "older"])

READ: dict[str, Any] = {"method": "get", "url": "/rt"}
WRITE: dict[str, Any] = {"method": "post", "url": "/ticket", "json": {"Queue": "General"}}


def client(fake: FakeRT, who: dict[str, Any] = BY_TOKEN, **options: Any) -> AsyncRT:
    return AsyncRT(URL, **who, transport=fake.transport, **options)


def accepted(rt: AsyncRT) -> bool | None:
    """Whether RT is known to accept the origin."""
    assert isinstance(rt.auth, SessionAuth)
    return rt.auth.origin_accepted


def carried(request: httpx.Request) -> set[str]:
    """How a request said who it is from."""
    names = {name for name in ("Authorization", "Cookie", "Origin") if name in request.headers}
    return names | ({"fields"} if b"pass=" in request.content else set())


# -- one login -------------------------------------------------------------------------------


@both_ways
async def test_one_login_for_many_requests(who: dict[str, Any]) -> None:
    fake = FakeRT()
    async with client(fake, who) as rt:
        assert fake.requests == []  # nothing before the first request
        for _ in range(5):
            await rt.info()
    assert fake.logins == 1
    assert fake.seen[1:-1] == ["GET /REST/2.0/rt"] * 5
    assert [carried(request) for request in fake.requests[1:]] == [{"Cookie"}] * 6


@both_ways
@pytest.mark.parametrize("path", ["/help/rt", "/a%2Fb", "/100%25", "/a%2541", "/%41", "/b%C3%BCro"])
async def test_a_session_goes_where_all_requests_go(who: dict[str, Any], path: str) -> None:
    fake = FakeRT()
    async with AsyncRT(f"{URL}{path}/", **who, transport=fake.transport) as rt:
        await rt.info()
        for _ in range(11):  # a probe is among them
            await rt.send(WRITE)
    assert fake.logins == 1
    paths = {request.url.raw_path.partition(b"/REST/")[0] for request in fake.requests}
    assert paths == {path.encode()}
    assert fake.seen[-1].endswith("/REST/1.0/logout")


async def test_how_a_token_logs_in() -> None:
    fake = FakeRT()
    async with client(fake, BY_TOKEN) as rt:
        await rt.info()
    assert fake.seen == ["GET /REST/1.0/", "GET /REST/2.0/rt", "POST /REST/1.0/logout"]
    assert carried(fake.requests[0]) == {"Authorization"}


async def test_how_a_password_logs_in() -> None:
    fake = FakeRT()
    async with client(fake, BY_PASSWORD) as rt:
        await rt.info()
    assert fake.seen == ["POST /REST/1.0/", "GET /REST/2.0/rt", "POST /REST/1.0/logout"]
    assert carried(fake.requests[0]) == {"fields"}
    assert not fake.requests[0].url.query


async def test_an_rt_in_a_folder() -> None:
    fake = FakeRT()
    async with AsyncRT(f"{URL}/help/rt/", token=TOKEN, transport=fake.transport) as rt:
        await rt.info()
        fake.end_sessions()
        await rt.info()
    assert fake.logins == 2
    assert {path.partition("/REST/")[0].partition(" ")[2] for path in fake.seen} == {"/help/rt"}


async def test_both_protocols_share_the_session() -> None:
    fake = FakeRT(_either)
    async with client(fake) as rt:
        await rt.rest1.request("ticket/1/show")
        await rt.info()
        await rt.rest1.request("ticket/1/show")
    assert fake.logins == 1
    assert [carried(request) for request in fake.requests[1:]] == [{"Cookie"}] * 4


def _either(request: httpx.Request) -> httpx.Response:
    if "/REST/1.0" in request.url.path:
        return rest1("id: ticket/1\nSubject: x\n\n")
    return json({"Version": "5.0.3"})


# -- the end of a session --------------------------------------------------------------------


@both_ways
@every_release
async def test_a_dead_session_is_opened_again_once(who: dict[str, Any], origin: Any) -> None:
    fake = FakeRT(origin=origin)
    async with client(fake, who) as rt:
        await rt.info()
        fake.end_sessions()
        assert (await rt.send(READ)).status_code == 200
        await rt.send(READ)
    assert fake.logins == 2
    assert fake.refusals == 1


@both_ways
@every_release
async def test_a_write_with_a_dead_session_succeeds_at_once(
    who: dict[str, Any], origin: Any
) -> None:
    """By its header; the next read opens a session."""
    fake = FakeRT(origin=origin)
    async with client(fake, who) as rt:
        await rt.info()
        fake.end_sessions()
        before = len(fake.requests)
        assert (await rt.send(WRITE)).status_code == 200
        assert len(fake.requests) == before + 1
        await rt.info()
        await rt.info()
    assert fake.logins == 2
    assert fake.refusals == 1


# -- writes and their origin -----------------------------------------------------------------


@both_ways
async def test_what_a_write_carries(who: dict[str, Any]) -> None:
    fake = FakeRT()
    async with client(fake, who) as rt:
        for method in ("post", "put", "delete"):
            await rt.send({**WRITE, "method": method})
        for method in ("get", "head", "options"):
            await rt.send({**READ, "method": method})
    writes, reads = fake.requests[1:4], fake.requests[4:7]
    assert [carried(r) for r in writes] == [{"Authorization", "Cookie", "Origin"}] * 3
    assert {r.headers["Origin"] for r in writes} == {URL}
    assert [carried(r) for r in reads] == [{"Cookie"}] * 3
    assert fake.bcrypts == 0


OTHER = "https://rt.example.org"


def _at_other(request: httpx.Request) -> httpx.Response:
    """RT writes its own address into its links."""
    return json({"id": 1, "_url": f"{OTHER}/REST/2.0/ticket/1"})


@both_ways
async def test_rts_own_address_is_the_origin(
    who: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "rtfacade")
    fake = FakeRT(_at_other, origin=OTHER)
    async with client(fake, who) as rt:
        await rt.send(WRITE)
        assert fake.bcrypts == 1  # not known yet: by the header
        for _ in range(3):
            await rt.send(WRITE)
    assert fake.bcrypts == 1
    writes = [r for r in fake.requests if r.url.path == "/REST/2.0/ticket"]
    assert [r.headers["Origin"] for r in writes] == [URL, OTHER, OTHER, OTHER]
    lines = [r.getMessage() for r in caplog.records if r.name == "rtfacade"]
    assert lines == [f"RT at {URL} calls itself {OTHER}: writes carry that origin"]


async def test_a_location_tells_it_too_and_a_proxy_may_have_rewritten_it() -> None:
    places = iter([f"{URL}/REST/2.0/ticket/1", f"{OTHER}/REST/2.0/ticket/2", f"{URL}/x"])
    fake = FakeRT(lambda request: json({}, 201, Location=next(places)), origin=OTHER)
    async with client(fake) as rt:
        for _ in range(3):
            await rt.send(WRITE)
        assert rt.auth.origin == OTHER
    assert fake.bcrypts == 2


@pytest.mark.parametrize(
    "text", [f'"_url":"{OTHER}/REST/2.0/ticket/1"', f"{OTHER}/REST/2.0/ticket/1"]
)
async def test_text_that_looks_like_an_address_is_none(text: str) -> None:
    fake = FakeRT(lambda request: json({"id": 1, "Subject": text, "x_url": text}))
    async with client(fake) as rt:
        await rt.send(READ)
        await rt.send(WRITE)
        assert rt.auth.origin == URL
    assert fake.bcrypts == 0


async def test_an_origin_that_rt_does_not_accept_is_told_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, "rtfacade")
    fake = FakeRT(origin="https://set-by-hand.example")
    async with client(fake) as rt:
        for _ in range(250):
            await rt.send(WRITE)
        await rt.info()
        assert accepted(rt) is False
    assert fake.seen.count("POST /REST/2.0/searches") == 2  # again when no list tells RT's address
    assert fake.seen.count("GET /REST/2.0/searches") == 1
    assert fake.seen.count("POST /REST/2.0/ticket") == 250
    assert fake.logins == 1
    (line,) = [r.getMessage() for r in caplog.records if r.name == "rtfacade"]
    assert "$WebDomain" in line
    assert "'rt.example.com:443' to @ReferrerWhitelist" in line


async def test_writes_whose_answers_have_no_address_look_it_up() -> None:
    """Bulk comments say nothing of where RT is."""

    def inside(request: httpx.Request) -> httpx.Response:
        return _at_other(request) if request.method == "GET" else _quiet(request)

    fake = FakeRT(inside, origin=OTHER)
    async with client(fake) as rt:
        for _ in range(100):
            await rt.send(WRITE)
        assert accepted(rt) is True
    assert fake.bcrypts == 10
    assert fake.seen.count("GET /REST/2.0/searches") == 1


@every_release
async def test_nine_writes_need_no_probe_and_a_hundred_need_one(origin: Any) -> None:
    fake = FakeRT(_quiet, origin=origin)
    async with client(fake) as rt:
        for _ in range(9):
            await rt.send(WRITE)
        assert "POST /REST/2.0/searches" not in fake.seen
        for _ in range(100):
            await rt.send(WRITE)
        assert accepted(rt) is True
    assert fake.seen.count("POST /REST/2.0/searches") == 1
    probe = next(r for r in fake.requests if r.url.path == "/REST/2.0/searches")
    assert carried(probe) == {"Cookie", "Origin"}
    assert probe.content == b"[]"


def _quiet(request: httpx.Request) -> httpx.Response:
    """Answers that do not tell RT's address."""
    return json({"id": 1})


@every_release
async def test_a_client_that_only_writes_notices_that_its_session_died(origin: Any) -> None:
    fake = FakeRT(_quiet, origin=origin)
    async with client(fake) as rt:
        for _ in range(20):
            await rt.send(WRITE)
        fake.end_sessions()
        for _ in range(200):
            await rt.send(WRITE)
    assert fake.logins == 2
    assert fake.bcrypts <= 101


async def test_writes_alone_where_no_session_is_honoured(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "rtfacade")
    fake = FakeRT(_quiet, honours=False)
    async with client(fake) as rt:
        for _ in range(200):
            await rt.send(WRITE)
    assert fake.logins == 2
    assert carried(fake.requests[-1]) == {"Authorization", "Origin"}
    assert _said(caplog) == 1


@pytest.mark.parametrize("answer", [html(403, "Forbidden"), httpx.Response(503), html(200)])
async def test_a_probe_that_something_else_answers_says_nothing(answer: httpx.Response) -> None:
    def inside(request: httpx.Request) -> httpx.Response:
        return answer if request.url.path == "/REST/2.0/searches" else json({"id": 1})

    fake = FakeRT(inside)
    async with client(fake) as rt:
        for _ in range(12):
            await rt.send(WRITE)
        assert accepted(rt) is None
    assert fake.seen.count("POST /REST/2.0/ticket") == 12


@every_release
async def test_a_password_that_no_header_can_hold_writes_by_the_session(origin: Any) -> None:
    fake = FakeRT(_at_other, origin=origin and OTHER)
    fake._is_named = lambda request: "user" in fields(request)  # type: ignore[method-assign]
    async with client(fake, {"user": USER, "password": "日本語"}) as rt:
        for _ in range(2):
            assert (await rt.send(WRITE)).status_code == 200
    assert fake.seen[1:-1] == ["GET /REST/2.0/searches", *["POST /REST/2.0/ticket"] * 2]
    assert fake.logins == 1


@both_ways
async def test_a_dead_session_that_rest2_calls_401(who: dict[str, Any]) -> None:
    fake = FakeRT()
    plain = fake._rest2

    def without_redirect(request: httpx.Request) -> httpx.Response:
        answer = plain(request)
        return json({"message": "Unauthorized"}, 401) if answer.is_redirect else answer

    fake._rest2 = without_redirect  # type: ignore[method-assign]
    async with client(fake, who) as rt:
        await rt.info()
        fake.end_sessions()
        await rt.info()
    assert fake.logins == 2


@both_ways
@pytest.mark.parametrize(
    "front", ["https://rt.example.com/", "https://rt.example.com/?next=x", "/?next=x"]
)
async def test_a_proxy_may_spell_the_front_page_out(who: dict[str, Any], front: str) -> None:
    fake = FakeRT()
    fake._front = lambda request: front  # type: ignore[method-assign]
    async with client(fake, who) as rt:
        await rt.info()
        fake.end_sessions()
        await rt.info()
    assert fake.logins == 2


@both_ways
async def test_a_session_that_dies_before_a_rest1_request(who: dict[str, Any]) -> None:
    fake = FakeRT(_either)
    async with client(fake, who) as rt:
        await rt.rest1.request("ticket/1/show")
        fake.end_sessions()
        assert (await rt.rest1.request("ticket/1/show")).forms[0].get("Subject") == "x"
        fake.end_sessions()
        reply = await rt.rest1.request("ticket/1/edit", "Subject: y\n")
        assert reply.status == 200
    assert fake.logins == 3


@both_ways
async def test_a_session_that_dies_before_a_rest1_stream(who: dict[str, Any]) -> None:
    content = bytes(range(256)) * 1000
    payload = b"RT/5.0.3 200 Ok\n\n" + content

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=payload, headers={"Content-Type": "text/plain"})

    fake = FakeRT(answer)
    async with client(fake, who) as rt:
        for _ in range(3):
            assert await rt.attachments.read(7) == content
            fake.end_sessions()
    assert fake.logins == 3
    assert fake.refusals == 2


async def test_text_that_looks_like_a_dead_session_is_none() -> None:
    """The words in the middle of an attachment, or of a REST2 answer, mean nothing."""
    text = b"RT/5.0.3 401 Credentials required\n"

    def answer(request: httpx.Request) -> httpx.Response:
        if "/REST/2.0" in request.url.path:
            return json({"Version": text.decode()})
        body = b"RT/5.0.3 200 Ok\n\n" + text
        return httpx.Response(200, content=body, headers={"Content-Type": "text/plain"})

    fake = FakeRT(answer)
    async with client(fake) as rt:
        assert (await rt.info()).version == text.decode()
        assert await rt.attachments.read(7) == text
    assert fake.logins == 1


@both_ways
async def test_sessions_that_nobody_honours(
    who: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "rtfacade")
    fake = FakeRT(honours=False)
    async with client(fake, who) as rt:
        await rt.info()
        await rt.info()
    assert fake.logins == 2
    assert fake.seen.count("GET /REST/2.0/rt") == 4  # twice in vain, then with the header
    assert carried(fake.requests[-1]) == {"Authorization"}
    assert _said(caplog) == 1


@both_ways
async def test_sessions_die_twice_and_the_credentials_with_them(who: dict[str, Any]) -> None:
    fake = FakeRT(honours=False)
    async with client(fake, who) as rt:
        fake._rest2 = lambda request: json({"message": "Unauthorized"}, 401)  # type: ignore[method-assign]
        with pytest.raises(AuthenticationError):
            await rt.info()
    assert fake.logins == 2


@both_ways
async def test_rest1_where_its_sessions_are_not_honoured(who: dict[str, Any]) -> None:
    """Many servers behind one address, without a common session store."""
    fake = FakeRT(_either, honours=False)
    async with client(fake, who) as rt:
        await rt.info()
        reply = await rt.rest1.request("ticket/1/show")
        assert reply.forms[0].get("Subject") == "x"
    assert carried(fake.requests[-1]) == ({"Authorization"} | ({"fields"} & set(_names(who))))


def _names(who: dict[str, Any]) -> list[str]:
    return ["fields"] if "password" in who else []


def _said(caplog: pytest.LogCaptureFixture) -> int:
    """How often the fallback was told."""
    lines = [r for r in caplog.records if r.name == "rtfacade" and r.levelno >= logging.INFO]
    assert all("no session at https://rt.example.com" in r.getMessage() for r in lines)
    return len(lines)


# -- no REST1 --------------------------------------------------------------------------------


@both_ways
@pytest.mark.parametrize("door", ["missing", "forbidden", "html", "moved"])
async def test_without_rest1_the_header_goes_with_every_request(
    who: dict[str, Any], door: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "rtfacade")
    fake = FakeRT(rest1=door)
    async with client(fake, who) as rt:
        await rt.info()
        await rt.info()
        with pytest.raises(Rest1ClosedError):
            await rt.rest1.request("ticket/1/show")
    assert [carried(request) for request in fake.requests[1:]] == [{"Authorization"}] * 2
    assert fake.seen[1:] == ["GET /REST/2.0/rt"] * 2  # no logout, no second login
    assert _said(caplog) == 1


@both_ways
async def test_an_unprivileged_user_has_a_session_on_rest2_alone(
    who: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "rtfacade")
    fake = FakeRT(rest1="unprivileged")
    async with client(fake, who) as rt:
        await rt.info()
        await rt.info()
        with pytest.raises(Rest1ClosedError):
            await rt.rest1.request("ticket/1/show")
    assert fake.logins == 1
    assert carried(fake.requests[1]) == {"Cookie"}
    assert fake.seen[1:] == ["GET /REST/2.0/rt"] * 2 + ["GET /NoAuth/Logout.html"]
    assert fake.sessions == set()
    assert _said(caplog) == 0


async def test_an_unprivileged_user_whose_first_request_is_rest1() -> None:
    fake = FakeRT(rest1="unprivileged")
    async with client(fake) as rt:
        with pytest.raises(Rest1ClosedError):
            await rt.rest1.request("ticket/1/show")
        await rt.info()
    assert fake.logins == 1


# -- wrong credentials -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "who",
    [{"token": "1-14-wrong"}, {"user": USER, "password": "wrong"}, {"user": "x", "password": "x"}],
)
@pytest.mark.parametrize("request_", [READ, WRITE], ids=["read", "write"])
async def test_wrong_credentials_are_tried_once(
    who: dict[str, Any], request_: dict[str, Any], waits: list[float]
) -> None:
    fake = FakeRT()
    async with client(fake, who) as rt:
        with pytest.raises(AuthenticationError) as caught:
            await rt.send(request_)
    assert len(fake.requests) == 1
    assert fake.refusals == 1
    assert caught.value.status == 401
    expected = "incorrect" if "password" in who else "Credentials required"
    assert expected in str(caught.value)
    assert waits == []


async def test_wrong_credentials_in_a_loop_are_tried_once() -> None:
    fake = FakeRT()
    async with client(fake, {"user": USER, "password": "wrong"}) as rt:
        for _ in range(20):
            with pytest.raises(AuthenticationError, match="incorrect"):
                await rt.send(WRITE)
    assert fake.refusals == 1


async def test_credentials_that_become_right_later(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr("rtfacade.auth.session.monotonic", lambda: now)
    fake = FakeRT()
    inside = fake._is_named
    fake._is_named = lambda request: False  # type: ignore[method-assign]
    async with client(fake) as rt:
        with pytest.raises(AuthenticationError):
            await rt.info()
        fake._is_named = inside  # type: ignore[method-assign]
        now += 9.9
        with pytest.raises(AuthenticationError):
            await rt.info()
        now += 0.2
        await rt.info()
    assert len(fake.requests) == 4


# -- a login that fails for a moment ---------------------------------------------------------


@both_ways
@pytest.mark.parametrize("request_", [READ, WRITE], ids=["read", "write"])
@pytest.mark.parametrize(
    "failure", [httpx.Response(503), httpx.Response(429), httpx.ReadError("reset"),
                httpx.ConnectError("refused"), httpx.ReadTimeout("slow")]
)  # fmt: skip
async def test_a_login_is_tried_again(
    who: dict[str, Any],
    request_: dict[str, Any],
    failure: httpx.Response | Exception,
    waits: list[float],
) -> None:
    """Whatever the request is: it was not sent yet."""
    fake = FakeRT()
    async with AsyncRT(URL, **who, transport=httpx.MockTransport(_first(failure, fake))) as rt:
        await rt.send(request_)
    assert len(waits) == 1
    assert fake.logins == 1


def _first(failure: httpx.Response | Exception, then: Answer) -> Answer:
    count = 0

    def answer(request: httpx.Request) -> httpx.Response:
        nonlocal count
        count += 1
        if count > 1:
            return then(request)
        if isinstance(failure, Exception):
            raise failure
        return failure

    return answer


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (httpx.Response(503), ServerError),
        (html(500, "Oops"), ServerError),
        (httpx.Response(429, headers={"Retry-After": "3600"}), RateLimitError),
        (httpx.ReadTimeout("slow"), TransportError),
    ],
)
async def test_a_login_that_goes_on_failing(
    failure: httpx.Response | Exception, error: type[Exception]
) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if isinstance(failure, Exception):
            raise failure
        return failure

    async with AsyncRT(URL, token=TOKEN, transport=httpx.MockTransport(answer)) as rt:
        with pytest.raises(error):
            await rt.info()


async def test_the_time_limit_holds_for_the_login_too() -> None:
    fake = FakeRT()
    limits: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        limits.append(request.extensions.get("timeout"))
        return fake(request)

    transport = httpx.MockTransport(answer)
    async with AsyncRT(URL, token=TOKEN, timeout=1.25, transport=transport) as rt:
        await rt.info()
        assert limits == [{"connect": 1.25, "read": 1.25, "write": 1.25, "pool": 1.25}] * 2
    assert limits[-1] is not None  # the logout has one, too
    assert all(seconds for seconds in limits[-1].values())


# -- cookies ---------------------------------------------------------------------------------


@both_ways
async def test_no_cookie_gets_into_a_jar(who: dict[str, Any]) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        response = json({"Version": "5"})
        response.headers["Set-Cookie"] = "other=1; path=/"
        return response

    fake = FakeRT(answer)
    async with client(fake, who) as rt:
        await rt.info()
        await rt.info()
        assert list(rt._http.cookies.jar) == []
        assert fake.requests[-1].headers["Cookie"].startswith(f"{COOKIE}=")
        assert "other" not in fake.requests[-1].headers["Cookie"]


async def test_two_clients_have_two_sessions() -> None:
    fake = FakeRT()
    async with client(fake, BY_TOKEN) as one, client(fake, BY_PASSWORD) as other:
        await one.info()
        await other.info()
        await one.info()
    cookies = [r.headers["Cookie"] for r in fake.requests if r.url.path == "/REST/2.0/rt"]
    assert cookies[0] == cookies[2] != cookies[1]
    assert fake.sessions == set()


async def test_a_cookie_that_is_not_rts_is_not_taken() -> None:
    fake = FakeRT()
    outside = fake._with_session

    def with_another(answer: httpx.Response, *, new: bool) -> httpx.Response:
        response = outside(answer, new=new)
        ours = response.headers["Set-Cookie"]
        response.headers = httpx.Headers(
            [
                ("Content-Type", "text/plain"),
                ("Set-Cookie", "lb=node7; path=/"),
                ("Set-Cookie", ours),
            ]
        )
        return response

    fake._with_session = with_another  # type: ignore[method-assign]
    async with client(fake) as rt:
        await rt.info()
    assert "lb" not in fake.requests[1].headers["Cookie"]


# -- session=False ---------------------------------------------------------------------------


@both_ways
async def test_without_a_session(who: dict[str, Any]) -> None:
    fake = FakeRT(_either)
    async with client(fake, who, session=False) as rt:
        await rt.info()
        reply = await rt.rest1.request("ticket/1/show", params={"format": "l"})
        assert reply.forms[0].get("Subject") == "x"
    assert len(fake.requests) == 2
    assert "Cookie" not in fake.requests[0].headers
    assert "Cookie" not in fake.requests[1].headers
    assert b"pass" not in fake.requests[1].url.query


# -- the end ---------------------------------------------------------------------------------


async def test_close_logs_out() -> None:
    fake = FakeRT()
    rt = client(fake)
    await rt.info()
    assert len(fake.sessions) == 1
    await rt.close()
    assert fake.sessions == set()
    assert fake.seen[-1] == "POST /REST/1.0/logout"
    count = len(fake.requests)
    await rt.close()
    assert len(fake.requests) == count


async def test_close_without_a_request_sends_none() -> None:
    fake = FakeRT()
    async with client(fake):
        pass
    rt = client(fake)
    await rt.close()
    await rt.close()
    assert fake.requests == []


@pytest.mark.parametrize(
    "failure", [httpx.Response(500), httpx.Response(404), html(200), httpx.ConnectError("refused")]
)
async def test_a_logout_that_fails_is_no_error(failure: httpx.Response | Exception) -> None:
    fake = FakeRT()

    def answer(request: httpx.Request) -> httpx.Response:
        if not request.url.path.endswith("logout"):
            return fake(request)
        if isinstance(failure, Exception):
            raise failure
        return failure

    async with AsyncRT(URL, token=TOKEN, transport=httpx.MockTransport(answer)) as rt:
        await rt.info()
    assert rt._http.is_closed


async def test_the_error_in_the_block_is_the_one_that_is_seen() -> None:
    fake = FakeRT(lambda request: json({"message": "No such ticket"}, 404))
    with pytest.raises(NotFoundError):
        async with client(fake) as rt:
            await rt.send(READ)
    assert fake.sessions == set()


# -- other ways to log in --------------------------------------------------------------------


class Kerberos(httpx.Auth):
    """Stands for any httpx.Auth that a gate in front of RT asks for."""

    def auth_flow(self, request: httpx.Request) -> Any:
        request.headers["X-Ticket"] = "kerberos"
        yield request


class TwoSteps(httpx.Auth):
    """Negotiates: asks for a challenge and answers it, for each request."""

    requires_response_body = True

    def auth_flow(self, request: httpx.Request) -> Any:
        request.headers.pop("X-Ticket", None)
        response = yield request
        if response.status_code == 401 and b"Required" in response.content:
            request.headers["X-Ticket"] = "kerberos"
            yield request


def by_ticket(request: httpx.Request) -> bool:
    return bool(request.headers.get("X-Ticket") == "kerberos")


def by_authorization(request: httpx.Request) -> bool:
    signed: str = request.headers.get("Authorization", "")
    return signed.startswith(("Basic Z3Vlc3Q6", "Digest "))


def _linked(request: httpx.Request) -> httpx.Response:
    if "/REST/1.0" in request.url.path:
        return rest1("id: ticket/1\nSubject: x\n\n")
    return json({"id": 1, "_url": f"{OTHER}/REST/2.0/ticket/1"})


GATES: list[tuple[httpx.Auth, Any]] = [
    (Kerberos(), by_ticket),
    (TwoSteps(), by_ticket),
    (httpx.BasicAuth("guest", "x"), by_authorization),
    (httpx.DigestAuth("guest", "x"), by_authorization),
]
each_gate = pytest.mark.parametrize(
    ("auth", "opens"), GATES, ids=["one step", "two steps", "Basic", "Digest"]
)


@each_gate
@every_release
async def test_single_sign_on_logs_in_at_rest1(auth: httpx.Auth, opens: Any, origin: Any) -> None:
    fake = FakeRT(_linked, origin=origin and OTHER)
    gate = Gate(fake, opens)
    async with AsyncRT(URL, auth=auth, transport=gate.transport) as rt:
        await rt.send(WRITE)
        await rt.send(READ)
        assert (await rt.rest1.request("ticket/1/show")).forms
        await rt.send({**WRITE, "content": b"abc" * 99999, "json": None})
    assert fake.seen == [
        "GET /REST/1.0/", "GET /REST/2.0/searches", "POST /REST/2.0/ticket",
        "GET /REST/2.0/rt", "GET /REST/1.0/ticket/1/show", "POST /REST/2.0/ticket",
        "POST /REST/1.0/logout",
    ]  # fmt: skip
    assert all(opens(request) for request in fake.requests)  # the gate sees it every time
    assert fake.bodies[-2] == b"abc" * 99999
    assert fake.logins == 1
    assert fake.sessions == set()


@each_gate
@every_release
async def test_single_sign_on_whose_session_dies(auth: httpx.Auth, opens: Any, origin: Any) -> None:
    fake = FakeRT(_linked, origin=origin and OTHER)
    done: list[bytes] = []
    async with AsyncRT(URL, auth=auth, transport=Gate(fake, opens).transport) as rt:
        for request in (READ, WRITE, READ, {**WRITE, "content": b"abc" * 999, "json": None}):
            fake.end_sessions()
            assert (await rt.send(request)).status_code == 200

        def once(request: httpx.Request) -> httpx.Response:
            done.append(request.content)
            return _linked(request)

        fake.answer = once
        fake.end_sessions()
        await rt.send({"method": "post", "url": "/ticket", "content": b"once"})
    assert done == [b"once"]
    assert fake.logins == 5


async def test_single_sign_on_whose_origin_is_not_accepted() -> None:
    fake = FakeRT(_linked, origin="https://set-by-hand.example")
    async with AsyncRT(URL, auth=Kerberos(), transport=Gate(fake, by_ticket).transport) as rt:
        with pytest.raises(ForbiddenError, match=r"'rt.example.org:443' to @ReferrerWhitelist"):
            await rt.send(WRITE)
        await rt.send(READ)
    assert fake.seen.count("POST /REST/2.0/ticket") == 1
    assert fake.logins == 1


async def test_single_sign_on_without_a_right_is_told_no_origin() -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/REST/2.0/ticket":
            return json({"message": "No right"}, 403)
        return _linked(request)

    fake = FakeRT(refuse, origin=OTHER)
    async with AsyncRT(URL, auth=Kerberos(), transport=Gate(fake, by_ticket).transport) as rt:
        with pytest.raises(ForbiddenError, match="No right") as caught:
            await rt.send(WRITE)
    assert caught.value.hint == ""
    assert fake.seen.count("POST /REST/2.0/ticket") == 1


async def test_basic_with_rts_own_password_works_for_every_verb() -> None:
    fake = FakeRT(_linked)
    auth = httpx.BasicAuth(USER.encode("latin-1"), PASSWORD.encode("latin-1"))
    async with AsyncRT(URL, auth=auth, transport=fake.transport) as rt:
        await rt.send(READ)
        assert (await rt.rest1.request("ticket/1/show")).forms
        await rt.send(WRITE)
    assert fake.seen == [
        "GET /REST/1.0/", "POST /REST/1.0/", "GET /REST/2.0/rt",
        "GET /REST/1.0/ticket/1/show", "POST /REST/2.0/ticket", "POST /REST/1.0/logout",
    ]  # fmt: skip
    assert fake.logins == 1


@pytest.mark.parametrize("rest1_open", ["open", "missing", "html"])
async def test_an_auth_that_rest2_alone_reads(rest1_open: Any) -> None:
    class Bearer(httpx.Auth):
        def auth_flow(self, request: httpx.Request) -> Any:
            request.headers["X-Bearer"] = "yes"
            yield request

    fake = FakeRT(_linked, rest1=rest1_open)
    fake._knows_header = lambda request: "X-Bearer" in request.headers  # type: ignore[method-assign]
    async with AsyncRT(URL, auth=Bearer(), transport=fake.transport) as rt:
        await rt.send(READ)
        await rt.send(WRITE)
        with pytest.raises(Rest1ClosedError):
            await rt.rest1.request("ticket/1/show")
    assert fake.logins == 0


async def test_wrong_basic_is_told_to_be_wrong() -> None:
    fake = FakeRT()
    async with AsyncRT(URL, auth=httpx.BasicAuth(USER, "wrong"), transport=fake.transport) as rt:
        with pytest.raises(AuthenticationError, match="pass user= and password="):
            await rt.info()


async def test_a_session_that_auth_brings_is_left_open() -> None:
    class Cookie(httpx.Auth):
        def auth_flow(self, request: httpx.Request) -> Any:
            request.headers["Cookie"] = f"{COOKIE}=theirs"
            yield request

    fake = FakeRT(_linked, origin=OTHER)
    fake.sessions.add("theirs")
    async with AsyncRT(URL, auth=Cookie(), transport=fake.transport) as rt:
        await rt.send(READ)
        await rt.send(WRITE)
        await rt.rest1.request("ticket/1/show")
    assert fake.sessions == {"theirs"}
    assert fake.bcrypts == 0
    async with AsyncRT(URL, auth=Cookie(), transport=fake.transport) as rt:
        await rt.rest1.logout()
    assert fake.sessions == set()


async def test_an_auth_without_a_session() -> None:
    fake = FakeRT(_linked)
    fake._knows_header = by_ticket  # type: ignore[method-assign]
    async with AsyncRT(
        URL, auth=TwoSteps(), session=False, transport=Gate(fake, by_ticket, sso=False).transport
    ) as rt:
        await rt.send(READ)
        await rt.send(WRITE)
    assert fake.seen == ["GET /REST/2.0/rt", "POST /REST/2.0/ticket"]


# -- a gate that wants a header --------------------------------------------------------------

PASS = {"CF-Access-Client-Id": "abc.access", "CF-Access-Client-Secret": "hunter" + "2"}


def by_header(request: httpx.Request) -> bool:
    return all(request.headers.get(name) == value for name, value in PASS.items())


@both_ways
@pytest.mark.parametrize("session", [True, False])
async def test_headers_go_with_every_request(who: dict[str, Any], session: bool) -> None:
    fake = FakeRT(_linked)
    gate = Gate(fake, by_header, sso=False)
    async with AsyncRT(URL, **who, headers=PASS, session=session, transport=gate.transport) as rt:
        await rt.send(READ)
        for _ in range(12):
            await rt.send(WRITE)
        await rt.rest1.request("ticket/1/show")
        assert "hunter" not in repr(vars(rt._http)["_headers"]) + repr(rt) + repr(rt._http.headers)
    assert gate.turned_away == 0
    assert len(gate.requests) == (17 if session else 14)


# -- odd answers to the login ----------------------------------------------------------------


@pytest.mark.parametrize(
    "odd", [html(200, "Maintenance"), html(403, "Forbidden"), html(404, "Not Found"),
            httpx.Response(302, headers={"Location": "https://sso.example.com/"})]
)  # fmt: skip
async def test_one_odd_answer_to_a_login_is_not_for_life(
    odd: httpx.Response, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1000.0
    monkeypatch.setattr("rtfacade.auth.session.monotonic", lambda: now)
    fake = FakeRT(_either)
    transport = httpx.MockTransport(_first(odd, fake))
    async with AsyncRT(URL, token=TOKEN, transport=transport) as rt:
        for _ in range(3):
            await rt.info()
        with pytest.raises(Rest1ClosedError):
            await rt.rest1.request("ticket/1/show")
        assert fake.logins == 0
        now += 6
        assert (await rt.rest1.request("ticket/1/show")).forms
        await rt.info()
    assert fake.logins == 1
    assert carried(fake.requests[-2]) == {"Cookie"}


async def test_a_login_that_stays_odd_is_tried_less_and_less(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = 1000.0
    monkeypatch.setattr("rtfacade.auth.session.monotonic", lambda: now)
    fake = FakeRT(_either, rest1="missing")
    async with client(fake) as rt:
        for _ in range(3600):
            await rt.info()
            now += 1
    assert fake.seen.count("GET /REST/1.0/") <= 10


# -- another origin --------------------------------------------------------------------------

ELSEWHERE = [
    "https://evil.example.net/REST/2.0/rt",
    "http://rt.example.com/REST/2.0/rt",
    "https://rt.example.com:8443/REST/2.0/rt",
    "https://rt.example.com.evil.example.net/",
]


@pytest.mark.parametrize("url", ELSEWHERE)
@pytest.mark.parametrize(
    "who",
    [BY_TOKEN, BY_PASSWORD, {**BY_TOKEN, "session": False}, {**BY_PASSWORD, "session": False},
     {"auth": httpx.BasicAuth(USER, PASSWORD.encode("latin-1"))}],
)  # fmt: skip
async def test_nothing_goes_to_another_origin(url: str, who: dict[str, Any]) -> None:
    fake = FakeRT()
    async with client(fake, who) as rt:
        with pytest.raises(ValueError, match=r"for https://rt\.example\.com, not for"):
            await rt.send({"method": "get", "url": url})
        assert fake.requests == []  # not even a login
        await rt.info()
        count = len(fake.requests)
        with pytest.raises(ValueError, match="not for"):
            await rt.send({"method": "post", "url": url, "json": {}})
        assert len(fake.requests) == count


async def test_a_path_that_looks_like_a_host_stays_here() -> None:
    fake = FakeRT(lambda request: rest1("id: x\n\n"))
    async with client(fake) as rt:
        await rt.rest1.request("/evil.example.net/x")
        await rt.send({"method": "get", "url": "//evil.example.net/"})
    assert {request.url.host for request in fake.requests} == {"rt.example.com"}


async def test_the_default_port_is_the_same_origin() -> None:
    fake = FakeRT()
    async with client(fake) as rt:
        await rt.send({"method": "get", "url": "https://rt.example.com:443/REST/2.0/rt"})
    assert fake.logins == 1
