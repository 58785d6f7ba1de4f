# written by scripts/unasync.py from tests/typing/_async/facade.py; do not edit
"""What users' type checkers are told; read by mypy and pyright, never run."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO, assert_type

import httpx

from rt_rest2.api.ticket import ticket_id_get
from rtfacade import (
    RT,
    Attachment,
    Group,
    HistoryEntry,
    Info,
    Link,
    Links,
    Message,
    NotAppliedError,
    Pager,
    Principal,
    Queue,
    QueueRecord,
    Rest1CustomField,
    Rest1Group,
    Rest1Line,
    Rest1Ticket,
    Rest1User,
    Rows,
    RTError,
    StatusError,
    Ticket,
    Upload,
    User,
    UserRecord,
    quote,
)


def client(auth: httpx.Auth) -> None:
    with RT("https://rt.example.com", token="1-14-x") as rt:
        assert_type(rt, RT)
        assert_type(rt.info(), Info)
        assert_type((rt.info()).version, str)
    RT("https://rt.example.com", user="a", password="b", session=False, retries=0)
    RT("https://rt.example.com", auth=auth, timeout=None, verify=False)
    RT("https://rt.example.com", "1-14-x")  # type: ignore[call-arg] # credentials have names
    assert_type(RT("https://rt.example.com", auth=auth).close(), None)


def tickets(rt: RT, due: datetime) -> None:
    ticket = rt.tickets.get(42)
    assert_type(ticket, Ticket)
    assert_type(rt.tickets.create("General", "x", owner="root", cc=["a@b.c"]), Ticket)
    assert_type(rt.tickets.update(42, subject="new", due=due), Ticket)
    assert_type(rt.tickets.delete(42), None)
    assert_type(rt.tickets.count("Status = 'new'"), int)
    assert_type(ticket.id, int)
    assert_type(ticket.subject, str)
    assert_type(ticket.due, datetime | None)
    assert_type(ticket.owner, UserRecord)
    assert_type(ticket.owner.real_name, str)
    assert_type(ticket.queue, QueueRecord)
    assert_type(ticket.requestors, tuple[Principal, ...])
    assert_type(ticket.custom_fields, Mapping[str, tuple[str, ...]])
    rt.tickets.update(42, subjct="new")  # type: ignore[call-arg] # a slip of the finger
    rt.tickets.get("42")  # type: ignore[arg-type]


def searches(rt: RT) -> None:
    pager = rt.tickets.search(f"Subject LIKE {quote('x')}", queue="X", status=["new", "open"])
    assert_type(pager, Pager[Ticket])
    assert_type(pager.first(), Ticket | None)
    assert_type(pager.all(), list[Ticket])
    for ticket in pager:
        assert_type(ticket, Ticket)
    assert_type(rt.users.search(("Name", "LIKE", "al")), Pager[User])
    assert_type(rt.groups.search(), Pager[Group])
    assert_type(rt.queues.search(), Pager[Queue])


def total(rt: RT) -> None:
    assert_type(rt.tickets.search("id > 0").total(), int | None)


def messages(rt: RT, open_file: BinaryIO) -> None:
    files = ["a.pdf", Path("c.pdf"), Upload("b.txt", b"x", "text/plain"), open_file]
    assert_type(rt.tickets.reply(42, "see files", attachments=files), Message)
    assert_type(rt.tickets.comment(42, "x", time_taken=timedelta(minutes=15)), Message)
    assert_type(rt.tickets.reply(42, "x", status="resolved", bcc=["d@e.f"]), Message)
    rt.tickets.reply(42, "x", status=5)  # type: ignore[arg-type]


def bound_verbs(ticket: Ticket) -> None:
    assert_type(ticket.comment("phoned", time_taken=15), Message)
    assert_type(ticket.update(status="open", if_unchanged=True), Ticket)
    assert_type(ticket.refresh(), Ticket)
    assert_type(ticket.take(), None)
    assert_type(ticket.history(), Rows[HistoryEntry])
    ticket.comment(42, "phoned")  # type: ignore[arg-type, call-arg] # the ticket knows its id


def bound_verbs_of_other_nouns(rt: RT) -> None:
    queue = rt.queues.get("General")
    assert_type(queue.update(description="x", if_unchanged=True), Queue)
    assert_type(queue.add_watchers(cc="a@example.com"), Queue)
    assert_type(queue.refresh(), Queue)
    queue.update(descripton="x")  # type: ignore[call-arg]
    group = rt.groups.get("Staff")
    assert_type(group.members(), Rows[Principal])
    assert_type(group.add_member("alice"), None)
    for part in rt.tickets.attachments(42):
        assert_type(part.read(), bytes)


def history(rt: RT) -> None:
    for entry in rt.tickets.history(42, content="raw", types=["Status"]):
        assert_type(entry, HistoryEntry)
        assert_type(entry.created, datetime)
        assert_type(entry.content, str | None)
    assert_type(rt.tickets.download_attachments(42, "folder"), list[Path])


def links(rt: RT) -> None:
    links = rt.tickets.links(42)
    assert_type(links, Links)
    assert_type(links.refers_to[0], Link)
    assert_type(links.depends_on[0].ticket_id, int | None)
    rt.tickets.link(42, depends_on=43, refers_to="https://example.com/x")
    rt.tickets.link(42, depnds_on=43)  # type: ignore[call-arg]
    assert_type(rt.tickets.merge(43, into=42), None)


def people(rt: RT) -> None:
    user, created = rt.users.ensure("alice", email="a@example.com", privileged=True)
    assert_type(user, User)
    assert_type(created, bool)
    assert_type(rt.users.groups("alice"), Rows[Group])
    assert_type(rt.groups.add_member("Staff", "alice"), None)
    assert_type(rt.groups.members("Staff", recursive=True), Rows[Principal])
    assert_type(rt.queues.get("General"), Queue)


def attachments(rt: RT) -> None:
    assert_type(rt.attachments.get(99), Attachment)
    assert_type(rt.attachments.read(99), bytes)
    assert_type(rt.attachments.download(99, "big.iso", progress=print), Path)
    with rt.attachments.stream(99) as chunks:
        assert_type(chunks, Iterator[bytes])


def escape_hatches(rt: RT) -> None:
    answer = ticket_id_get.sync(42, client=rt.api)
    assert answer is not None
    assert_type((rt.rest1.request("ticket/42/show")).text, str)


def rest1(rt: RT) -> None:
    assert_type(rt.rest1.ticket.show(42), Rest1Ticket)
    assert_type(rt.rest1.ticket.show([42, 43]), list[Rest1Ticket])
    assert_type((rt.rest1.ticket.show(42)).custom_fields, Mapping[str, tuple[str, ...]])
    assert_type((rt.rest1.ticket.show(42)).requestors, tuple[str, ...])
    assert_type(rt.rest1.ticket.create("General", "x"), int)
    assert_type(rt.rest1.ticket.comment(42, "x", cc=["c@example.com"]), Message)
    assert_type(rt.rest1.ticket.attachment_content(42, 7), bytes)
    assert_type(rt.rest1.ticket.history(42), Rows[Rest1Line])
    assert_type(rt.rest1.ticket.history(42, format="l"), Rows[HistoryEntry])
    assert_type(rt.rest1.search("ticket", "id > 0", format="i"), Rows[int])
    assert_type(rt.rest1.search("user", "Name = x"), Rows[Rest1Line])
    assert_type(rt.rest1.search("ticket", "id > 0", format="l"), Rows[Rest1Ticket])
    assert_type(rt.rest1.search("group", format="l", fields=["Members"]), Rows[Rest1Group])
    assert_type(rt.rest1.user.show("alice"), Rest1User)
    assert_type(rt.rest1.queue.ticket_custom_fields(1), tuple[Rest1CustomField, ...])
    assert_type(rt.rest1.transaction.show(1), HistoryEntry)
    assert_type(rt.rest1.mail_gateway(b"From: a@b.c"), None)


def errors(status: StatusError, applied: NotAppliedError) -> None:
    assert_type(status.status, int)
    assert_type(status.messages, tuple[str, ...])
    assert_type(applied.messages, tuple[str, ...])
    caught: RTError = status
    raise caught
