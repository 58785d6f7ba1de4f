"""Calls RT's operations by the names that the description gives them, over plain httpx.

The fixtures of conftest give the tests callers and one record of each kind.
"""

from __future__ import annotations

import base64
import secrets
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any
from urllib.parse import quote

import httpx

from rtfacade.testing import RunningRT
from tests.contract.specwatch.description import Description, Operation
from tests.contract.specwatch.tally import release

DESCRIPTION = Description.load()
OPERATIONS = DESCRIPTION.of_rt
#: No record has this number.
MISSING = 999_999_999
#: A condition that every record meets; without one some lists are empty.
EVERY = [{"field": "id", "operator": ">", "value": 0}]

FILE = b"\x00\xff\r\nfile\n"
PICTURE = {
    "FileName": "a.png",
    "FileType": "image/png",
    "FileContent": base64.b64encode(FILE).decode(),
}
ON_TICKETS = {"LookupType": "RT::Queue-RT::Ticket"}
TEXT = {"Content": "text", "ContentType": "text/plain"}

PERSON = {
    "RealName": "X",
    "NickName": "x",
    "Gecos": "x",
    "Organization": "Org",
    "Address1": "1",
    "Address2": "2",
    "City": "City",
    "State": "State",
    "Zip": "12345",
    "Country": "DE",
    "HomePhone": "1",
    "WorkPhone": "2",
    "MobilePhone": "3",
    "PagerPhone": "4",
    "FreeformContactInfo": "any",
    "Comments": "notes",
    "Signature": "-- x",
    "Lang": "de",
    "Timezone": "Europe/Berlin",
}


def unique(word: str) -> str:
    """A name that nobody has used, in this run or another."""
    return f"{word} {secrets.token_hex(4)}"


def number(answer: httpx.Response) -> int:
    """The number of what was created, which for users is in the address only."""
    return int(answer.headers["Location"].rpartition("/")[2])


def parameters(operation: Operation) -> list[str]:
    """The names that the path of an operation wants."""
    return [segment[1:-1] for segment in operation.segments if segment.startswith("{")]


def is_available(operation: Operation, version: str) -> bool:
    """Whether an RT of that version should have it."""
    running, since = release(version), release(operation.since)
    assert running, f"no release in {version!r}"
    assert since, f"{operation.id} has no x-rt-since"
    return since <= running


def success(operation: Operation) -> int:
    """The status that the description promises."""
    return next(int(status) for status in operation.responses if status.startswith("2"))


class Caller:
    """One user of an RT, without cookies: RT prefers those to a token.

    Each request has a connection of its own, because RT keeps a worker for every open one.
    """

    def __init__(self, server: RunningRT, user: str | None, token: str = "") -> None:
        self.origin = server.url
        token = token or (server.tokens[user] if user else "")
        headers = {"Authorization": f"token {token}"} if token else {}
        self._http = httpx.Client(
            base_url=f"{server.url}/REST/2.0",
            headers=headers,
            cookies=CookieJar(policy=DefaultCookiePolicy(allowed_domains=[])),
            limits=httpx.Limits(max_keepalive_connections=0),
            timeout=120,
        )

    def close(self) -> None:
        self._http.close()

    def __call__(
        self,
        name: str,
        /,
        *,
        status: int | set[int] | None = None,
        query: dict[str, Any] | None = None,
        query_text: str | None = None,
        **more: Any,
    ) -> httpx.Response:
        """Call an operation; the answer must have the status that the description promises.

        What the path needs (`id=`, `idOrName=`, ...) and what httpx takes (`json=`, `data=`,
        `files=`, `content=`, `headers=`) are named alike.
        """
        operation = OPERATIONS[name]
        path = operation.path
        for segment in operation.segments:
            if segment.startswith("{"):
                path = path.replace(segment, quote(str(more.pop(segment[1:-1])), safe=""))
        if query_text is not None:
            query = {**(query or {}), "query": query_text}
        answer = self.request(operation.method, path, params=query, **more)
        expected = status or success(operation)
        allowed = {expected} if isinstance(expected, int) else expected
        assert answer.status_code in allowed, f"{name}: {answer.status_code} {answer.text[:500]}"
        return answer

    def request(self, method: str, path: str, **more: Any) -> httpx.Response:
        """Send anything, described or not."""
        return self._http.request(method, path, **more)

    def rows(self, name: str, **more: Any) -> list[dict[str, Any]]:
        """What a list operation finds; GET takes conditions as a parameter, POST as its body."""
        items: list[dict[str, Any]] = self(name, **more).json()["items"]
        return items


