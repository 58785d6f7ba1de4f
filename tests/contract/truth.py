"""The truth table: what is written in every form, and what RT holds afterwards.

The rows come from the descriptions of fields (``rtfacade/records``) and the columns of a verb from
its kind. A kind of field without an entry in ``FORMS``, and a verb that takes fields and has no
entry in ``VERBS`` or ``ELSEWHERE``, fail.
"""

from __future__ import annotations

import fcntl
import inspect
import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import httpx

from rtfacade import Upload, records
from rtfacade.records.descriptors import FieldSpec, writable
from rtfacade.records.link_kinds import HYPERLINK
from rtfacade.records.record import Record
from tests.contract.wire import NO_TLS
from tests.contract.witness import unique

PAGE = Path(__file__).parents[2] / "docs/generated/truth.md"
SITUATIONS = (
    "valid", "unchanged", "cleared", "RT's form", "unknown", "wrong type", "too long", "no right",
)  # fmt: skip
#: What RT's refusals are: ``refused`` is the outcome of a bulk verb.
REFUSED = {"ForbiddenError", "NotFoundError", "NotAppliedError", "BadRequestError", "refused"}
#: What may come of each situation; whatever comes, RT must hold it.
ALLOWED: Mapping[str, set[str]] = {
    "valid": {"done"},
    "unchanged": {"done"},
    "RT's form": {"done"},
    # RT lists no ticket without a type, so a bulk verb cannot read it back.
    "cleared": {
        "done",
        "ValueError",
        "NotAppliedError",
        "BadRequestError",
        "refused",
        "unknown",
        "TypeError",
    },
    "unknown": {"ValueError", *REFUSED} - {"ForbiddenError"},
    "wrong type": {"TypeError", "ValueError"},
    "too long": {"ValueError"},
    # A custom field or a role that the user cannot see does not exist for them.
    "no right": {
        "ValueError",
        "UnknownNameError",
        "ConflictError",
        "Rest1ClosedError",
        *REFUSED,
    },
}
#: What bulk verbs do not take: a ValueError before anything is sent.
NOT_IN_BULK = {"create_many": ("told",), "create_each": ("told",),
               "comment_many": ("cc", "bcc"), "reply_many": ("cc", "bcc")}  # fmt: skip
#: Whether it was done is said to be unknown, so either may be.
UNKNOWN_OUTCOMES = {"UnconfirmedError", "unknown"}
NOUNS: Mapping[str, type[Record]] = {
    "tickets": records.TicketRecord,
    "users": records.UserRecord,
    "groups": records.GroupRecord,
    "queues": records.QueueRecord,
    "assets": records.AssetRecord,
    "articles": records.ArticleRecord,
    "catalogs": records.CatalogRecord,
    "classes": records.ClassRecord,
    "custom_fields": records.CustomFieldRecord,
}
#: REST2's path of each noun.
PATHS = {
    "tickets": "ticket", "users": "user", "groups": "group", "queues": "queue", "assets": "asset",
    "articles": "article", "catalogs": "catalog", "classes": "class",
    "custom_fields": "customfield",
}  # fmt: skip
VIENNA, NEW_YORK = ZoneInfo("Europe/Vienna"), ZoneInfo("America/New_York")
NOON = datetime(2026, 11, 21, 12, 0, 0, tzinfo=UTC)
PASSWORDS = ("Geheim-123", "pass 'word' 7")
_numbers = itertools.count(1)


@attrs.frozen
class World:
    """What the fields of records refer to."""

    url: str
    tickets: tuple[int, int]
    alice: int
    approver: str = "Approver"

    def lets_in(self, user: str, password: str) -> bool:
        """Tell whether RT takes this password."""
        address, login = f"{self.url}/REST/2.0/rt", (user.encode(), password.encode())
        return httpx.get(address, auth=login, verify=NO_TLS, timeout=120).status_code == 200


@attrs.frozen
class Form:
    """A value, and how RT tells it afterwards."""

    value: Any
    told: Any


def _text(*_: Any) -> list[Form]:
    return [Form("plain", "plain"), Form("Ünïcode “quotes”", "Ünïcode “quotes”")]


