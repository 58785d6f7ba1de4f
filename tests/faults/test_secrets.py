"""No secret can be reached from an exception: attributes, causes, notes, variables of frames."""

from __future__ import annotations

import base64
import inspect
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

import anyio
import httpx
import pytest

from rtfacade import RT, AsyncRT, BulkResult, RTError
from rtfacade.records import UserRecord
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


def error_of(kind: type, url: str, options: dict[str, Any], call: Call) -> Any:
    """Make a client, call, and return what is raised, or the results of a bulk verb."""
    options = {"timeout": 4.0, "retries": 0, **options}
    results: list[BulkResult] = []

    def keep(value: object) -> None:
        if isinstance(value, list):
            results.extend(one for one in value if isinstance(one, BulkResult) and not one.ok)

    async def awaited() -> None:
        async with AsyncRT(url, **options) as rt:
            value = call(rt)
            if inspect.isawaitable(value):
                keep(await value)
            else:
                keep([one async for one in value])

    try:
        if kind is AsyncRT:
            anyio.run(awaited)
        else:
            with RT(url, **options) as rt:
                value = call(rt)
                keep(list(value) if isinstance(value, Iterator) else value)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  (that is what is looked at)
        return error
    if results:
        return results
    raise AssertionError("nothing was raised")


def secrets_in(outcome: Any, world: World) -> list[str]:
    """Look through an exception, or through the results of a bulk verb."""
    return find(outcome, forms(world))


def turns(cases: list[Any], ways: list[str]) -> list[Any]:
    """Each case with a way to log in, so that each way meets several."""
    return [
        pytest.param(case, ways[number % len(ways)], id=str(number))
        for number, case in enumerate(cases)
    ]


def _interrupted(done: int, total: int | None) -> None:
    raise KeyboardInterrupt


REFUSED: dict[str, Call] = {
    "400": lambda rt: rt.tickets.search("nonsense ==== 1").first(),
    "403": lambda rt: rt.users.create("nobody-new"),
    "404": lambda rt: rt.tickets.get(999999),
    "what RT does not apply": lambda rt: rt.tickets.update(1, status="nonsense"),
    "a new password": lambda rt: rt.users.create("nobody-new", password="wr0ng-s3cret"),
    "another password": lambda rt: rt.users.update("root", password="wr0ng-s3cret"),
    "an ensured password": lambda rt: rt.users.ensure("nobody-new", password="wr0ng-s3cret"),
    "a password over REST1": lambda rt: rt.rest1.user.edit("root", password="wr0ng-s3cret"),
    "a new password over REST1": lambda rt: rt.rest1.user.create("n", password="wr0ng-s3cret"),
    "a password of a record": lambda rt: rt.users.attach(UserRecord.of({"id": 14})).update(
        password="wr0ng-s3cret"
    ),
    "no such queue": lambda rt: rt.tickets.create("No such queue", "x"),
    "no such name": lambda rt: rt.tickets.search(queue="No such queue").first(),
    "REST1": lambda rt: rt.rest1.ticket.show(999999),
    "REST1, a write": lambda rt: rt.rest1.ticket.comment(999999, "x"),
    "a wrong argument": lambda rt: rt.tickets.create("General", "x\ny"),
    "another server": lambda rt: rt._http.get("http://127.0.0.1:1/"),
    "bulk, a wrong item": lambda rt: rt.tickets.update_each([1, 0], subject="x"),
    "bulk, no such status": lambda rt: rt.tickets.update_many([1], status="nonsense"),
    "bulk, no such queue": lambda rt: rt.tickets.create_many([{"queue": "none", "subject": "x"}]),
    "bulk, Ctrl-C": lambda rt: rt.tickets.comment_many([1], "x", progress=_interrupted),
    "a file": lambda rt: rt.attachments.download(999999, "/nothing"),
    "a list that is no list": lambda rt: rt.users.search(("No such", "=", "x")).first(),
    "a generated operation": lambda rt: rt.send({"method": "get", "url": "/nothing/like/this"}),
}


@pytest.mark.covering
@pytest.mark.parametrize("kind", [RT, AsyncRT])
@pytest.mark.parametrize(("case", "way"), turns(list(REFUSED), WAYS))
def test_what_rt_refuses(world: World, case: str, way: str, kind: type) -> None:
    error = error_of(kind, world.server.url, ways(world)[way], REFUSED[case])
    assert isinstance(error, RTError | ValueError | KeyboardInterrupt | list), repr(error)
    assert secrets_in(error, world) == []


READ: Call = lambda rt: rt.tickets.get(1)  # noqa: E731
WRITE: Call = lambda rt: rt.tickets.create("General", "x")  # noqa: E731
REST1: Call = lambda rt: rt.rest1.ticket.comment(1, "x")  # noqa: E731
BULK: Call = lambda rt: rt.tickets.update_each([1, 2], subject="x")  # noqa: E731
LIST: Call = lambda rt: rt.tickets.search("id > 0").total()  # noqa: E731
CALLS = {"read": READ, "write": WRITE, "REST1": REST1, "bulk": BULK, "list": LIST}
BROKEN = [
    "request cut", "answer cut in its body", "answer slower than the limit", "bad gzip",
    "gzip that is none", "500, RT has done it", "502, RT works on", "429, RT has done it",
    "a page with 200, RT has done it", "a page with 403, RT never got it",
    "a redirect to the front page, RT has done it", "a redirect elsewhere, RT has done it",
    "bytes corrupted", "JSON that is not RT's, RT never got it",
]  # fmt: skip
FAULTS = [fault for fault in ALL if fault.title in BROKEN]


