"""The tasks of examples/tasks with python-rt, written as its users would.

``raw`` marks what it has no call for: a request over its session, put together by hand.
"""

from __future__ import annotations

import base64
import csv
import importlib
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

Rt1: Any = importlib.import_module("rt.rest1")
Attachment: Any = importlib.import_module("rt.rest2").Attachment

TASKS: dict[int, Callable[..., Any]] = {}
RAW: set[int] = set()
SPOKEN = {"Create", "Correspond", "Comment"}
BINARY = "application/octet-stream"


def task(number: int, *, raw: bool = False) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Register a task."""

    def register(function: Callable[..., Any]) -> Callable[..., Any]:
        TASKS[number] = function
        if raw:
            RAW.add(number)
        return function

    return register


def get(rt: Any, path: str, **parameters: Any) -> Any:
    """Send a raw request."""
    return rt.session.get(rt.url + path, params=parameters).raise_for_status().json()


def fields_of(ticket: dict[str, Any]) -> dict[str, list[str]]:
    """Turn RT's list of custom fields into a dict."""
    return {one["name"]: one["values"] for one in ticket["CustomFields"]}


@task(1)
def show(rt: Any, _: Any, id: int) -> Any:
    """Show a ticket."""
    ticket = rt.get_ticket(id)
    return ticket["Subject"], ticket["Queue"]["Name"], ticket["Owner"]["id"], fields_of(ticket)


@task(2)
def create(rt: Any, _: Any, queue: str, subject: str, html: str, cc: str, severity: str) -> Any:
    """Create a ticket; a bad owner or field is silently left out."""
    more = {"Cc": cc, "Owner": "root", "CustomFields": {"Severity": severity}}
    return rt.create_ticket(queue, "text/html", subject, html, **more)


@task(3)
def reply_with_files(rt: Any, _: Any, id: int, text: str, paths: Sequence[str]) -> None:
    """Reply with files."""
    files = [Attachment(Path(one).name, BINARY, Path(one).read_bytes()) for one in paths]
    rt.reply(id, text, attachments=files)


@task(4, raw=True)
def comment_with_time(rt: Any, _: Any, id: int, text: str, minutes: int) -> None:
    """Comment with time worked."""
    body = {"Content": text, "ContentType": "text/plain", "TimeTaken": minutes}
    rt.session.post(f"{rt.url}ticket/{id}/comment", json=body).raise_for_status()


@task(5)
def resolve(rt: Any, _: Any, id: int, text: str) -> None:
    """Comment, resolve, and look."""
    rt.comment(id, text)
    rt.edit_ticket(id, Status="resolved")
    if rt.get_ticket(id)["Status"] != "resolved":
        raise RuntimeError("not resolved")


@task(6)
def open_tickets(rt: Any, _: Any, queue: str) -> Any:
    """List open tickets with their owners."""
    chosen = {"fields": "Subject,Owner", "fields[Owner]": "RealName"}
    tickets = rt.search(queue=queue, raw_query="Status = 'open'", query_format=chosen)
    return [(one["Subject"], one["Owner"]["RealName"]) for one in tickets]


@task(7)
def export(rt: Any, _: Any, queue: str, path: str) -> int:
    """Export to CSV."""
    wanted = ["Subject", "Status", "Owner", "Created", "CustomFields"]
    with Path(path).open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["id", *wanted[:4], "Severity", "Tags"])
        count = 0
        for count, one in enumerate(rt.search(queue=queue, query_format=wanted), 1):
            fields = fields_of(one)
            plain = [one["id"], one["Subject"], one["Status"], one["Owner"]["id"], one["Created"]]
            rows.writerow([*plain, *("\n".join(fields[name]) for name in ("Severity", "Tags"))])
    return count


@task(8)
def of_customer(rt: Any, _: Any, queue: str, customer: str) -> Any:
    """Find by a custom field; its own keywords do not quote, so by hand."""
    value = customer.replace("\\", "\\\\").replace("'", "\\'")
    query = f"CF.{{Customer}} = '{value}'"
    return [int(one["id"]) for one in rt.search(queue=queue, raw_query=query, query_format="s")]


@task(9)
def close_stale(rt: Any, _: Any, queue: str, since: str, note: str) -> Any:
    """Comment and close one by one."""
    query = f"Status = 'open' AND LastUpdated < '{since}'"
    done = []
    for one in list(rt.search(queue=queue, raw_query=query, query_format="s")):
        rt.comment(one["id"], note)
        done.append(rt.edit_ticket(one["id"], Status="resolved"))
    return done


@task(10)
def give(rt: Any, _: Any, ids: Sequence[int], owner: str) -> Any:
    """Change owners one by one."""
    return [rt.edit_ticket(id, Owner=owner) for id in ids]


@task(11)
def create_from_csv(rt: Any, _: Any, path: str) -> Any:
    """Create one by one."""
    with Path(path).open(newline="", encoding="utf-8") as file:
        return [
            rt.create_ticket(row["queue"], subject=row["subject"]) for row in csv.DictReader(file)
        ]


@task(12)
def conversation(rt: Any, _: Any, id: int) -> str:
    """Join the history with the contents of its attachments."""
    texts = []
    for entry in rt.get_ticket_history(id):
        if entry["Type"] in SPOKEN:
            text = text_of(rt, entry["id"])
            if text is not None:
                texts.append(f"{entry['Created']} {entry['Creator']['Name']}\n{text}".rstrip())
    return "\n\n".join(texts)


def text_of(rt: Any, transaction: str) -> str | None:
    """Read the text of a transaction's message."""
    for link in rt.get_transaction(transaction)["_hyperlinks"]:
        if link["ref"] == "attachment":
            part = rt.get_attachment(link["_url"].rsplit("/", 1)[1])
            if part["ContentType"].startswith("text/") and not part.get("Filename"):
                return base64.b64decode(part["Content"]).decode()
    return None


