"""No secret can be reached from an exception: attributes, causes, notes, variables of frames."""

from __future__ import annotations

import base64
import inspect
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

import anyio
import httpx
import pytest

from rtfacade import RT, AsyncRT, RTError
from tests.faults.kinds import ALL
from tests.faults.proxy import FaultProxy
from tests.faults.world import BOT, World
from tests.reachable import find

pytestmark = [
    pytest.mark.contract,
    pytest.mark.unwatched("answers are broken on purpose"),
]

GATE = "g4te-" + "k3y"
Call = Callable[[Any], Any]


@pytest.fixture(scope="module")
def proxy(world: World) -> Iterator[FaultProxy]:
    with FaultProxy(world.server.url) as proxy:
        yield proxy


@pytest.fixture(scope="module")
def silent() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


@pytest.fixture(scope="module")
def nobody() -> str:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return f"http://127.0.0.1:{listener.getsockname()[1]}"


def ways(world: World) -> dict[str, dict[str, Any]]:
    """How to log in."""
    token = {"token": world.tokens[BOT]}
    password = {"user": BOT, "password": "bot-password"}
    return {
        "token": token,
        "password": password,
        "token, no session": {**token, "session": False},
        "password, no session": {**password, "session": False},
        "Basic": {"auth": httpx.BasicAuth(BOT, "bot-password")},
        "a gate": {**token, "headers": {"X-Gate-Key": GATE}},
    }


WAYS = ["token", "password", "token, no session", "password, no session", "Basic", "a gate"]


def forms(world: World) -> list[str]:
    """How the secrets look on their way."""
    pair = base64.b64encode(f"{BOT}:bot-password".encode()).decode()
    wrong = base64.b64encode(f"{BOT}:wr0ng-s3cret".encode()).decode()
    return [
        world.tokens[BOT], "bot-password", quote_plus("bot-password"), pair, GATE,
        "RT_SID_", "wr0ng-s3cret", wrong,
    ]  # fmt: skip


def error_of(kind: type, url: str, options: dict[str, Any], call: Call) -> Exception:
    """Make a client, call, and return what is raised."""
    options = {"timeout": 4.0, "retries": 0, **options}

    async def awaited() -> None:
        async with AsyncRT(url, **options) as rt:
            value = call(rt)
            if inspect.isawaitable(value):
                await value
            else:
                async for _ in value:
                    pass

    try:
        if kind is AsyncRT:
            anyio.run(awaited)
        else:
            with RT(url, **options) as rt:
                value = call(rt)
                if isinstance(value, Iterator):
                    list(value)
    except Exception as error:  # noqa: BLE001  (that is what is looked at)
        return error
    raise AssertionError("nothing was raised")


def turns(cases: list[Any], ways: list[str]) -> list[Any]:
    """Each case with a way to log in, so that each way meets several."""
    return [
        pytest.param(case, ways[number % len(ways)], id=str(number))
        for number, case in enumerate(cases)
    ]


REFUSED: dict[str, Call] = {
    "400": lambda rt: rt.tickets.search("nonsense ==== 1").first(),
    "403": lambda rt: rt.users.create("nobody-new"),
    "404": lambda rt: rt.tickets.get(999999),
    "what RT does not apply": lambda rt: rt.tickets.update(1, status="nonsense"),
    "no such queue": lambda rt: rt.tickets.create("No such queue", "x"),
    "no such name": lambda rt: rt.tickets.search(queue="No such queue").first(),
    "REST1": lambda rt: rt.rest1.ticket.show(999999),
    "REST1, a write": lambda rt: rt.rest1.ticket.comment(999999, "x"),
    "a wrong argument": lambda rt: rt.tickets.create("General", "x\ny"),
    "another server": lambda rt: rt._http.get("http://127.0.0.1:1/"),
    "a generated operation": lambda rt: rt.send({"method": "get", "url": "/nothing/like/this"}),
}


@pytest.mark.covering
@pytest.mark.parametrize("kind", [RT, AsyncRT])
@pytest.mark.parametrize(("case", "way"), turns(list(REFUSED), WAYS))
def test_what_rt_refuses(world: World, case: str, way: str, kind: type) -> None:
    error = error_of(kind, world.server.url, ways(world)[way], REFUSED[case])
    assert isinstance(error, RTError | ValueError), repr(error)
    assert find(error, forms(world)) == []


READ: Call = lambda rt: rt.tickets.get(1)  # noqa: E731
WRITE: Call = lambda rt: rt.tickets.create("General", "x")  # noqa: E731
REST1: Call = lambda rt: rt.rest1.ticket.comment(1, "x")  # noqa: E731
BROKEN = [
    "request cut", "answer cut in its body", "answer slower than the limit", "bad gzip",
    "gzip that is none", "500, RT has done it", "502, RT works on", "429, RT has done it",
    "a page with 200, RT has done it", "a page with 403, RT never got it",
    "a redirect to the front page, RT has done it", "a redirect elsewhere, RT has done it",
    "bytes corrupted", "JSON that is not RT's, RT never got it",
]  # fmt: skip
FAULTS = [fault for fault in ALL if fault.title in BROKEN]