def _people(_: FieldSpec, world: World) -> list[Form]:
    return [
        Form(["alice"], ["alice"]),
        Form(["bob@example.com", world.alice], ["alice", "bob"]),
        Form(["Bob B. <bob@example.com>"], ["bob"]),
    ]


def _targets(spec: FieldSpec, world: World) -> list[Form]:
    first, second = world.tickets
    forms = [
        Form([first], [f"ticket {first}"]),
        Form([first, second], [f"ticket {first}", f"ticket {second}"]),
        Form(second, [f"ticket {second}"]),
    ]
    if spec.name == "refers_to":
        forms.append(Form("https://example.com/x", ["https://example.com/x"]))
    return forms


TICKET_FIELDS = [
    Form({"Customer": "ACME"}, {"Customer": ["ACME"]}),
    Form({"Severity": "High", "Notes": "a\nb"}, {"Severity": ["High"], "Notes": ["a\nb"]}),
    Form({"Deadline": date(2026, 7, 1)}, {"Deadline": ["2026-07-01"]}),
    Form({"Seen at": NOON}, {"Seen at": ["2026-11-21T12:00:00Z"]}),
    Form({"Components": ["Mail", "Büro & Co"]}, {"Components": ["Mail", "Büro & Co"]}),
    Form({"Tags": ["a", "b"]}, {"Tags": ["a", "b"]}),
]
#: Users, groups, queues, classes and assets have a few of the types each.
TYPED_FIELDS = [
    Form(
        {"Many IPAddressRange": ["192.0.2.0/24", "10.0.0.1"]},
        {"Many IPAddressRange": ["192.0.2.0-192.0.2.255", "10.0.0.1"]},
    ),
    Form({"One DateTime": NOON}, {"One DateTime": ["2026-11-21T12:00:00Z"]}),
]
#: Valid forms by the kind of a field.
FORMS: Mapping[str, Callable[[FieldSpec, World], list[Form]]] = {
    "line": _text,
    "word": _text,
    "block": lambda *_: [Form("one\ntwo", "one\ntwo"), Form("ü", "ü")],
    "number": lambda *_: [Form(7, 7), Form(11, 11)],
    "minutes": lambda *_: [Form(15, 15), Form(timedelta(hours=2), 120)],
    "moment": lambda *_: [
        Form(NOON, "2026-11-21T12:00:00Z"),
        Form(datetime(2026, 7, 1, 0, 30, tzinfo=VIENNA), "2026-06-30T22:30:00Z"),
        Form(datetime(2026, 11, 1, 1, 30, fold=1, tzinfo=NEW_YORK), "2026-11-01T06:30:00Z"),
    ],
    "flag": lambda *_: [Form(True, True), Form(False, False)],
    "people": _people,
    "targets": _targets,
    "custom fields": lambda *_: TYPED_FIELDS,
    "custom roles": lambda _, world: [Form({world.approver: ["alice"]}, ["alice"])],
    "secret": lambda *_: [Form(one, one) for one in PASSWORDS],
}
#: Valid forms of fields that take no other.
OWN_FORMS: Mapping[tuple[str, str], Callable[[World], list[Form]]] = {
    ("tickets", "status"): lambda _: [Form("open", "open"), Form("resolved", "resolved")],
    ("tickets", "queue"): lambda _: [Form("Support", "3"), Form(1, "1")],
    ("tickets", "owner"): lambda world: [
        Form("alice", "alice"),
        Form("bob@example.com", "bob"),
        Form(world.alice, "alice"),
        Form("Nobody", "Nobody"),
    ],
    ("tickets", "custom_fields"): lambda _: TICKET_FIELDS,
    ("tickets", "type"): lambda _: [Form("ticket", "ticket")],
    ("assets", "status"): lambda _: [Form("allocated", "allocated"), Form("in-use", "in-use")],
    # RT 5.0.3 has no custom roles there.
    ("queues", "custom_roles"): lambda _: [],
    ("assets", "custom_roles"): lambda _: [],
    # The last is where the custom fields apply.
    ("assets", "catalog"): lambda _: [
        Form(2, "2"),
        Form("General assets", "1"),
        Form("Every type", "3"),
    ],
    ("assets", "custom_fields"): lambda _: [
        Form({"Many IPAddressRange": []}, {"Many IPAddressRange": []}),
    ],
    ("assets", "owner"): lambda _: [Form("alice", "alice"), Form("Nobody", "Nobody")],
    ("articles", "class_"): lambda _: [Form("FAQ", "2"), Form(1, "1")],
    ("articles", "custom_fields"): lambda _: [Form({"Content": "new"}, {"Content": ["new"]})],
    ("users", "email"): lambda _: [
        Form(each, each) for each in (f"truth{next(_numbers)}@example.com",)
    ],
    ("users", "language"): lambda _: [Form("de", "de")],
    ("users", "timezone"): lambda _: [Form("Europe/Vienna", "Europe/Vienna")],
    ("users", "nick_name"): lambda _: [Form("Nick", "Nick")],
    ("users", "gecos"): lambda _: [Form("gecos", "gecos")],
    ("users", "zip"): lambda _: [Form("A-1010", "A-1010")],
    ("queues", "lifecycle"): lambda _: [Form("approvals", "approvals"), Form("default", "default")],
    ("catalogs", "lifecycle"): lambda _: [Form("assets", "assets")],
    ("custom_fields", "type"): lambda _: [Form("Text", "Text"), Form("Select", "Select")],
    ("custom_fields", "max_values"): lambda _: [Form(0, 0), Form(1, 1)],
    ("custom_fields", "lookup_type"): lambda _: [
        Form("RT::Queue-RT::Ticket", "RT::Queue-RT::Ticket")
    ],
    ("custom_fields", "pattern"): lambda _: [Form("(?#Digits)^[0-9]+$", "(?#Digits)^[0-9]+$")],
    ("custom_fields", "render_type"): lambda _: [
        Form("List", "List"),
        Form("Select box", "Select box"),
    ],
    ("custom_fields", "based_on"): lambda _: [Form("Severity", "2")],
}
#: Fields whose names must be of one record alone.
UNIQUE = {"name"}
#: What RT writes in a form of its own.
RTS_FORMS: Mapping[tuple[str, str], Form | Callable[[], Form]] = {
    ("tickets", "status"): Form("OPEN", "open"),
    ("tickets", "queue"): Form("support", "3"),
    ("tickets", "owner"): Form("ALICE", "alice"),
    ("tickets", "cc"): Form(["BOB@EXAMPLE.COM"], ["bob"]),
    ("assets", "status"): Form("ALLOCATED", "allocated"),
    ("users", "signature"): Form("one\r\ntwo", "one\ntwo"),
    ("tickets", "custom_fields"): Form({"Severity": "low"}, {"Severity": ["Low"]}),
    ("users", "custom_fields"): Form(
        {"Many IPAddressRange": ["010.1.1.1"]}, {"Many IPAddressRange": ["10.1.1.1"]}
    ),
    ("users", "email"): lambda: _address_of_one(unique("form")),
    ("groups", "name"): lambda: _trimmed(unique("form")),
    ("queues", "lifecycle"): Form("", "default"),
    ("catalogs", "lifecycle"): Form("", "assets"),
    ("custom_fields", "type"): Form("SelectSingle", "Select"),
}


