"""Sessions on a real RT: one login, a real logout, and nothing lost when a session dies."""

from typing import Any

import httpx
import pytest

from rtfacade import AsyncRT, AuthenticationError, Rest1ClosedError, Upload
from rtfacade.testing import RunningRT
from tests.contract import people
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

pytestmark = pytest.mark.slice(of="release")

WAYS = ["token", "password"]
by_both = pytest.mark.parametrize("way", WAYS)


def secrets(server: RunningRT, user: str, way: str) -> dict[str, Any]:
    """How a user logs in."""
    if way == "token":
        return {"token": server.tokens[user]}
    return {"user": user, "password": server.passwords[user]}


def carried(request: httpx.Request) -> set[str]:
    """What a request says about who it is from."""
    return {name for name in ("Authorization", "Cookie") if name in request.headers}


def expected(request: httpx.Request) -> set[str]:
    """What a request carries while a session is open: a write has the header beside the cookie."""
    writes = request.method not in ("GET", "HEAD") and "/REST/2.0/" in request.url.path
    return {"Authorization", "Cookie"} if writes else {"Cookie"}


def honoured(server: RunningRT, request: httpx.Request) -> bool:
    """Whether REST2 takes the cookie of a request, asked with nothing of ours."""
    headers = {"Cookie": request.headers["Cookie"]}
    answer = httpx.get(f"{server.url}/REST/2.0/rt", headers=headers)
    assert answer.status_code in (200, 302, 401)
    return answer.status_code == 200


def end(server: RunningRT, wire: Wire) -> None:
    """End a client's session behind its back; RT has one page for that for each kind of user."""
    headers = {"Cookie": wire.requests[-1].headers["Cookie"]}
    for path in ("REST/1.0/logout", "NoAuth/Logout.html"):
        httpx.get(f"{server.url}/{path}", headers=headers)
    assert not honoured(server, wire.requests[-1])


# -- one login, one logout -------------------------------------------------------------------


@pytest.mark.covering
@by_both
@pytest.mark.parametrize("user", ["alice", "kunde"])
async def test_one_login_and_a_real_logout(seeded_rt: RunningRT, user: str, way: str) -> None:
    wire = Wire()
    async with AsyncRT(seeded_rt.url, **secrets(seeded_rt, user, way), transport=wire) as client:
        for _ in range(3):
            assert (await client.users.get(user)).name == user
        last = wire.requests[-1]
        assert wire.logins == 1
        assert carried(last) == {"Cookie"}
        assert honoured(seeded_rt, last)
    assert not honoured(seeded_rt, last)
    secret = secrets(seeded_rt, user, way)[way]
    assert not any(secret in str(request.url) for request in wire.requests)


@by_both
async def test_rest1_and_rest2_share_it(seeded_rt: RunningRT, ticket: int, way: str) -> None:
    wire = Wire()
    async with AsyncRT(seeded_rt.url, **secrets(seeded_rt, "alice", way), transport=wire) as client:
        assert await client.tickets.history(ticket).first()
        assert (await client.tickets.get(ticket)).id == ticket
        await client.tickets.comment(ticket, "one")
        assert (await client.rest1.request(f"ticket/{ticket}/show")).forms
    assert wire.logins == 1
    assert all(carried(request) == expected(request) for request in wire.requests[1:])


@by_both
async def test_a_customer_has_a_session_on_rest2(
    seeded_rt: RunningRT, witness: Witness, way: str
) -> None:
    number = witness.new_ticket(Requestor="kunde@example.com")
    wire = Wire()
    async with AsyncRT(seeded_rt.url, **secrets(seeded_rt, "kunde", way), transport=wire) as client:
        assert (await client.tickets.get(number)).id == number
        entries = await client.tickets.history(number).all()  # over REST2
        assert entries[0].type == "Create"
        with pytest.raises(Rest1ClosedError):
            await client.rest1.request(f"ticket/{number}/show")
        await client.tickets.reply(number, "from me")
    assert wire.logins == 1
    assert all(carried(request) == expected(request) for request in wire.requests[1:])
    assert witness.texts(number, "Correspond") == ["from me"]


