"""What users' type checkers are told of records, lists and errors; read, never run.

The lines that must be refused say so; a checker that no longer refuses one reports it.
"""

# pyright: reportUnnecessaryTypeIgnoreComment=true

import ssl
from collections.abc import AsyncIterator, Mapping
from datetime import datetime, timedelta
from typing import Any, assert_type

import httpx

from rtfacade import (
    AsyncAttachment,
    AsyncGroup,
    AsyncPager,
    AsyncRows,
    AsyncRT,
    AsyncTicket,
    AsyncUser,
    AttachmentRecord,
    AuthenticationError,
    ConflictError,
    GroupRecord,
    Link,
    Links,
    Message,
    NotAppliedError,
    NotFoundError,
    Principal,
    ProtocolError,
    QueueRecord,
    Rest1ClosedError,
    RTError,
    StatusError,
    TransportError,
    Upload,
    UserRecord,
)
from rtfacade.auth.credentials import TokenAuth


async def ways_to_connect(auth: httpx.Auth, context: ssl.SSLContext) -> None:
    url = "https://rt.example.com"
    AsyncRT(url, token="x", verify=context, cert=("a.pem", "b.pem", "secret"), proxy="http://p")
    AsyncRT(url, auth=TokenAuth(httpx.URL(url), "x"), timeout=httpx.Timeout(5.0), retries=0)
    AsyncRT(url, auth=auth, allow_insecure=True)
    AsyncRT(url, token=b"x")  # type: ignore[arg-type]
    AsyncRT(url, toekn="x")  # type: ignore[call-arg]
    AsyncRT()  # type: ignore[call-arg]


async def tickets(ticket: AsyncTicket) -> None:
    assert_type(ticket.id, int)
    assert_type(ticket.status, str)
    assert_type(ticket.priority, int)
    assert_type(ticket.time_worked, int)
    assert_type(ticket.created, datetime | None)
    assert_type(ticket.queue.name, str)
    assert_type(ticket.owner.email, str)
    assert_type(ticket.cc, tuple[Principal, ...])
    assert_type(ticket.cc[0].kind, str)
    assert_type(ticket.custom_fields["Severity"], tuple[str, ...])
    assert_type(ticket.custom_roles, Mapping[str, tuple[Principal, ...]])
    assert_type(ticket.raw, Mapping[str, Any])
    assert_type(ticket.etag, str | None)
    ticket.subject = "x"  # type: ignore[assignment]
    ticket.custom_fields["Severity"] = ("x",)  # type: ignore[index]
    ticket.severity  # type: ignore[attr-defined] # noqa: B018
    ticket.due.year  # type: ignore[union-attr] # noqa: B018  it may be None


async def verbs_of_a_ticket(ticket: AsyncTicket) -> None:
    assert_type(await ticket.reply("x", attachments=[Upload("a", b"")]), Message)
    assert_type(await ticket.links(), Links)
    assert_type(await ticket.link(depends_on=43), None)
    assert_type(await ticket.merge(into=42), None)
    assert_type(ticket.attachments(limit=5), AsyncPager[AsyncAttachment])
    assert_type(await ticket.delete(), None)
    await ticket.reply()  # type: ignore[call-arg]
    await ticket.merge()  # type: ignore[call-arg]
    await ticket.update(custom_fields=["x"])  # type: ignore[arg-type]
    await ticket.update(time_worked="15")  # type: ignore[arg-type]
    await ticket.update(due="2026-01-01")  # type: ignore[arg-type]
    await ticket.update(time_left=timedelta(hours=1), due=None, custom_fields={"Tags": ["a", 1]})


async def other_records(
    user: UserRecord, group: GroupRecord, queue: QueueRecord, part: AttachmentRecord, link: Link
) -> None:
    assert_type((user.id, user.name, user.email), tuple[int, str, str])
    assert_type((user.privileged, user.disabled), tuple[bool, bool])
    assert_type((group.id, group.name, group.description), tuple[int, str, str])
    assert_type((queue.id, queue.name, queue.lifecycle), tuple[int, str, str])
    assert_type((part.id, part.filename, part.size), tuple[int, str, int])
    assert_type((part.parent_id, part.transaction_id), tuple[int | None, int])
    assert_type((link.kind, link.id, link.url), tuple[str, int | None, str])
    user.name = "x"  # type: ignore[assignment]
    link.url = "x"  # type: ignore[misc]


async def lists(rt: AsyncRT) -> None:
    users = rt.users.search(name="alice", limit=5)
    assert_type(aiter(users), AsyncIterator[AsyncUser])
    assert_type([user.id async for user in users], list[int])
    assert_type(await rt.users.groups("alice").first(), AsyncGroup | None)
    assert_type(rt.groups.members("Staff"), AsyncRows[Principal])
    users[0]  # type: ignore[index]
    len(users)  # type: ignore[arg-type]
    rt.tickets.search(stauts="new")  # type: ignore[call-arg]
    rt.tickets.search(fields="Subject")  # a text is a sequence of texts; refused when it runs
    await rt.groups.add_member("Staff", None)  # type: ignore[arg-type]
    await rt.users.create("x", privileged="yes")  # type: ignore[arg-type]


async def errors(rt: AsyncRT) -> None:
    try:
        await rt.tickets.get(1)
    except NotFoundError as error:
        assert_type(error.status, int)
        assert_type(error.messages, tuple[str, ...])
        assert_type(error.request, httpx.Request | None)
    except (AuthenticationError, ConflictError, Rest1ClosedError) as error:
        refused: StatusError = error
        raise refused from None
    except NotAppliedError as error:
        assert_type(error.missing, tuple[str, ...])
        error.status  # type: ignore[attr-defined] # noqa: B018
    except (TransportError, ProtocolError) as error:
        anything: RTError = error
        raise anything from None