def _address_of_one(name: str) -> Form:
    return Form(f" Ann B <{name}@example.com> ", f"{name}@example.com")


def _trimmed(name: str) -> Form:
    return Form(f" {name}\u00a0", name)


def rts_form(noun: str, field: str) -> Form | None:
    """Return the form that RT changes; None where it changes none."""
    form = RTS_FORMS.get((noun, field))
    return form() if callable(form) else form


#: Where RT puts a default in place of nothing.
WITH_DEFAULT = {
    ("custom_fields", "render_type"), ("queues", "lifecycle"), ("catalogs", "lifecycle"),
}  # fmt: skip
CLEARED: Mapping[str, Form] = {
    "line": Form("", ""), "word": Form("", ""), "block": Form("", ""), "number": Form(0, 0),
    "minutes": Form(0, 0), "moment": Form(None, None), "people": Form([], []),
    "targets": Form([], []),
}  # fmt: skip
CLEARED_FIELDS: Mapping[str, Form] = {
    "tickets": Form({"Tags": [], "Customer": None}, {"Tags": [], "Customer": []}),
    "articles": Form({"Content": None}, {"Content": []}),
}
CLEARED_TYPED = Form({"Many IPAddressRange": []}, {"Many IPAddressRange": []})
UNKNOWN: Mapping[str, Any] = {
    "reference": "No such thing", "people": ["no such login"], "targets": [987654],
    "custom fields": {"No such field": "x"}, "custom roles": {"No such role": ["alice"]},
    "word": "nosuch",
}  # fmt: skip
WRONG: Mapping[str, Any] = {
    "line": 5, "word": 5, "block": ["x"], "number": "7", "minutes": "7", "moment": "2026-02-30",
    "flag": "0", "reference": 1.5, "people": {"alice": 1}, "targets": {"a": 1},
    "custom fields": ["x"], "custom roles": ["x"], "secret": 5,
}  # fmt: skip


