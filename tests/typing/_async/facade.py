"""What users' type checkers are told; read by mypy and pyright, never run."""

from collections.abc import AsyncIterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO, assert_type

import httpx

from rt_rest2.api.ticket import ticket_id_get
from rtfacade import (
    AsyncAttachment,
    AsyncGroup,
    AsyncPager,
    AsyncQueue,
    AsyncRows,
    AsyncRT,
    AsyncTicket,
    AsyncUser,
    HistoryEntry,
    Info,
    Link,
    Links,
    Message,
    NotAppliedError,
    Principal,
    QueueRecord,
    Rest1CustomField,
    Rest1Group,
    Rest1Line,
    Rest1Ticket,
    Rest1User,
    RTError,
    StatusError,
    Upload,
    UserRecord,
    quote,
)


async def client(auth: httpx.Auth) -> None:
    async with AsyncRT("https://rt.example.com", token="1-14-x") as rt:
        assert_type(rt, AsyncRT)
        assert_type(await rt.info(), Info)
        assert_type((await rt.info()).version, str)
    AsyncRT("https://rt.example.com", user="a", password="b", session=False, retries=0)
    AsyncRT("https://rt.example.com", auth=auth, timeout=None, verify=False)
    AsyncRT("https://rt.example.com", "1-14-x")  # type: ignore[call-arg] # credentials have names
    assert_type(await AsyncRT("https://rt.example.com", auth=auth).close(), None)


async def tickets(rt: AsyncRT, due: datetime) -> None:
    ticket = await rt.tickets.get(42)
    assert_type(ticket, AsyncTicket)
    assert_type(await rt.tickets.create("General", "x", owner="root", cc=["a@b.c"]), AsyncTicket)
    assert_type(await rt.tickets.update(42, subject="new", due=due), AsyncTicket)
    assert_type(await rt.tickets.delete(42), None)
    assert_type(await rt.tickets.count("Status = 'new'"), int)
    assert_type(ticket.id, int)
    assert_type(ticket.subject, str)
    assert_type(ticket.due, datetime | None)
    assert_type(ticket.owner, UserRecord)
    assert_type(ticket.owner.real_name, str)
    assert_type(ticket.queue, QueueRecord)
    assert_type(ticket.requestors, tuple[Principal, ...])
    assert_type(ticket.custom_fields, Mapping[str, tuple[str, ...]])
    await rt.tickets.update(42, subjct="new")  # type: ignore[call-arg] # a slip of the finger
    await rt.tickets.get("42")  # type: ignore[arg-type]


async def searches(rt: AsyncRT) -> None:
    pager = rt.tickets.search(f"Subject LIKE {quote('x')}", queue="X", status=["new", "open"])
    assert_type(pager, AsyncPager[AsyncTicket])
    assert_type(await pager.first(), AsyncTicket | None)
    assert_type(await pager.all(), list[AsyncTicket])
    async for ticket in pager:
        assert_type(ticket, AsyncTicket)
    assert_type(rt.users.search(("Name", "LIKE", "al")), AsyncPager[AsyncUser])
    assert_type(rt.groups.search(), AsyncPager[AsyncGroup])
    assert_type(rt.queues.search(), AsyncPager[AsyncQueue])


async def total(rt: AsyncRT) -> None:
    assert_type(await rt.tickets.search("id > 0").total(), int | None)


async def messages(rt: AsyncRT, open_file: BinaryIO) -> None:
    files = ["a.pdf", Path("c.pdf"), Upload("b.txt", b"x", "text/plain"), open_file]
    assert_type(await rt.tickets.reply(42, "see files", attachments=files), Message)
    assert_type(await rt.tickets.comment(42, "x", time_taken=timedelta(minutes=15)), Message)
    assert_type(await rt.tickets.reply(42, "x", status="resolved", bcc=["d@e.f"]), Message)
    await rt.tickets.reply(42, "x", status=5)  # type: ignore[arg-type]


async def bound_verbs(ticket: AsyncTicket) -> None:
    assert_type(await ticket.comment("phoned", time_taken=15), Message)
    assert_type(await ticket.update(status="open", if_unchanged=True), AsyncTicket)
    assert_type(await ticket.refresh(), AsyncTicket)
    assert_type(await ticket.take(), None)
    assert_type(ticket.history(), AsyncRows[HistoryEntry])
    await ticket.comment(42, "phoned")  # type: ignore[arg-type, call-arg] # the ticket knows its id


