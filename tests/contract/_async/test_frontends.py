"""RT behind a tunnel, Apache and nginx: every verb works, and writes keep the session's speed."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from rtfacade import AsyncRT, AuthenticationError, ForbiddenError, Upload
from rtfacade.testing import RTServer, RunningRT
from tests import throwaway
from tests.contract import frontends, people
from tests.contract._async.conftest import PATIENCE
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

ORIGIN = "https://rt.example.org"
CONFIG: dict[str, Any] = {
    "WebDomain": "rt.example.org",
    "WebPort": 443,
    "WebRemoteUserAuth": 1,
    "WebFallbackToRTLogin": 1,
    "LogToSTDERR": "notice",
}
CSRF = "Possible CSRF"


@pytest.fixture(scope="module")
def distant(rt_server: RunningRT) -> Iterator[RTServer]:
    """An RT that calls itself https://rt.example.org and believes REMOTE_USER."""
    with throwaway.running(workers=3, config=CONFIG) as server:
        yield server


@pytest.fixture(scope="module")
def below_rt(rt_server: RunningRT) -> Iterator[RTServer]:
    """The same, below /rt."""
    with throwaway.running(workers=3, config={**CONFIG, "WebPath": "/rt"}) as server:
        yield server


@pytest.fixture(scope="module")
def apache(distant: RTServer) -> Iterator[dict[str, str]]:
    """Apache with Basic and Digest in front of that RT."""
    with frontends.apache(distant) as urls:
        yield urls


@pytest.fixture(scope="module")
def nginx(below_rt: RTServer) -> Iterator[str]:
    """Serve that RT below /rt, to those who have the header."""
    with frontends.nginx(below_rt) as url:
        yield url


def refusals(log: Path) -> int:
    """How often RT refused an origin."""
    return log.read_text(errors="replace").count(CSRF)


async def every_verb(rt: AsyncRT, witness: Witness, user: str) -> int:
    """Read and write over both protocols; the number of the ticket."""
    content = bytes(range(256)) * 300
    ticket = await rt.tickets.create(
        "General", unique("behind"), content="first", attachments=[Upload("a.bin", content)]
    )
    number = ticket.id
    await rt.tickets.comment(number, "a comment")
    await rt.tickets.reply(number, "a reply", attachments=[Upload("b.bin", content)])
    await rt.tickets.reply(number, "with cc", cc=["somebody@example.com"])  # REST1
    assert (await rt.tickets.update(number, subject="changed")).subject == "changed"
    await rt.tickets.link(number, refers_to="https://example.com/x")
    await rt.tickets.take(number)
    assert await rt.tickets.count(f"id = {number}") == 1
    assert [one.id async for one in rt.tickets.search(f"id = {number}")] == [number]
    assert len(await rt.tickets.history(number).all()) >= 5
    assert (await rt.rest1.ticket.show(number)).id == number
    assert witness.texts(number, "Correspond") == ["a reply", "with cc"]
    assert witness.texts(number, "Comment") == ["a comment"]
    assert witness.files(number) == {"a.bin": content, "b.bin": content}
    assert witness.ticket(number)["Subject"] == "changed"
    assert witness.ticket(number)["Creator"]["id"] == user
    assert witness.ticket(number)["Owner"]["id"] == user
    return number


def is_accepted(wire: Wire, url: str, auth: httpx.Auth | None = None) -> bool:
    """Whether RT takes the cookie and the origin of the last write, without RT's credentials."""
    write = next(r for r in reversed(wire.requests) if "Origin" in r.headers)
    headers = {"Cookie": write.headers["Cookie"], "Origin": write.headers["Origin"]}
    answer = httpx.post(f"{url}/REST/2.0/rt", headers=headers, auth=auth)
    assert answer.status_code in (403, 405)  # refused; no such method, for a user it knows
    return answer.status_code == 405


def end_session(wire: Wire, url: str, auth: httpx.Auth | None = None) -> None:
    """End a client's session behind its back."""
    headers = {"Cookie": wire.requests[-1].headers["Cookie"]}
    httpx.post(f"{url}/REST/1.0/logout", headers=headers, auth=auth)
    assert not is_open(wire, url, auth)


def is_open(wire: Wire, url: str, auth: httpx.Auth | None = None) -> bool:
    """Whether RT knows the cookie of the last request."""
    headers = {"Cookie": wire.requests[-1].headers["Cookie"]}
    answer = httpx.get(f"{url}/REST/2.0/rt", headers=headers, auth=auth)
    assert answer.status_code in (200, 302)
    return answer.status_code == 200


def secrets(server: RTServer, user: str, way: str) -> dict[str, Any]:
    """How a user logs in."""
    if way == "token":
        return {"token": server.tokens[user]}
    return {"user": user, "password": server.passwords[user]}


# -- a tunnel --------------------------------------------------------------------------------