def forms_of(noun: str, spec: FieldSpec, world: World) -> list[Form]:
    """List the valid forms of a field; KeyError for a kind that has none yet."""
    own = OWN_FORMS.get((noun, spec.name))
    if own is not None:
        return own(world)
    forms = FORMS[spec.kind.name](spec, world)
    if spec.name in UNIQUE:
        prefix = unique(noun)
        forms = [Form(f"{prefix} {form.value}", f"{prefix} {form.told}") for form in forms]
    return forms


def cases(
    noun: str, spec: FieldSpec, world: World, *, new: bool = False
) -> Iterator[tuple[str, Form]]:
    """List situations and forms of a field, for a change or for new records."""
    kind = spec.kind.name
    forms = forms_of(noun, spec, world)
    own = rts_form(noun, spec.name)
    if spec.name == "queue" and own:  # the last is where the other fields apply
        yield "RT's form", own
    for form in forms:
        yield "valid", form
    if forms and not new:
        yield "unchanged", forms[-1]
    if spec.name != "queue" and own:
        yield "RT's form", own
    if kind == "custom fields" and not new:
        yield "cleared", CLEARED_FIELDS.get(noun, CLEARED_TYPED)
    if kind in CLEARED and (noun, spec.name) not in WITH_DEFAULT:
        yield "cleared", CLEARED[kind]
    if kind in UNKNOWN and not (kind == "word" and spec.name == "type"):
        yield "unknown", Form(UNKNOWN[kind], None)
    yield "wrong type", Form(WRONG[kind], None)
    if spec.longest:
        yield "too long", Form("x" * (spec.longest + 1), None)
    if forms:
        yield "no right", forms[0]


# -- what RT tells, without our readers -------------------------------------------------------


def told(spec: FieldSpec, raw: Mapping[str, Any], world: World) -> Any:  # noqa: C901
    """Read a field of RT's JSON."""
    value = raw.get(spec.key)
    if spec.kind.name == "secret":
        return next((one for one in PASSWORDS if world.lets_in(raw["Name"], one)), "")
    if spec.kind.name == "block":
        return str(value or "").replace("\r\n", "\n")
    match spec.kind.name:
        case "number" | "minutes":
            return int(value or 0)
        case "flag":
            return str(value or "0") != "0"
        case "moment":
            return None if not value or str(value).startswith("1970-01-01") else value
        case "people":
            return sorted(str(one["id"]) for one in _list(value) if one["id"] != "Nobody")
        case "custom roles":
            members = raw.get(world.approver) or raw.get("RT::CustomRole-1")
            members = (raw.get("CustomRoles") or {}).get(world.approver, members)
            return sorted(str(one["id"]) for one in _list(members))
        case "targets":
            ends = [one for one in raw["_hyperlinks"] if one["ref"] == HYPERLINK[spec.key]]
            return sorted(
                f"{one['type']} {one['id']}" if "id" in one else one["_url"] for one in ends
            )
        case "custom fields":
            return {one["name"]: one["values"] for one in _list(value)}
        case _:
            if isinstance(value, dict):
                return str(value.get("id"))
            return "" if value is None else str(value)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if isinstance(value, dict) else []


