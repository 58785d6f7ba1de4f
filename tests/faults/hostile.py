"""Real answers of RT, recorded in this run, and what a hostile server makes of them."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from pathlib import Path
from typing import Any

import attrs
import httpx

from rtfacade import RT, Upload

Read = Callable[[Any, "Things"], Any]

#: More requests than this for one call of a verb are a loop.
MOST_REQUESTS = 300


@attrs.frozen
class Things:
    """What the verbs read, and where they may write files."""

    ticket: int
    transaction: int
    message: int
    attachment: int
    field: int
    asset: int
    article: int
    group: int
    search: int | str
    folder: Path


@attrs.frozen
class Answer:
    """An answer without its framing."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def response(self) -> httpx.Response:
        headers = [(name.encode(), value.encode("latin-1")) for name, value in self.headers]
        return httpx.Response(self.status, headers=headers, content=self.body)


_KEPT = ("content-type", "location", "etag", "last-modified", "date", "content-disposition")


class Recorder(httpx.BaseTransport):
    """The real network, which keeps the answers to each question, one after the other."""

    def __init__(self, key: Callable[[httpx.Request], str]) -> None:
        self._inner = httpx.HTTPTransport()
        self._key = key
        self.answers: dict[str, list[Answer]] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self._inner.handle_request(request)
        body = response.read()
        headers = tuple((name, value) for name, value in response.headers.items() if name in _KEPT)
        answer = Answer(response.status_code, headers, body)
        self.answers.setdefault(self._key(request), []).append(answer)
        return httpx.Response(response.status_code, headers=response.headers, content=body)

    def close(self) -> None:
        self._inner.close()


def place_of(request: httpx.Request) -> str:
    """Tell requests apart whose bodies differ each time."""
    return f"{request.method} {request.url.raw_path.decode()}"


def key_of(request: httpx.Request) -> str:
    """Tell requests apart."""
    return f"{place_of(request)} {request.read().decode('latin-1')}"