async def test_two_clients_are_two_users(seeded_rt: RunningRT) -> None:
    url, tokens = seeded_rt.url, seeded_rt.tokens
    async with AsyncRT(url, token=tokens["alice"]) as one, AsyncRT(url, token=tokens["bob"]) as two:
        for _ in range(2):
            assert (await one.users.get("alice")).created is not None
            assert (await two.users.get("bob")).created is not None
            with pytest.raises(AttributeError, match="hidden from you"):  # only oneself is whole
                (await one.users.get("bob")).created  # noqa: B018


# -- a session that dies ---------------------------------------------------------------------


@pytest.mark.covering
@by_both
@pytest.mark.parametrize("user", ["alice", "kunde"])
async def test_a_session_that_rt_has_forgotten(
    seeded_rt: RunningRT, witness: Witness, user: str, way: str
) -> None:
    number = witness.new_ticket(Requestor=f"{user}@example.com")
    wire = Wire()
    async with AsyncRT(seeded_rt.url, **secrets(seeded_rt, user, way), transport=wire) as client:
        await client.info()
        end(seeded_rt, wire)
        assert (await client.tickets.get(number)).id == number
        end(seeded_rt, wire)
        await client.tickets.reply(number, "text alone")
        assert wire.logins == 2  # a write succeeds by its header, and is sent once
        end(seeded_rt, wire)
        content = bytes(range(256)) * 300
        await client.tickets.reply(number, "file", attachments=[Upload("x.bin", content)])
        assert wire.logins == 3  # files are looked at afterwards
        assert (await client.tickets.get(number)).id == number
    assert wire.logins == 3
    assert wire.lines.count(f"POST /REST/2.0/ticket/{number}/correspond") == 1
    assert witness.texts(number, "Correspond") == ["text alone", "file"]
    assert witness.files(number) == {"x.bin": content}


async def test_sessions_that_are_deleted_in_rt_itself(seeded_rt: RunningRT) -> None:
    wire = Wire()
    async with AsyncRT(seeded_rt.url, token=seeded_rt.token, transport=wire) as client:
        await client.info()
        assert people.end_sessions(seeded_rt) >= 1
        assert not honoured(seeded_rt, wire.requests[-1])
        await client.info()
    assert wire.logins == 2


@by_both
async def test_a_session_that_dies_before_rest1(
    seeded_rt: RunningRT, witness: Witness, ticket: int, way: str
) -> None:
    content = b"\x00\xff\r\n" * 5000
    message = {"Content": "x", "ContentType": "text/plain"}
    witness.upload(f"ticket/{ticket}/comment", message, ("y.bin", content, "image/png"))
    number = next(int(part["id"]) for part in witness.parts(ticket) if part["Filename"])
    wire = Wire()
    async with AsyncRT(seeded_rt.url, **secrets(seeded_rt, "alice", way), transport=wire) as client:
        await client.info()
        end(seeded_rt, wire)
        first = await client.tickets.history(ticket).first()
        assert first is not None
        assert first.type == "Create"
        end(seeded_rt, wire)
        assert await client.attachments.read(number) == content
        end(seeded_rt, wire)
        await client.tickets.link(ticket, refers_to="https://example.com/once")
        await client.tickets.reply(ticket, "cc", cc=["somebody@example.com"])
    assert wire.logins == 4
    assert witness.links(ticket, "refers-to") == {"https://example.com/once"}
    assert witness.texts(ticket, "Correspond") == ["cc"]


# -- wrong credentials -----------------------------------------------------------------------


