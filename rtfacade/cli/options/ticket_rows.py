"""Read tickets to create, or changes of tickets, from CSV or JSON.

What ``ticket list --csv`` and ``--json`` print can be read here again: columns have the names of
``--fields``, and those that cannot be written are left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import attrs
import rich_click as click

from rtfacade.cli.options import fields, sheets, text_input, ticket_ids, value_types
from rtfacade.records import TicketRecord, vocabulary
from rtfacade.records.descriptors import fields_of
from rtfacade.records.json_values import is_digits
from rtfacade.records.plain import names_of
from rtfacade.records.suggestions import did_you_mean

#: Columns of a new ticket besides its fields.
_MESSAGE = ("content", "html")
_TRUE = ("1", "yes", "true")
#: Parts of a reference that name it, as ``owner.name`` does.
_NAMING = ("name", "email", "id")
#: What `ticket view --json` adds to the fields.
_PARTS = ("links", "conversation")
_LISTS = ("people", "targets")
_MAPPINGS = {"custom_fields": "pairs", "custom_roles": "roles"}


@attrs.define
class Sheet:
    """What is read, and what was left out of it."""

    text: str
    file_fields: Callable[[], Collection[str]] = tuple
    """Tells which custom fields hold files, in lower case: a sheet has but their names."""
    clear_empty: bool = False
    """Whether an empty cell of CSV clears the field; null in JSON always does."""
    ignored: dict[str, None] = attrs.field(factory=dict[str, None])
    """Columns that cannot be written."""
    kept: dict[str, None] = attrs.field(factory=dict[str, None])
    """Custom fields whose files stay as they are."""

    @property
    def is_json(self) -> bool:
        """Whether it is JSON, in which every value says what it is."""
        return sheets.is_json(self.text)

    def tickets(self, queue: str | None) -> list[dict[str, Any]]:
        """Return new tickets. UsageError names line and column of a mistake."""
        result: list[dict[str, Any]] = []
        for place, row in sheets.rows(self.text):
            keywords = self._keywords(row, place, _MESSAGE)
            if not keywords.get("queue"):
                keywords["queue"] = None if queue is None else value_types.key(queue)
            if keywords["queue"] is None:
                missing = "has no queue: add a column queue, or pass --queue"
                raise click.UsageError(f"{place} {missing}")
            keywords.setdefault("subject", "")
            result.append(keywords)
        return result

    def changes(self) -> list[tuple[list[int], dict[str, Any]]]:
        """Return changes. Tickets with the same changes are grouped, in their order."""
        result: dict[str, tuple[list[int], dict[str, Any]]] = {}
        for place, row in sheets.rows(self.text):
            ids = [row.pop(name) for name in list(row) if name.casefold() == "id"]
            if not ids or not ids[0]:
                raise click.UsageError(f"{place} has no id")
            keywords = self._keywords(row, place, ())
            if keywords:
                key = repr(sorted(keywords.items(), key=lambda pair: pair[0]))
                numbers = ticket_ids.numbers(str(ids[0]))
                result.setdefault(key, ([], keywords))[0].extend(numbers)
        if not result:
            raise click.UsageError("nothing to change: no row has a value")
        return list(result.values())

    def _keywords(self, row: sheets.Row, place: str, more: tuple[str, ...]) -> dict[str, Any]:
        """Turn a row into keywords of the facade."""
        keywords: dict[str, Any] = {}
        for column, value in row.items():
            if column in more:
                if value not in (None, ""):
                    keywords[column] = value if column == "content" else _flag(value)
                continue
            self._add(keywords, column, value, place)
        return keywords

    def _add(self, keywords: dict[str, Any], column: str, value: Any, place: str) -> None:
        keyword, inner = _target(column)
        if not keyword:
            self.ignored[column] = None
            return
        if not self.is_json and not self.clear_empty and value == "":
            return
        try:
            if keyword in _MAPPINGS:
                for name, one in _items(column, inner, value):
                    self._add_named(keywords, keyword, name, one)
                return
            kept = _value(_FIELDS[keyword], value)
        except click.UsageError as error:
            raise click.UsageError(f"{place}, {column}: {error.message}") from error
        if kept is not _NOTHING:
            keywords[keyword] = kept

    def _add_named(self, keywords: dict[str, Any], keyword: str, name: str, value: Any) -> None:
        """Add a custom field or role."""
        values = _texts(value)
        if keyword == "custom_roles":
            kept: Any = [_person(one) for one in values]
        elif name.casefold() in self.file_fields():
            self.kept[name] = None  # a name that came from RT must not become a path here
            return
        else:
            texts = [_custom(one) for one in values]
            kept = texts[0] if len(texts) == 1 else texts
        keywords.setdefault(keyword, {})[name] = kept


def read(given: str) -> str:
    """Return the text of a file, or of standard input for ``-``."""
    if given == "-":
        return text_input.read(given, "the CSV or JSON")
    return text_input.read(f"@{Path(given.removeprefix('@'))}")


def has_changes(text: str) -> bool:
    """Tell rows with fields from a mere list of ids."""
    if not sheets.is_json(text) and not sheets.is_csv(text):
        return False
    for _, row in sheets.rows(text):
        return any(_target(name)[0] for name in row if name.casefold() != "id")
    return False


_FIELDS = {one.keyword: one for one in fields.TICKET_CHANGES}
_NOTHING = object()


def _target(column: str) -> tuple[str, str]:
    """Return the keyword for a column, and the custom field or role in it; UsageError if unknown.

    The keyword is empty for a column that tells something that cannot be written.
    """
    field, role = vocabulary.custom_field_of(column), vocabulary.custom_role_of(column)
    if field is not None or role is not None:
        return ("custom_fields", field) if field is not None else ("custom_roles", role or "")
    head, _, rest = column.partition(".")
    specs = fields_of(TicketRecord)
    spec = specs.get(head) or next((one for one in specs.values() if head == one.key), None)
    name = head if spec is None else spec.name
    if name in _FIELDS and (not rest or rest.casefold() in (*_NAMING, "emailaddress")):
        return name, ""
    if column not in _PARTS and column not in names_of(TicketRecord):
        _check_known(column)
    return "", ""


def _check_known(column: str) -> None:
    try:
        vocabulary.rt_names(TicketRecord, column)
    except ValueError:
        known = [*_FIELDS, *vocabulary.names_of(TicketRecord)]
        hint = did_you_mean(column, known)
        columns = ", ".join([*_MESSAGE, *(one for one in _FIELDS if one not in _MAPPINGS)])
        known_ones = f"; known are {columns}, cf.NAME, custom_roles.NAME"
        raise click.UsageError(f"unknown column {column!r}{hint or known_ones}") from None


def _items(column: str, inner: str, value: Any) -> Iterator[tuple[str, Any]]:
    """List the custom fields or roles of a column, which has one or, as an object, many."""
    if inner:
        yield inner, value
        return
    mapping: Any = value
    if isinstance(value, str):
        try:
            mapping = json.loads(value) if value.strip() else {}
        except (ValueError, RecursionError):
            mapping = None
    if mapping is None and value is None:
        return
    if not isinstance(mapping, Mapping):
        raise click.UsageError(f"not an object with names and values: use {column}.NAME")
    yield from cast("Mapping[str, Any]", mapping).items()


def _texts(value: Any) -> list[Any]:
    """Return several values: a list, an array in a cell, or the lines of a cell."""
    if value is None or value == "":
        return []
    if isinstance(value, list):
        return [one for one in cast("Iterable[Any]", value) if one not in (None, "")]
    if not isinstance(value, str):
        return [value]
    if value.startswith("["):
        try:
            given = json.loads(value)
        except (ValueError, RecursionError):
            given = None
        if isinstance(given, list):
            return _texts(given)
    return [line.strip() for line in value.splitlines() if line.strip()]


def _custom(value: Any) -> str:
    if isinstance(value, list | dict):
        raise click.UsageError(f"a custom field has texts, not {value!r}")
    return str(value)


def _person(value: Any) -> str | int:
    """Read a person: a text, or an object of our JSON, of which a group has no other name."""
    if not isinstance(value, Mapping):
        return value if isinstance(value, int) else value_types.person(value)
    person = cast("Mapping[str, Any]", value)
    if person.get("kind") == "group" and isinstance(person.get("id"), int):
        return int(person["id"])
    name = person.get("name") or person.get("email")
    if not name:
        raise click.UsageError(f"not a person: {dict(person)!r}")
    return str(name)


def _flag(value: Any) -> bool:
    return value if isinstance(value, bool) else str(value).casefold() in _TRUE


def _value(field: fields.Given, value: Any) -> Any:
    """Return the value for a field; BadParameter or UsageError for what it cannot have."""
    if field.kind in _LISTS:
        read_one = _person if field.kind == "people" else _link
        return [read_one(one) for one in _texts(value)]
    if field.kind == "person":
        people: list[Any] = [value] if isinstance(value, Mapping) else _texts(value)
        return _person(people[0]) if people else "Nobody"
    if field.kind == "queue":
        return _queue(value)
    is_number = field.kind in ("number", "minutes")
    if value is None or value == "":
        return _NOTHING if is_number else None if field.kind == "moment" else ""
    if isinstance(value, list | dict | bool):
        raise click.UsageError(f"takes one value, not {value!r}")
    text = str(value).strip()
    kind = fields.TYPES.get(field.kind)
    converted = text if kind is None else kind.convert(text, None, None)
    return fields.collect([field], {field.keyword: converted}).get(field.keyword)


def _link(value: Any) -> Any:
    return int(value) if is_digits(str(value)) else value


def _queue(value: Any) -> Any:
    if isinstance(value, Mapping):
        reference = cast("Mapping[str, Any]", value)
        value = reference.get("id") or reference.get("name")
    if value is None or value == "":
        return _NOTHING
    return value_types.key(value)