#: Every public verb that reads, by noun; each of them is tried.
VERBS: dict[str, dict[str, Read]] = {
    "": {
        "info": lambda it, _: it.info(),
        "whoami": lambda it, _: it.whoami(),
        "diagnose": lambda it, _: it.diagnose(),
    },
    "tickets": {
        "get": lambda it, x: it.get(x.ticket),
        "get_many": lambda it, x: it.get_many([x.ticket, x.ticket + 1]),
        "history": lambda it, x: it.history(x.ticket),
        "conversation": lambda it, x: it.conversation(x.ticket),
        "attachments": lambda it, x: it.attachments(x.ticket),
        "files": lambda it, x: it.files(x.ticket),
        "download_attachments": lambda it, x: it.download_attachments(x.ticket, x.folder),
        "download_messages": lambda it, x: it.download_messages(x.ticket, x.folder),
        "download_mbox": lambda it, x: it.download_mbox(x.ticket, x.folder / "box"),
        "links": lambda it, x: it.links(x.ticket),
        "reminders": lambda it, x: it.reminders(x.ticket),
        "search": lambda it, _: it.search(queue="General", fields=["id", "subject", "owner.name"]),
        "count": lambda it, _: it.search(queue="General").total(),
        "partitions": lambda it, _: it.partitions(2, "Queue = 'General'"),
    },
    "users": {
        "get": lambda it, _: it.get("root"),
        "get_many": lambda it, _: it.get_many([14]),
        "history": lambda it, _: it.history("root"),
        "groups": lambda it, _: it.groups("root"),
        "search": lambda it, _: it.search(name="root"),
    },
    "groups": {
        "get": lambda it, x: it.get(x.group),
        "get_many": lambda it, x: it.get_many([x.group]),
        "history": lambda it, x: it.history(x.group),
        "members": lambda it, x: it.members(x.group),
        "search": lambda it, _: it.search(),
    },
    "queues": {
        "get": lambda it, _: it.get("General"),
        "get_many": lambda it, _: it.get_many([1]),
        "history": lambda it, _: it.history("General"),
        "custom_fields": lambda it, _: it.custom_fields("General"),
        "search": lambda it, _: it.search(),
    },
    "assets": {
        "get": lambda it, x: it.get(x.asset),
        "get_many": lambda it, x: it.get_many([x.asset]),
        "history": lambda it, x: it.history(x.asset),
        "search": lambda it, _: it.search(),
    },
    "articles": {
        "get": lambda it, x: it.get(x.article),
        "get_many": lambda it, x: it.get_many([x.article]),
        "history": lambda it, x: it.history(x.article),
        "search": lambda it, _: it.search(),
    },
    "catalogs": {
        "get": lambda it, _: it.get("General assets"),
        "get_many": lambda it, _: it.get_many([1]),
        "custom_fields": lambda it, _: it.custom_fields("General assets"),
        "search": lambda it, _: it.search(),
    },
    "classes": {
        "get": lambda it, _: it.get("General"),
        "get_many": lambda it, _: it.get_many([1]),
        "custom_fields": lambda it, _: it.custom_fields("General"),
        "search": lambda it, _: it.search(),
    },
    "custom_fields": {
        "get": lambda it, x: it.get(x.field),
        "get_many": lambda it, x: it.get_many([x.field]),
        "applied_to": lambda it, x: it.applied_to(x.field),
        "values": lambda it, x: it.values(x.field),
        "value": lambda it, x: it.value(x.field, "Low"),
        "search": lambda it, _: it.search(),
    },
    "custom_roles": {
        "get": lambda it, _: it.get(1),
        "get_many": lambda it, _: it.get_many([1]),
        "names": lambda it, _: it.names(),
        "search": lambda it, _: it.search(),
    },
    "searches": {
        "get": lambda it, x: it.get(x.search),
        "get_many": lambda it, x: it.get_many([x.search]),
        "run": lambda it, x: it.run(x.search),
        "search": lambda it, _: it.search(),
    },
    "attachments": {
        "get": lambda it, x: it.get(x.attachment),
        "get_many": lambda it, x: it.get_many([x.attachment]),
        "read": lambda it, x: it.read(x.attachment),
        "download": lambda it, x: it.download(x.attachment, x.folder),
        "stream": lambda it, x: it.stream(x.attachment),
        "search": lambda it, x: it.search(),
    },
    "transactions": {
        "get": lambda it, x: it.get(x.transaction),
        "get_many": lambda it, x: it.get_many([x.transaction]),
        "attachments": lambda it, x: it.attachments(x.message),
        "message": lambda it, x: it.message(x.message),
        "search": lambda it, _: it.search("Type = 'Create'"),
    },
    "rest1": {
        "search": lambda it, _: it.search("ticket", "Queue = 'General'", format="l"),
        "search, short": lambda it, _: it.search("ticket", "Queue = 'General'"),
        "search, ids": lambda it, _: it.search("ticket", "Queue = 'General'", format="i"),
        "read": lambda it, x: it.read(f"ticket/{x.ticket}/show"),
        "request": lambda it, x: it.request(f"ticket/{x.ticket}/show"),
    },
    "rest1.ticket": {
        "show": lambda it, x: it.show(x.ticket),
        "links": lambda it, x: it.links(x.ticket),
        "history": lambda it, x: it.history(x.ticket),
        "history_entry": lambda it, x: it.history_entry(x.ticket, x.message),
        "attachments": lambda it, x: it.attachments(x.ticket),
        "attachment": lambda it, x: it.attachment(x.ticket, x.attachment),
        "attachment_content": lambda it, x: it.attachment_content(x.ticket, x.attachment),
        "attachment_stream": lambda it, x: it.attachment_stream(x.ticket, x.attachment),
    },
    "rest1.user": {"show": lambda it, _: it.show("root")},
    "rest1.group": {
        "show": lambda it, x: it.show(x.group),
        "custom_fields": lambda it, x: it.custom_fields(x.group),
    },
    "rest1.queue": {
        "show": lambda it, _: it.show("General"),
        "custom_fields": lambda it, _: it.custom_fields("General"),
        "ticket_custom_fields": lambda it, _: it.ticket_custom_fields("General"),
    },
    "rest1.transaction": {"show": lambda it, x: it.show(x.message)},
}
WRITES = {
    "add_custom_field_value", "add_watchers", "comment", "comment_many", "create", "create_each",
    "create_many", "delete", "link", "merge", "remind", "remove_custom_field_value",
    "remove_watchers", "reply", "reply_many", "steal", "take", "unlink", "untake", "update",
    "update_each", "update_many", "ensure", "add_member", "apply", "remove_member", "set_members",
    "add_value", "remove_value", "reorder_values", "update_value", "correspond", "edit",
    "edit_links",
}  # fmt: skip
#: They send nothing, or nothing that is read.
NO_READS = {
    "attach",
    "close",
    "deadline",
    "from_config",
    "send",
    "logout",
    "mail_gateway",
    "stream",
}


