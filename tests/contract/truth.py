"""The truth table: what is written in every form, and what RT holds afterwards.

The rows come from the descriptions of fields (``rtfacade/records``). A kind of field without an
entry in ``FORMS`` fails.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import attrs

from rtfacade import records
from rtfacade.records.descriptors import FieldSpec, writable
from rtfacade.records.link_kinds import HYPERLINK
from rtfacade.records.record import Record

PAGE = Path(__file__).parents[2] / "docs/generated/truth.md"
SITUATIONS = (
    "valid", "unchanged", "cleared", "RT's form", "unknown", "wrong type", "too long",
)  # fmt: skip
#: What may come of each situation; whatever comes, RT must hold it.
ALLOWED: Mapping[str, set[str]] = {
    "valid": {"done"},
    "unchanged": {"done"},
    "RT's form": {"done"},
    "cleared": {"done", "ValueError", "NotAppliedError", "BadRequestError"},
    "unknown": {"ValueError", "NotFoundError", "NotAppliedError", "BadRequestError"},
    "wrong type": {"TypeError", "ValueError"},
    "too long": {"ValueError"},
}
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
#: Their custom fields are in test_custom_field_types.py.
WITHOUT_FIELDS = {"users", "groups", "queues", "assets", "classes"}


@attrs.frozen
class World:
    """What the fields of records refer to."""

    tickets: tuple[int, int]
    alice: int
    approver: str = "Approver"


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
    "custom fields": lambda *_: [
        Form({"Customer": "ACME"}, {"Customer": ["ACME"]}),
        Form({"Tags": ["a", "b"]}, {"Tags": ["a", "b"]}),
    ],
    "custom roles": lambda _, world: [Form({world.approver: ["alice"]}, ["alice"])],
    "secret": lambda *_: [],
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
    ("tickets", "type"): lambda _: [Form("ticket", "ticket")],
    ("assets", "status"): lambda _: [Form("allocated", "allocated"), Form("in-use", "in-use")],
    ("queues", "custom_roles"): lambda _: [],
    ("assets", "custom_roles"): lambda _: [],
    ("assets", "catalog"): lambda _: [Form(2, "2"), Form("General assets", "1")],
    ("assets", "owner"): lambda _: [Form("alice", "alice"), Form("Nobody", "Nobody")],
    ("articles", "class_"): lambda _: [Form("FAQ", "2"), Form(1, "1")],
    ("articles", "custom_fields"): lambda _: [Form({"Content": "new"}, {"Content": ["new"]})],
    ("users", "email"): lambda _: [Form("truth@example.com", "truth@example.com")],
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
RTS_FORMS: Mapping[tuple[str, str], Form] = {
    ("tickets", "status"): Form("STALLED", "stalled"),
    ("tickets", "queue"): Form("support", "3"),
    ("tickets", "owner"): Form("ALICE", "alice"),
    ("tickets", "cc"): Form(["BOB@EXAMPLE.COM"], ["bob"]),
    ("assets", "status"): Form("STOLEN", "stolen"),
    ("users", "signature"): Form("one\r\ntwo", "one\ntwo"),
}
#: Where RT puts a default in place of nothing.
WITH_DEFAULT = {("custom_fields", "render_type")}
CLEARED: Mapping[str, Form] = {
    "line": Form("", ""), "word": Form("", ""), "block": Form("", ""), "number": Form(0, 0),
    "minutes": Form(0, 0), "moment": Form(None, None), "people": Form([], []),
    "targets": Form([], []),
}  # fmt: skip
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
    if spec.kind.name == "custom fields" and noun in WITHOUT_FIELDS:
        return []
    forms = FORMS[spec.kind.name](spec, world)
    if spec.name in UNIQUE:
        prefix = f"{noun} {world.tickets[0]}"
        forms = [Form(f"{prefix} {form.value}", f"{prefix} {form.told}") for form in forms]
    return forms


def cases(noun: str, spec: FieldSpec, world: World) -> Iterable[tuple[str, Form]]:
    """List situations and forms for an update of a field."""
    kind = spec.kind.name
    forms = forms_of(noun, spec, world)
    if spec.name == "queue":  # the last is where the other fields apply
        yield "RT's form", RTS_FORMS[noun, spec.name]
    for form in forms:
        yield "valid", form
    if forms:
        yield "unchanged", forms[-1]
    if spec.name != "queue" and (noun, spec.name) in RTS_FORMS:
        yield "RT's form", RTS_FORMS[noun, spec.name]
    if kind in CLEARED and (noun, spec.name) not in WITH_DEFAULT:
        yield "cleared", CLEARED[kind]
    if kind in UNKNOWN and not (kind == "word" and spec.name == "type"):
        yield "unknown", Form(UNKNOWN[kind], None)
    yield "wrong type", Form(WRONG[kind], None)
    if spec.longest:
        yield "too long", Form("x" * (spec.longest + 1), None)


# -- what RT tells, without our readers -------------------------------------------------------


def told(spec: FieldSpec, raw: Mapping[str, Any], world: World) -> Any:
    """Read a field of RT's JSON."""
    value = raw.get(spec.key)
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
    return bool(wanted == actual)


# -- the page --------------------------------------------------------------------------------


class Table:
    """The results of one verb of one noun."""

    def __init__(self, verb: str) -> None:
        self.verb = verb
        self.cells: dict[str, dict[str, list[str]]] = {}

    def add(self, field: str, situation: str, outcome: str) -> None:
        outcomes = self.cells.setdefault(field, {}).setdefault(situation, [])
        if outcome not in outcomes:
            outcomes.append(outcome)

    def text(self) -> str:
        """Render it for the page."""
        used = [name for name in SITUATIONS if any(name in row for row in self.cells.values())]
        lines = [f"| field | {' | '.join(used)} |", f"|---{'|---' * len(used)}|"]
        for field, row in self.cells.items():
            cells = [", ".join(row.get(name, ())) for name in used]
            lines.append(f"| `{field}` | {' | '.join(cells)} |")
        return f"### `{self.verb}`\n\n" + "\n".join(lines) + "\n"


def is_on_page(table: Table) -> bool:
    """Tell whether the page has this table."""
    return table.text() in PAGE.read_text("utf-8")


def write(table: Table) -> None:
    """Put a table into its place on the page."""
    text = PAGE.read_text("utf-8") if PAGE.exists() else "<!-- written by test_truth.py -->\n"
    pattern = re.compile(rf"### `{re.escape(table.verb)}`\n\n(?:\|[^\n]*\n)+")
    if pattern.search(text):
        text = pattern.sub(lambda _: table.text(), text)
    else:
        text += f"\n{table.text()}"
    PAGE.write_text(text, "utf-8")


def fields_of(noun: str) -> Mapping[str, FieldSpec]:
    return writable(NOUNS[noun])
