# written by scripts/unasync.py from tests/typing/_async/records.py; do not edit
"""What users' type checkers are told of records, lists and errors; read, never run.

The lines that must be refused say so; a checker that no longer refuses one reports it.
"""

# pyright: reportUnnecessaryTypeIgnoreComment=true

import ssl
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, assert_type

import httpx

from rtfacade import (
    RT,
    Attachment,
    AttachmentRecord,
    AuthenticationError,
    ConflictError,
    Group,
    GroupRecord,
    Link,
    Links,
    Message,
    NotAppliedError,
    NotFoundError,
    Pager,
    Principal,
    ProtocolError,
    QueueRecord,
    Rest1ClosedError,
    Rows,
    RTError,
    StatusError,
    Ticket,
    TransportError,
    Upload,
    User,
    UserRecord,
)
from rtfacade.auth.credentials import TokenAuth


def ways_to_connect(auth: httpx.Auth, context: ssl.SSLContext) -> None:
    url = "https://rt.example.com"
    RT(url, token="x", verify=context, cert=("a.pem", "b.pem", "secret"), proxy="http://p")
    RT(url, auth=TokenAuth(httpx.URL(url), "x"), timeout=httpx.Timeout(5.0), retries=0)
    RT(url, auth=auth, allow_insecure=True)
    RT(url, token=b"x")  # type: ignore[arg-type]
    RT(url, toekn="x")  # type: ignore[call-arg]
    RT()  # type: ignore[call-arg]


def tickets(ticket: Ticket) -> None:
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


def verbs_of_a_ticket(ticket: Ticket) -> None:
    assert_type(ticket.reply("x", attachments=[Upload("a", b"")]), Message)
    assert_type(ticket.links(), Links)
    assert_type(ticket.link(depends_on=43), None)
    assert_type(ticket.merge(into=42), None)
    assert_type(ticket.attachments(limit=5), Pager[Attachment])
    assert_type(ticket.delete(), None)
    ticket.reply()  # type: ignore[call-arg]
    ticket.merge()  # type: ignore[call-arg]
    ticket.update(custom_fields=["x"])  # type: ignore[arg-type]
    ticket.update(time_worked="15")  # type: ignore[arg-type]
    ticket.update(due="2026-01-01")  # type: ignore[arg-type]
    ticket.update(time_left=timedelta(hours=1), due=None, custom_fields={"Tags": ["a", 1]})


def other_records(
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


def lists(rt: RT) -> None:
    users = rt.users.search(name="alice", limit=5)
    assert_type(iter(users), Iterator[User])
    assert_type([user.id for user in users], list[int])
    assert_type(rt.users.groups("alice").first(), Group | None)
    assert_type(rt.groups.members("Staff"), Rows[Principal])
    users[0]  # type: ignore[index]
    len(users)  # type: ignore[arg-type]
    rt.tickets.search(stauts="new")  # type: ignore[call-arg]
    rt.tickets.search(fields="Subject")  # a text is a sequence of texts; refused when it runs
    rt.groups.add_member("Staff", None)  # type: ignore[arg-type]
    rt.users.create("x", privileged="yes")  # type: ignore[arg-type]


def errors(rt: RT) -> None:
    try:
        rt.tickets.get(1)
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