def agrees(spec: FieldSpec, wanted: Any, actual: Any) -> bool:
    """Compare what should be there with what is; of custom fields, those that were written."""
    if spec.kind.name == "custom fields" and isinstance(wanted, dict):
        return all(
            sorted(actual.get(name, [])) == sorted(values) for name, values in wanted.items()
        )
    if spec.kind.name == "targets":
        return sorted(wanted) == sorted(actual)
    return bool(wanted == actual)


# -- verbs -----------------------------------------------------------------------------------

#: What a verb does with its fields.
VERBS: Mapping[str, str] = {
    "update": "change", "update_many": "change", "update_each": "change",
    "create": "new", "ensure": "new", "create_many": "new", "create_each": "new",
    "comment": "message", "reply": "message", "comment_many": "message", "reply_many": "message",
}  # fmt: skip
#: Verbs whose arguments are a part of a record: a list of people, a link, a value.
ELSEWHERE: Mapping[str, str] = {
    "add_watchers": "test_people.py", "remove_watchers": "test_people.py",
    "link": "test_links.py", "unlink": "test_links.py", "remind": "test_links.py",
    "add_value": "test_nouns_queues.py", "update_value": "test_nouns_queues.py",
}  # fmt: skip
READING = {"search", "count", "partitions"}
#: Verbs that are another one underneath: a share of their fields runs, and has the same rows.
SAME = {"update_each": "update_many", "create_each": "create_many"}
#: They take mappings with the keywords of ``create``.
OF_ITEMS = {"create_many", "create_each"}


def verbs_of(noun: str, cls: type) -> Mapping[str, tuple[str, ...]]:
    """Return the verbs of a noun that write fields, each with the fields that it takes."""
    known = fields_of(noun)
    verbs: dict[str, tuple[str, ...]] = {}
    for verb in sorted(dir(cls)):
        method = getattr(cls, verb)
        if verb.startswith("_") or verb in READING or not callable(method):
            continue
        taken = tuple(inspect.signature(method).parameters)
        if verb in OF_ITEMS:
            taken = tuple(inspect.signature(cls.create).parameters)  # type: ignore[attr-defined]
        if VERBS.get(verb) == "message":
            verbs[verb] = tuple(name for name in taken if name not in _NOT_OPTIONS)
        elif mine := tuple(name for name in known if name in taken):
            verbs[verb] = mine
    return verbs


# -- messages --------------------------------------------------------------------------------

#: What a message is, and how it is sent.
_NOT_OPTIONS = {"self", "id", "tickets", "content", "chunk_size", "concurrency", "progress"}


def _addresses(*words: str) -> Form:
    people = [f"{unique(word)}@example.com" for word in words]
    return Form(people, people)


def _named_address() -> Form:
    address = f"{unique('named')}@example.com"
    return Form([f"Bob B. <{address}>"], [address])