@pytest.mark.long
@pytest.mark.covering
@pytest.mark.parametrize("way", ["token", "password"])
@pytest.mark.parametrize("user", ["root", "alice"])
async def test_a_tunnel(distant: RTServer, user: str, way: str) -> None:
    wire, witness = Wire(), Witness(distant)
    async with AsyncRT(
        distant.url, **secrets(distant, user, way), transport=wire, timeout=PATIENCE
    ) as rt:
        assert (await rt.users.get(user)).name == user
        before = refusals(distant.log_path)
        await every_verb(rt, witness, user)
        assert refusals(distant.log_path) == before
        assert is_accepted(wire, distant.url)
    witness.close()
    assert {r.headers["Origin"] for r in wire.requests if "Origin" in r.headers} == {ORIGIN}
    assert wire.logins == 1


@pytest.mark.long
async def test_writes_alone_through_a_tunnel(distant: RTServer) -> None:
    """No answer to a bulk comment tells RT's address: it is looked up."""
    wire, witness = Wire(), Witness(distant)
    number = witness.new_ticket()
    before = refusals(distant.log_path)
    async with AsyncRT(distant.url, token=distant.token, transport=wire, timeout=PATIENCE) as rt:
        for at in range(15):
            await rt.tickets.comment(number, f"number {at}")
        assert is_accepted(wire, distant.url)
    assert witness.texts(number, "Comment") == [f"number {at}" for at in range(15)]
    witness.close()
    assert refusals(distant.log_path) - before <= 11
    assert wire.logins == 1


# -- single sign-on --------------------------------------------------------------------------

not_rt = pytest.mark.unwatched("the web server in front of RT answers")
AUTHS: dict[str, Callable[..., httpx.Auth]] = {
    "Basic": httpx.BasicAuth,
    "Digest": httpx.DigestAuth,
}


def signed(kind: str, password: str = frontends.PASSWORD) -> httpx.Auth:
    """What the web server in front of RT asks for."""
    return AUTHS[kind](frontends.USER, password)


@pytest.mark.parametrize("kind", ["Basic", pytest.param("Digest", marks=not_rt)])
async def test_single_sign_on(distant: RTServer, apache: dict[str, str], kind: str) -> None:
    wire, witness = Wire(), Witness(distant)
    async with AsyncRT(apache[kind], auth=signed(kind), transport=wire, timeout=PATIENCE) as rt:
        number = await every_verb(rt, witness, "alice")
        assert is_accepted(wire, apache[kind], signed(kind))
        end_session(wire, apache[kind], signed(kind))
        await rt.tickets.comment(number, "after the session died")
    assert witness.texts(number, "Comment") == ["a comment", "after the session died"]
    witness.close()
    assert not is_open(wire, apache[kind], signed(kind))
    assert wire.logins >= 2


@not_rt
@pytest.mark.parametrize("kind", AUTHS)
async def test_single_sign_on_with_a_wrong_password(apache: dict[str, str], kind: str) -> None:
    async with AsyncRT(apache[kind], auth=signed(kind, "wrong"), timeout=PATIENCE) as rt:
        with pytest.raises(AuthenticationError, match="auth="):
            await rt.info()


async def test_single_sign_on_is_told_what_it_may_not(apache: dict[str, str]) -> None:
    async with AsyncRT(apache["Basic"], auth=signed("Basic"), timeout=PATIENCE) as rt:
        with pytest.raises(ForbiddenError) as caught:
            await rt.send({"method": "put", "url": "/queue/1", "json": {"Description": "x"}})
        assert "@ReferrerWhitelist" not in str(caught.value)


@pytest.mark.covering(1)
@pytest.mark.parametrize("user", ["root", "alice"])
async def test_basic_of_rt_itself(distant: RTServer, user: str) -> None:
    wire, witness = Wire(), Witness(distant)
    auth = httpx.BasicAuth(user, distant.passwords[user])
    async with AsyncRT(distant.url, auth=auth, transport=wire, timeout=PATIENCE) as rt:
        await every_verb(rt, witness, user)
        assert wire.logins == 2  # REST1 reads no header of Basic, but the form
        assert is_accepted(wire, distant.url)
    witness.close()


# A Basic header ends the user at the first colon, and RT reads it as Latin-1.
ODD_LOGINS = [("co:lon", "abc:def", False), ("cyril", "пароль", False), ("rene", "cafés", True),
              ("cyril", "пароль", True)]  # fmt: skip


@pytest.fixture(scope="module")
def odd_logins(distant: RTServer) -> None:
    """Make these users, who may do everything."""
    for name, password in {name: password for name, password, _ in ODD_LOGINS}.items():
        distant.perl(f"""
            my $user = RT::User->new(RT->SystemUser);
            my ($id, $said) = $user->Create(
                Name => '{name}', Password => '{password}', Privileged => 1);
            die $said unless $id;
            $user->PrincipalObj->GrantRight(Right => 'SuperUser', Object => RT->System);
        """)


