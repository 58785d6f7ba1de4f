"""Who may use REST1, and how: logins, logout, and the mail gateway that needs none."""

from collections.abc import Generator
from email.message import EmailMessage

import httpx
import pytest

from rtfacade import (
    AsyncRT,
    AuthenticationError,
    NotAppliedError,
    NotFoundError,
    Rest1ClosedError,
    ServerError,
)
from rtfacade.testing import RunningRT
from tests.contract._async.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique


class Cookie(httpx.Auth):
    """A cookie that somebody else got; with a page of the same site, as RT wants one from HTML."""

    def __init__(self, cookie: str, site: str) -> None:
        self.headers = {"Cookie": cookie, "Referer": f"{site}/"}

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers.update(self.headers)
        yield request


def cookie(server: RunningRT, path: str) -> str:
    """Log in where somebody else would."""
    form = {"user": "alice", "pass": server.passwords["alice"]}
    answer = httpx.post(f"{server.url}/{path}", data=form)
    return answer.headers["Set-Cookie"].partition(";")[0]


def with_cookie(server: RunningRT, ticket: int, cookie: str) -> str:
    """What REST1 answers to a cookie."""
    return httpx.get(f"{server.url}/REST/1.0/ticket/{ticket}", headers={"Cookie": cookie}).text


async def used(client: AsyncRT, ticket: int) -> None:
    """Read and write, in every way that a request can be sent."""
    async with client as rt:
        assert (await rt.rest1.ticket.show(ticket)).id == ticket
        assert await rt.rest1.ticket.edit(ticket, subject=unique("by somebody"))
        assert [t.id async for t in rt.rest1.search("ticket", f"id = {ticket}", format="l")] == [
            ticket
        ]
        assert await rt.rest1.ticket.history(ticket, format="l").first()


async def test_password_with_a_session(seeded_rt: RunningRT, wire: Wire, ticket: int) -> None:
    client = AsyncRT(
        seeded_rt.url, user="alice", password=seeded_rt.passwords["alice"], transport=wire
    )
    await used(client, ticket)
    assert wire.logins == 1
    secret = seeded_rt.passwords["alice"].encode()
    assert sum(secret in request.read() for request in wire.requests) == 1
    assert not any(secret.decode() in str(request.url) for request in wire.requests)


async def test_password_without_a_session(seeded_rt: RunningRT, wire: Wire, ticket: int) -> None:
    client = AsyncRT(
        seeded_rt.url, user="alice", password=seeded_rt.passwords["alice"], session=False,
        transport=wire,
    )  # fmt: skip
    await used(client, ticket)
    assert wire.logins == 0
    assert {line.partition(" ")[0] for line in wire.lines} == {"POST"}
    assert not any("pass" in str(request.url.query) for request in wire.requests)
    await client.rest1.logout()
    assert not wire.requests[-1].url.path.endswith("/logout")


@pytest.mark.parametrize("session", [True, False])
async def test_token(seeded_rt: RunningRT, ticket: int, session: bool) -> None:
    await used(AsyncRT(seeded_rt.url, token=seeded_rt.tokens["alice"], session=session), ticket)


async def test_a_cookie_of_rest1(seeded_rt: RunningRT, ticket: int) -> None:
    session = cookie(seeded_rt, "REST/1.0/")
    await used(AsyncRT(seeded_rt.url, auth=Cookie(session, seeded_rt.url)), ticket)
    client = AsyncRT(seeded_rt.url, auth=Cookie(session, seeded_rt.url))
    await client.rest1.logout()
    with pytest.raises(AuthenticationError):
        await client.rest1.ticket.show(ticket)
    await client.close()


async def test_a_cookie_of_the_web_pages(seeded_rt: RunningRT, ticket: int) -> None:
    session = cookie(seeded_rt, "NoAuth/Login.html")
    await used(AsyncRT(seeded_rt.url, auth=Cookie(session, seeded_rt.url)), ticket)


async def test_a_wrong_password(seeded_rt: RunningRT, ticket: int) -> None:
    for session in (True, False):
        client = AsyncRT(seeded_rt.url, user="alice", password="wrong", session=session)
        with pytest.raises(AuthenticationError):
            await client.rest1.ticket.show(ticket)
        await client.close()