@pytest.mark.covering(3)
@pytest.mark.parametrize("kind", [RT, AsyncRT])
@pytest.mark.parametrize(("fault", "way"), turns(FAULTS, WAYS))
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_what_breaks(
    world: World, proxy: FaultProxy, fault: Any, way: str, kind: type, call: Call
) -> None:
    proxy.arm(fault)
    try:
        error = error_of(kind, proxy.url, {**ways(world)[way], "timeout": 1.0}, call)
    except AssertionError:  # it was found out that RT has done it, or a read was repeated
        return
    finally:
        proxy.wait_until_idle()
        proxy.arm(None)
    assert isinstance(error, RTError | list), repr(error)
    assert secrets_in(error, world) == []


@pytest.mark.covering
@pytest.mark.parametrize("kind", [RT, AsyncRT])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_no_answer(
    world: World, silent: str, nobody: str, way: str, kind: type, call: Call
) -> None:
    limits: list[tuple[str, dict[str, float]]] = [
        (silent, {"timeout": 0.3}), (nobody, {"timeout": 0.3}), (silent, {"deadline": 0.3}),
    ]  # fmt: skip
    for url, limit in limits:
        error = error_of(kind, url, {**ways(world)[way], **limit}, call)
        assert isinstance(error, RTError | list), repr(error)
        assert secrets_in(error, world) == []


@pytest.mark.covering
@pytest.mark.parametrize("kind", [RT, AsyncRT])
@pytest.mark.parametrize("session", [True, False])
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_refused_login(world: World, call: Call, session: bool, kind: type) -> None:
    wrong: list[dict[str, Any]] = [
        {"token": "1-14-wr0ng-s3cret"},
        {"user": BOT, "password": "wr0ng-s3cret"},
        {"auth": httpx.BasicAuth(BOT, "wr0ng-s3cret")},
    ]
    for who in wrong:
        error = error_of(kind, world.server.url, {**who, "session": session}, call)
        assert isinstance(error, RTError | list), repr(error)
        assert secrets_in(error, world) == []


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


#: What can go wrong, and what the command line tells with --debug: its whole stack, and the log.
COMMANDS = [
    "ticket show 999999", "ticket list --queue none", "ticket search nonsense====1",
    "ticket edit 1 --status nonsense", "ticket comment 999999 x", "rest1 ticket/999999/show",
    "bulk update 1 999999 --subject x --yes", "api GET /nothing/like/this", "whoami", "doctor",
]  # fmt: skip
AGAINST = ["RT", "a wrong token", "a wrong password", "silence", "nobody", "a proxy that breaks"]


@pytest.mark.covering(5)
@pytest.mark.parametrize("against", AGAINST)
@pytest.mark.parametrize("line", COMMANDS)
def test_debug_of_the_command_line(
    world: World, proxy: FaultProxy, silent: str, nobody: str, tmp_path: Path, line: str,
    against: str,
) -> None:  # fmt: skip
    urls = {"silence": silent, "nobody": nobody, "a proxy that breaks": proxy.url}
    login = {"RT_TOKEN": world.tokens[BOT]}
    if against == "a wrong token":
        login = {"RT_TOKEN": "1-14-wr0ng-s3cret"}
    elif against == "a wrong password":
        login = {"RT_USER": BOT, "RT_PASSWORD": "wr0ng-s3cret"}
    elif against == "nobody":
        login = {"RT_USER": BOT, "RT_PASSWORD": "bot-password"}
    environment = {
        name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ
    } | {"HOME": str(tmp_path), "RT_URL": urls.get(against, world.server.url), **login}
    if against == "a proxy that breaks":
        titles = ("a redirect elsewhere, RT has done it", "a page with 200, RT has done it")
        proxy.arm(next(one for one in ALL if one.title == titles[len(line) % 2]))
    done = subprocess.run(
        [sys.executable, "-m", "rtfacade", "--debug", *line.split(), "--deadline", "2"],
        env=environment,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    proxy.wait_until_idle()
    proxy.arm(None)
    text = done.stdout + done.stderr
    assert done.stderr
    hidden = [one for one in forms(world) if one != "RT_SID_"]
    assert [one[:4] for one in hidden if one in text] == []
    cookies = text.split("RT_SID_")[1:]
    assert all("=[hidden]" in cookie[:60] for cookie in cookies)
    if against not in ("RT", "a proxy that breaks"):  # a read survives some of its faults
        assert done.returncode != 0
        assert "Traceback" in done.stderr or "bulk" in line or line == "doctor"