@pytest.mark.covering(1)
@pytest.mark.usefixtures("odd_logins")
@pytest.mark.parametrize(("user", "password", "is_auth"), ODD_LOGINS)
async def test_a_login_that_no_header_can_hold(
    distant: RTServer, user: str, password: str, is_auth: bool
) -> None:
    """The first call is a write, and the session is all there is."""
    wire, witness = Wire(), Witness(distant)
    way: dict[str, Any] = {"user": user, "password": password}
    if is_auth:
        way = {"auth": httpx.BasicAuth(user, password)}
    async with AsyncRT(distant.url, **way, transport=wire, timeout=PATIENCE) as rt:
        await every_verb(rt, witness, user)
        end_session(wire, distant.url)
        await rt.tickets.create("General", unique("again"))
    witness.close()


# -- a proxy that drops Origin: RT accepts neither the client's nor its own ------------------


@pytest.mark.unwatched("RT refuses a POST to /rt, which the description does not have")
@pytest.mark.covering(1)
@pytest.mark.parametrize(("user", "way"), [("root", "token"), ("alice", "password")])
async def test_a_proxy_that_drops_the_origin(
    distant: RTServer, user: str, way: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Writes work by their header, are done once, and what they cost is said once."""
    caplog.set_level("INFO", "rtfacade")
    wire, witness = Wire(), Witness(distant)
    with frontends.without_origin(distant.url) as url:
        async with AsyncRT(
            url, **secrets(distant, user, way), transport=wire, timeout=PATIENCE
        ) as rt:
            number = await every_verb(rt, witness, user)
            for at in range(25):
                await rt.tickets.comment(number, f"number {at}")
            checks = people.checks_origins(distant)
            assert is_accepted(wire, url) is not checks
            assert wire.logins == 1
            findings = {finding.check: finding for finding in await rt.diagnose()}
    assert witness.texts(number, "Comment")[1:] == [f"number {at}" for at in range(25)]
    witness.close()
    warnings = [text for text in caplog.messages if "costs it a check of the credentials" in text]
    assert len(warnings) == int(checks)
    assert all("drops Origin" in text for text in warnings)
    assert findings["session_writes"].status == ("warning" if checks else "ok")
    assert ("drops Origin" in findings["session_writes"].advice) is checks


async def test_single_sign_on_through_a_proxy_that_drops_the_origin(
    distant: RTServer, apache: dict[str, str]
) -> None:
    """There is no header that RT reads: the 403 says what can be done."""
    witness = Witness(distant)
    number = witness.new_ticket()
    with frontends.without_origin(apache["Basic"]) as url:
        async with AsyncRT(url, auth=signed("Basic"), timeout=PATIENCE) as rt:
            assert (await rt.tickets.get(number)).id == number
            if not people.checks_origins(distant):
                await rt.tickets.comment(number, "done")
                assert witness.texts(number, "Comment") == ["done"]
                return
            with pytest.raises(ForbiddenError) as caught:
                await rt.tickets.comment(number, "never")
            assert (await rt.tickets.get(number)).id == number
    assert f"RT does not accept the origin {ORIGIN}" in caught.value.hint
    assert "'rt.example.org:443' to @ReferrerWhitelist" in caught.value.hint
    assert "drops Origin" in caught.value.hint
    assert witness.texts(number, "Comment") == []
    witness.close()


# -- nginx below /rt that wants a header -----------------------------------------------------


@pytest.mark.covering(1)
@pytest.mark.parametrize("way", ["token", "password"])
@pytest.mark.parametrize("user", ["root", "alice"])
async def test_below_a_path_of_another_host(
    below_rt: RTServer, nginx: str, user: str, way: str
) -> None:
    wire, witness = Wire(), Witness(below_rt)
    who = secrets(below_rt, user, way)
    before = refusals(below_rt.log_path)
    async with AsyncRT(
        nginx, **who, headers=frontends.GATE_HEADER, transport=wire, timeout=PATIENCE
    ) as rt:
        assert (await rt.users.get(user)).name == user
        number = await every_verb(rt, witness, user)
        assert is_accepted(wire, below_rt.url)
        end_session(wire, below_rt.url)
        assert (await rt.tickets.get(number)).id == number
    witness.close()
    assert wire.logins == 2
    assert refusals(below_rt.log_path) == before


@not_rt
async def test_without_the_header_the_gate_stays_shut(below_rt: RTServer, nginx: str) -> None:
    async with AsyncRT(nginx, token=below_rt.token, timeout=PATIENCE) as rt:
        with pytest.raises(ForbiddenError):
            await rt.info()


@not_rt
async def test_diagnose_at_a_path_without_rest2(below_rt: RTServer) -> None:
    """RT's own server knows no path: its login page is there, REST2 is not."""
    async with AsyncRT(f"{below_rt.url}/rt", token=below_rt.token, timeout=PATIENCE) as rt:
        (finding,) = await rt.diagnose()
    assert (finding.check, finding.status) == ("rest2", "error")
    assert "$WebPath" in finding.advice