#: Option of a message -> situations and forms.
OPTIONS: Mapping[str, Callable[[], Sequence[tuple[str, Form]]]] = {
    "html": lambda: [
        ("valid", Form(True, "text/html")),
        ("valid", Form(False, "text/plain")),
        ("wrong type", Form("0", None)),
    ],
    "quote": lambda: [
        ("valid", Form(False, False)),
        ("valid", Form(True, True)),
        ("wrong type", Form("yes", None)),
    ],
    "subject": lambda: [
        ("valid", Form("Ünïcode", "Ünïcode")),
        ("wrong type", Form(5, None)),
        ("wrong type", Form("two\nlines", None)),
    ],
    "attachments": lambda: [
        ("valid", Form([Upload("memo.txt", b"x", "text/plain")], ["memo.txt"])),
        ("wrong type", Form([5], None)),
        ("wrong type", Form("memo.txt", None)),
    ],
    "time_taken": lambda: [
        ("valid", Form(15, 15)),
        ("valid", Form(timedelta(hours=2), 120)),
        ("cleared", Form(0, 0)),
        ("wrong type", Form("15", None)),
    ],
    "status": lambda: [
        ("valid", Form("open", "open")),
        ("unchanged", Form("open", "open")),
        ("RT's form", Form("STALLED", "stalled")),
        ("unknown", Form("nosuch", None)),
        ("wrong type", Form(5, None)),
    ],
    "custom_fields": lambda: [
        *(("valid", form) for form in TICKET_FIELDS),
        ("unchanged", TICKET_FIELDS[-1]),
        ("RT's form", rts_form("tickets", "custom_fields") or Form(None, None)),
        ("cleared", CLEARED_FIELDS["tickets"]),
        ("unknown", Form(UNKNOWN["custom fields"], None)),
        ("unknown", Form({"Severity": "no such value"}, None)),
        ("wrong type", Form(["x"], None)),
        ("wrong type", Form({"Deadline": 7}, None)),
    ],
    "transaction_custom_fields": lambda: [
        ("valid", Form({"Many Freeform": ["a", "b"]}, {"Many Freeform": ["a", "b"]})),
        ("valid", Form({"Many DateTime": NOON}, {"Many DateTime": ["2026-11-21T12:00:00Z"]})),
        ("valid", Form({"One Date": date(2026, 7, 1)}, {"One Date": ["2026-07-01"]})),
        (
            "RT's form",
            Form(
                {"Many IPAddressRange": "192.0.2.0/24"},
                {"Many IPAddressRange": ["192.0.2.0-192.0.2.255"]},
            ),
        ),
        ("unknown", Form(UNKNOWN["custom fields"], None)),
        ("unknown", Form({"Many Select": ["no such value"]}, None)),
        ("wrong type", Form(["x"], None)),
        ("wrong type", Form({"One Date": 7}, None)),
    ],
    "custom_roles": lambda: [
        ("valid", Form({"Approver": ["alice"]}, ["alice"])),
        ("valid", Form({"Approver": ["bob@example.com", "alice"]}, ["alice", "bob"])),
        ("unchanged", Form({"Approver": ["bob@example.com", "alice"]}, ["alice", "bob"])),
        ("cleared", Form({"Approver": []}, [])),
        ("unknown", Form(UNKNOWN["custom roles"], None)),
        ("unknown", Form({"Approver": ["no such login"]}, None)),
        ("wrong type", Form(["x"], None)),
    ],
    "cc": lambda: [
        ("valid", _addresses("cc", "cc")),
        ("valid", _named_address()),
        ("unknown", Form(["no such login"], None)),
        ("wrong type", Form({"alice": 1}, None)),
    ],
    "bcc": lambda: [
        ("valid", _addresses("bcc")),
        ("unknown", Form(["no such login"], None)),
        ("wrong type", Form(1.5, None)),
    ],
}


def message_cases(option: str) -> Iterator[tuple[str, Form]]:
    """List situations and forms of an option of messages; KeyError for one without any."""
    forms = OPTIONS[option]()
    yield from forms
    yield "no right", next(form for situation, form in forms if situation == "valid")


# -- the page --------------------------------------------------------------------------------

#: Users whose rows stand on the page where they differ from root's.
CAST: Mapping[str, tuple[str, ...]] = {
    "tickets.update": ("nora", "vera", "limited"),
    "tickets.create": ("nora", "vera", "limited"),
    "tickets.update_many": ("limited",),
    "tickets.create_many": ("limited",),
    "tickets.comment": ("vera", "limited"),
    "tickets.reply": ("limited", "kunde"),
    "assets.update": ("vera",),
    "assets.create": ("nora",),
    "articles.update": ("nora",),
    "articles.create": ("vera",),
}
#: Of the verbs that do not run whole, each run takes one field of so many; which, differs from
#: verb to verb and from user to user. Root's updates and creates take more.
SHARE, ROOTS_SHARE = 16, 8
ALWAYS_WHOLE = {"tickets.update"}


