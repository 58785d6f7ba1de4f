"""Options for the fields that can be written, from their descriptions in the records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import attrs
import rich_click as click

from rtfacade.cli.options import text_input, value_types
from rtfacade.cli.options.decorators import Decorator, F, all_of, option
from rtfacade.records import (
    ArticleRecord,
    AssetRecord,
    CatalogRecord,
    ClassRecord,
    CustomFieldRecord,
    CustomFieldValueRecord,
    GroupRecord,
    QueueRecord,
    Record,
    TicketRecord,
    UserRecord,
    descriptors,
)
from rtfacade.records.descriptors import FieldSpec, writable
from rtfacade.records.json_values import is_digits

_PANEL = "Fields"


@attrs.frozen
class Given:
    """One option: the facade's keyword, the kind of its value, a word about it."""

    keyword: str
    kind: str = "text"
    help: str = ""
    option: str = ""
    """Where it is not the keyword with dashes."""

    @property
    def flag(self) -> str:
        """The option as it stands on the line."""
        return self.option or "--" + self.keyword.replace("_", "-").rstrip("-")


#: Kind of a field -> what the command line takes for it.
_TAKES = {
    descriptors.NUMBER.name: "number",
    descriptors.MINUTES.name: "minutes",
    descriptors.MOMENT.name: "moment",
    descriptors.FLAG.name: "flag",
    descriptors.REFERENCE.name: "key",
    descriptors.PEOPLE.name: "people",
    descriptors.SECRET.name: "secret",
    descriptors.CUSTOM_FIELDS.name: "pairs",
    descriptors.CUSTOM_ROLES.name: "pairs",
    descriptors.TARGETS.name: "targets",
}
#: What the help adds about values of a kind.
_HINTS = {
    "pairs": "Pass it again for more.",
    "roles": "Pass it again for more.",
    "moment": "Such as 2026-11-30 17:00, tomorrow, 2d or none.",
    "secret": "Pass - for standard input or @FILE, never the password itself.",
}


def _given(spec: FieldSpec) -> Given:
    kind = spec.complete or _TAKES.get(spec.kind.name, "text")
    if spec.kind is descriptors.REFERENCE:
        kind = "person"
    elif spec.kind is descriptors.CUSTOM_ROLES:
        kind = "roles"
    elif spec.kind is descriptors.NUMBER and spec.name.endswith("priority"):
        kind = "priority"
    hint = _HINTS.get(kind, "")
    if spec.kind is descriptors.CUSTOM_FIELDS:
        hint += " NAME=@FILE writes a file into a field of type Image or Binary."
    words = [spec.doc.replace("``", ""), hint]
    return Given(spec.name, kind, " ".join(filter(None, words)), spec.option)


def _to_update(record: type[Record]) -> tuple[Given, ...]:
    """List the options of an edit: all fields that can be written."""
    return tuple(_given(spec) for spec in writable(record).values())


def _to_create(record: type[Record], *more: str) -> tuple[Given, ...]:
    """List the options of a new record; what create takes first is for the command to say."""
    return tuple(
        _given(spec)
        for name, spec in writable(record).items()
        if name in more or (spec.write is True and not spec.argument)
    )


TICKET = _to_create(TicketRecord)
TICKET_CHANGES = _to_update(TicketRecord)
LINKS = tuple(one for one in TICKET if one.kind == "targets")
USER = _to_create(UserRecord)
USER_CHANGES = _to_update(UserRecord)
GROUP = _to_create(GroupRecord, "description")
GROUP_CHANGES = _to_update(GroupRecord)
QUEUE = _to_create(QueueRecord)
QUEUE_CHANGES = _to_update(QueueRecord)
ASSET = _to_create(AssetRecord)
ASSET_CHANGES = _to_update(AssetRecord)
ARTICLE = _to_create(ArticleRecord)
ARTICLE_CHANGES = _to_update(ArticleRecord)
CATALOG, CATALOG_CHANGES = _to_create(CatalogRecord), _to_update(CatalogRecord)
CLASS, CLASS_CHANGES = _to_create(ClassRecord), _to_update(ClassRecord)
CUSTOM_FIELD = _to_create(CustomFieldRecord)
CUSTOM_FIELD_CHANGES = _to_update(CustomFieldRecord)
VALUE, VALUE_CHANGES = _to_create(CustomFieldValueRecord), _to_update(CustomFieldValueRecord)

_SEVERAL = ("people", "targets", "pairs", "roles")
TYPES: dict[str, click.ParamType[Any, Any]] = {
    "number": value_types.NUMBER,
    "priority": value_types.PRIORITY,
    "minutes": value_types.MINUTES,
    "moment": value_types.MOMENT,
    "pairs": value_types.PAIR,
    "roles": value_types.PAIR,
    "key": value_types.KEY,
    "person": value_types.PERSON,
    "status": value_types.Names("status"),
    "queue": value_types.Names("queue"),
}


def options(table: Sequence[Given]) -> Callable[[F], F]:
    """Add an option for each field of a table."""

    def decorate(function: F) -> F:
        return all_of([_option(field) for field in table])(function)

    return decorate


def _option(field: Given) -> Decorator:
    words: dict[str, Any] = {"help": field.help or None, "panel": _PANEL, "default": None}
    if field.kind == "flag":
        name = field.flag.removeprefix("--")
        declaration = (f"--{name}/--no-{name}", field.keyword)
        return option(*declaration, **words)
    if field.kind in _SEVERAL:
        words |= {"multiple": True, "metavar": _metavar(field)}
    elif field.kind != "minutes":
        words["metavar"] = _metavar(field)
    kind = TYPES.get(field.kind, click.STRING)
    return option(field.flag, field.keyword, type=kind, **words)


def _metavar(field: Given) -> str:
    known = {
        "people": "PERSON",
        "targets": "ID|URL",
        "pairs": "NAME=VALUE",
        "moment": "TIME",
        "roles": "NAME=VALUE",
        "number": "N",
        "priority": "N",
    }
    return known.get(field.kind, field.kind.upper())


def collect(table: Iterable[Given], given: dict[str, Any]) -> dict[str, Any]:
    """Take the fields out of the options; the rest is for the command itself."""
    values: dict[str, Any] = {}
    for field in table:
        value = given.pop(field.keyword, None)
        if value is None or value == ():
            continue
        values[field.keyword] = _value(field, value)
    return values


def _value(field: Given, value: Any) -> Any:
    if value is value_types.CLEARED:
        return None
    if field.kind == "secret":
        return secret(field.keyword, value)
    if field.kind == "queue":
        return value_types.key(value)
    if field.kind == "pairs":
        return value_types.pairs(value)
    if field.kind == "targets":
        return [int(one) if is_digits(str(one)) else one for one in value if one]
    if field.kind == "people":
        return [value_types.person(one) for one in value if one]
    if field.kind == "roles":
        return value_types.roles(value)
    return value


def secret(name: str, given: str) -> str:
    """Read a secret from standard input or a file.

    Raises UsageError for one on the command line, which everybody on the machine can see.
    """
    if given != "-" and not given.startswith("@"):
        raise click.UsageError(f"others can see a {name} on the command line: give - or @FILE")
    return text_input.read(given, f"the {name}").strip("\r\n")