async def bound_verbs_of_other_nouns(rt: AsyncRT) -> None:
    queue = await rt.queues.get("General")
    assert_type(await queue.update(description="x", if_unchanged=True), AsyncQueue)
    assert_type(await queue.add_watchers(cc="a@example.com"), AsyncQueue)
    assert_type(await queue.refresh(), AsyncQueue)
    await queue.update(descripton="x")  # type: ignore[call-arg]
    group = await rt.groups.get("Staff")
    assert_type(group.members(), AsyncRows[Principal])
    assert_type(await group.add_member("alice"), None)
    async for part in rt.tickets.attachments(42):
        assert_type(await part.read(), bytes)


async def history(rt: AsyncRT) -> None:
    async for entry in rt.tickets.history(42, content="raw", types=["Status"]):
        assert_type(entry, HistoryEntry)
        assert_type(entry.created, datetime)
        assert_type(entry.content, str | None)
    assert_type(await rt.tickets.download_attachments(42, "folder"), list[Path])


async def links(rt: AsyncRT) -> None:
    links = await rt.tickets.links(42)
    assert_type(links, Links)
    assert_type(links.refers_to[0], Link)
    assert_type(links.depends_on[0].ticket_id, int | None)
    await rt.tickets.link(42, depends_on=43, refers_to="https://example.com/x")
    await rt.tickets.link(42, depnds_on=43)  # type: ignore[call-arg]
    assert_type(await rt.tickets.merge(43, into=42), None)


async def people(rt: AsyncRT) -> None:
    user, created = await rt.users.ensure("alice", email="a@example.com", privileged=True)
    assert_type(user, AsyncUser)
    assert_type(created, bool)
    assert_type(rt.users.groups("alice"), AsyncRows[AsyncGroup])
    assert_type(await rt.groups.add_member("Staff", "alice"), None)
    assert_type(rt.groups.members("Staff", recursive=True), AsyncRows[Principal])
    assert_type(await rt.queues.get("General"), AsyncQueue)


async def attachments(rt: AsyncRT) -> None:
    assert_type(await rt.attachments.get(99), AsyncAttachment)
    assert_type(await rt.attachments.read(99), bytes)
    assert_type(await rt.attachments.download(99, "big.iso", progress=print), Path)
    async with rt.attachments.stream(99) as chunks:
        assert_type(chunks, AsyncIterator[bytes])


async def escape_hatches(rt: AsyncRT) -> None:
    answer = await ticket_id_get.asyncio(42, client=rt.api)
    assert answer is not None
    assert_type((await rt.rest1.request("ticket/42/show")).text, str)


async def rest1(rt: AsyncRT) -> None:
    assert_type(await rt.rest1.ticket.show(42), Rest1Ticket)
    assert_type(await rt.rest1.ticket.show([42, 43]), list[Rest1Ticket])
    assert_type((await rt.rest1.ticket.show(42)).custom_fields, Mapping[str, tuple[str, ...]])
    assert_type((await rt.rest1.ticket.show(42)).requestors, tuple[str, ...])
    assert_type(await rt.rest1.ticket.create("General", "x"), int)
    assert_type(await rt.rest1.ticket.comment(42, "x", cc=["c@example.com"]), Message)
    assert_type(await rt.rest1.ticket.attachment_content(42, 7), bytes)
    assert_type(rt.rest1.ticket.history(42), AsyncRows[Rest1Line])
    assert_type(rt.rest1.ticket.history(42, format="l"), AsyncRows[HistoryEntry])
    assert_type(rt.rest1.search("ticket", "id > 0", format="i"), AsyncRows[int])
    assert_type(rt.rest1.search("user", "Name = x"), AsyncRows[Rest1Line])
    assert_type(rt.rest1.search("ticket", "id > 0", format="l"), AsyncRows[Rest1Ticket])
    assert_type(rt.rest1.search("group", format="l", fields=["Members"]), AsyncRows[Rest1Group])
    assert_type(await rt.rest1.user.show("alice"), Rest1User)
    assert_type(await rt.rest1.queue.ticket_custom_fields(1), tuple[Rest1CustomField, ...])
    assert_type(await rt.rest1.transaction.show(1), HistoryEntry)
    assert_type(await rt.rest1.mail_gateway(b"From: a@b.c"), None)


def errors(status: StatusError, applied: NotAppliedError) -> None:
    assert_type(status.status, int)
    assert_type(status.messages, tuple[str, ...])
    assert_type(applied.messages, tuple[str, ...])
    caught: RTError = status
    raise caught