def lacking(rt: RT) -> list[str]:
    """Name the public verbs that are neither read here nor known to write."""
    missing: list[str] = []
    for noun, verbs in VERBS.items():
        resource = reduce(getattr, noun.split("."), rt) if noun else rt
        known = {name.partition(",")[0] for name in verbs} | WRITES | NO_READS
        for name in dir(type(resource)):
            if not name.startswith("_") and callable(getattr(type(resource), name)):
                missing += [] if name in known else [f"{noun}.{name}"]
    return missing


def prepare(rt: RT, folder: Path) -> Things:
    """Make something of each kind."""
    file = Upload("memo.txt", b"memo " * 20, "text/plain")
    ticket = rt.tickets.create(
        "General", "hostile", content="<b>first</b>", cc=["alice"], custom_fields={"Tags": ["a"]}
    ).id
    rt.tickets.create("General", "the one after it")
    rt.tickets.comment(ticket, "text\n> quoted\n-- \nname", attachments=[file])
    rt.tickets.reply(ticket, "<p>Hello <b>there</b></p>", html=True)
    rt.tickets.link(ticket, refers_to="https://example.com/")
    rt.tickets.remind(ticket, "think of it")
    entries = list(rt.tickets.history(ticket))
    parts = list(rt.tickets.attachments(ticket))
    message = next(entry.id for entry in entries if entry.type == "Comment")
    attachment = next(part.id for part in parts if part.filename == "memo.txt")
    return Things(
        ticket=ticket,
        transaction=entries[0].id,
        message=message,
        attachment=attachment,
        field=next(one.id for one in rt.custom_fields.search() if one.name == "Severity"),
        asset=rt.assets.create("General assets", "hostile").id,
        article=rt.articles.create("General", "hostile").id,
        group=rt.groups.create("hostile").id,
        search=next((one.id for one in rt.searches.search()), 1),
        folder=folder,
    )


def consume(value: Any) -> None:
    """Take all of a result, and look at every attribute of every record."""
    if isinstance(value, bytes | str | int | float | bool | Path | None):
        return
    if hasattr(value, "__enter__") and not hasattr(value, "to_dict"):
        with value as opened:
            consume(opened)
        return
    if isinstance(value, dict):
        for one in value.values():
            consume(one)
        return
    if hasattr(value, "to_dict"):
        look_at(value)
    if isinstance(value, Iterable):
        for one in value:
            consume(one)


def look_at(record: Any) -> None:
    """Read every attribute, and turn the record into text."""
    for name in dir(type(record)):
        if name.startswith("_"):
            continue
        attribute = getattr(type(record), name)
        if not callable(attribute):
            getattr(record, name, None)
    assert isinstance(str(record) + repr(record), str)
    record.to_dict()
    record.to_json().encode()
    for name in ("to_markdown", "to_text"):
        if hasattr(record, name):
            getattr(record, name)()


# -- mutations -------------------------------------------------------------------------------

HUGE = int("9" * 400)
VALUES: list[Any] = [
    None, True, False, 0, -1, 1, 2**63, HUGE, 1e308, float("nan"), float("inf"), "", " ", "0",
    "-1", "9" * 5000, "१२", "1.5", "\ud800", "\x00", "\u202e", "a" * 3000, "1970-01-01T00:00:00Z",
    "2026-99-99T99:99:99Z", "0000-00-00", "2026-11-29 12:00:00", "9999-12-31T23:59:59-99:99",
    "2026-02-30T00:00:00Z", "<p>x</p><![ oops ]]>", "<a " * 500, "&#99999999999;",
    "=?utf-8?q?=FF?=",
    "http://[", "https://rt.example.com/REST/2.0/ticket/\udfff", "../../etc/passwd", "-rf", ".",
    "CF.{x", "{", "%", "%zz", [], {}, [[]], [None], [1, "a"], {"id": None}, {"id": "x"}, {"": ""},
    {"type": "x", "id": {}, "_url": 7}, ["a"] * 50, {"name": [], "values": {}}, "base64==", "====",
]  # fmt: skip
LINES = [
    "", "#", "# ", "--", "\n--\n", "id:", "id: x", "id: ticket/", ": ", "Content: ", " " * 13 + "x",
    "RT/5.0.3 200 Ok", "RT/", "CF.{}: ", "Attachments: 0: (0b)", "1: a (1b), 2:", "\x00", "\r",
    "9" * 5000, "id: " + "9" * 5000, "# Ticket 1 does not exist.", "\x85", "\u2028", "Created: x",
    "TimeTaken: 9e99", "Headers: a: b", "CF-x: 'a", "Due: Not set", "<p>" * 100, "é\udcff",
]  # fmt: skip
STATUSES = [200, 201, 204, 206, 301, 302, 304, 400, 401, 403, 404, 405, 409, 412, 422, 500, 999]
HEADERS = {
    "Content-Type": [
        "",
        "text/html",
        "application/json",
        "text/plain",
        "x" * 999,
        "a/b; charset=x",
    ],
    "Location": ["", "/", "http://[", "//", "/" + "9" * 5000, "/REST/2.0/ticket/9", "\x80"],
    "ETag": ["", '"', "x" * 9999],
    "Date": ["", "x", "Mon, 99 Foo 9999 99:99:99 GMT", "Mon, 01 Jan 0001 00:00:00 +9999"],
    "Content-Encoding": ["gzip", "br", "x", "gzip, gzip"],
    "Content-Length": ["0", "-1", "x", "9" * 99],
    "Retry-After": ["0"],
    "Set-Cookie": ["RT_SID_x=1", "=", ";" * 99],
}