def share(fields: Sequence[str], verb: str, user: str, *, whole: bool) -> list[str]:
    """Choose the fields of a verb that are tried in this run, in their order."""
    method = verb.rpartition(".")[2]
    if (whole and method not in SAME) or (user == "root" and verb in ALWAYS_WHOLE):
        return list(fields)
    one_in = ROOTS_SHARE if user == "root" and method in ("update", "create") else SHARE
    places = [(one, each) for one, users in CAST.items() for each in ("root", *users)]
    turn = places.index((verb, user)) if (verb, user) in places else len(verb)
    chosen = [name for number, name in enumerate(fields) if (number + turn) % one_in == 0]
    return chosen or [fields[turn % len(fields)]]


Rows = dict[str, dict[str, str]]


class Table:
    """The results of one verb of one noun, as one user."""

    def __init__(self, verb: str, user: str = "root") -> None:
        noun, _, method = verb.partition(".")
        self.verb = f"{noun}.{SAME.get(method, method)}" if method else verb
        self.is_same = method in SAME
        self.user = user
        self.cells: dict[str, dict[str, list[str]]] = {}

    def add(self, field: str, situation: str, outcome: str) -> None:
        outcomes = self.cells.setdefault(field, {}).setdefault(situation, [])
        if outcome not in outcomes:
            outcomes.append(outcome)

    @property
    def title(self) -> str:
        return self.verb if self.user == "root" else f"{self.verb}` as `{self.user}"

    @property
    def rows(self) -> Rows:
        """Every cell as a text."""
        return {
            field: {situation: ", ".join(row[situation]) for situation in row}
            for field, row in self.cells.items()
        }


def differing(rows: Rows, others: Rows) -> Rows:
    """Return the rows that are not like those of root."""
    return {name: row for name, row in rows.items() if row != others.get(name)}


def text_of(title: str, rows: Rows) -> str:
    """Render a table for the page."""
    used = [name for name in SITUATIONS if any(name in row for row in rows.values())]
    lines = [f"| field | {' | '.join(used)} |", f"|---{'|---' * len(used)}|"]
    for field, row in rows.items():
        lines.append(f"| `{field}` | {' | '.join(row.get(name, '') for name in used)} |")
    return f"### `{title}`\n\n" + "\n".join(lines) + "\n"


def read_page() -> dict[str, Rows]:
    """Read the tables of the page: title -> field -> situation -> outcomes."""
    tables: dict[str, Rows] = {}
    text = PAGE.read_text("utf-8") if PAGE.exists() else ""
    for title, body in re.findall(r"### `(.*)`\n\n((?:\|[^\n]*\n)+)", text):
        head, _, *lines = [[cell.strip() for cell in line.split("|")[1:-1]]
                           for line in body.splitlines()]  # fmt: skip
        tables[title] = {
            cells[0].strip("`"): {
                name: cell for name, cell in zip(head[1:], cells[1:], strict=True) if cell
            }
            for cells in lines
        }
    return tables


def expected_rows(table: Table) -> Rows:
    """Return what the page says of the fields in a table."""
    page = read_page()
    rows = {**page.get(table.verb, {}), **page.get(table.title, {})}
    return {name: rows.get(name, {}) for name in table.cells}


def write(table: Table) -> None:
    """Put a table into its place on the page: root's whole, another's where it differs."""
    with PAGE.open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _write(table)


def _write(table: Table) -> None:
    tables = read_page()
    rows = table.rows
    if table.user != "root":
        rows = differing(rows, tables[table.verb])
    tables.pop(table.title, None)
    if rows:
        tables[table.title] = rows
    nouns = [*NOUNS, "rest1", "rtfacade"]
    order = sorted(tables, key=lambda title: (nouns.index(re.split("[. ]", title)[0]), title))
    texts = [text_of(title, tables[title]) for title in order]
    PAGE.write_text("<!-- written by test_truth.py -->\n\n" + "\n".join(texts), "utf-8")


def fields_of(noun: str) -> Mapping[str, FieldSpec]:
    return writable(NOUNS[noun])