#: Root, an agent (alice), somebody without rights, a customer (kunde), and nobody at all (None).
USERS = ("root", "alice", "norights", "kunde", None)
Callers = dict[str | None, Caller]


class Records(dict[str, Any]):
    """Numbers, by the first word of the record's path; and names of custom fields."""

    def path(self, operation: Operation) -> dict[str, Any]:
        """What an operation's path needs, to reach these records."""
        kind = operation.segments[0]
        known = {"id": kind, "idOrName": kind, "groupId": "group", "valueId": "value"}
        return {name: self[known.get(name, "user")] for name in parameters(operation)}


def create_records(root: Caller) -> Records:
    """One of each kind, and rich: what RT shows only where it is set, is set."""
    records = Records()
    for kind in ("catalog", "class", "group"):
        records[kind] = number(root(f"{kind}_post", json={"Name": unique(kind)}))
    queue = {"Name": unique("queue"), "CommentAddress": "c@example.com", "SubjectTag": "tag"}
    records["queue"] = number(root("queue_post", json=queue))
    records["user"] = number(root("user_post", json={"Name": unique("user"), **PERSON}))
    root("user_id_name_put", idOrName=records["user"], json={"Privileged": 1})
    root("group_id_members_put", id=records["group"], json=[records["user"]])
    _create_fields(root, records)
    records["ticket"] = number(root("ticket_post", json=rich_ticket(records)))
    root("ticket_id_comment_post", id=records["ticket"], json=TEXT)
    records["asset"] = number(
        root("asset_post", json={"Catalog": records["catalog"], "Name": "one"})
    )
    article = {"Class": records["class"], "Name": unique("article")}
    records["article"] = number(root("article_post", json=article))
    _find_parts_of_ticket(root, records)
    records["customrole"] = int(root.rows("customroles_get", json=EVERY)[0]["id"])
    records["search"] = int(root.rows("searches_get")[0]["id"])
    return records


def _create_fields(root: Caller, records: Records) -> None:
    for key, field in {
        "select": {"Type": "Select", "MaxValues": 1},
        "picture": {"Type": "Image", "MaxValues": 1},
        "text": {"Type": "Freeform", "MaxValues": 0, "Pattern": "."},
    }.items():
        records[f"{key} name"] = unique(key)
        body = {"Name": records[f"{key} name"], "Queue": records["queue"], **field, **ON_TICKETS}
        records[key] = number(root("customfield_post", json=body))
    records["customfield"] = records["select"]
    value = {"Name": "one", "Description": "the first", "SortOrder": 1}
    records["value"] = number(root("customfield_id_value_post", id=records["select"], json=value))


def rich_ticket(records: Records) -> dict[str, Any]:
    """A new ticket with everything."""
    return {
        "Queue": records["queue"],
        "Subject": "made by a test",
        **TEXT,
        "Requestor": "kunde@example.com",
        "Cc": ["alice@example.com", "bob@example.com"],
        "AdminCc": "alice",
        "Owner": "root",
        "Priority": 5,
        "TimeEstimated": 60,
        "TimeWorked": 15,
        "Starts": "2030-01-02 03:04:05",
        "Due": "2030-01-03 03:04:05",
        "Attachments": [PICTURE],
        "RefersTo": "https://example.com/x",
        "CustomFields": {
            records["select name"]: "one",
            records["picture name"]: PICTURE,
            records["text name"]: ["a", "b"],
        },
    }


def _find_parts_of_ticket(root: Caller, records: Records) -> None:
    oldest = {"orderby": "id"}
    history = root.rows("ticket_id_history_get", id=records["ticket"], query=oldest)
    records["transaction"] = int(history[0]["id"])
    parts = root.rows("ticket_id_attachments_get", id=records["ticket"], query=oldest)
    records["attachment"] = int(parts[1]["id"])
    ticket = root("ticket_id_get", id=records["ticket"]).json()
    values = {field["name"]: field["values"] for field in ticket["CustomFields"]}
    records["download"] = int(values[records["picture name"]][0]["_url"].rpartition("/")[2])
    # Nothing tells the numbers of values that are no files, but these were stored together.
    records["value without file"] = next(
        near
        for step in range(1, 5)
        for near in (records["download"] - step, records["download"] + step)
        if root("download_cf_id_get", id=near, status={200, 400, 403, 404}).status_code == 400
    )