@pytest.mark.covering(5)
@pytest.mark.parametrize("kind", [RT, AsyncRT])
@pytest.mark.parametrize(("fault", "way"), turns(FAULTS, WAYS))
@pytest.mark.parametrize("call", [WRITE, REST1], ids=["REST2", "REST1"])
def test_what_breaks(
    world: World, proxy: FaultProxy, fault: Any, way: str, kind: type, call: Call
) -> None:
    proxy.arm(fault)
    try:
        error = error_of(kind, proxy.url, {**ways(world)[way], "timeout": 1.0}, call)
    except AssertionError:  # it was found out that RT has done it
        return
    finally:
        proxy.wait_until_idle()
        proxy.arm(None)
    assert isinstance(error, RTError), repr(error)
    assert find(error, forms(world)) == []


@pytest.mark.covering
@pytest.mark.parametrize("kind", [RT, AsyncRT])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("call", [READ, WRITE], ids=["read", "write"])
def test_no_answer(
    world: World, silent: str, nobody: str, way: str, kind: type, call: Call
) -> None:
    for url in (silent, nobody):
        error = error_of(kind, url, {**ways(world)[way], "timeout": 0.3}, call)
        assert isinstance(error, RTError), repr(error)
        assert find(error, forms(world)) == []


@pytest.mark.covering
@pytest.mark.parametrize("kind", [RT, AsyncRT])
@pytest.mark.parametrize("session", [True, False])
@pytest.mark.parametrize("call", [READ, WRITE, REST1], ids=["read", "write", "REST1"])
def test_a_refused_login(world: World, call: Call, session: bool, kind: type) -> None:
    wrong: list[dict[str, Any]] = [
        {"token": "1-14-wr0ng-s3cret"},
        {"user": BOT, "password": "wr0ng-s3cret"},
        {"auth": httpx.BasicAuth(BOT, "wr0ng-s3cret")},
    ]
    for who in wrong:
        error = error_of(kind, world.server.url, {**who, "session": session}, call)
        assert isinstance(error, RTError), repr(error)
        assert find(error, forms(world)) == []


@pytest.mark.parametrize("kind", [RT, AsyncRT])
def test_wrong_arguments(world: World, kind: type) -> None:
    token = world.tokens[BOT]
    wrong: list[dict[str, Any]] = [
        {"url": "ftp://rt.example.com", "token": token},
        {"url": "http://rt.example.com", "token": token},
        {"url": world.server.url, "token": token + "\n"},
        {"url": world.server.url, "token": token, "user": BOT, "password": "bot-password"},
        {"url": world.server.url, "user": BOT, "password": "bot-password", "retries": -1},
        {"url": world.server.url, "token": token, "headers": {"X-Gate": GATE + "\n"}},
        {"url": world.server.url, "token": token, "verify": "/nothing/there"},
    ]
    for arguments in wrong:
        with pytest.raises((ValueError, TypeError, OSError)) as caught:
            kind(**arguments)
        assert find(caught.value, forms(world)) == []


PROFILES = {
    "unknown setting": 'token = "{token}"\nnonsense = 1',
    "no TOML": 'token = "{token}"\n[[[',
    "a wrong kind": 'token = "{token}"\nretries = "many"',
    "a wrong header": 'token = "{token}"\nheaders = {{ "X-Gate" = "g4te-k3y\\n" }}',
    "a command that fails": "token_command = \"sh -c 'echo {token}; exit 3'\"",
    "no such command": 'token_command = "/nothing/there"',
    "no credentials": 'user = "bot"',
}


@pytest.mark.covering
@pytest.mark.parametrize("kind", [RT, AsyncRT])
@pytest.mark.parametrize("profile", PROFILES)
def test_bad_profiles(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, profile: str, kind: type
) -> None:
    text = PROFILES[profile].format(token="t0ken-in-a-file")
    file = tmp_path / "rtfacade.toml"
    file.write_text(f'[work]\nurl = "{world.server.url}"\n{text}\n')
    file.chmod(0o600)
    monkeypatch.setattr("rtfacade.config.path", lambda: file)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("RT_TOKEN", "RT_URL", "RT_USER", "RT_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RT_PASSWORD", "bot-password")
    with pytest.raises((ValueError, TypeError)) as caught:
        kind.from_config("work" if profile != "no such profile" else "other")  # type: ignore[attr-defined]
    hidden = [] if profile == "a command that fails" else ["t0ken-in-a-file"]
    assert find(caught.value, [*hidden, "bot-password", GATE]) == []
