# written by scripts/unasync.py from tests/contract/_async/test_lost_answers.py; do not edit
"""A message whose answer is lost is settled by looking, and never sent twice."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from rtfacade import (
    RT,
    BadRequestError,
    Message,
    NotAppliedError,
    TransportError,
    UnconfirmedError,
    Upload,
)
from rtfacade.testing import RunningRT
from tests.contract._sync.conftest import AsUser
from tests.contract.proxy import Fault, Proxy
from tests.contract.witness import Witness

#: The three routes: what goes along, and the path of the request.
ROUTES: dict[str, tuple[dict[str, Any], str]] = {
    "text": ({}, "/bulk/"),
    "files": ({"attachments": [Upload("ü.bin", b"\0\xff"), Upload("b, c.txt", b"b")]}, "/ticket/"),
    "rest1": ({"cc": ["c@example.com"], "attachments": [Upload("empty", b"")]}, "/REST/1.0/ticket"),
}
LOST: list[Fault] = ["answer", "head", "half"]


@pytest.fixture
def proxy(seeded_rt: RunningRT) -> Iterator[Proxy]:
    with Proxy(seeded_rt.url) as between:
        yield between


@pytest.fixture
def rt(as_user: AsUser, proxy: Proxy) -> RT:
    """A client that waits two seconds for an answer, behind the proxy."""
    return as_user("root", url=proxy.url, timeout=2.0)


@pytest.mark.covering(1)
@pytest.mark.parametrize("fault", LOST)
@pytest.mark.parametrize("route", ROUTES)
def test_a_lost_answer(
    rt: RT, proxy: Proxy, witness: Witness, ticket: int, route: str, fault: Fault
) -> None:
    options, path = ROUTES[route]
    proxy.break_next(path, fault)
    done = rt.tickets.reply(ticket, "once,\nand only once: ü 日本", **options)
    assert isinstance(done, Message)
    (row,) = witness.messages(ticket)
    assert done.transaction_id in (int(row["id"]), None)
    assert witness.texts(ticket) == ["once,\nand only once: ü 日本"]
    assert sum("POST" in line and path in line for line in proxy.seen) == 1


@pytest.mark.covering(1)
@pytest.mark.parametrize("route", ROUTES)
def test_a_lost_request(rt: RT, proxy: Proxy, witness: Witness, ticket: int, route: str) -> None:
    options, path = ROUTES[route]
    proxy.break_next(path, "request")
    with pytest.raises(UnconfirmedError, match=f"on ticket {ticket}.*not to be seen"):
        rt.tickets.comment(ticket, "never arrives", **options)
    assert witness.messages(ticket) == []
    assert sum("POST" in line and path in line for line in proxy.seen) == 1


@pytest.mark.covering(1)
@pytest.mark.parametrize("fault", ["late answer", "late request"])
def test_a_timeout(rt: RT, proxy: Proxy, witness: Witness, ticket: int, fault: Fault) -> None:
    rt.info()
    proxy.break_next("/bulk/", fault)
    if fault == "late answer":
        assert (rt.tickets.comment(ticket, "slow")).ticket_id == ticket
        assert witness.texts(ticket) == ["slow"]
    else:
        with pytest.raises(UnconfirmedError, match="may still be working on it"):
            rt.tickets.comment(ticket, "slow")
        assert witness.messages(ticket) == []


@pytest.mark.long
def test_a_lost_answer_with_a_status(rt: RT, proxy: Proxy, witness: Witness, ticket: int) -> None:
    proxy.break_next("/bulk/", "answer")
    rt.tickets.reply(ticket, "done", status="resolved")
    assert witness.ticket(ticket)["Status"] == "resolved"
    proxy.break_next("/bulk/", "answer")
    with pytest.raises(NotAppliedError, match="nosuchstatus"):
        rt.tickets.reply(ticket, "not so", status="nosuchstatus")
    assert witness.texts(ticket) == ["done", "not so"]


@pytest.mark.long
def test_a_refusal_that_is_lost_is_no_message(
    proxy: Proxy, as_user: AsUser, witness: Witness, ticket: int
) -> None:
    limited = as_user("limited", url=proxy.url)
    proxy.break_next("/bulk/", "answer")
    with pytest.raises((UnconfirmedError, BadRequestError)):
        limited.tickets.comment(ticket, "may not")
    assert witness.messages(ticket) == []


@pytest.mark.long
def test_somebody_elses_message_is_not_taken_for_ours(
    rt: RT, proxy: Proxy, witness: Witness, ticket: int
) -> None:
    body = {"Content": "another text", "ContentType": "text/plain"}
    for kind in ("comment", "correspond"):
        witness.post(f"ticket/{ticket}/{kind}", {**body, "Content": "same text"})
        witness.post(f"ticket/{ticket}/{kind}", body)
    ours: list[tuple[Callable[..., Any], str, list[Upload]]] = [
        (rt.tickets.comment, "yet another text", []),
        (rt.tickets.comment, "same text", [Upload("file.txt", b"x")]),
    ]
    for write, text, files in ours:
        proxy.break_next("/ticket", "request")
        with pytest.raises(UnconfirmedError):
            write(ticket, text, attachments=files)
    assert len(witness.messages(ticket)) == 4


@pytest.mark.long
def test_when_looking_fails_too_it_is_said(
    rt: RT, proxy: Proxy, witness: Witness, ticket: int
) -> None:
    rt.info()
    proxy.break_next("/bulk/", "answer")
    proxy.break_next("/attachments", "answer", times=12)
    with pytest.raises(UnconfirmedError, match="not known whether"):
        rt.tickets.comment(ticket, "nobody knows")
    assert witness.texts(ticket) == ["nobody knows"]


def test_reads_are_sent_again(rt: RT, proxy: Proxy, ticket: int) -> None:
    for fault in LOST:
        proxy.break_next(f"GET /REST/2.0/ticket/{ticket}", fault)
        assert (rt.tickets.get(ticket)).id == ticket
    proxy.break_next("GET /REST/2.0/ticket", "request", times=3)
    with pytest.raises(TransportError):
        rt.tickets.get(ticket)


@pytest.mark.long
def test_other_writes_are_not_sent_again(
    rt: RT, proxy: Proxy, witness: Witness, ticket: int
) -> None:
    before = witness.get("tickets", query="Subject = 'twice?'")["total"]
    proxy.break_next("POST /REST/2.0/ticket", "answer")
    assert (rt.tickets.create("General", "twice?")).subject == "twice?"
    assert witness.get("tickets", query="Subject = 'twice?'")["total"] == before + 1
    proxy.break_next(f"PUT /REST/2.0/ticket/{ticket}", "request")
    with pytest.raises(UnconfirmedError):
        rt.tickets.update(ticket, subject="not sent again")
    assert witness.ticket(ticket)["Subject"] == "made by a test"