def texts_of(rt: Any, id: int) -> dict[str, str]:
    """Read the texts of a ticket's messages by transaction; its list can have their content."""
    wanted = ["TransactionId", "ContentType", "Filename", "Content"]
    every = [{"field": "id", "operator": ">", "value": "0"}]
    return {
        str(one["TransactionId"]): one["Content"]
        for one in rt.get_attachments(id, query_filter=every, query_format=wanted)
        if one["ContentType"].startswith("text/") and not one.get("Filename")
    }


@task(13)
def last_reply(rt: Any, _: Any, id: int) -> str | None:
    """Read the last reply."""
    replies = [one for one in rt.get_ticket_history(id) if one["Type"] == "Correspond"]
    return text_of(rt, replies[-1]["id"]) if replies else None


@task(14)
def download_all(rt: Any, _: Any, id: int, folder: str) -> Any:
    """Save all files."""
    Path(folder).mkdir(exist_ok=True)
    for one in rt.get_attachments(id):
        part = rt.get_attachment(one["id"])
        (Path(folder) / Path(part["Filename"]).name).write_bytes(base64.b64decode(part["Content"]))
    return [path.name for path in Path(folder).iterdir()]


@task(15)
def links(rt: Any, _: Any, id: int) -> Any:
    """List links; addresses are not among them."""
    rows = rt.get_links(id)
    needed = [int(one["id"]) for one in rows if one["ref"] == "depends-on"]
    return needed, [one["_url"] for one in rows if one["ref"] == "refers-to"]


@task(16)
def depend_and_undo(rt: Any, _: Any, id: int, other: int) -> None:
    """Add and remove a link, and look each time."""
    for delete in (False, True):
        rt.edit_link(id, "DependsOn", other, delete=delete)
        if any(one["id"] == str(other) for one in rt.get_links(id)) == delete:
            raise RuntimeError("not done")


@task(17)
def merge_duplicates(rt: Any, _: Any, queue: str, subject: str) -> int:
    """Merge into the first."""
    query = f"Subject = '{subject}'"
    first, *rest = rt.search(queue=queue, raw_query=query, query_format="s", order="id")
    for one in rest:
        rt.merge_ticket(one["id"], first["id"])
    return int(first["id"])


@task(22)
def add_value(rt: Any, _: Any, id: int, field: str, value: str) -> None:
    """Add a value; what others add meanwhile is lost."""
    values = fields_of(rt.get_ticket(id))[field]
    rt.edit_ticket(id, CustomFields={field: [*values, value]})


@task(26, raw=True)
def change_if_unchanged(rt: Any, _: Any, id: int, status: str) -> None:
    """Change under a condition."""
    answer = rt.session.get(f"{rt.url}ticket/{id}").raise_for_status()
    headers = {"If-Match": answer.headers["ETag"]}
    rt.session.put(
        f"{rt.url}ticket/{id}", json={"Status": status}, headers=headers
    ).raise_for_status()


@task(27)
def new_replies(rt: Any, _: Any, queue: str, since: str) -> Any:
    """Look through the histories of all tickets that were touched; the texts are in a list."""
    query = f"LastUpdated > '{since}'"
    after = datetime.fromisoformat(since).replace(tzinfo=UTC)
    rows = []
    for ticket in rt.search(queue=queue, raw_query=query, query_format="s"):
        replies = [
            one
            for one in rt.get_ticket_history(ticket["id"])
            if one["Type"] == "Correspond" and datetime.fromisoformat(one["Created"]) > after
        ]
        texts = texts_of(rt, ticket["id"]) if replies else {}
        rows += [(int(ticket["id"]), texts[one["id"]]) for one in replies]
    return rows


@task(28, raw=True)
def status_changes(rt: Any, _: Any, id: int) -> Any:
    """Read the history with the fields that its call leaves out."""
    fields = "Type,NewValue,Creator,Created"
    rows = get(rt, f"ticket/{id}/history", fields=fields, per_page=100)["items"]
    return [
        (one["Creator"]["id"], one["NewValue"], one["Created"])
        for one in rows
        if one["Type"] == "Status"
    ]


@task(29)
def remind(rt: Any, _: Any, id: int, queue: str, subject: str, days: int) -> int:
    """Create the ticket that a reminder is."""
    due = f"{datetime.now(UTC) + timedelta(days=days):%Y-%m-%d %H:%M:%S}"
    more = {"Type": "reminder", "RefersTo": id, "Due": due, "Owner": "root"}
    return int(rt.create_ticket(queue, subject=subject, **more))


@task(30, raw=True)
def count_by_status(rt: Any, _: Any, queue: str, statuses: Sequence[str]) -> Any:
    """Count."""
    return {
        one: get(rt, "tickets", query=f"Queue = '{queue}' AND Status = '{one}'", per_page=1)[
            "total"
        ]
        for one in statuses
    }


@task(33)
def reply_once_to(_: Any, context: Any, id: int, text: str, cc: str, bcc: str) -> None:
    """Reply with one-shot recipients, which only its REST1 half can, after a login."""
    rt = Rt1.Rt(f"{context['url']}/REST/1.0/", context["user"], context["password"])
    rt.login()
    rt.reply(id, text, cc=cc, bcc=bcc)


def named(rt: Any, path: str, name: str) -> int:
    """Find a number by a name."""
    query = json.dumps([{"field": "Name", "value": name}])
    return int(get(rt, path, query=query)["items"][0]["id"])


importlib.import_module("pythonrt_more")