def mutate(answer: Answer, chance: random.Random) -> Answer:
    """Change an answer in one to three ways."""
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        answer = _mutate_once(answer, chance)
    return answer


def _mutate_once(answer: Answer, chance: random.Random) -> Answer:
    how = chance.random()
    if how < 0.05:
        return attrs.evolve(answer, status=chance.choice(STATUSES))
    if how < 0.12:
        name = chance.choice(list(HEADERS))
        kept = tuple(one for one in answer.headers if one[0].lower() != name.lower())
        value = chance.choice(HEADERS[name])
        return attrs.evolve(answer, headers=(*kept, (name, value)))
    if how < 0.25:
        return attrs.evolve(answer, body=_mutate_bytes(answer.body, chance))
    try:
        value = json.loads(answer.body)
    except (ValueError, RecursionError):
        return attrs.evolve(answer, body=_mutate_lines(answer.body, chance))
    try:
        mutated = _mutate_json(value, chance)
        body = json.dumps(mutated).encode("utf-8", "surrogatepass")
    except (ValueError, RecursionError):
        return answer
    if chance.random() < 0.02:
        depth = chance.choice([50, 500, 5000, 100_000])
        body = b"[" * depth + body + b"]" * depth
    return attrs.evolve(answer, body=body)


def _mutate_bytes(body: bytes, chance: random.Random) -> bytes:
    if not body:
        return bytes(chance.choices(range(256), k=8))
    at, to = sorted(chance.choices(range(len(body) + 1), k=2))
    piece = bytes(chance.choices(range(256), k=chance.choice([1, 2, 8])))
    return chance.choice([
        body[:at], body[at:], body[:at] + body[to:], body[:at] + piece + body[at:],
        body[:at] + piece + body[to:], body[:to] + body[at:], body + body,
    ])  # fmt: skip


def _mutate_lines(body: bytes, chance: random.Random) -> bytes:
    lines = body.decode("utf-8", "surrogateescape").split("\n")
    at = chance.randrange(len(lines))
    line = chance.choice(LINES)
    how = chance.randrange(6)
    if how == 0:
        lines[at] = line
    elif how == 1:
        lines.insert(at, line)
    elif how == 2:
        del lines[at]
    elif how == 3:
        lines[at] = lines[at].partition(":")[0] + ": " + line
    elif how == 4:
        other = chance.randrange(len(lines))
        lines[at], lines[other] = lines[other], lines[at]
    else:
        lines[at:at] = lines[at : at + chance.randrange(20)]
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _places(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _places(inner, (*path, number))


def _mutate_json(value: Any, chance: random.Random) -> Any:
    path = chance.choice(list(_places(value)))
    if not path:
        return chance.choice(VALUES)
    value = copy.deepcopy(value)
    holder = reduce(lambda one, step: one[step], path[:-1], value)
    how = chance.random()
    if how < 0.15:
        del holder[path[-1]]
    elif how < 0.25:
        holder[path[-1]] = [holder[path[-1]]]
    elif how < 0.3 and isinstance(holder, list):
        holder += holder
    elif how < 0.35 and isinstance(holder, dict):
        holder[str(chance.choice(VALUES))] = holder.pop(path[-1])
    elif how < 0.4:
        holder[path[-1]] = str(holder[path[-1]])
    else:
        holder[path[-1]] = chance.choice(VALUES)
    return value