async def test_unprivileged_users_have_no_rest1(as_user: AsUser, ticket: int) -> None:
    for session in (True, False):
        kunde = as_user("kunde", session=session).rest1
        with pytest.raises(Rest1ClosedError):
            await kunde.ticket.show(ticket)
        with pytest.raises(Rest1ClosedError):
            await kunde.search("ticket", "id > 0").all()
        with pytest.raises(Rest1ClosedError):
            await kunde.ticket.history(ticket, format="l").all()
        with pytest.raises(Rest1ClosedError):
            await kunde.ticket.comment(ticket, "x")


async def test_logout_ends_the_session_and_the_next_call_begins_one(
    rt: AsyncRT, wire: Wire, seeded_rt: RunningRT, ticket: int
) -> None:
    await rt.rest1.logout()
    assert wire.requests == []
    await rt.rest1.ticket.show(ticket)
    used_cookie = wire.requests[-1].headers["Cookie"]
    await rt.rest1.logout()
    assert wire.requests[-1].url.path.endswith("/REST/1.0/logout")
    assert " 401 " in with_cookie(seeded_rt, ticket, used_cookie)
    assert (await rt.rest1.ticket.show(ticket)).id == ticket
    assert wire.logins == 2


async def test_logout_of_an_unprivileged_user(as_user: AsUser) -> None:
    kunde = as_user("kunde")
    await kunde.info()
    await kunde.rest1.logout()


def mail(subject: str, body: str = "Grüße\n") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = (
        "alice@example.com",
        "rt@example.com",
        subject,
    )
    message["Message-ID"] = f"<{subject}@example.com>"
    message.set_content(body)
    return message


async def test_mail_makes_a_ticket(rt: AsyncRT, wire: Wire, witness: Witness) -> None:
    subject = unique("mailed")
    await rt.rest1.mail_gateway(mail(subject), queue="General")
    assert wire.logins == 0
    assert "Cookie" not in wire.requests[0].headers
    assert "Authorization" not in wire.requests[0].headers
    (row,) = witness.rows("tickets", query=f"Subject = '{subject}'")
    number = int(row["id"])
    assert witness.people(number, "Requestor") == {"alice"}
    assert witness.texts(number, "Create") == ["Grüße\n"]
    again = unique("mailed")
    await rt.rest1.mail_gateway(
        mail(again, "more\n"), queue="General", action="comment", ticket=number
    )
    assert witness.texts(number, "Comment") == ["more\n"]


async def test_mail_keeps_its_bytes(rt: AsyncRT, witness: Witness) -> None:
    subject = unique("bytes")
    body = "latin: äöü\n"
    raw = (
        f"From: alice@example.com\nSubject: {subject}\nMessage-ID: <{subject}@x>\n"
        "MIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\n"
        f"Content-Transfer-Encoding: 8bit\n\n{body}"
    ).encode("latin-1")
    await rt.rest1.mail_gateway(raw)
    (row,) = witness.rows("tickets", query=f"Subject = '{subject}'")
    assert witness.texts(int(row["id"]), "Create") == [body]


async def test_mail_that_rt_does_not_take(rt: AsyncRT) -> None:
    with pytest.raises(ServerError) as later:
        await rt.rest1.mail_gateway(mail(unique("lost")), queue="No such queue")
    assert later.value.status == 503
    with pytest.raises(NotAppliedError):
        await rt.rest1.mail_gateway(b"Subject: from nobody\n\nx\n")


async def test_the_escape_hatch(rt: AsyncRT, ticket: int) -> None:
    reply = await rt.rest1.request(f"ticket/{ticket}/show")
    assert reply.status == 200
    assert reply.forms[0]["id"] == f"ticket/{ticket}"
    with pytest.raises(NotFoundError):
        await rt.rest1.read("ticket/99999999/show")
    empty = await rt.rest1.request(f"ticket/{ticket}/attachments", empty=True)
    assert (empty.text, empty.messages) == ("", ())