@pytest.mark.parametrize("session", [True, False])
@pytest.mark.parametrize(
    "who",
    [
        {"token": "1-14-0123456789abcdef0123456789abcdef"},
        {"token": "nonsense"},
        {"user": "alice", "password": "wrong-password"},
        {"user": "no-such-user", "password": "whatever"},
    ],
    ids=["token", "nonsense", "password", "user"],
)
async def test_wrong_credentials(
    seeded_rt: RunningRT, ticket: int, who: dict[str, Any], session: bool
) -> None:
    wire = Wire()
    async with AsyncRT(seeded_rt.url, **who, session=session, transport=wire) as client:
        for call in (
            client.info,
            lambda: client.tickets.get(ticket),
            lambda: client.tickets.comment(ticket, "never"),
            lambda: client.tickets.history(ticket).all(),
            lambda: client.rest1.request(f"ticket/{ticket}/show"),
        ):
            with pytest.raises(AuthenticationError) as caught:
                await call()
            assert caught.value.status == 401
            assert not any(
                secret in str(caught.value) for secret in who.values() if secret != "alice"
            )
    assert wire.logins == (1 if session else 0)  # a loop of wrong passwords would lock an account


@by_both
async def test_a_disabled_user_is_out(rt: AsyncRT, seeded_rt: RunningRT, way: str) -> None:
    user = await rt.users.create(unique("leaver"), privileged=True, password="passw0rd")
    who: dict[str, Any] = {"user": user.name, "password": "passw0rd"}
    if way == "token":
        who = {"token": seeded_rt.create_token(user.name)}
    async with AsyncRT(seeded_rt.url, **who) as client:
        await client.info()
    await rt.users.update(user.id, disabled=True)
    for session in (True, False):
        async with AsyncRT(seeded_rt.url, **who, session=session) as client:
            with pytest.raises(AuthenticationError):
                await client.info()


# -- without a session -----------------------------------------------------------------------


@by_both
async def test_everything_works_without_a_session(
    rt: AsyncRT, seeded_rt: RunningRT, witness: Witness, way: str
) -> None:
    wire = Wire()
    who = secrets(seeded_rt, "alice", way)
    async with AsyncRT(seeded_rt.url, **who, session=False, transport=wire) as client:
        ticket = await client.tickets.create(
            "General", unique("headers"), content="first", attachments=[Upload("a.txt", b"abc")]
        )
        await client.tickets.comment(ticket.id, "second")
        await client.tickets.reply(ticket.id, "third", bcc=["somebody@example.com"])
        assert len(await client.tickets.history(ticket.id).all()) >= 3
        files = [part async for part in client.tickets.attachments(ticket.id) if part.filename]
        assert await client.attachments.read(files[0].id) == b"abc"
        await client.tickets.link(ticket.id, refers_to="https://example.com/x")
        assert (await client.tickets.links(ticket.id)).refers_to[0].url == "https://example.com/x"
        await client.tickets.take(ticket.id)
        assert (await client.tickets.update(ticket.id, subject="new")).subject == "new"
        assert await client.tickets.count(f"id = {ticket.id}") == 1
        assert (await client.users.get("bob")).name == "bob"
        assert (await client.groups.get("Helpdesk")).name == "Helpdesk"
        assert (await client.queues.get("General")).id == 1
    # Not a login, but the read that tells, once a client, whether REST1 is open.
    assert wire.logins == 1
    assert not any("Cookie" in request.headers for request in wire.requests)
    assert not any(b"pass=" in request.url.query for request in wire.requests)
    assert witness.texts(ticket.id, "Correspond") == ["third"]
    assert len([line for line in wire.lines if "/logout" in line]) == 0


@by_both
async def test_a_customer_without_a_session(
    seeded_rt: RunningRT, witness: Witness, way: str
) -> None:
    number = witness.new_ticket(Requestor="kunde@example.com")
    who = secrets(seeded_rt, "kunde", way)
    async with AsyncRT(seeded_rt.url, **who, session=False) as client:
        assert (await client.tickets.get(number)).id == number
        assert len(await client.tickets.history(number).all()) >= 1
        with pytest.raises(Rest1ClosedError):
            await client.rest1.request(f"ticket/{number}/show")
