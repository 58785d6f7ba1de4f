"""One object of each kind, as RT answers for it; enough for every verb to succeed."""

import base64
import re
from collections.abc import Callable
from typing import Any

import httpx

from tests.unit.fakes import json, page, rest1

API = "https://rt.example.com/REST/2.0"


def ref(kind: str, id: str, **more: Any) -> dict[str, Any]:
    """A reference to an object."""
    return {"type": kind, "id": id, "_url": f"{API}/{kind}/{id}", **more}


SELF = {"ref": "self", "type": "ticket", "id": 1, "_url": f"{API}/ticket/1"}
FIELDS = [{**ref("customfield", "1"), "name": "Severity", "values": ["High"]}]
TICKET = {
    "id": 1, "Subject": "Printer", "Status": "open", "Type": "ticket", "Priority": "0",
    "Queue": ref("queue", "1", Name="General"), "Owner": ref("user", "alice"),
    "Creator": ref("user", "root"), "Requestor": [ref("user", "alice")], "Cc": [], "AdminCc": [],
    "Created": "2026-11-21T17:45:44Z", "Due": "1970-01-01T00:00:00Z", "CustomFields": FIELDS,
    "_hyperlinks": [SELF, {"ref": "depends-on", "type": "ticket", "id": "2", "_url": "x"}],
}  # fmt: skip
USER = {
    "Name": "alice", "EmailAddress": "alice@example.com", "RealName": "Alice", "Privileged": 1,
    "Disabled": "0", "Memberships": [ref("group", "40")], "Created": "2026-11-21T17:45:44Z",
    "_hyperlinks": [{"ref": "self", "type": "user", "id": 28, "_url": f"{API}/user/28"}],
}  # fmt: skip
GROUP = {
    "id": 40, "Name": "Staff", "Description": "", "Domain": "UserDefined", "Disabled": "0",
    "Members": [ref("user", "alice"), ref("group", "41")], "CustomFields": "",
}  # fmt: skip
QUEUE = {
    "id": 1, "Name": "General", "Description": "", "Lifecycle": "default", "Disabled": "0",
    "SortOrder": "0", "Cc": [], "AdminCc": [], "CustomFields": [],
}  # fmt: skip
ATTACHMENT = {
    "id": "7", "type": "attachment", "TransactionId": ref("transaction", "5"), "Filename": "a.txt",
    "ContentType": "text/plain", "ContentLength": "3", "Headers": "Content-Type: text/plain",
    "Creator": ref("user", "root"), "Created": "2026-11-21T17:45:44Z",
    "Content": base64.b64encode(b"abc").decode(),
}  # fmt: skip
PART = {**ATTACHMENT, "TransactionId": "5", "Content": "abc"}
TRANSACTION = {
    "id": "5", "type": "transaction", "Type": "Comment", "Field": "", "OldValue": "",
    "NewValue": "", "Data": "", "TimeTaken": "0", "ObjectId": "1", "Creator": ref("user", "root"),
    "Created": "2026-11-21T17:45:44Z", "ObjectType": "RT::Ticket",
}  # fmt: skip

LINKS = "id: ticket/1/links\n\nDependsOn: fsck.com-rt://example.com/ticket/2\n\n"

READS: dict[str, Callable[[], httpx.Response]] = {
    r"/rt": lambda: json({"Version": "5.0.3", "Plugins": []}),
    r"/tickets": lambda: page([{**TICKET, "id": "1"}]),
    r"/ticket/\d+": lambda: json(TICKET, ETag='"5"'),
    r"/ticket/\d+/history": lambda: page([TRANSACTION]),
    r"/ticket/\d+/attachments": lambda: page([PART]),
    r"/users": lambda: page([{**ref("user", "alice"), **USER, "id": 28}]),
    r"/user/[^/]+": lambda: json(USER, ETag='"5"'),
    r"/groups": lambda: page([{**ref("group", "40"), "Name": "Staff"}]),
    r"/group/41": lambda: json({**GROUP, "id": 41}, ETag='"5"'),
    r"/group/\d+": lambda: json(GROUP, ETag='"5"'),
    r"/group/40/member/28": lambda: page([ref("user", "28")]),
    r"/group/\d+/member/\d+": lambda: page([]),
    r"/queues/all": lambda: page([{**ref("queue", "1"), "Name": "General"}]),
    r"/queue/[^/]+": lambda: json(QUEUE, ETag='"5"'),
    r"/attachments": lambda: page([PART]),
    r"/attachment/\d+": lambda: json({**ATTACHMENT, "id": 7}),
    r"/customroles": lambda: page([]),
}
WRITES: dict[str, Callable[[], httpx.Response]] = {
    r"/ticket": lambda: json({**ref("ticket", "1")}, 201, Location=f"{API}/ticket/1"),
    r"/ticket/\d+": lambda: json(["Subject changed"]),
    r"/ticket/\d+/(comment|correspond)": lambda: json(["done"], 201, Location="/transaction/5"),
    r"/ticket/\d+/(take|untake|steal)": lambda: json(["done"]),
    r"/tickets/bulk/\w+": lambda: json([["1", "done", "status set"]], 201),
    r"/user": lambda: json(ref("user", "alice"), 201, Location=f"{API}/user/28"),
    r"/user/[^/]+": lambda: json(["Real name changed"]),
    r"/group": lambda: json(ref("group", "40"), 201, Location=f"{API}/group/40"),
    r"/group/\d+": lambda: json(["Description changed"]),
    r"/group/\d+/members": lambda: json(["Member added"]),
    r"/group/\d+/member/\d+": lambda: httpx.Response(204),
}
_PLAIN = {"Content-Type": "text/plain; charset=utf-8"}


def answer(request: httpx.Request) -> httpx.Response:
    """Answer as RT would; 404 for what is not here."""
    if "/REST/1.0" in request.url.path:
        return _rest1(request.url.path)
    table = READS if request.method == "GET" else WRITES
    path = request.url.path.removeprefix("/REST/2.0")
    for pattern, make in table.items():
        if re.fullmatch(pattern, path):
            return make()
    return json({"message": "Not Found"}, 404)


def _rest1(path: str) -> httpx.Response:
    if path.endswith("/links/show"):
        return rest1(LINKS)
    if path.endswith("/content"):
        return httpx.Response(200, content=b"RT/5.0.3 200 Ok\n\nabc", headers=_PLAIN)
    return rest1("# Ticket 1 updated.\n\n")
